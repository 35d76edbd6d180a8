"""How much two stretches of text are about the same, by the pairs of characters they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate
from math import log, sqrt

WORDS = re.compile(r"[\u4e00-\u9fffA-Za-z0-9.%]+")


def pairs(text: str) -> Counter[str]:
    """The pairs of neighbouring characters within words, with how often each stands there."""
    found: Counter[str] = Counter()
    for word in WORDS.findall(text):
        found.update(word[at : at + 2] for at in range(len(word) - 1))
    return found


def weights(texts: Sequence[Mapping[str, int]]) -> dict[str, float]:
    """What a pair tells: the more, the fewer of the texts it stands in."""
    spread = Counter(pair for text in texts for pair in text)
    return {pair: log((len(texts) + 1) / count) for pair, count in spread.items()}


def share(head: Mapping[str, int], text: Mapping[str, int], weight: Mapping[str, float]) -> float:
    """How much of a heading's pairs stand in a text, 0 to 1."""
    total = sum(weight.get(pair, 1.0) for pair in head)
    found = sum(weight.get(pair, 1.0) for pair in head if pair in text)
    return found / total if total else 0.0


def breaks(parts: Sequence[Counter[str]]) -> list[float]:
    """For each border between two parts, how much fewer words go over it than would by chance, in deviations.

    A pair of characters that stands in k parts goes over a border with a share f of the text before it by chance
    in 1 - f**k - (1-f)**k of all cases.
    """
    first: dict[str, int] = {}
    last: dict[str, int] = {}
    for at, part in enumerate(parts):
        for pair in part:
            first.setdefault(pair, at)
            last[pair] = at
    spread = Counter(pair for part in parts for pair in part)
    kinds = Counter(count for count in spread.values() if count > 1)
    over = _over(first, last, len(parts))
    sizes = [part.total() for part in parts]
    return [_deviation(sum(sizes[: at + 1]) / (sum(sizes) or 1), kinds, over[at]) for at in range(len(parts) - 1)]


def _over(first: Mapping[str, int], last: Mapping[str, int], count: int) -> list[int]:
    """How many pairs stand on both sides of each border."""
    steps = [0] * (count + 1)
    for pair, at in first.items():
        steps[at] += 1
        steps[last[pair]] -= 1
    return list(accumulate(steps))


def _deviation(share_before: float, kinds: Mapping[int, int], over: int) -> float:
    chances = [(1 - share_before**k - (1 - share_before) ** k, number) for k, number in kinds.items()]
    expected = sum(chance * number for chance, number in chances)
    spread = sum(chance * (1 - chance) * number for chance, number in chances)
    return (expected - over) / sqrt(spread) if spread > 0 else 0.0
