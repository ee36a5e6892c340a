"""The scores that docs/scores.md shows are those of today's rules."""

import importlib.util
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_scores_are_fresh() -> None:
    """A change of the rules shows as a change of the page: `make scores`."""
    path = ROOT / "docs" / "make_scores.py"
    spec = importlib.util.spec_from_file_location("make_scores", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    kept = (ROOT / "docs" / "scores.md").read_text("utf-8")
    assert kept == module.page(), "docs/scores.md is stale: run make scores"
