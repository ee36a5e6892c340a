"""Numbers as plans write them: value, unit, comparator."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.figures.numerals import five_year_period, number
from loaders.figures.quantities import cell_quantity, quantities
from loaders.lexicon import Lexicon

LEXICON = Lexicon()
_VALUES = st.decimals(min_value="0.01", max_value=99_999_999, places=2, allow_nan=False)
_UNITS = sorted(
    unit
    for unit, columns in LEXICON.table("units").rows.items()
    if columns[2] in {"count", "money"}
)
_MARKS = "0123456789.,，、%％万亿千百几数余多成半倍番分一二两家个元至—-（）“”第由到约近超以上 "

# What a plan writes: value (or both ends of a range), unit, comparator.
FORMS: tuple[tuple[str, float | tuple[float, float], str, str], ...] = (
    ("每万人292台", 292, "台/万人", "="),
    ("每百户56辆以上", 56, "辆/百户", ">="),
    ("全员劳动生产率达到27.6万元/人·年", 27.6, "万元/人·年", "="),
    ("全员劳动生产率30万元/（人•年）以上", 30, "万元/（人•年）", ">="),
    ("增加值4190.73亿元", 4190.73, "亿元", "="),
    ("突破1.2万亿元", 1.2, "万亿元", ">"),
    ("突破了1.2万亿元", 1.2, "万亿元", ">"),
    ("总额突破万亿元", 1, "万亿元", ">"),
    ("千亿元", 1000, "亿元", "="),
    ("规模突破千亿", 1000, "亿元", ">"),
    ("迈过千亿元门槛", 1000, "亿元", ">"),
    ("跨越5000亿元大关", 5000, "亿元", ">"),
    ("迈上7000亿元台阶", 7000, "亿元", ">="),
    ("产业规模达到千亿级", 1000, "亿元", "="),
    ("产值达到5千亿元", 5000, "亿元", "="),
    ("税收3000万元", 3000, "万元", "="),
    ("出口额120亿美元", 120, "亿美元", "="),
    ("总收入1,234.5亿元", 1234.5, "亿元", "="),
    ("总收入1，234亿元", 1234, "亿元", "="),
    ("比重达到18%", 18, "%", "="),
    ("比重达到１８．５％", 18.5, "%", "="),
    ("占GDP比重10.0%", 10, "%", "="),
    ("高于工业增速3个百分点", 3, "个百分点", "="),
    ("提高2.5个百分点以上", 2.5, "个百分点", ">="),
    ("占比百分之五十", 50, "%", "="),
    ("年均增长百分之八以上", 8, "%", ">="),
    ("人才60余万人", 60, "万人", ">"),
    ("装机100多万千瓦", 100, "万千瓦", ">"),
    ("专家1100多名", 1100, "名", ">"),
    ("投资1900余亿元", 1900, "亿元", ">"),
    ("专利3万余件", 3, "万件", ">"),
    ("企业30家以上", 30, "家", ">="),
    ("融资事件42起", 42, "起", "="),
    ("并购60余起", 60, "起", ">"),
    ("企业30家及以上", 30, "家", ">="),
    ("企业120家左右", 120, "家", "约"),
    ("不少于20个", 20, "个", ">="),
    ("至少建成20个", 20, "个", ">="),
    ("逾150家", 150, "家", ">"),
    ("企业近200家", 200, "家", "约"),
    ("约占12%", 12, "%", "约"),
    ("不足15%", 15, "%", "<"),
    ("低于5%", 5, "%", "<"),
    ("不超过5%", 5, "%", "<="),
    ("降至2.8千瓦时以下", 2.8, "千瓦时", "<="),
    ("控制在3%以内", 3, "%", "<="),
    ("≥2.6%", 2.6, "%", ">="),
    ("＞30家", 30, "家", ">"),
    ("占全国1/4以上", 0.25, "", ">="),
    ("占全国的四分之一", 0.25, "", "="),
    ("约占全国的五分之一", 0.2, "", "约"),
    ("超过全国三分之二", 0.6667, "", ">"),
    ("占全国四成以上", 0.4, "", ">="),
    ("近七成", 0.7, "", "约"),
    ("占比三成五", 0.35, "", "="),
    ("占比超过一半", 0.5, "", ">"),
    ("占比过半", 0.5, "", ">"),
    ("占全国半数以上", 0.5, "", ">="),
    ("产值翻番", 2, "倍", "="),
    ("较2022年翻一番", 2, "倍", "="),
    ("五年翻了两番", 4, "倍", "="),
    ("收入翻一番以上", 2, "倍", ">="),
    ("是2015年的1.7倍", 1.7, "倍", "="),
    ("较2015年增长近两倍", 2, "倍", "约"),
    ("新增创新中心1—2家", (1, 2), "家", "="),
    ("新增创新中心3～5家", (3, 5), "家", "="),
    ("新增创新中心三至五家", (3, 5), "家", "="),
    ("增速10%—12%", (10, 12), "%", "="),
    ("产能100万-120万吨", (100, 120), "万吨", "="),
    ("集聚企业上千家", 1000, "家", ">="),
    ("集聚企业近百家", 100, "家", "约"),
    ("带动千余家企业", 1000, "家", ">"),
    ("建成两个以上", 2, "个", ">="),
    ("引进三十五名", 35, "名", "="),
    ("培育十余家", 10, "家", ">"),
    ("位次由第8位", 8, "位", "="),
    ("产能29.4万吨/日", 29.4, "万吨/日", "="),
    ("能耗0.5吨标准煤/万元", 0.5, "吨标准煤/万元", "="),
    ("装机2750万千瓦", 2750, "万千瓦", "="),
    ("装机百万千瓦", 100, "万千瓦", "="),
    ("装机达到20GW", 20, "GW", "="),
    ("发电量3.5TWh", 3.5, "TWh", "="),
    ("算力达到5EFLOPS", 5, "EFLOPS", "="),
    ("面积300万平方米", 300, "万平方米", "="),
    ("里程2.5万公里", 2.5, "万公里", "="),
    ("吞吐量500万标准箱", 500, "万标准箱", "="),
    ("存栏10万头", 10, "万头", "="),
    ("森林1200万亩", 1200, "万亩", "="),
    ("产量120万辆", 120, "万辆", "="),
    ("压缩至3个工作日以内", 3, "个工作日", "<="),
)

NONE = (
    "“五个100”工程",
    "世界“500强”",
    '"1+13+N"体系',
    "5G基站",
    "2025年",
    "九大产业",
    "十四五",
    "“33618”现代制造业集群体系",
    "世界500强企业",
    "打造15大产业链",
    "A320飞机",
    "IPv6规模部署",
    "3D打印",
    "湘政办发〔2021〕47号",
    "电话0731-88888888",
    "第3章",
    "1类新药",
    "8.5代线",
    "千方百计",
    "万众一心",
    "一个中心",
    "三个方面",
    "成为样板",
    "第二批企业",
    "5月20日",
    "《100个故事》",
    "工作条件3条件",
)


class TestQuantities:
    """A quantity is a number with its unit and what is said around it."""

    @pytest.mark.parametrize(("text", "value", "unit", "comparator"), FORMS)
    def test_forms(
        self, text: str, value: float | tuple[float, float], unit: str, comparator: str
    ) -> None:
        """Multipliers stay in the unit; 余 and 多 mean more, 以上 at least, 左右 about."""
        (found,) = quantities(text, LEXICON)
        quantity = found.quantity
        stated = (quantity.low, quantity.high) if quantity.high is not None else quantity.low
        assert (stated, quantity.unit, quantity.comparator) == (value, unit, comparator)

    @pytest.mark.parametrize(
        ("text", "base", "unit"),
        [
            ("4190.73亿元", 419_073_000_000, "元"),
            ("2750万千瓦", 27_500_000, "千瓦"),
            ("3GW", 3_000_000, "千瓦"),
            ("1.6万名", 16_000, "人"),
            ("29.4万吨/日", 294_000, "吨/日"),
            ("18%", 18, "%"),
        ],
    )
    def test_base_unit(self, text: str, base: float, unit: str) -> None:
        """A value is given in its unit's base too, so that plans can be compared."""
        (found,) = quantities(text, LEXICON)
        properties = found.quantity.properties()
        assert (properties["base_value"], properties["base_unit"]) == (base, unit)

    @pytest.mark.parametrize("text", NONE)
    def test_no_quantities(self, text: str) -> None:
        """Names with a number in them, years, ordinals and counts of kinds are none."""
        assert list(quantities(text, LEXICON)) == []

    def test_what_a_comparator_governs(self) -> None:
        """突破 in front of a list is said of each of its numbers; 以上 of the last alone."""
        found = quantities("分别突破2300亿元、1000亿元和500亿元", LEXICON)
        assert [each.quantity.comparator for each in found] == [">", ">", ">"]
        found = quantities("分别达到500家以上和60家", LEXICON)
        assert [each.quantity.comparator for each in found] == [">=", "="]

    def test_lent_unit(self) -> None:
        """The last of the numbers that 分别 opens lends its unit to all; 2、3个 is no list."""
        found = quantities("分别为2139万、986万和572万吨，增长12.5、8.3个百分点", LEXICON)
        made = [(each.quantity.low, each.quantity.unit) for each in found]
        assert made == [
            (2139, "万吨"), (986, "万吨"), (572, "万吨"), (12.5, "个百分点"), (8.3, "个百分点"),
        ]  # fmt: skip
        assert [each.quantity.low for each in quantities("建设2、3个园区", LEXICON)] == [3]
        apart = quantities("分别高于全省4.5个、4.3个百分点", LEXICON)
        assert [(each.quantity.unit, each.quantity.comparator) for each in apart] == [
            ("个百分点", "="),
            ("个百分点", "="),
        ]

    def test_indefinite(self) -> None:
        """数十 and 几百 are no numbers: they are found, and say so."""
        for text in ("引进数十家", "几百家企业"):
            (found,) = quantities(text, LEXICON)
            assert found.indefinite

    @given(_VALUES, st.sampled_from(["", "万", "亿"]), st.sampled_from(_UNITS))
    def test_round_trip(self, value: object, multiplier: str, unit: str) -> None:
        """What is written as a number with a unit is read as that number and that unit."""
        (found,) = quantities(f"达到{value}{multiplier}{unit}。", LEXICON)
        assert f"{found.quantity.low:.2f}" == f"{value}"
        assert found.quantity.unit == f"{multiplier}{unit}"

    @given(st.text(alphabet=_MARKS, max_size=40))
    def test_any_text(self, text: str) -> None:
        """Any text is read; quantities stand in order and do not overlap."""
        found = list(quantities(text, LEXICON))
        assert all(one.end <= other.start for one, other in pairwise(found))
        assert all(0 <= each.start <= each.at < each.end <= len(text) for each in found)
        cell_quantity(text, "%", LEXICON)
        number(text)


class TestCells:
    """A table's cell has its unit elsewhere, or with it."""

    @pytest.mark.parametrize(
        ("cell", "unit", "value", "comparator"),
        [
            ("18", "%", 18, "="),
            ("≥2.6", "%", 2.6, ">="),
            (">30", "%", 30, ">"),
            ("＞30", "%", 30, ">"),
            ("≥ 3000", "%", 3000, ">="),
            ("40左右", "%", 40, "约"),
            ("250 左右", "%", 250, "约"),
            ("35以上", "%", 35, ">="),
            ("[16]", "%", 16, "="),
            ("〔16〕", "%", 16, "="),
            ("【16】", "%", 16, "="),
            ("1,234", "%", 1234, "="),
            ("突破1500", "%", 1500, ">"),
            ("-3.5", "%", -3.5, "="),
            ("4.2万", "元", 4.2, "="),
        ],
    )
    def test_values(self, cell: str, unit: str, value: float, comparator: str) -> None:
        """Brackets mark totals; signs and words compare."""
        found = cell_quantity(cell, unit, LEXICON)
        assert found is not None
        assert (found.low, found.comparator) == (value, comparator)

    def test_own_unit(self) -> None:
        """A unit in the cell goes before that of the header."""
        found = cell_quantity("17%", "", LEXICON)
        assert found is not None
        assert (found.low, found.unit) == (17, "%")
        found = cell_quantity("4.2万", "元", LEXICON)
        assert found is not None
        assert found.unit == "万元"
        found = cell_quantity("25亿元", "万元", LEXICON)
        assert found is not None
        assert (found.low, found.unit) == (25, "亿元")

    def test_range(self) -> None:
        """A cell can hold a range."""
        found = cell_quantity("10—12", "%", LEXICON)
        assert found is not None
        assert (found.low, found.high, found.unit) == (10, 12, "%")

    @pytest.mark.parametrize("cell", ["—", "-", "", "/", "预期性", "全国前列", "2025年", "5G"])
    def test_no_value(self, cell: str) -> None:
        """A dash, a word or a year is no value."""
        assert cell_quantity(cell, "%", LEXICON) is None


class TestNumerals:
    """Chinese numerals and the names of five-year plans."""

    @pytest.mark.parametrize(
        ("text", "value"),
        [
            ("三十五", 35), ("两百", 200), ("千", 1000), ("1,234.5", 1234.5), ("１２．５", 12.5),
            ("三点五", 3.5), ("一百二十", 120), ("两千三百", 2300), ("甲", None), ("", None),
            ("十十四", None),
        ],
    )  # fmt: skip
    def test_number(self, text: str, value: float | None) -> None:
        """A numeral in Chinese or Arabic digits has a value; other text has none."""
        assert number(text) == value

    @given(st.integers(min_value=1, max_value=99_999))
    def test_chinese_round_trip(self, value: int) -> None:
        """What is written in Chinese numerals is read as that number."""
        import cn2an

        assert number(cn2an.an2cn(value)) == value

    def test_period(self) -> None:
        """“十四五” is 2021 to 2025."""
        assert five_year_period("“十四五”期间") == (2021, 2025)
        assert five_year_period("十五个城市") is None

    def test_every_unit_is_of_a_kind(self) -> None:
        """The table says of each unit its base, its size and its kind."""
        for unit, columns in LEXICON.table("units").rows.items():
            assert re.fullmatch(r"[\d.]+", columns[1]), unit
            assert columns[2] in {"money", "share", "rank", "count", "measure", "time"}, unit
