"""What people read of a node or a relation: its name, and its properties in words."""

from collections.abc import Iterator

from graph.ontology import EVIDENCE_LISTS, load_ontology
from graph.subgraph import Node, Relation
from graph.tables import to_words

# Evidence is shown as sentences; how names are searched for and joined is of no use to a reader,
# and `subject` and `plan` are ids that make a key.
_UNREAD = frozenset({"name", "search", "spellings", "merges", "subject", "plan", *EVIDENCE_LISTS})


def shown_name(node: Node, language: str) -> str:
    """Return what people call a node in a language; without an English name, the Chinese one."""
    return str((node.properties.get("name_en") if language == "en" else None) or node.name)


def described(thing: Node | Relation, language: str) -> Iterator[tuple[str, str]]:
    """Yield the properties of a node or relation: each with its title and its value in words."""
    ontology = load_ontology()
    declared = (
        ontology.label(thing.label).properties
        if isinstance(thing, Node)
        else ontology.relation_type(thing.type).properties
    )
    for name, about in declared.items():
        held = thing.properties.get(name)
        if name in _UNREAD or held in {None, "", ()}:
            continue
        words = to_words(held)
        # The ontology has Chinese words for codes; the codes themselves are English.
        yield about.title[language], about.values.get(words, words) if language == "zh" else words
