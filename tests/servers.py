"""A real Neo4j for the tests: fetched with Maven, started on free ports, stopped by its process."""

import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import neo4j
import platformdirs
import pytest
from filelock import FileLock
from neo4j.exceptions import DriverError, Neo4jError

from graph.store import StoreSettings

NEO4J_5 = "5.26.18"
_POM = Path(__file__).parent / "neo4j" / "pom.xml"
_START_SECONDS = 90.0
_CONFIGURATION = """\
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.heap.initial_size=256m
server.memory.heap.max_size=512m
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
"""


def libraries(version: str) -> Path:
    """Return the folder of a Neo4j's jars, fetched once into the user's cache.

    Skips the test when Java or Maven is missing; in CI that is a failure.
    """
    missing = [tool for tool in ("java", "mvn") if shutil.which(tool) is None]
    if missing:
        why = f"{' and '.join(missing)} missing: apt-get install default-jre-headless maven"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)
    cache = platformdirs.user_cache_path("plangraph") / f"neo4j-{version}"
    cache.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(cache.with_suffix(".lock")):
        if not cache.exists():
            _fetch(version, cache)
    return cache


def _fetch(version: str, cache: Path) -> None:
    partial = cache.with_suffix(".part")
    shutil.rmtree(partial, ignore_errors=True)
    command = (
        "mvn", "-q", "-B", "-f", str(_POM), f"-Dneo4j.version={version}",
        "dependency:copy-dependencies", f"-DoutputDirectory={partial}", "-DincludeScope=runtime",
    )  # fmt: skip
    subprocess.run(command, check=True, timeout=600)
    partial.rename(cache)


@contextmanager
def neo4j_server(home: Path, version: str = NEO4J_5) -> Iterator[StoreSettings]:
    """Run a Neo4j in a folder of its own, and yield the settings that lead to it."""
    jars = libraries(version)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    configuration = home / "conf" / "neo4j.conf"
    configuration.parent.mkdir(parents=True)
    configuration.write_text(_CONFIGURATION.format(port=port), encoding="utf-8")
    log = (home / "server.log").open("wb")
    process = subprocess.Popen(
        ("java", "-Xmx512m", "-cp", f"{jars}/*", "org.neo4j.server.CommunityEntryPoint",
         f"--home-dir={home}", f"--config-dir={configuration.parent}"),
        stdin=subprocess.DEVNULL, stdout=log, stderr=log,
    )  # fmt: skip
    try:
        uri, password = f"bolt://127.0.0.1:{port}", secrets.token_urlsafe(12)
        _set_password(uri, password, process, home)
        yield StoreSettings(home, uri=uri, password=password)
    finally:
        process.terminate()
        process.wait(60)
        log.close()


def _set_password(uri: str, password: str, process: subprocess.Popen[bytes], home: Path) -> None:
    """Wait until the server answers, and give its first user a password."""
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with neo4j.GraphDatabase.driver(uri, auth=("neo4j", "neo4j")) as driver:
                driver.execute_query(
                    "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
                    password=password,
                    database_="system",
                )
        except (DriverError, Neo4jError, OSError):
            time.sleep(0.3)
        else:
            return
    pytest.fail(f"Neo4j does not start; see {home / 'server.log'}")
