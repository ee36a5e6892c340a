"""The cluster that a section is about, of which the figures are that it says 集群 of."""

import re

from loaders.claims import Mention
from loaders.subjects.context import Context
from loaders.subjects.headed_clusters import headed_cluster

# 集群产值, 集群内规上企业, but 集群发展基金, 集群数量
_OF_CLUSTER = re.compile(
    r"(?:该|本|全)?集群(?:内|的)?(?:实现|拥有|集聚|[现共已]有)?"
    r"(?:规模(?!.*基金)|总?产值|增加值|工业|主营|营业?收|销售|总?收入|企业|规上|规模以上|上市|高新|龙头|本地|配套|研发|利税|出口)"
)
_SAID = 0.8


def of_cluster(context: Context, name: str) -> Mention | None:
    """Return the cluster that heads a passage, where a figure is of 集群, or None.

    Form: （一）某某产业集群 / 到2025年，集群产值突破800亿元

    Args:
        context: the passage.
        name: the figure's name.
    """
    return headed_cluster(context, "indicators.headed", _SAID) if _OF_CLUSTER.match(name) else None
