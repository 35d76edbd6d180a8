"""Times told from where the reader stands: 昨日下午, 上周五, 当天, 日前."""

from __future__ import annotations

import re
from datetime import date

from kg.dates.moment import Moment
from kg.dates.phrase import Context, Opening, Reading, Rule, day, span
from kg.dates.words import PART

NAMED = re.compile(
    rf"(?P<word>大前天|前天|前日|昨日|昨天|昨|今日|今天|今|明日|明天|后天|同日|当天|当日|当|次日|翌日)(?P<part>{PART})?"
)
WEEK = re.compile(
    rf"(?<![每至到—-])(?P<week>上个?|本|这|下个?)?(?:周|星期|礼拜)(?P<d>[一二三四五六日天])(?![至到—-])(?P<part>{PART})?"
)
UP_TO_NOW = re.compile(r"截[至止](?:到)?(?:目前|当前|现在|发稿时?|今[天日])|迄今")
VAGUE = re.compile(
    r"日前|近日|近期|近些?年来?|近几年来?|近来|连日来?|目前|当前|眼下|不久前|此前|前不久|前段时间|最近|同期|往年|多年来|长期以来|这几天|这些天"
)

DAYS_AWAY = {"大": -3, "昨": -1, "今": 0, "明": 1, "后": 2}
WEEKDAYS = "一二三四五六日天"


def find_named(match: re.Match[str], context: Context) -> Reading | None:
    """A day by its distance: 昨日下午 counts from the anchor, 当天 and 次日 from the day told before."""
    word, part = match["word"], match["part"]
    if word in ("昨", "今", "当") and not part:
        return None
    if word[0] in "同当次翌":
        base = context.before if context.before.day else context.anchor
        return _there(base, word[0] in "次翌", part)
    if word in ("前天", "前日"):
        return _there(context.anchor, -2, part)
    return _there(context.anchor, DAYS_AWAY[word[0]], part)


def _there(base: Moment, days: int, part: str | None) -> Reading | None:
    return day(base.shifted(days), part=part)


def find_weekday(match: re.Match[str], context: Context) -> Reading | None:
    """A day of the week: 上周五 is last week's, 周五 alone the latest that has gone by."""
    anchor = context.anchor
    if anchor.year is None or anchor.month is None or anchor.day is None:
        return day(Moment(), part=match["part"])
    away = min(WEEKDAYS.index(match["d"]), 6) - date(anchor.year, anchor.month, anchor.day).weekday()
    if match["week"] is None:
        away = away % 7 if context.future else -(-away % 7)
    else:
        away += {"上": -7, "下": 7}.get(match["week"][0], 0)
    return day(anchor.shifted(away), part=match["part"])


def find_up_to_now(match: re.Match[str], context: Context) -> Reading | None:
    """Up to the anchor day, 截至目前."""
    return day(context.anchor)


def find_vague(match: re.Match[str], context: Context) -> Reading | None:
    """A time that cannot be told, 日前."""
    return span("vague", Moment())


RULES = (
    Rule(UP_TO_NOW, find_up_to_now, (Opening("截迄"),)),
    Rule(NAMED, find_named, (Opening("大前昨今明后同当次翌"),)),
    Rule(WEEK, find_weekday, (Opening("上本这下周星礼"),)),
    Rule(VAGUE, find_vague, (Opening("日近连目当眼不此前最同往多长这"),)),
)
