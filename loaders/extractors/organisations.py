"""Organisations: offices, universities, hospitals, associations and companies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from loaders.claims import Finding, Mention
from loaders.extractors.firms import firms
from loaders.extractors.headed_roles import headed_roles
from loaders.extractors.leads import led
from loaders.extractors.organisation_lists import (
    acting_companies,
    beside,
    listed_companies,
    told_companies,
)
from loaders.extractors.platforms import platform_names
from loaders.extractors.role_lines import Listed, listed_in, role_lines
from loaders.lexicon import Lexicon, any_end
from loaders.lists.heads import head_of
from loaders.names.institutes import acts, of_academy
from loaders.names.names import Name, names
from loaders.names.partners import without_partner
from loaders.places.home import zone_of
from loaders.places.regions import regions
from loaders.subjects.cells import cells, items
from loaders.subjects.context import Context
from loaders.text.firm_roles import FIRM_ROLE, PROMOTER
from loaders.text.sought import Sought, sought

_TABLES = ("organisation_heads", "organisation_general")
_LONGEST = 28
# 省委, 市政府 and their like; not 省委员, 市委托, nor under whose lead or before whom one speaks.
_STATE = sought(
    "府委协",
    r"(?:自治区|[省市区县州])(?:人民政府(?!各|直属)|政府(?!各|直属|采购|投资|引导|基金|性|督查)|委(?![员托办派任书常宣组统政网军编金人副改])|(?:人大常委会|政协)(?!委员|副?主[任席]))"
    r"(?!(?:[、和]?[省市县区]政府)?的?(?:坚强|正确)?领导下)",
)
# 各区政府, 各县〔市、区〕人民政府 and 各州、市人民政府 are many.
_MANY = re.compile(r"〕$|(?:各|有关|相关|所在|属地)(?:[省市区县州盟旗）)级]+[、（(]?)*$")
_LEVEL = r"(?:国家|自治区|[省市区县州盟旗])"
# What may stand before an office that is named without its level: 、科技厅 goes on with 省.
_FREE = r"(?<![^、，：:；。（(和与及由会同报])"
_CLAUSE = re.compile(r"(?<!美)的|[+＋，。；：、]|[局委办厅]设(?!计|备)")  # 美的 is a firm
# 《甲省人民政府关于…》: whose document it is, in its title.
_TITLED = re.compile(r"《[^《》。]*$")
# 为贯彻落实党中央、国务院关于…的决策部署: whose orders they are, and nobody acts.
_FOLLOWS = re.compile(r"(?:贯彻|落实|按照|遵照|根据|围绕|紧扣|锚定)[^，。；：]*$")
_ORDERS = re.compile(r"[^，。；：]{0,40}?(?:部署|工作要求|工作安排|精神|指示)")
# 省制造强省建设领导小组: what such a group is for may be told with a verb.
_GROUP = sought(
    "组班部室",
    r"(?<![全我本各])(?:国家|自治区|[省市区县州])[^，。；：、由在经的]{2,18}?(?:(?:领导|推进|协调)小组(?:办公室)?|(?:工作|推进|产业链)专班|指挥部|联席会议办公室|委员会办公室)",
)
# 经省政府同意, but not 广州市政府: a level alone stands behind no other word.
_BEFORE_LEVEL = re.compile(
    r"(?:^|[^\u4e00-\u9fff]|[经由报向受与和及在是请对从为以将按据]|[省市区县州]委|会同|配合)$"
)
_FOUNDED = re.compile(r"成立|建立|组建|设立|牵头|政府")
_ABBREVIATION = re.compile(r"（(?:[A-Za-z]{2,8}|\d{2,4}所)）")
_SITE, _SITES = re.compile(r"（([^（）]{2,6})）"), frozenset({"暂名", "华东", "本部"})
# 集成电路学院: a college of a university, with a university's own name only by its place.
_COLLEGE = "学院"
_COLUMN = re.compile(
    rf"(?P<office>责任|牵头|主管|链长|(?P<with>配合|参加|参与|协同|协办))(?:[省市县区][直级])?(?:单位|部门)"
    rf"|(?P<company>{FIRM_ROLE}?企业|链主$|{PROMOTER}|建设单位|依托单位|承担单位|依托载体|实施主体|建设主体|业主)"
)
_EVERY = re.compile(r"[各该本其某含]|[\u4e00-\u9fff]*上市公司$|街道办事处$")
_OF_A_REGION = frozenset({"人民政府", "人民政府办公室", "人民政府办公厅", "海关"})
_PLACE, _REACH = 10, 40
_OF_A_LEVEL = frozenset({
    "领导小组", "领导小组办公室", "工作专班", "指挥部", "医院", "委员会",
    "协会", "商会", "学会", "联合会", "促进会",
})  # fmt: skip
_SHORTEST, _FIRM = 2, "公司"
_SHORT = re.compile(r"人行|[团省市区县州]委|妇联|工会|海关|税务|消防|法院|供电|残联|科协|文联|侨联")
_ZONE_OFFICE = re.compile(
    r"(?:经开区|高新区|开发区|新区|园区)(?=[^，。；、]{2,12}(?:局|办)(?:[、，）]|$))"
)
# …。（省科技厅、省财政厅，甲镇、乙高新区）; （省科技厅牵头，甲市、乙市政府按职责分工负责）
_LAST_BRACKET = sought(
    "（(〔【[",
    r"(?:^|[。；])[（(〔【\[](?P<list>(?:[^（）()〔〕【】。；：]|（[^（）]{1,20}）){3,200})[）)〕】\]]。?$",
)
_INNER = re.compile(r"（[^（）]*）")
_OFFICE = re.compile(r"(?!自治|[省市区县州旗国]|中央|全国|中国)[^区县市镇园省州盟]{3,10}[局厅]")
# What such a bracket may hold beside offices: 甲镇, 甲高新区管委会, 人民银行长沙分行.
_BESIDE = re.compile(
    r"(?:[市区县旗州盟镇乡局厅委办会行]|街道|政府|集团|公司|电力|中心|大学|学院|研究院|实验室)$"
)
_COUNTED = re.compile(r"\d|数量|[家户个]$|^—$|^-$")
# 320家, 12; 甲市5G产业协会 is called so.
_COUNT = re.compile(
    r"[\d.]+(?:[家户个亿万%余多]|$)|^\d+(?![A-Za-z]|[\u4e00-\u9fff]{2})|数量|[家户个]$|^[—-]$"
)


def organisations(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the organisations that a passage names, and what they lead.

    Form 1: 国务院, 省发展改革委, 市海洋发展局        organs of the state and offices
    Form 2: （责任单位：省科技厅、工业和信息化厅）     offices, each with its level restored
    Form 3: 湖南大学, 湘雅医院, 徐工集团              names by their heads
    Form 4: 支持东风汽车、岚图等整车企业              companies of a list that 等企业 closes
    Form 5: 链主企业：A、B; a column 重点企业         companies of a line or cell; 龙头企业有A、B
    Form 6: 甲重机、乙数控持续推进…                   companies of a list that acts
    """
    found = mentions(context, lexicon)
    yield from (mention for mention, _ in found)
    yield from led(context, found, lexicon)


def mentions(context: Context, lexicon: Lexicon) -> tuple[tuple[Mention, str], ...]:
    """Return the organisations of a passage, each with the role that its line gives it, or ""."""
    listed = [*role_lines(context.text), *told_companies(context, lexicon)]
    listed += [*headed_roles(context, lexicon), *_columns(context), *_bracketed(context, lexicon)]
    listed = [each for line in listed for each in _restored(context, line, lexicon)]
    taken = [(each.start, each.end) for each in listed]
    offices = (each for each in _offices(context, lexicon) if not _is_cited(context, each))
    free = [*offices, *_named(context, lexicon)]
    free += listed_companies(context, lexicon)
    free += acting_companies(context, lexicon)
    free += _firms(context, lexicon)
    free += beside(context, [each for each in free if each.rule in {"head", "firm"}], lexicon)
    found = list(listed)
    for each in sorted(free, key=lambda each: each.start - each.end):
        if not any(start < each.end and each.start < end for start, end in taken):
            taken.append((each.start, each.end))
            found.append(each)
    found.sort(key=lambda each: (each.start, each.end))
    return tuple((_mention(context, each), each.role) for each in found)


def _mention(context: Context, each: Listed) -> Mention:
    rule = f"organisations.{each.rule}"
    short = _ABBREVIATION.match(context.text, each.end)
    end = short.end() if short else each.end
    name = each.name + (short.group() if short else "")
    mention = context.mention("Organisation", name, each.start, end, rule, each.confidence)
    return mention._replace(aliases=(each.name,) if short else ())


def _columns(context: Context) -> Iterator[Listed]:
    for cell in cells(context):
        column = _COLUMN.search(cell.header)
        if column is None or _COUNTED.search(cell.header):
            continue
        role = "office" if column["office"] else "company"
        role = "with" if column["with"] else role
        for name, start, end in items(cell):
            # 有关省（区、市）人民政府 is cut within its bracket, and nobody's name.
            if not _COUNT.search(name) and name.count("（") == name.count("）"):
                yield Listed(name, start, end, role, "column", 0.85)


def _bracketed(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the offices of the bracket that ends a passage and holds nothing else: （A、B，C）."""
    found = _LAST_BRACKET.search(context.text)
    named = list(listed_in(context.text, *found.span("list"))) if found else []
    heads = lexicon.table("department_heads")
    offices = [each for each in named if heads.ending(each.name) or _is_state(each.name, lexicon)]
    others = [each for each in named if each not in offices and _BESIDE.search(each.name)]
    # （市科技局，甲区、乙区、丙区）: an office leads those of the districts.
    known = 2 * len(offices) >= len(named) or named[0] in offices
    if known and len(offices) + len(others) == len(named) > 0:
        yield from named


def _is_state(name: str, lexicon: Lexicon) -> bool:
    whole = _INNER.sub("", name)  # 各县（市、区）政府
    return name in lexicon.table("ministries") or _STATE.search(whole) is not None


def _restored(context: Context, each: Listed, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield an item of a line of roles: an office with its level, a company as it stands."""
    if each.role == "company" and _is_government(each.name, lexicon):
        each = replace(each, role="office")  # 承担单位：省科技厅
    if each.role == "company":
        platform = lexicon.table("platform_heads").ending(each.name.split("（")[0])
        if platform is None or of_academy(lexicon).match(each.name):
            yield each
        return
    for office in _parted(each, lexicon):
        for name in offices_of(office.name, _own(context), lexicon):
            level = _zone_level(context) if name in lexicon.table("department_heads") else ""
            yield replace(office, name=level + name)


def _is_government(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a government or an office of one: 省科技厅."""
    office = name.startswith(tuple("省市区县州")) and lexicon.table("department_heads").ending(name)
    return _STATE.search(name) is not None or bool(office)


def _own(context: Context) -> str:
    """Return the region whose offices a plan names without their level: of a zone's plan none."""
    plan = context.document.plan
    return "" if zone_of(plan.title) else plan.region


def _zone_level(context: Context) -> str:
    """Return what a line of a zone's plan calls its offices by: 经开区经贸局、财政局."""
    found = _ZONE_OFFICE.search(context.text) if zone_of(context.document.plan.title) else None
    return found.group() if found else ""


def _parted(each: Listed, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the offices of an item which only blanks part in print: 市科技局|市财政局."""
    marks = [*_next_office(lexicon).finditer(each.name)]
    if not marks or each.end - each.start != len(each.name):
        yield each
        return
    at = each.start
    for mark in [*marks, None]:
        end = each.start + mark.start() if mark else each.end
        yield replace(each, name=each.name[at - each.start : end - each.start], start=at, end=end)
        at = end


@cache
def _next_office(lexicon: Lexicon) -> re.Pattern[str]:
    """Return the place between an office and the next, which begins with its level."""
    departments = lexicon.table("department_heads").pattern
    ministries = lexicon.table("ministries").pattern
    return re.compile(
        rf"(?<=局)(?=[^局、（）分]{{2,10}}(?<!稽查)局|各)"
        rf"|(?<=[局委办厅院室会府部行])"
        rf"(?=(?:[^局委办厅院室会府部行司、]{{2,3}}?)?{_LEVEL}(?:人民政府|政府|委|{departments})|各[省市区县州盟旗]|{ministries})"
    )


@lru_cache(maxsize=512)
def offices_of(item: str, own: str, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the office that an item of a list of offices names, with its level; none for 各市."""
    bare = re.sub(r"（.*）$", "", item)
    bare = re.sub(r"等(?:有关|相关)?(?:部门|单位|地|[镇乡县区]|街道)?$", "", bare)
    many = re.match(r"各|有关|相关|其他|相应|[市县区旗州](?:人民)?政府", bare)
    # 甲、乙等镇: a town by its short name is no office.
    if many or len(bare) < _SHORTEST or (len(bare) == _SHORTEST and not _SHORT.fullmatch(bare)):
        return ()
    place = regions(own).get(bare)
    if place is not None or bare.endswith(("镇", "乡")):
        # 甲县、乙镇 that a line lists beside its offices are their governments; 甲 alone is none.
        whole = place is None or place.name == bare
        return (f"{bare}人民政府",) if whole else ()
    known = bare in lexicon.table("department_heads") or _is_office(bare, own)
    free = known and bare not in lexicon.table("ministries")
    return ((level_of(own) if free else "") + bare,)


def _is_office(bare: str, own: str) -> bool:
    """Say whether an item ends as an office does and says of no level or place: 数字化发展局."""
    return _OFFICE.fullmatch(bare) is not None and not any(regions(own).find(bare))


def level_of(own: str) -> str:
    """Return the word for the plan's own government: 省 for a province, "" for a ministry."""
    if own.endswith("自治区"):
        return "自治区"
    return own[-1] if own and own[-1] in "省市区县州旗盟" else ""


@cache
def _office_pattern(lexicon: Lexicon) -> Sought:
    tables = lexicon.table("department_heads"), lexicon.table("ministries")
    departments, ministries = (table.pattern for table in tables)
    # Where another sign stands, none of the words is tried.
    first = {word[0] for table in tables for word in table.rows} | set("国自省市区县州盟旗")
    return Sought(
        re.compile(any_end(word for table in tables for word in table.rows)),
        re.compile(
            rf"(?=[{''.join(sorted(first))}])(?:"
            rf"(?P<ministry>(?<![\u4e00-\u9fff]区)(?:{ministries}))"
            rf"|(?P<level>{_LEVEL})(?P<department>(?:{departments}))"
            rf"|{_FREE}(?P<bare>(?:{departments})))"
        ),
        frozenset(word[-1] for table in tables for word in table.rows),
    )


def _offices(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield organs of the state and offices that stand in prose."""
    text, own = context.text, _own(context)
    places = regions(context.document.plan.region).find(text)
    for found in _STATE.finditer(text):
        many = _MANY.search(text, max(0, found.start() - 8), found.start()) is not None
        # 无为市|政府: the level is the last sign of a region's name.
        inside = any(each.start < found.start() < each.end for each in places)
        if not many and not inside and _stands_free(text, found.start(), lexicon):
            yield Listed(found.group(), *found.span(), "", "state", 0.9)
    for found in _GROUP.finditer(text):
        if _stands_free(text, found.start(), lexicon) and not _FOUNDED.search(found.group()):
            yield Listed(found.group(), *found.span(), "", "group", 0.85)
    for found in _office_pattern(lexicon).finditer(text):
        name = (level_of(own) if found["bare"] else "") + found.group()
        whole = name != found.group() or bool(zone_of(context.document.plan.title))
        known = whole if found["bare"] else _has_level(text, found, lexicon)
        if known and not name.endswith("人民政府"):
            start = _with_place(text, found.start(), own) if found["level"] else found.start()
            whole_name = f"{text[start : found.start()]}{name}"
            yield Listed(whole_name, start, found.end(), "", "office", 0.85)


def _is_cited(context: Context, each: Listed) -> bool:
    """Say whether an organ of the state stands in the title of a document, or gave the orders."""
    text, reach = context.text, max(0, each.start - _REACH)
    if _TITLED.search(text, reach, each.start):
        return True
    return bool(_FOLLOWS.search(text, reach, each.start) and _ORDERS.match(text, each.end))


def _with_place(text: str, at: int, own: str) -> int:
    """Return where an office begins, with the region whose level it has: 甲市|发展改革委."""
    starts = (at - length for length in range(1, min(at, _PLACE) + 1))
    named = (start for start in starts if regions(own).get(text[start : at + 1]) is not None)
    return next(named, at)


def _has_level(text: str, found: re.Match[str], lexicon: Lexicon) -> bool:
    """Say whether the word for a level is no part of a place's name or of 各市州."""
    level = found["level"]
    whole = level is None or level not in "州区县盟旗"
    return whole or _stands_free(text, found.start(), lexicon)


def _stands_free(text: str, at: int, lexicon: Lexicon) -> bool:
    """Say whether a word begins here: behind no sign, a preposition or a verb."""
    before = text[max(0, at - 6) : at]
    return (
        bool(_BEFORE_LEVEL.search(before)) or lexicon.table("left_edges").ending(before) is not None
    )


def _named(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the organisations that a head names, and institutes of an academy or a group."""
    for found in of_academy(lexicon).finditer(context.text):
        yield Listed(found.group(), *found.span(), "", "institute", 0.85)
    platforms = platform_names(context.text, lexicon)
    for each in names(context.text, "platform_heads", "platform_general", lexicon):
        if acts(context.text, each.text, each.end):
            name = without_partner(each, lexicon)
            yield Listed(name.text, name.start, name.end, "", "institute", 0.8)
    for each in names(context.text, *_TABLES, lexicon):
        name = without_partner(each, lexicon)
        if _is_organisation(context, name, platforms) and not _is_any(name, lexicon):
            end = _of_place(context, name.end) if name.head == "大学" else name.end
            yield Listed(context.text[name.start : end], name.start, end, "", "head", 0.8)


def _firms(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the firms that the form of their names shows, but those within a platform's name."""
    platforms = platform_names(context.text, lexicon)
    for each in firms(context.text, context.document.plan.region, lexicon):
        if not any(held.start <= each.start and each.end <= held.end for held in platforms):
            end = _of_place(context, each.end)
            yield Listed(context.text[each.start : end], each.start, end, "", "firm", 0.75)


def _of_place(context: Context, end: int) -> int:
    """Return the end of the brackets behind a name that say which branch: （长沙）, （暂名）."""
    found = _SITE.match(context.text, end)
    place = found and regions(context.document.plan.region).get(found[1])
    return found.end() if found and (place or found[1] in _SITES) else end


def _is_organisation(context: Context, name: Name, platforms: Sequence[Name]) -> bool:
    if len(name.text) > _LONGEST or _CLAUSE.search(name.text) or _EVERY.match(name.text):
        return False
    if name.head == _COLLEGE and not _has_place(context, name.text):
        return False
    if name.head in _OF_A_REGION and not _is_place(context, name.text.removesuffix(name.head)):
        return False
    # 各省领导小组 is many; 省制造强省建设领导小组 and 市第一人民医院 are one each.
    if name.text[0] in "省市区县州" and name.head not in _OF_A_LEVEL:
        return False
    return not any(each.start <= name.start and name.end <= each.end for each in platforms)


def _is_any(name: Name, lexicon: Lexicon) -> bool:
    """Say whether a firm has no name but its line of business: 软件公司."""
    line = name.text.removesuffix(_FIRM)
    known = line in lexicon.table("trades") or head_of(line, lexicon).word == line
    return known and line != name.text


def _is_place(context: Context, stem: str) -> bool:
    """Say whether a stem is a region's name: 邳州市, or 青岛西海岸新区 behind its city's."""
    table = regions(context.document.plan.region)
    return len(stem) <= _PLACE and table.beginning(stem) is not None


def _has_place(context: Context, name: str) -> bool:
    table = regions(context.document.plan.region)
    return "大学" in name or "中国" in name or any(True for _ in table.find(name))
