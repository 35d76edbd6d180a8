"""Characters and character pairs as numbers: what the network sees of a text."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt

Ids = npt.NDArray[np.int64]
PAD, UNKNOWN = 0, 1
_PLANE = 0x10000


@cache
def _folding() -> Ids:
    """What each code point is read as: full-width as half-width, any digit as 0, any Latin letter as a."""
    table = np.arange(_PLANE, dtype=np.int64)
    for code in range(_PLANE):
        folded = unicodedata.normalize("NFKC", chr(code))
        if len(folded) == 1 and ord(folded) < _PLANE:
            table[code] = ord(folded)
        if chr(table[code]).isdecimal():
            table[code] = ord("0")
        elif chr(table[code]).isascii() and chr(table[code]).isalpha():
            table[code] = ord("a")
    return table


def fold(text: str) -> Ids:
    """The folded code points of a text, one a character; those beyond the basic plane become U+FFFF."""
    codes = np.frombuffer(text.encode("utf-32-le", errors="replace"), dtype="<u4")
    folded: Ids = _folding()[np.minimum(codes, _PLANE - 1)]
    return folded


def pairs(codes: Ids) -> Ids:
    """A key for each character with its right neighbour, and the one before the first: one more than characters."""
    edge = np.zeros(1, dtype=np.int64)
    keys: Ids = np.concatenate([edge, codes]) * _PLANE + np.concatenate([codes, edge])
    return keys


class Alphabet:
    """The characters and pairs a model knows, and their numbers from 2 on."""

    def __init__(self, characters: Sequence[int], bigrams: Sequence[int]) -> None:
        """Take folded code points and pair keys, both in ascending order."""
        self.characters = np.asarray(characters, dtype=np.int64)
        self.bigrams = np.asarray(bigrams, dtype=np.int64)
        self._number = np.full(_PLANE, UNKNOWN, dtype=np.int64)
        self._number[self.characters] = np.arange(2, len(self.characters) + 2)

    @classmethod
    def count(cls, texts: Iterable[str], *, min_character: int = 2, max_bigrams: int = 40_000) -> Alphabet:
        """The characters seen often enough and the most frequent pairs of a corpus."""
        characters: Counter[int] = Counter()
        bigrams: Counter[int] = Counter()
        for text in texts:
            codes = fold(text)
            characters.update(codes.tolist())
            bigrams.update(pairs(codes).tolist())
        ranked = sorted(bigrams.items(), key=lambda item: (-item[1], item[0]))[:max_bigrams]
        kept = (key for key, times in ranked if times >= 3)
        return cls(sorted(c for c, times in characters.items() if times >= min_character), sorted(kept))

    def numbers(self, text: str) -> tuple[Ids, Ids]:
        """The characters' numbers, and the pairs' numbers (one more than characters)."""
        codes = fold(text)
        keys = pairs(codes)
        if not len(self.bigrams):
            return self._number[codes], np.full(len(keys), UNKNOWN, dtype=np.int64)
        places = np.minimum(np.searchsorted(self.bigrams, keys), len(self.bigrams) - 1)
        known = self.bigrams[places] == keys
        return self._number[codes], np.where(known, places + 2, UNKNOWN)

    def save(self, path: str) -> None:
        """Write both lists as numpy arrays, compressed."""
        np.savez_compressed(path, characters=self.characters.astype("<u2"), bigrams=self.bigrams.astype("<u4"))

    @classmethod
    def load(cls, path: str) -> Alphabet:
        """Read what `save` wrote."""
        with np.load(path) as arrays:
            held: dict[str, Any] = {name: arrays[name].astype(np.int64) for name in ("characters", "bigrams")}
        return cls(held["characters"], held["bigrams"])
