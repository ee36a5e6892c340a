"""What a text's head says of its plan, where no card says more."""

import pytest

from loaders.cards import plan_of_text


class TestRegion:
    """A plan's own region is what its title names, or else who issued it."""

    @pytest.mark.parametrize(
        ("head", "region"),
        [
            ("2023年江西省有色金属产业发展报告", "江西省"),
            ("关于推动河北省机器人产业发展的实施方案", "河北省"),
            ("中共湖北省委 湖北省人民政府关于加快新型工业化的意见", "湖北省"),
            ("湖南省长沙市望城区“十四五”制造业规划", "望城区"),
            ("长沙市人民政府办公厅\n关于印发《“十四五”产业发展规划》的通知", "长沙市"),
            ("工业和信息化部等七部门关于推动机床产业发展的意见", ""),
            ("政府工作报告\n——在无锡市第十七届人民代表大会第三次会议上", "无锡市"),
            ("政府工作报告\n无锡市人民政府市长 某某\n各位代表：", "无锡市"),
            ("政府工作报告\n（在湖北省第十四届人民代表大会第一次会议上）", "湖北省"),
            ("政府工作报告——2025年1月8日在无锡市第六届人民代表大会上（节选）", "无锡市"),
            ("无锡市2023年工业经济运行情况", "无锡市"),
            ("无锡市工业和信息化局\n“十四五”产业发展规划", "无锡市"),
        ],
    )
    def test_of_the_head(self, head: str, region: str) -> None:
        """The smallest region that the title names first; an office's in a line of its own."""
        text = f"{head}\n各市、县人民政府：\n现将有关事项通知如下。"
        assert plan_of_text(text, "p", "p.txt").region == region

    @pytest.mark.parametrize(
        ("body", "region"),
        [
            (
                "全市产值增长8%。无锡市引进项目40个，江阴市、宜兴市各10个，上海市投资5亿元。",
                "无锡市",
            ),
            ("我市企业420家。梁溪区、滨湖区、江阴市新增12家。", "无锡市"),
            ("全市企业420家。江阴增加12家，江阴港吞吐量居全国前列。", "江阴市"),
            ("全省产值增长8%，武汉、襄阳、宜昌分别增长9%、7%、6%，上海增长5%。", "湖北省"),
            ("全区产值增长8%，银川、石嘴山分别增长9%、7%。", "宁夏回族自治区"),
            ("开拓全市场，在武汉、长沙、无锡建设示范区。", ""),
            ("全市产值增长8%，武汉、长沙、无锡各有所长。", ""),
            ("武汉市产值增长8%，武汉市企业420家。", ""),
        ],
    )
    def test_of_the_whole_text(self, body: str, region: str) -> None:
        """A head that names none leaves it to what 全市 and most of the named places say."""
        assert plan_of_text(f"一、工作回顾\n{body}", "p", "p.txt").region == region


class TestTitle:
    """A plan's title is a line of its own, or what its notice puts out."""

    @pytest.mark.parametrize(
        ("head", "title"),
        [
            ("甲市产业发展规划（2021—2025年）", "甲市产业发展规划（2021—2025年）"),
            (
                "甲市发展规划纲要（第三篇 构建体现甲市优势的现代化产业体系）",
                "甲市发展规划纲要（第三篇 构建体现甲市优势的现代化产业体系）",
            ),
            ("政府工作报告——2025年1月8日在甲市第六届人民代表大会上", "政府工作报告"),
            ("甲市人民政府关于印发《甲市产业规划》的通知", "甲市产业规划"),
            (
                "甲市人民政府办公室关于印发甲市产业链三年行动计划（2023—2025年）的通知",
                "甲市产业链三年行动计划（2023—2025年）",
            ),
            ("甲市经济委员会\n关于发布甲市机床产业白皮书的通告", "甲市机床产业白皮书"),
            ("为落实《乙省产业规划》，制定以下办法。\n甲市产业行动方案", "甲市产业行动方案"),
            ("根据《丙法》和《乙省产业规划》，制定以下办法。", "p"),
            ("无锡市人民政府\n产业发展规划", "产业发展规划"),
            ("首页 > 信息公开 > 发展规划\n甲市产业发展纲要（节选）", "甲市产业发展纲要（节选）"),
            ("甲市机床产业投资指南", "甲市机床产业投资指南"),
            ("甲市2023年工业经济运行情况", "甲市2023年工业经济运行情况"),
            ("首页 > 政务公开 > 规划计划\n甲市产业规划", "甲市产业规划"),
            ("您现在的位置：规划计划\n甲市产业规划", "甲市产业规划"),
            ("甲市“十四五”新型显示产业发展指南", "甲市“十四五”新型显示产业发展指南"),
            ("甲省数字经济促进办法", "甲省数字经济促进办法"),
            ("关于支持物联网产业发展的若干政策", "关于支持物联网产业发展的若干政策"),
            ("甲市人民政府印发《支持产业发展若干政策》的通知", "支持产业发展若干政策"),
            ("甲市2023年工业运行情况及2024年工作打算", "甲市2023年工业运行情况及2024年工作打算"),
            ("甲市储能材料产业链图谱", "甲市储能材料产业链图谱"),
            ("甲市产业规划\n产业发展战略", "甲市产业规划"),
            ("附件1\n甲市产业规划重点任务分解表", "甲市产业规划重点任务分解表"),
            ("一、产业发展情况", "p"),
        ],
    )
    def test_of_the_head(self, head: str, title: str) -> None:
        """A plan that the text follows does not give it its title."""
        assert plan_of_text(f"{head}\n一、总体要求", "p", "p.txt").title == title


class TestYears:
    """The years of a plan are those that its title says, or those of its five-year plan."""

    @pytest.mark.parametrize(
        "title",
        [
            "甲市“十四五”工业发展规划",
            "甲市国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要",
            "甲市工业发展规划（2021—2025年）",
        ],
    )
    def test_of_the_title(self, title: str) -> None:
        """第十四个五年规划 is “十四五”."""
        plan = plan_of_text(f"{title}\n一、总体要求", "p", "p.txt")
        assert (plan.first_year, plan.last_year) == (2021, 2025)
