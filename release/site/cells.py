"""Cells are data: what they hold is shown and never acts, whoever wrote it."""

import json
import re
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup, escape

from release.questions.answers import number_text

# What changes the order of letters or shows nothing at all: marks and overrides of direction, joiners
# of no width, control characters but the line end and the tab.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_DOWN = {"en": "down {}", "zh": "下降{}"}
# What no HTML may hold, written as it is or as a reference.
_FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def plain(value: object) -> object:
    """A value as words: what is unseen is named, numbers as people read them, None as nothing.

    >>> plain("a\\u202eb"), plain(None), plain(61000.0), plain(2023), plain(True)
    ('a⟨U+202E⟩b', '', '61,000', '2023', 'true')
    """
    if isinstance(value, Markup):
        return value
    if isinstance(value, bool):
        return str(value).lower()
    return _UNSEEN.sub(lambda found: f"⟨{_code(found)}⟩", number_text(value))


@lru_cache(maxsize=None, typed=True)
def shown(value: object) -> Markup:
    """A value as words in HTML. Kept: the same labels stand in thousands of cells, on many pages.

    >>> shown("<b>"), shown(61000.0)
    (Markup('&lt;b&gt;'), Markup('61,000'))
    """
    return escape(plain(value))


def tongue(text: object, language: str) -> Markup:
    """The attribute of words that are of the other language than their page; nothing of the same.

    >>> tongue("增长", "en"), tongue("Growth", "zh"), tongue("5%", "en")
    (Markup(' lang="zh-Hans"'), Markup(' lang="en"'), Markup(''))
    """
    is_chinese = bool(re.search("[\u3400-\u9fff]", str(text)))
    if language == "en":
        return Markup(' lang="zh-Hans"') if is_chinese else Markup("")
    is_english = not is_chinese and bool(re.search("[A-Za-z]{2}", str(text)))
    return Markup(' lang="en"') if is_english else Markup("")


def with_code(text: object) -> Markup:
    """Words with the names of columns in them, which `backticks` set off.

    >>> with_code("see `a<b`")
    Markup('see <code>a&lt;b</code>')
    """
    pieces = str(text).split("`")
    if len(pieces) % 2 == 0:
        return shown(text)
    return Markup("").join(
        Markup("<code>{}</code>").format(shown(piece)) if at % 2 else shown(piece)
        for at, piece in enumerate(pieces)
    )


def exact(text: str) -> Markup:
    """The text in HTML, character for character; what is unseen stands alone and bears its name.

    >>> exact("a\\u202e<b>")
    Markup('a<bdi class="unseen" data-code="U+202E">\\u202e</bdi>&lt;b&gt;')
    """
    if not _UNSEEN.search(text):
        return escape(text)
    out, at = [], 0
    for found in _UNSEEN.finditer(text):
        kept = "" if _FORBIDDEN.match(found[0]) else found[0]
        out += [
            escape(text[at : found.start()]),
            Markup('<bdi class="unseen" data-code="{}">{}</bdi>').format(_code(found), kept),
        ]
        at = found.end()
    return Markup("").join([*out, escape(text[at:])])


def _code(found: re.Match[str]) -> str:
    return f"U+{ord(found[0]):04X}"


def web_address(cell: object) -> str | None:
    """The cell, where it is an http(s) address and nothing else.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not isinstance(cell, str) or _UNSEEN.search(cell) or re.search(r"[\s\"'<>\\]", cell):
        return None
    try:
        parts = urlsplit(cell)
    except ValueError:
        return None
    return cell if parts.scheme in ("http", "https") and parts.hostname else None


def value_said(row: Mapping[str, Any], language: str) -> str:
    """The value of a headline target with its bound and unit, as near as labels come to speech.

    >>> unit = {"unit_id": "household", "unit_label_en": "households"}
    >>> value_said({"value": 2000.0, "comparator": "about", "comparator_en": "about"} | unit, "en")
    'about 2,000 households'
    >>> value_said({"value": 5.0, "value_high": 5.5, "unit_id": "percent", "comparator": "eq"}, "zh")
    '5–5.5%'
    >>> value_said({"value": 3.0, "signed_value": -3.0, "unit_id": "percent"}, "en")
    'down 3%'
    """
    falls = (row.get("signed_value") or 0) < 0
    ends = [row[end] for end in ("value", "value_high") if row.get(end) is not None]
    value = "–".join(number_text(abs(end) if falls else end) for end in ends)
    if row.get("unit_id") == "percent":
        value += "%"
    elif unit := row.get(f"unit_label_{language}"):
        value += f" {unit}"
    bound = row.get(f"comparator_{language}") if row.get("comparator") != "eq" else None
    value = f"{bound} {value}" if bound else value
    return _DOWN[language].format(value) if falls else value


def as_json(value: object) -> str:
    """JSON that may stand in a script: no character of it ends the script or is unseen."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), default=_day)
    text = re.sub("[<>&]", lambda found: f"\\u{ord(found[0]):04x}", text)
    return _UNSEEN.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def _day(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)
