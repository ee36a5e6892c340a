"""Documents to facts: read, clean, outline, extract, resolve."""

from loaders.claims import Reject
from loaders.pipeline import Extraction, extract
from loaders.read import document_of, open_document

__all__ = ["Extraction", "Reject", "document_of", "extract", "open_document"]
