"""Lists in the place of an object: what 等 or a count closes, and the links of a chain."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.lexicon import Lexicon
from loaders.lists.acting import without_actors
from loaders.lists.clause import ObjectList, kind_by_end
from loaders.lists.grammar import Grammar
from loaders.lists.lists import Item, head_of, items, names_goods
from loaders.lists.tails import list_kind

# 等 of a list; that of 等级, 等离子, 高等 closes nothing.
_CLOSES = re.compile(r"等(?<![均平高中低初相]等)(?<!(?<!协)同等)(?![级离效同式位温距静压])")
# A、B、C四个细分领域, A、B、C3类产品: a count closes a list as 等 does.
_COUNTED = re.compile(
    r"(?<=[^、，二两三四五六七八九十])(?=[二两三四五六七八九十]+(?:大|个|类|种|条|项)[^、，]{1,12}$)"
    r"|(?<=[^、，\d.和与及A-Za-z-])(?=\d{1,2}(?:大|类|种|项)[^、，]{1,12}$)"
)
# 氧化铝—电解铝—铝型材产业链: each link of a chain is made from the one before it.
_LINK = "—"
_CHAIN = re.compile(
    r"(?P<links>[^、，—]{2,12}(?:—[^、，—]{2,12}?){2,}?)(?:等|的)?(?:一体化|全|完整|特色)*(?:产业链条?|链条)?"
)
_LINKS = re.compile(r"—|/")
# 丙烯酸—树脂等产业链延伸: where a list is said to be of chains, two links are one.
_OF_CHAINS = re.compile(r"等?[^，。；、—]{0,4}链")
_LINKED = re.compile(r"[^、，—]{2,12}(?:—[^、，—]{2,12})+")
_COUNT = re.compile(
    r"^(?:一系列|一批|系列|各类|多种|相关|[\d一二三四五六七八九十两几多]+余?(?:大类|[个类种大条项款]))"
)
_HEAD_ENDS = re.compile(r"、|以及|和|及|与")
_TECHNIQUE, _NARROW = "技术", "细分"
_GOODS = frozenset({"Product", "Technology"})
_MODEL = re.compile(
    r"(?:(?:行业|垂类|垂直|专业|专用|工业|领域)+)(?:领域)?(?:大|小)?(?:模型|智能体)(?:$|[和与及、])"
)
# 等新模式新业态: ways of making, selling and serving, where what is listed is done.
_MODES = re.compile(r"(?:(?:新型)?(?:制造|服务|生产|服务型制造|新)?(?:模式|业态))+")
# What closes a list of programs, which are called by what they do: 供应链管理、资产管理等软件.
PROGRAMS = ("软件", "软件产品", "云化产品", "云产品", "数字产品", "信息系统")


def _is_done(item: Item) -> bool:
    return item.head.grade == "process"


def are_ways(listed: Sequence[Item]) -> bool:
    """Say whether at least half of a list is ways of doing something: 远程运维、个性化定制."""
    return 2 * sum(map(_is_done, listed)) >= len(listed) > 1


def is_closed(stretch: str) -> bool:
    """Say whether a 等 closes a list in a stretch."""
    return _CLOSES.search(stretch) is not None


@dataclass(frozen=True, slots=True)
class ObjectLists:
    """Reads the lists of objects of one text, of which `hidden` hides brackets and quotations."""

    text: str
    hidden: str
    rules: Grammar
    lexicon: Lexicon

    def lists(self, start: int, end: int) -> tuple[ObjectList, ...]:
        """Return the lists of a stretch: those of its 等, 以A、B为代表的C among them."""
        found = self._lists(start, end)
        return tuple([without_actors(self.text, each, self.lexicon) for each in found])

    def _lists(self, start: int, end: int) -> Iterator[ObjectList]:
        if shown := self.rules.represented.match(self.hidden, start, end):
            closing = items(self.text, shown.end(), end, self.lexicon)
            # 以A、B为代表的产业集群: what is listed are no objects.
            if closing and closing[-1].head.label in _GOODS:
                span = shown.span("list" if shown["list"] else "among")
                listed = items(self.text, *span, self.lexicon)
                yield ObjectList(listed, closing, closed=True, start=start, end=end)
            return
        stretch, linked = self.hidden[start:end], _LINK in self.hidden
        if linked and (chain := _CHAIN.fullmatch(self.hidden, start, end)):
            yield ObjectList(tuple(self._links(*chain.span("links"))), start=start, end=end)
            return
        closed = _CLOSES.finditer(self.hidden, start, end) if "等" in stretch else ()
        closers = [found.span() for found in closed]
        if not closers and "、" in stretch:
            closers = [each.span() for each in _COUNTED.finditer(self.hidden, start, end)]
        at = start
        for number, closer in enumerate(closers):
            following = closers[number + 1][0] if number + 1 < len(closers) else None
            stop = self._head_end(closer[1], end, following)
            yield self._closed(at, closer, stop)
            at = stop
            while at < end and (joint := _HEAD_ENDS.match(self.hidden, at, end)):
                at = joint.end()
        if at < end:
            found = items(self.text, at, end, self.lexicon)
            found = tuple(self._unchained(found, _CHAIN)) if linked else found
            yield ObjectList(found, kind=kind_by_end(found), start=at, end=end)

    def _unchained(self, found: Iterable[Item], chain: re.Pattern[str]) -> Iterator[Item]:
        """Yield the items, each link of those that are chains: PTA—聚酯—涤纶、乙烯—丙烯—树脂."""
        for item in found:
            if chain.fullmatch(self.hidden, item.start, item.end) and not item.shared:
                yield from self._links(item.start, item.end)
            else:
                yield item

    def _links(self, start: int, end: int) -> Iterator[Item]:
        """Yield the items that a chain links, each with what stands beside it behind a stroke."""
        for mark in [*_LINKS.finditer(self.hidden, start, end), None]:
            yield from items(self.text, start, mark.start() if mark else end, self.lexicon)
            start = mark.end() if mark else end

    def _head_end(self, at: int, end: int, following: int | None) -> int:
        if following is None:
            return end
        found = _HEAD_ENDS.search(self.hidden, at, following)
        return found.start() if found else following

    def _closed(self, start: int, closer: tuple[int, int], end: int) -> ObjectList:
        # 动力定位、水下生产系统等技术: an activity is one of those as it stands; so is a program.
        behind = self.text[closer[1] : end]
        done = head_of(behind, self.lexicon).label == "Technology" or behind.endswith(PROGRAMS)
        listed = items(self.text, start, closer[0], self.lexicon, done=done)
        if _OF_CHAINS.match(self.text, closer[0], end):
            listed = tuple(self._unchained(listed, _LINKED))
        at = closer[1]
        if count := _COUNT.match(self.text[at:end]):
            at += count.end()
        kind, at = list_kind(self.text, at, end, self.lexicon)
        if _MODEL.match(self.text, closer[1], end) and not all(map(_is_done, listed)):
            # 有色、纺织等行业大模型: for whom each is, and no part of its name.
            named = items(self.text, closer[1], end, self.lexicon)
            return ObjectList(listed, named, closed=True, kind="sector", start=start, end=end)
        closing = items(self.text, at, end, self.lexicon) if kind == "objects" else ()
        if closer[0] == closer[1] and not any(each.head.label in _GOODS for each in closing):
            # 甲、乙两大产业园: a count alone says nothing of what it counts.
            kind = "other" if kind == "objects" else kind
        made = ObjectList(listed, closing, closed=True, kind=kind, start=start, end=end)
        # 近眼显示、云渲染等细分领域技术: techniques all the same, where each is what is done.
        done = (done or self.text.startswith(_TECHNIQUE, end)) and _NARROW in behind
        modes = kind == "other" and _MODES.fullmatch(behind) and are_ways(listed)
        if modes or (kind == "sector" and done and all(map(_is_done, listed))):
            word = Item(_TECHNIQUE, end, end, head_of(_TECHNIQUE, self.lexicon))
            return made._replace(kind="objects", closing=(word,))
        if kind == "sector" and names_goods(listed, self.text[closer[1] : end]):
            return made._replace(kind="objects", closing=())
        if kind == "sector" and at < end:
            # 家政服务、养老助残等领域智能服务机器人: what is listed are sectors of that product.
            return made._replace(closing=items(self.text, at, end, self.lexicon))
        return made
