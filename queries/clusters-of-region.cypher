// name: clusters-of-region
// title: 某地的产业集群 | Clusters of a region
// param region: Region = 长沙市 | 地区 | Region
// view: graph
//
// 某地有哪些产业集群，主营什么，获评什么。
// The clusters that stand in a region, with what they make and the status they hold.
MATCH located = (c:Cluster)-[:LOCATED_IN]->(g:Region)
WHERE g.name = $region OR $region IN g.aliases
OPTIONAL MATCH about = (c)-[r:FOCUSES_ON|HAS_STATUS]->(x:Entity)
WITH c, located, about, r, x ORDER BY type(r), x.name
WITH c, located, collect(about) AS found ORDER BY c.name
RETURN located AS 位于, found AS 主营与称号
