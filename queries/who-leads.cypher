// name: who-leads
// title: 谁牵头什么 | Who leads what
// view: table
//
// 链主企业、依托单位、责任单位及其牵头的产业、集群、平台、工程和举措，以及原文依据。
// Chain leaders, hosts and responsible offices, what they lead, and the words for it.
MATCH (o:Organisation)-[r:LEADS]->(x:Entity)
MATCH (p:Passage {id: r.passages[0]})
RETURN o.name AS 机构, x.name AS 牵头, [l IN labels(x) WHERE l <> 'Entity'][0] AS 类别,
       r.quotes[0] AS 原文, substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 机构, 牵头
