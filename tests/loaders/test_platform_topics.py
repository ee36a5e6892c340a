"""What a platform's own name says that it is about, and for whom it works."""

import pytest

from loaders.extractors.platforms import platforms
from tests.loaders.test_extractors import claimed, passage, run


def topics(text: str) -> list[str]:
    """Return what the platforms of a sentence support."""
    return [target for _, target in claimed("SUPPORTS", run(platforms, passage(text)))]


class TestCores:
    """A name is about what stands between its place, level or host and what the platform does."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("组建自治区碳基材料创新联合体。", ["碳基材料"]),
            ("建设省部共建有色金属新材料国家重点实验室。", ["有色金属新材料"]),
            ("支持东岳集团国家含氟功能膜材料工程技术研究中心发展。", ["含氟功能膜材料"]),
            ("建设绿色冶炼国家前沿科学中心。", ["绿色冶炼"]),
            ("建设西安阎良国家航空高技术产业基地。", ["航空"]),
            ("建设重庆市区块链产业创新基地。", ["区块链"]),
            ("用好国家存储芯片长沙公共检测平台。", ["存储芯片"]),
            ("建设国家第三代半导体技术创新中心大湾区分中心。", ["第三代半导体"]),
            ("建设机器人整机性能检测公共服务平台。", ["机器人"]),
            ("建设大型光伏实证基地。", ["光伏"]),
            ("建设千万吨级煤制油基地。", ["煤制油"]),
            ("建设中信重工矿山装备工业互联网平台。", ["矿山装备"]),
            ("建设湖南大学岳阳精细化工研究院。", ["精细化工"]),
        ],
    )
    def test_without_place_level_and_host(self, text: str, expected: list[str]) -> None:
        """Whose it is, of what level, where it stands and what it does are left out."""
        assert topics(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("建设甘棠绿氢产业园。", ["绿氢"]),
            ("建设甘棠云计算数据中心。", ["云计算"]),
            ("建设电池铝箔产业园。", ["电池铝箔"]),
            ("建设中药饮片产业园。", ["中药饮片"]),
        ],
    )
    def test_without_proper_name(self, text: str, expected: list[str]) -> None:
        """A proper name before known goods is left out, a word of other goods is not."""
        assert topics(text) == expected

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("建设辽宁省低空通信与感知重点实验室。", ["低空通信与感知"]),
            ("建设轧制技术及连轧自动化全国重点实验室。", ["轧制技术及连轧自动化"]),
            ("获批国家智能视觉制造业创新中心。", ["智能视觉"]),
            ("建设煤炭清洁利用与绿色冶金国家重点实验室。", ["煤炭清洁利用", "绿色冶金"]),
            ("建设国家技术标准创新基地。", []),
            ("建设岳麓山实验室、云溪国家实验室。", []),
        ],
    )
    def test_of_a_level(self, text: str, expected: list[str]) -> None:
        """What a laboratory or centre of a level is called by is its topic, trade or not."""
        assert topics(text) == expected

    def test_part_of_an_industry(self) -> None:
        """A part of an industry's name is a field where the plan has more industries than one."""
        industries = ("工业机器人与数控装备产业", "新材料产业")
        found = run(platforms, passage("建设国际机器人产业基地。", industries=industries))
        assert [target for _, target in claimed("SUPPORTS", found)] == ["机器人"]
