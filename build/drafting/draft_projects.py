"""Proposes the named undertakings of the claims: a name that ends in a head noun of its kind.

Modest by intention: it reads a name from the last mark, conjunction or opening verb before its
head noun, and leaves out what has a number or nothing but words of kind before the head.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build.drafting.clause_words import MANNERS, NOMINALS, VERBS
from build.drafting.draft_anchors import Cells, anchor_cells
from build.drafting.draft_claims import DraftClaim
from build.drafting.project_words import BUILDING, HEADS, KINDS, STATE_OF_TYPE, STATES
from build.drafting.proposal_words import UNNAMED
from build.report.text import ReportText
from build.schema.codes import NameEvidence, ProjectStatus, ProjectType

_SHORTEST, _LONGEST = 4, 28


def _any_of(words: Sequence[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))


_HEAD = re.compile("|".join(f"(?P<h{n}>{pattern})" for n, (pattern, _) in enumerate(HEADS)))
_PHASE = re.compile("[一二三四]期|[东南西北]段")
_BOUNDARY = re.compile("[、，；：的等《]")
_CONJUNCTION = re.compile("以及|[和与及]")
_MANNERS = tuple(word for word in MANNERS if len(word) > 1)  # 新 and 再 may belong to a name
_OPENING = re.compile(
    f"(?:{_any_of(_MANNERS)})*(?:(?:{_any_of(VERBS)})(?!{_any_of(NOMINALS)})){{0,2}}[好了]?"
)
_KIND = re.compile(f"(?:{_any_of(KINDS)})*$")
_NO_NAME = re.compile(
    rf"{UNNAMED}|\d[\d.,]*(?:余|多)?[万亿]?[个座处条项家所名%]|[级化](?:项目|工程)$|^[^“]*”|“[^”]*$"
)


class _Name(NamedTuple):
    start: int
    end: int
    type: ProjectType


def draft_projects(
    text: ReportText, claims: Sequence[DraftClaim]
) -> tuple[list[Cells], list[Cells]]:
    """Rows of projects.csv and project_mentions.csv, in reading order; one project per name."""
    projects: dict[str, Cells] = {}
    mentions: list[Cells] = []
    seen: set[int] = set()
    for claim in claims:
        words = text.text[claim.char_start : claim.char_end]
        for name in _names(words):
            start = claim.char_start + name.start
            if start in seen:
                continue
            seen.add(start)
            name_zh = words[name.start : name.end]
            project = projects.setdefault(
                name_zh, _project(text.report_id, len(projects) + 1, name_zh, name.type)
            )
            status, promised = _states(words, claim.table, name.type)
            anchor = anchor_cells(text, claim.sentence, start, claim.char_start + name.end)
            mentions.append(
                {
                    "project_mention_id": f"{text.report_id}.m{len(mentions) + 1:03d}",
                    "project_id": project["project_id"],
                    **anchor,
                    "status": status,
                    "promised_status": promised,
                    "is_draft": True,
                }
            )
    return list(projects.values()), mentions


def _project(report_id: str, number: int, name_zh: str, project_type: ProjectType) -> Cells:
    return {
        "project_id": f"{report_id}.p{number:03d}",
        "name_zh": name_zh,
        "name_evidence": NameEvidence.OWN,
        "project_type": project_type,
        "is_draft": True,
    }


def _names(words: str) -> Iterator[_Name]:
    heads = list(_HEAD.finditer(words))
    at = 0
    for number, head in enumerate(heads):
        following = heads[number + 1] if number + 1 < len(heads) else None
        if following and not _parted(words, head.end(), following.end()):
            continue  # the longest name wins: 行动计划 within 行动计划试点
        phase = _PHASE.match(words, head.end())
        end = phase.end() if phase else head.end()
        start = _name_start(words, at, head.start())
        at = end
        name = words[start:end]
        is_kind = _KIND.match(words, start, head.start())
        if _SHORTEST <= len(name) <= _LONGEST and not is_kind and not _NO_NAME.search(name):
            group = head.lastgroup or "h0"
            yield _Name(start, end, HEADS[int(group[1:])][1])


def _parted(words: str, start: int, end: int) -> bool:
    return bool(_BOUNDARY.search(words, start, end) or _CONJUNCTION.search(words, start, end))


def _name_start(words: str, at: int, head: int) -> int:
    """Where the name before the head noun at `head` begins, nothing of it before `at`."""
    start = at
    quoted = 0
    for place in range(at, head):
        quoted += (words[place] == "“") - (words[place] == "”")
        if quoted <= 0 and _BOUNDARY.match(words[place]):
            start = place + 1
    if at and (joined := re.match(r"(?:建设|改造|实施|创建)?(?:以及|[和与及])", words[at:head])):
        start = max(start, at + joined.end())
    opening = _OPENING.match(words, start, head)
    return opening.end() if opening else start


def _states(
    words: str, table: str, project_type: ProjectType
) -> tuple[ProjectStatus, ProjectStatus | None]:
    """The state of what a claim names when the report was given, and the state promised."""
    for pattern, past, ahead in STATES:
        if re.search(pattern, words):
            return (past, None) if table == "achievements" else ahead
    if project_type in STATE_OF_TYPE:
        return STATE_OF_TYPE[project_type], None
    is_building = table == "targets" and BUILDING.search(words)
    return (ProjectStatus.UNDER_CONSTRUCTION if is_building else ProjectStatus.OPERATING), None
