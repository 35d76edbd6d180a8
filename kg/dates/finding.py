"""The scan: every rule's words, the longest first where two begin alike, each read against those before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.dates import days, festivals, months, relative, years
from kg.dates.moment import Moment, parse_moment
from kg.dates.phrase import Context, DatePhrase, Reader, Reading, Rule

RULES: tuple[Rule, ...] = (*days.RULES, *months.RULES, *years.RULES, *relative.RULES, *festivals.RULES)
OPENINGS = tuple(dict.fromkeys(opening for rule in RULES for opening in rule.openings))
STARTS = {
    character: tuple(
        (opening.pattern, tuple(number for number, rule in enumerate(RULES) if opening in rule.openings))
        for opening in OPENINGS
        if character in opening.starts
    )
    for character in frozenset("".join(opening.starts for opening in OPENINGS))
}
"""For a character the openings it can begin, and with each the numbers of the rules that have it."""
READ_TWICE = 512
"""Texts of which the words are kept: reports' openings are read first to tell the page's day, then against it."""

FULL_WIDTH = {ord("０") + i: str(i) for i in range(10)}
WIDE = re.compile("[０-９]")
UNTIL = re.compile(r"(?:截[至止]到?|截至于|直到|至|到)$")
SINCE = re.compile(r"(?:自从?|从)$")
FUTURE = re.compile(
    r"(?:将[于在从自]?|定于|拟[于在]?|计划[于在]?|预[计定](?:将?[于在])?|力争[于在]?|确保[于在]?|有望[于在]?|推迟至|延期至|持续到|延续至)$"
)
SINCE_AFTER = re.compile(r"(?:以来|至今|开始|起(?!草|来|点|重|动|诉|飞|航|步))")
BEFORE_AFTER = re.compile(r"(?:之?前(?!往|来|期|后|夕|列)|以前|底前|末前)")


def find_dates(text: str, *, anchor: str | None) -> list[DatePhrase]:
    """The day phrases of a text in reading order, resolved against an ISO day, the report's own.

    An anchor without a year (`--05-06`) gives days without one; without any anchor only what is said in full is
    resolved. What cannot be told has `first` and `last` of `None`.
    """
    return list(dates_in(text, anchor=anchor))


def dates_in(text: str, *, anchor: str | None) -> Iterator[DatePhrase]:
    """What `find_dates` gives, one by one: who needs the first only does not wait for the others."""
    context, end = Context(parse_moment(anchor)), 0
    for match, rule in _scanned(text.translate(FULL_WIDTH) if WIDE.search(text) else text):
        if context.year and _ends_sentence(text, end, match.start()):
            context = replace(context, year=None)
        bound = _bound(match.string, match.start(), match.end())
        reading = _read(match, rule, replace(context, future=True) if bound == "future" else context)
        if reading is not None:
            yield _phrase(match, reading, bound, text=text)
            context, end = _after(context, reading), match.end()


@lru_cache(READ_TWICE)
def _scanned(text: str) -> tuple[tuple[re.Match[str], Reader], ...]:
    return tuple(_scan(text))


def _scan(text: str) -> Iterator[tuple[re.Match[str], Reader]]:
    """The longest phrase at each place that is left free by those before; of two as long the first rule's."""
    free, end = [0] * len(RULES), 0
    for at, numbers in _places(text):
        longest, best = at, None
        for number in sorted(numbers):
            match = RULES[number].pattern.match(text, at) if at >= free[number] else None
            if match is not None:
                free[number] = match.end()
                if match.end() > longest:
                    longest, best = match.end(), (match, RULES[number].read)
        if best is not None and at >= end:
            end = longest
            yield best


def _places(text: str) -> Iterator[tuple[int, list[int]]]:
    """Where phrases can begin, and by which rules."""
    for at, openings in enumerate(map(STARTS.get, text)):
        if openings is not None:
            numbers = [n for pattern, its in openings if pattern is None or pattern.match(text, at) for n in its]
            if numbers:
                yield at, numbers


def _read(match: re.Match[str], rule: Reader, context: Context) -> Reading | None:
    try:
        return rule(match, context)
    except ValueError:
        return None


def _phrase(match: re.Match[str], reading: Reading, bound: str, *, text: str) -> DatePhrase:
    start, end = match.span()
    first = reading.first.iso
    return DatePhrase(
        start, end, text[start:end], reading.kind, first=first,
        last=first if reading.last is reading.first else reading.last.iso,
        bound=bound, part=reading.part, around=reading.around.iso,
    )  # fmt: skip


def _bound(text: str, start: int, end: int) -> str:
    """How the time stands to what is told: 截至 before it is until, 以来 behind it since, 将于 before it future."""
    head, tail = text[max(0, start - 5) : start], text[end : end + 3]
    if FUTURE.search(head):
        return "future"
    if text[start] == "截" or UNTIL.search(head):
        return "until"
    if SINCE_AFTER.match(tail) or SINCE.search(head):
        return "since"
    return "before" if BEFORE_AFTER.match(tail) else "in"


def _ends_sentence(text: str, start: int, end: int) -> bool:
    return any(mark in text[start:end] for mark in "。！？\n")


def _after(context: Context, reading: Reading) -> Context:
    """What the next phrase is read against."""
    if reading.first.month is None:
        return context if reading.first == Moment() else Context(context.anchor, reading.first, context.year)
    return Context(context.anchor, reading.first, reading.year or context.year)
