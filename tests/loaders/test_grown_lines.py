"""The lines of business that a sentence says are to grow, and what they develop."""

import pytest

from loaders.extractors.products import products
from loaders.lexicon import Lexicon
from tests.loaders.plain import claims, context

LEXICON = Lexicon()


class TestGrownLines:
    """Under a task without a field a sentence's own line of business develops what it lists."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("大力发展精细化工，构建工程塑料、特种橡胶等产品矩阵。",
             [("精细化工", "工程塑料"), ("精细化工", "特种橡胶")]),
            ("推动康养产业发展，积极发展康复机器人。", [("康养产业", "康复机器人")]),
            ("推动康养产业发展。积极发展康复机器人。", []),
            ("做强汽车产业；推动甲石化、乙石化延伸发展聚碳酸酯。", []),
            ("发展康养产业，新材料产业重点突破碳纤维、气凝胶；高端装备制造业突出数控冲床、特种机器人。",
             [("新材料产业", "碳纤维"), ("新材料产业", "气凝胶"),
              ("高端装备制造业", "数控冲床"), ("高端装备制造业", "特种机器人")]),
            ("做强康养产业，拓展工业机器人、数控机床等产品。", []),
        ],
    )  # fmt: skip
    def test_develop_what_follows(self, text: str, expected: list[tuple[str, str]]) -> None:
        """Up to the end of the sentence; what is only added is of another line."""
        known = context(text, subject=None, genre="measures", measure="做强工业", kind="prose")
        assert claims(products(known, LEXICON), "DEVELOPS") == expected

    def test_before_the_line_of_the_chapter(self) -> None:
        """A sentence's own line is nearer than that of the task's heading."""
        known = context(
            "壮大装备制造业，重点发展数控机床、工业机器人。",
            subject=("Field", "数字经济"), genre="measures", measure="壮大数字经济", kind="prose",
        )  # fmt: skip
        assert claims(products(known, LEXICON), "DEVELOPS") == [
            ("装备制造业", "数控机床"),
            ("装备制造业", "工业机器人"),
        ]
