"""Loads the ontology in two passes: an object for each file, then the links between them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, TypeVar

import yaml

from graph.errors import BadOntology, UnknownName

PropertyType = Literal["string", "integer", "float", "boolean", "strings", "integers", "floats"]
_PROPERTY_TYPES = frozenset(PropertyType.__args__)  # type: ignore[attr-defined]  # a Literal's own
_LABEL = re.compile(r"[A-Z][A-Za-z]*")
_RELATION_TYPE = re.compile(r"[A-Z][A-Z_]*[A-Z]")
_COLOUR = re.compile(r"#[0-9a-f]{6}")
_T = TypeVar("_T")
_FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Title:
    """What people call a thing, in Chinese and in English."""

    zh: str
    en: str

    def __getitem__(self, language: str) -> str:
        """Return the title in `zh` or `en`."""
        return self.zh if language == "zh" else self.en


@dataclass(frozen=True, slots=True)
class Property:
    """A property of a label or relation type; `values` maps codes to Chinese words."""

    name: str
    type: PropertyType
    title: Title
    required: bool = False
    values: Mapping[str, str] = field(default_factory=dict)


# Evidence as parallel lists: entry i of each is one span, and says which passage and rule.
EVIDENCE_PROPERTIES = (
    Property("passages", "strings", Title("段落", "passages"), required=True),
    Property("starts", "integers", Title("起点", "starts"), required=True),
    Property("ends", "integers", Title("终点", "ends"), required=True),
    Property("quotes", "strings", Title("原文", "quotes"), required=True),
    Property("rules", "strings", Title("规则", "rules"), required=True),
    Property("confidences", "floats", Title("各条置信度", "confidences"), required=True),
)
EVIDENCE_LISTS = tuple(each.name for each in EVIDENCE_PROPERTIES)
_RELATION_PROPERTIES = (Property("plans", "strings", Title("规划", "plans"), required=True),)
_CONFIDENCE = Property("confidence", "float", Title("置信度", "confidence"), required=True)


@dataclass(frozen=True, slots=True)
class Label:
    """A kind of node."""

    name: str
    title: Title
    means: str
    key: tuple[str, ...]
    colour: str
    properties: Mapping[str, Property]
    is_entity: bool
    abstract: bool = False

    @property
    def cypher(self) -> str:
        """The label as it stands in Cypher; the loader admits only letters."""
        return self.name


@dataclass(frozen=True)
class RelationType:
    """A kind of relation: which labels it may join, and whether evidence proves it."""

    name: str
    title: Title
    means: str
    sources: tuple[Label, ...]
    targets: tuple[Label, ...]
    properties: Mapping[str, Property]
    directed: bool = True
    evidence: bool = True

    @property
    def cypher(self) -> str:
        """The type as it stands in Cypher; the loader admits only capitals and _."""
        return self.name

    def joins(self, source: str, target: str) -> bool:
        """Say whether a relation of this type may lead from one label to another."""
        return (source, target) in self._ends

    @cached_property
    def _ends(self) -> frozenset[tuple[str, str]]:
        return frozenset((one.name, other.name) for one in self.sources for other in self.targets)


@dataclass(frozen=True, slots=True)
class Ontology:
    """All labels and relation types, by name, in the order of their names."""

    labels: Mapping[str, Label]
    relation_types: Mapping[str, RelationType]

    @property
    def entity_labels(self) -> tuple[Label, ...]:
        """The labels of what a plan names, without the text's own."""
        return tuple(label for label in self.labels.values() if label.is_entity)

    @property
    def text_labels(self) -> tuple[Label, ...]:
        """The labels of the text itself: plan, section, passage."""
        return tuple(label for label in self.labels.values() if not label.is_entity)

    @property
    def fact_types(self) -> tuple[RelationType, ...]:
        """The relation types that join two entities, each proved by evidence."""
        return tuple(
            kind
            for kind in self.relation_types.values()
            if kind.evidence and all(label.is_entity for label in kind.sources)
        )

    def label(self, name: str) -> Label:
        """Return the label of this name.

        Raises:
            UnknownName: there is none.
        """
        return self.labels.get(name) or _named(self.labels, name, "label")

    def relation_type(self, name: str) -> RelationType:
        """Return the relation type of this name.

        Raises:
            UnknownName: there is none.
        """
        return self.relation_types.get(name) or _named(self.relation_types, name, "relation type")


def _named(things: Mapping[str, _T], name: str, what: str) -> _T:
    try:
        return things[name]
    except KeyError:
        raise UnknownName(
            f"no {what} is called {name}", where="ontology", fix=f"write one of {', '.join(things)}"
        ) from None


@cache
def load_ontology(folder: Path = _FOLDER) -> Ontology:
    """Return the ontology of a folder of YAML files.

    Raises:
        BadOntology: a file is not YAML, lacks a part, or names a label that has no file.
    """
    files = {path.stem: _read(path) for path in sorted(folder.glob("*.yaml"))}
    abstract, labels = _labels(folder, files)
    relation_types = {
        name: _relation_type(folder / f"{name}.yaml", content, labels, abstract)
        for name, content in files.items()
        if "from" in content
    }
    return Ontology(labels, relation_types)


def _read(path: Path) -> dict[str, Any]:
    try:
        # Every process reads these thirty files: libyaml does it in a tenth of the time.
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        raise BadOntology(str(error), where=str(path), fix="write it as YAML") from error
    kind = "from" if isinstance(content, dict) and "from" in content else "key"
    _require(content, path, ("title", "means", kind))
    return dict(content)


def _require(content: object, path: Path, parts: Iterable[str]) -> None:
    for part in parts:
        if not isinstance(content, dict) or part not in content:
            raise BadOntology(f"{part} is missing", where=str(path), fix=f"add {part}: to the file")


def _labels(
    folder: Path, files: Mapping[str, dict[str, Any]]
) -> tuple[dict[str, Label], dict[str, Label]]:
    """Return the abstract labels and the others."""
    made: dict[str, Label] = {}
    contents = {name: content for name, content in files.items() if "key" in content}
    for name in sorted(contents, key=lambda name: ("is_a" in contents[name], name)):
        made[name] = _label(folder / f"{name}.yaml", contents[name], made)
    abstract = {name: label for name, label in made.items() if label.abstract}
    return abstract, {name: made[name] for name in sorted(made) if name not in abstract}


def _label(path: Path, content: dict[str, Any], made: Mapping[str, Label]) -> Label:
    _require(content, path, ("colour",))
    if not _LABEL.fullmatch(path.stem) or not _COLOUR.fullmatch(content["colour"]):
        raise BadOntology(
            f"{path.stem} with colour {content['colour']}",
            where=str(path),
            fix="name a label in letters with a capital, its colour as #rrggbb in lower case",
        )
    parent = content.get("is_a")
    if parent is not None and parent not in made:
        raise _no_label(path, parent)
    properties = dict(made[parent].properties) if parent else {}
    properties |= _properties(path, content)
    return Label(
        name=path.stem,
        title=_title(path, content),
        means=content["means"],
        key=tuple(content["key"]),
        colour=content["colour"],
        properties=properties,
        is_entity=parent is not None,
        abstract=bool(content.get("abstract", False)),
    )


def _relation_type(
    path: Path, content: dict[str, Any], labels: Mapping[str, Label], abstract: Mapping[str, Label]
) -> RelationType:
    _require(content, path, ("to",))
    if not _RELATION_TYPE.fullmatch(path.stem):
        raise BadOntology(
            f"{path.stem} is no name of a relation type",
            where=str(path),
            fix="write it in capitals and _",
        )
    evidence = bool(content.get("evidence", True))
    standing = _RELATION_PROPERTIES + ((*EVIDENCE_PROPERTIES, _CONFIDENCE) if evidence else ())
    return RelationType(
        name=path.stem,
        title=_title(path, content),
        means=content["means"],
        sources=_ends(path, content["from"], labels, abstract),
        targets=_ends(path, content["to"], labels, abstract),
        properties={each.name: each for each in standing} | _properties(path, content),
        directed=bool(content.get("directed", True)),
        evidence=evidence,
    )


def _ends(
    path: Path, names: Iterable[str], labels: Mapping[str, Label], abstract: Mapping[str, Label]
) -> tuple[Label, ...]:
    """Return the labels of one end; an abstract label stands for all that are one."""
    ends: dict[str, Label] = {}
    for name in names:
        if name in abstract:
            ends |= {label.name: label for label in labels.values() if label.is_entity}
        elif name in labels:
            ends[name] = labels[name]
        else:
            raise _no_label(path, name)
    return tuple(ends.values())


def _no_label(path: Path, name: str) -> BadOntology:
    return BadOntology(
        f"no label is called {name}", where=str(path), fix=f"correct it, or add {name}.yaml"
    )


def _title(path: Path, content: Mapping[str, Any]) -> Title:
    title = content["title"]
    _require(title, path, ("zh", "en"))
    return Title(title["zh"], title["en"])


def _properties(path: Path, content: Mapping[str, Any]) -> dict[str, Property]:
    made = {}
    for name, about in (content.get("properties") or {}).items():
        _require(about, path, ("type", "title"))
        if about["type"] not in _PROPERTY_TYPES:
            raise BadOntology(
                f"{name} has the type {about['type']}",
                where=str(path),
                fix=f"write one of {', '.join(sorted(_PROPERTY_TYPES))}",
            )
        made[name] = Property(
            name,
            about["type"],
            _title(path, about),
            required=bool(about.get("required", False)),
            values={str(code): word for code, word in (about.get("values") or {}).items()},
        )
    return made
