"""A human's word on identities: it is read last and stands above every rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kg.link.anchors import anchors_of
from kg.link.clusters import Clusters, Reason
from kg.link.profiles import Profile
from kg.model import Judgement


def referents(reference: str, clusters: Clusters, ids: dict[int, str]) -> list[int]:
    """The tops of the clusters that a reference names: a node's id, or `<key>#<article id>` for one place."""
    return sorted(
        {top for top, name in ids.items() if name == reference}
        | {clusters.top(i) for i, p in enumerate(clusters.profiles) if "#" in reference and str(p.place) == reference}
    )


def join_as_told(clusters: Clusters, judgements: Iterable[Judgement], ids: dict[int, str]) -> None:
    """Join what a human calls the same; a reference that names nothing now is left for the page that brings it back."""
    for told in judgements:
        if told.verdict == "same":
            found = [*referents(told.left, clusters, ids), *referents(told.right, clusters, ids)]
            for other in found[1:]:
                clusters.join(found[0], other, Reason(1.0, f"{told.who or '人工'}判定为同一"))


def kept_apart(profiles: Sequence[Profile], judgements: Iterable[Judgement]) -> dict[int, int]:
    """For each profile of a cluster that a human cut in two, its side, 1 or 2: the side it shares more anchors with.

    The two references of such a judgement name places, `<key>#<article id>`.
    """
    at = {str(profile.place): index for index, profile in enumerate(profiles)}
    sides: dict[int, int] = {}
    for told in judgements:
        if told.verdict == "different" and told.left in at and told.right in at:
            left, right = at[told.left], at[told.right]
            seeds = [{anchor.key for anchor in anchors_of(profiles[i])} for i in (left, right)]
            for index, profile in enumerate(profiles):
                if profile.place.key == profiles[right].place.key:
                    own = {anchor.key for anchor in anchors_of(profile)}
                    sides[index] = 2 if index == right or len(own & seeds[1]) > len(own & seeds[0]) else 1
            sides[left] = 1
    return sides
