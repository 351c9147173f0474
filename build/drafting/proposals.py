"""Proposes what a sentence does and how a claim can be checked, from cue words.

Rules of the codebook, sections 2, 4 and 5. A person decides; the words are in
`build.drafting.proposal_words`.
"""

import re
from collections.abc import Sequence

from build.drafting.proposal_words import (
    ADDRESS,
    CLOSING,
    CONTEXT,
    DELIVERABLE,
    DIFFICULTY,
    DIFFICULTY_TITLE,
    DIRECTIONAL,
    MILESTONE,
    NARRATIVE,
    PREAMBLE,
    SALUTATION,
    UNNAMED,
)
from build.report.facts import ReportFacts
from build.report.text import ReportText, Section, Sentence
from build.schema.codes import SectionLevel, SentenceFunction, Verifiability

_SALUTATION = re.compile(f"(?:{SALUTATION})$")
_ADDRESS = re.compile(ADDRESS)
_CLOSING = re.compile(CLOSING)
_DIFFICULTY = re.compile(DIFFICULTY)
_DIFFICULTY_TITLE = re.compile(DIFFICULTY_TITLE)
_PREAMBLE = re.compile(PREAMBLE)
_CONTEXT = re.compile(CONTEXT)
_UNNAMED = re.compile(UNNAMED)
_DELIVERABLE = re.compile(DELIVERABLE)
_DIRECTIONAL = re.compile(DIRECTIONAL)
_MILESTONE = re.compile(MILESTONE)
_NARRATIVE = re.compile(NARRATIVE)
# Manners that say nothing of how definite the thing is; 深入 and 广泛 do.
_NEUTRAL = re.compile(
    "(?:必须|要|我们|将|继续|再|认真|精心|高水平|高标准|高质量|圆满|顺利|胜利|提前|超额|统筹|切实|加快|加紧|抓紧)+"
)
_OF_CLAIMS = {
    "achievements": SentenceFunction.ACHIEVEMENT,
    "targets": SentenceFunction.COMMITMENT,
}


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
    has_difficulties = is_past and bool(_DIFFICULTY_TITLE.search(section.title_zh))
    functions = []
    for sentence, written in zip(sentences, words, strict=True):
        if sentence.is_heading:
            function = SentenceFunction.HEADING
        elif _SALUTATION.match(written) or _ADDRESS.search(written) or is_closing:
            function = SentenceFunction.ADDRESS
        elif matter or claims is None:
            function = SentenceFunction.CONTEXT
        elif has_difficulties or (is_past and _DIFFICULTY.search(written)):
            # What follows in the paragraph lists them.
            has_difficulties = True
            function = SentenceFunction.DIFFICULTY
        elif _CONTEXT.search(written) or (is_past and _PREAMBLE.search(written)):
            function = SentenceFunction.CONTEXT
        else:
            function = _OF_CLAIMS[claims]
        functions.append(function)
    return functions


def _is_closing(words: Sequence[str]) -> bool:
    """Whether a paragraph after a salutation is the report's last appeal."""
    return bool(_SALUTATION.match(words[0])) and any(map(_CLOSING.search, words[1:]))


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
    core = _NEUTRAL.sub("", words, count=1) if _NEUTRAL.match(words) else words
    is_unnamed = bool(_UNNAMED.search(words))
    if claims == "targets":
        is_direction = bool(_DIRECTIONAL.match(core))
        if _DELIVERABLE.search(core) and not is_direction and not is_unnamed:
            return Verifiability.DELIVERABLE
        return Verifiability.DIRECTIONAL
    if _MILESTONE.search(core) and not is_unnamed and not _NARRATIVE.search(words):
        return Verifiability.MILESTONE
    return Verifiability.NARRATIVE
