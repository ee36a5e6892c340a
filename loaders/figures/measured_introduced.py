"""The zone with which a paragraph begins, of which its later sentences give the figures."""

from collections.abc import Sequence

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.subjects.context import Context
from loaders.subjects.introduced import begins, introduces, is_zone_name
from loaders.subjects.named_here import Here
from loaders.subjects.topics import body_start

_ENDS = "。；：\n"
_OTHERS = frozenset({"Platform", "Region", "Organisation", "Cluster"})


def introduced(context: Context, figure: Figure, named: Sequence[Here]) -> tuple[Mention, ...]:
    """Return the zone that a paragraph introduces, up to where a sentence begins with another.

    Form: 甲开发区位于乙县。目前入驻企业320家，工业总产值86亿元。
    """
    text = context.text
    zone = next((e for e in named if e.mention.label == "Platform"), None)
    if zone is None or not is_zone_name(zone.mention.name) or not introduces(text, zone.end):
        return ()
    if not begins(text, zone.start, body_start(context)):
        return ()
    between = (e for e in named if zone.end < e.start < figure.stated.at)
    other = any(
        text[e.start - 1] in _ENDS and e.mention.label in _OTHERS
        and e.mention.name != zone.mention.name
        for e in between
    )  # fmt: skip
    return () if other else (zone.mention,)
