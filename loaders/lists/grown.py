"""Industries that are to grow, each named alone: 发展硒产业, 推动功率半导体产业发展."""

import re
from collections.abc import Iterator

from loaders.lexicon import Lexicon
from loaders.lists.lists import Item
from loaders.subjects.titles import is_general, noun_of
from loaders.subjects.topics import is_line, names_sector
from loaders.text.sought import sought

# 发展硒产业, 发展以航空旅游为主的航空文化产业: not 产业链, 产业集群, 产业园.
_NAMED = re.compile(
    r"(?:发展|培育|壮大|做强|做大|做优|做精|布局|引进|承接|振兴)(?P<of>以[^，。；：的]{2,40}为[^，。；：、的]{1,4}的)?"
    r"(?P<name>(?!适应|面向|符合|满足|支撑|服务)[^，。；：、的和与及“”（）\d]{1,10}?产业)(?=[，。；、]|和|与|及|等|发展|加快|$)"
)
# 推动功率半导体产业发展, 推进生物医药产业集聚发展
_PUSHED = sought(
    "推加促助",
    r"(?:推动|推进|促进|加快|加速|助推|助力)(?:[我全][国省市区县州])?"
    r"(?P<name>(?!适应|面向|符合|满足|支撑|服务)[^，。；：、的等在“”（）\d]{2,12}?产业)"
    r"(?:健康|快速|加快|创新|绿色|集聚|集群化?|高端化?|规模化?|有序|持续|跨越式?|融合|高质量)*发展(?=[，。；、]|$)",
)
# 打造千亿级锂电新能源产业、百亿级低空产业: each by what it is to earn.
_EARNS = re.compile(
    r"[百千万]亿级?(?P<name>[^，。；：、的和与及“”（）\d级元]{2,10}?产业)(?!集群|链|园|带|基地|体系|化|规模|强|群)"
)
_JOINS = re.compile("[和与及]")
_HOW_MANY = re.compile(r"(?:等?[一二两三四五六七八九十\d]+[大个类条]|等)[^大个类条]{0,6}产业$")


def grown(text: str, start: int, lexicon: Lexicon) -> Iterator[Item]:
    """Yield the industries that are to grow, each alone: 发展硒产业, 推动功率半导体产业发展."""
    for found in (*_EARNS.finditer(text, start), *_PUSHED.finditer(text, start)):
        item = Item(found["name"], *found.span("name"))
        # 软件和信息服务产业 is one; what else 和 joins is no trade alone.
        one = _JOINS.search(item.name) is None or item.name[:-2] in lexicon.table("trades")
        if one and not is_general(item.name) and names_sector(item, lexicon):
            yield item
    for found in _NAMED.finditer(text, start):
        title = found.group().replace(found["of"] or "", "")
        noun = noun_of(title, lexicon)
        # 做精甲、做强乙两大主导产业: how many they are is no part of the last one's name.
        name = _HOW_MANY.sub("", title[noun.start : noun.end]) or title[noun.start : noun.end]
        start = found.end() - len(title) + noun.start
        item = Item(name, start, start + len(name))
        counted = not name.endswith("产业") and is_line(name, lexicon)
        named_so = name.endswith("产业") and not is_general(name)
        if (counted or named_so) and names_sector(item, lexicon):
            yield item
