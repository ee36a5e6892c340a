"""The places that a task on a region's layout tells what to develop."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Mention
from loaders.lexicon import Lexicon
from loaders.places.areas import Place, places_in
from loaders.places.located import region_mention
from loaders.places.scopes import listed as places_listed
from loaders.places.scopes import scopes
from loaders.subjects.context import Context

# 优化区域布局, 推动错位发展: it promotes the places that it tells what to do.
_LAYOUT = re.compile(r"区域.*(?:布局|发展|分工)|错位|分工|先导区")
# 围绕甲、乙等重点区域，推动丙、丁等城市发挥优势
_WHERE = re.compile(r"(?:围绕|聚焦|推动|支持)$")
_SUCH = re.compile(r"等(?:重点|主要|核心|优势|有条件的?)?(?:区域|地区|城市)")
_URGED = re.compile(r"(?:支持|引导|推动|鼓励|指导)$")
_PROMOTED = 0.6


def told_places(context: Context, measure: Mention, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield the places that a task on the layout of a region tells what to develop.

    In a chapter on layout a city is no more than where its trades are, unless the task is for it.
    """
    if not _LAYOUT.search(measure.name):
        return
    found = (*_meant(context, lexicon), *_urged(context, lexicon))
    for place in {each.name: each for each in found}.values():
        region = region_mention(context, place, "sectors.layout", _PROMOTED)
        yield Claim("PROMOTES", measure, region, region.evidence)


def _meant(context: Context, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the places for which something is to be done: 围绕甲、乙等重点区域."""
    text, own = context.text, context.document.plan.region
    for run in places_listed(text, list(places_in(text, own, lexicon))):
        if _WHERE.search(text, 0, run[0].start) and _SUCH.match(text, run[-1].end):
            yield from run


def _urged(context: Context, lexicon: Lexicon) -> Iterator[Place]:
    """Yield the places that are told what to do, where one is supported or guided in it."""
    found = scopes(context.text, context.document.plan.region, lexicon)
    told = [scope for scope in found if scope.kind == "subject"]
    if not any(_URGED.search(context.text, 0, scope.places[0].start) for scope in told):
        return
    wide = context.genre == "layout"
    every = (place for scope in told for place in scope.places)
    yield from (each for each in every if not (wide and each.region))
