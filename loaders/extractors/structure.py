"""Industries, fields, measures and programmes of headings and leads, and what is part of what."""

from collections.abc import Collection, Iterable, Iterator

from loaders.claims import Claim, Mention
from loaders.subjects.context import Context

_SHORTEST = 7  # 加强统筹规划 is said of much; a longer heading is not repeated by chance


def structure(contexts: Iterable[Context]) -> Iterator[Mention | Claim]:
    """Yield what each heading and lead names, and PART_OF between them.

    Form 1: （一）高端装备产业。           an Industry
    Form 2: 高端工程机械。重点发展…        a Field, part of the section's Field or Industry
    Form 3: 1.打造多元优势产业集群。       a Measure, part of the Measure above
    Form 4: （1）百站千兆工程。            a Programme
    Form 5: 通过瞄准…加速集群建设、…，推动…  a Measure each, named as its heading names it
    Form 6: 提升三大产业 / 甲产业           a Measure, which promotes each Industry below it
    """
    seen: set[tuple[int, int, str]] = set()
    joined: set[tuple[int, int, str]] = set()
    every = tuple(contexts)
    measures = dict.fromkeys(each.measure.name for each in every if each.measure is not None)
    for context in every:
        turned = (each.subject for each in (*context.turned, *context.tasks))
        for mention in (
            context.industry, context.subject, context.measure, context.programme,
            context.holder, *context.listed, *turned,
        ):  # fmt: skip
            if mention is not None and _is_new(mention, seen):
                yield mention
        for mention in _repeated(context, measures):
            if _is_new(mention, seen):
                yield mention
        for claim, named in _claims(context):
            if _is_new(named, joined):
                yield claim


def _claims(context: Context) -> Iterator[tuple[Claim, Mention]]:
    """Yield what is part of what, and what the measure promotes that groups its industry."""
    for part, whole in context.parts:
        yield Claim("PART_OF", part, whole, part.evidence), part
    for held in (*filter(None, [context.industry]), *context.listed):
        if context.holder is not None:
            yield Claim("PROMOTES", context.holder, held, held.evidence), held


def _repeated(context: Context, measures: Collection[str]) -> Iterator[Mention]:
    """Yield the measures that a passage names as their headings do: 通过瞄准…、瞄准…，推动…."""
    if context.passage.kind != "prose" or context.genre != "measures":
        return
    for name in measures:
        at = context.text.find(name) if len(name) > _SHORTEST else -1
        if at >= 0:
            yield context.mention("Measure", name, at, at + len(name), "structure.named", 0.9)


def _is_new(mention: Mention, seen: set[tuple[int, int, str]]) -> bool:
    key = (mention.evidence.span.start, mention.evidence.span.end, mention.label)
    if key in seen:
        return False
    seen.add(key)
    return True
