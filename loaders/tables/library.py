"""The texts that rows of a table may quote: plans in a store, or files beside the table."""

from functools import cache
from pathlib import Path
from typing import cast

from graph.errors import UnknownName
from graph.model import Document
from graph.store.base import View
from loaders.lexicon import Lexicon
from loaders.outline.outline import outline
from loaders.read import open_document
from loaders.tables.tables import Library, Quotable


def library_of(view: View, folder: Path) -> Library:
    """Return the texts by what a row calls them: a plan's id, or a file relative to a folder."""
    plans = {str(node.properties["plans"][0]): node for node in view.plans()}  # type: ignore[index]  # plans is a tuple

    @cache
    def find(name: str) -> Quotable:
        if name in plans:
            held = plans[name].properties
            return Quotable(
                name, str(held["name"]), str(held.get("region", "")), _stored(view, name)
            )
        path = folder / name
        if path.is_file():
            return _of_file(open_document(path))
        raise UnknownName(
            f"no plan in the store is called {name}, and no file is there",
            where=str(path),
            fix=f"load it, or use one of {', '.join(sorted(plans)) or 'none yet'}",
        )

    return find


_Paragraphs = tuple[tuple[str, str, tuple[str, ...]], ...]


def _stored(view: View, plan: str) -> _Paragraphs:
    held = (node.properties for node in view.passages(plan))
    return tuple(
        (str(each["text"]), str(each["kind"]), cast("tuple[str, ...]", each["path"]))
        for each in held
    )


def _of_file(document: Document) -> Quotable:
    passages = outline(document, Lexicon()).passages
    return Quotable(
        document.plan.id,
        document.plan.title,
        document.plan.region,
        tuple((each.text, each.kind, each.path) for each in passages),
        loaded=False,
    )
