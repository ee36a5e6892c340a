"""What the forms of saying where something is used are made of."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """What the forms are made of: alternations, but for `placed`, a set of words.

    Attributes:
        sector: words that close a list of sectors: 领域, 行业.
        closes: those words with what may stand before them: 等三大重点领域.
        count: what may stand before such a word: 四类重点.
        shift: what a sector goes through: 转型, 发展.
        need: what it has: 市场需求.
        adverbs: what may stand before a verb.
        placed: verbs whose object is a place of use.
        served: verbs whose object may be an aim instead.
        reached: verbs whose object may be a thing or a region instead.
        entered: verbs whose object is a sector only where a word such as 领域 closes it.
        verbs: those that are served, reached or entered.
    """

    sector: str
    closes: str
    count: str
    shift: str
    need: str
    adverbs: str
    placed: AbstractSet[str]
    served: str
    reached: str
    entered: str
    verbs: AbstractSet[str]

    @property
    def first(self) -> str:
        """The signs with which the verbs begin that are served, reached or entered."""
        return "".join(sorted({word[0] for word in self.verbs}))
