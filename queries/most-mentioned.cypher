// name: most-mentioned
// title: 提及最多的实体 | What is mentioned most
// param number: Integer = 20 | 个数 | How many
// view: chart
//
// 规划提及次数最多的实体，以及它们涉及的段落数。
// The entities that the text names most often, and in how many passages.
MATCH (p:Passage)-[m:MENTIONS]->(e:Entity)
WITH e, sum(size(m.quotes)) AS times, count(p) AS passages
RETURN e.name AS 名称, [l IN labels(e) WHERE l <> 'Entity'][0] AS 类别, times AS 提及次数,
       passages AS 段落数
ORDER BY 提及次数 DESC, 段落数 DESC, 名称, 类别
LIMIT $number
