"""The parts of a field that a sentence counts."""

import pytest

from loaders.extractors.counted_parts import counted_parts
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context

LEXICON = Lexicon()


class TestCountedParts:
    """A、B、C三大领域, where a field is spoken of, are its parts."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            (
                "体外诊断、康复辅具、影像设备三大领域快速发展。",
                ["体外诊断", "康复辅具", "影像设备"],
            ),
            ("形成离心泵、压缩机两个细分行业，产值增长。", ["离心泵", "压缩机"]),
            ("体外诊断、康复辅具等四大领域快速发展。", []),
            ("体外诊断、康复辅具快速发展。", []),
            ("在体外诊断、康复辅具两大领域推广激光雷达。", []),
        ],
    )
    def test_as_many_as_are_named(self, text: str, expected: list[str]) -> None:
        """The number must be that of the items, and nothing may be done in them."""
        found = counted_parts(context(text, subject=("Field", "医疗器械")), LEXICON)
        assert claims(found, "PART_OF") == [(part, "医疗器械") for part in expected]

    def test_of_fields_alone(self) -> None:
        """What an industry's section counts may be industries, and is left to their headings."""
        given = context("纯碱、氯碱两大行业增长。", subject=("Industry", "盐化工"))
        assert list(counted_parts(given, LEXICON)) == []
