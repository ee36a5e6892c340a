"""The scores that pages show are those of today's rules and models."""

import importlib.util
from pathlib import Path
from types import ModuleType

from loaders.lexicon import Lexicon
from loaders.tagging.gold import annotated, sources

ROOT = Path(__file__).parents[2]


def script(name: str) -> ModuleType:
    """Return a script of docs/ as a module."""
    path = ROOT / "docs" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_scores_are_fresh() -> None:
    """A change of the rules shows as a change of the page: `make scores`."""
    kept = (ROOT / "docs" / "scores.md").read_text("utf-8")
    assert kept == script("make_scores").page(), "docs/scores.md is stale: run make scores"


def test_confidence_is_fresh() -> None:
    """What the confidence of facts is worth is measured again with the rules: `make scores`."""
    page = script("make_confidence").pages()["confidence.md"]
    kept = (ROOT / "docs" / "confidence.md").read_text("utf-8")
    assert kept == page, "docs/confidence.md is stale: run make scores"


def test_card_is_fresh() -> None:
    """The card of the models shows what the kept taggers are worth on the annotated texts."""
    texts = [annotated(source, Lexicon()) for source in sources(ROOT / "tests" / "gold")]
    kept = (ROOT / "data" / "models" / "README.md").read_text("utf-8")
    assert kept == script("make_models").card(texts), "data/models is stale: run make models"
