// name: regions-of-field
// title: 某领域布局在哪里 | Where a field is at home
// param field: Entity = 工程机械 | 领域、产业、产品或技术 | Field, industry, product or technology
// view: graph
//
// 某领域在哪些地区有集群、平台，哪些地区重点发展它。
// The regions that specialise in something, or have clusters or platforms for it.
MATCH (x:Entity)
WHERE x.name = $field OR $field IN x.aliases
MATCH home = (g:Region)-[:SPECIALISES_IN]->(x)
RETURN home AS 布局
UNION
MATCH (x:Entity)
WHERE x.name = $field OR $field IN x.aliases
MATCH home = (x)<-[:FOCUSES_ON|SUPPORTS]-(y:Entity)-[:LOCATED_IN]->(g:Region)
RETURN home AS 布局
