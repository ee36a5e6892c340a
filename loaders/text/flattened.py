"""Tables that stand cell by cell on lines, as they look that were copied out of a page."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_COUNTER = re.compile(r"序号|编号")
_TITLE = re.compile(
    r"(?:主要|具体|[一二]级)?指标(?:名称|属性|性质|类[别型])?|(?:计量)?单位|属性|性质|类[别型]|名称|领域|项目|备注|现状值?|基期值?|目标值?"
    r"|年均.{0,8}|累计.{0,6}|[“”\d十一三四五]*.{0,4}20\d\d ?年?.{0,6}"
)
# 细分领域 / 主要产品 / 关键技术 / 布局区域
_COLUMN = re.compile(
    r"(?:细分|重点|主要|主攻|核心|关键|承载|布局|优势|支撑|代表|龙头|责任|牵头|应用|建设|产业)*"
    r"(?:领域|方向|产品|技术|环节|区域|园区|企业|地区|载体|链条?|城市|县区|平台|单位|部门|产业)(?:名称)?"
)
_SHORT = re.compile(r"[^，。；：！？、\t]{2,14}")
# （六）某某产业链, a sentence: no cell.
_NO_CELL = re.compile(
    r"^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|第[一二三四五六七八九十]+[章节]|专栏|表\s?\d|附)|[。！？\t]"
)
# — 12 — where a page ended is no cell.
_PAGE = re.compile(r"[—–\-－]\s*\d{1,4}\s*[—–\-－]")
_HEAD = re.compile(r"[^，。；：！？\t]{1,14}")
_VALUED = re.compile(r"20\d\d|现状|目标|基期|年均|累计")
_NUMBER = re.compile(
    r"[\[〔［(（<>≤≥＜＞＝=~～约近超-]*\d[^\u4e00-\u9fff]*[\u4e00-\u9fff左右以上下约%％]{0,4}|[—–\-－/]+"
)
_PROPERTY = re.compile(r"(?:预期|约束|引导|指导|底线)性?")
_UNIT = re.compile(r"[^\d，。；：]{1,8}|[—\-/]")
_NAME = re.compile(r"(?=.*[\u4e00-\u9fff])[^。；！？]{2,60}")
_WIDEST, _NARROWEST, _FEWEST_ROWS = 9, 3, 2


@dataclass(frozen=True, slots=True)
class _Cell:
    """A line that holds text: its words, and where the line begins and ends."""

    text: str
    start: int
    end: int


def with_rows(text: str) -> str:
    """Return a text of the same length in which tabs part the cells that stood on lines.

    Form 1: 序号 / 重点任务 / 责任单位 / 1 / … / … / 2 / …     rows that are counted
    Form 2: 指标 / 单位 / 2020年 / 2025年 / 产值 / 亿元 / 12 / 20  rows that fit the titles above
    Form 3: 细分领域 / 主要产品 / 布局区域 / 甲 / 乙、丙 / 丁市          rows of names

    The first break between two cells becomes a tab, so no offset moves.
    """
    cells = list(_cells(text))
    signs = list(text)
    at = 0
    while at < len(cells):
        rows = _table(cells, at)
        for row in rows:
            for one, other in pairwise(row):
                signs[one.end : other.start] = "\t" + " " * (other.start - one.end - 1)
        at += sum(map(len, rows)) or 1
    return "".join(signs)


def _cells(text: str) -> Iterator[_Cell]:
    at = 0
    for line in text.split("\n"):
        bare = line.strip()
        if bare and not _PAGE.fullmatch(bare):
            start = at + line.index(bare)
            yield _Cell(bare, start, start + len(bare))
        at += len(line) + 1


def _table(cells: Sequence[_Cell], at: int) -> list[Sequence[_Cell]]:
    """Return the rows of the table whose head may begin at a line; none where there is none."""
    if not _HEAD.fullmatch(cells[at].text):
        return []
    if _COUNTER.fullmatch(cells[at].text):
        return _counted(cells, at)
    if rows := _of_names(cells, at):
        return rows
    width = 0
    while at + width < len(cells) and _TITLE.fullmatch(cells[at + width].text):
        width += 1
    if not _NARROWEST <= width <= _WIDEST:
        return []
    head = cells[at : at + width]
    if not any(_VALUED.search(each.text) for each in head):
        return []
    rows = [head, *_fitting(cells, at + width, head)]
    return rows if len(rows) > _FEWEST_ROWS else []


def _of_names(cells: Sequence[_Cell], at: int) -> list[Sequence[_Cell]]:
    """Return the rows of a table of names, which go on until a line is none of its cells."""
    width = 0
    while at + width < len(cells) and _COLUMN.fullmatch(cells[at + width].text):
        width += 1
    if not _NARROWEST <= width <= _WIDEST:
        return []
    rows = [cells[at : at + width]]
    while len(row := cells[at + width * len(rows) : at + width * (len(rows) + 1)]) == width:
        if not _SHORT.fullmatch(row[0].text) or any(_NO_CELL.search(each.text) for each in row):
            break
        rows.append(row)
    return rows if len(rows) > _FEWEST_ROWS else []


def _counted(cells: Sequence[_Cell], at: int) -> list[Sequence[_Cell]]:
    """Return the rows that 1, 2, 3 count."""
    width = next((w for w in range(1, _WIDEST + 1) if _is(cells, at + w, "1")), 0)
    if width < _NARROWEST or not all(_HEAD.fullmatch(e.text) for e in cells[at : at + width]):
        return []
    rows = [cells[at : at + width]]
    start = at + width
    while _is(cells, start, str(len(rows))):
        after = (
            start + w for w in range(2, width + 1) if _is(cells, start + w, str(len(rows) + 1))
        )
        end = next(after, min(start + width, len(cells)))
        rows.append(cells[start:end])
        start = end
    return rows if len(rows) > _FEWEST_ROWS else []


def _is(cells: Sequence[_Cell], at: int, text: str) -> bool:
    return at < len(cells) and cells[at].text.rstrip(".．、") == text


def _fitting(
    cells: Sequence[_Cell], start: int, head: Sequence[_Cell]
) -> Iterator[Sequence[_Cell]]:
    """Yield the rows that fit the titles; one that goes on with a group lacks its first cell."""
    while start < len(cells):
        whole, rest = cells[start : start + len(head)], cells[start : start + len(head) - 1]
        row = whole if _fits(whole, head) else rest if _fits(rest, head[1:]) else ()
        if not row:
            return
        yield row
        start += len(row)


def _fits(row: Sequence[_Cell], head: Sequence[_Cell]) -> bool:
    if len(row) != len(head):
        return False
    return all(
        _kind(title.text).fullmatch(cell.text) for cell, title in zip(row, head, strict=True)
    )


def _kind(title: str) -> re.Pattern[str]:
    if _VALUED.search(title):
        return _NUMBER
    if "单位" in title:
        return _UNIT
    return _PROPERTY if title.endswith(("属性", "性质")) else _NAME
