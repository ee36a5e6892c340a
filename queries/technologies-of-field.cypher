// name: technologies-of-field
// title: 某领域或产业的技术 | Technologies of a field or industry
// param field: Entity = 高端装备产业 | 领域或产业 | Field or industry
// view: table
//
// 规划要某领域或产业（含其下级领域）发展的技术、工艺和算法，以及原文依据。
// The technologies that a field or an industry, with all fields below it, is to develop.
MATCH (top:Entity)
WHERE (top:Field OR top:Industry) AND (top.name = $field OR $field IN top.aliases)
MATCH (top)<-[:PART_OF*0..3]-(f:Entity)-[r:DEVELOPS]->(t:Technology)
MATCH (p:Passage {id: r.passages[0]})
RETURN DISTINCT f.name AS 领域, t.name AS 技术, r.quotes[0] AS 原文,
       substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 领域, 技术
