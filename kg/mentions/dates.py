"""Dates: the day phrases of an article (5月6日下午, 今年以来, 前4个月) as mentions of kind `Date`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.dates import DatePhrase
from kg.dates import find_dates as find_phrases
from kg.model import Article, EntityKey, Mention, Sentence

AS_PRINTED = re.compile(r"[^日号]{0,60}?(?:昨[日天晚夜]|昨(?=[举召开与在])|前[日天](?!里))")
"""An opening that tells its day from where the reader stands: 本报讯（记者 柏望川）昨日下午."""


def find_dates(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every day phrase, counted from the article's own day, with `kind`, `bound`, and `first` and `last` where told."""
    for phrase in find_phrases(article.text, anchor=_anchor(article)):
        yield _mention(article, phrase)


def _anchor(article: Article) -> str | None:
    """The day that phrases count from: the paper's where the report opens with 昨日, else the report's own."""
    if article.date and AS_PRINTED.match(article.text, article.body):
        return article.date
    return article.dateline or article.date


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
