"""Reads SQL files that run as they stand and say in comments what they answer.

The comments above the query hold texts, `-- key: text`, continued by `--   text`.
"""

import re
from pathlib import Path

_TEXT = re.compile(r"-- (?P<key>\w+): (?P<text>.*)")
_CONTINUED = "--   "


def read_sql_file(path: Path, keys: set[str]) -> tuple[dict[str, str], str]:
    """The texts by their keys, and the query.

    Raises:
        ValueError: the texts are not those that `keys` ask for.
    """
    texts: dict[str, str] = {}
    key = ""
    lines = path.read_text("utf-8").splitlines()
    while lines and lines[0].startswith("--"):
        line = lines.pop(0)
        if line.startswith(_CONTINUED) and key:
            # Chinese sentences follow without a blank.
            texts[key] += ("" if key.endswith("_zh") else " ") + line.removeprefix(_CONTINUED)
        elif match := _TEXT.fullmatch(line):
            key = match["key"]
            texts[key] = match["text"]
    if texts.keys() != keys:
        raise ValueError(f"{path.name}: its comments are {sorted(texts)}, not {sorted(keys)}")
    return texts, "\n".join(lines).strip()
