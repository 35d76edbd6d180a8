"""Who took part in an event, and how: 石某出席并讲话，市领导王某、吉某参加."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.data import table
from kg.facts.happening import Happening, Tie
from kg.facts.lexicon import verbs
from kg.facts.lineups import CROWD, LINEUP, REST_OF_ROW, goes_on, is_crowd
from kg.facts.reach import current, main_event, named_there, of_word
from kg.facts.scene import Clause, Scene, pattern, teams
from kg.model import Mention, Relation, Span

CARRY = (
    "(?:他|她|并|还|且|同时|随后|会上|会议上|现场|<D>|在[^，]{1,30}[时后上中]|就[^，]{1,30}|围绕[^，]{1,30}|代表(?:<O>|<L>|、)+|"
    "作了?|发表了?|对[^，]{1,20}|分别|结合[^，]{1,20})*"
)
GAP = "(?:(?!的|关于|精神|重要|会议|<P>|<E>)[^，。；：“”])"
TOWARDS = "(?:与|同|向|对|给|为|把|会见|接见|看望|慰问|拜会|拜访|按照|学习|贯彻|落实|围绕|代表|邀请|聘请|感谢|祝贺|“)"
REVERED = re.compile(
    r"^总书记(?!出席|主持|会见|考察)|^(?:主席|同志)?(?:关于|重要|系列|新时代|在[^，]{1,20}(?:上的|时的)|视察|[^，。]{0,12}(?:思想|精神|论述|指示|批示|回信|贺信))"
)
NOT_A_ROLE = re.compile(r"^(?:中(?!心|央|国)|人(?!大)|词|精神|工作(?!会)|单位|方|权|班|部署)")


LISTENING = re.compile("(?:听取了?|听了|观看|根据|按照)[^，。；]{0,14}$")
"""Before what others say: 听取|汇报."""


@dataclass(frozen=True, slots=True)
class Role:
    """A verb of taking part where it stands in a clause."""

    start: int
    end: int
    relation: Relation
    use: str
    word: str


@cache
def role_words() -> tuple[re.Pattern[str], dict[str, tuple[Relation, str]]]:
    """The verbs of people taking part, the longest first, and what each says."""
    rows = [row for row in table("event_roles") if row["use"] != "body"]
    words = sorted({row["word"] for row in rows}, key=lambda word: -len(word))
    said = {row["word"]: (Relation(row["relation"]), row["use"]) for row in rows}
    return re.compile("|".join(re.sub("^([作致])", r"\1了?", word) for word in words)), said


def participants(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with each person that took part in it, as often as it is said."""
    for one in events:
        yield from ((one, tie) for tie in leading(scene, one))
        yield from ((one, tie) for tie in _of_delegation(scene, one, events))
    carried: tuple[Mention, ...] = ()
    for sentence in scene.sentences:
        if not re.match("[他她]", scene.text[sentence.start : sentence.end].lstrip("“")):
            carried = ()
        waiting: list[Mention] = []
        yield from _presented(scene, events, sentence)
        yield from _at_side(scene, events, sentence)
        for clause in scene.clauses(sentence):
            people = [*waiting, *subjects(scene, clause)]
            roles = list(roles_of(clause, people, carried))
            for role, who in roles:
                yield from _ties(scene, events, clause, role, who)
            carried = tuple(people) or carried
            waiting = people if not roles and goes_on(clause.text) else []


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
    for found in _beside().finditer(scene.text, *sentence):
        event = current(events, scene, sentence.end - 1)
        if event is not None and event.frame in ("journey", "outing"):
            for one in scene.between(found.start("who"), found.end("who"), "Person"):
                if one.entity not in event.leaders:
                    yield event, Tie(Relation.ACCOMPANIED, one.entity, sentence, "beside_the_leader", 0.85)


def subjects(scene: Scene, clause: Clause) -> list[Mention]:
    """The people of a clause that can be subjects: not those towards whom something is done, nor revered names."""
    people = scene.between(clause.start, clause.end, "Person")
    return [one for one in people if not _is_object(clause, one)]


def _is_object(clause: Clause, one: Mention) -> bool:
    """与胡某会谈, 学习习某重要讲话: what stands before or behind says that another acts."""
    before, after = clause.text[: one.start - clause.start], clause.text[one.end - clause.start :]
    listed = pattern("(?:<T>|<O>|<L>|<P>|[、和及]|一行)*$").sub("", before)
    return bool(re.search(f"{TOWARDS}[^，。；\ue001]{{0,6}}$", listed)) or bool(REVERED.match(after))


def leading(scene: Scene, one: Happening) -> Iterator[Tie]:
    """The first who is named with a journey leads it, those beside him go along."""
    yield from one.ties
    if one.frame != "journey":
        return
    evidence = scene.sentence(one.told)
    sure = one.confidence
    for number, leader in enumerate(one.leaders):
        relation = Relation.ACCOMPANIED if number and one.rule != "team_led" else Relation.LED
        yield Tie(relation, leader, evidence, "leader_of_journey", sure if not number else sure - 0.1)


def _of_delegation(scene: Scene, one: Happening, events: Sequence[Happening]) -> Iterator[Tie]:
    """The delegation is on its trip, and its leader where it is received: 会见代表团一行."""
    evidence = scene.sentence(one.told)
    if one.rule == "delegation_led":
        yield from (Tie(Relation.ATTENDED, team.entity, evidence, "delegation_led", 0.85) for team in _team(scene, one))
    guests = {tie.other for tie in one.ties if tie.rule == "guest_of_talks"}
    for trip in events:
        if one.frame == "talks" and trip.rule == "delegation_led":
            team = _team(scene, trip)
            if team and team[0].entity in guests:
                yield Tie(Relation.ATTENDED, trip.leaders[0], evidence, "leader_of_guests", 0.8)


def _team(scene: Scene, trip: Happening) -> list[Mention]:
    """The delegation of a trip, where it is a body of its own."""
    return teams(scene, trip.spans[0].start, trip.spans[0].end)[:1]


def roles_of(
    clause: Clause, people: Sequence[Mention], carried: Sequence[Mention]
) -> Iterator[tuple[Role, tuple[Mention, ...]]]:
    """Each verb of taking part in a clause with its subjects: those before it, else those of the verb before."""
    last, before = clause.start, tuple[Mention, ...]()
    for role in _roles(clause):
        group = tuple(one for one in people if one.end <= role.start and (last <= one.start or last == clause.start))
        front = clause.text[last - clause.start : role.start - clause.start]
        if group:
            behind = clause.text[max(group[-1].end - clause.start, 0) : role.start - clause.start]
            who = group if _is_near(behind) else ()
        elif before and len(front) <= 40 and not re.search(r"<P>", front):
            who = before
        else:
            who = tuple(carried) if last == clause.start and pattern(f"^{CARRY}$").match(front.strip("“")) else ()
        if who:
            yield role, who
            last, before = role.end, who


def _is_near(behind: str) -> bool:
    """Whether a verb still belongs to the people before it: 石某(在会上)强调, but not 陈某的重要讲话."""
    rest = re.sub(r"（[^）]*）", "", behind)
    if is_crowd(rest):
        return True
    return bool(
        pattern(f"^(?:<T>|一行|同志|等[^，。；]{{0,10}}|及[^，。；]{{0,12}}?(?:共\\d+人)?)?{GAP}{{0,18}}$").match(rest)
    )


def _roles(clause: Clause) -> Iterator[Role]:
    words, said = role_words()
    for found in words.finditer(clause.text):
        after, before = clause.text[found.end() :], clause.text[: found.start()]
        if (
            NOT_A_ROLE.match(after)
            or _is_relative(before, after)
            or re.search(r"重要$|(?:会议|大会)$|[的精按]$", before)
        ):
            continue
        relation, use = said[found[0].replace("了", "")]
        if relation is Relation.SPOKE_AT and LISTENING.search(before):
            continue
        if found[0] == "宣布" and re.match("[^，。]{0,30}(?:开幕|开工|启动|开赛|开班|开营)", after):
            relation, use = Relation.ATTENDED, "any"
        if use == "weak" and re.search("在(?:[^，。]{0,16}(?:会|仪式|论坛)上|(?:致辞|讲话|发言|演讲)中)$", before):
            use = "formal"
        yield Role(clause.start + found.start(), clause.start + found.end(), relation, use, found[0])


def _is_relative(before: str, after: str) -> bool:
    """Whether the verb only says who somebody is: 会见了|参加|博览会的客商, 向|出席|会议的代表致意."""
    met = pattern(f"(?:{verbs('receive', 'visit', 'talk')}了?|[向与对])[^，。；]{{0,6}}$").search(before)
    return met is not None and pattern("^[^，。；]{0,24}?的(?!还?有)").match(after) is not None


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
    around = scene.text[max(clause.start, role.start - 14) : role.start] if role.relation is Relation.SPOKE_AT else ""
    pointed = of_word(events, around + role.word + scene.text[role.end : min(role.end + 8, clause.end)])
    if pointed is not None and role.relation is not Relation.LED:
        yield pointed, 0.9
        return
    now = _opening(events, current(events, scene, role.start), role)
    if now is not None and now.frame == "talks" and role.relation is Relation.ATTENDED:
        now = main_event([one for one in events if one.frame in ("gathering", "journey")]) or now
    if now is not None:
        yield now, 0.92 if now is main_event(events) else 0.88


def _opening(events: Sequence[Happening], now: Happening | None, role: Role) -> Happening | None:
    """Who gives an address at a fair gives it at the opening, where the article tells of one."""
    if now is None or now.kind not in ("fair", "exhibition", "competition") or role.use != "formal":
        return now
    parts = [one for one in events if one.kind == "ceremony" and one.name.startswith(now.name)]
    return parts[0] if parts else now


def _relation(event: Happening, role: Role, who: Sequence[Mention]) -> Relation | None:
    """What a verb says of an event of this kind: who 参加 an inspection accompanies it, nobody speaks at talks."""
    if role.relation is Relation.SPOKE_AT:
        return role.relation if _is_speech(event, role, who) else None
    if role.use == "contest":
        return role.relation if event.kind == "competition" else None
    if role.relation is Relation.ATTENDED and event.frame == "journey":
        return None if event.rule != "delegation_led" and who[0].entity in event.leaders[:1] else _going(event)
    if role.relation is Relation.ATTENDED and event.kind == "inspection":
        return Relation.ACCOMPANIED
    if role.relation is Relation.ACCOMPANIED and event.frame in ("gathering", "talks") and event.kind != "inspection":
        return Relation.ATTENDED
    if role.relation is Relation.LED and (event.frame == "talks" or who[0].entity in event.leaders):
        return None
    return role.relation


def _going(event: Happening) -> Relation:
    return Relation.ATTENDED if event.rule == "delegation_led" else Relation.ACCOMPANIED


def _is_speech(event: Happening, role: Role, who: Sequence[Mention]) -> bool:
    """A speech at a meeting or on an inspection; at a fair or ceremony only a formal one, at talks none."""
    if event.frame in ("headline", "milestone") or event.kind == "talks":
        return False
    if role.use == "formal":
        return event.frame == "gathering" or event.kind == "meeting"
    if role.use == "brief":
        return event.frame == "gathering" and role.start < event.told + 200 and event.kind in ("meeting", "promotion")
    if event.kind not in ("meeting", "inspection", "visit", "training"):
        return False
    known = {tie.other for tie in event.ties} | set(event.leaders)
    return role.use in ("spoken", "brief") or who[0].entity in known
