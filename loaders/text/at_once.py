"""How many passages are read at once.

The patterns of all extractors together are more than a processor keeps at hand. So each extractor
reads a group of passages before the next one does: to ask one passage all questions before the
next passage takes a tenth longer.
"""

PASSAGES = 64
"""What is asked of a passage more than once is remembered for so many, and what is asked of a
text for a few times as many: a passage has its own text, its title and its parts."""
