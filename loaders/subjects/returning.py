"""Lines that speak for the section above the one that they stand in.

主攻方向： / 1. 甲。… / 2. 乙。… / 责任单位：…: a key opened the numbered items, so the next key
ends them; without such a key 责任单位 is of the item that it stands in.
"""

import re
from collections import defaultdict
from collections.abc import Mapping

from graph.model import Passage
from loaders.lexicon import Lexicon, Table
from loaders.outline.outline import Outline

_MARKS = "：:。 "
_OF_ALL = frozenset({"layout", "platforms", "programmes", "aims"})
_FIRST = re.compile(r"[（(]?[1一][)）.．、]")


def returned(outline: Outline, lexicon: Lexicon) -> Mapping[int, int]:
    """Return the positions of such passages, each with that of the section it speaks for."""
    keys = lexicon.table("key_leads")
    opened = {each.section for each in outline.passages if _opens_items(each, keys)}
    above = {each.position: each.parent for each in outline.sections}
    closing = _closing(outline, keys)
    found: dict[int, int] = {}
    for passage in outline.passages:
        parent = above.get(passage.section) if passage.section is not None else None
        if parent is None or not _is_key(passage, lexicon):
            continue
        if parent in opened or (passage.section in closing and keys.get(passage.lead) in _OF_ALL):
            found[passage.position] = parent
    return found


def _closing(outline: Outline, keys: Table) -> frozenset[int]:
    """Return the last of numbered items, where it alone has keys that speak of them all.

    1.集成电路。…/ 2.虚拟现实。…/ 空间布局：…: were it of the last, the others had theirs.
    """
    inside: dict[int | None, list[int]] = defaultdict(list)
    for section in outline.sections:
        inside[section.parent].append(section.position)
    having = {each.section for each in outline.passages if keys.get(each.lead) in _OF_ALL}
    return frozenset(
        items[-1]
        for parent, items in inside.items()
        if parent is not None and len(items) > 1 and items[-1] in having
        and having.isdisjoint(items[:-1])
    )  # fmt: skip


def _opens_items(passage: Passage, keys: Table) -> bool:
    """Say whether a key stands alone in a line, or before the first of numbered items."""
    if passage.text.strip(_MARKS) in keys:
        return True
    body = passage.text[len(passage.lead) :].lstrip(_MARKS)
    return passage.lead in keys and _FIRST.match(body) is not None


def _is_key(passage: Passage, lexicon: Lexicon) -> bool:
    return passage.kind != "heading" and passage.lead in lexicon.table("key_leads")
