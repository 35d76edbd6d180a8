"""Link: one entity out of the mentions of many articles.

Entities with an equal anchor are one; then those are joined whom only their neighbours tell; then a human's word
counts. Blocks are found by hashing, so that the work grows with the number of mentions. All is done in the order of
article and key, so that readings give the same identities in whatever order they come.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.link.anchors import anchors_of
from kg.link.clusters import NOWHERE, Clusters, Reason, Sides
from kg.link.doubts import find_doubts
from kg.link.human import by_places, join_as_told, kept_apart, names_nodes
from kg.link.naming import name_clusters
from kg.link.neighbours import join_events, join_guests, join_people, join_projects
from kg.link.profiles import Profile, collect
from kg.memory import paused_collector
from kg.model import ArticleId, EntityKey, Identities, Judgement, NodeId, Reading


@paused_collector()
def link(readings: Sequence[Reading], judgements: Sequence[Judgement] = ()) -> Identities:
    """The node of every entity of every article, with the reasons; `judgements` of a human stand above the rules."""
    profiles = collect(readings)
    clusters, doubts = _cluster(profiles, kept_apart(profiles, _by_places(profiles, judgements)))
    if any(told.verdict == "same" for told in judgements):
        join_as_told(clusters, judgements, _ids(clusters))
    ids = _ids(clusters)
    doubts += find_doubts(clusters)
    nodes = {(p.place.article, p.place.key): NodeId(ids[clusters.top(i)]) for i, p in enumerate(profiles)}
    return Identities(_unmentioned(readings) | nodes, (*judgements, *_said(clusters, ids), *doubts))


def _by_places(profiles: Sequence[Profile], judgements: Sequence[Judgement]) -> Sequence[Judgement]:
    if not names_nodes(judgements):
        return judgements
    clusters, _ = _cluster(profiles, {})
    return by_places(judgements, clusters, _ids(clusters))


def _cluster(profiles: Sequence[Profile], sides: dict[int, Sides]) -> tuple[Clusters, list[Judgement]]:
    clusters = Clusters(profiles, sides)
    first: dict[tuple[str, Sides], int] = {}
    cut = dict(sides)
    for index, profile in enumerate(profiles):
        for anchor in anchors_of(profile):
            before = first.setdefault((anchor.key, cut.get(index, NOWHERE)), index)
            if before != index:
                clusters.join(before, index, Reason(anchor.score, anchor.reason))
    doubts = join_people(clusters)
    join_events(clusters)
    join_guests(clusters)
    join_projects(clusters)
    return clusters, doubts


def _ids(clusters: Clusters) -> dict[int, str]:
    members = clusters.members()
    groups = [[clusters.profiles[i] for i in group] for group in members.values()]
    return dict(zip(members, name_clusters(groups), strict=True))


def _said(clusters: Clusters, ids: dict[int, str]) -> list[Judgement]:
    """One judgement for each mention that joined another: the node, the place, and the reason."""
    return [
        Judgement(ids[clusters.top(index)], str(clusters.profiles[index].place), "same", reason.score, (reason.words,))
        for index, reason in sorted(clusters.reasons.items())
    ]


def _unmentioned(readings: Sequence[Reading]) -> dict[tuple[ArticleId, EntityKey], NodeId]:
    """The ends of facts by their keys: articles, which no mention names, and what a rule forgot to mention."""
    return {
        (fact.article, key): NodeId(key)
        for reading in readings
        for fact in reading.facts
        for key in (fact.subject, fact.object)
    }
