"""Terms of the reports, and whether an English text says those of its Chinese."""

import re
from collections.abc import Iterable, Iterator

from build.schema import TermRow

_SIGNS = re.compile("[^a-z0-9]+")


class TermBook:
    """The terms, ready to be looked for: each with the English that may stand for it."""

    def __init__(self, terms: Iterable[TermRow]) -> None:
        self._forms = {row.term_zh: row.forms for row in terms}
        longest_first = sorted(self._forms, key=len, reverse=True)
        # Where there are no terms, nothing is one.
        self._term = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")

    def unsaid(self, chinese: str, english: str) -> Iterator[tuple[str, str]]:
        """The terms of the Chinese that the English does not say, with what it could have said.

        Terms are read from left to right, the longest first; no term is looked for inside another.
        """
        said = _words(english)
        for term in dict.fromkeys(self._term.findall(chinese)):
            forms = self._forms[term]
            if not any(f"{_words(form).rstrip()}{end}" in said for form in forms for end in _ENDS):
                yield term, " or ".join(forms)


_ENDS = (" ", "s ", "es ")


def _words(text: str) -> str:
    """The words in lower case, whatever signs stand between them, with a blank on both sides.

    >>> _words('the "Culture-Plus" strategy')
    ' the culture plus strategy '
    """
    return f" {_SIGNS.sub(' ', text.casefold()).strip()} "
