"""Evidence: the span of a document that says so, and its exact words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.errors import FalseQuote

if TYPE_CHECKING:
    from graph.model import Document, Span


@dataclass(frozen=True, slots=True)
class Evidence:
    """A span of a document's clean text, and the rule that found it.

    Attributes:
        document: the document that says so.
        span: where in `document.text`.
        rule: name of the extractor's rule, such as `products.list`.
        confidence: how far the rule can be believed, from 0 to 1.

    Raises:
        FalseQuote: the span holds no character of the text.
    """

    document: "Document"
    span: "Span"
    rule: str
    confidence: float = 1.0

    def __post_init__(self) -> None:
        """Refuse a span of which the document says nothing."""
        if not 0 <= self.span.start < self.span.end <= len(self.document.text):
            raise FalseQuote(
                f"the text has no {self.span}, it has {len(self.document.text)} characters",
                where=self.document.plan.id,
                fix="give the span of the words that say so",
            )

    @property
    def quote(self) -> str:
        """The exact words: they are the text's own, and cannot differ from it."""
        return self.document.text[self.span.start : self.span.end]
