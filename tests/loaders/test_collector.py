"""Extraction keeps the garbage collector from its own work, and leaves it as it was."""

import gc

import pytest

from graph.model import Document, Plan
from loaders import extract

TEXT = "甲市新材料产业规划\n一、重点产业\n（一）新材料产业\n发展反渗透膜、纳滤膜。\n二、保障措施\n"


@pytest.fixture
def document() -> Document:
    """Return a plan."""
    return Document(Plan("jia", "甲市新材料产业规划"), TEXT, TEXT, tuple(range(len(TEXT))))


def test_goes_on_as_before(document: Document) -> None:
    """A collector that is on is on again, and one that is off stays off."""
    extract(document)
    assert gc.isenabled()
    gc.disable()
    try:
        extract(document)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_has_nothing_to_collect(document: Document) -> None:
    """Extraction makes no cycles: what it drops is gone without a collector."""
    extract(document)
    gc.collect()
    extract(document)
    assert gc.collect() == 0


def test_keeps_what_others_have_frozen(document: Document) -> None:
    """Extraction thaws nothing that it has not frozen."""
    gc.freeze()
    frozen = gc.get_freeze_count()
    try:
        extract(document)
        assert 0 < gc.get_freeze_count() <= frozen
    finally:
        gc.unfreeze()
    extract(document)
    assert gc.get_freeze_count() == 0
