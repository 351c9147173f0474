"""Views that answer first questions, in SQL that SQLite and DuckDB both read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class View:
    """A view with what it answers, in both languages."""

    name: str
    description: str
    description_zh: str
    query: str


VIEWS = (
    View(
        name="targets_by_policy_area",
        description="Number of targets by policy area and verifiability: which can be checked.",
        description_zh="按政策领域和可核查性统计的目标数：哪些承诺可以核查。",
        query="""
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
""",
    ),
    View(
        name="past_and_promised_values",
        description=(
            "Values of the same indicator, achieved and promised, with the quotes. Read the"
            " comparators with the values; yearly averages only for flows, over whole years."
        ),
        description_zh=(
            "同一指标的已报数值与承诺数值及其引文。数值须与比较词一并理解；"
            "年均值仅对流量计算，按整年计。"
        ),
        query="""
SELECT
  pair.indicator_id,
  pair.indicator_zh,
  pair.indicator_en,
  unit.label_zh AS unit_label_zh,
  unit.label_en AS unit_label_en,
  achievement.measure_type,
  pair.achieved_comparator,
  pair.achieved_value,
  pair.achieved_period_start,
  pair.achieved_period_end,
  CASE WHEN achievement.measure_type = 'flow' AND NOT achievement.is_annual_average
    THEN pair.achieved_value / (pair.achieved_period_end - pair.achieved_period_start + 1)
  END AS achieved_per_year,
  pair.promised_comparator,
  pair.promised_value,
  pair.promised_period_start,
  pair.promised_period_end,
  CASE WHEN target.measure_type = 'flow' AND NOT target.is_annual_average
    THEN pair.promised_value / (pair.promised_period_end - pair.promised_period_start + 1)
  END AS promised_per_year,
  achievement.quote_zh AS achievement_quote_zh,
  target.quote_zh AS target_quote_zh,
  pair.achievement_id,
  pair.target_id
FROM indicator_pairs AS pair
JOIN achievements AS achievement ON achievement.achievement_id = pair.achievement_id
JOIN targets AS target ON target.target_id = pair.target_id
JOIN units AS unit ON unit.unit_id = pair.unit_id
""",
    ),
    View(
        name="projects_by_type_and_status",
        description=(
            "Number of projects by type and status. A project that the report names in two states"
            " counts once in each: do not add the rows."
        ),
        description_zh="按类型和状态统计的项目数。报告以两种状态提及的项目在两行各计一次，各行不可相加。",
        query="""
SELECT
  project.project_type,
  project_code.label_zh AS project_type_zh,
  project_code.label_en AS project_type_en,
  mention.status,
  status_code.label_zh AS status_zh,
  status_code.label_en AS status_en,
  CAST(count(DISTINCT project.project_id) AS INTEGER) AS projects
FROM projects AS project
JOIN project_mentions AS mention ON mention.project_id = project.project_id
JOIN codes AS project_code
  ON project_code.code_list = 'project_type' AND project_code.code = project.project_type
JOIN codes AS status_code
  ON status_code.code_list = 'project_status' AND status_code.code = mention.status
GROUP BY 1, 2, 3, 4, 5, 6, project_code.position, status_code.position
ORDER BY project_code.position, status_code.position
""",
    ),
)
