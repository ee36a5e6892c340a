"""Headings that only a blank parts from the text behind them.

（一）新材料产业　重点发展…; 专栏2　机器人发展重点　1.工业机器人：…
"""

import re

_BLANK = r"[ \u3000\xa0]"
_HAN = "[一二三四五六七八九十]{1,3}"
_NUMBER = rf"(?:[（(]{_HAN}[)）]|{_HAN}、|[（(]?\d{{1,2}}[)）.．、]|[①-⑫])"
# What a text begins with that tells of what its heading names.
_TELLS = (
    r"(?:重点|加快|大力|积极|着力|全面|持续|深入|充分|进一步|不断|切实|优先|鼓励|支持|引导|推动|推进|发展|培育|打造|建设|建立|构建"
    r"|完善|健全|加强|强化|深化|优化|提升|实施|开展|组织|落实|围绕|聚焦|依托|立足|以|按照|根据|坚持|统筹|探索|突破|攻关|做[大强优精]"
    r"|力争|到20\d\d年|20\d\d年|在|对|由|制定|出台|设立|引进|扩大|巩固|促进|整合|发挥|抢抓|瞄准|目前)"
)
_PARTED = re.compile(
    rf"^(?P<heading>\s*{_NUMBER}{_BLANK}?[\u4e00-\u9fffA-Za-z0-9“”、（）()-]{{4,22}})(?P<blank>{_BLANK}+)"
    rf"(?={_TELLS}[^\n]{{6,}}[。；]\s*$)",
    re.MULTILINE,
)

# A box's title, and behind it the first of its items.
_BOX = re.compile(
    rf"^(?P<heading>\s*专栏{_BLANK}?(?:\d{{1,2}}|{_HAN})[:：]?{_BLANK}*[^\n。；：:，,\t|]{{2,24}}?)(?P<blank>{_BLANK}+)"
    r"(?=(?:[（(]1[)）]|1[.．、]|①)[^\n]{2,}[：:][^\n]{2,}[。；]\s*$)",
    re.MULTILINE,
)


def with_headings(text: str) -> str:
    """Return a text of the same length in which such a heading stands on a line of its own.

    The first blank behind it becomes a line's end, so no offset moves.
    """
    for pattern in (_PARTED, _BOX):
        text = pattern.sub(lambda found: f"{found['heading']}\n{found['blank'][1:]}", text)
    return text
