"""Source text to report text: repairs listed one by one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from build.reading import rules
from build.reading.repairs.control import control_edits
from build.reading.repairs.decided import decided_edits
from build.reading.repairs.edits import Edit, apply_edits, compose
from build.reading.repairs.lines import line_edits
from build.reading.repairs.marks import mark_edits
from build.reading.repairs.markup import markup_edits
from build.reading.repairs.menus import menu_edits
from build.reading.repairs.pages import page_edits
from build.reading.repairs.width import blank_edits, width_edits
from build.report.coding_files import CorrectionCoding
from build.report.located import Located
from build.report.source import Correction
from validate.finding import InvalidInput, Location

# In this order each repair leaves nothing for those before it. `control_edits` and `markup_edits`
# come before them all, once: no repair puts in what they look for.
_REPAIRS = (
    menu_edits,
    page_edits,
    mark_edits,
    line_edits,
    width_edits,
    blank_edits,
)
_MOST_ROUNDS = 60  # of them all: a report needs two or three, hostile lines one each


@dataclass(frozen=True)
class Repaired:
    """The report text, and the rounds of edits that lead to it, each with the text it found."""

    text: str
    source: str
    rounds: Sequence[tuple[str, list[Edit]]]
    decided: Sequence[Located[CorrectionCoding]]

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        """What was corrected in the source, in order and without overlap."""
        edits: list[Edit] = []
        for text, found in self.rounds:
            edits = compose(edits, text, found)
        return tuple(_corrections(self.source, edits, self.decided))


def repair(
    source: str, decided: Sequence[Located[CorrectionCoding]] = (), file: str = "report text"
) -> Repaired:
    """The report text: one paragraph a line, corrected by rule and by decision.

    Decided corrections come first, then the rules, until they find nothing more: a repaired text
    needs no repair. Linear in the length of the source.

    Raises:
        InvalidInput: where a decided correction does not fit, see `decided_edits`; where each round
            of repairs calls for another (`repairs-without-end`).
    """
    rounds = [(source, decided_edits(source, decided))]
    text = apply_edits(*rounds[0])
    for find_edits in (control_edits, markup_edits):
        rounds.append((text, find_edits(text)))
        text = apply_edits(*rounds[-1])
    quiet = 0  # repairs in a row that found nothing
    for find_edits in _REPAIRS * _MOST_ROUNDS:
        found = find_edits(text)
        if found:
            rounds.append((text, found))
            text = apply_edits(text, found)
        quiet = 0 if found else quiet + 1
        if quiet == len(_REPAIRS):
            return Repaired(text, source, rounds, decided)
    told = f"more than {_MOST_ROUNDS} rounds", "two or three"
    raise InvalidInput([Location(file).breaks(rules.REPAIRS_WITHOUT_END, *told)])


def _corrections(
    source: str, edits: Iterable[Edit], decided: Sequence[Located[CorrectionCoding]]
) -> Iterable[Correction]:
    shift = 0  # place in the report text minus place in the source
    same: dict[str, str] = {}  # one string for equal ones: there can be millions of one blank
    for start, end, after, kind, reason in edits:
        before = source[start:end]
        if before == after:
            continue
        before = same.setdefault(before, before)
        char_start = start + shift
        shift += len(after) - len(before)
        char_end = char_start + len(after)
        decision = decided[reason].row if reason >= 0 else None
        yield Correction(start, end, char_start, char_end, before, after, kind, decision)
