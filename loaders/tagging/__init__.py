"""Names that are learned from annotated texts: what the grammar confirms, mends or adds to."""
