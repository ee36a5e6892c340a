"""A file that holds an embedded store, and a store made of such a file."""

import base64
import json
import secrets
import shutil
import urllib.request
import zipfile
from pathlib import Path, PurePosixPath

from graph.errors import BadCall, BadExchange, StoreUnavailable
from graph.store import embedded
from graph.store.embedded import Status
from graph.store.endpoint import Endpoint, EngineFiles
from graph.store.settings import StoreSettings

_SECONDS = 600.0
# What every backup of the engine holds beside its data.
_ALWAYS = {"configuration.json", "schema.json"}


def backup(target: Path, settings: StoreSettings | None = None) -> Path:
    """Write all that was committed into one file, while the engine runs; start it if need be.

    Raises:
        BadCall: the file is there already, or there is no store.
        StoreUnavailable: the engine cannot be reached, or the file cannot be written.
    """
    settings = settings or StoreSettings.from_environment()
    files = EngineFiles(settings.home)
    if target.exists():
        raise BadCall("the file is there already", where=str(target), fix="give another name")
    if not files.engine.exists():
        raise BadCall(
            "there is no store here", where=str(settings.home), fix="run plangraph build first"
        )
    endpoint = embedded.start(settings)
    name = f"{secrets.token_hex(8)}.zip"
    _run(endpoint, f"BACKUP DATABASE file://{name}")
    made = files.engine / "backups" / endpoint.database / name
    partial = target.with_name(f"{target.name}.part")
    try:
        made.chmod(0o600)
        shutil.move(made, partial)
        partial.rename(target)
    except OSError as error:
        made.unlink(missing_ok=True)
        partial.unlink(missing_ok=True)
        raise StoreUnavailable(
            f"the backup cannot be written: {error.strerror}",
            where=str(target),
            fix="give a file in a folder that exists and has room",
        ) from error
    return target


def restore(source: Path, settings: StoreSettings | None = None) -> Status:
    """Make a store of a backup in a folder that holds none, and start its engine.

    Raises:
        BadCall: the folder holds a store.
        BadExchange: the file is no backup.
        StoreUnavailable: the folder cannot be used, or the engine does not start.
    """
    settings = settings or StoreSettings.from_environment()
    files = EngineFiles(settings.home)
    if files.engine.exists():
        raise BadCall(
            "the folder holds a store, which a restore does not overwrite",
            where=str(settings.home),
            fix="set PLANGRAPH_HOME to an empty folder, or to one that does not exist",
        )
    embedded.make_folder(files)
    partial = files.engine.with_suffix(".part")
    shutil.rmtree(partial, ignore_errors=True)
    try:
        _unpack(source, partial / "databases" / embedded.DATABASE)
        partial.rename(files.engine)
    except OSError as error:
        raise StoreUnavailable(
            f"the backup cannot be unpacked: {error.strerror}",
            where=str(settings.home),
            fix="give a file that can be read, and a folder that has room",
        ) from error
    finally:
        shutil.rmtree(partial, ignore_errors=True)
    return Status(settings.home, embedded.start(settings))


def _unpack(source: Path, target: Path) -> None:
    try:
        with zipfile.ZipFile(source) as archive:
            _check(archive)
            target.mkdir(parents=True, mode=0o700)
            archive.extractall(target)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError) as error:
        raise BadExchange(
            "it is no backup, or it is damaged",
            where=str(source),
            fix="give a file that plangraph server backup has written",
        ) from error


def _check(archive: zipfile.ZipFile) -> None:
    """Refuse an archive that the engine has not written: its files all lie side by side."""
    names = set(archive.namelist())
    if not names >= _ALWAYS or any(PurePosixPath(name).name != name for name in names):
        raise zipfile.BadZipFile


def _run(endpoint: Endpoint, statement: str) -> None:
    """Run a statement of the engine's own language, which Bolt does not take."""
    user = base64.b64encode(":".join(endpoint.writer).encode()).decode()
    request = urllib.request.Request(
        f"http://{endpoint.host}:{endpoint.http_port}/api/v1/command/{endpoint.database}",
        data=json.dumps({"language": "sql", "command": statement}).encode(),
        headers={"Authorization": f"Basic {user}", "Content-Type": "application/json"},
    )
    # No proxy of the environment may stand between.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        opener.open(request, timeout=_SECONDS).close()
    except OSError as error:
        raise StoreUnavailable(
            f"the engine made no backup: {error}",
            where=endpoint.uri,
            fix="look at the log in the store's folder; is the disk full?",
        ) from error
