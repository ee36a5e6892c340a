"""Lists that are no objects themselves: what the thing that closes them works on, treats or does.

发动机、变速箱等高效加工装备 develops machines, 果园除草、采摘等农业机器人 robots.
"""

import re

from loaders.lexicon import Lexicon
from loaders.lists.clause import ObjectList
from loaders.lists.lists import head_of, is_bare

_KEY_TECHNIQUES = re.compile(r"[\u4e00-\u9fff]{2}(?:关键|核心|共性|前沿)+技术")
_KINDS = ("Product", "Technology")
_SERVES = re.compile(r"(?:装备|设备|机械|装置|系统|软件|机组|机器人|无人机|模型|智能体)$")
# 抗肿瘤、降血脂等创新药物: what the drug does.
_DRUG = re.compile(r"(?:药|药物|药品|制剂|疫苗|(?:保健|功能)食品|保健品)$")
_EFFECT = re.compile(
    r"[抗降镇止调补促祛防治]|预防|增强|改善|治疗|提高|心[脑血]|肿瘤|糖尿病|老年|慢性"
)
# 发动机、变速箱等高效加工装备: what is worked on.
_WORKS = re.compile(
    r"(?:加工|成形|成型|检测|装配|生产|拆解|回收|分选|焊接|涂装|收获|采收|烘干|封装|清洗|灌装|包装)"
    r"(?:成套|自动化|智能|专用|一体化)*(?:装备|设备|机械|装置|系统|产线|生产线|机器人)$"
)
_WORKING = re.compile(
    r"(?:(?<![手动电])机|[器仪炉线床台泵]|设备|装备|系统|装置|机械|平台|中心|单元|软件)$"
)
# 储能电池等工业废弃物综合回收: what is waste is no product.
_TREATS = frozenset({"回收", "处置", "处理", "综合利用", "再利用", "再生利用", "回收利用"})


def is_general_end(name: str, lexicon: Lexicon) -> bool:
    """Say whether a word behind 等 says nothing of its own: 关键技术, 创制关键技术."""
    return is_bare(name, lexicon) or _KEY_TECHNIQUES.fullmatch(name) is not None


def closes_as(listed: ObjectList, label: str) -> bool:
    """Say whether what closes a list is of one class."""
    return bool(listed.closing) and all(item.head.label == label for item in listed.closing)


def serves(listed: ObjectList) -> bool:
    """Say whether machines or programs close a list, which serve what is listed."""
    return bool(listed.closing) and all(_SERVES.search(item.name) for item in listed.closing)


def do_it(listed: ObjectList, lexicon: Lexicon) -> bool:
    """Say whether a kind of machines does what is listed: 果园除草、采摘、分选等农业机器人."""
    kinds = all(
        not is_bare(item.name, lexicon) and len(item.name) > len(item.head.word) + 1
        for item in listed.closing
    )
    # 脑电、血氧等监护装备: what ends with one letter of a thing's is no thing for that.
    letters = sum(item.head.grade == "letter" for item in listed.items)
    done = 2 * letters < len(listed.items) and all(
        item.head.label not in _KINDS or item.head.grade in {"process", "letter"}
        for item in listed.items
    )
    return kinds and done and serves(listed)


def worked_on(listed: ObjectList) -> bool:
    """Say whether what closes the list works on what is listed, or has it for its effect."""
    if not listed.closing:
        return False
    worked = any(_WORKS.search(item.name) for item in listed.closing)
    return (worked and not any(_WORKING.search(item.name) for item in listed.items)) or (
        all(_DRUG.search(item.name) for item in listed.closing)
        and all(_EFFECT.match(item.name) for item in listed.items)
    )


def treated(listed: ObjectList, lexicon: Lexicon) -> bool:
    """Say whether what is listed is treated by a technology, not developed.

    冶炼渣、尾矿等工业固废回收技术
    """
    if not closes_as(listed, "Technology") or is_general_end(listed.closing[-1].name, lexicon):
        return False
    # 钙钛矿叠层、异质结等高效电池技术: kinds of it, as it says nothing of what is done.
    kind = listed.closing[-1].name.removesuffix("技术")
    if kind != listed.closing[-1].name and head_of(kind, lexicon).label == "Product":
        return False
    taken = listed.closing[-1].head.word in _TREATS
    # 全基因组选择、合成生物学等育种技术: techniques are no stuff that another treats.
    techniques = sum(item.head.label == "Technology" for item in listed.items)
    if not taken and len(listed.items) > 2 and 2 * techniques >= len(listed.items):  # noqa: PLR2004
        return False
    known = sum(item.head.label in _KINDS for item in listed.items)
    return taken or 2 * known <= len(listed.items)
