-- question_en: Which numbers bear on the UN Sustainable Development Goals?
-- question_zh: 哪些数字与联合国可持续发展目标有关？
-- reading_en: {sum(past)} numbers about the past and {sum(promised)} promised ones bear on {count(*)} targets of the goals; the most of them on {arg_max(sdg_target, past + promised)}. For {count(*) FILTER (promised = 0)} targets the report reports but promises no number, for {count(*) FILTER (past = 0)} it promises without a past number.
--   The mapping belongs to the indicator and is ours, each with its reason in the table `indicators`; it says that a number bears on a target, not that the target is met.
-- reading_zh: 与可持续发展具体目标有关的数字，成绩中有{sum(past)}个，承诺中有{sum(promised)}个，涉及{count(*)}项具体目标，最多的是{arg_max(sdg_target, past + promised)}。其中{count(*) FILTER (promised = 0)}项只报成绩而无量化承诺，{count(*) FILTER (past = 0)}项只有承诺。
--   对应关系由本数据集给出，理由见 `indicators` 表；有关不等于已达到。
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  i.sdg_target,
  count(*) FILTER (c.claim_type = 'achievement') AS past,
  count(*) FILTER (c.claim_type = 'target') AS promised,
  string_agg(DISTINCT c.indicator_zh, '、' ORDER BY c.indicator_zh) AS indicators_zh,
  string_agg(DISTINCT c.indicator_en, '; ' ORDER BY c.indicator_en) AS indicators_en
FROM 'data/parquet/claims.parquet' c
JOIN 'data/parquet/indicators.parquet' i USING (indicator_id)
WHERE i.sdg_target IS NOT NULL
GROUP BY report_id, report_place_zh, report_place_en, report_year, i.sdg_target
ORDER BY report_id, regexp_extract(i.sdg_target, '(\d+)\.', 1)::INT, i.sdg_target;
