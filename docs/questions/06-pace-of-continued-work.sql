-- question_en: Which targets continue an achievement, and at what pace per year?
-- question_zh: 哪些目标延续了已有成绩？每年的力度如何变化？
-- reading_en: {count(*)} pairs of an achievement and a target measure the same thing; {count(promised_of_past_percent)} count work done, so that both can be put on one year. Of these the promised year stays below the yearly mean of the past in {count(*) FILTER (promise_is = 'below')}, goes beyond it in {count(*) FILTER (promise_is = 'above')}, and the words leave it open in {count(*) FILTER (promise_is = 'open')}.
--   `pace_is` says what the words leave open: where the past number is written as “more than”, the ratio can only be smaller than the one shown. Levels and rates stand as they are, for dividing them by years would mean nothing; and the definition in `indicators` says where one name covers wordings that differ a little.
-- reading_zh: 成绩与目标计量同一事物的有{count(*)}对，其中{count(promised_of_past_percent)}对为工作量，可折算为每年；承诺之年低于过去年均的有{count(*) FILTER (promise_is = 'below')}对，高于的有{count(*) FILTER (promise_is = 'above')}对，用语不足以判定的有{count(*) FILTER (promise_is = 'open')}对。
--   `pace_is` 一列说明用语留下的余地：过去的数若写“超过”，实际比值只会更小。水平和比率不能按年均摊，照录原值；同一指标前后措辞略有出入之处，见 `indicators` 表的定义。
WITH pairs AS (
  SELECT
    p.*,
    place.label_zh AS report_place_zh,
    place.label_en AS report_place_en,
    year(r.delivered_on)::INT AS report_year,
    u.label_zh AS unit_label_zh,
    u.label_en AS unit_label_en,
    i.measure_type,
    achieved_period_end - achieved_period_start + 1 AS past_years,
    promised_period_end - promised_period_start + 1 AS promised_years,
    achieved_comparator IN ('over', 'at_least') AS past_is_floor,
    achieved_comparator IN ('under', 'at_most', 'nearly') AS past_is_ceiling,
    promised_comparator IN ('over', 'at_least') AS promise_is_floor,
    promised_comparator IN ('under', 'at_most', 'nearly') AS promise_is_ceiling
  FROM 'data/parquet/indicator_pairs.parquet' p
  JOIN 'data/parquet/reports.parquet' r USING (report_id)
  JOIN 'data/parquet/places.parquet' place USING (place_id)
  JOIN 'data/parquet/indicators.parquet' i USING (indicator_id)
  JOIN 'data/parquet/units.parquet' u ON u.unit_id = p.unit_id
)
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  indicator_zh,
  indicator_en,
  unit_label_zh,
  unit_label_en,
  achieved_comparator AS past_bound,
  achieved_value AS past_value,
  past_years,
  promised_comparator AS promised_bound,
  promised_value,
  promised_years,
  CASE WHEN measure_type = 'flow' THEN round(achieved_value / past_years, 1) END AS past_per_year,
  CASE WHEN measure_type = 'flow' THEN round(promised_value / promised_years, 1) END
    AS promised_per_year,
  round(100 * promised_per_year / past_per_year)::INT AS promised_of_past_percent,
  CASE
    WHEN measure_type <> 'flow' THEN NULL
    WHEN past_is_floor AND promise_is_ceiling THEN 'at most'
    WHEN past_is_ceiling AND promise_is_floor THEN 'at least'
    WHEN achieved_comparator <> 'eq' AND promised_comparator <> 'eq' THEN 'open'
    WHEN past_is_floor OR promise_is_ceiling THEN 'at most'
    WHEN past_is_ceiling OR promise_is_floor THEN 'at least'
    WHEN 'about' IN (achieved_comparator, promised_comparator) THEN 'about'
    ELSE 'exact'
  END AS pace_is,
  CASE
    WHEN pace_is IS NULL THEN NULL
    WHEN pace_is IN ('exact', 'about', 'at most') AND promised_per_year < past_per_year THEN 'below'
    WHEN pace_is IN ('exact', 'about', 'at least') AND promised_per_year > past_per_year THEN 'above'
    WHEN pace_is IN ('exact', 'about') THEN 'the same'
    ELSE 'open'
  END AS promise_is
FROM pairs
ORDER BY report_id, promised_of_past_percent DESC NULLS LAST, indicator_en, indicator_pair_id;
