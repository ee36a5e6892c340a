"""The canvas: a network that can be clicked, drawn by the vis-network that pyvis ships."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pyvis
import streamlit as st

from graph.ontology import load_ontology
from graph.shown import shown_name
from graph.subgraph import Node, Relation, Subgraph

_FOLDER = Path(__file__).parent
_LIBRARY = Path(pyvis.__file__).parent / "lib" / "vis-9.1.2"
_HTML = '<div class="plangraph-canvas" role="img"></div>'


@dataclass(frozen=True, slots=True)
class Clicked:
    """What the user did: the id of what is selected, and of the node to expand, if any."""

    selected: str | None
    expanded: str | None


def canvas(subgraph: Subgraph, *, key: str, language: str, height: int = 600) -> Clicked:
    """Draw a subgraph, keep the places of what was there, and return what was clicked."""
    result = _component()(
        data={
            "nodes": [_node(node, language) for node in subgraph.nodes],
            "edges": [_edge(relation, language) for relation in subgraph.relations],
            "height": height,
        },
        default={"selected": None},
        on_selected_change=_noted,
        on_expanded_change=_noted,
        key=key,
    )
    return Clicked(result.get("selected"), result.get("expanded"))


def _noted() -> None:
    """Let Streamlit run the page again; the page reads what has changed."""


@cache
def _library(name: str) -> str:
    return (_LIBRARY / name).read_text(encoding="utf-8")


def _component() -> Callable[..., Any]:
    """Return the component; document text reaches it through `data` alone."""
    mounted: Callable[..., Any] = st.components.v2.component(
        "plangraph_canvas",
        html=_HTML,
        css=_library("vis-network.css") + (_FOLDER / "canvas.css").read_text(encoding="utf-8"),
        js=_library("vis-network.min.js") + (_FOLDER / "canvas.js").read_text(encoding="utf-8"),
    )
    return mounted


def _node(node: Node, language: str) -> dict[str, Any]:
    labels = load_ontology().labels
    label = labels.get(node.label)
    return {
        "id": node.id,
        "name": shown_name(node, language),
        "kind": label.title[language] if label else node.label,
        "colour": label.colour if label else "#808080",
    }


def _edge(relation: Relation, language: str) -> dict[str, Any]:
    kind = load_ontology().relation_types.get(relation.type)
    return {
        "id": relation.id,
        "from": relation.source,
        "to": relation.target,
        "name": kind.title[language] if kind else relation.type,
        "directed": kind.directed if kind else True,
    }
