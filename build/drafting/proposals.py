"""Proposes what a sentence does and how a claim can be checked, from cue words.

Rules of docs/methodology.md. A person decides; the words are in `build.drafting.proposal_words`
and `build.drafting.tense_words`.
"""

from collections.abc import Iterator, Sequence
from functools import cache, partial

from build.drafting import proposal_words as cues
from build.drafting.proposed_sections import told_claims
from build.drafting.sides import Favour, Side, Step, alone, sides
from build.drafting.tense import lean
from build.report.facts import Claims, PlannedFacts
from build.report.text import ReportText, Sentence
from build.schema.codes import SentenceFunction, Verifiability

_TOLD, _GUESSED = 2.5, 1.0  # what a heading weighs that says the side, and one that does not
_SURE_SIGN = 4.0  # what words weigh that open a list of problems
_BACKGROUND = 0.5  # what background must weigh more than all else
_ORDERS = 0.3  # how much of the weight of verbs that open clauses stands against background
_WHOLE_PAST = 5.0  # among tasks, what weighs less is their ground and no achievement
_MATTERS = {
    Side.DONE: SentenceFunction.ACHIEVEMENT,
    Side.AHEAD: SentenceFunction.COMMITMENT,
    Side.WRONG: SentenceFunction.DIFFICULTY,
}


def propose_functions(text: ReportText, facts: PlannedFacts) -> list[SentenceFunction]:
    """The function of each sentence, by its own words, its surroundings and its headings, in order.

    Whether a sentence whose function says it has claims really has some is for the caller.
    """
    closing = _closing_paragraphs(text, facts)
    steps = [*_steps(text, facts)]
    return [
        _matter(sentence, text.words(sentence), sentence.section_key in closing)
        or _function(text.words(sentence), step, side)
        for sentence, step, side in zip(text.sentences, steps, sides(steps), strict=True)
    ]


def _matter(sentence: Sentence, words: str, is_closing: bool) -> SentenceFunction | None:
    """What a sentence is that tells of nothing; None for one that tells of something."""
    if sentence.is_heading:
        return SentenceFunction.HEADING
    if is_closing or cues.SALUTATION.match(words) or cues.ADDRESS.search(words):
        return SentenceFunction.ADDRESS
    return None


def _function(words: str, step: Step, side: Side) -> SentenceFunction:
    if step.favour is None:
        return SentenceFunction.CONTEXT
    own, leaning = alone(step.leaning), step.leaning
    if Side.WRONG in (own, side) and own is not Side.AHEAD:
        return SentenceFunction.DIFFICULTY
    is_background = own is not Side.AHEAD and (
        cues.CONTEXT.search(words) or cues.CONTEXT_OPENING.match(words)
    )
    if is_background or (side is Side.DONE and cues.PREAMBLE.search(words)):
        return SentenceFunction.CONTEXT
    is_among_tasks = side is Side.AHEAD or step.favour.ahead >= _TOLD
    if is_among_tasks and Side.DONE in (own, side):
        is_ground = leaning.done < _WHOLE_PAST or leaning.background
        return SentenceFunction.CONTEXT if is_ground else SentenceFunction.ACHIEVEMENT
    told = leaning.done if side is Side.DONE else leaning.future + leaning.orders * _ORDERS
    if leaning.background - told - step.favour[side] / 2 >= _BACKGROUND:
        return SentenceFunction.CONTEXT
    return _MATTERS[side]


def _steps(text: ReportText, facts: PlannedFacts) -> Iterator[Step]:
    before: Sentence | None = None
    weigh = cache(partial(_favour, text, facts.plan_year))
    heads: dict[str, tuple[Favour | None, bool]] = {}
    for key in {each.section_key for each in text.sentences}:
        section = facts.section_facts(key)
        favour = weigh(section.section, section.claims) if section else None
        title = text.sections[text.section_id(key)].title_zh
        is_headed = favour and favour.done and cues.DIFFICULTY_TITLE.search(title)
        heads[key] = favour, bool(is_headed)
    for sentence in text.sentences:
        words = text.words(sentence)
        leaning, (favour, is_wrong) = lean(words, facts.plan_year), heads[sentence.section_key]
        if is_wrong or cues.DIFFICULTY.search(words):
            leaning = leaning._replace(problem=leaning.problem + _SURE_SIGN)
        if leaning.state and favour and favour.ahead >= _TOLD:
            leaning = leaning._replace(state=0.0)  # a list of goals
        yield Step(leaning, favour, _apart(before, sentence))
        before = sentence


def _favour(text: ReportText, plan_year: int, key: str, claims: Claims) -> Favour:
    """What the heading of a section weighs that holds claims; problems stand where one looks back."""
    head = text.sections[text.section_id(key)]
    is_told = told_claims(head.title_zh, text.words(head), plan_year) == claims
    weight = _TOLD if is_told else _GUESSED
    return Favour(weight, 0.0, weight) if claims == "achievements" else Favour(0.0, weight, 0.0)


def _apart(before: Sentence | None, sentence: Sentence) -> float:
    """How far a sentence stands from the one before, as a `Step` takes it."""
    if before and before.section_key == sentence.section_key:
        return 0.4 if before.is_paragraph_end else 0.0
    return 0.5 if before and _part(before) == _part(sentence) else 1.0


def _part(sentence: Sentence) -> str:
    return sentence.section_key.partition(".")[0]


def _closing_paragraphs(text: ReportText, facts: PlannedFacts) -> set[str]:
    """The sections that are the report's last appeal."""
    paragraphs: dict[str, list[str]] = {}
    for sentence in text.sentences:
        paragraphs.setdefault(sentence.section_key, []).append(text.words(sentence))
    return {
        key
        for key, words in paragraphs.items()
        if _is_closing(words)
        and (section := facts.section_facts(key))
        and section.claims == "targets"
    }


def _is_closing(words: Sequence[str]) -> bool:
    """Whether a paragraph after a salutation is the report's last appeal."""
    return bool(cues.SALUTATION.match(words[0])) and any(map(cues.CLOSING.search, words[1:]))


def propose_verifiability(words: str, claims: str, has_measure: bool) -> Verifiability:
    """How the claim `words` can be checked; `claims` is the table, achievements or targets.

    >>> str(propose_verifiability("出台城市照明条例", "targets", False))
    'deliverable'
    >>> str(propose_verifiability("加快建设一批口袋公园", "targets", False))
    'directional'
    >>> str(propose_verifiability("东湖大桥建成通车", "achievements", False))
    'milestone'
    """
    if has_measure:
        return Verifiability.QUANTIFIED
    neutral = cues.NEUTRAL.match(words)
    core = words[neutral.end() :] if neutral else words
    if claims == "targets":
        is_deliverable = not cues.DIRECTIONAL.match(core) and (
            cues.DELIVERABLE_OPENING.match(core) or cues.DELIVERABLE.search(core)
        )
        if is_deliverable and not cues.UNNAMED.search(words):
            return Verifiability.DELIVERABLE
        return Verifiability.DIRECTIONAL
    is_milestone = cues.MILESTONE_OPENING.match(core) or cues.MILESTONE.search(core)
    if is_milestone and not (cues.UNNAMED.search(words) or cues.NARRATIVE.search(words)):
        return Verifiability.MILESTONE
    return Verifiability.NARRATIVE
