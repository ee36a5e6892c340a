"""Where a passage turns to another field: 光伏：…。储能：…; 半导体材料方面，…."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from loaders.lexicon import Lexicon, any_of
from loaders.lists.bare_lists import NUMBER
from loaders.lists.lists import head_of
from loaders.places.regions import regions
from loaders.subjects.titles import Noun, field_of, is_general, is_work
from loaders.text.openings import at_openings
from loaders.text.sought import Sought, sought

_MARKS = "。；;：:！？】\n"
_MARK = rf"[一二三四五六七八九]是|其中，?|——|[●■◆★○□◇▲▶•※]|{NUMBER}"
_OPENS = rf"(?<![^{_MARKS}])(?:{_MARK})?(?:在|围绕)?"
_KEYED = sought("：:", rf"{_OPENS}(?P<name>[^，。：:；;、！？\t【】“]{{2,14}})[：:](?=.)")
# 1.高性能纤维。碳纤维、芳纶。2.复合材料。…: numbered within a paragraph.
_KEY = frozenset("：:")
# 产值：480亿元; 2023年出口额：…: a figure of what is spoken of.
_OF_FIGURE = re.compile(r"20\d\d年|(?:产值|收入|营收|利润|规模|占比|税收|数量|产能|产量|[额率])$")
_SERIES = re.compile(rf"{NUMBER}|——|[一二三四五六七八九]是")
_DIGITS = re.compile(r"\d|[①-⑩一二三四五六七八九]")
_NUMBERED = re.compile(
    rf"(?<![^。；：:！？】\n])(?:{_SERIES.pattern})"
    r"(?P<name>[^，。：:；;、！？\t【】“]{2,14})。(?=.)"
)
_ABOUT = sought(
    "面域块向",
    rf"{_OPENS}(?P<name>[^，。：:；;！？\t【】“]{{2,16}}?)(?:产业方面|方面|领域|板块|方向)(?:，|(?=[^，。；的、和及与等内]))",
)
# 零部件 alone names no field; 整车方面，…；零部件方面，… are two of one industry.
_WHOLE = re.compile(r"整车(?:产业)?方面，")
PARTS = frozenset({"零部件"})
"""What no heading names as a field, and a sentence that is about it does."""
# 化药方面，发展A，生物药方面，发展B: what goes on behind a comma as a sentence began.
_AND_ABOUT = sought(
    "面域",
    r"(?<=，)(?:在)?(?P<name>[^，。：:；;！？\t【】“]{2,12}?)(?:产业方面|方面|领域)"
    r"(?:，|(?=[^，。；的、和及与等内]))",
)
# 一是做强制冷装备，发展…；二是做优食品加工，…
_COUNTED = re.compile(r"[一二三四五六七八九]是(?P<name>[^，。：:；;、！？\t“]{4,16})(?=[，。：:])")
_ANYWHERE = (_AND_ABOUT, _COUNTED)
_OPENING = re.compile(
    rf"{_OPENS}(?P<name>(?!\d+年)[^，。：:；;、！？\t【】“]{{2,12}}?)产业(?=是|要|讲究|聚焦|以|坚持|围绕|面向|瞄准|加快|重点|着力|大力|依托"
    r"|发挥|持续|积极|突出|力争|抢抓|紧扣|立足|推动|突破|做[强优大精]|方面|，|(?:规上|累计|全年|完成|实现|年)*(?:总?产值|营业收入|营收|主营业务收入|增加值|规模)"
    r"|快速|稳步|不断|蓬勃|加速|日益|逐步|初具|集聚)"
)
# 葡萄酒要重振雄风，发展…；休闲食品要突出便利，…；面制品依托小麦，…: only of known goods and trades.
_STANDING = sought(
    "要依立", rf"{_OPENS}(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?=要(?![素点求领件])|依托|立足)"
)
# 芯片设计，加快突破…。封装测试，提升…: two or more, each known goods, techniques or a trade.
_STEPS = re.compile(
    rf"{_OPENS}(?P<name>[\u4e00-\u9fff]{{3,8}}?)，"
    r"(?=(?:加快|重点|着力|大力|积极)*(?:发展|突破|提升|聚焦|研发|开发|研制|攻克|推进|推动|加快|做[强优大]|壮大|培育|布局|支持|建设|引进|实施)"
    r"|以[^，。；]{2,40}为|依托|围绕)"
)
_HELPED = re.compile(
    rf"{_OPENS}(?P<name>[\u4e00-\u9fff]{{2,8}}?)(?=(?:加快|积极|着力|重点|持续|大力|稳步|进一步|不断|有序)*"
    r"(?:推动|推进|提升|加强|巩固|拓展|完善|引进|扩大|优化|提高|推广|延伸|补齐)[^了，。；]{2})"
)
# 在计算机外设等领域, 慢充桩、公共领域: what closes a list is no field that a sentence turns to,
# nor 公交车在城市公交领域运营, where a thing is used, nor 甲实验室面向低空经济, who studies it.
_LISTS = re.compile(r"、|等$|(?<=..)(?:在(?!线|轨|位|役|体|研)|面向|聚焦|围绕|瞄准|专注|深耕|针对)")
# 聚焦甲、乙、丙三大方向。甲重点…；乙…: what a list announces is named before its turn.
_COUNTS = re.compile(
    r"(?:聚焦|围绕|发展|构建|形成|瞄准|主攻|布局|打造|做强|以)(?P<list>[^，。；：、]{2,12}(?:、[^，。；：、]{2,12}?)+)"
    r"等?[二两三四五六七八2-8][大个类][^，。；：]{0,4}(?:方向|领域|板块|赛道|产业|环节|细分)"
)
_JOINT = re.compile("[、和与及]")
_AIMS = frozenset({"聚焦", "主攻", "围绕", "瞄准", "面向"})
# 2.|复合材料, 二是做强|食品加工
_BEFORE, _WIDEST = re.compile(rf"(?:{_SERIES.pattern})[\u4e00-\u9fff]{{0,4}}$"), 8
# 甲材料|全年产值|突破300亿元
_FIGURE = r"(?:(?:全年|年)?(?:总?产值|产量|产销量|营业收入|营收|主营业务收入|增加值))?"
_ENDS = re.compile(r"[。！？\n]")
_PLACE = re.compile(r"(?:[镇乡湖岛湾谷港城园区]|街道|组团|板块)$")


class Turn(NamedTuple):
    """A stretch of a text that is about a field, and where the field is named."""

    start: int
    end: int
    name_start: int
    name_end: int


def turns(
    text: str, start: int, lexicon: Lexicon, *, about_only: bool = False, alone: bool = False
) -> tuple[Turn, ...]:
    """Return the stretches of a text that turn to a field of their own, in order.

    Form 1: 光伏：提升…。储能：发展…。            two or more keys, each up to the next
    Form 2: 半导体材料方面，提升…                  up to the end of its sentence
    Form 3: 矿山安全领域发展…；消防救援领域发展…    up to the next, or the end of the sentence
    Form 4: 食品加工以…为原料，发展…；农机装备突破…；葡萄酒要…  two or more, each a field and a verb
    Form 5: 鞋服产业是…。支持…                     an industry that a sentence begins with
    Form 6: 一是做强制冷装备，…；二是做优食品加工，…  two or more, counted
    Form 7: 芯片设计，加快突破…。封装测试，提升…    two or more, each before a comma
    Form 8: 1.纤维。碳纤维、芳纶。2.复合材料。…      two or more, numbered

    Of forms 1, 6 and 8 the passage's lead may be the first.

    Args:
        text: a passage.
        start: where its own text begins.
        lexicon: where the tables are.
        about_only: forms 2 and 3 alone.
        alone: no industry is at hand, so that one field and verb suffice.
    """
    about = _named(text, start, _ABOUT, lexicon)
    about += _going_on(text, start, about, lexicon)
    keyed = [] if about_only else _named(text, start, _KEYED, lexicon)
    numbered = [] if about_only or keyed else _named(text, start, _NUMBERED, lexicon)
    acting = [] if about_only else _acts(text, start, lexicon)
    steps = _standing(text, start, _STEPS, lexicon)
    opening = [] if about_only or not alone else _named(text, start, _OPENING, lexicon)
    counted = [] if about_only else _named(text, start, _COUNTED, lexicon, verbs=True)
    opened = [*about, *opening]
    opened += counted if len(counted) > 1 or _go_on(text, start, counted) else []
    opened += steps if len(steps) > 1 else []
    paired = bool(keyed) and text[start - 1 : start] in _KEY  # the lead is a key itself
    # 发展重点：1.激光装备。…, of which the next paragraph begins with the second
    first = bool(numbered) and text[start - 1 : start] in _KEY
    first = first and _opening(text, start, numbered[0][0]) == start
    keyed = keyed or numbered
    series = len(keyed) > 1 or paired or first or _go_on(text, start, numbered)
    opened += keyed if series else []
    opened += acting if len(acting) > 1 or (acting and alone and acting[0][0] == start) else []
    # 整车方面，…；零部件方面，…: what is no field ends the stretch before it all the same.
    others = [each.start("name") for each in _ABOUT.finditer(text, start)] if about else []
    found: list[Turn] = []
    for begin, until, key in sorted(opened):
        if found and begin < found[-1].name_end:
            continue
        end = len(text) if key else _sentence_end(text, until)
        end = min((each for each in others if until < each < end), default=end)
        opened_at = _opening(text, start, begin)
        if found and found[-1].end > opened_at:
            found[-1] = found[-1]._replace(end=opened_at)
        found.append(Turn(opened_at, end, begin, until))
    return tuple(found)


def _opening(text: str, start: int, begin: int) -> int:
    """Return where a name begins with the number, and the verb, in front of it."""
    number = _BEFORE.search(text, max(start, begin - _WIDEST), begin)
    return number.start() if number else begin


def _go_on(text: str, start: int, found: Sequence[tuple[int, int, bool]]) -> bool:
    """Say whether the first of some names is the next of the series that the lead begins."""
    return start > 0 and bool(found) and goes_on(text, _opening(text, start, found[0][0]))


def goes_on(text: str, at: int) -> bool:
    """Say whether what a text turns to at a place is the next of the series that it begins.

    1.膜材料。…2.碳纤维。…; but 1.膜材料。重点发展：（1）反渗透膜：….
    """
    first, next_ = _SERIES.match(text), _SERIES.match(text, at)
    if first is None or next_ is None:
        return False
    return _DIGITS.sub("", first.group()) == _DIGITS.sub("", next_.group())


def _going_on(
    text: str, start: int, about: Sequence[tuple[int, int, bool]], lexicon: Lexicon
) -> list[tuple[int, int, bool]]:
    """Return what else the sentences are about that begin with a field."""
    if not about:
        return []
    firsts = [(until, _sentence_end(text, until)) for _, until, _ in about]
    return [
        each
        for each in _named(text, start, _AND_ABOUT, lexicon)
        if any(until < each[0] < end for until, end in firsts)
    ]


def _sentence_end(text: str, at: int) -> int:
    found = _ENDS.search(text, at)
    return found.end() if found else len(text)


def _named(
    text: str,
    start: int,
    pattern: re.Pattern[str] | Sought,
    lexicon: Lexicon,
    *,
    verbs: bool = False,
) -> list[tuple[int, int, bool]]:
    """Return where a pattern names a field, and whether it is a key."""
    listed = []
    for found in _found(text, start, pattern):
        name = found["name"]
        about = pattern is _ABOUT and name in PARTS and _WHOLE.search(text) is not None
        noun = Noun(0, len(name), "") if about else field_of(name, lexicon)
        if noun is None or bool(noun.verb) != verbs or not _is_line(name, lexicon):
            continue
        line = name[noun.start : noun.end]
        begun = _begins_as_clause(line, lexicon)
        begun = begun and not _is_announced(text, found.start("name"), line)
        if not _LISTS.search(line) and not begun:
            begin = found.start("name")
            listed.append(
                (begin + noun.start, begin + noun.end, pattern not in (_ABOUT, _AND_ABOUT))
            )
    return listed


def _found(text: str, start: int, pattern: re.Pattern[str] | Sought) -> Iterator[re.Match[str]]:
    """Return the matches of a pattern; most fit only where a sentence begins."""
    if pattern in _ANYWHERE:
        return pattern.finditer(text, start)
    return at_openings(pattern, text, _MARKS, start)


def _acts(text: str, start: int, lexicon: Lexicon) -> list[tuple[int, int, bool]]:
    """Return where a field stands in front of a verb."""
    acting = _named(text, start, _acting(lexicon), lexicon)
    acting += _standing(text, start, _STANDING, lexicon)
    # 生物药布局A。现代中药推动B研发: beside such turns known goods and trades turn with any verb.
    return acting + (_standing(text, start, _HELPED, lexicon) if acting else [])


def _standing(
    text: str, start: int, pattern: re.Pattern[str] | Sought, lexicon: Lexicon
) -> list[tuple[int, int, bool]]:
    """Return where goods or a trade stand in front of what is to be done for them."""
    return [
        each
        for each in _named(text, start, pattern, lexicon)
        if head_of(text[each[0] : each[1]], lexicon).label in {"Product", "Technology"}
        or head_of(text[each[0] : each[1]], lexicon).grade == "trade"
    ]


def _is_line(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name may be that of a line of business: no place, actor or kind of work."""
    actor = lexicon.table("actors").ending(name) or lexicon.table("organisation_heads").ending(name)
    place = regions().beginning(name)
    if is_general(f"{name}产业") or _OF_FIGURE.search(name):
        return False
    none = name in lexicon.table("key_leads") or name in lexicon.table("no_sectors")
    # 丁山镇发展A；云溪湖发展B: places that no table holds.
    known = name in lexicon.table("trades") or head_of(name, lexicon).label not in {"", "none"}
    none = none or bool(not known and _PLACE.search(name))
    return not (actor or place or is_work(name) or none)


def _is_announced(text: str, at: int, line: str) -> bool:
    """Say whether a list before a place counts a name: 聚焦创新药物、医美等三大方向."""
    return any(line in _JOINT.split(each["list"]) for each in _COUNTS.finditer(text, 0, at))


def _begins_as_clause(name: str, lexicon: Lexicon) -> bool:
    """Say whether a name begins with a verb or a preposition: 建设自主可控整机, 针对战略性."""
    known = lexicon.table("heads").beginning(name) or "?"
    return any(
        len(lexicon.table(table).beginning(name) or "") >= len(known)
        for table in ("object_verbs", "adverbs", "clause_openers", "measure_verbs")
    )


@cache
def _acting(lexicon: Lexicon) -> re.Pattern[str]:
    strong = lexicon.table("object_verbs").rows
    verbs = any_of(
        word
        for word, (grade, *_) in strong.items()
        if grade in {"strong", "master"} or word in _AIMS
    )
    adverbs = lexicon.table("adverbs")
    # Behind a name where another sign stands, nothing is tried.
    first = f"{adverbs.first}{lexicon.table('object_verbs').first}行全年总产营主增加鼓支重以"
    return re.compile(
        rf"{_OPENS}(?P<name>[\u4e00-\u9fff]{{2,12}}?)(?=[{first}])(?:行业)?{_FIGURE}"
        # 甲重机|挖掘机销量: a machine, and nothing that is done
        rf"(?=(?:(?:{adverbs.pattern}|加快)?(?:鼓励|支持)?{verbs}(?!区|机(?![器构制械床电动关场]))"
        rf"|重点布局|以[^，。；]{{2,40}}为(?:重点|原料|主|基础|突破口|依托|载体|核心|支撑|牵引|引领)))"
    )
