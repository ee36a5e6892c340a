"""An analyst's corrections of a plan, in data/curated/PLAN.yaml: read, checked, added."""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from graph.errors import PlanGraphError
from graph.files import whole
from graph.keys import normal_name
from graph.model import Entity
from graph.ontology import load_ontology

_CURATED_FOLDER = Path(__file__).parents[2] / "data" / "curated"
ACTIONS = ("accept", "reject", "rename", "merge", "add")
_FOLDER = "set PLANGRAPH_CURATED to a folder that you may write to"
_KEYS = {"action", "entity", "fact", "to", "quote", "why"}
_FORM = "write action, then entity: [Label, name] or fact: [Label, name, TYPE, Label, name]"
_ENTITY_PARTS, _FACT_PARTS = 2, 5


class BadCorrection(PlanGraphError):
    """A correction is not understood, or does not fit the plan's text."""


@dataclass(frozen=True, slots=True)
class Named:
    """An entity as an analyst names it: its label, and its name or an alias of it."""

    label: str
    name: str

    def __str__(self) -> str:
        """Return it as it is written on the command line."""
        return f"{self.label}:{self.name}"


def is_called(entity: Entity, name: str) -> bool:
    """Say whether a name is an entity's own, or an alias of it."""
    return normal_name(name) in map(normal_name, (entity.name, *entity.aliases))


@dataclass(frozen=True, slots=True)
class Correction:
    """What an analyst says of an entity or of a fact.

    Attributes:
        action: accept, reject, rename, merge or add.
        entity: the entity, or a fact's source.
        type: the fact's relation type; "" where it is about the entity.
        target: the fact's target.
        to: the new name (rename), or the name of the entity to merge into.
        quote: the words of the text that say so, for what is added.
        why: the analyst's reason.
        where: file and number of the correction, for messages.
    """

    action: str
    entity: Named
    type: str = ""
    target: Named | None = None
    to: str = ""
    quote: str = ""
    why: str = ""
    where: str = ""

    def __str__(self) -> str:
        """Return it in one line, as messages show it."""
        what = (self.entity, self.type, self.target) if self.type else (self.entity,)
        return " ".join(map(str, (self.action, *what, *filter(None, (self.to,)))))

    def __post_init__(self) -> None:
        """Refuse an unknown action, label or relation type, and parts that do not fit the action.

        Raises:
            BadCorrection: the message says which part, and how to write it.
        """
        ontology = load_ontology()
        labels = [each.label for each in (self.entity, self.target) if each]
        wrong = next(
            (
                message
                for message, is_wrong in (
                    (f"no action is called {self.action}", self.action not in ACTIONS),
                    (f"no label is one of {labels}", not set(labels) <= set(ontology.labels)),
                    (
                        f"no relation type is called {self.type}",
                        bool(self.type) and self.type not in ontology.relation_types,
                    ),
                    ("an entity is renamed or merged, no fact", bool(self.to and self.type)),
                    (
                        f"{self.action} needs a name to go to",
                        self.action in {"rename", "merge"} and not self.to,
                    ),
                    ("what is added needs its quote", self.action == "add" and not self.quote),
                )
                if is_wrong
            ),
            None,
        )
        if wrong:
            raise BadCorrection(wrong, where=self.where or "the correction", fix=_FORM)


def curated_folder() -> Path:
    """Return the folder of corrections: PLANGRAPH_CURATED, else data/curated."""
    return Path(os.environ.get("PLANGRAPH_CURATED") or _CURATED_FOLDER)


def corrections_of(plan: str, folder: Path) -> tuple[Correction, ...]:
    """Return the corrections of a plan, in the order in which they apply; () without a file.

    Raises:
        BadCorrection: the file is no list of corrections; the message names the entry.
    """
    path = folder / f"{plan}.yaml"
    if not path.is_file():
        return ()
    try:
        content = yaml.safe_load(path.read_text(encoding="utf-8")) or []
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadCorrection(" ".join(str(error).split()), where=str(path), fix="mend it") from error
    if not isinstance(content, list):
        raise BadCorrection("it is no list", where=str(path), fix=_FORM)
    return tuple(
        _correction(entry, f"{path.name}, entry {number}")
        for number, entry in enumerate(content, 1)
    )


def add_correction(plan: str, correction: Correction, folder: Path) -> Path:
    """Write a correction behind those of a plan, and return the file; comments in it stay.

    The file is written whole or not at all: what was in it is never lost.

    Raises:
        BadCall: the file cannot be written.
    """
    path = folder / f"{plan}.yaml"
    entry = yaml.safe_dump(
        [dict(_parts(correction))],
        allow_unicode=True,
        default_flow_style=None,  # [Label, name] on one line
        sort_keys=False,
        width=1000,
    )
    with whole(path, _FOLDER) as partial:
        folder.mkdir(parents=True, exist_ok=True)
        before = path.read_text(encoding="utf-8") if path.is_file() else ""
        glue = "\n" if before and not before.endswith("\n") else ""
        partial.write_text(before + glue + entry, encoding="utf-8")
    return path


def _correction(entry: Any, where: str) -> Correction:  # noqa: ANN401  (YAML has no type)
    """Return the correction that an entry of the file is."""
    if not isinstance(entry, dict) or not set(entry) <= _KEYS or "action" not in entry:
        raise BadCorrection("it is no correction", where=where, fix=_FORM)
    about = entry.get("fact", entry.get("entity"))
    size = _FACT_PARTS if "fact" in entry else _ENTITY_PARTS
    if not isinstance(about, list) or len(about) != size or not all(map(bool, about)):
        raise BadCorrection("it does not say what it is about", where=where, fix=_FORM)
    words = tuple(map(str, about))
    return Correction(
        action=str(entry["action"]),
        entity=Named(*words[:2]),
        type=words[2] if "fact" in entry else "",
        target=Named(*words[3:]) if "fact" in entry else None,
        where=where,
        **{key: str(entry.get(key) or "") for key in ("to", "quote", "why")},
    )


def _parts(correction: Correction) -> Iterator[tuple[str, str | list[str]]]:
    """Yield a correction's parts as the file has them."""
    yield "action", correction.action
    entity, target = correction.entity, correction.target
    if target is None:
        yield "entity", [entity.label, entity.name]
    else:
        yield "fact", [entity.label, entity.name, correction.type, target.label, target.name]
    said: Mapping[str, str] = {
        "to": correction.to,
        "quote": correction.quote,
        "why": correction.why,
    }
    yield from ((key, text) for key, text in said.items() if text)
