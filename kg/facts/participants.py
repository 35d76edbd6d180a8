"""Who took part in an event, and how: 石某出席并讲话，市领导王某、吉某参加."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.lineups import CROWD, LINEUP, REST_OF_ROW, goes_on, opens_topic
from kg.facts.reach import current, main_event, named_there, of_word
from kg.facts.roles import Role, role_words, roles_of
from kg.facts.scene import TEAM, Clause, Scene, pattern, teams
from kg.facts.visits import is_team
from kg.model import Mention, Relation, Span

TOWARDS = (
    "(?:与|同|向|对|给|为|把|会见|接见|看望|慰问|拜会|拜访|按照|学习|贯彻|落实|围绕|邀请|聘请|感谢|祝贺|“|"
    "(?:(?<=[，。；并托\ue000-\ue007])|^)代表)"
)
TOWARDS_WHOM = re.compile(f"{TOWARDS}[^，。；\ue001]{{0,6}}$")
LISTED = pattern("(?:<T>|<O>|<L>|<P>|[、和及]|一行)*$")
WITH_TEAM = pattern("率领?[^，。；]{0,3}(?P<team><O>)")
LEADING = re.compile("率队|带队|率团")
OR_ALONG = re.compile("(?:会见|会谈|座谈)?(?:或|或者)陪同")
"""参加会见|或陪同: what is sure of all of them the second verb says."""
REVERED = re.compile(
    r"^总书记(?!出席|主持|会见|考察)|^(?:主席|同志)?(?:关于|重要|系列|新时代|在[^，]{1,20}(?:上的|时的)|视察|[^，。]{0,12}(?:思想|精神|论述|指示|批示|回信|贺信))"
)


def participants(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with each person that took part in it, as often as it is said."""
    for one in events:
        yield from ((one, tie) for tie in leading(scene, one))
        yield from ((one, tie) for tie in _of_delegation(scene, one, events))
    carried, last = tuple[Mention, ...](), None
    for sentence in scene.sentences:
        if not scene.text[sentence.start : sentence.end].lstrip("“").startswith(("他", "她")):
            carried = ()
        if not carried and not scene.between(*sentence, "Person"):
            continue
        waiting, on_topic = list[Mention](), False
        yield from _presented(scene, events, sentence)
        yield from _at_side(scene, events, sentence)
        for clause in scene.clauses(sentence):
            people = [*waiting, *subjects(scene, clause)]
            roles = list(roles_of(clause, people, carried))
            for role, who in roles:
                told = list(_ties(scene, _after(events, last, clause), clause, role, who))
                yield from told
                last = told[-1][0] if told else last
            carried = tuple(people) or carried
            on_topic = not roles and (opens_topic(clause.text) or (on_topic and not subjects(scene, clause)))
            waiting = people if people and not roles and (on_topic or goes_on(clause.text)) else []


@cache
def _presenting() -> re.Pattern[str]:
    verb = "(?P<verb>出席|参加|列席|陪同|主持|与会|在座|随团|前来|参会)(?P<what>[^，。；：！？\\n]{0,24}?)"
    whom = f"的(?:[^，。；：！？\\n]{{0,10}}?{CROWD})?(?:还?有|包括|分?别?[是为])：?(?P<who>[^。！？\\n]+)"
    return pattern(verb + whom)


def _presented(scene: Scene, events: Sequence[Happening], sentence: Span) -> Iterator[tuple[Happening, Tie]]:
    """Those who are named behind the verb: 出席开幕式的还有副市长甲、乙."""
    for found in _presenting().finditer(scene.text, sentence.start, sentence.end):
        who = scene.between(found.start("who"), found.end("who"), "Person")
        said = role_words()[1].get(found["verb"], (Relation.ATTENDED, "any"))
        role = Role(found.start("verb"), found.end("verb"), said[0], said[1], found["verb"])
        clause = Clause(found.start("verb"), found.end("what"), found.group(), sentence)
        if who:
            yield from _ties(scene, events, clause, role, who)


@cache
def _beside() -> re.Pattern[str]:
    return pattern(f"在(?P<who>[^，。；：！？\\n]{{0,40}}?{LINEUP}){REST_OF_ROW}的?陪同下")


def _at_side(scene: Scene, events: Sequence[Happening], sentence: Span) -> Iterator[tuple[Happening, Tie]]:
    """Those at whose side somebody goes: 甲在乙、丙等的陪同下到某县调研."""
    for found in _beside().finditer(scene.text, *sentence) if "陪同下" in scene.text else ():
        event = current(events, scene, sentence.end - 1)
        if event is not None and event.frame in ("journey", "outing"):
            for one in scene.between(found.start("who"), found.end("who"), "Person"):
                if one.entity not in event.leaders:
                    yield event, Tie(Relation.ACCOMPANIED, one.entity, sentence, "beside_the_leader", 0.85)


def subjects(scene: Scene, clause: Clause) -> list[Mention]:
    """The people of a clause that can be subjects: not those towards whom something is done, nor revered names."""
    people = scene.between(clause.start, clause.end, "Person")
    return [one for one in people if not _is_object(scene, clause, one)]


def _is_object(scene: Scene, clause: Clause, one: Mention) -> bool:
    """与胡某会谈, 学习习某重要讲话: what stands before or behind says that another acts."""
    before, after = clause.text[: one.start - clause.start], scene.printed(one.end, clause.end)
    listed = LISTED.sub("", before)
    return TOWARDS_WHOM.search(listed) is not None or REVERED.match(after) is not None


def leading(scene: Scene, one: Happening) -> Iterator[Tie]:
    """The first who is named with a journey leads it, those beside him go along.

    They all lead where each goes by himself, 甲、乙|分别|走访, or where others go along: 甲、乙看望…，丙|陪同.
    """
    yield from one.ties
    if one.frame != "journey":
        return
    evidence = scene.sentence(one.told)
    sure, equals = one.confidence, one.rule == "team_led" or _are_equals(scene, one, evidence)
    for number, leader in enumerate(one.leaders):
        relation = Relation.ACCOMPANIED if number and not equals else Relation.LED
        yield Tie(relation, leader, evidence, "leader_of_journey", sure if not number else sure - 0.1)


def _are_equals(scene: Scene, one: Happening, sentence: Span) -> bool:
    """Whether a row of leaders is no leader with his staff."""
    apart = re.search("分别|分头|各自", scene.text[one.told : one.spans[0].end])
    return bool(apart) or pattern("<P>[^。；]{0,6}?陪同").search(scene.text, one.spans[0].end, sentence.end) is not None


def _of_delegation(scene: Scene, one: Happening, events: Sequence[Happening]) -> Iterator[Tie]:
    """The delegation is on its trip, and its leader where it is received: 会见代表团一行."""
    evidence = scene.sentence(one.told)
    if one.frame == "journey":
        yield from (Tie(Relation.ATTENDED, team.entity, evidence, "delegation_led", 0.85) for team in _team(scene, one))
    guests = {tie.other for tie in one.ties if tie.rule == "guest_of_talks"}
    for trip in events:
        if one.frame == "talks" and trip.rule == "delegation_led":
            team = _team(scene, trip)
            if team and team[0].entity in guests:
                yield Tie(Relation.ATTENDED, trip.leaders[0], evidence, "leader_of_guests", 0.8)


def _team(scene: Scene, trip: Happening) -> list[Mention]:
    """The delegation of a trip, where it is a body of its own: 甲率|云岭县党政代表团|赴某市考察."""
    if trip.rule == "delegation_led":
        return teams(scene, trip.spans[0].start, trip.spans[0].end)[:1]
    led = WITH_TEAM.search(scene.text, *trip.spans[0])
    body = scene.at(led.start("team")) if led else None
    return [body] if body is not None and TEAM.search(body.surface) else []


def _after(events: Sequence[Happening], last: Happening | None, clause: Clause) -> Sequence[Happening]:
    """The events, without the fair in whose frame a smaller one is told, where that has just been joined.

    乘博览会的东风，县政府举行推介会，甲致辞。|乙发言| at the promotion, not at the fair.
    """
    main = main_event(events)
    if main is None or last is None or last is main or last.frame != "gathering" or last.within == "during":
        return events
    framing = main.kind in ("fair", "exhibition", "competition") or main.name.endswith("节")
    if not framing or named_there([main], clause.sentence):
        return events
    return [one for one in events if one is not main]


def _ties(
    scene: Scene, events: Sequence[Happening], clause: Clause, role: Role, who: Sequence[Mention]
) -> Iterator[tuple[Happening, Tie]]:
    for event, sure in _events_of(scene, events, clause, role):
        relation = _relation(event, role, who)
        if relation is None:
            continue
        for one in who:
            if relation is Relation.ACCOMPANIED and one.entity in event.leaders:
                continue
            yield event, Tie(relation, one.entity, clause.sentence, f"role_{relation.value.lower()}", sure)


def _events_of(
    scene: Scene, events: Sequence[Happening], clause: Clause, role: Role
) -> Iterator[tuple[Happening, float]]:
    """The events that a verb speaks of: those it names, that which 会见 or 相关活动 points at, else the current one."""
    after = Span(role.end, clause.end)
    named = [one for one in named_there(events, after) if one.frame == "gathering"]
    if named and role.relation is not Relation.SPOKE_AT:
        yield from ((one, 0.93) for one in dict.fromkeys(named))
        return
    spoken = role.relation is Relation.SPOKE_AT
    near = Span(max(clause.start, role.start - 14) if spoken else role.start, min(role.end + 8, clause.end))
    if OR_ALONG.match(scene.text, role.end):
        return
    pointed = of_word(events, scene.text[slice(*near)], printed=scene.printed(*near))
    if pointed is not None and role.relation is not Relation.LED:
        yield pointed, 0.9
        return
    now = _opening(events, current(events, scene, role.start), role)
    if now is not None and now.frame == "talks" and _leads(scene, clause, role):
        now = main_event([one for one in events if one.frame == "journey" or is_team(one)]) or now
    elif now is not None and now.frame == "talks" and role.relation is Relation.ATTENDED:
        now = main_event([one for one in events if one.frame in ("gathering", "journey") or is_team(one)]) or now
    if now is not None and now.frame == "journey" and spoken:
        now = _last_meeting(events, now, role) or now
    if now is not None:
        yield now, 0.92 if now is main_event(events) else 0.88


def _last_meeting(events: Sequence[Happening], trip: Happening, role: Role) -> Happening | None:
    """The meeting on a trip that was told last: what is said behind it is said there."""
    before = [one for one in events if one.held and trip.told < one.told < role.start]
    last = max(before, key=lambda one: one.told, default=None)
    return last if last is not None and last.kind == "meeting" and last.within in (None, "during") else None


def _leads(scene: Scene, clause: Clause, role: Role) -> bool:
    """Whether somebody leads a delegation, or goes with one of which the sentence says so: 甲率队，乙|陪同."""
    return LEADING.search(scene.text, clause.sentence.start, role.end) is not None


def _opening(events: Sequence[Happening], now: Happening | None, role: Role) -> Happening | None:
    """Who gives an address at a fair gives it at the opening, where the article tells of one."""
    if now is None or now.kind in ("meeting", "ceremony", "training", "inspection") or role.use != "formal":
        return now
    parts = [one for one in events if one.kind == "ceremony" and one.name.startswith(now.name)]
    return parts[0] if parts else now


def _relation(event: Happening, role: Role, who: Sequence[Mention]) -> Relation | None:
    """What a verb says of an event of this kind: who 参加 an inspection accompanies it, nobody speaks at talks."""
    if role.relation is Relation.SPOKE_AT:
        return role.relation if _is_speech(event, role, who) else None
    if role.use == "contest":
        return role.relation if event.kind == "competition" else None
    if role.relation is Relation.ATTENDED and (event.frame == "journey" or is_team(event)):
        return None if event.rule != "delegation_led" and who[0].entity in event.leaders[:1] else _going(event, role)
    if role.relation is Relation.ATTENDED and event.kind == "inspection":
        return Relation.ACCOMPANIED
    if role.relation is Relation.ACCOMPANIED and event.frame in ("gathering", "talks") and event.kind != "inspection":
        return Relation.ATTENDED
    if role.relation is Relation.LED and (event.frame == "talks" or who[0].entity in event.leaders):
        return None
    return role.relation


def _going(event: Happening, role: Role) -> Relation:
    """Who goes along; who only joins in what belongs to a visit, 出席|相关活动, attends it."""
    attends = event.rule == "delegation_led" or role.word == "出席" or role.use == "beside"
    return Relation.ATTENDED if attends else Relation.ACCOMPANIED


def _is_speech(event: Happening, role: Role, who: Sequence[Mention]) -> bool:
    """A speech at a meeting or on an inspection; at a fair or ceremony only a formal one, at talks none."""
    if event.frame in ("headline", "milestone") or event.kind == "talks":
        return False
    if role.use == "formal":
        return event.frame == "gathering" or event.kind == "meeting"
    if role.use == "brief":
        near = role.start < event.told + 200 or event.frame == "talks"
        return near and event.frame in ("gathering", "talks") and event.kind in ("meeting", "promotion", "ceremony")
    if event.kind not in ("meeting", "inspection", "visit", "training"):
        return False
    known = {tie.other for tie in event.ties} | set(event.leaders)
    return role.use in ("spoken", "brief") or who[0].entity in known
