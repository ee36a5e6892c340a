"""Industries, fields, measures and programmes of headings and leads, and what is part of what."""

from collections.abc import Iterable, Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.context import Context


def structure(contexts: Iterable[Context]) -> Iterator[Finding]:
    """Yield what each heading and lead names, and PART_OF between them.

    Form 1: （一）高端装备产业。           an Industry
    Form 2: 高端工程机械。重点发展…        a Field, part of the section's Field or Industry
    Form 3: 1.打造多元优势产业集群。       a Measure, part of the Measure above
    Form 4: （1）百站千兆工程。            a Programme
    """
    seen: set[tuple[int, int, str]] = set()
    joined: set[tuple[int, int, str]] = set()
    for context in contexts:
        turned = (each.subject for each in context.turned)
        for mention in (
            context.industry, context.subject, context.measure, context.programme, *turned
        ):  # fmt: skip
            if mention is not None and _is_new(mention, seen):
                yield mention
        for part, whole in context.parts:
            if _is_new(part, joined):
                yield Claim("PART_OF", part, whole, part.evidence)


def _is_new(mention: Mention, seen: set[tuple[int, int, str]]) -> bool:
    key = (mention.evidence.span.start, mention.evidence.span.end, mention.label)
    if key in seen:
        return False
    seen.add(key)
    return True
