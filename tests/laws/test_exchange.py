"""Laws of exchange: whatever a plan holds, the way to a file and back loses nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.bridges.networkx import from_networkx, to_networkx
from graph.check import check
from graph.evidence import Evidence
from graph.export import EXPORTERS, FOLDERS, FolderExporter
from graph.model import Document, Entity, Fact, Merge, Passage, Plan, PlanFacts, Span
from graph.plan_graph import plan_graph
from graph.subgraph import Subgraph

# Any text but what cleaning takes out and XML cannot hold.
CHARACTERS = st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="\ufffe\uffff")
SOURCES = st.text(st.one_of(CHARACTERS, st.just("\n")), min_size=4, max_size=60).filter(
    lambda text: len(text.replace("\n", "").strip()) >= 4
)
MERGES = st.builds(Merge, st.text(CHARACTERS, min_size=1), st.text(CHARACTERS, min_size=1))
NUMBERS = st.floats(allow_nan=False, allow_infinity=False)


@st.composite
def spans(draw: st.DrawFn, length: int) -> Span:
    """Return a span of a text of some length that is not empty."""
    start = draw(st.integers(0, length - 1))
    return Span(start, draw(st.integers(start + 1, length)))


@st.composite
def plans(draw: st.DrawFn) -> PlanFacts:
    """Return a plan of one passage of any text, of which line breaks were taken out."""
    source = draw(SOURCES)
    origin = tuple(at for at, character in enumerate(source) if character != "\n")
    document = Document(Plan("p", draw(CHARACTERS)), source, source.replace("\n", ""), origin)
    text = document.text
    passage = Passage("p", 0, Span(0, len(text)), text, "prose", None, ("一",))

    def evidence() -> tuple[Evidence, ...]:
        found = draw(st.lists(spans(len(text)), min_size=1, max_size=3, unique=True))
        sure = draw(st.floats(0, 1))
        return tuple(Evidence(document, span, "made", sure) for span in sorted(found))

    city = Entity("Region", draw(st.text(CHARACTERS, min_size=1)), evidence())
    field = Entity(
        "Field", draw(st.text(CHARACTERS, min_size=1)), evidence(),
        aliases=tuple(draw(st.lists(st.text(CHARACTERS, min_size=1), max_size=2))),
        merges=tuple(draw(st.lists(MERGES, max_size=2, unique=True))),
    )  # fmt: skip
    figure = {"low": draw(NUMBERS), "high": draw(NUMBERS)}
    figure = draw(st.sampled_from([figure, {"value": draw(NUMBERS)}, {}]))
    year = draw(st.sampled_from([{}, {"year": "2025"}, {"year": "0999"}, {"year": "2016-2020"}]))
    told = {"plan": "p", "unit": draw(st.text(CHARACTERS)), "comparator": "约", "kind": "target"}
    indicator = Entity("Indicator", "指标", evidence(), properties={**told, **figure, **year})
    facts = (
        Fact("SPECIALISES_IN", city, field, evidence()),
        Fact("MEASURES", indicator, city, evidence()),
    )
    return PlanFacts(document, (), (passage,), (field, indicator, city), facts, city)


GRAPHS = plans().map(plan_graph)


def written(form: FolderExporter, graph: Subgraph) -> dict[str, str]:
    """Return the files of a graph by their names."""
    return {name: "".join(f"{row}\n" for row in rows) for name, rows in form.write(graph)}


class TestExchange:
    """A file reads as the graph that was written."""

    @settings(deadline=None, max_examples=60)
    @given(GRAPHS)
    def test_files(self, graph: Subgraph) -> None:
        """In every format nodes, relations and properties come back, and the bytes with them."""
        for form in EXPORTERS.values():
            lines = tuple(form.write(graph))
            again = form.read(lines, "file")
            assert again == graph
            assert tuple(form.write(again)) == lines

    @settings(deadline=None, max_examples=60)
    @given(GRAPHS)
    def test_lines_are_lines(self, graph: Subgraph) -> None:
        """What is joined by line feeds falls into the same lines again."""
        for form in EXPORTERS.values():
            text = "\n".join(form.write(graph))
            assert form.read(text.split("\n"), "file") == graph

    @settings(deadline=None, max_examples=60)
    @given(GRAPHS)
    def test_folders(self, graph: Subgraph) -> None:
        """In every format of several files too, graph and bytes come back."""
        for form in FOLDERS.values():
            files = written(form, graph)
            again = form.read(files, "folder")
            assert again == graph
            assert written(form, again) == files

    @settings(deadline=None, max_examples=60)
    @given(GRAPHS)
    def test_networkx(self, graph: Subgraph) -> None:
        """The bridge to networkx loses nothing either."""
        assert from_networkx(to_networkx(graph)) == graph


class TestSource:
    """Quotes can be found again in the file."""

    @settings(deadline=None, max_examples=60)
    @given(plans())
    def test_check_finds_nothing(self, plan: PlanFacts) -> None:
        """Whatever the text is, a plan's graph is sound."""
        assert [found for found in check(plan_graph(plan)) if found.kind != "duplicate"] == []
