"""Files become documents, or an error says what to do."""

from pathlib import Path

import pytest

from graph.errors import BadDocument
from loaders import open_document
from loaders.read import document_of

TITLE = "湖北省战略性新兴产业发展“十四五”规划"
TEXT = f"{TITLE}\n鄂政办发〔2021〕12 号\n一、发展基础\n（一）现状。\n工业增速加快。\n"


class TestEncodings:
    """A plan is read in the encodings that Chinese files have."""

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
    def test_same_text(self, tmp_path: Path, encoding: str) -> None:
        """UTF-8 with and without BOM and GB18030 give the same document."""
        path = tmp_path / "plan.txt"
        path.write_bytes(TEXT.encode(encoding))
        document = open_document(path)
        assert document.source == TEXT
        assert document.text.split("\n")[2] == "一、发展基础"

    def test_line_ends(self, tmp_path: Path) -> None:
        """Line ends of any system count as one character."""
        path = tmp_path / "plan.txt"
        path.write_bytes(TEXT.replace("\n", "\r\n").encode())
        assert open_document(path).source == TEXT


class TestCards:
    """A plan's card tells of it; without one, its head does."""

    def test_head_of_the_text(self, tmp_path: Path) -> None:
        """Title, number, region and years are read from the head."""
        path = tmp_path / "hubei sei.txt"
        path.write_text(TEXT, encoding="utf-8")
        plan = open_document(path).plan
        assert (plan.id, plan.title, plan.number, plan.region) == (
            "hubei_sei", TITLE, "鄂政办发〔2021〕12号", "湖北省",
        )  # fmt: skip
        assert (plan.first_year, plan.last_year) == (2021, 2025)

    def test_card(self, tmp_path: Path) -> None:
        """A card beside the file goes before the head of the text."""
        path = tmp_path / "plan.txt"
        path.write_text(TEXT, encoding="utf-8")
        path.with_suffix(".yaml").write_text("id: mine\nyears: [2022, 2030]\n", encoding="utf-8")
        plan = open_document(path).plan
        assert (plan.id, plan.title, plan.last_year) == ("mine", TITLE, 2030)

    @pytest.mark.parametrize(
        "card", ["titel: x\n", "id: a b\n", "years: [2021]\n", "id: [\n", "years: 2021\n", "- a\n"]
    )
    def test_wrong_card(self, tmp_path: Path, card: str) -> None:
        """A card that cannot be read is an error that names it."""
        path = tmp_path / "plan.txt"
        path.write_text(TEXT, encoding="utf-8")
        path.with_suffix(".yaml").write_text(card, encoding="utf-8")
        with pytest.raises(BadDocument, match=r"plan\.yaml"):
            open_document(path)


@pytest.mark.parametrize(
    ("name", "row"), [("plan.txt", "\t材料\t硅片"), ("plan.md", "|  | 材料 | 硅片 |")]
)
def test_a_blank_cell_that_begins_a_row(name: str, row: str) -> None:
    """What is merged with the cell above leaves its place: 上游⇥设备 / ⇥材料."""
    head = "上游\t设备\t光刻机" if name.endswith("txt") else "| 上游 | 设备 | 光刻机 |"
    text = f"某省产业发展规划\n一、重点产业\n发展产业链。\n{head}\n{row}\n"
    assert document_of(text.encode(), name).text.splitlines()[-1] == "\t材料\t硅片"
