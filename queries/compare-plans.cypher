// name: compare-plans
// title: 两个规划的异同 | What two plans share and what each has alone
// param left: Plan | 规划甲 | First plan
// param right: Plan | 规划乙 | Second plan
// view: table
//
// 两个规划提到的产业、领域、产品、技术、集群、平台等，哪些共有、哪些只在其一。
// Which entities both plans name, and which only one of them does, by label.
MATCH (e:Entity)
WHERE ($left IN e.plans OR $right IN e.plans) AND NOT e:Indicator AND NOT e:Measure
WITH e, [l IN labels(e) WHERE l <> 'Entity'][0] AS label,
     CASE WHEN NOT $right IN e.plans THEN $left
          WHEN NOT $left IN e.plans THEN $right
          ELSE '' END AS alone
RETURN label AS 类别, e.name AS 名称, alone = '' AS 共有, alone AS 仅见于
ORDER BY 类别, 共有 DESC, 仅见于, 名称
