"""What the command prints of faults and of what it left out."""

from pathlib import Path

import pytest

from graph.check import Finding
from graph.subgraph import Subgraph
from loaders.claims import Reject
from views.terminal import Rejected, Unsound, print_findings, print_rejects


def test_one_fault_in_many_things_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    """Five of the things are named, the others counted; another fault stands beside."""
    many = [Finding("property", f"某厂{at}", "confidences is missing") for at in range(1207)]
    other = Finding("quote", "某市", "the quote is not the passage's")
    with pytest.raises(Unsound, match="1208 findings"):
        print_findings(Subgraph.of([], []), [*many, other])
    assert capsys.readouterr().out.splitlines() == [
        *(f"property: 某厂{at}: confidences is missing" for at in range(5)),
        "property: 1,202 more: confidences is missing",
        "quote: 某市: the quote is not the passage's",
    ]


class TestRejects:
    """What a command says of what it left out."""

    BAD = Reject("a.txt:1", "许多", "it is no number", "write one")
    DOUBTFUL = Reject("a.txt:2", "甲", "it is too doubtful", "accept it", doubtful=True)

    def test_are_counted_by_why(self, capsys: pytest.CaptureFixture[str]) -> None:
        """What cannot be used and what is doubtful are told apart."""
        print_rejects([self.BAD, self.DOUBTFUL, self.DOUBTFUL], None)
        assert capsys.readouterr().err == (
            "1 items were rejected, 2 items were left out as too doubtful; "
            "--rejects FILE lists them\n"
        )

    def test_doubtful_ones_stop_nobody_who_is_strict(self, tmp_path: Path) -> None:
        """A strict command goes on; the file lists them all the same."""
        print_rejects([self.DOUBTFUL], tmp_path / "rejects.tsv", strict=True)
        assert "a.txt:2\t甲\t" in (tmp_path / "rejects.tsv").read_text("utf-8")

    def test_others_do(self) -> None:
        """What cannot be used stops a strict command."""
        with pytest.raises(Rejected, match="1 items were rejected"):
            print_rejects([self.BAD, self.DOUBTFUL], None, strict=True)
