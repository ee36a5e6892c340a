"""The embedded store keeps what was committed, whatever happens to it, and keeps to itself."""

import json
import os
import re
import resource
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import neo4j
import psutil
import pytest
from neo4j.exceptions import Neo4jError

from benchmarks.kills import kills
from graph.errors import BadCall, BadExchange, PlanGraphError, StoreUnavailable
from graph.store import StoreSettings, embedded, open_store
from graph.store.backup import backup, restore
from graph.store.endpoint import EngineFiles
from tests.conftest import keep_only
from tests.contract.test_edges import row_of
from tests.contract.test_store import ONE, TWO, everything
from tests.lacking import lacking

_MENDED_SECONDS = 30.0  # a waiting engine looks every five


@contextmanager
def own_store(home: Path) -> Iterator[StoreSettings]:
    """Yield the settings of a store of its own, and stop its engine afterwards."""
    settings = StoreSettings(home)
    try:
        yield settings
    finally:
        embedded.stop(settings)


def _bound_by_rights() -> tuple[str, ...]:
    """Return what makes a folder's rights bind a command, also one that root runs."""
    if os.getuid() != 0:
        return ()
    if shutil.which("setpriv") is None:
        lacking("setpriv is missing, without which root may write anywhere: install util-linux")
    return ("setpriv", "--inh-caps=-all", "--bounding-set=-dac_override,-dac_read_search")


@pytest.fixture(scope="module")
def _own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StoreSettings]:
    with own_store(tmp_path_factory.mktemp("safety") / "home") as made:
        with open_store(made) as store:
            store.prepare()
        yield made


@pytest.fixture
def settings(_own: StoreSettings) -> StoreSettings:
    """Return a store that holds one plan, whatever the test before has left."""
    with open_store(_own) as store:
        keep_only(store, {"one"})
        store.replace("one", ONE)
    return _own


class TestKills:
    """A kill at any moment leaves the old graph or the new one."""

    def test_at_random_moments(self, tmp_path: Path) -> None:
        """A load that is run again after a kill leaves what an undisturbed one leaves."""
        found = list(kills(tmp_path / "home", moments=2, seed=5, size=200))
        assert [(kill.left in {"old", "new"}, kill.rerun) for kill in found] == [(True, True)] * 2


class TestTogether:
    """Processes and threads that come at once do not spoil anything."""

    def test_two_starts_at_once(self, settings: StoreSettings) -> None:
        """Two processes that start the engine of a folder get the same engine."""
        embedded.stop(settings)
        code = (
            "import sys; from pathlib import Path; from graph.store import StoreSettings, embedded;"
            "print(embedded.start(StoreSettings(Path(sys.argv[1]))).pid)"
        )
        both = [
            subprocess.Popen(
                (sys.executable, "-c", code, str(settings.home)), stdout=subprocess.PIPE
            )
            for _ in range(2)
        ]
        said = {process.communicate(timeout=120)[0] for process in both}
        assert said == {f"{embedded.start(settings).pid}\n".encode()}

    def test_a_restart_between_two_queries(self, settings: StoreSettings) -> None:
        """A store that is open goes on after its engine was killed or stopped."""
        with open_store(settings) as store:
            assert everything(store) == ONE
            process = psutil.Process(embedded.start(settings).pid)
            process.send_signal(signal.SIGKILL)
            process.wait(30)
            assert everything(store) == ONE
            assert not store.replace("one", ONE)


class TestFolders:
    """A folder that cannot be used is said, with the mend."""

    def test_foreign(self, tmp_path: Path) -> None:
        """A folder of other files is left alone."""
        (tmp_path / "letter.txt").write_text("dear", "utf-8")
        with pytest.raises(StoreUnavailable, match="empty folder"):
            embedded.start(StoreSettings(tmp_path))
        assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["letter.txt"]

    def test_without_rights(self, tmp_path: Path) -> None:
        """A folder that may not be written to names the setting to change."""
        tmp_path.chmod(0o500)
        code = (
            "import sys; from pathlib import Path; from graph.store import StoreSettings, embedded;"
            "embedded.start(StoreSettings(Path(sys.argv[1])))"
        )
        start = (*_bound_by_rights(), sys.executable, "-c", code, str(tmp_path))
        said = subprocess.run(start, check=False, capture_output=True, text=True, timeout=60)
        assert said.returncode == 1
        assert "StoreUnavailable" in said.stderr
        assert "PLANGRAPH_HOME" in said.stderr
        assert not list(tmp_path.iterdir())

    def test_corrupt(self, tmp_path: Path) -> None:
        """A damaged store says where to look, and is left as it is."""
        broken = tmp_path / "engine" / "databases" / "neo4j"
        broken.mkdir(parents=True)
        (broken / "schema.json").write_text("{", "utf-8")
        (broken / "configuration.json").write_text("{", "utf-8")
        with own_store(tmp_path) as settings, pytest.raises(StoreUnavailable, match=r"engine\.log"):
            embedded.start(settings)
        assert (broken / "schema.json").read_text("utf-8") == "{"

    def test_an_endpoint_of_a_dead_process(self, settings: StoreSettings) -> None:
        """A file that a killed engine left, or that says nonsense, does not mislead."""
        embedded.stop(settings)
        files = EngineFiles(settings.home)
        for content in ("", "{}", '{"pid": 1}', "[]", "null"):
            files.endpoint.write_text(content, "utf-8")
            assert embedded.status(settings).endpoint is None
        with open_store(settings) as store:
            assert everything(store) == ONE

    @pytest.mark.parametrize("content", ["", "{", '{"pid": 1}'])
    def test_a_spoilt_endpoint_of_a_living_process(
        self, settings: StoreSettings, content: str
    ) -> None:
        """The engine writes its file again, so that it is found and none is started beside it."""
        engine = embedded.start(settings)
        EngineFiles(settings.home).endpoint.write_text(content, "utf-8")
        until = time.monotonic() + _MENDED_SECONDS
        while embedded.status(settings).endpoint is None and time.monotonic() < until:
            time.sleep(0.2)
        assert embedded.status(settings).endpoint == engine

    def test_no_room_for_a_file(self, tmp_path: Path) -> None:
        """A load whose files may not grow is an error; what was committed before is there."""
        with own_store(tmp_path / "home") as settings:
            with open_store(settings) as store:
                store.prepare()
                store.replace("one", ONE)
            engine = psutil.Process(embedded.start(settings).pid)
            largest = max(path.stat().st_size for path in tmp_path.rglob("*") if path.is_file())
            engine.rlimit(psutil.RLIMIT_FSIZE, (largest, resource.RLIM_INFINITY))
            with pytest.raises(PlanGraphError), open_store(settings) as store:
                store.replace("one", row_of(1500))
            embedded.stop(settings)
            with open_store(settings) as store:
                assert everything(store) == ONE

    @pytest.mark.skipif(os.getuid() != 0, reason="only root can mount a small disk")
    def test_a_full_disk(self, tmp_path: Path) -> None:
        """A load that finds no room is an error; what was committed before is there."""
        disk = tmp_path / "disk"
        disk.mkdir()
        mount = ("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", str(disk))
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("no small disk can be mounted here: test_no_room_for_a_file runs anywhere")
        try:
            with own_store(disk / "home") as settings:
                with open_store(settings) as store:
                    store.prepare()
                    store.replace("one", ONE)
                room = os.statvfs(disk)
                filler = disk / "filler"
                with suppress(OSError):  # full already: the engine still writes what it holds
                    filler.write_bytes(b"x" * max(0, room.f_bavail * room.f_frsize - 400_000))
                with pytest.raises(PlanGraphError), open_store(settings) as store:
                    store.replace("one", row_of(1500))
                embedded.stop(settings)
                filler.unlink()
                with open_store(settings) as store:
                    assert everything(store) == ONE
        finally:
            subprocess.run(("umount", "-l", str(disk)), check=False)


class TestBackup:
    """A backup is one file, and makes the same store elsewhere."""

    def test_round_trip(self, settings: StoreSettings, tmp_path: Path) -> None:
        """What was there when the backup was made is in the store made of it."""
        file = backup(tmp_path / "a.zip", settings)
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        with own_store(tmp_path / "restored") as other:
            restore(file, other)
            with open_store(other) as store:
                assert everything(store) == ONE
                assert store.replace("two", TWO)
            with pytest.raises(BadCall, match="does not overwrite"):
                restore(file, other)
        restored = json.loads(EngineFiles(other.home).passwords.read_text("utf-8"))
        assert restored["writer"] != embedded.start(settings).writer[1]

    def test_does_not_overwrite(self, settings: StoreSettings, tmp_path: Path) -> None:
        """A file that is there is kept."""
        (tmp_path / "a.zip").write_bytes(b"mine")
        with pytest.raises(BadCall, match="another name"):
            backup(tmp_path / "a.zip", settings)
        assert (tmp_path / "a.zip").read_bytes() == b"mine"

    def test_of_nothing(self, tmp_path: Path) -> None:
        """A folder without a store has no backup, and none is started for it."""
        with pytest.raises(BadCall, match="no store"):
            backup(tmp_path / "a.zip", StoreSettings(tmp_path / "home"))

    @pytest.mark.parametrize("content", [b"", b"PK\x03\x04 but no more", b"text"])
    def test_no_backup(self, tmp_path: Path, content: bytes) -> None:
        """A file that is no backup makes no store."""
        (tmp_path / "a.zip").write_bytes(content)
        with pytest.raises(BadExchange, match="no backup"):
            restore(tmp_path / "a.zip", StoreSettings(tmp_path / "home"))
        assert not (tmp_path / "home" / "engine").exists()


class TestPrivacy:
    """The engine talks to this machine alone, and each folder has secrets of its own."""

    def test_loopback_only(self, settings: StoreSettings) -> None:
        """Every port that the engine listens on is on loopback."""
        process = psutil.Process(embedded.start(settings).pid)
        listening = {
            connection.laddr.ip
            for connection in process.net_connections(kind="tcp")
            if connection.status == psutil.CONN_LISTEN and connection.laddr
        }
        assert listening <= {"127.0.0.1", "::ffff:127.0.0.1", "::1"}
        assert listening

    def test_files_are_private(self, settings: StoreSettings) -> None:
        """Nobody else may read the files that hold passwords, nor the folder."""
        files = EngineFiles(settings.home)
        embedded.start(settings)
        for path in (files.endpoint, files.passwords):
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(files.home.stat().st_mode) == 0o700

    def test_passwords_are_fresh(self, settings: StoreSettings, tmp_path: Path) -> None:
        """Two folders, and two users of one folder, have different passwords."""
        from graph.store.engine_process import Passwords

        other = Passwords.of(EngineFiles(tmp_path))
        ours = json.loads(EngineFiles(settings.home).passwords.read_text("utf-8"))
        assert len({other.writer, other.reader, ours["writer"], ours["reader"]}) == 4
        assert min(map(len, (other.writer, other.reader))) >= 32

    def test_a_wrong_password(self, settings: StoreSettings) -> None:
        """Who does not know a password does not come in."""
        endpoint = embedded.start(settings)
        with (
            neo4j.GraphDatabase.driver(endpoint.uri, auth=(endpoint.writer[0], "wrong")) as driver,
            pytest.raises(Neo4jError),
        ):
            driver.verify_connectivity()

    @pytest.mark.parametrize("query", ["CREATE (:Region)", "MATCH (n) DETACH DELETE n",
                                       "CREATE INDEX FOR (n:Region) ON (n.x)"])  # fmt: skip
    def test_the_reader_cannot_write(self, settings: StoreSettings, query: str) -> None:
        """The reading user is refused by the engine itself, even in a session that may write."""
        endpoint = embedded.start(settings)
        with (
            neo4j.GraphDatabase.driver(endpoint.uri, auth=endpoint.reader) as driver,
            pytest.raises(Neo4jError, match=re.compile("not allowed|denied|perm", re.IGNORECASE)),
        ):
            driver.execute_query(query, database_=endpoint.database)
