"""What words need to hold a pattern, read off the pattern itself.

`力争|力求|应[当该]` is found only where 力争, 力求, 应当 or 应该 stands.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import chain
from re import _parser as parser  # type: ignore[attr-defined] # sre_parse, whose old name warns
from typing import Any

from build.report.characters import any_of, split_words

Needs = frozenset[str]
"""Strings of which one at least stands in all words that hold a pattern: a character or two, with a
line feed for an edge of the words. One that is empty says that nothing is needed."""

NOTHING: Needs = frozenset({""})
_EDGE: Needs = frozenset({"\n"})
# How often characters and such pairs stand in a report, where any other pair stands once.
_OF_A_CHARACTER, _OF_A_COMMON_PAIR, _EVERYWHERE = 20, 8, 200
_COMMON_PAIRS = frozenset(
    split_words(
        """
        发展 建设 推进 产业 经济 企业 社会 工作 加快 项目 服务 改革 实施 增长 城市 加强 重点 工程 创新 农村
        国家 全面 提高 完成 推动 完善 管理 提升 落实 投资 开展 实现 支持 体系 坚持 生产 深化 积极 以上 基础
        制度 政策 保障 目标 任务 要求 增加 扩大 全省 全市 我们 稳定 质量 条件 力度 进一 一步 建成
        """
    )
) | {"。\n"}
_REPEATS = (parser.MAX_REPEAT, parser.MIN_REPEAT, parser.POSSESSIVE_REPEAT)


def needed(pattern: re.Pattern[str]) -> Needs:
    """What words need to hold a pattern: nothing where most of them have it.

    Of what stands in a group with a number nothing is asked, nor of patterns with flags.
    """
    if pattern.flags & ~re.UNICODE:
        return NOTHING
    needs = _needed([*parser.parse(pattern.pattern)])
    return needs if _frequency(needs) < _EVERYWHERE else NOTHING


def sign(*patterns: re.Pattern[str]) -> re.Pattern[str]:
    """What is found wherever one of the patterns is, and sooner.

    >>> sign(re.compile("努(?<!苦.)力"), re.compile("力(?:争|求)(?!了)")).pattern
    '力(?:争|求)|努力'
    """
    needs = {each.strip("\n") for pattern in patterns for each in needed(pattern)}
    return re.compile(any_of(sorted(needs)))


def _needed(items: Sequence[Any]) -> Needs:
    """Of what the parts of a pattern need, all of it, that which is rarest."""
    needs = []
    for at, (kind, value) in enumerate(items):
        needs.append(_openings(items[at:]))
        if kind is parser.BRANCH:
            needs.append(frozenset().union(*(_needed([*each]) for each in value[1])))
            # What it ends with, and what follows.
            last = [_characters(*each[-1]) if each else [] for each in value[1]]
            needs.append(
                _joined(chain(*last), _openings(items[at + 1 :], 1)) if all(last) else NOTHING
            )
    best = min(needs, key=_frequency, default=NOTHING)
    return best if _frequency(best) < float("inf") else NOTHING


def _frequency(needs: Needs) -> float:
    if not needs.isdisjoint(NOTHING | _EDGE):
        return float("inf")
    return sum(map(_rate, needs))


def _rate(need: str) -> int:
    if len(need) == 1:
        return _OF_A_CHARACTER
    return _OF_A_COMMON_PAIR if need in _COMMON_PAIRS else 1


def _openings(items: Sequence[Any], room: int = 2) -> Needs:
    """The first characters, `room` at most, and the end, of what items of a pattern match."""
    if not items:
        return NOTHING
    (kind, value), rest = items[0], items[1:]
    if kind is parser.AT:
        is_edge = value in (parser.AT_BEGINNING, parser.AT_END)
        after = _openings(rest, room - 1) if value is parser.AT_BEGINNING else NOTHING
        return _joined(_EDGE, after) if is_edge else _openings(rest, room)
    if not room:
        return NOTHING
    match kind:
        case parser.BRANCH:
            return frozenset().union(*(_openings([*each, *rest], room) for each in value[1]))
        case parser.ASSERT_NOT:
            return _openings(rest, room)
        case parser.ASSERT:
            direction, looked_at = value
            return _openings([*looked_at] if direction > 0 else rest, room)
    if kind in _REPEATS:
        least, most, repeated = value
        own = _openings([*repeated, *(rest if most == 1 else ())], room)
        return own if least else own | _openings(rest, room)
    characters = _characters(kind, value)
    return _joined(characters, _openings(rest, room - 1)) if characters else NOTHING


def _joined(first: Iterable[str], second: Iterable[str]) -> Needs:
    return frozenset(a + b for a in first for b in second)


def _characters(kind: Any, value: Any) -> list[str]:
    """The characters that an item of one matches; none where it does not list them."""
    members = value if kind is parser.IN else [(kind, value)]
    if any(own is not parser.LITERAL for own, _ in members):
        return []
    return [chr(each) for _, each in members]
