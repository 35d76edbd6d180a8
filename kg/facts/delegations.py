"""Delegations: the body itself on its trip, where it is received, and at the fair that it goes to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.happening import Happening, Tie
from kg.facts.reach import named_there
from kg.facts.scene import TEAM, Scene, pattern, teams
from kg.facts.visits import is_team
from kg.model import EntityKey, Mention, Relation, Span

WITH_TEAM = pattern("(?:率领?|带领|率队|(?:带队)?组成|带队)[^，。；]{0,3}(?P<team><O>)")
DELEGATION = re.compile("(?:代表|考察|访问|参访|交流|参观|经贸|商务|学习|考察学习)团")
"""Whose visit has members and receivers, 参加|, rather than a leader with those around him."""
NAMELESS = re.compile("(?:会见|接见|会晤)了?(?:代表|考察|访问|参访|交流|调研)[团组](?:一行|成员)?$")
"""A guest who is only called what he is: 会见|考察团."""

GONE = re.compile("赴|前往|抵达|[来到](?!会|场)")
HEAD = pattern("(?:<T>|团长)(?P<who><P>)")
AS_HEAD = pattern(
    "(?:[以由](?P<who>[^，。；：！？\\n\ue001]{0,24}?(?:<P>(?:[、和]<T>?)?)+)(?:同志)?(?:为|任|担任)(?:领队|团长)"
    "|[团队]由(?P<by><T>?<P>)(?:率领|带领|带队))"
)
"""Who heads a delegation by what is said of it: 以县委书记柏望川|为团长|的代表团, 代表团由古梅岭|率领."""
BREAK, LEAVING = re.compile("[，；。、及和]"), re.compile("率|带领")
OURS = re.compile("我[省市州盟区县旗]")
"""Of the paper's own place: 率|我市|代表团赴…, |我市|领导甲参加考察."""
HOME = re.compile("(?![省市县区州旗副党][委长政级副直区领])[一-龥]{2}")
"""How the title of one begins who is called by where he comes from: |青城|县副县长."""


def of_delegation(scene: Scene, one: Happening, events: Sequence[Happening]) -> Iterator[Tie]:
    """The delegation is on its trip and at the fair it goes to, its leader where it is received: 会见代表团一行."""
    evidence = scene.sentence(one.told)
    if one.frame == "journey":
        yield from (Tie(Relation.ATTENDED, team.entity, evidence, "delegation_led", 0.85) for team in _team(scene, one))
    for trip in events:
        if one in joined_on(trip, events):
            for team in _team(scene, trip):
                yield Tie(Relation.ATTENDED, team.entity, scene.sentence(trip.told), "delegation_there", 0.85)
    if one.frame == "talks":
        yield from (Tie(Relation.ATTENDED, *guest) for guest in _guests(scene, one, events))


def _guests(scene: Scene, one: Happening, events: Sequence[Happening]) -> Iterator[tuple[EntityKey, Span, str, float]]:
    """Who leads the delegation that is received, and the body itself where it is only called 考察团."""
    guests = {tie.other for tie in one.ties if tie.rule == "guest_of_talks"}
    evidence = scene.sentence(one.told)
    for trip in events:
        team = _team(scene, trip) if trip.rule == "delegation_led" else []
        if team and team[0].entity in guests:
            yield trip.leaders[0], evidence, "leader_of_guests", 0.8


def received(
    scene: Scene, events: Sequence[Happening], told: Sequence[tuple[Happening, Tie]]
) -> Iterator[tuple[Happening, Tie]]:
    """Who led the delegation that is received, and the body itself, where it is only called 考察团.

    What is `told` of the visits may say who led them.
    """
    visits = [trip for trip in events if (trip.frame == "journey" or is_team(trip)) and DELEGATION.search(trip.name)]
    for one in events if visits else ():
        if one.frame != "talks" or NAMELESS.search(one.name) is None:
            continue
        sent, hosts = visits[0], {tie.other for tie in one.ties if tie.relation is Relation.HOSTED}
        bodies = [tie.other for tie in sent.ties if tie.rule == "team_of_journey"]
        guests = [
            *sent.leaders,
            *bodies,
            *(tie.other for trip, tie in told if trip is sent and tie.relation is Relation.LED),
        ]
        for guest in dict.fromkeys(guests):
            if guest not in hosts:
                yield one, Tie(Relation.ATTENDED, guest, scene.sentence(one.told), "leader_of_guests", 0.8)


def heads(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """The visit of a delegation with its 团长, who is there too where it is received: 参访团团长|柏望川."""
    visit = next((one for one in events if is_team(one) and DELEGATION.search(one.name)), None)
    if visit is not None and visit.frame in ("journey", "outing"):
        yield from _called_heads(scene, visit)
    for found in HEAD.finditer(scene.text, scene.article.body) if visit is not None else ():
        head = scene.at(found.start("who"))
        called = scene.printed(max(found.start("who") - 3, 0), found.start("who"))
        if visit is not None and head is not None and called.endswith("团长") and called[0] not in "副兵集":
            evidence = scene.sentence(head.start)
            yield visit, Tie(Relation.LED, head.entity, evidence, "head_of_team", 0.85)
            for one in events:
                if one.frame == "talks" and NAMELESS.search(one.name):
                    yield one, Tie(Relation.ATTENDED, head.entity, evidence, "head_of_guests", 0.8)


def of_guests(scene: Scene, trip: Happening, row: Span) -> bool:
    """Whether those of a row come from where the delegation does: 青城县长甲率代表团…，|青城县副县长乙|参加考察."""
    if DELEGATION.search(trip.name) is None:
        return False
    sentence, front = scene.sentence(trip.told), scene.printed(scene.sentence(row.start).start, row.start)
    last = BREAK.split(front)[-1]
    if OURS.match(last):
        return OURS.search(scene.printed(*trip.spans[0])) is not None and GONE.search(trip.name) is not None
    home = HOME.match(last)
    sent = LEAVING.split(scene.printed(*sentence))
    return home is not None and len(sent) > 1 and home[0] in sent[0] and row.start >= sentence.start + len(sent[0])


def _called_heads(scene: Scene, visit: Happening) -> Iterator[tuple[Happening, Tie]]:
    """The visit with those of whom the report says that the delegation is theirs: 由柏望川|任团长."""
    for sentence in scene.sentences:
        text = scene.text[slice(*sentence)]
        for found in (
            AS_HEAD.finditer(scene.text, *sentence) if "团长" in text or "由" in text or "领队" in text else ()
        ):
            for one in scene.between(*found.span("who" if found["who"] else "by"), "Person"):
                yield visit, Tie(Relation.LED, one.entity, sentence, "head_of_team", 0.88)


def _team(scene: Scene, trip: Happening) -> list[Mention]:
    """The delegation of a trip, where it is a body of its own: 甲率|云岭县党政代表团|赴某市考察."""
    if trip.rule == "delegation_led":
        return teams(scene, trip.spans[0].start, trip.spans[0].end)[:1]
    led = WITH_TEAM.search(scene.text, *trip.spans[0])
    body = scene.at(led.start("team")) if led else None
    return [body] if body is not None and TEAM.search(body.surface) else []


def joined_on(trip: Happening, events: Sequence[Happening]) -> list[Happening]:
    """The fairs on a delegation's trip, 率代表团赴某市参加|洽谈会; without 赴 they are all that there is of a trip."""
    if trip.rule != "delegation_led" or GONE.search(trip.name) is None:
        return []
    return [one for one in named_there(events, trip.spans[0]) if one.frame == "gathering"]
