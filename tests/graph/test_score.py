"""Scores: precision, recall and F1, strict and relaxed, of extracted against annotated facts."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from graph.errors import PlanGraphError
from graph.export.jsonl import write_facts
from graph.plan_graph import plan_graph
from graph.score import Scores, Tally, score, score_files
from tests.samples import GOLD, annotated_facts

TEXT = "长沙市发展起重机和盾构机。\n2025年，产值达到100亿元。\n长沙市与株洲市合作。"
Row = dict[str, Any]


def node(label: str, name: str, **more: object) -> Row:
    """Return an annotated node; as a prediction its quote stands for its place."""
    return {"t": "node", "label": label, "name": name, "quote": name, "line": 1} | more


def edge(kind: str, source: list[str], target: list[str], **more: object) -> Row:
    """Return an annotated relation that the first line states."""
    row = {"t": "edge", "type": kind, "from": source, "to": target, "quote": "长沙市发展"}
    return row | {"line": 1} | more


def indicator(value: object, **more: object) -> Row:
    """Return an indicator of the second line."""
    row = node("Indicator", "产值", quote="产值达到100亿元", line=2, value=value, unit="亿元")
    return row | {"comparator": "=", "year": 2025, "kind": "target"} | more


CRANE = node("Product", "起重机")
TUNNELLER = node("Product", "盾构机")


def strict(predicted: list[Row], gold: list[Row], kind: str = "node") -> tuple[int, ...]:
    """Return right, wrong, found and missed of the strict comparison."""
    return counts(score(predicted, gold, TEXT).strict.total(kind))


def relaxed(predicted: list[Row], gold: list[Row], kind: str = "node") -> tuple[int, ...]:
    """Return right, wrong, found and missed of the relaxed comparison."""
    return counts(score(predicted, gold, TEXT).relaxed.total(kind))


def counts(tally: Tally) -> tuple[int, ...]:
    """Return a tally's four numbers."""
    return tally.right, tally.wrong, tally.found, tally.missed


class TestStrict:
    """A prediction is right when label and name are the annotated ones."""

    def test_hit_and_miss(self) -> None:
        """What is predicted and annotated is right; what is annotated alone is missed."""
        assert strict([CRANE], [CRANE, TUNNELLER]) == (1, 0, 1, 1)

    def test_wrong(self) -> None:
        """What is predicted alone is wrong."""
        assert strict([CRANE, node("Region", "起重机")], [CRANE]) == (1, 1, 1, 0)

    @pytest.mark.parametrize("name", ["“起重机”", "起 重 机"])
    def test_spelling(self, name: str) -> None:
        """White space and quotation marks do not count."""
        assert strict([node("Product", name, quote="起重机")], [CRANE]) == (1, 0, 1, 0)

    def test_alias(self) -> None:
        """An alias is as good as the name."""
        crane = node("Product", "吊车", aliases=["起重机"], quote="起重机")
        assert strict([crane], [CRANE]) == (1, 0, 1, 0)

    @pytest.mark.parametrize(("predicted", "found"), [([CRANE], (0, 0, 0, 0)), ([], (0, 0, 0, 0))])
    def test_uncertain(self, predicted: list[Row], found: tuple[int, ...]) -> None:
        """An uncertain annotation is neither a miss nor, when it is predicted, an error."""
        assert strict(predicted, [CRANE | {"certain": False}]) == found

    def test_twice(self) -> None:
        """A row that is predicted twice counts once."""
        assert strict([CRANE, CRANE], [CRANE]) == (1, 0, 1, 0)

    def test_edge(self) -> None:
        """A relation is right when its type and both ends are."""
        there = edge("SPECIALISES_IN", ["Region", "长沙市"], ["Product", "起重机"])
        other = edge("SPECIALISES_IN", ["Region", "长沙市"], ["Product", "盾构机"])
        assert strict([there], [there, other], "edge") == (1, 0, 1, 1)

    def test_direction(self) -> None:
        """Co-operation has no direction, other relations have."""
        ends = (["Region", "长沙市"], ["Region", "株洲市"])
        for kind, right in (("COOPERATES_WITH", 1), ("PART_OF", 0)):
            there, back = edge(kind, *ends), edge(kind, *reversed(ends))
            assert strict([back], [there], "edge") == (right, 1 - right, right, 1 - right)


class TestIndicators:
    """An indicator is its value, unit and line."""

    def test_name_does_not_count(self) -> None:
        """Two names of one figure are one indicator."""
        assert strict([indicator(100, name="总产值")], [indicator(100.0)]) == (1, 0, 1, 0)

    @pytest.mark.parametrize(
        "other", [indicator(101), indicator(100, unit="万元"), indicator([90, 100])]
    )
    def test_figure_counts(self, other: Row) -> None:
        """Another value, unit or range is another indicator."""
        assert strict([other], [indicator(100)]) == (0, 1, 0, 1)

    def test_measures(self) -> None:
        """What a figure is about is compared by the figure, not by its name."""
        gold = [indicator(100), edge("MEASURES", ["Indicator", "产值"], ["Region", "长沙市"])]
        named = [
            indicator(100, name="总产值"),
            edge("MEASURES", ["Indicator", "总产值"], ["Region", "长沙市"]),
        ]
        there = [row | {"line": 2, "quote": "产值达到100亿元"} for row in gold]
        found = [row | {"line": 2, "quote": "产值达到100亿元"} for row in named]
        assert strict(found, there, "edge") == (1, 0, 1, 0)

    def test_details(self) -> None:
        """Of the indicators found, the shares with the annotated year, kind and comparator."""
        found = score([indicator(100, year=2024, comparator=">")], [indicator(100)], TEXT)
        assert found.indicator_details == {"year": 0, "kind": 1, "comparator": 0}

    def test_no_details(self) -> None:
        """Where no indicator was found there are no shares."""
        assert score([], [indicator(100)], TEXT).indicator_details["year"] is None


class TestRelaxed:
    """What people could argue about counts as right."""

    @pytest.mark.parametrize(
        ("label", "right"), [("Technology", 1), ("Product", 1), ("Field", 0), ("Platform", 0)]
    )
    def test_labels(self, label: str, right: int) -> None:
        """A product and a technology are one; a field is neither."""
        assert relaxed([node(label, "起重机")], [CRANE])[:2] == (right, 1 - right)

    @pytest.mark.parametrize(("name", "right"), [("大起重机", 1), ("大型起重机", 0), ("重机", 0)])
    def test_names(self, name: str, right: int) -> None:
        """One name may hold the other when it has three quarters of its length."""
        assert relaxed([node("Product", name, quote="起重机")], [CRANE])[0] == right

    def test_figures(self) -> None:
        """Figures must be equal here too."""
        assert relaxed([indicator(10)], [indicator(100)]) == (0, 1, 0, 1)


class TestEvidence:
    """Rows without evidence and with false quotes are counted."""

    @pytest.mark.parametrize(
        ("evidence", "false"),
        [
            ({"quote": "起重机", "start": 5, "end": 8}, 0),
            ({"quote": "起重机"}, 0),
            ({"quote": "起重机", "start": 6, "end": 9}, 1),
            ({"quote": "挖掘机", "start": 5, "end": 8}, 1),
            ({"quote": "挖掘机"}, 1),
            ({"quote": "", "start": 5, "end": 8}, 1),
        ],
    )
    def test_quotes(self, evidence: Row, false: int) -> None:
        """A quote must stand in the text, at its offsets when it has some."""
        row = {"t": "node", "label": "Product", "name": "起重机", "evidence": [evidence]}
        found = score([row], [CRANE], TEXT)
        assert (found.false_quotes, found.without_evidence, found.rows) == (false, 0, 1)

    def test_none(self) -> None:
        """A row without evidence stands nowhere."""
        row = {"t": "node", "label": "Product", "name": "起重机"}
        found = score([row], [CRANE], TEXT)
        assert (found.without_evidence, counts(found.strict.total("node"))) == (1, (0, 0, 0, 1))

    def test_the_source(self) -> None:
        """Offsets count in the source: broken lines and page numbers do not matter."""
        source = (
            "长沙市发展起\n重机\n— 12 —\n和盾构机。2025年，产值达到100亿元。长沙市与株洲市合作。"
        )
        at = {"quote": "起重机和盾构机", "start": 5, "end": source.index("。")}
        row = {"t": "node", "label": "Product", "name": "起重机", "evidence": [at]}
        found = score([row], [CRANE], TEXT, source)
        assert (found.false_quotes, found.strict.total("node").f1) == (0, 1)

    def test_page_numbers_of_the_text(self) -> None:
        """The text may keep its page numbers, though the source has other white space."""
        text = "长沙市发展 起重机\n— 12 —\n和盾构机。"
        at = {"quote": "起重机", "start": 6, "end": 9}
        row = {"t": "node", "label": "Product", "name": "起重机", "evidence": [at]}
        found = score([row], [CRANE], text, text.replace(" 起", "\t起"))
        assert (found.false_quotes, found.strict.total("node").f1) == (0, 1)

    def test_across_a_page(self) -> None:
        """A quote may go over a page number that the text keeps."""
        text = "长沙市发展起\n— 12 —\n重机和盾构机。"
        at = {"quote": "起重机", "start": 5, "end": text.index("和")}
        row = {"t": "node", "label": "Product", "name": "起重机", "evidence": [at]}
        assert score([row], [CRANE], text, text).false_quotes == 0

    def test_another_source(self) -> None:
        """A source that says other words is refused."""
        with pytest.raises(PlanGraphError, match="differs from the text"):
            score([], [], TEXT, TEXT.replace("长沙", "株洲"))


@cache
def annotated() -> str:
    """Return the annotated facts of Hunan's plan, as `extract` would write them."""
    return "\n".join(write_facts(plan_graph(annotated_facts())))


class TestChoice:
    """Lines, labels and relation types can be chosen."""

    def test_lines(self) -> None:
        """What stands in other lines does not count."""
        found = score([CRANE, indicator(1)], [CRANE, indicator(100)], TEXT, lines=[1])
        assert counts(found.strict.total("node")) == (1, 0, 1, 0)

    def test_types(self) -> None:
        """What has another label does not count."""
        found = score([CRANE, indicator(1)], [CRANE, indicator(100)], TEXT, types=["Indicator"])
        assert counts(found.strict.total("node")) == (0, 1, 0, 1)


class TestFiles:
    """Files are JSON Lines; the report is for people."""

    @pytest.fixture
    def prediction(self, tmp_path: Path) -> Path:
        """Return a file of the annotated facts."""
        path = tmp_path / "facts.jsonl"
        path.write_text(annotated(), encoding="utf-8")
        return path

    def scores(self, prediction: Path, **more: str) -> Scores:
        """Return the scores against the annotations of Hunan's plan."""
        gold = [GOLD / "hunan_dev.jsonl"]
        return score_files(prediction, gold, GOLD / "hunan_paragraphs.txt", **more)  # type: ignore[arg-type]  # lines and types are texts

    def test_what_is_annotated_scores_full(self, prediction: Path) -> None:
        """The annotations themselves, written as facts, have precision and recall 1."""
        found = self.scores(prediction)
        for comparison in (found.strict, found.relaxed):
            for kind in ("node", "edge"):
                assert comparison.total(kind).precision == 1
                assert comparison.total(kind).recall == 1
        assert (found.false_quotes, found.without_evidence) == (0, 0)

    def test_report(self, prediction: Path) -> None:
        """The report has a line for each label and type, and the totals first."""
        lines = str(self.scores(prediction)).splitlines()
        assert lines[0] == "== strict"
        assert re.match(r"node +P 1\.000  R 1\.000  F1 1\.000 ", lines[1])
        assert any(line.startswith("edge LOCATED_IN") for line in lines)

    def test_chosen(self, prediction: Path) -> None:
        """Lines and types are written as people write them."""
        found = self.scores(prediction, lines="1-16,33", types="Cluster,LOCATED_IN")
        assert set(found.strict.tallies) == {"node Cluster", "edge LOCATED_IN"}

    @pytest.mark.parametrize(
        ("more", "says"),
        [({"lines": "1-x"}, "1-16,33-59"), ({"types": "Klaster"}, "no label or relation type")],
    )
    def test_wrong_choice(self, prediction: Path, more: dict[str, str], says: str) -> None:
        """What is no line or no type says what to write."""
        with pytest.raises(PlanGraphError, match=says) as caught:
            self.scores(prediction, **more)
        assert caught.value.exit_status == 2

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            (b"{", r"facts\.jsonl:1: it is no JSON object"),
            (b"[1]", r"facts\.jsonl:1: it is no JSON object"),
            (json.dumps({"t": "node", "name": "x"}).encode(), r"facts\.jsonl:1: it has no label;"),
            (b'{"t": "node", "label": "Product", "name": 5}', "cannot be compared"),
            ("长沙".encode("gb18030"), "not UTF-8"),
        ],
    )
    def test_bad_files(self, prediction: Path, content: bytes, says: str) -> None:
        """A file that holds other things is an error that says where."""
        prediction.write_bytes(content)
        with pytest.raises(PlanGraphError, match=says):
            self.scores(prediction)

    def test_no_annotations(self, prediction: Path) -> None:
        """A file of facts in the place of the annotated rows lacks their lines, and is named."""
        with pytest.raises(PlanGraphError, match=r"facts\.jsonl:1: it has no line;"):
            score_files(prediction, [prediction], GOLD / "hunan_paragraphs.txt")

    def test_no_file(self, tmp_path: Path) -> None:
        """A file that is not there is an error of the call."""
        with pytest.raises(PlanGraphError, match="cannot be read"):
            self.scores(tmp_path / "nowhere.jsonl")
