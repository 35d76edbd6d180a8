"""Dates: the day phrases of an article (5月6日下午, 今年以来, 前4个月) as mentions of kind `Date`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.dates import DatePhrase
from kg.dates import find_dates as find_phrases
from kg.model import Article, EntityKey, Mention, Sentence


def find_dates(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every day phrase, counted from the article's own day, with `kind`, `bound`, and `first` and `last` where told."""
    for phrase in find_phrases(article.text, anchor=article.dateline or article.date):
        yield _mention(article, phrase)


def _mention(article: Article, phrase: DatePhrase) -> Mention:
    told = {"first": phrase.first, "last": phrase.last, "part": phrase.part}
    properties = {"kind": phrase.kind, "bound": phrase.bound} | {name: day for name, day in told.items() if day}
    key = EntityKey(f"date:{phrase.first}/{phrase.last}" if phrase.first else f"date:?{phrase.text}")
    confidence = 0.95 if phrase.first else 0.7
    return Mention(
        article.id,
        "Date",
        phrase.start,
        phrase.end,
        phrase.text,
        key,
        phrase.text,
        "day_phrase",
        confidence,
        properties,
    )
