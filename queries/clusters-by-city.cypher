// name: clusters-by-city
// title: 各地的产业集群 | Clusters by city
// view: table
//
// 每个集群位于哪里、做什么、获评什么，以及原文依据。
// Where each cluster stands, what it makes, which status it holds, and the words that say so.
MATCH (c:Cluster)-[r:LOCATED_IN]->(g:Region)
OPTIONAL MATCH (c)-[:FOCUSES_ON]->(what:Entity)
WITH c, r, g, what ORDER BY what.name
WITH c, r, g, collect(DISTINCT what.name) AS focus
OPTIONAL MATCH (c)-[:HAS_STATUS]->(d:Designation)
WITH c, r, g, focus, d ORDER BY d.name
WITH c, r, g, focus, collect(DISTINCT d.name) AS statuses
MATCH (p:Passage {id: r.passages[0]})
RETURN g.name AS 地区, c.name AS 集群, focus AS 主营, statuses AS 称号, r.quotes[0] AS 原文,
       substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 地区, 集群
