-- question_en: Which policy areas fill the past, and which the promises?
-- question_zh: 过去的成绩与今后的承诺各侧重哪些政策领域？
-- reading_en: The area with the most achievements is {arg_max(area_en, past)}, with the most promises {arg_max(area_en, promised)}. From past to promise {arg_max(area_en, change_points)} gains the most weight ({max(change_points)} points) and {arg_min(area_en, change_points)} loses the most ({abs(min(change_points))} points).
--   These are shares of claims, not of money or effort: a claim that fills a page counts as much as one of six characters.
-- reading_zh: 成绩最多的领域是{arg_max(area_zh, past)}，承诺最多的领域是{arg_max(area_zh, promised)}。从成绩到承诺，比重升幅最大的是{arg_max(area_zh, change_points)}（{max(change_points)}个百分点），降幅最大的是{arg_min(area_zh, change_points)}（{abs(min(change_points))}个百分点）。
--   所计为主张条数的比重，不代表资金或力度。
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  policy_area_zh AS area_zh,
  policy_area_en AS area_en,
  count(*) FILTER (claim_type = 'achievement') AS past,
  count(*) FILTER (claim_type = 'target') AS promised,
  round(100 * past / sum(past) OVER (PARTITION BY report_id), 1) AS past_percent,
  round(100 * promised / sum(promised) OVER (PARTITION BY report_id), 1) AS promised_percent,
  round(100 * (promised / sum(promised) OVER (PARTITION BY report_id) - past / sum(past) OVER (PARTITION BY report_id)), 1) AS change_points
FROM 'data/parquet/claims.parquet'
GROUP BY report_id, report_place_zh, report_place_en, report_year, area_zh, area_en
ORDER BY report_id, promised DESC, past DESC, area_en;
