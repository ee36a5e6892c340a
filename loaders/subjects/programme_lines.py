"""What a programme is called by: the plan's field in its name, or the goods or trade it is for."""

import re
from typing import NamedTuple

from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.subjects.titles import is_general
from loaders.subjects.topics import is_line, own_topic

# 国产科学仪器应用示范工程, 传感器强基工程: whose the goods are, and what is done for them.
_HOME = re.compile(r"(?:国产|重大|重点|关键|核心)*")
_PLUS = re.compile(r"“(?P<line>[^“”+＋×]{2,8})[+＋×]”")
_NO_LINE = re.compile(r"“|人才|英才|企业|队伍|员工|产业链|供应链")
_TRADE = re.compile(r"[\u4e00-\u9fff]{2,}产业")
_DONE = re.compile(
    r"(?:强基|振兴|跃升|倍增|[强补延固]链|协同|壮大|护航|领航|登峰|攀登|高质量|[一二三五]年|下乡|更新|替代|集聚|质量)$"
)
JOINT = re.compile(r"[和与及、]")
"""What joins the lines of business in a name."""
_LONGEST, _SHORTEST = 7, 3


class Line(NamedTuple):
    """The industry or field that a programme is for, and the word in its name that says so."""

    label: str
    name: str
    word: str


def line_of(context: Context, title: str, lexicon: Lexicon) -> Line | None:
    """Return what a programme is for by its own name, or None.

    Form 1: 数控机床突破工程, where 数控机床 is a field of the plan
    Form 2: 国产量具应用示范工程              goods or a trade, and what is done for them
    Form 3: “人工智能+”行动
    """
    return own_line(context, title) or _named(context, title, lexicon)


def own_line(context: Context, title: str) -> Line | None:
    """Return the field of the plan that a programme's name holds, or None."""
    # 光伏 stands in many a name.
    held = (each for each in context.fields if len(each) >= _SHORTEST and each in title)
    found = min(held, key=lambda each: (-len(each), each), default=None)
    return Line("Field", found, found) if found else None


def _named(context: Context, title: str, lexicon: Lexicon) -> Line | None:
    if (plus := _PLUS.match(title)) and plus["line"] in lexicon.table("trades"):
        return Line(*(own_topic(context, plus["line"]) or ("Field", plus["line"])), plus["line"])
    if _NO_LINE.search(title):
        return None
    home, head = _HOME.match(title), lexicon.table("programme_heads").ending(title) or ""
    stem = title[home.end() if home else 0 : len(title) - len(head)]
    while not (stem in lexicon.table("trades") or _TRADE.fullmatch(stem)):
        word = _done(stem, lexicon)
        if not word:
            break
        stem = stem[: len(stem) - len(word)]
    own = own_topic(context, stem)
    if own is not None:
        return Line(*own, stem)
    if len(stem) > _LONGEST or is_general(stem) or JOINT.search(stem):
        return None
    return Line("Field", stem, stem) if is_line(stem, lexicon) else None


def _done(stem: str, lexicon: Lexicon) -> str:
    """Return the longest word at the end of a stem that says what is done for the goods."""
    tables = (lexicon.table(each) for each in ("action_nouns", "platform_functions"))
    found = _DONE.search(stem)
    return max(*(table.ending(stem) or "" for table in tables), found[0] if found else "", key=len)
