"""The classes that an engine needs, kept ready from one start to the next.

Half of a start goes into loading and checking the same classes. The JVM can write them down as they
stand in memory (JEP 514: an ahead-of-time cache), and any later start maps that file. One that does
not fit, broken or of another JVM, is passed over with a line in the engine's log.
"""

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from platformdirs import user_cache_path

from graph.errors import StoreUnavailable
from graph.store.embedded import start, stop
from graph.store.settings import StoreSettings


def archive() -> Path:
    """Return where the classes are kept: each version of the engine has a file of its own."""
    folder = user_cache_path("plangraph", appauthor=False)
    return folder / f"engine-{version('arcadedb-embedded')}.aot"


def jvm_options(record: Path | None = None) -> tuple[str, ...]:
    """Return the options by which a start reads the classes that are kept, or records them."""
    if record is not None:
        return (f"-XX:AOTCacheOutput={record}",)
    return (f"-XX:AOTCache={archive()}",) if archive().is_file() else ()


def prepare(work: Callable[[StoreSettings], object]) -> Path:
    """Record the classes that an engine needs for some work, and return the file.

    Args:
        work: is done with an empty store in a folder that is removed afterwards.

    Raises:
        StoreUnavailable: the engine does not start, or leaves no file.
    """
    kept = archive()
    kept.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix="engine.", dir=kept.parent) as folder:
        settings = replace(StoreSettings.from_environment(), home=Path(folder) / "store", uri="")
        recorded = Path(folder) / kept.name
        start(settings, record=recorded)
        try:
            work(settings)
        finally:
            stop(settings)
        if not recorded.is_file():
            raise StoreUnavailable(
                "the engine recorded no classes",
                where=str(recorded),
                fix="go on without: it only starts more slowly",
            )
        # Whole or not at all: another process may be starting with the old one.
        recorded.replace(kept)
    return kept
