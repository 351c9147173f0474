"""Factors and dimensions of units, computed from UCUM codes: the check of what `units` states."""

import re
from collections import Counter
from dataclasses import dataclass
from fractions import Fraction

_BASES = ("kg", "m", "s", "A", "bit")
_PREFIXES = {"G": 9, "M": 6, "k": 3, "c": -2, "m": -3, "u": -6, "n": -9}  # powers of ten
# Atoms that take a prefix, and that take none, by factor and base units.
_METRIC = {
    "m": "1 m",
    "g": "1/1000 kg",
    "s": "1 s",
    "A": "1 A",
    "L": "1/1000 m3",
    "W": "1 kg.m2.s-3",
    "J": "1 kg.m2.s-2",
    "V": "1 kg.m2.s-3.A-1",
    "bit": "1 bit",
    "t": "1000 kg",
    "ar": "100 m2",
}
_PLAIN = {
    "1": "1",
    "%": "1/100",
    "[ppth]": "1/1000",
    "har": "10000 m2",
    "[nmi_i]": "1852 m",
    "min": "60 s",
    "h": "3600 s",
    "d": "86400 s",
    "mo": "2629800 s",
    "a": "31557600 s",
}
# Units without a UCUM code. Market units of China by the order of the State Council of 1984.
_UNCODED = {
    "mu": "2000/3 m2",
    "li": "500 m",
    "jin": "1/2 kg",
    "dan": "50 kg",
    "kg_mu": "3/2000 kg.m-2",
    "tce": "29307600000 kg.m2.s-2",  # 7 million kilocalories of the steam tables
    "horsepower": "73549875/100000 kg.m2.s-3",
    "person_km": "1000 m",
    "eflops": "1000000000000000000 s-1",
    "pflops": "1000000000000000 s-1",
}
_ATOM = r"(?:\[[a-z_]+\]|%|[A-Za-z]+|1)(?:-?[0-9])?"
_TERMS = rf"{_ATOM}(?:[./]{_ATOM})*"
_CODE = re.compile(rf"/?(?:{_ATOM}|\({_TERMS}\))(?:[./](?:{_ATOM}|\({_TERMS}\)))*")
_TOKEN = re.compile(r"(?P<mark>[./()])|(?P<atom>\[[a-z_]+\]|%|[A-Za-z]+|1)(?P<power>-?[0-9])?")


_CALLED = (
    "m:meter g:gram s:second A:ampere L:liter W:watt J:joule V:volt bit:bit t:tonne %:percent"
    " [ppth]:per_mille har:hectare [nmi_i]:nautical_mile min:minute h:hour d:day mo:month a:year"
    " Cel:Celsius 1:"
)
_NAMES = dict(one.replace("_", " ").split(":") for one in _CALLED.split())
_PREFIX_NAMES = dict(
    zip("GMkcmun", ["giga", "mega", "kilo", "centi", "milli", "micro", "nano"], strict=True)
)
_POWER_NAMES = {"2": "square ", "3": "cubic "}


@dataclass(frozen=True, slots=True)
class Size:
    """A factor to coherent SI units, and the powers of base units that are not zero."""

    factor: Fraction
    powers: frozenset[tuple[str, int]]


def read_ucum(code: str) -> Size | None:
    """The size of a UCUM code; None where it is none, or has atoms that are not known here.

    By the standard, `.` and `/` go from left to right: g/kW.h is (g/kW).h. Brackets stand one
    deep.

    >>> [str(read_ucum(code).factor) for code in ("km2", "kW.h", "ug/m3", "g/(kW.h)")]
    ['1000000', '3600000', '1/1000000000', '1/3600000000']
    >>> read_ucum("Cel")
    """
    if not _CODE.fullmatch(code):
        return None
    factor, powers = Fraction(1), Counter[str]()
    sign = outer = 1
    for token in _TOKEN.finditer(code):
        match token["mark"]:
            case "." | "/" as mark:
                sign = 1 if mark == "." else -1
            case "(":
                outer, sign = sign, 1
            case ")":
                outer = 1
            case _:
                atom = _atom(token["atom"])
                if atom is None:
                    return None
                power = outer * sign * int(token["power"] or 1)
                factor *= atom.factor**power
                powers.update({base: power * count for base, count in atom.powers})
                sign = 1
    return Size(factor, frozenset((base, count) for base, count in powers.items() if count))


def name_of_ucum(code: str) -> str:
    """What a UCUM code is called in English; empty where it says no more than a number.

    >>> name_of_ucum("ug/m3"), name_of_ucum("kW.h"), name_of_ucum("1")
    ('microgram per cubic meter', 'kilowatt-hour', '')
    """
    name = ""
    for token in _TOKEN.finditer(code):
        atom = token["atom"]
        if atom is None:
            name += {".": "-", "/": " per "}.get(token["mark"], "")
        elif atom in _NAMES:
            name += _POWER_NAMES.get(token["power"], "") + _NAMES[atom]
        else:
            own = _PREFIX_NAMES.get(atom[0], "") + _NAMES.get(atom[1:], "")
            name += _POWER_NAMES.get(token["power"], "") + own
    return name


def size_of_unit(unit_id: str) -> Size | None:
    """The size of a unit that has no UCUM code, by its id; None where it is not known here."""
    return _defined(_UNCODED[unit_id]) if unit_id in _UNCODED else None


def _atom(name: str) -> Size | None:
    if name in _BASES:
        return Size(Fraction(1), frozenset({(name, 1)}))
    if definition := _PLAIN.get(name) or _METRIC.get(name):
        return _defined(definition)
    if name[0] in _PREFIXES and name[1:] in _METRIC:
        return _defined(_METRIC[name[1:]], Fraction(10) ** _PREFIXES[name[0]])
    return None


def _defined(definition: str, prefix: Fraction = Fraction(1)) -> Size:
    factor, _, bases = definition.partition(" ")
    powers = (re.fullmatch("([A-Za-z]+)(-?[0-9])?", base) for base in bases.split(".") if base)
    return Size(prefix * Fraction(factor), frozenset((m[1], int(m[2] or 1)) for m in powers if m))
