-- question_en: What became of the promises that can be checked?
-- question_zh: 可核查的承诺，结果如何？
-- reading_en: {count(*)} promises can be checked. Of {count(*) FILTER (verdict = 'not_stated')} no source was found that says, which is not the same as not reached; of {count(*) FILTER (verdict = 'not_comparable')} a source says something near that decides nothing. What a source does decide stands row by row below, with its bound, its rule and who says so: {count(*) FILTER (is_self_declared AND verdict IN ('reached', 'partly_reached', 'not_reached'))} of these {count(*) FILTER (verdict IN ('reached', 'partly_reached', 'not_reached'))} verdicts rest on the word of the government or a department of it.
--   No share of promises kept is given: most promises of a report cannot fail, and a government that promises less would seem to keep more. Where 左右 can be read in two ways, `other_verdict` has the second.
-- reading_zh: 可核查的承诺有{count(*)}项。其中{count(*) FILTER (verdict = 'not_stated')}项未见任何来源说明，这不等于未实现；{count(*) FILTER (verdict = 'not_comparable')}项仅见相近说法，不足以判定。能够判定的逐行列于下表，附限定、规则和说法出自何方：{count(*) FILTER (verdict IN ('reached', 'partly_reached', 'not_reached'))}项判定中有{count(*) FILTER (is_self_declared AND verdict IN ('reached', 'partly_reached', 'not_reached'))}项依据政府或其部门自述。
--   不给出兑现比例：报告中的多数承诺无从落空，承诺越少看似兑现越多。“左右”有两种读法之处，见 `other_verdict`。
SELECT
  o.report_id,
  place.label_zh AS report_place_zh,
  place.label_en AS report_place_en,
  year(r.delivered_on)::INT AS report_year,
  t.quote_zh AS promise_zh,
  t.summary_en AS promise_en,
  q.value_label_zh AS promised_zh,
  q.value_label_en AS promised_en,
  o.verdict,
  v.label_zh AS verdict_zh,
  v.label_en AS verdict_en,
  coalesce(o.value_label_zh, state.label_zh) AS outcome_zh,
  coalesce(o.value_label_en, state.label_en) AS outcome_en,
  o.measured_zh,
  o.measured_en,
  o.relation,
  o.ratio,
  o.verdict_rule,
  o.other_verdict,
  o.said_by,
  o.is_self_declared,
  strftime(o.as_of, '%Y-%m-%d') AS as_of,
  s.title_zh AS source_zh,
  s.title_en AS source_en,
  s.source_url,
  o.outcome_id
FROM 'data/parquet/outcomes.parquet' o
JOIN 'data/parquet/targets.parquet' t USING (target_id)
JOIN 'data/parquet/reports.parquet' r ON r.report_id = o.report_id
JOIN 'data/parquet/places.parquet' place ON place.place_id = r.place_id
JOIN 'data/parquet/codes.parquet' v ON v.code_list = 'verdict' AND v.code = o.verdict
LEFT JOIN 'data/parquet/codes.parquet' state
  ON state.code_list = 'outcome_state' AND state.code = o.state
LEFT JOIN 'data/parquet/sources.parquet' s ON s.source_id = o.source_id
LEFT JOIN 'data/parquet/quantities.parquet' q ON q.quantity_id = t.quantity_id
WHERE o.is_primary AND t.is_checkable
ORDER BY o.report_id, v.position, t.char_start, t.target_id;
