// name: entities-without-evidence
// title: 没有原文依据的实体和事实 | Entities and facts without evidence
// view: table
//
// 应当为空：每个实体都有段落提及，每条事实都有原文。
// Must be empty: a passage names every entity, and a quote proves every fact.
MATCH (e:Entity)
WHERE NOT (:Passage)-[:MENTIONS]->(e)
RETURN [l IN labels(e) WHERE l <> 'Entity'][0] AS 类别, e.name AS 名称, null AS 客体
UNION ALL
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.quotes IS NULL OR size(r.quotes) = 0
RETURN type(r) AS 类别, a.name AS 名称, b.name AS 客体
