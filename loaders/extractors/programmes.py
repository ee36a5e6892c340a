"""Programmes with a name: actions, projects, plans, funds."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.extractors.boxed_projects import boxed_projects, is_boxed
from loaders.extractors.platform_topics import is_led
from loaders.extractors.project_goods import named_goods
from loaders.extractors.project_rows import project_rows
from loaders.extractors.told_projects import CLAUSE, VERB, called_projects, described
from loaders.lexicon import Lexicon
from loaders.lists.heads import head_of
from loaders.names.names import Name, is_named, left_edge
from loaders.names.projects import is_of_words, projects
from loaders.subjects.context import Context
from loaders.subjects.programme_lines import line_of
from loaders.subjects.titles import OF_A_YEAR
from loaders.text.at_once import PASSAGES
from loaders.text.sought import sought

# 某部关于印发某规划的通知, in front of the title
_ISSUES = re.compile(r"[^《》，。]*关于(?:印发|发布|下发)[^《》，。]*的通知")
# What a heading that is a programme itself ends with, and what makes a measure of it: 实施X行动.
_TITLE = re.compile(
    r"[^，。；：、]{4,30}?(?:工程|行动|计划|专项|行动方案|行动计划)(?:（[^（）]*）)?"
)
# Verbs in front of a programme's name: 深入实施“鲲鹏行动”计划.
_ACTING = re.compile(
    r"(?:组织实施|滚动实施|深入实施|全面实施|大力实施|实施好|实施|启动实施|启动|开展|推进|落实好|落实|深化|组织|通过|用好|依托|承担|承接|推动|发起|牵头|参与"
    r"|融入|对接|抢抓|出台|响应|执行|继续|持续|谋划|开启|推行|推出|申报|争取|衔接|制定|编制|根据|依据|按照|贯彻)(?:好|的)?$"
)
_LEADING = re.compile(
    r"(?:深入|全面|大力|积极|加快|组织|滚动|持续|扎实|统筹|继续|启动|好|以及|和|与|及|一批|若干|[一二三四五六七八九十]+是)+(?=[\u4e00-\u9fff“])"
)
_JOINTS = re.compile(r"(?:好|以及|和|与|及|一批|若干)+(?=[\u4e00-\u9fff“])")
_JOINED = re.compile(r"”?(?:和|与|及|以及)(?=[\u4e00-\u9fff“])")
_STOPS = "，。；：、！？,;:\t"
_SHORTEST, _LONGEST = 6, 30
_LIST_MARK = "、"
_FOR, _HEADED = frozenset({"programmes.head", "programmes.project"}), "programmes.heading"
_BUILDS = frozenset({"programmes.project", "programmes.built"})
# 战略性新兴产业培育工程: of general words, and yet so long that it is a name.
_WHOLE, _TITLED, _CALLED = 7, 5, 4
# 生物医学工程, 海洋工程: a discipline or a trade.
_UNCALLED = re.compile(
    r"重大|重点|一批|系列|各类|国家|省级|市级|若干|相关|[一二三四五六七八九十\d]"
)
# 20项国家专项 are many, and the name of none.
_DISCIPLINE = re.compile(
    r"(?:海洋|医学|生物|基因|细胞|蛋白|软件|系统|化学|土木|岩土|环境|隧道|桥梁|水利|建筑|机电|材料|组织|酶|发酵|电气|机械|遗传|代谢|石油|地下|水下|市政|装饰|安装|配套|主体|基础|装备)工程$"
    r"|^\d+(?:[—–\-~～]\d+)?[个项]"
)
# 《…规划》 and 《…行动计划》: documents that say what is to be done, not laws or standards.
_DOCUMENT = re.compile(
    r"《(?P<name>[^《》]{6,60}(?:规划|计划|纲要|行动方案|实施方案)(?:（[^（）]*）)?)》"
)
_FUND = sought(
    "金",
    r"(?:母基金|子基金|引导基金|投资基金|发展基金|产业基金|专项基金|转型升级基金|创投基金|天使基金|基金)(?![会群小业投管公])",
)
_NO_FUND = re.compile(
    r"^每|^[一两几][支只批个]|^(?:社会|市场化|各类|公募|私募|产业|政府|创业|风险|天使|股权|专项|引导|设立|国家级?|省级?|市级?|投资|相关|一批|子|母|规模|总规模|亿元|\d)*$"
)
_BUILT, _SHARED = 0.75, 0.8
# 实施甲高效利用、乙量质提升、丙创新突破工程: what is done, and not to what.
_SHARED_HEAD = sought(
    "实启开",
    r"(?:实施|启动|开展)(?:好)?(?P<list>[^，。；：、“”等]{4,14}(?:、[^，。；：、“”等]{4,14}?){1,5}?)"
    r"(?:等?(?:[一二两三四五六七八九十\d]+[大项个])?(?:重大|重点|专项)*)(?P<head>工程|行动|计划)(?=[，。；和、]|$)",
)


# 实施“甲行动”“乙工程”: names that stand whole between their marks.
_QUOTED = sought(
    "实启开推组落深",
    r"(?:实施|启动|开展|推进|组织|落实|深化)(?:好)?(?P<list>(?:“[^“”，。；：]{4,16}”(?:[、和与及]|以及)?)+)",
)
# “甲”“乙”“丙”三大工程: each has the head that they share.
_QUOTED_ROW = sought(
    "”",
    r"(?P<list>“[^“”，。；：]{2,12}”(?:[、和与及]?“[^“”，。；：]{2,12}”)+)"
    r"等?[一二两三四五六七八九十\d]+[大项个](?:重大|重点|专项)*(?P<head>工程|行动|计划)(?!方案)",
)
_BETWEEN_MARKS = re.compile(r"“([^“”]+)”")


@lru_cache(maxsize=PASSAGES)
def programmes(context: Context, lexicon: Lexicon) -> tuple[Finding, ...]:
    """Return the programmes that a passage names.

    Form 1: 实施湘才创新能力提升工程; “五个100”工程; 实施“甲行动”“乙工程”   by verb or quotes
    Form 2: （二）重大产线扩能工程。…                      a heading that is one itself
    Form 3: 推进舟山4000万吨/年炼化一体化项目               a construction project
    Form 4: 省新兴产业子基金; 《…行动计划》                 funds and documents, less sure
    Form 5: 项目名称 | 所属产业链                          the rows of a table of projects
    Form 6: 甲公司智能工厂项目，总投资20亿元；…             projects that are described in turn
    Form 7: 甲产业：乙公司二期、丙材料扩产                  an item of a box for projects

    Several extractors ask for those of one passage.
    """
    return tuple(_programmes(context, lexicon))


def _programmes(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    # 甲市推进乙三年行动计划: the plan's own title names none of its programmes.
    text = context.text.strip()
    if text == context.document.plan.title or _ISSUES.fullmatch(text):
        return
    headed = own_heading(context, lexicon)
    reached = 0
    if headed is not None:
        yield headed
        yield from _about(context, headed, lexicon)
        reached = headed.evidence.span.end - context.passage.span.start
    yield from project_rows(context, lexicon)
    for name, rule, confidence in _in_text(context, lexicon):
        if name.start >= reached:
            programme = context.mention(
                "Programme", name.text, name.start, name.end, rule, confidence
            )
            yield programme
            yield from _about(context, programme, lexicon)
            if rule in _BUILDS:
                yield from named_goods(context, programme, lexicon)


def _about(context: Context, programme: Mention, lexicon: Lexicon) -> Iterator[Claim]:
    """Yield what a programme is for: the line of work in its name, else its section's subject."""
    rule, subject = programme.evidence.rule, context.subject
    if subject is not None and _is_under_lead(context, programme):
        yield Claim("PROMOTES", programme, subject, programme.evidence)
        return
    if rule not in {*_FOR, _HEADED}:
        return
    named = line_of(context, programme.name, lexicon)
    if named is not None:
        begun = programme.evidence.span.start - context.passage.span.start
        at = begun + programme.name.index(named.word)
        end = at + len(named.word)
        field = context.mention(named.label, named.name, at, end, "programmes.about", 0.8)
        yield Claim("PROMOTES", programme, field, field.evidence)
    elif context.genre == "industries" and subject and rule in _FOR:
        yield Claim("PROMOTES", programme, subject, programme.evidence)


def _is_under_lead(context: Context, programme: Mention) -> bool:
    """Say whether a project is listed under a lead of its box, which says what it is for."""
    boxed = context.passage.kind == "box" and bool(context.passage.lead)
    if boxed and programme.evidence.rule == "programmes.built":
        return is_boxed(context) and is_led(context)
    return boxed and programme.evidence.rule == "programmes.project"


def own_heading(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the programme that the passage's own heading or lead is, if it is one."""
    passage = context.passage
    span = passage.lead_span
    title = passage.lead
    if passage.kind == "heading" and passage.path:
        title = passage.path[-1]
        if title.endswith("专项") and context.text.lstrip().startswith("专栏"):
            return None  # 专栏2 应用推广专项 holds programmes
        start = context.text.find(title)
        span = Span(start, start + len(title)).shifted(passage.span.start) if start >= 0 else None
    known = context.programme is not None and context.programme.name == title
    if span is None or not (known or _is_title(title, lexicon)):
        return None
    evidence = Evidence(context.document, span, _HEADED, 0.9)
    return Mention("Programme", title, evidence)


def _is_title(title: str, lexicon: Lexicon) -> bool:
    if not _TITLE.fullmatch(title) or VERB.match(title) or _DISCIPLINE.search(title):
        return False
    if OF_A_YEAR.fullmatch(title):
        return False
    bare = title.split("（", maxsplit=1)[0]
    head = lexicon.table("programme_heads").ending(bare) or ""
    stem = bare.removesuffix(head)
    return len(stem) >= _TITLED or is_named(stem, "programme_general", lexicon)


def headed_programme(context: Context, lexicon: Lexicon) -> Mention | None:
    """Return the programme that the passage's lead, or the heading above it, is."""
    own = own_heading(context, lexicon)
    if own is not None or not context.passage.path:
        return own
    if context.passage.lead and context.measure is not None:
        return None
    title = context.passage.path[-1]
    if context.programme is not None and context.programme.name == title:
        return context.programme
    if not _is_title(title, lexicon):
        return None
    start = context.document.text.rfind(title, 0, context.passage.span.start)
    if start < 0:
        return None
    span = Span(start, start + len(title))
    return Mention("Programme", title, Evidence(context.document, span, _HEADED, 0.9))


@lru_cache(maxsize=PASSAGES)
def _in_text(context: Context, lexicon: Lexicon) -> tuple[tuple[Name, str, float], ...]:
    """Return the names in a passage's text; several extractors ask for those of one passage."""
    return tuple(_each_in_text(context, lexicon))


def _each_in_text(context: Context, lexicon: Lexicon) -> Iterator[tuple[Name, str, float]]:
    text = context.text
    taken: list[tuple[int, int]] = []
    for found in _DOCUMENT.finditer(text):
        taken.append(found.span())
        name = Name(found.start("name"), found.end("name"), found["name"], "")
        yield name, "programmes.document", 0.6
    for name, rule, confidence in (
        *((name, "programmes.built", _BUILT) for name in projects(text, lexicon)),
        *_shared(text, lexicon),
        *_in_row(text),
        *((name, "programmes.project", _BUILT) for name in boxed_projects(context, lexicon)),
        *described(context, lexicon),
        *_acted(text, lexicon),
        *_quoted(text, lexicon),
        *called_projects(context, lexicon),
        *_funds(text, lexicon),
    ):
        if not any(start < name.end and name.start < end for start, end in taken):
            taken.append((name.start, name.end))
            yield name, rule, confidence


@cache
def _heads(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("programme_heads").pattern
    return re.compile(
        rf"(?:{words})(?:升级版)?(?![化型式机学院师类性项施方技造建总]|大学|程序|塑料|机械|车辆|设备|公司|研究|实验|中心|技术|局|单列|经济|管理|队|量|投资|规划(?!》)|治理|整治|检查|资金|贷款|督查|债)"
    )


def _shared(text: str, lexicon: Lexicon) -> Iterator[tuple[Name, str, float]]:
    """Yield the programmes of a list that share their head: 实施甲利用、乙提升工程."""
    heads = lexicon.table("programme_heads")
    for found in _SHARED_HEAD.finditer(text):
        listed = list(re.finditer(r"[^、]+", found["list"]))
        named = [each.group() for each in listed]
        if any(heads.ending(name) or head_of(name, lexicon).label == "Product" for name in named):
            continue
        begin = found.start("list")
        for each in listed:
            end = (
                found.end("head")
                if begin + each.end() == found.start("head")
                else begin + each.end()
            )
            name = Name(begin + each.start(), end, each.group() + found["head"], found["head"])
            yield name, "programmes.shared", _SHARED


def _in_row(text: str) -> Iterator[tuple[Name, str, float]]:
    """Yield the programmes that stand quoted one behind the other before the head they share."""
    for found in _QUOTED_ROW.finditer(text):
        for each in _BETWEEN_MARKS.finditer(text, *found.span("list")):
            name = f"{each.group()}{found['head']}"
            last = each.end() == found.end("list")
            end = found.end("head") if last else each.end()
            yield Name(each.start(), end, name, found["head"]), "programmes.shared", _SHARED


def _quoted(text: str, lexicon: Lexicon) -> Iterator[tuple[Name, str, float]]:
    heads = lexicon.table("programme_heads")
    for found in _QUOTED.finditer(text):
        for each in _BETWEEN_MARKS.finditer(text, *found.span("list")):
            head = heads.ending(each[1])
            # “甲行动”计划 is a name with what stands behind its marks.
            if head is not None and heads.beginning(text[each.end() :]) is None:
                yield Name(*each.span(1), each[1], head), "programmes.quoted", _SHARED


def _acted(text: str, lexicon: Lexicon) -> Iterator[tuple[Name, str, float]]:
    """Yield the programmes that a verb or quotation marks show to be names."""
    reached = 0
    for head in _heads(lexicon).finditer(text):
        start, acted = _begin(text, head.start(), reached)
        end = head.end()
        name = text[start:end]
        quoted = "“" in name
        stem = name[: len(name) - len(head.group())]
        short = quoted or (acted and head.group() == "计划" and not is_of_words(stem, lexicon))
        if not _SHORTEST - 2 * short <= len(name) <= _LONGEST or CLAUSE.search(name):
            continue
        named = is_named(stem, "programme_general", lexicon) or (acted and len(stem) >= _WHOLE)
        named = named or _is_whole(text, start, end, stem)
        if (quoted or acted) and named and not _DISCIPLINE.search(name):
            yield Name(start, end, name, head.group()), "programmes.head", 0.85 if acted else 0.7
            reached = end


def _is_whole(text: str, start: int, end: int, stem: str) -> bool:
    """Say whether general words are all of a clause's object, and so a name: 实施产业创新工程，."""
    alone = text[end : end + 1] in {*_STOPS, ""} and text[max(0, start - 2) : start] == "实施"
    return alone and len(stem) >= _CALLED and not _UNCALLED.match(stem)


def _begin(text: str, head: int, reached: int) -> tuple[int, bool]:
    """Return where the name before a head begins, and whether a verb stands in front of it."""
    at, waiting = head, ""
    verb = -1
    while at > reached:
        sign = text[at - 1]
        if waiting:
            waiting = "" if sign == waiting else waiting
        elif sign in "”》）":
            waiting = {"”": "“", "》": "《", "）": "（"}[sign]
        elif sign in _STOPS or sign in "“《（":
            quoted = sign == "“" and _ACTING.search(text, max(reached, at - 7), at - 1)
            verb = at if quoted else verb
            break
        elif _is_acted(text, max(reached, at - 6), at) and head - at >= 2:  # noqa: PLR2004
            verb = at
            break
        at -= 1
    # 实施全面振兴行动: behind the verb an adverb belongs to the name.
    leading = (_JOINTS if verb == at else _LEADING).match(text, at, head)
    start = leading.end() if leading else at
    # 实施“A计划”和B工程: what is joined to a programme is acted on as that is.
    joined = _JOINED.match(text, at, head) if at == reached > 0 else None
    if joined:
        return joined.end(), True
    listed = at > 0 and text[at - 1] == _LIST_MARK and _acted_list(text, at)
    return start, verb >= 0 or listed


def _is_acted(text: str, start: int, at: int) -> bool:
    """Say whether a verb ends at a place that is done with programmes: 实施, 推广“甲”计划."""
    spread = text.startswith("“", at) and text.endswith("推广", start, at)
    return spread or _ACTING.search(text, start, at) is not None


def _acted_list(text: str, at: int) -> bool:
    """Say whether the list that goes on at a place begins with a verb: 实施A计划、B工程."""
    begin = max(text.rfind(mark, 0, at) for mark in "，。；：\n") + 1
    return (
        re.match(
            r"[^、]{0,6}?(?:实施|启动|开展|推进|落实|深化|组织|参与|对接|融入|参加)", text[begin:at]
        )
        is not None
    )


def _funds(text: str, lexicon: Lexicon) -> Iterator[tuple[Name, str, float]]:
    reached = 0
    for head in _FUND.finditer(text):
        start = left_edge(text, head.start(), reached, lexicon)
        size = re.match(
            r"(?:20\d\d年)?(?:(?:总?规模)?(?:超|达|约)?[\d.]+[万亿]*元(?:规模)?(?:的)?)?",
            text[start : head.start()],
        )
        start += size.end() if size else 0
        stem = text[start : head.start()]
        if 2 <= len(stem) <= 20 and not _NO_FUND.fullmatch(stem) and not CLAUSE.search(stem):  # noqa: PLR2004
            yield (
                Name(start, head.end(), text[start : head.end()], head.group()),
                "programmes.fund",
                0.5,
            )
        reached = head.end()
