"""Projects that an item of a box for projects lists behind its lead, with no verb in front."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from loaders.lexicon import Lexicon
from loaders.names.names import Name
from loaders.names.projects import is_of_words, tells_of_project
from loaders.subjects.context import Context
from loaders.subjects.topics import body_start
from loaders.text.at_once import PASSAGES

# 专栏3 重大项目, 专栏4 甲产业重点工程
_BOX = re.compile(r"(?:项目|(?:重点|重大)工程)(?:清单|表|库|名单)?$")
_SENTENCE = re.compile(r"[^。；;]+")
# 甲电池3万吨正极材料、乙化工二期（年产5万吨）、丙氯化钾扩能: each with what is noted behind it.
_ITEM = re.compile(
    r"(?P<name>[^、，。；;：:（）\n]{3,32}?)(?:（[^（）]{1,24}）)?"
    r"(?:、|(?=，)|(?:等(?:重点|重大)?(?:项目)?)?$)"
)
_VERB = re.compile(
    r"(?:实施|开展|推[进动]|加快|建[设成]|新建|续建|支持|打造|研[发制]|攻[克关]|突破|发展|开发|布局|培育|提升"
    r"|完善|推广|探索|形成|创建|引进|鼓励|围绕|聚焦|依托|重点|完成|开工|谋划|扩大|做[强大优]|延伸|以)"
)
_WORK = re.compile(
    r"(?:扩[能产建]|技改|改造|升级|产业化|生产线|产线|搬迁|复产|达产|达效|新建|工厂|总部|代线"
    r"|(?<!第)[一二三四五六]期|电站|矿井|机组|工程)$"
)
_BUILT = re.compile(r"(?:项目|生产线|电站|工程|工厂)$")
_PROJECT = "项目"
_PAIR = 2


def is_boxed(context: Context) -> bool:
    """Say whether a passage is an item of a box for projects, with a lead of its own."""
    passage = context.passage
    boxed = passage.kind == "box" and bool(passage.lead)
    return boxed and any(_BOX.search(title) for title in passage.path)


@lru_cache(maxsize=PASSAGES)
def boxed_projects(context: Context, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the projects that an item of a box for projects lists, each whole.

    Form 1: 甲产业：乙公司二期、丙材料扩产、丁县年产3万吨锂盐     most say whose, where or how large
    Form 2: 甲产业：乙公司3万吨碳酸锂、丙公司氯化锂项目           the last closes the list with 项目

    Several extractors ask for those of one passage.
    """
    return tuple(_listed(context, lexicon)) if is_boxed(context) else ()


def _listed(context: Context, lexicon: Lexicon) -> Iterator[Name]:
    text = context.text
    for sentence in _SENTENCE.finditer(text, body_start(context)):
        found = _items(text, *sentence.span())
        if len(found) >= _PAIR and (_closed(found) or _most(found, lexicon)):
            yield from _whole(found, lexicon)


def _items(text: str, start: int, end: int) -> list[Name]:
    """Return the items of a list that begins with no verb, up to its end or its first comma."""
    found = list[Name]()
    while start < end and (item := _ITEM.match(text, start, end)):
        if _VERB.match(item["name"]):
            return []
        found.append(Name(item.start("name"), item.end("name"), item["name"], ""))
        start = item.end()
        if text.startswith("，", start):
            return found
    return found if start >= end else []


def _closed(found: Sequence[Name]) -> bool:
    """Say whether the last item says of all that they are projects: 甲、乙扩建项目."""
    return found[-1].text.endswith(_PROJECT)


def _most(found: Sequence[Name], lexicon: Lexicon) -> bool:
    """Say whether most items say whose they are, where, how large, or what is built."""
    plain = [each for each in found if not _is_platform(each, lexicon)]
    known = sum(_is_told(each.text, lexicon) for each in plain)
    return bool(plain) and 2 * known > len(plain)


def _is_told(item: str, lexicon: Lexicon) -> bool:
    if is_of_words(item, lexicon):
        return False
    return _WORK.search(item) is not None or tells_of_project(item, lexicon)


def _is_platform(item: Name, lexicon: Lexicon) -> bool:
    return lexicon.table("platform_heads").ending(item.text) is not None


def _whole(found: Sequence[Name], lexicon: Lexicon) -> Iterator[Name]:
    """Yield the projects of a list, each with the word that closes it, and no platform."""
    closed = _closed(found)
    for each in found:
        if _is_platform(each, lexicon):
            continue
        ending = _PROJECT if closed and _BUILT.search(each.text) is None else ""
        yield Name(each.start, each.end, each.text + ending, _PROJECT if closed else "")
