"""The cluster that a section is about, of which the figures are that it says 集群 of."""

import re

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.subjects.context import Context

# 集群产值, 集群内规上企业, but 集群发展基金, 集群数量
_OF_CLUSTER = re.compile(
    r"(?:该|本|全)?集群(?:内|的)?(?:实现|拥有|集聚|[现共已]有)?"
    r"(?:规模(?!.*基金)|总?产值|增加值|工业|主营|营业?收|销售|总?收入|企业|规上|规模以上|上市|高新|龙头|本地|配套|研发|利税|出口)"
)
_NAME = re.compile(r"[^，。；：“”]{2,24}产业集群")
_SAID = 0.8


def headed_cluster(context: Context, name: str) -> Mention | None:
    """Return the cluster that the lead or the nearest heading is, where a figure is of 集群.

    Form: （一）某某产业集群 / 到2025年，集群产值突破800亿元

    Args:
        context: the passage.
        name: the figure's name.
    """
    if _OF_CLUSTER.match(name) is None:
        return None
    passage, text = context.passage, context.document.text
    heads = [(passage.lead, passage.lead_span.start if passage.lead_span else -1)]
    heads += [(e, text.rfind(e, 0, passage.span.start)) for e in passage.path[-1:] if e]
    title, start = next((e for e in heads if e[1] >= 0 and _is_named(context, e[0])), ("", -1))
    if start < 0:
        return None
    evidence = Evidence.cut(
        context.document, Span(start, start + len(title)), "indicators.headed", _SAID
    )
    return Mention("Cluster", title, evidence)


def _is_named(context: Context, title: str) -> bool:
    """Say whether a lead or heading names a cluster: 某产业集群, or 某集群 of the subject 某."""
    subject = context.subject.name if context.subject is not None else ""
    return _NAME.fullmatch(title) is not None or (title == f"{subject}集群" and bool(subject))
