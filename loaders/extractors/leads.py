"""What organisations lead: measures, programmes, chains and fields, and platforms they build."""

import re
from collections.abc import Iterator, Sequence

from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.extractors.clusters import clusters
from loaders.extractors.led_clusters import led_clusters
from loaders.extractors.led_platforms import JOINT, built_by, headed_park, run_by, share
from loaders.extractors.led_trades import led_trades
from loaders.extractors.platforms import platforms
from loaders.extractors.programmes import headed_programme, programmes
from loaders.extractors.told_projects import owned_projects
from loaders.lexicon import Lexicon
from loaders.lists.lists import Item, items
from loaders.subjects.cells import Cell, cells
from loaders.subjects.context import Context
from loaders.subjects.rows import has_links, is_tasked
from loaders.subjects.topics import is_line, own_topic, topic
from loaders.text.firm_roles import LEADING

Found = Sequence[tuple[Mention, str]]
# A、B(等…)牵头; 会同C; A、B按职责分工: who leads, and who takes part.
_LEADS = re.compile(
    r"^(?:等[^，。；]{0,8})?(?:为(?:责任|牵头)(?:部门|单位)|(?:共同|联合)?(?:牵头|总牵头)(?!的|企业|建设|组建|实施|承担|打造|攻关))"
)
_TAKES_PART = re.compile(
    r"^(?:等[^，。；]{0,8})?(?:会同|统筹|按职责|按照职责|按各自职责|分工|配合|负责|要|建立联席|加强统筹|具体负责|根据职责|牵头(?!的|承担|组建|建设|实施|打造|攻关))"
)
_WITH = re.compile(r"(?:会同|配合|协同|协调)$")
_PROJECTS = ("项目", "工程")
_COLUMN = re.compile(r"领域|方向|产业|行业|产业链|链条|集群|赛道|项目|工程")
# 所在园区 says where a company is, and not what it leads.
_PLATFORMS = re.compile(
    r"^(?!所[在属]|入驻|落户|承载|布局).*(?:平台|载体|中心|实验室|机构|基地|园区)(?:名称)?$"
)
_ACTION = re.compile(r"^(?:行动|工程)(?:名称)?$")
_TASK = re.compile(r"任务|内容|举措|事项|措施")
_ROLE = re.compile(r"(?:单位|部门|企业|主体)$")
_SURE, _LIKELY, _UNSURE = 0.9, 0.8, 0.5
_FAR, _SEVERAL = 6, 2
# 支持A、B等龙头企业; of 等企业 or 等骨干企业 no one leads, nor who is to be attracted.
_LEADERS = re.compile(r"等?[^，。；、]{0,6}?(?:龙头|链主|为牵引|为引领)")
_ATTRACTED = re.compile(r"(?:引进|招引|引入|对接|瞄准|争取|吸引|引育|招商)$")
# 以A、B为龙头; 依托A、B发展…, 依托A延伸下游链条.
_AS_LEADER = re.compile(
    rf"(?:等[^，。；、]{{0,8}})?(?:[两三四五六七八九十][大家][^，。；、]{{0,6}}?企业)?为{LEADING}"
)
_AS = re.compile(r"以(?:[^，。；的]{1,20}、)?$")
_GROWS = re.compile(
    r"(?:等[^，。；、]{0,8})?(?:，以[^，。；]{2,40}为(?:牵引|导向|目标))?，?(?:重点|大力|积极|加快|着力)?"
    r"(?:发展|聚焦|主攻|围绕|延伸|做[强大优精]|壮大|培育|拓展|提升|扩大"
    r"|打造(?![^，。；]{0,24}(?:中心|实验室|平台|基地|园区?|研究院|联盟|联合体))"
    r"|带动|推动|推进|开发|布局|突破|攻关|研制"
    r"|加快[^，。；]{2,24}(?:研[制发]|开发|攻关|产业化|国产化))"
)
# 依托A等链主企业，做强|乙产业链; 以A为链主的|乙、
_OWN_LINE = re.compile(
    r"[^。；]{0,24}?(?:(?:做[强大优精]+)+|壮大|发展|培育|延伸|完善|打造|提升|拓展|构建|推动|推进|加快|带动)"
    r"(?:[\d一二两三五百千万]*亿级|世界级|国家级)?(?P<name>[^，。；：、的“”（）\d]{2,10}?(?:、[^，。；：、的“”（）\d]{2,10}?){0,4})全?产业链?(?!集群|集聚[区地]|[园基])"
)
_OF_LEADER = re.compile(
    rf"为{LEADING}的(?P<name>[^，。；：、的]{{2,12}}?)(?<!企业)(?=、|和以|等|[，。；]|产业|$)"
)
# 发挥A、B链主作用; A、B担任链主; 链主企业A.
_PLAYS = re.compile(
    r"(?:等[^，。；、]{0,8})?的?(?:链主|龙头|引领|带动|牵引|骨干|头部)(?:企业)?[^，。；、]{0,8}作用"
)
_IS_CHAIN_LEADER = re.compile(
    r"(?:等[^，。；、]{0,8})?(?:(?:担任|作为|为|任)“?(?:链主|链长单位)|(?:充分)?发挥(?:链主|龙头)[^，。；、]{0,8}作用)"
)
_CALLED_LEADER = re.compile(r"(?:链主|龙头)”?企业$")
# 省能源局（牵头）负责煤炭、电力产业推进: what is in its charge.
_CHARGE = re.compile(
    r"(?:牵头)?负责(?P<list>[^，。；]{2,30}?)(?:产业)?(?:推进|发展|工作)*(?=[，。；]|$)"
)
# A、B、C分别担任甲、乙、丙等产业链链主企业; 分别牵头推进甲、乙、丙产业: one trade each.
_EACH = re.compile(
    r"分别(?:担任|作为|任|牵头(?:推进|负责|抓)?|负责)(?P<list>[^，。；]{2,60}?)"
    r"(?:等|[\d两三四五六七八九十]+[大个条])*(?:(?:标志性|重点|主导|优势)*产业)?(?:链|领域|集群)?(?:的)?"
    r"(?:链主|链长|龙头)?(?:企业|单位|部门)?(?:推进|发展|相关|工作|培育|建设)*(?=[，。；]|$)"
)
_TEACHES = re.compile(r"(?:大学|学院|研究[院所]|医院|协会|商会|学会)$")
_COMPANIES = frozenset({"organisations.list", "organisations.head", "organisations.firm"})


def led(context: Context, found: Found, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what each organisation of a passage leads.

    Form 1: （责任单位：A、B）                     the measure or programme of the line or heading
    Form 2: 链主企业：A、B; a row's 重点企业         the chain or field at hand
    Form 3: 由A、B牵头，会同C                      the measure; C is less sure
    Form 4: 依托A、B建设X实验室; X平台（A、B）       the platform
    Form 5: 支持A、B等企业                         the field at hand, less sure
    Form 6: 以A、B为龙头; 依托A、B延伸下游链条       the field at hand, or 以A为龙头的X产业集群
    Form 7: 发挥A链主作用; 由A担任链主; 链主企业A    the field at hand
    Form 8: 建设X平台，由A运营; X平台由A牵头建设     the platform
    Form 9: A牵头负责煤炭、电力                      each of these trades
    Form 10: A、B分别担任甲、乙产业链链主            the trade at the same place of the list
    Form 12: 甲产业以A、B为龙头; 以A、B为龙头的甲产业  that trade
    Form 13: X产业集群以A、B为龙头; A作为X产业集群促进机构   the cluster
    Form 11: X、Y分别由甲、乙牵头                    the platform at the same place of the list
    """
    if not found:
        return
    built = [each for each in platforms(context, lexicon) if isinstance(each, Mention)]
    built = [each for each in built if each.label == "Platform"]
    built += owned_projects(context)
    named = (each for each in clusters(context, lexicon) if isinstance(each, Mention))
    built += [each for each in named if each.label == "Cluster"]
    for number, (organisation, role) in enumerate(found):
        listed = _listed(context, found, number, built)
        if cluster := _headed_cluster(context, listed, lexicon):
            start, end = context.here(organisation).start, context.here(cluster).end
            evidence = context.evidence(start, end, "leads.cluster", _LIKELY)
            yield Claim("LEADS", organisation, cluster, evidence)
            continue
        own = () if role else led_trades(context, organisation, listed, lexicon)
        for trade in own:
            yield trade
            yield Claim("LEADS", organisation, trade, trade.evidence)
        if own:
            continue
        for target, confidence in _targets(context, organisation, role, listed, built, lexicon):
            span = context.here(organisation)
            evidence = context.evidence(
                span.start, span.end, f"leads.{role or 'prose'}", confidence
            )
            yield Claim("LEADS", organisation, target, evidence)


def _targets(
    context: Context,
    organisation: Mention,
    role: str,
    listed: Span,
    built: Sequence[Mention],
    lexicon: Lexicon,
) -> Iterator[tuple[Mention, float]]:
    firms = organisation.evidence.rule in _COMPANIES and not _TEACHES.search(organisation.name)
    own = [] if context.passage.kind == "row" else led_clusters(context, listed, built, firms=firms)
    if clusters_led := tuple(own):
        yield from clusters_led
        return
    task = headed_programme(context, lexicon) or context.measure
    run = run_by(context, organisation, listed, built)
    if made := run or ([] if role else built_by(context, organisation, listed, built)):
        yield from ((each, _LIKELY) for each in made)
        return
    if role:
        target = _by_role(context, organisation, role, task, lexicon)
        if target is not None:
            yield target, _UNSURE if role == "with" else _SURE
        return
    behind = context.text[listed.end :]
    charge = _in_charge(context, listed.end, lexicon)
    if charge := charge or _own_share(context, organisation, listed, lexicon):
        yield from ((each, _SURE) for each in charge)
    elif grown := _grown(context, listed, behind, lexicon):
        yield from ((each, _LIKELY) for each in grown)
    elif (task := task or _tasked_line(context)) and (
        confidence := _share(context, organisation, behind)
    ):
        yield task, confidence
    else:
        yield from _headed(context, organisation, listed, built)


def _headed(
    context: Context, organisation: Mention, listed: Span, built: Sequence[Mention]
) -> Iterator[tuple[Mention, float]]:
    """Yield the park that an organisation heads, else the subject at hand that it leads."""
    if park := headed_park(context, listed, built):
        yield from ((each, _LIKELY) for each in park)
    elif context.subject is not None and _is_leading(
        context, organisation, listed, context.text[listed.end :]
    ):
        yield context.subject, _UNSURE


def _headed_cluster(context: Context, listed: Span, lexicon: Lexicon) -> Mention | None:
    """Return the cluster that a list of companies is said to head: 以A、B为龙头的X产业集群."""
    heads = _AS_LEADER.match(context.text, listed.end)
    if heads is None or _AS.search(context.text, 0, listed.start) is None:
        return None
    named = (each for each in clusters(context, lexicon) if isinstance(each, Mention))
    begin = heads.end() + len("的")
    return next((each for each in named if context.here(each).start == begin), None)


def _is_of_industry(context: Context) -> bool:
    """Say whether a passage is about an industry: its own section, or where that stands."""
    laid = context.genre == "layout" and len(context.industries) > 1
    return context.genre == "industries" or laid


def _grown(context: Context, listed: Span, behind: str, lexicon: Lexicon) -> Sequence[Mention]:
    """Return what grows on a list of organisations: the field or industry at hand, if any."""
    if _AS.search(context.text, 0, listed.start) and (found := _OF_LEADER.match(behind)):
        return _lines(context, listed, found, lexicon)
    named = context.industry is not None and _IS_CHAIN_LEADER.match(behind) is not None
    own = context.subject is not None and context.subject.label == "Field"
    at_hand = named or own or _is_of_industry(context)
    if not _is_relied_on(context, listed, behind):
        return []
    if at_hand and (subject := context.subject_at(listed.start)):
        return [subject]
    found = _OWN_LINE.match(behind)
    return _lines(context, listed, found, lexicon) if found else []


def _lines(
    context: Context, listed: Span, found: re.Match[str], lexicon: Lexicon
) -> Sequence[Mention]:
    """Return the lines of business that stand behind a list of those who lead them, if known."""
    start, end = (listed.end + each for each in found.span("name"))
    whole = Item(found["name"], start, end)
    # 软件和信息服务 is one trade, though 和 parts others.
    one = whole.name in lexicon.table("trades") or own_topic(context, whole.name) is not None
    named = [whole] if one else items(context.text, start, end, lexicon)
    known = all(is_line(each.name, lexicon) or own_topic(context, each.name) for each in named)
    return [topic(context, each, "leads.line", _LIKELY) for each in named] if known else []


def _in_charge(context: Context, end: int, lexicon: Lexicon) -> list[Mention]:
    """Return the trades of which an office that ends here is said to be in charge."""
    charge = _CHARGE.match(context.text, end)
    if charge is None:
        return []
    found = items(context.text, *charge.span("list"), lexicon)
    known = all(is_line(each.name, lexicon) or own_topic(context, each.name) for each in found)
    return [topic(context, each, "leads.charge", _SURE) for each in found] if known else []


def _own_share(
    context: Context, organisation: Mention, listed: Span, lexicon: Lexicon
) -> list[Mention]:
    """Return the trade that falls to one of a list of organisations, as many as there are trades.

    A、B分别担任甲、乙产业链链主
    """
    each = _EACH.match(context.text, listed.end)
    if each is None:
        return []
    trades = items(context.text, *each.span("list"), lexicon)
    own = share(context, organisation, listed, trades)
    return [topic(context, trade, "leads.each", _SURE) for trade in own]


def _is_leading(context: Context, organisation: Mention, listed: Span, behind: str) -> bool:
    """Say whether a company stands in a list of those that lead an industry: A、B等龙头企业."""
    company = organisation.evidence.rule in _COMPANIES and _is_of_industry(context)
    start = listed.start
    attracted = _ATTRACTED.search(context.text, max(0, start - _FAR), start)
    return company and attracted is None and _LEADERS.match(behind) is not None


def _is_relied_on(context: Context, listed: Span, behind: str) -> bool:
    """Say whether a trade grows on a list of organisations."""
    before = context.text[max(0, listed.start - _FAR) : listed.start]
    if before.endswith("依托"):
        return _GROWS.match(behind) is not None
    if before.endswith("发挥"):
        return _PLAYS.match(behind) is not None
    if _IS_CHAIN_LEADER.match(behind) or _CALLED_LEADER.search(before):
        return True
    return before.endswith("以") and _AS_LEADER.match(behind) is not None


def _listed(context: Context, found: Found, number: int, built: Sequence[Mention]) -> Span:
    """Return where the list begins and ends that an organisation stands in.

    依托甲实验室、乙大学建设…: platforms stand in it too.
    """
    own = context.here(found[number][0])
    named = [context.here(each) for each in (*(each for each, _ in found), *built)]
    spans = sorted({(each.start, each.end) for each in named})
    start, end = own.start, own.end
    for first, last in spans:
        if first >= end and JOINT.fullmatch(context.text, end, first):
            end = last
    for first, last in reversed(spans):
        if last <= start and JOINT.fullmatch(context.text, last, start):
            start = first
    return Span(start, end)


def _by_role(
    context: Context, organisation: Mention, role: str, task: Mention | None, lexicon: Lexicon
) -> Mention | None:
    """Return what an organisation leads whose line or column says its role."""
    if context.passage.kind == "row":
        linked = has_links([each.header for each in cells(context)])
        of_row = context.subject if linked else _of_row(context, organisation, lexicon)
        return task if is_tasked(context) else of_row
    chain = _chain(context)
    if chain is not None and (role == "company" or context.genre == "industries"):
        return chain
    # 重点企业：甲、乙 leads a line of business; a task is not theirs.
    return _tasked_line(context) if role == "company" else task or _tasked_line(context)


def _chain(context: Context) -> Mention | None:
    """Return the field or chain at hand; a lead that says the role itself is none."""
    subject = context.subject
    led = subject is not None and context.passage.lead_span == subject.evidence.span
    return context.industry if led and _ROLE.search(context.passage.lead) else subject


def _tasked_line(context: Context) -> Mention | None:
    """Return the line of business that is itself the heading of a task, or None.

    三、重点任务 / （二）工业机器人
    """
    told = context.genre in {"measures", "industries"} and context.passage.kind != "box"
    line = _chain(context) if told else None
    whole = line is not None and line.label == "Industry" and len(context.industries) < _SEVERAL
    return None if whole else line


def _share(context: Context, organisation: Mention, behind: str) -> float:
    """Return how surely an office leads the measure that its sentence carries out, or 0."""
    if _WITH.search(context.text[: context.here(organisation).start]):
        return _UNSURE
    if _LEADS.match(behind):
        return _SURE
    return _UNSURE if _TAKES_PART.match(behind) else 0


def _named_in(context: Context, cell: Cell, lexicon: Lexicon) -> Mention | None:
    """Return the programme or platform that a cell tells to be carried out or built."""
    found = (*programmes(context, lexicon), *platforms(context, lexicon))
    named = (each for each in found if isinstance(each, Mention))
    kinds = {"Programme", "Platform"}
    inside = (each for each in named if cell.start <= context.here(each).start < cell.end)
    return next((each for each in inside if each.label in kinds), None)


def _of_row(context: Context, organisation: Mention, lexicon: Lexicon) -> Mention | None:
    """Return the field, chain or industry that the row of an organisation is about."""
    at = context.here(organisation)
    projects = any("项目" in each.header for each in cells(context))
    for cell in cells(context):
        if cell.start <= at.start < cell.end or cell.text.strip().isdigit():
            continue
        if not cell.text.strip():
            return context.subject  # one cell with that of the row above
        if projects and _ACTION.search(cell.header):
            continue  # 行动名称⇥重点项目⇥责任单位: the unit has the project
        if _PLATFORMS.search(cell.header):
            return _named_in(context, cell, lexicon)
        if _TASK.search(cell.header):
            return _named_in(context, cell, lexicon)
        if not _COLUMN.search(cell.header):
            return None
        project = cell.text.endswith(_PROJECTS) or "项目" in cell.header
        kind = "Programme" if project else "Cluster" if cell.text.endswith("集群") else "Field"
        label, name = own_topic(context, cell.text) or (kind, cell.text)
        return context.mention(label, name, cell.start, cell.end, "leads.row", _LIKELY)
    return None
