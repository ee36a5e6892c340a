"""Cleaning drops what a page put into the text, and keeps the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.clean import clean

# A page's width of lines, each broken in mid-sentence, as a PDF's text comes.
WRAPPED = [
    "一、发展基础与形势 ",
    "产业规模稳步壮大。二零二零年全省实现战略性新兴产业增加",
    "值四千亿元，“十三五”期间，年均增速为百分之九点九，高于规模",
    "以上工业增速三个百分点。长株潭城市群战略性新兴产业发展",
    "增长极作用进一步凸显。岳阳市、常德市等地战略性新兴产业",
    "发展各具特色。高新技术企业不断增加，获评国家制造业冠军",
    "企业和产品二十二个，一批行业骨干企业迅速成长。 ",
]


def wrapped_file() -> str:
    """Return the lines as a file: a blank line after each, four paragraphs, a page mark."""
    page = "\n\n".join([*WRAPPED, *WRAPPED[1:] * 3])
    return page.replace(WRAPPED[3], f"{WRAPPED[3]}\n\n— 16 — \n", 1)


def wrapped(line: str, width: int) -> str:
    """Return a line as lines of a width, of which none begins with a stop."""
    made = ""
    for sign in line:
        begun = len(made.rpartition("\n")[2])
        made += f"\n{sign}" if begun >= width and sign not in "，。、" else sign
    return made


class TestParagraphs:
    """A paragraph that a page broke is one line again."""

    def test_broken_lines_are_joined(self) -> None:
        """规模⏎⏎以上 becomes 规模以上; what a heading says stays a line of its own."""
        lines = clean(wrapped_file()).text.split("\n")
        assert lines[0] == "一、发展基础与形势"
        assert lines[1:] == ["".join(WRAPPED[1:]).strip()] * 4

    @pytest.mark.parametrize("width", [26, 30, 36])
    @pytest.mark.parametrize("indent", ["", "　　"])
    def test_of_a_short_file(self, width: int, indent: str) -> None:
        """A few lines of one width that end in mid-sentence show that a file is wrapped."""
        task = "发展压力传感器、气体传感器、图像传感器，突破封装工艺，建设测试平台，引进企业"
        lines = [f"（{number}）做强传感器。{task}{number}十家。" for number in "一二三四五"]
        lines = ["无锡市物联网产业行动方案", "一、重点任务", *lines]
        made = clean("\n".join(wrapped(f"{indent}{line}", width) for line in lines))
        assert made.text.split("\n") == lines

    def test_many_headings_are_no_width(self) -> None:
        """A file of which most lines are headings has paragraphs on its lines all the same."""
        lines = ["第一节 新材料产业", "一、先进储能材料", "重点发展材料，突破工艺。" * 5] * 8
        assert clean("\n".join(lines)).text.split("\n") == [
            "第一节新材料产业", "一、先进储能材料", lines[2],
        ] * 8  # fmt: skip

    @pytest.mark.parametrize(
        ("head", "whole"),
        [
            (("无锡市制造业高质量发展", "“十四五”规划"), True),
            (("关于推动甲市机床产业", "高质量发展的实施意见（2023—2025年）"), True),
            (("甲市人民政府办公室", "甲市产业发展规划"), False),
            (("甲市人民政府办公室文件", "甲市产业发展规划"), False),
            (("（征求意见稿）", "甲市产业发展规划"), False),
            (("甲市产业发展规划", "编制工作方案"), False),
            (("无锡市", "“十四五”制造业发展规划"), True),
            (("无锡市", "“十四五”新型显示产业", "发展规划"), True),
            (("无锡市产业集群行动计划", "（2021—2025年）"), True),
            (("无锡市新型显示产业创新集群", "建设行动方案", "（2023-2025 年）"), True),
            (("2024年无锡市物联网产业", "发展情况汇报"), True),
            (("无锡市支持物联网产业高质量", "发展的若干政策"), True),
            (("无锡市人民政府关于印发无锡市产业发展规划的", "通知"), True),
            (("中国产业政策网", "无锡市产业发展规划"), False),
            (("无锡市产业发展规划", "（征求意见稿）"), False),
            (("# source: a portal, as printed", "无锡市2024年工业运行情况"), False),
            (("一、产业发展基础与形势", "二、产业发展规划"), False),
        ],
    )
    def test_title(self, head: tuple[str, ...], whole: bool) -> None:  # noqa: FBT001
        """A title may take two lines or three; offices and other titles stand above it."""
        source = "\n".join((*head, "为发展产业，制定本文件。"))
        assert (clean(source).text.split("\n")[0] == "".join(head).replace(" ", "")) is whole

    def test_page_marks_go(self) -> None:
        """The number of a page is no part of the text."""
        assert "16" not in clean(wrapped_file()).text

    def test_whole_paragraphs_stay(self) -> None:
        """A file with a paragraph on each line is not joined."""
        source = "\n".join(f"第{n}段。" + "工业" * 80 for n in "一二三四五六七八九十") * 3
        assert clean(source).text == source

    def test_a_table_keeps_its_cells(self) -> None:
        """Tabs part the cells of a row."""
        assert clean("指标\t2020年\t2025年").text == "指标\t2020年\t2025年"


class TestPages:
    """What a page adds to a text whose lines are paragraphs goes as well."""

    def test_running_heads(self) -> None:
        """What stands at the edge of many pages in the same words is no part of the text."""
        pages = [f"第{n}段，说的是发展产业。\n甲省产业规划\n— {n} —" for n in range(1, 6)]
        assert "甲省产业规划" not in clean("\n".join(pages)).text

    def test_bare_numbers_that_count_pages(self) -> None:
        """Numbers alone on their lines go where they count on; else they are text."""
        pages = [f"第{n}段，说的是发展产业。\n{n}" for n in range(7, 12)]
        assert clean("\n".join(pages)).text.count("\n") == 4
        assert clean("产值\n12\n家数").text == "产值\n12\n家数"

    def test_contents(self) -> None:
        """Lines of the table of contents end in dots and a page number."""
        source = "目录\n一、总体要求……………1\n二、重点任务........12\n一、总体要求"
        assert clean(source).text == "目录\n一、总体要求"

    @pytest.mark.parametrize(
        "source",
        [
            "发展新材料，推\n— 3 —\n动集群发展。",
            "发展新材料，\n推动集群发展。",
            "发展新材料、\n推动集群发展。",
        ],
    )
    def test_a_sentence_goes_on(self, source: str) -> None:
        """A paragraph goes on over the end of a page, and behind a comma."""
        closed = "其余各段都有句号，读来完整。\n" * 5
        assert clean(closed + source).text == closed + "发展新材料，推动集群发展。".replace(
            "，", "、" if "、" in source else "，"
        )

    def test_a_heading_with_a_comma_ends(self) -> None:
        """A numbered heading is a line of its own, for all its comma."""
        closed = "其余各段都有句号，读来完整。\n" * 5
        source = closed + "（一）补链强基，攻坚关键软件\n聚焦薄弱环节，突破数据库。"
        assert clean(source).text == source


class TestSpaces:
    """Spaces that stand for nothing go; those within a Latin name stay."""

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            ("“五个 100”工程", "“五个100”工程"),
            ("二 O 三五年", "二O三五年"),
            ("占 GDP 比重达到 10.0%", "占GDP比重达到10.0%"),
            ("Mini LED 背光", "Mini LED背光"),
            ("第一章　发展基础", "第一章发展基础"),
        ],
    )
    def test_spaces(self, source: str, text: str) -> None:
        """A space stays only between two Latin words."""
        assert clean(source).text == text


class TestOrigin:
    """Each character that stays knows where it stood."""

    @given(st.text(alphabet=st.sampled_from("工业 一、。\n\t\u3000a1—6"), max_size=200))
    def test_only_rises_and_leads_back(self, source: str) -> None:
        """The map rises, and the source holds the same character at each origin."""
        cleaned = clean(source)
        assert list(cleaned.origin) == sorted(set(cleaned.origin))
        assert "".join(source[at] for at in cleaned.origin) == cleaned.text

    @given(st.text(alphabet=st.sampled_from("工业机械。"), min_size=1, max_size=80))
    def test_nothing_but_space_is_lost(self, source: str) -> None:
        """A text without white space and page marks is its own clean text."""
        assert clean(source).text == source
