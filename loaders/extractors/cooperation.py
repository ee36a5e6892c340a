"""Which regions work together, or take over industry from one another."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from graph.evidence import Evidence
from loaders.claims import Claim, Finding, Mention
from loaders.lexicon import Lexicon
from loaders.lists.stretches import sentences
from loaders.places.areas import Place, places_in
from loaders.places.located import region_mention
from loaders.places.regions import home_of
from loaders.places.scopes import TELLS, closed, scopes, subject_alone
from loaders.places.towns import is_town
from loaders.subjects.context import Context

_RULE = "cooperation"
_STATED, _TAKEN, _JOINT = 0.85, 0.75, 0.75
_AND = re.compile(r"、|和|及|以及|")
# 与乙; 与周边的乙、丙
_WITH = re.compile(r"(?:与|同|跟|和)(?:(?:周边|毗邻|相邻)的?)?")
_ALLY = re.compile(r"(?:主动|积极)?(?:联合|携手|牵手|联手|联动|会同|协同)")
_WORKS = re.compile(
    r"合作|协作|共建|联动|对接|协同|互动|一体化|同城化|结对|飞地|共同|交流|互补|互认|共享|联合|携手|联手|共推|共促|接轨|分工|联系|往来|交往|帮扶|支援"
)
_TOGETHER = re.compile(
    r"(?:要|可|加快|深入|积极)?(?:联手|携手|联合|共建|合作|抱团|同城化|一体化|[\u4e00-\u9fff]{2,4}(?:合作|协作|协同)|协同联动|联动发展|共同(?:打造|建设|发展|推进)"
    r"|在[^，。；、]{2,16}(?:领域|方面)的?(?:[^，。；、]{0,4}合作|协作))"
)
_GROW_TOGETHER = re.compile(r"(?:加快|深度|进一步|全面)*(?:协同|融合|一体)发展")
_GROWS = re.compile(r"(?:错位|协同|融合|联动|一体化?|特色)发展，")
_TAKES = re.compile(r"(?:主动|积极|有序|精准|重点|加快)*承接(?:来自)?$")
_TAKEN_OVER = re.compile(r"[^，。；]{0,16}?(?:转移|外溢|溢出|辐射|疏解|产业链|项目)")
_MOVES = re.compile(r"(?:有序|梯度|加快|逐步|整体|集聚)*转移")
# 引导制造环节向乙、丙布局
_SPREADS = re.compile(r"(?:有序|梯度|加快|逐步|优先|适度)*(?:布局|延伸|疏解|拓展)")
_STAGE = re.compile(r"(?:环节|产能|配套|制造|组装|加工|产业)向$")
# 以甲为核心，|联动乙、丙
_CORE = re.compile(r"[作为][^，。；、]{2,10}[，、]$")
# 某某产业集群|与乙联合入选…
_CLUSTER, _TOGETHER_IN = re.compile(r"集群$"), re.compile(r"(?:联合|共同)(?:入选|入围|获批|申报)")
_COMMA = re.compile(r"[，,]")
_JOINS = re.compile(
    r"(?:主动|积极|全面|深度|加快|深入|有效|更好|全方位)*(?:对接|接轨|融入|服务和融入)$"
)
# 参与甲产业分工
_SHARES = re.compile(r"参与$")
_SHARED = re.compile(r"[^，。；]{0,6}?(?:分工|合作|协作|协同|一体化)")
_TAKES_ON = re.compile(r"(?:主动|积极|深度|全面)*(?:承接|对接|接轨|融入)")
_DASHES = frozenset("—–-·")
# 甲—乙航空、丙—丁装备制造等产业协作, but not 甲—乙高速, 甲—乙经济带.
_JOINED = re.compile(
    r"(?![^，。；、]{0,6}(?:高速|铁路|高铁|公路|走廊|经济带|产业带|城市群|通道|管道|航线|航道|线))"
    r"[^，。；]{0,24}?(?:协作|合作|协同|联动|一体化|同城化|共建|结对|帮扶|融合发展)"
)
_NEAR = 12
_SIDE = re.compile(r"[东西南北中]+(?:翼|部|片区|板块)")
_EXCLAVE = re.compile(r"在$")
_SETS = re.compile(r"[^，。；]{0,12}?飞地")
# 融入长江经济带: an area that the plan's own region is a part of.
_WHOLE = re.compile(r"(?:流域|经济带|通道|城市群|经济圈)$")


@dataclass(frozen=True, slots=True)
class _Group:
    """Places that nothing but 、 or 和 parts."""

    places: tuple[Place, ...]
    start: int

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return self.places[-1].end


def cooperation(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield COOPERATES_WITH between regions.

    Form 1: 甲、乙与丙共建…; 甲与乙、丙与丁合作    each of one side with each of the other
    Form 2: 加强与丙、丁产业协作                    the subject, else the plan's own region
    Form 3: 甲联合乙、丙打造…
    Form 4: 甲、乙、丙联手打造…; 甲、乙协同发展         each with each
    Form 5: 甲承接丙产业转移; 甲对接丙、融入丙
    Form 6: 甲、乙分别在丙、丁设立飞地
    Form 7: 甲的制造环节向乙、丙有序转移; 引导制造环节向乙、丙布局
    Form 8: 推动甲—乙装备制造产业协作
    Form 9: 以甲为核心，联动乙、丙
    """
    if context.passage.kind == "row":
        return
    text, own = context.text, context.document.plan.region
    places = [each for each in places_in(text, own, lexicon) if each.region or each.name != own]
    seen: set[tuple[str, str]] = set()
    for sentence in sentences(text):
        here = [each for each in places if sentence.start() <= each.start < sentence.end()]
        if not here:
            continue  # as in most sentences
        reader = _Reader(context, lexicon, text, sentence.end(), tuple(_groups(text, here)))
        for one, other, end, confidence in reader.pairs():
            claim = _claim(context, one, other, end, confidence)
            if claim is not None and (key := _key(claim)) not in seen:
                seen.add(key)
                yield claim


def _key(claim: Claim) -> tuple[str, str]:
    first, second = sorted((claim.source.name, claim.target.name))
    return first, second


def _groups(text: str, places: Sequence[Place]) -> Iterator[_Group]:
    run: list[Place] = []
    start = 0
    for place in places:
        between = text[run[-1].end : place.start] if run else ""
        if run and between == "" and _contains(run[-1], place):
            run[-1] = place
            continue
        if run and (not _AND.fullmatch(between) or _passes(text, start, place)):
            yield _Group(tuple(run), start)
            run = []
        start = start if run else place.start
        run.append(place)
    if run:
        yield _Group(tuple(run), start)


def _passes(text: str, start: int, place: Place) -> bool:
    """Say whether a place behind 、 is a subject of its own: 接轨甲市、乙市承接丙市产业."""
    before = text[max(0, start - _NEAR) : start]
    verb = _TAKES_ON.match(text, place.end)
    return bool(verb and (_TAKES.search(before) or _JOINS.search(before)))


def _contains(one: Place, other: Place) -> bool:
    return one.region is not None and other.region is not None and one.region.holds(other.region)


_Pair = tuple[Place, Place, int, float]


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads which places of a sentence work together."""

    context: Context
    lexicon: Lexicon
    text: str
    end: int
    groups: tuple[_Group, ...]

    def pairs(self) -> Iterator[_Pair]:
        """Yield the pairs with where the evidence ends and how sure it is."""
        for number, group in enumerate(self.groups):
            before = self.groups[number - 1] if number else None
            after = self.groups[number + 1] if number + 1 < len(self.groups) else None
            yield from self._with(group, before, after)
            if not self._linked(group):
                yield from self._together(group, before)
            yield from self._taken(group)
            yield from self._moved(group, before)
            yield from self._dashed(group, after)

    def _with(self, group: _Group, before: _Group | None, after: _Group | None) -> Iterator[_Pair]:
        """Read 甲与乙…合作, 加强与乙合作 and 甲联合乙."""
        ally = _ends_with(_ALLY, self.text, group.start)
        link = ally if ally is not None else _ends_with(_WITH, self.text, group.start)
        works = _WORKS.search(self.text, group.end, self.end)
        works = works or _GROW_TOGETHER.match(self.text, closed(self.text, group.places))
        if link is None or (ally is None and not works):
            return
        here = list(group.places)
        # 内江与荣昌、遂宁与潼南: the last of the middle belongs to what follows.
        if after and len(here) > 1 and _WITH.fullmatch(self.text, group.end, after.start):
            here.pop()
        there: Sequence[Place] = ()
        if before is not None and link in {before.end, closed(self.text, before.places)}:
            there = before.places
            opened = _ends_with(_WITH, self.text, before.start)
            if len(before.places) > 1 and opened is not None and not ally:
                there = before.places[-1:]
        elif self._opens(link, ally=ally is not None) or self._of_cluster(link, group):
            there = self._core_before(link, ally=ally is not None)
            there = there or self._subject_before(link) or self._subjects(link)
        stop = works.end() if works else closed(self.text, group.places)
        for one, other in product(there, here):
            yield one, other, stop, _STATED

    def _linked(self, group: _Group) -> bool:
        """Say whether a group is one side of what works together: 联合甲、乙共建, 融入甲、乙."""
        if _JOINS.search(self.text[max(0, group.start - _NEAR) : group.start]):
            return True
        return any(_ends_with(each, self.text, group.start) is not None for each in (_ALLY, _WITH))

    def _opens(self, link: int, *, ally: bool) -> bool:
        """Say whether 与 opens what it joins: 加强与, but not 数字经济与长三角."""
        before = self.text[max(0, link - _NEAR) : link]
        return ally or bool(
            re.search(
                r"(?:^|[，、：。；]|，(?:并|同时|还)|加强|深化|推进|推动|拓展|探索|开展|强化|促进|密切|积极|主动|扩大|鼓励|支持|加快|参与|建立|健全|完善|构建|落实|巩固|增进|拓宽|搭建|创新|谋划|做好|抓好|(?:合作|协作|协同)和)$",
                before,
            )
        )

    def _of_cluster(self, link: int, group: _Group) -> bool:
        """Say whether a city's cluster shares its rank with others: 某集群与乙市联合入选…."""
        home = home_of(self.context.document.plan.region)
        own = home is not None and home.level == "city"
        shared = _TOGETHER_IN.match(self.text, closed(self.text, group.places))
        return own and bool(shared and _CLUSTER.search(self.text, 0, link))

    def _core_before(self, at: int, *, ally: bool) -> tuple[Place, ...]:
        """Return the core that others are linked with: 以甲为核心，|联动乙、丙."""
        if not ally:
            return ()
        told = scopes(self.text, self.context.document.plan.region, self.lexicon)
        near = (s for s in told if s.kind == "bears" and s.start <= at)
        return next((s.places for s in near if _CORE.fullmatch(self.text, s.start, at)), ())

    def _together(self, group: _Group, before: _Group | None) -> Iterator[_Pair]:
        """Read 甲、乙、丙联手打造: each with each.

        以甲为核心，乙、丙协同发展: these grow with the core, and are not said to work together.
        """
        end = closed(self.text, group.places)
        if self.text.startswith("等国", group.end):
            return  # 与某国、甲国、乙国等国家合作
        found = _TOGETHER.match(self.text, end)
        if before is None:
            found = found or _GROW_TOGETHER.match(self.text, end)
        if found and len(group.places) > 1:
            for one, other in combinations(group.places, 2):
                yield one, other, found.end(), _JOINT

    def _taken(self, group: _Group) -> Iterator[_Pair]:
        """Read 承接乙产业转移, 对接乙, 在乙设立飞地."""
        before = self.text[max(0, group.start - _NEAR) : group.start]
        end = closed(self.text, group.places)
        exclave = _SETS.match(self.text, end) if _EXCLAVE.search(before) else None
        taken = _TAKEN_OVER.match(self.text, end) if _TAKES.search(before) else None
        shared = _SHARED.match(self.text, end) if _SHARES.search(before) else None
        joins = _JOINS.search(before) or shared
        if not (exclave or taken or joins):
            return
        found = exclave or taken
        stop = found.end() if found else end
        there = [p for p in group.places if not (joins and _WHOLE.search(p.name))]
        subjects = self._subjects(group.start)
        if "分别" in before and len(subjects) == len(there):
            yield from (
                (one, other, stop, _TAKEN) for one, other in zip(subjects, there, strict=True)
            )
            return
        yield from ((one, other, stop, _TAKEN) for one, other in product(subjects, there))

    def _moved(self, group: _Group, before: _Group | None) -> Iterator[_Pair]:
        """Read 甲鞋服制造向乙、丙有序转移."""
        end = closed(self.text, group.places)
        spreads = _STAGE.search(self.text, max(0, group.start - _NEAR), group.start)
        moved = _MOVES.match(self.text, end) or (spreads and _SPREADS.match(self.text, end))
        if not moved or self.text[group.start - 1] != "向":
            return
        near = before is not None and not _COMMA.search(self.text, before.end, group.start)
        own = self._subjects(group.start) if spreads else ()
        there = before.places if before and near else own
        for one, other in product(there, group.places):
            yield one, other, moved.end(), _TAKEN

    def _dashed(self, group: _Group, after: _Group | None) -> Iterator[_Pair]:
        """Read 甲—乙装备制造产业协作: two places that a dash joins."""
        if after is None or self.text[group.end : after.start] not in _DASHES:
            return
        works = _JOINED.match(self.text, after.end, self.end)
        if works:
            yield group.places[-1], after.places[0], works.end(), _JOINT

    def _subject_before(self, at: int) -> tuple[Place, ...]:
        """Return the subject of a clause before that works with others: 甲与乙共建，|与丙共建."""
        begin = max(self.text.rfind(mark, 0, at) for mark in "。；;\n") + 1
        told = scopes(self.text, self.context.document.plan.region, self.lexicon)
        here = [each for each in told if each.kind in TELLS and begin <= each.start <= at]
        return subject_alone(self.text, here[-1].places) if here else ()

    def _subjects(self, at: int) -> tuple[Place, ...]:
        """Return the places that a clause is about: its subject's, its lead's, else the plan's."""
        own = self.context.document.plan.region
        for scope in scopes(self.text, own, self.lexicon):
            if scope.kind in TELLS and scope.start <= at < scope.end:
                # 支持甲、乙错位发展，深化与丙合作: nothing more is said of the first.
                if _GROWS.match(self.text, scope.start):
                    continue
                # 西翼与甲省共建…: a side of the plan's own region speaks for the whole.
                sides = all(_SIDE.fullmatch(each.name) for each in scope.places)
                if not sides:
                    return scope.places
        home = home_of(own)
        return (Place(at, at, own, home),) if own else ()


def _ends_with(pattern: re.Pattern[str], text: str, end: int) -> int | None:
    """Return where the word begins that stands right before a place in the text, or None."""
    for start in range(max(0, end - 4), end):
        if pattern.fullmatch(text, start, end):
            return start
    return None


def _claim(context: Context, one: Place, other: Place, end: int, confidence: float) -> Claim | None:
    if one.name == other.name or _contains(one, other) or _contains(other, one):
        return None
    # 以甲园为核心，联动乙镇: a city does not work with its own towns.
    if any(is_town(each.name) for each in (one, other)) and any(
        each.start == each.end for each in (one, other)
    ):
        return None
    first = min(one.start, other.start)
    evidence = context.evidence(first, max(end, one.end, other.end), f"{_RULE}.stated", confidence)
    source, target = (_mention(context, each, evidence) for each in (one, other))
    return Claim("COOPERATES_WITH", source, target, evidence)


def _mention(context: Context, place: Place, evidence: Evidence) -> Mention:
    """Return the mention of a place; the plan's own may be named nowhere in the sentence."""
    if place.end > place.start:
        return region_mention(context, place, f"{_RULE}.place", evidence.confidence)
    return Mention("Region", place.name, evidence)
