"""Where an event takes place: 在南京六朝博物馆开展, 赴甲县、乙县调研, 本报重庆讯."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from kg.facts.coreference import parent_of
from kg.facts.gone_to import goals, moved, said_before
from kg.facts.happening import Happening, Tie
from kg.facts.home import FESTIVE, HOLDING, WORKS, is_at_home, own_division, own_region
from kg.facts.inherited import inherited
from kg.facts.journeys import narrowest
from kg.facts.lexicon import verbs
from kg.facts.scene import Scene, pattern
from kg.facts.sites import here
from kg.model import EntityKey, Mention, Relation, Span

DIVISIONS = ("province", "prefecture", "county", "township", "village")
HERE = "(?:[该我本全][省市县区州旗镇校院])?"
"""What says that a site is at home: 在|该市|某园区."""
GOALS = ("goal_of_journey", "place_said_before")
DATELINE = pattern("(?:本报|本网|本台)(?P<where><L>)(?:<D>)?(?:电|讯)")


def venues(scene: Scene, events: Sequence[Happening]) -> Iterator[tuple[Happening, Tie]]:
    """Each event with each place that is told as its own, else that of the journey or the report it belongs to."""
    own = {one.key: list(_own(scene, one)) for one in events}
    town = _dateline(scene)
    travelled = [moved(one, own) for one in events]
    for one in events:
        ties = [*own[one.key], *_of_opening(one, events, own), *_of_hall(scene, one)]
        parent = parent_of(one, events)
        if parent is not None and one.within not in ("before", "after"):
            ties = ties + [tie for tie in own[parent.key] if parent.frame != "journey" or tie.rule in GOALS]
        if not ties:
            ties = list(inherited(scene, one, travelled))
        if not ties and one.held and one.frame == "gathering" and (one.kind != "meeting" or FESTIVE.search(one.name)):
            ties = [*_of_holder(scene, one)] or (
                [*_of_holder(scene, parent)] if one.kind == "ceremony" and parent else [*_of_headed(scene, one)]
            )
        elif ties and one.frame == "gathering" and (one.kind != "meeting" or FESTIVE.search(one.name)):
            ties += [*_of_grounds(scene, ties), *_of_works(scene, one, ties)]
        if town is not None and one.held and one.frame != "headline" and not one.places and not ties:
            ties = [*ties, Tie(Relation.HELD_AT, town.entity, scene.sentence(town.start), "dateline_place", 0.75)]
        if not ties and one.held and one.within is None:
            ties = list(_of_home(scene, one))
        yield from ((one, tie) for tie in ties)


def _of_hall(scene: Scene, one: Happening) -> Iterator[Tie]:
    """The halls of what a paragraph tells: 开工仪式举行，主会场设在|某园区|."""
    if one.frame != "gathering" or not one.held or "会场" not in scene.text:
        return
    for span in one.spans:
        if scene.is_heading(span.start):
            continue
        for found in SEATED.finditer(scene.text, span.end, scene.paragraph(span.end).end):
            hall = scene.at(found.start("where"))
            if hall is not None:
                yield Tie(Relation.HELD_AT, hall.entity, scene.sentence(hall.start), "place_of_hall", 0.75)


def _of_home(scene: Scene, one: Happening) -> Iterator[Tie]:
    """A fair, and an inspection that says nothing of where it goes, are at home: 某主任带队视察两院工作.

    A fair that is named for another town is there: |某市|健康博览会.
    """
    home, evidence = own_region(scene), scene.sentence(one.told)
    if one.frame == "journey" and one.kind == "inspection":
        towns = [home] if home else []
    elif one.frame == "gathering" and one.kind == "fair":
        named = [place for place in scene.inside(*one.spans[0], "Place") if not is_at_home(scene, place.entity)]
        near = [place.entity for place in named if place.properties.get("kind") in ("prefecture", "county")]
        towns = near if named else [home] if home else []
    else:
        return
    for town in towns[:1]:
        yield Tie(Relation.HELD_AT, town, evidence, "place_at_home", 0.65)


def _of_opening(one: Happening, events: Sequence[Happening], own: Mapping[EntityKey, Sequence[Tie]]) -> Iterator[Tie]:
    """A fair is held where it is opened: …博览会开幕式在|会展中心|举行."""
    if one.kind in ("fair", "exhibition", "competition") and one.frame == "gathering":
        for part in events:
            if part.kind == "ceremony" and parent_of(part, events) is one:
                yield from own[part.key]


def _own(scene: Scene, one: Happening) -> Iterator[Tie]:
    if one.frame in ("journey", "outing"):
        evidence = scene.sentence(one.told)
        yield from (Tie(Relation.HELD_AT, place, evidence, "goal_of_journey", 0.9) for place in goals(scene, one))
        told = one.places or any(_around(scene, span) for span in one.spans)
        if not told and one.within is None:
            yield from said_before(scene, one)
        if one.within and not told and one.rule != "crowd_toured":
            yield from _on_the_way(scene, one)
    if one.frame in ("milestone", "headline"):
        yield from _of_subject(scene, one)
    if not one.held or one.rule == "delegation_led":
        return
    for span in one.spans:
        for place in _around(scene, span):
            yield Tie(Relation.HELD_AT, place.entity, scene.sentence(span.start), "place_of_event", 0.9)
    if one.frame == "talks" and not any(_around(scene, span) for span in one.spans):
        evidence = scene.sentence(one.told)
        yield from (Tie(Relation.HELD_AT, place, evidence, "place_of_guests", 0.8) for place in one.places)


HOLDS = pattern("(?P<where><L>)(?:<D>|隆重|成功|联合|集中|正式|同步|，)*(?:举行|举办|召开|启动|开展)了?$")
NEAR = ("county", "township", "village", "community")


def _of_holder(scene: Scene, one: Happening) -> Iterator[Tie]:
    """The place that holds it, 云岭县举行|集中开工仪式, or that a feast is named for: |青禾镇|龙舟文化节."""
    for span in one.spans:
        sentence = scene.sentence(span.start)
        holder = HOLDS.search(scene.text, sentence.start, span.start)
        first = scene.inside(span.start, min(span.start + 10, span.end), "Place")
        near = (*NEAR, "prefecture") if FESTIVE.search(one.name) else NEAR
        named = [place for place in first if place.properties.get("kind") in near]
        found = scene.at(holder.start("where")) if holder else named[0] if named else None
        if "分会场" in scene.printed(*span):
            yield from _of_branch(scene, span)
            return
        ours = HOLDING.search(scene.article.text, sentence.start, span.start)
        at = ours.start() if ours else span.start
        ruled = found is not None or (scene.printed(at, at + 1) == "全" and not FESTIVE.search(one.name))
        own = () if ruled else own_division(scene, at, span.end)
        for place in [found.entity] if found is not None else own:
            yield Tie(Relation.HELD_AT, place, sentence, "place_of_holder", 0.7)
            return


def _of_headed(scene: Scene, one: Happening) -> Iterator[Tie]:
    """Works that a heading tells of the own division are begun there: |云岭县|10月份6个项目集中开工."""
    home = own_region(scene)
    headed = [place for place in scene.inside(0, scene.article.body, "Place") if place.entity == home]
    if headed and WORKS.search(one.name):
        yield Tie(Relation.HELD_AT, headed[0].entity, scene.sentence(headed[0].start), "place_of_heading", 0.7)


def _of_branch(scene: Scene, span: Span) -> Iterator[Tie]:
    """A branch is where its name says last, else at home: 某市项目集中开工|云岭县|分会场开工仪式."""
    named = scene.inside(span.start, span.start + scene.printed(*span).index("分会场"), "Place")[-1:]
    home = own_region(scene)
    for place in [one.entity for one in named if one.end > span.start + 8] or ([home] if home else []):
        yield Tie(Relation.HELD_AT, place, scene.sentence(span.start), "place_of_branch", 0.75)


def _of_works(scene: Scene, one: Happening, ties: Sequence[Tie]) -> Iterator[Tie]:
    """The division of works that are begun at a site: that of the branch, else the one that the name begins with."""
    if "分会场" in one.name:
        yield from _of_branch(scene, one.spans[0])
    elif WORKS.search(one.name):
        yield from _of_name(scene, one, ties)


def _of_name(scene: Scene, one: Happening, ties: Sequence[Tie]) -> Iterator[Tie]:
    """The division that the name of works begins with: |云岭县|重大项目集中开工仪式."""
    for span in one.spans[:1]:
        first = scene.inside(span.start, min(span.start + 10, span.end), "Place")
        told = {tie.other for tie in ties}
        for place in narrowest([division for division in first if division.properties.get("kind") in DIVISIONS[1:]]):
            if not any(other.startswith(f"{place.entity}/") and _is_division(scene, other) for other in told):
                yield Tie(Relation.HELD_AT, place.entity, scene.sentence(span.start), "place_of_name", 0.7)


def _is_division(scene: Scene, key: EntityKey) -> bool:
    kinds = (place.properties.get("kind") for place in scene.nested if place.entity == key)
    return next(kinds, None) in DIVISIONS


def _of_grounds(scene: Scene, ties: Sequence[Tie]) -> Iterator[Tie]:
    """The division of which a site is, or that holds something on it: 在|县影剧院|举行, |我县|在体育馆举办."""
    told, home = {tie.other for tie in ties}, own_region(scene)
    sites = [place for place in scene.nested if place.entity in told and place.kind == "Place"]
    if home is None or home in told or any(place.properties.get("kind") in DIVISIONS for place in sites):
        return
    for tie in ties[:1]:
        sentence, last = tie.evidence, home.rpartition("/")[2].rpartition(":")[2]
        ours = re.search(f"(?:我[市县区州旗]|{last})在", scene.printed(*sentence))
        if ours or any(last in place.name for place in sites):
            yield Tie(Relation.HELD_AT, home, sentence, "place_of_grounds", 0.7)


def _on_the_way(scene: Scene, one: Happening) -> Iterator[Tie]:
    """The places that the stops before a meeting lie at: 会前…来到|城东区|夏都大街|排水管网."""
    for span in one.spans[:1]:
        for place in scene.inside(span.start, span.end, "Place"):
            if place.properties.get("kind") in (*DIVISIONS, "road"):
                yield Tie(Relation.HELD_AT, place.entity, scene.sentence(span.start), "place_on_the_way", 0.75)


def _of_subject(scene: Scene, one: Happening) -> Iterator[Tie]:
    """The place that the name of a work, honour or headline begins with, or that a work is done in.

    某市|再次蝉联…, |某大街|建成通车, 五个项目在|某园区|集中开工.
    """
    if one.rule == "work_done" and (sites := _of_work(scene, one)):
        evidence = scene.sentence(one.spans[0].start)
        yield from (Tie(Relation.HELD_AT, site.entity, evidence, "place_of_work", 0.8) for site in sites)
        return
    for span in one.spans:
        for own in own_division(scene, span.start, span.start + 2):
            yield Tie(Relation.HELD_AT, own, scene.sentence(span.start), "place_in_name", 0.7)
            return
        first = next((place for place in scene.inside(span.start, span.end, "Place")), None)
        if first is not None and first.start <= span.start + 8 and first.properties.get("kind") in DIVISIONS:
            yield Tie(Relation.HELD_AT, first.entity, scene.sentence(span.start), "place_in_name", 0.7)
            return


def _of_work(scene: Scene, one: Happening) -> list[Mention]:
    """The places in the first telling of a work: those behind 在, else the road or bridge that it begins with."""
    span = one.spans[0]
    there = pattern("在(?P<where><L>(?:[、和及]<L>)*)[^，。；]{0,8}$").search(scene.text, *span)
    if there:
        return scene.between(there.start("where"), there.end("where"), "Place")
    first = scene.at(span.start)
    return [first] if first is not None and first.kind == "Place" else []


@cache
def _behind() -> re.Pattern[str]:
    where = f"{HERE}(?P<where>(?:<L>|<O>)(?:(?:、|和|及)(?:<L>|<O>))*)"
    soon = "(?:（[^（）]{1,20}）)?(?:将|已|定|拟|于|<D>|，|同时|分别|活动)*"
    return pattern(f"{soon}(?:于|在){where}[^，。；“”]{{0,12}}?{verbs('open', 'build')}")


BEFORE = pattern(
    f"(?:在|于|云集|齐聚|汇聚|相聚|聚首){HERE}(?P<where>(?:<L>|<O>)(?:(?:、|和)<L>)*)[^，。；<>]{{0,8}}?，?(?:<D>)?(?:<E>(?:[、和及]|以及))*$"
)
CAME = pattern("(?:来到|走进|前往|在)(?P<where><L>|<O>)[^，。；]{0,6}，?(?:参加|出席)$")
HERE_HELD = pattern("(?:<D>|，|也|就|正)*在(?:这里|此)")
SEATED = pattern("会场(?:分别|均|就)?[设放定选摆](?:置|立)?(?:在|于)了?(?P<where><L>)")
BRANCH = pattern("在(?P<where><L>(?:[、和]<L>)*)[^，。；]{0,10}设(?:立|置)?了?(?:主|分)会场")
WITHIN = pattern(
    "(?:在|于)(?P<where><L>|<O>)(?:亲切|正式|共同|成功)*(?:会[见谈面晤]|座谈|举行|召开|举办|与|签[订署约])"
)


def _around(scene: Scene, span: Span) -> list[Mention]:
    """Places that a preposition ties to the event: 在重庆开幕, 在中心，吴某与…座谈, 在长沙会见."""
    sentence = scene.sentence(span.start)
    lead = scene.text[sentence.start : span.start]
    found = (
        (_behind().match(scene.text, span.end, sentence.end), 0),
        (BEFORE.search(lead) or CAME.search(lead), sentence.start),
        (BRANCH.search(lead), sentence.start),
        (WITHIN.search(scene.text, span.start, span.end + 1), 0),
        (here().search(scene.text, *sentence) if HERE_HELD.match(scene.text, span.end) else None, 0),
    )
    stretches = [(offset + one.start("where"), offset + one.end("where")) for one, offset in found if one]
    found_there = [place for start, end in stretches for place in _places_in(scene, start, end)]
    return [*found_there, *(town for place in found_there for town in _towns(scene, place))]


def _places_in(scene: Scene, start: int, end: int) -> list[Mention]:
    """The places between two offsets, and the houses of bodies that are places as well."""
    places = scene.between(start, end, "Place")
    houses = [one for one in scene.inside(start, end, "Place") if one.rule == "venue_of_event"]
    return places + [one for one in houses if one not in places]


def _towns(scene: Scene, venue: Mention) -> list[Mention]:
    """The division that a site's name begins with, where the article names it: 南京|六朝博物馆."""
    if venue.properties.get("kind") in DIVISIONS or venue.surface.endswith(("工地", "现场")):
        return []
    named = (one for one in scene.nested if one.kind == "Place" and one.properties.get("kind") in DIVISIONS[:2])
    towns = {
        one.entity: one
        for one in named
        if venue.surface.startswith(one.surface.rstrip("省市区县")) and one is not venue
    }
    return [town for town in towns.values() if len(town.surface) > 1]


def _dateline(scene: Scene) -> Mention | None:
    """The town that the report comes from: 本报重庆讯."""
    found = DATELINE.search(scene.text)
    return scene.at(found.start("where")) if found else None
