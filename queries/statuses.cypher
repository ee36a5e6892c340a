// name: statuses
// title: 称号及获评者 | Designations and who holds them
// view: table
//
// 哪些集群、平台和地区列入哪些名单、获评什么称号，以及原文依据。
// Which clusters, platforms and regions hold which designation, with the words for it.
MATCH (x:Entity)-[r:HAS_STATUS]->(d:Designation)
MATCH (p:Passage {id: r.passages[0]})
RETURN d.name AS 称号, x.name AS 获评者, [l IN labels(x) WHERE l <> 'Entity'][0] AS 类别,
       r.quotes[0] AS 原文, substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 称号, 获评者
