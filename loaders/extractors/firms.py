"""Firms by the form of their names, a proper name and what firms are called, where they act."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from loaders.lexicon import Lexicon
from loaders.lists.led import HOW
from loaders.lists.lists import head_of
from loaders.names.listed import listed, listed_in
from loaders.names.names import Name, heads_pattern, left_edge
from loaders.names.proper import KIND, is_proper
from loaders.places.regions import regions
from loaders.text.at_once import PASSAGES
from loaders.text.firm_roles import FIRM_ROLE, LEADING
from loaders.text.openings import at_openings

_TABLE, _KNOWN = "firm_heads", ("brands", "institutions")
_ACADEMY = ("中国科学院", "中科院")  # which an institution's name may begin with
_REACH = 70
_SHORTEST = 2
_REST = 5  # signs of what may go on behind a known name: 吉林敖东|延边药业
_LINE = 4  # signs of what a firm makes: 动力电池, where 甲电子, 乙机器人 are names
_UNLIKE = 4  # signs of a name that stands by chance in no other
_JOINTS = frozenset("、和与")
_GAP = re.compile(r"[、和与](?P<name>[\u4e00-\u9fff]{2,8})[、和与]")
# The items of a list before a name and behind it.
_BEFORE = r"(?:[^，。；：、的在]{2,10}[、和与]){0,6}$"
_BEHIND = r"(?:（[^（）]{2,6}）)?(?:[、和与][^，。；：、的在]{2,16}?){0,6}(?:等[^，。；、]{0,8})?"
_CALLED_SO = rf"(?:{FIRM_ROLE}|{LEADING})"
# 链主企业甲乙科技: what it is called before its name.
_CALLED = re.compile(rf"(?:{_CALLED_SO}*”?企业|(?:[省市]属|地方)?(?:国企|央企|民企))(?=..)")
# 甲乙电子产业, 甲乙重工集团, 丙丁材料实验室: the name of something else goes on.
_GOES_ON = re.compile(
    r"产业|行业|领域|集群|企业|类|园|城|谷|集团|公司|开发区|联盟|协会|大学|学院|研究|实验室|示范|基地|中心|平台|市场"
    r"|人才|工程|装备|设备|器件|零部件|产品|系统|项目(?!建设|投产|落地|[，。；])|应用|服务|制造|材?料"
)
# Behind which signs a name may begin: marks, and the last signs of 支持, 依托, 引进, 推动.
_OPENS = "\\s，。；：、（“和与及持托由入进动以快但为对将业强固是有了挥合手"
_ENDS = re.compile(
    r"[的在与和以将已年及]|系列|[全今去上]年|(?:成功|持续|先后|相继)?(?:发布|完成|建成|投资|推出|实现|宣布|销售|交付|拥有|入驻|落户)"
)
# 、甲乙， and 甲乙等: all of an item of a list.
_WHOLE = re.compile(r"(?:（[^（）]{2,4}）)?(?:[、，。；：）等]|$)")
_OWNS = re.compile(r"项目(?:建设|投产|落地|[，。；])")
_PROJECT = re.compile(
    r"(?!牵头|承担|实施|建设|组建|开展|推进|参与|联合|主导)[^，。；、]{0,24}?(?:项目|工程(?!机械|装备|车辆|塑料|材料|技术|中心|师))"
)
# What only somebody does, in a list of firms or alone.
_DOES = (
    r"(?:牵头|建成|投产|投建|扩产|扩建|扩能|新建|交付(?=[^，。；])|入选|入围|获批|承担|中标|推出|发布|攻克|(?:研制|研发|开发)(?=..)(?![和与及、]|产业化|攻关)|掌握"
    r"|(?:主营|专注于?|主要(?:生产|从事|产品)|下线|量产)(?=[^，。；])|成功研[制发]"
    r"|(?:国内|全国|全球)?首[款台批套][^，。；的]{2,20}(?:下线|上市|投产|量产|交付|获批)"
    r"|签约|打破|跟进|分列|位列|位居|占据|紧随|坐落|起步|脱颖|(?:分别|均|都|已)在|总部|落户|担任|荣获|率先|自主研|并购|参与|主导|带动|联合|合作|组建|做[强大优精])"
)
_ROLE = rf"(?:的)?(?:{_CALLED_SO}[^，。；、]{{0,8}}作用|在[^，。；]{{2,20}}(?:优势|作用))"
_GREW = (
    r"(?:以[\d.]+%的?|[^，。；、]{0,16}?(?:出货量|产(?:销)?量|销量|占有率|市占率|国产化率|良品?率)"
    r"|实现(?=[^，。；]{0,24}(?:量产|突破|投产|下线|产业化|供货|批量生产|国产化))"
    r"|[^，。；、]{0,24}?(?:生产线|产线|工厂|基地|[一二三四]期)[^，。；、]{0,4}?(?:投产|满产|达产|量产|建成|投运)"
    r"|[^，。；、]{2,24}?(?:进入|批量)(?:批量生产|量产|供货|装车|交付)"
    r"|年产|营(?:业)?收(?:入)?|销售(?:收入|额)|市值|产值)(?!的)"
)
# 加快A、B等重大项目建设, of which nothing but the owners is said.
_OF_PROJECTS = (
    r"(?:等)?(?:重大|重点|产业|工业|标志性|[\u4e00-\u9fff]{2,4}装备)*"
    r"项目(?:建设|投产|落地|落户|签约|开工|达产|[，。；]|$)"
)
# 甲乙医疗的吻合器出口…: whose goods they are.
_HAS = (
    r"的(?=[^，。；、的]{2,16}(?:、[^，。；]{2,24}?){0,4}?"
    r"(?:已|出口|进入|实现|通过|获批|占据|率先|先后|相继|陆续"
    r"|(?:[\u4e00-\u9fff]{0,4}(?:精度|寿命|效率|性能|密度|良率|功率|载荷))?(?:达到|超过|突破)|在[^，。；]{2,16}(?:市占率|占有率)))"
)
_OWNED_NEXT = re.compile(
    r"的[^，。；、的]{2,20}、(?P<name>[\u4e00-\u9fff]{2,8})"
    r"(?<!研制)(?<!研发)(?<!开发)(?<!生产)(?<!设计)(?<!制造)(?<!首创)(?=的[^，。；、的]{2})"
)
_TESTS = r"(?:试验|验收|认证|入组|鉴定|审查|评审)"
# 甲乙电子靶材进入某某供应链, 甲乙股份减速器、丙丁数控加工中心批量供货: what became of whose goods.
_SOLD = (
    rf"(?:完成|通过)[^，。；]{{2,20}}{_TESTS}"
    r"|[^，。；、的在为]{2,20}(?:、[^，。；、的在]{4,24}){0,4}?(?:等[^，。；、]{0,6})?"
    r"(?:市场(?:份额|占有率)|出货量|销量|[年月]产能|出口(?:额|量|稳居|位居|[^，。；的]{2,8}(?=[，。；]))|利用量"
    r"|(?:打破|填补)[^，。；的]{2,12}(?:垄断|封锁|空白)|(?:获评|入选|获得)[^，。；]{2,16}(?:产品|首台（套）|装备|目录)"
    r"|(?:先后|相继|陆续|成功|正式|顺利|首[款台批套])[^，。；的]{0,16}?(?:下线|上市|投产|量产)|(?:下线|量产|首飞|问世)(?=[，。；])|(?:进入|纳入)[^，。；]{2,16}(?:供应链|采购|配套|体系)"
    rf"|(?:完成|通过)[^，。；]{{2,16}}{_TESTS}"
    r"|(?:获批|获得|取得)[^，。；]{0,10}(?:证|上市|批件|认证|许可)"
    r"|(?:实现|正式|开始)(?:批量|规模化|小批量|国产)?(?:供货|生产|装车|交付|量产|下线|首飞|替代|配套)"
    r"|(?:保持|位居|稳居|占据|居)[^，。；]{0,12}(?:领先|第一|首位|前列|前[二三五十]))"
)
_NO_MORE = r"(?!)"
_LEADS = r"(?:牵头|担任|入选|入围|承担|中标|签约|交付(?=[^，。；])|并购|荣获)"


@lru_cache(maxsize=2 * PASSAGES)
def firms(text: str, own: str, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the firms that a text names by the form of their names.

    Form 1: 甲乙重工                        what nothing else is called
    Form 2: 依托甲乙能源、丙丁材料发展…        behind a word that asks for somebody
    Form 3: 甲乙电子攻克…                    who does what only somebody does
    Form 4: 甲乙电子、丙丁、戊己数控           beside one that is sure, or between two
    Form 5: 甲医疗的吻合器、乙丙的试剂盒        whose goods stand beside a firm's

    Args:
        text: a passage.
        own: the plan's region.
        lexicon: the words.
    """
    formed = [each for each in _named(text, lexicon) if _is_formed(text, each, lexicon)]
    sure = [each for each in formed if _acts(text, each, own, lexicon)]
    if not sure:
        return ()
    found = [each for each in formed if each in sure or _is_beside(text, each, sure)]
    found += [*_between(text, found), *_owners(text, found)]
    return tuple(sorted(found, key=lambda each: each.start))


def _is_beside(text: str, name: Name, sure: Sequence[Name]) -> bool:
    """Say whether a name stands in a list right beside one that is sure.

    甲股份的力矩电机、乙电器的轴承: what stands behind 的 is what a firm has.
    """
    if text.startswith("的", name.start - 1):
        return False
    gaps = (text[min(each.end, name.end) : max(each.start, name.start)] for each in sure)
    return any(gap in _JOINTS for gap in gaps)


def _between(text: str, found: Sequence[Name]) -> Iterator[Name]:
    """Yield what stands alone between two firms of a list, whatever its form."""
    for left, right in pairwise(sorted(found, key=lambda each: each.start)):
        gap = _GAP.fullmatch(text, left.end, right.start)
        if gap:
            yield Name(*gap.span("name"), gap["name"], "")


def _owners(text: str, found: Sequence[Name]) -> Iterator[Name]:
    """Yield who owns goods in a list where a firm does: 甲医疗的吻合器、乙丙的试剂盒."""
    known, taken = regions(), {each.start for each in found}
    for each in found:
        at = each.end
        while next_ := _OWNED_NEXT.match(text, at):
            name, at = next_["name"], next_.end()
            if next_.start("name") not in taken and known.get(name) is None:
                taken.add(next_.start("name"))
                yield Name(*next_.span("name"), name, "")


def _is_formed(text: str, name: Name, lexicon: Lexicon) -> bool:
    """Say whether a name is a proper name and what firms are called, and ends there."""
    if _GOES_ON.match(text, name.end):
        return False
    return not name.head or is_proper(_stem(name), lexicon)


def _named(text: str, lexicon: Lexicon) -> Iterator[Name]:
    """Yield what ends as a firm's name does, and firms that the whole country knows."""
    branded = at_openings(_brands(lexicon), text, _OPENS, pairs=_pairs_of_brands(lexicon))
    brands = [found.span() for found in branded]
    on_exchange = list(listed_in(text, _OPENS, lexicon))
    formed = [
        each
        for each in _headed(text, lexicon, all_of_them=bool(brands or on_exchange))
        if not any(_is_cut(text, each, span, lexicon) for span in on_exchange)
        and not any(_is_beyond(text, each, span, lexicon) for span in brands)
    ]
    for each in formed:
        # 吉林敖东|延边药业: what a known name begins needs no other proof of being one.
        known = any(each.start == start and each.end > end for start, end in on_exchange)
        known = known or (each.start, each.end) in brands
        yield each._replace(head="") if known else each
    for start, end in dict.fromkeys([*on_exchange, *brands]):
        if not any(each.start <= start < each.end for each in formed):
            yield Name(start, end, text[start:end], "")


def _is_cut(text: str, formed: Name, listed: tuple[int, int], lexicon: Lexicon) -> bool:
    """Say whether a name cuts a listed company's, or goes on behind it: 阳光电|源光伏.

    华润微|电子: what only firms are called may go on.
    """
    start, end = listed
    if formed.start == start and formed.end >= end:
        rest = text[end : formed.end]
        return bool(rest) and not _is_called(rest, lexicon)
    return formed.start < end and start < formed.end


def _is_beyond(text: str, formed: Name, known: tuple[int, int], lexicon: Lexicon) -> bool:
    """Say whether a name is less than that of a known firm, or more than that.

    国|家电|网 cuts it, 发挥|甲电网 begins before it; 甲|新能源汽车, 甲|攻关关键技术 go on with what
    it makes or does.
    """
    start, end = known
    if formed.start < start or formed.end < end:
        return start < formed.end <= end
    rest = text[end : formed.end]
    return formed.start == start and (len(rest) > _REST or is_line_of(rest, lexicon))


def is_line_of(rest: str, lexicon: Lexicon) -> bool:
    """Say whether what stands behind a firm is what it makes, too long for a part of its name."""
    return len(rest) >= _LINE and rest in lexicon.table("trades")


def _is_called(rest: str, lexicon: Lexicon) -> bool:
    """Say whether what goes on behind a firm's name ends as only names of firms do: 延边药业."""
    heads = lexicon.table(_TABLE)
    head = heads.ending(rest)
    return (
        head is not None
        and not is_line_of(rest, lexicon)
        and len(rest) <= _REST
        and heads.get(head, 2) != "goods"
    )


def _headed(text: str, lexicon: Lexicon, *, all_of_them: bool) -> Iterator[Name]:
    """Yield what ends as a firm's name does, where no name of something else goes on.

    What can be no proper name is left out, unless all are asked for: a brand may lie in it.
    """
    floor = 0
    for start, end, head in _runs(text, lexicon):
        kind = not all_of_them and _is_kind(text, floor, start, head)
        if not kind and not _GOES_ON.match(text, end):
            begin = left_edge(text, start, floor, lexicon)
            called = _CALLED.match(text, begin, start)
            begin = called.end() if called else begin
            yield Name(begin, end, text[begin:end], head)
        floor = end


def _is_kind(text: str, floor: int, start: int, head: str) -> bool:
    """Say whether what stands before a head can only tell a kind: 新型|电子, 车用|材料."""
    again = text.find(head, floor, start + len(head) - 1) >= 0
    return not again and KIND.search(text, max(floor, start - _SHORTEST), start) is not None


def _runs(text: str, lexicon: Lexicon) -> Iterator[tuple[int, int, str]]:
    """Yield where heads begin and end that run on as one, and the first of them: 微电子|科技."""
    run: tuple[int, int, str] | None = None
    for found in heads_pattern(lexicon, _TABLE).finditer(text):
        if run and run[1] == found.start():
            run = (run[0], found.end(), run[2])
            continue
        if run:
            yield run
        run = (*found.span(), found.group())
    if run:
        yield run


def _acts(text: str, name: Name, own: str, lexicon: Lexicon) -> bool:
    """Say whether a name that is formed as a firm's does what firms do where it stands."""
    tables = (listed(lexicon), *(lexicon.table(each) for each in ("institutions", "brands")))
    known = any(name.text in table for table in tables)
    if known and (len(name.text) >= _UNLIKE or _ENDS.match(text, name.end)):
        return True
    stem, grade = _stem(name), lexicon.table(_TABLE).get(name.head, 2) or ""
    brand = not name.head or name.text in lexicon.table("brands")
    if brand and _WHOLE.match(text, name.end):
        return True
    if grade == "own":
        return _PROJECT.match(text, name.end) is None or _OWNS.match(text, name.end) is not None
    sure = not brand and (grade == "goods" or regions(own).get(stem) is not None)
    goods = head_of(name.text, lexicon).label == "Product"
    window = text[max(0, name.start - _REACH) : name.start]
    return any(
        behind.match(text, name.end) and before.search(window)
        for before, behind in _scenes(lexicon, sure=sure, goods=goods)
    )


def _stem(name: Name) -> str:
    """Return a name without what firms are called."""
    at = name.text.find(name.head, 1)
    return name.text[:at] if at > 0 else ""


@cache
def _brands(lexicon: Lexicon) -> re.Pattern[str]:
    brands, institutions = (lexicon.table(name).pattern for name in _KNOWN)
    return re.compile(
        rf"(?<![^{_OPENS}])(?:{brands}|(?:{'|'.join(_ACADEMY)})?{institutions}(?!大学))"
    )


@cache
def _pairs_of_brands(lexicon: Lexicon) -> frozenset[str]:
    """Return the two signs that each of those firms and institutions begins with."""
    known = (word for name in _KNOWN for word in lexicon.table(name).rows)
    return frozenset(word[:_SHORTEST] for word in (*known, *_ACADEMY))


@cache
def _scenes(
    lexicon: Lexicon, *, sure: bool, goods: bool
) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """Return what stands before and behind a list of firms, by what the sentence says of it.

    Where the name may be that of goods or of a place's trade, only what leaves no doubt, and where
    it ends as goods do, not what becomes of goods: 推力轴承打破垄断.
    """
    verbs = lexicon.table("object_verbs").pattern
    does = rf"(?:{HOW})?{_LEADS if sure else _DOES}"
    anything = rf"(?:{verbs})(?=[^，。；、的和与及等]{{2}})"
    asked = does if sure else rf"(?:{does}|(?:{HOW})?{anything})"
    acts = does if sure else rf"(?:{does}|{HOW}{anything}|{_GREW}|{_SOLD})"
    no_deed = rf"(?!(?:{HOW})?(?:实现|进入|批量)|[^，。；]{{0,12}}打破)"
    acts = f"{no_deed}{acts}" if goods else acts
    scenes = (
        # 以甲饮料、乙白酒等产品为重点: goods.
        (r"以", rf"(?<!产品)为(?:{LEADING}|(?:牵头|承建|承担|建设)单位)"),
        (r"(?:发挥|用好|放大)", _ROLE),
        (rf"{_CALLED_SO}”?企业", rf"(?:(?=[，。；]|$)|{asked})"),
        (r"(?:由|联合|携手)", rf"(?:负责|联合|共同|运营|投资|{asked})"),
        (r"(?:与|同)", r"(?:战略)?(?:合作|联合|签约|签署|携手)"),
        (r"(?:支持|鼓励|引导|推动|助力|带动)", asked),
        (r"(?:^|[，。；：\n])", acts),
        (
            r"(?:引进|引入|拥有|集聚了?|聚集了?|汇聚了?|涌现出?)",
            _NO_MORE if sure else r"(?:[，。；]|$)",
        ),
        (r"(?:^|[，。；：\n])", _HAS),
        (r"(?:依托|借助)", _NO_MORE if sure else rf"(?:[，。；]|为|{asked}|$)"),
    )
    found = [
        (re.compile(rf"{before}{_BEFORE}"), re.compile(rf"{_BEHIND}(?:{behind})"))
        for before, behind in scenes
    ]
    # Of a list of projects only the last may be no more than its owner.
    owned = (re.compile(rf"(?:推进|推动|加快|引进){_BEFORE}"), re.compile(_OF_PROJECTS))
    return tuple(found if sure else [*found, owned])
