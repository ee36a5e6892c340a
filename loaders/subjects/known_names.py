"""Contexts once more, now that the industries and fields of the whole plan are known."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.subjects.composition import parts_of
from loaders.subjects.context import Context, Turned
from loaders.subjects.programme_lines import JOINT, line_of, own_line

_SUFFIXES = ("", "产业", "业", "工业", "制造业", "制造产业", "产业链")
_SEGMENT = re.compile(r"[^。；\n]+[。；]?")
_SIGN = 2  # how much of a field's name tells it from the others: 航空装备, 卫星及应用


def composed(context: Context, whole: Mention | None, lexicon: Lexicon) -> Context:
    """Return the context with the fields that the passage says its industry consists of.

    Args:
        context: a passage.
        whole: the one industry that the plan is for, if any.
        lexicon: where the tables are.
    """
    parts = tuple(parts_of(context, context.industry or whole, lexicon))
    return replace(context, parts=(*context.parts, *parts)) if parts else context


def of_programme(context: Context, lexicon: Lexicon) -> Context:
    """Return the context about the lines of business of the programme that it stands under.

    Form 1: 数控机床突破工程            what is listed there is developed for 数控机床
    Form 2: 航空及卫星应用提升工程      each segment is about the field that it names shortly
    """
    programme, subject = context.programme, context.subject
    if programme is None:
        return context
    if subject is not None and subject.label == "Field":
        return _of_other(context, programme, subject)
    if fields := _joined(context, programme.name):
        turned = tuple(_about(context, programme, fields))
        return replace(context, turned=(*context.turned, *turned))
    line = line_of(context, programme.name, lexicon)
    if line is None:
        return context
    about = _in_title(context, programme, line.label, line.name, line.word)
    return replace(context, subject=about)


def _of_other(context: Context, programme: Mention, above: Mention) -> Context:
    """Return the context about the field of the plan that a box's programme names.

    现代中药 / 专栏3 重大工程 / 医疗器械国产化工程。 is not about the field behind which it stands.
    """
    below = above.evidence.span.start > programme.evidence.span.start
    if context.passage.kind != "box" or below or above.name in programme.name:
        return context
    line = own_line(context, programme.name)
    if line is None or line.word in above.name:
        return context
    about = _in_title(context, programme, line.label, line.name, line.word)
    return replace(context, subject=about)


def headed_elsewhere(contexts: Sequence[Context]) -> Iterator[Context]:
    """Yield the contexts, what a box's item names a part of nothing where it has its own heading.

    第二节 医疗器械 … 第三节 现代中药 / 专栏3 重大工程 / 医疗器械。 is no part of 现代中药.
    """
    headed = {
        each.subject.name
        for each in contexts
        if each.passage.kind == "heading" and each.subject and each.subject.label == "Field"
    }
    for each in contexts:
        field = each.subject
        inside = each.passage.kind == "box" and field is not None and field.name in headed
        if (
            inside
            and field
            and each.passage.lead_span is not None
            and field.name in each.passage.lead
        ):
            parts = tuple(pair for pair in each.parts if pair[0].name != field.name)
            yield replace(each, parts=parts)
        else:
            yield each


def _in_title(context: Context, programme: Mention, label: str, name: str, word: str) -> Mention:
    start = programme.evidence.span.start + programme.name.index(word)
    evidence = Evidence(
        context.document, Span(start, start + len(word)), "structure.programme", 0.8
    )
    return Mention(label, name, evidence)


def _joined(context: Context, title: str) -> tuple[str, ...]:
    """Return the fields of the plan that the parts of a title mean, if it joins two or more."""
    signs = [part[:_SIGN] for part in JOINT.split(title)]
    if len(signs) == 1 or any(len(sign) < _SIGN for sign in signs):
        return ()
    meant = [[field for field in context.fields if field.startswith(sign)] for sign in signs]
    found = tuple(fields[0] for fields in meant if len(fields) == 1)
    return found if len(set(found)) == len(signs) else ()


def _about(context: Context, programme: Mention, fields: tuple[str, ...]) -> Iterator[Turned]:
    for segment in _SEGMENT.finditer(context.text, len(context.passage.lead)):
        named = [field for field in fields if field[:_SIGN] in segment.group()]
        if len(named) == 1:
            field = _in_title(context, programme, "Field", named[0], named[0][:_SIGN])
            yield Turned(*segment.span(), field)


def of_lead(context: Context) -> Context:
    """Return the context of a box's item about the industry of the plan that its lead names.

    In a box of projects 装备：甲项目、乙项目 is of 装备制造产业, wherever the box stands.
    """
    passage, span = context.passage, context.passage.lead_span
    if context.subject is not None or passage.kind != "box" or span is None:
        return context
    names = (f"{passage.lead}{suffix}" for suffix in _SUFFIXES)
    name = next((each for each in names if each in context.industries), None)
    if name is None:
        return context
    industry = Mention("Industry", name, Evidence(context.document, span, "structure.lead", 0.9))
    return replace(context, subject=industry, industry=industry)
