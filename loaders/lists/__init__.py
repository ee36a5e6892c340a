"""Clauses and coordinated lists: what is done, to which objects, for which sectors."""
