"""What proves an entity or a fact: its properties, and every sentence with its quote marked."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from graph.ontology import load_ontology
from graph.shown import described, shown_name
from graph.store.base import View
from graph.subgraph import Node, Relation, texts
from queries.portrait import Portrait, Quoted, Stated, portrait, quoted
from views.marking import Mark, marked
from views.words import language, word

INK = "#1f5fa8"
_QUOTE = "margin:.3em 0 .6em;padding-left:.7em"


def show_entity(view: View, node: Node) -> None:
    """Show a node's properties, its facts and the sentences that say them."""
    label = load_ontology().label(node.label)
    title = escape(shown_name(node, language()))
    kind = escape(label.title[language()])
    st.html(
        f'<h3 style="margin:0;padding:0">{title}</h3>'
        f'<span style="color:{label.colour};font-weight:600">● {kind}</span>'
    )
    known = portrait(view, node)
    _properties(node)
    for stated in known.facts:
        _fact(node, stated)
    if not known.facts or st.toggle(
        f"{word('mentions')} ({len(known.mentions)})", key=f"mentions-{node.id}"
    ):
        _mentions(known)


def show_relation(view: View, relation: Relation, nodes: dict[str, Node]) -> None:
    """Show a relation's ends and the sentences that say it."""
    kind = load_ontology().relation_type(relation.type)
    ends = [
        escape(shown_name(nodes[end], language())) for end in (relation.source, relation.target)
    ]
    st.html(
        f'<h3 style="margin:0;padding:0">{ends[0]} → {ends[1]}</h3>'
        f"<span>{escape(kind.title[language()])} {escape(kind.name)}</span>"
    )
    passages = {
        each.id: each for each in view.nodes(texts(relation.properties.get("passages", ())))
    }
    show_quotes(quoted(relation, passages), INK)


def show_quotes(quotes: Iterable[Quoted], colour: str) -> None:
    """Show each sentence with its quote marked, and where it stands."""
    parts = []
    for each in quotes:
        mark = Mark(each.start, each.start + len(each.quote), colour, each.rule)
        where = " › ".join((each.plan, *each.path))
        confidence = f"{word('confidence')} {each.confidence:.2f}"
        parts.append(
            f'<blockquote style="{_QUOTE};border-left:3px solid {colour}">'
            f'<div class="sentence">{marked(each.sentence.strip(), (_moved(each, mark),))}</div>'
            f'<small style="color:#66727f">{escape(where)} · {escape(confidence)}</small>'
            "</blockquote>"
        )
    if parts:
        st.html("".join(parts))


def _moved(quote: Quoted, mark: Mark) -> Mark:
    """Return a mark of a sentence without the white space before it."""
    by = len(quote.sentence) - len(quote.sentence.lstrip())
    return mark._replace(start=mark.start - by, end=mark.end - by)


def _properties(node: Node) -> None:
    st.html(
        "".join(
            f"<div><small>{escape(title)}</small> {escape(words)}</div>"
            for title, words in described(node, language())
        )
    )


def _fact(node: Node, stated: Stated) -> None:
    kind = load_ontology().relation_type(stated.relation.type)
    other = load_ontology().label(stated.other.label)
    arrow = "→" if stated.outgoing else "←"
    name = escape(shown_name(stated.other, language()))
    st.html(
        f'<div style="margin-top:.4em">{arrow} {escape(kind.title[language()])} '
        f'<b style="color:{other.colour}">{name}</b></div>'
    )
    show_quotes(stated.quotes, load_ontology().label(node.label).colour)


def _mentions(known: Portrait) -> None:
    show_quotes(known.mentions, load_ontology().label(known.node.label).colour)
