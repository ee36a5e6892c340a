"""Lists that stand without a verb: behind a lead or a key, or going on with the clause before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.lexicon import Lexicon
from loaders.lists.called import CALLED
from loaders.lists.clause import Clause
from loaders.lists.grammar import Grammar
from loaders.lists.lists import Item, items
from loaders.lists.object_lists import is_closed

NUMBER = r"\d{1,2}[.．、]|[（(]\d{1,2}[)）]|[①-⑩]"
"""The number of what is listed within a paragraph, as an expression."""
# 1.高性能纤维。A、B: a short lead with a number within a paragraph.
_NUMBERED = re.compile(rf"(?:[。；：]|^)(?:{NUMBER})[^，。：；、]{{2,14}}。$")
_NUMBER = re.compile(rf"{NUMBER}|\d{{1,2}}[)）]")
_LONGEST_LEAD, _LONGEST_NUMBER = 20, 4
_KEY = re.compile(r"([^。；，：:、\s】【]{2,8})[：:]$")
_NO_THINGS, _DEVELOPS = frozenset({"organisations", "note"}), "develops"
# 智能驾驶。A、B、C，应用于D。 A、B以及面向C的D。
_ENDS = re.compile(
    r"[。；]|$|(?:、|和|以?及)(?:面向|适用于|应用于|用于|服务于)|，(?:主要|广泛|重点|可)*(?:(?:应用|适用|用)于|满足|面向|在[^，。]{2,40}应用)"
)
# 甲区布局A和B，乙区布局C和D: no list, where each group has a verb of its own.
_TOLD = re.compile(r"布局|发展|主攻|聚焦|培育|做[强优大]|建设|打造")
_STOPS = re.compile(r"[，。；]")
# 甲镇发展A，乙镇以B、C为特色: whom the next tells of, and how.
_TRAIT = re.compile(r"以[^，]{2,}为[^，、]{1,6}$")
# 面积8平方公里，主导产业为A、B: what is said of trades.
# What part of a lead's list are known things where all of it is a list of things.
_MOST, _PAIR = 0.6, 2
_STOP = frozenset("。；")
# A、B等工作母机: a list, and the word for its kind.
_KIND = re.compile(
    r"(?:以?及|和|与)?[^，：:]{2,120}等[^，、：:的]{0,12}(?:技术|工艺|装备|设备|产品|器械|材料|机器人|仪器|仪表|部件|器件|软件|系统|芯片|元件|母机)"
)


@dataclass(frozen=True, slots=True)
class BareLists:
    """Says which stretches of one text are lists, though no verb stands in front.

    Attributes:
        text: the text.
        hidden: the text with its brackets and quotations hidden.
        rules: the grammar.
        lexicon: where the tables are.
        body: where the text begins behind its lead.
    """

    text: str
    hidden: str
    rules: Grammar
    lexicon: Lexicon
    body: int

    def carries(self, start: int, end: int, before: Clause | None) -> bool:
        """Say whether a clause without a verb goes on with the list of the clause before it."""
        # 重点园区：甲；重点方向：A、B、C: what a key names begins anew.
        led = self.text[start - 1 : start] in {"：", ":"}
        if led and self._is_of_actors(start):
            return False
        if led or before is None:
            named = led and (self._is_named(start, end) or self._is_one(start, end))
            return named or self._is_whole(start, end)
        if not before.lists or before.lists[-1].kind != "objects":
            return False
        stretch = self.hidden[start:end]
        listed = "、" in stretch or is_closed(stretch) or self.rules.named(stretch)
        return listed and _TRAIT.search(stretch) is None and CALLED.search(stretch) is None

    def lists_on(self, before: Clause, sentence: re.Match[str]) -> bool:
        """Say whether a list behind a semicolon can go on with the clause in front of it.

        Form 1: 重点产品：A、B；C、D                            no clause has a verb
        Form 2: 研发A、B等工作母机；C、D等工业机器人            a word for its kind closes the list
        Form 3: 重点发展A、B；C、D                              each is known by its head
        """
        if not before.verb:
            return True
        if not before.lists or before.lists[-1].kind != "objects":
            return False
        said = sentence.group()
        if _KIND.fullmatch(said):
            return True
        parts = said.split("、")
        return len(parts) > 1 and "，" not in said and all(map(self.rules.named, parts))

    def _is_of_actors(self, start: int) -> bool:
        """Say whether the key in front says who is listed: 龙头企业：甲、乙."""
        return self._says(self._key_before(start)) in _NO_THINGS

    def _is_one(self, start: int, end: int) -> bool:
        """Say whether a key asks for things and has one: 重点产品：甲泵; 乙机：丙机."""
        key = self._key_before(start)
        says = self._says(key) == _DEVELOPS or self.rules.named(key)
        return says and self.rules.named(self.hidden[start:end])

    def _says(self, key: str) -> str | None:
        """Return what a key says of what it names, or None."""
        return self.lexicon.table("key_leads").get(key)

    def _key_before(self, start: int) -> str:
        """Return the key in front of a place, or ""."""
        key = _KEY.search(self.text, max(0, start - _LONGEST_LEAD), start)
        return key[1] if key else ""

    def _is_whole(self, start: int, end: int) -> bool:
        """Say whether all that a lead's text says is a list of known things.

        共性技术。A、B、C等。
        """
        led = 0 < start == self.body or self._is_numbered(start) or self._is_item(start)
        led = led or (start == 0 and self._is_line(end))
        groups = tuple(self._groups(start, end)) if led else ()
        listed = [each for group in groups for each in items(self.text, *group, self.lexicon)]
        if not listed or not self._closes(groups[-1][1], listed):
            return False
        if len(groups) > 1 and _TOLD.search(self.hidden, start, groups[-1][1]):
            return False
        known = sum(self.rules.named(each.name.rstrip("等")) for each in listed)
        many = len(listed) > 1 or self._is_item(start)
        return many and (known == len(listed) or known >= _MOST * len(listed) > _MOST)

    def _is_line(self, end: int) -> bool:
        """Say whether a list that ends here is a line of its own, and no sentence with a stop."""
        behind = self.text[end:]
        told = behind and self.rules.verb.search(self.hidden, 1, end)
        return not behind or (behind in _STOP and not told)

    def _groups(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Yield the groups of a list whose commas part them: A、B，C、D等E，F."""
        yield start, end
        while self.hidden.startswith("，", end) and not _ENDS.match(self.text, end):
            start, end = end + 1, self._stop(end + 1)
            stretch = self.hidden[start:end]
            _, verb, _ = self.rules.strip_verbs(self.text, self.hidden, start, end)
            if verb or not ("、" in stretch or self.rules.named(stretch)):
                return
            yield start, end

    def _stop(self, start: int) -> int:
        found = _STOPS.search(self.hidden, start)
        return found.start() if found else len(self.hidden)

    def _closes(self, end: int, listed: Sequence[Item]) -> bool:
        """Say whether a list ends at a place: at a stop, at its use, or, all goods, at a verb."""
        if _ENDS.match(self.text, end):
            return True
        start, stop = end + 1, self._stop(end + 1)
        _, verb, _ = self.rules.strip_verbs(self.text, self.hidden, start, stop)
        goods = all(each.head.label == "Product" for each in listed)
        return bool(verb) and goods and len(listed) > _PAIR

    def _is_numbered(self, start: int) -> bool:
        before = max(0, start - _LONGEST_LEAD)
        return self.text.startswith("。", start - 1) and bool(
            _NUMBERED.search(self.text, before, start)
        )

    def _is_item(self, start: int) -> bool:
        """Say whether nothing but a number stands in front: （1）A、B；…."""
        return 0 < start <= _LONGEST_NUMBER and _NUMBER.fullmatch(self.text, 0, start) is not None

    def _is_named(self, start: int, end: int) -> bool:
        stretch = self.hidden[start:end].removesuffix("等")
        if "、" not in stretch or self.rules.named(stretch):
            return "、" in stretch
        listed = items(self.text, start, start + len(stretch), self.lexicon)
        known = sum(self.rules.named(each.name) for each in listed)
        return len(listed) > _PAIR and 2 * known >= len(listed)
