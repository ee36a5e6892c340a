"""Chinese numerals and what plans write with them: 十四五, 1.2万亿, 1/4, 第三, 四成."""

import re

import cn2an

DIGITS = "一二三四五六七八九十"
_FIRST_YEARS = {"十": 2001, "十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026}
FIVE_YEAR_PLAN = re.compile(r"[“\"]?(十[一二三四五]?)五[”\"]?(?![个年十])")


def five_year_period(text: str) -> tuple[int, int] | None:
    """Return the first and last year of the five-year plan that a text names first, or None.

    Form: “十四五” -> (2021, 2025).
    """
    found = FIVE_YEAR_PLAN.search(text)
    if found is None:
        return None
    first = _FIRST_YEARS[found[1]]
    return first, first + 4


def number(text: str) -> float | None:
    """Return the value of a numeral in Chinese or Arabic digits, or None.

    Forms: 1,234.5; 三十五; 两百; 千.
    """
    plain = text.replace(",", "").replace("，", "")
    try:
        return float(plain)
    except ValueError:
        pass
    if plain and plain[0] in "百千万亿":
        plain = f"一{plain}"
    try:
        return float(cn2an.cn2an(plain, "smart"))
    except ValueError:
        return None


def chinese(value: int) -> str:
    """Return a number up to 99 as headings count: 十, 十二, 二十, 三十一."""
    if not 0 < value < 100:  # noqa: PLR2004  (no plan has a hundred chapters)
        return str(value)
    tens, ones = divmod(value, 10)
    front = ("" if tens == 1 else DIGITS[tens - 1]) + "十" if tens else ""
    return front + (DIGITS[ones - 1] if ones else "")
