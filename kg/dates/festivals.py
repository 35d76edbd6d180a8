"""Feasts and days of the lunar calendar: 春节期间, “五一”假期, 农历八月十五."""

from __future__ import annotations

import re
from functools import cache

from kg.data import table
from kg.dates.moment import Moment
from kg.dates.numerals import parse_count
from kg.dates.phrase import Context, Opening, Reading, Rule, day
from kg.dates.words import PART, WITH_YEAR, YEAR, figures_of, implied_year, year_of

LUNAR_DAY = (
    r"(?:初[一二三四五六七八九十]|十[一二三四五六七八九]|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|三十|十)"
)
LUNAR_MONTH = r"(?:正|腊|冬|[二三四五六七八九十]|十[一二])月"
LUNAR = re.compile(
    rf"(?P<y>{YEAR})?(?:农历|旧历|夏历|阴历)?(?P<m>正月|腊月|(?<=历){LUNAR_MONTH})(?P<d>{LUNAR_DAY})(?!五年)"
)
NEW_YEAR = re.compile(rf"(?P<y>{YEAR})?(?:农历)?(?P<m>大年)(?P<d>初[一二三四五六七八])")
ABOUT = r"(?:假期|期间|小长假|长假|黄金周|假日|前夕|前后|将至|来临之际|到来之际)"
IN_A_NAME = r"(?!节?[”」]?(?:路|街|村|镇|乡|广场|大道|社区|小区|公园|劳动奖|奖|晚会|上河图))"
MONTHS = {"正月": 1, "大年": 1, "冬月": 11, "腊月": 12}


@cache
def _feasts() -> dict[str, dict[str, str]]:
    return {row["name"]: row for row in table("feasts")}


def _feast_pattern() -> re.Pattern[str]:
    names = "|".join(sorted(_feasts(), key=len, reverse=True))
    return re.compile(
        rf"(?P<y>{YEAR})?(?P<quote>[“「])?(?P<name>{names}){IN_A_NAME}(?P<feast>节)?(?(quote)[”」])"
        rf"(?P<about>{ABOUT})?(?P<on>(?:当[天日]|{PART}))?"
    )


def find_feast(match: re.Match[str], context: Context) -> Reading | None:
    """A feast: its own day in 元旦当天, days about it that cannot be told in 春节期间.

    “五一” is one only in quotation marks or before 假期; 十一 is mostly a number.
    """
    feast = _feasts()[match["name"]]
    if feast["alone"] == "no" and not (match["quote"] or match["about"] or match["feast"]):
        return None
    its_day = _day_of(feast, match["y"], context)
    if match["on"]:
        return day(its_day)
    return Reading("festival", Moment(), Moment(), around=its_day, year=figures_of(match["y"]))


def _day_of(feast: dict[str, str], year: str | None, context: Context) -> Moment:
    month, number = int(feast["month"]), int(feast["day"])
    solar = feast["calendar"] == "solar"
    about = month if solar else month % 12 + 1
    in_year = year_of(year, context) if year else implied_year(about, context)
    if solar:
        return Moment(in_year, month, number)
    if in_year is None:
        return Moment()
    if feast["calendar"] == "term":
        return _term(in_year, feast["name"])
    # the feasts of the twelfth month, 除夕 and 腊八, come before the solar year's own lunar new year
    return _lunar(in_year - (month == 12), month, number)


def find_lunar(match: re.Match[str], context: Context) -> Reading | None:
    """A day of the lunar calendar, 农历八月十五, 腊月二十三, 大年初一."""
    month = MONTHS.get(match["m"]) or parse_count(match["m"].removesuffix("月"))
    year = year_of(match["y"], context) if match["y"] else implied_year(month % 12 + 1, context)
    if year is None:
        return day(Moment())
    return day(_lunar(year - (month >= 11), month, parse_count(match["d"])), year=figures_of(match["y"]))


def _lunar(year: int, month: int, number: int) -> Moment:
    from lunar_python import Lunar, LunarYear

    length = LunarYear.fromYear(year).getMonth(month).getDayCount()
    solar = Lunar.fromYmd(year, month, min(number, length)).getSolar()
    return Moment(solar.getYear(), solar.getMonth(), solar.getDay())


def _term(year: int, name: str) -> Moment:
    from lunar_python import Solar

    solar = Solar.fromYmd(year, 6, 1).getLunar().getJieQiTable()[name.removesuffix("节")]
    return Moment(solar.getYear(), solar.getMonth(), solar.getDay())


RULES = (
    Rule(LUNAR, find_lunar, (WITH_YEAR, Opening("农旧夏阴正腊冬一二三四五六七八九十"))),
    Rule(NEW_YEAR, find_lunar, (WITH_YEAR, Opening("农大"))),
    Rule(_feast_pattern(), find_feast, (WITH_YEAR, Opening("“「" + "".join(name[0] for name in _feasts())))),
)
