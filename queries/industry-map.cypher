// name: industry-map
// title: 某产业的图谱 | Map of an industry
// param industry: Industry = 高端装备产业 | 产业 | Industry
// view: graph
//
// 某产业的领域，以及各领域要发展的产品和技术。
// The fields of an industry, and the products and technologies that each is to develop.
MATCH (i:Industry)
WHERE i.name = $industry OR $industry IN i.aliases
MATCH belongs = (i)<-[:PART_OF*0..3]-(f:Entity)
WHERE f:Field OR f:Industry
OPTIONAL MATCH develops = (f)-[:DEVELOPS]->(x:Entity)
WITH f, belongs, develops, x ORDER BY x.name, x.id
WITH f, belongs, collect(develops) AS found ORDER BY f.name
RETURN belongs AS 属于, found AS 发展
