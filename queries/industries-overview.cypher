// name: industries-overview
// title: 各产业概览 | Industries at a glance
// view: chart
//
// 每个产业有多少领域、产品、技术、集群和平台。
// How many fields, products, technologies, clusters and platforms each industry has.
MATCH (i:Industry)
OPTIONAL MATCH (i)<-[:PART_OF*0..3]-(f:Entity)
WHERE f:Field OR f:Industry
OPTIONAL MATCH (f)-[:DEVELOPS]->(x:Entity)
OPTIONAL MATCH (c:Cluster)-[:FOCUSES_ON]->(f)
OPTIONAL MATCH (y:Platform)-[:SUPPORTS]->(f)
RETURN i.name AS 产业,
       count(DISTINCT CASE WHEN f:Field THEN f.id END) AS 领域数,
       count(DISTINCT CASE WHEN x:Product THEN x.id END) AS 产品数,
       count(DISTINCT CASE WHEN x:Technology THEN x.id END) AS 技术数,
       count(DISTINCT c.id) AS 集群数,
       count(DISTINCT y.id) AS 平台数
ORDER BY 产品数 + 技术数 DESC, 产业
