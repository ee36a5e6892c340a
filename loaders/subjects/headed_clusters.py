"""The cluster as which the heading or lead of a passage names its subject."""

import re

from graph.evidence import Evidence
from graph.model import Span
from loaders.claims import Mention
from loaders.subjects.context import Context

_CLUSTER = re.compile(r"(?:产业)?集群")
_NAME = re.compile(r"[^，。；：“”]{2,24}产业集群")


def headed_cluster(context: Context, rule: str, confidence: float) -> Mention | None:
    """Return the cluster by which the heading or lead names the passage's subject, or None.

    Form: （一）某某|产业集群 / 布局区域：甲区、乙区; 到2025年，集群产值突破800亿元

    Args:
        context: the passage.
        rule: for what the cluster is named.
        confidence: how sure that is, from 0 to 1.
    """
    span = _named_by_subject(context) or _named_by_heading(context)
    if span is None:
        return None
    evidence = Evidence(context.document, span, rule, confidence)
    return Mention("Cluster", evidence.quote, evidence)


def _named_by_subject(context: Context) -> Span | None:
    subject = context.subject
    span = subject.evidence.span if subject is not None else None
    found = _CLUSTER.match(context.document.text, span.end) if span is not None else None
    return Span(span.start, found.end()) if span is not None and found is not None else None


def _named_by_heading(context: Context) -> Span | None:
    """Return where the nearest heading is a cluster's name, if a key's line has no subject."""
    title = context.passage.path[-1] if context.passage.path else ""
    if context.subject is not None or not _NAME.fullmatch(title):
        return None
    start = context.document.text.rfind(title, 0, context.passage.span.start)
    return Span(start, start + len(title)) if start >= 0 else None
