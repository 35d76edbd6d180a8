"""The door of the facts: what the mentions of an article say of each other.

`EXTRACTORS` is the whole list, in the order they run; each sees what those before it added. A name of a meeting or
fair comes in as an `Event` mention whose key has `?` for its day (`event:?/春季招聘会`): a candidate, which goes out
unless `extract_events` makes an event of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from kg.facts.bodies import extract_bodies
from kg.facts.bylines import extract_bylines
from kg.facts.events import extract_events
from kg.facts.indicators import extract_indicators
from kg.facts.places import extract_places
from kg.facts.posts import extract_posts
from kg.facts.projects import extract_projects
from kg.model import Article, Fact, Issue, Mention, Sentence

Extracted = Mention | Fact | Issue
Extractor = Callable[[Article, tuple[Sentence, ...], tuple[Mention, ...]], Iterator[Extracted]]

EXTRACTORS: tuple[Extractor, ...] = (
    extract_bylines,
    extract_posts,
    extract_bodies,
    extract_places,
    extract_projects,
    extract_events,
    extract_indicators,
)


class Extraction(NamedTuple):
    """What an article says: all its mentions in reading order, new ones among them, facts and doubts."""

    mentions: tuple[Mention, ...]
    facts: tuple[Fact, ...]
    issues: tuple[Issue, ...]


def extract(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> Extraction:
    """Run every extractor over the article; nothing is raised over content, and nothing to say gives no facts."""
    known, facts, issues = tuple(mentions), list[Fact](), list[Issue]()
    told: dict[object, list[Extracted]] = {}
    _keep(mentions, told)
    for extractor in EXTRACTORS:
        said = [item for item in extractor(article, tuple(sentences), known) if item not in told.get(_key(item), ())]
        _keep(said, told)
        known += tuple(item for item in said if isinstance(item, Mention))
        facts += [item for item in said if isinstance(item, Fact)]
        issues += [item for item in said if isinstance(item, Issue)]
    stand = (mention for mention in known if not mention.entity.startswith("event:?"))
    return Extraction(tuple(sorted(stand, key=_place)), tuple(facts), tuple(issues))


def _keep(said: Sequence[Extracted], told: dict[object, list[Extracted]]) -> None:
    for item in said:
        told.setdefault(_key(item), []).append(item)


def _key(item: Extracted) -> object:
    """What two that are the same share; only with those few it is compared in full."""
    if isinstance(item, Mention):
        return item.start, item.end, item.entity
    return (item.subject, item.relation, item.object) if isinstance(item, Fact) else item


def _place(mention: Mention) -> tuple[int, int, str]:
    return mention.start, -mention.end, mention.entity
