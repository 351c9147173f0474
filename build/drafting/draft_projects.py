"""Proposes the named undertakings of the claims: a name that ends in a head noun of its kind.

Modest by intention: it reads a name from the last mark, conjunction or opening verb before its
head noun, and leaves out what has a number or nothing but words of kind before the head.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import NamedTuple

from build.drafting.clause_words import MANNERS, NOMINALS, VERBS
from build.drafting.draft_anchors import Anchors, Cells
from build.drafting.draft_claims import DraftClaim
from build.drafting.no_names import is_no_name
from build.drafting.project_words import BUILDING, HEADS, STATE_OF_TYPE, STATES
from build.report.characters import any_of, run_of
from build.report.text import Place, ReportText
from build.schema.codes import NameEvidence, ProjectStatus, ProjectType

_SHORTEST, _LONGEST = 4, 28

# One group for each row of the table, so that the number of a group tells the row.
_HEAD = re.compile("|".join(f"({pattern})" for pattern, _ in HEADS))
_PHASE = re.compile("[一二三四]期|[东南西北]段")
_BOUNDARIES = frozenset("、，；：的等《")
_PARTED = re.compile("[、，；：的等《]|以及|[和与及]")
_JOINED = re.compile("(?:建设|改造|实施|创建)?(?:以及|[和与及])")
_MANNERS = tuple(word for word in MANNERS if len(word) > 1)  # 新 and 再 may belong to a name
_OPENING = re.compile(
    f"{run_of(_MANNERS)}(?:(?:{any_of(VERBS)})(?!{any_of(NOMINALS)})){{0,2}}[好了]?"
)
# A verb that lists of opening verbs reach by no way: 高规格举办, 依法打响. Not 东湖保护实施方案.
_LATE_VERB = re.compile("[^“”]*(?:举办|承办|召开|打响|实施|推进|启动|编制|修编|完成)(?=.{4})")

_States = tuple[ProjectStatus, ProjectStatus | None]


class _Name(NamedTuple):
    start: int
    end: int
    type: ProjectType


class ProjectDrafter:
    """Proposes projects and their mentions, claim after claim; one project per name."""

    def __init__(self, text: ReportText, anchors: Anchors) -> None:
        self.projects: dict[str, Cells] = {}
        """Rows of projects.csv by name, in the order of their first mention."""
        self.places: dict[str, Place] = {}
        """Where each name stands first."""
        self._text = text
        self._anchors = anchors
        self._before: Place | None = None
        self._numbers = count(1)

    def mentions(self, claim: DraftClaim) -> Iterator[Cells]:
        """Rows of project_mentions.csv for the next claim in reading order."""
        if claim.place == self._before:
            return  # it differs in its measure alone
        self._before = place = claim.place
        text, projects = self._text, self.projects
        words = text.words(place)
        told = _told(words, claim.table)
        is_building = claim.table == "targets" and BUILDING.search(words) is not None
        for name in _names(words):
            name_zh = words[name.start : name.end]
            start, end = place.char_start + name.start, place.char_start + name.end
            if name_zh not in projects:
                projects[name_zh] = _project(text, len(projects) + 1, name_zh, name.type)
                self.places[name_zh] = Place(start, end, place.sentence)
            status, promised = told or _untold(name.type, is_building)
            yield {
                "project_mention_id": f"{text.report_id}.m{next(self._numbers):03d}",
                "project_id": projects[name_zh]["project_id"],
                **self._anchors.cells(Place(start, end, place.sentence)),
                "status": status,
                "promised_status": promised,
                "is_draft": True,
            }


def _project(text: ReportText, number: int, name_zh: str, project_type: ProjectType) -> Cells:
    return {
        "project_id": f"{text.report_id}.p{number:03d}",
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
        if following and not _PARTED.search(words, head.end(), following.end()):
            continue  # the longest name wins: 行动计划 within 行动计划试点
        phase = _PHASE.match(words, head.end())
        end = phase.end() if phase else head.end()
        start = _name_start(words, at, head.start())
        at = end
        project_type = HEADS[(head.lastindex or 1) - 1][1]
        is_long_enough = _SHORTEST <= end - start <= _LONGEST
        if is_long_enough and not is_no_name(words, start, head.start(), end, project_type):
            yield _Name(start, end, project_type)


def _name_start(words: str, at: int, head: int) -> int:
    """Where the name before the head noun at `head` begins, nothing of it before `at`."""
    start = at
    quoted = 0
    for place in range(at, head):
        quoted += (words[place] == "“") - (words[place] == "”")
        if quoted <= 0 and words[place] in _BOUNDARIES:
            start = place + 1
    if at and (joined := _JOINED.match(words, at, head)):
        start = max(start, joined.end())
    if verb := _LATE_VERB.match(words, start, head):
        start = verb.end()
    opening = _OPENING.match(words, start, head)
    return opening.end() if opening else start


def _told(words: str, table: str) -> _States | None:
    """The state of what a claim names when the report was given, and the state promised."""
    for pattern, past, ahead in STATES:
        if re.search(pattern, words):
            return (past, None) if table == "achievements" else ahead
    return None


def _untold(project_type: ProjectType, is_building: bool) -> _States:
    """The state of what no word of the claim tells of."""
    if project_type in STATE_OF_TYPE:
        return STATE_OF_TYPE[project_type], None
    return (ProjectStatus.UNDER_CONSTRUCTION if is_building else ProjectStatus.OPERATING), None
