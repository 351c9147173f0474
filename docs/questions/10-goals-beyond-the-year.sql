-- question_en: What do the goals that reach beyond the coming year contain?
-- question_zh: 跨年度的奋斗目标包含什么？
-- reading_en: {count(*)} promises reach beyond one year, at the furthest to {max(until)}. {count(*) FILTER (verifiability = 'quantified')} of them carry a number and {count(*) FILTER (verifiability = 'deliverable')} name a result that will be there or not; {count(*) FILTER (verifiability = 'directional')} give a direction.
--   The policy area with the most of them is {mode(policy_area)}. The first question sets them beside the promises for one year.
-- reading_zh: 跨年度的承诺共{count(*)}项，最远到{max(until)}年。其中{count(*) FILTER (verifiability = 'quantified')}项附有数字，{count(*) FILTER (verifiability = 'deliverable')}项写明可判有无的结果，{count(*) FILTER (verifiability = 'directional')}项只指方向。
--   与一年期承诺的对照见首问。
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  claim_id,
  section_title_en AS section,
  quote_zh,
  summary_en,
  verifiability,
  policy_area_en AS policy_area,
  period_end AS until
FROM 'data/parquet/claims.parquet'
WHERE claim_type = 'target' AND period_end > period_start
ORDER BY report_id, char_start, claim_id;
