"""Day phrases of newspaper prose, resolved to ISO dates: 5月6日下午, 4月4日至6日, 前4个月, 昨日, 春节期间."""

from kg.dates.finding import dates_in, find_dates
from kg.dates.moment import Moment, parse_moment
from kg.dates.phrase import DatePhrase

__all__ = ["DatePhrase", "Moment", "dates_in", "find_dates", "parse_moment"]
