"""What clauses leave to those behind them, and names that go on with it: 占GDP比重."""

import re
from dataclasses import dataclass, field, replace
from typing import overload

from loaders.figures.names import Name
from loaders.figures.quantities import Stated

SHORT = re.compile(
    r"(?:其?占(?!地(?!区))|约占|高于|低于|快于|优于|年均|同比|增速|增幅|增长|下降|提高|提升|降低|比重|占比|总额|总量|平均|较|比(?!亚迪)|居(?!民)|前进(?=$|了)|位居|位列|排名|位次|"
    # 海上风电开工1000万千瓦，投运500万千瓦
    r"(?:建成|累计|已)*(?:[投在]运|在建|投产|并网|开工)(?:规模|装机(?:容量)?)?$|市场占有率|在?全[国省](?![^，。；]*数量$)|(?:同|可比|全)口径(?![工财税收]))"
)
_GROWTH = re.compile(r"(?:年均|同比)*(?:增长(?:倍数)?|增速|增幅|下降)$")
# 投入强度较上年|提高0.3个百分点，达到5.8%
RISE = re.compile(
    r"(?:[较比](?:[上去]年(?:同期)?|20\d\d年))?(?:同比)?(?:提[高升]|上升|下降|降低|增加|减少)(?:了)?$"
)
"""By how much a share has changed, behind its name."""
# 在全国高新区综合评价中排名第46位: what is judged is named, and not what the sentence before told.
_JUDGED = re.compile(
    r"在?(?:(?:全[国省市])?\d+[个家])?(?P<judged>[^，。；]*(?:评价|考核|评比|考评|评估))(?:结果)?中?(?:的?(?:排名|位次))?"
)
_MADE = re.compile(r"(?:产销?量|销售?量|出货量|产能|保有量|出口量)$")
_POINTS = "个百分点"
_SUMS = ("总额", "总量")
_LEVEL_ALONE = re.compile(r"(?P<level>国家级|省级|市级|县级)(?:数量)?")
# 培育产业集群10个，其中千亿级3个
_TIER = re.compile(r"(?:世界级|国家级|省级|市级|县级|(?:\d+|[一二三五十百千万])+亿元?级)")
_COUNTED = re.compile(
    rf"(?:新增|累计|净增|重大|重点|{_TIER.pattern})*(?P<what>[^和与、及]{{2,16}}数量)"
)
_LEVEL_OF = re.compile(r"(?:国家级|省级|市级|县级)(?:及?以上)?")
# 营收过百亿元的企业5家、过10亿元的20家
_WORTH_ALONE = re.compile(r"(?P<level>[过超][^的]{1,8}亿元(?:以上)?)的?(?:数量)?")
_WORTH_OF = re.compile(r"(?P<front>.*?)[过超][^的]{1,8}?亿元(?:以上)?(?P<rest>.{2,})")


@dataclass(slots=True)
class Carried:
    """What the clauses before a clause leave to it."""

    full: Name | None = None
    share: Name | None = None
    unit: str = ""
    topic: Name | None = None
    listed: tuple[Name, ...] = ()
    money: str = ""
    _told: list[Name] = field(default_factory=list)
    _ended: bool = False

    def end_sentence(self) -> None:
        """Leave to the next sentence what it does not name itself."""
        self.topic = self.share = None
        self._ended = True

    def lately(self, number: int) -> list[Name]:
        """Return so many of what the sentence has named last, or none where it has not so many."""
        return self._told[-number:] if number <= len(self._told) else []

    def keep(self, each: Stated, name: Name, *, short: bool) -> None:
        """Remember a figure's name for those that go on with it."""
        self.topic = None
        if each.kind == "share" and each.quantity.unit != _POINTS:
            self.share = name
        if short:
            return
        if self._ended:
            self._told, self.listed, self._ended = [], (), False
        if [each.text for each in self._told[-1:]] != [name.text]:  # 由10亿元提高到20亿元
            self._told.append(name)
        self.full, self.unit = name, each.quantity.unit
        self.money = name.text if each.kind == "money" else self.money


def completed(
    each: Stated, own: Name | None, before: Name | None, carried: Carried
) -> tuple[Name | None, bool]:
    """Return a figure's name, completed by what stands before it, and whether it was short."""
    if own is None:
        # 产业规模再上新台阶，突破1万亿元: the clause before says what.
        topic = carried.topic if before is None else None
        named = topic or before or carried.full
        if each.kind == "share" and named is not None:
            whole = each.quantity.unit != _POINTS and RISE.sub("", named.text)
            return (replace(named, text=whole) if whole else named), topic is None
        return of_stock(named), topic is None
    # 占比达66%、提升8.5个百分点: points are those of a share.
    risen = carried.share if each.quantity.unit == _POINTS and RISE.fullmatch(own.text) else None
    base = risen or carried.full or carried.topic
    if alike := _graded(own, base) or _judged(each, own) or _tier(each, own, carried):
        return alike, False
    base = of_stock(base) if own.text.startswith("占") else base
    if base is not None and own.text.startswith(_SUMS):  # 增加值占比重达到18%，总额突破万亿元
        base = replace(base, text=base.text.partition("占")[0])
    if SHORT.match(own.text) and base is not None and own is not before:
        whole = own.text if base.text.endswith(own.text) else f"{base.text}{own.text}"
        return replace(own, text=whole), carried.full is not None
    return own, own is before


def of_part(each: Stated, name: Name, carried: Carried) -> Name:
    """Return the name of a part of what was counted before: 产量368万辆，其中甲|176万辆."""
    stem, whole = name.text.removesuffix("数量"), carried.full
    if whole is None or carried.unit != each.quantity.unit or stem == name.text:
        return name
    made = _MADE.search(whole.text)
    return replace(name, text=f"{stem}{made.group()}") if made else name


def _graded(own: Name, base: Name | None) -> Name | None:
    """Return the name of a grade alone with what the name before it is of, or None."""
    if base is None:
        return None
    level, of_level = _LEVEL_ALONE.fullmatch(own.text), _LEVEL_OF.match(base.text)
    if level and of_level:  # 国家级集群达到5个、省级20个
        return replace(own, text=level["level"] + base.text[of_level.end() :])
    worth, of_worth = _WORTH_ALONE.fullmatch(own.text), _WORTH_OF.match(base.text)
    if worth and of_worth:
        return replace(own, text=of_worth["front"] + worth["level"] + of_worth["rest"])
    return None


def _tier(each: Stated, own: Name, carried: Carried) -> Name | None:
    """Return the name of a grade alone with what was counted before, or None."""
    whole = carried.full if carried.unit == each.quantity.unit else None
    tier = own.text.removesuffix("数量")
    counted = _COUNTED.fullmatch(whole.text) if whole and _TIER.fullmatch(tier) else None
    return replace(own, text=tier + counted["what"]) if counted else None


def _judged(each: Stated, own: Name) -> Name | None:
    """Return a rank's name by what is judged, or None: 在全国高新区综合评价中排名."""
    judged = _JUDGED.fullmatch(own.text) if each.kind == "rank" else None
    return replace(own, text=f"{judged['judged']}排名") if judged else None


@overload
def of_stock(name: Name) -> Name: ...
@overload
def of_stock(name: None) -> None: ...
def of_stock(name: Name | None) -> Name | None:
    """Return the name of what grows: 投入年均增长12%，占总值比重2.6% is of 投入."""
    bare = _GROWTH.sub("", name.text) if name is not None else ""
    return replace(name, text=bare) if name is not None and len(bare) > 1 else name
