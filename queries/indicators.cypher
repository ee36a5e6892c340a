// name: indicators
// title: 指标：现状与目标 | Indicators: baseline and target
// view: table
//
// 每个指标的对象、单位、现状和目标，并列对照；区间以上下限表示。
// Baseline and target of each indicator side by side; a range is its lower and upper bound.
MATCH (i:Indicator)
OPTIONAL MATCH (i)-[:MEASURES]->(s:Entity)
WITH i, s ORDER BY s.name
WITH i, collect(s.name) AS subjects
WITH i.plan AS plan, i.name AS name, i.unit AS unit, subjects,
     collect(CASE WHEN i.kind = 'baseline' THEN i END) AS baselines,
     collect(CASE WHEN i.kind = 'target' THEN i END) AS targets
UNWIND (CASE WHEN size(baselines) = 0 THEN [null] ELSE baselines END) AS b
UNWIND (CASE WHEN size(targets) = 0 THEN [null] ELSE targets END) AS t
OPTIONAL MATCH (bp:Passage)-[bm:MENTIONS]->(b)
WITH plan, name, unit, subjects, b, t, bp, bm ORDER BY bp.position
WITH plan, name, unit, subjects, b, t, head(collect(bm.quotes[0])) AS baseline_quote,
     head(collect(bp.path)) AS baseline_path
OPTIONAL MATCH (tp:Passage)-[tm:MENTIONS]->(t)
WITH plan, name, unit, subjects, b, t, baseline_quote, baseline_path, tp, tm ORDER BY tp.position
WITH plan, name, unit, subjects, b, t, baseline_quote, baseline_path,
     head(collect(tm.quotes[0])) AS target_quote, head(collect(tp.path)) AS target_path
RETURN name AS 指标, subjects AS 对象, unit AS 单位,
       b.year AS 现状年份, b.comparator AS 现状比较,
       CASE WHEN b.low IS NULL THEN b.value ELSE [b.low, b.high] END AS 现状,
       t.year AS 目标年份, t.comparator AS 目标比较,
       CASE WHEN t.low IS NULL THEN t.value ELSE [t.low, t.high] END AS 目标,
       baseline_quote AS 现状原文, target_quote AS 目标原文,
       substring(reduce(t = '', x IN coalesce(target_path, baseline_path) | t + ' › ' + x), 3) AS 章节,
       plan AS 规划
ORDER BY 规划, 指标, 单位, 现状年份, 目标年份, 现状, 目标
