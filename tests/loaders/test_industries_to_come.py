"""A plan's chapter on industries of any kind: its numbered items are the plan's industries."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
ABOVE = (
    "长沙市发展壮大战略性新兴产业集群和培育未来产业的意见",
    "一、总体要求",
    "坚持创新驱动，推动产业集群发展。",
    "二、发展壮大战略性新兴产业集群",
    "（一）智能终端产业集群。重点发展手机、可穿戴设备。",
    "（二）工业母机产业集群。重点发展数控机床、激光加工设备。",
)
COMING = ("合成生物", "量子信息", "空天技术")


def facts_in(*lines: str) -> set[tuple[str, str, str]]:
    """Return the facts of a whole plan for Changsha: type, source and target."""
    whole = "\n".join((*ABOVE, *lines, ""))
    plan = Plan("test", ABOVE[0], region="长沙市")
    document = Document(plan, whole, whole, tuple(range(len(whole))))
    found = extract(document, LEXICON).facts.facts
    return {
        (
            each.type,
            f"{each.source.label} {each.source.name}",
            f"{each.target.label} {each.target.name}",
        )
        for each in found
    }


def laid_out(head: str, numbers: str, *, run_in: bool) -> tuple[str, ...]:
    """Return the lines of a chapter whose items are numbered in one way."""
    lines = [head]
    for name, number in zip(COMING, numbers.split(), strict=True):
        item = f"{number}{name}"
        body = "重点发展量子计算、量子通信等领域。" if name == "量子信息" else "加强前沿研究。"
        lines += [f"{item}。{body}"] if run_in else [item, body]
    return tuple(lines)


@pytest.mark.parametrize("run_in", [True, False])
@pytest.mark.parametrize(
    ("head", "numbers"),
    [
        ("三、前瞻布局未来产业", "（一） （二） （三）"),
        ("三、前瞻布局八大未来产业", "（一） （二） （三）"),
        ("三、未来产业", "1. 2. 3."),
        ("三、未来产业重点方向", "（一） （二） （三）"),
        ("三、谋划布局未来产业，抢占发展制高点", "1. 2. 3."),
        ("（三）培育未来产业新赛道", "1. 2. 3."),
    ],
)
def test_numbered_items_are_industries(head: str, numbers: str, *, run_in: bool) -> None:
    """未来产业 / （二）量子信息: an industry of the plan, as its clusters are."""
    found = facts_in(*laid_out(head, numbers, run_in=run_in))
    assert {
        ("PART_OF", "Field 量子计算", "Industry 量子信息"),
        ("PART_OF", "Field 量子通信", "Industry 量子信息"),
    } <= found


def test_items_to_be_done_are_none() -> None:
    """未来产业 / （一）加强前沿研究: what is to be done for them is no industry."""
    lines = ("三、前瞻布局未来产业", "（一）加强前沿研究", "突破量子通信。", "（二）完善产业生态")
    found = facts_in(*lines, "培育企业。", "（三）量子信息", "发展量子计算机。")
    assert not {each for each in found if each[2] == "Industry 量子信息"}


def test_what_is_called_a_technology_is_developed() -> None:
    """量子信息 / 发展量子测量技术、量子计算等领域 names a technology and a field."""
    line = "（二）量子信息。重点发展量子测量技术、量子编码技术、量子计算等领域。"
    found = facts_in("三、前瞻布局未来产业", "（一）合成生物。", line, "（三）空天技术。")
    assert ("DEVELOPS", "Industry 量子信息", "Technology 量子测量技术") in found
    assert ("DEVELOPS", "Industry 量子信息", "Technology 量子编码技术") in found
    assert ("PART_OF", "Field 量子计算", "Industry 量子信息") in found


@pytest.mark.parametrize("how", ["推动在{}应用", "加快在{}推广应用"])
def test_used_as_a_whole(how: str) -> None:
    """Without goods in front it is the industry itself that is to be used somewhere."""
    line = f"（二）区块链。{how.format('跨境支付、政务服务等领域')}。"
    found = facts_in("三、前瞻布局未来产业", "（一）合成生物。", line, "（三）空天技术。")
    assert {to for kind, who, to in found if kind == "APPLIED_IN" and who.endswith("区块链")} == {
        "Field 跨境支付",
        "Field 政务服务",
    }
