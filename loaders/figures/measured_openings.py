"""What the words that name a figure begin with: sectors, platforms, clusters, regions."""

import re
from collections.abc import Sequence

from graph.model import Span
from loaders.claims import Mention
from loaders.figures.measured_sections import OWN
from loaders.lists.called import ANY_KIND
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here
from loaders.subjects.topics import own_topic
from loaders.text.firm_roles import LEADING

_JOINT = re.compile(r"(?:[、和与及（）()“”]|以及|等|三地|两地|被誉为|的)*")
THINGS = frozenset({"Platform", "Cluster"})
_SHORT_OWN = 3
FUNDS = frozenset({"Programme"})
SECTORS = frozenset({"Field", "Industry"})
LISTS = frozenset("、和与及")
# A、B等八大重点产业链
_CLOSER = re.compile(rf"(?:等)?(?:[两二三四五六七八九十\d]+[大条个类])?{ANY_KIND}*")
_SECTOR_BEHIND = re.compile(r"(?:(?:战略性新兴)?产业|行业|领域|环节|制造业|业)")
# 规模以上A企业, 超百亿元A企业, 省级以上A创新平台: what kind of them is counted.
_KIND = re.compile(
    r"(?:国内|全国|我国|规模以上|规上|限额以上|全部|新增|新建|引进|培育|亿元以上|[超过]?[十百千]?[亿万]元?级?(?:以上)?的?|重点|骨干|龙头|头部|(?:国家|省|市|区)级(?:以上|及以上)?"
    r"|每年|年|月|累计|各类|高端|先进|现代|新型|工业|智能|大中型|大型|中小型)+"
)
# 以A为龙头的|甲产业产值
_LED = re.compile(rf"(?:形成了?)?以[^，。；]{{2,30}}为{LEADING}的")
# 汽车及零部件产业: two joined without 、 are one industry.
_JOINED = re.compile(r"[^、]+[和与及][^、]+$")


class Openings:
    """What stands at the places of one passage where names of figures begin.

    Args:
        context: the passage.
        named: what other extractors found in it, in order.
        topics: where it names the plan's own industries and fields.
    """

    def __init__(self, context: Context, named: Sequence[Here], topics: Sequence[Here]) -> None:
        self._context = context
        self._named = named
        self._topics = topics

    def of(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the topic, or the platforms and clusters, that a name begins with."""
        topic = self.topic(start, end)
        # 甲产业基金规模 is of the fund, and not of 甲产业.
        funds = [each for each in self.listed(start, end, FUNDS) if topic and each.end > topic.end]
        if funds:
            return tuple(each.mention for each in funds)
        things = self.listed(start, end, THINGS)
        if things and (topic is None or things[0].start <= topic.start):
            whole = topic is not None and things[0].mention.label == "Cluster"
            if not (whole and topic and topic.mention.label == "Industry"):
                return tuple(each.mention for each in things)
        listed = self._sectors(start, end)
        if topic is not None and (not listed or listed[0].start != topic.start):
            return (topic.mention,)
        if listed:
            return tuple(each.mention for each in listed)
        if topic is not None:
            return (topic.mention,)
        short = self._short_form(start, end)
        return (short.mention,) if short else ()

    def topic(self, start: int, end: int) -> Here | None:
        """Return the industry or field that a name begins with, kinds in front left out."""
        text = self._context.text
        kind = _KIND.match(text, start, end)
        starts = {start, kind.end() if kind else start}
        for each in self._topics:
            listed = text[each.end : each.end + 1] in LISTS and each.end < end
            if each.start in starts and each.end <= max(end, start + 1) and not listed:
                return each
            inside = start < each.start and each.end <= end
            if (
                inside
                and _SECTOR_BEHIND.match(text, each.end)
                and text[start : each.start].endswith(("的", "型"))
            ):
                return each
        for each in self._named:
            sector = each.mention.label in {"Field", "Industry"}
            begins = each.start == start or _LED.fullmatch(text, start, each.start)
            if sector and begins and each.end <= end:
                return each
        return None

    def listed(self, start: int, end: int, labels: frozenset[str]) -> list[Here]:
        """Return the mentions of a list that stands at a place."""
        found: list[Here] = []
        at = start
        for each in self._named:
            if each.mention.label not in labels or each.start < at:
                continue
            if each.start >= max(end, at + 1) or not _JOINT.fullmatch(
                self._context.text, at, each.start
            ):
                break
            found.append(each)
            at = each.end
        return found

    def inside(self, places: Sequence[Here], end: int) -> list[Here]:
        """Return the platforms and clusters that a list of places is but the place of.

        Form 1: 渝北区|某某大数据谷引育企业    right behind the last of them
        Form 2: 钱塘区|杭州医药港集聚企业      where it begins their name
        """
        if not places:
            return []
        last = places[-1]
        # 甲、乙、丙风光基地 is of each, but 甲县、丙风光基地 are two.
        before = self._context.text[places[-2].end - 1] if len(places) > 1 else ""
        alone = len(places) == 1 or places[-2].end == last.start or before in "市县区州旗"
        for each in self._named if alone else ():
            if each.mention.label in THINGS and each.start <= last.start and each.end > last.end:
                return [each]
        inner = self.listed(last.end, end, THINGS)
        return inner if inner and inner[0].start == last.end else []

    def own(self, listed: list[Here], about: Span) -> list[Here]:
        """Return which of those that a clause begins with an item of its list is of.

        Form 1: 甲公司、乙公司营业收入分别增长10%、12%     the one that the item names
        Form 2: 甲公司营业收入、利润分别增长10%、12%       the one that owns all that is listed
        """
        within = [each for each in listed if about.start <= each.start and each.end <= about.end]
        apart = listed and self._context.text[listed[-1].end] in LISTS
        return within or ([] if apart else listed[-1:])

    def _sectors(self, start: int, end: int) -> list[Here]:
        """Return the sectors of a list that a figure is said of: A、B和C产业实现产值900亿元."""
        named = [e for e in (*self._named, *self._topics) if e.mention.label in SECTORS]
        found: list[Here] = []
        for each in sorted(named, key=lambda each: (each.start, -each.end)):
            at = found[-1].end if found else start
            if each.start >= at and each.end <= end:
                if not _JOINT.fullmatch(self._context.text, at, each.start):
                    break
                found.append(each)
        closer = _CLOSER.match(self._context.text, found[-1].end) if found else None
        closed = closer and _SECTOR_BEHIND.match(self._context.text, closer.end())
        own = all(own_topic(self._context, each.mention.name) for each in found)
        joined = (
            _JOINED.match(self._context.text[found[0].start : found[-1].end]) if found else None
        )
        return found if closed and len(found) > 1 and (own or joined is None) else []

    def _short_form(self, start: int, end: int) -> Here | None:
        """Return the platform named before whose last words a name begins with: 示范区."""
        text = self._context.text[start:end]
        if OWN.search(self._context.text, max(0, start - _SHORT_OWN), start):
            return None  # 全省产业园区
        for each in reversed(self._named):
            if each.mention.label in THINGS and each.end <= start:
                head = each.mention.name[-3:]
                park = "园区" if "园" in each.mention.name else head
                if text.startswith((head, f"该{head}", park)) and head[-1] in "区园地城港廊心室院":
                    return each
        return None
