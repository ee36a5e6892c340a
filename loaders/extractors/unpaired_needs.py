"""Needs in front of the things that meet them: 面向甲、乙等需求，发展A、B."""

import re
from collections.abc import Sequence

from loaders.claims import Mention
from loaders.lists.clause import Clause
from loaders.lists.lists import Item
from loaders.subjects.context import Context

_WANTED = re.compile(r"[^，。；]*(?:需求|需要|急需|赛道)")
_SEVERAL = 2


def is_unpaired(
    context: Context, clause: Clause, named: Sequence[Item], sources: Sequence[Mention]
) -> bool:
    """Say whether several things stand behind several needs, of which each may meet its own.

    The field meets all of them; which thing meets which is not said.

    Args:
        context: the passage.
        clause: the clause that states the needs.
        named: the sectors that have them.
        sources: what the text develops for them.
    """
    if clause.target != "next" or min(len(named), len(sources)) < _SEVERAL:
        return False
    behind = all(context.here(each).start >= clause.end for each in sources)
    return behind and _WANTED.match(context.text, clause.start) is not None
