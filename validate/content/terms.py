"""Terms: where the Chinese has one, the English beside it says it in one of its forms."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from ..finding import Finding, Location, Outcome
from .content import Content
from .rows.dimensions import TermRow
from .rules import dimensions as rules

_WORD = re.compile("[a-z0-9]+")
Forms = list[list[str]]  # each form by its words
Terms = Mapping[str, list[tuple[str, Forms]]]  # by the first character, the longest first


def check(content: Content) -> Outcome:
    """Summaries of claims, names of projects, titles of sections."""
    translated = list(_translated(content))
    findings = chain(_findings(translated, _read(content.terms)), _unused(content, translated))
    return Outcome.of(len(translated), findings)


def _translated(content: Content) -> Iterator[tuple[Location, str, str]]:
    for claim in content.claims:
        yield claim.at("summary_en"), claim.quote_zh, claim.summary_en or ""
    for project in content.projects:
        yield project.at("name_en"), project.name_zh, project.name_en or ""
    for section in content.sections:
        yield section.at("title_en"), section.title_zh or "", section.title_en or ""


def _read(rows: list[TermRow]) -> Terms:
    terms: dict[str, list[tuple[str, Forms]]] = {}
    for row in sorted(rows, key=lambda row: -len(row.term_zh)):
        forms = [row.term_en, *(row.forms_en or "").split("; ")]
        words = [found for form in forms if (found := _words(form))]
        terms.setdefault(row.term_zh[0], []).append((row.term_zh, words))
    return terms


def _findings(translated: list[tuple[Location, str, str]], terms: Terms) -> Iterator[Finding]:
    for place, chinese, english in translated:
        said = _words(english)
        for term, forms in _named(chinese, terms) if said else ():
            if not any(_has(said, form) for form in forms):
                wanted = " or ".join(" ".join(form) for form in forms)
                yield place.breaks(rules.TERM_UNTRANSLATED, english, f"{wanted}, for {term}")


def _unused(content: Content, translated: list[tuple[Location, str, str]]) -> Iterator[Finding]:
    """A term stands in a report, and each of its other forms in the English of a row with it."""
    terms, texts = _read(content.terms), [*content.texts.values()]
    english: dict[str, list[list[str]]] = {}
    for _, chinese, said in translated:
        for term, _forms in _named(chinese, terms) if said else ():
            english.setdefault(term, []).append(_words(said))
    for row in content.terms:
        if not any(row.term_zh in text for text in texts):
            yield row.at("term_zh").breaks(rules.TERM_UNUSED, row.term_zh, "words of a report")
        for form in filter(None, (row.forms_en or "").split("; ")):
            if not any(_has(said, _words(form)) for said in english.get(row.term_zh, ())):
                yield row.at("forms_en").breaks(rules.TERM_UNUSED, form, "English of a row")


def _named(chinese: str, terms: Terms) -> Iterator[tuple[str, Forms]]:
    """The terms of a text from left to right, none inside another."""
    seen: set[str] = set()
    at = 0
    while at < len(chinese):
        known = terms.get(chinese[at], ())
        term, forms = next((one for one in known if chinese.startswith(one[0], at)), ("", []))
        if term and term not in seen:
            seen.add(term)
            yield term, forms
        at += len(term) or 1


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _has(said: list[str], form: list[str]) -> bool:
    """Whether the words of a form stand there in a row; the last may be a plural."""
    *head, last = form
    plurals = (last, f"{last}s", f"{last}es")
    length = len(head)
    return any(
        said[at : at + length] == head and said[at + length] in plurals
        for at in range(len(said) - length)
    )
