"""Where a report sets its targets and tells its results."""

from build.headline.plan_targets import plan_passages
from build.headline.results import result_passages
from build.headline.sentences import Passage, read_sentences
from build.headline.words import Vocabulary
from build.headline.year_targets import main_passage, scattered
from build.report.text import ReportText


def find_passages(text: ReportText, plan_year: int, words: Vocabulary) -> list[Passage]:
    """The passage of the year's targets where one is found, then whatever else sets or tells some."""
    read = read_sentences(text, words)
    main = main_passage(text, read, plan_year, words)
    measuring = [*read.measuring.values()]
    return [
        *([main] if main else ()),
        *scattered(text, measuring, main, plan_year, words),
        *plan_passages(read, main, plan_year),
        *result_passages(text, measuring, main, plan_year),
    ]
