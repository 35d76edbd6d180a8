"""How much two stretches of text are about the same, by the pairs of characters they share.

Sums are exact, so that they do not hang on the order in which a set gives its members.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import lru_cache
from itertools import accumulate, chain
from math import fsum, log, sqrt
from operator import add

WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z0-9.%]+")
KEPT = 1 << 10
"""Lines of which the pairs are kept: each is asked for by itself, with its report, and with those beside it."""


def pairs(text: str) -> frozenset[str]:
    """The pairs of neighbouring characters within words."""
    return _pairs(text) if "\n" not in text else frozenset().union(*map(_pairs, text.split("\n")))


@lru_cache(KEPT)
def _pairs(line: str) -> frozenset[str]:
    found: set[str] = set()
    add_all = found.update
    for word in WORDS.findall(line):
        add_all(map(add, word, word[1:]))
    return frozenset(found)


def weights(words: frozenset[str], texts: Sequence[Set[str]]) -> dict[str, float]:
    """What each pair of characters tells: the more, the fewer of the texts it stands in; 1 where in none."""
    counts = Counter(chain.from_iterable(map(words.intersection, texts)))
    return {pair: log((len(texts) + 1) / counts[pair]) if pair in counts else 1.0 for pair in words}


def share(head: Set[str], text: Set[str], weight: Mapping[str, float]) -> float:
    """How much of a heading's pairs stand in a text, 0 to 1; each of them has its weight."""
    found = fsum(map(weight.__getitem__, head & text))
    return found / fsum(map(weight.__getitem__, head)) if found else 0.0


def breaks(texts: Sequence[str]) -> list[float]:
    """For each border between two texts, how much fewer words go over it than would by chance, in deviations.

    A pair of characters that stands in k texts goes over a border with a share f of the text before it by chance
    in 1 - f**k - (1-f)**k of all cases.
    """
    parts = [pairs(text) for text in texts]
    shared = _shared(parts)
    last = {pair: at for at, part in enumerate(shared) for pair in part}
    first = {pair: at for at, part in reversed(list(enumerate(shared))) for pair in part}
    kinds = Counter(Counter(chain.from_iterable(shared)).values())
    over = _over(first.values(), last.values(), len(parts))
    behind = list(accumulate(map(len, texts)))
    return [_deviation(behind[at] / (behind[-1] or 1), kinds, over[at]) for at in range(len(parts) - 1)]


def _shared(parts: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Of each part the pairs that stand in another one too; no other goes over a border."""
    seen: set[str] = set()
    again: set[str] = set()
    for part in parts:
        again |= part & seen
        seen |= part
    return [part & again for part in parts]


def _over(first: Iterable[int], last: Iterable[int], count: int) -> list[int]:
    """How many pairs stand on both sides of each border, by the texts where each begins and ends."""
    begun, ended = Counter(first), Counter(last)
    return list(accumulate(begun[at] - ended[at] for at in range(count)))


def _deviation(share_before: float, kinds: Mapping[int, int], over: int) -> float:
    chances = [(1 - share_before**k - (1 - share_before) ** k, number) for k, number in kinds.items()]
    expected = fsum(chance * number for chance, number in chances)
    spread = fsum(chance * (1 - chance) * number for chance, number in chances)
    return (expected - over) / sqrt(spread) if spread > 0 else 0.0
