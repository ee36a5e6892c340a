// name: applications
// title: 应用领域 | Where things are applied
// view: table
//
// 每项产品、技术或领域应用于哪些领域，以及原文依据。
// For each product, technology and field the sectors that it is applied in, with the words for it.
MATCH (x:Entity)-[r:APPLIED_IN]->(f:Entity)
MATCH (p:Passage {id: r.passages[0]})
RETURN f.name AS 应用领域, x.name AS 名称, [l IN labels(x) WHERE l <> 'Entity'][0] AS 类别,
       r.quotes[0] AS 原文, substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 应用领域, 类别, 名称
