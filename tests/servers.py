"""A real Neo4j for the tests: fetched with Maven, started on free ports, stopped by its process."""

import hashlib
import os
import secrets
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import neo4j
import platformdirs
import pytest
from filelock import FileLock
from neo4j.exceptions import DriverError, Neo4jError

from graph.store import StoreSettings
from tests.java import java
from tests.lacking import lacking

NEO4J_5 = "5.26.18"
NEO4J_CURRENT = "2026.09.0"
_SOURCES = Path(__file__).parent / "neo4j"
# The current release runs on this Java or later; 5.26 on the one that the path finds.
_CURRENT_JAVA = 21
_START_SECONDS = 180.0
# A server of a few minutes: the second compiler and parallel collection cost it more than
# they give.
_LEAN = ("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
_CONFIGURATION = """\
dbms.security.auth_enabled=true
server.bolt.enabled=true
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
server.memory.pagecache.size=64m
dbms.usage_report.enabled=false
server.directories.plugins={plugins}
dbms.security.procedures.unrestricted=apoc.*
"""


def libraries(version: str, pom: Path = _SOURCES / "pom.xml", name: str = "neo4j") -> Path:
    """Return the folder of a Neo4j's jars, fetched once into the user's cache.

    Skips the test when Java or Maven is missing; in CI that is a failure.

    Args:
        version: of Neo4j.
        pom: what to fetch for it.
        name: of the folder in the cache.
    """
    missing = [tool for tool in ("java", "mvn") if shutil.which(tool) is None]
    if missing:
        lacking(f"{' and '.join(missing)} missing: apt-get install default-jre-headless maven")
    # With another list of libraries a cache of before would be used for ever.
    listed = hashlib.sha256(pom.read_bytes()).hexdigest()[:8]
    cache = platformdirs.user_cache_path("plangraph") / f"{name}-{version}-{listed}"
    cache.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(cache.with_name(f"{cache.name}.lock")):
        if not cache.exists():
            _fetch(version, pom, cache)
    return cache


def _fetch(version: str, pom: Path, cache: Path) -> None:
    partial = cache.with_name(f"{cache.name}.part")
    shutil.rmtree(partial, ignore_errors=True)
    command = (
        "mvn", "-q", "-B", "-f", str(pom), f"-Dneo4j.version={version}",
        "dependency:copy-dependencies", f"-DoutputDirectory={partial}", "-DincludeScope=runtime",
    )  # fmt: skip
    subprocess.run(command, check=True, timeout=600)
    partial.rename(cache)


@contextmanager
def neo4j_server(
    home: Path,
    version: str = NEO4J_5,
    *,
    options: Sequence[str] = _LEAN,
    configured: str = "",
    more_jars: Path | None = None,
) -> Iterator[StoreSettings]:
    """Run a Neo4j in a folder of its own, and yield the settings that lead to it.

    Args:
        home: the folder.
        version: of Neo4j.
        options: of its Java.
        configured: further lines of its configuration.
        more_jars: a folder of plugins and what they need.
    """
    java_of(version)
    jars = [libraries(version), *([more_jars] if more_jars else [])]
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    configuration = home / "conf" / "neo4j.conf"
    configuration.parent.mkdir(parents=True)
    configuration.write_text(
        _CONFIGURATION.format(port=port, plugins=more_jars or "plugins") + configured,
        encoding="utf-8",
    )
    log = (home / "server.log").open("wb")
    process = subprocess.Popen(
        _command(version, options, jars, configuration),
        stdin=subprocess.DEVNULL, stdout=log, stderr=log,
    )  # fmt: skip
    try:
        uri, password = f"bolt://127.0.0.1:{port}", secrets.token_urlsafe(12)
        _set_password(uri, password, process, home)
        yield StoreSettings(home, uri=uri, password=password)
    finally:
        process.kill()  # what it holds is thrown away: no need to wait for its last checkpoint
        process.wait(60)
        log.close()


def java_of(version: str) -> str:
    """Return the Java that runs a version; skip the test when the current one has none.

    In CI too: no package of every Debian has one, and 5.26 proves the same contract.
    """
    if version == NEO4J_5:
        return "java"
    found = java(_CURRENT_JAVA)
    if found is None:
        pytest.skip(f"Neo4j {version} needs a JDK of Java {_CURRENT_JAVA}+: set JAVA_HOME to one")
    return str(found)


def _command(
    version: str, options: Sequence[str], jars: Sequence[Path], configuration: Path
) -> tuple[str, ...]:
    """Return what starts a version: the current one has no entry point of its own any more."""
    home = configuration.parents[1]
    path = os.pathsep.join(f"{each}/*" for each in jars)
    begins = (java_of(version), *options, "-cp", path)
    if version == NEO4J_5:
        return (*begins, "org.neo4j.server.CommunityEntryPoint",
                f"--home-dir={home}", f"--config-dir={configuration.parent}")  # fmt: skip
    return (*begins, str(_SOURCES / "Server.java"), str(home), str(configuration))


def _set_password(uri: str, password: str, process: subprocess.Popen[bytes], home: Path) -> None:
    """Wait until the server answers, and give its first user a password."""
    until = time.monotonic() + _START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            with neo4j.GraphDatabase.driver(
                uri, auth=("neo4j", "neo4j"), max_transaction_retry_time=0
            ) as driver:
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
