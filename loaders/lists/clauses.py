"""Clauses of a passage: what is done, to which objects, for which sectors.

Pure functions of a text and the lexicon; extractors judge what a clause means in its context.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from loaders.lexicon import Lexicon
from loaders.lists.bare_lists import BareLists
from loaders.lists.clause import Clause, ObjectList
from loaders.lists.grammar import USED_IN, Grammar, grammar
from loaders.lists.led import is_general, led
from loaders.lists.lists import Item, head_of, items, masked
from loaders.lists.object_lists import ObjectLists
from loaders.lists.stretches import goes_on, sentences, stretches
from loaders.lists.tails import before_projects, strip_actions
from loaders.lists.uses import THESE, served
from loaders.places.regions import regions
from loaders.text.sought import sought

_LEAD = sought("：:", r"[^：:]{1,24}[：:]")
_NUMBER = re.compile(
    r"(?=[【】★●■◆▲•·\-—\s（(\d一二三四五六七八九十①-⑳第])(?:【[^】]{1,16}】|】)?[★●■◆▲•·\-—\s]*(?:[（(]?[\d一二三四五六七八九十]{1,3}[）).．、]?\s+|[①-⑳]"
    r"|[（(]?[\d一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、](?=\D)|[一二三四五六七八九十]要?是|第[一二三四五六七八九十]是?(?=，))?"
)
# 形成A、B三大优势产品, 形成涵盖A、B的产品体系.
_KINDS = re.compile(
    r"[三四五六七八九十]大(?:优势|拳头|特色|主导|系列)*产品$"
    r"|等?的(?:产品|装备|材料)(?:体系|谱系|系列|矩阵|集)$"
)
# A、B及相应的C: what is said of C says nothing of which.
_RELATED = re.compile(r"(?:及|和|与|、)(?:相应|配套|相关|其他|其它|所需)的$")
# 集A、B于一体的C: what one thing unites is not developed beside it.
_ALL_IN_ONE = re.compile(r"集[^，的]{2,40}(?:于一[体身]|为一体)$")
# 运用数字孪生技术构建…: what is done with a technique is no part of its name.
_MEANS = re.compile(
    r"技术(?=构建|打造|建设|推动|提升|提高|实现|改造|开展(?!攻关|研[发究])|赋能|培育)"
)
_LED_AS_TECHNIQUES = re.compile(
    r"(?:技术|工艺)(?:突破|攻关|研发|创新|难题|瓶颈)?(?:方向|清单|任务|重点|环节)?[：:]$"
)
_TECHNIQUE = "技术"
_LISTED_IN = re.compile(r"(?:在|围绕|面向|针对|支持|鼓励|引导|推动)(?P<first>[^，、]+)、")
_GAINED = re.compile("^(?:拓展|拓宽|扩大)在|适用性|稳定性|可靠性|适应性|适配性|竞争力")
_FITTED = re.compile(r"适配|搭载|装车|上车|装船")
# 围绕A、B等“卡脖子”环节: what there is too little of is to be developed.
_SHORT_OF = re.compile(r"等(?:“?卡脖子”?|薄弱|短板|缺失|瓶颈|紧缺|空白)的?(?:环节|领域|产品|材料)")
# 面向A、B打造场景 makes no thing; what is spread, placed or studied for them is one.
_SPREADS = frozenset({"推广", "部署", "研制", "研发", "开发"})
# What the groups are called that name sectors.
_FACED = ("list", "focus", "open", "only", "wide")
_FACED_BY = ("list", "area", "fitted", "made")
_AIMED = ("list", "turned", "reached", "along")
_OF, _BASED = "的", "基于"
# 在A等行业推广X、Y等应用场景: what is shown there.
_SCENES = re.compile(r"等[^，、的]{0,4}(?:应用|示范)?场景$")
# 产品广泛应用于A means no technique.
_THINGS = frozenset({"Product"})
_GOODS = frozenset({"Product", "Technology"})
_APPLIED = "应用"
_FOR = ("面向", "为", "针对")
_PROVIDED, _BUILT, _LINE = "提供", "建设", ("生产线", "产线")
_STAGE = re.compile(r"(?:环节|端|侧)(?:中|上|内)?$")
_LONGEST_KEY = 8
_NO_OBJECTS = frozenset({"organisations", "note"})


@lru_cache(maxsize=64)
def clauses(text: str, lexicon: Lexicon, start: int = 0) -> tuple[Clause, ...]:
    """Return the clauses of a passage from a place on, in order; spans count from its start."""
    rules = grammar(lexicon)
    hidden = masked(text)
    found: list[Clause] = []
    group = 0
    lists = ObjectLists(text, hidden, rules, lexicon)
    bare = BareLists(text, hidden, rules, lexicon, start)
    read = _Reader(text, hidden, rules, lexicon, lists, bare)
    before: Clause | None = None
    for number, sentence in enumerate(sentences(hidden, start)):
        # 重点产品：A、B；C、D: a list without a verb goes on behind a semicolon.
        if not (before and goes_on(hidden, sentence) and not before.verb):
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
    bare: BareLists

    def clause(self, blank: Clause, before: Clause | None) -> Clause:
        """Return what a stretch between commas says, given the clause in front of it."""
        end = blank.end
        at = self._begin(blank.start, end)
        if topic := self._topic(at, end):
            return blank._replace(topic=topic)
        lead = _LEAD.match(self.hidden, at, end)
        # 链主企业：A、B: who is named develops nothing yet.
        if lead and self.lexicon.table("key_leads").get(lead.group()[:-1]) in _NO_OBJECTS:
            return blank
        if self.rules.lacking.search(self.hidden, at, end):
            return blank._replace(lacks=True)
        if front := led(self.text, self.hidden, at, end, self.lexicon):
            at, blank = front.end, blank._replace(topic=front.topic)
        if lead := _LEAD.match(self.hidden, at, end):
            at = lead.end()
        return (
            self._listed(blank, at, end)
            or self._needed(blank, at, end)
            or self._served(blank, at, end)
            or self._faced(blank, at, end)
            or self._applied(blank, at, end)
            or self._broken(blank, at, end)
            or self._reported(blank, at, end)
            or self._aimed(blank, at, end)
            or self._objects(blank, at, end, before)
        )

    def _begin(self, start: int, end: int) -> int:
        if number := _NUMBER.match(self.text, start, end):
            start = number.end()
        place = self.rules.placed.match(self.hidden, start, end)
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
        found = self.rules.topic.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        name = self.text[at : found.end("name")]
        # 整机方面， names a kind of things, and no field.
        return Item(name, at, found.end("name")) if not is_general(name, self.lexicon) else None

    def _needed(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 满足A、B对X的需求."""
        found = self.rules.demanded.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        lists = tuple(self.objects.lists(*found.span("what")))
        sectors = self._sectors(*found.span("list"))
        return blank._replace(action="strong", lists=lists, sectors=sectors, target="own")

    def _served(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 满足A、B等领域需求, 支撑A、B发展, X服务A."""
        found = self.rules.uses.serving.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        # 服务A、B等行业推广C: what serves stands in the same clause.
        faced = self.rules.faced.match(self.hidden, at, end)
        if faced and self.rules.verb.match(self.hidden, faced.end(), end):
            return None
        group, closed = served(found)
        sectors = self._sectors(*found.span(group))
        made = blank._replace(sectors=sectors, paired=bool(found["each"]), loose=not closed)
        start, stop = found.span("what")
        start, verb, grade = self.rules.strip_verbs(self.text, self.hidden, start, stop)
        if THESE.fullmatch(self.hidden, start, stop):
            return made._replace(target="all", need=True, labels=_THINGS)
        if start == stop or self.rules.pronoun.match(self.hidden, start, stop):
            return made._replace(verb=verb, grade=grade, target="before", need=True)
        # 信息技术服务业: a thing may serve, and a technique's service is a noun.
        thing = head_of(self.hidden[start:stop], self.lexicon).label == "Product"
        if not thing and not found["means"]:
            return None
        lists = tuple(self.objects.lists(start, stop))
        return made._replace(verb=verb, grade=grade, action="strong", lists=lists, target="own")

    def _listed(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 应用领域：A、B and 在A、B等领域，推广…."""
        if USED_IN.search(self.text, max(0, at - _LONGEST_KEY), at):
            return blank._replace(sectors=self._sectors(at, end), target="all", need=True)
        found = self.rules.within.fullmatch(self.hidden, at, end)
        # 在A等场景应用 says of what stands before that it is used there.
        if found and not self.hidden.endswith(_APPLIED, at, end):
            sectors = self._sectors(*found.span("aim" if found["aim"] else "list"))
            # 在设计环节，突破A: a stage is no sector.
            stage = len(sectors) == 1 and _STAGE.search(found.group())
            return blank if stage else blank._replace(sectors=sectors, target="next")
        return None

    def _faced(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 面向A、B等行业需求，研发… and 面向A、B等行业推广…."""
        found = self.rules.faced.match(self.hidden, at, end)
        if found is None or _SHORT_OF.search(self.text, at, end):
            return None
        group = next(name for name in _FACED if found[name])
        sectors = self._sectors(*found.span(group))
        if found.end() >= end:
            loose = found["wide"] is not None
            return blank._replace(sectors=sectors, target="next", need=True, loose=loose)
        if not self.rules.verb.match(self.hidden, found.end(), end):
            return None
        clause = self._objects(blank, found.end(), end, None)
        built = clause.verb not in _SPREADS
        if clause.lists and built and not self.rules.named(self.hidden[found.end() : end]):
            # 围绕教育、医疗打造标杆场景: nothing is made but the scene.
            return blank._replace(sectors=sectors, target="next", need=True, open=True)
        return clause._replace(sectors=sectors, target="own", need=True)

    def _applied(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 推动其在A、B等领域应用, 推动X在A应用, X应用于A, 在A等场景开展X示范."""
        found = self.rules.uses.match(self.hidden, at, end)
        if found is None:
            return None
        sectors = self._sectors(*found.span("list"))
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
            lists = tuple(self.objects.lists(start, stop))
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

    def _broken(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 在A、B等方面实现突破."""
        found = self.rules.broken.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        group = next(name for name in ("what", "made", "listed", "about") if found[name])
        start, stop = found.span(group)
        stop, _ = strip_actions(self.text, self.hidden, (start, stop), "", self.lexicon)
        lists = tuple(self.objects.lists(start, stop))
        verb = found.group()[-2:] if found["what"] else "突破"
        return blank._replace(verb=verb, grade="master", action="strong", lists=lists)

    def _reported(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read A、B批量交付, A产量增长10%, 研发类形成了A、B."""
        if formed := self.rules.formed.match(self.hidden, at, end):
            stop = kinds.start() if (kinds := _KINDS.search(self.hidden, at, end)) else end
            lists = tuple(self.objects.lists(formed.end(), stop))
            return blank._replace(verb="形成", grade="strong", lists=lists)
        found = self.rules.reported.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        lists = tuple(self.objects.lists(*found.span("what" if found["what"] else "some")))
        return blank._replace(verb="实现", grade="weak", lists=lists)

    def _aimed(self, blank: Clause, at: int, end: int) -> Clause | None:
        """Read 以A、B为重点, 由A向B、C转型."""
        found = self.rules.aimed.fullmatch(self.hidden, at, end)
        if found is None:
            return None
        group = next(name for name in _AIMED if found[name])
        lists = tuple(self.objects.lists(*found.span(group)))
        # 由组装向封装、测试延伸: what a firm does next is no thing.
        if group == "along" and not all(each.head.label == "Product" for each in lists[0].items):
            return None
        return blank._replace(verb="以", grade="weak", lists=lists)

    def _sectors(self, start: int, end: int) -> tuple[Item, ...]:
        found = items(self.text, start, end, self.lexicon)
        return tuple(part for item in found for part in self.rules.split_sector(self.text, item))

    def _objects(self, blank: Clause, at: int, end: int, before: Clause | None) -> Clause:
        start, verb, grade = self.rules.strip_verbs(self.text, self.hidden, at, end)
        if self.rules.ended.match(self.hidden, start, end):
            return blank
        if self.rules.pronoun.match(self.hidden, start, end):
            return blank._replace(verb=verb, grade=grade)
        if named := self.rules.consists.match(self.hidden, start, end):
            start, verb, grade = named.end(), verb or named.group()[-1], "strong"
        end = means.end() if (means := _MEANS.search(self.hidden, start, end)) else end
        stop, action = strip_actions(self.text, self.hidden, (start, end), grade, self.lexicon)
        # 推进A、B生产线建设
        built = self.hidden.startswith(_BUILT, stop) and self.hidden.endswith(_LINE, start, stop)
        stop = before_projects(self.hidden, start, stop, _BUILT if built else verb)
        if not verb:
            start = self.rules.skip_example(self.hidden, start, end)
            opened = self.rules.opener.match(self.hidden, start, end)
            faces = self.rules.faces.match(self.hidden, start, stop)
            if (opened and not faces) or not (action or self.bare.carries(start, end, before)):
                return blank
        if not self.rules.represented.match(self.hidden, start, stop):
            sectors, start = self._attribute(start, stop)
        else:
            sectors = ()
        lists = tuple(self.objects.lists(start, stop))
        if not verb and _LED_AS_TECHNIQUES.search(self.text, 0, at):
            lists = tuple(map(self._as_techniques, lists))
        target = "own" if sectors else ""
        return blank._replace(
            verb=verb, grade=grade, action=action, lists=lists, sectors=sectors, target=target
        )

    def _as_techniques(self, listed: ObjectList) -> ObjectList:
        """Return a list with the word that its lead calls it by: 关键技术：A、B."""
        if listed.closing or listed.kind != "objects":
            return listed
        word = Item(_TECHNIQUE, listed.end, listed.end, head_of(_TECHNIQUE, self.lexicon))
        return listed._replace(closing=(word,), closed=True)

    def _attribute(self, start: int, end: int) -> tuple[tuple[Item, ...], int]:
        """Return the sectors of 面向A、B的C, and where what it modifies begins."""
        cut = self.hidden.rfind(_OF, start, end)
        if cut < 0 or cut + 1 >= end or self._based_on(start, cut, end):
            return (), start
        found = self.rules.faced_by.fullmatch(self.hidden, start, cut)
        if found is not None:
            group = next(name for name in _FACED_BY if found[name])
            return self._sectors(*found.span(group)), cut + 1
        if _ALL_IN_ONE.search(self.hidden, start, cut):
            return (), cut + 1
        listed = self.hidden.rfind("、", start, cut)
        opened = max(self.rules.relative.start_before(self.hidden, start, cut), start)
        if _RELATED.search(self.hidden, start, cut + 1):
            return (), start
        # A、B、面向C的D keeps A and B; 高安全、低成本的动力电池 has one object.
        if listed > start and opened > start and self.hidden[opened - 1] in "、和及":
            return (), start
        return (), cut + 1

    def _based_on(self, start: int, cut: int, end: int) -> bool:
        """Say whether a technique is named by what it is based on: 基于模型的系统仿真."""
        if not self.hidden.startswith(_BASED, start) or "、" in self.hidden[start:cut]:
            return False
        stop = self.hidden.find("、", cut, end)
        first = self.hidden[cut + 1 : stop if stop > 0 else end]
        return head_of(first, self.lexicon).label == "Technology"
