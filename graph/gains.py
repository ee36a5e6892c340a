"""Facts gained and lost between two graphs: two builds of one plan, or two plans."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.model import Value
from graph.ontology import load_ontology
from graph.subgraph import Node, Subgraph, texts

# What tells two indicators of one name apart.
_FIGURE = ("value", "low", "high", "unit", "comparator", "year", "kind")


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """An entity or a fact that one of two graphs has.

    Attributes:
        kind: the label or the relation type.
        what: the name; of a fact, the names of its ends with an arrow between.
        gained: whether the second graph has it; else the first.
        quote: words that prove it.
    """

    kind: str
    what: str
    gained: bool
    quote: str = ""

    def __str__(self) -> str:
        """Return the line of a report, its parts divided by tabs."""
        sign = "gained" if self.gained else "lost"
        return f"{sign}\t{self.kind}\t{self.what}\t{self.quote}"


def gains(before: Subgraph, after: Subgraph) -> tuple[Change, ...]:
    """Return the entities and facts that one of two graphs has and the other lacks, by kind.

    They are compared by what they say: label and name, an indicator's figure, and for a fact
    its type and what its ends say. So the plan that a measure or an indicator belongs to does
    not count, and two plans can be compared.
    """
    old, new = dict(_statements(before)), dict(_statements(after))
    lost = (Change(*key, gained=False, quote=old[key]) for key in old.keys() - new.keys())
    gained = (Change(*key, gained=True, quote=new[key]) for key in new.keys() - old.keys())
    return tuple(sorted((*lost, *gained)))


def _statements(graph: Subgraph) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield what each entity and fact says, with a quote."""
    named = {
        node.id: _said(node) for node in graph.nodes if load_ontology().label(node.label).is_entity
    }
    quotes: dict[str, str] = {}
    for relation in graph.relations:
        quote = next(iter(texts(relation.properties.get("quotes", ()))), "")
        if relation.type == "MENTIONS":
            quotes.setdefault(relation.target, quote)
        elif relation.source in named and relation.target in named:
            ends = f"{named[relation.source]} -> {named[relation.target]}"
            yield (relation.type, ends), quote
    for node in graph.nodes:
        if node.id in named:
            yield (node.label, named[node.id]), quotes.get(node.id, "")


def _said(node: Node) -> str:
    figure = (node.properties[each] for each in _FIGURE if each in node.properties)
    return " ".join((node.name, *_words(figure))) if node.label == "Indicator" else node.name


def _words(values: Iterable[Value]) -> Iterator[str]:
    for value in values:
        yield f"{value:g}" if isinstance(value, float) else str(value)
