"""The sector that the sentences before a figure are about: 甲产业增势良好。实现产值30亿元."""

import re

from loaders.claims import Mention
from loaders.figures.figures import Figure
from loaders.figures.measured_actors import OPENS
from loaders.figures.measured_parts import is_bare
from loaders.figures.measured_sections import OWN
from loaders.figures.measured_sectors import sector
from loaders.lexicon import Lexicon
from loaders.lists.lists import head_of
from loaders.lists.lists import is_bare as is_bare_name
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.titles import is_general
from loaders.subjects.topics import begins_as_verb, is_line, own_topic
from loaders.text.firm_roles import FIRM_ROLE

_NAMED = (
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）.．、]|[一二三四五六七八九十]是|——|【)?(?:在(?!线|轨)|围绕)?"
    r"(?P<sector>[\u4e00-\u9fffA-Za-z0-9、和]{2,18}?)(?P<suffix>产业链?|行业|(?<=制造)业|(?<=加工)业)"
)
_OTHER = r"(?!集群|集聚区|园|基地|平台|项目|基金|联盟|协会|研究院|投资)"
_OPENS = re.compile(
    rf"{_NAMED}(?:(?P<told>{_OTHER}[^。；，：\d、亿万成倍番居位]{{2,16}})[。，]|[：】])"
)
# 甲产业集聚乙公司、丙公司等企业32家，实现营业收入…: whose firms they are.
_HOLDS = re.compile(
    rf"{_NAMED}(?:现|共|已|目前)*(?:集聚|聚集|汇聚|拥有|现有|共有|形成了?|依托)[^，。；：]*?(?:企业|集团|公司)"
)
# 甲产业规模不断壮大，实现营业收入…: of which the figure is, where its words name nothing else.
_TOLD = re.compile(rf"{_NAMED}{_OTHER}[^。；，：\d亿万倍]{{2,30}}，")
_COUNTED = re.compile(
    rf"(?:规模以上|规上|限上|链上|{FIRM_ROLE}|上下游|配套|关联|相关|现有|拥有|集聚|聚集|汇聚)*企业(?:数量|总数)"
)
# 甲装备方面，产能达到40万台
_ON = re.compile(
    r"(?:在|其中)?(?P<sector>[\u4e00-\u9fffA-Za-z0-9]{2,12}?)(?P<suffix>产业|行业)?(?:方面|领域|板块|环节)(?:看)?，"
)
_APPLIED = re.compile(r"及其?应用$|与应用$")
# What a region has of all its trades, whatever sector was spoken of.
_OF_ALL = re.compile(
    r"专精特新|高新技术企业|科技型中小|规(?:上|模以上)工业企业|单项冠军|上市公司|瞪羚|独角兽|研发(?:投入|经费)|专利"
    r"|技术合同|固定资产|工业投资|技改投资|城镇|居民|财政|公共预算|生产总值|进出口"
)
_NO_NAME = re.compile(r"[以本我该全其各]|国内|国际|世界|海外")
_SENTENCE = re.compile(r"[。；]")
_OWNED = re.compile(r"项目|公司|集团")


def spoken_of(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sector that the nearest sentence before opens with, and says no figure of.

    Form 1: 新能源汽车产业强势突破。全年实现营业收入290亿元
    Form 2: 光伏产业：产值达到800亿元
    """
    if OWN.search(context.text, figure.clause.start, figure.stated.end):
        return ()
    if led := _on(context, figure, lexicon):
        return led
    if _OF_ALL.search(figure.name):
        return ()
    headed = context.genre == "industries" and context.subject is not None
    if headed or OWN.search(context.text, figure.clause.start, figure.stated.end):
        return ()
    return _begun(context, figure, lexicon) or _before(context, figure, lexicon)


def _on(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sector that a figure's sentence is said to be on: 甲装备方面，产值30亿元.

    电力领域，甲装机30万千瓦: what names something itself is of that.
    """
    if _COUNTED.fullmatch(figure.name) is None and not is_bare(figure, lexicon):
        return ()
    opens = OPENS.match(context.text, figure.sentence.start)
    start = opens.end() if opens else figure.sentence.start
    found = _ON.match(context.text, start, figure.stated.at)
    if found is None or not _is_on(context, found["sector"], lexicon):
        return ()
    made = sector(context, found["sector"], found["suffix"] or "", found.start("sector"), lexicon)
    return (made,) if made else ()


def _is_on(context: Context, name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a sector, or of goods of one kind."""
    head = head_of(name, lexicon)
    goods = head.label == "Product" and head.word != name and not is_bare_name(name, lexicon)
    return goods or _is_sector(context, name, "", lexicon)


def _before(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sector that the nearest sentence before opens with; none of a list of measures."""
    text, start = context.text, figure.sentence.start
    if context.genre == "measures":
        return ()
    begins = [0, *(found.end() for found in _SENTENCE.finditer(text, 0, start))]
    opened = (_OPENS.match(text, begin, figure.stated.start) for begin in reversed(begins))
    found = next((e for e in opened if e and not (e["told"] and e.start() == start)), None)
    if found is None or OWN.search(text, found.end(), figure.stated.start):
        return ()
    name, suffix = found["sector"], found["suffix"]
    if not _is_sector(context, name, suffix, lexicon):
        return ()
    made = sector(context, name, suffix, found.start("sector"), lexicon)
    return (made,) if made else ()


def _begun(context: Context, figure: Figure, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return the sector that a figure's own sentence opens with, where its words name no other.

    Form 1: 甲产业规模不断壮大，全年实现营业收入290亿元
    Form 2: 甲产业链拥有规上企业86家，产值突破500亿元
    """
    counted = _COUNTED.fullmatch(figure.name) is not None
    if not counted and not is_bare(figure, lexicon):
        return ()
    text, start, end = context.text, figure.sentence.start, figure.clause.start
    opens = OPENS.match(text, start)
    start = opens.end() if opens else start
    found = _HOLDS.match(text, start, figure.stated.at) or _TOLD.match(text, start, end)
    # Of what the clauses between them name the figure may be.
    if found is None or end > found.end() + 1 or _OWNED.search(text, end, figure.about.start):
        return ()
    name, suffix = found["sector"], found["suffix"]
    if not _is_sector(context, _APPLIED.sub("", name), suffix, lexicon):
        return ()
    made = sector(context, name, suffix, found.start("sector"), lexicon)
    return (made,) if made else ()


def _is_sector(context: Context, name: str, suffix: str, lexicon: Lexicon) -> bool:
    """Say whether what a sentence opens with is one sector: no region's, no verb, no kind."""
    if own_topic(context, name):
        return True
    apart = begins_as_verb(name, lexicon) or regions().beginning(name) or _NO_NAME.match(name)
    if apart or is_general(f"{name}{suffix}"):
        return False
    return is_line(f"{name}业" if suffix == "业" else name, lexicon)
