"""Whether a platform that a measure's text names is promoted, or what others are built with."""

import re

from loaders.claims import Mention
from loaders.subjects.context import Context

# 依托甲研究院创建乙平台: the first is what the second is built with.
_WITH = re.compile(r"(?:依托|由)[^，。；：、]{0,4}\Z")
# 以甲园、乙园为载体发展A: what the trade rests on.
_RESTS = re.compile(r"(?:^|[，。；：翼市县区镇])以[^，。；：为]{0,30}\Z")
_BEARS = re.compile(
    r"[^，。；：]{0,30}?为(?:主要|重要|重点)?(?:载体|依托|引领|支撑|平台|龙头|牵引)"
)
_LED_BY = re.compile(r"[（(](?:牵头|责任|配合|参与|参加|主管)(?:单位|部门)[：:][^。]*\Z")
# 加强与甲园区、|乙园区|产业合作; 对标|甲园区
_BESIDE = re.compile(r"[与同](?:[^，。；：]{2,16}[、和及])?$")
_WORKS = re.compile(
    r"(?:[、和及][^，。；、]{2,14}){0,3}?(?:等[^，。；]{0,8})?的?[^，。；、]{0,6}?(?:合作|协作|对接|联动|协同|共建|交流|联合)"
)
_LOOKS_UP = re.compile(r"(?:对标|借鉴|学习|比肩|看齐|赶超)(?:[^，。；：]{2,16}[、和及])?$")
_REACH = 24
_BUILDS = re.compile(
    r"(?:牵头|联合|共同|率先)*(?:创建|建设|组建|设立|筹建|共建|打造|开展|发展|做[强优大])"
)


def is_promoted(context: Context, mention: Mention) -> bool:
    """Say whether a platform is itself promoted, and not what another is built or grown with."""
    if mention.label != "Platform":
        return False
    start, end = context.here(mention).start, context.here(mention).end
    if _LED_BY.search(context.text, 0, start):
        return False  # （配合单位：甲工业园区）
    if _RESTS.search(context.text, 0, start) and _BEARS.match(context.text, end):
        return False
    if _is_partner(context.text, start, end):
        return False
    return not (_WITH.search(context.text, 0, start) and _BUILDS.match(context.text, end))


def _is_partner(text: str, start: int, end: int) -> bool:
    """Say whether a platform is worked with, or looked up to: 加强与甲园区合作, 对标甲园区."""
    before = text[max(0, start - _REACH) : start]
    if _LOOKS_UP.search(before):
        return True
    return _BESIDE.search(before) is not None and _WORKS.match(text, end) is not None
