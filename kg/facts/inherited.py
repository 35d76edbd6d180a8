"""Where an event took place that says nothing of it: talks where the guests came to, a signing on a trip."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.data.gazetteer import MUNICIPALITIES
from kg.facts.gone_to import goals
from kg.facts.happening import Happening, Tie
from kg.facts.home import come_to, is_at_home, is_home
from kg.facts.scene import Scene, pattern
from kg.model import EntityKey, Relation

TOLD_ELSEWHERE = pattern("(?:精神|要求|部署)|(?:此前|前不久|日前|近年来|去年|上届|下届|即将|将于|拟于|计划)")
"""What is said of a meeting that is none of the trip: 落实|某会议|精神, |前不久|召开的某会议."""
SAT_DOWN = re.compile("^(?!.*(?:全[省市县区州]|第))[^，。]{0,12}(?:座谈|汇报|反馈|见面|交流)会$")
"""The meeting that ends a look round, and is held where that went even at home."""
GUESTS = re.compile("[团组]|一行")


def inherited(scene: Scene, one: Happening, events: Sequence[Happening]) -> Iterator[Tie]:
    """The place that an event without its own has from the visit or trip that the report tells of."""
    if one.held and one.frame == "talks":
        found = _of_guests(scene, one, events) or _of_travellers(scene, one, events) or _come_home(scene, one)
    elif one.held and one.frame == "gathering" and not scene.is_heading(one.told):
        found = _of_trip(scene, one, events) or _of_talks(scene, one, events)
    else:
        return
    for place in found:
        yield Tie(Relation.HELD_AT, place, scene.sentence(one.told), "place_of_visit", 0.75)


def _of_guests(scene: Scene, one: Happening, events: Sequence[Happening]) -> tuple[EntityKey, ...]:
    """Guests are met where they came to: 甲市考察团在|我市|考察。乙会见了考察团."""
    for visit in events:
        came = visit.frame in ("journey", "outing") and visit.within is None and visit.told < one.told
        if not came or len(visit.places) != 1:
            continue
        team = any(GUESTS.search(scene.printed(*span)) for span in one.spans)
        theirs = team and visit.frame == "outing" and is_at_home(scene, visit.places[0])
        if theirs or is_home(scene, visit.places[0]):
            return visit.places
    return ()


def _of_travellers(scene: Scene, one: Happening, events: Sequence[Happening]) -> tuple[EntityKey, ...]:
    """Talks of him who travels are where he went: 甲率团赴|某省|招商，与某公司董事长会谈."""
    if one.within in ("before", "after"):
        return ()
    for trip in events:
        theirs = trip.frame == "journey" and trip.within is None and set(trip.leaders) & set(one.leaders)
        gone = goals(scene, trip) if theirs else ()
        if len(gone) == 1 and (scene.is_heading(one.told) or trip.told <= one.told):
            return gone
    return ()


def _come_home(scene: Scene, one: Happening) -> tuple[EntityKey, ...]:
    """Guests are met at home where the report says that they have come there: 甲会见了|来盐考察|的客人."""
    for span in one.spans:
        line = scene.paragraph(span.start)
        said = come_to(scene, line) if not scene.is_heading(span.start) else ()
        if there := said or come_to(scene, scene.paragraph(min(line.end + 1, len(scene.text) - 1))):
            return there
    return ()


AFTER_TALKS = re.compile("(?:会见|会谈|座谈|会晤|会)(?:结束)?[前后时]|(?:会见|会谈|座谈|会晤)结束|随后")
"""What is held where people have just met: 会见结束，|甲、乙出席签字仪式|."""


def _of_talks(scene: Scene, one: Happening, events: Sequence[Happening]) -> tuple[EntityKey, ...]:
    """A ceremony before or behind talks is held where they are: 甲在某市会见乙。会见后，双方签约仪式举行."""
    opens = AFTER_TALKS.match(scene.printed(*scene.sentence(one.told)))
    met = [talk for talk in events if talk.frame == "talks" and talk.told < one.told] if opens else []
    return met[-1].places if met and one.kind == "ceremony" else ()


def _of_trip(scene: Scene, one: Happening, events: Sequence[Happening]) -> tuple[EntityKey, ...]:
    """What is held on a trip is held where the trip goes: 甲率团赴|某市|招商。当天，项目签约会议召开."""
    trips = [trip for trip in events if trip.frame in ("journey", "outing") and trip.within is None]
    named = [trip for trip in trips if any(span.start <= one.told < span.end for span in trip.spans)]
    if named:
        return named[0].places
    trip = next((trip for trip in trips if trip.told < one.told), None)
    if trip is None or len(trip.places) != 1 or _is_wide(trip.places[0]):
        return ()
    if is_at_home(scene, trip.places[0]) and not SAT_DOWN.search(one.name):
        return ()
    later = one.start and trip.start and not trip.start <= one.start <= (trip.end or trip.start)
    told = scene.text[slice(*scene.sentence(one.told))]
    return () if later or one.within in ("before", "after") or TOLD_ELSEWHERE.search(told) else trip.places


def _is_wide(place: EntityKey) -> bool:
    """Whether a place is a whole province or country, within which a meeting could be anywhere."""
    path = place.removeprefix("place:")
    return "/" not in path and path not in MUNICIPALITIES
