"""A clause of a verb and its objects, and what modifies them: 重点发展面向A、B的C、D."""

import re
from dataclasses import dataclass

from loaders.lexicon import Lexicon
from loaders.lists.bare_lists import BareLists
from loaders.lists.called import CALLED, called_at
from loaders.lists.clause import Clause, ObjectList
from loaders.lists.grammar import Grammar
from loaders.lists.heads import begins_with_name
from loaders.lists.leading import behind_edges
from loaders.lists.lists import Item, head_of, items
from loaders.lists.object_lists import ObjectLists
from loaders.lists.processed import is_processed
from loaders.lists.tails import attained, before_projects, strip_actions

# A、B及相应的C: what is said of C says nothing of which.
_RELATED = re.compile(r"(?:及|和|与|、)(?:相应|配套|相关|其他|其它|所需)的$")
# 集A、B于一体的C: what one thing unites is not developed beside it.
_ALL_IN_ONE = re.compile(r"集[^，的]{2,40}(?:于一[体身]|为一体)$")
# 运用数字孪生技术构建…: what is done with a technique is no part of its name.
_MEANS = re.compile(
    r"技术(?=构建|打造|建设|推动|提升|提高|实现|改造|开展(?!攻关|研[发究])|赋能|培育)"
)
# 培育出A、B一批爆款产品: what ends a list as 等 does.
_BATCH = re.compile(r"一批(?<=[^等，、]一批)[^，、的]{0,8}(?:产品|装备|材料|技术)$")
_LED_AS_TECHNIQUES = re.compile(
    r"(?:技术|工艺)(?:突破|攻关|研发|创新|难题|瓶颈)?(?:方向|清单|任务|重点|环节)?[：:]$"
)
_JOINTS = re.compile("[、和与及]")
_TECHNIQUE, _TRADE = "技术", "产业"
_FACED_BY = ("list", "area", "fitted", "made")
# 发展A、B等具有比较优势的产品, A、B等附加值高的材料: how good those are that are listed.
_GOOD = r"[\u4e00-\u9fff]{2,8}[高强好优大多快新广阔]"
_PRAISED = re.compile(
    rf"等(?<=[^高中初]等)(?:(?:具有|具备|拥有)[^，、的]{{2,16}}|(?:{_GOOD}、)*{_GOOD})"
    r"的(?=[^的，、]*(?:产品|材料|装备|设备|品种|制品)$)"
)
_OF, _BASED = "的", "基于"
_BUILT, _LINE = "建设", ("生产线", "产线")


@dataclass(frozen=True, slots=True)
class PlainClauses:
    """Reads the clauses of one text that say what is done, to which objects."""

    text: str
    hidden: str
    rules: Grammar
    lexicon: Lexicon
    objects: ObjectLists
    bare: BareLists

    def sectors(self, start: int, end: int) -> tuple[Item, ...]:
        """Return the sectors that a stretch lists."""
        found = items(self.text, start, end, self.lexicon)
        return tuple(part for item in found for part in self.rules.split_sector(self.text, item))

    def clause(self, blank: Clause, at: int, end: int, before: Clause | None) -> Clause:
        """Return what a stretch says that has none of the other forms."""
        start, verb, grade = self.rules.strip_verbs(self.text, self.hidden, at, end)
        # 甲市主导产业为A、B: trades, and nothing that is made.
        if self._is_called(at, end, named=not verb) or self._is_ended(start, end):
            return blank
        if self.rules.pronoun.match(self.hidden, start, end):
            return blank._replace(verb=verb, grade=grade)
        # 发展重点包括A begins as a verb does.
        consists = self.rules.consists
        if named := consists.match(self.hidden, at, end) or consists.match(self.hidden, start, end):
            start, verb, grade = named.end(), verb or named.group()[-1], "strong"
        end = means.end() if (means := _MEANS.search(self.hidden, start, end)) else end
        end = batch.start() if (batch := _BATCH.search(self.hidden, start + 2, end)) else end
        stop, action = strip_actions(self.text, self.hidden, (start, end), grade, self.lexicon)
        # 推进A、B生产线建设
        built = self.hidden.startswith(_BUILT, stop) and self.hidden.endswith(_LINE, start, stop)
        stop = before_projects(self.hidden, start, stop, _BUILT if built else verb)
        stop = self._before_praise(start, stop)
        if not verb:
            start = self.rules.skip_example(self.hidden, start, end)
            opened = self.rules.opener.match(self.hidden, start, end)
            faces = self.rules.faces.match(self.hidden, start, stop)
            # 发展以A为主的B，以C为代表的D: the second is an object of the same verb.
            again = (
                before and before.lists and self.rules.represented.match(self.hidden, start, stop)
            )
            goes_on = self._carries((start, end), action, before)
            if not again and ((opened and not faces) or not goes_on):
                return blank
        start, stop = attained(self.hidden, start, stop) if action else (start, stop)
        sectors, start = self._begun(start, stop, verb)
        lists = self.objects.lists(start, stop)
        if not verb and _LED_AS_TECHNIQUES.search(self.text, 0, at):
            lists = tuple(map(self._as_techniques, lists))
        target = "own" if sectors else ""
        # Most clauses are made here: anew takes a third of the time of replacing what one has.
        start, end, sentence, group = blank[:4]
        return Clause(
            start, end, sentence, group, verb, grade, action, lists, sectors, target,
            topic=blank.topic,
        )  # fmt: skip

    def _begun(self, start: int, stop: int, verb: str) -> tuple[tuple[Item, ...], int]:
        """Return the sectors in front of what a stretch lists, and where its first name begins."""
        sectors: tuple[Item, ...] = ()
        if not self.rules.represented.match(self.hidden, start, stop):
            sectors, start = self._attribute(start, stop)
        if not verb and not sectors:
            start += behind_edges(self.text[start:stop].partition("、")[0], self.lexicon)
        return sectors, start

    def _before_praise(self, start: int, stop: int) -> int:
        """Return where a list ends before what is said of all in it: A、B等具有优势的产品."""
        praised = _PRAISED.search(self.hidden, start, stop) if _OF in self.hidden else None
        if praised is None or "、" not in self.hidden[start : praised.start()]:
            return stop
        of = self.rules.relative.start_before(self.hidden, start, praised.start()) > start
        return stop if of else praised.start() + 1

    def _carries(self, bounds: tuple[int, int], action: str, before: Clause | None) -> bool:
        """Say whether a stretch without a verb lists things: by what is done, or as it stands."""
        if action and self._ends_as_trade(*bounds):
            return False
        return bool(action) or self.bare.carries(*bounds, before)

    def _ends_as_trade(self, start: int, end: int) -> bool:
        """Say whether what seems to be done to the last of a list is its trade: A、食品加工."""
        last = _JOINTS.split(self.hidden[start:end].strip("：:—"))[-1]
        return last in self.lexicon.table("trades") or is_processed(last, self.lexicon)

    def _is_ended(self, start: int, end: int) -> bool:
        """Say whether a plan wants less of what is listed: 淘汰A; but 压缩机 is a machine."""
        ended = self.rules.ended.match(self.hidden, start, end)
        if ended is None:
            return False
        return not begins_with_name(self.text[start:end], ended.group(), self.lexicon)

    def _is_called(self, start: int, end: int, *, named: bool) -> bool:
        """Say whether a clause calls what it lists trades; of whom may be named in front."""
        if called_at(self.hidden, start, end) >= 0:
            return True
        at = self.hidden.find(_TRADE, start, end) if named else -1
        return at >= 0 and CALLED.search(self.hidden, start, end) is not None

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
            return self.sectors(*found.span(group)), cut + 1
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
