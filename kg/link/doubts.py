"""What linking left apart and a human might join: the nearest namesake of each person, the project of another year.

Each is a judgement `unsure` with how likely the two are one, and why, in words. One doubt an entity at most, so that
their number grows with that of the entities.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.link.anchors import anchors_of, led
from kg.link.clusters import Clusters
from kg.link.names import division_of
from kg.link.profiles import Profile
from kg.model import Judgement, Label

NAMESAKES = 30
"""Of a name that more clusters share nobody can tell anything by comparing them."""
STEPS = (0.15, 0.3, 0.4)
"""Likeliness of namesakes of two provinces, of one province, of one prefecture."""
RARE = 0.1
"""More for a given name of two characters, which fewer people share than one of one."""
TOGETHER = 0.5
"""The factor for two who are shown in their posts in the same years."""


@dataclass(frozen=True, slots=True)
class _Side:
    """A cluster as far as it is compared: its first profile, where it is met, in which posts and years."""

    first: Profile
    region: str
    post: str
    years: frozenset[str]


def find_doubts(clusters: Clusters) -> list[Judgement]:
    """The doubts of the whole corpus in the order of their names."""
    by_name: dict[str, dict[int, list[Profile]]] = defaultdict(lambda: defaultdict(list))
    for index, profile in enumerate(clusters.profiles):
        if profile.label is Label.PERSON:
            by_name[profile.place.key][clusters.top(index)].append(profile)
        elif profile.label is Label.PROJECT:
            for anchor in anchors_of(profile):
                by_name[anchor.key.rpartition("|")[0]][clusters.top(index)].append(profile)
    shared = (list(groups.values()) for _, groups in sorted(by_name.items()) if 1 < len(groups) <= NAMESAKES)
    return [doubt for groups in shared for doubt in _doubts(groups)]


def _doubts(groups: Sequence[Sequence[Profile]]) -> Iterator[Judgement]:
    if groups[0][0].label is Label.PROJECT:
        yield from _projects(groups)
        return
    sides = [_side(group) for group in groups if group[0].kind != "reporter" and any(p.posts for p in group)]
    done: set[frozenset[int]] = set()
    for one, side in enumerate(sides):
        near = max((o for o in range(len(sides)) if o != one), key=lambda o: (_alike(side, sides[o]), -o), default=None)
        if near is not None and frozenset((one, near)) not in done:
            done.add(frozenset((one, near)))
            yield _doubt(side, sides[near])


def _side(group: Sequence[Profile]) -> _Side:
    regions = sorted(
        led(body, title, profile.region) or division_of(body) or profile.region or ""
        for profile in group
        for body, title in profile.posts
    )
    posts = sorted(f"{body}{title}" for profile in group for body, title in profile.posts)
    years = frozenset(profile.day[:4] for profile in group if profile.day and profile.posts)
    return _Side(group[0], regions[0], posts[0], years)


def _alike(one: _Side, other: _Side) -> float:
    """How likely two namesakes with posts are one person whose career led from one to the other."""
    left, right = one.region.split("/"), other.region.split("/")
    shared = sum(1 for level in range(2) if left[: level + 1] == right[: level + 1] and len(left) > level)
    score = STEPS[shared] + (RARE if len(one.first.name) > 2 else 0.0)
    return round(score * (TOGETHER if one.years & other.years else 1.0), 2)


def _doubt(one: _Side, other: _Side) -> Judgement:
    years = "同年任职" if one.years & other.years else "任职年份不同"
    reasons = ("同名", f"一任{one.post}，一任{other.post}", years)
    return Judgement(str(one.first.place), str(other.first.place), "unsure", _alike(one, other), reasons)


def _projects(groups: Iterable[Sequence[Profile]]) -> Iterator[Judgement]:
    """Projects of one name and city that their years or their owners tell apart, each with the next."""
    ordered = sorted(groups, key=lambda group: (min(p.day for p in group), group[0].place))
    for before, after in pairwise(ordered):
        days = max(p.day for p in before) or "日期不详", min(p.day for p in after) or "日期不详"
        reasons = ("项目名称、地区相同", f"报道于{days[0]}与{days[1]}，业主或年份不同")
        yield Judgement(str(before[0].place), str(after[0].place), "unsure", 0.4, reasons)
