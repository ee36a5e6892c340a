"""Explore: search, a canvas that grows, and what proves what is clicked."""

from pathlib import Path
from tempfile import TemporaryDirectory

import streamlit as st

from graph.errors import PlanGraphError
from graph.ontology import load_ontology
from graph.shown import shown_name
from graph.store import View
from graph.subgraph import Node, Subgraph
from queries.catalogue import load_catalogue
from queries.plans import plans_behind
from views.canvas import Clicked, canvas
from views.evidence import show_entity, show_relation
from views.link import share_node, shared_node
from views.opened import reading
from views.state import History, Shown
from views.words import language, word

_OVERVIEW = "clusters-overview"
_MANY = 30
_MOST = 200
_HEIGHT = 620
_FORMATS = ("png", "svg", "pdf", "html")


def page() -> None:
    """Draw the page."""
    with reading() as view:
        if not view.plans():
            st.info(word("nothing_loaded"))
            return
        history = _history(view)
        left, middle, right = st.columns([1.15, 3, 1.6], gap="medium")
        with left:
            _search(view)
            _legend(history)
        with middle:
            _tools(view)
            clicked = canvas(
                _now().visible, key="explore-canvas", language=language(), height=_HEIGHT
            )
            _caption(_now())
        _follow(view, clicked)
        with right, st.container(height=_HEIGHT + 60, border=True):
            _details(view)


def _history(view: View) -> History:
    """Return the history; a first visit begins with the linked entity, or the overview."""
    if "history" not in st.session_state:
        linked = shared_node()
        graph = view.neighbourhood((linked,)) if linked else Subgraph()
        st.session_state["history"] = History(Shown(graph if graph.nodes else _overview(view)))
        st.session_state["picked"] = linked if graph.nodes else None
    held: History = st.session_state["history"]
    return held


def _overview(view: View) -> Subgraph:
    return load_catalogue().query(_OVERVIEW).run(view, {}).subgraph()


def _now() -> Shown:
    held: History = st.session_state["history"]
    return held.now


def _become(shown: Shown) -> None:
    st.session_state["history"] = st.session_state["history"].then(shown)


def _pick(node: str | None) -> None:
    st.session_state["picked"] = node
    share_node(node if node in _now().graph.by_id else None)


def _search(view: View) -> None:
    text = st.text_input(word("search"), placeholder=word("search_hint"), key="search")
    if not text.strip():
        return
    found = view.search(text, limit=8)
    if not found:
        st.caption(word("found_nothing"))
    for each in found:
        label = load_ontology().label(each.node.label).title[language()]
        name = f"{shown_name(each.node, language())} · {label}"
        if st.button(name, key=f"found-{each.node.id}", width="stretch"):
            _become(Shown(view.neighbourhood((each.node.id,), limit=_MOST)))
            _pick(each.node.id)
            st.rerun()


def _legend(history: History) -> None:
    """Show what each colour means; a click on a word switches it off and on."""
    shown = history.now
    ontology = load_ontology()
    dots = "".join(
        f'<span style="margin-right:.9em;white-space:nowrap"><span style="color:'
        f'{ontology.label(name).colour}">●</span> {ontology.label(name).title[language()]} '
        f"{number}</span> "
        for name, number in shown.labels.items()
    )
    st.html(f'<div style="line-height:1.9">{dots}</div>')
    labels = st.pills(
        word("labels"),
        list(shown.labels),
        selection_mode="multi",
        default=[name for name in shown.labels if name not in shown.labels_off],
        format_func=lambda name: ontology.label(name).title[language()],
        key=f"labels-{'-'.join(shown.labels)}",
    )
    types = st.pills(
        word("relations"),
        list(shown.types),
        selection_mode="multi",
        default=[name for name in shown.types if name not in shown.types_off],
        format_func=lambda name: ontology.relation_type(name).title[language()],
        key=f"types-{'-'.join(shown.types)}",
    )
    _become(shown.filtered(labels, types))


def _tools(view: View) -> None:
    columns = st.columns(5)
    history: History = st.session_state["history"]
    if columns[0].button(word("start_again"), width="stretch"):
        _become(Shown(_overview(view)))
        _pick(None)
        st.rerun()
    if columns[1].button(word("undo"), disabled=not history.before, width="stretch"):
        st.session_state["history"] = history.undone()
        st.rerun()
    if columns[2].button(word("redo"), disabled=not history.after, width="stretch"):
        st.session_state["history"] = history.redone()
        st.rerun()
    picked = _now().visible.by_id.get(st.session_state.get("picked") or "")
    if columns[3].button(word("hide"), disabled=picked is None, width="stretch") and picked:
        _become(_now().without(picked.id))
        _pick(None)
        st.rerun()
    with columns[4].popover(word("export"), width="stretch"):
        _export(view)


def _export(view: View) -> None:
    """Make a file of exactly what is shown."""
    form = st.radio(word("format"), _FORMATS, horizontal=True)
    if not st.button(word("make_file")):
        return
    from graph.draw.figure import Figure, source_line

    visible = _now().visible
    picked = visible.by_id.get(st.session_state.get("picked") or "")
    figure = Figure(
        visible,
        title=shown_name(picked, language()) if picked else word("title"),
        source=source_line(plans_behind(view, visible), language()),
        language=language(),
    )
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"plangraph.{form}"
        try:
            figure.save(path)
        except PlanGraphError as error:
            st.error(str(error))
            return
        st.download_button(word("download"), path.read_bytes(), file_name=path.name)


def _caption(shown: Shown) -> None:
    visible = shown.visible
    said = word("shown", nodes=len(visible.nodes), relations=len(visible.relations))
    st.caption(f"{said} · {word('cut')}" if visible.cut else said)


def _follow(view: View, clicked: Clicked) -> None:
    """Do what the click asks for: once, for the canvas says the same until the next click."""
    if clicked.selected != st.session_state.get("clicked"):
        st.session_state["clicked"] = clicked.selected
        if clicked.selected is not None:
            _pick(clicked.selected)
    if clicked.expanded and clicked.expanded in _now().graph.by_id:
        _pick(clicked.expanded)
        near = view.neighbourhood((clicked.expanded,), limit=_MOST)
        if len(near.nodes) <= _MANY:
            _become(_now().grown(near))
            st.rerun()


def _details(view: View) -> None:
    picked = st.session_state.get("picked")
    graph = _now().graph
    relation = next((each for each in graph.relations if each.id == picked), None)
    if relation is not None:
        show_relation(view, relation, graph.by_id)
    elif picked in graph.by_id:
        _expand(view, graph.by_id[picked])
        show_entity(view, graph.by_id[picked])
    else:
        st.caption(word("pick_something"))


def _expand(view: View, node: Node) -> None:
    """Offer to grow the graph around a node; a hub asks which relations and how many."""
    near = view.neighbourhood((node.id,), limit=_MOST)
    fresh = len(near.nodes) - len(set(near.by_id) & set(_now().visible.by_id))
    if not fresh:
        return
    types: tuple[str, ...] | None = None
    number = _MOST
    if fresh > _MANY:
        st.caption(word("many_neighbours"))
        counts = Shown(near).types
        chosen = st.selectbox(
            word("expand_type"),
            ["", *counts],
            format_func=lambda name: (
                f"{load_ontology().relation_type(name).title[language()]} {counts[name]}"
                if name
                else word("all_types")
            ),
        )
        types = (chosen,) if chosen else None
        number = int(st.number_input(word("expand_number"), 1, _MOST, _MANY))
    if st.button(f"{word('expand')} +{min(fresh, number)}", type="primary"):
        more = view.neighbourhood((node.id,), types=types, limit=number + 1)
        _become(_now().grown(more))
        st.rerun()
