"""Platforms: laboratories, centres, parks, zones and services with a name."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding, Mention
from loaders.context import Context
from loaders.lexicon import Lexicon
from loaders.names import Name, names
from loaders.regions import regions

# 中心达500个 counts what is no platform of its own.
_COUNTED = re.compile(r"(?:总?数量?)?(?:达到?|超过|突破|为|\d|分别|[一二三四五六七八九十]+[个家])")
# A preposition or a verb within means that a clause was read, not a name: 内存为中心.
_NOT_NAMED = re.compile(
    r"^(?:一批|若干|各|多|不同|全国|全域|具有|更多|更|高|新型|专业化?|一站式)|[的为由在将把]"
)
_LONGEST = 30
_BRACKET = re.compile(r"（([^（）]{2,6})）")


def platforms(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the platforms that a passage names, where they stand and what they support.

    Form 1: 岳麓山实验室、生物种业创新中心           a Platform each
    Form 2: 国家超级计算长沙中心                    LOCATED_IN 长沙市, by the name
    Form 3: 先进轨道交通装备创新中心                 SUPPORTS the field that its name holds
    """
    for name in names(context.text, "platform_heads", "platform_general", lexicon):
        if _is_platform(context.text, name):
            extended = _with_bracket(context.text, name)
            platform = context.mention(
                "Platform", extended.text, extended.start, extended.end, "platforms.head", 0.8
            )
            yield platform
            yield from _place(context, platform, extended)
            yield from _support(context, platform, extended)


def _is_platform(text: str, name: Name) -> bool:
    if len(name.text) > _LONGEST or _NOT_NAMED.search(name.text):
        return False
    bare_centre = name.head == "中心" and len(name.text) < 5  # noqa: PLR2004  (以X为中心)
    return not bare_centre and _COUNTED.match(text, name.end) is None


def _with_bracket(text: str, name: Name) -> Name:
    """Return a name with the place in brackets behind it, which is a part of it."""
    bracket = _BRACKET.match(text, name.end)
    if bracket is None or regions().get(bracket[1]) is None:
        return name
    return Name(name.start, bracket.end(), text[name.start : bracket.end()], name.head)


def _place(context: Context, platform: Mention, name: Name) -> Iterator[Claim]:
    """Yield where a platform stands, when its own name says the city or county."""
    for named in regions(context.document.plan.region).find(name.text):
        if named.region.level != "province":
            start = name.start + named.start
            found = name.text[named.start : named.end]
            region = context.mention(
                "Region", found, start, name.start + named.end, "platforms.place"
            )
            yield Claim("LOCATED_IN", platform, region, platform.evidence)
            return


def _support(context: Context, platform: Mention, name: Name) -> Iterator[Claim]:
    """Yield what a platform supports: the longest field in its name, else the section's subject."""
    topics = sorted((*context.fields, *context.industries), key=lambda each: (-len(each), each))
    for topic in topics:
        bare = topic.removesuffix("产业")
        if len(bare) > 1 and bare in name.text:
            label = "Industry" if topic in context.industries else "Field"
            start = context.text.index(bare, name.start)
            target = context.mention(label, topic, start, start + len(bare), "platforms.topic", 0.8)
            yield Claim("SUPPORTS", platform, target, platform.evidence)
            return
    if context.genre == "industries" and context.subject is not None:
        yield Claim("SUPPORTS", platform, context.subject, platform.evidence)
