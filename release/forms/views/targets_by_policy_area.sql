-- description: Number of targets by policy area and verifiability: which can be checked.
-- description_zh: 按政策领域和可核查性统计的目标数：哪些承诺可以核查。
SELECT
  area.policy_area_id,
  area.label_zh AS policy_area_zh,
  area.label_en AS policy_area_en,
  target.verifiability,
  code.label_zh AS verifiability_zh,
  code.label_en AS verifiability_en,
  CAST(count(*) AS INTEGER) AS targets
FROM targets AS target
JOIN policy_areas AS area ON area.policy_area_id = target.policy_area_id
JOIN codes AS code ON code.code_list = 'verifiability' AND code.code = target.verifiability
GROUP BY 1, 2, 3, 4, 5, 6, code.position
ORDER BY area.policy_area_id, code.position
