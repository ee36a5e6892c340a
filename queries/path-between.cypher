// name: path-between
// title: 两者之间的路径 | Paths between two entities
// param from: Entity | 起点 | From
// param to: Entity | 终点 | To
// view: graph
//
// 两个实体之间沿事实走的最短路径，不论方向，至多六步。
// The shortest paths over facts between two entities, whatever the direction, of six steps at most.
MATCH (a:Entity), (b:Entity)
WHERE (a.name = $from OR $from IN a.aliases) AND (b.name = $to OR $to IN b.aliases)
  AND a.id <> b.id
MATCH path = allShortestPaths(
  (a)-[:APPLIED_IN|COOPERATES_WITH|DEVELOPS|FOCUSES_ON|HAS_STATUS|LEADS|LOCATED_IN|MEASURES|PART_OF
        |PROMOTES|SPECIALISES_IN|SUPPORTS*..6]-(b))
RETURN path AS 路径
LIMIT 20
