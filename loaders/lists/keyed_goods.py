"""Goods that are the key of what is said of their use: 电解槽：应用于化工、冶金领域。."""

from graph.model import Passage
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.text.sought import sought

_USED = sought(
    "用面服配",
    r"^[。：:]\s?(?:主要|重点|广泛|可|已|产品)*(?:(?:应|使|运|适)?用于|面向|服务于|配套(?:于|用于)?)"
    r"[^。；，：]{2,60}?(?:等[^。；，、的]{0,8}|领域|行业|场景|市场)(?:的?(?:推广|示范|规模化)*应用)?[。；]?$",
)
_SURE = frozenset({"specific", "letter"})


def goods_of_lead(passage: Passage, lexicon: Lexicon) -> str:
    """Return the goods that a passage's lead names where the rest tells where they are used, or "".

    Goods of which the passage says more may be a field of their own.
    """
    lead, span = passage.lead, passage.lead_span
    if span is None or passage.kind not in {"prose", "box"} or not passage.span.holds(span):
        return ""
    rest = passage.text[span.end - passage.span.start :]
    if _USED.search(rest) is None or lead in lexicon.table("trades"):
        return ""
    head = head_of(lead, lexicon)
    return lead if head.label == "Product" and head.grade in _SURE else ""
