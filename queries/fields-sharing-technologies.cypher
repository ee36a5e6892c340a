// name: fields-sharing-technologies
// title: 共享产品和技术的领域 | Fields that share products and technologies
// view: table
//
// 哪两个领域或产业都要发展同一产品或技术，共有多少项、是哪些。
// Pairs of fields or industries that are to develop the same things, how many and which.
MATCH (a:Entity)-[:DEVELOPS]->(x:Entity)<-[:DEVELOPS]-(b:Entity)
WHERE a.name < b.name AND NOT (a)-[:PART_OF*1..3]->(b) AND NOT (b)-[:PART_OF*1..3]->(a)
WITH a, b, x ORDER BY x.name
WITH a.name AS one, b.name AS other, collect(DISTINCT x.name) AS shared
RETURN one AS 领域甲, other AS 领域乙, size(shared) AS 项数, shared AS 共有
ORDER BY 项数 DESC, 领域甲, 领域乙
