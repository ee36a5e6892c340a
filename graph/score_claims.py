"""What scored rows claim, as keys that can be compared, and which keys are equal or near."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Self

from graph.keys import normal_name

Row = dict[str, Any]
Key = tuple[str, ...]
"""Its first two parts say what it is: node or edge, label or type."""
Placed = tuple[Row, frozenset[int]]
"""A row with the lines that it stands in."""

INDICATOR = "Indicator"
_UNDIRECTED = "COOPERATES_WITH"
_ALIKE = {"Product": "Object", "Technology": "Object", "Field": "Topic", "Industry": "Topic"}


def figure(row: Row) -> str:
    """Return an indicator's value and unit as one text."""
    value = row.get("value")
    parts = value if isinstance(value, list) else [value]
    shown = "|".join("" if part is None else f"{float(part):g}" for part in parts)
    return f"{shown}|{normal_name(str(row.get('unit') or ''))}"


@dataclass
class Side:
    """What the rows of one side say of names: spellings of nodes, figures of indicators."""

    aliases: dict[Key, set[str]] = field(default_factory=lambda: defaultdict(set))
    figures: dict[tuple[str, int | None], set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )

    @classmethod
    def of(cls, rows: Iterable[Placed]) -> Self:
        """Return what rows say, those in other lines too."""
        side = cls()
        for row, lines in rows:
            if row["t"] != "node":
                continue
            name = normal_name(row["name"])
            names = (row["name"], *row.get("aliases", ()))
            side.aliases[row["label"], name].update(map(normal_name, names))
            if row["label"] == INDICATOR:
                for line in (None, *lines):
                    side.figures[name, line].add(figure(row))
        return side

    def spellings(self, label: str, name: str) -> list[str]:
        """Return the normal forms of a node's names, its own first."""
        own = normal_name(name)
        return [own, *sorted(self.aliases.get((label, own), set()) - {own})]

    def claims(self, row: Row, lines: Iterable[int], *, relaxed: bool) -> list[list[Key]]:
        """Return what a row claims: for each claim its keys, its own first, all equally good."""
        ordered = sorted(lines)
        if row["t"] == "edge":
            return self._edge_claims(row, ordered, relaxed=relaxed)
        if row["label"] == INDICATOR:
            return [[("node", INDICATOR, f"{figure(row)}@{line}") for line in ordered]]
        label = _group(row["label"], relaxed=relaxed)
        return [[("node", label, name) for name in self.spellings(row["label"], row["name"])]]

    def _edge_claims(self, row: Row, lines: list[int], *, relaxed: bool) -> list[list[Key]]:
        (from_label, from_name), (to_label, to_name) = row["from"], row["to"]
        targets = self.spellings(to_label, to_name)
        to_group = _group(to_label, relaxed=relaxed)
        if from_label == INDICATOR:
            return [
                [
                    ("edge", row["type"], INDICATOR, f"{figure}@{line}", to_group, target)
                    for target in targets
                    for line in lines
                ]
                for figure in self._figures_of(from_name, lines)
            ]
        from_group = _group(from_label, relaxed=relaxed)
        pairs = product(self.spellings(from_label, from_name), targets)
        ends = [((from_group, source), (to_group, target)) for source, target in pairs]
        if row["type"] == _UNDIRECTED:
            ends = [(min(pair), max(pair)) for pair in ends]
        return [[("edge", row["type"], *source, *target) for source, target in ends]]

    def _figures_of(self, name: str, lines: Iterable[int]) -> list[str]:
        """Return the figures of an indicator in some lines, else of all, else its name."""
        own = normal_name(name)
        here = set[str]().union(*(self.figures.get((own, line), set()) for line in lines))
        return sorted(here or self.figures.get((own, None), set()) or {own})


def _group(label: str, *, relaxed: bool) -> str:
    return _ALIKE.get(label, label) if relaxed else label


def same(keys: list[Key], known: Mapping[Key, set[Key]], *, relaxed: bool) -> Iterator[Key]:
    """Yield the annotated keys that a claim's keys are, or, when none is, come near."""
    exact = [key for key in keys if key in known.get(key[:2], ())]
    yield from exact
    if relaxed and not exact:
        for key in keys:
            yield from (other for other in known.get(key[:2], ()) if _near(key, other))


def _near(one: Key, other: Key) -> bool:
    return len(one) == len(other) and all(map(_close, one[2:], other[2:]))


def _close(one: str, other: str) -> bool:
    """Say whether one name holds the other and is not much longer; figures must be equal."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    return "@" not in long and short in long and len(short) * 4 >= len(long) * 3
