"""Figures: the quantities of a passage that say something of a thing, with the thing's name."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from graph.model import Span
from loaders.figures.carried import RISE, SHORT, Carried, completed, of_part
from loaders.figures.distributed import Role, distributed
from loaders.figures.names import Name, front_name, is_change, noun_behind, with_head
from loaders.figures.quantities import Stated, following, quantities
from loaders.figures.shares import ACTORS, PART_OF
from loaders.figures.tiers import Tier, tiers
from loaders.figures.wholes import whole_before
from loaders.lexicon import Lexicon

_SENTENCE_END = re.compile(r"[。；;！？!?\n]")
_CLAUSE_END = re.compile(
    r"(?<!\d)[，,：:]|[，,：:](?!\d{3}(?!\d))|】"
    # 营业收入85亿元、利润6亿元|分别增长8%和9%
    r"|(?:(?<=\d[家个户项台套辆吨%])|(?<=\d[万亿][元家个户台套辆吨])|(?<=\d万亿元))(?=分别)"
)
_HIDDEN = "\x00"
_BRACKET = re.compile(r"[（(][^（）()]*[)）]")
_TELLING_BRACKET = re.compile(
    r"[（(](?:含|其中|占|同比|增长|下降|较|约占|累计|总[数量]|合计|20\d\d年(?=[^（）()\d]*\d))"
)
# 甲项目（总投资20亿元）、乙电站（装机120万千瓦）: of what stands before the bracket.
_SIZE_BRACKET = re.compile(
    r"[（(](?=(?:计划|预计|规划|估算)?(?:总投资|投资|总规模|总?装机|规划面积|总?建筑面积|占地|(?:新增|设计|规划)?年?产能|年产)"
    r"[^（）()\d，]{0,10}\d)"
)
# What a number may stand before without being part of a longer name: 5兆瓦风机 is a product.
_BOUNDARY = re.compile(
    r"$|/(?=\d)|(?:的)?(?:世界)?纪录|[\s，。；、：,;:！？!?）)】”]|和|与|及|以及|并|且|或|同比|同|比(?!亚)|较|占|增长|增加|提高|提升|下降|降低|减少|年均|"
    r"升(?!级(?![为至到成]))|降|增|倍增|跃|扩|上升|攀升|回升|回落|下滑|放缓|收窄|壮大|压缩|压减|缩[短减]|到|至|其中|达到|左右|以[上下内]|用于|上下"
    r"|不等|发展到|分别|力争|(?:的)?(?:目标|水平|大关|台阶|门槛|关口|规模(?![的\d超达不]|以上)|速度|增速|比例|份额|幅度|增幅)"
)
_LEVEL = re.compile(r"级(?:别|规模|台阶|水平|量级)?(?=$|[，。；、）])")
_OF_WHOLE = ("比重", "份额", "率", "占比", "比例", "面积")
_RISEN = re.compile(r"(?:达到?|迈上|突破|跃升至|跃升到|跃上|迈入|进入|迈向|形成|成为|为)$")
_FUND = re.compile(r"(?:的)?[^，。；、]{0,24}?(?:基金|资金|投资|贷款|授信|债券|信贷|风险补偿池)")
_GIVEN = re.compile(
    r"给予|奖励|奖补|补助|补贴|资助|贴息|报销|按[^，。]{0,12}比例|罚款|最高(?:支持|不超过)|(?:单[个户笔]|每[个家户])[^，。]{0,8}(?:支持|不超过|最高|可?提高至)"
)
# 对营业收入首次突破10亿元的，给予50万元奖励: who is given something.
_GIVEN_TO = re.compile(
    r"[^。；]*?的[^。；，]{0,12}[，,](?:分别|按|一次性|最高|再|由|可)*(?:给予|予以|奖励|补助|资助|奖补)"
)
_CLOSING = re.compile(r"等(?:重点|主要|优势|特色|一批)?$")
_WORDED = re.compile(
    r"(?:新增|新建|建成|培育|形成|打造|获批|拥有|建设|引进|创建|达到|增加到|增至|布局|组建|设立|落地|引育|集聚|认定|入选|"
    r"获评|招引|实施|建立|成立|共有|现有|有)(?:了)?$"
)
_THING = re.compile(
    r"(?:集群|企业|平台|基地|园区?|实验室|中心|项目|产品|品牌|产业|院|站|市场|公司|团队|装置|生产线|工厂|车间|港区?|机场|示范区|先导区)$"
)
_COMPARED_WHOLE = re.compile(
    r"[、和与及](?P<whole>(?:全[省市区县州国球]|世界|国内|国际)[^、，。\d]{0,6}?)的?(?:约|近|超过?)?"
)
# 全国首批5个中心|之一; 在169家高新区|中排名第6位: how many there are is said beside it.
_ONE_OF = re.compile(r"[^，。；、]{2,24}?(?:之一|中(?:排名|位居|位列|居|列))")
_SHARE_OF = re.compile(r"占(?![比有地])(?:全[国省市球]|世界|[^，。；、\d]{2,6}?)的?")
# 产业规模持续扩大: what is said of a thing is no part of its name.
_TOLD = re.compile(
    r"再上|迈上|实现|持续|稳步|快速|不断|显著|大幅|明显|加快|进一步|取得|全面|日益|逐步|稳居|保持|更加|基本|有力|蓬勃|迅速|跃上|首次"
)
_EARNS = re.compile(
    r"(?:产值|规模|营业收入|销售收入|投资额?)(?:将?达到?|超过?|突破|约|近|过|不低于|逾)*\Z"
)
_COUNTED = re.compile(
    r"\d[个家](?:以上|左右)?(?:年|总)?(?:规模|产值|营收|营业收入|销售收入)(?:总?规模)?"
    r"(?:达到?|超过?|突破|逾|不低于)*\Z"
)
_THING_BEHIND = re.compile(
    r"的(?![^，。；、的]{2,30}?\d+[个家项条]|一批|若干|[\d一二两三四五六七八九十]+[个大家条]|(?:优势|特色|先进|战略性|新兴|支柱|主导|重点|标志性|龙头|产业|重大)+(?:集群|企业|项目|基地))"
    r"[^，。；、的]{2,30}?(?:集群|基地|产业园|园区|项目|工程|生产线|工厂)"
)
# 年产60万片甲晶圆项目: how much a project is to make is part of its name.
_YEARLY = re.compile(r"年产(?:能)?(?:约|近|超)?$")
_MADE_BY = re.compile(r"[^，。；、的\d]{2,24}?(?:项目|生产线|产线|基地|工厂|工程(?!机械|塑料|车))")
# 新增企业23家，总数达到118家
_TRADE = re.compile(r"(?:产业|制造业|经济)$")
_IN_ALL, _ADDED = (
    re.compile(r"(?:企业)?总[数量]|累计|共"),
    re.compile(r"^(?:新增|净增|新认定|新建成?)"),
)
_SMALL = 10
_SIZE = re.compile(
    r"(?:组建|设立|发起|发行|成立|设置|安排)?(?P<noun>总?规模|总额|总投资)(?:达到?)?"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity with what it is of.

    Attributes:
        stated: the quantity, its place in the passage.
        name: what is measured, as a short noun phrase.
        about: where the words stand that name it.
        clause: where its clause begins and ends.
        sentence: where its sentence begins and ends.
        short: its name goes on with that of the figure before: 占GDP比重.
        role: from and to in 由7.9%提高到10.6%, else "".
        shared: one of several of which the same number is said: A、B均超过1000亿元.
        each: its name is one of a list of which each has its own number: A、B分别为10和20.
        sized: it stands in brackets behind the thing whose size or cost it is.
    """

    stated: Stated
    name: str
    about: Span
    clause: Span
    sentence: Span
    short: bool = False
    role: Role = ""
    shared: bool = False
    each: bool = False
    sized: bool = False


@dataclass(frozen=True, slots=True)
class Unread:
    """A number that cannot be used, at [start, end) of the passage, and why."""

    start: int
    end: int
    reason: str


def figures(text: str, lexicon: Lexicon) -> Iterator[Figure | Unread]:
    """Yield the figures of a passage in its order, and the numbers that cannot be used.

    Form 1: 增加值4190.73亿元，占GDP比重达到10.0%   the second goes on with the name of the first
    Form 2: A、B分别达到a、b                         a figure for each of a list
    Form 3: A、B均超过a                              the same figure for each
    Form 4: 比重由7.9%提高到10.6%                    one name, before and after
    Form 5: 237个重大产业建设项目                    the counted noun behind
    No figures: 10兆瓦风机 (a product), 等4个集群 (closes a list), 千亿级企业, 给予500万元奖励.
    """
    stated = tuple(quantities(text, lexicon))
    if not stated:
        return
    hidden = _BRACKET.sub(lambda found: _HIDDEN * len(found.group()), text)
    carried = Carried()
    for sentence in _stretches(hidden, _SENTENCE_END, 0, len(hidden)):
        carried.end_sentence()
        for clause in _stretches(hidden, _CLAUSE_END, sentence.start, sentence.end):
            reader = _Clause(text, hidden, clause, sentence, lexicon)
            yield from reader.read(stated, carried)


def _as_counted(each: Stated) -> Stated:
    """Return a count whose number begins its own words."""
    return replace(each, quantity=replace(each.quantity, comparator="="))


def _stretches(text: str, mark: re.Pattern[str], start: int, end: int) -> Iterator[Span]:
    at = start
    for found in mark.finditer(text, start, end):
        if found.start() > at:
            yield Span(at, found.start())
        at = found.end()
    if at < end:
        yield Span(at, end)


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause that is being read."""

    text: str
    hidden: str
    span: Span
    sentence: Span
    lexicon: Lexicon

    def read(self, stated: tuple[Stated, ...], carried: Carried) -> Iterator[Figure | Unread]:
        """Yield the figures of the clause, those in its brackets last."""
        first, last = (
            bisect_left(stated, at, key=lambda each: each.start)
            for at in (self.span.start, self.span.end)
        )
        inside = self._tiered(stated[first:last])
        outer = [each for each in inside if self.hidden[each.at] != _HIDDEN]
        kept: list[Stated] = []
        for each in outer:
            if each.indefinite:
                yield Unread(each.start, each.end, "an indefinite number is no value")
            elif self._is_figure(each, kept):
                kept.append(each)
        yield from self._named(kept, carried)
        if not outer:
            told = _TOLD.search(self.text, self.span.start, self.span.end)
            end = told.start() if told else self.span.end
            carried.topic = front_name(self.text, self.span.start, end, self.lexicon)
        yield from self._bracketed(
            [each for each in inside if self.hidden[each.at] == _HIDDEN], carried
        )

    def _tiered(self, inside: tuple[Stated, ...]) -> tuple[Stated, ...]:
        """Return the quantities without how much each of the counted is to earn.

        2家超100亿元、5家超50亿元的甲企业: what is said of the first number is of no other.
        """
        kept = list(inside)
        for tier in tiers(self.text, self.span.start, self.span.end):
            kept = [each for each in kept if not tier.counted <= each.start < tier.end]
            kept = [_as_counted(each) if tier.start == each.at else each for each in kept]
        return tuple(kept)

    def _tier(self, each: Stated) -> Tier | None:
        found = tiers(self.text, self.span.start, self.span.end) if each.kind == "count" else ()
        return next((tier for tier in found if tier.start <= each.at < tier.counted), None)

    def _bracketed(self, inside: list[Stated], carried: Carried) -> Iterator[Figure | Unread]:
        for bracket in _TELLING_BRACKET.finditer(self.text, self.span.start, self.span.end):
            end = self.text.find("）", bracket.end())
            own = [each for each in inside if bracket.end() <= each.start < end]
            span = Span(bracket.start() + 1, end)
            clause = replace(self, hidden=self.text, span=span)
            yield from clause._named([e for e in own if clause._is_figure(e, [])], carried)  # noqa: SLF001
        for bracket in _SIZE_BRACKET.finditer(self.text, self.span.start, self.span.end):
            end = self.text.find("）", bracket.end())
            own = [each for each in inside if bracket.end() <= each.start < end]
            clause = replace(self, hidden=self.text, span=Span(bracket.end(), end))
            kept = [each for each in own if clause._is_figure(each, [])]  # noqa: SLF001
            for figure in clause._named(kept, Carried()):  # noqa: SLF001
                yield replace(figure, sized=True) if isinstance(figure, Figure) else figure

    def _is_figure(self, each: Stated, kept: list[Stated]) -> bool:
        """Say whether a quantity says something of a thing, and is no part of another's name."""
        behind = following(self.text, each.end)
        given = _GIVEN_TO.match(self.text, self.span.start, self.sentence.end)
        if given or _GIVEN.search(self.text, self.span.start, self.span.end):
            return False
        if behind.startswith("级"):
            front = self.text[self.span.start : each.at]
            return bool(_LEVEL.match(behind) and _RISEN.search(front))
        bounded = _BOUNDARY.match(behind) is not None
        if each.kind == "count":
            return self._counts(each, kept, bounded=bounded)
        beyond = {"share": ACTORS, "money": _FUND}.get(each.kind)
        beyond_it = bool(beyond and beyond.match(behind)) or self._is_of_thing(each)
        return bounded or each.kind == "rank" or beyond_it

    def _is_of_thing(self, each: Stated) -> bool:
        """Say whether money is what a named thing behind it is to earn or costs.

        Form: 年产值超50亿元的甲产业集群; 总投资20亿元的乙材料项目
        """
        if each.kind != "money" or not _THING_BEHIND.match(following(self.text, each.end)):
            return False
        # 30个规模超300亿元的集群: how large each of those is that are counted.
        if _COUNTED.search(self.text, self.span.start, each.start):
            return False
        return _EARNS.search(self.text, self.span.start, each.start) is not None

    def _counts(self, each: Stated, kept: list[Stated], *, bounded: bool) -> bool:
        """Say whether a count is a figure: it closes no list, and a numeral in words has a verb."""
        front = self.text[self.span.start : each.start]
        if _YEARLY.search(front) and _MADE_BY.match(self.text, each.end):
            return False
        if _CLOSING.search(front) or _ONE_OF.match(self.text, each.end):
            return False
        since = kept[-1].end - self.span.start if kept else 0
        lead = front[since:]
        if not bounded and "、" in lead.strip("、和及与") and each.start == each.at:
            return False
        plain = each.quantity.comparator == "=" and each.quantity.high is None
        if each.written == "words" and plain and each.quantity.low < _SMALL:
            noun = noun_behind(self.text, each.end, self.lexicon)
            return bool(_WORDED.search(lead) and noun and _THING.search(noun.text))
        return True

    def _named(self, kept: list[Stated], carried: Carried) -> Iterator[Figure | Unread]:
        """Yield the figures of a clause, the numbers of a list that 分别 or 均 opens together."""
        listed = distributed(self.text, self.span, kept, carried, self.lexicon)
        run = {id(each.stated) for each in listed}
        before = [each for each in kept if not listed or each.start < listed[0].stated.start]
        yield from self._one_by_one(before, self.span.start, carried)
        names: list[Name] = []
        shared = len(listed) > len(run)
        for given in listed:
            name = self._telling(given.stated, given.name, given.name, carried)
            short = given.short or given.role == "to" or SHORT.match(name.text) is not None
            carried.keep(given.stated, name, short=short)
            names += [] if short or shared else [name]
            figure = self._figure(given.stated, name, shared=shared)
            yield replace(figure, role=given.role, each=not shared)
        carried.listed = tuple(names) or carried.listed
        if listed:
            after = [each for each in kept[len(before) :] if id(each) not in run]
            yield from self._one_by_one(after, listed[-1].stated.end, carried)

    def _one_by_one(
        self, kept: list[Stated], after: int, carried: Carried
    ) -> Iterator[Figure | Unread]:
        """Yield figures that each have a name of their own, or go on."""
        names: list[Name] = []
        for each, role in zip(kept, self._roles(kept), strict=True):
            before = names[-1] if names else None
            own = before if role == "to" else self._of_same(each, after, before)
            after = len(self.text) - len(following(self.text, each.end))
            # 1家甲企业、10家乙企业: what the first number counts is no part of the next name.
            after = max(after, own.end) if own and role != "to" else after
            name, short = completed(each, own, before, carried)
            if name is None:
                yield Unread(each.start, each.end, "nothing says what the number is of")
                continue
            if self.text.endswith("其中", 0, name.start):
                name = of_part(each, name, carried)
            name = self._telling(each, name, own, carried)
            carried.keep(each, name, short=short)
            names.append(name)
            yield replace(self._figure(each, name), short=short, role=role)

    def _of_same(self, each: Stated, after: int, before: Name | None) -> Name | None:
        """Return a quantity's name, that of a share of another whole by the share before it.

        Form: 产量占全国的65%、全球的22%; 产量占全省的1/2、全国的1/4
        """
        own = self._name(each, after)
        if each.kind != "share" or before is None or "占" not in before.text:
            return own
        whole = _COMPARED_WHOLE.fullmatch(self.text, after, each.at)
        if whole is None:
            return own
        text = f"{before.text.partition('占')[0]}占{whole['whole']}比重"
        return Name(*whole.span("whole"), text)

    def _telling(self, each: Stated, name: Name, own: Name | None, carried: Carried) -> Name:
        """Return a name that says what of a thing is measured: 占全国比重, 营业收入."""
        text, nouns = name.text, self.lexicon.table("measured_nouns")
        if own is None and _IN_ALL.match(self.text, self.span.start):
            text = _ADDED.sub("", text)
        share = _SHARE_OF.search(self.text, max(self.span.start, each.start - 12), each.at)
        if each.kind == "share" and share and "占" not in text:
            text += f"{share.group().removesuffix('的').removeprefix('约')}比重"
        elif text.endswith("占地"):
            text += "面积"
        elif "占" in text and not (text.endswith(_OF_WHOLE) or RISE.search(text)):
            text += "比重"
        elif each.kind == "money" and text.endswith("基金"):
            text += "规模"
        elif each.kind == "money" and own is not None and nouns.ending(text) is None:
            noun = nouns.ending(carried.money) or ""
            # 甲产业突破500亿元: how great the trade is, where nothing says what of it.
            size = "规模" if _TRADE.search(text) else ""
            text += "额" if noun == "进出口" else noun or size
        elif each.quantity.unit == "倍" and "增长" not in text:
            text += "增长倍数"
        return replace(name, text=text)

    def _figure(self, each: Stated, name: Name, *, shared: bool = False) -> Figure:
        about = Span(name.start, name.end)
        return Figure(each, name.text, about, self.span, self.sentence, shared=shared)

    def _name(self, each: Stated, after: int) -> Name | None:
        """Return what a quantity is of by the words around it, or None."""
        if tier := self._tier(each):
            return tier.name
        if each.kind == "count" and (
            whole := whole_before(self.text, self.sentence.start, each.start)
        ):
            return whole
        name = front_name(self.text, after, each.start, self.lexicon)
        part = PART_OF.match(self.text, each.end) if each.kind == "share" and not name else None
        if part:
            return Name(*part.span("told"), f"{part['told']}比例")
        behind = following(self.text, each.end)
        bounded = behind.startswith("级") or _BOUNDARY.match(behind) is not None
        noun = None if bounded else noun_behind(self.text, each.end, self.lexicon)
        if noun and name and self._is_of_thing(each):
            name = Name(noun.start, noun.end, f"{noun.text}{name.text}")
        elif noun and name:
            size = _SIZE.fullmatch(name.text)
            # 组建规模100亿元的母基金 is of the fund's size, 累计实施237个项目 of the projects.
            text = f"{noun.text}{size['noun']}" if size else f"{name.text}{noun.text}"
            name = Name(name.start, noun.end, text)
        name = name or noun
        if name is None or each.kind != "count":
            return name
        return replace(name, text=with_head(name.text, self.lexicon))

    def _roles(self, kept: list[Stated]) -> list[Role]:
        """Say which quantities a change joins: 由7.9%提高到10.6%; 第8位升至第3位."""
        roles: list[Role] = [""] * len(kept)
        for at, (one, other) in enumerate(pairwise(kept)):
            if is_change(self.text, one.end, other.start, self.lexicon):
                roles[at], roles[at + 1] = "from", "to"
        return roles
