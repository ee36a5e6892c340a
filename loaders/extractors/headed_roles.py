"""Organisations whose role the heading above their list says: 2.责任单位, and a line of offices."""

import re
from collections.abc import Iterator

from loaders.extractors.organisation_lists import is_company
from loaders.extractors.role_lines import Listed, listed_in
from loaders.lexicon import Lexicon
from loaders.subjects.context import Context
from loaders.text.firm_roles import FIRM_ROLE

_OFFICES = re.compile(r"(?:主要)?(?:责任|牵头|主管|负责)(?:单位|部门)|(?:责任|工作|任务)分工")
_FIRMS = re.compile(rf"{FIRM_ROLE}(?:骨干|龙头)?企业")
_ALL = re.compile(r"(?P<list>[^，。；：]{2,})。?")
# 重点依托甲、乙等; 主要有甲、乙; 重点培育甲、乙等企业
_SOME = re.compile(
    r"(?:重点|主要|大力|支持)*(?:依托|有|包括|培育|扶持|支持|发展|以|是|为)?"
    r"(?P<list>[^，。；：]{2,}?)(?:等[^、，。；]{0,8})?。?"
)


def headed_roles(context: Context, lexicon: Lexicon) -> Iterator[Listed]:
    """Yield the items of a list that is all that stands under the heading of a role."""
    path, text = context.passage.path, context.text
    if context.passage.kind != "prose" or not path:
        return
    if _OFFICES.fullmatch(path[-1]) and (whole := _ALL.fullmatch(text)):
        yield from listed_in(text, *whole.span("list"))
    elif _FIRMS.fullmatch(path[-1]) and (whole := _SOME.fullmatch(text)):
        firms = list(listed_in(text, *whole.span("list"), "company"))
        if len(firms) > 1 and all(is_company(context, each.name, lexicon) for each in firms):
            yield from firms
