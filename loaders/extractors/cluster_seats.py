"""Where the cluster stands that a heading or lead names: 以甲、乙为核心, 空间布局：甲、乙."""

import re
from collections.abc import Iterator

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Claim, Finding, Mention
from loaders.lexicon import Lexicon
from loaders.places.located import region_mention
from loaders.places.scopes import scopes
from loaders.subjects.context import Context

_RULE, _SEATED = "cluster.seat", 0.75
_CLUSTER = re.compile(r"(?:产业)?集群")


def cluster_seats(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield LOCATED_IN of the cluster that a passage stands under, by the places that bear it.

    Form: （一）某某产业集群 / 布局区域：甲区、乙区; 以甲区为核心，发展…
    """
    cluster = None if context.passage.kind in {"heading", "row"} else _headed(context)
    if cluster is None:
        return
    for scope in scopes(context.text, context.document.plan.region, lexicon):
        for place in scope.places if scope.kind == "bears" else ():
            region = region_mention(context, place, _RULE, _SEATED)
            evidence = context.evidence(place.start, max(place.end, scope.start), _RULE, _SEATED)
            yield Claim("LOCATED_IN", cluster, region, evidence)


def _headed(context: Context) -> Mention | None:
    """Return the cluster by which the heading or lead names the passage's subject, if it does."""
    subject = context.subject
    if subject is None:
        return None
    span = subject.evidence.span
    found = _CLUSTER.match(context.document.text, span.end)
    if found is None:
        return None
    evidence = Evidence.cut(context.document, Span(span.start, found.end()), _RULE, _SEATED)
    return Mention("Cluster", evidence.quote, evidence)
