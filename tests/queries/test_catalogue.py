"""A saved query's header is read and compared with its Cypher."""

from pathlib import Path

import pytest

from graph.errors import BadCall
from graph.ontology.loading import Title
from queries.catalogue import BadQuery, load_catalogue, read_query
from queries.saved import Parameter, SavedQuery

HEADER = """\
// name: clusters
// title: 某地的集群 | Clusters of a region
// param region: Region = 长沙市 | 地区 | Region
// param number: Integer | 个数 | How many
// view: graph
//
// 某地的集群。
// The clusters of a region.
"""
CYPHER = (
    "MATCH p = (c:Cluster)-[:LOCATED_IN]->(:Region {name: $region}) RETURN p AS 位于 LIMIT $number"
)


def written(folder: Path, header: str = HEADER, cypher: str = CYPHER) -> Path:
    """Return the file of a query."""
    path = folder / "clusters.cypher"
    path.write_text(f"{header}{cypher}\n", encoding="utf-8")
    return path


class TestReading:
    """A file becomes a query."""

    def test_header(self, tmp_path: Path) -> None:
        """The header says name, titles, parameters, view, and what the query answers."""
        assert read_query(written(tmp_path)) == SavedQuery(
            name="clusters",
            title=Title("某地的集群", "Clusters of a region"),
            means=Title("某地的集群。", "The clusters of a region."),
            parameters=(
                Parameter("region", "Region", Title("地区", "Region"), "长沙市"),
                Parameter("number", "Integer", Title("个数", "How many")),
            ),
            view="graph",
            columns=("位于",),
            text=CYPHER,
        )

    def test_a_parameter_as_people_write_it(self, tmp_path: Path) -> None:
        """A parameter is shown as it is declared."""
        shown = [str(each) for each in read_query(written(tmp_path)).parameters]
        assert shown == ["region: Region = 长沙市", "number: Integer"]

    def test_text_and_comments_do_not_count(self, tmp_path: Path) -> None:
        """A $ or a label in quotes or a comment is no parameter and no label."""
        more = "/* $a :Nothing */ MATCH (x) WHERE x.name = '$b :Nothing' WITH 1 AS one // $c\n"
        assert read_query(written(tmp_path, cypher=more + CYPHER))

    def test_the_catalogue(self) -> None:
        """There are at least eighteen, sorted by names that are their own, in two languages."""
        queries = load_catalogue().queries
        names = [query.name for query in queries]
        assert len(names) >= 18
        assert names == sorted(set(names))
        for query in queries:
            assert not query.title.en.isspace()
            assert query.means.zh.endswith("。")
            assert query.means.en.endswith(".")


class TestWrongHeaders:
    """A header that does not fit its query is an error that names the file and the line."""

    @pytest.mark.parametrize(
        ("old", "new", "says"),
        [
            ("// view: graph\n", "", "view is missing"),
            ("// view: graph", "// view: picture", "write one of table, graph, chart"),
            ("// name: clusters", "// name: other", "write clusters, as the file's"),
            (
                "// view: graph",
                "// view: graph\n// view: graph",
                "clusters.cypher:6: view is declared",
            ),
            ("某地的集群 | ", "", "is no title"),
            ("Region = 长沙市", "Regoin = 长沙市", "no type is called Regoin"),
            (": Integer |", ": Integer = x |", "clusters.cypher:4: 'x' is no Integer"),
            ("param number: Integer |", "param number Integer |", "is no parameter"),
            ("// view: graph", "// colour: red", "declares nothing"),
            ("// The clusters of a region.\n", "", "does not say what it answers"),
            ("$region", "'长沙市'", "region is declared and not used"),
            ("$number", "$many", "number is declared and not used"),
            ("name: $region", "name: $region, adcode: $code", r"\$code is used and not declared"),
            (
                ":Cluster)",
                ":Clustre)",
                "clusters.cypher:9: no label is called Clustre; write Cluster",
            ),
            ("LOCATED_IN", "LOCATED_AT", "no relation type is called LOCATED_AT; write LOCATED_IN"),
            ("LOCATED_IN", "LOCATED_IN|Cluster", "no relation type is called Cluster"),
            ("c:Cluster", "c:LOCATED_IN", "no label is called LOCATED_IN"),
            (" AS 位于", "", "returns no named column"),
        ],
    )
    def test_is_named(self, tmp_path: Path, old: str, new: str, says: str) -> None:
        """The message says what is wrong and what to write."""
        assert old in HEADER + CYPHER
        path = written(tmp_path, HEADER.replace(old, new, 1), CYPHER.replace(old, new, 1))
        with pytest.raises(BadQuery, match=rf"^clusters\.cypher:\d+: .*{says}|^{says}"):
            read_query(path)


class TestBinding:
    """Values are read as the types that the parameters have."""

    def parameters(self, *types: str, default: str | None = None) -> SavedQuery:
        """Return a query with a parameter of each type, called a, b and so on."""
        made = tuple(
            Parameter(name, kind, Title("一", "one"), default)
            for name, kind in zip("abc", types, strict=False)
        )
        return SavedQuery(
            "q", Title("问", "q"), Title("问", "q"), made, "table", ("x",), "RETURN 1"
        )

    @pytest.mark.parametrize(
        ("kind", "text", "value"),
        [
            ("String", " 长沙 ", " 长沙 "),
            ("Integer", "-3", -3),
            ("Float", "0.5", 0.5),
            ("Strings", "长沙市、 株洲市,湘潭市", ["长沙市", "株洲市", "湘潭市"]),
            ("Region", " 长沙市 ", "长沙市"),
        ],
    )
    def test_types(self, kind: str, text: str, value: object) -> None:
        """Numbers are numbers, lists are split, names are trimmed."""
        assert self.parameters(kind).bind({"a": text}) == {"a": value}

    def test_defaults(self) -> None:
        """A default stands in where no value is given."""
        assert self.parameters("Integer", default="7").bind({}) == {"a": 7}
        assert self.parameters("Integer", default="7").bind({"a": "8"}) == {"a": 8}

    @pytest.mark.parametrize("text", ["x", "1.5", "", "1e3"])
    def test_no_integer(self, text: str) -> None:
        """What is no whole number is refused."""
        with pytest.raises(BadCall, match="whole number"):
            self.parameters("Integer").bind({"a": text})
