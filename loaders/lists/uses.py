"""How a clause says where something is used: one pattern for each form, each compiled once.

Each pattern has the groups `what` (what is used; empty where another clause names it) and `list`
(where); `grammar` gives the words that close a list of sectors.
"""

import re
from dataclasses import dataclass

_SPREAD = (
    r"(?:规模化?|深度|广泛|示范|集成|创新|商业化|推广|产业化|实际|融合|全面|试点|工程化|率先|批量|先行|形成|实现|行业"
    r"|大规模|就地|就近|扩大|加快|拓展|累计|完成|应用|开展|得到|技术|研发|的|和)*"
)
_USE = (
    r"(?:应用|落地|(?:综合|资源化)利用|使用|推广|示范|部署|普及|渗透|验证|替代|试用|搭载|运营|运行|商用|装机|上车|装车"
    r"|装船|替换|导入|适配|服务(?:企业|用户|客户))(?:[\d.]+[万亿余]*[^，、\d]{1,3})?"
)
_EXTENT = (
    r"(?:水平|比例|规模|范围|场景|推广|示范|试点|验证|落地|标杆|试验|产业化|力度|占比|覆盖面?|空间|突破|项目|工程|步伐|率"
    r"|取得(?:积极|重大|重要|新|明显)*(?:进展|突破|成效)|达到?[\d.]+%(?:以上)?|超过[\d.]+[^，、\d]{1,3}|[和及与、])*"
)
# How far, or since when, a thing is used: 已广泛应用于A.
_SO = (
    r"(?:重点|主要|积极|已|可|率先|优先|先行|加快|全面|大力|探索|支持|深入|逐步|广泛|批量|规模化?)*"
)
_TO, _UP = "{1,200}", "{0,200}"


@dataclass(frozen=True)
class Uses:
    """The forms of saying where something is used.

    Attributes:
        forms: whole clauses.
        opened: those of the forms whose own verb is that of what is used: 在A推广B.
    """

    forms: tuple[re.Pattern[str], ...]
    opened: frozenset[re.Pattern[str]]

    def match(self, hidden: str, at: int, end: int) -> re.Match[str] | None:
        """Return the first form that a whole stretch has, or None."""
        found = (form.fullmatch(hidden, at, end) for form in self.forms)
        return next(filter(None, found), None)


def uses(sector: str, closes: str, count: str, shift: str, adverbs: str) -> Uses:
    """Return the forms over the words that close a list of sectors."""
    opened = re.compile(
        r"(?:(?:探索|支持|率先|先行|重点)*在|(?:支持|推动|鼓励|引导|促进|组织))"
        rf"(?P<list>[^在]{_TO}?)等?(?:{sector})(?:企业|用户|中|内|率先|先行|规模化|{adverbs})*"
        r"(?:(?:开展|实施)(?=.*(?:应用|示范|推广|试点|试用|替代))|推广|应用|使用|部署|普及|采用|选用|采购)+(?P<what>.+)"
    )
    # 在港口、矿山推广A: two places of use need no word that says so.
    spread_in = re.compile(
        rf"{_SO}在(?P<list>[^在等的]{_TO}?、[^在等的]{_TO}?)(?:等地?)?(?:中|内|率先|先行|{adverbs})*"
        r"(?:推广|示范推广|普及|部署|投放)(?:应用|使用)?(?P<what>.+)"
    )
    return Uses(
        (
            re.compile(
                rf"(?P<what>[^，]{_UP}?)(?:已|率先|陆续|逐步)*在(?P<list>[^在]{_TO}?)(?:{closes}|等)?"
                rf"(?:中|内|上|里)?{_SPREAD}{_USE}{_EXTENT}"
            ),
            re.compile(
                rf"以?(?P<what>[^，的]{_UP}?){_SO}"
                rf"(?:应用[于到]|(?<![适可选专])用于|服务于|赋能)(?P<list>[^的]{_TO}?)"
                rf"(?:{closes}(?:{shift})?)?"
            ),
            opened,
            _opened_up(sector, count),
            re.compile(rf"为(?P<list>[^的为]{_TO}?){closes}(?:用户|企业|客户)?提供(?P<what>.+)"),
            re.compile(
                rf"(?P<what>[^，]{_UP}?)向(?P<list>[^向]{_TO}?){closes}"
                r"(?:延伸|拓展|渗透|推广|普及|扩展|覆盖|辐射|下沉)(?:应用)?"
            ),
            re.compile(
                rf"(?P<what>[^，]{_UP}?)对(?P<list>[^对]{_TO}?){closes}(?:发展)?的?"
                r"(?:支撑|保障|配套|供给|赋能|带动)(?:能力|作用|水平)?"
            ),
            spread_in,
            *_joined(closes, shift),
        ),
        frozenset({opened, spread_in}),
    )


def _opened_up(sector: str, count: str) -> re.Pattern[str]:
    """Read 拓展A、B等应用场景, 拓展A、B等领域应用, 实现A、B等领域国产替代."""
    return re.compile(
        r"(?P<what>)(?:(?:积极|加快|持续|不断|大力|探索|重点))*"
        r"(?:拓展|开拓|丰富|拓宽|开辟|打造|开放|推出|挖掘|培育|延伸|扩大|覆盖|推广|实现|深化)(?P<list>[^的在]"
        rf"{_TO}?)等?{count}(?:标杆|示范|典型|特色|新)*(?:(?:应用)?场景|应用(?:领域|市场|空间)"
        rf"|(?:{sector})的?(?:规模化|示范|推广|创新|深度|国产化?|进口)*(?:应用|市场|替代))"
    )


def _joined(closes: str, shift: str) -> tuple[re.Pattern[str], ...]:
    """Read X进入A、B等领域, 运用X提升A、B等行业水平."""
    return (
        re.compile(
            rf"(?P<what>[^，的]{_UP}?){_SO}(?:走进|进入|切入|嵌入|融入)(?P<list>[^的]{_TO}?){closes}"
        ),
        re.compile(
            rf"(?:积极|充分|广泛)*(?:利用|运用|应用|采用)(?P<what>[^，]{_TO}?)"
            rf"(?:改造提升|改造|赋能|提升|升级)(?P<list>[^的]{_TO}?){closes}"
            rf"(?:的)?(?:{shift}|水平|能力|效率)*"
        ),
    )
