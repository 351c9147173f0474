"""Files that cannot be read, or do not hold what they should."""

import os

from build.inputs import text_file, yaml_file
from build.rules import files as rules
from tests.broken_sources.breaking import Sources, breaks
from tests.invented import REPORT


@breaks(rules.FILE_MISSING, "targets.csv")
def coding_file_missing(sources: Sources) -> None:
    sources.file("targets.csv").unlink()


@breaks(rules.FILE_MISSING, "../codebook/units.csv")
def codebook_table_missing(sources: Sources) -> None:
    sources.file("../codebook/units.csv").unlink()


@breaks(rules.FILE_MISSING, "report.yaml")
def folder_with_a_text_alone(sources: Sources) -> None:
    sources.file("report.yaml").unlink()


@breaks(rules.FILE_IRREGULAR, "report.txt")
def text_is_a_pipe(sources: Sources) -> None:
    sources.file("report.txt").unlink()
    os.mkfifo(sources.file("report.txt"))


@breaks(rules.FILE_IRREGULAR, "sections.csv")
def coding_file_is_a_folder(sources: Sources) -> None:
    sources.file("sections.csv").unlink()
    sources.file("sections.csv").mkdir()


@breaks(rules.FILE_IRREGULAR, "report.txt")
def text_is_a_link_out_of_the_folder(sources: Sources) -> None:
    elsewhere = sources.path.parent / "elsewhere.txt"
    sources.file("report.txt").rename(elsewhere)
    sources.file("report.txt").symlink_to(elsewhere)


@breaks(rules.FILE_TOO_LARGE, "report.yaml")
def facts_of_a_megabyte(sources: Sources) -> None:
    sources.add("report.yaml", "# \n" * yaml_file.MAX_BYTES)


@breaks(rules.FILE_TOO_LARGE, "report.txt")
def text_beyond_the_limit(sources: Sources) -> None:
    with sources.file("report.txt").open("ab") as stream:
        stream.truncate(text_file.MAX_BYTES + 1)  # a hole on the disk


@breaks(rules.FILE_UNREADABLE, "unclaimed.csv")
def link_to_itself(sources: Sources) -> None:
    sources.file("unclaimed.csv").unlink()
    sources.file("unclaimed.csv").symlink_to("unclaimed.csv")


@breaks(rules.FILE_NOT_UTF8, "report.txt", 1)
def text_in_a_chinese_encoding(sources: Sources) -> None:
    sources.write("report.txt", "一、今年的工作".encode("gb18030"))


@breaks(rules.FILE_NOT_UTF8, "targets.csv", 2)
def coding_in_latin_1(sources: Sources) -> None:
    lines = sources.file("targets.csv").read_bytes().split(b"\n")
    sources.write("targets.csv", b"\n".join([lines[0], b"caf\xe9", *lines[1:]]))


@breaks(rules.FILE_NOT_UTF8, "../package.yaml", 1)
def facts_of_the_package_in_latin_1(sources: Sources) -> None:
    sources.write("../package.yaml", b"title: caf\xe9\n")


@breaks(rules.FILE_NOT_UTF8, "../../CHANGELOG.md", 1)
def changelog_in_utf_16(sources: Sources) -> None:
    sources.write("../../CHANGELOG.md", "## 1.0.0 (2030-02-01)\n".encode("utf-16"))


@breaks(rules.FILE_NOT_UTF8, "../../README.md", 1)
def readme_in_a_chinese_encoding(sources: Sources) -> None:
    sources.write("../../README.md", "数据集的说明".encode("gb18030"))


@breaks(rules.SOURCE_EMPTY, "report.txt")
def text_of_blanks(sources: Sources) -> None:
    sources.write("report.txt", "\ufeff \n\u3000\n")


@breaks(rules.CONTROL_CHARACTER, "targets.csv", 2, "summary_en")
def escape_in_a_cell(sources: Sources) -> None:
    sources.edit("targets.csv", "Start 300", "\x1b[31mStart 300")


@breaks(rules.CONTROL_CHARACTER, "targets.csv", 3, "summary_en")
def line_end_in_a_cell(sources: Sources) -> None:
    sources.edit("targets.csv", "Start 300 compounds", '"Start\n300 compounds"')


@breaks(rules.CONTROL_CHARACTER, "report.yaml", 3)
def escape_in_a_fact(sources: Sources) -> None:
    sources.edit("report.yaml", "Report on", "\x1b[31mReport on")


@breaks(rules.CONTROL_CHARACTER, "report.yaml", 3, "title_en")
def half_a_character_in_a_fact(sources: Sources) -> None:
    sources.edit("report.yaml", "Report on the", '"\\ud800 Report" # on the')


@breaks(rules.CSV_INVALID, "targets.csv", 2)
def quote_in_a_cell(sources: Sources) -> None:
    sources.edit("targets.csv", f"{REPORT}.t001", f'"{REPORT}" t001')


@breaks(rules.HEADER_UNEXPECTED, "unclaimed.csv", 1)
def empty_coding_file(sources: Sources) -> None:
    sources.write("unclaimed.csv", "")


@breaks(rules.CELL_COUNT, "projects.csv", 2)
def cell_too_many(sources: Sources) -> None:
    sources.edit("projects.csv", "Metro Line 1,", "Metro, Line 1,")


@breaks(rules.YAML_INVALID, "report.yaml", 6)
def facts_that_are_no_yaml(sources: Sources) -> None:
    sources.edit("report.yaml", "People's Government of", "People's: Government of")


@breaks(rules.YAML_INVALID, "report.yaml")
def escape_of_no_character(sources: Sources) -> None:
    sources.edit("report.yaml", "Report on the", '"\\UFFFFFFFF" # on the')


@breaks(rules.YAML_NOT_PLAIN, "report.yaml", 1)
def aliases_of_aliases(sources: Sources) -> None:
    lists = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9))
    sources.write("report.yaml", "a0: &a0 [x, x]\n" + lists)


@breaks(rules.YAML_NOT_PLAIN, "report.yaml", 1)
def deep_nesting(sources: Sources) -> None:
    sources.write("report.yaml", "title_zh: " + "[" * 10_000)


@breaks(rules.YAML_NOT_PLAIN, "report.yaml", 7)
def tag_of_a_type(sources: Sources) -> None:
    sources.edit("report.yaml", "speaker_zh: ", "speaker_zh: !!binary ")


@breaks(rules.YAML_NOT_PLAIN, "report.yaml", 1)
def list_as_a_name(sources: Sources) -> None:
    sources.edit("report.yaml", "report_id:", "[report_id]:")


@breaks(rules.KEY_REPEATED, "report.yaml", 4, "title_en")
def fact_given_twice(sources: Sources) -> None:
    sources.edit("report.yaml", "title_en:", "title_en: Another\ntitle_en:")


@breaks(rules.KEY_UNKNOWN, "report.yaml", 3, "titel_en")
def fact_misspelt(sources: Sources) -> None:
    sources.edit("report.yaml", "title_en:", "titel_en: A report\ntitle_en:")


@breaks(rules.VALUE_MISSING, "report.yaml", None, "title_zh")
def fact_left_out(sources: Sources) -> None:
    sources.edit("report.yaml", "title_zh: 2030年政府工作报告\n", "")


@breaks(rules.VALUE_MISSING, "project_mentions.csv", 2, "project_id")
def cell_left_empty(sources: Sources) -> None:
    sources.edit("project_mentions.csv", f",{REPORT}.p001,", ",,")


@breaks(rules.VALUE_INVALID, "report.yaml", 11, "delivered_on")
def day_that_no_calendar_has(sources: Sources) -> None:
    sources.edit("report.yaml", "2030-01-10", "2030-02-30")


@breaks(rules.VALUE_INVALID, "report.yaml", 11, "delivered_on")
def seconds_for_a_day(sources: Sources) -> None:
    sources.edit("report.yaml", "2030-01-10", "1893456000")


@breaks(rules.VALUE_INVALID, "report.yaml", 14, "sections.0.period_end")
def year_of_five_thousand_digits(sources: Sources) -> None:
    sources.edit("report.yaml", "2029", "9" * 5000)


@breaks(rules.VALUE_INVALID, "targets.csv", 2, "is_draft")
def yes_misspelt(sources: Sources) -> None:
    sources.edit("targets.csv", ",false,", ",flase,")


@breaks(rules.UNKNOWN_CODE, "report.yaml", 14, "sections.0.claims")
def code_of_no_list_in_facts(sources: Sources) -> None:
    sources.edit("report.yaml", "claims: achievements", "claims: successes")


@breaks(rules.UNKNOWN_CODE, "achievements.csv", 4, "verifiability")
def code_of_no_list(sources: Sources) -> None:
    sources.edit("achievements.csv", "milestone", "milestones")


@breaks(rules.UNKNOWN_CODE, "achievements.csv", 2, "indicator_id")
def indicator_unknown(sources: Sources) -> None:
    sources.edit("achievements.csv", "compounds_completed", "no_such_indicator")


@breaks(rules.UNKNOWN_CODE, "achievements.csv", 4, "policy_subtopic_id")
def policy_subtopic_unknown(sources: Sources) -> None:
    sources.edit("achievements.csv", "milestone,,cap_1001", "milestone,,cap_1013")


@breaks(rules.UNKNOWN_CODE, "report.yaml", 4, "place_id")
def place_of_the_report_unknown(sources: Sources) -> None:
    sources.edit("report.yaml", "place_id: beijing", "place_id: nowhere")


@breaks(rules.UNKNOWN_CODE, "../codebook/indicators.csv", 2, "unit_id")
def unit_of_an_indicator_unknown(sources: Sources) -> None:
    sources.edit("../codebook/indicators.csv", ",count,flow", ",furlong,flow")


@breaks(rules.DUPLICATE_ID, "achievements.csv", 3, "claim_id")
def id_given_twice(sources: Sources) -> None:
    sources.edit("achievements.csv", ".a002", ".a001")


@breaks(rules.ID_WITHDRAWN, "targets.csv", 3, "claim_id")
def withdrawn_id_used_again(sources: Sources) -> None:
    sources.add("withdrawn.csv", "R.t002,1.0.0,Coded by mistake\n")


@breaks(rules.REPORT_ID_MISMATCH, "report.yaml", 1, "report_id")
def folder_of_another_name(sources: Sources) -> None:
    sources.edit("report.yaml", REPORT, "xx-test-2031")


@breaks(rules.CHANGELOG_WITHOUT_RELEASE, "../../CHANGELOG.md")
def changelog_without_a_date(sources: Sources) -> None:
    sources.write("../../CHANGELOG.md", "# Changelog\n\n## 1.1.0\n")


@breaks(rules.CHANGELOG_ENTRY_INVALID, "../../CHANGELOG.md", 3)
def release_on_no_day(sources: Sources) -> None:
    sources.write("../../CHANGELOG.md", "# Changelog\n\n## 1.0.0 (2026-13-45)\n")


@breaks(rules.CHANGELOG_ENTRY_INVALID, "../../CHANGELOG.md", 5)
def version_in_other_digits(sources: Sources) -> None:
    sources.write("../../CHANGELOG.md", "# Changelog\n\n## 1.1.0\n\n## ١.٠.٠ (2026-01-31)\n")


@breaks(rules.CHANGELOG_ENTRY_INVALID, "../../CHANGELOG.md", 3)
def newest_release_not_written_as_one(sources: Sources) -> None:
    releases = "##  1.1.0 (2026-01-31)\n\n## 1.0.0 (2026-01-30)\n"
    sources.write("../../CHANGELOG.md", f"# Changelog\n\n{releases}")


@breaks(rules.CONTROL_CHARACTER, "../../README.md", 3)
def escape_in_a_page(sources: Sources) -> None:
    sources.write("../../README.md", "# Data\n\n\x1b[31mRows\n")


@breaks(rules.NO_REPORT, "..")
def drafts_alone(sources: Sources) -> None:
    sources.edit("targets.csv", ",false,", ",true,")


@breaks(rules.VALUE_INVALID, "../package.yaml", 1, "licenses")
def nothing_is_licensed(sources: Sources) -> None:
    facts = sources.file("../package.yaml").read_text("utf-8")
    before, behind = facts.split("licenses:\n", 1)
    rest = behind[behind.index("contributors:") :]
    sources.write("../package.yaml", f"licenses: []\n{before}{rest}")


# Facts that are empty until known.
def _fill_in(sources: Sources, name: str, value: str) -> None:
    sources.edit("../package.yaml", f"\n{name}:", f"\n{name}: {value}")


@breaks(rules.VALUE_INVALID, "../package.yaml", 31, "homepage")
def homepage_without_https(sources: Sources) -> None:
    _fill_in(sources, "homepage", "http://example.org/reports")


@breaks(rules.VALUE_INVALID, "../package.yaml", 32, "repository")
def repository_without_a_scheme(sources: Sources) -> None:
    _fill_in(sources, "repository", "example.org/reports")


@breaks(rules.VALUE_INVALID, "../package.yaml", 33, "issues")
def issues_on_no_public_host(sources: Sources) -> None:
    _fill_in(sources, "issues", "https://localhost/issues")


@breaks(rules.VALUE_INVALID, "../package.yaml", 34, "doi")
def doi_with_another_prefix(sources: Sources) -> None:
    _fill_in(sources, "doi", "11.5281/zenodo.1")


@breaks(rules.VALUE_INVALID, "../package.yaml", 39, "contributors.0.orcid")
def orcid_whose_last_digit_is_mistyped(sources: Sources) -> None:
    sources.add("../package.yaml", "    orcid: 0000-0002-1825-0098\n")
