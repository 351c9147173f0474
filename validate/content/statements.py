"""Statements: a claim completed by words of its sentence and of the titles over it, and by no others.

A statement is cut into runs, each as long as can be and of at least two characters. Each stands in the
quote, or else in a title or the sentence; those of the quote come in the order of the quote, the others
in their own, the titles from the outermost inwards and then the sentence.
"""

from collections.abc import Iterator

from ..finding import Finding, Outcome
from .content import Content
from .rows.claims import ClaimRow
from .rules import places as rules

# May join runs by itself, where the words around it have it.
_JOINTS = frozenset("的和在等及与并、，")
_LONGEST = 400  # characters


def check(content: Content) -> Outcome:
    """Every claim."""
    return Outcome.of(len(content.claims), _findings(content))


def _findings(content: Content) -> Iterator[Finding]:
    for claim in content.claims:
        if claim.statement_zh == claim.quote_zh:
            continue
        around = _around(content, claim)
        if len(claim.statement_zh) > _LONGEST or not is_made_of(
            claim.statement_zh, claim.quote_zh, around
        ):
            yield claim.at("statement_zh").breaks(
                rules.STATEMENT_WORDS, claim.statement_zh, f"words of {claim.quote_zh} and {around}"
            )
        elif lost := _lost(claim.quote_zh, claim.statement_zh):
            yield claim.at("statement_zh").breaks(rules.STATEMENT_LOSES, claim.statement_zh, lost)


def _around(content: Content, claim: ClaimRow) -> str:
    """The titles over a claim, the outermost first, and its sentence, a line each."""
    titles = [
        node.title_zh
        for node in reversed(content.lineage(claim.section_id))
        if node.title_zh and not node.is_title_assigned
    ]
    return "\n".join([*titles, content.sentences.by_id[claim.sentence_id].text_zh])


def is_made_of(statement: str, quote: str, around: str) -> bool:
    """Whether the statement is made of runs of the quote and of what is around it.

    >>> is_made_of("开展1200户平房院落修缮", "1200户修缮", "开展2000户平房院落申请式退租和1200户修缮。")
    True
    >>> is_made_of("平房院落开展1200户修缮", "1200户修缮", "开展2000户平房院落申请式退租和1200户修缮。")
    False
    """

    at = in_quote = in_around = 0
    while at < len(statement):
        quoted, other = _run(statement, at, quote, in_quote), _run(statement, at, around, in_around)
        run = statement[at : at + max(quoted, other)]
        if len(run) == 0 or (len(run) == 1 and run not in _JOINTS):
            return False
        if quoted >= other:  # the sentence around has the words of the quote, too
            in_quote = quote.index(run, in_quote) + len(run)
        else:
            in_around = around.index(run, in_around) + len(run)
        at += len(run)
    return True


def _run(statement: str, at: int, words: str, start: int) -> int:
    """How many characters of the statement from `at` on stand together in words[start:]."""
    length = 0
    while at + length < len(statement) and statement[at : at + length + 1] in words[start:]:
        length += 1
    return length


def _lost(quote: str, statement: str) -> str:
    """The first character of the quote that does not come in the statement, in the quote's order."""
    at = 0
    for char in quote:
        if char in _JOINTS:
            continue
        at = statement.find(char, at) + 1
        if at == 0:
            return char
    return ""
