"""Who sits on which side of talks, what they are called and where they are: the host receives, the guest comes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.happening import Happening, Tie
from kg.facts.home import called_home
from kg.facts.journeys import moment_of, narrowest
from kg.facts.lexicon import verbs
from kg.facts.scene import TEAM, Scene, pattern, teams
from kg.model import EntityKey, Mention, Relation, Span

OF_TEAM = re.compile("[^，。；：！？、\\n\ue001-\ue003\ue005-\ue007]{1,12}[团组]")
"""What follows a body that only has its name in that of a delegation: 海川同乡会|青海访问团."""
CAME = pattern(
    "(?:来|莅临|赴|在|到访?)(?P<goal><L>|我[省市县区州旗盟]|[一-龥]{1,2}?)(?:进行|开展|参加|出席|实地)*"
    "(?:考察|调研|访问|视察|参观|洽谈|投资|交流|走访|慰问|检查|指导|督导|学习|对接|观摩|访|<E>)"
)
"""Where guests have come to: 来|我县|考察的客商."""
MET_IN = pattern("(?:在|于)(?P<goal>[一-龥]{1,2})(?:亲切|共同|分别)?(?:会见|会谈|会晤|接见|会面|与)")
LED_BY = re.compile("(?:率领|带领|带队|团长)的")
GONE = pattern("(?:赴|到|前往)(?P<goal><L>)，")
"""Where somebody has gone who calls on others there: 前往|云岭市|，拜会了甲."""
VERB = re.compile("座谈|洽谈|[会商面晤]谈|会面|磋商|晤面|见面")
VISITING = re.compile("(?:出?访问?|访[^，。；]{1,4}|出访[^，。；]{0,6})期间，")
"""How a sentence opens that tells whom a visitor met on his visit, who thereby receive him."""
MEETS = re.compile("[会晤见]面")
"""What one of two does who receives the other, though it is said of both."""
COMING = re.compile(
    "来访|到访|前来|^来[^，。；]{0,4}(?:考察|访问|调研|洽谈|投资|参加|交流|参观)|[考访代][察问表]团|参访团"
)
"""What says of a side that it has come: 与|来访|的甲, 与甲市|考察团|."""
ALONG = pattern(
    "(?:<T>|一行|等[^，。；]{0,8})?(?:<D>|也|还|全程|一同|分别)*(?:陪同|参加|出席|主持|参与|一同|在座|介绍|汇报)"
)
OFFICE_OF = re.compile("副?(?:书记|[市县区省院校局厅部会董]长|主任|主席|总裁|总经理)")
"""What makes a body in front of it part of somebody's title."""
OFFICERS = pattern("<O>(?:等[^，。；、]{0,8})?(?:相关|主要|有关|高层)*(?:负责人|负责同志|领导|高管|代表|高层)$")
"""What a row of bodies ends in whose people are met: 与甲公司、乙集团|负责人|座谈."""


def hosted(scene: Scene, found: re.Match[str], visitor: tuple[int, int]) -> Happening:
    """Talks with visitors who are told of in the sentence before."""
    sentence, guests = scene.sentence(found.start()), scene.between(*visitor, "Person")
    hosts = scene.between(*found.span("host"), "Person")
    ties = [Tie(Relation.HOSTED, one.entity, sentence, "host_of_talks", 0.9) for one in hosts]
    ties += [Tie(Relation.CHAIRED, one.entity, sentence, "host_of_talks", 0.85) for one in hosts if "主持" in found[0]]
    ties += [Tie(Relation.ATTENDED, one.entity, sentence, "guest_of_talks", 0.85) for one in guests]
    names = ["、".join(one.surface for one in row) for row in (hosts, guests)]
    name = f"{names[0]}会见{names[1]}一行并{'主持' if '主持' in found[0] else ''}座谈"
    return replace(_told(scene, found, sentence, ties=ties), name=name)


def come_to_sit(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
    """The guests of talks of which no host is named: 甲、乙一行|来到云岭县…举行座谈."""
    guests = scene.between(*found.span("guest"), "Person")
    ties = [Tie(Relation.ATTENDED, one.entity, sentence, "guest_of_talks", 0.8) for one in guests]
    who = "、".join(one.surface for one in guests)
    talk = _told(scene, found, sentence, ties=ties)
    there = narrowest(scene.between(*found.span("goal"), "Place"))
    places = tuple(one.entity for one in there) or called_home(scene, *found.span("goal"))
    kind = "meeting" if found["verb"] == "座谈" else "talks"
    name = f"{who}一行到{scene.printed(*found.span('goal'))}{found['verb']}"
    return replace(talk, kind=kind, name=name, places=places)


def with_traveller(scene: Scene, found: re.Match[str], sentence: Span, *, host: Mention) -> Happening:
    """Talks of the one whom the report is about, who is not named again: 随后|与董事长甲会谈."""
    guests = [one for one in scene.between(*found.span("guest"), "Person") if one.entity != host.entity]
    ties = [Tie(Relation.ATTENDED, one.entity, sentence, "side_of_talks", 0.75) for one in (host, *guests)]
    who = "、".join(dict.fromkeys(one.surface for one in guests))
    talk = _told(scene, found, sentence, ties=ties)
    kind = "meeting" if "座谈" in found["verb"] else "talks"
    return replace(talk, kind=kind, name=f"{host.surface}与{who}{found['verb']}", confidence=0.75)


def of_bodies(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
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


def received(scene: Scene, found: re.Match[str], sentence: Span, *, hosts: Sequence[EntityKey] = ()) -> Happening:
    """The receiving side is the host, the visiting one attends: 胡某会见代表团一行; `hosts` may be told before."""
    hosting = hosts or [one.entity for one in _hosts(scene, found)]
    guests = [one.entity for one in _guests(scene, found)]
    if VISITING.match(scene.text, sentence.start):
        hosting, guests = guests, list(hosting)
    ties = [Tie(Relation.HOSTED, one, sentence, "host_of_talks", 0.93) for one in hosting]
    ties += [Tie(Relation.ATTENDED, one, sentence, "guest_of_talks", 0.9) for one in guests]
    talk = _happening(scene, found, sentence, kind="talks", ties=ties)
    return replace(talk, name="、".join(one.partition(":")[2] for one in hosts) + talk.name)


def met(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
    """Both sides are there; 座谈 is a meeting, 会谈 are talks; who 会面 with those that have come receives them."""
    hosts, guests = scene.between(*found.span("host"), "Person"), _guests(scene, found)
    sits = "座谈" in found.group()
    rule = "side_of_meeting" if sits else "side_of_talks"
    receives = MEETS.search(found.group()) or COMING.search(found["guest"])
    role = Relation.HOSTED if receives and not scene.text.startswith("一行", found.end("host")) else Relation.ATTENDED
    ties = [Tie(role, one.entity, sentence, rule, 0.8) for one in hosts]
    ties += [Tie(Relation.ATTENDED, one.entity, sentence, rule, 0.8) for one in guests]
    talk = _happening(scene, found, sentence, kind="meeting" if sits else "talks", ties=ties)
    return _at_gathering(scene, found, talk) or talk


def _at_gathering(scene: Scene, found: re.Match[str], talk: Happening) -> Happening | None:
    """The gathering told before, of which talks are but what is done there: 甲|在会上|同乙一行座谈."""
    paragraph = scene.paragraph(found.start())
    named = scene.between(paragraph.start, found.start(), "Event")
    if not named or scene.text.find("会上", found.start(), found.start("guest")) < 0:
        return None
    last = named[-1]
    kind, span = str(last.properties.get("kind", "meeting")), Span(last.start, last.end)
    return replace(talk, frame="gathering", kind=kind, name=last.name, spans=(span,), told=last.start)


def _hosts(scene: Scene, found: re.Match[str]) -> list[Mention]:
    """The people of the receiving side, else its bodies."""
    there = found.span("host") if "host" in found.re.groupindex else (0, 0)
    return scene.between(*there, "Person") or scene.between(*there, "Organization")


def _guests(scene: Scene, found: re.Match[str]) -> list[Mention]:
    """The people who come, with the body that they are led with; of a row of firms that send somebody each firm."""
    guest = found["guest"]
    people = _who_come(scene, found)
    led = people and LED_BY.search(guest)
    bodies = teams(scene, *found.span("guest")) if led or not people else []
    bodies = [one for one in bodies if not OFFICE_OF.match(scene.text, one.end)]
    bodies = bodies if not people and OFFICERS.search(guest) else bodies[-1:]
    return people + [one for one in bodies if not (led and OF_TEAM.match(scene.text, one.end))]


def _who_come(scene: Scene, found: re.Match[str]) -> list[Mention]:
    """The people of the visiting side, without one who acts himself behind it: 会见甲一行，市长乙|陪同考察."""
    people = scene.between(*found.span("guest"), "Person")
    while len(people) > 1 and _acts(scene, people[-2].end, people[-1]):
        people.pop()
    return people


def _acts(scene: Scene, start: int, one: Mention) -> bool:
    parted = "，" in scene.text[start : one.start]
    return parted and ALONG.match(scene.text, one.end) is not None


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
    whole, guest = found.span(), found.span("guest")
    for rule, stretch in ((CAME, guest), (MET_IN, whole), (GONE, whole)):
        come = rule.search(scene.text, *stretch)
        if come:
            goal = come.span("goal")
            named = tuple(one.entity for one in narrowest(scene.between(*goal, "Place")))
            places = named or called_home(scene, *goal)
            if places:
                return places
    return ()


def _name(scene: Scene, found: re.Match[str]) -> str:
    """Who met whom, without titles: 褚某会见项某一行."""
    guest = scene.printed(*found.span("guest"))
    people = _who_come(scene, found)
    if people:
        led = "一行" in guest or LED_BY.search(guest)
        guest = "、".join(dict.fromkeys(one.surface for one in people)) + ("一行" if led else "")
    host = "、".join(one.surface for one in _hosts(scene, found)) or _printed_host(scene, found)
    verb = VERB.search(found.group(), found.end("guest") - found.start())
    if verb or "座谈" in found.group():
        return f"{host}与{guest}{verb[0] if verb else '座谈'}"
    if "会晤" in found.group():
        return f"{host}与{guest}会谈"
    if re.search(verbs("call"), found.group()):
        return f"{guest}拜会{host}"
    return f"{host}会见{guest}"


def _printed_host(scene: Scene, found: re.Match[str]) -> str:
    return scene.printed(*found.span("host")) if "host" in found.re.groupindex else ""
