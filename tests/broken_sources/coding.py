"""Coding that does not stand in the text, or leaves something of it out."""

from build.rules import coding as rules
from build.rules.files import UNKNOWN_CODE
from tests.broken_sources.breaking import Sources, breaks
from tests.invented import REPORT, SECTIONS


@breaks(rules.NUMBER_NOT_UNDERSTOOD, "report.txt", 5)
def number_without_a_value(sources: Sources) -> None:
    sources.edit("report.txt", "服务水平提高", "服务几十万人")
    sources.add("unclaimed.csv", "R.1.03,服务几十万人,,几十万人,未写出数,Names no number\n")


@breaks(rules.RANGE_REVERSED, "report.txt", 5)
def range_that_falls(sources: Sources) -> None:
    sources.edit("report.txt", "服务水平提高", "服务增长6%-5%")
    sources.add("unclaimed.csv", "R.1.03,服务增长6%-5%,,6%-5%,未编码,Not coded\n")


@breaks(rules.PERCENT_UNLIKELY, "report.txt", 5)
def percentage_without_its_point(sources: Sources) -> None:
    sources.edit("report.txt", "服务水平提高", "服务增长1205%")
    sources.add("unclaimed.csv", "R.1.03,服务增长1205%,,1205%,未编码,Not coded\n")


@breaks(rules.RANK_UNLIKELY, "report.txt", 5)
def rank_before_the_first(sources: Sources) -> None:
    sources.edit("report.txt", "服务水平提高", "服务位居全市第0位")
    sources.add("unclaimed.csv", "R.1.03,服务位居全市第0位,,第0位,未编码,Not coded\n")


@breaks(rules.SECTIONS_MISSING, "report.yaml", None, "sections")
def facts_without_sections(sources: Sources) -> None:
    sources.edit("report.yaml", SECTIONS, "")


@breaks(rules.SECTION_UNKNOWN, "report.yaml", 14, "sections.0.section")
def years_of_no_section(sources: Sources) -> None:
    sources.edit("report.yaml", 'section: "1"', 'section: "9"')


@breaks(rules.SECTION_UNKNOWN, "sections.csv", 13, "section_id")
def title_of_no_section(sources: Sources) -> None:
    sources.add("sections.csv", "R.7,七、,,Seven\n")


@breaks(rules.SECTION_UNKNOWN, "achievements.csv", 4, "section_id")
def claim_of_no_section(sources: Sources) -> None:
    sources.edit("achievements.csv", ".1.02,地铁", ".1.09,地铁")


@breaks(rules.SECTION_ORDER, "report.yaml", 16, "sections.2.section")
def section_given_twice(sources: Sources) -> None:
    lines = SECTIONS.splitlines(keepends=True)
    sources.edit("report.yaml", lines[2], lines[2] + lines[2])


@breaks(rules.SECTION_ORDER, "report.yaml", 15, "sections.1.section")
def sections_turned_round(sources: Sources) -> None:
    lines = SECTIONS.splitlines(keepends=True)
    sources.edit("report.yaml", lines[1] + lines[2], lines[2] + lines[1])


@breaks(rules.PERIOD_TURNED, "report.yaml", 14, "sections.0.period_end")
def years_turned_round(sources: Sources) -> None:
    sources.edit("report.yaml", "period_start: 2025", "period_start: 2030")


@breaks(rules.CLAIM_OUTSIDE_SECTIONS, "achievements.csv", 4, "section_id")
def section_without_years(sources: Sources) -> None:
    shorter = SECTIONS.replace('"1"', '"1.01"')
    sources.edit("report.yaml", SECTIONS, shorter)
    sources.edit("achievements.csv", f"{REPORT}.a003,{REPORT}.1.02,地铁1号线开通运营", "gone")
    text = sources.file("achievements.csv").read_text("utf-8").splitlines(keepends=True)
    sources.write("achievements.csv", "".join(line for line in text if "gone" not in line))


@breaks(rules.CLAIM_OF_OTHER_SECTION, "targets.csv", 4, "section_id")
def target_in_a_section_of_achievements(sources: Sources) -> None:
    lines = (
        SECTIONS
        + '  - {section: "2.02", claims: achievements, period_start: 2030, period_end: 2030}\n'
    )
    sources.edit("report.yaml", SECTIONS, lines)


@breaks(rules.QUOTE_NOT_FOUND, "achievements.csv", 2, "quote_zh")
def words_that_are_not_there(sources: Sources) -> None:
    sources.edit("achievements.csv", "完工小区100个", "完工小区900个")


@breaks(rules.QUOTE_AMBIGUOUS, "achievements.csv", 2, "occurrence")
def words_that_are_there_twice(sources: Sources) -> None:
    sources.edit("achievements.csv", "完工小区100个,1,", "完工小区100个,,")


@breaks(rules.QUOTE_CROSSES_SENTENCES, "achievements.csv", 3, "quote_zh")
def quote_of_two_sentences(sources: Sources) -> None:
    sources.edit("achievements.csv", "惠及居民2.4万户", "惠及居民2.4万户。完工")


@breaks(rules.OCCURRENCE_OUT_OF_RANGE, "targets.csv", 5, "quantity_occurrence")
def third_of_two(sources: Sources) -> None:
    sources.edit("targets.csv", "5张,2,", "5张,3,")


@breaks(rules.QUANTITY_MISSING, "achievements.csv", 2, "quantity_zh")
def number_not_named(sources: Sources) -> None:
    sources.edit("achievements.csv", ",1,100个,", ",1,,")


@breaks(rules.QUANTITY_UNEXPECTED, "achievements.csv", 4, "quantity_zh")
def number_of_a_milestone(sources: Sources) -> None:
    sources.edit("achievements.csv", "开通运营,,,", "开通运营,,1个,")


@breaks(rules.QUANTITY_NOT_FOUND, "achievements.csv", 2, "quantity_zh")
def number_of_other_words(sources: Sources) -> None:
    sources.edit("achievements.csv", ",1,100个,", ",1,200个,")


@breaks(rules.QUANTITY_AMBIGUOUS, "targets.csv", 5, "quantity_occurrence")
def one_of_two_equal_numbers(sources: Sources) -> None:
    sources.edit("targets.csv", "5张,2,", "5张,,")


@breaks(rules.VERIFIABILITY_OF_OTHER_TABLE, "achievements.csv", 4, "verifiability")
def achievement_that_is_to_come(sources: Sources) -> None:
    sources.edit("achievements.csv", "milestone", "deliverable")


@breaks(rules.FINAL_ROW_INCOMPLETE, "targets.csv", 2, "summary_en")
def final_claim_without_english(sources: Sources) -> None:
    sources.edit("targets.csv", "Start 300 compounds", "")


@breaks(rules.FINAL_ROW_INCOMPLETE, "projects.csv", 2, "name_en")
def final_project_without_english(sources: Sources) -> None:
    sources.edit("projects.csv", "Metro Line 1", "")


@breaks(rules.INDICATOR_MISMATCH, "achievements.csv", 2, "indicator_id")
def quantified_without_indicator(sources: Sources) -> None:
    sources.edit("achievements.csv", "compounds_completed", "")


@breaks(rules.UNIT_MISMATCH, "achievements.csv", 2, "indicator_id")
def indicator_of_another_unit(sources: Sources) -> None:
    sources.edit("achievements.csv", "compounds_completed", "households_reached")


@breaks(rules.MEASURE_TYPE_MISMATCH, "achievements.csv", 3, "indicator_id")
def indicator_of_another_type(sources: Sources) -> None:
    sources.edit("../codebook/indicators.csv", "household,flow", "household,level")


@breaks(rules.DUPLICATE_CLAIM, "targets.csv", 6, "quote_zh")
def claim_made_twice(sources: Sources) -> None:
    row = "R.t005,R.2.02.1,加快建设地铁2号线,,,,directional,,cap_1001,,Build Line 2 faster,false,\n"
    sources.add("targets.csv", row)


@breaks(rules.PROJECT_UNMENTIONED, "projects.csv", 4, "project_id")
def project_that_nobody_mentions(sources: Sources) -> None:
    sources.add("projects.csv", "R.p003,地铁3号线,Metro Line 3,own,,rail,cap_1001,,false,\n")


@breaks(rules.MEASURE_UNCLAIMED, "unclaimed.csv", None, "quantity_zh")
def number_left_out(sources: Sources) -> None:
    sources.edit(
        "unclaimed.csv",
        f"{REPORT}.2.01.1,新增床位5张,,5张,与下一数合计,Counted with the next\n",
        "",
    )


@breaks(rules.MEASURE_CLAIMED, "unclaimed.csv", 4, "quantity_zh")
def reason_for_a_number_that_is_claimed(sources: Sources) -> None:
    sources.add("unclaimed.csv", "R.2.01.1,完工120个,,120个,不是承诺,Not a promise\n")


@breaks(rules.MEASURE_CLAIMED, "unclaimed.csv", 4, "quantity_zh")
def second_reason_for_a_number(sources: Sources) -> None:
    rows = sources.file("unclaimed.csv").read_text("utf-8").splitlines()
    sources.add("unclaimed.csv", rows[-1] + "\n")


@breaks(rules.TITLE_MISSING, "sections.csv", 10, "title_zh")
def untitled_paragraph(sources: Sources) -> None:
    sources.edit("sections.csv", "居住,Housing works", ",Housing works")


@breaks(rules.TITLE_MISSING, "sections.csv", 4, "title_en")
def section_without_english(sources: Sources) -> None:
    sources.edit("sections.csv", "Review", "")


@breaks(rules.TITLE_MISSING, "sections.csv", None, "section_id")
def section_left_out(sources: Sources) -> None:
    sources.edit("sections.csv", f"{REPORT}.2,二、,,Tasks for 2030\n", "")


@breaks(rules.TITLE_NOT_NEEDED, "sections.csv", 5, "title_zh")
def second_title(sources: Sources) -> None:
    sources.edit("sections.csv", "一是,,", "一是,住房,")


@breaks(rules.OPENING_MISMATCH, "sections.csv", 6, "opening_zh")
def section_that_moved(sources: Sources) -> None:
    sources.edit("sections.csv", "二是,", "三是,")


@breaks(rules.OPENING_MISMATCH, "sentences.csv", 8, "opening_zh")
def sentence_that_moved(sources: Sources) -> None:
    sources.edit("sentences.csv", "s02,地铁", "s02,铁路")


@breaks(rules.TERM_UNTRANSLATED, "achievements.csv", 5, "summary_en")
def term_in_other_words(sources: Sources) -> None:
    sources.add("../codebook/terms.csv", "t_riders,客流,riders,,,indicator,own,\n")


@breaks(rules.SENTENCE_UNKNOWN, "sentences.csv", 16, "sentence_id")
def sentence_that_is_not_there(sources: Sources) -> None:
    sources.add("sentences.csv", "R.2.02.1.s02,加快,context,,,false\n")


@breaks(rules.SENTENCE_UNCODED, "sentences.csv", None, "sentence_id")
def sentence_left_out(sources: Sources) -> None:
    sources.edit("sentences.csv", f"{REPORT}.1.s01,一、,heading,,,false\n", "")


@breaks(rules.FUNCTION_MISMATCH, "sentences.csv", 5, "function")
def claims_in_the_background(sources: Sources) -> None:
    sources.edit("sentences.csv", "完工,achievement", "完工,context")


@breaks(rules.SENTENCE_UNCLAIMED, "sentences.csv", 10, "no_claim_reason_en")
def achievement_without_a_claim(sources: Sources) -> None:
    sources.edit("sentences.csv", "Too vague to be a claim", "")


@breaks(rules.REASON_NOT_NEEDED, "sentences.csv", 5, "no_claim_reason_en")
def reason_beside_claims(sources: Sources) -> None:
    sources.edit("sentences.csv", "完工,achievement,,", "完工,achievement,太笼统,Too vague")


@breaks(UNKNOWN_CODE, "passes/third/claims.csv", 2, "claim_id")
def judgement_of_no_claim(sources: Sources) -> None:
    sources.add_passes()
    sources.edit("passes/third/claims.csv", ".a003", ".a009")


@breaks(UNKNOWN_CODE, "passes/fourth/projects.csv", 2, "policy_subtopic_id")
def judgement_by_no_subtopic(sources: Sources) -> None:
    sources.add_passes()
    sources.edit("passes/fourth/projects.csv", "cap_1001", "cap_1013")


@breaks(rules.AGREEMENT_UNMEASURED, "passes/settled.csv", 2, "variable")
def rule_of_no_variable(sources: Sources) -> None:
    sources.add_passes()
    sources.edit("passes/settled.csv", "project_type", "colour")


@breaks(rules.QUOTE_NOT_FOUND, "passes/second/achievements.csv", 2, "quote_zh")
def pass_that_quotes_other_words(sources: Sources) -> None:
    sources.add_passes()
    sources.edit("passes/second/achievements.csv", "地铁1号线", "地铁9号线")


@breaks(rules.PLACE_UNFOUNDED, "claim_places.csv", 2, "place_id")
def place_that_no_words_name(sources: Sources) -> None:
    sources.add("claim_places.csv", "R.a003,miyun,sentence\n")


@breaks(rules.PLACE_UNFOUNDED, "claim_places.csv", 2, "place_id")
def place_of_the_report_itself(sources: Sources) -> None:
    sources.add("claim_places.csv", "R.a003,beijing,title\n")


@breaks(rules.PLACE_UNFOUNDED, "project_places.csv", 2, "place_id")
def place_by_an_impossible_basis(sources: Sources) -> None:
    sources.add("project_places.csv", "R.p001,miyun,name\n")


@breaks(rules.VARIANT_SAME, "variants.csv", 2, "other_zh")
def variant_with_the_same_words(sources: Sources) -> None:
    sources.edit("variants.csv", "条件,,改善居住环境", "条件,,改善居住条件")


@breaks(rules.QUOTE_NOT_FOUND, "variants.csv", 2, "quote_zh")
def variant_of_words_that_are_not_there(sources: Sources) -> None:
    sources.edit("variants.csv", "改善居住条件,,", "改善居住环境吗,,")


@breaks(rules.PAIR_UNKNOWN, "pair_notes.csv", 2, "target_id")
def note_on_what_is_no_pair(sources: Sources) -> None:
    sources.add("pair_notes.csv", "R.a001,R.t001,已完工与新开工,Completed and started\n")


@breaks(rules.PAIR_UNKNOWN, "pair_notes.csv", 3, "target_id")
def two_notes_on_a_pair(sources: Sources) -> None:
    note = "R.a001,R.t002,按项目计,Counted by project\n"
    sources.add("pair_notes.csv", note + note)


@breaks(rules.QUOTE_NOT_FOUND, "decided_quantities.csv", 2, "quote_zh")
def decision_of_words_that_are_not_there(sources: Sources) -> None:
    sources.edit("decided_quantities.csv", "100个", "101个")


@breaks(rules.DECISION_CUTS_NUMBER, "decided_quantities.csv", 2, "quote_zh")
def decision_of_a_part_of_a_number(sources: Sources) -> None:
    sources.edit("decided_quantities.csv", "100个", "100")


@breaks(rules.DECISION_CUTS_NUMBER, "decided_quantities.csv", 3, "quote_zh")
def number_decided_twice(sources: Sources) -> None:
    sources.add("decided_quantities.csv", "R.1.01,100个,2,99,,count,eq,flow,none,另,Else\n")


@breaks(UNKNOWN_CODE, "decided_quantities.csv", 2, "unit_id")
def decision_in_an_unknown_unit(sources: Sources) -> None:
    sources.edit("decided_quantities.csv", ",count,", ",parsec,")
