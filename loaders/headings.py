"""Headings: which styles of number there are, and what a line's own is."""

import re
from dataclasses import dataclass

# Each style with what follows its number; the first that fits a line is its own.
_STYLES = (
    ("chapter", re.compile(r"(第[一二三四五六七八九十百]+[章篇])[、：:]?(?=.)")),
    ("section", re.compile(r"(第[一二三四五六七八九十百]+[节部分]+)[、：:]?(?=.)")),
    ("hundreds", re.compile(r"([一二三四五六七八九十]+)、")),
    ("bracketed", re.compile(r"([（(][一二三四五六七八九十]+[)）])")),
    # 1.1 before 1., so that 1.1 is not 1. with a title 1
    ("decimal", re.compile(r"(\d{1,2}(?:\.\d{1,2}){1,3})(?=[\u4e00-\u9fff“])")),
    ("numbered", re.compile(r"(\d{1,2})[.．、](?=\D)")),
    ("plain", re.compile(r"(\d{1,2})(?=[\u4e00-\u9fff“])")),
    ("round", re.compile(r"([（(]\d{1,2}[)）])")),
    ("circled", re.compile(r"([①②③④⑤⑥⑦⑧⑨⑩])")),
)
_BOX = re.compile(r"【?(专栏\s?\d*(?:[-—–.]\d+)?)】?[：:]?")
_TABLE = re.compile(r"(附?表\s?\d*(?:[-—–.]\d+)?)[：:]?(?=[\u4e00-\u9fff“])")
_ANNEX = re.compile(r"(附件\s?\d*)[：:](?=.)")
# A counted thing is no heading: 2025年…, 3家企业.
_COUNTED = re.compile(r"\d+(?:[年月日个家项条件位名级类批次亿万余多%％—–~-]|吨|元|台|套)")
_RUN_IN = re.compile(r"([^。：:；;，,]{2,40}?)([。：:])(?=.)")
_LONGEST = 45
_INNER = {"numbered", "plain", "round", "circled", "decimal"}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, alone on its line or run in before a text.

    Attributes:
        style: chapter, section, hundreds, bracketed, numbered, plain, decimal, round, circled,
            box, table or annex.
        number: as it stands.
        title: without the number and without what closes it.
        start: where the title begins in its line.
        end: where the title ends.
        run_in: a text follows on the line.
    """

    style: str
    number: str
    title: str
    start: int
    end: int
    run_in: bool

    @property
    def inner(self) -> bool:
        """Whether the style may number the items of a box too."""
        return self.style in _INNER


def heading(line: str) -> Heading | None:
    """Return the heading that a line is or begins with, or None.

    Forms: 第一章 发展基础; （一）高端装备产业。; （一）发展现状。本集群涵盖…; 1．动力装备。顺应…;
    3.1 高端装备产业; 专栏 1：高端装备产业; 表1 主要指标.
    """
    for style, pattern in (("box", _BOX), ("table", _TABLE), ("annex", _ANNEX)):
        found = pattern.match(line)
        if found and "\t" not in line and len(line) <= _LONGEST:
            return Heading(
                style, found[1], line[found.end() :], found.end(), len(line), run_in=False
            )
    if _COUNTED.match(line):
        return None
    for style, pattern in _STYLES:
        found = pattern.match(line)
        if found:
            return _titled(style, found[1], line, found.end())
    return None


def _titled(style: str, number: str, line: str, start: int) -> Heading | None:
    """Return the heading of a line of which the title begins at `start`."""
    rest = line[start:]
    closed = rest.rstrip("。：:")
    if len(closed) <= _LONGEST and not re.search(r"[。；;\t]", closed):
        if style == "plain" and re.search(r"[，,、：:]", closed):
            return None
        return Heading(style, number, closed, start, start + len(closed), run_in=False)
    run_in = _RUN_IN.match(rest)
    if run_in is None or style in {"chapter", "section", "plain", "decimal"}:
        return None
    return Heading(style, number, run_in[1], start, start + run_in.end(1), run_in=True)
