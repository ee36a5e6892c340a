"""Tables whose columns blanks or bars part, as a table looks that was copied out of a page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, groupby, takewhile

# 2020 年 and 36 左右 are one cell each.
_GAP = re.compile(
    r"(?<=\S)(?<![\d%])[^\S\n\t]+(?=\S)|(?<=[\d%])[^\S\n\t]+(?=\S)(?![年左以上下及个])"
)
_TITLE = re.compile(
    r"序号|编号|排名|名次|指标|单位|名称|属性|类别|类型|领域|项目|备注|基期|现状|目标"
    r"|[“”\d]*20\d\d ?年"
    r"|(?:主要|重点|龙头|链主|承载|建设|牵头|责任|核心|代表|主导|优势|发展|所在|依托|计划|实施|完成|产业|布局|主营)*"
    r"(?:企业(?:名称)?|园区|载体|地点|地区|区域|城市|内容|规模|总?投资|时限|年限|方向|产品|环节|产业链?|集群"
    r"|平台|任务|部门|特色|定位|地|业务|领域|营?业?收入)(?:（[^（）]*）)?$"
)
# 专栏3 汽车产业重点项目: the rows behind such a line may have no titles.
_BOX = re.compile(
    r"(?:专栏|附?表|附件)\s?[\d一二三四五六七八九十]{0,3}(?![\d一二三四五六七八九十])[^。；，]{2,30}$"
)
# 甲乙扩产项目　丙丁开发区　总投资10亿元: one of a list of projects, wide blanks between its cells.
_PROJECT = re.compile(r"[^，。；\s]{4,60}(?:项目|工程)(?:[^\S\n\t]*\u3000|[^\S\n\t]{2,})\S")
_WIDEST_CELL = 30
_SENTENCE = re.compile(r"[。；！？]|，.*，")
_FEWEST_COLUMNS, _FEWEST_TITLES, _FEWEST_ROWS = 3, 2, 2
_BAR = re.compile(r"[|│]")
_OUTER = re.compile(r"^[|│]|[|│]$")


def with_tabs(text: str) -> str:
    """Return a text of the same length in which tabs part the columns of its tables.

    A table is a row of titles (序号 指标 单位 2020年 2025年) and the rows below it that have as
    many cells, or lack the first, which spans several rows; or rows of as many short cells right
    below the title of a box or table; or lines that each begin with a project, whose cells wide
    blanks part. The first blank of each gap becomes a tab, so no offset moves.
    """
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        headed = _is_head(lines[at]) or _is_boxed(lines, at)
        size = (_size(lines, at) if headed else 0) or _projects(lines, at)
        for row in range(at, at + size):
            lines[row] = _parted(lines[row])
        at += max(size, 1)
    return "\n".join(lines)


def _is_head(line: str) -> bool:
    cells = _cells(line)
    titles = [each for each in cells if _TITLE.match(each)]
    return len(cells) >= _FEWEST_COLUMNS and len(titles) >= _FEWEST_TITLES and _is_row(line)


def _is_boxed(lines: Sequence[str], at: int) -> bool:
    """Say whether a line is the first row of a box without titles."""
    cells = _cells(lines[at])
    short = all(len(each) <= _WIDEST_CELL for each in cells)
    if len(cells) < _FEWEST_COLUMNS or not short or not _is_row(lines[at]):
        return False
    above = next((line.strip() for line in reversed(lines[:at]) if line.strip()), "")
    return _BOX.match(above) is not None


def _is_row(line: str) -> bool:
    return "\t" not in line and not _BAR.search(line) and not _SENTENCE.search(line)


def _size(lines: Sequence[str], at: int) -> int:
    """Return how many lines the table has whose head may stand at a place; 0 if it is none."""
    width, end = len(_cells(lines[at])), at + 1
    # A cell that spans several rows stands in the first of them alone.
    wide = {width, width - 1} if width > _FEWEST_COLUMNS and _is_head(lines[at]) else {width}
    while end < len(lines) and _is_row(lines[end]) and len(_cells(lines[end])) in wide:
        end += 1
    return end - at if end - at >= _FEWEST_ROWS else 0


def _projects(lines: Sequence[str], at: int) -> int:
    """Return how many lines from a place on each begin with a project; 0 where it is one alone."""
    size = sum(1 for _ in takewhile(lambda line: _PROJECT.match(line.strip()), lines[at:]))
    return size if size >= _FEWEST_ROWS else 0


def _cells(line: str) -> list[str]:
    return _GAP.split(line.strip())


def _parted(line: str) -> str:
    return _GAP.sub(lambda gap: "\t" + gap.group()[1:], line)


def without_bars(text: str) -> str:
    """Return a text of the same length in which tabs stand for the bars of its tables.

    Form 1: 指标|单位|2025年        lines one behind another, two of them with as many bars
    Form 2: |指标|单位|2025年|      the outer bars become blanks

    Args:
        text: folded, one paragraph a line.
    """
    if _BAR.search(text) is None:
        return text
    lines = text.split("\n")
    counts = [0 if "\t" in line else len(_BAR.findall(line)) for line in lines]
    rows = chain.from_iterable(_rows(list(run)) for _, run in groupby(counts, bool))
    return "\n".join(
        _BAR.sub("\t", _OUTER.sub(" ", line)) if row else line
        for line, row in zip(lines, rows, strict=True)
    )


def _rows(counts: Sequence[int]) -> Iterator[bool]:
    """Yield of each of some lines with bars, or of some without, whether it is a table's row.

    One with a bar in a cell is a row of its table too, where two others have as many.
    """
    table = any(count > 0 and often > 1 for count, often in Counter(counts).items())
    yield from (table for _ in counts)
