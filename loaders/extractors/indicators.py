"""Indicators: quantified facts and targets that prose states."""

from collections.abc import Iterable, Iterator

from graph.evidence import Evidence
from graph.values import Quantity
from loaders.claims import Claim, Finding, Mention
from loaders.figures.figures import Figure, Unread, figures
from loaders.figures.measured import Targets
from loaders.figures.measured_projects import of_project
from loaders.figures.times import FigureTimes
from loaders.figures.unitless import unitless
from loaders.lexicon import Lexicon
from loaders.rejects import reject
from loaders.subjects.context import Context
from loaders.subjects.surroundings import Surroundings


def indicators(context: Context, lexicon: Lexicon, around: Surroundings) -> Iterator[Finding]:
    """Yield the indicators that a passage of prose states, and what they measure.

    Form 1: 2020年全省实现增加值4190.73亿元                 a value, by the year last named
    Form 2: 重点实验室分别达到19个和338个                   a value for each of a list
    Form 3: 由2015年的25.5%提高到33.1%                     baseline and target

    Args:
        context: the passage.
        lexicon: the tables.
        around: what others found in the passage, and its setting in time.
    """
    if context.passage.kind in {"heading", "row"}:
        return
    found = tuple(figures(context.text, lexicon))
    for number in unitless(context.text, found):
        yield _refused(context, number)
    if not found:
        return
    dates = FigureTimes(context, around.setting)
    targets = Targets(context, around.named, lexicon)
    about: tuple[Mention, ...] = ()
    before: Figure | None = None
    for each in found:
        if isinstance(each, Unread):
            yield _refused(context, each)
            continue
        if each.sized:
            yield from _sized(context, each, targets.in_front(each.clause.start - 1), dates)
            continue
        if before is None or not about or not targets.goes_on(each, before, about):
            about = targets.of(each)
        before = each
        start = min(each.about.start, each.clause.start)
        end = max(each.stated.end, each.about.end)
        evidence = context.evidence(start, end, "indicators.clause", 0.8)
        mention = indicator(of_project(each, about), each.stated.quantity, dates.of(each), evidence)
        yield from measuring(mention, about)


def _sized(
    context: Context, figure: Figure, about: tuple[Mention, ...], dates: FigureTimes
) -> Iterator[Finding]:
    """Yield a size or cost in brackets behind a thing with a name: 甲项目（总投资9亿元）."""
    if not about:
        return
    evidence = context.evidence(figure.clause.start, figure.stated.end, "indicators.sized", 0.8)
    name = f"{about[0].name}{figure.name}"
    mention = indicator(name, figure.stated.quantity, dates.of(figure), evidence)
    yield from measuring(mention, about)


def indicator(name: str, quantity: Quantity, when: tuple[str, str], evidence: Evidence) -> Mention:
    """Return the mention of an indicator.

    Args:
        name: what is measured.
        quantity: how much.
        when: the year or period, or "", and baseline or target.
        evidence: where it is stated.
    """
    year = {"year": when[0]} if when[0] else {}
    return Mention("Indicator", name, evidence, {**quantity.properties(), "kind": when[1], **year})


def measuring(made: Mention, targets: Iterable[Mention]) -> Iterator[Finding]:
    """Yield an indicator, and a MEASURES claim for each thing that it is about."""
    yield made
    for target in targets:
        yield Claim("MEASURES", made, target, made.evidence)


def _refused(context: Context, unread: Unread) -> Finding:
    span = context.evidence(unread.start, unread.end, "indicators.unread").span
    fix = "none is needed, or say it in a table of indicators"
    return reject(context.document, span, reason=unread.reason, fix=fix)
