"""One stretch of text names one thing."""

import pytest

from loaders.claims import Claim, Finding, Reject
from loaders.readings import one_reading
from tests.loaders.test_extractors import passage


class TestOneReading:
    """Of two readings of the same characters one is kept, and the other is among the rejects."""

    @pytest.mark.parametrize(
        ("labels", "kept"),
        [
            (("Product", "Field"), "Field"),
            (("Field", "Technology"), "Field"),
            (("Product", "Organisation"), "Organisation"),
            (("Field", "Organisation"), "Organisation"),
            (("Platform", "Product"), "Platform"),
        ],
    )
    def test_of_one_stretch(self, labels: tuple[str, str], kept: str) -> None:
        """What a city makes is a line of business; a firm's name may end as a thing's does."""
        context = passage("重点发展汽车零部件")
        found = [context.mention(label, "汽车零部件", 4, 9, "test") for label in labels]
        read = list(one_reading(context.document, found))
        assert [each.label for each in read if not isinstance(each, Reject | Claim)] == [kept]
        (refused,) = (each for each in read if isinstance(each, Reject))
        assert f"is read as {kept} here" in refused.reason

    def test_claims_go_with_their_ends(self) -> None:
        """What is told of a reading that is not kept is not told."""
        context = passage("光伏重点发展汽车零部件")
        thing = context.mention("Product", "汽车零部件", 6, 11, "test")
        trade = context.mention("Field", "汽车零部件", 6, 11, "test")
        subject = context.mention("Field", "光伏", 0, 2, "test")
        claim = Claim("DEVELOPS", subject, thing, thing.evidence)
        read = list(one_reading(context.document, [claim, trade]))
        assert trade in read
        assert not any(isinstance(each, Claim) for each in read)

    def test_in_other_places(self) -> None:
        """A cluster may be called by its field, and a name may stand elsewhere as another thing."""
        context = passage("汽车零部件、汽车零部件产业集群")
        found: list[Finding] = [
            context.mention("Product", "汽车零部件", 0, 5, "test"),
            context.mention("Field", "汽车零部件", 6, 11, "test"),
            context.mention("Cluster", "汽车零部件产业集群", 6, 15, "test"),
        ]
        assert list(one_reading(context.document, found)) == found
