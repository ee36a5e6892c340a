"""Laws of reading: noise changes no fact, and nothing raises but the project's own errors."""

import re
from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from graph.check import check
from graph.errors import PlanGraphError
from graph.plan_graph import plan_graph
from loaders import document_of, extract, open_document
from loaders.text.widths import folded, mended
from tests.printed import page, word

ROOT = Path(__file__).parents[2]
HUNAN = open_document(ROOT / "data" / "plans" / "hunan_sei_14fyp.txt")
# What the plan says of its basis, its goals and its first industry, with two boxes.
LINES = HUNAN.text.split("\n")
PLAN = "\n".join((*LINES[4:13], *LINES[24:44]))
CHINESE = re.compile(r"[\u4e00-\u9fff]")
BLANKS = st.sampled_from([" ", "  ", "\u3000", "\u00a0", "\u200b", "\u2002"])
WIDE = {chr(code): chr(code + 0xFEE0) for code in (*range(48, 58), *range(65, 91), *range(97, 123))}
WIDE |= {
    "%": "％",
    "+": "＋",
    "-": "－",
    "/": "／",
    "（": "(",
    "）": ")",
    "：": ":",
    "；": ";",
    "，": ",",
}
FEW = settings(deadline=None, max_examples=15, suppress_health_check=[HealthCheck.too_slow])
MANY = settings(deadline=None, max_examples=100)


def facts(text: str, name: str = "plan.txt") -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids of the entities and facts that are found in a text."""
    document = replace(document_of(text.encode(), name), plan=HUNAN.plan)
    found = extract(document).facts
    return frozenset(e.id for e in found.entities), frozenset(f.id for f in found.facts)


WANTED = facts(PLAN)


@st.composite
def spaced(draw: st.DrawFn) -> str:
    """Return the plan with blanks beside its Chinese characters."""
    places = [
        at for at in range(1, len(PLAN)) if CHINESE.match(PLAN[at]) or CHINESE.match(PLAN[at - 1])
    ]
    chosen = draw(st.sets(st.sampled_from(places), max_size=60))
    blank = draw(BLANKS)
    return "".join((blank if at in chosen else "") + sign for at, sign in enumerate(PLAN))


@st.composite
def widened(draw: st.DrawFn) -> str:
    """Return the plan with some characters in their other width."""
    places = [at for at, sign in enumerate(PLAN) if sign in WIDE]
    chosen = draw(st.sets(st.sampled_from(places), max_size=len(places)))
    return "".join(WIDE[s] if at in chosen else s for at, s in enumerate(PLAN))


@st.composite
def paged(draw: st.DrawFn) -> str:
    """Return the plan with the ends of pages between its lines and within its sentences."""
    within = [
        found.end()
        for found in re.finditer(r"，[^，。；：\n]{8}(?=[^，。；：\n]{12})", PLAN)
        if CHINESE.match(PLAN[found.end()])
    ]
    between = [found.start() for found in re.finditer("\n", PLAN)]
    chosen = draw(st.sets(st.sampled_from(within), max_size=2))
    chosen |= draw(st.sets(st.sampled_from(between), max_size=4))
    form = draw(
        st.sampled_from(["— {} —", "—{}—", "- {} -", "第 {} 页", "第{}页 共90页", "－ {} －"])
    )
    first = draw(st.integers(1, 80))
    text = PLAN
    for number, at in enumerate(sorted(chosen, reverse=True)):
        text = f"{text[:at]}\n{form.format(first + len(chosen) - number)}\n{text[at:]}"
    return text


def broken(line: str, width: int) -> list[str]:
    """Return the lines of a paragraph on a page of some width; a Latin letter is half as wide."""
    lines = [""]
    for sign in line:
        if width_of(lines[-1] + sign) > width:
            lines.append("")
        lines[-1] += sign
    return lines


def width_of(line: str) -> float:
    """Return how wide a line is, in Chinese characters."""
    return sum(0.5 if sign.isascii() else 1 for sign in line)


@st.composite
def wrapped(draw: st.DrawFn) -> str:
    """Return the plan with its lines broken at a page's width, as PDF files are copied."""
    width = draw(st.integers(26, 42))
    mark = draw(st.sampled_from(["blank", "indent", "margin", "none"]))
    apart = draw(st.sampled_from(["\n", "\n\n"]))
    pages = draw(st.integers(15, 40))
    lines: list[str] = []
    for paragraph in PLAN.split("\n"):
        heading = re.match(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）", paragraph)
        indented = mark == "indent" or (mark == "margin" and not heading)
        made = broken(f"{'　　' if indented else ''}{paragraph}", width)
        # A paragraph that ends at the very edge of the page does not show its end.
        assume(mark != "none" or width_of(made[-1]) < width - 2)
        assume(not any(re.match(r"——|[一二三四五六七八九十]+、", each) for each in made[1:]))
        lines += [*made[:-1], made[-1] + (" " if mark == "blank" else "")]
    for at in range(pages, len(lines), pages):
        lines[at] = f"— {at // pages} —\n{lines[at]}"
    return apart.join(lines)


class TestNoise:
    """What a page or a keyboard puts into a text never changes which facts are found."""

    @FEW
    @given(spaced())
    def test_spaces(self, text: str) -> None:
        """Blanks of any kind beside Chinese characters do not count."""
        assert facts(text) == WANTED

    @FEW
    @given(widened())
    def test_widths(self, text: str) -> None:
        """Full-width and half-width letters, digits and marks are one."""
        assert facts(text) == WANTED

    @FEW
    @given(paged())
    def test_page_marks(self, text: str) -> None:
        """The end of a page, also in mid-sentence, is no end of a paragraph."""
        assert facts(text) == WANTED

    @FEW
    @given(wrapped())
    def test_line_breaks(self, text: str) -> None:
        """Lines broken at a page's width are whole paragraphs again."""
        assert facts(text) == WANTED

    @MANY
    @given(st.text())
    def test_offsets_stay(self, text: str) -> None:
        """Folding and mending keep the length, and doing it again changes nothing."""
        for change in (folded, mended):
            once = change(text)
            assert len(once) == len(text)
            assert change(once) == once

    def test_radicals(self) -> None:
        """Radicals that a PDF holds for characters are these characters."""
        assert mended("⼈⺠⽂⻓⻄⽣⾦") == "人民文长西生金"


WORD = word(PLAN.split("\n"))
PAGE = page(PLAN.split("\n")).encode()
ENDINGS = st.sampled_from(["txt", "md", "html", "docx", "pdf", "doc", ""])


@st.composite
def torn(draw: st.DrawFn, content: bytes) -> bytes:
    """Return a file with some bytes changed, cut out or cut off."""
    made = bytearray(content)
    for _ in range(draw(st.integers(1, 8))):
        at = draw(st.integers(0, len(made) - 1))
        match draw(st.sampled_from(["flip", "cut", "end"])):
            case "flip":
                made[at] = draw(st.integers(0, 255))
            case "cut":
                del made[at : at + draw(st.integers(1, 50))]
            case _:
                del made[at + len(made) // 2 :]
        made = made or bytearray(b"\0")
    return bytes(made)


@st.composite
def mangled(draw: st.DrawFn) -> str:
    """Return a passage of the plan with stretches dropped, doubled and put elsewhere."""
    start = draw(st.integers(0, len(PLAN) - 1))
    text = PLAN[:200] + PLAN[start : start + draw(st.integers(1, 400))]
    for _ in range(draw(st.integers(1, 6))):
        at, end = sorted(draw(st.tuples(*(st.integers(0, len(text)),) * 2)))
        to = draw(st.integers(0, len(text)))
        sign = draw(
            st.one_of(st.just(""), st.sampled_from("，、。：（）“”和\t\n%等"), st.characters())
        )
        text = draw(st.sampled_from([
            text[:at] + sign + text[end:], text[:at] + text[at:end] * 2 + text[end:],
            text[:to] + sign + text[at:end] + text[to:],
        ]))  # fmt: skip
    return text


def read(content: bytes, name: str) -> None:
    """Read a file and extract it; where that is possible, the graph is sound."""
    with suppress(PlanGraphError):
        found = check(plan_graph(extract(document_of(content, name)).facts))
        assert [each for each in found if each.kind != "duplicate"] == []


class TestErrors:
    """Whatever is given, the answer is a graph or an error of the project."""

    @MANY
    @given(st.text())
    def test_any_text(self, text: str) -> None:
        """Any text, also with lone surrogates and controls."""
        read(text.encode("utf-8", "surrogatepass"), "plan.txt")

    @MANY
    @given(st.binary(), ENDINGS)
    def test_any_bytes(self, content: bytes, ending: str) -> None:
        """Any bytes under any name."""
        read(content, f"plan.{ending}")

    @settings(MANY, max_examples=60)
    @given(mangled())
    def test_mangled_passages(self, text: str) -> None:
        """A plan whose sentences were torn apart and put together anew."""
        read(("一、总体要求\n二、重点产业\n" + text).encode("utf-8", "surrogatepass"), "plan.txt")

    @pytest.mark.parametrize(("name", "content"), [("plan.docx", WORD), ("plan.html", PAGE)])
    def test_torn_files(self, name: str, content: bytes) -> None:
        """A DOCX or a page with wrong bytes in it."""

        @settings(MANY, max_examples=40)
        @given(torn(content))
        def read_torn(made: bytes) -> None:
            read(made, name)

        read_torn()

    @settings(MANY, max_examples=40)
    @given(st.data())
    def test_torn_pdf(self, data: st.DataObject) -> None:
        """A PDF with wrong bytes in it."""
        read(data.draw(torn(_pdf())), "plan.pdf")


@cache
def _pdf() -> bytes:
    """Return a small PDF with a table's rules and some Latin text."""
    import io

    from matplotlib.figure import Figure

    figure = Figure((3, 3))
    figure.text(0.1, 0.5, "1. Goals 2025")
    figure.subplots().grid()
    file = io.BytesIO()
    figure.savefig(file, format="pdf")
    return file.getvalue()
