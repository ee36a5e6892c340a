"""Where the name of a status begins and ends behind the verb that says it is had."""

import re

from graph.model import Span

# 试点建设, 名单管理, 行列: what follows the name of a status and is no part of it.
_TAIL = re.compile(
    r"(?:行列|序列|范围|之列|建设|创建|培育|管理|培育库|培育对象|称号|荣誉|认定|授牌|批复|第[一二三四五六七八九十\d]+[位名](?:[和、与]第[一二三四五六七八九十\d]+[位名])*|前列|前[一二三四五六七八九十\d]+[位名强]?|“国家队”|(?:培育)?名录)+$"
)
_KEPT_TAIL = re.compile(r"发展工程$|培育工程$")
_LEADING = re.compile(r"(?:了|为|成为|到)+")
_LONGEST, _SHORTEST = 36, 4


def status_span(text: str, start: int, end: int) -> Span | None:
    """Return the span of a status's name within [start, end), or None where none fits.

    What belongs to the verb in front is left out, and what follows the name: 世界级集群|行列.
    """
    end -= text[end - 1 : end] == "的"  # 对列入甲名单|的，给予…
    leading = _LEADING.match(text, start, end)
    start = leading.end() if leading else start
    if not _KEPT_TAIL.search(text[start:end]):
        while tail := _TAIL.search(text[start:end]):
            end = start + tail.start()
    return Span(start, end) if _SHORTEST <= end - start <= _LONGEST else None
