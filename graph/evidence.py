"""Evidence: the span of a document that says so, and its exact words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from graph.errors import FalseQuote

if TYPE_CHECKING:
    from graph.model import Document, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of a document's clean text, its quote, and the rule that found it.

    Attributes:
        document: the document that says so.
        span: where in `document.text`.
        quote: the characters there.
        rule: name of the extractor's rule, such as `products.list`.
        confidence: how far the rule can be believed, from 0 to 1.

    Raises:
        FalseQuote: the quote is not what stands at the span.
    """

    document: "Document"
    span: "Span"
    quote: str
    rule: str
    confidence: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a quote that the document does not say."""
        there = self.document.text[self.span.start : self.span.end]
        if not self.quote or there != self.quote:
            raise FalseQuote(
                f"the quote {self.quote!r} is not the text there, {there!r}",
                where=f"{self.document.plan.id} {self.span}",
                fix="cut the quote from the document",
            )

    @classmethod
    def cut(cls, document: "Document", span: "Span", rule: str, confidence: float = 1.0) -> Self:
        """Return the evidence of a span, its quote taken from the text."""
        return cls(document, span, document.text[span.start : span.end], rule, confidence)
