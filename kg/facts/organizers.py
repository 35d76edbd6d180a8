"""Bodies that convene, organise, attend or exhibit: 由市总工会主办, 市政府召开…会议, 甲公司参展."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.data import table
from kg.facts.coreference import parent_of
from kg.facts.event_names import is_generic
from kg.facts.happening import Happening, Tie
from kg.facts.reach import current, main_event, named_there, of_word
from kg.facts.scene import MARKS, REST, Scene, pattern
from kg.facts.visits import is_team
from kg.model import Mention, Relation, Span

UNKNOWN = "[^，。；：！？、（）\ue000-\ue007]{2,12}"
"""A body that no finder knows, inside a row of others: 甲市投资促进局、|商会|承办."""
ASIDE = "(?:（[^（）]{1,20}）)?"
"""What a bracket adds to a body's name: 市应急管理局（市森防办）."""
BODIES = (
    f"(?<![在于])(?P<who>(?:<O>|<L>){ASIDE}"
    f"(?:(?:、|和|与|及|，)(?:{UNKNOWN}、){{0,2}}(?:<O>|<L>(?:{UNKNOWN})?){ASIDE})*(?:、{UNKNOWN}{ASIDE})?)"
)
BETWEEN = "(?:等[^，。；、]{0,8}|组团|参会|联合|共同|牵头|具体|精心|统一|隆重|成功|分别|于?<D>|在(?:<L>|<O>)|，|、)*"
AMONG = pattern(
    "(?:包括|来自|有|吸引了?|邀请了?)(?P<who>[^。；]{2,300})等[^。；]{0,60}?"
    "(?:参加|出席|参会|到会|与会|到场|前来|莅会|赴会|参展|参赛|齐聚|云集|汇聚|相聚|入会)"
)
"""Bodies whose people come: 包括|甲大学、乙集团|等单位的200余人|参加, 吸引|甲公司、乙集团|等企业|到场."""
AT_MEETING = pattern("(?:出席|参加|列席)<E>的(?P<who><O>)")
JOINS = re.compile(
    "了?(?:此次|本次|实地|有关|相关)?(?:调研|考察|检查|督导|督查|视察|慰问|走访|会见|座谈会?|会议|活动|巡查|看望|指导)*(?:[。，；\\n]|$)"
)
"""What ends a clause behind 参加: it names no event of its own."""
OFFICE = re.compile(r"^(?:[^，。；]{0,10})?(?:负责人|负责同志|工作人员|干部|代表(?!团|队)|专家|职工|群众)")


@cache
def _acting() -> re.Pattern[str]:
    words = sorted({row["word"] for row in table("event_roles") if row["use"] == "body"}, key=lambda word: -len(word))
    return pattern(
        f"{BODIES}{BETWEEN}(?P<verb>{'|'.join(words)})(?!委员会|部(?!分|门|署)|者|单位|投资|建设|实施|研发|编制|起草)"
    )


def _deciding(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """The body whose decision gives an honour: 《某领导小组关于命名…的决定》发布."""
    for event in events:
        if event.kind == "award":
            for found in pattern("《(?P<who><O>)(?:办公室)?关于[^》]*》").finditer(scene.text, scene.article.body):
                body = scene.at(found.start("who"))
                if body is not None:
                    yield event, _tie(Relation.ORGANIZED, body, scene.sentence(found.start()), 0.75)


@cache
def _dealing() -> re.Pattern[str]:
    """Bodies that are met or signed with on the way: 与甲、乙等企业洽谈, 甲与乙签订协议."""
    met = "(?:与|和|同)<O>(?:(?:、|和)<O>)*等[^，。；]{0,8}(?:企业|公司|单位|机构)[^，。；]{0,6}(?:洽谈|座谈|对接|交流)"
    return pattern(f"{met}|<O>(?:与|和|同)<O>(?:成功|正式|现场|在会上)?(?:签订|签署|签约|达成|签下)")


@cache
def _calling() -> re.Pattern[str]:
    """Bodies that invite, or that send people out together: 应甲、乙邀请, 联合甲、乙，组织企业家."""
    who = "<O>(?:(?:、|和|与|及)<O>)*"
    others = "(?:等[^，。；]{0,6})?"
    return pattern(f"应(?P<host>{who}){others}的?邀请|(?:联合|会同)(?P<with>{who}){others}，?(?:共同)?组织")


def _called(scene: Scene, events: Sequence[Happening], sentence: Span) -> Iterator[tuple[Happening, Tie]]:
    for found in _calling().finditer(scene.text, *sentence):
        told = [one for one in named_there(events, sentence) if one.frame in ("journey", "outing", "gathering")]
        event = next((one for one in told if one.held), None)
        if event is not None:
            relation = Relation.HOSTED if found["host"] else Relation.ORGANIZED
            bodies = scene.between(*found.span("host" if found["host"] else "with"), "Organization")
            yield from ((event, _tie(relation, one, sentence, 0.75)) for one in bodies)


def _attending(scene: Scene, events: Sequence[Happening], sentence: Span) -> Iterator[tuple[Happening, Tie]]:
    """A body by what it attends: 出席全国人大会议的|云岭代表团."""
    for found in AT_MEETING.finditer(scene.text, *sentence):
        body = scene.at(found.start("who"))
        for event in named_there(events, Span(*found.span())):
            if body is not None:
                yield event, _tie(Relation.ATTENDED, body, sentence, 0.8)


def _among(scene: Scene, events: Sequence[Happening], sentence: Span) -> Iterator[tuple[Happening, Tie]]:
    """Bodies of a list that ends in those who came; not one whose professor or director comes."""
    for found in AMONG.finditer(scene.text, *sentence):
        near = Span(found.end(), min(found.end() + 8, sentence.end))
        pointed = of_word(events, scene.text[slice(*near)], printed=scene.printed(*near), at=near.start)
        event = pointed or current(events, scene, found.start())
        if event is not None and event.frame == "gathering":
            listed = scene.between(*found.span("who"), "Organization")
            yield from (
                (event, _tie(Relation.ATTENDED, one, sentence, 0.8))
                for one in listed
                if scene.text[one.end : one.end + 1] in ("、", "，", "等")
            )


def _is_meeting_firms(event: Happening, found: re.Match[str]) -> bool:
    """Firms that are met on a tour take part in it; those that sign among each other do not."""
    return event.frame == "outing" and not re.search("签|达成", found.group()[-3:])


@cache
def _relations() -> dict[str, Relation]:
    return {row["word"]: Relation(row["relation"]) for row in table("event_roles") if row["use"] == "body"}


def organizers(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with each body that took part in it."""
    told = list(_told(scene, events))
    convened = {event.key for event, tie in told if tie.relation is Relation.ORGANIZED and not _heads(scene, tie)}
    for event, tie in told:
        if not (tie.relation is Relation.ORGANIZED and _heads(scene, tie) and event.key in convened):
            yield event, tie
    for event in events:
        if event.key not in convened:
            yield from ((event, tie) for tie in _in_name(scene, event))


def _heads(scene: Scene, tie: Tie) -> bool:
    """Whether only a heading says it: what a headline shortens, the body says in full."""
    return scene.is_heading(tie.evidence.start)


def _told(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    yield from _deciding(scene, events)
    for sentence in scene.sentences:
        for found in _acting().finditer(scene.text, sentence.start, sentence.end):
            yield from _acted(scene, events, found, sentence)
        yield from _called(scene, events, sentence)
        yield from _attending(scene, events, sentence)
        yield from _among(scene, events, sentence)
        for found in _dealing().finditer(scene.text, sentence.start, sentence.end):
            event = current(events, scene, found.start())
            bodies = scene.between(found.start(), found.end(), "Organization")
            if event is not None and (_is_meeting_firms(event, found) or event.kind in ("promotion", "ceremony")):
                yield from ((event, _tie(Relation.ATTENDED, one, sentence, 0.75)) for one in bodies)


def _acted(
    scene: Scene, events: Sequence[Happening], found: re.Match[str], sentence: Span
) -> Iterator[tuple[Happening, Tie]]:
    event = _event_of(scene, events, found, sentence)
    relation = _relation(event, found["verb"])
    who = scene.between(found.start("who"), found.end("who"), "Organization", "Place")
    if event is None or (relation is not Relation.ORGANIZED and OFFICE.match(scene.text[found.end("who") :])):
        return
    for one in who:
        if one.kind == "Organization" or _by_place(scene, found):
            yield event, _tie(relation, one, sentence, 0.9)


def _relation(event: Happening | None, verb: str) -> Relation:
    """Who 参加 an inspection goes along on it; who 陪同 at a meeting attends it."""
    said = _relations()[verb]
    if event is None or said not in (Relation.ATTENDED, Relation.ACCOMPANIED):
        return said
    along = event.frame == "journey" or event.kind == "inspection" or (is_team(event) and verb == "陪同")
    return Relation.ACCOMPANIED if along and event.rule != "delegation_led" else Relation.ATTENDED


def _by_place(scene: Scene, found: re.Match[str]) -> bool:
    """A place acts only where 由 says so: 由西宁市主办."""
    return scene.text[found.start() - 1 : found.start()] == "由"


def _event_of(scene: Scene, events: Sequence[Happening], found: re.Match[str], sentence: Span) -> Happening | None:
    """The event that a body's verb speaks of: the next one named in the sentence, or the one it is said of with 由."""
    verb = found["verb"]
    behind = [one for one in named_there(events, Span(found.end(), sentence.end)) if one.frame == "gathering"]
    gap = scene.text[found.end() : sentence.end]
    if verb in ("谋划", "统筹组织", "策划", "牵头"):
        came = [one for one in events if one.rule == "exhibitors_came"]
        if came and not behind:
            return came[0]
    if verb in ("召开", "举行", "组织召开", "举办", "开展", "组织开展", "组织", "参加", "出席", "筹备", "陪同"):
        direct = pattern("^[了过]?[^，。；]{0,30}?<E>").match(gap)
        if direct and behind:
            return behind[0]
        return _joined(scene, events, found) if JOINS.match(gap) else None
    if verb in ("主办", "承办", "协办", "联办", "策划", "牵头", "统筹组织") and behind and gap.startswith("的"):
        return behind[0]
    here = current(events, scene, found.start())
    here = here if here is not None and here.frame in ("gathering", "headline") else main_event(events)
    whole = parent_of(here, events) if here is not None and here.kind == "ceremony" else None
    return whole or here


def _joined(scene: Scene, events: Sequence[Happening], found: re.Match[str]) -> Happening | None:
    """What departments without a named head go along on or sit in: 省水利厅、市林业局|参加调研."""
    if found["verb"] not in ("参加", "出席", "陪同"):
        return None
    near = Span(found.end("verb"), min(found.end("verb") + 6, len(scene.text)))
    pointed = of_word(events, scene.text[slice(*near)], printed=scene.printed(*near), at=near.start)
    return pointed or current(events, scene, found.start())


def _tie(relation: Relation, one: Mention, sentence: Span, sure: float) -> Tie:
    return Tie(relation, one.entity, sentence, f"body_{relation.value.lower()}", sure)


def _in_name(scene: Scene, event: Happening) -> Iterator[Tie]:
    """The bodies that a name begins with: 市政府|常务会议, 省委|、|市委|以案促改动员部署会议."""
    if event.frame != "gathering" or event.kind != "meeting":
        return
    for span in event.spans:
        found = pattern("<O>(?:、<O>)*").match(_nested_text(scene, span))
        if found:
            bodies = scene.inside(span.start, span.start + found.end(), "Organization")
            sure = 0.8 if is_generic(scene.printed(span.start + found.end(), span.end)) else 0.7
            yield from (_tie(Relation.ORGANIZED, one, scene.sentence(span.start), sure) for one in bodies)
            return


def _nested_text(scene: Scene, span: Span) -> str:
    """A name with the bodies in it masked."""
    text = list(scene.printed(*span))
    for one in scene.inside(span.start, span.end, "Organization"):
        size = one.end - one.start
        text[one.start - span.start : one.end - span.start] = MARKS["Organization"] + REST * (size - 1)
    return "".join(text)
