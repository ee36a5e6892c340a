"""Files to documents: bytes in, a Document out."""

from loaders.read.opening import document_of, open_document

__all__ = ["document_of", "open_document"]
