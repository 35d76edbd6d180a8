"""Who took part in an event, and how: 石某出席并讲话，市领导王某、吉某参加."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.facts.attended import BESIDE, events_of, leads
from kg.facts.delegations import DELEGATION, heads, joined_on, of_delegation, of_guests, received
from kg.facts.happening import Happening, Tie
from kg.facts.lineups import CROWD, LINEUP, REST_OF_ROW, goes_on, opens_topic
from kg.facts.reach import current, main_event, named_there
from kg.facts.roles import Role, role_words, roles_of
from kg.facts.scene import Clause, Scene, pattern
from kg.facts.speeches import is_speech, on_stage
from kg.facts.visits import is_team
from kg.model import EntityKey, Mention, Relation, Span

TOWARDS = (
    "(?:与|同|向|对|给|为|把|会见|接见|看望|慰问|拜会|拜访|按照|学习|贯彻|落实|围绕|邀请|聘请|感谢|祝贺|“|"
    "(?:(?<=[，。；并托\ue000-\ue007])|^)代表)"
)
TOWARDS_WHOM = re.compile(f"{TOWARDS}[^，。；\ue001]{{0,6}}$")
LISTED = pattern("(?:<T>|<O>|<L>|<P>|[、和及]|一行)*$")
TRAVELS = re.compile("了?[^，。；]{0,8}?(?:考察|调研|视察|慰问|走访|检查|督导|巡查)(?!团|组|活动)")
"""What says that who 参加 went along: 参加|11日上午考察."""
REVERED = re.compile(
    r"^总书记(?!出席|主持|会见|考察)|^(?:主席|同志)?(?:提出|倡[导议]|关于|重要|系列|新时代|在[^，]{1,20}(?:上的|时的)|视察|[^，。]{0,12}(?:思想|精神|论述|指示|批示|回信|贺信))"
)
TOGETHER = re.compile("^[^、，]{2,4}等[^、，]{0,4}领导")
"""A name that makes no difference between those who go: 柏望川|等云岭市领导|调研."""


def participants(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with each person that took part in it, as often as it is said."""
    for one in events:
        yield from ((one, tie) for tie in leading(scene, one))
        yield from ((one, tie) for tie in of_delegation(scene, one, events))
    carried, last, joined = tuple[Mention, ...](), None, list(heads(scene, events))
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
                around = _after(events, last, clause)
                told = list(_ties(scene, around, clause, on_stage(scene, role, clause), who=who, joined=joined))
                yield from told
                joined += told
                last = told[-1][0] if told else last
            carried = tuple(people) or carried
            on_topic = not roles and (opens_topic(clause.text) or (on_topic and not subjects(scene, clause)))
            open_row = people and not roles and (on_topic or (goes_on(clause.text) and not _acts_on(scene, clause)))
            waiting = people if open_row else []
    yield from (*heads(scene, events), *received(scene, events, joined))


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
            yield from _ties(scene, events, clause, role, who=who)


@cache
def _beside() -> re.Pattern[str]:
    return pattern(f"在(?P<who>[^，。；：！？\\n]{{0,40}}?{LINEUP}){REST_OF_ROW}的?(?P<verb>陪同|带领|率领)下")


def _at_side(scene: Scene, events: Sequence[Happening], sentence: Span) -> Iterator[tuple[Happening, Tie]]:
    """Those at whose side or behind whom somebody goes: 甲在乙、丙等的陪同下到某县调研, 考察团在团长丁带领下来访."""
    gated = scene.text.find("同下", *sentence) >= 0 or scene.text.find("领下", *sentence) >= 0
    for found in _beside().finditer(scene.text, *sentence) if gated else ():
        event = current(events, scene, sentence.end - 1)
        if event is not None and found["verb"] != "陪同":
            people = scene.between(found.start("who"), found.end("who"), "Person") if is_team(event) else []
            yield from ((event, Tie(Relation.LED, one.entity, sentence, "head_of_team", 0.85)) for one in people)
        elif event is not None and event.frame in ("journey", "outing"):
            for one in scene.between(found.start("who"), found.end("who"), "Person"):
                if one.entity not in event.leaders:
                    yield event, Tie(Relation.ACCOMPANIED, one.entity, sentence, "beside_the_leader", 0.85)


def subjects(scene: Scene, clause: Clause) -> list[Mention]:
    """The people of a clause that can be subjects: not those towards whom something is done, nor revered names."""
    people = scene.between(clause.start, clause.end, "Person")
    return [one for one in people if not _is_object(scene, clause, one)]


def _acts_on(scene: Scene, clause: Clause) -> bool:
    """Whether a clause ends in somebody to whom something is done, so that no row goes on: 甲会见了乙一行，|丙陪同."""
    last = scene.between(clause.start, clause.end, "Person")[-1:]
    return bool(last) and _is_object(scene, clause, last[0])


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
    sure, equals = one.confidence, one.rule in ("team_led", "outing_told") or _are_equals(scene, one, evidence)
    for number, leader in enumerate(one.leaders):
        relation = Relation.ACCOMPANIED if number and not equals else Relation.LED
        yield Tie(relation, leader, evidence, "leader_of_journey", sure if not number else sure - 0.1)


def _are_equals(scene: Scene, one: Happening, sentence: Span) -> bool:
    """Whether a row of leaders is no leader with his staff."""
    apart = re.search("分别|分头|各自", scene.text[one.told : one.spans[0].end]) or TOGETHER.search(one.name)
    return bool(apart) or pattern("<P>[^。；]{0,6}?陪同").search(scene.text, one.spans[0].end, sentence.end) is not None


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
    scene: Scene,
    events: Sequence[Happening],
    clause: Clause,
    role: Role,
    *,
    who: Sequence[Mention],
    joined: Collection[tuple[Happening, Tie]] = (),
) -> Iterator[tuple[Happening, Tie]]:
    if role.use == "any" and (leads(scene, clause, role) or TRAVELS.match(scene.text, role.end)):
        role = replace(role, use="led")
    for told, sure in events_of(scene, events, clause, role):
        event = _side_of(told, events, who) if role.relation is Relation.SPOKE_AT else told
        there_already = {tie.other for there, tie in joined if there is event}
        relation = _relation(event, role, who, joined=there_already)
        if relation is None:
            continue
        if relation is Relation.ACCOMPANIED and _is_member(scene, event, role, who):
            relation = Relation.ATTENDED
        for one in who:
            if one.entity in event.leaders and (relation is Relation.ACCOMPANIED or joined_on(event, events)):
                continue
            if relation is Relation.LED and any(event in joined_on(trip, events) for trip in events):
                continue
            if (role.word, relation) == ("宣布", Relation.ATTENDED) and one.entity in there_already:
                continue
            tie = Tie(relation, one.entity, clause.sentence, f"role_{relation.value.lower()}", sure)
            yield event, tie
            if relation is Relation.ATTENDED and BESIDE.search(scene.text, role.end, role.end + 12):
                yield from ((there, tie) for there in joined_on(event, events))


def _is_member(scene: Scene, event: Happening, role: Role, who: Sequence[Mention]) -> bool:
    """Whether those who go along are of the delegation itself: 甲|随团考察, 其县副县长乙|参加考察."""
    if role.word == "随团":
        return DELEGATION.search(event.name) is not None
    return role.word == "参加" and of_guests(scene, event, Span(who[0].start, role.start))


def _side_of(told: Happening, events: Sequence[Happening], who: Sequence[Mention]) -> Happening:
    """The talks that a speaker is a side of, where those told are others: 甲拜会集团，与董事长乙座谈。乙|表示欢迎."""
    sides = [one for one in events if one.frame == "talks" and who[0].entity in {tie.other for tie in one.ties}]
    return sides[-1] if told.frame == "talks" and sides and told not in sides else told


def _relation(
    event: Happening, role: Role, who: Sequence[Mention], *, joined: Collection[EntityKey]
) -> Relation | None:
    """What a verb says of an event of this kind: who 参加 an inspection accompanies it."""
    if role.relation is Relation.SPOKE_AT:
        return role.relation if is_speech(event, role, who, joined=joined) else None
    if role.relation is Relation.CHAIRED and event.frame in ("journey", "outing"):
        return None
    if role.use == "contest":
        return role.relation if event.kind == "competition" else None
    if role.relation is Relation.ATTENDED and (event.frame == "journey" or is_team(event)):
        return None if event.rule != "delegation_led" and who[0].entity in event.leaders[:1] else _going(event, role)
    if role.relation is Relation.ATTENDED and event.kind == "inspection":
        return Relation.ATTENDED if role.use == "beside" else Relation.ACCOMPANIED
    if role.relation is Relation.ACCOMPANIED and event.frame in ("gathering", "talks") and event.kind != "inspection":
        return Relation.ATTENDED
    if role.relation is Relation.LED and (event.frame == "talks" or who[0].entity in event.leaders):
        return None
    return role.relation


def _going(event: Happening, role: Role) -> Relation:
    """Who goes along; who joins in what belongs to a visit, 出席|相关活动, or in that of a delegation, attends it."""
    attends = event.rule == "delegation_led" or role.word == "出席" or role.use == "beside"
    attends = attends or (role.use != "led" and DELEGATION.search(event.name) is not None)
    return Relation.ATTENDED if attends else Relation.ACCOMPANIED
