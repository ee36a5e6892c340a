"""Lists of places whose common head stands once."""

import pytest

from loaders.extractors.platforms import platforms
from tests.loaders.test_extractors import claimed, named, passage, run


class TestPlacedNames:
    """Each place of the list has what stands before the head, and the head alone is no name."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "支持大同、阳泉、长治等光伏领跑基地提质增效",
                ["大同光伏领跑基地", "阳泉光伏领跑基地", "长治光伏领跑基地"],
            ),
            ("在海南、甘肃两大国家级育种基地", ["海南国家级育种基地", "甘肃国家级育种基地"]),
            ("推进新疆哈密、陕西榆林现代煤化工示范区建设", [
                "新疆哈密现代煤化工示范区", "陕西榆林现代煤化工示范区"]),
            (
                "建设哈密北、若羌、塔里木盆地南缘等大型风光基地",
                ["哈密北大型风光基地", "若羌大型风光基地", "塔里木盆地南缘大型风光基地"],
            ),
            (
                "推动漳州古雷、大连长兴岛（西中岛）、云溪等石化基地错位发展",
                ["漳州古雷石化基地", "大连长兴岛（西中岛）石化基地", "云溪石化基地"],
            ),
            ("以岳阳、长沙石化基地为重点", ["长沙石化基地"]),
            (
                "布局长沙先进计算中心、湘潭现代煤化工产业园",
                ["长沙先进计算中心", "湘潭现代煤化工产业园"],
            ),
            ("长沙、湘潭联动建设空天信息产业园", ["空天信息产业园"]),
            ("建设和顺新材料产业园", ["和顺新材料产业园"]),
            ("发挥和平（北山）经济开发区作用", ["和平（北山）经济开发区"]),
            ("建设和完善云河新材料产业园", ["云河新材料产业园"]),
            ("建设长沙、湘潭等一批基地", []),
            ("大同、阳泉等地形成零部件配套基地", []),
            ("大同、阳泉等市建成一批光伏产业园", ["光伏产业园"]),
            ("大同、阳泉等地光伏基地加快建设", ["大同光伏基地", "阳泉光伏基地"]),
            ("大同、阳泉等地热利用基地", ["大同地热利用基地", "阳泉地热利用基地"]),
        ],
    )  # fmt: skip
    def test_names(self, text: str, expected: list[str]) -> None:
        """Items that are no places, or have heads or verbs of their own, share none."""
        assert named("Platform", run(platforms, passage(text))) == expected

    def test_where_they_stand(self) -> None:
        """Each stands in the place that it is called by."""
        found = run(platforms, passage("支持大同、阳泉等光伏领跑基地提质增效"))
        assert claimed("LOCATED_IN", found) == [
            ("大同光伏领跑基地", "大同市"),
            ("阳泉光伏领跑基地", "阳泉市"),
        ]
