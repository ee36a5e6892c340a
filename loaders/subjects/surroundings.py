"""What stands around a passage that its figures need: names, the opening year, the table."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from graph.model import Passage
from loaders.claims import Claim, Finding, Mention
from loaders.figures.settings import NOWHERE, Setting, settings
from loaders.subjects.context import Context

# 表1 三大集群规模（单位：亿元）: the line before it opens the table too.
_CAPTION = re.compile(r"附?表|专栏|[（(]?单位[：:]")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around a passage.

    Attributes:
        named: what the other extractors found in the passage.
        setting: what its chapter and list say of the time of its figures.
        rows: the rows of the table that it is a row of, in order.
        above: the text of the line before that table; of two, if one is the table's caption.
    """

    named: tuple[Mention, ...] = ()
    setting: Setting = NOWHERE
    rows: tuple[Passage, ...] = ()
    above: str = ""

    def with_names(self, findings: Iterable[Finding]) -> "Surroundings":
        """Return the same with what was found in the passage."""
        found = tuple(findings)
        named = [each for each in found if isinstance(each, Mention)]
        # 集成电路聚焦A、B，产值…: what leads a sentence may be named by what it develops alone.
        leading = {
            each.source.evidence.span: each.source
            for each in found
            if isinstance(each, Claim) and each.type == "DEVELOPS"
        }
        known = {each.evidence.span for each in named} if leading else set()
        named.extend(each for span, each in leading.items() if span not in known)
        return Surroundings(tuple(named), self.setting, self.rows, self.above)


@dataclass(slots=True)
class _Table:
    above: str
    rows: list[Passage] = field(default_factory=list)


def surroundings(found: Sequence[Context]) -> Mapping[int, Surroundings]:
    """Return what stands around each passage of a document, by the passage's position."""
    if not found:
        return {}
    plan = found[0].document.plan
    timed = settings(((each.passage, each.genre) for each in found), plan)
    tables = _tables([each.passage for each in found])
    made: dict[int, Surroundings] = {}
    for each in found:
        position = each.passage.position
        table = tables.get(position)
        made[position] = Surroundings(
            setting=timed[position],
            rows=tuple(table.rows) if table else (),
            above=table.above if table else "",
        )
    return made


def _tables(passages: Sequence[Passage]) -> dict[int, _Table]:
    """Return the table of each row; rows of one table follow one another."""
    tables: dict[int, _Table] = {}
    current: _Table | None = None
    above = ""
    for passage in passages:
        if passage.kind != "row":
            above = f"{above}\n{passage.text}" if _CAPTION.match(passage.text) else passage.text
            current = None
            continue
        current = current or _Table(above)
        current.rows.append(passage)
        tables[passage.position] = current
    return tables
