"""Events: what took place, when, where, who took part and how, and which event belongs to which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from kg.facts.announced import announced
from kg.facts.coreference import settle
from kg.facts.foregrounds import foregrounds
from kg.facts.gatherings import gatherings
from kg.facts.happening import TOOK_PART, Happening, Tie
from kg.facts.hearings import hearings
from kg.facts.home import own_grounds
from kg.facts.invitations import invitations
from kg.facts.journeys import journeys
from kg.facts.launches import launches
from kg.facts.milestones import exhibitors, headline, milestones
from kg.facts.moments import dated
from kg.facts.organizers import organizers
from kg.facts.outings import outings
from kg.facts.participants import participants
from kg.facts.present import present
from kg.facts.represented import represented
from kg.facts.retold import retold
from kg.facts.sat_together import sat_together
from kg.facts.scene import Scene, scene_of
from kg.facts.signings import sides, signers, signings
from kg.facts.sites import sites
from kg.facts.stop_rows import stop_rows
from kg.facts.subjects import subjects_of
from kg.facts.talks import talks
from kg.facts.venues import venues
from kg.facts.visits import Called, site, stops, visited, visited_sites
from kg.facts.welcomes import welcomes
from kg.facts.whereabouts import whereabouts
from kg.facts.works_counted import works_counted
from kg.model import Article, Fact, Label, Mention, Properties, Relation, Sentence, Value

Said = tuple[Happening, Tie]


def extract_events(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> Iterator[Mention | Fact]:
    """The events of an article as mentions, and the facts that hang on them."""
    scene = scene_of(article, sentences, mentions)
    if found := (*own_grounds(scene), *sites(scene)):
        yield from found
        scene = scene_of(article, sentences, (*mentions, *found))
    events = find_events(scene)
    for event in events:
        yield from _mentions(article, event)
    called = list(stops(scene, events))
    called += [*stop_rows(scene, events, called), *foregrounds(scene, events, called)]
    called = sorted(called, key=lambda told: told[2].start)
    places, visits = _visits(scene, visited_sites(called))
    yield from places
    tellers = (participants, signers, organizers, represented, welcomes, hearings, launches, sides)
    told = list(chain.from_iterable(teller(scene, events) for teller in tellers))
    there = present(scene, events, told)
    said = [*told, *there, *_places(scene, events, called), *visits]
    yield from _facts(article, [*said, *subjects_of(scene, events)])


def find_events(scene: Scene) -> list[Happening]:
    """The events in reading order, each once; the headline's where the article tells of no other."""
    events = settle(
        chain(
            gatherings(scene),
            announced(scene),
            signings(scene),
            journeys(scene),
            outings(scene),
            invitations(scene),
            talks(scene),
            exhibitors(scene),
            milestones(scene),
            works_counted(scene),
        ),
        scene,
    )
    if not any(one.held and _is_prominent(scene, one) for one in events):
        events = [*headline(scene), *events]
    return dated(sat_together(scene, retold(scene, events)), scene)


def _is_prominent(scene: Scene, event: Happening) -> bool:
    """Whether a heading or the first paragraph tells of the event, so that the article is about it."""
    headings = scene.printed(0, scene.article.body)
    return event.name in headings or any(span.start < scene.paragraph(scene.article.body).end for span in event.spans)


def _mentions(article: Article, event: Happening) -> Iterator[Mention]:
    for span in event.spans:
        yield Mention(
            article=article.id,
            kind=Label.EVENT.value,
            start=span.start,
            end=span.end,
            surface=article.text[span.start : span.end],
            entity=event.key,
            name=event.name,
            rule=event.rule,
            confidence=event.confidence,
            properties=_properties(event),
        )


def _properties(event: Happening) -> Properties:
    told: dict[str, Value | None] = {
        "kind": event.kind, "start": event.start, "end": event.end, "topic": event.topic,
    }  # fmt: skip
    return {name: value for name, value in told.items() if value is not None}


def _visits(scene: Scene, called: Sequence[Called]) -> tuple[list[Mention], list[Said]]:
    """The stops of the journeys, and the places that no finder knew."""
    places, said = list[Mention](), list[Said]()
    for event, stop, sentence in called:
        mention = stop.mention or site(scene.article, stop)
        if stop.mention is None:
            places.append(mention)
        said.append(visited(event, mention, sentence, rule=stop.rule))
    return places, said


def _places(scene: Scene, events: Sequence[Happening], called: Sequence[Called]) -> list[Said]:
    """Where each event took place; a journey of which only the stops are told, where those lie."""
    told = list(venues(scene, events))
    return [*told, *whereabouts(scene, called, {event.key for event, _ in told})]


def _facts(article: Article, said: Sequence[Said]) -> Iterator[Fact]:
    """A fact for each tie, the same thing said twice as one fact with both sentences."""
    bundles: dict[tuple[str, Relation, str], list[Said]] = {}
    spoke = {(event.key, tie.other) for event, tie in said if tie.relation is Relation.SPOKE_AT}
    for event, tie in said:
        if tie.rule == "side_of_meeting" and (event.key, tie.other) in spoke:
            continue
        bundles.setdefault((event.key, tie.relation, tie.other), []).append((event, tie))
    order: dict[str, int] = {}
    for (key, relation, _), bundle in bundles.items():
        event, best = max(bundle, key=lambda pair: pair[1].confidence)
        ends = (best.other, event.key) if relation in TOOK_PART else (event.key, best.other)
        order[key] = order.get(key, 0) + (relation is Relation.VISITED)
        yield Fact(
            article=article.id,
            subject=ends[0],
            relation=relation,
            object=ends[1],
            evidence=tuple(sorted({tie.evidence for _, tie in bundle})),
            rule=best.rule,
            confidence=round(best.confidence * min(1.0, event.confidence + 0.08), 3),
            properties={"order": order[key]} if relation is Relation.VISITED else {},
        )
