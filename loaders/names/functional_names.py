"""Platforms of which a list says what they do: 甲材料研发、检测和应用中心 is one name."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.heads import is_traded
from loaders.names.names import Name, left_edge
from loaders.text.sought import sought

_DOES = (
    r"(?:研发|研究|设计|制造|生产|加工|检测|检验|认证|测试|试验|中试|验证|应用|推广|孵化|转化|展示"
    r"|交易|集散|仓储|物流|培训|维修|维护|运维|销售|贸易|出口|组装|总装|服务)+"
)
_NAMES = sought(
    "心地台",
    rf"(?P<front>[\u4e00-\u9fff]{{2,24}}?)(?P<does>{_DOES}(?:、{_DOES}){{1,4}}(?:以?[和与及]?{_DOES})?)"
    r"(?:一体化|综合|公共|示范|产业|服务)*(?P<head>中心|基地|平台)(?![群化式型])",
)
_RANK = re.compile(r".*的")


def functional_names(text: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the names in which a list of what is done stands behind goods or a trade.

    Form 1: 建设甲材料研发、检测和应用中心
    Form 2: 打造全国领先的乙产业设计、制造基地       乙产业设计、制造基地
    """
    if "、" not in text:
        return
    for found in _NAMES.finditer(text):
        start = left_edge(text, found.end("front"), found.start(), lexicon)
        rank = _RANK.match(text, start, found.end("front"))
        start = rank.end() if rank else start
        if is_traded(text[start : found.end("front")], lexicon):
            yield Name(start, found.end(), text[start : found.end()], found["head"])
