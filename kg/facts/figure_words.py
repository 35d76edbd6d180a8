"""The words about figures by their role, as regular expressions."""

from __future__ import annotations

import re
from functools import cache

from kg.data import table
from kg.data.alternatives import any_in


@cache
def alternatives(*roles: str) -> str:
    """The words of some roles in `figure_words.csv`, guarded, as alternatives, the longest first."""
    return any_in((row for row in table("figure_words") if row["role"] in roles), "word")


@cache
def leading() -> re.Pattern[str]:
    """Adverbs and light verbs at the beginning: 我市累计完成…."""
    return re.compile(rf"^(?:{alternatives('adverb', 'lead')}|\d+[.．、]|\s)+")


@cache
def linking() -> re.Pattern[str]:
    """Words at the end that lead over to a number: …达到."""
    return re.compile(rf"(?:{alternatives('link')}|\s)+$")


@cache
def stopping() -> re.Pattern[str]:
    """Words at which a counted noun ends: …企业参展."""
    return re.compile(alternatives("stop"))


@cache
def giving() -> re.Pattern[str]:
    """Verbs at the end whose object stands behind the figure: 提供200亿元授信额度."""
    return re.compile(rf"{alternatives('give')}(?:了|共|约|近)?$")


@cache
def adverbs() -> re.Pattern[str]:
    """What can stand before the owner of a figure or a date: 其中, 截至, “."""
    return re.compile(rf"(?:{alternatives('adverb')}|[\s“”、]|本报讯|（[^）\n]*）|\([^)\n]*\)|[自从在到至])+")
