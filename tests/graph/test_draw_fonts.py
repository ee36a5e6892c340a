"""Figures are set in simplified Chinese forms, measured as they are drawn, and never as squares."""

import shutil
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from graph.draw import fonts
from graph.draw.fonts import NoFont, chinese_file, choose, printable, single_face, typeface


class TestFace:
    """The face is the simplified Chinese one, of regular weight."""

    def test_comes_out_of_its_collection(self, tmp_path: Path) -> None:
        """Of a collection, whose first face is Japanese, the file made holds the Chinese face."""
        made = single_face(chinese_file(), tmp_path)
        with TTFont(made) as font:
            assert font["name"].getDebugName(1).endswith("SC")
            assert font["OS/2"].usWeightClass == 400

    def test_is_made_once(self, tmp_path: Path) -> None:
        """A second call takes the file from the cache, and leaves nothing half written there."""
        made = single_face(chinese_file(), tmp_path)
        before = made.stat().st_mtime_ns
        assert single_face(chinese_file(), tmp_path) == made
        assert made.stat().st_mtime_ns == before
        assert list(tmp_path.iterdir()) == [made]

    def test_does_without_a_cache(self, tmp_path: Path) -> None:
        """Where the cache cannot be written, the face stands in a folder of the process."""
        blocked = tmp_path / "file"
        blocked.write_text("no folder", encoding="utf-8")
        made = single_face(chinese_file(), blocked / "cache")
        assert made.exists()
        assert tmp_path not in made.parents

    def test_none_is_an_error_with_the_mend(self) -> None:
        """Without any simplified Chinese face the error says what to install."""
        with pytest.raises(NoFont, match=r"fonts-noto-cjk.*plangraph"):
            choose([Path("/fonts/DejaVuSans.ttf")])

    def test_a_file_that_is_no_font_is_passed_over(self, tmp_path: Path) -> None:
        """A damaged file with a font's name does not stop the search."""
        broken = tmp_path / "NotoSansCJK-Regular.ttc"
        broken.write_bytes(b"no font")
        good = tmp_path / "good" / "NotoSansCJK-Regular.ttc"
        good.parent.mkdir()
        shutil.copy(chinese_file(), good)
        assert choose([broken, good]) == good

    def test_the_package_s_variable_font_serves(self) -> None:
        """A variable collection gives the regular weight of the characters that a figure needs."""
        (packaged,) = fonts._packaged()  # noqa: SLF001  # stands in for a machine without fonts
        assert choose([packaged]) == packaged
        face = fonts._sampled(packaged, "长沙Ag")  # noqa: SLF001
        installed = typeface("").faces[0]
        assert face.has("沙")
        assert not face.has("市")
        assert face.advance("A") == pytest.approx(installed.advance("A"), abs=0.005)


class TestText:
    """Text is measured with the widths of its glyphs, and every character has one."""

    def test_widths(self) -> None:
        """A Chinese character is one em wide, a Latin letter less."""
        letters = typeface("")
        assert letters.width("长沙", 10) == pytest.approx(20)
        assert 0 < letters.width("il", 10) < letters.width("MW", 10) < 20

    def test_a_second_face_helps_out(self) -> None:
        """A character that the Chinese face lacks is drawn in the next face."""
        runs = typeface("").runs("长\u2c6d沙")
        assert [run.text for run in runs] == ["长", "\u2c6d", "沙"]
        assert runs[1].face.path.name == "DejaVuSans.ttf"

    def test_what_no_face_has_is_an_error(self) -> None:
        """A character without a glyph is named, with the name it stands in; no square is drawn."""
        with pytest.raises(NoFont, match=r"长\U0001fae8沙.*U\+1FAE8"):
            typeface("").width("长\U0001fae8沙", 10)

    @pytest.mark.parametrize(
        ("text", "shown"), [("长沙\n市", "长沙 市"), ("a\u200bb\x00", "ab"), (" 长  沙\t", "长 沙")]
    )
    def test_what_has_no_shape_is_left_out(self, text: str, shown: str) -> None:
        """Line breaks are spaces; controls and zero-width marks are nothing."""
        assert printable(text) == shown
