"""What a figure is about: the narrowest thing that its words name, else the region."""

import re
from collections.abc import Iterable

from graph.model import Span
from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_actors import OPENS, acting, firms_begun
from loaders.figures.measured_areas import in_own_area
from loaders.figures.measured_built import built
from loaders.figures.measured_counts import counted_here, counted_industries, counted_places
from loaders.figures.measured_firms import firm_headed, of_firm
from loaders.figures.measured_goods import goods_made, is_of_goods
from loaders.figures.measured_introduced import introduced
from loaders.figures.measured_leads import spoken_of
from loaders.figures.measured_openings import LISTS, SECTORS, THINGS, Openings
from loaders.figures.measured_parts import (
    is_bare,
    is_beside,
    is_cost,
    is_of_sector,
    is_part,
)
from loaders.figures.measured_programmes import governing_programme, headed_programme
from loaders.figures.measured_projects import (
    each_of,
    ending_at,
    invested,
    project_begun,
    thing_behind,
)
from loaders.figures.measured_same import is_of_many, is_same
from loaders.figures.measured_sections import OWN, WIDE, of_section
from loaders.figures.measured_sectors import sector_of_row, sectors_sold
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.named_here import Here, topics

_NUMERIC = re.compile(r"\d|[一二三四五六七八九两]成(?![立套])|[亿万]|[过一近大]半|分之|翻番")
# 鞋类产业长盛不衰，旅游鞋年产量10亿双: of goods, not of the industry that was spoken of.
_OUTPUT = re.compile(r"产量|产能|出货量|占")
_COMMA = re.compile(r"[，,](?!\d{3}(?!\d))")
_RUNS_ON = re.compile(
    r"(?:累计|完成|实现|总?投资|新增|带动|新?引进|引育|入驻|集聚|汇聚|聚集|落户|入园|拥有|建成区|园区|起步区|启动区|首期"
    r"|(?:规划|总?建筑)?用地|(?:[总规核管辖建占托首][^，。；]{0,7})?面积|占地"
    r"|(?:规上|规模以上|高新技术|专精特新|科技型中小|外资|外商投资)*企业(?:数量|总数)?$"
    r"|亩均(?:税收|产值)|(?:规上|规模以上)?(?:工业|产业)(?:总?产值|增加值|规模|投资)|总?装机(?:容量|规模)?$|年?发电量$)"
)
_HOLDS = re.compile(
    r"(?:已|共)?(?:入驻|集聚|汇聚|聚集|落户|入园|新?引进|引育|建成区|起步区|启动区|(?:规划|总?建筑)?用地|(?:[总规核管辖建占托首][^，。；]{0,7})?面积|占地"
    r"|(?:可|已)?形成[^，。；]{0,20}?产能|年产)"
)
_SERVES = re.compile(
    r"(?:累计|已|共|可|年|现)*(?:服务|接入|连接|入驻|孵化|汇聚|集聚|吸引|引进|引育|覆盖|辐射|链接|注册|转化)"
)
_NAMED_SO = re.compile(r"[一两三四五六七八九][\u4e00-\u9fff](?:为|是)")
_ADDED = re.compile("新增|新认定|新获批|净增")
_SETTLED = re.compile(r"(?:落户|揭牌|挂牌|获批|通过验收|成立|开馆|启用|封关运行)(?:运[行营])?，$")
_RANKED = re.compile(r"居|位列|第一|首位|占全|领先|跻身|[十百]强|进入全")
_EACH, _OWN_EACH = re.compile(r"分别|依次|均"), re.compile(r"分别|依次")
# 甲市以乙公司为依托，…: what a place does, and not where something is.
_ACTS = re.compile(
    r"[：:]|以|依托|重点|要|着力|聚焦|做[大强优]|大力|加快|主攻|突出|立足|现?已|建成|形成|拥有"
)
_ZONES, _IN, _WITH = frozenset("区园城港群"), re.compile("在"), ("与", "同", "会同", "携手")
_GOES_ON = re.compile(r"[、和与及的两三四五六等，地]|$")


class Targets:
    """What the figures of one passage are about.

    Args:
        context: the passage.
        named: what other extractors found in it.
        lexicon: the tables.
    """

    def __init__(self, context: Context, named: Iterable[Mention], lexicon: Lexicon) -> None:
        self._context = context
        self._lexicon = lexicon
        here = context.passage.span
        found = [
            Here(each.evidence.span.start - here.start, each.evidence.span.end - here.start, each)
            for each in named
            if here.holds(each.evidence.span)
        ]
        self._above = tuple(
            e for e in named if e.label in THINGS and not here.holds(e.evidence.span)
        )
        self._named = sorted(found, key=lambda each: (each.start, -each.end))
        self._topics = list(topics(context, lexicon))
        self._openings = Openings(context, self._named, self._topics)
        self._firm = firm_headed(context, lexicon)

    def of(self, figure: Figure) -> tuple[Mention, ...]:
        """Return what a figure is about, narrowest first found.

        Form 1: 芯片设计环节1390亿元                    a field or industry that begins its name
        Form 2: 某某园区集聚企业150家；A、B等集群均超过…   platforms and clusters
        Form 3: 甲区、乙区营业收入；在A、B配建公寓     regions
        Form 4: 实施某某工程，引进人才1200名             the programme of the sentence
        Form 5: （二）大健康产业 … 过百亿元企业8家         the subject of the section
        Form 6: 全省高新技术企业8621家                  the plan's own region
        Form 7: 工业机器人产量1.6万台                   the goods too
        Form 8: 三个产业创新平台180个                  those that it counts
        """
        found = self._narrowest(figure)
        return (*found, *self._goods(figure.name, figure.clause.start, found))

    def _goods(self, name: str, start: int, found: tuple[Mention, ...]) -> tuple[Mention, ...]:
        """Return the goods of an output beside the region; what is narrower is enough."""
        if any(each.label != "Region" for each in found):
            return ()
        return goods_made(self._context, name, start, self._lexicon)

    def _narrowest(self, figure: Figure) -> tuple[Mention, ...]:
        about = figure.about
        front = Span(min(figure.clause.start, about.start), max(about.end, about.start))
        return (
            thing_behind(figure, self._named)
            or project_begun(figure, self._named)
            or counted_here(self._context, figure, self._named)
            or of_firm(self._context, figure, self._firm)
            or self._openings.of(about.start, about.end)
            or counted_industries(self._context, figure, self._topics)
            or counted_places(self._context, figure, self._named)
            or self._acting(front, about, each=figure.each)
            or self._invested(figure)
            or headed_programme(self._context, figure, self._lexicon)
            or self._regions(front, about, each=figure.each)
            or built(self._context, figure, self._named)
            or sectors_sold(self._context, figure, self._lexicon)
            or self._subject(figure)
            or governing_programme(self._context, figure, self._named)
            or spoken_of(self._context, figure, self._lexicon)
            or self._led_by_thing(figure)
            or self._led_by_place(figure)
            or self._section(figure.clause, figure.name)
        )

    def in_front(self, end: int) -> tuple[Mention, ...]:
        """Return the project, platform or fund that ends at a place."""
        return ending_at(end, self._named)

    def goes_on(self, figure: Figure, before: Figure, about: tuple[Mention, ...]) -> bool:
        """Say whether a figure is about what the figure before is about.

        Form 1: 占GDP比重10%                        its name is short
        Form 2: 累计实施237个项目，176个产品          it has no words in front
        Form 3: 甲园企业2200户、营业收入2300亿元      a bare measure in its clause, or of a park
        Form 4: 产业规模1100亿元，本地配套率52%       a share of the industry just named
        Form 5: 甲制造业收入980亿元，增加值占比28%     what is earned in the industry just named
        """
        text, start = self._context.text, figure.clause.start
        own = figure.each or _OWN_EACH.search(text, start, figure.stated.at) is not None
        if (figure.short or figure.role == "to") and not own:
            return True
        # 总投资30亿元的甲产业园、总投资20亿元的乙项目: each is its own thing's.
        if OWN.search(text, start, figure.clause.end) or thing_behind(figure, self._named):
            return False
        if is_same(self._context, figure, before, about):
            return True
        if figure.sentence != before.sentence:
            return False
        if is_of_sector(self._context, figure, about, self._openings, self._lexicon):
            return True
        return self._tells_more(figure, before) or self._runs_along(figure, before, about, own=own)

    def _tells_more(self, figure: Figure, before: Figure) -> bool:
        """Say whether a figure tells more of what was just counted."""
        # 其中甲400万千瓦、乙120万千瓦: 乙 is no part of 甲.
        parts = (figure, before) if figure.clause == before.clause else (figure,)
        if all(self._is_part(each) for each in parts):
            return True
        both = is_beside(figure, before) and is_bare(figure, self._lexicon)
        return both or is_cost(self._context, figure, before)

    def _is_part(self, figure: Figure) -> bool:
        part = is_part(self._context, figure, self._openings, self._named, self._lexicon)
        return part and not is_of_goods(figure.name, self._lexicon)

    def _runs_along(
        self, figure: Figure, before: Figure, about: tuple[Mention, ...], *, own: bool
    ) -> bool:
        """Say whether a figure of the same sentence is bare, or of what its clause began with."""
        text = self._context.text
        of_thing = bool(about) and all(each.label in THINGS for each in about)
        beside = (
            (figure.clause == before.clause or of_thing)
            and is_bare(figure, self._lexicon)
            and not own
        )
        # 设立20亿元的某某基金 is of the fund.
        behind = figure.about.start >= figure.stated.at and not self._invested(figure)
        # 甲装备满足率70%，培育30家供应商: the second has a verb of its own.
        apart = figure.clause != before.clause and (
            any(e.label in SECTORS for e in about) or before.stated.kind != figure.stated.kind
        )
        if (behind and not apart) or beside or self._is_among(figure, about):
            return True
        each = _EACH.search(text, figure.about.end, figure.stated.at)
        return not each and self._is_share_of(figure, before)

    def _is_among(self, figure: Figure, about: tuple[Mention, ...]) -> bool:
        """Say whether a figure is of a part of what a company has, or of a park as a whole.

        Form 1: 其中甲汽车20万辆、出口5万辆
        Form 2: 甲园区规划面积5平方公里，实现地区生产总值90亿元
        """
        if WIDE.match(figure.name):
            return bool(about) and all(each.label in THINGS for each in about)
        among = self._context.text.startswith("其中", figure.clause.start)
        return among and all(each.label == "Organisation" for each in about)

    def _is_share_of(self, figure: Figure, before: Figure) -> bool:
        """Say whether a share is of the industry that the figure before is about."""
        own = (
            (before.stated.kind == "share" and not is_bare(figure, self._lexicon))
            or bool(self._openings.of(figure.about.start, figure.about.end))
            or bool(sectors_sold(self._context, figure, self._lexicon))
            or is_of_goods(figure.name, self._lexicon)
            or is_of_many(figure)
        )
        if figure.stated.kind not in {"share", "rank"} or own:
            return False
        aggregate = self._lexicon.table("aggregates").beginning(figure.name)
        found = self._openings.of(before.about.start, before.about.end) or sectors_sold(
            self._context, before, self._lexicon
        )
        return aggregate is None and any(each.label in SECTORS for each in found)

    def of_name(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return what a table's row is about, by the name at a place of it."""
        span = Span(start, end)
        whole = [
            e for e in self._openings.listed(start, end, frozenset({"Region"})) if e.end == end
        ]
        if whole:
            return tuple(each.mention for each in whole)
        name = self._context.text[start:end]
        found = sector_of_row(self._context, name, start, self._lexicon)
        found = found or self._openings.of(start, end) or self._section(span, name)
        return (*found, *self._goods(name, start, found))

    def _invested(self, figure: Figure) -> tuple[Mention, ...]:
        return invested(self._context, figure, self._named)

    def _regions(self, front: Span, about: Span, *, each: bool) -> tuple[Mention, ...]:
        """Return regions that a clause begins with, or that it names with 在 before its figure."""
        context = self._context
        own = context.document.plan.region
        # 甲县、乙市分别实现产值120亿元、86亿元: each of its own.
        named = self._openings.listed(about.start, about.end, frozenset({"Region"}))
        if about.start > front.start and len(named) == 1 and named[0].end <= about.end:
            return (named[0].mention,) if named[0].mention.name != own else ()
        opens = OPENS.match(context.text, front.start, front.end)
        start = opens.end() if opens else front.start
        within = (m.end() for m in _IN.finditer(context.text, front.start, front.end))
        for at in (start, *within):
            found = self._openings.listed(at, front.end, frozenset({"Region"}))
            found = self._openings.own(found, about) if each else found
            others = tuple(each.mention for each in found if each.mention.name != own)
            if inner := self._openings.inside(found, front.end):
                return tuple(each.mention for each in inner)
            if others and self._possesses(found[-1]):
                return others
        return ()

    def _acting(self, front: Span, about: Span, *, each: bool) -> tuple[Mention, ...]:
        return acting(self._context, self._openings, front, about, each=each)

    def _possesses(self, region: Here) -> bool:
        """Say whether a region is what is spoken of, and does not begin another name: 宝鸡机床."""
        text, rest = self._context.text, self._context.text[region.end :]
        things = [each for each in self._named if each.mention.label in THINGS]
        if any(each.start <= region.start and each.end > region.end for each in things):
            return False
        if text[region.end - 1] in "市省区县州盟旗":
            return True
        tables = ("aggregates", "measured_nouns", "figure_heads", "reach_verbs", "object_verbs")
        known = any(self._lexicon.table(name).beginning(rest) for name in tables)
        topic = any(each.start == region.end for each in self._topics)
        return known or topic or _GOES_ON.match(rest) is not None

    def _subject(self, figure: Figure) -> tuple[Mention, ...]:
        """Return what a clause before begins with, for those that go on with it.

        Form 1: 某某基地等落户武汉，累计完成投资1900亿元
        Form 2: 某某开发区光纤产量居全球首位，激光设备市场占有率50%
        Form 3: 甲产业加快布局，建成加氢站30座
        """
        first, text = figure.sentence.start, self._context.text
        begins = _COMMA.search(text, first, figure.clause.start)
        # 甲市、乙市开展示范，全省建成加氢站13座，投运车辆400辆: what comes behind is the region's.
        if begins is None or OWN.search(text, begins.end(), figure.clause.end):
            return ()
        if served := self._served(figure):
            return served
        starts = [m.end() for m in _COMMA.finditer(text, first, figure.clause.start - 1)]
        things = (self._things_at(figure, start) for start in (*reversed(starts), first))
        return (
            next(filter(None, things), ())
            or self._region_at(figure)
            or firms_begun(
                self._context, self._openings, figure, bare=is_bare(figure, self._lexicon)
            )
            or self._opening(figure)
        )

    def _served(self, figure: Figure) -> tuple[Mention, ...]:
        """Return the platforms that the clause before ends with, where they are said to do much.

        Form: 推广甲工业互联网平台，累计服务企业4万家
        """
        clause = figure.clause
        if not _SERVES.match(self._context.text, clause.start):
            return ()
        return tuple(
            each.mention
            for each in self._named
            if each.mention.label == "Platform" and each.end == clause.start - 1
        )

    def _runs_on(self, figure: Figure) -> bool:
        told = _RUNS_ON.match(figure.name)
        told = told or _HOLDS.match(self._context.text, figure.clause.start)
        return told is not None or is_bare(figure, self._lexicon)

    def _things_at(self, figure: Figure, start: int) -> tuple[Mention, ...]:
        """Return the platforms or clusters that begin a clause, where a figure goes on with it."""
        text, end = self._context.text, figure.clause.start
        opens = OPENS.match(text, start)
        start = opens.end() if opens else start
        named = _NAMED_SO.match(text, start, end)  # 一区为甲开发区，面积约11平方公里
        start = named.end() if named else start
        things = self._openings.listed(start, end, THINGS)
        # 甲实验室挂牌运行，新增国家重点实验室1家: one of the kind holds none of them.
        kind = things[-1].mention.name[-2:] if things else ""
        if kind and figure.name.removesuffix("数量").endswith(kind):
            return ()
        if WIDE.match(figure.name) and kind[-1:] not in _ZONES:
            return ()  # 打造甲制造业中心，规上工业产值: of the region
        # 甲中心落户，新增甲企业12家: what has come to be is told to its end.
        if _ADDED.match(figure.name) and _SETTLED.search(text, start, end):
            return ()
        if things and (self._runs_on(figure) or _RANKED.search(text, start, end)):
            return each_of(text, figure, [each.mention for each in things])
        return ()

    def _region_at(self, figure: Figure) -> tuple[Mention, ...]:
        """Return the regions that begin a sentence, where a figure goes on with it."""
        opens = OPENS.match(self._context.text, figure.sentence.start)
        start = opens.end() if opens else figure.sentence.start
        if self._context.text.startswith(_WITH, start):
            return ()  # 与甲市共建某园，引进项目68个
        places = self._openings.listed(start, figure.clause.start, frozenset({"Region"}))
        acts = places and _ACTS.match(self._context.text, places[-1].end)
        if not acts and not self._runs_on(figure) and figure.stated.kind != "count":
            return ()
        own = self._context.document.plan.region
        begun = {each.start for each in places}  # 甲州乙市: the inner one is spoken of
        others = [e for e in places if e.mention.name != own and e.end not in begun]
        return tuple(e.mention for e in others) if others and self._possesses(others[-1]) else ()

    def _led_by_thing(self, figure: Figure) -> tuple[Mention, ...]:
        """Return the platform or cluster that a lead or heading is: 1.甲产业园。面积45平方公里."""
        context, lead = self._context, self._context.passage.lead_span
        if OWN.search(context.text, figure.clause.start, figure.stated.end):
            return ()
        things = (e.mention for e in self._named if e.mention.label in THINGS)
        led = [each for each in things if lead and each.evidence.span == lead]
        return (*led, *introduced(context, figure, self._named), *self._above)[:1]

    def _led_by_place(self, figure: Figure) -> tuple[Mention, ...]:
        """Return the regions that a lead, or a heading on layout, names: 甲市：产能达到30万吨."""
        context, lead = self._context, self._context.passage.lead_span
        if OWN.search(context.text, figure.clause.start, figure.stated.end):
            return ()
        led = tuple(e for e in context.places if lead and lead.holds(e.evidence.span))
        return led or (context.places if context.genre == "layout" else ())

    def _opening(self, figure: Figure) -> tuple[Mention, ...]:
        """Return the field or industry that begins a sentence of which it states no figure."""
        text, start = self._context.text, figure.sentence.start
        opens = OPENS.match(text, start)
        start = opens.end() if opens else start
        comma = _COMMA.search(text, start, figure.clause.start)
        if comma is None or _NUMERIC.search(text, start, comma.start()):
            return ()
        if _OUTPUT.search(figure.name):
            return ()
        topic = self._openings.topic(start, comma.start())
        if topic is None or text[topic.end] in LISTS or OWN.search(text, start, figure.clause.end):
            return ()
        return (topic.mention,)

    def _section(self, clause: Span, name: str = "") -> tuple[Mention, ...]:
        found = of_section(self._context, clause, name, self._named, self._topics)
        return in_own_area(self._context, found, self._lexicon)
