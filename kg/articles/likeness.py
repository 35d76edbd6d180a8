"""How much two stretches of text are about the same, by the pairs of characters they share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import log

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


def cohesion(parts: Sequence[Counter[str]]) -> list[float]:
    """For each border between two parts how much better two texts explain them than one does.

    The gain is in nats, of a unigram model with Laplace's smoothing on either side (Utiyama and Isahara 2001).
    """
    left: Counter[str] = Counter()
    right = sum(parts, Counter[str]())
    kinds, whole = len(right), _cost(right, len(right))
    gains = []
    for part in parts[:-1]:
        left = left + part
        right = right - part
        gains.append(whole - _cost(left, kinds) - _cost(right, kinds))
    return gains


def _cost(counts: Counter[str], kinds: int) -> float:
    size = counts.total() + kinds
    return -sum(count * log((count + 1) / size) for count in counts.values())
