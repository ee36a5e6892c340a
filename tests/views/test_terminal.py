"""What the command prints of a graph's faults."""

import pytest

from graph.check import Finding
from graph.subgraph import Subgraph
from views.terminal import Unsound, print_findings


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
