"""What a day phrase says, and what it is read against."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from kg.dates.moment import Moment

UNKNOWN = Moment()


@dataclass(frozen=True, slots=True)
class DatePhrase:
    """A stretch of text that names a day or a span of days.

    `first` and `last` are ISO dates as precise as the text, the same twice for a day, `None` where it cannot be
    told. `kind` is day, days, month, months, year, years, festival or vague; `bound` says how the time stands to
    what is told: in, until (截至4月底), since (今年以来), before (年底前), future (将于7月20日).
    """

    start: int
    end: int
    text: str
    kind: str
    first: str | None
    last: str | None
    bound: str = "in"
    part: str | None = None
    """The part of the day, 下午."""
    around: str | None = None
    """The feast's own day, where the phrase names the days about it: 春节期间."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a phrase is read against: the anchor day, the phrase before it, and whether it is announced."""

    anchor: Moment
    before: Moment = UNKNOWN
    year: int | None = None
    """The year that an earlier phrase of the same sentence gave: 1936年10月9日…，10月22日."""
    future: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of its words."""

    kind: str
    first: Moment
    last: Moment
    part: str | None = None
    around: Moment = UNKNOWN
    year: int | None = None
    """The year, where the words themselves give it in figures."""


Reader = Callable[[re.Match[str], Context], Reading | None]


class Opening(NamedTuple):
    """What some phrases begin with: one of a few characters, and, where that tells more, a pattern."""

    starts: str
    pattern: re.Pattern[str] | None = None


class Rule(NamedTuple):
    """The pattern of some phrases, what reads them, and what they can begin with; nowhere else it is tried."""

    pattern: re.Pattern[str]
    read: Reader
    openings: tuple[Opening, ...]


def day(moment: Moment, *, part: str | None = None, year: int | None = None) -> Reading | None:
    """The reading of a single day; `None` where the calendar has no such day."""
    return Reading("day", moment, moment, part=part, year=year) if moment.exists else None


def span(kind: str, first: Moment, last: Moment | None = None, *, year: int | None = None) -> Reading | None:
    """The reading of a stretch of days, months or years."""
    last = first if last is None else last
    return Reading(kind, first, last, year=year) if first.exists and last.exists else None
