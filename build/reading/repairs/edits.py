"""Edits of a text: how they are applied, composed and taken back."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from build.schema.codes import CorrectionKind


class Edit(NamedTuple):
    """`text[start:end]` becomes `after`. `reason` indexes a decided correction, -1 for rules."""

    start: int
    end: int
    after: str
    kind: CorrectionKind
    reason: int = -1


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with ordered, non-overlapping edits made."""
    pieces: list[str] = []
    at = 0
    for edit in edits:
        pieces.append(text[at : edit.start])
        pieces.append(edit.after)
        at = edit.end
    if not pieces:
        return text
    pieces.append(text[at:])
    return "".join(pieces)


def compose(first: Sequence[Edit], middle: str, second: Sequence[Edit]) -> list[Edit]:
    """Two rounds of edits as one round on the text before the first.

    `middle` is the text that `first` leads to and `second` starts from. Edits of the two rounds
    that share characters merge into one, of the kind the second round gives unless the first
    was decided by a reader. Linear in the number of edits and the text they touch.
    """
    if not first:
        return list(second)
    out: list[Edit] = []
    at = 0  # next edit of the first round
    shift = 0  # place in the source minus place in the middle text, before edit `at`
    next_second = 0
    while next_second < len(second):
        start, end = second[next_second].start, second[next_second].end
        while at < len(first) and first[at].start - shift + len(first[at].after) <= start:
            out.append(first[at])
            shift += first[at].end - first[at].start - len(first[at].after)
            at += 1
        group_first, group_second, opening_shift = at, next_second, shift
        next_second += 1
        while True:
            if at < len(first) and first[at].start - shift < end:
                start = min(start, first[at].start - shift)
                end = max(end, first[at].start - shift + len(first[at].after))
                shift += first[at].end - first[at].start - len(first[at].after)
                at += 1
            elif next_second < len(second) and second[next_second].start < end:
                end = max(end, second[next_second].end)
                next_second += 1
            else:
                break
        merged = second[group_second:next_second]
        lead = _leading(first[group_first:at], merged)
        after = merged[0].after if len(merged) == 1 and merged[0][:2] == (start, end) else None
        if after is None:
            local = (
                edit._replace(start=edit.start - start, end=edit.end - start) for edit in merged
            )
            after = apply_edits(middle[start:end], local)
        out.append(Edit(start + opening_shift, end + shift, after, lead.kind, lead.reason))
    out.extend(first[at:])
    return out


def _leading(first: Sequence[Edit], second: Sequence[Edit]) -> Edit:
    """The edit that gives a merged one its kind and reason."""
    return next((edit for edit in first if edit.reason >= 0), second[0])
