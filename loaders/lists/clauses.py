"""Clauses of a passage: what is done, to which objects, for which sectors.

Pure functions of a text and the lexicon; extractors judge what a clause means in its context.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.lexicon import Lexicon
from loaders.lists.bare_lists import BareLists
from loaders.lists.clause import Clause, ObjectList
from loaders.lists.grammar import USED_IN, Grammar, grammar
from loaders.lists.led import is_general, led, opening_trade
from loaders.lists.lists import Item, head_of, items, masked_passage
from loaders.lists.object_lists import ObjectLists
from loaders.lists.plain_clauses import PlainClauses
from loaders.lists.processed import RAW_WORKED
from loaders.lists.stretches import goes_on, sentences, stretches
from loaders.lists.tails import attained, strip_actions
from loaders.lists.uses import THESE, served
from loaders.places.regions import regions
from loaders.text.at_once import PASSAGES
from loaders.text.sought import Telling, sought

_LEAD = sought("：:", r"[^：:]{1,24}[：:]")
_NUMBER = re.compile(
    r"(?=[【】★●■◆▲•·\-—\s（(\d一二三四五六七八九十①-⑳第])(?:【[^】]{1,16}】|】)?[★●■◆▲•·\-—\s]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]?\s+|[①-⑳]"
    r"|[（(]?[\d一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、](?=\D)|[一二三四五六七八九十]要?是|第[一二三四五六七八九十]是?(?=，))?"
)
# 形成A、B三大优势产品, 形成涵盖A、B的产品体系.
_KINDS = re.compile(
    r"[三四五六七八九十]大(?:优势|拳头|特色|主导|系列)*产品$"
    r"|等?(?:的|为(?:主[体导]?|核心|代表|重点)的?)(?:产品|装备|材料)(?:体系|谱系|系列|矩阵|集|格局|结构)$"
)
_LISTED_IN = re.compile(r"(?:在|围绕|面向|针对|支持|鼓励|引导|推动)(?P<first>[^，、]+)、")
_GAINED = re.compile("^(?:拓展|拓宽|扩大)在|适用性|稳定性|可靠性|适应性|适配性|竞争力")
_FITTED = re.compile(r"适配|搭载|装车|上车|装船")
# 围绕A等“卡脖子”环节: what lacks is developed; 围绕乙烯下游: what A is made from uses nothing.
_SHORT_OF = re.compile(
    r"等(?:“?卡脖子”?|薄弱|短板|缺失|瓶颈|紧缺|空白)的?(?:环节|领域|产品|材料)"
    r"|(?:围绕|依托|沿)着?[^，等]{2,20}(?<!应用)下游(?:产品|产业链?|深加工|延伸)*$"
)
# 面向A、B打造场景 makes no thing; what is spread, placed or studied for them is one.
_SPREADS = frozenset({"推广", "部署", "研制", "研发", "开发"})
_ANY_TRADE = re.compile(
    r"(?:重点|优势|特色|新兴|传统|主导|支柱|未来|前沿|关键|相关|战略性)+(?:产业|行业|技术)?"
)
# What the groups are called that name sectors.
_FACED = ("list", "focus", "open", "only", "wide")
_BROKEN = ("what", "made", "maker", "listed", "about", "solved")
_REPORTED = ("what", "plain", "some")
# 甲科技的A: whose goods they are. 自主研制的A says nothing of it.
_OWNER = re.compile(
    r"[\u4e00-\u9fffA-Za-z（）]{2,12}(?<!研制)(?<!研发)(?<!开发)(?<!生产)(?<!设计)(?<!制造)的(?=..)"
)
# 在A等领域: one of several, and not the one of which the sentence tells.
_AMONG = re.compile(r"(?<![高中初同对平])等(?:重点|关键|新兴|前沿|优势|核心|特色)*(?:方面|领域)$")
_FEWEST, _LONGEST_KEY = 2, 8
_ALONG = ("along", "toward")
_AIMED = ("list", "turned", "reached", *_ALONG)
# 在A等行业推广X、Y等应用场景: what is shown there.
_SCENES = re.compile(r"等[^，、的]{0,4}(?:应用|示范)?场景$")
# 产品广泛应用于A means no technique.
_THINGS = frozenset({"Product"})
_GOODS = frozenset({"Product", "Technology"})
_APPLIED, _LENDS, _PROVIDED = "应用", "赋能", "提供"
_FOR = ("面向", "为", "针对")
_STAGE = re.compile(r"(?:环节|端|侧)(?:中|上|内)?$")
_ENDS_KEY = "：:\n"
_NO_OBJECTS = frozenset({"organisations", "note"})


@lru_cache(maxsize=2 * PASSAGES)
def clauses(text: str, lexicon: Lexicon, start: int = 0) -> tuple[Clause, ...]:
    """Return the clauses of a passage from a place on, in order; spans count from its start."""
    rules = grammar(lexicon)
    hidden = masked_passage(text)
    found: list[Clause] = []
    group = 0
    lists = ObjectLists(text, hidden, rules, lexicon)
    bare = BareLists(text, hidden, rules, lexicon, start)
    plain = PlainClauses(text, hidden, rules, lexicon, lists, bare)
    read = _Reader(text, hidden, rules, lexicon, lists, plain)
    before: Clause | None = None
    for number, sentence in enumerate(sentences(hidden, start)):
        # 重点产品：A、B；C、D: a list without a verb goes on behind a semicolon.
        if not (before and goes_on(hidden, sentence) and bare.lists_on(before, sentence)):
            before = None
        for begun, end in stretches(hidden, sentence.start(), sentence.end()):
            before = read.clause(Clause(begun, end, number, group + 1), before)
            if _goes_on(before):
                before = before._replace(group=group)
            group = before.group
            found.append(before)
    return tuple(found)


def _goes_on(clause: Clause) -> bool:
    return not clause.verb and bool(clause.lists) and not clause.action


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads the clauses of one text."""

    text: str
    hidden: str
    rules: Grammar
    lexicon: Lexicon
    objects: ObjectLists
    plain: PlainClauses

    def clause(self, blank: Clause, before: Clause | None) -> Clause:
        """Return what a stretch between commas says, given the clause in front of it."""
        end = blank.end
        telling, _ = _forms(self.lexicon)
        said = telling.of(self.hidden[blank.start : end])
        at = self._begin(blank.start, end, said)
        topic = self._topic(at, end) if said & _TOPIC else None
        if topic or (not before and (topic := opening_trade(self.text, at, end, self.lexicon))):
            return blank._replace(topic=topic)
        lead = _LEAD.pattern.match(self.hidden, at, end) if said & _LED else None
        # 链主企业：A、B: who is named develops nothing yet.
        if lead and self.lexicon.table("key_leads").get(lead.group()[:-1]) in _NO_OBJECTS:
            return blank
        if said & _LACKS and self.rules.lacking.search(self.hidden, at, end):
            return blank._replace(lacks=True)
        if front := led(self.text, self.hidden, at, end, self.lexicon):
            at, blank = front.end, blank._replace(topic=front.topic)
        if said & _LED and (lead := _LEAD.pattern.match(self.hidden, at, end)):
            at = lead.end()
        return self._formed(blank, at, end, said) or self.plain.clause(blank, at, end, before)

    def _formed(self, blank: Clause, at: int, end: int, said: int) -> Clause | None:
        """Read a clause that has one of the forms which say more than a verb and its objects."""
        if found := self.keyed(blank, at, end):
            return found
        _, forms = _forms(self.lexicon)
        for bit, read in forms:
            if said & bit and (found := read(self, blank, at, end)):
                return found
        return None

    def _begin(self, start: int, end: int, said: int) -> int:
        if number := _NUMBER.match(self.text, start, end):
            start = number.end()
        place = self.rules.placed.match(self.hidden, start, end) if said & _PLACED else None
        if place and not self._is_use(place, end):
            start = place.end()
        return start

    def _is_use(self, place: re.Match[str], end: int) -> bool:
        """Say whether what looks like a place is where something is used: 在矿区、港口推广A."""
        listed = _LISTED_IN.search(place.group())
        areas = self.lexicon.table("named_areas")
        if listed is None or regions().get(listed["first"]) or listed["first"] in areas:
            return False
        faced = self.rules.faced.match(self.hidden, place.start(), end)
        return bool(faced or self.rules.uses.match(self.hidden, place.start(), end))

    def _topic(self, at: int, end: int) -> Item | None:
        """Return the field of 半导体材料方面， or None."""
        found = self.rules.topic.pattern.fullmatch(self.hidden, at, end)
        if found is None or self._says_use(at, end):
            return None
        start, stop = found.span("name")
        name = self.text[start:stop]
        # 整机方面 names a kind of things, 重点产业领域 any trade: none is a field.
        general = is_general(name, self.lexicon) or _ANY_TRADE.fullmatch(name)
        return None if general else Item(name, start, stop)

    def _says_use(self, at: int, end: int) -> bool:
        """Say whether what looks like a topic says where something is used: 应用于A领域."""
        if self.hidden.startswith(_FOR[0], at) or _AMONG.search(self.hidden, at, end):
            return True
        serving = self.rules.uses.serving.fullmatch(self.hidden, at, end)
        return bool(serving or self.rules.uses.match(self.hidden, at, end))

    def needed(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 满足A、B对X的需求."""
        found = self.rules.demanded.pattern.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        lists = self.objects.lists(*found.span("what"))
        sectors = self.plain.sectors(*found.span("list"))
        return blank._replace(
            action="strong", lists=lists, sectors=sectors, target="own", need=True
        )

    def served(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 满足A、B等领域需求, 支撑A、B发展, X服务A."""
        found = self.rules.uses.serving.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        # 服务A、B等行业推广C: what serves stands in the same clause.
        faced = self.rules.faced.match(self.hidden, at, end)
        if faced and self.rules.verb.match(self.hidden, faced.end(), end):
            return None
        group, closed = served(found)
        sectors = self.plain.sectors(*found.span(group))
        made = blank._replace(sectors=sectors, paired=bool(found["each"]), loose=not closed)
        start, stop = found.span("what")
        start, verb, grade = self.rules.strip_verbs(self.text, self.hidden, start, stop)
        if THESE.fullmatch(self.hidden, start, stop):
            return made._replace(target="all", need=True, labels=_THINGS)
        if start == stop or self.rules.pronoun.match(self.hidden, start, stop):
            return made._replace(verb=verb, grade=grade, target="before", need=True)
        # 信息技术服务业: a thing may serve, and a technique's service is a noun.
        thing = head_of(self.hidden[start:stop], self.lexicon).label == "Product"
        # 推动人工智能赋能A: no noun is made of that verb.
        lends = _LENDS in self.hidden[stop : found.start(group)]
        if not thing and not lends and not found["means"]:
            return None
        lists = self.objects.lists(start, stop)
        return made._replace(verb=verb, grade=grade, action="strong", lists=lists, target="own")

    def keyed(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 应用领域：A、B."""
        if not at or self.text[at - 1] not in _ENDS_KEY:
            return None
        if USED_IN.search(self.text, max(0, at - _LONGEST_KEY), at):
            return blank._replace(sectors=self.plain.sectors(at, end), target="all", need=True)
        return None

    def listed(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 在A、B等领域，推广…."""
        found = self.rules.within.pattern.fullmatch(self.hidden, at, end)
        # 在A等场景应用 says of what stands before that it is used there.
        if found and not self.hidden.endswith(_APPLIED, at, end):
            sectors = self.plain.sectors(*found.span("aim" if found["aim"] else "list"))
            # 在设计环节，突破A: a stage is no sector.
            stage = len(sectors) == 1 and _STAGE.search(found.group())
            return blank if stage else blank._replace(sectors=sectors, target="next")
        return None

    def faced(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 面向A、B等行业需求，研发… and 面向A、B等行业推广…."""
        found = self.rules.faced.match(self.hidden, at, end)
        if found is None or _SHORT_OF.search(self.text, at, end):
            return None
        group = next(name for name in _FACED if found[name])
        sectors = self.plain.sectors(*found.span(group))
        if found.end() >= end:
            loose = found["wide"] is not None
            return blank._replace(sectors=sectors, target="next", need=True, loose=loose)
        if not self.rules.verb.match(self.hidden, found.end(), end):
            return None
        clause = self.plain.clause(blank, found.end(), end, None)
        built = clause.verb not in _SPREADS
        if clause.lists and built and not self.rules.named(self.hidden[found.end() : end]):
            # 围绕教育、医疗打造标杆场景: nothing is made but the scene.
            return blank._replace(sectors=sectors, target="next", need=True, open=True)
        return clause._replace(sectors=sectors, target="own", need=True)

    def applied(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 推动其在A、B等领域应用, 推动X在A应用, X应用于A, 在A等场景开展X示范."""
        found = self.rules.uses.match(self.hidden, at, end)
        if found is None:
            return None
        sectors = self.plain.sectors(*found.span("list"))
        start, stop = found.span("what")
        start, verb, grade = self.rules.strip_verbs(self.text, self.hidden, start, stop)
        if not verb and found.re in self.rules.uses.opened:
            verb, grade = "推广", "master"
            scenes = _SCENES.search(self.hidden, start, stop)
            stop = scenes.start() if scenes else stop
        made = blank._replace(
            verb=verb, grade=grade, action="strong", sectors=sectors, target="own",
            paired=bool(found.groupdict().get("each")),
        )  # fmt: skip
        if THESE.fullmatch(self.hidden, start, stop):
            return made._replace(target="all", need=True, labels=_THINGS)
        bare = self.hidden[start:stop] in self.lexicon.table("action_nouns")
        if not bare and not self.rules.pronoun.match(self.hidden, start, stop):
            stop, _ = strip_actions(self.text, self.hidden, (start, stop), grade, self.lexicon)
            lists = self.objects.lists(start, stop)
            if lists and not self._is_service(found.group(), lists):
                return made._replace(lists=lists)
        if above := self.rules.all_above.search(self.hidden, *found.span("what")):
            meant = items(self.text, above.end(), found.end("what"), self.lexicon)
            labels = frozenset(item.head.label for item in meant)
            return made._replace(target="all", labels=labels)
        need = found.re in self.rules.uses.put
        # 在党政、金融等行业完成适配: of things alone can that be said.
        fitted = _FITTED.search(found.group()) is not None
        # 提升在A的适用性, 拓展在A的应用: the field as a whole is what fits better.
        gained = start == stop and _GAINED.search(found.group()) is not None
        # 面向A、B等领域提供整体方案: the field as a whole provides it.
        provided = found.group().startswith(_FOR) and _PROVIDED in found.group()
        open_ = gained or provided or (not found["what"] and not fitted)
        return made._replace(target="before", need=need, open=open_)

    def _is_service(self, said: str, lists: tuple[ObjectList, ...]) -> bool:
        """Say whether what is provided is no thing: 为A、B等行业提供整体方案."""
        named = (item for each in lists for item in (*each.items, *each.closing))
        return _PROVIDED in said and not any(item.head.label in _GOODS for item in named)

    def broken(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 在A、B等方面实现突破, 解决A、B“卡脖子”问题."""
        found = self.rules.broken.pattern.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        group = next(name for name in _BROKEN if found[name])
        start, stop = found.span(group)
        stop, _ = strip_actions(self.text, self.hidden, (start, stop), "", self.lexicon)
        lists = self.objects.lists(start, stop)
        verb = found.group()[-2:] if found["what"] else "突破"
        return blank._replace(verb=verb, grade="master", action="strong", lists=lists)

    def made(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 研发类形成了A、B."""
        formed = self.rules.formed.match(self.hidden, at, end)
        if formed is None:
            return None
        stop = kinds.start() if (kinds := _KINDS.search(self.hidden, at, end)) else end
        lists = self.objects.lists(formed.end(), stop)
        return blank._replace(verb="形成", grade="strong", lists=lists)

    def reported(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read A、B批量交付, which says what is done with goods; A产量增长10% says less."""
        found = self.rules.reported.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        group = next(name for name in _REPORTED if found[name])
        goods = self.objects.lists(*attained(self.hidden, *found.span(group)))
        lists = tuple(map(self._unowned, goods))
        done = group != "some" and lists and all(map(_are_goods, lists))
        return blank._replace(verb="实现", grade="strong" if done else "weak", lists=lists)

    def _unowned(self, listed: ObjectList) -> ObjectList:
        """Return a list of goods without whose they are: 甲科技的A、乙电器的B."""
        if len(listed.items) < _FEWEST:
            return listed
        owned = ((each, _OWNER.match(each.name)) for each in listed.items)
        kept = (_behind(each, of.end(), self.lexicon) if of else each for each, of in owned)
        return listed._replace(items=tuple(kept))

    def aimed(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 以A、B为重点, 由A向B、C转型."""
        found = self.rules.aimed.pattern.fullmatch(self.hidden, at, end)
        if found is None or RAW_WORKED.search(self.hidden, at, end):
            return None
        group = next(name for name in _AIMED if found[name])
        start, stop = found.span(group)
        stop, _ = strip_actions(self.text, self.hidden, (start, stop), "", self.lexicon)
        lists = self.objects.lists(start, stop)
        # 由组装向封装、测试延伸: what a firm does next is no thing.
        if group in _ALONG and not all(each.head.label == "Product" for each in lists[0].items):
            return None
        return blank._replace(verb="以", grade="weak", lists=lists)


def _are_goods(listed: ObjectList) -> bool:
    """Say whether a list is of several goods, and not of what 等 calls them."""
    named = sum(each.head.grade == "specific" for each in listed.items)
    many = not listed.closing and len(listed.items) > 1
    return many and 2 * named >= len(listed.items) and all(map(_is_goods, listed.items))


def _is_goods(item: Item) -> bool:
    begun = item.name[0] in "（(“" or regions().beginning(item.name) is not None
    return item.head.label == "Product" and item.head.grade != "process" and not begun


def _behind(item: Item, at: int, lexicon: Lexicon) -> Item:
    name = item.name[at:]
    return item._replace(name=name, start=item.start + at, head=head_of(name, lexicon))


# What the signs of a clause tell that it may say: parts of it, and behind those its forms.
_PLACED, _TOPIC, _LED, _LACKS = (1 << number for number in range(4))
_Read = Callable[[_Reader, Clause, int, int], Clause | None]


@cache
def _forms(lexicon: Lexicon) -> tuple[Telling, tuple[tuple[int, _Read], ...]]:
    """Return what tells by signs, and the forms, each with its bit, as they are tried."""
    rules = grammar(lexicon)
    parts = (rules.placed, rules.topic, _LEAD, rules.lacking)
    forms = (
        (rules.within.each, _Reader.listed),
        (rules.demanded.each, _Reader.needed),
        (rules.uses.serving.each, _Reader.served),
        (rules.faced.each, _Reader.faced),
        (rules.aimed.each, _Reader.aimed),
        (rules.uses.signs, _Reader.applied),
        (rules.broken.each, _Reader.broken),
        (rules.formed.each, _Reader.made),
        (rules.reported.each, _Reader.reported),
    )
    telling = Telling(*(part.each for part in parts), *(signs for signs, _ in forms))
    return telling, tuple((_LACKS << at, read) for at, (_, read) in enumerate(forms, 1))
