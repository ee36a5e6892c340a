"""Where an item was refused, for people to find it."""

import re
from bisect import bisect_left
from functools import lru_cache

from graph.model import Document, Span
from loaders.claims import Reject


@lru_cache(maxsize=2)
def _line_ends(document: Document) -> tuple[int, ...]:
    return tuple(found.start() for found in re.finditer("\n", document.source))


def reject(
    document: Document, span: Span, *, reason: str, fix: str, doubtful: bool = False
) -> Reject:
    """Return the refusal of what stands at a span; the place is the file's line."""
    line = bisect_left(_line_ends(document), document.source_span(span).start) + 1
    file = document.plan.file or document.plan.id
    return Reject(f"{file}:{line}", document.quote(span), reason, fix, doubtful)
