"""The words that years, months and days are written with, and the numbers they stand for."""

from __future__ import annotations

import re

from kg.dates.moment import Moment
from kg.dates.numerals import parse_count, parse_year
from kg.dates.phrase import Context, Opening

FIGURES = r"(?:(?<![\d.])(?:19|20)\d{2}|(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2})"
YEAR = rf"(?:{FIGURES}年|今年|去年|前年|明年|后年|上年|本年|同年|当年|次年|翌年|昨年)"
MONTH_NUMBER = r"(?:1[0-2](?!\d)|0?[1-9](?!\d)|十[一二]?|[一二三四五六七八九])"
MONTH_WORD = r"(?:[本上下当同]个?月)"
DAY_NUMBER = r"(?:3[01](?!\d)|[12]\d(?!\d)|0?[1-9](?!\d)|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])"
TO = r"(?:[-‐‑–—―~～－]{1,2}|至|到)"
IN_FIGURES, NAMED_MONTH = re.compile(FIGURES), re.compile(MONTH_WORD)
WITH_YEAR = Opening("12一二今去前明后上本同当次翌昨", re.compile(YEAR))
WITH_MONTH = Opening("0123456789一二三四五六七八九十本上下当同", re.compile(rf"{MONTH_NUMBER}(?:月|{TO})|{MONTH_WORD}"))
WEEKDAY = r"(?:[（(](?:星期|周)[一二三四五六日天][）)])"
PART = r"(?:凌晨|清晨|早晨|早上|上午|中午|午后|下午|傍晚|晚上|晚间|夜间|深夜|夜晚|晨|晚)"

YEARS_AWAY = {"今": 0, "本": 0, "去": -1, "上": -1, "昨": -1, "前": -2, "明": 1, "后": 2}
MONTHS_AWAY = {"本": 0, "当": 0, "上": -1, "下": 1}


def figures_of(word: str | None) -> int | None:
    """The year of 2023年 or 二〇二三年; `None` for 今年 and its like."""
    return parse_year(word[:-1]) if word and IN_FIGURES.match(word) else None


def year_of(word: str, context: Context) -> int | None:
    """The year a word stands for: 今年 and 去年 count from the anchor, 同年 and 次年 from the phrase before."""
    if (figures := figures_of(word)) is not None:
        return figures
    if word[0] in "同当":
        return context.before.year or context.anchor.year
    if word[0] in "次翌":
        return None if context.before.year is None else context.before.year + 1
    return None if context.anchor.year is None else context.anchor.year + YEARS_AWAY[word[0]]


def month_of(word: str, context: Context) -> Moment:
    """The month of 5 or 十二 without a year, of 上月 and 本月 with theirs."""
    number = word.removesuffix("月份").removesuffix("月")
    if NAMED_MONTH.match(word) is None:
        return Moment(None, parse_count(number))
    if word[0] in "同当" and context.before.month:
        return Moment(context.before.year, context.before.month)
    return context.anchor.month_shifted(MONTHS_AWAY.get(word[0], 0))


def implied_year(month: int, context: Context) -> int | None:
    """The year of a month that stands without one: the anchor's, but 12月28日 in January is of the year before.

    A year given in the same sentence holds on; an announced month that has gone by this year is next year's.
    """
    anchor = context.anchor
    if context.year is not None:
        return context.year
    if anchor.year is None or anchor.month is None:
        return anchor.year
    if not context.future and month - anchor.month > 8:
        return anchor.year - 1
    if anchor.month - month > 8 or (context.future and anchor.month - month > 3):
        return anchor.year + 1
    return anchor.year


def month_with_year(month: str, year: str | None, context: Context) -> Moment:
    """The month that a month's and a year's words stand for together."""
    moment = month_of(month, context)
    if year is not None:
        return moment._replace(year=year_of(year, context))
    if moment.year is None and moment.month is not None:
        return moment._replace(year=implied_year(moment.month, context))
    return moment
