-- question_en: Which kinds of projects does the report name, and which places get them?
-- question_zh: 报告点名了哪些类型的项目？落在哪些地方？
-- reading_en: Of {sum(projects) FILTER (breakdown = 'type')} named projects, the most frequent kind is “{arg_max(label_en, projects) FILTER (breakdown = 'type')}”. {sum(projects) FILTER (breakdown = 'place')} are tied to a place that the report names, the most of them to {arg_max(label_en, projects) FILTER (breakdown = 'place')}; the others stand for the whole municipality or their place is not written.
--   A project counts once, however often it is named.
-- reading_zh: 共点名{sum(projects) FILTER (breakdown = 'type')}个项目，最多的类型是“{arg_max(label_zh, projects) FILTER (breakdown = 'type')}”。其中{sum(projects) FILTER (breakdown = 'place')}个写明所在地方，最多的是{arg_max(label_zh, projects) FILTER (breakdown = 'place')}；其余面向全市或未写地点。
--   每个项目只计一次，不论提及多少次。
WITH named AS (
  SELECT
    p.*,
    r.label_zh AS report_place_zh,
    r.label_en AS report_place_en,
    year(report.delivered_on)::INT AS report_year,
    p.project_id IN (
      SELECT project_id FROM 'data/parquet/project_mentions.parquet' WHERE promised_status IS NOT NULL
    ) AS has_promised_state
  FROM 'data/parquet/projects.parquet' p
  JOIN 'data/parquet/reports.parquet' report USING (report_id)
  JOIN 'data/parquet/places.parquet' r ON r.place_id = report.place_id
)
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  'type' AS breakdown,
  c.label_zh,
  c.label_en,
  count(*) AS projects,
  count(*) FILTER (has_promised_state) AS with_promised_state
FROM named
JOIN 'data/parquet/codes.parquet' c ON c.code_list = 'project_type' AND c.code = project_type
GROUP BY ALL
UNION ALL
SELECT
  report_id,
  report_place_zh,
  report_place_en,
  report_year,
  'place',
  place.label_zh,
  place.label_en,
  count(*),
  count(*) FILTER (has_promised_state)
FROM named
JOIN 'data/parquet/places.parquet' place USING (place_id)
GROUP BY ALL
ORDER BY report_id, breakdown DESC, projects DESC, label_en;
