// name: applied-in
// title: 应用于某领域的产品和技术 | What is applied in a field
// param field: Entity = 汽车 | 领域或产业 | Field or industry
// view: graph
//
// 哪些产品、技术和领域应用于某领域或产业（含其下级领域）。
// The products, technologies and fields that are applied in a field, an industry, or its fields.
MATCH (top:Entity)
WHERE (top:Field OR top:Industry) AND (top.name = $field OR $field IN top.aliases)
MATCH (top)<-[:PART_OF*0..3]-(f:Entity)
MATCH applied = (x:Entity)-[:APPLIED_IN]->(f)
WITH DISTINCT f, x, applied ORDER BY f.name, x.name, x.id
RETURN applied AS 应用
