"""What extractors yield: mentions, the claims that join two of them, and rejects."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from graph.evidence import Evidence
from graph.model import Value


class Mention(NamedTuple):
    """A name that a passage uses, before resolving.

    Attributes:
        label: name of a label of the ontology.
        name: the name as extracted: completed where the text shares a head.
        evidence: the span that names it.
        properties: what the ontology declares for the label (an indicator's value, unit ...).
        aliases: other names that the text gives in the same place.
    """

    label: str
    name: str
    evidence: Evidence
    properties: Mapping[str, Value] = MappingProxyType({})
    aliases: tuple[str, ...] = ()


class Claim(NamedTuple):
    """A relation between two mentions that a span states, before resolving."""

    type: str
    source: Mention
    target: Mention
    evidence: Evidence


class Reject(NamedTuple):
    """An item that was refused.

    Attributes:
        where: document and place, such as `hunan_sei_14fyp:124`.
        text: the words it is about.
        reason: why it cannot be used.
        fix: what a user can do about it.
        doubtful: it could be used, but is more probably wrong than right.
    """

    where: str
    text: str
    reason: str
    fix: str
    doubtful: bool = False


Finding = Mention | Claim | Reject
