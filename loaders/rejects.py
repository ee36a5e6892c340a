"""Where an item was refused, for people to find it."""

from graph.model import Document, Span
from loaders.claims import Reject


def reject(document: Document, span: Span, *, reason: str, fix: str) -> Reject:
    """Return the refusal of what stands at a span; the place is the file's line."""
    line = document.source.count("\n", 0, document.source_span(span).start) + 1
    file = document.plan.file or document.plan.id
    return Reject(f"{file}:{line}", document.quote(span), reason, fix)
