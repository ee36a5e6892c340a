"""Headings that only a blank parts from their text stand on lines of their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.text.parted_headings import with_headings


class TestHeadings:
    """A number, a title, a blank, and a sentence that tells of it."""

    @pytest.mark.parametrize(
        ("line", "heading"),
        [
            ("（一）新材料产业　重点发展膜材料、碳纤维。", "（一）新材料产业"),
            ("　　2. 加强招商引资 围绕缺失环节，引进项目50个。", "　　2. 加强招商引资"),
            ("一、优化空间布局  以甲区为核心，建设产业园。", "一、优化空间布局"),
            (
                "专栏2  机器人发展重点 1.工业机器人：焊接机器人。2.服务机器人：手术机器人。",
                "专栏2  机器人发展重点",
            ),
            ("专栏三　重大工程　（1）强基工程：突破传感器。", "专栏三　重大工程"),
            ("（3）“一链一策”机制　由链长统筹推进各项工作。", "（3）“一链一策”机制"),
        ],
    )
    def test_parted(self, line: str, heading: str) -> None:
        """The blank becomes the heading's end."""
        made = with_headings(line)
        assert made.split("\n")[0] == heading
        assert len(made) == len(line)

    @pytest.mark.parametrize(
        "line",
        [
            "第一节　新材料产业",
            "二、重点 任务",
            "（一）大力发展 新能源汽车产业，建设产业园。",
            "1　产值　亿元　120　200",
            "专栏2 机器人 发展重点",
            "专栏2 机器人1.0版本：焊接机器人。",
            "重点 发展膜材料、碳纤维。",
            "（一）新材料产业。 重点发展膜材料、碳纤维。",
        ],
    )
    def test_not_parted(self, line: str) -> None:
        """A stray blank in a title or a sentence, and the cells of a row, part nothing."""
        assert with_headings(line) == line

    @given(st.text("（一）1.新材料产业 　重点发展。\n", max_size=60))
    def test_moves_nothing(self, text: str) -> None:
        """No offset moves, and no sign but a blank is another."""
        made = with_headings(text)
        assert len(made) == len(text)
        assert made.split() == text.split()
