"""Read: the plan's text with its entities marked; a paragraph shows what it states."""

from collections import defaultdict
from collections.abc import Iterable
from typing import cast

import streamlit as st

from graph.ontology import load_ontology
from graph.shown import shown_name
from graph.store import View
from graph.subgraph import Node, Relation, Subgraph, texts
from queries.portrait import quoted
from views.evidence import INK, show_quotes
from views.marking import Mark, marked
from views.opened import reading
from views.state import History, Shown
from views.words import language, word

_HEIGHT = 700
_INDENT = "\u2003"


def page() -> None:
    """Draw the page."""
    with reading() as view:
        plans = {texts(node.properties["plans"])[0]: node for node in view.plans()}
        if not plans:
            st.info(word("nothing_loaded"))
            return
        left, middle, right = st.columns([1.1, 3, 1.6], gap="medium")
        with left:
            plan = st.selectbox(
                word("plan"), list(plans), format_func=lambda each: plans[each].name
            )
            passages = view.passages(plan)
            chosen = _section(passages)
        shown = [each for each in passages if _chapter(each) == chosen]
        with middle, st.container(height=_HEIGHT):
            _text(view, shown)
        with right, st.container(height=_HEIGHT):
            _facts(view, st.session_state.get("paragraph"))


def _chapter(passage: Node) -> tuple[str, ...]:
    """Return the first two titles of a passage's path: what the outline lists."""
    return texts(passage.properties["path"])[:2]


def _section(passages: Iterable[Node]) -> tuple[str, ...]:
    chapters = list(dict.fromkeys(_chapter(each) for each in passages))
    with st.container(height=_HEIGHT - 90):
        return st.radio(
            word("section"),
            chapters,
            format_func=_indented,
        )


def _indented(path: tuple[str, ...]) -> str:
    return _INDENT * (len(path) - 1) + path[-1] if path else word("whole_text")


def _text(view: View, passages: list[Node]) -> None:
    mentioned = view.mentioned(each.id for each in passages)
    facts = view.facts_of(each.id for each in passages)
    by_passage: dict[str, list[Relation]] = defaultdict(list)
    for relation in mentioned.relations:
        by_passage[relation.source].append(relation)
    for passage in passages:
        marks = _marks(by_passage[passage.id], mentioned)
        weight = "600" if passage.properties["kind"] == "heading" else "400"
        body = marked(str(passage.properties["text"]), marks)
        st.html(
            f'<p id="{passage.id}" style="line-height:1.9;font-weight:{weight};margin:0">{body}</p>'
        )
        number = sum(passage.id in texts(each.properties["passages"]) for each in facts.relations)
        if number and st.button(
            f"{word('show_facts')} {number}", key=f"facts-{passage.id}", type="tertiary"
        ):
            st.session_state["paragraph"] = passage.id


def _marks(relations: Iterable[Relation], mentioned: Subgraph) -> Iterable[Mark]:
    for relation in relations:
        node = mentioned.by_id[relation.target]
        label = load_ontology().label(node.label)
        title = f"{label.title[language()]} {shown_name(node, language())}"
        for start, end in zip(
            _numbers(relation, "starts"), _numbers(relation, "ends"), strict=True
        ):
            yield Mark(start, end, label.colour, title)


def _numbers(relation: Relation, name: str) -> tuple[int, ...]:
    return cast("tuple[int, ...]", relation.properties[name])


def _facts(view: View, passage: str | None) -> None:
    """Show the facts that a paragraph states, and lead to them in the graph."""
    st.subheader(word("facts_here"))
    facts = view.facts_of((passage,)) if passage else Subgraph()
    if not facts.relations:
        st.caption(word("no_facts"))
        return
    if st.button(word("to_graph"), type="primary"):
        st.session_state["history"] = History(Shown(facts))
        st.session_state["picked"] = None
        st.switch_page(st.session_state["pages"]["explore"])
    held = {each.id: each for each in view.nodes((passage,) if passage else ())}
    for relation in facts.relations:
        kind = load_ontology().relation_type(relation.type)
        ends = [shown_name(facts.by_id[end], language()) for end in
                (relation.source, relation.target)]  # fmt: skip
        with st.expander(f"{ends[0]} · {kind.title[language()]} · {ends[1]}"):
            here = _here(relation, passage or "")
            show_quotes(quoted(here, held), INK)


def _here(relation: Relation, passage: str) -> Relation:
    """Return a relation with only the evidence that stands in a passage."""
    kept = [at for at, each in enumerate(texts(relation.properties["passages"])) if each == passage]
    properties = {
        name: tuple(value[at] for at in kept)
        if isinstance(value, tuple) and name != "plans"
        else value
        for name, value in relation.properties.items()
    }
    return Relation(relation.id, relation.type, relation.source, relation.target, properties)  # type: ignore[arg-type]  # a tuple stays of its kind
