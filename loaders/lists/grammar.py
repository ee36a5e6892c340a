"""The grammar of clauses: regular expressions made of the lexicon's words, each compiled once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from loaders.lexicon import Lexicon, any_of
from loaders.lists.actors import actor
from loaders.lists.heads import begins_with_name
from loaders.lists.lists import Item, head_of
from loaders.lists.use_words import Words
from loaders.lists.uses import Uses, uses
from loaders.text.amounts import UNIT_OF_GOODS
from loaders.text.sought import Sought, sought, sought_by

# How long a list may be: what is longer is no list, and costs the square of its length.
_TO = "{1,200}"
_EXAMPLE = re.compile(r"以及|及|和|(?:主要)?(?:包括|涵盖|包含|囊括|涉及(?!到?的))|例如|如(?!果|何)")
# What a report says that things did: batches were delivered, gaps filled, sales grew.
_FIRST_OF_DONE = "已均率相陆先成顺首全基稳分实投交下量达发列上问建批热远畅填打研制生逐开加日趋配"
_DONE = (
    rf"(?=[{_FIRST_OF_DONE}])"
    r"(?:(?:已|均|率先|相继|陆续|先后|成功|顺利|首次|全部|基本|稳定|分别)*(?:"
    r"实现(?:了)?(?:规模化?|批量|成套|国产|进口|大规模|重大|技术|稳定|自主|全面)*"
    r"(?:量产|批产|生产|产业化|国产化|满产|供给|供应|供货|替代|首飞|下线|投产|交付|出口|上市|突破)"
    r"|(?<=[率先相继陆续先后成功顺利均已])(?:投运|投产|投用|交付|下线|首飞|量产|达产|发布|列装|上市|问世|建成)"
    r"|(?<=[\u4e00-\u9fff]{2})(?:下线|首飞|问世|列装)"
    r"|批量(?:交付|供货|生产|出口|装车|下线|上市|上车)|(?:热销|远销|畅销)[^，、]{2,10}"
    r"|(?:已|均|逐步|陆续|相继|先后|开始)+进入[^，、的]{0,16}(?:阶段|市场|供应链|供应体系)"
    r"|(?:加速|日趋|日益|逐步|逐渐|趋于|配套)(?:走向|基本)?成熟"
    r"|填补[^，、]{0,8}空白|打破[^，、]{0,8}(?:垄断|封锁))"
    r"|(?:研制|研发|制造|生产)(?:能力|水平)[^，、]{0,6}(?:领先|前列|第一|首位))"
)
_GREW = (
    r"(?=[产销年出装良国本就自市重主集优布])(?:(?:产销?量|销量|产销|年?产能(?!.*达)|出货量|装机量|良品?率|国产化率|(?:本地|就近)配套率|自给率|市场占有率|市占率"
    r"|市场份额)[^，、]{0,6}(?:占|达|居|增长|稳步|连续|突破|提高|提升|位居|超过)[^，]{0,20}"
    r"|(?:重点|主要|集中|优先)+布局[在于][^，]{2,30})"
)
_SIGNS_OF_DONE = (  # one of which is in whatever says so
    "实现|投运|投产|投用|交付|下线|首飞|量产|达产|发布|列装|上市|问世|建成|批量|热销|远销|畅销|填补|打破|进入|成熟|领先|前列|第一|首位"
    "|配套|产量|销量|产销|产能|出货量|装机量|良率|良品率|国产化率|配套率|自给率|占有率|市占率|份额|布局在|布局于"
)
USED_IN = sought(
    "：:",
    r"(?:主要|重点|典型|拓展|下游|示范)?(?:应用|适用|使用|服务|落地|目标)"
    r"(?:领域|场景|行业|方向|范围|市场|对象|用途|示范)[：:]$",
)
_AND = ("和", "与", "及")
# 研发设计类、生产控制类软件: a sort of programs, and no verb with its object; nor is 转向系统.
_SORT = re.compile(r"[\u4e00-\u9fff]{4}类|转向(?:系统|器|节|架|机|泵|桥|柱|、|电机|助力|装置|总成)")
# With one of these ends whoever, and whatever place, stands before a verb.
_ENDS_OF_PLACED = "省市县区旗盟州镇乡道室院所学团司份心队头业位构校地园体托台础"
_PAIR = 2
_USE_VERBS = ("placed", "served", "reached", "entered")


@dataclass(frozen=True)
class Relative:
    """Finds what opens a clause that modifies a noun."""

    pattern: re.Pattern[str]

    def start_before(self, hidden: str, start: int, end: int) -> int:
        """Return where the last opener of a stretch stands, or -1."""
        return max(
            (found.start() for found in self.pattern.finditer(hidden, start, end)), default=-1
        )


@dataclass(frozen=True)
class Grammar:
    """What clauses are read with; see `grammar`."""

    lexicon: Lexicon
    verb: re.Pattern[str]
    openings: frozenset[str]
    actor: Sought
    quantifier: re.Pattern[str]
    opener: re.Pattern[str]
    pronoun: re.Pattern[str]
    all_above: re.Pattern[str]
    uses: Uses
    topic: Sought
    faced: Sought
    faced_by: re.Pattern[str]
    broken: Sought
    reported: Sought
    formed: Sought
    within: Sought
    sector_end: re.Pattern[str]
    placed: Sought
    faces: re.Pattern[str]
    demanded: Sought
    represented: re.Pattern[str]
    consists: re.Pattern[str]
    aimed: Sought
    ended: re.Pattern[str]
    lacking: Sought
    relative: Relative

    def skip_example(self, hidden: str, start: int, end: int) -> int:
        """Return where the list behind 包括, 主要包括 or 如 begins."""
        found = _EXAMPLE.match(hidden, start, end)
        return found.end() if found else start

    def named(self, stretch: str) -> bool:
        """Say whether a stretch ends with the head of a product or a technology."""
        return head_of(stretch, self.lexicon).label in {"Product", "Technology"}

    def strip_verbs(self, text: str, hidden: str, at: int, end: int) -> tuple[int, str, str]:
        """Return where the objects begin, and the last verb before them with its grade."""
        verbs = self.lexicon.table("object_verbs")
        word, grade = "", ""
        # Few stretches say who acts: of most one look tells it.
        acting = self.actor.has_sign(hidden, at, end)
        while True:
            if acting and (found := self.actor.pattern.match(hidden, at, end)):
                at = found.end()
                continue
            # 引进和|发展A
            joined = at + (bool(word) and hidden.startswith(_AND, at))
            # Two signs tell of most stretches that they begin with no verb and no adverb.
            begun = hidden[joined : joined + _PAIR]
            opens = begun in self.openings or begun[:1] in self.openings
            found = self.verb.match(hidden, joined, end) if opens else None
            if found is None:
                break
            # 提升机 and 集成电路 begin with a verb and are names.
            begun = text[found.start("verb") : end]
            # 优化设计 may begin a clause as a verb does; 挖掘机 does not.
            if (word and _SORT.match(begun)) or (
                (word or self._begins_with_thing(begun))
                and begins_with_name(begun, found.group("verb"), self.lexicon)
            ):
                break
            at = found.end() + text.startswith("了", found.end(), end)  # 突破了A、B
            made = verbs.get(found.group("verb")) or ""
            if _RANK[made] >= _RANK[grade]:
                grade = made
            word = found.group("verb")
        while found := self.quantifier.match(hidden, at, end):
            at = found.end()
        return at, word, grade

    def _begins_with_thing(self, stretch: str) -> bool:
        """Say whether the longest head that a stretch begins with is that of goods."""
        heads = self.lexicon.table("heads")
        return heads.get(heads.beginning(stretch) or "") == "Product"

    def split_sector(self, text: str, item: Item) -> Iterator[Item]:
        """Yield the sectors of an item, split at joints that no trade holds: 软件和信息服务."""
        used, trades = _USED.match(item.name), self.lexicon.table("trades")
        at = item.start + used.end() if used else item.start
        for stop in [*(found.span() for found in _SECTOR_JOINT.finditer(item.name)), None]:
            end = item.end if stop is None else item.start + stop[0]
            if stop and at + len(trades.beginning(text[at : item.end]) or "") > end:
                continue
            name = text[at:end]
            close = self.sector_end.search(name)
            name = name[: close.start()] if close and close.start() else name
            if name:
                yield Item(name, at, at + len(name))
            at = item.start + stop[1] if stop else end


_USED = re.compile(r"(?:产业链)?下游(?=[^应产环领企用行用][^、，])")  # 下游|汽车: who uses it
_SECTOR_JOINT = re.compile(
    r"以及|和(?<![饱亲共缓中调总柔温]和)(?![谐平])|及(?<![普涉危波顾]及)(?!以[上下])|与(?<![参赋给]与)"
)
_RANK = {"": 0, "light": 1, "weak": 2, "master": 3, "strong": 3}


@cache
def grammar(lexicon: Lexicon) -> Grammar:
    """Return the grammar over the words of a lexicon."""
    words = {name: lexicon.table(name).pattern for name in ("adverbs", "object_verbs", "actors")}
    sector = any_of(_of_kind(lexicon, "list_heads", "sector"))
    faces = any_of(_of_kind(lexicon, "relative_openers", "sector"))
    used = {kind: _of_kind(lexicon, "use_verbs", kind) for kind in _USE_VERBS}
    # 用于A、B: in front of what is used it modifies, and for a clause of its own it ends a list.
    facing = _of_kind(lexicon, "relative_openers", "sector") - used["placed"]
    count = (
        r"(?:[一二两三四五六七八九十\d多]+[大类个]|多(?=场景|领域|行业|元))?"
        r"(?:重点|关键|相关|紧缺|典型|特色|优势|主导|支柱|基础|前沿|核心|新兴|新(?=场景))*"
    )
    closes = rf"(?:等[^、，的]{{0,6}}?|{count})(?:{sector})"
    need = (
        r"(?:的)?(?:重大|市场|应用|发展|使用|临床|消费|升级|转型|建设|多样化|新|作业|生产"
        r"|整机|主机|终端|(?<=行业)[\u4e00-\u9fff]{2}化|、?小批量|、?多品种)*"
        r"(?:需求|急需|需要|要求|特点|痛点|难点|(?<=的)[^，、的需]{2,6}需求"
        # 面向化工、冶金等领域|绿氢需求
        r"|(?:(?<=领域)|(?<=行业)|(?<=产业)|(?<=场景))[^，、的和与需对关核]{2,6}需[求要])"
    )
    ways = "智能|数字|绿色|轻量|电动|精准|智慧|国产|网络|信息|自动|高端|精细|标准|集约|规模"
    steps = rf"转型|升级|改造|提质|增效|变革|高质量|(?:{ways})化"
    shift = rf"(?:{steps}|发展)+"
    # 面向汽车行业发展需求; but 面向汽车行业发展A has 发展 for its verb.
    going = rf"(?:{steps}|发展(?=$|{need}|{steps}))+"
    # Where another sign stands, none of the words is tried.
    opens = rf"(?=[{lexicon.table('adverbs').first}{lexicon.table('object_verbs').first}])"
    every = rf"{opens}(?:{words['adverbs']})*(?:{words['object_verbs']})"
    return Grammar(
        lexicon,
        # 应用于A is no verb with an object A; 研制成功A, 开发出A are.
        verb=re.compile(
            rf"{opens}(?:{words['adverbs']})*(?P<verb>{words['object_verbs']})"
            # 甲化工发展有限公司: within a firm's name it is none.
            r"(?![于到至]|(?:股份|责任)?有限|(?<=生产)(?:过程|线|设备|装备|制造|执行|调度|现场))(?:成功(?=[^，]{2})|出(?!口|[让租售]))?"
        ),
        actor=actor(words["actors"], every),
        openings=_openings(lexicon, "adverbs", "object_verbs"),
        # 建设120万吨乙烯; 220吨电动轮自卸车 is a size.
        quantifier=re.compile(
            # Where another sign stands, none of the forms is tried.
            rf"(?=[{lexicon.table('quantifiers').first}①-⑳（(国全世亚行\d])(?:"
            rf"{lexicon.table('quantifiers').pattern}"
            r"|[①-⑳]|[（(]\d{1,2}[)）]"
            r"|(?:国内|全国|全球|世界|国际|行业|全省|亚洲)首(?:台套|批次|版次|[台套款个条艘架辆颗批座])(?:（套）)?"
            rf"|\d[\d.]*[万亿]{UNIT_OF_GOODS}(?!级)(?=[\u4e00-\u9fff])"
            r"|\d+(?:[—–\-~～至到]\d+)?余?(?:[个套种款项]|(?:台|辆)(?!套))(?:以上|左右)?(?![级套])(?=[\u4e00-\u9fff]{2}))"
        ),
        opener=re.compile(lexicon.table("clause_openers").pattern),
        pronoun=re.compile(r"其(?![他它中])|上述|它们|该"),
        all_above=re.compile(r"上述|以上"),
        uses=uses(
            Words(
                sector,
                closes,
                count,
                shift,
                need,
                words["adverbs"],
                used["placed"],
                any_of(used["served"]),
                any_of(used["reached"]),
                any_of(used["entered"]),
                frozenset().union(*(used[kind] for kind in _USE_VERBS[1:])),
            )
        ),
        demanded=sought(
            "对",
            rf"(?:更好|有效)?(?:满足|适应|针对|面向|围绕)(?P<list>[^的对]{_TO}?)(?:{closes}|等)?"
            rf"对(?P<what>[^，]{_TO}?){need}",
        ),
        represented=re.compile(
            r"以(?P<list>[^，的]{2,80}?)等?为(?:代表|主|重点|主导)的"
            r"|(?:包括|包含|涵盖)(?P<among>[^，的]{2,80}?)等?在内的"
        ),
        consists=re.compile(
            r"(?:其)?(?:主要|主营|重点|代表性?|典型|核心|拳头|主导|优势|特色|标志性|关键|主攻|发展|攻关|突破)+的?"
            r"(?:产品|技术|装备|部件|零部件|材料|设备|方向|(?<=发展)重点)(?:主要|重点)?(?:包括|有|为|涵盖|是)"
            r"|产品(?:线|谱系|体系)?(?:主要|已)?(?:覆盖|涵盖|包括|包含|有(?!望|限|效|力))"
            r"|(?:产品|发展|研发|攻关|主攻|开发)?重点(?:产品)?是(?!要)"
        ),
        aimed=sought(
            "为向",
            rf"(?:以|把|将)(?:开发|研发|研制|发展)?(?P<list>[^的以]{_TO}?)(?:等(?:产品|技术|装备|材料)?)?(?:作为|为)(?:发展|培育)?"
            r"(?:重点|(?:(?<=制造为)|(?<=研制为)|(?<=生产为))核心|主攻方向|主导|主打|主体|突破口|拳头产品|重点产品|重点方向|主要产品|主导产品|主)"
            r"|[^，]{0,20}?(?:由|从)[^，、向]{2,16}向(?P<turned>[^，由从向]{2,60}?)(?:转型|转变|转产|升级|延伸|拓展)(?:发展|升级)?"
            r"|[^，由从向]{0,16}向(?P<reached>(?:[^，由从向]|取向){2,60}?等[^，、]{0,6}(?:产品|材料|装备|零部件|部件|器件))"
            r"(?:转型|升级|延伸|拓展|迈进)"
            # 向A、B等领域延伸: of goods, they are what is to be made, and no use.
            r"|(?:(?:重点|推动|推进|加快|产业链?|链条|产品)|[^，由从向]{2,6}(?:产业链?|行业|产品))*向(?P<toward>(?:[^，由从向等的]|取向){2,60}?)"
            r"(?:(?:等[^，、的]{0,4}?)?(?:方向|领域|环节)|等?(?:产业链)?下游)(?:转型|升级|延伸|拓展|迈进)+"
            r"|[^，由从向]{0,16}向(?P<along>[^，由从向等的]{2,20}、[^，由从向等的]{2,60}?)(?:方向)?(?:转型|升级|延伸|拓展|迈进)",
        ),
        # 打造从A到B的全产业链 names the ends of a chain.
        ended=re.compile(
            rf"{lexicon.table('ending_verbs').pattern}"
            r"|从[^，]{2,60}到[^，]{2,20}的?(?:一体化|完整|全)*(?:产业链条?|链条|体系|生态|全流程)"
        ),
        lacking=sought_by(
            "依赖|依靠|受制|依存度|空白|不足|偏弱|较弱|薄弱|不强|短缺|缺乏|滞后|缺失|从|现有|等为|淘汰|尚未|未能|还未|有待",
            r"(?:依赖|依靠)于?(?:进口|外购|外采|引进|[国境海区省市县州域]外|国际|外[部地埠])[^，的]{0,6}$"
            r"|受制于?[^，的]{0,8}$|对外依存度[^，]{0,6}$|(?:基本|尚属|仍属|仍为|几乎|存在|处于)空白$"
            r"|(?:供给|供应|能力|配套|储备|积累|基础)[^，、的]{0,4}"
            r"(?:不足|偏弱|较弱|薄弱|不强|短缺|缺乏|滞后|缺失)$"
            # 推动A、B从“跟跑”到“领跑”: how far they are; quotations are masked
            r"|从＿+(?:到|向|走向|迈向|转向|变为)＿+[^，、]{0,8}$"
            # 推进现有A、B更新换代: what stands there is not what the plan develops.
            r"|现有[^，的]{2,60}(?:更新换代|更新改造|淘汰|替换|更换)$"
            # A、B等，甲、乙等为骨干: who leads is not what is made.
            r"|(?<![\u4e00-\u9fff])(?!以)[^，]{2,60}等为(?:骨干|龙头骨干)$"
            r"|(?<![\u4e00-\u9fff])(?:逐步|依法|依规|加快|有序|坚决|全面|限期)*淘汰(?=[^，]{2,40}$)"
            r"|(?:尚未|未能|还未|有待)[^，的]{0,4}(?:突破|实现|形成|掌握|攻克|加强|提升)$",
        ),
        topic=sought(
            "方领", r"(?:在|围绕|针对|聚焦|瞄准)?(?P<name>[^、，和及与在以]{2,14})(?:方面|领域)"
        ),
        faced=sought_by(
            "面向|围绕|针对|服务|聚焦|结合|根据|顺应|紧扣|紧贴|对接|立足|依托|"
            + "|".join(sorted(facing)),
            r"(?:(?:支持|推动|引导|鼓励)[^，、的]{2,12}(?=面向))?"
            rf"(?:重点|主要|积极|着力)?(?:为了?(?:更好)?(?=满足|适应))?(?:面向(?P<only>[^的等、，和]{{2,12}}?)(?=研制|研发|开发|发展(?!新?[需趋形]|方向|要))"
            rf"|(?:面向|围绕|针对|服务)(?P<open>[^的等]{_TO}?、[^的等]{_TO}?)"
            r"(?<!领域)(?<!场景)(?<!行业)(?<!产业)(?<!环节)(?<!需求)(?=推广|部署|布局|应用|推出|提供|研制|研发|开发|发展(?!需|趋|方向|要)|(?:打造|建设|开展)[^，]*(?:场景|应用|示范|标杆))"
            rf"|(?:{any_of(facing)}(?!于)|(?:结合|根据|顺应|紧扣|紧贴|对接|立足|依托)(?=[^，的]*(?:需求|需要|场景)))(?P<list>[^的]{_TO}?)"
            rf"(?:{closes}(?:企业|用户|(?:{going})?{need}|{going}"
            rf"|的[^，的]{{1,24}}?(?:工序|环节|工艺|工段|工位|作业))?"
            rf"|等?(?:(?<=[^、]){going})?{need}"
            rf"|等(?:高端|典型|重点|下游|新兴)*(?:应用(?:方向|领域|市场)?|用途))"
            rf"|聚焦(?P<focus>[^的]{_TO}?)(?:等?{count}(?:(?:应用)?(?:场景|行业)|应用(?:方向|领域|市场))(?:{going})?{need}?|(?:{closes}{going}|等?){need})"
            rf"|面向(?P<wide>[^的等面]{_TO}?、[^的等面]{_TO}?|[^的等面与和、]{{2,8}}?)$)[的上中]?",
        ),
        faced_by=re.compile(
            rf"(?:(?:可|能够?|主要|广泛|适合)*(?:{faces})(?P<list>[^的]{_TO}?)"
            rf"(?:{closes}(?:{going})?(?:{need})?|等?(?:(?<=[^、]){going})?{need}|等(?:[^，、的]{{0,4}}(?:环境|工况|空间))?)?|(?P<area>[^的、]{_TO}?){closes}"
            rf"|[与为](?P<fitted>[^的]{_TO}?)(?:{closes}|等)?相?(?:配套|适配|匹配)"
            rf"|(?P<made>[^的]{_TO}?)(?:{closes}专?用|等(?:用途|应用)))(?:的.*)?"
        ),
        broken=sought(
            "在对针围聚解",
            rf"(?:[^，在]{{2,30}}(?:企业|公司|机构|院所|单位))?在(?P<what>.{_TO}?)"
            r"(?:(?:等?(?:方面|领域|环节|方向))?(?:实现|取得)(?:新|重大|重要|技术)*(?:突破|进展)"
            r"|等?(?:方面|环节)(?:已|率先)?(?:形成|具备|取得)[^，]{0,6}优势)"
            # 对从事A、B研发的企业，给予补助
            rf"|对(?:主要|重点)?(?:从事|开展|承担)(?P<made>[^的]{_TO}?)(?:的?(?:研究|研发|开发|设计|生产|制造|制备|攻关)[和与及、]?)+"
            r"的[^，的]{0,10}?(?:企业|单位|机构|团队)(?:[^，、的]{0,8}给予[^，]{0,30})?"
            rf"|对(?:首次|成功|率先)*(?:研[发制](?:[和与及]?生产)?|开发|(?:规模化)?生产|制造|实现)(?P<maker>[^的]{_TO}?)(?:等(?:[^，、的]{{0,4}}产品)?)?"
            r"(?:规模化|批量)?(?:量产|投产|产业化|国产化|国产替代)?的[^，的]{0,10}?(?:企业|单位|机构|团队)(?:[^，、的]{0,8}给予[^，]{0,30})?"
            rf"|(?:针对|围绕|聚焦)(?P<listed>[^的]{_TO}?、[^的]{_TO}?)等?(?:编制|制定|梳理|发布|形成|建立)[^，]{{0,12}}(?:清单|目录|榜单|图谱)"
            rf"|(?:针对|围绕|聚焦)(?P<about>[^的]{_TO}?)(?:快速|率先|加快|集中|重点)?(?:突破|攻克|掌握)"
            r"(?:一系列|一批|若干|相关|关键|核心|共性|技术)*"
            # 解决A、B“卡脖子”问题: quotations are masked
            rf"|(?:[着全]力|重点|加快|集中)*解决(?P<solved>[^的]{_TO}?)(?:等?面临的?)?(?:＿{{5}}|卡脖子)的?(?:技术|关键)*(?:问题|难题|环节)?",
        ),
        reported=sought_by(
            _SIGNS_OF_DONE,
            r"(?:(?:到|截至)?20\d\d年(?:底|末)?|全[省市国区县]|我[省市区县]|但|而|其中)*"
            r"(?:[^，、]{2,12}(?:集团|公司|股份|药业|重工|实业)的?)?"
            rf"(?:(?P<what>(?!推动|推进|加快|支持|促进|力争|争取)[^，]{_TO}?)(?=[{_FIRST_OF_DONE}装产])(?:装置|生产线|产线)?{_DONE}"
            r"|(?P<plain>[^，等]{2,80}、[^，等]{2,80}?)(?:逐步|基本|已)?实现(?:国内|本地|自主|完全)+配套"
            rf"|(?P<some>[^，、]{_TO}、[^，]{_TO}?){_GREW})",
        ),
        formed=sought_by(
            "形成|交付|推出|构建|构筑|打造",
            r"[^，、]{2,10}?形成了(?=[^，]{4,})|[^，、—]{0,20}?形成(?=[^，、—“]{2,12}—)"
            r"|[^，、的]{2,10}?(?:已|累计|成功|首次|顺利)*(?:交付|推出)了?(?=[^，使投]{3,})"
            r"|(?:[^，、的]{2,10}?)?(?:形成|构建|构筑|打造)(?:了)?(?:涵盖|覆盖|囊括|包括|包含)"
            r"(?=[^，的]{4,120}的(?:产品|装备|材料)(?:体系|谱系|系列|矩阵|集))"
            r"|(?:形成|构建|构筑|打造)了?以?(?=[^，的以]{4,80}为(?:主[体导]?|核心|代表|重点)的?产品(?:体系|谱系|系列|矩阵|集|格局|结构))"
            r"|[^，]{2,40}?(?:带动|培育|已)?形成(?=[^，]{4,60}(?:等|[三四五六七八九十]大)(?:优势|拳头|特色|主导|系列)*产品$)",
        ),
        within=sought(
            "以在",
            rf"以(?P<aim>[^的以]{_TO}?)等?为(?:主要|重点|典型|核心|示范)*"
            r"(?:应用(?:场景|领域|方向|市场|牵引)|目标市场|下游市场)"
            # 在A等行业推广B等应用场景 says what is used there.
            rf"|(?!在[^，在]*(?:{sector})(?:推广|普及|部署)[^，、]+、)"
            rf"(?:在|以(?=.*为)(?:满足|适应|服务|面向|对接)?)(?P<list>[^的在]{_TO}?)"
            rf"(?:{closes}(?:用户|企业|客户)?(?:{need})?|等[^，、的]{{0,2}}区域|等?(?:下游|终端)?(?:用户|客户)?{need})"
            r"(?:为(?:重点|突破口|牵引|主攻方向|切入点|导向))?",
        ),
        # 动力电池生产线: what is made on a line is the sector.
        sector_end=re.compile(
            rf"(?:等[^、]{{0,6}}?(?:{sector}).*|{sector}|等(?:[^、]{{0,4}}(?:装备|设备|机械))?|(?:产业链?)?供(?:应链?|给)|(?:生产|装配|焊装)线|产线)$"
        ),
        faces=re.compile(rf"(?:{faces}).+的"),
        # Who or where it is stands before a verb: where nothing does, no name is tried.
        placed=Sought(
            re.compile(rf"(?:[在{_ENDS_OF_PLACED}](?:(?<=在)|(?:现?已经?)?{every}))"),
            re.compile(
                r"(?:在[^，]{1,20}?(?<!领域)(?<!场景)(?<!行业)(?<!场所)(?<!环节)(?<!产业)(?<!方面)"
                r"(?=开展|建设|推广|发展|布局)"
                rf"|[^，的]{{1,24}}?(?:[省市县区旗盟州镇乡]|街道|实验室|研究[院所]|大学|学院|集团|公司|股份|(?:创新|研究|技术)中心|团队|带头|牵头)(?!参与)(?:现?已经?)?(?={every})"
                rf"|[^，的]{{1,24}}?等(?:[^，、的]{{0,4}}企业|单位|公司|机构|院所|高校|地区?|地市|[市县区省州]|县[市区]|城市)(?={every})"
                rf"|(?:(?!依托)[^，的]){{1,24}}?(?:园|基地)(?:现?已经?)?(?={every})"
                # 甲县以乙园为载体发展A
                rf"|[^，的以]{{0,24}}以[^，的以]{{2,24}}?为(?:主要|重要|重点)?(?:载体|依托|平台|基础|核心|主体)(?={every}))"
            ),
            frozenset(f"在{_ENDS_OF_PLACED}"),
        ),
        relative=Relative(re.compile(lexicon.table("relative_openers").pattern)),
    )


def _openings(lexicon: Lexicon, *tables: str) -> frozenset[str]:
    """Return the first two signs of the words of some tables, or the one that they have."""
    return frozenset(word[:_PAIR] for name in tables for word in lexicon.table(name).rows)


def _of_kind(lexicon: Lexicon, name: str, kind: str) -> set[str]:
    """Return the words of a kind that a table has; a word of one sign says too little."""
    rows = lexicon.table(name).rows
    return {word for word, columns in rows.items() if columns[0] == kind and len(word) > 1}
