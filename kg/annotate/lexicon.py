"""Known words in a text: which titles, bodies, divisions and dictionary words begin and end at each character."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from kg.annotate.features import Ids, fold
from kg.data import table

KINDS = (
    "division", "short", "township", "national", "local", "title",
    "person", "place", "body", "word", "common", "phrase",
)  # fmt: skip
"""What a known word is; of a word of two kinds the first counts."""
_LENGTHS = range(2, 8)
SLOTS = 2 * len(_LENGTHS)
"""For each length of a word, whether one begins here, and whether one ends here."""
ROWS = 1 + SLOTS * len(KINDS)
"""The numbers that marks can be: 0 for nothing, else a slot and a kind."""
_MIX = np.array([pow(0x9E3779B97F4A7C15, power, 2**64) for power in range(1, 8)], dtype=np.uint64)

GAP = "\0"
"""Parts texts that are marked together: no word runs over it."""

Hashes = npt.NDArray[np.uint32]


class Lexicon:
    """Words by kind, kept as hashes of 32 bits: about one stretch in twenty thousand is taken for a word by mistake."""

    def __init__(self, hashes: Sequence[Hashes], kinds: Sequence[npt.NDArray[np.uint8]]) -> None:
        """Take, for each length of a word, the hashes in ascending order and the kinds beside them."""
        self._hashes, self._kinds = list(hashes), list(kinds)

    @classmethod
    def of(cls, words: Iterable[tuple[str, str]]) -> Lexicon:
        """The lexicon of words with their kinds; words of one character or more than seven are left out."""
        known: list[dict[int, int]] = [{} for _ in _LENGTHS]
        for word, kind in words:
            if len(word) in _LENGTHS:
                held, number = known[len(word) - _LENGTHS.start], KINDS.index(kind)
                key = int(_hashed(fold(word), len(word))[0])
                held[key] = min(number, held.get(key, number))
        rows = [sorted(held.items()) for held in known]
        return cls(
            [np.array([key for key, _ in row], dtype=np.uint32) for row in rows],
            [np.array([kind for _, kind in row], dtype=np.uint8) for row in rows],
        )

    def marks(self, text: str) -> Ids:
        """For each character and slot the number of what begins or ends there."""
        codes = fold(text)
        marks = np.zeros((len(codes), SLOTS), dtype=np.int64)
        for at, length in enumerate(_LENGTHS):
            if len(codes) < length or not len(self._hashes[at]):
                continue
            windows = _hashed(codes, length)
            places = np.minimum(np.searchsorted(self._hashes[at], windows), len(self._hashes[at]) - 1)
            known = (self._hashes[at][places] == windows) & _unbroken(codes, length)
            kind = np.where(known, self._kinds[at][places].astype(np.int64), -1)
            for slot, where in ((2 * at, slice(0, len(windows))), (2 * at + 1, slice(length - 1, len(codes)))):
                marks[where, slot] = np.where(kind < 0, 0, 1 + slot * len(KINDS) + kind)
        return marks

    def save(self, path: str) -> None:
        """Write hashes and kinds as numpy arrays, compressed."""
        arrays: dict[str, Any] = {f"hashes{at}": held for at, held in enumerate(self._hashes)}
        arrays |= {f"kinds{at}": held for at, held in enumerate(self._kinds)}
        np.savez_compressed(path, **arrays)

    @classmethod
    def load(cls, path: str) -> Lexicon:
        """Read what `save` wrote."""
        with np.load(path) as arrays:
            count = range(len(_LENGTHS))
            return cls([arrays[f"hashes{at}"] for at in count], [arrays[f"kinds{at}"] for at in count])


def _unbroken(codes: Ids, length: int) -> npt.NDArray[np.bool_]:
    """Whether each run of so many characters is without a gap."""
    gaps = np.concatenate([[0], np.cumsum(codes == ord(GAP))])
    whole: npt.NDArray[np.bool_] = gaps[length:] == gaps[: len(codes) - length + 1]
    return whole


def _hashed(codes: Ids, length: int) -> Hashes:
    """A hash of each run of so many characters."""
    windows = np.lib.stride_tricks.sliding_window_view(codes.astype(np.uint64), length)
    mixed = (windows * _MIX[:length]).sum(axis=1, dtype=np.uint64)
    mixed ^= mixed >> np.uint64(29)
    mixed *= _MIX[1]
    hashes: Hashes = (mixed >> np.uint64(32)).astype(np.uint32)
    return hashes


def known_words(files: Sequence[Path] = ()) -> Iterator[tuple[str, str]]:
    """The project's own gazetteers and lexicons, and the first word of each line of the files, with their kinds.

    A line's second word is the kind where it is one of KINDS, as in `晨曦 person`; other words are of the kind `word`.
    """
    for row in table("divisions"):
        yield row["path"].split("/")[-1], "division"
        yield row["short"], "short"
    for row in table("townships"):
        yield row["name"], "township"
    for name in ("national", "local"):
        for row in table(f"{name}_bodies"):
            yield row["form"], name
    for row in table("departments"):
        for organ in row["organs"] or ("",):
            yield row["form"] + organ, "local"
    for row in table("titles"):
        yield row["title"], "title"
    for path in files:
        for line in path.read_text(encoding="utf-8").splitlines():
            word, kind = (*line.split(maxsplit=2)[:2], "", "")[:2]
            if word:
                yield word, kind if kind in KINDS else "word"
