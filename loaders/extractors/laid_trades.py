"""Trades that a clause lays in places: 石化主要布局在甲; 推动石化产业在甲、乙集聚发展."""

import re
from collections.abc import Iterator

from loaders.claims import Mention
from loaders.extractors.place_trades import trade_mention
from loaders.lexicon import Lexicon
from loaders.lists.lists import items
from loaders.places.areas import places_in
from loaders.places.scopes import Scope
from loaders.subjects.context import Context
from loaders.subjects.topics import is_line, own_topic

_BEARS = 0.75
# 硬质合金主要布局在甲; 推动工程机械产业向甲集聚
_LAID = re.compile(
    r"(?:推动|推进|引导|促进|支持|鼓励|加快|重点|[，。；：]|^)(?P<what>[^，。；：]{2,30}?)(?:等?(?:产业|项目|企业|生产))?"
    r"(?:主要|重点|集中|优先|适度)*(?:(?:布局|布点|集聚|聚集|集中|分布)(?:在|于)|(?:重点|主要|优先)布局|向)"
    # a park stands first: 重点布局甲高新区、乙区
    r"(?:[^，。；：、]{2,14}(?:园区?|高新区|经开区|开发区|保税区)[、和与及])*$"
)
# 其中低空经济以甲、乙为重点
_SEATED = re.compile(
    r"(?:^|[，。；\n])(?:其中)?(?P<what>(?!其中)[^，。；：、\d]{2,12}?)(?:产业|领域)?"
    r"(?:(?:逐步|初步|基本|已|着力)*(?:形成|构建|构筑))?以$"
)
# 其中汽车产业以甲、乙为重点，|丙为配套
_JOINED = re.compile(
    r"(?:^|[，。；\n])(?:其中)?(?P<what>(?!其中)[^，。；：、\d]{2,12}?)(?:产业|领域)?"
    r"(?:(?:逐步|初步|基本|已|着力)*(?:形成|构建|构筑))?以[^，。；：]{2,40}为[^，。；、]{1,8}，$"
)
# 推动石化产业在甲、乙|集聚发展
_GATHERED = re.compile(
    r"(?:推动|推进|引导|促进|支持|鼓励|加快|[，。；：]|^)(?P<what>[^，。；：]{2,30}?)"
    r"等?(?:产业|项目|企业|领域)(?:主要|重点|优先)*在$"
)
_GATHERS = re.compile(
    r"(?:重点|优先|集中|有序|加快|率先)*(?:布局|集聚|集中|聚集|落地|布点)+(?:发展)?(?=[，。；]|$)"
)

# 长三角地区|以甲、乙为核心
_AREA = re.compile(r"(?:地区|区域|三角|湾区|[省市区圈群带])[以由]$")


def laid_in(context: Context, scope: Scope, lexicon: Lexicon) -> Iterator[Mention]:
    """Yield what a clause says to be laid in the places of a scope.

    Form 1: 石化主要布局在甲; 推动石化向甲集聚
    Form 2: 其中低空经济以甲、乙为重点，丙为配套
    Form 3: 推动石化产业在甲、乙集聚发展
    """
    text, first = context.text, scope.places[0].start
    patterns = (_GATHERED,) if scope.kind == "in" else (_LAID, _SEATED, _JOINED)
    found = next((each for form in patterns if (each := form.search(text, 0, first))), None)
    if found is None or (scope.kind == "in" and not _GATHERS.match(text, scope.start)):
        return
    for item in items(text, *found.span("what"), lexicon):
        if own_topic(context, item.name) or is_line(item.name, lexicon):
            thing = trade_mention(context, item, 0, "specialities.laid", _BEARS, lexicon)
            yield from filter(None, [thing])


def is_core_of_area(context: Context, scope: Scope, lexicon: Lexicon) -> bool:
    """Say whether a place stands right before 以甲、乙为核心, of which these are the core."""
    text, at = context.text, scope.places[0].start
    if _AREA.search(text, 0, at):
        return True
    placed = places_in(text, context.document.plan.region, lexicon)
    return text.endswith("以", 0, at) and any(each.end == at - 1 for each in placed)
