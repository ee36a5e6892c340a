"""Proper names: what is no word, and no two words, that plans have."""

import re
from functools import cache, lru_cache

from loaders.lexicon import Lexicon
from loaders.places.regions import regions

_SHORTEST, _LONGEST = 2, 4
_PAIR = 2
_GENERAL = (
    "action_nouns", "adverbs", "aggregates", "area_general", "clause_openers", "designation_heads",
    "firm_general", "genres", "heads", "key_leads", "left_edges", "list_heads", "measure_verbs",
    "modifiers", "no_fields", "no_sectors", "object_verbs", "organisation_general",
    "platform_functions", "platform_general", "platform_heads", "quantifiers", "trades",
)  # fmt: skip
# 新型|电子, 车用|材料: a kind, and no proper name.
KIND = re.compile(
    r"[型性化级式类用能等代的及与、为类种端链网区市县省州]$|^(?:[各该本其某第多超非每两占全年]|面[对向])|\d|[a-zA-Z]$|业$|品牌$"
)


@lru_cache(maxsize=1024)
def is_proper(stem: str, lexicon: Lexicon) -> bool:
    """Say whether a stem is a proper name, and no word or two that plans have: 智能, 新能源."""
    if not _SHORTEST <= len(stem) <= _LONGEST or KIND.search(stem):
        return False
    words, place = general_words(lexicon), regions().beginning(stem)
    # 甲市|工程机械 is a trade of a place.
    if stem in words or (place is not None and stem.removeprefix(place.short) in words):
        return False
    return not is_two(stem, words)


def is_two(text: str, words: frozenset[str]) -> bool:
    """Say whether a text is two words of two signs or more: 智能制造."""
    return any(text[:at] in words and text[at:] in words for at in range(_PAIR, len(text) - 1))


@cache
def general_words(lexicon: Lexicon) -> frozenset[str]:
    """Return the words that plans have of trades, goods, what is done and how."""
    return frozenset(word for table in _GENERAL for word in lexicon.table(table).rows)
