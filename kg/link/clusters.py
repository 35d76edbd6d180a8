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


Sides = frozenset[tuple[int, int]]
"""(number of the cut, 1 or 2) for each cut that a human made through what would else be one."""
NOWHERE: Sides = frozenset()


@dataclass(slots=True)
class Clusters:
    """A union of profiles by their index; `reasons` has what each but the first of a cluster joined by.

    Nothing joins the two sides of what a human cut in two.
    """

    profiles: Sequence[Profile]
    sides: dict[int, Sides] = field(default_factory=dict)
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
        if one == other or not self._may_join(one, other):
            return
        self.parent[other] = one
        self.reasons[other] = reason
        if other in self.sides:
            self.sides[one] = self.sides.get(one, NOWHERE) | self.sides[other]

    def _may_join(self, one: int, other: int) -> bool:
        if not self.sides:
            return True
        across = {(cut, 3 - side) for cut, side in self.sides.get(one, NOWHERE)}
        return not across & self.sides.get(other, NOWHERE)

    def members(self) -> dict[int, list[int]]:
        """The profiles of each cluster by its top, in order."""
        found: dict[int, list[int]] = defaultdict(list)
        for index in range(len(self.profiles)):
            found[self.top(index)].append(index)
        return dict(found)
