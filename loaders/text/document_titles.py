"""The title of a document: what kinds there are, and how the lines of its head make one."""

import re
from collections.abc import Sequence

# What a document calls itself wherever it stands in its head.
_KINDS = (
    r"(?:规划|计划|纲要|大纲|方案|意见|行动|报告|公报|[白蓝绿]皮书|要点|措施|若干政策|办法|条例|决定|规定|细则|导则|指引"
    r"|(?:发展|建设|培育|招商|投资|工作|实施|操作|布局)指南)"
)
# Headings are called so too: such a line is a title where nothing stands before it.
_WIDE_KINDS = (
    r"(?:情况|总结|思路|打算|综述|分析|汇报|路线图|安排|清单|分解表|任务表|台账|一览表|图谱|指南|手册|政策|建议|研究|展望|战略|构想|蓝图|概况"
    r"|概览)"
)
_YEARS = r"[（(]\s?20\d\d\s?年?\s?[—–\-~～至到]+\s?(?:20\d\d|\d\d)\s?年?\s?[)）]"
_NOTE = r"(?:[（(].{1,32}[)）])"
_TITLE = re.compile(rf"\S+(?: \S+)?{_KINDS}(?:纲要)?{_NOTE}?$")
_NUMBERED = r"(?![一二三四五六七八九十\d第（(]+[、.章节）)])"
_FIRST = re.compile(rf"{_NUMBERED}[^\s，。；：:]{{5,}}(?:{_KINDS}|{_WIDE_KINDS}){_NOTE}?")
# 关于印发甲市产业规划的通知
_NOTICE = re.compile(
    rf"(?:印发|发布|公布|转发|下达)(?:《(?P<quoted>[^《》]+)》|(?P<bare>[^《》，。]+{_KINDS}{_NOTE}?))的?通[知告]$"
)
# 政府工作报告——2024年1月10日在甲市第十七届人民代表大会第三次会议上
_SPOKEN = re.compile(r"(\S{0,20}报告)——\S*在\S+(?:人民代表大会|人大|政协)")
_QUOTED = re.compile(r"《([^《》]*(?:规划|计划|纲要|方案|意见)[^《》]*)》")
# 根据《甲省规划》，制定本方案: another plan that this one follows.
_CITED = re.compile(r"(?:根据|依据|依照|按照|落实|贯彻|围绕|衔接|对接|执行|对照|参照)[^。]*$")
# 首页 > 政务公开 > 规划计划: where a page stands among others, and what says that an annex begins.
_BEFORE = re.compile(
    r"#|附[件表录]\s?\d*[：:]?$|.*(?:>|›|»|》\s?首页)|(?:您?[当现]?[前在]的?位置|首页)"
)
# The lines of a title that takes more than one.
_LAST = re.compile(
    rf"[^，。：:；]{{0,40}}(?:(?:{_KINDS}|{_WIDE_KINDS}){_NOTE}?|(?:{_KINDS}{_NOTE}?》?的?|^)通[知告])"
)
_GOES_ON = re.compile(r"(?![（(附#]|\d(?!\d{3}年(?!\d)))[^，。：:；〔〕\[\]]{6,40}(?<![号月日版])")
_PLACE = r"(?:中共)?[\u4e00-\u9fff]{1,8}?(?:省|市|自治区|自治州|州|县|新区|盟|旗)"
_PLACE_ALONE = re.compile(_PLACE)
_BEGINS = re.compile(rf"{_PLACE}|中国|全国|国家|关于|“?十[二三四五六七]五|20\d\d")
# Offices, letterheads and other titles stand before a title and are none of its lines.
_WHOLE = (
    *("政府", "厅", "室", "会", "委", "局", "部", "院", "文件", "部门", "网", "平台", "）", ")"),
    *("规划", "计划", "纲要", "方案", "意见", "报告", "公报", "措施", "要点", "市长", "省长"),
)
# What no line of a title begins with: the number of a heading.
_HEADING = re.compile(
    r"第[一二三四五六七八九十百]+[章节篇部条]|[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|——"
)
# （一）实施甲提升行动: a heading near the head of a short report, and not its title.
_NUMBERED_HEADING = re.compile(
    r"第[一二三四五六七八九十百]+[章节条]|[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]"
)
HEAD_LINES = 8
"""Of a file: its title is among them."""

_MOST_LINES = 3


def title_of(head: Sequence[str]) -> str:
    """Return the title that the first lines of a document give it, or "".

    Form 1: 甲市产业发展规划（2021—2025年）          a line of its own
    Form 2: 关于印发《甲市产业规划》的通知             what its notice puts out
    Form 3: 甲市2024年工业经济运行情况                only where nothing stands before it

    Args:
        head: some ten lines, of which each is one whole line of the text.
    """
    lines = [line for line in head if line and not _BEFORE.match(line)]
    for line in lines:
        quoted = _QUOTED.search(line)
        if quoted and not _CITED.search(line, 0, quoted.start()):
            return quoted[1]
        if notice := _NOTICE.search(line):
            return notice["quoted"] or notice["bare"]
        if _TITLE.fullmatch(line) and not _NUMBERED_HEADING.match(line):
            return line
        if report := _SPOKEN.match(line):
            return report[1]
    first = next(iter(lines), "")
    return first if _FIRST.fullmatch(first) else ""


def broken_titles(head: Sequence[str]) -> set[int]:
    """Return which lines of a file's head go on with the next one as its title does.

    Form 1: 甲市制造业高质量发展 / “十四五”规划
    Form 2: 甲市 / “十四五”新型显示产业 / 发展规划
    Form 3: 甲市产业集群行动计划 /（2021—2025年）

    Args:
        head: the first lines of a file that hold text.
    """
    found: set[int] = set()
    lines = head[:HEAD_LINES]
    for at, line in enumerate(lines):
        if at and re.fullmatch(_YEARS, line) and _LAST.fullmatch(lines[at - 1]):
            found.add(at - 1)
        elif _LAST.fullmatch(line) and not _HEADING.match(line):
            found.update(_lines_before(lines, at))
    return found


def _lines_before(lines: Sequence[str], last: int) -> range:
    """Return which lines a title has before its last one."""
    first = last
    while first and last - first < _MOST_LINES - 1 and _goes_on(lines[first - 1], lines[first]):
        first -= 1
    return range(first, last)


def _goes_on(line: str, after: str) -> bool:
    """Say whether a line may be one of a title that another goes on with."""
    if line.endswith(_WHOLE) or _HEADING.match(line):
        return False
    if _PLACE_ALONE.fullmatch(line):
        return not _PLACE_ALONE.match(after)
    return _GOES_ON.fullmatch(line) is not None and (
        _BEGINS.match(line) is not None or not _BEGINS.match(after)
    )
