"""A plan's card: what is known of it beside its text."""

import re
from pathlib import Path
from typing import Any

import yaml

from graph.errors import BadDocument
from graph.model import Plan
from loaders.figures.numerals import five_year_period
from loaders.places.home import told_home
from loaders.places.regions import regions
from loaders.text.document_titles import title_of
from loaders.text.widths import folded

_PARTS = {"id", "title", "number", "issuer", "region", "years", "source"}
_ID = re.compile(r"\w+")
_NUMBER = re.compile(r"[\u4e00-\u9fff]{2,8}〔20\d\d〕\s?\d+\s?号")
_OFFICE = re.compile(
    r"[^，。：]{2,20}(?:人民政府(?:代?[省市县区州盟旗]长.{1,8})?|办公厅|办公室|委员会|委|厅|局)"
)
# ——2024年1月10日在甲市第十七届人民代表大会第三次会议上
_ASSEMBLY = re.compile(r"[^，。：]{0,24}在[^，。：]{2,16}(?:人民代表大会|人大|政协)[^。：]*")
_YEARS = re.compile(r"(20\d\d)\s?年?[—–\-至~]+(20\d\d)\s?年?")
_HEAD_LINES, _HEAD = 12, 4000


def read_card(path: Path, text: str) -> Plan:
    """Return what the YAML beside a file says of its plan, or what the text's head says.

    Args:
        path: the plan's file; its card has the same name with the ending .yaml.
        text: the clean text.

    Raises:
        BadDocument: the card is no YAML, or a part of it is wrong.
    """
    card = path.with_suffix(".yaml")
    plan = plan_of_text(text, id_of(path.stem), path.name)
    if not card.is_file():
        return plan
    try:
        content = yaml.safe_load(card.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadDocument(" ".join(str(error).split()), where=str(card), fix="mend it") from error
    return _merged(plan, card, content)


def plan_of_text(text: str, plan_id: str, file: str) -> Plan:
    """Return what the head of a text says: title, document number, region, years."""
    head = folded(text[:_HEAD]).split("\n", _HEAD_LINES)[:_HEAD_LINES]
    title = title_of(head)
    number = _NUMBER.search("\n".join(head))
    return Plan(
        id=plan_id,
        title=title or plan_id,
        number=number.group().replace(" ", "") if number else "",
        region=_region(title) or _issuers_region(head) or told_home(text),
        first_year=_years(title)[0],
        last_year=_years(title)[1],
        file=file,
    )


def _region(title: str) -> str:
    """Return the full name of the region that a title names, the smallest of 湖南省长沙市望城区."""
    found, end = "", None
    for named in regions().find(title):
        if end not in {None, named.start}:
            break
        found, end = named.region.name, named.end
    return found


def _issuers_region(head: list[str]) -> str:
    """Return the region of the office or assembly that stands alone in a line of the head."""
    alone = (line for line in head if _OFFICE.fullmatch(line) or _ASSEMBLY.fullmatch(line))
    return next((found for line in alone if (found := _region(line))), "")


def _years(title: str) -> tuple[int | None, int | None]:
    stated = _YEARS.search(title)
    if stated:
        return int(stated[1]), int(stated[2])
    period = five_year_period(title)
    return period or (None, None)


def id_of(stem: str) -> str:
    """Return a file's name as an id: letters, digits and _."""
    return re.sub(r"\W+", "_", stem).strip("_") or "plan"


def _is_period(years: object) -> bool:
    return (
        isinstance(years, list)
        and len(years) == 2  # noqa: PLR2004  (the first and the last)
        and all(each is None or type(each) is int for each in years)
    )


def _merged(plan: Plan, card: Path, content: Any) -> Plan:  # noqa: ANN401  (YAML has no type)
    """Return a plan with what its card says in place of what the text says."""
    unknown = set(map(str, content)) - _PARTS if isinstance(content, dict) else {"no part of it"}
    if unknown:
        raise BadDocument(
            f"the card says {', '.join(sorted(unknown))}",
            where=str(card),
            fix=f"use {', '.join(sorted(_PARTS))}",
        )
    years = content.get("years") or [plan.first_year, plan.last_year]
    if not _ID.fullmatch(str(content.get("id", plan.id))) or not _is_period(years):
        raise BadDocument(
            "the id or the years cannot be read",
            where=str(card),
            fix="write id: letters_and_digits and years: [2021, 2025]",
        )
    return Plan(
        id=str(content.get("id", plan.id)),
        title=str(content.get("title", plan.title)),
        number=str(content.get("number", plan.number)),
        issuer=str(content.get("issuer", "")),
        region=str(content.get("region", plan.region)),
        first_year=years[0],
        last_year=years[1],
        source=str(content.get("source", "")),
        file=plan.file,
    )
