// name: clusters-overview
// title: 产业集群总览 | Clusters at a glance
// view: graph
//
// 全部产业集群，所在地区、主营领域和称号。
// All clusters with their regions, what they make and the status they hold.
MATCH about = (c:Cluster)-[:LOCATED_IN|FOCUSES_ON|HAS_STATUS]->(:Entity)
RETURN about AS 集群 ORDER BY c.name LIMIT 200
