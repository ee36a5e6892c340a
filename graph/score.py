"""Precision, recall and F1 of extracted facts against annotated ones.

Both are JSON Lines. A predicted row has `evidence` with quotes and offsets; an annotated row has
`quote`, `line` (from 1, in the text) and `certain`. The text has one paragraph a line; the source
is the file that the offsets count in, where it differs by white space and page numbers.

Strict: the same label or type and the same name, or alias, in normal form. An Indicator is its
value, unit and line, whatever its name; a MEASURES edge is that and its target. COOPERATES_WITH
has no direction. Relaxed: Product is Technology, Field is Industry, and one name may hold the
other if it has three quarters of its length. An uncertain annotation is neither a miss nor,
where it is predicted, an error.
"""

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import BadCall, BadExchange, UnknownName
from graph.ontology import load_ontology
from graph.score_claims import INDICATOR, Key, Placed, Row, Side, figure, same
from graph.score_places import Places

_DETAILS = ("year", "kind", "comparator")
_FORM = "see plangraph score --help"
# What rows are compared by.
_PARTS = {"node": ("label", "name"), "edge": ("type", "from", "to")}


@dataclass
class Tally:
    """How a kind of rows was hit: predictions right and wrong, annotations found and missed."""

    right: int = 0
    wrong: int = 0
    found: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """The share of predictions that are right, 0 when there are none."""
        return _share(self.right, self.wrong)

    @property
    def recall(self) -> float:
        """The share of annotations that were found, 0 when there are none."""
        return _share(self.found, self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of both, 0 when both are."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: "Tally") -> None:
        """Add another tally's numbers."""
        self.right += other.right
        self.wrong += other.wrong
        self.found += other.found
        self.missed += other.missed

    def __str__(self) -> str:
        """Return it as part of a line of the report."""
        figures = f"P {self.precision:.3f}  R {self.recall:.3f}  F1 {self.f1:.3f}"
        counts = f"right {self.right}, wrong {self.wrong}, found {self.found}, missed {self.missed}"
        return f"{figures}   ({counts})"


def _share(part: int, rest: int) -> float:
    return part / (part + rest) if part + rest else 0.0


@dataclass
class Comparison:
    """One way of comparing, strict or relaxed.

    Attributes:
        tallies: by `node LABEL` and `edge TYPE`.
        wrong: what was predicted and is not annotated.
        missed: what is annotated for certain and was not predicted.
    """

    tallies: dict[str, Tally] = field(default_factory=dict)
    wrong: tuple[Key, ...] = ()
    missed: tuple[Key, ...] = ()

    def total(self, kind: str) -> Tally:
        """Return the sum over all rows of a kind, node or edge."""
        whole = Tally()
        for name, tally in self.tallies.items():
            if name.startswith(kind):
                whole.add(tally)
        return whole

    def __str__(self) -> str:
        """Return the lines of the report."""
        totals = [(kind, self.total(kind)) for kind in ("node", "edge")]
        lines = (f"{name:24s} {tally}" for name, tally in [*totals, *sorted(self.tallies.items())])
        return "\n".join(lines)


@dataclass(frozen=True)
class Scores:
    """What a prediction is worth.

    Attributes:
        strict: names compared in normal form.
        relaxed: names that nearly fit count, and labels that are hard to tell apart.
        indicator_details: of the indicators found, the share with the annotated year, kind and
            comparator; None when none was found.
        rows: predicted nodes and edges.
        without_evidence: those that give none.
        false_quotes: those with a quote that does not stand in the text at its place.
    """

    strict: Comparison
    relaxed: Comparison
    indicator_details: Mapping[str, float | None]
    rows: int
    without_evidence: int
    false_quotes: int

    def __str__(self) -> str:
        """Return the report."""
        details = ", ".join(
            f"{name} {'-' if share is None else f'{share:.3f}'}"
            for name, share in self.indicator_details.items()
        )
        return (
            f"== strict\n{self.strict}\n== relaxed\n{self.relaxed}\n"
            f"indicators found, with the same {details}\n"
            f"rows {self.rows}, without evidence {self.without_evidence}, "
            f"with a quote that is not in the text at its place {self.false_quotes}"
        )


def score_files(
    prediction: Path,
    gold: Iterable[Path],
    text: Path,
    *,
    source: Path | None = None,
    lines: str | None = None,
    types: str | None = None,
) -> Scores:
    """Return what a file of facts is worth against files of annotated rows: see `score`.

    Args:
        prediction: JSON Lines, as `plangraph extract` writes them.
        gold: annotated JSON Lines.
        text: the plan with one paragraph a line.
        source: the file that was extracted, where it is another one.
        lines: those that count, such as `1-16,33-59`.
        types: labels and relation types that count, such as `Cluster,LOCATED_IN`.

    Raises:
        BadCall: a file cannot be read, or `lines` or `types` is not understood.
        BadExchange: a file holds other things than it should.
    """
    return score(
        _rows(_read(prediction).split("\n"), str(prediction)),
        [row for path in gold for row in _rows(_read(path).split("\n"), str(path), "line")],
        _read(text),
        None if source is None else _read(source),
        lines=None if lines is None else _numbers(lines),
        types=None if types is None else _kinds(types),
    )


def _read(path: Path) -> str:
    try:
        # Offsets count the characters as they are: line ends are not to be changed.
        with path.open(encoding="utf-8-sig", newline="") as file:
            return file.read()
    except UnicodeDecodeError as error:
        raise BadExchange("it is not UTF-8", where=str(path), fix="convert it to UTF-8") from error
    except OSError as error:
        raise BadCall(
            f"it cannot be read: {error.strerror}", where=str(path), fix="name a file that is there"
        ) from error


def _rows(lines: Iterable[str], file: str, *parts: str) -> list[Row]:
    """Return the rows of a file, each with what it is compared by, and with further parts."""
    rows: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{file}:{number}"
        try:
            row = dict(json.loads(line))
        except (ValueError, TypeError) as error:
            raise BadExchange(
                f"it is no JSON object ({error})", where=where, fix="write one object a line"
            ) from error
        lacking = [each for each in (*_PARTS.get(str(row.get("t")), ()), *parts) if each not in row]
        if lacking:
            raise BadExchange(f"it has no {', '.join(lacking)}", where=where, fix=_FORM)
        rows.append(row)
    return rows


def _numbers(lines: str) -> set[int]:
    try:
        parts = [part.split("-") for part in lines.split(",")]
        return {at for part in parts for at in range(int(part[0]), int(part[-1]) + 1)}
    except ValueError as error:
        raise BadCall(
            f"{lines!r} names no lines", where="--lines", fix="write them as 1-16,33-59"
        ) from error


def _kinds(types: str) -> set[str]:
    ontology, wanted = load_ontology(), {part.strip() for part in types.split(",")}
    for name in sorted(wanted):
        if name not in ontology.labels and name not in ontology.relation_types:
            raise UnknownName(
                f"no label or relation type is called {name}",
                where="--types",
                fix=f"write some of {', '.join((*ontology.labels, *ontology.relation_types))}",
            )
    return wanted


def score(
    prediction: Iterable[Row],
    gold: Iterable[Row],
    text: str,
    source: str | None = None,
    *,
    lines: Collection[int] | None = None,
    types: Collection[str] | None = None,
) -> Scores:
    """Return what predicted rows are worth against annotated ones.

    Args:
        prediction: rows of JSON Lines; those that are neither node nor edge do not count.
        gold: annotated rows.
        text: the plan with one paragraph a line.
        source: the file that the prediction's offsets count in; the text itself when None.
        lines: of the text, from 1: rows that stand elsewhere do not count; all when None.
        types: labels and relation types that count; all when None.

    Raises:
        BadExchange: text and source differ by more than white space and page numbers, or a
            row lacks what it is compared by.
    """
    places = Places.of(text, text if source is None else source)
    wanted = frozenset(lines if lines is not None else range(1, places.lines + 1))
    predicted = [row for row in prediction if row.get("t") in ("node", "edge")]
    try:
        stands = [places.of_row(row) for row in predicted]
        found = [(row, place.lines) for row, place in zip(predicted, stands, strict=True)]
        annotated = [(row, frozenset({int(row["line"])})) for row in gold]
        sides = Side.of(annotated), Side.of(found)
        gold_rows = _Rows(sides[0], _chosen(annotated, wanted, types))
        predicted_rows = _Rows(sides[1], _chosen(found, wanted, types))
        return Scores(
            _compare(gold_rows, predicted_rows, relaxed=False),
            _compare(gold_rows, predicted_rows, relaxed=True),
            _indicator_details(gold_rows.rows, predicted_rows.rows),
            rows=len(stands),
            without_evidence=sum(not place.has_evidence for place in stands),
            false_quotes=sum(place.has_evidence and not place.true for place in stands),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise BadExchange(
            f"a row cannot be compared ({error})", where="score", fix=_FORM
        ) from error


def verdicts(
    prediction: Iterable[Row],
    gold: Iterable[Row],
    text: str,
    source: str,
    *,
    lines: Collection[int] | None = None,
) -> Iterator[tuple[Row, bool | None]]:
    """Yield each predicted row that counts, and whether it is right; None where that is open.

    Args: as those of `score`, which compares in the same way.
    """
    places = Places.of(text, source)
    wanted = frozenset(lines if lines is not None else range(1, places.lines + 1))
    rows = [row for row in prediction if row.get("t") in ("node", "edge")]
    found = [(row, places.of_row(row).lines) for row in rows]
    annotated = [(row, frozenset({int(row["line"])})) for row in gold]
    sides = Side.of(annotated), Side.of(found)
    certain, known = _annotated(_Rows(sides[0], _chosen(annotated, wanted, None)), relaxed=False)
    for row, at in _chosen(found, wanted, None):
        claims = sides[1].claims(row, at, relaxed=False)
        hits = [set(same(keys, known, relaxed=False)) for keys in claims]
        yield row, True if any(hit & certain for hit in hits) else None if any(hits) else False


def _chosen(
    rows: Iterable[Placed], wanted: frozenset[int], types: Collection[str] | None
) -> list[Placed]:
    return [
        (row, at & wanted)
        for row, at in rows
        if at & wanted and (types is None or row.get("label", row.get("type")) in types)
    ]


@dataclass(frozen=True)
class _Rows:
    """The rows of one side that count, and what all of its rows say of names."""

    side: Side
    rows: list[Placed]


def _compare(gold: _Rows, predicted: _Rows, *, relaxed: bool) -> Comparison:
    certain, known = _annotated(gold, relaxed=relaxed)
    tallies: dict[str, Tally] = defaultdict(Tally)
    found: set[Key] = set()
    wrong = []
    for own, keys in _claims(predicted, relaxed=relaxed).items():
        hit = set(same(keys, known, relaxed=relaxed))
        if not hit:
            wrong.append(own)
            tallies[_kind(own)].wrong += 1
        elif hit & certain:
            found |= hit & certain
            tallies[_kind(own)].right += 1
    for key in certain:
        tallies[_kind(key)].found += key in found
        tallies[_kind(key)].missed += key not in found
    return Comparison(dict(tallies), tuple(wrong), tuple(sorted(certain - found)))


def _annotated(gold: _Rows, *, relaxed: bool) -> tuple[set[Key], dict[Key, set[Key]]]:
    """Return the keys that are certain, and all keys by what they are."""
    certain: set[Key] = set()
    known: dict[Key, set[Key]] = defaultdict(set)
    for row, lines in gold.rows:
        for keys in gold.side.claims(row, lines, relaxed=relaxed):
            known[keys[0][:2]].add(keys[0])
            if row.get("certain", True):
                certain.add(keys[0])
    return certain, known


def _claims(predicted: _Rows, *, relaxed: bool) -> dict[Key, list[Key]]:
    """Return what is predicted, each claim once, with its keys."""
    claims: dict[Key, list[Key]] = {}
    for row, lines in predicted.rows:
        for keys in predicted.side.claims(row, lines, relaxed=relaxed):
            claims.setdefault(keys[0], keys)
    return claims


def _kind(key: Key) -> str:
    return f"{key[0]} {key[1]}"


def _indicator_details(
    gold: Iterable[Placed], predicted: Iterable[Placed]
) -> dict[str, float | None]:
    candidates: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row, lines in _indicators(predicted):
        for line in lines:
            candidates[figure(row), line].append(row)
    pairs = [
        (row, candidates[figure(row), line])
        for row, lines in _indicators(gold)
        for line in lines
        if row.get("certain", True) and (figure(row), line) in candidates
    ]
    if not pairs:
        return dict.fromkeys(_DETAILS)
    return {
        name: sum(
            any(str(row.get(name)) == str(each.get(name)) for each in found) for row, found in pairs
        )
        / len(pairs)
        for name in _DETAILS
    }


def _indicators(rows: Iterable[Placed]) -> Iterator[Placed]:
    return ((r, at) for r, at in rows if r["t"] == "node" and r["label"] == INDICATOR)
