"""Files to documents: bytes in, a Document out."""
