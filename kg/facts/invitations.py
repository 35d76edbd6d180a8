"""Firms that are invited to see a place: 邀请甲科技、乙能源等企业赴某开发区实地考察."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.lexicon import verbs
from kg.facts.scene import Scene, pattern
from kg.model import Relation, Span


@cache
def _rule() -> re.Pattern[str]:
    guests = "(?P<guests><O>(?:[、和及]<O>)*)(?:等[^，。；：]{0,8})?"
    seeing = f"{verbs('inspect', 'visit')}(?:、[^，。；：、]{{2,6}})*"
    return pattern(f"(?:邀请|组织)(?P<who>{guests}(?:赴|来|到|走进)(?P<goal><O>|<L>)(?:实地|进行|开展|现场)*{seeing})")


def invitations(scene: Scene) -> Iterator[Happening]:
    """The visit of each sentence that says who was invited where: guests attend, a body that is seen is the host."""
    for sentence in scene.sentences:
        for found in _rule().finditer(scene.text, *sentence):
            span = Span(found.start("who"), found.end())
            guests = scene.between(*found.span("guests"), "Organization", "Person")
            goal = scene.at(found.start("goal"))
            ties = [Tie(Relation.ATTENDED, one.entity, sentence, "guest_invited", 0.85) for one in guests]
            if goal is not None and goal.kind == "Organization":
                ties += [Tie(Relation.HOSTED, goal.entity, sentence, "host_of_guests", 0.8)]
                ties += [Tie(Relation.VISITED, goal.entity, sentence, "stop_of_guests", 0.8)]
            places = (goal.entity,) if goal is not None and goal.kind == "Place" else ()
            yield Happening(
                frame="outing",
                kind="visit",
                name=scene.printed(*span),
                spans=(span,),
                told=span.start,
                rule="guests_invited",
                confidence=0.75,
                places=places,
                ties=tuple(ties),
            )
