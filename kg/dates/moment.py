"""A point of the calendar of which year, month or day may be unknown, and its ISO form."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

KEPT = 1024
"""Days of which it is kept how they read: most reports are of the same few."""
LEAP = 2024
"""Stands for an unknown year where the calendar needs one, so that 29 February is let through."""


class Moment(NamedTuple):
    """Year, month and day, each `None` where unknown."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str | None:
        """`2023-05-06`, `2023-05`, `2023`, `--05-06`, `--05`; `None` where there is nothing to say."""
        head = f"{self.year:04d}" if self.year is not None else "-"
        if self.month is None:
            return head if self.year is not None else None
        tail = "" if self.day is None else f"-{self.day:02d}"
        return f"{head}-{self.month:02d}{tail}"

    @property
    def exists(self) -> bool:
        """Whether the calendar has it: there is no 31 April."""
        if self.month is None:
            return self.day is None
        if not 1 <= self.month <= 12:
            return False
        return self.day is None or 1 <= self.day <= _days_in(self.year or LEAP, self.month)

    def shifted(self, days: int) -> Moment:
        """The day that lies `days` later; an unknown year stays unknown; nothing where the day is unknown."""
        if self.month is None or self.day is None:
            return Moment()
        there = date(self.year or LEAP, self.month, self.day) + timedelta(days=days)
        return Moment(there.year if self.year else None, there.month, there.day)

    def month_shifted(self, months: int) -> Moment:
        """The month that lies `months` later, without a day."""
        if self.month is None:
            return Moment()
        years, month = divmod(self.month - 1 + months, 12)
        return Moment(self.year + years if self.year is not None else None, month + 1)


@lru_cache(KEPT)
def parse_moment(iso: str | None) -> Moment:
    """Read an ISO date as precise as it is; `None` and what is no date give the empty moment."""
    if iso is None:
        return Moment()
    if unknown := re.fullmatch(r"--(\d{2})(?:-(\d{2}))?", iso):
        month, day = unknown.groups()
        moment = Moment(None, int(month), int(day) if day else None)
    elif known := re.match(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?![\d-])", iso):
        moment = Moment(*(int(part) if part else None for part in known.groups()))
    else:
        return Moment()
    return moment if moment.exists else Moment()


def last_day(year: int | None, month: int) -> int:
    """The number of the month's last day."""
    return _days_in(year or LEAP - 1, month)


@lru_cache(KEPT)
def _days_in(year: int, month: int) -> int:
    return monthrange(year, month)[1]
