"""What is the name of a status, and where it begins and ends behind the verb that gives it."""

import re
from functools import cache

from graph.model import Span
from loaders.lexicon import Lexicon

# 试点建设, 名单管理, 行列: what follows the name of a status and is no part of it.
_TAIL = re.compile(
    r"(?:行列|序列|范围|之列|建设|创建|培育|管理|培育库|培育对象|称号|荣誉|认定|授牌|批复"
    r"|第[一二三四五六七八九十\d]+[位名](?:[和、与]第[一二三四五六七八九十\d]+[位名])*|前列|前[一二两三四五六七八九十\d]+[位名强]?|“国家队”"
    r"|(?:培育)?名录)+$"
)
_KEPT_TAIL = re.compile(r"发展工程$|培育工程$")
# A list or rank says whose it is or which one: 国家, 省级, 首批, 第二批, 世界, “双百”.
_RANK = re.compile(
    r"国家|全国|中国|世界|全球|国际|省|市级|首批|首个|首家|第[一二三四五六七八九十]+批|[“”]|工信部|科技部|示范|试点|(?:十大|[十百]强|十佳)(?=..)"
)
STRONGEST = re.compile(r"(?:\d+|[十百千])[强佳](?:[县市区镇]{1,2}|园区)?$")
"""A list of the strongest: 中国化工园区30强, 全国百强."""
# 国家新型工业化产业示范基地（装备制造）
_KIND = re.compile(r"（[^（）\d]*）$")
_NOT_A_STATUS = re.compile(
    r"^(?:建设|设立|组建|成立|批准|立项|发放|资金|专项资金|支持|授权|专利|订单|突破|[\d一二三四五六七八九十百千万亿]+)|企业[\d百千]+强|奖|资质|证书|批件|上市|注册|专利|\d+[项个家件亿万名人]|的"
)
# 获批创建某某示范区; what is a centre or laboratory that was allowed is a platform to be built.
_LEADING = re.compile(
    r"(?:了|为|成为|到|获[批评得]?(?=国家|中国|全国|世界|省级|首批)|(?:创建|建设)(?=(?:国家|全国|省级|首批|中国)(?![^，。；、]*(?:中心|实验室|平台|(?<!示范)基地)(?=$|[，。；、]))))+"
)
_LONGEST, _SHORTEST = 36, 4


def status_span(text: str, start: int, end: int) -> Span | None:
    """Return the span of a status's name within [start, end), or None where none fits.

    What belongs to the verb in front is left out, and what follows the name: 世界级集群|行列.
    """
    end -= text[end - 1 : end] == "的"  # 对列入甲名单|的，给予…
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    if not _KEPT_TAIL.search(text[start:end]):
        while tail := _TAIL.search(text[start:end]):
            end = start + tail.start()
    return Span(start, end) if _SHORTEST <= end - start <= _LONGEST else None


def is_status(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name is that of a list or rank: one that says whose it is, and has a head."""
    name = _KIND.sub("", name)
    if _NOT_A_STATUS.search(name) or not _RANK.search(name):
        return False
    return STRONGEST.search(name) is not None or (
        lexicon.table("designation_heads").ending(name) is not None
    )


# 入选国家双创示范基地, 省级特色产业园: a park of a rank is what others become, and no place built.
_GIVEN = re.compile(
    r"(?:(?:首批|第[一二三四五六七八九十]+批)?(?:国家级?|全国|全省|全市|中国|省级|市级|自治区级|[\u4e00-\u9fff]{2,3}省(?!级?重点))|[\u4e00-\u9fff]{0,3}(?:十大|[十百]强|十佳))"
    r"[^，。；：、]{2,24}(?:基地|园区?|区|孵化器|众创空间)$"
)
_FAR = 48


def is_given(text: str, start: int, name: str, lexicon: Lexicon) -> bool:
    """Say whether a name stands behind a verb that gives it to others as their status."""
    return _GIVEN.match(name.strip("“”")) is not None and (
        _giving(lexicon).search(text, max(0, start - _FAR), start) is not None
    )


@cache
def _giving(lexicon: Lexicon) -> re.Pattern[str]:
    verbs = lexicon.table("status_verbs").pattern
    return re.compile(
        rf"(?:{verbs})(?:为|成为|了)?(?:[^，。；：\n]{{2,40}}(?:、|和|以及|及))?(?:全[国省市])?$"
    )
