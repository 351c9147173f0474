"""Proposes what a sentence does and how a claim can be checked, from cue words.

Rules of docs/methodology.md. A person decides; the words are in `build.drafting.proposal_words`
and `build.drafting.tense_words`.
"""

from collections.abc import Iterator, Sequence
from functools import cache, partial
from typing import NamedTuple

from build.drafting import proposal_words as cues
from build.drafting.proposed_sections import told_claims
from build.drafting.sides import Favour, Side, Step, alone, sides
from build.drafting.tense import Leaning, leanings
from build.report.facts import Claims, PlannedFacts
from build.report.sieve import Sieve
from build.report.text import ReportText, Sentence
from build.schema.codes import SentenceFunction, Verifiability

_TOLD, _GUESSED = 2.5, 1.0  # what a heading weighs that says the side, and one that does not
_SURE_SIGN = 4.0  # what words weigh that open a list of problems
_BACKGROUND = 0.5  # what background must weigh more than all else
_ORDERS = 0.3  # how much of the weight of verbs that open clauses stands against background
_WHOLE_PAST = 5.0  # among tasks, what weighs less is their ground and no achievement
_DONE, _AHEAD, _WRONG = Side  # by names of their own, which Python finds ten times sooner
_MATTERS = (
    SentenceFunction.ACHIEVEMENT,
    SentenceFunction.COMMITMENT,
    SentenceFunction.DIFFICULTY,
)  # by side

_HEADING, _ADDRESS = SentenceFunction.HEADING, SentenceFunction.ADDRESS
_, _MILESTONE, _NARRATIVE, _DELIVERABLE, _DIRECTIONAL = Verifiability


class _Told(NamedTuple):
    """Which sentences of a report, by their places, hold the words of `proposal_words`."""

    salutation: set[int]
    address: set[int]
    closing: set[int]
    difficulty: set[int]
    context: set[int]
    context_opening: set[int]
    preamble: set[int]


_LOOKED_FOR = (
    cues.SALUTATION,
    cues.ADDRESS,
    cues.CLOSING,
    cues.DIFFICULTY,
    cues.CONTEXT,
    cues.CONTEXT_OPENING,
    cues.PREAMBLE,
)
_SIEVE = Sieve(_LOOKED_FOR)


def propose_functions(text: ReportText, facts: PlannedFacts) -> list[SentenceFunction]:
    """The function of each sentence, by its own words, its surroundings and its headings, in order.

    Whether a sentence whose function says it has claims really has some is for the caller.
    """
    extents = [(each.char_start, each.char_end) for each in text.sentences]
    words = text.text
    told = _told([words[start:end] for start, end in extents])
    addressed, closing = told.salutation | told.address, _closing_paragraphs(text, facts, told)
    leaning = leanings(words, facts.plan_year).of(extents)
    steps = [*_steps(text, facts, told, leaning)]
    return [
        _HEADING
        if sentence.is_heading
        else _ADDRESS
        if at in addressed or sentence.section_key in closing
        else _function(at, told, step, side)
        for at, (sentence, step, side) in enumerate(
            zip(text.sentences, steps, sides(steps), strict=True)
        )
    ]


def _told(sentences: Sequence[str]) -> _Told:
    return _Told(
        *(
            {at for at in places if pattern.search(sentences[at])}
            for pattern, places in zip(_LOOKED_FOR, _SIEVE.may_hold(sentences), strict=True)
        )
    )


def _function(at: int, told: _Told, step: Step, side: Side) -> SentenceFunction:
    leaning, favour, _ = step
    if favour is None:
        return SentenceFunction.CONTEXT
    own = alone(leaning)
    if own is not _AHEAD:
        if side is _WRONG or own is _WRONG:
            return SentenceFunction.DIFFICULTY
        if at in told.context or at in told.context_opening:
            return SentenceFunction.CONTEXT
    if side is _DONE and at in told.preamble:
        return SentenceFunction.CONTEXT
    is_among_tasks = side is _AHEAD or favour.ahead >= _TOLD
    if is_among_tasks and (side is _DONE or own is _DONE):
        is_ground = leaning.done < _WHOLE_PAST or leaning.background
        return SentenceFunction.CONTEXT if is_ground else SentenceFunction.ACHIEVEMENT
    if leaning.background:
        said = leaning.done if side is _DONE else leaning.future + leaning.orders * _ORDERS
        if leaning.background - said - favour[side] / 2 >= _BACKGROUND:
            return SentenceFunction.CONTEXT
    return _MATTERS[side]


def _steps(
    text: ReportText, facts: PlannedFacts, told: _Told, leaning: Sequence[Leaning]
) -> Iterator[Step]:
    before: Sentence | None = None
    weigh = cache(partial(_favour, text, facts.plan_year))
    heads: dict[str, tuple[Favour | None, bool]] = {}
    for key in {each.section_key for each in text.sentences}:
        section = facts.section_facts(key)
        favour = weigh(section.section, section.claims) if section else None
        title = text.sections[text.section_id(key)].title_zh
        is_headed = favour and favour.done and cues.DIFFICULTY_TITLE.search(title)
        heads[key] = favour, bool(is_headed)
    for at, (sentence, own) in enumerate(zip(text.sentences, leaning, strict=True)):
        favour, is_wrong = heads[sentence.section_key]
        is_wrong = is_wrong or at in told.difficulty
        within = _within(own, favour, is_wrong) if own.state or is_wrong else own
        yield within, favour, _apart(before, sentence)
        before = sentence


def _within(own: Leaning, favour: Favour | None, is_wrong: bool) -> Leaning:
    """What a sentence leans to below its headings, in a list of problems, in a list of goals."""
    if is_wrong:
        own = own._replace(problem=own.problem + _SURE_SIGN)
    if own.state and favour and favour.ahead >= _TOLD:
        own = own._replace(state=0.0)
    return own


def _favour(text: ReportText, plan_year: int, key: str, claims: Claims) -> Favour:
    """What the heading of a section weighs that holds claims; problems stand where one looks back."""
    head = text.sections[text.section_id(key)]
    is_told = told_claims(text.text, head, plan_year) == claims
    weight = _TOLD if is_told else _GUESSED
    return Favour(weight, 0.0, weight) if claims == "achievements" else Favour(0.0, weight, 0.0)


def _apart(before: Sentence | None, sentence: Sentence) -> float:
    """How far a sentence stands from the one before, as a `Step` takes it."""
    if before is None:
        return 1.0
    if before.section_key == sentence.section_key:
        return 0.4 if before.is_paragraph_end else 0.0
    return 0.5 if _part(before) == _part(sentence) else 1.0


def _part(sentence: Sentence) -> str:
    return sentence.section_key.partition(".")[0]


def _closing_paragraphs(text: ReportText, facts: PlannedFacts, told: _Told) -> set[str]:
    """The sections that are the report's last appeal, which follows a salutation."""
    keys = [each.section_key for each in text.sentences]
    opening = {at for at in told.salutation if not at or keys[at - 1] != keys[at]}
    appealed = {keys[at] for at in told.closing - opening}
    return {
        key
        for key in {keys[at] for at in opening} & appealed
        if (section := facts.section_facts(key)) and section.claims == "targets"
    }


def propose_verifiability(words: str, claims: str) -> Verifiability:
    """How the claim `words` that no measure carries can be checked; `claims` is the table,
    achievements or targets.

    >>> str(propose_verifiability("出台城市照明条例", "targets"))
    'deliverable'
    >>> str(propose_verifiability("加快建设一批口袋公园", "targets"))
    'directional'
    >>> str(propose_verifiability("东湖大桥建成通车", "achievements"))
    'milestone'
    """
    if claims == "targets":
        opened = cues.TARGET_OPENING.match(words)
        is_deliverable = opened[2] if opened else cues.DELIVERABLE.search(words)
        return _DELIVERABLE if is_deliverable and not cues.UNNAMED.search(words) else _DIRECTIONAL
    is_milestone = cues.MILESTONE_OPENING.match(words) or cues.MILESTONE.search(words)
    if is_milestone and not (cues.UNNAMED.search(words) or cues.NARRATIVE.search(words)):
        return _MILESTONE
    return _NARRATIVE
