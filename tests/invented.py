"""A small invented report with its coding, and the sources around it."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[1]
REPORT = "xx-test-2030"
TEXT = """2030年政府工作报告

一、过去五年工作回顾

一是改善居住条件。完工小区100个，惠及居民2.4万户。完工小区100个以后继续推进。

二是发展交通。地铁1号线开通运营，客流比2027年增长15%左右。

三是改进服务。服务水平提高。

二、2030年重点任务

（一）扩大住房供应

新开工小区300个、完工120个，新增床位5张和5张。

（二）完善交通网络

加快建设地铁2号线。
"""
FACTS = """report_id: xx-test-2030
title_zh: 2030年政府工作报告
title_en: Report on the Work of the Government 2030
place_id: beijing
issuer_zh: 北京市人民政府
issuer_en: People's Government of Beijing
speaker_zh: 某人
speaker_en: Somebody
session_zh: 北京市人民代表大会
session_en: People's Congress of Beijing
delivered_on: 2030-01-10
publications: [{url: "https://example.org/report", title: Example}]
"""
SECTIONS = """sections:
  - {section: "1", claims: achievements, period_start: 2025, period_end: 2029}
  - {section: "2", claims: targets, period_start: 2030, period_end: 2030}
"""
_CLAIM = (
    "section_id,quote_zh,occurrence,quantity_zh,quantity_occurrence,verifiability,"
    "indicator_id,policy_subtopic_id,statement_zh,summary_en,is_draft,note_en"
)
OUTCOMES = (
    "outcome_id,target_id,source_id,is_primary,primary_reason_zh,primary_reason_en,measured_zh,measured_en,"
    "name_zh,figure_zh,is_figure_as_written,state,period_start,period_end,happened_on,relation,said_by,"
    "looked_up_on,supersedes_outcome_id,locator_zh,locator_en,note_zh,note_en\n"
    "R.o001,R.t001,next_report,false,,,新开工小区,Compounds started,新开工小区,约300个,true,,"
    "2030,2030,,same,government,,,第一部分,part 1,,\n"
    "R.o002,R.t001,next_report,true,后出,Later,新开工小区,Compounds started,新开工小区,310个,true,,"
    "2030,2030,,same,government,,R.o001,第一部分,part 1,,\n"
    "R.o003,R.t002,next_report,true,,,完工小区,Compounds completed,完工小区,90个,true,,"
    "2030,2030,,same,government,,,第一部分,part 1,,\n"
    "R.o004,R.t003,next_report,true,,,地铁2号线开工,Metro Line 2 begun,,,,started,"
    "2030,2030,,same,government,,,第一部分,part 1,,\n"
    "R.o005,R.t004,,true,,,,,,,,,,,,,,2031-03-01,,,,,\n"
)
SOURCES = """source_id,publisher_zh,publisher_en,title_zh,title_en,published_on,source_kind,seen_as,seen_on,source_url
next_report,某市人民政府,A government,2031年政府工作报告,Report 2031,2031-01-10,government_report,full_text,2031-02-01,https://example.org/next
"""
_TWICE = "section_id,quote_zh,occurrence,quantity_zh,verifiability,policy_area_id,place_id\n"
# `R` stands for the id of the report.
FILES = {
    "report.txt": TEXT,
    "report.yaml": FACTS + SECTIONS,
    "corrections.csv": "quote_before,source_quote,quote_after,replacement,kind,reason_en,reason_zh\n",
    "achievements.csv": f"achievement_id,{_CLAIM}\n"
    "R.a001,R.1.01,完工小区100个,1,100个,,quantified,compounds_completed,cap_1401,,Completed 100 compounds,false,\n"
    'R.a002,R.1.01,惠及居民2.4万户,,2.4万户,,quantified,households_reached,cap_1401,,"Reached 24,000 households",false,\n'
    "R.a003,R.1.02,地铁1号线开通运营,,,,milestone,,cap_1001,,Opened Metro Line 1,false,\n"
    "R.a004,R.1.02,客流比2027年增长15%左右,,15%左右,,quantified,ridership_growth,cap_1001,,Raised ridership by about 15% over 2027,false,\n",
    "targets.csv": f"target_id,{_CLAIM}\n"
    "R.t001,R.2.01.1,新开工小区300个,,300个,,quantified,compounds_started,cap_1401,,Start 300 compounds,false,\n"
    "R.t002,R.2.01.1,完工120个,,120个,,quantified,compounds_completed,cap_1401,,Complete 120 compounds,false,\n"
    "R.t003,R.2.02.1,加快建设地铁2号线,,,,directional,,cap_1001,,Build Metro Line 2 faster,false,\n"
    "R.t004,R.2.01.1,新增床位5张和5张,,5张,2,quantified,beds_added,cap_322,,Add 5 beds,false,\n",
    "sections.csv": "section_id,opening_zh,title_zh,title_en\n"
    "R,2030年,,Report 2030\n"
    "R.front,2030年,开头,Opening\n"
    "R.1,一、,,Review\n"
    "R.1.01,一是,,Housing\n"
    "R.1.02,二是,,Transport\n"
    "R.1.03,三是,,Services\n"
    "R.2,二、,,Tasks for 2030\n"
    "R.2.01,（一）,,Housing supply\n"
    "R.2.01.1,新开工,居住,Housing works\n"
    "R.2.02,（二）,,Transport network\n"
    "R.2.02.1,加快,交通,Transport works\n",
    "sentences.csv": "sentence_id,opening_zh,function,no_claim_reason_zh,no_claim_reason_en,is_draft\n"
    "R.front.s01,2030,heading,,,false\n"
    "R.1.s01,一、,heading,,,false\n"
    "R.1.01.s01,一是,heading,,,false\n"
    "R.1.01.s02,完工,achievement,,,false\n"
    "R.1.01.s03,完工,context,,,false\n"
    "R.1.02.s01,二是,heading,,,false\n"
    "R.1.02.s02,地铁,achievement,,,false\n"
    "R.1.03.s01,三是,heading,,,false\n"
    "R.1.03.s02,服务,achievement,太笼统，不成主张,Too vague to be a claim,false\n"
    "R.2.s01,二、,heading,,,false\n"
    "R.2.01.s01,（一）,heading,,,false\n"
    "R.2.01.1.s01,新开工,commitment,,,false\n"
    "R.2.02.s01,（二）,heading,,,false\n"
    "R.2.02.1.s01,加快,commitment,,,false\n",
    "projects.csv": "project_id,name_zh,name_en,name_evidence,name_source_url,project_type,policy_subtopic_id,part_of_project_id,is_draft,note_en\n"
    "R.p001,地铁1号线,Metro Line 1,own,,rail,cap_1001,,false,\n"
    "R.p002,地铁2号线,Metro Line 2,own,,rail,cap_1001,,false,\n",
    "project_mentions.csv": "project_mention_id,project_id,section_id,quote_zh,occurrence,status,promised_status,is_draft,note_en\n"
    "R.m001,R.p001,R.1.02,地铁1号线,,operating,,false,\n"
    "R.m002,R.p002,R.2.02.1,地铁2号线,,under_construction,,false,\n",
    "unclaimed.csv": "section_id,quote_zh,occurrence,quantity_zh,reason_zh,reason_en\n"
    "R.1.01,完工小区100个,2,100个,重复该数,Repeats the number\n"
    "R.2.01.1,新增床位5张,,5张,与下一数合计,Counted with the next\n",
    "claim_places.csv": "claim_id,place_id,place_basis\n",
    "project_places.csv": "project_id,place_id,place_basis\n",
    "pair_notes.csv": "achievement_id,target_id,difference_zh,difference_en\n",
    "outcomes.csv": OUTCOMES,
    "decided_quantities.csv": "section_id,quote_zh,occurrence,value,value_high,unit_id,comparator,"
    "measure_type,direction,reason_zh,reason_en\n"
    "R.1.01,100个,2,100,,count,at_least,flow,none,“以后”指达到此数之后,After so many were reached\n",
    "readings.csv": "table_name,variable,rows_read,rows_wrong,rows_doubtful,read_on\n",
    "variants.csv": "variant_id,section_id,quote_zh,occurrence,other_zh,likely_reading,"
    "reason_zh,reason_en,witness_zh,witness_en,witness_url\n"
    "R.v001,R.1.01,改善居住条件,,改善居住环境,open,无从判断,Nothing decides,某网页,A page,https://example.org/copy\n",
    "withdrawn.csv": "withdrawn_id,withdrawn_in,reason_en\n",
}
PASS_FILES = {
    "achievements.csv": _TWICE + "R.1.02,地铁1号线开通运营,,,milestone,cap_10,\n",
    "targets.csv": _TWICE,
    "project_mentions.csv": "section_id,quote_zh,occurrence,name_zh,project_type,policy_area_id,"
    "place_id,status,promised_status\n",
}
JUDGED_FILES = {
    "claims.csv": "claim_id,verifiability,policy_subtopic_id,place_id,place_basis,quantity_zh,"
    "indicator_id,statement_zh\nR.a003,milestone,cap_1001,,,,,\n",
    "projects.csv": "project_id,project_type,policy_subtopic_id,place_id,place_basis,"
    "part_of_project_id\nR.p001,rail,cap_1001,,,\n",
    "mentions.csv": "project_mention_id,status,promised_status\nR.m001,operating,\n",
    "sentences.csv": "sentence_id,function\n",
    "outcomes.csv": "outcome_id,relation,state,is_primary\n",
}
SETTLED = """coding_task,table_name,variable,settled_zh,settled_en
judge,projects,project_type,按物本身,By the thing itself
"""
INDICATORS = """indicator_id,label_zh,label_en,definition_zh,definition_en,definition_source_url,unit_id,measure_type,aggregation,polarity,is_headline,sdg_target,sdg_reason_zh,sdg_reason_en
compounds_completed,完工小区数,Compounds completed,完工。,Completed.,,count,flow,sum,up,false,,,
compounds_started,开工小区数,Compounds started,开工。,Started.,,count,flow,sum,up,false,,,
households_reached,惠及户数,Households reached,惠及。,Reached.,,household,flow,sum,up,false,,,
ridership_growth,客流增长率,Ridership growth,增长。,Growth.,,percent,percent_change,none,up,false,,,
beds_added,新增床位数,Beds added,新增。,Added.,,count,flow,sum,up,false,,,
"""
TERMS = """term_id,term_zh,term_en,forms_en,gloss_en,term_kind,evidence,source_url
t_compound,小区,compound,,,other,own,
"""


def write_sources(root: Path) -> Path:
    """Write a changelog, and a folder of sources with the report and the project's codebook."""
    sources = root / "sources"
    shutil.copytree(ROOT / "sources" / "codebook", sources / "codebook")
    (sources / "codebook" / "indicators.csv").write_text(INDICATORS, "utf-8")
    (sources / "codebook" / "terms.csv").write_text(TERMS, "utf-8")
    (sources / "codebook" / "sources.csv").write_text(SOURCES, "utf-8")
    shutil.copy(ROOT / "sources" / "package.yaml", sources)
    (root / "CHANGELOG.md").write_text("# Changelog\n\n## 1.0.0 (2030-02-01)\n", "utf-8")
    write_files(sources / REPORT, FILES)
    return sources


def write_files(folder: Path, files: dict[str, str]) -> None:
    """Write coding files, with the id of the report where `R` stands for it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        whole = content.replace("R.", f"{REPORT}.").replace("\nR,", f"\n{REPORT},")
        (folder / name).write_text(whole, "utf-8")
