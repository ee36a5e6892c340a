"""Shares of those who do something: 80%以上的规上企业, 70%的规上企业基本实现数字化."""

import re

# 推动80%以上的规上企业上云: a share of actors is a figure, one of a substance is a grade.
_WHO = (
    r"[^，。；、的]{0,12}?(?:企业|园区|开发区|项目|机构|学校|医院|人口|居民|家庭|农户|县|市|乡镇|村"
    r"|社区|街道|设施|车间|工厂|院所)"
)
ACTORS = re.compile(rf"(?:的)?{_WHO}")
"""Those of whom a share is told: 80%以上|的规上企业."""
PART_OF = re.compile(rf"的?(?P<told>{_WHO}[^，。；、\d]{{2,24}})(?=$|[，。；、])")
"""Who and what they do, as `told`, behind a share of them: 70%的|规上企业基本实现数字化."""
