"""No pattern of the package reads a run of words in two ways: what fails would be tried in all of them."""

import importlib
import pkgutil
import re
from collections.abc import Iterable, Iterator, Sequence
from re import _parser as parser  # type: ignore[attr-defined] # sre_parse, whose old name warns
from typing import Any

import build
import corpus
import validate
from build.headline.targets import HeadlineReader
from build.inputs.codebook import read_codebook
from build.report.characters import undivided
from corpus.report import CODEBOOK

_MOST = 1_000  # words of a run


def _patterns() -> dict[str, str]:
    """Where each pattern stands that a module of the package has for itself, alone or in a list."""
    found: dict[str, str] = {}
    for package in (build, corpus, validate):
        for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not each.name.endswith("__main__"):
                for name, value in vars(importlib.import_module(each.name)).items():
                    found.update(dict.fromkeys(_held(value), f"{each.name}.{name}"))
    words = HeadlineReader(read_codebook(CODEBOOK))._words(("海口市", "海口"))
    return found | dict.fromkeys(_held([*vars(words).values()]), "Vocabulary")


def _held(value: object) -> Iterator[str]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield value.pattern
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _held(each)


def _runs(items: Iterable[Any]) -> Iterator[Sequence[Any]]:
    """What is repeated without end, and tried anew, in items of a pattern."""
    for kind, value in items:
        if kind in (parser.MAX_REPEAT, parser.MIN_REPEAT) and value[1] is parser.MAXREPEAT:
            yield value[2]
        for inner in value if isinstance(value, (tuple, list)) else ():
            for each in inner if isinstance(inner, list) else [inner]:
                if isinstance(each, parser.SubPattern):
                    yield from _runs(each)


def _words(items: Sequence[Any]) -> list[str]:
    """The words that items match; those that hold anything but listed characters are left out."""
    words = [""]
    for kind, value in items:
        match kind:
            case parser.LITERAL:
                own = [chr(value)]
            case parser.IN:
                own = [chr(each) for sort, each in value if sort is parser.LITERAL]
            case parser.BRANCH:
                own = [word for each in value[1] for word in _words(each)]
            case parser.MAX_REPEAT if value[1] == 1:
                own = ["", *_words(value[2])]
            case parser.ASSERT | parser.ASSERT_NOT:
                own = [""]
            case _:
                own = []
        words = [word + each for word in words for each in own][:_MOST]
    return words


def test_runs_hold_no_word_that_others_make() -> None:
    found = {
        f"{where}: {word}"
        for pattern, where in _patterns().items()
        for run in _runs(parser.parse(pattern))
        for words in [[*filter(None, dict.fromkeys(_words(run)))]]
        for word in {*words} - {*undivided(words)}
    }
    assert not found
