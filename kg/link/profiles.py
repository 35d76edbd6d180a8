"""What one article knows of an entity, as far as it can join it to others."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kg.model import Article, ArticleId, EntityKey, Fact, Label, Mention, Reading, RegionPath, Relation

LABELS = {str(label): label for label in Label}


class Place(NamedTuple):
    """Where an entity was met: the article and the entity's key there."""

    article: ArticleId
    key: EntityKey

    def __str__(self) -> str:
        """Give the form in which a human's judgement names it, `person:王刚#article:…`."""
        return f"{self.key}#{self.article}"


@dataclass(slots=True)
class Profile:
    """An entity in one article; `day` is the article's, `start` an event's, `status` a project's; empty if unknown."""

    place: Place
    label: Label
    name: str = ""
    kind: str = ""
    region: RegionPath | None = None
    source: str = ""
    day: str = ""
    start: str = ""
    status: str = ""
    posts: set[tuple[str, str]] = field(default_factory=set)
    """(full name of the body or nothing, title) of each post a person is shown in."""
    ties: set[EntityKey] = field(default_factory=set)
    """The other entities that a fact of this article joins it to."""


def collect(readings: Iterable[Reading]) -> list[Profile]:
    """One profile for each entity of each article, in the order of their places; an article counts once."""
    profiles: dict[Place, Profile] = {}
    done: set[ArticleId] = set()
    for reading in sorted(readings, key=lambda reading: reading.source):
        fresh = {article.id: article for article in reading.articles if article.id not in done}
        done |= set(fresh)
        for mention in reading.mentions:
            if mention.article in fresh and mention.kind in LABELS:
                _learn(profiles, mention, fresh[mention.article])
        _tie(profiles, [fact for fact in reading.facts if fact.article in fresh])
    return [profiles[place] for place in sorted(profiles)]


def _learn(profiles: dict[Place, Profile], mention: Mention, article: Article) -> None:
    place = Place(mention.article, mention.entity)
    profile = profiles.get(place)
    if profile is None:
        day = article.dateline or article.date or ""
        profile = profiles[place] = Profile(
            place,
            LABELS[mention.kind],
            region=article.region,
            source=article.source,
            day="" if day.startswith("-") else day,
        )
    profile.name = max(profile.name, mention.name, key=lambda name: (len(name), name))
    profile.kind = profile.kind or str(mention.properties.get("kind", ""))
    profile.status = profile.status or str(mention.properties.get("status", ""))
    profile.start = profile.start or str(mention.properties.get("start", ""))


def _tie(profiles: dict[Place, Profile], facts: list[Fact]) -> None:
    bodies: dict[tuple[ArticleId, EntityKey], EntityKey] = defaultdict(lambda: EntityKey("org:"))
    bodies |= {(fact.article, fact.subject): fact.object for fact in facts if fact.relation is Relation.AT}
    for fact in facts:
        for one, other in ((fact.subject, fact.object), (fact.object, fact.subject)):
            profile = profiles.get(Place(fact.article, one))
            if profile is not None:
                profile.ties.add(other)
                if fact.relation is Relation.HOLDS and one == fact.subject:
                    body = bodies[fact.article, other].removeprefix("org:")
                    profile.posts.add((body, other.rpartition("/")[2]))


def regions_above(region: RegionPath | None) -> Iterator[str]:
    """A region and all above it, the narrowest first, ending with the country, ``""``."""
    path = region or ""
    while path:
        yield path
        path = path.rpartition("/")[0]
    yield ""
