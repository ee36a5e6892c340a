"""Where the cluster stands that a heading or lead names: 以甲、乙为核心, 空间布局：甲、乙."""

from collections.abc import Iterator

from loaders.claims import Claim, Finding
from loaders.lexicon import Lexicon
from loaders.places.located import region_mention
from loaders.places.scopes import scopes
from loaders.subjects.context import Context
from loaders.subjects.headed_clusters import headed_cluster

_RULE, _SEATED = "cluster.seat", 0.75


def cluster_seats(context: Context, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield LOCATED_IN of the cluster that a passage stands under, by the places that bear it.

    Form: （一）某某产业集群 / 布局区域：甲区、乙区; 以甲区为核心，发展…
    """
    if context.passage.kind in {"heading", "row"}:
        return
    cluster = headed_cluster(context, _RULE, _SEATED)
    if cluster is None:
        return
    for scope in scopes(context.text, context.document.plan.region, lexicon):
        for place in scope.places if scope.kind == "bears" else ():
            region = region_mention(context, place, _RULE, _SEATED)
            evidence = context.evidence(place.start, max(place.end, scope.start), _RULE, _SEATED)
            yield Claim("LOCATED_IN", cluster, region, evidence)
