"""Data: what is loaded, from which file, and how much of it there is."""

from collections.abc import Mapping

import streamlit as st

from graph.ontology import load_ontology
from views.opened import engine, reading
from views.words import language, word


def page() -> None:
    """Draw the page."""
    ontology = load_ontology()
    with reading() as view:
        plans, counts = view.plans(), view.counts()
    if not plans:
        st.info(word("nothing_loaded"))
    st.subheader(word("loaded_plans"))
    held = [node.properties for node in plans]
    st.dataframe(
        [
            {
                word("plan"): str(each["name"]),
                word("number"): str(each.get("number", "")),
                word("years"): _years(each),
                word("file"): str(each["file"]),
            }
            for each in held
        ],
        width="stretch",
        hide_index=True,
    )
    st.subheader(word("counts"))
    titles = {name: each.title for name, each in ontology.labels.items()}
    titles |= {name: each.title for name, each in ontology.relation_types.items()}
    st.dataframe(
        [
            {"": name, word("type"): titles[name][language()], word("counts"): number}
            for name, number in counts.items()
        ],
        hide_index=True,
    )
    st.caption(f"{word('engine')}: {engine()}")


def _years(plan: Mapping[str, object]) -> str:
    """Return the years that a plan is for: 2021–2025, one year, or none where it says none."""
    named = (plan.get("first_year"), plan.get("last_year"))
    return "–".join(dict.fromkeys(str(year) for year in named if year))
