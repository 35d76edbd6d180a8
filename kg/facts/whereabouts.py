"""Where a journey without a goal took place: the divisions and roads that its stops lie at."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.facts.happening import Happening, Tie
from kg.facts.journeys import narrowest
from kg.facts.scene import Scene, pattern
from kg.facts.visits import DIVISIONS, Called, Stop, is_division, is_team
from kg.model import EntityKey, Mention, Relation

KINDS = ("prefecture", "county", "road", "region")


def whereabouts(
    scene: Scene, called: Sequence[Called], placed: Collection[EntityKey]
) -> Iterator[tuple[Happening, Tie]]:
    """The place of each stop of the led journeys not in `placed`: 来到|某区|某村, 某大街|管网改造项目现场.

    A delegation goes to the divisions of which groups of stops are told, wherever else it goes: 甲县的|乙园区.
    """
    divided = set[EntityKey]()
    for event, stop, sentence in called:
        zone, around = _lies_in(scene, stop), _within_zone(scene, stop)
        if is_division(stop) and CAME.search(scene.text, max(0, stop.start - 3), stop.start):
            there = [stop.mention] if stop.mention else []
        elif is_team(event):
            there = _of_group(scene, stop)
        elif around is not None:
            there = [around]
        elif event.key in placed or event.places or event.within or _is_not_led(event):
            continue
        elif zone is not None:
            there = [zone]
        else:
            there = scene.inside(stop.start, stop.mention.end if stop.mention else stop.end, "Place")
        kinds = (*KINDS, "park") if zone or around else KINDS
        found = [one for one in there if one.properties.get("kind") in kinds]
        within = [one for one in found if one.properties.get("kind") in DIVISIONS]
        divided |= {event.key} if within else set()
        for place in narrowest(within or ([] if event.key in divided else found)):
            yield event, Tie(Relation.HELD_AT, place.entity, sentence, "place_of_stop", 0.75)


def _is_not_led(event: Happening) -> bool:
    """Whether an outing or an activity, 集中观摩活动, has stops in one place and is held in another."""
    return event.frame == "outing" or (event.frame == "gathering" and event.kind != "inspection")


CAME = re.compile("[到进往赴入在达临、和及]$")
"""What stands before a division that people go to."""
LIES = pattern("(?:位于|坐落[于在]|地处)(?P<where><L>)的?$")


def _within_zone(scene: Scene, stop: Stop) -> Mention | None:
    """The park that is told in front of a stop in it: 在|某园区|甲公司生产车间."""
    first = scene.at(stop.start)
    inside = first is not None and first.end < stop.end and scene.text[stop.start - 1] == "在"
    return first if inside and first is not None and first.properties.get("kind") == "park" else None


def _lies_in(scene: Scene, stop: Stop) -> Mention | None:
    """The division or zone in which a stop is said to lie: 来到|位于|某开发区|的甲公司."""
    found = LIES.search(scene.text, max(0, stop.start - 40), stop.start)
    return scene.at(found.start("where")) if found else None


def _of_group(scene: Scene, stop: Stop) -> list[Mention]:
    """The division in front of a group of stops, or the zone that a stop is."""
    if stop.mention is not None and stop.mention.properties.get("kind") == "region":
        return [stop.mention]
    before = scene.inside(max(0, stop.start - 20), stop.start - 1, "Place")
    return [one for one in before if one.end == stop.start - 1 and scene.text[one.end] == "的"]
