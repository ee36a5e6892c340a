"""Corrections and differences, as a user meets them: real processes on a store of their own."""

from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import cli
from graph.errors import PlanGraphError
from loaders import build
from loaders.curated.correcting import make_correction
from tests.command import Command

TEXT = """\
湖南省装备产业发展规划
一、发展重点
（一）高端装备产业
重点发展盾构机、起重机等产品。长沙工程机械产业集群入围国家先进制造业集群名单。
（二）新材料产业
重点发展碳纤维、特种玻璃等材料。
"""


@pytest.fixture
def plangraph(tmp_path: Path) -> Iterator[Command]:
    """Return the command on a store that holds nothing."""
    command = Command(tmp_path / "home")
    yield command
    command("server", "stop")


@pytest.fixture
def settings(tmp_path: Path) -> dict[str, str]:
    """Return settings with a folder for corrections."""
    return {"PLANGRAPH_CURATED": str(tmp_path / "curated")}


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """Return the path of a short plan."""
    path = tmp_path / "short.txt"
    path.write_text(TEXT, encoding="utf-8")
    return str(path)


class TestCorrect:
    """`correct` writes what an analyst says; `build` and `extract` apply it."""

    def test_is_applied_and_can_be_left_out(
        self, plangraph: Command, settings: dict[str, str], plan: str
    ) -> None:
        """What was rejected is not extracted any more, unless corrections are switched off."""
        words = ("reject", "高端装备产业", "DEVELOPS", "盾构机")
        written = plangraph("correct", *words, "--file", plan, settings=settings)
        assert written.status == 0, written.err
        assert "short.yaml" in written.err
        corrected = plangraph("extract", plan, settings=settings).out
        plain = plangraph("extract", "--no-curated", plan, settings=settings).out
        fact = '"from":["Industry","高端装备产业"],"to":["Product","盾构机"]'
        assert fact in plain
        assert fact not in corrected

    @pytest.mark.parametrize(
        ("words", "quote", "says"),
        [
            (("reject", "挖掘机"), "", "names no such entity"),
            (("reject", "盾构机", "DEVELOPS"), "", "2 words are none of its forms"),
            (("add", "Platform:某中心"), "", "needs its quote"),
            (("add", "Platform:某中心"), "没有这句话", "does not say"),
            (("reject", "盾构机", "MAKES", "起重机"), "", "no relation type is called MAKES"),
        ],
        ids=["unknown entity", "half a fact", "no quote", "false quote", "unknown relation"],
    )
    def test_what_does_not_fit_is_not_written(
        self,
        plan: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
        words: tuple[str, ...],
        quote: str,
        says: str,
    ) -> None:
        """A correction that the plan does not bear is refused, and no file is made."""
        monkeypatch.setenv("PLANGRAPH_CURATED", str(tmp_path / "curated"))
        with pytest.raises(PlanGraphError, match=says):
            make_correction(Path(plan), words[0], words[1:], quote=quote)
        assert not (tmp_path / "curated").exists()

    def test_of_which_plan(
        self, plan: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Where several plans come into question, none is chosen in silence."""
        (tmp_path / "other.txt").write_text(TEXT, encoding="utf-8")
        monkeypatch.setattr(build, "PLANS_FOLDER", Path(plan).parent)
        with pytest.raises(click.UsageError, match=r"by --file: other\.txt, short\.txt"):
            cli.plangraph.main(["correct", "reject", "盾构机"], standalone_mode=False)

    def test_a_correction_that_no_longer_fits_is_a_reject(
        self, plangraph: Command, settings: dict[str, str], plan: str, tmp_path: Path
    ) -> None:
        """When the text changes, the report names the correction and the rest is extracted."""
        plangraph("correct", "reject", "盾构机", "--file", plan, settings=settings)
        Path(plan).write_text(TEXT.replace("盾构机", "挖掘机"), encoding="utf-8")
        report = tmp_path / "rejects.tsv"
        answer = plangraph("extract", plan, "--rejects", str(report), settings=settings)
        assert answer.status == 0
        assert "挖掘机" in answer.out
        assert "short.yaml, entry 1" in report.read_text("utf-8")


class TestDiff:
    """`diff` says what was gained and lost."""

    def test_two_builds(self, plangraph: Command, plan: str, tmp_path: Path) -> None:
        """Two builds of a plan that changed differ in what was changed, and in no more."""
        builds = [str(tmp_path / name) for name in ("before.jsonl", "after.jsonl")]
        plangraph("extract", plan, "-o", builds[0])
        Path(plan).write_text(TEXT.replace("盾构机", "挖掘机"), encoding="utf-8")
        plangraph("extract", plan, "-o", builds[1])
        answer = plangraph("diff", *builds)
        assert [line.split("\t")[:3] for line in answer.out.splitlines()] == [
            ["gained", "DEVELOPS", "高端装备产业 -> 挖掘机"],
            ["lost", "DEVELOPS", "高端装备产业 -> 盾构机"],
            ["gained", "Product", "挖掘机"],
            ["lost", "Product", "盾构机"],
        ]
        assert "2 gained, 2 lost" in answer.err

    def test_two_plans(self, plangraph: Command, plan: str, tmp_path: Path) -> None:
        """Two loaded plans are compared by their ids; what is neither a plan nor a file is said."""
        other = tmp_path / "other.txt"
        other.write_text(TEXT.replace("碳纤维", "石墨烯"), encoding="utf-8")
        assert plangraph("build", plan, str(other)).status == 0
        answer = plangraph("diff", "short", "other")
        assert {tuple(line.split("\t")[:3]) for line in answer.out.splitlines()} >= {
            ("gained", "Product", "石墨烯"),
            ("lost", "Product", "碳纤维"),
        }
        unknown = plangraph("diff", "nowhere", "short")
        assert unknown.status == 2
        assert "nowhere, which is no file: no plan is called nowhere" in unknown.err
