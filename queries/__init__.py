"""Saved queries, the analysts' door, and the analyses."""
