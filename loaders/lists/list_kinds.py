"""What the lists of a clause are of: steps of one work, directions, works in places, techniques."""

import re

from loaders.lexicon import Lexicon
from loaders.lists.clause import Clause, ObjectList
from loaders.lists.heads import NO_HEAD, count_goods
from loaders.lists.worked_on import closes_as, is_general_end
from loaders.places.regions import regions

_STEP, _MANY_STEPS = 2, 3  # how long one step's name is, how many of them make a list of steps
_TURN = re.compile("[^、]{1,3}化")
KINDS = ("Product", "Technology")
"""What can be developed."""


def are_steps(listed: ObjectList) -> bool:
    """Say whether a list is of the steps of one work: 装配式建筑科研、设计、生产、物流、施工."""
    if listed.closing or len(listed.items) < _MANY_STEPS:
        return False
    steps = sum(len(i.name) <= _STEP and i.head.label != "Product" for i in listed.items)
    return steps >= _MANY_STEPS and 2 * steps > len(listed.items)


def are_turns(listed: ObjectList) -> bool:
    """Say whether a list begins with directions in which things change: 智能化、绿色化、A融合."""
    if not listed.items or not listed.items[0].name.partition("、")[0].endswith("化"):
        return False
    parts = "、".join(item.name for item in listed.items).split("、")
    return len(parts) > 1 and all(map(_TURN.fullmatch, parts[:2]))


def are_placed(listed: ObjectList) -> bool:
    """Say whether most of a list are works in a place each: 甲县储能电站、乙市光伏电站."""
    # Of the first half one is placed, if more than a half are.
    half = listed.items[: (len(listed.items) + 1) // 2]
    if len(listed.items) == 1 or not any(regions().beginning(item.name) for item in half):
        return False
    placed = sum(regions().beginning(item.name) is not None for item in listed.items)
    return placed > 1 and 2 * placed > len(listed.items)


def are_closed_by_kind(listed: ObjectList, lexicon: Lexicon) -> bool:
    """Say whether what closes a list is a general word for things: 前沿技术, 创制关键技术."""
    return bool(listed.closing) and all(
        item.head.label in KINDS and is_general_end(item.name, lexicon) for item in listed.closing
    )


def ends_as_techniques(listed: ObjectList) -> bool:
    """Say whether a list without 等 ends with the word for techniques: 推广A、B、C技术."""
    last = listed.items[-1].head if len(listed.items) > 1 and not listed.closed else NO_HEAD
    return last.label == "Technology" and last.grade == "generic"


def work_on_techniques(clause: Clause, lexicon: Lexicon) -> bool:
    """Say whether a clause is of work on what 等 calls techniques: 加强A、B等关键技术攻关."""
    return any(
        listed.closed
        and closes_as(listed, "Technology")
        and are_closed_by_kind(listed, lexicon)
        and clause.action == "strong"
        for listed in clause.lists
    )


def are_techniques(listed: ObjectList) -> bool:
    """Say whether what is done is listed, and 技术 closes it: 提升发泡、改性等加工技术水平."""
    done = all(item.head.grade == "process" for item in listed.items)
    return closes_as(listed, "Technology") and done


def stand_beside_goods(listed: ObjectList) -> bool:
    """Say whether most items of a list are goods: 聚焦功率芯片、先进封装、光电器件."""
    return not listed.closing and 2 * count_goods(listed.items) > len(listed.items) > 1
