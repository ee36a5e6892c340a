"""Names break into rows of about the same width, where a reader would break them."""

import pytest

from graph.draw.drawing import Box, Disc
from graph.draw.fonts import typeface
from graph.draw.labels import Labeller, Wish, extent, wrap

LETTERS = typeface("")
ROOM = Box(0, 0, 200, 100)


class TestWrap:
    """A long name stands in rows."""

    @pytest.mark.parametrize(
        ("name", "rows"),
        [
            ("长沙市", ("长沙市",)),
            ("长沙工程机械产业集群", ("长沙工程机", "械产业集群")),
            ("Intelligent manufacturing equipment", ("Intelligent", "manufacturing", "equipment")),
            ("低毒、高效、可控的农业投入品", ("低毒、高", "效、可控的", "农业投入品")),
            ("低辐射（LOW-E）玻璃", ("低辐射", "（LOW-E）玻璃")),
        ],
    )
    def test_rows(self, name: str, rows: tuple[str, ...]) -> None:
        """Words stay whole, marks stay with what they close or open."""
        assert wrap(name, 6, LETTERS) == rows

    def test_nothing_is_lost(self) -> None:
        """The rows together are the name."""
        name = "国家自主创新示范区建设行动计划"
        assert "".join(wrap(name, 5, LETTERS)) == name

    def test_the_longest_end_in_an_ellipsis(self) -> None:
        """A name that no four rows can hold is shortened, not spread over the page."""
        rows = wrap("超" * 200, 6, LETTERS)
        assert len(rows) == 4
        assert rows[-1].endswith("…")
        assert extent(rows, 1, LETTERS)[0] <= 6 * 1.7

    def test_a_word_without_a_break_is_shortened(self) -> None:
        """A single endless word ends in an ellipsis."""
        (row,) = wrap("x" * 100, 6, LETTERS)
        assert row.endswith("…")


class TestLabeller:
    """A name goes beside its node where nothing stands."""

    def test_below_by_preference(self) -> None:
        """With all room free, a name stands under its node."""
        disc = Disc("a", "Product", 100, 50, 4, "#000000")
        (text,), left_out = Labeller(ROOM, [disc], [], LETTERS).beside_nodes([wish("a")])
        assert left_out == ()
        assert text.box.top < disc.y - disc.radius

    def test_inside_the_room(self) -> None:
        """At the room's edge it goes to another side."""
        disc = Disc("a", "Product", 195, 5, 4, "#000000")
        (text,), _ = Labeller(ROOM, [disc], [], LETTERS).beside_nodes([wish("a")])
        assert ROOM.holds(text.box)

    def test_first_come_first_served(self) -> None:
        """Of two names for one place the first gets it, the other is left out."""
        tight = Box(0, 0, 40, 24)
        discs = [
            Disc("a", "Product", 18, 19, 3, "#000000"),
            Disc("b", "Product", 24, 19, 3, "#000000"),
        ]
        placed, left_out = Labeller(tight, discs, [], LETTERS).beside_nodes([wish("b"), wish("a")])
        assert [text.owner for text in placed] == ["b"]
        assert left_out == ("a",)


def wish(owner: str) -> Wish:
    """Return the wish for a short name."""
    return Wish(owner, (("长沙市",),), 8.0, "#000000")
