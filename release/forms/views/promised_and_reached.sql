-- description: Every promise that somebody followed up, beside what its primary source says: bound and
--   value of both, verdict with its rule, who says so, and the page. Not stated is not the same as not
--   reached, and no view counts verdicts up into a score.
-- description_zh: 每项已查考的承诺及其首要来源所述：双方的限定与数值、判定及所依规则、说法出自何方、网页。“未见说明”不等于“未实现”；不据判定给政府打分。
SELECT
  outcome.report_id,
  place.label_zh AS report_place_zh,
  place.label_en AS report_place_en,
  CAST(substr(CAST(report.delivered_on AS TEXT), 1, 4) AS INTEGER) AS report_year,
  outcome.target_id,
  target.quote_zh,
  target.summary_en,
  target.is_checkable,
  promised.value_label_zh AS promised_label_zh,
  promised.value_label_en AS promised_label_en,
  target.comparator AS promised_comparator,
  target.value AS promised_value,
  outcome.measured_zh,
  outcome.measured_en,
  outcome.value_label_zh AS outcome_label_zh,
  outcome.value_label_en AS outcome_label_en,
  outcome.comparator AS outcome_comparator,
  outcome.value AS outcome_value,
  outcome.unit_id,
  outcome.relation,
  outcome.state,
  outcome.difference,
  outcome.ratio,
  outcome.verdict,
  verdict.label_zh AS verdict_zh,
  verdict.label_en AS verdict_en,
  outcome.verdict_rule,
  outcome.other_verdict,
  outcome.is_late,
  outcome.said_by,
  outcome.is_self_declared,
  outcome.as_of,
  source.publisher_zh,
  source.publisher_en,
  source.title_zh AS source_title_zh,
  source.title_en AS source_title_en,
  source.source_url,
  outcome.outcome_id
FROM outcomes AS outcome
JOIN targets AS target ON target.target_id = outcome.target_id
JOIN reports AS report ON report.report_id = outcome.report_id
JOIN places AS place ON place.place_id = report.place_id
JOIN codes AS verdict ON verdict.code_list = 'verdict' AND verdict.code = outcome.verdict
LEFT JOIN sources AS source ON source.source_id = outcome.source_id
LEFT JOIN quantities AS promised ON promised.quantity_id = target.quantity_id
WHERE outcome.is_primary
ORDER BY outcome.report_id, target.char_start, outcome.target_id;
