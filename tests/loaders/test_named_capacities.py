"""What a project's own name says that it is to make a year."""

import pytest

from graph.model import Document, Plan
from loaders.lexicon import Lexicon
from tests.loaders.grammar import extract

LEXICON = Lexicon()
PLAN = Plan("test", "湖南省新材料产业发展规划", region="湖南省")


def made(text: str) -> dict[float, str]:
    """Return the project that each figure of a passage measures, by the figure's value."""
    whole = f"{PLAN.title}\n二、重点任务\n（一）做强电池材料\n{text}\n第九章 附则\n"
    document = Document(PLAN, whole, whole, tuple(range(len(whole))))
    return {
        float(str(fact.source.properties["value"])): fact.target.name
        for fact in extract(document, LEXICON).facts.facts
        if fact.type == "MEASURES" and fact.target.label == "Programme"
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推动华岭锂业年产5万吨氢氧化锂项目、远桥股份年产12万吨前驱体项目建成投产。",
         {5: "华岭锂业年产5万吨氢氧化锂项目", 12: "远桥股份年产12万吨前驱体项目"}),
        ("加快华岭能源年产30GWh动力电池一期项目建设，完善配套。",
         {30: "华岭能源年产30GWh动力电池一期项目"}),
        ("项目名称\t建设单位\t总投资（亿元）\n华岭锂业年产3万吨氢氧化锂扩建项目\t华岭锂业\t—",
         {3: "华岭锂业年产3万吨氢氧化锂扩建项目"}),
        ("推动华岭锂业5万吨氢氧化锂项目建成投产。", {}),
    ],
)  # fmt: skip
def test_yearly(text: str, expected: dict[float, str]) -> None:
    """What is 年产 in a name is a figure of the project; a bare size is part of the name."""
    assert made(text) == expected
