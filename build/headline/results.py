"""The results of the year before, where a report looks back."""

import re
from collections.abc import Iterator, Sequence

from build.headline.sentences import Passage, ReadSentence
from build.report.text import ReportText
from build.schema.codes import HeadlineKind

_LAST_YEAR = re.compile("去年|过去一年|过去的一年|一年来|全年")
_SEVERAL = re.compile("五年|五年来|三年|四年|十年|累计|期间|以来|“十[一二三四五]五”|年均")
_AHEAD = re.compile("目标|预期|力争|确保|争取|计划|(?<![主需])要")
_HALF = 2
_ENOUGH = 5


def result_passages(
    text: ReportText, read: Sequence[ReadSentence], main: Passage | None, year: int
) -> Iterator[Passage]:
    """What was reached: the sentence that tells most of it, then those that name the year."""
    limit = main.char_start if main else len(text.text) // _HALF
    behind = [one for one in read if one.own and one.sentence.char_start < limit]
    told = [one for one in behind if not _AHEAD.search(one.lead)]
    best = max(told, key=lambda one: _score(one, year), default=None)
    if best is not None and _score(best, year) >= _ENOUGH:
        # Its paragraph goes on with the same year.
        section = best.sentence.section_key
        same = [one for one in told if one.sentence.section_key == section and one is not best]
        for one in (best, *same):
            if one is best or not _is_several(one, year):
                yield _passage(one, year)
    for one in told:
        is_named = _LAST_YEAR.search(one.lead) or year - 1 in one.years
        if is_named and not _is_several(one, year):
            yield _passage(one, year)


def _score(one: ReadSentence, year: int) -> int:
    ids = {item.indicator_id for item in one.own}
    score = min(len(ids), 6) + 4 * ("grp_growth" in ids) + 2 * (year - 1 in one.years)
    return score - 5 * _is_several(one, year)


def _is_several(one: ReadSentence, year: int) -> bool:
    return _SEVERAL.search(one.lead) is not None or bool(one.years - {year - 1})


def _passage(one: ReadSentence, year: int) -> Passage:
    start, end = one.sentence.char_start, one.sentence.char_end
    return Passage(HeadlineKind.RESULT, (year - 1, year - 1), one.own, start, end)
