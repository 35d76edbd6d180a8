"""The headline that tells the main journey or talks in words of its own: 甲带队赴某省推进合作."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.facts.happening import Happening
from kg.facts.journeys import DIVISIONS, narrowest
from kg.facts.reach import main_event
from kg.facts.scene import Scene, pattern
from kg.model import Span

LED = pattern("(?:<T>|<O>|<L>|一行|、|<P>)*?(?P<who><P>)")
GOAL = pattern("(?:赴|到|来|在|走进|前往|深入)(?P<goal><L>(?:[、和]<L>)*)")


def retold(scene: Scene, events: Sequence[Happening]) -> list[Happening]:
    """The events, the main one told by the headline too where that begins with its leader and tells no other."""
    main, title = main_event(events), scene.article.title or ""
    start = scene.article.text.find(title, 0, scene.article.body) if title else -1
    if main is None or main.frame not in ("journey", "talks") or start < 0:
        return list(events)
    told = any(scene.is_heading(span.start) for one in events for span in one.spans)
    found = LED.match(scene.text, start, start + len(title))
    leader = scene.at(found.start("who")) if found else None
    if told or leader is None or leader.entity not in main.leaders:
        return list(events)
    goal = GOAL.search(scene.text, start, start + len(title))
    there = scene.inside(*goal.span("goal"), "Place") if goal and not main.places else []
    towns = [one.entity for one in narrowest(there) if one.properties.get("kind") in DIVISIONS]
    spans = (*main.spans, Span(start, start + len(title)))
    again = replace(main, spans=spans, places=main.places or tuple(towns))
    return [again if one is main else one for one in events]
