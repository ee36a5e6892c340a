"""Whether a text can be a plan or a report on industry at all."""

import re
from functools import cache

from loaders.lexicon import Lexicon

_CHINESE = re.compile(r"[\u4e00-\u9fff]+")
_SIGNS = re.compile(r"\S+")
_SENTENCE = re.compile(r"[\u4e00-\u9fff”）%][。；：](?:[^\d]|$)|[\u4e00-\u9fff]\n")
# In the annotated plans a word of the table stands in every 12 to 20 characters, in tales in 400.
_APART = 60
_FEWEST = 2
_LEAST_CHINESE = 0.3


def why_no_plan(text: str, lexicon: Lexicon) -> str:
    """Return why a text cannot be a plan, or "" if it can.

    A plan, a notice or a report in plain paragraphs needs no headings: Chinese sentences that
    speak of industry suffice. A tale has the sentences, a list of firms has the words.
    """
    chinese = _count(_CHINESE, text)
    if chinese < _LEAST_CHINESE * _count(_SIGNS, text) or not chinese:
        return "little of it is Chinese"
    if not _SENTENCE.search(text):
        return "it has no sentences and no headings"
    words: set[str] = set()
    for count, found in enumerate(_words(lexicon).finditer(text), 1):
        words.add(found.group())
        if len(words) >= _FEWEST and count * _APART >= chinese:
            return ""  # of a plan the first of its words say enough
    return "it does not speak of industry"


def _count(runs: re.Pattern[str], text: str) -> int:
    """Return how many signs the runs of a text have."""
    return sum(map(len, runs.findall(text)))


@cache
def _words(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(lexicon.table("plan_words").pattern)
