"""Counting what was found, invented and missed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

P = TypeVar("P")
G = TypeVar("G")


@dataclass(slots=True)
class Tally:
    """How often one kind of fact was found, invented and missed, and which were."""

    found: int = 0
    invented: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)

    def add(self, found: int, *, invented: Iterable[object] = (), missed: Iterable[object] = ()) -> None:
        """Count what one page gives."""
        self.found += found
        self.invented += sorted(map(str, invented))
        self.missed += sorted(map(str, missed))

    def judge(self, right: bool, told: str) -> None:
        """Count a single answer; a wrong one is invented and missed at once."""
        self.add(int(right), invented=() if right else (told,), missed=() if right else (told,))

    @property
    def gold(self) -> int:
        """How many there are to be found."""
        return self.found + len(self.missed)

    @property
    def precision(self) -> float:
        """The share of what was said that is right; 1 where nothing was said."""
        return self.found / (self.found + len(self.invented)) if self.found or self.invented else 1.0

    @property
    def recall(self) -> float:
        """The share of what is there that was said; 1 where nothing is there."""
        return self.found / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


class Tallies(dict[str, Tally]):
    """Tallies by kind of fact, made when first asked for."""

    def __missing__(self, kind: str) -> Tally:
        """Begin a tally."""
        return self.setdefault(kind, Tally())


class Pair(NamedTuple):
    """Two items that were matched, by their places in their lists."""

    said: int
    gold: int


def matched(said: Sequence[P], gold: Sequence[G], weigh: Callable[[P, G], float], *, floor: float) -> list[Pair]:
    """Pairs of items, the best weight first and each item at most once, none below the floor."""
    ranked = sorted(((weigh(a, b), i, j) for i, a in enumerate(said) for j, b in enumerate(gold)), reverse=True)
    pairs: list[Pair] = []
    taken: tuple[set[int], set[int]] = set(), set()
    for weight, i, j in ranked:
        if weight >= floor and i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append(Pair(i, j))
    return pairs


def count_matches(
    tally: Tally, pairs: Sequence[Pair], said: Sequence[object], *, gold: Sequence[object], required: Sequence[bool]
) -> None:
    """Count matched items of gold that are required, what was said beyond, and what required is missing."""
    answered, used = {pair.gold for pair in pairs}, {pair.said for pair in pairs}
    tally.add(
        sum(required[number] for number in answered),
        invented=(item for number, item in enumerate(said) if number not in used),
        missed=(item for number, item in enumerate(gold) if required[number] and number not in answered),
    )
