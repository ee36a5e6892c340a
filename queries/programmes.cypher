// name: programmes
// title: 工程和计划 | Programmes
// view: table
//
// 规划提到的工程、计划和行动，它们促进什么、由谁牵头，以及原文依据。
// The programmes that the plan names, what they promote, who leads them, and the words for it.
MATCH (p:Passage)-[m:MENTIONS]->(g:Programme)
WITH g, p, m ORDER BY p.plans[0], p.position
WITH g, head(collect(m.quotes[0])) AS quote, head(collect(p.path)) AS path
OPTIONAL MATCH (g)-[:PROMOTES]->(x:Entity)
WITH g, quote, path, x ORDER BY x.name
WITH g, quote, path, collect(DISTINCT x.name) AS promoted
OPTIONAL MATCH (o:Organisation)-[:LEADS]->(g)
WITH g, quote, path, promoted, o ORDER BY o.name
RETURN g.name AS 工程计划, promoted AS 促进, collect(DISTINCT o.name) AS 牵头, quote AS 原文,
       substring(reduce(t = '', x IN path | t + ' › ' + x), 3) AS 章节
ORDER BY 工程计划
