-- description: Number of projects of each report by type and status. A project that the report names in
--   two states counts once in each: do not add the rows.
-- description_zh: 各报告按类型和状态统计的项目数。报告以两种状态提及的项目在两行各计一次，各行不可相加。
SELECT
  project.report_id,
  place.label_zh AS report_place_zh,
  place.label_en AS report_place_en,
  CAST(substr(CAST(report.delivered_on AS TEXT), 1, 4) AS INTEGER) AS report_year,
  project.project_type,
  project_code.label_zh AS project_type_zh,
  project_code.label_en AS project_type_en,
  mention.status,
  status_code.label_zh AS status_zh,
  status_code.label_en AS status_en,
  CAST(count(DISTINCT project.project_id) AS INTEGER) AS projects
FROM projects AS project
JOIN project_mentions AS mention ON mention.project_id = project.project_id
JOIN reports AS report ON report.report_id = project.report_id
JOIN places AS place ON place.place_id = report.place_id
JOIN codes AS project_code
  ON project_code.code_list = 'project_type' AND project_code.code = project.project_type
JOIN codes AS status_code
  ON status_code.code_list = 'project_status' AND status_code.code = mention.status
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, project_code.position, status_code.position
ORDER BY project.report_id, project_code.position, status_code.position
