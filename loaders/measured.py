"""What a figure is about: the narrowest thing that its words name, else the region."""

import re
from collections.abc import Iterable

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.context import Context
from loaders.figures import Figure
from loaders.lexicon import Lexicon
from loaders.named_here import Here, bare_name, topics
from loaders.topics import own_topic

# 占全省汽车产量的比重 compares with the region; it is not about it.
_OWN = re.compile(r"(?<![占居较比列在于])(?:全[省市区州]|我[省市区州]|本[省市]|全自治区)")
_JOINT = re.compile(r"(?:[、和与及（）()“”]|以及|等|三地|两地|被誉为|的)*")
_OPENS = re.compile(
    r"(?:20\d\d年[底末]?|[到至]|力争|其中|目前|[，,]|[“”]|十[一二三四]?五|期间|末|被誉为“[^”]*”的)*"
)
_OF_PLAN = frozenset({"industries"})
_SHORTEST_PROGRAMME = 5
_NEAR, _SHORTEST, _LONGEST = 40, 2, 12
_THINGS = frozenset({"Platform", "Cluster"})
_SECTOR_BEHIND = re.compile(r"(?:(?:战略性新兴)?产业|行业|领域|环节|制造业|业)")
_WHOLE = re.compile(r"(?:全?产业链?|行业)(?:总|营业|主营|年|规模|产值|增加值|链|集群)?")
_NEXT_TIME = re.compile(r"20\d\d年|十[一二三四]?五[”\"]?(?:期间|时期|末)")
# What a programme does, not what the region has then: 每年安排, 引进, 建成.
_DOES = re.compile(
    r"每年|年均|累计|引进|引育|安排|组织|支持|实施|培养|培训|转化|新增|新建|建成|服务|攻克|开展|资助|遴选|选派|打造|改造|建设|带动|推动"
)
_RUNS_ON = re.compile(r"^(?:累计|完成|实现|总?投资|新增|带动|引进)")
_RANKED = re.compile(r"居|位列|第一|首位|占全|领先")
_SECTOR = re.compile(
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9“”、]{2,24}?)(?P<suffix>产业|行业|领域|环节|应用)?(?:全产业链|产业链)?"
    r"(?:年)?(?:主营业务收入|营业收入|销售收入|总收入|工业总产值|总产值|产值|增加值|产业规模|市场规模|规模)(?:占.*)?"
)
_EACH = re.compile(r"分别|依次|均")
_LISTS = frozenset("、和与及")
_GOES_ON = re.compile(r"[、和与及的两三四五六等，地]|$")
_COMPANY = re.compile(r"集团|公司|股份")
_LIST = re.compile(r"、|和|与|及")
_NO_SECTOR = re.compile(
    r"^[实加建形培力推促]|[的到达]|企业|基金|项目|集群|园|平台|基地|机构|投资|资金|[区市省县]$|研发"
)


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
        self._named = sorted(found, key=lambda each: (each.start, -each.end))
        self._topics = list(topics(context))

    def of(self, figure: Figure) -> tuple[Mention, ...]:
        """Return what a figure is about, narrowest first found.

        Form 1: 芯片设计环节1390亿元                    a field or industry that begins its name
        Form 2: 某某园区集聚企业150家；A、B等集群均超过…   platforms and clusters
        Form 3: 钱塘区、余杭区营业收入；在A、B配建公寓     regions
        Form 4: 实施某某工程，引进人才1200名             the programme of the sentence
        Form 5: （二）大健康产业 … 过百亿元企业8家         the subject of the section
        Form 6: 全省高新技术企业8621家                  the plan's own region
        """
        about = figure.about
        front = Span(min(figure.clause.start, about.start), max(about.end, about.start))
        return (
            self._begins(about.start, about.end)
            or self._regions(front)
            or self._sector(figure)
            or self._subject(figure)
            or self._programme(figure)
            or self._section(figure.clause)
        )

    def goes_on(self, figure: Figure, before: Figure) -> bool:
        """Say whether a figure is about what the figure before is about.

        Form 1: 占GDP比重10%                        its name is short
        Form 2: 累计实施237个项目，176个产品          it has no words in front
        Form 3: 产业规模1100亿元，本地配套率52%       a share of the industry just named
        """
        if figure.short or figure.role == "to":
            return True
        if figure.sentence != before.sentence or _OWN.search(
            self._context.text, *_of(figure.clause)
        ):
            return False
        if figure.about.start >= figure.stated.at:
            return True
        if _EACH.search(self._context.text, figure.about.end, figure.stated.at):
            return False
        if figure.stated.kind != "share" or self._begins(figure.about.start, figure.about.end):
            return False
        aggregate = self._lexicon.table("aggregates").beginning(figure.name)
        found = self._begins(before.about.start, before.about.end)
        return aggregate is None and any(each.label in {"Field", "Industry"} for each in found)

    def of_name(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return what a table's row is about, by the name at a place of it."""
        span = Span(start, end)
        whole = [e for e in self._list(start, end, frozenset({"Region"})) if e.end == end]
        if whole:
            return tuple(each.mention for each in whole)
        return self._begins(start, end) or self._section(span)

    def _begins(self, start: int, end: int) -> tuple[Mention, ...]:
        """Return the topic, or the platforms and clusters, that a name begins with."""
        topic = self._topic(start, end)
        things = self._list(start, end, _THINGS)
        if things and (topic is None or things[0].start <= topic.start):
            whole = topic is not None and things[0].mention.label == "Cluster"
            if not (whole and topic and topic.mention.label == "Industry"):
                return tuple(each.mention for each in things)
        if topic is not None:
            return (topic.mention,)
        short = self._short_form(start, end)
        return (short.mention,) if short else ()

    def _topic(self, start: int, end: int) -> Here | None:
        text = self._context.text
        for each in self._topics:
            listed = text[each.end : each.end + 1] in _LISTS and each.end < end
            if each.start == start and each.end <= max(end, start + 1) and not listed:
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
            if sector and each.start == start and each.end <= end:
                return each
        return None

    def _list(self, start: int, end: int, labels: frozenset[str]) -> list[Here]:
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

    def _short_form(self, start: int, end: int) -> Here | None:
        """Return the platform named before whose last words a name begins with: 示范区."""
        text = self._context.text[start:end]
        for each in reversed(self._named):
            if each.mention.label in _THINGS and each.end <= start:
                head = each.mention.name[-3:]
                if text.startswith((head, f"该{head}")) and head[-1] in "区园地城港廊心室院":
                    return each
        return None

    def _regions(self, front: Span) -> tuple[Mention, ...]:
        """Return regions that a clause begins with, or that it names with 在 before its figure."""
        context = self._context
        own = context.document.plan.region
        opens = _OPENS.match(context.text, front.start, front.end)
        start = opens.end() if opens else front.start
        for at in (
            start,
            *(
                m.end()
                for m in re.finditer("在", context.text[: front.end])
                if m.start() >= front.start
            ),
        ):
            found = self._list(at, front.end, frozenset({"Region"}))
            others = tuple(each.mention for each in found if each.mention.name != own)
            if others and self._possesses(found[-1]):
                return others
        return ()

    def _possesses(self, region: Here) -> bool:
        """Say whether a region is what is spoken of, and does not begin another name: 宝鸡机床."""
        text, rest = self._context.text, self._context.text[region.end :]
        things = [each for each in self._named if each.mention.label in _THINGS]
        if any(each.start <= region.start and each.end > region.end for each in things):
            return False
        if text[region.end - 1] in "市省区县州盟旗":
            return True
        tables = ("aggregates", "measured_nouns", "figure_heads", "reach_verbs")
        known = any(self._lexicon.table(name).beginning(rest) for name in tables)
        topic = any(each.start == region.end for each in self._topics)
        return known or topic or _GOES_ON.match(rest) is not None

    def _sector(self, figure: Figure) -> tuple[Mention, ...]:
        """Return the sector whose sales or output a figure is: 北斗应用产值, 汽车营业收入."""
        context, start = self._context, figure.about.start
        found = _SECTOR.fullmatch(figure.name)
        sold = figure.stated.kind == "money" or "占" in figure.name
        if found is None or not sold or (context.genre in _OF_PLAN and not self._among(figure)):
            return ()
        if _COMPANY.search(context.text, *_of(figure.clause)):
            return ()
        suffix = found["suffix"] or ""
        listed = _LIST.split(found["sector"]) if suffix else [found["sector"]]
        made = [self._sector_named(name, suffix, start) for name in listed]
        return tuple(each for each in made if each) if all(made) else ()

    def _sector_named(self, name: str, suffix: str, start: int) -> Mention | None:
        """Return a sector by its name, which goes by the name with 产业 too, or None."""
        context, table = self._context, self._lexicon.table("aggregates")
        known = f"{name}{suffix}" in table or table.beginning(name) is not None
        at = context.text.find(name, start, start + _NEAR)
        if not _SHORTEST <= len(name) <= _LONGEST or known or _NO_SECTOR.search(name) or at < 0:
            return None
        own = own_topic(context, name)
        if own is not None:
            return context.mention(*own, at, at + len(name), "indicators.sector", 0.8)
        evidence = context.evidence(at, at + len(name), "indicators.sector", 0.6)
        whole = f"{name}{suffix}" if suffix in {"产业", "应用"} else name
        if suffix == "应用":
            return Mention("Field", whole, evidence)
        return Mention("Field", name, evidence, aliases=(whole,) if whole != name else ())

    def _among(self, figure: Figure) -> bool:
        return "其中" in self._context.text[figure.clause.start : figure.about.start]

    def _subject(self, figure: Figure) -> tuple[Mention, ...]:
        """Return what a sentence begins with, for its later clauses that go on with it.

        Form 1: 某某基地等落户武汉，累计完成投资1900亿元
        Form 2: 某某开发区光纤产量居全球首位，激光设备市场占有率50%
        """
        start, text = figure.sentence.start, self._context.text
        if figure.clause.start == start or _OWN.search(text, *_of(figure.clause)):
            return ()
        opens = _OPENS.match(text, start)
        start = opens.end() if opens else start
        first = text[start : figure.clause.start]
        runs_on = _RUNS_ON.match(figure.name) is not None
        things = self._list(start, figure.clause.start, _THINGS)
        if things and (runs_on or _RANKED.search(first)):
            return tuple(each.mention for each in things)
        if not runs_on and figure.stated.kind != "count":
            return ()
        places = self._list(start, figure.clause.start, frozenset({"Region"}))
        own = self._context.document.plan.region
        others = [each for each in places if each.mention.name != own]
        return tuple(e.mention for e in others) if others and self._possesses(others[-1]) else ()

    def _programme(self, figure: Figure) -> tuple[Mention, ...]:
        """Return the programme that governs a sentence, or that the passage's lead names."""
        context, start = self._context, figure.stated.start
        clause = context.text[figure.clause.start : figure.stated.end]
        if _OWN.search(clause):
            return ()
        if headed := self._headed():
            return (headed,)
        if not _DOES.search(clause) or (context.genre in _OF_PLAN and context.industry is not None):
            return ()
        for each in reversed(self._named):
            between = context.text[each.end : start]
            within = figure.sentence.start <= each.start < start
            acts = each.mention.label == "Programme" and not each.mention.name.endswith("基金")
            if acts and within and not _NEXT_TIME.search(between):
                return (each.mention,)
        return ()

    def _headed(self) -> Mention | None:
        """Return the programme whose heading or lead a passage stands under."""
        context, passage = self._context, self._context.passage
        heads = self._lexicon.table("programme_heads")
        span = passage.lead_span
        if span is None and passage.path:
            title = passage.path[-1]
            start = context.document.text.rfind(title, 0, passage.span.start) if title else -1
            span = Span(start, start + len(title)) if start >= 0 else None
        if span is None:
            return None
        name = context.document.quote(span)
        verb = self._lexicon.table("measure_verbs").beginning(name)
        if (
            heads.ending(name) is None
            or len(name) < _SHORTEST_PROGRAMME
            or (verb and "“" not in name)
        ):
            return None
        return Mention(
            "Programme", name, Evidence.cut(context.document, span, "indicators.programme", 0.8)
        )

    def _section(self, clause: Span) -> tuple[Mention, ...]:
        """Return the subject of the section, the plan's one industry, or the region."""
        context = self._context
        region = tuple(filter(None, [_own_region(context)]))
        start = context.text.rfind("。", 0, clause.start) + 1
        if own := _OWN.search(context.text, *_of(clause)):
            return self._own_of(own) or region
        if own := _OWN.search(context.text, start, clause.end):
            topic = next(
                (e for e in self._topics if e.start == own.end() and e.mention.label == "Industry"),
                None,
            )
            return (topic.mention,) if topic else self._own_of(own) or region
        subject = context.subject
        if context.genre in _OF_PLAN and subject is not None:
            return (subject,)
        whole = self._whole()
        if whole is not None and _WHOLE.search(context.text, *_of(clause)):
            return (whole,)
        return tuple(filter(None, [whole, *region])) if whole else region

    def _own_of(self, own: re.Match[str]) -> tuple[Mention, ...]:
        """Return the city that 全市 means in a plan for a province: the one named before it."""
        larger = self._context.document.plan.region.endswith(("省", "自治区"))
        if not larger or own.group()[-1] not in "市县州":
            return ()
        before = [e for e in self._named if e.mention.label == "Region" and e.end <= own.start()]
        return (before[-1].mention,) if before else ()

    def _whole(self) -> Mention | None:
        """Return the industry of a plan that is for one alone."""
        context = self._context
        if len(context.industries) != 1:
            return None
        name = context.industries[0]
        if bare_name(name) not in context.document.plan.title:
            return None
        if context.industry is not None and context.industry.name == name:
            return context.industry
        own = next((e.mention for e in self._topics if e.mention.name == name), None)
        if own is not None:
            return own
        bare = bare_name(name)
        start = context.document.text.find(bare)
        if start < 0:
            return None
        span = Span(start, start + len(bare))
        return Mention(
            "Industry", name, Evidence.cut(context.document, span, "indicators.whole", 0.6)
        )


def _of(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _own_region(context: Context) -> Mention | None:
    """Return the plan's own region where the passage says 全省, else where the text names it."""
    region = context.document.plan.region
    if not region:
        return None
    own = _OWN.search(context.text)
    if own:
        return context.mention("Region", region, *own.span(), "indicators.own", 0.9)
    start = context.document.text.find(region)
    if start < 0:
        return None
    span = Span(start, start + len(region))
    return Mention("Region", region, Evidence.cut(context.document, span, "indicators.own", 0.9))
