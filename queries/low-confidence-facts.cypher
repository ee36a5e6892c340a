// name: low-confidence-facts
// title: 置信度低的事实 | Facts of low confidence
// param below: Float = 0.7 | 低于 | Below
// view: table
//
// 置信度低于所给数值的事实，先看最没把握的：人工核对从这里开始。
// Facts that the loader is not sure of, the least sure first: where a reader should look.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE r.confidence < $below
MATCH (p:Passage {id: r.passages[0]})
RETURN r.confidence AS 置信度, a.name AS 主体, type(r) AS 关系, b.name AS 客体, r.rules[0] AS 规则,
       r.quotes[0] AS 原文, substring(reduce(t = '', x IN p.path | t + ' › ' + x), 3) AS 章节
ORDER BY 置信度, 关系, 主体, 客体
