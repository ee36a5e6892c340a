// name: platforms-by-city
// title: 各地的平台 | Platforms by city
// view: table
//
// 每个实验室、园区、基地、中心位于哪里、服务哪个领域，以及原文依据。
// Where each laboratory, park, base or centre stands, which field it serves, and the words for it.
MATCH (x:Platform)-[r:LOCATED_IN]->(g:Region)
OPTIONAL MATCH (x)-[:SUPPORTS]->(what:Entity)
WITH x, r, g, what ORDER BY what.name
WITH x, r, g, collect(DISTINCT what.name) AS serves
MATCH (p:Passage {id: r.passages[0]})
RETURN g.name AS 地区, x.name AS 平台, serves AS 支撑领域, r.quotes[0] AS 原文,
       substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 地区, 平台
