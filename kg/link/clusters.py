"""Profiles joined to clusters, with the reason of every join kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.link.profiles import Profile


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a profile joined the one before it."""

    score: float
    words: str


@dataclass(slots=True)
class Clusters:
    """A union of profiles by their index; `reasons` has what each but the first of a cluster joined by.

    `sides` are the halves, 1 and 2, of what a human cut in two; nothing joins them again.
    """

    profiles: Sequence[Profile]
    sides: dict[int, int] = field(default_factory=dict)
    parent: list[int] = field(default_factory=list)
    reasons: dict[int, Reason] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with each profile alone."""
        self.parent = list(range(len(self.profiles)))

    def top(self, index: int) -> int:
        """The first profile of the cluster that this one is in."""
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, one: int, other: int, reason: Reason) -> None:
        """Make two clusters one; the earlier profile stays on top, so that the order of joins does not matter."""
        one, other = sorted((self.top(one), self.top(other)))
        halves = {self.sides.get(one, 0), self.sides.get(other, 0)} - {0}
        if one != other and len(halves) < 2:
            self.parent[other] = one
            self.reasons[other] = reason
            self.sides[one] = max(halves, default=0)

    def members(self) -> dict[int, list[int]]:
        """The profiles of each cluster by its top, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self.profiles)):
            found[self.top(index)].append(index)
        return dict(found)
