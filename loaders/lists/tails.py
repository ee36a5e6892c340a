"""What stands behind the objects of a clause: what is done, and what closes a list of them."""

import re
from collections.abc import Collection

from loaders.lexicon import Lexicon, Table
from loaders.lists.heads import head_of, is_bare

_SHIFT = re.compile(
    r"由(?<!自由)|从|向(?<![面导方走定双转取靶横纵轴径万单逆]向)|实现|走向|加快|成为|不断|持续|达到|进入|广泛|率先|优先|逐步|迈"
)
_TAIL_VERB = re.compile(
    r"[的等]?(?:开展|进行|实现|取得|加快|加大|推进)(?:技术|联合|协同|关键技术|规模化|新|产品)?$|[的等]$"
)
# 提升A、B的设计与封测水平 is about A and B.
_QUALITY = re.compile(
    r"的[^，、的]{2,12}(?:水平|能力|质量|性能|比例|可靠性|稳定性|良率|寿命|精度|一致性)$"
)
# 引进A、B等配套项目: who brings projects in is after what they make.
_BRINGS = frozenset({"引进", "招引", "引入", "引育", "承接", "导入"})
# 扩建A、B生产线: what the lines make.
_BUILDS = frozenset({"扩建", "新建", "新上"})
_LINE = re.compile(
    r"等?(?:自动化|智能化|规模化|大规模|先进|示范|高端)*(?:生产线|产线|生产装置|产能|项目)$"
)
_PROJECT = re.compile(
    r"(?:等[^，、的]{0,8})?(?:制造|生产|配套|研发|加工)(?:企业|厂商|商)(?:\d+家)?$|"
    r"等(?:关键|核心|重点|配套|上下游|产业链|零部件|部件|材料|装备|设备|器件|环节|产品"
    r"|短板|弱项|薄弱|缺失|紧缺|缺链|断链)*企业(?:\d+家)?$|"
    r"等?(?:一批|整机|配套|产业化?|重大|龙头|生产|制造|建设|优质|上下游|关键|核心)*项目(?:\d+个)?(?:以上|落地)?$"
)
# 某某等企业率先实现|A、B|批量生产: who attained it, and that they did, is no part of A.
_ATTAINED = re.compile(r"[^，。；、]{0,16}?实现(?:了)?(?=[\u4e00-\u9fff]{2})")
_KEY = ("关键", "核心", "共性")
_NEW, _SHORT = "技术创新", 3
_KINDS = frozenset({"Product", "Technology"})
_GOODS = frozenset({"Product", ""})
_COUNTED = re.compile(
    r"\d(?<=技术\d|产品\d|装备\d|工艺\d|材料\d|软件\d|部件\d)\d*余?[项个种款类台套件](?:以上|左右)?$"
)
_RESOURCES = re.compile(r"等[^、，的]{0,6}(?<!药材)资源$")
_FIELDS = re.compile(r"领域|行业|赛道")
_TRADES = re.compile(r"(?:重点|传统|优势)*(?:领域|行业|产业)")
_MADE_FOR = re.compile(r"的|专?用(?!品)")
_DOWN = "下游"
_JOINT = re.compile(r"(?:和|及其?|与|、|以及)$")


def strip_actions(
    text: str, hidden: str, span: tuple[int, int], grade: str, lexicon: Lexicon
) -> tuple[int, str]:
    """Return where the objects end, and the grade of the action nouns behind them."""
    actions, heads = lexicon.table("action_nouns"), lexicon.table("heads")
    start, end = span[0], _before_quality(hidden, span, grade, lexicon)
    action = ""
    if grade in {"light", "weak"} and (shift := _SHIFT.search(hidden, start + 2, end)):
        tail = actions.ending(text[shift.start() : end])
        end = shift.start()
        action = (actions.get(tail) or "") if tail else "weak"
    while word := _action(hidden[start:end], actions, lexicon):
        stays = _is_object(word, heads.get(word, 1) or "", grade)
        if end - start == len(word) or stays or _closes(hidden, end, word, lexicon):
            break
        end -= len(word)
        done = {action, actions.get(word)}
        action = "strong" if "strong" in done else "weak" if done != {""} else ""
        if found := _TAIL_VERB.search(hidden, start, end):
            end = found.start()
            if found.group() == "等":
                break  # 辅助诊断、药物研发等应用: each of these is done
        if found := _JOINT.search(hidden, start, end):
            end = found.start()
        if adverb := lexicon.table("adverbs").ending(hidden[start:end]):
            end = max(end - len(adverb), start)
    return end, action


def _before_quality(hidden: str, span: tuple[int, int], grade: str, lexicon: Lexicon) -> int:
    """Return where the objects end before how many they are, or how good: 关键技术5项, A的水平."""
    start, end = span
    quality = _QUALITY.search(hidden, start + 2, end) if grade == "weak" else None
    counted = _COUNTED.search(hidden, start + 2, end)
    end = counted.start() if counted else end
    return quality.start() if quality and _named(hidden[start : quality.start()], lexicon) else end


def _action(stretch: str, actions: Table, lexicon: Lexicon) -> str:
    """Return the action noun that ends a stretch, or "".

    种源关键技术攻关: a technique goes by its whole name; A、B等关键技术攻关 lists techniques, and
    A、B关键技术攻关 things.
    """
    word = actions.ending(stretch)
    if word is None:
        return ""
    front = stretch[: len(stretch) - len(word)]
    # 新一代测序技术创新: what is done is a technique; of goods, 生物制品技术创新, all is meant.
    named = word == _NEW and len(front) > _SHORT and not _named(front, lexicon, _GOODS)
    whole = (word.startswith(_KEY) or named) and "、" not in front
    return word.rpartition("技术")[2] if whole or front.endswith("等") else word


def _closes(hidden: str, end: int, word: str, lexicon: Lexicon) -> bool:
    """Say whether a word behind 等 says what a list names: 充电桩、空调等资源, 主轴等瓶颈."""
    if word == "资源":
        return _RESOURCES.search(hidden, 0, end) is not None
    told = lexicon.table("list_heads").get(word) in {"other", "objects"}
    return told and hidden.endswith("等", 0, end - len(word))


def _is_object(action: str, head: str, grade: str) -> bool:
    """Say whether an action noun belongs to what a verb of some grade is about.

    掌握液货舱围护系统设计: the activity is itself what is mastered; 布局食品加工 is about a trade.
    """
    mastered = grade in {"strong", "master"} and head == "process"
    return mastered or (grade == "weak" and action == "加工")


def _named(stretch: str, lexicon: Lexicon, kinds: Collection[str] = _KINDS) -> bool:
    return head_of(stretch, lexicon).label in kinds


def before_projects(hidden: str, start: int, stop: int, verb: str) -> int:
    """Return where the things end that the projects or lines make which a verb is about."""
    builds = verb in _BUILDS or (verb == "建设" and "、" in hidden[start:stop])
    makes = _PROJECT if verb in _BRINGS else _LINE if builds else None
    found = makes.search(hidden, start, stop) if makes else None
    return found.start() if found else stop


def list_kind(text: str, at: int, end: int, lexicon: Lexicon) -> tuple[str, int]:
    """Return what the words behind 等 make of a list, and where its own head begins."""
    table = lexicon.table("list_heads")
    head = text[at:end]
    word = table.ending(head)
    known = head_of(head, lexicon)
    if word is not None and (
        known.label not in {"Product", "Technology"} or len(known.word) < len(word)
    ):
        return table.get(word) or "other", end
    begun = table.beginning(head)
    # 等产业集群加速成形: what is listed are clusters, whatever is said of them.
    if begun is not None and len(begun) > 1 and not known.word and table.get(begun) == "other":
        return "other", end
    named = begun is not None and table.get(begun) == "sector"
    # 土工布、过滤材料等产业用纺织品: the name of goods only begins as 产业 does.
    named = named and len(lexicon.table("heads").beginning(head) or "") <= len(begun or "")
    # 量子信息、类脑智能等前沿领域技术: techniques of those trades, and none of them.
    rest = head[len(begun or "") :]
    if named and known.label == "Technology" and _FIELDS.search(begun or ""):
        return ("sector", end) if is_bare(rest, lexicon) else ("objects", at)
    # 家具、照明电器等行业创新型…: whatever is done for those trades.
    if named and rest and not known.word and _TRADES.fullmatch(begun or ""):
        return "sector", end
    # 环氧乙烷、丙烯腈等下游产品 are things themselves.
    if begun not in {None, _DOWN} and named and known.label == "Product":
        after = at + len(begun)
        made_for = _MADE_FOR.match(text, after)
        return "sector", made_for.end() if made_for else after
    return "objects", at


def attained(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the goods between 实现 and what they attained: 企业实现A、B|批量生产."""
    found = _ATTAINED.match(text, start, end) if "实现" in text[start:end] else None
    return (found.end(), end) if found else (start, end)
