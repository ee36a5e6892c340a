"""The platforms, clusters and projects that an organisation builds, runs or is the host of."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from graph.model import Span
from loaders.claims import Mention
from loaders.subjects.context import Context

JOINT = re.compile(r"、|和|与|及|以及|，")
"""What parts the items of a list of organisations or platforms."""
_EACH = "分别"
# 由甲牵头、乙参与，|建设X; 甲牵头，联合乙，|建设X: others stand between the leader and the verb.
_OTHERS = r"[、，][^，。；]{2,30}?(?:参与|参加|配合|支持)"
_WITH_OTHERS = rf"牵头(?:{_OTHERS}(?:，|共同|联合)|，联合[^，。；]{{2,30}}，)"
_TAKES_PART = r"(?:等[^，。；、]{0,6})?(?:共同|积极|协同)?(?:参与|参加|配合)"
_BUILDS = re.compile(
    # 支持A、B等企业研发创新，建设C: the next clause says no more what they are to do.
    rf"^(?!{_TAKES_PART})(?:{_WITH_OTHERS})?"
    r"(?:等(?![^，。；]{0,12}(?:创新|发展|做大做强|做优做强|扩[能产]|提质|转型|升级|扩大产能)，)[^，。；]{0,10}?)?(?:为依托|为主体|为(?:链主|龙头)(?!，)|为(?:牵头|依托|承建|建设)单位)?[，]?"
    r"(?:牵头|主导(?=建设|组建|创建|成立)|联合|共同|协同|分别|加快|高标准|高水平"
    r"|在[^，。；的]{2,20}?(?=建设|组建|共建|打造|创建|设立|布局)"
    r"|[与，]联合[^，。；]{2,30}?|与[^，。；]{2,12}?"
    r"|合作|联合[^，。；、]{2,12}?(?=建设|组建|共建|创建|设立))*"
    r"(?:建设|组建|共建|打造|创建|承建|设立|建立|筹建|运营|建好|布局|发起|成立"
    # 依托甲推进X中心建设
    r"|(?:推进|推动|加快|抓好|做好|谋划|启动)"
    r"(?=[^，。；、]{4,30}?(?:中心|实验室|平台|基地|研究院|装置)建设)"
    # 甲承担X建设任务
    rf"|牵头(?:{_OTHERS})?(?=的)|承担(?=[^，。；]{{4,30}}?(?:建设|组建|运营)))(?:了|好|的)?(?=(?P<what>[^，。；]{{0,40}}))"
)
_GROWN = re.compile(r"(?:培育|引进|引育|招引|壮大|做[强大优精]|集聚|汇聚|聚集|招商)$")
_HOST = re.compile(r"（[^（）]*$")
# 建设A，由B运营; A建设由B承担; A落户某开发区，由B牵头; A分别依托B、C建设; A（依托单位：B）.
_STANDS = (
    r"(?:已|将|正式|成功|计划)*(?:落户|落地|落子|位于|选址|坐落[在于]|[建设]在|布局在)"
    r"[^，。；、]{2,20}(?:，|(?=并由))"
)
_TASK = r"(?:的?建设(?:任务|工作)?|项目)?"
_UNIT = "(?:依托|牵头|建设|承建|承担|运营)(?:单位|主体)"
_RUN_BY = re.compile(
    # 建设A，依托B组建C tells of C alone.
    rf"(?:{_STANDS}|{_TASK}[，]?)并?(?:项目)?(?:分别)?由|(?:{_STANDS}|{_TASK})(?:分别)?依托|，?以"
    r"|[（(](?:依托|建设|承建|承担|牵头|运营|共建)单位[：:]\s?"
)
_RUNS = re.compile(
    r"(?:等[^，。；]{0,8}?)?(?:分别|联合|共同|牵头|负责|具体|合作|投资|承担)*"
    r"(?:建设|运营|组建|承建|共建|管理|牵头|发起|打造|承担(?=[，。；]|$)|[）)；]"
    rf"|为{_UNIT}|作为{_UNIT})"
)
_FAR = 6
_Thing = TypeVar("_Thing")

# 甲产业园以|A、B|为龙头，: firms that head a park, where no trade stands behind 的.
_AS = re.compile(r"(?:目前|现已|已|主要|则)?(?:形成了?)?以(?:[^，。；的]{1,24}、)?")
_HEADS = re.compile(
    r"(?:等[^，。；、]{0,8})?(?:[两三四五六七八九十\d]+[大家][^，。；、]{0,6}?企业)?"
    r"为(?:龙头|链主|引领|骨干|牵引)(?:企业)?(?=[，。；]|$)"
)


def built_by(
    context: Context, organisation: Mention, listed: Span, built: Sequence[Mention]
) -> Sequence[Mention]:
    """Return the platforms that an organisation is to build, or that name it as their host.

    依托甲在某市建设X; 由甲牵头、乙参与，建设X; X平台（甲、乙）; 甲、乙分别建设X、Y

    Args:
        context: the passage.
        organisation: who may build them.
        listed: the list of organisations that it stands in.
        built: what the passage names that may be built.
    """
    verb = _BUILDS.match(context.text[listed.end : listed.end + 60])
    # 培育A、B等骨干企业，建设C: who is to grow builds nothing yet.
    grown = _GROWN.search(context.text, max(0, listed.start - _FAR), listed.start)
    if verb is not None and grown is not None and "，" in verb.group():
        verb = None
    begin = listed.end + verb.start("what") if verb else None
    host = _HOST.search(context.text, 0, context.here(organisation).start)
    made: list[Mention] = []
    for platform in built:
        span = context.here(platform)
        next_of = made and JOINT.fullmatch(context.text, context.here(made[-1]).end, span.start)
        if next_of or (not made and begin is not None and 0 <= span.start - begin <= _FAR):
            made.append(platform)
        elif host is not None and span.end == host.start():
            return [platform]
    each = verb is not None and _EACH in verb.group()
    return share(context, organisation, listed, made) or made if each else made


def run_by(
    context: Context, organisation: Mention, listed: Span, built: Sequence[Mention]
) -> Sequence[Mention]:
    """Return the platforms in front of an organisation, of which is said that it runs them.

    建设X，由甲运营; X、Y由甲牵头; X、Y分别依托甲、乙建设, where each has its own
    """
    runs = _RUNS.match(context.text, listed.end)
    # 由甲牵头建设X，由乙牵头建设Y: what 乙 builds stands behind the verb.
    if runs is None or _has_object(context, runs.end(), built):
        return []
    in_order = sorted(built, key=lambda each: context.here(each).start)
    for number, platform in enumerate(in_order):
        end = context.here(platform).end
        if leads := _RUN_BY.fullmatch(context.text, end, listed.start):
            run = list(_list_that_ends_with(context, in_order[: number + 1]))
            each = _EACH in leads.group() + runs.group()
            return share(context, organisation, listed, run) or run[-1:] if each else run
    return []


def headed_park(context: Context, listed: Span, built: Sequence[Mention]) -> Sequence[Mention]:
    """Return the park that a list of companies is said to head: 甲产业园以A、B为龙头."""
    if _HEADS.match(context.text, listed.end) is None:
        return ()
    return [
        each
        for each in built
        if each.label == "Platform"
        and _AS.fullmatch(context.text, context.here(each).end, listed.start)
    ][-1:]


def share(
    context: Context, organisation: Mention, listed: Span, things: Sequence[_Thing]
) -> Sequence[_Thing]:
    """Return what falls to one of a list of organisations, if there are as many things as they."""
    at = context.here(organisation).start
    number = len(JOINT.findall(context.text, listed.start, at))
    others = len(JOINT.findall(context.text, at, listed.end))
    return things[number : number + 1] if len(things) == number + others + 1 else ()


def _has_object(context: Context, end: int, built: Sequence[Mention]) -> bool:
    """Say whether a verb that ends here has something that may be built right behind it."""
    starts = (context.here(each).start for each in built)
    near = (context.text[end:start] for start in starts if 0 <= start - end <= _FAR)
    return any(JOINT.search(between) is None for between in near)


def _list_that_ends_with(context: Context, found: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the list that the last of some mentions ends, in the order of the text."""
    first = len(found) - 1
    while first > 0:
        end, start = context.here(found[first - 1]).end, context.here(found[first]).start
        between = context.text[end:start]
        if between == "，" or JOINT.fullmatch(between) is None:
            break
        first -= 1
    yield from found[first:]
