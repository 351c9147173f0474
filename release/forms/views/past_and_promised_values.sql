-- description: Values of the same indicator in one report, achieved and promised, with the quotes. Read
--   the comparators with the values; yearly averages only for flows, over whole years.
-- description_zh: 同一报告中同一指标的已报数值与承诺数值及其引文。数值须与比较词一并理解；年均值仅对流量计算，按整年计。
SELECT
  pair.report_id,
  place.label_zh AS report_place_zh,
  place.label_en AS report_place_en,
  CAST(substr(CAST(report.delivered_on AS TEXT), 1, 4) AS INTEGER) AS report_year,
  pair.indicator_id,
  pair.indicator_zh,
  pair.indicator_en,
  unit.label_zh AS unit_label_zh,
  unit.label_en AS unit_label_en,
  achievement.measure_type,
  pair.achieved_comparator,
  pair.achieved_value,
  pair.achieved_is_estimate,
  pair.achieved_period_start,
  pair.achieved_period_end,
  CAST(CASE WHEN achievement.measure_type = 'flow' AND NOT achievement.is_annual_average
    THEN pair.achieved_value / (pair.achieved_period_end - pair.achieved_period_start + 1)
  END AS DOUBLE) AS achieved_per_year,
  pair.promised_comparator,
  pair.promised_value,
  pair.promised_period_start,
  pair.promised_period_end,
  pair.difference_zh,
  pair.difference_en,
  CAST(CASE WHEN target.measure_type = 'flow' AND NOT target.is_annual_average
    THEN pair.promised_value / (pair.promised_period_end - pair.promised_period_start + 1)
  END AS DOUBLE) AS promised_per_year,
  achievement.quote_zh AS achievement_quote_zh,
  target.quote_zh AS target_quote_zh,
  pair.achievement_id,
  pair.target_id
FROM indicator_pairs AS pair
JOIN reports AS report ON report.report_id = pair.report_id
JOIN places AS place ON place.place_id = report.place_id
JOIN achievements AS achievement ON achievement.achievement_id = pair.achievement_id
JOIN targets AS target ON target.target_id = pair.target_id
JOIN units AS unit ON unit.unit_id = pair.unit_id
