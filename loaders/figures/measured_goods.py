"""The goods whose output or capacity a figure is: 工业机器人产量, 碳化硅衬底年产能."""

import re

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of, is_bare
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.topics import is_topic

_MADE = re.compile(
    r"(?:新增|形成)?(?:[\u4e00-\u9fff]{2,12}?(?:行业|产业))?(?P<goods>(?!.*(?:行业|产业))[\u4e00-\u9fffA-Za-z0-9]{2,16}?)(?:年|月|日|总)?"
    r"(?:产量|产能|产销量|出货量|生产能力)(?:占|同比|增|全国|全球|居|国内|世界|$).*"
)
_OF_GOODS = re.compile(r"(?:保有量|产销?量|销量|出货量|装机容?量?|占比|渗透率|普及率).*$")
_MAKER = re.compile(
    r"集团|公司|股份|药业|(?:经开|高新|开发|新|自贸|保税)区|机床(?=.)|企业|项目|基地|园"
)


def goods_made(context: Context, name: str, start: int, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the goods whose output or capacity a figure is, unless they are a field of the plan.

    Args:
        context: the passage.
        name: what is measured.
        start: where its clause begins.
        lexicon: the tables.
    """
    found = _MADE.fullmatch(name)
    if found is None:
        return ()
    goods = found["goods"]
    head = head_of(goods, lexicon)
    at = context.text.find(goods, start)
    known = head.label == "Product" and goods != head.word and not is_bare(goods, lexicon)
    if not known or at < 0 or _MAKER.search(goods) or regions().beginning(goods):
        return ()
    if is_topic(context, goods):
        return ()
    return (context.mention("Product", goods, at, at + len(goods), "indicators.goods", 0.6),)


def is_of_goods(name: str, lexicon: Lexicon) -> bool:
    """Say whether a share is of goods that it names itself: 清洁能源汽车保有量占比."""
    stem = _OF_GOODS.sub("", name)
    return stem != name and head_of(stem, lexicon).label == "Product"
