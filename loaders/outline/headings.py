"""Headings: which styles of number there are, and what a line's own is."""

import re
from dataclasses import dataclass

_HAN = "一二三四五六七八九十百"
_WORDS = "任务|行动|工程|专项|方向|重点|产业链|路径|举措|措施|领域|集群|赛道|目标|原则"
# 3．6G与空天信息 has the number 3, 6.3D打印 6.
_NAMED = r"\d[GDK][\u4e00-\u9fff]"
# Each style with what follows its number; the first that fits a line is its own.
_STYLES = (
    ("chapter", re.compile(rf"(第(?:[{_HAN}]+|\d{{1,2}})[章篇编])[、：:.．]?(?=.)")),
    ("section", re.compile(rf"(第(?:[{_HAN}]+|\d{{1,2}})(?:节|部分))[、：:.．]?(?=.)")),
    ("article", re.compile(rf"(第(?:[{_HAN}]+|\d{{1,2}})条)[、：:.．]?(?=.)")),
    ("hundreds", re.compile(rf"([{_HAN}]+)[、．.]")),
    ("bracketed", re.compile(rf"([（(][{_HAN}]+[)）])[、：:.．]?")),
    # 任务一：…; 产业链3：…
    (
        "named",
        re.compile(rf"((?:重点|主要|专项)?(?:{_WORDS})(?:[{_HAN}]{{1,3}}|\d{{1,2}}))[：:、.．]"),
    ),
    # 1.1 before 1., so that 1.1 is not 1. with a title 1
    (
        "decimal",
        re.compile(
            rf"(\d{{1,2}}(?:[.．](?!{_NAMED})\d{{1,2}}){{1,3}})[、.．]?(?=\s?[\u4e00-\u9fff“（A-Z])"
        ),
    ),
    ("numbered", re.compile(rf"(\d{{1,2}})[.．、](?=\D|{_NAMED})")),
    ("closed", re.compile(r"(\d{1,2})[)）]")),
    ("plain", re.compile(r"(\d{1,2})(?=\s?[\u4e00-\u9fff“])")),
    ("round", re.compile(r"([（(]\d{1,2}[)）])[、：:.．]?")),
    ("circled", re.compile(r"([①②③④⑤⑥⑦⑧⑨⑩⑪⑫])")),
    ("roman", re.compile(r"([ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]+)[、.．]?")),
)
_MARKDOWN = re.compile(r"(#{1,6})\s*(?=.)")
# 【集成电路】 alone on its line
_FRAMED = re.compile(r"【(?P<title>[^【】，。：；]{2,20})】")
_BOX = re.compile(rf"[【\[]?((?:重点)?专栏\s?(?:\d+|[{_HAN}]+)?(?:[-—–.]\d+)?)[】\]]?[：:.、]?\s?")
_TABLE = re.compile(r"((?:附?表|图)\s?\d+(?:[-—–.]\d+)?)[：:.、]?\s?(?=[\u4e00-\u9fff“\d])")
# Without a number 表 is a table's title only right above its rows: 表明, 表面 begin sentences.
_BARE_TABLE = re.compile(r"(附?表)[：:]?\s?(?=[\u4e00-\u9fff“\d])")
# 附件1 某表, 附件：某表; 附件|任务分工表 stood with a blank between.
_ANNEX = re.compile(
    rf"(附[件录]\s?(?:\d+|[{_HAN}]+)?)(?:[：:.、]\s?|(?<=[\d{_HAN}])\s?(?=.)"
    r"|\s?(?=[^，。；：\d]{4,30}(?:表|清单|目录|名单)$)|$)"
)
# A counted thing is no heading: 2025年…, 3家企业.
# （1）铝合金型材；: an item of a list that ends as one, and no heading.
_ITEM = re.compile(r"[^。；，：:]*[；;]")
_COUNTED = re.compile(r"\d+(?:[年月日个家项条件位名级类批次亿万余多%％—–~-]|吨|元|台|套)")
_RUN_IN = re.compile(r"([^。：:；;，,！？]{2,40}?)([。：:])(?=.)")
# （一）上游：卫星制造。…: the stage is no title.
_STAGE = re.compile(r"(?:产业链)?[上中下]游(?:环节)?[：:](?=[^，。；：、]{2,20}。)")
# 强化创新引领，增强内生动力。: two verbs with their objects, alike in length.
_TWIN = re.compile(r"([^。：:；;，,！？]{4,14})，([^。：:；;，,！？]{4,14})([。：:])(?=.)")
# （一）构建现代化产业体系，做强主导产业。推动…: behind a numeral of the outer kinds any two
# clauses are a title, where they state nothing.
_SAID = r"(?:“[^“”，。]{1,12}”|[^。：:；;，,！？\d“”]){4,24}"
_TWO = re.compile(rf"((?![对在以为按到由从经将把]|根据|围绕|依托){_SAID}，{_SAID})。(?=.{{12}})")
# 坚持创新驱动，提升产业能级。: the words that open a report's tasks.
_RESOLVED = re.compile(
    r"((?:坚持(?![把将])|聚力|着力|全力|奋力|纵深|扎实|更大力度)[^。：:；;，,！？、]{3,22})，([^。：:；;，,！？、]{4,24})([。：:])(?=.)"
)
# （一）光伏产业链（链长单位：市发展改革委）: what a bracket tells is text behind the title.
_TOLD = re.compile(
    r"\s*(?P<title>[^。：:；;，,！？、（）()\s]{2,24})[（(](?=[^（）()，。；：:]{2,8}[：:][^（）()]*[)）])"
)
_BESIDE = 3
_CLAUSE = r"[^。：:；;，,！？、\t]{4,24}"
_ALONE = re.compile(
    rf"(?:(?P<number>[（(][{_HAN}]+[)）]|[{_HAN}]+、)(?=[^，]+，[^，]+$))?(?P<title>(?!坚持[把将]){_CLAUSE}(?:，{_CLAUSE})?)。"
)
_LONGEST = 45
_LONGEST_BARE = 26
_INNER = {"numbered", "plain", "round", "circled", "closed", "roman", "bare", "framed"}
_OUTER = {"hundreds", "bracketed"}
_SMALL = {"round", "circled", "closed", "numbered"}
_SENTENCE = re.compile(r"[。；;\t]")
_EMPHASIS = "*＊_ "
# （3）企业达到20家。 states a figure.
_STATES = re.compile(
    r"(?<=[\u4e00-\u9fff])(?:达到?|突破|超过?|提高到|增至|不低于|不少于)\d[\d.]*[\u4e00-\u9fff%％]"
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, alone on its line or run in before a text.

    Attributes:
        style: chapter, section, article, hundreds, bracketed, named, numbered, closed, plain,
            decimal1 to decimal3, round, circled, roman, mark1 to mark6, bare, framed, box, table
            or annex.
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
        return self.style in _INNER or self.style.startswith("decimal")

    @property
    def outer(self) -> bool:
        """Whether it stands beside the numbered sections: a box, a table, an annex."""
        return self.style in {"box", "table", "annex"}


def heading(line: str, *, above_row: bool = False) -> Heading | None:
    """Return the heading that a line is or begins with, or None.

    Forms: 第一章 发展基础; （一）高端装备产业。; （一）发展现状。本集群涵盖…; 1．动力装备。顺应…;
    3.1 高端装备产业; 任务一：…; ## 重点任务; 专栏 1：高端装备产业; 表1 主要指标; 附件1.

    Args:
        line: a line of the clean text.
        above_row: the next line is a table's row.
    """
    start = len(line) - len(line.lstrip(_EMPHASIS))
    if mark := _MARKDOWN.match(line, start):
        return _marked(line, mark)
    if "\t" not in line and len(line) <= _LONGEST:
        captioned = _captioned(line, start, above_row)
        if captioned is not None:
            return captioned
        if framed := _FRAMED.fullmatch(line):
            return Heading("framed", "", framed["title"], *framed.span("title"), run_in=False)
    if _COUNTED.match(line, start):
        return None
    for style, pattern in _STYLES:
        found = pattern.match(line, start)
        if found:
            depth = len(re.findall(r"[.．]", found[1])) if style == "decimal" else ""
            whole = f"{style}{depth}", found[1], line, found.end()
            return _framed(*whole) or _told(*whole) or _titled(*whole)
    return None


# ★新材料产业, 01｜新材料产业, A.新材料产业, 方向一：新材料: what may begin a heading.
_MARKED_BARE = re.compile(
    rf"[{_EMPHASIS}]*(?:[★☆●○■□◆◇▲△▶►➢※◎√·•-]\s?|\d{{1,2}}\s?[｜|丨]\s?|[A-Z][.．、]\s?"
    r"|(?:产业|领域|方向|赛道|板块|产业链)[一二三四五六七八九十]{1,2}(?![体批流线级条带类些方起定])[：:\s]*)?"
)

_LED_LINE = re.compile(r"[\u4e00-\u9fff]{2,12}(?:产业链?|集群|领域|行业)[：:]")


def bare_heading(line: str) -> Heading | None:
    """Return the heading that a short line without number and mark may be, or None.

    Whether it is one depends on the lines around it.
    """
    found = _MARKED_BARE.match(line)
    start = found.end() if found else 0
    title = line[start:].rstrip(_EMPHASIS)
    # 新材料产业：/重点发展A、B。
    title = title[:-1] if _LED_LINE.fullmatch(title) else title
    fits = 1 < len(title) <= _LONGEST_BARE and re.search(r"[\u4e00-\u9fff]{2}", title)
    lists = title.count("、") > 1  # A、B、C
    if not fits or lists or re.search(r"[。；;，,：:！？\t|%％…]|\d{4}|^[\d—–·•★●■◆▲-]", title):
        return None
    return Heading("bare", "", title, start, start + len(title), run_in=False)


def style_of(line: str) -> str:
    """Return the style of the number that a line begins with, or ""."""
    return next((style for style, pattern in _STYLES if pattern.match(line)), "")


def closed_heading(line: str) -> Heading | None:
    """Return the heading that a short sentence alone on its line may be, or None.

    Form 1: 壮大先进制造业。                              without a number
    Form 2: （二）坚持科技引领，持续提升产业竞争力。      a number, and two clauses at most
    """
    if not line.endswith("。") or (found := _ALONE.fullmatch(line)) is None:
        return None
    style = "bare"
    if found["number"]:
        style = "hundreds" if found["number"].endswith("、") else "bracketed"
    return Heading(style, found["number"] or "", found["title"], *found.span("title"), run_in=False)


def _marked(line: str, found: re.Match[str]) -> Heading | None:
    """Return the heading of a line of Markdown; a number of its own goes before the title."""
    title = line[found.end() :].rstrip("#" + _EMPHASIS)
    if not re.search(r"[\u4e00-\u9fff]", title):
        return None
    numbered = heading(title)
    number, start = (numbered.number, numbered.start) if numbered else ("", 0)
    begin = found.end() + start
    end = found.end() + len(title.rstrip("。：:"))
    if numbered and numbered.outer:
        return Heading(numbered.style, number, line[begin:end], begin, end, run_in=False)
    return Heading(f"mark{len(found[1])}", number, line[begin:end], begin, end, run_in=False)


def _captioned(line: str, start: int, above_row: bool) -> Heading | None:  # noqa: FBT001
    """Return the heading of a box, table or annex."""
    table = _TABLE.match(line, start) or (_BARE_TABLE.match(line, start) if above_row else None)
    for style, found in (
        ("box", _BOX.match(line, start)),
        ("table", table),
        ("annex", _ANNEX.match(line, start)),
    ):
        if found and not line.endswith(("。", "；")):
            end = len(line.rstrip(_EMPHASIS))
            return Heading(style, found[1], line[found.end() : end], found.end(), end, run_in=False)
    return None


def _framed(style: str, number: str, line: str, start: int) -> Heading | None:
    """Return the heading of which the title stands in a frame: 第三条 【支持中试放大】."""
    found = _FRAMED.match(line, start + len(line[start:]) - len(line[start:].lstrip()))
    if found is None:
        return None
    run_in = bool(line[found.end() :].strip())
    return Heading(style, number, found["title"], *found.span("title"), run_in=run_in)


def _told(style: str, number: str, line: str, start: int) -> Heading | None:
    """Return the heading behind which a bracket tells who leads it or where it stands."""
    found = _TOLD.match(line, start)
    if found is None:
        return None
    return Heading(style, number, found["title"], *found.span("title"), run_in=True)


def _titled(style: str, number: str, line: str, start: int) -> Heading | None:
    """Return the heading of a line of which the title begins at `start`."""
    start += len(line[start:]) - len(line[start:].lstrip(_EMPHASIS))
    rest = line[start:].rstrip(_EMPHASIS)
    closed = rest.rstrip("。：:" + _EMPHASIS)
    alone = len(closed) <= _LONGEST and not _SENTENCE.search(closed)
    if style in _SMALL and _ITEM.fullmatch(rest):
        return None
    if alone and rest.endswith(("。", "；", ";")) and (states := _STATES.search(rest)):
        # 3.目标：产值达到20亿元。 has a heading of its own.
        keyed = re.search("[：:]", rest[: states.start()])
        return _run_in(style, number, line, start) if keyed else None
    # （1）支持企业开展攻关，突破技术。 is a sentence with a number.
    if alone and not (rest.endswith("。") and "，" in closed and not _twin(rest + "…")):
        if style == "plain" and re.search(r"[，,、：:]", closed):
            return None
        if run_in := _run_in(style, number, line, start) if re.search("[：:]", closed) else None:
            return run_in
        return Heading(style, number, closed, start, start + len(closed), run_in=False)
    return _run_in(style, number, line, start)


def _run_in(style: str, number: str, line: str, start: int) -> Heading | None:
    if stage := _STAGE.match(line, start):
        start = stage.end()
    rest = line[start:]
    found = _RUN_IN.match(rest) or (_TWO.match(rest) if style in _OUTER else None)
    end = found.end(1) if found else _twin(rest)
    if not end or style in {"chapter", "section", "plain"}:
        return None
    title = rest[:end].rstrip(_EMPHASIS)
    return Heading(style, number, title, start, start + len(title), run_in=True)


def _twin(rest: str) -> int:
    """Return where a title of two like parts ends, or 0."""
    if found := _RESOLVED.match(rest):
        return found.end(2)
    found = _TWIN.match(rest)
    if found is None or abs(len(found[1]) - len(found[2])) > _BESIDE:
        return 0
    return found.end(2)
