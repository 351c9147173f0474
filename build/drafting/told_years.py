"""Finds the year that a report plans for: by its headings, its title, its day, its body."""

import re
from collections import Counter
from datetime import date
from typing import NamedTuple

_NARROW = str.maketrans("０１２３４５６７８９", "0123456789")
# 一九八七年 is as long as 1987年, so that places stay.
_MAY_BE_WRITTEN_OUT = re.compile("年(?<=[一二三四五六七八九〇○零]{2}年)")
_WRITTEN_OUT = re.compile("[一二][九〇○零][一二三四五六七八九〇○零]{2}(?=年)")
_DIGITS = str.maketrans("一二三四五六七八九〇○零", "123456789000")
_CENTURIES = ("19", "20")
_YEAR = f"(?<![0-9])((?:{'|'.join(_CENTURIES)})[0-9]{{2}})"
# What a heading or the opening says of the year before, and of the year itself.
_BEFORE = re.compile(
    rf"{_YEAR}年?(?:的|度|政府|国内|主要|全市|全省|经济社会发展|及.{{2,12}}|和.{{2,12}}|以来){{0,5}}(?:工作|情况|发展)?(?:情况)?的?(?:简要|基本)?(?:回顾|总结|估价|估计)"
    rf"|(?:刚刚)?过去的{_YEAR}年"
)
_ITSELF = re.compile(
    rf"{_YEAR}年的?(?:政府|国家|我国|全市|全省|全区|全州|国民经济|经济社会发展|主要|重点|工作|经济|社会)*的?"
    "(?:任务|安排|部署|目标|打算|总体要求|总要求|预算|计划|建议|重点|工作思路|工作安排)"
)
_IN_TITLE = re.compile(rf"^[^0-9]{{0,20}}{_YEAR}年|[（(]{_YEAR}(?:年)?[)）]")
_ANY = re.compile(f"{_YEAR}年")
_LOOK_BACK = 0.4  # the share of a report that looks back
_LONGEST_HEADING = 45
_AUTUMN, _SUMMER = 10, 8  # months: from October a report plans the next year; August may


class ToldYear(NamedTuple):
    """The year, and the extent of the words that tell it; none where only the body does."""

    value: str
    start: int | None = None
    end: int | None = None


def told_plan_year(text: str, head: str, title: str, day: date | None) -> ToldYear | None:
    """The year a report plans for; None where nothing tells it.

    A day from October to December plans the next year. Without a day the title tells, then the
    headings, then the year that its first part speaks of most, which is the one before.
    """
    if day and not _SUMMER <= day.month < _AUTUMN:
        return ToldYear(str(day.year + (day.month >= _AUTUMN)))
    narrow = text
    for wide, digit in zip("０１２３４５６７８９", "0123456789", strict=True):
        narrow = narrow.replace(wide, digit)  # of a long text much faster than translating it
    if _MAY_BE_WRITTEN_OUT.search(narrow):  # found by one character, and soon
        narrow = _WRITTEN_OUT.sub(lambda year: year[0].translate(_DIGITS), narrow)
    headed = _headed(narrow)
    if day:
        is_next = headed is not None and int(headed.value) == day.year + 1
        return headed if is_next else ToldYear(str(day.year))
    in_title = _IN_TITLE.search(title.translate(_NARROW))
    if in_title:
        at = max(head.find(title), 0)
        group = 1 if in_title[1] else 2
        return ToldYear(in_title[group], at + in_title.start(group), at + in_title.end(group))
    if headed:
        return headed
    looks_back = narrow[: int(len(narrow) * _LOOK_BACK)]
    counts = Counter(found[1] for found in _ANY.finditer(looks_back))
    return ToldYear(str(int(counts.most_common(1)[0][0]) + 1)) if counts else None


def _headed(text: str) -> ToldYear | None:
    """The year that short lines and the opening tell: the latest that they agree on."""
    votes: Counter[int] = Counter()
    places: dict[int, tuple[int, int]] = {}
    at = 0
    for line in text.split("\n"):
        is_short = len(line) <= _LONGEST_HEADING or at < 1500
        if is_short and any(century in line for century in _CENTURIES):
            part = line[:200]
            for pattern, step in ((_BEFORE, 1), (_ITSELF, 0)):
                for found in pattern.finditer(part):
                    group = 1 if found[1] else 2
                    year = int(found[group]) + step
                    votes[year] += 1
                    places.setdefault(year, (at + found.start(group), at + found.end(group)))
        at += len(line) + 1
    if not votes:
        return None
    year = max(votes, key=lambda each: (votes[each], each))
    return ToldYear(str(year), *places[year])
