"""A human's word on identities: it is read last and stands above every rule.

A reference is a node's id, or `<key>#<article id>` for one place; the second means the same for as long as the page
stays, whatever other pages come.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.link.anchors import anchors_of
from kg.link.clusters import Clusters, Reason, Sides
from kg.link.profiles import Profile
from kg.model import Judgement


def names_nodes(judgements: Iterable[Judgement]) -> bool:
    """Whether a human tells two nodes apart by their ids, which only linking without that word can resolve."""
    return any(told.verdict == "different" and not ("#" in told.left and "#" in told.right) for told in judgements)


def by_places(judgements: Iterable[Judgement], clusters: Clusters, ids: Mapping[int, str]) -> list[Judgement]:
    """The judgements with the first place of a node in place of its id; what names nothing now stays as it is."""
    first = {name: str(clusters.profiles[top].place) for top, name in ids.items()}
    return [
        told._replace(left=first.get(told.left, told.left), right=first.get(told.right, told.right))
        if told.verdict == "different"
        else told
        for told in judgements
    ]


def kept_apart(profiles: Sequence[Profile], judgements: Iterable[Judgement]) -> dict[int, Sides]:
    """For each profile of a cluster that a human cut in two, its side: the side it shares more anchors with."""
    cuts = [(told.left, told.right) for told in judgements if told.verdict == "different" and told.left != told.right]
    named = _namesakes(profiles, {place for cut in cuts for place in cut})
    sides: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for number, (left, right) in enumerate(cuts):
        if left in named and right in named:
            for index in {*named[left], *named[right]}:
                if side := _side(profiles, index, seeds=(named[left][0], named[right][0])):
                    sides[index].add((number, side))
    return {index: frozenset(of) for index, of in sides.items()}


def _namesakes(profiles: Sequence[Profile], places: set[str]) -> dict[str, list[int]]:
    """For each of the places its profile, and behind it all others of its key."""
    keys = {place.partition("#")[0] for place in places}
    by_key: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        if profile.place.key in keys:
            by_key[profile.place.key].append(index)
    return {
        str(profiles[index].place): [index, *(other for other in block if other != index)]
        for block in by_key.values()
        for index in block
        if str(profiles[index].place) in places
    }


def _side(profiles: Sequence[Profile], index: int, *, seeds: tuple[int, int]) -> int:
    """1 or 2, the seed that a profile is or shares more anchors with; 0 for one that shares none with either."""
    if index in seeds:
        return 1 + seeds.index(index)
    own = {anchor.key for anchor in anchors_of(profiles[index])}
    left, right = (len(own & {anchor.key for anchor in anchors_of(profiles[seed])}) for seed in seeds)
    return (1 if left >= right else 2) if left or right else 0


def join_as_told(clusters: Clusters, judgements: Iterable[Judgement], ids: dict[int, str]) -> None:
    """Join what a human calls the same; a reference that names nothing now is left for the page that brings it back."""
    places = {str(profile.place): index for index, profile in enumerate(clusters.profiles)}
    tops = {name: top for top, name in ids.items()}
    for told in judgements:
        if told.verdict == "same":
            found = [places.get(said, tops.get(said)) for said in (told.left, told.right)]
            if found[0] is not None and found[1] is not None:
                clusters.join(found[0], found[1], Reason(1.0, f"{told.who or '人工'}判定为同一"))
