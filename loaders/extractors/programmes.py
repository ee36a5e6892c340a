"""Programmes with a name, organisations, and who leads what."""

import re
from collections.abc import Iterator

from loaders.claims import Claim, Finding
from loaders.context import Context
from loaders.lexicon import Lexicon
from loaders.names import names

_ACTING = re.compile(
    r"(?:实施|启动|开展|推进|落实|深化|组织|通过|用好|依托|滚动|承担|推动)[^，。；、]{0,8}$"
)
_SHORTEST, _LONGEST = 6, 28
_RESPONSIBLE = re.compile(r"(?:责任|牵头|配合)单位[：:]\s?(?P<names>[^）)。\n]+)")
_OFFICE = re.compile(r"[^、，,；;]+")
_FIXED = re.compile(r"党中央|国务院|(?<=[经由报])省人民政府|省委|市委|省政府|市政府")


def programmes(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield the programmes and organisations that a passage names.

    Form 1: 实施湘才创新能力提升工程; “五个100”工程      a Programme
    Form 2: 责任单位：省发展改革委、省科技厅             Organisations that lead the measure
    """
    for name in names(context.text, "programme_heads", "programme_general", lexicon):
        quoted = "“" in name.text
        acted = _ACTING.search(context.text, 0, name.start) is not None
        if not _SHORTEST - 2 * quoted <= len(name.text) <= _LONGEST or "的" in name.text:
            continue  # 重大工程 and whole clauses name no programme
        if quoted or acted:
            confidence = 0.85 if quoted and acted else 0.7
            yield context.mention(
                "Programme", name.text, name.start, name.end, "programmes.head", confidence
            )
    yield from _organisations(context)


def _organisations(context: Context) -> Iterator[Finding]:
    for found in _FIXED.finditer(context.text):
        yield context.mention("Organisation", found.group(), *found.span(), "programmes.state", 0.9)
    for line in _RESPONSIBLE.finditer(context.text):
        for office in _OFFICE.finditer(context.text, *line.span("names")):
            name = office.group().strip()
            mention = context.mention(
                "Organisation", name, *office.span(), "programmes.office", 0.9
            )
            yield mention
            if context.measure is not None:
                yield Claim("LEADS", mention, context.measure, mention.evidence)
