"""Extraction by the rules alone: for tests of what the grammar reads.

What was learned may propose names, and leaves out what was mostly wrong in the texts it knows: no
form of a sentence is read or not for that.
"""

from graph.model import Document
from loaders.learned import Learned
from loaders.lexicon import Lexicon
from loaders.pipeline import Extraction
from loaders.pipeline import extract as extract_by


def extract(document: Document, lexicon: Lexicon | None = None) -> Extraction:
    """Return what the rules find in a document; the words are those of data/lexicon when None."""
    return extract_by(document, lexicon, by=Learned())
