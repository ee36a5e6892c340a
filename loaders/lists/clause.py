"""What a clause says: what is done, to which objects, for which sectors."""

from collections.abc import Sequence
from typing import NamedTuple

from loaders.lists.heads import Item


class ObjectList(NamedTuple):
    """Items in the place of an object, and what closes their list.

    Attributes:
        items: in the order of the text.
        closing: the items behind 等, such as 高端产品; empty without 等.
        closed: true where 等 closes the list.
        kind: objects; sector or other where the word behind 等 says that they are none.
        start: where the list begins.
        end: where what closes it ends.
    """

    items: tuple[Item, ...]
    closing: tuple[Item, ...] = ()
    closed: bool = False
    kind: str = "objects"
    start: int = 0
    end: int = 0


def kind_by_end(found: Sequence[Item]) -> str:
    """Return the kind of a list by its last item: 发展A、B、C产业; 建设A、B产业集群."""
    last = found[-1].name if len(found) > 1 else ""
    if last.endswith(("产业", "产业链")):
        return "sector"
    return "other" if last.endswith("集群") else "objects"


class Clause(NamedTuple):
    """A stretch between commas.

    Attributes:
        start: where it begins in the text.
        end: where it ends.
        sentence: number of its sentence, from 0.
        group: number of the verb that governs it, from 0; a clause without one goes on with
            that before.
        verb: the verb in front of its objects, or "".
        grade: strong, master, weak, light, or "" (see `object_verbs`).
        action: strong or weak: the action noun that closes it; "" if there is none.
        lists: its objects.
        sectors: what its objects are applied in.
        target: whose the sectors are: own (the clause's objects), before (the last verb's),
            all (the sentence's), next (those that follow); "" without sectors.
        labels: with target all, the classes that are meant: 上述产品 means no technology.
        need: true where the sectors are what is needed or faced, not what is done.
        open: true where the clause does not say whose the sectors are: 拓展A、B等场景.
        loose: true where the sectors may be an aim: nothing closes what is served or supported.
        paired: true where each of the things has one of the sectors: A、B分别用于X、Y.
        lacks: true where it says what is missing: A、B依赖进口.
        topic: the field that the clause names as what the sentence is about, if any.
    """

    start: int
    end: int
    sentence: int
    group: int
    verb: str = ""
    grade: str = ""
    action: str = ""
    lists: tuple[ObjectList, ...] = ()
    sectors: tuple[Item, ...] = ()
    target: str = ""
    labels: frozenset[str] = frozenset()
    need: bool = False
    open: bool = False
    loose: bool = False
    paired: bool = False
    lacks: bool = False
    topic: Item | None = None
