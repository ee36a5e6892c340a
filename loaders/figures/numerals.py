"""Chinese numerals and what plans write with them: 十四五, 1,234.5, 三十五, 三分之一, 四成."""

import re
import unicodedata
from functools import lru_cache

DIGITS = "一二三四五六七八九十"
ARABIC = r"(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:[.．]\d+)?"
SIGNS = "一二两三四五六七八九十百千零〇"
CHINESE = rf"[{SIGNS}]+(?:万[{SIGNS}]+)?(?:点[一二三四五六七八九零〇]+)?"
_FIRST_YEARS = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}
FIVE_YEAR_PLAN = re.compile(r"[“\"]?(十[一二三四五]?)(?:五[”\"]?(?![个年十])|个五年)")
_WORDS = {"一半": 0.5, "半数": 0.5, "过半": 0.5, "近半": 0.5, "对半": 0.5}
_SHARE = re.compile(
    rf"(?P<top>\d+)/(?P<bottom>\d+)"
    rf"|(?P<below>{CHINESE}|\d+)分之(?P<above>{CHINESE}|{ARABIC})"
    rf"|(?P<tenths>[一二两三四五六七八九])成(?P<half>[一二三四五六七八九半])?"
    rf"|(?P<word>{'|'.join(_WORDS)})"
)
_HUNDRED, _HALF = 100, 0.05
_ONES = {"两": 2.0, **{sign: float(value) for value, sign in enumerate(DIGITS, 1)}}


def five_year_period(text: str) -> tuple[int, int] | None:
    """Return the first and last year of the five-year plan that a text names first, or None.

    Forms: “十四五”, 第十四个五年 -> (2021, 2025).
    """
    found = FIVE_YEAR_PLAN.search(text)
    if found is None:
        return None
    return period_of(found[1])


def period_of(name: str) -> tuple[int, int]:
    """Return the first and last year of a five-year plan by its number: 十四."""
    first = _FIRST_YEARS[name]
    return first, first + 4


@lru_cache(maxsize=4096)
def number(text: str) -> float | None:
    """Return the value of a numeral in Chinese or Arabic digits, or None.

    Forms: 1,234.5; １２．５; 三十五; 两百; 千; 三点五.
    """
    plain = unicodedata.normalize("NFKC", text).replace(",", "")
    if re.fullmatch(r"\d+(?:\.\d+)?", plain):
        return float(plain)
    if plain in _ONES:
        return _ONES[plain]
    if not re.fullmatch(f"{CHINESE}万?", plain):
        return None
    # Few plans write more than one sign, and the library takes a quarter of a second to begin.
    import cn2an

    if plain[0] in "百千":
        plain = f"一{plain}"
    try:
        return float(cn2an.cn2an(plain, "smart"))
    except (ValueError, KeyError):  # 十十四: the library looks a sign up that it has none for
        return None


def chinese(value: int) -> str:
    """Return a number up to 99 as headings count: 十, 十二, 二十, 三十一."""
    if not 0 < value < 100:  # noqa: PLR2004  (no plan has a hundred chapters)
        return str(value)
    tens, ones = divmod(value, 10)
    front = ("" if tens == 1 else DIGITS[tens - 1]) + "十" if tens else ""
    return front + (DIGITS[ones - 1] if ones else "")


def share(text: str) -> tuple[float, str] | None:
    """Return a share as a decimal with the unit "", or a percentage with its sign, or None.

    Forms: 1/4; 三分之一; 四成; 三成五; 一半 -> decimals. 百分之五十 -> 50 %.
    """
    found = _SHARE.fullmatch(text)
    if found is None:
        return None
    if found["word"]:
        return _WORDS[found["word"]], ""
    if found["tenths"]:
        return _tenths(found["tenths"], found["half"]), ""
    top = number(found["top"] or found["above"])
    bottom = number(found["bottom"] or found["below"])
    if top is None or not bottom:
        return None
    if bottom == _HUNDRED and found["below"]:
        return top, "%"
    return round(top / bottom, 4), ""


def _tenths(tenths: str, half: str | None) -> float:
    value = (number(tenths) or 0) / 10
    if half:
        value += _HALF if half == "半" else (number(half) or 0) / _HUNDRED
    return round(value, 4)
