"""The ids of the clusters: the key itself where it is one entity's alone, else with the region or body behind it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from kg.data.gazetteer import full_name, gazetteer
from kg.link.anchors import led
from kg.link.names import division_of
from kg.link.profiles import Profile
from kg.model import NodeId, RegionPath


def name_clusters(groups: Sequence[Sequence[Profile]]) -> list[NodeId]:
    """One id for each group of profiles, in their order.

    A key that several groups share gets behind it what tells them apart: the region (王刚@西宁市), else the body, else
    the day of the first report; a number comes last.
    """
    keys = [_commonest(profile.place.key for profile in group) for group in groups]
    sharing = defaultdict(list)
    for at, key in enumerate(keys):
        sharing[key].append(at)
    ids = [NodeId(key) for key in keys]
    for key, same in sharing.items():
        if len(same) > 1:
            for at, tag in zip(same, _tags([groups[at] for at in same]), strict=True):
                ids[at] = NodeId(f"{key}@{tag}")
    return ids


def _tags(groups: Sequence[Sequence[Profile]]) -> list[str]:
    """The first of the ways to tell groups apart that tells them all apart."""
    tried: list[str] = []
    for way in (_region_of, _body_of, _day_of):
        tags = [way(group) for group in groups]
        tried = ["·".join(filter(None, pair)) for pair in zip(tried, tags, strict=True)] if tried else tags
        if all(tried) and len(set(tried)) == len(tried):
            return tried
    seen: Counter[str] = Counter()
    numbered = []
    for tag in tried:
        seen[tag] += 1
        numbered.append(tag if tag and seen[tag] == 1 else f"{tag or '未详'}·{seen[tag]}")
    return numbered


def _region_of(group: Sequence[Profile]) -> str:
    regions = [
        led(body, title, profile.region) or division_of(body) for profile in group for body, title in profile.posts
    ]
    regions = [region for region in regions if region] or [profile.region for profile in group if profile.region]
    found = gazetteer().at(_commonest(regions)) if regions else None
    return full_name(RegionPath(found.path)) if found else ""


def _body_of(group: Sequence[Profile]) -> str:
    bodies = [body for profile in group for body, _ in profile.posts if body]
    return _commonest(bodies) if bodies else ("记者" if group[0].kind == "reporter" else "")


def _day_of(group: Sequence[Profile]) -> str:
    return min((profile.start or profile.day for profile in group), default="")


def _commonest(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], -len(value), value))
