"""The process that owns an embedded store's folder and answers over Bolt.

Run by `graph.store.embedded`; it ends when told to (SIGTERM) or after idling.
"""

import json
import os
import secrets
import signal
import socket
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import psutil
from arcadedb_embedded.server import ArcadeDBServer
from filelock import FileLock, Timeout

from graph.cypher import ENTITY, SEARCH_INDEX
from graph.store.embedded import DATABASE
from graph.store.endpoint import LOCKED, Endpoint, EngineFiles
from graph.store.engine_archive import jvm_options

_HOST = "127.0.0.1"
_READER = "reader"
_WRITER = "root"
# A query that takes all memory would leave every client waiting for ever: what was committed is
# on the disk, and the next client starts the engine again. A small heap is collected by one thread
# at less cost than by G1's (a first build took 17.8 s of processor with G1, 12.8 s with this).
_JVM = ("-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC")
_HEAP = "1g"
_LOOK_EVERY = 5.0
_STOP_SECONDS = 10.0
_RECORD_SECONDS = 60.0
# Ends a runaway query of any user, in milliseconds: the driver's own time-out does not.
_LONGEST_COMMAND = 60_000
# Its Cypher refuses CREATE FULLTEXT INDEX; one index on the common label serves all entities.
_SQL = (
    f"ALTER DATABASE `arcadedb.command.timeout` {_LONGEST_COMMAND}",
    f"CREATE VERTEX TYPE {ENTITY} IF NOT EXISTS",
    f"CREATE PROPERTY {ENTITY}.search IF NOT EXISTS STRING",
    (
        f"CREATE INDEX {SEARCH_INDEX} IF NOT EXISTS ON {ENTITY} (search) FULL_TEXT "
        'METADATA {"analyzer": "org.apache.lucene.analysis.cjk.CJKAnalyzer"}'
    ),
)
_READ_ONLY_GROUP = {
    "resultSetLimit": -1,
    "readTimeout": -1,
    "access": [],
    "types": {"*": {"access": ["readRecord"]}},
}


@dataclass(frozen=True, slots=True)
class Passwords:
    """The passwords of a folder's two users, made once and kept beside the data."""

    writer: str
    reader: str

    @classmethod
    def of(cls, files: EngineFiles) -> "Passwords":
        """Return those of a folder; make them when there are none."""
        if not files.passwords.exists():
            made = {"writer": secrets.token_urlsafe(24), "reader": secrets.token_urlsafe(24)}
            files.write_private(files.passwords, json.dumps(made))
        return cls(**json.loads(files.passwords.read_text("utf-8")))


def main() -> None:
    """Own the folder named in the first argument until told to stop, or idle for too long.

    The second argument says how many minutes that is, a third where to record the classes.
    """
    files, idle_minutes = EngineFiles(Path(sys.argv[1])), float(sys.argv[2])
    record = Path(sys.argv[3]) if sys.argv[3:] else None
    try:
        with FileLock(files.engine_lock, timeout=0):
            _serve(files, idle_minutes * 60, record)
    except Timeout:
        sys.exit(LOCKED)


def _serve(files: EngineFiles, idle_seconds: float, record: Path | None) -> None:
    passwords = Passwords.of(files)
    port, http_port = _free_ports()
    _add_read_only_group(files)
    server = ArcadeDBServer(
        str(files.engine),
        passwords.writer,
        {
            "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
            "host": _HOST,
            "bolt_host": _HOST,
            "bolt_port": port,
            "http_port": http_port,
            "bolt_defaultDatabase": DATABASE,
            "mode": "development",  # production hides every error text from the client
            "txWalFlush": 1,  # the log is on the disk when a commit returns
        },
        jvm_kwargs={"heap_size": _HEAP, "jvm_args": (*_JVM, *jvm_options(record))},
    )
    # After the JVM has started: without a handler of ours it aborts on SIGTERM.
    told_to_stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: told_to_stop.set())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    server.start()
    try:
        _open_database(server, passwords)
        process = psutil.Process()
        endpoint = Endpoint(
            host=_HOST,
            port=port,
            http_port=http_port,
            pid=process.pid,
            started=process.create_time(),
            database=DATABASE,
            writer=(_WRITER, passwords.writer),
            reader=(_READER, passwords.reader),
        )
        endpoint.write(files)
        _wait(told_to_stop, process, endpoint, files, idle_seconds)
    finally:
        if (there := Endpoint.read(files)) is None or there.pid == os.getpid():
            files.endpoint.unlink(missing_ok=True)
        _stop(server, recording=record is not None)


def _stop(server: ArcadeDBServer, *, recording: bool) -> None:
    """Stop the engine and end the process, within a bound: a client that stays would hold it up.

    What was committed is on the disk, so that nothing is lost when the bound is reached.
    """
    bound = threading.Timer(_RECORD_SECONDS if recording else _STOP_SECONDS, os._exit, (0,))
    bound.start()
    server.stop()
    if recording:
        import jpype

        jpype.JClass("java.lang.System").exit(0)  # the JVM writes what it recorded when it ends
    os._exit(0)


def _wait(
    told_to_stop: threading.Event,
    process: psutil.Process,
    endpoint: Endpoint,
    files: EngineFiles,
    idle_seconds: float,
) -> None:
    """Wait until told to stop, or until no client was connected for some time."""
    idle = 0.0
    while not told_to_stop.wait(_LOOK_EVERY):
        if files.home.exists() and Endpoint.read(files) != endpoint:
            # Somebody took it away or spoilt it; without it nobody finds this process.
            endpoint.write(files)
        connected = any(
            each.status == psutil.CONN_ESTABLISHED and each.laddr.port == endpoint.port
            for each in process.net_connections(kind="tcp")
            if each.laddr
        )
        idle = 0.0 if connected else idle + _LOOK_EVERY
        if idle >= idle_seconds:
            return


def _free_ports() -> tuple[int, int]:
    with socket.create_server((_HOST, 0)) as one, socket.create_server((_HOST, 0)) as other:
        return one.getsockname()[1], other.getsockname()[1]


def _add_read_only_group(files: EngineFiles) -> None:
    """Add the group of the read-only user before the first start, for it is read then."""
    groups = files.engine / "config" / "server-groups.json"
    if groups.exists():
        return
    groups.parent.mkdir(parents=True, exist_ok=True)
    everything = ["createRecord", "readRecord", "updateRecord", "deleteRecord"]
    admin = {
        "resultSetLimit": -1,
        "readTimeout": -1,
        "access": ["updateSecurity", "updateSchema", "updateDatabaseSettings"],
        "types": {"*": {"access": everything}},
    }
    nothing = {**_READ_ONLY_GROUP, "types": {"*": {"access": []}}}
    content = {"admin": admin, _READER: _READ_ONLY_GROUP, "*": nothing}
    groups.write_text(
        json.dumps({"databases": {"*": {"groups": content}}, "version": 2}), encoding="utf-8"
    )


def _open_database(server: ArcadeDBServer, passwords: Passwords) -> None:
    import jpype

    engine = server._java_server  # noqa: SLF001  (the wrapper has no door to users)
    if not engine.existsDatabase(DATABASE):
        server.create_database(DATABASE)
    database = server.get_database(DATABASE)
    for statement in _SQL:
        database.command("sql", statement)
    security = engine.getSecurity()
    if not security.existsUser(_READER):
        user = jpype.JClass("com.arcadedb.serializer.json.JSONObject")(
            json.dumps(
                {
                    "name": _READER,
                    "password": str(security.encodePassword(passwords.reader)),
                    "databases": {DATABASE: [_READER]},
                }
            )
        )
        security.createUser(user)


if __name__ == "__main__":
    os.umask(0o077)
    main()
