"""Where an event takes place: 在南京六朝博物馆开展, 赴甲县、乙县调研, 本报重庆讯."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.facts.coreference import parent_of
from kg.facts.happening import Happening, Tie
from kg.facts.lexicon import verbs
from kg.facts.scene import Scene, pattern
from kg.model import Mention, Relation, Span

DATELINE = pattern("(?:本报|本网|本台)(?P<where><L>)(?:<D>)?(?:电|讯)")


def venues(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with each place that is told as its own, else that of the journey or the report it belongs to."""
    own = {one.told: list(_own(scene, one)) for one in events}
    town = _dateline(scene)
    for one in events:
        ties = own[one.told]
        parent = parent_of(one, events)
        if parent is not None and parent.frame == "journey":
            ties = ties + [tie for tie in own[parent.told] if tie.rule == "goal_of_journey"]
        if town is not None and one.held and one.frame != "headline":
            ties = [*ties, Tie(Relation.HELD_AT, town.entity, scene.sentence(town.start), "dateline_place", 0.75)]
        yield from ((one, tie) for tie in ties)


def _own(scene: Scene, one: Happening) -> Iterator[Tie]:
    if one.frame == "journey":
        evidence = scene.sentence(one.told)
        yield from (Tie(Relation.HELD_AT, place, evidence, "goal_of_journey", 0.9) for place in one.places)
    if not one.held or one.rule == "delegation_led":
        return
    for span in one.spans:
        for place in _around(scene, span):
            yield Tie(Relation.HELD_AT, place.entity, scene.sentence(span.start), "place_of_event", 0.9)


def _around(scene: Scene, span: Span) -> list[Mention]:
    """Places that a preposition ties to the event: 在重庆开幕, 在中心，吴某与…座谈, 在长沙会见."""
    sentence = scene.sentence(span.start)
    after = pattern(f"(?:将|已|<D>|，|同时|分别|活动)*(?:于|在)(?P<where>(?:<L>|<O>)(?:(?:、|和|及)(?:<L>|<O>))*)[^，。；“”]{{0,12}}?{verbs('open', 'build')}").match(
        scene.text, span.end, sentence.end
    )
    before = pattern("(?:在|于)(?P<where>(?:<L>)(?:(?:、|和)<L>)*)(?:[^，。；<>]{0,8}?)，?(?:<D>)?$").search(
        scene.text[sentence.start : span.start]
    )
    inside = pattern("(?:在|于)(?P<where><L>)(?:亲切)?(?:会见|会谈|举行|召开|举办|与)").search(scene.text, span.start, span.end + 1)
    found: list[Mention] = []
    if after:
        found += scene.between(after.start("where"), after.end("where"), "Place")
    if before:
        found += scene.between(sentence.start + before.start("where"), sentence.start + before.end("where"), "Place")
    if inside:
        found += scene.between(inside.start("where"), inside.end("where"), "Place")
    return found


def _dateline(scene: Scene) -> Mention | None:
    """The town that the report comes from: 本报重庆讯."""
    found = DATELINE.search(scene.text)
    return scene.at(found.start("where")) if found else None
