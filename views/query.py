"""Query: the saved queries with their parameters, and the analyst's own Cypher."""

from functools import partial

import streamlit as st

from graph import tables
from graph.errors import PlanGraphError
from graph.store import Rows, View
from queries.catalogue import load_catalogue
from queries.door import ask
from queries.saved import SavedQuery
from views.canvas import canvas
from views.evidence import show_entity
from views.opened import reading
from views.words import language, word

_EXAMPLE = "clusters-by-city"


def page() -> None:
    """Draw the page."""
    saved, own = st.tabs([word("saved_queries"), word("own_cypher")])
    with reading() as view:
        with saved:
            _saved(view)
        with own:
            _own(view)


def _saved(view: View) -> None:
    queries = {each.name: each for each in load_catalogue().queries}
    name = st.selectbox(
        word("saved_queries"),
        list(queries),
        format_func=lambda each: queries[each].title[language()],
    )
    chosen = queries[name]
    st.caption(chosen.means[language()])
    with st.form(f"form-{name}", border=False):
        values = {
            each.name: st.text_input(each.title[language()], each.default or "")
            for each in chosen.parameters
        }
        if st.form_submit_button(word("run"), type="primary"):
            st.session_state[f"values-{name}"] = values
    if f"values-{name}" in st.session_state:
        _run_saved(view, chosen, st.session_state[f"values-{name}"])


def _run_saved(view: View, chosen: SavedQuery, values: dict[str, str]) -> None:
    given = {name: value for name, value in values.items() if value.strip()}
    try:
        rows = chosen.run(view, given)
    except PlanGraphError as error:
        st.error(str(error))
        return
    _show(view, rows, chosen.name, graph_first=chosen.view == "graph")


def _own(view: View) -> None:
    with st.form("own", border=False):
        text = st.text_area(
            "Cypher", load_catalogue().query(_EXAMPLE).text, height=240, help=word("cypher_hint")
        )
        parameters = st.text_area(word("parameters"), "", height=70)
        if st.form_submit_button(word("run"), type="primary"):
            st.session_state["own-query"] = (text, parameters)
    if "own-query" not in st.session_state:
        return
    text, parameters = st.session_state["own-query"]
    try:
        rows = ask(view, text, (line for line in parameters.splitlines() if line.strip()))
    except PlanGraphError as error:
        st.error(str(error))
        return
    _show(view, rows, "cypher", graph_first=False)


def _show(view: View, rows: Rows, name: str, *, graph_first: bool) -> None:
    """Show rows as a table and, where they hold nodes, as a graph."""
    if not rows.rows:
        st.info(word("no_rows"))
        return
    subgraph = rows.subgraph()
    order = [word("graph"), word("table")] if graph_first else [word("table"), word("graph")]
    parts = dict(zip(order, st.tabs(order), strict=True))
    with parts[word("table")]:
        records = [dict(zip(rows.columns, row, strict=True)) for row in tables.to_text(rows)]
        st.dataframe(records, width="stretch", hide_index=True)
        st.caption(word("rows", number=len(rows.rows)))
        if rows.cut:
            st.warning(word("rows_cut"))
        csv, xlsx = st.columns([1, 8])
        # Made when it is asked for: a spreadsheet of 10,000 rows takes seconds.
        for column, form in ((csv, "csv"), (xlsx, "xlsx")):
            content = partial(tables.FORMATS[form], rows)
            column.download_button(form.upper(), content, file_name=f"{name}.{form}")
    with parts[word("graph")]:
        if not subgraph.nodes:
            st.caption(word("no_rows"))
            return
        middle, right = st.columns([3, 1.6])
        with middle:
            clicked = canvas(subgraph, key=f"canvas-{name}", language=language(), height=520)
        with right, st.container(height=520):
            if clicked.selected in subgraph.by_id:
                show_entity(view, subgraph.by_id[str(clicked.selected)])
            else:
                st.caption(word("pick_something"))
