"""One value out of many reports: what most say, what the last says, and when it was read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from kg.model import Article, ArticleId, Fact, Mention, Value

T = TypeVar("T")
Said = TypeVar("Said", Mention, Fact)
Articles = Mapping[ArticleId, Article]

LATEST_WINS = {"status", "investment", "capacity"}
"""Properties of which a later report knows better; of all others the most frequent value is taken."""


def agreed(said: Sequence[Said], articles: Articles) -> dict[str, Value]:
    """One value a property out of all that was said."""
    values: dict[str, list[Value]] = defaultdict(list)
    for item in in_time(said, articles):
        for name, value in item.properties.items():
            if value not in ("", ()):
                values[name].append(value)
    return {name: found[-1] if name in LATEST_WINS else most_frequent(found) for name, found in values.items()}


def in_time(said: Sequence[Said], articles: Articles) -> list[Said]:
    """What was said in the order of its days, undated first."""
    return sorted(said, key=lambda item: (day_of(item, articles), repr(item)))


def day_of(item: Mention | Fact, articles: Articles) -> str:
    """The day of the report that says it, nothing where that is unknown."""
    article = articles[item.article]
    return known(article.date) or known(article.dateline) or ""


def seen(where: Iterable[ArticleId], articles: Articles) -> tuple[str | None, str | None]:
    """The first and the last day of some reports."""
    days = [day for article in where if (day := known(articles[article].date))]
    return (min(days), max(days)) if days else (None, None)


def known(date: str | None) -> str | None:
    """The date, unless its year is unknown (`--05-06`): such days cannot be put in order."""
    return None if date is None or date.startswith("-") else date


def most_frequent(values: Iterable[T]) -> T:
    """The value that stands most often; of several the longest, then the first in order, so that any order agrees."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], -len(str(value)), str(value)))
