"""The classes that are kept for the engine's next start, in a cache folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from graph.store.embedded import start, stop
from graph.store.engine_archive import archive, prepare
from graph.store.settings import StoreSettings


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StoreSettings]:
    """An embedded store that does not run yet, and a cache folder that holds nothing."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    settings = StoreSettings(tmp_path / "home")
    yield settings
    stop(settings)


def _maps(settings: StoreSettings) -> set[str]:
    return {each.path for each in psutil.Process(start(settings).pid).memory_maps()}


def test_a_start_maps_what_was_prepared(settings: StoreSettings) -> None:
    """What one engine recorded, the next one maps; nothing else is left in the cache."""
    worked: list[StoreSettings] = []
    kept = prepare(worked.append)
    assert [each.home.exists() for each in worked] == [False]
    assert list(archive().parent.iterdir()) == [kept]
    assert str(kept) in _maps(settings)


def test_a_broken_file_hinders_nobody(settings: StoreSettings) -> None:
    """A file that is no archive is passed over: the engine starts without."""
    archive().parent.mkdir(parents=True)
    archive().write_bytes(b"no classes")
    assert str(archive()) not in _maps(settings)
