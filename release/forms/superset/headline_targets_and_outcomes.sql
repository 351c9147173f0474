-- description: What each report states of the headline indicators, beside the primary outcome of that promise:
--   bound and value of both in words, verdict, who says so, as of which day. Values of different indicators
--   have different units; do not count verdicts up into a score. Where a report sets no target, see
--   headline_targets.
-- description_zh: 各报告就主要指标所述，并列该承诺的首要结果：双方的限定与数值、判定、说法出自何方、截至何日。
--   不同指标单位不同；不据判定给政府打分。未设目标的指标见headline_targets。
SELECT
  headline.report_id,
  headline.place_zh AS report_place_zh,
  headline.place_en AS report_place_en,
  CAST(substr(CAST(report.delivered_on AS TEXT), 1, 4) AS INTEGER) AS report_year,
  headline.headline_target_id,
  headline.indicator_id,
  headline.indicator_zh,
  headline.indicator_en,
  headline.kind,
  headline.kind_zh,
  headline.kind_en,
  headline.period_start,
  headline.period_end,
  headline.pledge_force_zh,
  headline.pledge_force_en,
  headline.quote_zh,
  headline.char_start,
  headline.comparator,
  headline.value,
  headline.value_high,
  headline.signed_value,
  headline.unit_label_zh,
  headline.unit_label_en,
  promised.value_label_zh,
  promised.value_label_en,
  target.target_id,
  outcome.outcome_id,
  outcome.measured_zh,
  outcome.measured_en,
  outcome.comparator AS outcome_comparator,
  outcome.value AS outcome_value,
  outcome.value_label_zh AS outcome_label_zh,
  outcome.value_label_en AS outcome_label_en,
  outcome.verdict,
  verdict.label_zh AS verdict_zh,
  verdict.label_en AS verdict_en,
  outcome.said_by,
  outcome.is_self_declared,
  outcome.as_of AS outcome_as_of,
  source.publisher_zh,
  source.publisher_en,
  source.source_url
FROM headline_targets AS headline
JOIN reports AS report ON report.report_id = headline.report_id
LEFT JOIN quantities AS promised ON promised.quantity_id = headline.quantity_id
-- A target may say in words what no number carries, so the place in the text joins them.
LEFT JOIN targets AS target
  ON target.sentence_id = headline.sentence_id
  AND target.char_start < headline.char_end
  AND headline.char_start < target.char_end
  AND headline.kind <> 'result'
LEFT JOIN outcomes AS outcome ON outcome.target_id = target.target_id AND outcome.is_primary
LEFT JOIN codes AS verdict ON verdict.code_list = 'verdict' AND verdict.code = outcome.verdict
LEFT JOIN sources AS source ON source.source_id = outcome.source_id
WHERE headline.is_stated
ORDER BY headline.report_id, headline.char_start, headline.headline_target_id
