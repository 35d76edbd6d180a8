"""Talks: 甲会见乙一行, 甲与乙举行会谈, 甲拜会乙, and 甲与企业家代表座谈, which is a small meeting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening
from kg.facts.lexicon import verbs
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.scene import TEAM, Scene, pattern
from kg.facts.talk_sides import come_to_sit, hosted, met, of_bodies, received, with_traveller
from kg.model import Mention, Relation, Span

PEOPLE = f"[^，。；：！？\\n]{{0,60}}?{LINEUP}"
BODIES = (
    "[^，。；：！？\\n]{0,60}?(?:<O>(?:[、和及](?:<O>|[^，。；：！？、\\n]{2,10}))*(?:等[^，。；：！？\\n]{1,24})?(?:客人|负责人|高层|代表)?"
    "|代表团|[一-龥]{2}团|(?:专家|考察|调研|工作|视察)组|客商|客人|企业家|嘉宾|来宾|委员|侨领|校友|投资商)"
)
WITH_TEAM = "(?:(?:率领|带领|带队|为团长|任团长)的[^，。；：！？\\n]{0,40}?(?:<O>|[团组队]|一行))?"
GUEST = f"(?P<guest>(?:{PEOPLE}{WITH_TEAM}|{BODIES})(?:一行)?)"
HOST = f"(?P<host>{PEOPLE}|{BODIES})"
PLAIN = "(?P<guest>[^，。；：！？\\n]{2,60}?)"
THERE = (
    "(?:(?:在|于)[^，。；：！？\\n\ue001]{1,24}?|<D>|，|分别|亲切|又|还|也|再次?|特意|专门|热情|[上下]午|"
    "一同|共同|一起|先后|会见并)*"
)
HOSTS = f"(?P<host>{LINEUP}){REST_OF_ROW}{THERE}"
"""Who receives, up to the verb: 柏望川、黎晚舟一行|在某宾馆."""


MEETING = re.compile("[见谈晤拜宴磋]|会面")
TEAMS = (
    "(?:<O>(?:[^，。；、与和同\n\ue001-\ue007]{1,8}[团组])?|"
    "[一-龥]{0,4}?(?:[代考访交学][一-龥]{1,2}团|[调专工考]研?[一-龥]{1,2}组))"
)
SIDES = f"(?P<host>{TEAMS}(?:[、和及]<O>)*)(?:一行)?"
BODIES_IN = pattern("<O>|(?:考察|代表|访问|交流|学习|参访|调研|专家|工作)[团组]")
OFFICIALS = re.compile(
    "(?:领导|负责人|企业家|代表|委员|负责同志|干部|部门|企业|单位|商会|协会|客商|人士|公司|有关方面|员工)$"
)
AGAIN = re.compile("(?:随后|接着|之后|又|还|再次)[^，。；]{0,14}(?:[会接]见|宴请)")
BEFORE = 160
"""How far back the visitors are told of whom somebody receives without naming them again."""
VISITORS = pattern("<P>(?=一行|率)")


@cache
def _receiving() -> re.Pattern[str]:
    return pattern(f"{HOSTS}{verbs('receive')}(?!时|中|后|前(?![来往])|并|，)了?{GUEST}")


@cache
def _calling() -> re.Pattern[str]:
    led = "(?:率队|带队|率[^，。；\ue001]{1,12})?"
    on_the_way = f"(?:{led}(?:赴|到|前往|专程)[^。；：！？\\n\ue001]{{1,30}}，(?:先后|分别|专程|并)*)?"
    return pattern(f"(?P<guest>{LINEUP})(?:一行)?(?:{on_the_way}|[^，。；：！？\\n]{{0,12}}?){verbs('call')}了?{HOST}")


@cache
def _talking() -> re.Pattern[str]:
    how = "(?:举行|进行|开展|展开)?(?:了)?(?:工作|深入|友好|视频|业务|亲切)?"
    doing = f"{how}(?P<verb>{verbs('talk', 'sit')})(?:交流)?(?!会)"
    row = f"[^，。；：！？\\n\ue001]{{0,40}}?{LINEUP}(?:一行)?{THERE}"
    return pattern(f"{HOSTS}(?:与|同|和|跟)(?P<guest>[^，。；：！？\\n]{{2,60}}?|{row}){doing}")


@cache
def _meeting() -> re.Pattern[str]:
    return pattern(f"{HOSTS}会晤了?{GUEST}")


@cache
def _joined() -> re.Pattern[str]:
    doing = f"并?(?:还)?(?:与|同){PLAIN}(?:举行|进行)?(?:工作)?(?P<verb>{verbs('sit', 'talk')})(?:交流)?(?!会)"
    return pattern(f"(?P<host><P>)[^。；：！？\\n]{{0,90}}?(?:，|出席){doing}")


@cache
def _and_received() -> re.Pattern[str]:
    """Whom somebody meets after what else he does: 甲出席开幕式、致辞，|并会见了|专家代表乙."""
    going_on = "[^。；！？\\n\ue001]{0,60}?[，、](?:并|还|又|随后)+(?:亲切|在<L>)?"
    return pattern(f"(?P<host><P>){REST_OF_ROW}{going_on}{verbs('receive')}(?!时|中|后|前|并|，)了?{GUEST}")


@cache
def _with_visitors() -> re.Pattern[str]:
    """Who meets those told of before: 甲一行到访乙公司。董事长丙|会见并主持座谈会|, 丙|出面会见，并主持了座谈|."""
    beside = "(?:会见|接见|接待|会面)了?，?并(?:共同)?(?:主持(?:召开|举行)?|举行|召开|进行)了?(?P<sat><E>|座谈会?)"
    return pattern(f"{HOSTS}(?:出面|热情|亲自)*{beside}")


@cache
def _again() -> re.Pattern[str]:
    """Whom somebody receives next: 甲会见乙一行；当天下午，|又会见丙一行|."""
    soon = "(?:先后|分别|亲切|在[^，。；\ue001]{2,14}?)*"
    then = f"(?:当[天日]|同日|[上下]午|晚上?|<D>|，)*(?:随后|接着|之后|又|还|再次)+{soon}"
    return pattern(f"(?:^|[，；。]){then}{verbs('receive')}(?!时|中|后|前|并|，)了?{GUEST}")


@cache
def _between_bodies() -> re.Pattern[str]:
    """Two bodies at one table: 县政府|与|某市考察团|举行座谈, 代表团前往…考察，并|与|某商会负责人|座谈交流."""
    doing = (
        f"(?:举行|进行|开展)?了?(?:工作|深入|友好)?(?P<verb>{verbs('sit', 'talk')}|洽谈(?:交流|对接))(?:交流)?(?!会|时)"
    )
    first = "(?:<D>|在<L>|还|又|[^。；！？\\n\ue001]{0,120}?，(?:并|还|又|也|再|先后|分别|接着|随后|一同|共同)*)"
    return pattern(f"(?:^|[，。；\\n]|<D>){SIDES}{first}?(?:与|同|和)(?P<guest>[^，。；：！？\\n]{{2,90}}?){doing}")


@cache
def _while_talking() -> re.Pattern[str]:
    guest = f"(?P<guest>[^，。；：！？\\n]{{0,30}}?{LINEUP})(?:一行)?"
    return pattern(f"在?(?:与|同|和){guest}(?:进行|举行)?{verbs('talk', 'sit')}(?:时|期间|中|的过程中)，(?P<host><P>)")


@cache
def _come_to_sit() -> re.Pattern[str]:
    """Who comes to talk, with whom is not said: 校长甲、院长乙一行|来到云岭县，就共建基地举行座谈|."""
    goal = "(?:<D>|专程|前)*(?:来到?|莅临|赴|到|走进)(?P<goal><L>|<O>|我[省市县区校院])"
    what = "(?:，?(?:就|围绕)[^，。；\ue001]{2,30}?)?(?:举行|进行|开展)?了?(?:友好)?(?P<verb>座谈|洽谈|会谈|商谈)(?!会)"
    return pattern(f"(?P<guest>{LINEUP})一行{goal}{what}")


@cache
def _dropped() -> re.Pattern[str]:
    """Talks whose first side the sentence drops or calls 他: 走访某集团，|随后与董事长甲会谈|."""
    then = "(?:随后|接着|之后|期间|其间|还|又|并|先后|分别|[上下]午|他|双方|一行|<D>|，)*"
    doing = f"(?:举行|进行|开展)?了?(?:工作|深入|友好)?(?P<verb>{verbs('sit', 'talk')})(?:交流)?(?!会|时)"
    return pattern(f"(?:^|[，。；\\n]){then}(?:与|同|和)(?P<guest>[^，。；：！？\\n]{{0,50}}?{LINEUP})(?:一行)?{doing}")


def talks(scene: Scene) -> Iterator[Happening]:
    """Talks in reading order; one for each sentence that tells of them."""
    last: Happening | None = None
    for sentence in scene.sentences:
        if not MEETING.search(scene.text, *sentence):
            continue
        told = list(_in_sentence(scene, sentence))
        for found in _again().finditer(scene.text, *sentence) if AGAIN.search(scene.text, *sentence) else ():
            before = [one for one in told if one.told < found.start()] or ([last] if last else [])
            hosts = [tie.other for tie in before[-1].ties if tie.relation is Relation.HOSTED] if before else []
            told += [received(scene, found, sentence, hosts=hosts)] if hosts else []
        yield from told
        last = told[-1] if told else last


def _in_sentence(scene: Scene, sentence: Span) -> Iterator[Happening]:
    line = (scene.text, sentence.start, sentence.end)
    while_talking = _while_talking().search(*line)
    if while_talking:
        yield met(scene, while_talking, sentence)
        return
    for found in _receiving().finditer(*line):
        yield received(scene, found, sentence)
    for found in _calling().finditer(*line):
        yield received(scene, found, sentence)
    for found in _meeting().finditer(*line):
        yield (received if "一行" in found["guest"] else met)(scene, found, sentence)
    sat = _talking().search(*line) or _joined().search(*line)
    if sat:
        yield met(scene, sat, sentence)
    yield from _further(scene, sentence, sat=sat is not None)


def _further(scene: Scene, sentence: Span, *, sat: bool) -> Iterator[Happening]:
    """Talks told in passing: in a row of activities, with the visitors told of before, of body with body."""
    line = (scene.text, sentence.start, sentence.end)
    if scene.text.find("见", *sentence) >= 0:
        yield from (received(scene, found, sentence) for found in _and_received().finditer(*line))
        taken_in = _with_visitors().search(*line)
        guests = [one for one in VISITORS.finditer(scene.text, max(0, sentence.start - BEFORE), sentence.start)]
        if taken_in and guests:
            yield hosted(scene, taken_in, guests[-1].span())
    if not sat and scene.text.find("谈", *sentence) >= 0:
        dropped = _dropped().search(*line)
        if dropped and (host := _traveller(scene, dropped.start())):
            yield with_traveller(scene, dropped, sentence, host=host)
        between = _between_bodies().search(*line)
        came = None if between else _come_to_sit().search(*line)
        if came:
            yield come_to_sit(scene, came, sentence)
        if between and (BODIES_IN.search(between["guest"]) or _is_team_with(between)):
            yield of_bodies(scene, between, sentence)


def _traveller(scene: Scene, at: int) -> Mention | None:
    """Whom the report is about: the last that is told with those around him, else the first of the paragraph."""
    led = [found for found in VISITORS.finditer(scene.text, 0, at)]
    return (
        scene.at(led[-1].start()) if led else next(iter(scene.between(scene.paragraph(at).start, at, "Person")), None)
    )


def _is_team_with(between: re.Match[str]) -> bool:
    """Whether a delegation sits with people who are but said to be somebody: 考察组|同|州市领导|座谈."""
    return TEAM.search(between["host"]) is not None and OFFICIALS.search(between["guest"]) is not None
