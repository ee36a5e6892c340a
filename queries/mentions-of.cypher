// name: mentions-of
// title: 某实体在原文何处 | Where the text names an entity
// param entity: Entity = 长沙市 | 实体 | Entity
// view: table
//
// 提及某实体的每个段落，按原文顺序。
// Every passage that names an entity, in the text's order.
MATCH (e:Entity)
WHERE e.name = $entity OR $entity IN e.aliases
MATCH (p:Passage)-[m:MENTIONS]->(e)
RETURN substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节,
       m.quotes AS 原文, p.text AS 段落, p.plans[0] AS 规划
ORDER BY 规划, p.position
