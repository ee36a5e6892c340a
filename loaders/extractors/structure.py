"""Industries, fields and measures as headings and leads name them, and what is part of what."""

from collections.abc import Iterable, Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.context import Context


def structure(contexts: Iterable[Context]) -> Iterator[Finding]:
    """Yield the industry, field and measure of each heading and lead, and PART_OF between them.

    Form 1: （一）高端装备产业。           an Industry
    Form 2: 高端工程机械。重点发展…        a Field, part of the section's Industry
    Form 3: 1.打造多元优势产业集群。       a Measure, part of the Measure above
    """
    seen: set[tuple[int, int, str]] = set()
    headed: dict[tuple[str, ...], dict[str, Mention]] = {}
    for context in contexts:
        for mention in (context.industry, context.subject, context.measure):
            if mention is None or not _is_new(mention, seen):
                continue
            yield mention
            whole = _whole(context, mention, headed)
            if whole is not None:
                yield Claim("PART_OF", mention, whole, mention.evidence)
        if context.passage.kind == "heading":
            found = (context.subject, context.measure)
            headed[context.passage.path] = {each.label: each for each in found if each}


def _is_new(mention: Mention, seen: set[tuple[int, int, str]]) -> bool:
    key = (mention.evidence.span.start, mention.evidence.span.end, mention.label)
    if key in seen:
        return False
    seen.add(key)
    return True


def _whole(
    context: Context, mention: Mention, headed: dict[tuple[str, ...], dict[str, Mention]]
) -> Mention | None:
    """Return what a field or measure is part of: what the heading above it names."""
    if mention.label not in {"Field", "Measure"}:
        return None
    path = context.passage.path
    # A lead's field is part of its section's; a section's own of the one above.
    above = (path, path[:-1]) if context.passage.kind != "heading" else (path[:-1],)
    found = next((headed[each] for each in above if mention.label in headed.get(each, {})), {})
    whole = found.get(mention.label)
    if whole is not None and whole.name != mention.name:
        return whole
    return context.industry if mention.label == "Field" else None
