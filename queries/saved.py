"""A saved query: its parameters, how their values are read, and its run."""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from graph.errors import BadCall, UnknownName
from graph.ontology import load_ontology
from graph.ontology.loading import Title
from graph.store.base import DEFAULT_LIMIT, DEFAULT_TIMEOUT, Rows, View
from queries.nearest import unknown
from queries.plans import find_plan

Kind = Literal["table", "graph", "chart"]
_SEPARATORS = str.maketrans("、，", ",,")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query asks for.

    Attributes:
        name: as in `$name`.
        type: String, Integer, Float, Strings, Plan (a plan's id), or what an entity's name
            belongs to: a label of the ontology, or Entity for any.
        title: in Chinese and in English.
        default: its value when none is given, as people write it; None when one must be given.
    """

    name: str
    type: str
    title: Title
    default: str | None = None

    def __str__(self) -> str:
        """Return it as a query's header declares it."""
        shown = f"{self.name}: {self.type}"
        return shown if self.default is None else f"{shown} = {self.default}"

    @property
    def names_entity(self) -> bool:
        """Whether its value is the name of an entity."""
        return self.type not in SCALARS and self.type != PLAN

    def read(self, text: str) -> object:
        """Return the value that people wrote as the type that the query wants.

        Raises:
            BadCall: it is no such value.
        """
        try:
            return SCALARS.get(self.type, _name)(text)
        except ValueError:
            raise BadCall(
                f"{text!r} is no {self.type}", where=f"-p {self.name}", fix=_FORMS[self.type]
            ) from None


def _float(text: str) -> float:
    value = float(text)
    if not math.isfinite(value):
        raise ValueError
    return value


def _strings(text: str) -> list[str]:
    found = [each.strip() for each in text.translate(_SEPARATORS).split(",")]
    return [each for each in found if each]


def _name(text: str) -> str:
    if not text.strip():
        raise ValueError
    return text.strip()


PLAN = "Plan"
SCALARS: dict[str, Callable[[str], object]] = {
    "String": str,
    "Integer": int,
    "Float": _float,
    "Strings": _strings,
}
"""The types of values that are no names of things in the store."""


class _Forms(dict[str, str]):
    """What to write for a type; an entity's name for all that are not listed."""

    def __missing__(self, key: str) -> str:
        return f"give the name of a {key}"


_FORMS = _Forms(
    Integer="write a whole number, such as 2", Float="write a number, such as 0.5"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query of the catalogue.

    Attributes:
        name: as in `plangraph query NAME`.
        title: in Chinese and in English.
        means: what it answers, in a sentence in Chinese and in English.
        parameters: in the order of the file.
        view: how its result is best seen.
        columns: of its result.
        text: the Cypher, without the header.
    """

    name: str
    title: Title
    means: Title
    parameters: tuple[Parameter, ...]
    view: Kind
    columns: tuple[str, ...]
    text: str

    def bind(self, values: Mapping[str, str]) -> dict[str, object]:
        """Return every parameter with its value, read as its type; defaults where none is given.

        Raises:
            UnknownName: a value is for no parameter.
            BadCall: a value is missing or of the wrong type.
        """
        known = {each.name: each for each in self.parameters}
        for name in values:
            if name not in known:
                near = get_close_matches(name, known, n=1, cutoff=0.5) or list(known)
                raise UnknownName(
                    f"it has no parameter {name}",
                    where=self.name,
                    fix=f"write {', '.join(near)}" if known else "leave it out",
                )
        return {each.name: each.read(self._given(each, values)) for each in self.parameters}

    def _given(self, parameter: Parameter, values: Mapping[str, str]) -> str:
        given = values.get(parameter.name, parameter.default)
        if given is None:
            raise BadCall(
                f"{parameter.name} ({parameter.title.zh}) is missing",
                where=self.name,
                fix=f"add -p {parameter.name}={parameter.type.upper()}",
            )
        return given

    def run(
        self,
        view: View,
        values: Mapping[str, str],
        *,
        timeout: float = DEFAULT_TIMEOUT,
        limit: int = DEFAULT_LIMIT,
    ) -> Rows:
        """Return the rows for some values, given as people write them.

        The names of entities may be aliases, and spelt with other marks and spaces.

        Raises:
            UnknownName: a value is for no parameter, or names nothing that is in the store;
                the message says what comes near.
            BadCall: a value is missing or of the wrong type.
            QueryRefused: it took too long.
            StoreUnavailable: the server went away.
        """
        bound = self.bind(values)
        for parameter in self.parameters:
            name = str(bound[parameter.name])
            if parameter.names_entity:
                bound[parameter.name] = _entity(view, parameter, name)
            elif parameter.type == PLAN:
                bound[parameter.name] = find_plan(view, name, where=f"-p {parameter.name}")
        rows = view.run(self.text, bound, timeout=timeout, limit=limit)
        # The embedded engine names no columns when there is no row.
        return rows if rows.rows else Rows(self.columns, ())


def _entity(view: View, parameter: Parameter, name: str) -> str:
    """Return the name by which the store has an entity."""
    labels = _labels(parameter)
    found = [node for node in view.named(name) if node.label in labels]
    if found:
        exact = [node.name for node in found if node.name == name]
        return (exact or [node.name for node in found])[0]
    raise unknown(view, name, labels, what=parameter.type, where=f"-p {parameter.name}")


def _labels(parameter: Parameter) -> frozenset[str]:
    entities = frozenset(label.name for label in load_ontology().entity_labels)
    return entities if parameter.type not in entities else frozenset({parameter.type})
