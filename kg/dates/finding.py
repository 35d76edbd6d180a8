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
STARTS = {
    character: tuple(number for number, rule in enumerate(RULES) if character in rule.starts)
    for character in frozenset("".join(rule.starts for rule in RULES))
}
"""The numbers of the rules whose phrases can begin with a character."""
READ_TWICE = 512
"""Texts of which the words are kept: reports' openings are read first to tell the page's day, then against it."""

FULL_WIDTH = {ord("０") + i: str(i) for i in range(10)}
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
    context = Context(parse_moment(anchor))
    found: list[DatePhrase] = []
    for match, rule in _scan(text.translate(FULL_WIDTH)):
        if found and _ends_sentence(text, found[-1].end, match.start()):
            context = replace(context, year=None)
        said = _read(match, rule, context)
        if said is not None:
            phrase, reading = said
            found.append(replace(phrase, text=text[phrase.start : phrase.end]))
            context = _after(context, reading)
    return found


@lru_cache(READ_TWICE)
def _scan(text: str) -> tuple[tuple[re.Match[str], Reader], ...]:
    kept: list[tuple[re.Match[str], Reader]] = []
    for match, rule in sorted(_matches(text), key=lambda pair: (pair[0].start(), -pair[0].end())):
        if not kept or match.start() >= kept[-1][0].end():
            kept.append((match, rule))
    return tuple(kept)


def _matches(text: str) -> Iterator[tuple[re.Match[str], Reader]]:
    """What each rule finds from left to right, tried only at the characters that its phrases begin with."""
    free = [0] * len(RULES)
    for at, character in enumerate(text):
        for number in STARTS.get(character, ()):
            if at >= free[number] and (match := RULES[number].pattern.match(text, at)) and match.end() > at:
                free[number] = match.end()
                yield match, RULES[number].read


def _read(match: re.Match[str], rule: Reader, context: Context) -> tuple[DatePhrase, Reading] | None:
    bound = _bound(match.string, match.start(), match.end())
    try:
        reading = rule(match, replace(context, future=bound == "future"))
    except ValueError:
        return None
    if reading is None:
        return None
    return _phrase(match, reading, bound), reading


def _phrase(match: re.Match[str], reading: Reading, bound: str) -> DatePhrase:
    return DatePhrase(
        start=match.start(), end=match.end(), text=match.group(), kind=reading.kind, first=reading.first.iso,
        last=reading.last.iso, bound=bound, part=reading.part, around=reading.around.iso,
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
        return replace(context, before=context.before if reading.first == Moment() else reading.first)
    return replace(context, before=reading.first, year=reading.year or context.year)
