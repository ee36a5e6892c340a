// name: specialities-of-regions
// title: 各地的重点发展方向 | What regions specialise in
// view: table
//
// 规划说每个市、县、区域重点发展或以之见长的产业、领域、产品和技术，以及原文依据。
// What each city, county or area is to develop or is known for, with the words for it.
MATCH (g:Region)-[r:SPECIALISES_IN]->(x:Entity)
MATCH (p:Passage {id: r.passages[0]})
RETURN g.name AS 地区, x.name AS 重点发展, [l IN labels(x) WHERE l <> 'Entity'][0] AS 类别,
       r.quotes[0] AS 原文, substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 地区, 重点发展
