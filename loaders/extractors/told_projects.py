"""Construction projects that a passage describes in turn, or whose names end in 项目."""

import re
from collections.abc import Iterator

from loaders.claims import Mention
from loaders.lexicon import Lexicon
from loaders.names.listed import known_firm
from loaders.names.names import Name, is_named, left_edge
from loaders.names.projects import is_of_words
from loaders.places.regions import regions
from loaders.subjects.context import Context
from loaders.subjects.topics import body_start
from loaders.text.openings import CLAUSES, at_openings
from loaders.text.sought import sought, sought_by

VERB = re.compile(
    r"^(?:实施|开展|推进|启动|组织|落实|深化|深入|加快|加强|推动|支持|鼓励|引导|强化|完善|建设|统筹|谋划|抓好|聚焦|围绕|大力|全面|积极|建立|健全|制定|打造|提升|优化)"
)
"""What no name of a programme or project begins with: the verb that acts on it."""
CLAUSE = re.compile(
    r"^(?:如下|以下|本|该)|的(?!治理)|(?:计划|工程)[和与及]|年度?计划$|国民经济和社会发展计划$|^(?:执行)?情况|[和与及](?=实施|推进|开展)|和$|等|打造(?=“)"
)
"""What shows that a clause was read, and no name."""
# A construction project says whose it is, where, or how large: 某某公司10万吨/年磷酸项目.
_SIZED = re.compile(
    r"\d[\d.]*\s?(?:万|亿)?(?:吨|千瓦|兆瓦|吉瓦|[MG]W|英寸|台|套|辆|片|平方米|公里|立方米|代|GWh|MW)|[一二三四五六]期|集团|公司|股份"
)
_PROJECT = re.compile(
    r"项目(?!化|制|库|储备|清单|管理|建设单位|经理|法人|单位|资金|申报|指南|谋划|招引|落地率|支撑|用地|审批|路演|清单|\d)"
)
# 甲公司智能工厂项目，总投资20亿元，…；乙公司扩建项目，年产…: described one after the other;
# 1.甲项目：建设…: only under a heading for projects.
_DESCRIBED = sought(
    "项",
    r"(?<![^：:；;。\n])(?:[一二三四五六七八九十]是|[（(]?\d{1,2}[.．、）)])?"
    r"(?P<name>[^，。；：:、\n]{5,32}?项目(?:[一二三四五]期)?)(?:（[^（）]{2,14}）)?"
    r"(?:，(?:项目)?(?:计划|规划|预计)?(?:总投资|投资|占地|年产|新增|主要建设|建设|新建|建成后|达产后|位于|选址|分[二两三]期)"
    r"|(?P<listed>[：:。]))",
)
# 甲发射场（乙市人民政府）；丙星座二期（省科技厅）: each with who is to build it.
_OWNED = re.compile(
    r"(?<![^：:；;。\n])(?:[（(]?\d{1,2}[.．、）)])?(?P<name>[^，。；：:、\n（）]{5,32})"
    r"（[^（）]*(?:政府|管委会|[委局厅部办]|公司|集团)(?:[、，][^（）]*)?）(?=[；;。\n]|$)"
)
# 总投资20亿元的甲公司电池材料项目开工: what costs so much is one project, and named.
_COSTING = sought(
    "元",
    r"投资(?:额)?(?:达到?|超过?|约|近)?[\d.]+[万亿]+美?元的"
    r"(?P<name>[^，。；：:、\n（）的等和与\d][^，。；：:、\n（）的等和与]{3,30}?项目(?:[一二三四五]期)?)"
    r"(?![化制库建]?[群库]|\d|[\u4e00-\u9fff]?[个批项])",
)
# 推进甲新材料项目建设，总投资80亿元; 乙抽水蓄能电站（一期）投资90亿元; 丙搬迁项目投产，达产后…:
# what has a cost or an output of its own is one project.
_OWN_COST = sought_by(
    "投资|达产后|建成后|投产后|满产后|投运后",
    r"(?<![^，。；：\n])(?:[（(]?\d{1,2}[.．、）)])?"
    r"(?:全力|加快|加速|积极|大力|重点|成功|顺利|全面|抓好|推进|推动|促成|引进|引入|新引进|招引|实施|建设|开工|新开工|建成|签约|新签约|落地|新建|启动|支持)*"
    r"(?P<name>(?![一两二三四五六七八九十\d]+[个大项条批]|一批|亿|其中|全[省市年县区])[^，。；：、\n（）的等和与\d]{4,28}?"
    r"(?:项目|工程|工厂|生产线|电站)(?:[一二三四]期)?)(?:（[^（）]{1,8}）)?"
    r"(?:(?:全面|正式|顺利|成功|加快|建设|开工|签约|落地|落户|启动|建成|投产|投运|竣工|获批|核准|主体|一期|二期|完工)*，(?:项目)?)?"
    r"(?:(?:计划|预计|规划|估算|(?:年内|累计)?完成)?总?投资(?:额)?(?:约|超过?|近|达到?|为)*[\d.]+[万亿]*美?元|(?:全部|预计)?(?:建成)?(?:达产|建成|投产|满产|投运)后)",
)
_NO_OWN_COST = re.compile(
    r"^(?:[新续在已]?[建开签]|预计|全年|完成|全部|合同|协议|累计|各类|重[点大]|省级?|市级?|国家级?|技改|工业|产业|招商|外资|内资|民间|基础设施|上述|[该其这])"
    r"(?!.{0,4}(?:集团|公司))"
)
_BEHIND_MARK = re.compile(r"[、；](?=[^、，。；：“”]*$)")
_ACTED = re.compile(
    r"支持|承接|[办做建抓用]好|推[进动]|加快|打造|实施|引[进入]|谋划|开展|依托|围绕|组织|对接|建设(?=.{3})|[的在对将为等]"
)
# 甲水泥智能工厂入选某某示范项目
_CHOSEN = re.compile(r"入[选围]|获[批评得]|列入|纳入|承担|中标|[的在被]")
# 重点项目：甲公司扩产项目（年产3亿片）、乙研发项目。
_LIST = "programmes"
_LISTED = re.compile(
    r"(?<![^：:；;、。\n])(?P<name>[^，。；：:、\n（）]{4,32}?(?:项目|工程)(?:[一二三四五]期)?)"
    r"(?=(?:（[^（）]{2,40}）)?(?:等?[、；;。\n]|等?$))"
)
_ONE = r"[^、；;。，：:\n（）]{5,32}"
_BEHIND_ONE = r"(?:（[^（）]{2,40}）)?"
_ITEM = re.compile(rf"(?P<name>{_ONE}){_BEHIND_ONE}(?=[、；;。]|$)")
_ALL_ITEMS = re.compile(rf"\s*{_ONE}{_BEHIND_ONE}(?:[、；;]{_ONE}{_BEHIND_ONE})+。?")
_ZONE = re.compile(r"^(?:高新区|经开区|开发区|(?:工业|产业)园区?|综保区|产业集群)")
# 甲市新型显示产业累计投资项目超过120个
_COUNTED = re.compile(r"累计|(?:产业|工业|行业)(?:签约|在建|新建|储备|投资|招商)*$")
_PROJECTS = re.compile(r"项目(?:清单|表|库|名单)?$")
_BUILT, _CALLED = 0.75, 0.65
_SHORTEST, _LONGEST = 6, 36


def described(context: Context, lexicon: Lexicon) -> Iterator[tuple[Name, str, float]]:
    """Yield the projects that are described in turn; under a heading for projects, or named."""
    if lexicon.table("key_leads").get(context.passage.lead) == _LIST:
        yield from ((each, "programmes.project", _BUILT) for each in _listed(context))
    boxed = any(_PROJECTS.search(title) for title in context.passage.path[:-1])
    yield from ((each, "programmes.project", _BUILT) for each in _owned(context))
    for found in _COSTING.finditer(context.text):
        stem = found["name"].removesuffix("项目")
        if not CLAUSE.search(stem) and is_named(stem, "programme_general", lexicon):
            yield Name(*found.span("name"), found["name"], "项目"), "programmes.project", _BUILT
    yield from ((each, "programmes.project", _CALLED) for each in _of_own_cost(context, lexicon))
    for found in _DESCRIBED.finditer(context.text):
        name = found["name"]
        listed = boxed and is_named(name.removesuffix("项目"), "programme_general", lexicon)
        fits = not VERB.match(name) and not CLAUSE.search(name)
        if fits and (listed or not found["listed"]):
            whole = Name(*found.span("name"), name, "项目")
            yield whole, "programmes.project", _BUILT


def _of_own_cost(context: Context, lexicon: Lexicon) -> Iterator[Name]:
    """Yield the projects that say what they cost or what comes of them, by names of their own."""
    for found in at_openings(_OWN_COST, context.text, CLAUSES):
        stem = found["name"].removesuffix("项目").removesuffix("工程")
        general = VERB.match(stem) or CLAUSE.search(stem) or _NO_OWN_COST.match(stem)
        if not general and not is_of_words(stem, lexicon):
            yield Name(*found.span("name"), found["name"], "项目")


def _listed(context: Context) -> Iterator[Name]:
    """Yield the items of a list that its lead calls projects, and the last that calls itself one.

    重点项目：甲公司磁浮系统研制、乙半导体三期、丙扩产项目。
    """
    body = body_start(context)
    named = [
        Name(*each.span("name"), each["name"], "项目")
        for each in _LISTED.finditer(context.text, body)
    ]
    items = [
        Name(*each.span("name"), each["name"], "") for each in _ITEM.finditer(context.text, body)
    ]
    plain = all(not VERB.match(each.text) and not CLAUSE.search(each.text) for each in items)
    whole = _ALL_ITEMS.fullmatch(context.text, body) is not None
    yield from items if whole and plain and len(items) > 1 else named


def _owned(context: Context) -> Iterator[Name]:
    """Yield the items of a list of projects that say behind them who builds them."""
    if not any(_PROJECTS.search(title) for title in context.passage.path):
        return
    for found in _OWNED.finditer(context.text):
        if not VERB.match(found["name"]) and not CLAUSE.search(found["name"]):
            yield Name(*found.span("name"), found["name"], "")


def owned_projects(context: Context) -> Iterator[Mention]:
    """Yield the projects of a list that say behind them who builds them."""
    for name in _owned(context):
        yield context.mention(
            "Programme", name.text, name.start, name.end, "programmes.project", _BUILT
        )


def called_projects(context: Context, lexicon: Lexicon) -> Iterator[tuple[Name, str, float]]:
    """Yield construction projects that say whose they are, where, or how large."""
    text, own = context.text, context.document.plan.region
    reached = 0
    for head in _PROJECT.finditer(text):
        start = left_edge(text, head.start(), reached, lexicon)
        # 、甲市乙石化聚丙烯升级项目: behind a mark a place or a firm begins the name.
        mark = _BEHIND_MARK.search(text, reached, start)
        if mark and _opens(text[mark.end() : head.start()], own, lexicon):
            start = mark.end()
        reached = head.end()
        stem = text[start : head.start()]
        # 推进甲新能源汽车项目: whose it is, where the firm is known all over the country.
        named = _SIZED.search(stem) or regions(own).beginning(stem) or _is_firms(stem, lexicon)
        fits = _SHORTEST <= len(stem) + 2 <= _LONGEST and not CLAUSE.search(stem)
        fits = fits and not _COUNTED.search(stem)
        if named and fits and is_named(_unplaced(stem, own), "programme_general", lexicon):
            yield (
                Name(start, head.end(), text[start : head.end()], "项目"),
                "programmes.project",
                _CALLED,
            )


def _unplaced(stem: str, own: str) -> str:
    """Return a stem without whose it is: 甲市|重点, 甲高新区|招商 name no project."""
    place = regions(own).beginning(stem)
    if place is None:
        return stem
    rest = stem.removeprefix(place.name).removeprefix(place.short)
    return _ZONE.sub("", rest) or stem


def _is_firms(stem: str, lexicon: Lexicon) -> bool:
    """Say whether a stem says which firm of the whole country builds what: 甲|新能源汽车."""
    firm = known_firm(stem, lexicon)
    return firm is not None and len(stem) > len(firm) + 1 and not _CHOSEN.search(stem)


def _opens(stem: str, own: str, lexicon: Lexicon) -> bool:
    """Say whether a place or a firm that everybody knows begins a stem."""
    known = regions(own).beginning(stem) or lexicon.table("brands").beginning(stem)
    return bool(known) and _ACTED.search(stem) is None
