"""The development zone whose own plan a text is, by the title: where it lies."""

from collections.abc import Iterator

from loaders.claims import Finding
from loaders.lexicon import Lexicon
from loaders.places.home import zone_of
from loaders.places.located import located
from loaders.subjects.context import Context


def own_zone(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the zone that a plan's title begins with, and the place that its name holds.

    Form: 甲市高新技术产业开发区2023年工作报告
    """
    title = context.document.plan.title
    zone = zone_of(title)
    at = context.text.find(title) if zone and context.passage.kind == "heading" else -1
    if at < 0:
        return
    platform = context.mention("Platform", zone, at, at + len(zone), "platforms.title", 0.9)
    yield platform
    yield from located(context, platform, lexicon)
