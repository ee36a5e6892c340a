"""A plan's facts become nodes and relations with every property that a store keeps."""

from typing import cast

from graph.ontology import load_ontology
from graph.plan_graph import plan_graph, search_text
from graph.subgraph import Node, Relation, Subgraph
from tests.samples import annotated_facts

GRAPH = plan_graph(annotated_facts())


def of_type(kind: str) -> list[Relation]:
    """Return the relations of a type."""
    return [relation for relation in GRAPH.relations if relation.type == kind]


class TestText:
    """The text itself is in the graph, in order."""

    def test_passages_follow_one_another(self) -> None:
        """NEXT leads from each passage to the one after it, and to no other."""
        passages = [node for node in GRAPH.nodes if node.label == "Passage"]
        assert len(of_type("NEXT")) == len(passages) - 1
        assert len(of_type("HAS_PASSAGE")) == len(passages)

    def test_plan(self) -> None:
        """The plan's node carries its card, and covers its region."""
        (plan,) = (node for node in GRAPH.nodes if node.label == "Plan")
        assert plan.properties["number"] == "湘政办发〔2021〕47号"
        (covers,) = of_type("COVERS")
        assert GRAPH.by_id[covers.target].name == "湖南省"


class TestEvidence:
    """Evidence is parallel lists of which each span is proved by its passage."""

    def test_each_quote_stands_in_its_passage(self) -> None:
        """For every relation with evidence, text[start:end] of the passage is the quote."""
        proved = 0
        for relation in GRAPH.relations:
            if not load_ontology().relation_type(relation.type).evidence:
                continue
            for passage, start, end, quote in rows(relation):
                assert str(GRAPH.by_id[passage].properties["text"])[start:end] == quote
                proved += 1
        assert proved > 1500

    def test_each_entity_is_mentioned(self) -> None:
        """Each entity has a passage that names it."""
        mentioned = {relation.target for relation in of_type("MENTIONS")}
        entities = {node.id for node in GRAPH.nodes if load_ontology().label(node.label).is_entity}
        assert mentioned == entities


class TestProperties:
    """Nodes and relations hold what the ontology declares, and all that it requires."""

    def test_are_declared(self) -> None:
        """No property is there that the ontology does not name, and none required is missing."""
        ontology = load_ontology()
        kept = [(node.properties, ontology.label(node.label).properties) for node in GRAPH.nodes]
        kept += [
            (relation.properties, ontology.relation_type(relation.type).properties)
            for relation in GRAPH.relations
        ]
        for properties, declared in kept:
            required = {name for name, about in declared.items() if about.required}
            assert required <= set(properties) <= set(declared)

    def test_search_text(self) -> None:
        """An entity is found by its names, its pinyin and its initials."""
        words = search_text("长沙市", ("长沙",), "Changsha").split()
        assert {"长沙市", "长沙", "changshashi", "css", "Changsha"} <= set(words)


class TestSubgraph:
    """A subgraph is sorted, holds each id once, and no relation without its ends."""

    def test_leaves_out_what_dangles(self) -> None:
        """A relation to a node that is not there is left out."""
        node = Node("a", "Region", {"name": "长沙市"})
        loose = Relation("r", "PART_OF", "a", "b", {})
        assert Subgraph.of((node, node), (loose,)) == Subgraph((node,), ())

    def test_union(self) -> None:
        """Two subgraphs together hold each node once."""
        whole = GRAPH | GRAPH
        assert (whole.nodes, whole.relations) == (GRAPH.nodes, GRAPH.relations)


def rows(relation: Relation) -> list[tuple[str, int, int, str]]:
    """Return passage, start, end and quote of each span of a relation."""
    lists = [relation.properties[name] for name in ("passages", "starts", "ends", "quotes")]
    return cast(
        "list[tuple[str, int, int, str]]",
        list(zip(*cast("list[tuple[object, ...]]", lists), strict=True)),
    )
