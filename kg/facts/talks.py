"""Talks: 甲会见乙一行, 甲与乙举行会谈, 甲拜会乙, and 甲与企业家代表座谈, which is a small meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.home import by_letter, own_division
from kg.facts.journeys import moment_of, narrowest
from kg.facts.lexicon import verbs
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.scene import Scene, pattern, teams
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
THERE = "(?:(?:在|于)[^，。；：！？\\n\ue001]{1,24}?|<D>|，|分别|亲切|又|还|一同|共同|一起|先后)*"
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


@cache
def _receiving() -> re.Pattern[str]:
    return pattern(f"{HOSTS}{verbs('receive')}(?!时|中|后|前(?![来往])|并|，)了?{GUEST}")


@cache
def _calling() -> re.Pattern[str]:
    return pattern(f"(?P<guest>{LINEUP})(?:一行)?(?:[^，。；：！？\\n]{{0,12}}?){verbs('call')}了?{HOST}")


@cache
def _talking() -> re.Pattern[str]:
    doing = f"(?:举行|进行|开展|展开)?(?:了)?(?:工作|深入|友好|视频)?(?P<verb>{verbs('talk', 'sit')})(?:交流)?(?!会)"
    return pattern(f"(?P<host><P>)(?:一行)?(?:又|还|在<L>|<D>|，){{0,3}}(?:与|同|和){PLAIN}{doing}")


@cache
def _meeting() -> re.Pattern[str]:
    return pattern(f"{HOSTS}会晤了?{GUEST}")


@cache
def _joined() -> re.Pattern[str]:
    doing = f"并?(?:还)?(?:与|同){PLAIN}(?:举行|进行)?(?:工作)?(?P<verb>{verbs('sit', 'talk')})(?:交流)?(?!会)"
    return pattern(f"(?P<host><P>)[^。；：！？\\n]{{0,40}}?(?:，|出席){doing}")


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
    span = Span(found.start(), found.end())
    leaders = [tie.other for tie in ties if tie.other.startswith("person:")]
    return Happening(
        frame="talks",
        kind=kind,
        name=_name(scene, found),
        spans=(span,),
        told=span.start,
        rule="talks_held",
        confidence=0.9,
        within=moment_of(scene, sentence, span.start),
        leaders=tuple(dict.fromkeys(leaders)),
        places=_come_to(scene, found),
        ties=tuple(ties),
    )


def _come_to(scene: Scene, found: re.Match[str]) -> tuple[EntityKey, ...]:
    """Where the guests have come to, or are met: 会见来|我县|考察的甲, 在|盐|会见甲."""
    for come in (CAME.search(scene.text, *found.span("guest")), MET_IN.search(scene.text, *found.span())):
        if come:
            there = come.span("goal")
            named = tuple(one.entity for one in narrowest(scene.between(*there, "Place")))
            places = named or own_division(scene, *there) or by_letter(scene, *there)
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
