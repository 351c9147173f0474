"""The words of units: which units a written word may be, however its parts are written."""

import re
from collections import defaultdict
from collections.abc import Iterable

from .expressions import CURRENCIES
from .numerals import plain
from .rows.dimensions import UnitRow

# Symbols that stand for a word of the table inside a compound, or alone: ㏊, m3/s, km/h.
_SYMBOLS = {"ha": "公顷", "s": "秒", "h": "小时", "d": "日", "t": "吨", "L": "升", "min": "分钟",
    "kn": "节", "°": "度", "¢": "分钱"}  # fmt: skip
# Words that are units only beside some numbers: 三成, 机组寿命10.5年.
_OTHER = {"成": "percent", "年": "year", "百分之": "percent", "千分之": "per_mille"}
# 3.0升级版, 5个台阶: words that begin as a unit does.
_NO_UNITS = (
    "(?!升级|台阶|大学|大关|项目|组成|组织|人才|人大|人均|人员|家园|家庭|分之|点位|度假|段落)"
)
_JOINTS = re.compile("[/每]")


class UnitWords:
    """The words of a table of units, made once."""

    def __init__(self, units: Iterable[UnitRow]) -> None:
        rows = list(units)
        self.kinds = {row.unit_id: row.quantity_kind for row in rows}
        self._owners: dict[str, set[str]] = defaultdict(set)
        for row in rows:
            for word in (row.words_zh or "").split():
                self._owners[plain(word)].add(row.unit_id)
        self._compounds: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for word, owners in list(self._owners.items()):
            if len(parts := self._parts(word)) > 1:
                self._compounds[parts] |= owners
        words = sorted({*self._owners, *_SYMBOLS, "成"}, key=len, reverse=True)
        simple = "|".join(map(re.escape, words))
        self.pattern = f"{_NO_UNITS}(?:{simple})(?:[/每](?:{simple}))*"

    def named(self, word: str) -> set[str]:
        """The ids of the units that a word may be; over a lower unit that is unknown, the upper."""
        word = plain(word)
        found = set(self._owners.get(word, ())) | self._compounds.get(self._parts(word), set())
        for names in (_OTHER, CURRENCIES):
            if word in names:
                found.add(names[word])
        if not found and word in _SYMBOLS:
            found |= self.named(_SYMBOLS[word])
        upper = word.rpartition("/")[0]
        return found if found or not upper else self.named(upper)

    def _parts(self, word: str) -> tuple[str, ...]:
        """A compound by the ids of its parts, so that m3/s and 立方米每秒 are one."""
        return tuple(self._part(part) for part in _JOINTS.split(word))

    def _part(self, part: str) -> str:
        part = _SYMBOLS.get(part, part)
        return min(self._owners.get(part, {part}))
