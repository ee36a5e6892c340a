// name: facts-of-section
// title: 某章节的事实 | Facts of a section
// param section: String = 发展基础 | 章节标题 | Title of the section
// view: table
//
// 标题含有所给文字的章节（含其下级章节）陈述的事实，按原文顺序。
// The facts in the sections whose title holds some words, and below them, in the text's order.
MATCH (s:Section)
WHERE s.name CONTAINS $section
MATCH (s)-[:HAS_SECTION*0..6]->(:Section)-[:HAS_PASSAGE]->(p:Passage)
WITH DISTINCT p
MATCH (p)-[:MENTIONS]->(:Entity)-[r]-(:Entity)
WHERE p.id IN r.passages
WITH DISTINCT p, r
WITH p, r, [at IN range(0, size(r.passages) - 1) WHERE r.passages[at] = p.id][0] AS at
RETURN substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节,
       startNode(r).name AS 主体, type(r) AS 关系, endNode(r).name AS 客体,
       r.quotes[at] AS 原文
ORDER BY p.plans[0], p.position, r.starts[at], 关系, 主体, 客体
