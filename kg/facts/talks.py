"""Talks: 甲会见乙一行, 甲与乙举行会谈, 甲拜会乙, and 甲与企业家代表座谈, which is a small meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.home import called_home
from kg.facts.journeys import moment_of, narrowest
from kg.facts.lexicon import verbs
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.scene import TEAM, Scene, pattern, teams
from kg.model import EntityKey, Mention, Relation, Span

PEOPLE = f"[^，。；：！？\\n]{{0,60}}?{LINEUP}"
BODIES = (
    "[^，。；：！？\\n]{0,60}?(?:<O>(?:[、和及](?:<O>|[^，。；：！？、\\n]{2,10}))*(?:等[^，。；：！？\\n]{1,24})?(?:客人|负责人|高层|代表)?"
    "|代表团|[一-龥]{2}团|(?:专家|考察|调研|工作|视察)组|客商|客人|企业家|嘉宾|来宾|委员|侨领|校友|投资商)"
)
WITH_TEAM = "(?:(?:率领|带领|带队|为团长|任团长)的[^，。；：！？\\n]{0,40}?(?:<O>|[团组队]|一行))?"
GUEST = f"(?P<guest>(?:{PEOPLE}{WITH_TEAM}|{BODIES})(?:一行)?)"
HOST = f"(?P<host>{PEOPLE}|{BODIES})"
PLAIN = "(?P<guest>[^，。；：！？\\n]{2,60}?)"
THERE = "(?:(?:在|于)[^，。；：！？\\n\ue001]{1,24}?|<D>|，|分别|亲切|又|还|一同|共同|一起|先后|会见并)*"
HOSTS = f"(?P<host>{LINEUP}){REST_OF_ROW}{THERE}"
"""Who receives, up to the verb: 柏望川、黎晚舟一行|在某宾馆."""


OF_TEAM = re.compile("[^，。；：！？、\\n\ue001-\ue003\ue005-\ue007]{1,12}[团组]")
"""What follows a body that only has its name in that of a delegation: 海川同乡会|青海访问团."""
CAME = pattern(
    "(?:来|莅临|赴|在|到访?)(?P<goal><L>|我[省市县区州旗盟]|[一-龥]{1,2}?)(?:进行|开展|参加|出席|实地)*"
    "(?:考察|调研|访问|视察|参观|洽谈|投资|交流|走访|慰问|检查|指导|督导|学习|对接|观摩|访|<E>)"
)
"""Where guests have come to: 来|我县|考察的客商."""
MET_IN = pattern("(?:在|于)(?P<goal>[一-龥]{1,2})(?:亲切|共同|分别)?(?:会见|会谈|会晤|接见|与)")
MEETING = re.compile("见|谈|晤|拜|宴")
TEAMS = (
    "(?:<O>(?:[^，。；、与和同\n\ue001-\ue007]{1,8}[团组])?|"
    "[一-龥]{0,4}?(?:[代考访交学][一-龥]{1,2}团|[调专工考]研?[一-龥]{1,2}组))"
)
SIDES = f"(?P<host>{TEAMS}(?:[、和及]<O>)*)(?:一行)?"
BODIES_IN = pattern("<O>|(?:考察|代表|访问|交流|学习|参访|调研|专家|工作)[团组]")
BEFORE = 160
"""How far back the visitors are told of whom somebody receives without naming them again."""
VISITORS = pattern("<P>(?=一行|率)")


@cache
def _receiving() -> re.Pattern[str]:
    return pattern(f"{HOSTS}{verbs('receive')}(?!时|中|后|前(?![来往])|并|，)了?{GUEST}")


@cache
def _calling() -> re.Pattern[str]:
    return pattern(f"(?P<guest>{LINEUP})(?:一行)?(?:[^，。；：！？\\n]{{0,12}}?){verbs('call')}了?{HOST}")


@cache
def _talking() -> re.Pattern[str]:
    doing = f"(?:举行|进行|开展|展开)?(?:了)?(?:工作|深入|友好|视频)?(?P<verb>{verbs('talk', 'sit')})(?:交流)?(?!会)"
    soon = "(?:又|还|在<L>|<D>|，|会见并|接待并){0,3}"
    return pattern(f"(?P<host><P>)(?:一行)?{soon}(?:与|同|和){PLAIN}{doing}")


@cache
def _meeting() -> re.Pattern[str]:
    return pattern(f"{HOSTS}会晤了?{GUEST}")


@cache
def _joined() -> re.Pattern[str]:
    doing = f"并?(?:还)?(?:与|同){PLAIN}(?:举行|进行)?(?:工作)?(?P<verb>{verbs('sit', 'talk')})(?:交流)?(?!会)"
    return pattern(f"(?P<host><P>)[^。；：！？\\n]{{0,40}}?(?:，|出席){doing}")


@cache
def _and_received() -> re.Pattern[str]:
    """Whom somebody meets after what else he does: 甲出席开幕式、致辞，|并会见了|专家代表乙."""
    going_on = "[^。；！？\\n\ue001]{0,60}?[，、](?:并|还|又|随后)+(?:亲切|在<L>)?"
    return pattern(f"(?P<host><P>){REST_OF_ROW}{going_on}{verbs('receive')}(?!时|中|后|前|并|，)了?{GUEST}")


@cache
def _with_visitors() -> re.Pattern[str]:
    """Who meets those told of before: 甲一行到访乙公司。董事长丙|会见并主持座谈会|."""
    return pattern(f"{HOSTS}(?:会见|接见|接待)并(?:主持(?:召开|举行)?|举行|召开|进行)了?(?P<sat><E>|座谈会?)")


@cache
def _between_bodies() -> re.Pattern[str]:
    """Two bodies at one table: 县政府|与|某市考察团|举行座谈, 代表团前往…考察，并|与|某商会负责人|座谈交流."""
    doing = (
        f"(?:举行|进行|开展)?了?(?:工作|深入|友好)?(?P<verb>{verbs('sit', 'talk')}|洽谈(?:交流|对接))(?:交流)?(?!会|时)"
    )
    first = "(?:<D>|在<L>|还|[^。；！？\\n\ue001]{0,120}?，(?:并|还)*)"
    return pattern(f"(?:^|[，。；\\n]|<D>){SIDES}{first}?(?:与|同|和)(?P<guest>[^，。；：！？\\n]{{2,90}}?){doing}")


@cache
def _while_talking() -> re.Pattern[str]:
    guest = f"(?P<guest>[^，。；：！？\\n]{{0,30}}?{LINEUP})(?:一行)?"
    return pattern(f"在?(?:与|同|和){guest}(?:进行|举行)?{verbs('talk', 'sit')}(?:时|期间|中|的过程中)，(?P<host><P>)")


def talks(scene: Scene) -> Iterator[Happening]:
    """Talks in reading order; one for each sentence that tells of them."""
    for sentence in scene.sentences:
        line = (scene.text, sentence.start, sentence.end)
        if not MEETING.search(*line):
            continue
        while_talking = _while_talking().search(*line)
        if while_talking:
            yield _met(scene, while_talking, sentence)
            continue
        for found in _receiving().finditer(*line):
            yield _received(scene, found, sentence)
        for found in _calling().finditer(*line):
            yield _received(scene, found, sentence)
        sat = _talking().search(*line) or _joined().search(*line) or _meeting().search(*line)
        if sat:
            yield _met(scene, sat, sentence)
        yield from _further(scene, sentence, sat=sat is not None)


def _further(scene: Scene, sentence: Span, *, sat: bool) -> Iterator[Happening]:
    """Talks told in passing: in a row of activities, with the visitors told of before, of body with body."""
    line = (scene.text, sentence.start, sentence.end)
    if scene.text.find("见", *sentence) >= 0:
        yield from (_received(scene, found, sentence) for found in _and_received().finditer(*line))
        received = _with_visitors().search(*line)
        guests = [one for one in VISITORS.finditer(scene.text, max(0, sentence.start - BEFORE), sentence.start)]
        if received and guests:
            yield _hosted(scene, received, guests[-1].span())
    if not sat and scene.text.find("谈", *sentence) >= 0:
        between = _between_bodies().search(*line)
        if between and BODIES_IN.search(between["guest"]):
            yield _of_bodies(scene, between, sentence)


def _hosted(scene: Scene, found: re.Match[str], visitor: tuple[int, int]) -> Happening:
    """Talks with visitors who are told of in the sentence before."""
    sentence, guests = scene.sentence(found.start()), scene.between(*visitor, "Person")
    hosts = scene.between(*found.span("host"), "Person")
    ties = [Tie(Relation.HOSTED, one.entity, sentence, "host_of_talks", 0.9) for one in hosts]
    ties += [Tie(Relation.CHAIRED, one.entity, sentence, "host_of_talks", 0.85) for one in hosts if "主持" in found[0]]
    ties += [Tie(Relation.ATTENDED, one.entity, sentence, "guest_of_talks", 0.85) for one in guests]
    names = ["、".join(one.surface for one in row) for row in (hosts, guests)]
    name = f"{names[0]}会见{names[1]}一行并{'主持' if '主持' in found[0] else ''}座谈"
    return replace(_told(scene, found, sentence, ties=ties), name=name)


def _of_bodies(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
    """Both bodies are there; the one that a delegation sits with receives it."""
    hosts = [one for one in teams(scene, *found.span("host")) if not OF_TEAM.match(scene.text, one.end)]
    guests = scene.between(*found.span("guest"), "Organization", "Person")
    receives = re.search("[团组]", found["guest"]) or any(TEAM.search(one.surface) for one in guests)
    role = Relation.HOSTED if receives else Relation.ATTENDED
    ties = [Tie(role, one.entity, sentence, "side_of_talks", 0.8) for one in hosts]
    ties += [Tie(Relation.ATTENDED, one.entity, sentence, "side_of_talks", 0.8) for one in guests]
    verb = "洽谈交流" if "洽谈" in found["verb"] else found["verb"]
    name = f"{scene.printed(*found.span('host'))}与{scene.printed(*found.span('guest'))}{verb}"
    talk = _told(scene, found, sentence, ties=ties)
    kind = "meeting" if "座谈" in found["verb"] and not receives else "talks"
    return replace(talk, kind=kind, name=name, confidence=0.8, leaders=tuple(dict.fromkeys(t.other for t in ties)))


def _received(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
    """The receiving side is the host, the visiting one attends: 胡某会见代表团一行."""
    hosts = scene.between(found.start("host"), found.end("host"), "Person") or scene.between(
        found.start("host"), found.end("host"), "Organization"
    )
    guests = _guests(scene, found)
    ties = [Tie(Relation.HOSTED, one.entity, sentence, "host_of_talks", 0.93) for one in hosts]
    ties += [Tie(Relation.ATTENDED, one.entity, sentence, "guest_of_talks", 0.9) for one in guests]
    return _happening(scene, found, sentence, kind="talks", ties=ties)


def _met(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
    """Both sides are there; 座谈 is a meeting, 会谈 are talks."""
    host, guests = scene.at(found.start("host")), _guests(scene, found)
    sits = "座谈" in found.group()
    people = ([host] if host else []) + guests
    rule = "side_of_meeting" if sits else "side_of_talks"
    ties = [Tie(Relation.ATTENDED, one.entity, sentence, rule, 0.8) for one in people]
    return _happening(scene, found, sentence, kind="meeting" if sits else "talks", ties=ties)


def _guests(scene: Scene, found: re.Match[str]) -> list[Mention]:
    people = scene.between(found.start("guest"), found.end("guest"), "Person")
    led = people and re.search("(?:率领|带领|带队|团长)的", found["guest"])
    bodies = teams(scene, found.start("guest"), found.end("guest"))[-1:] if led or not people else []
    return people + [one for one in bodies if not (led and OF_TEAM.match(scene.text, one.end))]


def _happening(scene: Scene, found: re.Match[str], sentence: Span, *, kind: str, ties: list[Tie]) -> Happening:
    return replace(_told(scene, found, sentence, ties=ties), kind=kind, name=_name(scene, found))


def _told(scene: Scene, found: re.Match[str], sentence: Span, *, ties: list[Tie]) -> Happening:
    """Talks as yet without a name of their own."""
    span = Span(found.start(), found.end())
    leaders = [tie.other for tie in ties if tie.other.startswith("person:")]
    return Happening(
        frame="talks",
        kind="talks",
        name=found[0],
        spans=(span,),
        told=span.start,
        rule="talks_held",
        confidence=0.9,
        within=moment_of(scene, sentence, span.start),
        leaders=tuple(dict.fromkeys(leaders)),
        places=_come_to(scene, found) if "guest" in found.re.groupindex else (),
        ties=tuple(ties),
    )


def _come_to(scene: Scene, found: re.Match[str]) -> tuple[EntityKey, ...]:
    """Where the guests have come to, or are met: 会见来|我县|考察的甲, 在|盐|会见甲."""
    for come in (CAME.search(scene.text, *found.span("guest")), MET_IN.search(scene.text, *found.span())):
        if come:
            there = come.span("goal")
            named = tuple(one.entity for one in narrowest(scene.between(*there, "Place")))
            places = named or called_home(scene, *there)
            if places:
                return places
    return ()


def _name(scene: Scene, found: re.Match[str]) -> str:
    """Who met whom, without titles: 褚某会见项某一行."""
    guest = scene.printed(*found.span("guest"))
    people = scene.between(found.start("guest"), found.end("guest"), "Person")
    if people:
        led = guest.endswith("一行") or re.search("(?:率领|带领|带队|团长)的", guest)
        guest = "、".join(dict.fromkeys(one.surface for one in people)) + ("一行" if led else "")
    host = scene.printed(found.start("host"), found.end("host"))
    hosts = scene.between(found.start("host"), found.end("host"), "Person")
    host = "、".join(one.surface for one in hosts) or host
    if "座谈" in found.group():
        return f"{host}与{guest}座谈"
    if "会谈" in found.group() or "会晤" in found.group():
        return f"{host}与{guest}会谈"
    if re.search(verbs("call"), found.group()):
        return f"{guest}拜会{host}"
    return f"{host}会见{guest}"
