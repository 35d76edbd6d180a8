"""The words about figures by their role, as regular expressions."""

from __future__ import annotations

import re
from functools import cache

from kg.data import table


@cache
def alternatives(*roles: str) -> str:
    """The words of some roles in `figure_words.csv`, guarded, as alternatives, the longest first."""
    rows = [row for row in table("figure_words") if row["role"] in roles]
    rows.sort(key=lambda row: (-len(row["word"]), row["word"]))
    return "|".join(_guarded(row) for row in rows)


@cache
def firsts(*roles: str) -> str:
    """The characters that the words of some roles begin with, which let most places of a text fail at once."""
    return re.escape("".join(sorted({row["word"][0] for row in table("figure_words") if row["role"] in roles})))


def _guarded(row: dict[str, str]) -> str:
    before = "".join(f"(?<!{sign})" for sign in row["not_after"].split("|") if sign)
    return before + re.escape(row["word"]) + (f"(?!{row['not_before']})" if row["not_before"] else "")


@cache
def leading() -> re.Pattern[str]:
    """Adverbs and light verbs at the beginning: 我市累计完成…."""
    return re.compile(rf"^(?:{alternatives('adverb', 'lead')}|\d+[.．、]|\s)+")


@cache
def linking() -> re.Pattern[str]:
    """Words at the end that lead over to a number: …达到."""
    return re.compile(rf"(?=[{firsts('link')}\s])(?:{alternatives('link')}|\s)+$")


@cache
def stopping() -> re.Pattern[str]:
    """Words at which a counted noun ends: …企业参展."""
    return re.compile(f"(?=[{firsts('stop')}])(?:{alternatives('stop')})")


@cache
def giving() -> re.Pattern[str]:
    """Verbs at the end whose object stands behind the figure: 提供200亿元授信额度."""
    return re.compile(rf"(?=[{firsts('give')}])(?:{alternatives('give')})(?:了|共|约|近)?$")


@cache
def adverbs() -> re.Pattern[str]:
    """What can stand before the owner of a figure or a date: 其中, 截至, “."""
    return re.compile(rf"(?:{alternatives('adverb')}|[\s“”、]|本报讯|（[^）\n]*）|\([^)\n]*\)|[自从在到至])+")
