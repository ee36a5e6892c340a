"""What firms and bodies are called by their part in a trade: 链主企业, 以A为龙头, 促进机构."""

FIRM_ROLE = "(?:链主|龙头|骨干|领军|头部|重点|主要|核心|代表|优势|标志性|依托|支撑)"
"""What stands before 企业 and says of which sort a firm is."""
LEADING = "(?:链主|龙头|骨干|领军|头部|核心|主体|牵引|引领|代表|依托)"
"""What stands behind 以A为 and says what a firm is to its trade."""
PROMOTER = "(?:(?:集群)?(?:发展|建设|运营)?(?:促进|推进)(?:机构|组织)|(?:战略)?(?:咨询)?支撑机构)"
"""Who sees to a cluster's growth: 集群促进机构, 战略咨询支撑机构."""
