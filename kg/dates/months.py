"""Months and their parts and sums: 4月底, 5月上旬, 1月—4月, 前4个月, 一季度, 上半年."""

from __future__ import annotations

import re

from kg.dates.moment import Moment, last_day
from kg.dates.numerals import parse_count
from kg.dates.phrase import Context, Opening, Reading, Rule, span
from kg.dates.words import (
    MONTH_NUMBER,
    MONTH_WORD,
    TO,
    WITH_MONTH,
    WITH_YEAR,
    YEAR,
    figures_of,
    implied_year,
    month_with_year,
    year_of,
)

MONTH = rf"(?:{MONTH_NUMBER}月份?|{MONTH_WORD}份?)"
NO_MONTH = r"(?![饼球亮光子嫂龄季])"
SPAN = re.compile(
    rf"(?:(?P<y>{YEAR})的?)?(?P<m>{MONTH_NUMBER})(?:月份?)?{TO}(?P<y2>{YEAR})?(?P<m2>{MONTH_NUMBER})月份?{NO_MONTH}"
)
FIRST = re.compile(rf"(?:(?P<y>{YEAR})的?)?前(?P<n>1[0-2]|[1-9]|[两二三四五六七八九十]|十一)个?月")
PART = re.compile(rf"(?:(?P<y>{YEAR})的?)?(?P<m>{MONTH})(?P<part>上旬|中旬|下旬)")
MONTH_END = re.compile(rf"(?:(?P<y>{YEAR})的?)?(?P<m>{MONTH})(?:底|末)")
PLAIN = re.compile(rf"(?:(?P<y>{YEAR})的?)?(?<![个\d.])(?P<m>{MONTH})(?:初|中(?=[，、。]))?{NO_MONTH}(?!\d)")
QUARTER = re.compile(rf"(?:(?P<y>{YEAR})的?)?(?P<sum>前|一至|1至|1-|1—)?第?(?P<q>[一二三四1-4首])个?季度?")
HALF = re.compile(rf"(?:(?P<y>{YEAR})的?)?(?P<half>[上下])半年")

TEN_DAYS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 0)}


def find_month(match: re.Match[str], context: Context) -> Reading | None:
    """A month, 2023年5月, 上月; 5月初 is no more precise than that."""
    return span("month", month_with_year(match["m"], match["y"], context), year=figures_of(match["y"]))


def find_month_end(match: re.Match[str], context: Context) -> Reading | None:
    """A month's end: 截至4月底 counts up to its last day, 4月底 alone is no more precise than the month."""
    return find_month(match, context)


def find_part(match: re.Match[str], context: Context) -> Reading | None:
    """Ten days of a month, 5月上旬."""
    month = month_with_year(match["m"], match["y"], context)
    if month.month is None:
        return None
    first, last = TEN_DAYS[match["part"]]
    end = last or last_day(month.year, month.month)
    return span("days", month._replace(day=first), month._replace(day=end), year=figures_of(match["y"]))


def find_span(match: re.Match[str], context: Context) -> Reading | None:
    """The months from one to another, 1月—4月, 2022年11月至2023年3月."""
    first = month_with_year(match["m"], match["y"], context)
    last = Moment(first.year, parse_count(match["m2"]))
    if match["y2"]:
        last = last._replace(year=year_of(match["y2"], context))
    elif first.year is not None and last.month is not None and first.month is not None and last.month < first.month:
        last = last._replace(year=first.year + 1)
    return span("months", first, last, year=figures_of(match["y"]))


def find_first_months(match: re.Match[str], context: Context) -> Reading | None:
    """The year's months up to one, 前4个月."""
    return _months(match, context, (1, parse_count(match["n"].replace("两", "二"))))


def find_quarter(match: re.Match[str], context: Context) -> Reading | None:
    """A quarter, 今年一季度, or the quarters up to one, 前三季度."""
    quarter = 1 if match["q"] == "首" else parse_count(match["q"])
    return _months(match, context, (1 if match["sum"] else 3 * quarter - 2, 3 * quarter))


def find_half(match: re.Match[str], context: Context) -> Reading | None:
    """Half a year, 2024年上半年."""
    return _months(match, context, (1, 6) if match["half"] == "上" else (7, 12))


def _months(match: re.Match[str], context: Context, months: tuple[int, int]) -> Reading | None:
    year = year_of(match["y"], context) if match["y"] else implied_year(months[1], context)
    first, last = (Moment(year, month) for month in months)
    return span("months", first, last, year=figures_of(match["y"]))


RULES = (
    Rule(SPAN, find_span, (WITH_YEAR, WITH_MONTH)),
    Rule(FIRST, find_first_months, (WITH_YEAR, Opening("前"))),
    Rule(PART, find_part, (WITH_YEAR, WITH_MONTH)),
    Rule(MONTH_END, find_month_end, (WITH_YEAR, WITH_MONTH)),
    Rule(QUARTER, find_quarter, (WITH_YEAR, Opening("前第首1234一二三四"))),
    Rule(HALF, find_half, (WITH_YEAR, Opening("上下"))),
    Rule(PLAIN, find_month, (WITH_YEAR, WITH_MONTH)),
)
