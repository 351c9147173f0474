"""Factors and dimensions of units, computed from UCUM codes: the check of what `units` states."""

import re
from dataclasses import dataclass
from fractions import Fraction

# Base units, and derived ones as kg, m, s and A with their powers.
_BASES = ("kg", "m", "s", "A", "bit")
Powers = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class Measure:
    """A factor to coherent SI units, and the powers of the base units."""

    factor: Fraction
    powers: Powers

    def times(self, other: "Measure", sign: int = 1) -> "Measure":
        """The product, or with -1 the quotient."""
        powers = [a + sign * b for a, b in zip(self.powers, other.powers, strict=True)]
        factor = self.factor * (other.factor if sign > 0 else 1 / other.factor)
        return Measure(factor, (powers[0], powers[1], powers[2], powers[3], powers[4]))


def _of(factor: int | Fraction, **powers: int) -> Measure:
    values = [powers.get(base, 0) for base in _BASES]
    return Measure(Fraction(factor), (values[0], values[1], values[2], values[3], values[4]))


ONE = _of(1)
_PREFIXES = {
    "k": Fraction(10**3), "M": Fraction(10**6), "G": Fraction(10**9), "c": Fraction(1, 100),
    "m": Fraction(1, 1000), "u": Fraction(1, 10**6), "n": Fraction(1, 10**9),
}  # fmt: skip
_METRIC = {
    "m": _of(1, m=1), "g": _of(Fraction(1, 1000), kg=1), "s": _of(1, s=1), "A": _of(1, A=1),
    "L": _of(Fraction(1, 1000), m=3), "W": _of(1, kg=1, m=2, s=-3), "J": _of(1, kg=1, m=2, s=-2),
    "V": _of(1, kg=1, m=2, s=-3, A=-1), "bit": _of(1, bit=1), "t": _of(1000, kg=1),
    "ar": _of(100, m=2),
}  # fmt: skip
_PLAIN = {
    "1": ONE, "%": _of(Fraction(1, 100)), "[ppth]": _of(Fraction(1, 1000)),
    "har": _of(10**4, m=2), "[nmi_i]": _of(1852, m=1), "min": _of(60, s=1), "h": _of(3600, s=1),
    "d": _of(86400, s=1), "mo": _of(2629800, s=1), "a": _of(31557600, s=1),
}  # fmt: skip
# Units without a UCUM code. Market units of China by the order of the State Council of 1984.
UNCODED = {
    "mu": _of(Fraction(2000, 3), m=2), "li": _of(500, m=1), "jin": _of(Fraction(1, 2), kg=1),
    "dan": _of(50, kg=1), "kg_mu": _of(Fraction(3, 2000), kg=1, m=-2),
    "horsepower": _of(Fraction(73549875, 100000), kg=1, m=2, s=-3),
    "ton_km": _of(10**6, kg=1, m=1), "person_km": _of(1000, m=1), "eflops": _of(10**18, s=-1),
    "pflops": _of(10**15, s=-1),
}  # fmt: skip
_TOKEN = re.compile(r"(?P<mark>[./()])|(?P<atom>\[[a-z_]+\]|%|[A-Za-z]+|1)(?P<power>-?[0-9])?")


def read_ucum(code: str) -> Measure | None:
    """The measure of a UCUM code; None where it is none, or not known here.

    By the standard, `.` and `/` go from left to right: g/kW.h is (g/kW).h.

    >>> [str(read_ucum(code).factor) for code in ("km2", "kW.h", "ug/m3", "g/(kW.h)")]
    ['1000000', '3600000', '1/1000000000', '1/3600000000']
    >>> read_ucum("Cel")
    """
    tokens = list(_TOKEN.finditer(code))
    if not code or "".join(token[0] for token in tokens) != code:
        return None
    made, rest = _product(tokens)
    return made if not rest else None


def _product(tokens: list[re.Match[str]]) -> tuple[Measure | None, list[re.Match[str]]]:
    """The product that the tokens begin with, and the tokens behind it."""
    made, sign, is_first = ONE, 1, True
    while tokens and tokens[0]["mark"] != ")":
        if not is_first or tokens[0]["mark"] == "/":
            if tokens[0]["mark"] not in (".", "/"):
                return None, tokens
            sign = 1 if tokens[0]["mark"] == "." else -1
            tokens = tokens[1:]
        is_first = False
        if not tokens:
            return None, tokens
        if tokens[0]["mark"] == "(":
            inner, tokens = _product(tokens[1:])
            if inner is None or not tokens:
                return None, tokens
        else:
            inner = _atom(tokens[0])
        if inner is None:
            return None, tokens
        made, tokens = made.times(inner, sign), tokens[1:]
    return (None if is_first else made), tokens


def _atom(token: re.Match[str]) -> Measure | None:
    name = token["atom"]
    if name is None:
        return None
    base = _PLAIN.get(name) or _METRIC.get(name)
    if base is None and name[0] in _PREFIXES and name[1:] in _METRIC:
        prefix = _METRIC[name[1:]]
        base = Measure(_PREFIXES[name[0]] * prefix.factor, prefix.powers)
    if base is None:
        return None
    power, made = int(token["power"] or 1), ONE
    for _ in range(abs(power)):
        made = made.times(base, 1 if power > 0 else -1)
    return made
