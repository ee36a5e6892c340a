"""Platforms: laboratories, centres, parks, zones and services with a name."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from loaders.claims import Finding, Mention
from loaders.context import Context
from loaders.extractors.platform_topics import supported
from loaders.lexicon import Lexicon
from loaders.located import located
from loaders.names import Name, names
from loaders.regions import Named, regions
from loaders.shared_names import shared_names

_TABLES = ("platform_heads", "platform_general")
# 中心达500个 counts what is no platform of its own.
_COUNTED = re.compile(
    r"(?:总?数量?|总数)?(?:共?达到?|共有|共计|超过|突破|增加?[至到]|为|均?(?=\d)|分别[达为有]|[一二三四五六七八九十两]+[个家])\s?[\d一二三四五六七八九十百两几数]?"
)
_UNIT = re.compile(
    r"（(?:个|家|座|所|处|条)）|[\d一二三四五六七八九十百]+(?:多|余)?(?:个|家|座|所)"
)
# A preposition or a verb within means that a clause was read, not a name: 内存为中心.
_NOT_NAMED = re.compile(
    r"^(?:中国科学院|中科院)[\u4e00-\u9fff]*(?:研究所|研究院|分院)$|^(?:若干|各|多|不同|全域|具有|新型|专业化?|一站式|园区内?|市场化)|[的将把了]|(?<!自)由(?!器)|[和与及、]$"
    r"|[\u4e00-\u9fff](?:[两三四五六七八九十]|\d+)(?:大(?!学)|个|家|座)"
)
_LONGEST = 32
_BRACKET = re.compile(r"（([^（）]{2,6})）")
_BRANCH = re.compile(r"（([^（）]{4,14}(?:中心|基地|分院|园区?|平台))）")
# What makes the name of another thing of it: 公共服务平台提升工程, 示范区企业, 园区招商.
_GOES_ON = re.compile(
    r"(?:[\u4e00-\u9fff]{0,4}(?:工程|行动|计划|专项|方案|规划|政策|办法|条例|名单|指南|联盟|集群)|企业|产业|主体|招商|用地|基金|品牌|化|型|级)"
)


def platforms(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the platforms that a passage names, where they stand and what they support.

    Form 1: 岳麓山实验室、生物种业创新中心           a Platform each
    Form 2: 光谷、珞珈等7家湖北实验室               a Platform each, completed by the head
    Form 3: 国家超级计算长沙中心                    LOCATED_IN 长沙市, by the name
    Form 4: 钱塘区重点建设细胞药物生产基地            LOCATED_IN 钱塘区, by the sentence
    Form 5: 先进轨道交通装备创新中心                 SUPPORTS the field that its name holds
    """
    found = tuple(
        _outermost(_mention(context, name) for name in platform_names(context.text, lexicon))
    )
    yield from found
    for platform in found:
        yield from located(context, platform, lexicon)
    yield from supported(context, found, lexicon)


@lru_cache(maxsize=64)
def platform_names(text: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the names of platforms in a text, in its order."""
    single = [each for each in names(text, *_TABLES, lexicon) if _is_platform(text, each)]
    shared = list(shared_names(text, *_TABLES, lexicon))
    return tuple(sorted((*single, *shared), key=lambda each: (each.start, each.end)))


def _mention(context: Context, name: Name) -> Mention:
    """Return the mention of a name; a place in brackets behind it belongs to it."""
    bracket = _place_in_bracket(context, name.end)
    end = bracket.end if bracket else _branch(context, name.end)
    whole = name.text + context.text[name.end : end]
    mention = context.mention("Platform", whole, name.start, end, "platforms.head", 0.8)
    # Plans leave the bracket out elsewhere: both are names of one platform.
    return (
        Mention("Platform", whole, mention.evidence, aliases=(name.text,)) if bracket else mention
    )


def _place_in_bracket(context: Context, end: int) -> Named | None:
    """Return the place in brackets right behind a name, with the span of the bracket."""
    bracket = _BRACKET.match(context.text, end)
    region = regions(context.document.plan.region).get(bracket[1]) if bracket else None
    return Named(bracket.start(), bracket.end(), region) if bracket and region else None


def _outermost(found: Iterable[Mention]) -> Iterator[Mention]:
    """Yield the mentions that lie within no other."""
    reached = 0
    for mention in found:
        if mention.evidence.span.end > reached:
            yield mention
            reached = mention.evidence.span.end


def _branch(context: Context, end: int) -> int:
    """Return the end of the bracket behind a name that says which branch it is, else of the name.

    国家顶级节点（成都托管与灾备中心） is one; 武汉国家生物产业基地（光谷生物城） has two names.
    """
    found = _BRANCH.match(context.text, end)
    inside = found and regions(context.document.plan.region).beginning(found[1])
    return found.end() if found and inside else end


def _is_platform(text: str, name: Name) -> bool:
    if len(name.text) > _LONGEST or _NOT_NAMED.search(name.text):
        return False
    bare_centre = name.head == "中心" and len(name.text) < 5  # noqa: PLR2004  (以X为中心)
    counted = _COUNTED.match(text, name.end) or _UNIT.match(text, name.end)
    return not bare_centre and counted is None and _GOES_ON.match(text, name.end) is None
