"""The stops of inspections and visits, in order: 来到塔尔寺, 在丹噶尔古城，陈某…, 先后来到甲、乙和丙实地考察."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.facts.happening import Happening, Tie
from kg.facts.scene import Scene, pattern
from kg.model import Article, EntityKey, Label, Mention, Relation, Span

COMES = "(?:来到|走进|前往|抵达|深入|到|考察了?|察看了?|走访了?|参观了?|赴|实地考察|调研了?|看望了?|慰问了?|到访|在)"
STOPPED = "(?=，|。|；|$|\\n|进行|开展|调研|实地|考察|察看|查看|看望|慰问|走访|检查|督导|了解|现场办公|参观|指导|施工现场|现场|时)"
TAILS = re.compile(
    r"(?:等(?:地|处|单位|企业|项目|现场|点位|地方|重点)*|(?:建设|施工|项目|生产)*现场|工地|进行|开展|实地|现场|一线|生产车间|车间|内|里)+$"
)
HEAD = re.compile(r"^(?:位于|地处|该|首先|先后|分别|随后|又|还|先|一同|实地|现场|了)+|^位于[^，]{1,12}的")
NOT_A_STOP = re.compile(
    r"^(?:现场|企业|项目|车间|会场|一线|基层|群众|农户|田间地头|家中|这里|当地|展馆|展厅|展区|会上|调研中|座谈会上|此|途中|路上|渝|期间|"
    r".{0,6}(?:期间|过程中|时|后|中|上|下|方面|基础上|前提下|同时|之际|之后|前))$"
)


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch that names where a journey stopped, and the mention it is, if any."""

    start: int
    end: int
    mention: Mention | None


def stops(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Stop, Span]]:
    """Each journey with its stops in reading order and the sentence that tells of each."""
    journeys = [one for one in events if one.frame == "journey" or one.kind == "inspection"]
    for sentence in scene.sentences:
        if sentence.start < scene.article.body:
            continue
        event = _journey_of(scene, journeys, sentence)
        if event is not None:
            for span in _spans(scene, sentence, event):
                yield from ((event, stop, sentence) for stop in _listed(scene, span))


def _journey_of(scene: Scene, journeys: Sequence[Happening], sentence: Span) -> Happening | None:
    """The journey that a sentence goes on with: the one it tells, else the last before it; never one still to come."""
    told = [one for one in journeys if one.told < sentence.end and not scene.is_heading(one.told)]
    around = [one for one in told if one.within in ("before", "after") and one.told < sentence.start]
    free = [one for one in told if one not in around] or around
    latest = max(free, key=lambda one: one.told, default=None)
    return latest if latest is not None else next((one for one in journeys if scene.is_heading(one.told)), None)


def _spans(scene: Scene, sentence: Span, event: Happening) -> Iterator[Span]:
    """Stretches behind a verb of coming, with the leader near: 石某来到…, 在…，石某…."""
    text = scene.text[sentence.start : sentence.end]
    who = "(?:<P>(?:、<P>)*(?:一行|等[^，。]{0,8})?|调研组(?:一行)?|考察组|督导组|检查组|代表团(?:一行)?)"
    soon = "(?:先后|分别|首先|随后|又|还|一同|实地|<D>|，|深入|并)*"
    rules = (
        f"{who}{soon}(?P<verb>{COMES})(?P<what>[^。；：！？\\n]{{2,140}}?){STOPPED}",
        f"(?:^|，|<D>)(?:首先|随后|接着|之后)?，?(?P<verb>来到|走进|在|到)(?P<what>[^。；：！？\\n]{{2,100}}?)，(?:<D>)?{who}",
        f"(?:随后|之后|接着)，(?:<D>)?{who}(?P<verb>{COMES})(?P<what>[^。；：！？\\n]{{2,140}}?){STOPPED}",
    )
    seen: set[tuple[int, int]] = set()
    for rule in rules:
        for found in pattern(rule).finditer(text):
            span = Span(sentence.start + found.start("what"), sentence.start + found.end("what"))
            if span not in seen and not _is_goal(event, span):
                seen.add(span)
                yield span


def _is_goal(event: Happening, span: Span) -> bool:
    """What the journey's own phrase names as its goal is where it goes, told already."""
    return event.within is None and any(own.start <= span.start and span.end <= own.end for own in event.spans)


def _listed(scene: Scene, span: Span) -> Iterator[Stop]:
    """The items of a list of stops, each with the mention that it is: 甲公司、乙街|和|丙工地."""
    begin = span.start
    for end in [*_cuts(scene, span), span.end]:
        stop = _trimmed(scene, begin, end)
        if stop is not None:
            yield stop
        begin = end + 1


def _cuts(scene: Scene, span: Span) -> Iterator[int]:
    depth = 0
    for at in range(span.start, span.end):
        char = scene.text[at]
        depth += (char in "“（(《") - (char in "”）)》")
        if depth == 0 and char in "、，和及":
            yield at


def _trimmed(scene: Scene, begin: int, end: int) -> Stop | None:
    """One stop without 位于, 等地 and 施工现场; None for a mere word of place (企业, 会上)."""
    lead = HEAD.match(scene.printed(begin, end))
    begin += lead.end() if lead else 0
    tail = TAILS.search(scene.printed(begin, end))
    whole, end = end, end - (len(tail[0]) if tail else 0)
    if end - begin < 2 or NOT_A_STOP.match(scene.printed(begin, end)):
        return None
    inside = [one for one in scene.inside(begin, whole, "Place", "Organization", "Project")]
    exact = [one for one in inside if one.end in (end, whole) and (one.start <= begin + 1 or one.kind != "Place")]
    if exact:
        return Stop(begin, end, max(exact, key=lambda one: one.end - one.start))
    if inside and inside[-1].kind != "Place":
        return Stop(begin, end, inside[-1])
    return Stop(begin, end, None) if end - begin >= 4 or inside else None


def site(article: Article, stop: Stop) -> Mention:
    """A stop that no finder knew, as a place of its own: “暖邻”党建微综合体."""
    name = article.text[stop.start : stop.end]
    bare = name[1:-1] if name.startswith("“") and name.endswith("”") else name
    return Mention(
        article=article.id,
        kind=Label.PLACE.value,
        start=stop.start,
        end=stop.end,
        surface=name,
        entity=EntityKey(f"place:{bare}"),
        name=bare,
        rule="stop_of_visit",
        confidence=0.7,
        properties={"kind": "site"},
    )


def visited(event: Happening, stop: Mention, sentence: Span) -> tuple[Happening, Tie]:
    """The tie of a journey to a stop."""
    return event, Tie(Relation.VISITED, stop.entity, sentence, "stop_of_journey", min(0.9, stop.confidence + 0.1))
