-- question_en: Where in the report are the numbers?
-- question_zh: 数字写在报告的什么地方？
-- reading_en: The review of the past holds {sum(numbers) FILTER (part = 'past')} numbers that measure something in {sum(characters) FILTER (part = 'past')} characters, the promises {sum(numbers) FILTER (part = 'promised')} in {sum(characters) FILTER (part = 'promised')}: the first part is written in numbers {round((sum(numbers) FILTER (part = 'past') / sum(characters) FILTER (part = 'past')) / (sum(numbers) FILTER (part = 'promised') / sum(characters) FILTER (part = 'promised')), 1)} times as densely as the second.
--   The densest part of the promises is “{arg_max(section_en, per_1000_characters) FILTER (part = 'promised')}”. Dates, durations, ordinals and digits in names are not counted.
-- reading_zh: 回顾部分{sum(characters) FILTER (part = 'past')}字中有{sum(numbers) FILTER (part = 'past')}个计量数，部署部分{sum(characters) FILTER (part = 'promised')}字中有{sum(numbers) FILTER (part = 'promised')}个，前者密度为后者的{round((sum(numbers) FILTER (part = 'past') / sum(characters) FILTER (part = 'past')) / (sum(numbers) FILTER (part = 'promised') / sum(characters) FILTER (part = 'promised')), 1)}倍。
--   部署部分最密的是《{arg_max(section_zh, per_1000_characters) FILTER (part = 'promised')}》。日期、时长、序数和名称中的数字不计。
WITH first_promise AS (
  SELECT report_id, report_place_zh, report_place_en, report_year, min(char_start) AS starts
  FROM 'data/parquet/claims.parquet' WHERE claim_type = 'target' GROUP BY ALL
)
SELECT
  s.report_id,
  f.report_place_zh,
  f.report_place_en,
  f.report_year,
  s.level,
  CASE WHEN s.char_end <= f.starts THEN 'past' ELSE 'promised' END AS part,
  s.title_zh AS section_zh,
  s.title_en AS section_en,
  count(q.quantity_id) AS numbers,
  s.char_end - s.char_start AS characters,
  round(1000 * numbers / characters, 1) AS per_1000_characters
FROM 'data/parquet/sections.parquet' s
JOIN first_promise f USING (report_id)
LEFT JOIN 'data/parquet/quantities.parquet' q
  ON q.report_id = s.report_id AND q.role = 'measure'
  AND q.char_start >= s.char_start AND q.char_start < s.char_end
WHERE s.level IN ('item', 'block')
GROUP BY s.report_id, f.report_place_zh, f.report_place_en, f.report_year, f.starts,
  s.level, s.char_start, s.char_end, s.title_zh, s.title_en
ORDER BY s.report_id, s.char_start;
