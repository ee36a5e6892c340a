"""Plans and opinions of ministries: boxes of new lines, numbered sentences, places by what they have.

Each case is a text, what it says, and what it does not.
"""

import pytest

from loaders import extract
from loaders.read import document_of

TITLE = "工业主管部门等关于推动新赛道产业创新发展的实施意见\n\n二、重点任务\n\n（一）全面布局新赛道产业\n\n"
TASKS = "电子制造业稳增长行动方案（2025—2026年）\n\n二、促进产业升级\n\n（一）推动产业高端化\n\n"
BOX = f"{TITLE}1.加强谋划部署。把握发展趋势，推动产业发展。\n\n专栏1 部署新赛道\n\n"

Fact = tuple[str, str, str]


def said(text: str) -> set[Fact]:
    """Return what a text says: source, type, target."""
    found = extract(document_of(text.encode(), "plan.txt")).facts
    return {(each.source.name, each.type, each.target.name) for each in found.facts}


BOXED = (
    "未来信息。推动卫星互联网、量子信息等技术产业化应用。\n"
    "先进健康。加快合成生物、生物育种等前沿技术产业化，研发高端医疗装备。\n"
    "人形机器人。突破高转矩密度伺服电机、电子皮肤。\n"
    "新型显示。突破全息显示技术。\n"
    "深部作业装备。研制超深层智能钻机。\n"
)
NUMBERED = (
    "1.推动光伏产业提质升级。加快先进锂电池研发。\n"
    "2.面向商业航天、低空经济等关键领域，提升高端电子元器件、激光雷达等产品供给能力。\n"
)
CASES = (
    # The leads of a box that lists lines of business are all fields, known or not.
    (
        BOX + BOXED,
        {
            ("未来信息", "DEVELOPS", "卫星互联网"),
            ("先进健康", "DEVELOPS", "高端医疗装备"),
            ("先进健康", "DEVELOPS", "合成生物"),
            ("新型显示", "DEVELOPS", "全息显示技术"),
        },
        set[Fact](),
    ),
    # A numbered sentence is none of what the numbered heading before it is about.
    (
        TASKS + NUMBERED,
        {("光伏", "DEVELOPS", "先进锂电池"), ("激光雷达", "APPLIED_IN", "低空经济")},
        {("光伏", "DEVELOPS", "激光雷达"), ("光伏", "APPLIED_IN", "低空经济")},
    ),
    (
        f"{TASKS}1.统筹实施重大专项，推动产业升级。\n"
        "2.依托新型显示、先进计算、智能传感器等领域国家制造业创新中心，加快共性技术攻关。\n",
        {("推动产业高端化", "PROMOTES", "新型显示")},
        {("推动产业高端化", "PROMOTES", "2.依托新型显示")},
    ),
    # In a plan of the whole country a thing may stand in provinces.
    (
        f"{TASKS}鼓励北京、广东、江苏等地建设电子元器件中试平台。\n",
        {("电子元器件中试平台", "LOCATED_IN", each) for each in ("北京市", "广东省", "江苏省")},
        set[Fact](),
    ),
    # What places have stands between them and what they are to develop.
    *(
        (
            f"{TASKS}支持四川、云南等{having}发展多晶硅产业。\n",
            {(each, "SPECIALISES_IN", "多晶硅产业") for each in ("四川省", "云南省")},
            set[Fact](),
        )
        for having in ("地", "绿色电力资源丰富地区", "有条件的地区", "水电资源富集区域")
    ),
    # Where places are to build something, that is no quality of theirs.
    (
        f"{TASKS}支持四川、云南等地建设示范区域，发展多晶硅产业。\n",
        {("四川省", "SPECIALISES_IN", "多晶硅产业")},
        set[Fact](),
    ),
)


@pytest.mark.parametrize(("text", "told", "untold"), CASES)
def test_a_plan_says(text: str, told: set[Fact], untold: set[Fact]) -> None:
    """Of what a plan is held to say all is found, and nothing of what it does not."""
    found = said(text)
    assert told <= found
    assert not untold & found
