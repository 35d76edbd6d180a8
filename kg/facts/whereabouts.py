"""Where a journey without a goal took place: the divisions and roads that its stops lie at."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from kg.facts.happening import Happening, Tie
from kg.facts.journeys import narrowest
from kg.facts.scene import Scene
from kg.facts.visits import Called
from kg.model import EntityKey, Relation

KINDS = ("prefecture", "county", "road", "region")


def whereabouts(
    scene: Scene, called: Sequence[Called], placed: Collection[EntityKey]
) -> Iterator[tuple[Happening, Tie]]:
    """The place of each stop of the led journeys not in `placed`: 来到|某区|某村, 某大街|管网改造项目现场."""
    for event, stop, sentence in called:
        if event.key in placed or event.places or event.within or event.frame == "outing":
            continue
        there = scene.inside(stop.start, stop.mention.end if stop.mention else stop.end, "Place")
        for place in narrowest([one for one in there if one.properties.get("kind") in KINDS]):
            yield event, Tie(Relation.HELD_AT, place.entity, sentence, "place_of_stop", 0.75)
