"""Institutes of research: organisations where they act, platforms where they are built."""

import re
from functools import cache

from loaders.lexicon import Lexicon, any_of
from loaders.text.sought import Sought, sought

# 产业技术研究院 and its like are built to serve a region's trades: platforms wherever they act.
_INSTITUTE = re.compile(
    r"(?<!产业)(?<!产业技术)(?<!创新)(?<!应用)(?:研究院|研究总院|设计院|(?<!联合)研究所)$"
)
_ACTS = re.compile(
    r"(?:[、和与][^，。；、]{2,20}(?:研究所|研究院|大学|公司|集团)){0,3}"
    r"(?:等(?![^，。；]{0,6}(?:项目|平台|载体)建设)[^，。；]{0,8})?(?:牵头|合作|共建|联合|建设(?![，。；]|$)|组建|设立|创建|打造|共同|承担|开展联合)"
    r"|等[^，。；、]{0,6}(?:单位|企业|院所)"
)


# 联合甲大学、乙研究院，研制…: who is worked with.
_JOINED = re.compile(
    r"(?:联合|携手)(?:[^，。；、]{2,16}(?:研究所|研究院|大学|学院|公司|集团)[、和与]){0,3}$"
)
# 中国工程物理研究院, 中国空气动力研究与发展中心: the state's own institutes are built by no plan.
_OF_STATE = re.compile(
    r"中国(?!科学院)(?:(?!产业|创新|联合|应用|大学)[\u4e00-\u9fff]){3,14}(?:研究院|研究总院|科学院|研究与发展中心|研究所)"
)


@cache
def of_academy(lexicon: Lexicon) -> Sought:
    """Return what finds the institutes of academies and groups of the state: 中科院某某研究所."""
    rows = lexicon.table("academies").rows.items()
    named = any_of(name for name, use in rows if "only" not in use)
    numbered = any_of(name for name, use in rows if use)
    return sought(
        "所院",
        rf"(?:中国\w{{0,6}}科学院|{named})[\u4e00-\u9fff]{{0,14}}?(?:研究所|研究院|分院|所(?![在有属]))"
        rf"|(?:中国)?{numbered}第?[一二三四五六七八九十〇零\d]{{1,4}}(?:研究)?[院所]",
    )


def acts(text: str, name: str, end: int) -> bool:
    """Say whether an institute that a text names acts there: 某某研究院牵头建设某中心.

    Args:
        text: the passage.
        name: the institute's.
        end: where its name ends.
    """
    # 中国海洋工程研究院（青岛） is the branch that a city has.
    if _OF_STATE.fullmatch(name) and not text.startswith("（", end):
        return True
    joined = _JOINED.search(text, 0, end - len(name))
    return bool(_INSTITUTE.search(name) and (joined or _ACTS.match(text, end)))
