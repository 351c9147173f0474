"""Characters that are not what they look like: invisible ones, odd blanks, radicals for characters."""

import re
from unicodedata import normalize

from build.reading.repairs.edits import Edit
from build.schema.codes import CorrectionKind

# Dropped: a carriage return before a line feed, C0 and C1 controls but tab and line ends, soft
# hyphen, zero-width characters, joiners and marks of direction, variation selectors, byte order
# marks, interlinear marks, the place of a lost object. Made a line feed: a lone carriage return,
# vertical tab, form feed, NEL, LS, PS. Made a plain blank: no-break blanks and those of set widths.
# Made the character: radicals and the compatibility forms of Chinese characters.
_DROPPED = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u034f\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\ufff9-\ufffc"
)
_BLANKS = "\xa0\u1680\u2000-\u200a\u202f\u205f"
_FORMS = "\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\U0002f800-\U0002fa1f"
_LINE_ENDS = "\r\x0b\x0c\x85\u2028\u2029"
# One set of characters in front lets the engine skip at full speed: most texts have none.
_ODD = re.compile(
    f"[{_DROPPED}{_BLANKS}{_FORMS}{_LINE_ENDS}]"
    f"(?:(?P<drop>(?<=\r)(?=\n)|(?<=[{_DROPPED}])[{_DROPPED}]*)|(?P<blank>(?<=[{_BLANKS}]))|(?P<form>(?<=[{_FORMS}])))?"
)
# Simplified characters whose radicals Unicode does not make equal to them.
_RADICALS = dict(
    zip(
        "⺁⺌⺍⺎⺗⺝⺟⺠⺪⺫⺮⺼⺾⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳⼾",
        "厂小小兀心月母民疋目竹月艹虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟户",
        strict=True,
    )
)


def control_edits(text: str) -> list[Edit]:
    """Invisible characters dropped, foreign line ends and odd blanks made plain, radicals made the
    characters they stand for.
    """
    edits: list[Edit] = []
    for match in _ODD.finditer(text):
        start, end = match.span()
        kind, after = CorrectionKind.CONTROL, "\n"
        if match.lastgroup == "drop":
            after = ""
        elif match.lastgroup == "blank":
            after = " "
        elif match.lastgroup == "form":
            kind, after = CorrectionKind.CHARACTER, _character(match[0])
        if after != match[0]:
            edits.append(Edit(start, end, after, kind))
    return edits


def _character(form: str) -> str:
    """The character that a radical or a compatibility form stands for, or the form itself.

    >>> _character("⽂"), _character("⻓"), _character("\\uf9dc"), _character("﨎")
    ('文', '长', '隆', '﨎')
    """
    plain = _RADICALS.get(form) or normalize("NFKC", form)
    return plain if len(plain) == 1 else form
