"""What an article names: people, posts, bodies, places, dates, amounts, projects, meetings.

`find(article, sentences)` runs the FINDERS in their order, each of which sees what those before it found, and
settles where two of them claim the same words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kg.mentions.amounts import find_amounts
from kg.mentions.bodies import find_bodies
from kg.mentions.dates import find_dates
from kg.mentions.meetings import find_meetings
from kg.mentions.overlap import settle
from kg.mentions.people import find_people
from kg.mentions.places import find_places
from kg.mentions.posts import find_posts
from kg.mentions.projects import find_projects
from kg.model import Article, Mention, Sentence

Finder = Callable[[Article, tuple[Sentence, ...], Sequence[Mention]], Iterator[Mention]]

FINDERS: tuple[Finder, ...] = (
    find_dates,
    find_amounts,
    find_bodies,
    find_places,
    find_posts,
    find_people,
    find_projects,
    find_meetings,
)
"""In an order that matters: titles need bodies, people need titles, projects and meetings need all of them."""

__all__ = ["FINDERS", "Finder", "find"]


def find(article: Article, sentences: tuple[Sentence, ...]) -> tuple[Mention, ...]:
    """All mentions of an article, by where they stand; a nested one behind the one around it."""
    found: list[Mention] = []
    for finder in FINDERS:
        found.extend(finder(article, sentences, found))
    return settle(found)
