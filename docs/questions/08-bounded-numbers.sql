-- question_en: Which numbers are exact, and which are bounded (at least, about, more than)?
-- question_zh: 哪些数字是确数，哪些带有“以上”“左右”“超过”等限定？
-- reading_en: {round(100 * sum(past) FILTER (comparator <> 'eq') / sum(past))::INT}% of the numbers behind achievements and {round(100 * sum(promised) FILTER (comparator <> 'eq') / sum(promised))::INT}% of those behind promises are bounded by a word. The commonest bound is “{arg_max(label_en, past) FILTER (comparator <> 'eq')}” in the past and “{arg_max(label_en, promised) FILTER (comparator <> 'eq')}” in the promises.
--   A mean or a sum over such numbers is itself only a bound, and over different bounds it is nothing: filter by comparator first.
-- reading_zh: 成绩所附数字中{round(100 * sum(past) FILTER (comparator <> 'eq') / sum(past))::INT}%带限定词，承诺所附数字中为{round(100 * sum(promised) FILTER (comparator <> 'eq') / sum(promised))::INT}%。最常见的限定，成绩中是“{arg_max(label_zh, past) FILTER (comparator <> 'eq')}”，承诺中是“{arg_max(label_zh, promised) FILTER (comparator <> 'eq')}”。
--   此类数字求和、求平均所得也只是界限，混合不同限定则无意义，应先按比较词筛选。
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  c.code AS comparator,
  c.label_zh,
  c.label_en,
  count(*) FILTER (claim_type = 'achievement') AS past,
  count(*) FILTER (claim_type = 'target') AS promised,
  round(100 * past / nullif(sum(past) OVER (PARTITION BY report_id), 0))::INT AS past_percent,
  round(100 * promised / nullif(sum(promised) OVER (PARTITION BY report_id), 0))::INT AS promised_percent,
  arg_min(quantity_zh, char_start) AS first_example
FROM 'data/parquet/claims.parquet' q
JOIN 'data/parquet/codes.parquet' c ON c.code_list = 'comparator' AND c.code = q.comparator
GROUP BY report_id, report_place_zh, report_place_en, report_year,
  c.code, c.label_zh, c.label_en, c.position
ORDER BY report_id, c.position;
