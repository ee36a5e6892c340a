"""What a sector is called that something is applied in."""

import pytest

from loaders.extractors.applications import applications
from loaders.lexicon import Lexicon
from tests.loaders.plain import context, names

LEXICON = Lexicon()


class TestSectors:
    """What a sector is called."""

    def test_is_the_plan_s_industry(self) -> None:
        """A sector that the plan has as an industry is that industry, under its full name."""
        found = list(
            applications(
                context("推动高温合金在航空航天、核电等领域应用。", industries=("航空航天产业",)),
                LEXICON,
            )
        )
        assert names(found, "Industry") == ["航空航天产业"]
        assert names(found, "Field") == ["核电"]

    @pytest.mark.parametrize(
        "name",
        ["水环境污染", "制造能力", "经济社会", "其制品开发", "航空动力三大优势", "主机长寿命"],
    )
    def test_names_a_trade(self, name: str) -> None:
        """What is spoken of, such as an ability or pollution, is no sector."""
        found = applications(context(f"推动高温合金在核电、{name}等领域应用。"), LEXICON)
        assert names(found, "Field") == ["核电"]

    @pytest.mark.parametrize("place", ["建德县", "北京大兴国际机场"])
    def test_is_no_place(self, place: str) -> None:
        """A county is no sector, nor is a thing that has a city's name."""
        found = applications(context(f"推动高温合金在{place}应用。"), LEXICON)
        assert names(found, "Field") == []
