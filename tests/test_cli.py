"""The command, as a user meets it: real processes on a store of their own."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.store import StoreSettings, open_store
from tests.command import ROOT, Command

WRONG = "no such word"


@pytest.fixture(scope="module")
def plangraph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Command]:
    """Return the command on a store that Hunan's plan was built into."""
    command = Command(tmp_path_factory.mktemp("home"))
    first = command("build", settings={"PYTHONHASHSEED": "1"})
    assert first.status == 0, first.err
    yield command
    command("server", "stop")


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Command]:
    """Return the command on a folder that holds nothing."""
    command = Command(tmp_path / "home")
    yield command
    command("server", "stop")


class TestBuild:
    """`build` loads the plans that come with PlanGraph, and what comes out is always the same."""

    def test_again(self, plangraph: Command, bare: Command, tmp_path: Path) -> None:
        """An export makes the same store elsewhere, in which another process builds nothing new.

        The other process hashes otherwise: nothing depends on the order of a set.
        """
        first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
        assert plangraph("export", "-o", str(first)).status == 0
        assert bare("load", str(first)).status == 0
        again = bare("build", settings={"PYTHONHASHSEED": "2"})
        assert again.status == 0, again.err
        assert "nothing changed" in again.out
        assert re.search(r"Cluster +产业集群 +\d+", again.out)
        assert bare("export", "-o", str(second)).status == 0
        assert first.read_bytes() == second.read_bytes()

    def test_check_finds_nothing(self, plangraph: Command) -> None:
        """Every quote is the text at its span, and the graph is whole."""
        checked = plangraph("check")
        assert (checked.status, checked.err) == (0, "")
        assert "nothing is wrong" in checked.out

    def test_what_is_no_plan(self, plangraph: Command, tmp_path: Path) -> None:
        """Files that are no plans are refused, each in a line that names it; nothing is lost."""
        story = "从前有座山，山里有座庙。\n庙里有个老和尚。\n" * 50
        refused = {
            "empty.txt": (b"", "empty"),
            "picture.txt": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "text"),
            "story.txt": (story.encode(), "no plan"),
            "nowhere.txt": (None, "cannot be read"),
        }
        for name, (content, _) in refused.items():
            if content is not None:
                (tmp_path / name).write_bytes(content)
        answer = plangraph("build", *(str(tmp_path / name) for name in refused))
        assert answer.status == 1
        for line, (name, (_, says)) in zip(
            answer.err.strip().splitlines(), refused.items(), strict=True
        ):
            assert f"{tmp_path / name}: " in line
            assert says in line
        assert "长沙市" in plangraph("show", "长沙市").out


class TestExtract:
    """`extract` needs no store."""

    def test_standard_input(self, bare: Command) -> None:
        """`-` reads the plan from standard input."""
        text = "某省规划\n一、发展基础\n长沙工程机械产业集群入围国家先进制造业集群名单。\n"
        answer = bare("extract", "-", given=text.encode())
        rows = [json.loads(line) for line in answer.out.splitlines()]
        assert "长沙工程机械产业集群" in {row["name"] for row in rows if row["t"] == "node"}
        assert not bare.home.exists()


class TestShow:
    """`show` gives each fact of an entity with its sentence and section."""

    def test_city(self, plangraph: Command) -> None:
        """长沙市 has its clusters and platforms, each with its sentence; 长沙 leads there too."""
        shown = plangraph("show", "长沙市").out
        assert "长沙工程机械产业集群" in shown
        assert "国家超级计算长沙中心" in shown
        assert "长沙工程机械、株洲轨道交通装备产业集群入围第一批国家先进制造业集群名单" in shown
        assert "发展基础" in shown
        assert plangraph("show", "长沙").out == shown

    def test_why(self, plangraph: Command) -> None:
        """--why says which mentions became it, by which rules, and why other names mean it."""
        shown = plangraph("show", "长沙市", "--why").out
        assert "places.name" in shown
        assert "its short name" in shown

    def test_unknown(self, plangraph: Command) -> None:
        """A name that is not there is an error of the call, with names that come near."""
        answer = plangraph("show", "长沙工程机戒产业集群")
        assert answer.status == 2
        assert "长沙工程机械产业集群" in answer.err


class TestQuery:
    """`query` runs a saved query, and says what is wrong with a call."""

    def test_clusters_by_city(self, plangraph: Command) -> None:
        """长沙市 has engineering machinery, 株洲市 rail."""
        rows = json.loads(plangraph("query", "clusters-by-city", "--format", "json").out)
        lines = [" ".join(map(str, row.values())) for row in rows]
        assert any("长沙市" in line and "长沙工程机械产业集群" in line for line in lines)
        assert any("株洲市" in line and "株洲轨道交通装备产业集群" in line for line in lines)

    @pytest.mark.parametrize(
        ("arguments", "says"),
        [
            (("clusters-by-citi",), "clusters-by-city"),
            (("path-between",), "-p"),
        ],
        ids=["unknown name", "missing value"],
    )
    def test_wrong_call(self, plangraph: Command, arguments: tuple[str, ...], says: str) -> None:
        """An error of the call says what to do, in one line; the status is 2."""
        answer = plangraph("query", *arguments)
        assert answer.status == 2
        assert len(answer.err.strip().splitlines()) == 1
        assert says in answer.err

    def test_spreadsheet(self, plangraph: Command, tmp_path: Path) -> None:
        """A file's ending says how the rows are written: here for a spreadsheet."""
        from openpyxl import load_workbook

        path = tmp_path / "clusters.xlsx"
        answer = plangraph("query", "clusters-by-city", "-o", str(path))
        assert answer.status == 0
        sheet = load_workbook(path).active
        assert sheet is not None
        assert sheet.max_row > 3

    def test_limit(self, plangraph: Command) -> None:
        """Rows beyond the limit are not printed, and it is said how to see them."""
        answer = plangraph("query", "most-mentioned", "--limit", "2", "--format", "csv")
        assert len(answer.out.splitlines()) == 3
        assert "raise --limit" in answer.err

    def test_no_such_folder(self, plangraph: Command, tmp_path: Path) -> None:
        """A file that cannot be written is said in one line, as an error of the call."""
        answer = plangraph("query", "clusters-by-city", "-o", str(tmp_path / "no" / "a.csv"))
        assert answer.status == 2
        assert "folder that is there" in answer.err
        assert len(answer.err.strip().splitlines()) == 1


class TestCypher:
    """`cypher` reads; it writes only when told to."""

    def test_reads(self, plangraph: Command) -> None:
        """A query's rows come as a table."""
        answer = plangraph("cypher", "MATCH (c:Cluster) RETURN count(c) AS n", "--format", "csv")
        assert answer.out.splitlines()[0] == "n"
        assert int(answer.out.splitlines()[1]) > 10

    def test_parameters(self, plangraph: Command) -> None:
        """Values travel as parameters."""
        answer = plangraph(
            "cypher", "RETURN $a + 1 AS b", "-p", "a=41", "--format", "json"
        )  # fmt: skip
        assert json.loads(answer.out) == [{"b": 42}]

    def test_does_not_write(self, plangraph: Command) -> None:
        """What would write is refused in one line."""
        answer = plangraph("cypher", "MATCH (n) DETACH DELETE n")
        assert answer.status == 1
        assert len(answer.err.strip().splitlines()) == 1
        assert "does more than read" in answer.err

    def test_mistake(self, plangraph: Command) -> None:
        """A mistake in the query is said in one line."""
        answer = plangraph("cypher", "MATCH (n RETURN n")
        assert answer.status == 1
        assert len(answer.err.strip().splitlines()) == 1


class TestDraw:
    """`draw` writes a figure in the format of the file's ending."""

    def test_around(self, plangraph: Command, tmp_path: Path) -> None:
        """What is near a cluster is drawn."""
        path = tmp_path / "a.png"
        answer = plangraph(
            "draw", "--around", "长沙工程机械产业集群", "--hops", "2", "-o", str(path)
        )  # fmt: skip
        assert answer.status == 0, answer.err
        assert path.read_bytes().startswith(b"\x89PNG")

    def test_offline_page(self, plangraph: Command, tmp_path: Path) -> None:
        """The page loads nothing from outside."""
        path = tmp_path / "a.html"
        answer = plangraph("draw", "--query", "clusters-of-region", "-o", str(path))
        assert answer.status == 0, answer.err
        page = path.read_text("utf-8")
        assert re.findall(r"""(?:src|href)\s*=\s*["']?\s*(?:https?:)?//[^"'\s>]+""", page) == []
        assert re.findall(r"""(?:url\(|import\s*\(?)\s*["']?https?://""", page) == []

    def test_unknown_ending(self, plangraph: Command, tmp_path: Path) -> None:
        """An ending that is no format says which there are."""
        answer = plangraph("draw", "--around", "长沙市", "-o", str(tmp_path / "a.gif"))
        assert answer.status == 2
        assert "png" in answer.err

    def test_needs_one_subject(self, plangraph: Command, tmp_path: Path) -> None:
        """A figure shows one of a query, Cypher, or an entity."""
        assert plangraph("draw", "-o", str(tmp_path / "a.png")).status == 2


class TestServer:
    """The engine starts by itself, and can be stopped."""

    def test_stop_and_go_on(self, plangraph: Command) -> None:
        """After a stop the next command starts it again, and all is there."""
        assert plangraph("server", "stop").status == 0
        assert "not running" in plangraph("server", "status").out
        assert plangraph("show", "长沙市").status == 0
        assert "not running" not in plangraph("server", "status").out

    def test_folder_without_rights(self, tmp_path: Path) -> None:
        """A folder that cannot be used is said with the setting that names it."""
        blocked = tmp_path / "file"
        blocked.write_text("", "utf-8")
        answer = Command(blocked)("build")
        assert answer.status == 1
        assert "PLANGRAPH_HOME" in answer.err


class TestApp:
    """`app` serves, or says why not."""

    def test_port_in_use(self, plangraph: Command) -> None:
        """A port that another program holds is named, with the mend."""
        import socket

        with socket.create_server(("127.0.0.1", 0)) as held:
            port = held.getsockname()[1]
            answer = plangraph("app", "--port", str(port))
        assert answer.status == 2
        assert str(port) in answer.err


@pytest.mark.neo4j
class TestNeo4j:
    """With PLANGRAPH_URI the same commands work on a Neo4j."""

    TEXT, PLAN = "tests/gold/plans/minquan_county.txt", "minquan_county"

    def test_same_export(
        self, bare: Command, neo4j_settings: StoreSettings, tmp_path: Path
    ) -> None:
        """Build, show and export work there, and the export is what the plan states."""
        there = {
            "PLANGRAPH_URI": neo4j_settings.uri,
            "PLANGRAPH_PASSWORD": neo4j_settings.password,
        }
        try:
            assert bare("build", self.TEXT, settings=there).status == 0
            path = tmp_path / "neo4j.jsonl"
            written = bare("export", "--plan", self.PLAN, "-o", str(path), settings=there)
            assert written.status == 0, written.err
            assert path.read_text("utf-8") == bare("extract", self.TEXT).out
            assert "民权县" in bare("show", "民权县", settings=there).out
        finally:
            with open_store(neo4j_settings) as store:
                store.remove(self.PLAN)

    def test_wrong_password(self, bare: Command, neo4j_settings: StoreSettings) -> None:
        """A wrong password is said in one line that names the setting."""
        wrong = {"PLANGRAPH_URI": neo4j_settings.uri, "PLANGRAPH_PASSWORD": WRONG}
        answer = bare("show", "长沙市", settings=wrong)
        assert answer.status == 1
        assert "PLANGRAPH_PASSWORD" in answer.err

    def test_no_server(self, bare: Command) -> None:
        """An address where nothing answers is said, with what to do."""
        nobody = {"PLANGRAPH_URI": "bolt://127.0.0.1:1", "PLANGRAPH_PASSWORD": WRONG}
        answer = bare("show", "长沙市", settings=nobody)
        assert answer.status == 1
        assert "bolt://127.0.0.1:1" in answer.err


class TestHelp:
    """Every command says what it does and shows a line to paste."""

    def test_heavy_imports_wait(self) -> None:
        """--help imports neither a driver nor a plotting library."""
        code = (
            "import sys, cli; cli.plangraph(['--help'], standalone_mode=False); print(*sys.modules)"
        )
        run = subprocess.run(
            (sys.executable, "-c", code), check=True, capture_output=True, cwd=ROOT
        )
        loaded = set(run.stdout.decode().splitlines()[-1].split())
        assert not loaded & {"neo4j", "matplotlib", "streamlit", "igraph", "pandas", "rich"}

    def test_every_command_has_an_example(self) -> None:
        """The help of each command holds a line that begins with its name."""
        import cli

        for name, command in cli.plangraph.commands.items():
            assert command.help is not None
            assert f"plangraph {name}" in command.help
