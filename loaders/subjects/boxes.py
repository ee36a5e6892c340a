"""How far up a box belongs: to the field behind which it stands, its industry, or the chapter."""

import re
from dataclasses import replace

from graph.model import Section
from loaders.subjects.genres import genre_of
from loaders.subjects.outline_place import OutlinePlace
from loaders.subjects.reading import Reading
from loaders.subjects.titles import is_programme

# 先进制造业集群发展重点: what each of several lines of business is to develop.
_LINES = re.compile(
    r"(?:集群|产业链?|行业)(?:发展|培育|建设|空间|区域)*(?:重点|方向|布局)|集群$"
    r"|重点(?:发展|培育|突破|建设)?(?:领域|产业)$"
)
_PROGRAMMES = re.compile(r"工程|行动|项目|计划|专项")
_PLAIN = re.compile(r"(?:制造)?(?:产业|工业|业)链?$")
_OBJECTS = re.compile(r"方向|产品|技术|领域|目录|清单|重点$|产业")
_LAYOUT = re.compile(r"布局(?:方向|重点|导向|安排)?$")
_CHAINS = re.compile(r"(?:标志性|重点)产业链$")  # a box behind the last field is of all
_TITLED = 8  # 重大工程 holds programmes
# 专栏 未来产业培育工程 behind the last industry is of other ones.
OTHERS = re.compile(r"(?:未来|新兴|传统|主导|支柱)产业")
"""Industries of any kind: 未来产业, 传统产业."""
# 先进制造业重大项目 behind the last industry of many is of all of them.
_WIDE = re.compile(
    r"(?:制造业|(?<!电子)工业|新兴产业|(?:主导|优势|特色|支柱|重点|现代|千亿级?)产业(?:体系)?|产业发展)"
    r"[^，。；]{0,8}(?:项目|(?:重大|重点)工程)"
)


def box_place(reading: Reading, section: Section, above: OutlinePlace) -> OutlinePlace:
    """Return the place of a box: its title says how far up it belongs.

    专栏2-1 新一代信息技术产业重点方向 behind the industry's last field is the industry's.
    """
    title = section.title
    # 专栏9：未来产业 in the section of just these is theirs.
    own_box = above.industry is not None and above.industry.name in title
    others = OTHERS.search(title) is not None and not own_box
    apart = others or (not own_box and _WIDE.search(title) is not None)
    industry = reading.whole if apart else above.industry or reading.whole
    fields = () if apart else above.fields
    kept = next((at + 1 for at in reversed(range(len(fields))) if fields[at].name in title), None)
    if kept is not None:
        fields = fields[:kept]
    elif (industry and _PLAIN.sub("", industry.name) in title) or _CHAINS.search(title):
        fields = ()
    if _PROGRAMMES.search(title):
        own = is_programme(title, reading.lexicon) and len(title) >= _TITLED
        programme = reading.mention("Programme", title, section.span.start) if own else None
        genre = "industries" if others else "measures"
        return OutlinePlace(genre, industry, fields, (), programme, above.places, boxed=True)
    # 专栏3 重点区域布局方向, under the task that lays industries out, is what that promotes.
    if above.measures and _LAYOUT.search(title):
        return replace(above, industry=industry, fields=fields, boxed=True)
    if _OBJECTS.search(title):
        genre = above.genre if above.genre != "other" else genre_of(title, reading.lexicon)
        genre = "industries" if industry or _LINES.search(title) else genre or "other"
        return OutlinePlace(genre, industry, fields, (), None, above.places, boxed=True)
    # 专栏2 新兴平台软件, under the task that develops it: its rows and items are parts of that.
    named = "industries" if kept is not None and above.genre == "measures" else above.genre
    genre = genre_of(title, reading.lexicon) or named
    return replace(above, genre=genre, industry=industry, fields=fields, boxed=True)
