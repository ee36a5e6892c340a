"""What is extracted from the annotated texts, beside the run that was reviewed last."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


def maker() -> ModuleType:
    """Return the script that writes the runs."""
    spec = importlib.util.spec_from_file_location("make_runs", ROOT / "docs" / "make_runs.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MAKER = maker()


@pytest.mark.parametrize("path", tuple(MAKER.texts()), ids=lambda path: path.stem)
def test_nothing_is_gained_or_lost_unseen(path: Path) -> None:
    """A change of the rules shows as the facts it gains and loses: `make scores` keeps them."""
    assert MAKER.changes(path) == []
