"""Years and spans of years: 2023年伊始, 今年以来, 2014—2020年, “十四五”期间."""

from __future__ import annotations

import re

from kg.dates.moment import Moment
from kg.dates.numerals import parse_year
from kg.dates.phrase import Context, Opening, Reading, Rule, span
from kg.dates.words import FIGURES, TO, WITH_YEAR, YEAR, figures_of, year_of

SPAN = re.compile(rf"(?P<y>{FIGURES})年?{TO}(?P<y2>{FIGURES})年度?")
PLAIN = re.compile(rf"(?P<y>{YEAR})(?:度|初|底|末|内|伊始|年初|年底|全年|[春夏秋冬](?:季|天)?(?![节游]))?")
PLAN = re.compile(
    r"[“「]?(?P<plan>十[一二三四五六]?)[·•]?五[”」]?(?=[”」]?(?:规划|时期|期间|以来|末|收官|开局|规划期))"
)
WITHIN = re.compile(
    r"(?<![\d一二三四五六七八九十几两多近每半历成去今明前后周新过度当全往常百千数来])(?:年初|年底|年末|年内|年前|年终)(?![夜饭轻])"
)

PLAN_NUMBER = {"十": 10, "十一": 11, "十二": 12, "十三": 13, "十四": 14, "十五": 15, "十六": 16}


def find_year(match: re.Match[str], context: Context) -> Reading | None:
    """A year, 2023年伊始, 去年底."""
    return span("year", Moment(year_of(match["y"], context)), year=figures_of(match["y"]))


def find_span(match: re.Match[str], context: Context) -> Reading | None:
    """The years from one to another, 2014—2020年."""
    first, last = parse_year(match["y"]), parse_year(match["y2"])
    return span("years", Moment(first), Moment(last)) if first <= last else None


def find_plan(match: re.Match[str], context: Context) -> Reading | None:
    """The five years of a plan, “十四五”期间: the tenth began in 2001."""
    first = 2001 + 5 * (PLAN_NUMBER[match["plan"]] - 10)
    return span("years", Moment(first), Moment(first + 4))


def find_within(match: re.Match[str], context: Context) -> Reading | None:
    """The anchor's own year, 年底前, 年内."""
    return span("year", Moment(context.anchor.year))


RULES = (
    Rule(SPAN, find_span, (Opening("12一二", re.compile(FIGURES)),)),
    Rule(PLAN, find_plan, (Opening("“「十"),)),
    Rule(PLAIN, find_year, (WITH_YEAR,)),
    Rule(WITHIN, find_within, (Opening("年"),)),
)
