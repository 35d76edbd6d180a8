"""Which event a verb of taking part speaks of: 出席|开幕式, 参加|上述活动, or a bare 参加 behind it all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.facts.happening import Happening
from kg.facts.reach import current, is_come_for, main_event, named_there, of_word, opening_of
from kg.facts.roles import Role
from kg.facts.scene import Clause, Scene
from kg.facts.speeches import STAGE
from kg.facts.visits import is_team
from kg.model import Relation, Span

LEADING = re.compile("率队|带队|率团")
AT_IT = re.compile(
    "(?:出席|参加|主持|列席)了?(?:本次|此次)?(?:会议|大会|仪式|座谈会|推进会|现场会|论坛)(?=[，。；并、]|$)"
)
"""A gathering that has just been told of: 出席|会议|并强调."""
OR_ALONG = re.compile("(?:会见|会谈|座谈)?(?:或|或者)陪同")
"""参加会见|或陪同: what is sure of all of them the second verb says."""
CLOSED = re.compile("了?[。\\s]*(?:（[^（）]*）)?[。\\s]*$")
LAST_LINES = 60
"""What may stand behind the last sentence of a report: who wrote it."""
WITH_GUESTS = re.compile("了?[^，。；]{0,6}?(?:[团组]|一行)")
GOING = re.compile("(?:前往|[到赴]|来到|走访|考察|参观|察看|查看|视察|调研)")
"""What those do together who go along behind a meeting: 会见考察团，并一同|前往各处."""
ACT = "开工|竣工|签约|揭牌|开幕|启动|投产|奠基|通车|颁奖|授牌"
ACTS = re.compile(f"了?(?:集中)?(?:{ACT})(?:[及暨和、](?:集中)?(?:{ACT}))+(?:活动|仪式)?")
BESIDE = re.compile("了?(?:上述|相关|有关|系列|以上)活动")


def events_of(
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
    several = _several(scene, events, role)
    if several and not spoken:
        yield from ((one, 0.88) for one in several)
        return
    pointed = of_word(events, scene.text[slice(*near)], printed=scene.printed(*near), at=near.start)
    if pointed is not None and role.relation is not Relation.LED and not _is_towards(scene, role):
        yield pointed, 0.9
        return
    now = _current(scene, events, clause, role)
    if now is not None:
        yield now, 0.92 if now is main_event(events) else 0.88


def _current(scene: Scene, events: Sequence[Happening], clause: Clause, role: Role) -> Happening | None:
    """The event that a verb speaks of which names none: the last one told, or what that is part of."""
    now = _opening(scene, events, current(events, scene, role.start), role)
    if now is not None and now.frame == "gathering":
        now = _closing(scene, events, clause, role) or now
    if now is not None and now.frame == "talks":
        now = _all_the_way(scene, events, role) or _around(scene, events, clause, role) or now
    if now is None or now.frame in ("outing", "journey"):
        now = _back_at(scene, events, clause, role) or now
    if now is not None and now.frame == "journey" and role.relation is Relation.SPOKE_AT:
        now = _last_meeting(events, now, role) or now
    return now


def _back_at(scene: Scene, events: Sequence[Happening], clause: Clause, role: Role) -> Happening | None:
    """The gathering told before a look at sites, where what follows is said there: |会上|，甲通报, 甲|出席会议|.

    Of works alone, those that have just been told of: 某项目奠基。甲、乙|为项目奠基|培土.
    """
    before = [one for one in events if one.held and one.told < role.start]
    gathered = [one for one in before if one.frame == "gathering"]
    there = AT_IT.search(scene.article.text, clause.start, role.end + 8) or STAGE.match(scene.text, *clause.sentence)
    if gathered:
        return gathered[-1] if there else None
    works = [one for one in before if one.rule == "work_done"]
    near = works and scene.paragraph(works[-1].told) == scene.paragraph(role.start)
    return works[-1] if near and len(before) == len(works) else None


def _all_the_way(scene: Scene, events: Sequence[Happening], role: Role) -> Happening | None:
    """The visit on which somebody is at the side of guests, though talks were told last: 全程|陪同, 陪同|参访团."""
    if role.relation is not Relation.ACCOMPANIED:
        return None
    with_them = WITH_GUESTS.match(scene.text, role.end) or GOING.match(scene.text, role.end)
    beside = with_them or scene.text[: role.start].endswith(("全程", "先后", "分别"))
    return main_event([one for one in events if one.frame == "journey" or is_team(one)]) if beside else None


def _is_towards(scene: Scene, role: Role) -> bool:
    """Whether the word before a verb only says what is spoken of: 对来访考察|表示欢迎, unlike 调研时|表示."""
    return role.use == "staged" or (role.word == "表示" and scene.text[role.start - 1] not in "时中上间")


def _several(scene: Scene, events: Sequence[Happening], role: Role) -> list[Happening]:
    """The acts of one occasion that are attended together: 出席|集中开工及签约活动, 出席|有关活动."""
    held = [one for one in events if one.held and one.frame in ("gathering", "milestone")]
    acts = ACTS.match(scene.article.text, role.end)
    if acts:
        named = [[one for one in held if act in one.name][:1] for act in re.findall(ACT, acts[0])]
        return list(dict.fromkeys(one for row in named for one in row))
    if role.relation is not Relation.ATTENDED or BESIDE.match(scene.text, role.end) is None:
        return []
    main = main_event(events)
    first = [one for one in held if main is not None and scene.sentence(one.told) == scene.sentence(main.told)]
    return first if len(first) > 1 and main in first else []


def _around(scene: Scene, events: Sequence[Happening], clause: Clause, role: Role) -> Happening | None:
    """What those have joined who 参加 behind talks: the trip told before them, or the meeting beside them."""
    if leads(scene, clause, role):
        return main_event([one for one in events if one.frame == "journey" or is_team(one)])
    if role.relation is not Relation.ATTENDED:
        return None
    beside = [one for one in events if one.frame == "journey" or is_team(one) or _is_beside(scene, one, role)]
    return main_event(beside)


def _is_beside(scene: Scene, one: Happening, role: Role) -> bool:
    """Whether a gathering is told in the paragraph of a verb: 甲会见乙，并出席座谈会。丙、丁|参加|.

    A fair there is what the guests have come for; a headline has no paragraph of its own.
    """
    own = one.kind not in ("fair", "exhibition") and scene.paragraph(one.told) == scene.paragraph(role.start)
    return one.frame == "gathering" and not is_come_for(one, scene) and (own or scene.is_heading(role.start))


def _closing(scene: Scene, events: Sequence[Happening], clause: Clause, role: Role) -> Happening | None:
    """The journey that a bare row closes the report on, though a meeting on it was told last: 古梅岭、黎晚舟|参加."""
    main, sentence = main_event(events), clause.sentence
    closes = role.word in ("参加", "陪同") and CLOSED.match(scene.text, role.end, sentence.end) is not None
    if main is None or main.frame != "journey" or not closes or len(scene.text) - sentence.end > LAST_LINES:
        return None
    rows = scene.text[scene.sentence(sentence.start - 1).start : role.start]
    return None if re.search("主持|出席|座谈会由", rows) or named_there(events, sentence) else main


def _last_meeting(events: Sequence[Happening], trip: Happening, role: Role) -> Happening | None:
    """The meeting on a trip that was told last: what is said behind it is said there."""
    before = [one for one in events if one.held and trip.told < one.told < role.start]
    last = max(before, key=lambda one: one.told, default=None)
    return last if last is not None and last.kind == "meeting" and last.within in (None, "during") else None


def leads(scene: Scene, clause: Clause, role: Role) -> bool:
    """Whether somebody leads a delegation, or goes with one of which the sentence says so: 甲率队，乙|陪同."""
    return LEADING.search(scene.text, clause.sentence.start, role.end) is not None


def _opening(scene: Scene, events: Sequence[Happening], now: Happening | None, role: Role) -> Happening | None:
    """Who speaks, chairs or is a guest at a fair is so at its opening, where the article tells of one.

    A headline speaks of the fair.
    """
    if now is None or now.kind in ("meeting", "ceremony", "training", "inspection"):
        return now
    guest = role.relation in (Relation.CHAIRED, Relation.ATTENDED) and not scene.is_heading(role.start)
    if role.use != "formal" and not (guest and now.kind in ("fair", "exhibition")):
        return now
    return opening_of(events, now)
