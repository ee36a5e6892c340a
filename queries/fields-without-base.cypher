// name: fields-without-base
// title: 没有集群和平台的领域 | Fields without cluster or platform
// view: table
//
// 产业的领域中，规划没有为其提到集群、平台或重点发展地区的，及其要发展的产品和技术数。
// Fields of an industry for which the plan names no cluster, platform or region: what is missing.
MATCH (f:Field)-[:PART_OF]->(i:Industry)
WHERE NOT (:Cluster)-[:FOCUSES_ON]->(f) AND NOT (:Platform)-[:SUPPORTS]->(f)
  AND NOT (:Region)-[:SPECIALISES_IN]->(f)
OPTIONAL MATCH (f)-[:DEVELOPS]->(x:Entity)
RETURN i.name AS 产业, f.name AS 领域, count(DISTINCT x.id) AS 产品和技术数
ORDER BY 产业, 产品和技术数 DESC, 领域
