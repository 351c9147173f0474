-- description: Number of targets of each report by policy area and verifiability: which can be checked.
-- description_zh: 各报告按政策领域和可核查性统计的目标数：哪些承诺可以核查。
SELECT
  claim.report_id,
  claim.report_place_zh,
  claim.report_place_en,
  claim.report_year,
  claim.policy_area_id,
  claim.policy_area_zh,
  claim.policy_area_en,
  claim.verifiability,
  claim.verifiability_zh,
  claim.verifiability_en,
  CAST(count(*) AS INTEGER) AS targets
FROM claims AS claim
JOIN codes AS code ON code.code_list = 'verifiability' AND code.code = claim.verifiability
WHERE claim.claim_type = 'target'
GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, code.position
ORDER BY claim.report_id, claim.policy_area_id, code.position
