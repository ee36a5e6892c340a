"""The outline of a document: sections, and passages with their section path and lead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.errors import BadDocument
from graph.model import Document, Passage, Section, Span
from loaders.claims import Reject
from loaders.lexicon import Lexicon
from loaders.outline.headings import Heading, bare_heading, closed_heading, heading, style_of
from loaders.outline.lines import contents, is_note
from loaders.outline.plan_text import why_no_plan
from loaders.outline.table_heads import heads_none
from loaders.rejects import reject
from loaders.text.sought import sought

# What a lead begins with in a box or a list: 01 名称, ——名称, ★名称, 一是名称, **名称**.
_BULLET = re.compile(
    r"(?:0\d|——|--|[★☆●○■□◆◇▲△▶►➢※◎√·•-]|（\d+）|[一二三四五六七八九十]是|\*\*|【|[a-zA-Z][)）.])\s?(?:\*\*)?"
)
# A lead is the first short sentence: 高端工程机械。…; 集成电路：…; 【集成电路】…; **集成电路**
_LEAD = re.compile(
    r"([^。：:，,；;！？\t*】]{2,32})(?:\*\*|】)?(?:[。：:]|(?<=[*】]))(?:\*\*)?(?=.)"
)
# 01 锂盐 甲锂业二期、乙锂业扩产: in a numbered item of a box a blank parts the lead from the rest.
_NUMBER = re.compile(r"0\d(?=[\u4e00-\u9fff]{2}.{8})")
_BEFORE_BLANK = re.compile(r"[\u4e00-\u9fff]{2,12}")
# 一是发展泵车。二是发展搅拌车。: no lead, but a list of short sentences.
_COUNTED = re.compile("[。；][二三四五六七八九]是")
_GROW = "(?:大力|积极|加快|着力|优先)*(?:做[强优大精]|发展|开发|生产|推出)+"
_OF_GOODS = "[机车器承泵阀件药剂膜板片管轴船艇箱仪瓶槽堆筒米面油粉奶乳酪肉]"
# 重点发展盾构机、起重机等产品。 is a sentence, though as short as a lead.
_SENTENCE = re.compile(
    r"、.*等|^(?:重点|主要|着重)\w{2}[^、]*、"
    # 突破回转支承、主轴承。; 做强盾构机、起重机。; 甲市重点发展动力装备。
    r"|^(?:突破|攻克|攻关|研发|研制)[^、]{2,}、"
    rf"|^{_GROW}[^、和及与]*{_OF_GOODS}[、和及与].*{_OF_GOODS}$"
    # 打造甲产业集群、乙产业集群。
    r"|集群、.*集群$"
    # 大力发展酸奶、奶酪、黄油。: three things or more head no paragraph.
    rf"|^{_GROW}[^、]{{2,}}、[^、]{{2,}}、.*(?<![业链群域系程向力])$"
    r"|^[\u4e00-\u9fff]{2,8}?(?:重点|大力|着力)(?:发展|布局|打造|培育)"
)
# In prose, what a paragraph is about: 风电装备领域，…; 磁性材料方面，…; 武汉城市圈：…
_ABOUT = re.compile(
    r"(?!聚焦|围绕|面向|针对|瞄准|立足|依托|在|服务于)([^。：:，,；;！？\t]{2,24}?(?<!等)(?:领域|方面|环节))，(?=.)"
)
_MARK = re.compile(r"[。；;：:！？!?，,]")
_ROW = sought("\t|", r"\t|^\|.*\|$")
_RULED = re.compile(r"[|\s:-]+")
# 集成电路⇥以设计为牵引，大力发展A、B。突破C。: a paragraph about what stands beside it.
_TOLD_ROW = re.compile(
    r"(?:\d{1,2}\t)?(?P<lead>[^\t。，；：]{2,14})\t(?=[^\t]{36})[^\t。]*，[^\t]*。[^\t]*"
)
_FIRST = re.compile(r"[^\d一-十①-⑩]*(?:1|一|①|Ⅰ)[^\d一二三四五六七八九十]*")
# The document's own title stands above its headings and is none of them.
_TITLE = re.compile(r"(?:规划|计划|纲要|方案|意见|通知|办法|决定|报告|若干措施)(?:[（(].*[）)])?$")
_NOTICE = re.compile("关于(?:印发|发布|公布|转发).*的通[知告]$")
_ZONE = re.compile(
    r"(?!加快|推进|推动|支持|建设|打造|发展|重点|各|一批)[\u4e00-\u9fff（）]{2,16}"
    r"(?:开发区|高新区|经开区|(?:工业|产业|科技|物流)园区?|工业集中区|保税区|产业集聚区|经济区|化工园区)"
)
_TOLD = re.compile(r"^[^\t|]{4,}[。；]$")
_COUNTS = frozenset({"numbered", "closed", "round"})
_NUMBER, _BRACKETS = re.compile(r"\d+"), ("（", "(")
_LONG = 36


@dataclass(frozen=True, slots=True)
class Outline:
    """A document's sections and passages, both in the order of the text, and what it is not.

    Attributes:
        sections: headings with what holds them.
        passages: every line of the text.
        rejects: lines that are read as prose, but look like none.
    """

    sections: tuple[Section, ...]
    passages: tuple[Passage, ...]
    rejects: tuple[Reject, ...] = ()


@dataclass(slots=True)
class _Writer:
    """What has been read so far: the sections, and the styles of those that are open."""

    document: Document
    lexicon: Lexicon
    sections: list[Section] = field(default_factory=list)
    open: list[tuple[str, int]] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)

    @property
    def section(self) -> Section | None:
        """The innermost open section."""
        return self.sections[self.open[-1][1]] if self.open else None

    @property
    def in_box(self) -> bool:
        """Whether a box is open."""
        return any(style == "box" for style, _ in self.open)

    def enter(self, found: Heading, start: int) -> None:
        """Open a section, and close those that its style ends."""
        self._close(found)
        parent = self.section
        made = Section(
            plan=self.document.plan.id,
            position=len(self.sections),
            title=found.title,
            number=found.number,
            depth=len(self.open) + 1,
            parent=None if parent is None else parent.position,
            path=(*(() if parent is None else parent.path), found.title or found.number),
            span=Span(start + found.start, start + max(found.end, found.start + 1)),
        )
        self.sections.append(made)
        self.open.append((found.style, made.position))

    def _close(self, found: Heading) -> None:
        """Close the sections that a heading of its style ends."""
        # 附表1 stands behind all chapters, and is of none of them.
        if found.style == "annex" or found.number.startswith("附"):
            self.open = []
            return
        if found.style.startswith("mark"):
            deeper = [at for at, (style, _) in enumerate(self.open) if style >= found.style
                      and style.startswith("mark")]  # fmt: skip
            del self.open[deeper[0] if deeper else len(self.open) :]
            return
        same = [at for at, (style, _) in enumerate(self.open) if style == found.style]
        within = found.inner and self.in_box
        begins = within and _FIRST.fullmatch(found.number) and self.open[-1][0] == "box"
        # In a box after 2. of the text, 1. begins the box's own items.
        if same and not begins:
            del self.open[same[-1] :]
        elif not within or found.outer:
            # A box follows another, a table too: neither holds the other.
            self.open = [each for each in self.open if each[0] not in {"box", "table"}]

    def leave(self, line: str) -> None:
        """Close the section beside which a sentence stands that has the next number of its style.

        1.推动甲产业升级。… / 2.面向乙等领域，提升丁供给能力。: the second is not the first's.
        """
        numbered = line[:1].isdigit() or line[:1] in _BRACKETS
        style = style_of(line) if numbered and self.open else ""
        if style not in _COUNTS:
            return
        for at, (each, position) in enumerate(self.open):
            if each == style and _follows(self.sections[position].number, line):
                del self.open[at:]
                return

    def add(self, span: Span, kind: str, lead: tuple[str, Span] | None = None) -> None:
        """Add a passage to the innermost section."""
        section = self.section
        self.passages.append(
            Passage(
                plan=self.document.plan.id,
                position=len(self.passages),
                span=span,
                text=self.document.quote(span),
                kind=kind,
                section=None if section is None else section.position,
                path=() if section is None else section.path,
                lead=lead[0] if lead else "",
                lead_span=lead[1] if lead else None,
            )
        )

    def refuse(self, span: Span, reason: str, fix: str) -> None:
        """Note a line that was not understood."""
        self.rejects.append(reject(self.document, span, reason=reason, fix=fix))


def outline(document: Document, lexicon: Lexicon) -> Outline:
    """Return the sections and passages of a document; each line of its text is a passage.

    Raises:
        BadDocument: nothing in it reads like a plan or a report on industry.
    """
    if why := why_no_plan(document.text, lexicon):
        raise BadDocument(
            f"this looks like no plan: {why}",
            where=document.plan.file or document.plan.id,
            fix="give the text of a plan or report on industry, in Chinese sentences",
        )
    writer = _Writer(document, lexicon)
    spans = tuple(_lines(document.text))
    lines = tuple(document.quote(span) for span in spans)
    notes = contents(lines)
    for at, span in enumerate(spans):
        if at in notes or is_note(lines[at], lexicon):
            writer.add(span, "other")
        elif not writer.sections and _is_title(lines[at], document.plan.title):
            writer.add(span, "heading")
        else:
            _read_line(writer, span, lines, at)
    return Outline(tuple(writer.sections), tuple(writer.passages), tuple(writer.rejects))


def _follows(number: str, line: str) -> bool:
    """Say whether a line has the number that comes next behind a number."""
    before, here = _NUMBER.search(number), _NUMBER.search(line)
    if before is None or here is None:
        return False
    return int(here.group()) == int(before.group()) + 1


def _is_title(line: str, title: str) -> bool:
    """Say whether a line is the document's own title, or that of the notice which puts it out."""
    return line == title or (title in line and _NOTICE.search(line) is not None)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        if line:
            yield Span(start, start + len(line))
        start += len(line) + 1


def _read_line(writer: _Writer, span: Span, lines: Sequence[str], at: int) -> None:
    line = lines[at]
    if _ROW.search(line):
        _read_row(writer, span, line)
        return
    after = lines[at + 1] if at + 1 < len(lines) else ""
    found = (
        heading(line, above_row=bool(_ROW.search(after)))
        or _bare(writer, lines, at)
        or _closed(writer, lines, at)
    )
    if found is not None and not _is_item(writer, found, line, after):
        writer.enter(found, span.start)
        lead = (found.title, Span(span.start + found.start, span.start + found.end))
        kind = ("box" if writer.in_box else "prose") if found.run_in else "heading"
        writer.add(span, kind, lead if found.run_in else None)
        return
    writer.leave(line)
    lead_found = (_blank_lead(writer, line, span.start) if writer.in_box else None) or _lead(
        line, span.start
    )
    if writer.sections and lead_found is None and not _MARK.search(line):
        writer.refuse(
            span,
            "the line is neither a heading nor a sentence; it was read as prose",
            "join it to the line that it belongs to, or number it as a heading",
        )
    writer.add(span, "box" if writer.in_box else "prose", lead_found)


def _is_item(writer: _Writer, found: Heading, line: str, after: str) -> bool:
    """Say whether a numbered sentence is an item of a list, each of which is such a sentence.

    （一）推动甲园扩区，建设乙园。/（二）支持丙企业，…。: nothing stands under it.
    """
    if found.run_in or not line.endswith("。") or "，" not in found.title:
        return False
    style = style_of(line)
    if style and style == style_of(after):
        return True
    before = writer.passages[-1] if writer.passages else None
    follows = before is not None and before.kind == "prose" and style_of(before.text) == style
    return bool(style) and follows and not _is_paragraph(after)


def _read_row(writer: _Writer, span: Span, line: str) -> None:
    """Add a table's row; report one that has more cells than the table's head."""
    if _RULED.fullmatch(line):
        writer.add(span, "other")
        return
    head = _head_of_table(writer.passages)
    if head and not heads_none(head) and len(_cells(line)) > len(_cells(head)):
        writer.refuse(
            span,
            f"the row has {len(_cells(line))} cells, the table's head {len(_cells(head))}",
            "give each cell its column",
        )
    if told := _TOLD_ROW.fullmatch(line):
        lead = Span(span.start + told.start("lead"), span.start + told.end("lead"))
        writer.add(span, "box" if writer.in_box else "prose", (told["lead"], lead))
        return
    writer.add(span, "row")


def _head_of_table(passages: Sequence[Passage]) -> str | None:
    head = None
    for passage in reversed(passages):
        if passage.kind == "row":
            head = passage.text
        elif not _RULED.fullmatch(passage.text):
            break
    return head


def _cells(line: str) -> list[str]:
    return line.strip("|").split("\t" if "\t" in line else "|")


def _bare(writer: _Writer, lines: Sequence[str], at: int) -> Heading | None:
    """Return the heading without a number that a short line is, by the lines around it.

    The line before it has ended, and a paragraph or a numbered heading follows.
    """
    found = bare_heading(lines[at])
    if found is not None and _TITLE.search(found.title):
        return None
    if found is None or not writer.passages or at + 1 >= len(lines):
        return None
    after = lines[at + 1]
    begun = writer.sections or any(each.text.endswith("。") for each in writer.passages)
    fits = _has_ended(writer.passages[-1]) and begun
    below = _is_paragraph(after) or heading(after)
    # A zone's name heads what is told of it, in however few words.
    told = _ZONE.fullmatch(found.title) and _TOLD.search(after)
    return found if fits and (below or told) else None


def _closed(writer: _Writer, lines: Sequence[str], at: int) -> Heading | None:
    """Return the heading that a short sentence alone on its line is, or None: 壮大先进制造业.

    It says what is to be done, and a paragraph follows.
    """
    found = closed_heading(lines[at])
    if found is None or not writer.passages or at + 1 >= len(lines):
        return None
    before, after = writer.passages[-1], lines[at + 1]
    verbs = writer.lexicon.table("measure_verbs")
    clauses = found.title.split("，")
    acts = all(verbs.beginning(each) for each in clauses[: 1 if found.number else None])
    fits = (
        acts
        and not found.title.endswith(("格局", "布局"))
        and (_has_ended(before) or _TITLE.search(before.text))
    )
    return found if fits and _is_paragraph(after) and heading(after) is None else None


def _has_ended(before: Passage) -> bool:
    return before.kind in {"heading", "row"} or before.text.endswith(("。", "；", "！", "）", "”"))


def _is_paragraph(line: str) -> bool:
    return len(line) > _LONG and bool(_MARK.search(line)) and not _ROW.search(line)


def _blank_lead(writer: _Writer, line: str, start: int) -> tuple[str, Span] | None:
    """Return the lead that only a blank in the file parts from what follows: 01 锂盐 甲、乙."""
    number = _NUMBER.match(line)
    whole = _BEFORE_BLANK.match(line, number.end()) if number else None
    if number is None or whole is None:
        return None
    origin = writer.document.origin
    for at in range(number.end() + 2, min(whole.end() + 1, len(line))):
        if origin[start + at] - origin[start + at - 1] > 1:
            span = Span(start + number.end(), start + at)
            return line[number.end() : at], span
    return None


def _lead(line: str, start: int) -> tuple[str, Span] | None:
    """Return the lead that a line begins with, and where it stands."""
    bullet = _BULLET.match(line)
    begin = bullet.end() if bullet else 0
    found = _LEAD.match(line, begin) or _ABOUT.match(line, begin)
    if found is None or _SENTENCE.search(found[1]) or _COUNTED.match(line, found.end(1)):
        return None
    return found[1], Span(start + begin, start + begin + len(found[1]))
