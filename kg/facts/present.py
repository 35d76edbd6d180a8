"""Those who are there without a verb that says so: who acts, with his title, or says something where an event is told.

市领导甲、乙等|到场, 副省长丙|一道按动启动装置, 丁|回应说: no list of verbs holds all that people do and how they speak.
Only where the verbs of taking part are silent on somebody is he looked at here, and is less sure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.facts.delegations import DELEGATION
from kg.facts.happening import Happening, Tie
from kg.facts.lineups import LINEUP, REST_OF_ROW, TITLED
from kg.facts.participants import subjects
from kg.facts.reach import current, opening_of
from kg.facts.scene import Scene, pattern
from kg.model import EntityKey, Mention, Relation, Span

Said = tuple[Happening, Tie]

ROW = pattern(f"(?:(?<=[，。；：\n])|^)(?P<who>{TITLED}{LINEUP}){REST_OF_ROW}")
"""Who stands at the head of a clause, with titles."""
SPEAKS = re.compile(
    "(?:首先|[也还则先]|随后|接着|最后|会上|对[^，。；]{1,20}|在[^，。；]{1,16}[中时上])*(?:"
    "说|讲(?![解师])|谈[到了起]|表示|认为|指出|强调|回应|发言|致辞|提出|希望|建议)(?!道?：)"
)
"""Who speaks to those present, not to a reporter: 柏望川说，|…, unlike 柏望川说：|“…”, 柏望川介绍."""
TELLS = re.compile(
    "[^，。；\n]{0,14}?(?:说|讲(?![解台])|称[，：]|道[，：]|谈[到了起]|介绍|告诉|表示|认为|感慨|透露|回忆|坦言|直言|"
    "指出|强调|希望)"
)
"""Who is only quoted, be it by a reporter."""
TEAM = re.compile("(?:(?:代表|考察|观摩|访问|参访|交流|招商)团|(?:督[导查]|调研|检查|观摩)组|工作[组队]|小分队|专班)$")
SENT = pattern("(?:[，。；、和及\n]|率领?|带领|带队|跟?随|组成|由<O>)$")
"""Before a group that acts or is led."""
GOES = re.compile("[^，。；]{0,6}?(?:考察|调研|督[查导]|检查|走访|参观|视察|察看)")
TOLD_BY = re.compile("[说称道讲示出调到为求]了?[，：]")
"""Before what somebody only speaks of: 甲说，|侨胞乙、丙…."""
NAMED_TO = re.compile(
    "任命|任免|免去|当选|选举|补选|辞去|提名|不再担任|逝世|去世|违纪|违法|审查|受贿|表彰|授予|荣[获誉]"
)
"""What is decided on people who need not be there."""
BESIDE = "、和及与同向对"
SHOWS = ("fair", "exhibition", "competition")
THERE, SPOKE = 0.75, 0.7


def present(scene: Scene, events: Sequence[Happening], told: Sequence[Said]) -> Iterator[Said]:
    """Each event with those who act or speak where it is told, of whom nothing has been `told`."""
    if not events:
        return
    known = {tie.other for _, tie in told}
    spoke = {tie.other for _, tie in told if tie.relation is Relation.SPOKE_AT}
    for sentence in scene.sentences:
        yield from _teams(scene, events, sentence, known)
        people = [] if scene.is_heading(sentence.start) else scene.between(*sentence, "Person")
        if any(one.entity not in known for one in people):
            yield from _acting(scene, events, sentence, known)
        if any(one.entity not in spoke for one in people):
            said = _speaking(scene, events, sentence, told)
            yield from (pair for pair in said if pair[1].other not in spoke)


def _teams(scene: Scene, events: Sequence[Happening], sentence: Span, known: Collection[EntityKey]) -> Iterator[Said]:
    """The delegations and groups that go somewhere or are led there: 县党政考察团|来到, 甲率|市代表团|赴会."""
    for one in scene.between(*sentence, "Organization"):
        if one.entity in known or TEAM.search(one.surface) is None:
            continue
        sent = SENT.search(scene.text, max(0, one.start - 4), one.start)
        trips = [trip for trip in events if trip.frame == "journey" and trip.held and trip.told <= one.start]
        event = next(iter(trips), None) or current(events, scene, one.end)
        if sent and event is not None and not _is_quoted(scene, Span(sentence.start, one.start)):
            yield event, Tie(Relation.ATTENDED, one.entity, sentence, "team_there", THERE)


def _acting(scene: Scene, events: Sequence[Happening], sentence: Span, known: Collection[EntityKey]) -> Iterator[Said]:
    if NAMED_TO.search(scene.article.text, *sentence):
        return
    for found in ROW.finditer(scene.text, *sentence):
        event, row = current(events, scene, found.start()), Span(*found.span("who"))
        titled = bool(scene.between(*row, "Post"))
        if event is None or not titled or _is_quoted(scene, Span(sentence.start, row.start)):
            continue
        if TELLS.match(scene.text, found.end()) is None:
            event = opening_of(events, event) if event.kind in SHOWS else event
            relation = _relation(scene, event, found.end())
            who = [one for one in _subjects(scene, row) if one.entity not in known]
            yield from ((event, Tie(relation, one.entity, sentence, "acts_there", THERE)) for one in who)


def _relation(scene: Scene, event: Happening, at: int) -> Relation:
    """How those are there whose verb is at an offset: beside a leader, but as a part of a delegation's visit."""
    goes = event.frame in ("journey", "outing") and GOES.match(scene.text, at) is not None
    along = event.kind == "inspection" or (goes and DELEGATION.search(event.name) is None)
    return Relation.ACCOMPANIED if along else Relation.ATTENDED


def _speaking(scene: Scene, events: Sequence[Happening], sentence: Span, told: Sequence[Said]) -> Iterator[Said]:
    """Who says something: somebody with a title, or one of whom it is `told` that he took part."""
    for clause in scene.clauses(sentence):
        for one in subjects(scene, clause):
            if SPEAKS.match(scene.text, one.end) is None or scene.text[one.start - 1] in BESIDE:
                continue
            own = [event for event, tie in told if tie.other == one.entity]
            event = _where(own, current(events, scene, one.start))
            titled = own or scene.between(clause.start, one.start, "Post")
            relation = _said_at(event, own) if event is not None and titled else None
            quoted = relation and _is_quoted(scene, Span(sentence.start, clause.start))
            if event is not None and relation is not None and not quoted:
                yield event, Tie(relation, one.entity, sentence, "speaks_there", SPOKE)


def _said_at(event: Happening, own: Sequence[Happening]) -> Relation | None:
    """What words say of an event: nothing at a fair, where visitors talk; the sides of talks are there, no speakers."""
    if event.kind == "talks":
        return None if event in own else Relation.ATTENDED
    return None if event.kind in SHOWS else Relation.SPOKE_AT


def _where(own: Sequence[Happening], now: Happening | None) -> Happening | None:
    """The current event, but of journeys the gathering that the speaker is told to be at."""
    if now is None or now.frame in ("gathering", "talks") or not own or now in own:
        return now
    return own[-1]


def _subjects(scene: Scene, row: Span) -> list[Mention]:
    """Those of a row to whom nothing is done."""
    clauses = scene.clauses(scene.sentence(row.start))
    acting = [one for clause in clauses if clause.end > row.start for one in subjects(scene, clause)]
    return [one for one in acting if row.start <= one.start < row.end]


def _is_quoted(scene: Scene, before: Span) -> bool:
    """Whether somebody else is speaking: what follows is in his words."""
    printed = scene.article.text[before.start : before.end]
    return TOLD_BY.search(printed) is not None or printed.count("“") > printed.count("”")
