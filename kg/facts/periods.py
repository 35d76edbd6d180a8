"""Of when a figure is: 1月—4月 is 2023-01/2023-04, 今年以来 is 2023/.., 截至4月底 is ../2023-04."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.figure_words import adverbs
from kg.model import Mention, Span

CLAUSE = re.compile(r"[，；：。\n,;:]")
TOLD = re.compile(r"[，,]?(?:本报)?记者|[^，。；\n]{0,30}?(?:获悉|了解到|报道|讯（)")


def period_of(text: str, at: int, near: Sequence[Mention]) -> Mention | None:
    """The last date before an offset that begins a clause: 截至4月底，…; in its middle only 2020年的10504元 dates."""
    dates = [m for m in near if m.kind == "Date" and m.end <= at and "first" in m.properties]
    if dates and text[dates[-1].end : at] in {"", "的"}:
        return replace(dates[-1], properties={**dates[-1].properties, "bound": "in"})
    opening = [m for m in dates if _begins(text, m) and not TOLD.match(text, m.end, at)]
    return opening[-1] if opening else None


def _begins(text: str, date: Mention) -> bool:
    start = max((m.end() for m in CLAUSE.finditer(text, max(0, date.start - 30), date.start)), default=0)
    lead = adverbs().match(text, start)
    return start == date.start or (lead is not None and lead.end() >= date.start)


def is_lasting(date: Mention, text: str, until: int) -> bool:
    """Whether a period still holds in the next sentence: months and years do, inside one paragraph; a day does not."""
    return date.properties.get("kind") not in {"day", "days", "vague"} and "\n" not in text[date.end : until]


def written(date: Mention) -> str:
    """A date as an ISO 8601 day or interval, open where the text leaves it open."""
    first, last = date.properties["first"], date.properties.get("last", date.properties["first"])
    if date.properties.get("bound") == "since":
        return f"{first}/.."
    if date.properties.get("bound") == "until":
        return f"../{last}"
    return str(first) if first == last else f"{first}/{last}"


def spans(mentions: Sequence[Mention]) -> list[Span]:
    """Where mentions stand."""
    return [Span(m.start, m.end) for m in mentions]
