"""Who holds a row of titles: the people of a list, and how the text ties them to it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.mentions.names import Names
from kg.mentions.titles import Title
from kg.model import Span

NEXT = re.compile(r"(?:（[^）\n]{1,8}）)?(?:、|和|及|与|以及|\s)")
"""What stands between two titles or two people of a list."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Titles in a row and the people who hold them; `bond` says how the text ties them."""

    row: tuple[Title, ...]
    people: tuple[Span, ...]
    bond: str


def people_from(names: Names, start: int, end: int) -> tuple[Span, ...]:
    """The names of a list: 王…、吉… and so on."""
    people = [Span(start, end)]
    while between := NEXT.match(names.text, people[-1].end):
        after = names.at(between.end())
        if after is None:
            break
        people.append(Span(between.end(), after))
    return tuple(people)


def people_to(names: Names, last: Span) -> tuple[Span, ...]:
    """The names of a list that ends with this one."""
    people = [last]
    while names.text[people[0].start - 1 : people[0].start] in {"、", "和"}:
        end = people[0].start - 1
        start = names.before(end)
        if start is None:
            break
        people.insert(0, Span(start, end))
    return tuple(people)
