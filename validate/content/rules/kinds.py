"""Kinds of rules that several topics have."""

from ...finding import Rule, Severity


def made(code: str, promise: str) -> Rule:
    """A rule of what nobody writes: it follows from the text and from other rows."""
    return Rule(code, promise, "build the table again: it follows from the text and other rows")


def unlikely(code: str, promise: str, advice: str) -> Rule:
    """A rule that warns and does not block."""
    return Rule(code, promise, advice, Severity.WARNING)
