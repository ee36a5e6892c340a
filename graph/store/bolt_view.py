"""A read session over Bolt."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import neo4j

from graph import cypher
from graph.keys import normal_name
from graph.ontology import RelationType, load_ontology
from graph.store import results
from graph.store.base import DEFAULT_LIMIT, DEFAULT_TIMEOUT, Found, Path, Rows, View
from graph.store.deadline import Deadline, within
from graph.store.dialect import Dialect
from graph.store.driver_errors import explained, not_again
from graph.store.search import merged, query_text, spellings
from graph.store.taking import take
from graph.subgraph import Node, Relation, Subgraph, texts


class BoltView(View):
    """Reads a graph behind Bolt, by a user or a session that cannot write."""

    def __init__(
        self, session: neo4j.Session, dialect: Dialect, writer: neo4j.Driver, uri: str
    ) -> None:
        self._session, self._dialect = session, dialect
        self._writer, self._uri = writer, uri
        self._ontology = load_ontology()

    def run(
        self,
        query: str,
        parameters: Mapping[str, object] | None = None,
        *,
        timeout: float = DEFAULT_TIMEOUT,
        limit: int = DEFAULT_LIMIT,
    ) -> Rows:
        """Return the rows of an analyst's query, by the door that only reads."""
        given = dict(parameters or {})

        @neo4j.unit_of_work(timeout=timeout)
        def work(
            transaction: neo4j.ManagedTransaction, deadline: Deadline, lost: Callable[[], bool]
        ) -> Rows:
            with not_again(deadline, lost):
                result = transaction.run(query, given)
                columns = tuple(result.keys())
                found, cut = take(result, limit)
                result.consume()
            ends = self._ends(transaction, found)
            rows = tuple(tuple(results.cell(each, ends) for each in row) for row in found)
            return Rows(columns, rows, cut=cut, ends=tuple(ends.values()))

        with explained(self._uri, timeout):
            self._dialect.admit(self._session, query, given)
            with (
                within(self._session, timeout) as deadline,
                self._dialect.limited(self._writer, query, deadline) as lost,
            ):
                return self._session.execute_read(work, deadline, lost)

    def _ends(
        self, transaction: neo4j.ManagedTransaction, rows: list[list[Any]]
    ) -> dict[str, Node]:
        """Return the ends of relations that came without them, by element id."""
        elements = sorted(results.ends_without_content(rows))
        if not elements:
            return {}
        found = transaction.run(cypher.nodes_by_element(), elements=elements)
        return {record["element"]: results.graph_node(record["node"]) for record in found}

    def _records(self, statement: str, **parameters: object) -> list[neo4j.Record]:
        def work(transaction: neo4j.ManagedTransaction) -> list[neo4j.Record]:
            return list(transaction.run(statement, parameters))

        with explained(self._uri):
            return self._session.execute_read(work)

    def _nodes(self, statement: str, **parameters: object) -> tuple[Node, ...]:
        return tuple(map(results.node, self._records(statement, **parameters)))

    def _relations(self, statement: str, **parameters: object) -> tuple[Relation, ...]:
        return tuple(map(results.relation, self._records(statement, **parameters)))

    def counts(self) -> dict[str, int]:
        """Return the number of nodes of each label and relations of each type that has any."""
        statements = {
            label.name: cypher.count_nodes(label) for label in self._ontology.labels.values()
        } | {
            kind.name: cypher.count_relations(kind)
            for kind in self._ontology.relation_types.values()
        }
        counted = {name: self._records(text)[0]["number"] for name, text in statements.items()}
        return {name: number for name, number in counted.items() if number}

    def plans(self) -> tuple[Node, ...]:
        """Return the nodes of the plans that are loaded, by their plans' ids."""
        found = self._nodes(cypher.all_nodes(self._ontology.label("Plan")))
        return tuple(sorted(found, key=lambda node: str(node.properties["plans"])))

    def nodes(self, ids: Iterable[str]) -> tuple[Node, ...]:
        """Return the nodes of these ids, by id."""
        wanted = sorted(set(ids))
        labels = dict.fromkeys(map(cypher.key_label, self._ontology.labels.values()))
        found = [
            node for label in labels for node in self._nodes(cypher.nodes_by_id(label), ids=wanted)
        ]
        return tuple(sorted(found, key=lambda node: node.id))

    def named(self, name: str) -> tuple[Node, ...]:
        """Return the entities with this name or alias, in normal form, by label."""
        wanted = normal_name(name)
        near = (*self._nodes(cypher.named(), names=list(spellings(name))),
                *(found.node for found in self.search(name)))  # fmt: skip
        same = {
            node.id: node
            for node in near
            if wanted in map(normal_name, (node.name, *texts(node.properties["aliases"])))
        }
        return tuple(sorted(same.values(), key=lambda node: (node.label, node.name, node.id)))

    def search(self, text: str, *, limit: int = 20) -> tuple[Found, ...]:
        """Return the entities that fit a text, the best first."""
        lucene = query_text(text)
        if not lucene:
            return ()
        # More than asked for, since the engine's order is by frequency, ours by the name.
        many = 5 * limit
        by_words = self._records(cypher.full_text(), text=lucene, limit=many)
        by_part = self._records(cypher.containing(), text=text.strip().lower(), limit=many)
        found = [Found(results.node(r), float(r["score"])) for r in (*by_words, *by_part)]
        return merged(text, found)[:limit]

    def neighbourhood(
        self,
        ids: Iterable[str],
        *,
        hops: int = 1,
        types: Iterable[str] | None = None,
        limit: int = 300,
    ) -> Subgraph:
        """Return the entities within some steps and all facts between them."""
        kinds = self._kinds(types)
        kept = list(dict.fromkeys(ids))[:limit]
        edge, cut = kept, False
        for _ in range(hops if kinds else 0):
            found = self._records(cypher.neighbours(kinds), ids=edge)
            links: dict[str, int] = {}
            for record in found:
                links[record["id"]] = links.get(record["id"], 0) + record["links"]
            held = set(kept)
            fresh = sorted((key for key in links if key not in held), key=lambda k: (-links[k], k))
            room = limit - len(kept)
            cut = cut or len(fresh) > room
            edge = fresh[:room]
            kept += edge
            if not edge:
                break
        relations = self._relations(cypher.relations_among(kinds), ids=kept) if kinds else ()
        return Subgraph.of(self.nodes(kept), relations, cut=cut)

    def _kinds(self, types: Iterable[str] | None) -> Sequence[RelationType]:
        """Return relation types by their names; all that state facts when None."""
        if types is None:
            return self._ontology.fact_types
        return tuple(map(self._ontology.relation_type, types))

    def paths(self, start: str, end: str, *, longest: int = 6, limit: int = 5) -> tuple[Path, ...]:
        """Return shortest paths over facts between two entities, any direction."""
        if start == end:
            return ()
        statement = cypher.shortest_paths(self._ontology.fact_types, longest)
        found = self._records(statement, start=start, end=end, limit=limit)
        nodes = {n.id: n for n in self.nodes({key for row in found for key in row["nodes"]})}
        among = self._relations(
            cypher.relations_among(self._ontology.fact_types), ids=sorted(nodes)
        )
        relations = {each.id: each for each in among}
        return tuple(
            Path(
                tuple(nodes[key] for key in row["nodes"]),
                tuple(relations[key] for key in row["relations"]),
            )
            for row in sorted(found, key=lambda row: row["nodes"])
        )

    def mentions(self, node: str) -> tuple[Relation, ...]:
        """Return the MENTIONS relations of an entity, by passage."""
        found = self._relations(cypher.mentions_of(), id=node)
        return tuple(sorted(found, key=lambda relation: relation.source))

    def mentioned(self, passages: Iterable[str]) -> Subgraph:
        """Return what passages mention, with the MENTIONS relations, and the passages."""
        ids = sorted(set(passages))
        relations = self._relations(cypher.mentions_in(), ids=ids)
        return Subgraph.of(self.nodes({*ids, *(r.target for r in relations)}), relations)

    def facts_of(self, passages: Iterable[str]) -> Subgraph:
        """Return the facts of which evidence stands in these passages, with their ends."""
        statement = cypher.facts_in(self._ontology.fact_types)
        relations = self._relations(statement, ids=sorted(set(passages)))
        ends = {end for each in relations for end in (each.source, each.target)}
        return Subgraph.of(self.nodes(ends), relations)

    def passages(self, plan: str) -> tuple[Node, ...]:
        """Return the passages of a plan in the order of the text."""
        return self._nodes(cypher.text_of_plan(self._ontology.label("Passage")), plan=plan)

    def sections(self, plan: str) -> tuple[Node, ...]:
        """Return the sections of a plan in the order of the text."""
        return self._nodes(cypher.text_of_plan(self._ontology.label("Section")), plan=plan)

    def plan(self, plan: str) -> Subgraph:
        """Return all that a plan supports, as it is in the store: shared entities whole."""
        labels = dict.fromkeys(map(cypher.key_label, self._ontology.labels.values()))
        nodes = [n for label in labels for n in self._nodes(cypher.nodes_of_plan(label), plan=plan)]
        relations = [
            relation
            for kind in self._ontology.relation_types.values()
            for relation in self._relations(cypher.relations_of_plan(kind), plan=plan)
        ]
        return Subgraph.of(nodes, relations)

    def everything(self) -> Subgraph:
        """Return the whole graph."""
        nodes = [
            node
            for label in self._ontology.labels.values()
            for node in self._nodes(cypher.all_nodes(label))
        ]
        relations = [
            relation
            for kind in self._ontology.relation_types.values()
            for relation in self._relations(cypher.all_relations(kind))
        ]
        return Subgraph.of(nodes, relations)
