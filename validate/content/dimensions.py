"""Dimensions and projects: codes, parents and addresses that fit, and rows that are used."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from ..finding import Finding, Location, Outcome
from .addresses import address_findings
from .content import Content
from .rows.claims import ProjectRow
from .rows.dimensions import IndicatorRow, PlaceRow
from .rows.typed import LabelledRow, told
from .rules import dimensions as rules
from .rules.places import PART_OF_ITSELF
from .topics import topic_findings
from .units import unit_findings

# Targets of each goal: how many are numbered, and the letters of the others (A/RES/71/313).
_GOALS = (
    "1:5:ab 2:5:abc 3:9:abcd 4:7:abc 5:6:abc 6:6:ab 7:3:ab 8:10:ab 9:5:abc 10:7:abc 11:7:abc"
    " 12:8:abc 13:3:ab 14:7:abc 15:9:abc 16:10:ab 17:19:"
)
_SDG_TARGETS = {
    f"SDG {goal}.{target}"
    for goal, numbered, lettered in (one.split(":") for one in _GOALS.split())
    for target in (*range(1, int(numbered) + 1), *lettered)
}
# Divisions of the first level in GB/T 2260 by the first two digits of their codes.
_FIRST_LEVEL = {
    one[:2]: one[2:]
    for line in (
        "11北京 12天津 13河北 14山西 15内蒙古 21辽宁 22吉林 23黑龙江 31上海 32江苏 33浙江 34安徽 35福建",
        "36江西 37山东 41河南 42湖北 43湖南 44广东 45广西 46海南 50重庆 51四川 52贵州 53云南 54西藏",
        "61陕西 62甘肃 63青海 64宁夏 65新疆 71台湾 81香港 82澳门",
    )
    for one in line.split()
}
_CODE = re.compile("[0-9]{6}\\Z")
_OF_FIRST_LEVEL = (
    "province",
    "municipality",
    "autonomous_region",
    "special_administrative_region",
)
# Places that are named by their ids: the ends of their labels.
_NAMED = {
    "district": (" District", "区县旗"),
    "municipality": (" Municipality", "市"),
    "province": (" Province", "省"),
}


def check(content: Content) -> Outcome:
    """Units, places, policy areas and subtopics, indicators, projects and terms."""
    areas = (*content.policy_areas, *content.policy_subtopics)
    labelled = (*content.units, *content.places, *areas, *content.indicators)
    return Outcome.of(
        len(labelled) + len(content.projects) + len(content.terms), _findings(content)
    )


def _findings(content: Content) -> Iterator[Finding]:
    yield from unit_findings(content.units)
    yield from topic_findings(content)
    codes: dict[str, PlaceRow] = {}
    for place in content.places:
        first = codes.setdefault(place.gbt2260_code or place.place_id, place)
        yield from _place(content, place, is_own=first is place)
    used = {claim.indicator_id for claim in content.claims}
    used |= {words.indicator_id for words in content.indicator_words}
    for indicator in content.indicators:
        yield from _indicator(indicator, indicator.indicator_id in used)
    yield from _neutral(content)
    for project in content.projects:
        yield from _project(project, content.texts[project.report_id])
        yield from _whole(content, project)
    for term in content.terms:
        yield from _seen(term.evidence, term.source_url, term.at("source_url"))


def _place(content: Content, row: PlaceRow, is_own: bool) -> Iterator[Finding]:
    """Codes fit types and parents; a district is named by its id: yanqing, Yanqing District."""
    code, kind = row.gbt2260_code or "", row.place_type
    parent = content.places.by_id.get(row.parent_place_id or "")
    outer = parent.gbt2260_code or "" if parent else ""
    outer_kind = parent.place_type if parent else None
    is_first = code[2:] == "0000" and row.label_zh.startswith(_FIRST_LEVEL.get(code[:2], "?"))
    is_second = outer_kind in _OF_FIRST_LEVEL and code[:2] == outer[:2]
    is_third = outer_kind == "prefecture" and code[:4] == outer[:4]
    is_fit = {
        **dict.fromkeys(_OF_FIRST_LEVEL, outer_kind == "country" and is_first),
        "country": code == "" and outer_kind is None,
        "prefecture": is_second and code[2:4] != "00" and code[4:] == "00",
        "district": (is_second or is_third) and code[4:] not in ("", "00"),
        "county": (is_second or is_third) and code[4:] not in ("", "00"),
        "functional_area": code == "" and outer_kind is not None,
        "region": code == "" and outer_kind is not None,
    }
    is_code = code == "" or _CODE.match(code) is not None
    if not (is_own and is_code and is_fit.get(kind, True)):
        expected = f"a code of its own and a parent that fit a {kind}"
        yield row.at("gbt2260_code").breaks(rules.PLACE_CODE_MISMATCH, code or "nothing", expected)
    ending, last = _NAMED.get(kind, ("", ""))
    name = row.place_id.replace("_", " ").title() + ending
    if ending and (row.label_en != name or row.label_zh[-1:] not in last):
        yield row.at("label_en").breaks(rules.LABEL_ODD, f"{row.label_zh}, {row.label_en}", name)


def _indicator(row: IndicatorRow, is_used: bool) -> Iterator[Finding]:
    if not is_used:
        yield row.at("indicator_id").breaks(
            rules.INDICATOR_UNUSED, row.indicator_id, "a claim with it, or words"
        )
    if row.sdg_target is not None and row.sdg_target not in _SDG_TARGETS:
        yield row.at("sdg_target").breaks(rules.SDG_UNKNOWN, row.sdg_target)
    if (row.sdg_target is None) != (row.sdg_reason_en is None):
        name = "sdg_reason_en" if row.sdg_target else "sdg_target"
        yield row.at(name).breaks(rules.REASON_MISSING, told(None), "target and reason together")

    if row.aggregation == "sum" and row.measure_type != "flow":
        expected = f"none: it is a {row.measure_type}"
        yield row.at("aggregation").breaks(rules.NOT_ADDITIVE, row.aggregation, expected)
    yield from address_findings(row.definition_source_url, row.at("definition_source_url"))


def _neutral(content: Content) -> Iterator[Finding]:
    """What all reports share is defined without the name of the place that gives one of them."""
    places = [content.places.by_id[report.place_id] for report in content.reports]
    names = {place.place_id.replace("_", " ").title() for place in places}
    names |= {place.label_zh.rstrip("省市区县旗州") for place in places}
    shared: Sequence[LabelledRow] = [
        *content.indicators,
        *content.policy_areas,
        *content.policy_subtopics,
        *content.units,
    ]
    for row in shared:
        for field, text in (
            ("definition_zh", row.definition_zh),
            ("definition_en", row.definition_en),
        ):
            for name in sorted(names):
                if name in text:
                    yield row.at(field).breaks(rules.DEFINITION_OF_ONE_PLACE, name, "no place")


def _whole(content: Content, row: ProjectRow) -> Iterator[Finding]:
    """What a project is part of is another one of its report, and so on up to one that is whole."""
    seen, at = {row.project_id}, row.part_of_project_id
    while at is not None:
        whole = content.projects.by_id.get(at)
        if whole is None or at in seen or whole.report_id != row.report_id:
            expected = "another project of the report"
            yield row.at("part_of_project_id").breaks(PART_OF_ITSELF, at, expected)
            return
        seen.add(at)
        at = whole.part_of_project_id


def _project(row: ProjectRow, text: str) -> Iterator[Finding]:
    # 昌平、怀柔两个实验室 gives 昌平实验室: a name is of one piece of the text, or of two.
    name = row.name_zh
    longest = bisect_left(range(len(name) + 1), True, key=lambda cut: name[:cut] not in text) - 1
    if name[longest:] not in text:
        yield row.at("name_zh").breaks(rules.NAME_NOT_IN_TEXT, name, "words of the report")
    yield from _seen(row.name_evidence, row.name_source_url, row.at("name_source_url"))


def _seen(evidence: str, address: str | None, place: Location) -> Iterator[Finding]:
    """Official English names the page it was seen on, our own none."""
    if address is None and evidence == "official":
        yield place.breaks(rules.NAME_SOURCE_MISSING, told(None), "the page it was seen on")
    if address is not None and evidence != "official":
        yield place.breaks(rules.NAME_SOURCE_UNEXPECTED, address, "nothing: own translation")
    yield from address_findings(address, place)
