"""Collects what several steps find, so that one run shows everything."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from build.rules import files as rules
from build.schema.rules import START_AFTER_END
from validate.finding import Finding, InvalidInput, Location

# What a value should be, by the beginning of pydantic's name for what is wrong.
_FORMS = {
    "bool": "true or false",
    "int": "a whole number",
    "decimal": "a number",
    "date": "a day of the calendar such as 2026-01-31",
    "string_pattern": "the form {pattern}",
    "string_too_short": "at least {min_length} characters",
    "string_too_long": "at most {max_length} characters",
    "string": "text",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
    "too_short": "at least {min_length} of them",
    "list": "a list",
    "model": "facts by name",
    "https": "an address that begins with https://",
    "doi": "a DOI such as https://doi.org/10.5281/zenodo.123",
    "orcid": "an ORCID iD whose last character fits, such as 0000-0002-1825-0097",
}


# A value that is made from one that is refused: no finding of its own.
_FOLLOWS = "default_factory_not_called"
MOST = 1000  # findings after which nothing more is looked for


class Findings(list[Finding]):
    """A list of findings that steps can be run under."""

    @contextmanager
    def caught(self) -> Iterator[None]:
        """Keep what a step finds, and go on after it.

        Raises:
            InvalidInput: with everything found, where that is more than anybody reads.
        """
        try:
            yield
        except InvalidInput as error:
            self.extend(error.findings)
            if len(self) >= MOST:
                self.stop()

    @contextmanager
    def refused(self, at: Callable[[str | None], Location]) -> Iterator[None]:
        """Keep what a model refuses, and go on. `at` gives the place of a field.

        Rules: `value-missing`, `value-invalid`, `unknown-code`, `key-unknown`.
        """
        try:
            yield
        except ValidationError as error:
            self.extend(
                _refusal(detail, at)
                for detail in error.errors(include_url=False)
                if detail["type"] != _FOLLOWS
            )

    def stop(self) -> None:
        """End here if anything was found.

        Raises:
            InvalidInput: with everything that was.
        """
        if self:
            raise InvalidInput(self)


def _refusal(detail: ErrorDetails, at: Callable[[str | None], Location]) -> Finding:
    """What pydantic says, in plain words."""
    kind, value = detail["type"], detail["input"]
    where = at(".".join(map(str, detail["loc"])) or None)
    details = detail.get("ctx", {})
    if kind == "missing" or value is None:
        return where.breaks(rules.VALUE_MISSING)
    if kind == START_AFTER_END.code:
        return where.breaks(START_AFTER_END, detail["msg"])
    if kind == "extra_forbidden":
        return where.breaks(rules.KEY_UNKNOWN)
    if kind in ("enum", "literal_error"):
        codes = ", ".join(re.findall("'([^']*)'", details["expected"]))
        return where.breaks(rules.UNKNOWN_CODE, value, f"one of {codes}")
    form = next((form for name, form in _FORMS.items() if kind.startswith(name)), "another form")
    found = value if isinstance(value, str) else type(value).__name__
    return where.breaks(rules.VALUE_INVALID, found, form.format_map(details))
