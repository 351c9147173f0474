-- question_en: Which projects are promised to be finished, open or held?
-- question_zh: 哪些项目承诺届时建成、投用或举办？
-- reading_en: For {count(DISTINCT project_en)} projects the report says what they will be at the end of the year: {count(DISTINCT project_en) FILTER (promised_en = 'completed')} completed, {count(DISTINCT project_en) FILTER (promised_en = 'operating')} in operation, {count(DISTINCT project_en) FILTER (promised_en = 'recurring')} held again. These are the promises that a visit or a search of the news can settle.
--   Projects that are only to be “advanced” or “accelerated” are not here; plans to be issued and works to be begun are left out too (their promised states are adopted and started).
-- reading_zh: 报告对{count(DISTINCT project_en)}个项目写明了届时的状态：完成{count(DISTINCT project_en) FILTER (promised_en = 'completed')}个，投入运行{count(DISTINCT project_en) FILTER (promised_en = 'operating')}个，再次举办{count(DISTINCT project_en) FILTER (promised_en = 'recurring')}个。此类承诺到现场看一看、查一查新闻即可判定。
--   只说“推进”“加快”的项目不在其列，待出台的方案和待启动的工程也未列入。
SELECT
  m.report_id,
  place.label_zh AS report_place_zh,
  place.label_en AS report_place_en,
  year(r.delivered_on)::INT AS report_year,
  p.name_zh AS project_zh,
  p.name_en AS project_en,
  t.label_en AS type,
  now.label_en AS state_at_report,
  promised.label_en AS promised_en,
  promised.label_zh AS promised_zh,
  m.project_mention_id
FROM 'data/parquet/project_mentions.parquet' m
JOIN 'data/parquet/reports.parquet' r USING (report_id)
JOIN 'data/parquet/places.parquet' place ON place.place_id = r.place_id
JOIN 'data/parquet/projects.parquet' p USING (project_id)
JOIN 'data/parquet/codes.parquet' t ON t.code_list = 'project_type' AND t.code = p.project_type
JOIN 'data/parquet/codes.parquet' now ON now.code_list = 'project_status' AND now.code = m.status
JOIN 'data/parquet/codes.parquet' promised
  ON promised.code_list = 'project_status' AND promised.code = m.promised_status
WHERE m.promised_status IN ('completed', 'operating', 'recurring')
ORDER BY m.report_id, promised.position, m.char_start, m.project_mention_id;
