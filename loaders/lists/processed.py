"""Lines of work that are called by what is done to goods: 果蔬加工, 动力电池回收利用."""

import re
from functools import lru_cache

from loaders.lexicon import Lexicon
from loaders.lists.heads import head_of

_WORKED = re.compile(r"(?<=.)(?:精深|精|深|粗)?加工$")
_RECOVERED = re.compile(
    r"(?<=..)(?:(?:循环|综合|回收|梯次|资源化|再生)+(?:回收)?利用|回收|拆解|再制造)$"
)
_MADE = re.compile(r"(?<=..)制造$")
# What heads of goods do not say: metals, crops and remnants.
_GOODS = re.compile(
    r"[镁铝钛钒锂钴镍铜锌钨钼锡锑锆铌钽铁硅磷氟硼碳银金]{1,3}|.*(?:果蔬|蔬菜|竹木|农副|海产|粮食|原粮)"
)
_REMNANT = re.compile(r"(?:固废|废弃?[物料水钢]|废[纸油]|渣|矿|矸石|煤灰|秸秆|余热|余压|余能)$")
RAW_WORKED = re.compile(
    "(?:[果蔬菜猪牛羊鸡鸭鹅鱼虾粮麦稻米豆茶木竹肉禽]|屠宰|产品)(?:及?[精初深]+)?加工(?:作)?为"
)
"""以果蔬精深加工为重点: what the work is done to is not what is made."""


@lru_cache(maxsize=1024)
def is_processed(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of goods and what is done to them as a trade.

    Form 1: 果蔬加工, 铜加工, 稀土深加工       goods that are worked; not 精密加工
    Form 2: 动力电池回收利用, 大宗固废综合利用   goods or remnants that are used again
    """
    if worked := _WORKED.search(name):
        before = name[: worked.start()]
        return _GOODS.fullmatch(before) is not None or _are_goods(before, lexicon)
    if recovered := _RECOVERED.search(name):
        before = name[: recovered.start()]
        return _REMNANT.search(before) is not None or _are_goods(before, lexicon)
    return False


def is_making(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of the making of goods, a line of work and no technique.

    Form 1: 通信设备制造, 电子信息制造           goods or trades; not 增材制造, 整机制造
    Form 2: 果蔬加工, 铜加工
    """
    if made := _MADE.search(name):
        before = name[: made.start()]
        head = head_of(before, lexicon)
        told = head.label == "Product" and before != head.word
        return before in lexicon.table("trades") or told
    return name.endswith("加工") and is_processed(name, lexicon)


def _are_goods(name: str, lexicon: Lexicon) -> bool:
    head = head_of(name, lexicon)
    return head.label == "Product" and head.grade == "specific"
