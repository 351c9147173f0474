"""Reads the facts of a report from its text: title, day, session, speaker, issuer, place, year."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from build.drafting.told_places import ToldPlace, is_national, told_place
from build.drafting.told_years import ToldYear, told_plan_year
from build.report.divisions import Divisions

_SALUTATION = re.compile("各位(?:代表|委员)|同志们")
_HEAD, _BEHIND = 3_000, 250  # characters: where the salutation is looked for; what follows it
_NO_SALUTATION = 700
_NUMERAL = "[一二三四五六七八九十0-9０-９]"
_GAP = r"[ \t\u3000\xa0]*"
_DAY = re.compile(
    rf"([12１２][0-9０-９]{{3}}|[一二][〇○零ＯO九][〇○零ＯO一二三四五六七八九]{{2}}){_GAP}年{_GAP}"
    rf"({_NUMERAL}{{1,3}}){_GAP}月{_GAP}({_NUMERAL}{{1,3}}){_GAP}日"
)
# When a page was made, and who stands in a picture.
_OF_THE_PAGE = re.compile("来源|时间|发布|日期|更新|浏览|编辑|责任|印发|记者|摄影|开幕|https?:")
_TITLE = re.compile(r"^[^\n。，]{0,40}政府[》]?工作(?:的)?报告[^\n。，]{0,40}$", re.MULTILINE)
_SESSION = re.compile(
    rf"(?:[\u4e00-\u9fff]{{2,18}}?|)第?{_NUMERAL}{{1,3}}届(?:全国)?(?:人民代表大会|人大)"
    rf"(?:常务委员会|常委会)?\s*第?{_NUMERAL}{{1,3}}次(?:全体)?(?:\(扩大\))?会议"
)
_BEFORE_SESSION = re.compile("^.*(?:日|在|于|向)", re.DOTALL)
_GIVEN_TO = re.compile("^(?:[^在于完]*代表[^在于完]*|现在)?向")
_OFFICE = "(?:市|省|州|盟|县|区|旗)长|主席|总理|专员|革命委员会(?:副)?主任|革委会主任"
_NAME = rf"[\u4e00-\u9fff](?:{_GAP}[\u4e00-\u9fff·•]){{1,11}}"
_SPEAKER = re.compile(
    rf"^[^\n。，：:]{{0,40}}(?:{_OFFICE}){_GAP}[:：]?{_GAP}({_NAME}){_GAP}[)）]?$", re.MULTILINE
)
_LONE_NAME = re.compile(rf"^[（(]?({_NAME}){_GAP}[)）]?$", re.MULTILINE)
_NAME_IN_TITLE = re.compile(rf"日[ ,，]*({_NAME})[)）]")
_MOST_OF_A_LONE_NAME = 4
_NO_NAME = re.compile(
    "报告|会议|代表|目录|政府|工作|下载|打印|全屏|收藏|加大|还原|减小|字号|返回|首页"
)
_ISSUER = re.compile(
    "代表((?:[\u4e00-\u9fff]{0,14}?)(?:第[一二三四五六七八九十]{1,3}届)?"
    "(?:人民政府|革命委员会|政府|国务院|政务院|行政公署|行署))"
)


class Told(NamedTuple):
    """A value, and the extent of the words of the report text that tell it; none where none do."""

    value: str
    start: int | None = None
    end: int | None = None


class ToldFacts(NamedTuple):
    """What a report's text tells of it; None for what it does not."""

    title: Told | None
    delivered_on: Told | None
    session: Told | None
    speaker: Told | None
    issuer: Told | None
    place: ToldPlace | None
    is_national: bool
    plan_year: Told | None


# A collection's own header, marks of headings and of emphasis; run together where lines were.
_MARKS = re.compile(r"source: ?https?://\S*?(?=title:|\s)|title[:：]|-{3,}|<!--.*?-->")


def told_facts(text: str, divisions: Divisions) -> ToldFacts:
    """Read the facts of a report text, which stand before its first paragraph or just behind.

    Numerals of days are read whatever their characters. `session` is without line ends and
    blanks, the rest as written.
    """
    head = _MARKS.sub(lambda mark: "\n" * len(mark[0]), _head(text))
    day, title = _day(head), _title(head)
    session, speaker = _session(head), _speaker(head)
    plan_year = told_plan_year(text, head, title.value if title else "", day and day[0])
    year = int(plan_year.value) if plan_year else None
    named = _ISSUER.search(head)
    national = _is_national(text, session, named)
    extents = [(each.start, each.end) for each in (session,) if each]
    extents += [named.span(1)] if named else []
    extents += [
        (each.start, each.end) for each in (title, speaker and _office(head, speaker)) if each
    ]
    salutation = _SALUTATION.search(head)
    extents += [(0, salutation.start())] if salutation else []
    place = None if national else told_place(text, _placed(extents), divisions, year)
    return ToldFacts(
        title=title,
        delivered_on=day[1] if day else None,
        session=session,
        speaker=speaker,
        issuer=_issuer(named, place, national),
        place=place,
        is_national=national,
        plan_year=_plan_year(plan_year, day[1] if day else None),
    )


def _plan_year(year: ToldYear | None, day: Told | None) -> Told | None:
    """The year, by the words of the day where it follows from them."""
    if year is None:
        return None
    return Told(year.value, *((day.start, day.end) if day and year.start is None else year[1:]))


def _is_national(text: str, session: Told | None, named: re.Match[str] | None) -> bool:
    if session:
        return "全国人" in session.value
    return is_national(named[0]) if named else _speaks_of_nation(text)


def _placed(extents: list[tuple[int | None, int | None]]) -> Iterator[tuple[int, int]]:
    for start, end in extents:
        if start is not None and end is not None:
            yield start, end


def _head(text: str) -> str:
    found = _SALUTATION.search(text[:_HEAD])
    return text[: found.start() + _BEHIND] if found else text[:_NO_SALUTATION]


def _line(text: str, at: int) -> str:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return text[start : end if end >= 0 else len(text)]


def _day(head: str) -> tuple[date, Told] | None:
    """The first day that is not the page's; a line that names the session goes before others."""
    found = []
    for match in _DAY.finditer(head):
        line = _line(head, match.start())
        year, month, day = (_count(each) for each in match.groups())
        try:
            told = date(year, month, day)
        except ValueError:
            continue
        if not _OF_THE_PAGE.search(line):
            rank = 0 if "会议" in line or line.startswith("—") else 1
            found.append((rank, match.start(), match.end(), told))
    if not found:
        return None
    _, start, end, told = min(found)
    return told, Told(told.isoformat(), start, end)


_DIGITS = {
    digit: value
    for value, digits in enumerate(
        (
            "0０〇○零ＯO",
            "1１一",
            "2２二",
            "3３三",
            "4４四",
            "5５五",
            "6６六",
            "7７七",
            "8８八",
            "9９九",
        )
    )
    for digit in digits
}


def _count(numeral: str) -> int:
    """The number of a year, month or day, however it is written.

    >>> _count("二〇二六"), _count("二十七"), _count("１２")
    (2026, 27, 12)
    """
    if "十" in numeral:
        tens, _, ones = numeral.partition("十")
        return 10 * (_DIGITS[tens] if tens else 1) + (_DIGITS[ones] if ones else 0)
    return int("".join(str(_DIGITS[each]) for each in numeral))


def _title(head: str) -> Told | None:
    """The line that names the report, one with its year before others."""
    found = []
    for match in _TITLE.finditer(head):
        line = match[0]
        start = match.start() + len(line) - len(line.lstrip("#—\u3000 \ufeff"))
        end = match.start() + len(line.rstrip())
        if not re.search("代表|作政府|摄|http", line):
            found.append(
                (not re.search("[0-9０-９二]{1}[0-9０-９〇○零]{1}..年?", line), start, end)
            )
    if not found:
        return None
    _, start, end = min(found)
    return Told(head[start:end], start, end)


def _session(head: str) -> Told | None:
    """The session that the lines above the salutation name, or that the report is given to."""
    salutation = _SALUTATION.search(head)
    stop = salutation.start() if salutation else len(head)
    above = [*_SESSION.finditer(head, 0, stop)]
    given_to = [found for found in _SESSION.finditer(head, stop) if _GIVEN_TO.search(found[0])]
    for match in sorted(above, key=lambda found: "人民代表大会" not in found[0]) + given_to:
        before = _BEFORE_SESSION.match(match[0])
        start = match.start() + (before.end() if before else 0)
        return Told("".join(head[start : match.end()].split()), start, match.end())
    return None


def _speaker(head: str) -> Told | None:
    stop = found.start() if (found := _SALUTATION.search(head)) else len(head)
    for pattern in (_SPEAKER, _NAME_IN_TITLE, _LONE_NAME):
        for match in pattern.finditer(head, 0, stop):
            start, end = match.span(1)
            name = "".join(head[start:end].split())
            is_lone = pattern is _LONE_NAME
            if _NO_NAME.search(name) or (is_lone and len(name) > _MOST_OF_A_LONE_NAME):
                continue
            return Told(name, start, end)
    return None


def _office(head: str, speaker: Told) -> Told:
    start = head.rfind("\n", 0, speaker.start) + 1
    return Told("", start, speaker.start)


def _issuer(named: re.Match[str] | None, place: ToldPlace | None, national: bool) -> Told | None:
    """Who gave the report, with the whole name of the place where the text has only its kind."""
    if national:
        return (
            Told("国务院", *named.span(1))
            if named and named[1].endswith("国务院")
            else Told("国务院")
        )
    if named is None:
        return Told(f"{place.division.name_zh}人民政府") if place else None
    words = named[1]
    if place is None or place.division.name_zh in words:
        return Told(words, *named.span(1))
    kind = next((each for each in ("革命委员会", "行政公署", "行署") if each in words), "人民政府")
    return Told(place.division.name_zh + kind, *named.span(1))


_OF_NATION = re.compile("我国|全国|国务院")
_OF_PLACE = re.compile("[我全本](?:省|市|州|盟|县|旗|区|自治区)|(?:省|市|州|县|区党)委")


def _speaks_of_nation(text: str) -> bool:
    return len(_OF_NATION.findall(text)) > 2 * len(_OF_PLACE.findall(text))
