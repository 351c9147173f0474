"""Rows and words of codes that do not make whole tables, and pages that tell of what is not there."""

from build.rules.files import DUPLICATE_ID, UNKNOWN_CODE
from build.schema import rules
from build.schema.published import code_lists
from tests.broken_sources.breaking import Sources, breaks

CODES = "../codebook/codes.csv"
AFTER_THE_CODES = 2 + sum(map(len, code_lists().values()))  # behind the header
README = "../../README.md"


@breaks(rules.START_AFTER_END, "report.txt")
def baseline_after_the_period(sources: Sources) -> None:
    sources.edit("report.txt", "完工小区100个以后", "比2049年增长15%以后")
    sources.edit("sentences.csv", "s03,完工,", "s03,比20,")
    sources.edit("unclaimed.csv", "完工小区100个,2,100个", "比2049年增长15%,,15%")
    sources.edit("decided_quantities.csv", "100个,2,", "100个,,")


@breaks(rules.DUPLICATE_UNIQUE_KEY, "projects.csv", 3, "name_zh")
def project_with_the_name_of_another(sources: Sources) -> None:
    sources.edit("projects.csv", "地铁2号线", "地铁1号线")


@breaks(rules.DUPLICATE_UNIQUE_KEY, "../codebook/indicators.csv", 3, "label_en")
def indicator_with_the_label_of_another(sources: Sources) -> None:
    sources.edit("../codebook/indicators.csv", "Compounds started", "Compounds completed")


@breaks(DUPLICATE_ID, "../codebook/indicators.csv", 7, "indicator_id")
def indicator_listed_twice(sources: Sources) -> None:
    sources.add(
        "../codebook/indicators.csv",
        "beds_added,床,Beds,床。,Beds.,,count,flow,none,none,false,,,\n",
    )


@breaks(UNKNOWN_CODE, "../codebook/indicators.csv", 2, "unit_id")
def indicator_of_no_unit(sources: Sources) -> None:
    sources.edit("../codebook/indicators.csv", "Completed.,,count", "Completed.,,parsec")


@breaks(rules.CODES_APART, CODES)
def code_without_words(sources: Sources) -> None:
    text = sources.file(CODES).read_text("utf-8").splitlines(keepends=True)
    sources.write(CODES, "".join(line for line in text if not line.startswith("role,date,")))


@breaks(rules.CODES_APART, CODES, AFTER_THE_CODES, "code")
def words_of_no_code(sources: Sources) -> None:
    sources.add(CODES, "role,other,其他,other,其他。,Another.\n")


@breaks(rules.CODES_APART, CODES, 2, "code")
def codes_out_of_order(sources: Sources) -> None:
    header, first, second, *rest = sources.file(CODES).read_text("utf-8").splitlines(keepends=True)
    sources.write(CODES, "".join([header, second, first, *rest]))


@breaks(rules.MARKER_UNCLOSED, README, 1)
def marker_left_open(sources: Sources) -> None:
    sources.write(README, "There are <!-- count:targets -->4 of them.\n")


@breaks(rules.MARKER_UNKNOWN, README, 2)
def marker_of_no_table(sources: Sources) -> None:
    sources.write(README, "# A\nThere are <!-- count:target -->4<!-- /count --> of them.\n")


@breaks(rules.MARKER_UNKNOWN, README, 2)
def marker_of_no_property(sources: Sources) -> None:
    sources.write(README, "# A\n<!-- rai:dataBias -->\nOne side alone.\n<!-- /rai -->\n")


@breaks(rules.MARKER_BEGINS_LINE, README, 2)
def marker_at_the_beginning_of_a_line(sources: Sources) -> None:
    sources.write(README, "There are\n<!-- count:targets -->4<!-- /count --> of them.\n")
