"""Guests and hosts at one table, of whom only both are told: 双方举行了座谈, 在随后的座谈中."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.happening import Happening, Tie
from kg.facts.scene import TEAM, Scene
from kg.model import Relation, Span

SIT = "座谈"
BOTH = re.compile(
    "(?:双方|两地|主客双方|宾主)(?:还|又|随后|并|共同|就[^，。；]{2,30}|围绕[^，。；]{2,30}|坐[^，。；]{1,5}|举行|进行|开展|召开|了|"
    "友好|深入|亲切|热烈|充分|专题|的)*座谈(?!会)(?:交流)?"
    "|在?(?:随后|接下来|之后|当天|其后)(?:举行|进行|召开)?的座谈(?:交流)?[中时上]"
)


def sat_together(scene: Scene, events: Sequence[Happening]) -> list[Happening]:
    """The events, and the talks of those whose visit was told last, where no meeting of a name is told behind it."""
    if SIT not in scene.text or any(one.name.endswith("座谈会") or one.kind == "talks" for one in events):
        return list(events)
    for found in BOTH.finditer(scene.text, scene.article.body):
        visits = [one for one in events if one.held and one.frame in ("journey", "outing") and one.told < found.start()]
        if visits and not any(visits[-1].told < one.told and SIT in one.name for one in events):
            return sorted([*events, _sitting(scene, visits[-1], Span(*found.span()))], key=lambda one: one.told)
    return list(events)


def _sitting(scene: Scene, visit: Happening, span: Span) -> Happening:
    """Their talks by the name of who came."""
    known = {one.entity: one.surface for one in scene.mentions if one.kind == "Person"}
    leader, team = next((known[one] for one in visit.leaders if one in known), None), TEAM.search(visit.name)
    who = f"{leader}一行" if leader else team[0] if team else "双方"
    evidence = scene.sentence(span.start)
    ties = tuple(Tie(Relation.ATTENDED, one, evidence, "side_of_meeting", 0.75) for one in visit.leaders)
    name = f"{who}座谈"
    return Happening("talks", "meeting", name, (span,), span.start, "sat_together", 0.75, within="during", ties=ties)
