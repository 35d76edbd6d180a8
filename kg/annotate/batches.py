"""Samples and sentences as padded arrays, those of like length together."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from kg.annotate.features import Alphabet, Ids
from kg.annotate.lexicon import GAP, ROWS, SLOTS, Lexicon
from kg.annotate.samples import Sample, Tagged

SILENT = -100
"""The target of a character of which the corpus says nothing."""
LONGEST = 128
"""The most characters the model learns from at once."""
_CELLS = 2048


@dataclass(frozen=True)
class Vocabulary:
    """All that turns texts into numbers and numbers into tags."""

    alphabet: Alphabet
    lexicon: Lexicon
    pos: tuple[str, ...]
    ner: tuple[str, ...]
    styles: tuple[str, ...]

    def sizes(self) -> dict[str, int]:
        """How many of each the network must tell apart."""
        return {
            "characters": len(self.alphabet.characters) + 2,
            "bigrams": len(self.alphabet.bigrams) + 2,
            "words": ROWS,
            "pos": len(self.pos),
            "ner": len(self.ner),
            "styles": len(self.styles),
        }


@dataclass(frozen=True)
class Batch:
    """Rows of characters, padded with 0, and what is known of them, padded with SILENT."""

    characters: Tensor
    bigrams: Tensor
    words: Tensor
    lengths: Tensor
    styles: Tensor
    targets: tuple[Tensor, Tensor, Tensor] | None = None

    def inputs(self) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """What the network takes."""
        return self.characters, self.bigrams, self.words, self.lengths, self.styles


def _padded(
    texts: Sequence[str], vocabulary: Vocabulary, shape: tuple[int, int]
) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    characters = np.zeros(shape, dtype=np.int64)
    bigrams = np.zeros((shape[0], shape[1] + 1), dtype=np.int64)
    words = np.zeros((*shape, SLOTS), dtype=np.int64)
    marks, at = vocabulary.lexicon.marks(GAP.join(texts)), 0
    for row, text in enumerate(texts):
        characters[row, : len(text)], bigrams[row, : len(text) + 1] = vocabulary.alphabet.numbers(text)
        words[row, : len(text)] = marks[at : at + len(text)]
        at += len(text) + len(GAP)
    lengths = torch.tensor([len(text) for text in texts])
    return torch.from_numpy(characters), torch.from_numpy(bigrams), torch.from_numpy(words), lengths


def reading_batches(texts: Sequence[str], vocabulary: Vocabulary, style: str) -> Iterator[tuple[list[int], Batch]]:
    """Batches of texts of like length, with the numbers of the texts in them; empty texts are in none.

    A row's scores were the same to the last bit in batches of 1 to 128 rows and 14 to 128 characters (torch 2.15,
    one and two threads), for nothing in the network crosses rows and padding never reaches a real character.
    """
    number = vocabulary.styles.index(style)
    for rows in _alike([len(text) for text in texts], _CELLS):
        shape = len(rows), len(texts[rows[-1]])
        arrays = _padded([texts[row] for row in rows], vocabulary, shape)
        yield rows, Batch(*arrays, torch.full((len(rows),), number))


def _alike(lengths: Sequence[float], size: int) -> Iterator[list[int]]:
    """The numbers of rows from short to long, in groups whose padded size is at most `size`; none for length 0."""
    group: list[int] = []
    for row in sorted((row for row, length in enumerate(lengths) if length), key=lengths.__getitem__):
        if group and (len(group) + 1) * lengths[row] > size:
            yield group
            group = []
        group.append(row)
    if group:
        yield group


class TrainingBatches:
    """Batches of samples of like length, of about `size` characters, in a new order each pass where seeded."""

    def __init__(self, samples: Sequence[Sample], vocabulary: Vocabulary, size: int, *, seed: int | None) -> None:
        """Keep what is needed to make the batches; samples longer than the model reads are cut off."""
        self.samples, self.vocabulary, self.size = samples, vocabulary, size
        self._chance = random.Random(seed) if seed is not None else None
        self._count = len(self._groups())

    def __len__(self) -> int:
        """About how many batches a pass has."""
        return self._count

    def __iter__(self) -> Iterator[Batch]:
        """One pass."""
        for group in self._groups():
            yield self._batch([self.samples[number] for number in group])

    def _groups(self) -> list[list[int]]:
        noise = self._chance.random if self._chance else lambda: 0.0
        lengths = [min(LONGEST, len(sample.text)) * (1 + 0.2 * noise()) for sample in self.samples]
        groups = list(_alike(lengths, self.size))
        if self._chance:
            self._chance.shuffle(groups)
        return groups

    def _batch(self, samples: list[Sample]) -> Batch:
        texts = [sample.text[:LONGEST] for sample in samples]
        shape = len(texts), max(map(len, texts))
        targets = [np.full(shape, SILENT, dtype=np.int64) for _ in range(3)]
        for row, sample in enumerate(samples):
            self._mark(sample, [target[row] for target in targets])
        styles = torch.tensor([self.vocabulary.styles.index(sample.style) for sample in samples])
        arrays = _padded(texts, self.vocabulary, shape)
        segment, pos, ner = map(torch.from_numpy, targets)
        return Batch(*arrays, styles, (segment, pos, ner))

    def _mark(self, sample: Sample, targets: list[Ids]) -> None:
        segment, pos, ner = targets
        if sample.words is not None:
            for word in sample.words:
                _spell(segment, word, "BMES")
                pos[word.start : word.end] = self.vocabulary.pos.index(word.tag)
        if sample.entities is not None:
            ner[: min(LONGEST, len(sample.text))] = 0
            for entity in sample.entities:
                _spell(ner, entity, "BMES", first=self.vocabulary.ner.index(f"B-{entity.tag}"))


def _spell(target: Ids, stretch: Tagged, scheme: str, *, first: int = 0) -> None:
    """Write begin, inside, end or single over a stretch, as far as the row goes."""
    start, end = stretch.start, min(stretch.end, len(target))
    if start >= end:
        return
    if stretch.end - start == 1:
        target[start] = first + scheme.index("S")
        return
    target[start:end] = first + scheme.index("M")
    target[start] = first
    if stretch.end <= len(target):
        target[stretch.end - 1] = first + scheme.index("E")
