"""Days named by their number: 2023年5月6日下午, 4月28日至5月3日, 7日."""

from __future__ import annotations

import re

from kg.dates.moment import Moment
from kg.dates.numerals import parse_count
from kg.dates.phrase import Context, Opening, Reading, Rule, day
from kg.dates.words import (
    DAY_NUMBER,
    MONTH_NUMBER,
    MONTH_WORD,
    PART,
    TO,
    WEEKDAY,
    WITH_MONTH,
    WITH_YEAR,
    YEAR,
    figures_of,
    month_with_year,
)

MONTH = rf"(?:{MONTH_NUMBER}月|{MONTH_WORD})"
SPAN = re.compile(
    rf"(?:(?P<y>{YEAR})的?)?(?P<m>{MONTH})(?P<d>{DAY_NUMBER})[日号]?(?:{WEEKDAY}|{PART})?{TO}"
    rf"(?P<y2>{YEAR})?(?:(?P<m2>{MONTH}))?(?P<d2>{DAY_NUMBER})[日号]"
)
DAY = re.compile(rf"(?:(?P<y>{YEAR})的?)?(?P<m>{MONTH})(?P<d>{DAY_NUMBER})[日号]{WEEKDAY}?(?P<part>{PART})?")
ISO = re.compile(r"(?<![\d.])(?P<y>(?:19|20)\d{2})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?![\d.])")
BARE_SPAN = re.compile(rf"(?<![\d月年第每.])(?P<d>\d{{1,2}})日?{TO}(?P<d2>\d{{1,2}})日(?![游内龄均间])")
BARE_DAY = re.compile(
    rf"(?<![\d月年第每.:：])(?P<d>3[01]|[12]\d|[1-9])日(?:(?<=日、[1-9]日)|(?<=日、\d\d日)|"
    rf"(?P<part>{PART})|(?=[，、,]|电|讯|在|起|从|举行|召开))"
)


def find_iso(match: re.Match[str], context: Context) -> Reading | None:
    """A date in figures, 2023-05-06."""
    year = int(match["y"])
    return day(Moment(year, int(match["m"]), int(match["d"])), year=year)


def find_day(match: re.Match[str], context: Context) -> Reading | None:
    """A day with its month, 去年5月6日下午."""
    month = month_with_year(match["m"], match["y"], context)
    return day(month._replace(day=parse_count(match["d"])), part=match["part"], year=figures_of(match["y"]))


def find_span(match: re.Match[str], context: Context) -> Reading | None:
    """The days from one to another, 4月28日至5月3日; the second takes from the first what it leaves out."""
    first = month_with_year(match["m"], match["y"], context)._replace(day=parse_count(match["d"]))
    month = month_with_year(match["m2"], match["y2"], context) if match["m2"] else first
    if match["m2"] and not match["y2"]:
        month = month._replace(year=_year_after(first, month))
    return _days(first, month._replace(day=parse_count(match["d2"])), year=figures_of(match["y"]))


def _year_after(first: Moment, second: Moment) -> int | None:
    if first.year is None or first.month is None or second.month is None:
        return first.year
    return first.year + (second.month < first.month)


def find_bare_day(match: re.Match[str], context: Context) -> Reading | None:
    """A day without its month, 7日下午: of the month told before, else the last 7th that has gone by."""
    return day(_month_for(int(match["d"]), context)._replace(day=int(match["d"])), part=match["part"])


def find_bare_span(match: re.Match[str], context: Context) -> Reading | None:
    """Days without their month, 7日至9日."""
    month = _month_for(int(match["d"]), context)
    return _days(month._replace(day=int(match["d"])), month._replace(day=int(match["d2"])))


def _month_for(number: int, context: Context) -> Moment:
    if context.before.month is not None and context.before.day is not None:
        return context.before
    anchor = context.anchor
    if anchor.month is None or anchor.day is None:
        return Moment(day=number)
    return anchor if number <= anchor.day else anchor.month_shifted(-1)


def _days(first: Moment, last: Moment, *, year: int | None = None) -> Reading | None:
    if not (first.exists and last.exists) or (last < first and first.year is not None and last.year is not None):
        return None
    return Reading("days", first, last, year=year)


WITH_DAY = Opening("0123456789", re.compile(rf"\d{{1,2}}(?:日|{TO})"))

RULES = (
    Rule(ISO, find_iso, (Opening("12", re.compile(r"\d{4}[-/.]")),)),
    Rule(SPAN, find_span, (WITH_YEAR, WITH_MONTH)),
    Rule(DAY, find_day, (WITH_YEAR, WITH_MONTH)),
    Rule(BARE_SPAN, find_bare_span, (WITH_DAY,)),
    Rule(BARE_DAY, find_bare_day, (WITH_DAY,)),
)
