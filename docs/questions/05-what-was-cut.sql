-- question_en: What was cut, and what will be?
-- question_zh: 减掉了什么？还要减什么？
-- reading_en: The words on the number itself say that it falls in {count(*)} claims (achievements: {count(*) FILTER (claim = 'achievement')}, promises: {count(*) FILTER (claim = 'target')}). Relative changes among them: {count(*) FILTER (kind = 'change in percent')}; rows that name a year or a value to compare with: {count(compared_with)}. A relative cut without one cannot be turned into an amount.
--   A cut may be a relief (documents no longer asked for) or a loss: the column says only that the number falls.
-- reading_zh: 用语直接表明数值下降的，成绩中有{count(*) FILTER (claim = 'achievement')}项，承诺中有{count(*) FILTER (claim = 'target')}项。其中{count(*) FILTER (kind = 'change in percent')}项为相对变化，全部各项中写明比较基准的有{count(compared_with)}项；没有基准的降幅不能换算成绝对量。
--   下降可能是减负，也可能是损失，此列只说明数值在降。
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  claim_id,
  claim_type AS claim,
  indicator_zh,
  indicator_en,
  quantity_zh AS as_written,
  comparator_en AS bound,
  CASE measure_type WHEN 'percent_change' THEN 'change in percent' ELSE measure_type_en END AS kind,
  CASE period_start WHEN period_end THEN period_end::VARCHAR ELSE period_start || '–' || period_end END AS years,
  coalesce(baseline_year::VARCHAR, baseline_value::VARCHAR) AS compared_with
FROM 'data/parquet/claims.parquet'
WHERE direction = 'down'
ORDER BY report_id, claim_type, measure_type, char_start, claim_id;
