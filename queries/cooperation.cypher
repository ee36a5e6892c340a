// name: cooperation
// title: 区域合作 | Co-operation between regions
// view: graph
//
// 哪些地区之间合作或承接产业转移，以及各地区的上级区域。
// Which regions co-operate or take over industry from one another, and the areas they are part of.
MATCH together = (a:Region)-[:COOPERATES_WITH|PART_OF]->(b:Region)
WITH a, b, together ORDER BY a.name, b.name
RETURN together AS 合作与隶属
