// name: measures-promoting
// title: 促进某产业的举措 | Measures that promote something
// param target: Entity = 高端装备产业 | 被促进者 | What is promoted
// view: table
//
// 促进某产业、领域、平台、集群或地区（含其下级领域）的举措和工程，以及原文依据。
// The measures and programmes that promote an industry, field, platform, cluster or region.
MATCH (top:Entity)
WHERE top.name = $target OR $target IN top.aliases
MATCH (top)<-[:PART_OF*0..3]-(x:Entity)<-[r:PROMOTES]-(m:Entity)
MATCH (p:Passage {id: r.passages[0]})
RETURN DISTINCT m.name AS 举措或工程, x.name AS 促进, r.quotes[0] AS 原文,
       substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 举措或工程, 促进
