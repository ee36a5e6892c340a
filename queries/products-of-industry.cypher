// name: products-of-industry
// title: 某产业的产品 | Products of an industry
// param industry: Industry = 高端装备产业 | 产业 | Industry
// view: table
//
// 规划要某产业及其各领域发展的产品，以及原文依据。
// The products that an industry and its fields are to develop, with the words for it.
MATCH (i:Industry)
WHERE i.name = $industry OR $industry IN i.aliases
MATCH (i)<-[:PART_OF*0..3]-(f:Entity)-[r:DEVELOPS]->(x:Product)
MATCH (p:Passage {id: r.passages[0]})
RETURN DISTINCT f.name AS 领域, x.name AS 产品, r.quotes[0] AS 原文,
       substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 领域, 产品
