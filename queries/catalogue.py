"""The saved queries: *.cypher files beside this module, with their headers checked when read.

A file begins with its header, then a blank comment line, then what it answers in two languages:

    // name: clusters-of-region
    // title: 某地的产业集群 | Clusters of a region
    // param region: Region = 长沙市 | 地区 | Region
    // view: graph
    //
    // 某地有哪些产业集群，主营什么，获评什么。
    // The clusters that stand in a region, with what they make and the status they hold.

Its name is the file's. What is declared is compared with what is used, both ways, and every
label and relation type with the ontology.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import get_args

from graph.errors import BadCall, PlanGraphError, UnknownName
from graph.ontology import load_ontology
from graph.ontology.loading import Title
from queries.saved import PLAN, SCALARS, Kind, Parameter, SavedQuery

_FOLDER = Path(__file__).parent
_ENTITY = "Entity"
_KEYS = ("name", "title", "view")
_PARAMETER = re.compile(
    r"(?P<name>[a-z][a-z_]*): (?P<type>[A-Za-z]+)(?: = (?P<default>[^|]+?))? \| (?P<title>.+)"
)
# Text and comments, in which a $ or a : means nothing.
_QUOTED = re.compile(
    r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|`[^`]*`|//[^\n]*|/\*.*?\*/", re.DOTALL
)
_USED = re.compile(r"\$(\w+)")
_TYPES = re.compile(r"\[\s*\w*\s*:([^\]{*]+)")
_LABELS = re.compile(r"(?<=[\w(\s]):\s*([A-Z]\w*(?:\s*[|&:]\s*!?[A-Z]\w*)*)")
_WORD = re.compile(r"\w+")
_RESULT = re.compile(r".*\bRETURN\b(.*?)(?:\bORDER BY\b|\bLIMIT\b|\Z)", re.DOTALL)
_COLUMN = re.compile(r"\bAS (\w+)")


class BadQuery(PlanGraphError):
    """A file of the catalogue is wrong."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The saved queries, by name."""

    queries: tuple[SavedQuery, ...]

    def query(self, name: str) -> SavedQuery:
        """Return the query of a name.

        Raises:
            UnknownName: there is none; the message names those that come near.
        """
        by_name = {each.name: each for each in self.queries}
        if name in by_name:
            return by_name[name]
        near = get_close_matches(name, by_name, n=3, cutoff=0.5)
        raise UnknownName(
            f"no query is called {name}",
            where="the catalogue",
            fix=f"try {', '.join(near)}" if near else "plangraph queries lists them",
        )


@cache
def load_catalogue(folder: Path = _FOLDER) -> Catalogue:
    """Return the queries of a folder.

    Raises:
        BadQuery: a header is wrong, or does not fit its query; the message names file and line.
    """
    return Catalogue(tuple(read_query(path) for path in sorted(folder.glob("*.cypher"))))


def read_query(path: Path) -> SavedQuery:
    """Return the query of a file.

    Raises:
        BadQuery: its header is wrong, or does not fit the query.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    head = list(_header(lines))
    text = "\n".join(lines[len(head) :]).strip()
    blank = head.index("") if "" in head else len(head)
    values, parameters = _declared(path, head[:blank])
    _compare(path, {each.name for each in parameters}, text)
    _look_up(path, text, len(head))
    return SavedQuery(
        name=values["name"],
        title=_title(path, values["title"]),
        means=_means(path, head[blank + 1 :]),
        parameters=parameters,
        view=values["view"],  # type: ignore[arg-type]  # _declared has looked
        columns=_columns(path, text),
        text=text,
    )


def _header(lines: list[str]) -> Iterator[str]:
    """Yield the comment lines that a file begins with, without their marks."""
    for line in lines:
        if not line.startswith("//"):
            return
        yield line.removeprefix("//").strip()


def _declared(path: Path, head: list[str]) -> tuple[dict[str, str], tuple[Parameter, ...]]:
    values: dict[str, str] = {}
    parameters: dict[str, Parameter] = {}
    for number, line in enumerate(head, 1):
        key, _, value = line.partition(": ")
        if key.startswith("param "):
            parameter = _parameter(path, number, line.removeprefix("param "))
            twice = parameter.name in parameters
            parameters[parameter.name] = parameter
        elif key in _KEYS and value:
            twice = key in values
            values[key] = value
        else:
            raise _wrong(
                path, number, f"{line!r} declares nothing", "write name, title, view or param NAME"
            )
        if twice:
            raise _wrong(path, number, f"{key} is declared twice", "keep one")
    _require(path, values)
    return values, tuple(parameters.values())


def _require(path: Path, values: dict[str, str]) -> None:
    for key in _KEYS:
        if key not in values:
            raise _wrong(path, 1, f"{key} is missing", f"add // {key}: …")
    if values["name"] != path.stem:
        raise _wrong(path, 1, f"its name is {values['name']}", f"write {path.stem}, as the file's")
    if values["view"] not in get_args(Kind):
        kinds = ", ".join(get_args(Kind))
        raise _wrong(path, 1, f"its view is {values['view']}", f"write one of {kinds}")


def _parameter(path: Path, number: int, text: str) -> Parameter:
    found = _PARAMETER.fullmatch(text)
    if found is None:
        form = "// param name: Type = default | title in Chinese | title in English"
        raise _wrong(path, number, f"{text!r} is no parameter", f"write {form}")
    types = (*SCALARS, PLAN, _ENTITY, *(label.name for label in load_ontology().entity_labels))
    if found["type"] not in types:
        raise _wrong(
            path, number, f"no type is called {found['type']}", f"write one of {', '.join(types)}"
        )
    parameter = Parameter(
        found["name"], found["type"], _title(path, found["title"]), found["default"]
    )
    try:
        if parameter.default is not None:
            parameter.read(parameter.default)
    except BadCall as error:
        raise _wrong(path, number, error.wrong, error.fix) from error
    return parameter


def _title(path: Path, text: str) -> Title:
    zh, mark, en = (part.strip() for part in text.partition("|"))
    if not (zh and mark and en):
        raise _wrong(
            path, 1, f"{text!r} is no title", "write the Chinese one, |, and the English one"
        )
    return Title(zh, en)


def _means(path: Path, lines: list[str]) -> Title:
    if len(lines) != len(("zh", "en")):
        raise _wrong(
            path,
            len(_KEYS) + 1,
            "it does not say what it answers",
            "write // and then a line in Chinese and one in English",
        )
    return Title(*lines)


def _compare(path: Path, declared: set[str], text: str) -> None:
    """Refuse parameters that are declared and not used, or used and not declared."""
    used = set(_USED.findall(_QUOTED.sub("", text)))
    for name in sorted(declared - used):
        raise _wrong(path, 1, f"{name} is declared and not used", f"use ${name} or take it out")
    for name in sorted(used - declared):
        raise _wrong(path, 1, f"${name} is used and not declared", f"add // param {name}: …")


def _look_up(path: Path, text: str, above: int) -> None:
    """Refuse labels and relation types that the ontology does not have."""
    ontology = load_ontology()
    bare = _QUOTED.sub(lambda found: " " * len(found[0]), text)
    types = {span for found in _TYPES.finditer(bare) for span in _words(found)}
    labels = {span for found in _LABELS.finditer(bare) for span in _words(found)} - types
    for known, words, what in (
        ({*ontology.relation_types}, types, "relation type"),
        ({*ontology.labels, _ENTITY}, labels, "label"),
    ):
        for at, word in sorted(words):
            if word not in known:
                near = get_close_matches(word, known, n=1) or sorted(known)
                line = above + 1 + bare.count("\n", 0, at)
                raise _wrong(path, line, f"no {what} is called {word}", f"write {', '.join(near)}")


def _columns(path: Path, text: str) -> tuple[str, ...]:
    """Return the names of a query's columns, each given by AS."""
    found = _RESULT.match(_QUOTED.sub("", text))
    columns = tuple(_COLUMN.findall(found[1])) if found else ()
    if not columns:
        raise _wrong(path, 1, "it returns no named column", "name each column with AS")
    return columns


def _words(found: re.Match[str]) -> Iterator[tuple[int, str]]:
    for word in _WORD.finditer(found[1]):
        yield found.start(1) + word.start(), word[0]


def _wrong(path: Path, line: int, wrong: str, fix: str) -> BadQuery:
    return BadQuery(wrong, where=f"{path.name}:{line}", fix=fix)
