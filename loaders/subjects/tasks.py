"""Tasks that stand in the middle of a paragraph, and the line of business that a task is for."""

import re
from collections import Counter
from functools import lru_cache
from typing import NamedTuple

from loaders.lexicon import Lexicon
from loaders.lists.called import KIND
from loaders.lists.lists import Item, trades_run_on
from loaders.subjects.titles import Noun, field_of, industry_of, is_general, is_measure, noun_of
from loaders.subjects.topics import is_kind, is_line, names_sector

# 打造数智产业集群。…打造白酒产业集群。…: a short sentence, and the paragraph goes on behind it.
_SHORT = re.compile(
    r"(?<![^。；])(?P<aside>(?:同时|此外|另外)，)?(?P<title>[^。：:；;，,！？、\t]{4,24})。(?=.)"
)
_CLUSTER = re.compile(r"(?:战略性新兴)?产业(?=(?:集群|集聚区|高地)$)")
# 新兴产业和未来产业: trades of any kind.
_ANY = re.compile(r"(?:新兴|未来|传统|优势|特色|支柱|资源型|重点|主导)产业")
# 先进制造业 is promoted, but nothing is developed for it alone.
_BROAD = re.compile(r"(?:现代|先进|新兴|高端|生产性|生活性)*(?:服务业|农业|制造业|工业)")
# 打造“甲汽车之都”, 建设甲产业生态: what is to become of a line of business.
_BECOMES = re.compile(
    r"(?:产业|全产业链)?(?:(?<!经济)(?:首位|主导|支柱|优势|特色|先导)产业|之都|名城|高地|新高地|(?:创新|发展|产业)?生态(?:圈|体系|链)?|示范城市|强[省市县区]|新?(?:增长极|增长点|引擎|支柱|赛道|动能|名片|策源地))”?$"
)
# 瞄准一流环境优化|产业生态: what stands there is done to it, and names nothing.
_DONE_TO = re.compile(r"(?:优化|提升|完善|健全|强化|提高|加强|壮大|营造|改善)$")
# 提升白酒产业品牌影响力, 推进稀土产业高值化利用: what a line of business has, and goes through.
_TRAIT = re.compile(
    r"(?<=业)(?:[^，、链集园基体生和与及]{0,8}?(?:影响力|竞争力|利用|水平|能级|基础|规模|效益|质量|层次|韧性)"
    r"|(?:高端|智能|绿色|数字|国际|集群|集约|规模|融合|多元|品牌)化)$"
)
# 推动钢铁、石化等传统产业焕新
_SUCH = re.compile(rf"等{KIND}*(?:产业|行业)[^，、]{{0,8}}$")
_BASED = re.compile(r"(?<=产业)(?:基地|体系)$|(?<=..)新产品$")
# 支持设计企业流片 is for those firms, 培育重点行业大模型 for things of many trades.
_ACTORS = re.compile("企业|机构|单位|人才|院校|^重点|^行业")
# 实施甲材料提质行动
_ACTION = re.compile(
    r"(?:(?:高质量|创新|集群)*发展|提质|培育|壮大|跃升|提升|倍增|振兴|升级|强链|补链|攻坚|突破|集聚|增效|做[强大优]"
    r"|[和与、])+(?:专项)?(?:行动|工程)$|(?<=装备|设备|材料|产业)(?:专项|子)?(?:行动|工程)$"
)
# 聚焦产业建圈强链: what is done to industries of any kind.
_OF_ALL = re.compile(
    r"产业(?:链|建圈|强链|补链|延链|强基|升级|转型|集聚|发展|提质|倍增|振兴|协同|融合|能级|结构|体系|生态)"
)
_SLOGAN = re.compile(r"[“”\d+＋]")
_LISTED = re.compile(r"、|(?<!软件)和")
_JOINT, _CLAUSES = re.compile(r"[与及、]|(?<!软件)和"), re.compile("[^，]+")
# 强化金融服务 is for whoever needs it.
_KEEPS = frozenset({"强化", "加强", "完善", "健全", "落实"})
_ALIKE, _FEWEST = 2, 2


class Task(NamedTuple):
    """A stretch of a text that is about a task, and where its title ends.

    Attributes:
        start: where the title begins.
        end: where the next task begins.
        title_end: where the title ends.
    """

    start: int
    end: int
    title_end: int


def tasks(text: str, start: int, lexicon: Lexicon) -> tuple[Task, ...]:
    """Return the tasks that a paragraph turns to, each up to the next.

    Form 1: 打造新材料产业集群。…打造装备产业集群。…    short sentences that begin and end alike
    Form 2: 同时，发展壮大特色产业。…                    one that ends their list

    Args:
        text: a passage.
        start: where its own text begins, behind its lead.
        lexicon: where the tables are.
    """
    found = [each for each in _SHORT.finditer(text, start) if is_measure(each["title"], lexicon)]
    alike = Counter(_frame(each["title"]) for each in found)
    found = [each for each in found if each["aside"] or alike[_frame(each["title"])] >= _FEWEST]
    if all(each["aside"] for each in found):
        return ()
    ends = [*(each.start() for each in found[1:]), len(text)]
    return tuple(
        Task(each.start("title"), end, each.end("title"))
        for each, end in zip(found, ends, strict=True)
    )


def _frame(title: str) -> tuple[str, str]:
    """Return what tasks of one list have in common: the verb and the last word."""
    return title[:_ALIKE], title[-_ALIKE:]


@lru_cache(maxsize=256)
def task_lines(title: str, lexicon: Lexicon) -> tuple[Noun, ...]:
    """Return where the title of a task names the lines of business that it is for.

    Form 1: 推动绿色能源集成融合发展     绿色能源
    Form 2: 打造新材料产业集群           新材料
    Form 3: 壮大先进制造业               先进制造业
    Form 4: 发展甲材料和乙装备           甲材料, 乙装备
    Form 5: 打造“甲汽车之都”             甲汽车
    Form 6: 壮大甲特色产业               甲, which is called so for its rank
    Form 7: 做强先进制造业，构建产业体系  先进制造业, each clause by itself
    """
    if "，" not in title:
        return _lines(title, lexicon)
    found = (
        noun._replace(start=clause.start() + noun.start, end=clause.start() + noun.end)
        for clause in _CLAUSES.finditer(title)
        for noun in _lines(clause.group(), lexicon)
    )
    # 补链强基，攻坚关键软件: a kind of things beside another aim is no line of business.
    return tuple(noun for noun in found if not is_kind(title[noun.start : noun.end], lexicon))


def _lines(title: str, lexicon: Lexicon) -> tuple[Noun, ...]:
    found = _named(title, lexicon)
    if found is None:
        return ()
    name = title[found.start : found.end]
    if run := trades_run_on(name, found.start, lexicon):  # 化工轻纺建材
        return tuple(found._replace(start=start, end=end) for start, end in run)
    # 汽车及零部件产业 is one industry.
    closed = name.endswith("产业") or title.startswith("产业", found.end)
    one = closed and not _LISTED.search(name)
    parts = [name] if one else _JOINT.split(name)
    if (
        _ACTORS.search(name)
        or _OF_ALL.match(name)
        or any(lexicon.table("actors").ending(part) for part in parts)
    ):
        return ()  # 推进机关、企业使用某物
    # “123”现代产业体系 is a slogan.
    if _SLOGAN.search(name) or all(map(_is_general, parts)):
        return ()
    known = [is_line(f"{part}产业" if closed else part, lexicon) for part in parts]
    # 发展甲材料和乙显示: what stands beside a known line of business is one too.
    trades = all(names_sector(Item(part, 0, len(part)), lexicon) for part in parts)
    if not all(known) and not (any(known) and trades):
        return ()
    starts = [found.start + sum(len(part) + 1 for part in parts[:at]) for at in range(len(parts))]
    # 培育数字经济和未来产业 is for the one that it names.
    return tuple(
        found._replace(start=start, end=start + len(part))
        for start, part in zip(starts, parts, strict=True)
        if not _is_general(part)
    )


def _named(title: str, lexicon: Lexicon) -> Noun | None:
    """Return the noun behind the verb of a task's title, without what is to become of it."""
    if based := _BASED.search(title) or _ACTION.search(title):  # 建设林草产业基地
        title = title[: based.start()]
    if trait := _SUCH.search(title) or _TRAIT.search(title):
        title = title[: trait.start()]
    become = _BECOMES.search(title)
    bare = title[: become.start()] if become else title
    found = industry_of(bare, lexicon) or field_of(bare, lexicon)
    if found is None and become:  # 建设数据中心产业生态
        found = industry_of(f"{bare}产业", lexicon)
        found = found._replace(end=len(bare)) if found else None
    if found is None or not found.verb or found.verb in _KEEPS:
        return None
    if become and _DONE_TO.search(bare):
        return None
    if title.startswith("“", found.start):
        found = found._replace(start=found.start + 1)
    if cluster := _CLUSTER.search(title, found.start):
        found = found._replace(end=cluster.start())
    return found


def _is_general(name: str) -> bool:
    return _ANY.search(name) is not None or is_general(f"{name}产业")


def developing_line(title: str, lexicon: Lexicon) -> Noun | None:
    """Return the line of business for which what stands under a task is developed, or None.

    Of two or more it is the first.
    """
    # 培育数字经济和未来产业: what stands under it may be for any.
    lines = task_lines(title, lexicon)
    ranked = {each.end for each in lines}  # 壮大甲|特色产业
    if "，" not in title and any(each.start() not in ranked for each in _ANY.finditer(title)):
        lines = ()
    noun = lines[0] if lines else None
    return None if noun and _BROAD.fullmatch(title, noun.start, noun.end) else noun


def is_for_any(title: str, lexicon: Lexicon) -> bool:
    """Say whether a clause of a task is for industries of any kind.

    Form: 做大做强支柱产业; 聚力产业升级，构建现代化产业体系
    """
    for clause in _CLAUSES.findall(title):
        noun = noun_of(clause, lexicon)
        if noun.verb and is_general(clause[noun.start : noun.end]):
            return True
    return False


def is_broad(title: str, lexicon: Lexicon) -> bool:
    """Say whether a task is for a whole sector: 做大做强先进制造业."""
    noun = noun_of(title, lexicon)
    return bool(noun.verb) and _BROAD.fullmatch(title, noun.start, noun.end) is not None


def is_of_cluster(title: str) -> bool:
    """Say whether a task is to make a cluster: it promotes that, and not what the cluster makes."""
    return _CLUSTER.search(title) is not None
