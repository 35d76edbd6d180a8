"""The words that rules of events turn on, as patterns, from the lexicons of kg/data."""

from __future__ import annotations

import re
from functools import cache

from kg.data import table
from kg.data.alternatives import any_in, any_of


@cache
def verbs(*uses: str) -> str:
    """The verbs of these uses as one alternation, the longest first."""
    return any_in((row for row in table("event_verbs") if row["use"] in uses), "verb")


@cache
def verb_use(verb: str, *uses: str) -> str:
    """Which of these uses a verb has; the first of them where it has none."""
    found = [row["use"] for row in table("event_verbs") if row["verb"] == verb and row["use"] in uses]
    return found[0] if found else uses[0]


@cache
def heads() -> re.Pattern[str]:
    """What the names of events end in."""
    return re.compile(any_of(row["head"] for row in table("event_heads")) + "”?$")


@cache
def headline_kinds() -> tuple[tuple[str, str], ...]:
    """Words of headlines and the kind of event that they tell of."""
    return tuple((row["word"], row["kind"]) for row in table("event_headlines"))
