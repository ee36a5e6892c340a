"""Lines that are no part of what a plan says: a portal's page, contents, letterhead, dates."""

import re
from collections.abc import Sequence
from functools import cache

from loaders.lexicon import Lexicon, any_of
from loaders.outline.headings import bare_heading, heading

_CHINESE = re.compile(r"[\u4e00-\u9fff]")
_LONGEST_NOTE = 80
_DATE = re.compile(
    r"[（(]?(?:20\d\d|二[〇○零O0][〇○零O0一二三四五六七八九]{2})\s?年\s?[\d一二三四五六七八九十]{1,2}\s?月"
    r"(?:\s?[\d一二三四五六七八九十]{1,3}\s?日)?(?:印发)?[）)]?"
)
_FILE_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,10}[〔\[（(]20\d\d[〕\]）)]\s?第?\d+\s?号")
_SECRECY = re.compile(
    r"[（(]?(?:此件(?:主动|依申请|公开发布).{0,8}|信息公开.{0,10}|征求意见稿|公开发布)[）)]?"
)
# 各市人民政府，甲示范区管委会，省政府各部门：
_ADDRESSED = re.compile(
    r"各[^。；：:]{0,200}(?:政府|管委会|部门|单位|机构|企业|[委办厅局])[^。；：:]{0,20}[：:]"
)
# 本措施自印发之日起施行，由市经信局负责解释。
_IN_FORCE = re.compile(
    r"本(?:措施|政策|办法|意见|规定|方案|规划|细则|通知|行动计划|计划)(?:[^。；]{0,8})?自[^。；]{2,20}(?:施行|实施|执行|生效)[^。；]{0,80}。?"
)
_RULE = re.compile(r"[\W_]+")
_CONTENTS = re.compile(r"目\s?[录次]")
# 第一章 发展基础……… 3; 一、总体要求 / 2
_PAGE_NUMBER = re.compile(r"(?:[.…·．•‥⋯-]{2,}|\s|/)?\s?[（(]?-?\d{1,3}-?[）)]?$")
_LEADER = re.compile(r"(?=[.·．•‥…⋯])(?:[.·．•‥]{3,}|…{1,}|⋯+)\s?[（(]?-?\d{0,3}-?[）)]?$")
_MOST_CONTENTS = 400


def is_note(line: str, lexicon: Lexicon) -> bool:
    """Say whether a line is no part of the plan's text by what it says itself.

    Forms: # source: …; 索引号：…; 打印本页 关闭窗口; 湘政办发〔2021〕47号; 2021年8月10日; ————;
    各市人民政府，省政府各部门：
    """
    if (line.startswith("#") and not _CHINESE.search(line.partition("(")[0])) or _RULE.fullmatch(
        line
    ):
        return True
    if _ADDRESSED.fullmatch(line) or _IN_FORCE.fullmatch(line):
        return True
    if len(line) > _LONGEST_NOTE:
        return False
    whole = (_DATE, _FILE_NUMBER, _SECRECY)
    return any(each.fullmatch(line) for each in whole) or bool(_portal(lexicon).match(line))


@cache
def _portal(lexicon: Lexicon) -> re.Pattern[str]:
    rows = lexicon.table("portal").rows
    keys = any_of(word for word, (kind, *_) in rows.items() if kind == "key")
    every = any_of(rows)
    return re.compile(
        rf"[【\[(（]?{keys}[】\])）]?(?:[：:>|]|$|(?<=[数量号期间])\s*\d)"
        rf"|[【\[]?(?>{every}[\s|/·：:\[\]【】（）()，,>\-]*)+$"
    )


def contents(lines: Sequence[str]) -> frozenset[int]:
    """Return which lines are a table of contents: under 目录, or with dots before a page number.

    Under 目录 stand headings until the first of them comes again as the text's own.
    """
    dotted = {at for at, line in enumerate(lines) if _LEADER.search(line) and _listed(line)}
    start = next((at for at, line in enumerate(lines) if _CONTENTS.fullmatch(line)), None)
    if start is None:
        return frozenset(dotted)
    under = _under(lines, start + 1, dotted)
    return frozenset(dotted | {start, *under})


def _under(lines: Sequence[str], start: int, dotted: set[int]) -> range:
    """Return the lines under 目录."""
    first = _entry(lines[start]) if start < len(lines) else ""
    end = start
    for at in range(start, min(len(lines), start + _MOST_CONTENTS)):
        again = at > start and _entry(lines[at]) == first
        if again or not (at in dotted or _listed(lines[at])):
            break
        end = at + 1
    last = end < len(lines) and _entry(lines[end]) == first
    # Headings that do not come again are the text's own.
    return range(start, end if last or dotted else start)


def _entry(line: str) -> str:
    return re.sub(r"\s", "", _PAGE_NUMBER.sub("", _LEADER.sub("", line)))


def _listed(line: str) -> bool:
    """Say whether a line may be an entry of a table of contents."""
    entry = _entry(line)
    found = heading(entry)
    return (found is not None and not found.run_in) or bare_heading(entry) is not None
