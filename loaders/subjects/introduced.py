"""Words that introduce a zone: where it lies, since when it is one, how large it is."""

import re

_ZONES = ("区", "园", "城", "谷", "港", "小镇")
_SINCE = (
    r"[，：。]?(?:（[^（）]{2,40}）)?，?(?:于|自|现为|原为)?"
    r"(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:\d{1,2}日)?[，由经]?)?"
)
# What tells where a zone lies, since when it is one and how large it is introduces it.
_INTRODUCED = re.compile(
    rf"{_SINCE}(?:位于|地处|坐落|设在|选址|成立|始建|创建|设立|建立|启动建设|前身|原名|经[^，。；]{{2,8}}(?:批准|审批|同意)"
    r"|获批|被批准|批准|升[级格]|晋升|总?规划|核准|管辖|总?占地|总?面积"
    r"|是(?:我国|我[省市]|全国|全[省市县]|国家级?|国务院|经?省|[^，。；]{0,8}(?:首个|唯一|重要的))"
    r"|是(?:[^，。；、]{0,14}的)?(?:[^，。；、的]{0,6})(?:开发区|高新区|园区|工业园|保税区|经开区)(?=[，。]))"
)
# What else may be said of a zone before what it lives on.
_ACTS = re.compile(
    rf"(?!：){_SINCE}(?:建成|核心区|东[至临起]|西[至临]|南[至临]|北[至临]|紧邻|毗邻|背靠|现有|拥有|入驻|集聚"
    r"|已(?!建成投产)|现|目前|实行|采[用取]|按照|坚持|依托|立足|围绕|抢抓|利用|发挥|辖|下辖|包括|由|共有?|作为|近年来|经过)"
)


_MARKS = "。：:，—-●· "


def introduces(text: str, end: int) -> bool:
    """Say whether what follows a zone's name that ends here introduces it."""
    return _INTRODUCED.match(text, end) is not None


def tells(text: str, end: int) -> bool:
    """Say whether what follows a zone's name that ends here is told of it."""
    return _ACTS.match(text, end) is not None


def is_zone_name(name: str) -> bool:
    """Say whether a name ends as a zone's does."""
    return name.endswith(_ZONES)


def begins(text: str, at: int, body: int) -> bool:
    """Say whether a paragraph, or what stands behind its lead, begins at a place.

    Args:
        text: the paragraph.
        at: where a zone's name begins.
        body: where the text behind the lead begins.
    """
    return any(not text[first:at].strip(_MARKS) and first <= at for first in (0, body))
