-- question_en: Which promises can be checked at all, and how do the fields differ?
-- question_zh: 哪些承诺能够核查？各领域差别多大？
-- reading_en: {sum(quantified)} of {sum(promises)} promises carry a number and {sum(deliverable)} more name a result that will be there or not; the other {sum(directional)} ({round(100 * sum(directional) / sum(promises))::INT}%) give a direction and no test that they could fail.
--   As many as {max(quantified + deliverable)} of those that can be checked stand in one part, “{arg_max(field_en, quantified + deliverable)}”. {count(*) FILTER (quantified = 0)} of the {count(*)} parts promise no number at all.
-- reading_zh: {sum(promises)}项承诺中，{sum(quantified)}项附有数字，另有{sum(deliverable)}项写明了届时可判有无的结果；其余{sum(directional)}项（{round(100 * sum(directional) / sum(promises))::INT}%）只指方向，无从判定是否落空。
--   可核查的承诺，一个部分至多有{max(quantified + deliverable)}项，如《{arg_max(field_zh, quantified + deliverable)}》；{count(*)}个部分中有{count(*) FILTER (quantified = 0)}个没有一项量化承诺。
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  coalesce(item_title_zh, section_title_zh) AS field_zh,
  coalesce(item_title_en, section_title_en) AS field_en,
  count(*) AS promises,
  count(*) FILTER (verifiability = 'quantified') AS quantified,
  count(*) FILTER (verifiability = 'deliverable') AS deliverable,
  count(*) FILTER (verifiability = 'directional') AS directional,
  round(100 * (1 - directional / promises))::INT AS checkable_percent
FROM 'data/parquet/claims.parquet'
WHERE claim_type = 'target'
GROUP BY report_id, report_place_zh, report_place_en, report_year, field_zh, field_en
ORDER BY report_id, min(char_start);
