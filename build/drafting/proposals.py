"""Proposes what a sentence does and how a claim can be checked, from cue words.

Rules of docs/methodology.md. A person decides; the words are in `build.drafting.proposal_words`.
"""

from collections.abc import Sequence

from build.coding.sentences import FUNCTIONS
from build.drafting import proposal_words as cues
from build.report.facts import ReportFacts
from build.report.text import ReportText, Section, Sentence
from build.schema.codes import SectionLevel, SentenceFunction, Verifiability


def propose_functions(text: ReportText, facts: ReportFacts) -> list[SentenceFunction]:
    """The function of each sentence, by its place and cue words, in order.

    Whether a sentence whose function says it has claims really has some is for the caller.
    """
    paragraphs: dict[str, list[Sentence]] = {}
    for sentence in text.sentences:
        paragraphs.setdefault(sentence.section_key, []).append(sentence)
    functions: list[SentenceFunction] = []
    for key, sentences in paragraphs.items():
        section = text.sections[text.section_id(key)]
        words = [text.words(each) for each in sentences]
        claims = facts.section_facts(key)
        functions += _of_paragraph(section, sentences, words, claims.claims if claims else None)
    return functions


def _of_paragraph(
    section: Section, sentences: Sequence[Sentence], words: Sequence[str], claims: str | None
) -> list[SentenceFunction]:
    matter = section.level in (SectionLevel.FRONT, SectionLevel.BACK)
    is_closing = claims == "targets" and _is_closing(words)
    is_past = claims == "achievements"
    has_difficulties = is_past and bool(cues.DIFFICULTY_TITLE.search(section.title_zh))
    functions = []
    for sentence, written in zip(sentences, words, strict=True):
        if sentence.is_heading:
            function = SentenceFunction.HEADING
        elif cues.SALUTATION.match(written) or cues.ADDRESS.search(written) or is_closing:
            function = SentenceFunction.ADDRESS
        elif matter or claims is None:
            function = SentenceFunction.CONTEXT
        elif has_difficulties or (is_past and cues.DIFFICULTY.search(written)):
            # What follows in the paragraph lists them.
            has_difficulties = True
            function = SentenceFunction.DIFFICULTY
        elif cues.CONTEXT.search(written) or (is_past and cues.PREAMBLE.search(written)):
            function = SentenceFunction.CONTEXT
        else:
            function = FUNCTIONS[claims]
        functions.append(function)
    return functions


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
    core = cues.NEUTRAL.sub("", words, count=1) if cues.NEUTRAL.match(words) else words
    is_unnamed = bool(cues.UNNAMED.search(words))
    if claims == "targets":
        is_direction = bool(cues.DIRECTIONAL.match(core))
        if cues.DELIVERABLE.search(core) and not is_direction and not is_unnamed:
            return Verifiability.DELIVERABLE
        return Verifiability.DIRECTIONAL
    if cues.MILESTONE.search(core) and not is_unnamed and not cues.NARRATIVE.search(words):
        return Verifiability.MILESTONE
    return Verifiability.NARRATIVE
