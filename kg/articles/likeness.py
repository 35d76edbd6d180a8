"""How much two stretches of text are about the same, by the pairs of characters they share.

Sums are exact, so that they do not hang on the order in which a set gives its members.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import accumulate, chain
from math import fsum, log, sqrt
from operator import add

WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z0-9.%]+")


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters within words."""
    found: set[str] = set()
    for word in WORDS.findall(text):
        found.update(map(add, word, word[1:]))
    return found


def weights(words: Iterable[str], texts: Sequence[Set[str]]) -> dict[str, float]:
    """What each pair of characters tells: the more, the fewer of the texts it stands in; 1 where in none."""
    counts = {pair: sum(pair in text for text in texts) for pair in words}
    return {pair: log((len(texts) + 1) / count) if count else 1.0 for pair, count in counts.items()}


def share(head: Set[str], text: Set[str], weight: Mapping[str, float]) -> float:
    """How much of a heading's pairs stand in a text, 0 to 1; each of them has its weight."""
    total = fsum(weight[pair] for pair in head)
    found = fsum(weight[pair] for pair in head & text)
    return found / total if total else 0.0


def breaks(texts: Sequence[str]) -> list[float]:
    """For each border between two texts, how much fewer words go over it than would by chance, in deviations.

    A pair of characters that stands in k texts goes over a border with a share f of the text before it by chance
    in 1 - f**k - (1-f)**k of all cases.
    """
    parts = [pairs(text) for text in texts]
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, part in enumerate(parts):
        last.update(dict.fromkeys(part, at))
        for pair in part - first.keys():
            first[pair] = at
    spread = Counter(chain.from_iterable(parts))
    kinds = Counter(count for count in spread.values() if count > 1)
    over = _over(first, last, len(parts))
    behind = list(accumulate(map(len, texts)))
    return [_deviation(behind[at] / (behind[-1] or 1), kinds, over[at]) for at in range(len(parts) - 1)]


def _over(first: Mapping[str, int], last: Mapping[str, int], count: int) -> list[int]:
    """How many pairs stand on both sides of each border."""
    steps = [0] * (count + 1)
    for pair, at in first.items():
        steps[at] += 1
        steps[last[pair]] -= 1
    return list(accumulate(steps))


def _deviation(share_before: float, kinds: Mapping[int, int], over: int) -> float:
    chances = [(1 - share_before**k - (1 - share_before) ** k, number) for k, number in kinds.items()]
    expected = fsum(chance * number for chance, number in chances)
    spread = fsum(chance * (1 - chance) * number for chance, number in chances)
    return (expected - over) / sqrt(spread) if spread > 0 else 0.0
