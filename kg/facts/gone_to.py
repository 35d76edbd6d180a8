"""Where a journey without a goal went by the words in front of it: 转到|某省|，走访某集团, 甲率队来盐，看企业."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.facts.happening import Happening, Tie
from kg.facts.home import come_to
from kg.facts.journeys import narrowest
from kg.facts.scene import Scene
from kg.model import EntityKey, Mention, Relation, Span

GONE = re.compile("(?:[到抵赴往达]|莅临|走进|来|(?<!过)访问)$")
KINDS = ("country", "province", "prefecture", "county", "township", "village", "region", "other")


def goals(scene: Scene, one: Happening) -> tuple[EntityKey, ...]:
    """Where a journey goes without what only says where that lies: 赴|某国|某州|, 赴|某省|…到|某市|."""
    countries = {place.entity for place in scene.nested if place.properties.get("kind") == "country"}
    inner = [place for place in one.places if not any(other.startswith(f"{place}/") for other in one.places)]
    return tuple(place for place in inner if place not in countries) or tuple(inner)


def moved(one: Happening, own: Mapping[EntityKey, Sequence[Tie]]) -> Happening:
    """A journey with the places that only the words in front of it tell."""
    there = tuple(dict.fromkeys(tie.other for tie in own[one.key])) if one.frame in ("journey", "talks") else ()
    return replace(one, places=one.places or there)


def said_before(scene: Scene, one: Happening) -> Iterator[Tie]:
    """Where a journey without a goal went by its own sentence: 转到|某省|，走访某集团, 甲率队来盐，看企业."""
    for stretch in _told_of(scene, one):
        places = scene.between(*stretch, "Place")
        gone = [place for place in places if GONE.search(scene.text, stretch.start, place.start)]
        last = [_last_of_chain(place, places) for place in gone]
        there = [place for place in last if place.properties.get("kind") in KINDS]
        for place in tuple(place.entity for place in narrowest(there)) or come_to(scene, stretch):
            yield Tie(Relation.HELD_AT, place, scene.sentence(stretch.start), "place_said_before", 0.7)


def _told_of(scene: Scene, one: Happening) -> Iterator[Span]:
    """The stretches up to a journey's own phrases; of a heading's journey the first sentence of its leader too."""
    yield from (Span(scene.sentence(span.start).start, span.end) for span in one.spans[:1])
    if scene.is_heading(one.told):
        named = (who for who in scene.mentions if who.entity in one.leaders and not scene.is_heading(who.start))
        yield from (scene.sentence(who.start) for who in list(named)[:1])


def _last_of_chain(first: Mention, places: Sequence[Mention]) -> Mention:
    """The place that a chain of places ends in: 访问|某国|某州|."""
    for place in places:
        first = place if place.start == first.end else first
    return first
