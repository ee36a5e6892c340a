"""The ontology is data: one file for each label and relation type, checked when it is read."""

import shutil
from pathlib import Path

import pytest

from graph.errors import BadOntology, UnknownName
from graph.ontology import load_ontology


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the ontology's files that a test may change."""
    import graph.ontology

    copy = tmp_path / "ontology"
    shutil.copytree(
        Path(graph.ontology.__file__).parent, copy, ignore=shutil.ignore_patterns("*.py", "__*")
    )
    return copy


class TestWhatIsThere:
    """The labels and relation types of the guidelines are there, and those of the text."""

    def test_entity_labels(self) -> None:
        """What a plan names has one of twelve labels."""
        assert {label.name for label in load_ontology().entity_labels} == {
            "Industry", "Field", "Product", "Technology", "Cluster", "Region", "Platform",
            "Designation", "Indicator", "Measure", "Programme", "Organisation",
        }  # fmt: skip

    def test_fact_types(self) -> None:
        """Two entities are joined by one of twelve relation types."""
        assert {kind.name for kind in load_ontology().fact_types} == {
            "PART_OF", "DEVELOPS", "APPLIED_IN", "FOCUSES_ON", "LOCATED_IN", "HAS_STATUS",
            "SUPPORTS", "MEASURES", "PROMOTES", "COOPERATES_WITH", "SPECIALISES_IN", "LEADS",
        }  # fmt: skip

    def test_no_word_is_both(self) -> None:
        """No word is both a label and a relation type, for one engine keeps them in one space."""
        ontology = load_ontology()
        words = [name.casefold() for name in (*ontology.labels, *ontology.relation_types)]
        assert len(set(words)) == len(words)

    def test_colours_differ(self) -> None:
        """Each label has a colour of its own, so that a legend can be read."""
        colours = [label.colour for label in load_ontology().labels.values()]
        assert len(set(colours)) == len(colours)

    @pytest.mark.parametrize(
        ("kind", "source", "target", "allowed"),
        [
            ("LOCATED_IN", "Cluster", "Region", True),
            ("LOCATED_IN", "Product", "Region", False),
            ("DEVELOPS", "Field", "Product", True),
            ("DEVELOPS", "Product", "Field", False),
            ("MEASURES", "Indicator", "Programme", True),
            ("MEASURES", "Indicator", "Passage", False),
        ],
    )
    def test_ends(self, kind: str, source: str, target: str, *, allowed: bool) -> None:
        """A relation type joins the labels that its file names, and Entity stands for all."""
        assert load_ontology().relation_type(kind).joins(source, target) is allowed


class TestNewLabel:
    """A new label needs one file."""

    def test_is_found_by_all_readers(self, folder: Path) -> None:
        """A file more, and the label is there, with its colour, its title and its ends."""
        (folder / "Standard.yaml").write_text(
            'title: {zh: 标准, en: Standard}\nmeans: "A norm."\nis_a: Entity\nkey: [name]\n'
            'colour: "#123456"\n',
            encoding="utf-8",
        )
        ontology = load_ontology(folder)
        label = ontology.label("Standard")
        assert (label.title["zh"], label.colour, label.key) == ("标准", "#123456", ("name",))
        assert label in ontology.entity_labels
        assert ontology.relation_type("MENTIONS").joins("Passage", "Standard")
        assert label.properties["aliases"].type == "strings"


class TestMistakes:
    """A mistake in a file is said with the file and the mend."""

    def test_unknown_end(self, folder: Path) -> None:
        """An end that is no label is an error that names the file and the word."""
        path = folder / "SUPPORTS.yaml"
        path.write_text(path.read_text("utf-8").replace("Platform", "Platfrom"), "utf-8")
        with pytest.raises(BadOntology, match=r"SUPPORTS\.yaml: no label is called Platfrom"):
            load_ontology(folder)

    def test_missing_title(self, folder: Path) -> None:
        """A part that is missing is named."""
        (folder / "Cluster.yaml").write_text('means: "x"\nkey: [name]\n', "utf-8")
        with pytest.raises(BadOntology, match=r"Cluster\.yaml: title is missing"):
            load_ontology(folder)

    def test_unknown_property_type(self, folder: Path) -> None:
        """A property of a type that no store keeps is refused."""
        path = folder / "Region.yaml"
        path.write_text(path.read_text("utf-8").replace("type: float", "type: decimal"), "utf-8")
        with pytest.raises(BadOntology, match="longitude has the type decimal"):
            load_ontology(folder)

    def test_broken_yaml(self, folder: Path) -> None:
        """A file that is no YAML is an error that names it."""
        (folder / "Cluster.yaml").write_text("title: {zh: [", "utf-8")
        with pytest.raises(BadOntology, match=r"Cluster\.yaml"):
            load_ontology(folder)

    def test_unknown_name(self) -> None:
        """Asking for a label that is not there lists those that are."""
        with pytest.raises(UnknownName, match=r"no label is called Platfrom; write one of .*Plat"):
            load_ontology().label("Platfrom")
