"""Values as literals of N-Triples, which Turtle and TriG read too."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import lru_cache, partial

from kg.stores.rdf.columns import Column, each, join, mapped, mended
from kg.stores.rdf.terms import full

ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
AWKWARD = re.compile(r'[\\"\x00-\x1f\x7f]')
INTEGER, DOUBLE = full("xsd:integer"), full("xsd:double")
PLAIN = bytes({*range(256)} - {*b'\\"\x7f', *range(32)})
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
PARTIAL = {4: "xsd:gYear", 7: "xsd:gYearMonth", 10: "xsd:date"}
DATE_TYPES = ("xsd:date", "xsd:gYearMonth", "xsd:gYear", "xsd:gMonthDay")
YEARLY = re.compile(r"--[0-9]{2}-[0-9]{2}")
"""A day of a year that is not known, as ISO 8601:2000 and XML Schema write it."""
LEAP = "2000"


def text(value: str) -> str:
    r"""A string.

    >>> text('他说："好"')
    '"他说：\\"好\\""'
    """
    return f'"{_escaped(value)}"'


def _escaped(value: str) -> str:
    return AWKWARD.sub(_escape, value)


def _escape(found: re.Match[str]) -> str:
    return ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"


def number(value: float) -> str:
    """A number, as exact as it is."""
    return f'"{value!r}"^^{DOUBLE}'


@lru_cache(maxsize=50_000)
def day(value: str) -> str:
    """A date with the type of its precision; what is no date of the calendar stays a string.

    >>> day("2029-01")
    '"2029-01"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'
    """
    kind = date_type(value)
    return f"{text(value)}^^{full(kind)}" if kind else text(value)


def date_type(value: str) -> str | None:
    """`xsd:date`, `xsd:gYearMonth`, `xsd:gYear` or `xsd:gMonthDay`, or None where the text is none of them."""
    if yearly := YEARLY.fullmatch(value):
        value = f"{LEAP}{value[1:]}"
    if not DATE.fullmatch(value):
        return None
    try:
        date.fromisoformat(f"{value}-01-01"[:10])
    except ValueError:
        return None
    return "xsd:gMonthDay" if yearly else PARTIAL[len(value)]


def texts(values: Column) -> Column:
    """A column of strings."""
    return join('"', mended(values, AWKWARD.pattern, _escaped, fit=PLAIN), '"')


def dates(values: Column) -> Column:
    """A column of dates, which most often are all days."""
    return join('"', values, f'"^^{full("xsd:date")}') if _all_days(values) else mapped(values, day)


def _all_days(values: Column) -> bool:
    """Whether all are days of the calendar; Arrow knows a year 0000 besides."""
    from pyarrow import ArrowInvalid, compute

    try:
        values.cast("date32")
    except ArrowInvalid:
        return False
    return not compute.any(compute.starts_with(values, "0000")).as_py()


def integers(values: Column) -> Column:
    """A column of whole numbers."""
    return join('"', values.cast("string"), f'"^^{INTEGER}')


WRITE: dict[str, Callable[[Column], Column]] = {
    "string": texts,
    "strings": partial(each, function=texts),
    "date": dates,
    "integer": integers,
    "number": partial(mapped, function=number),
}
"""Columns of literals by the types of the vocabulary."""
