"""Whether a team's trip is one with another telling: that of its leader, that of its body's head, a heading's."""

from __future__ import annotations

import re

from kg.facts.happening import Happening
from kg.facts.scene import TEAM, Scene


def is_their_trip(team: Happening, trip: Happening, scene: Scene) -> bool:
    """Whether a trip is a team's, led by him or of his own town: 云岭县考察团到某市考察, 云岭县|县长甲到某市考察."""
    word = TEAM.search(name := scene.printed(*team.spans[0]))
    again = scene.is_heading(team.told) and bool(team.places) and _goes_there(team, trip)
    if word is None or again:
        return again or _sends(team, trip, scene)
    led = word[0] in scene.printed(*trip.spans[0]) and bool(re.search("率|带领|带队", trip.name))
    home = re.sub("(?:党政|政协|人大|经贸|友好|学习)*$", "", name[: word.start()])
    return led or (len(home) > 1 and home in scene.printed(scene.sentence(trip.told).start, trip.told))


def _goes_there(team: Happening, trip: Happening) -> bool:
    """Whether a trip goes where a heading says, among other places: 某县赴|甲市|招商, 县长乙前往|甲市、丙市|招商."""
    named = all(place.rsplit("/", 1)[-1].rstrip("省市县区") in trip.name for place in team.places)
    return trip.within is None and (named or set(team.places) <= set(trip.places))


def _sends(team: Happening, trip: Happening, scene: Scene) -> bool:
    """Whether a body's journey is that of its head: 云岭县政协来甲县考察, |云岭县政协|副主席乙一行来甲县考察."""
    bodies = scene.inside(*team.spans[0], "Organization")[:1]
    before = scene.printed(scene.sentence(trip.told).start, trip.told)
    return bool(bodies) and bodies[0].surface in before and set(team.places) == set(trip.places)


def is_sent_there(team: Happening, heading: Happening) -> bool:
    """Whether a heading tells where a team goes in fewer words: 甲县代表团赴乙省考察, 考察团赴|乙省|丙县考察."""
    both = TEAM.search(team.name) and TEAM.search(heading.name) and heading.places
    return bool(both) and all(any(f"{one}/".startswith(f"{key}/") for one in team.places) for key in heading.places)
