"""The command and files: what it reads, folders of plans, tables of facts."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import Command

PLAN = "湖南省规划\n一、发展基础\n（一）现状。\n益阳电子信息等集群发展各具特色。\n二、重点任务\n"


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Command]:
    """Return the command on a folder that holds nothing."""
    command = Command(tmp_path / "home")
    yield command
    command("server", "stop")


class TestReading:
    """What is read can be seen, and a folder stands for its plans."""

    def test_text(self, bare: Command, tmp_path: Path) -> None:
        """`text` prints what was read, and offsets count in it."""
        path = tmp_path / "a.html"
        path.write_text("<p>一、重点产业</p><p>（一）新材料产业</p><p>发展膜材料。</p>", "utf-8")
        printed = bare("text", str(path)).out
        assert printed == "一、重点产业\n（一）新材料产业\n发展膜材料。\n"
        rows = [json.loads(line) for line in bare("extract", str(path)).out.splitlines()]
        found = [(each["quote"], each["start"], each["end"])
                 for row in rows for each in row.get("evidence", ())]  # fmt: skip
        assert found
        assert all(printed[start:end] == quote for quote, start, end in found)

    def test_folder(self, bare: Command, tmp_path: Path) -> None:
        """A folder's plans are read on all cores, in order; a bad one is said at the end."""
        plans, facts = tmp_path / "plans", tmp_path / "facts"
        plans.mkdir()
        facts.mkdir()
        for number in range(5):
            text = (
                "" if number == 2 else f"甲市规划\n一、重点产业\n（一）产业\n发展{number}号膜。\n"
            )
            (plans / f"p{number}.txt").write_text(text, "utf-8")
        answer = bare("extract", str(plans), "-o", str(facts))
        assert answer.status == 1
        assert answer.err.count("p2.txt") == 1
        assert sorted(path.name for path in facts.iterdir()) == [
            f"p{number}.jsonl" for number in (0, 1, 3, 4)
        ]


class TestTables:
    """`load` takes tables of facts, and a template to begin with."""

    ROW = (
        "mine,益阳电子信息等集群发展各具特色,SPECIALISES_IN,,益阳市,Field,电子信息",
        "mine,没有这句话,SPECIALISES_IN,,益阳市,Field,电子信息",
    )

    def test_load(self, bare: Command, tmp_path: Path) -> None:
        """Good rows are loaded once and can go again, a bad one is named; the check proves them."""
        plan, path = tmp_path / "mine.txt", tmp_path / "rows.csv"
        plan.write_text(PLAN, "utf-8")
        assert bare("build", str(plan)).status == 0
        assert bare("load", "--template", "-o", str(path)).status == 0
        with path.open("a", encoding="utf-8") as file:
            file.write("\n".join(self.ROW))
        assert bare("load", "--strict", str(path)).status == 1
        first, again = bare("load", str(path)), bare("load", str(path))
        assert (first.status, again.status) == (0, 0)
        assert "rows.csv:row 14, column quote" in first.err
        assert "nothing changed" not in first.out
        assert "nothing changed" in again.out
        assert "益阳电子信息等集群发展各具特色" in bare("show", "益阳市").out
        assert bare("check").status == 0
        assert "table_rows: removed" in bare("remove", "table_rows").out
