"""How well words, tags and entities were found: precision, recall and F1 of exact stretches."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kg.annotate.corpora import ENTITY_OF_POS
from kg.annotate.reading import Annotator, HanlpAnnotator, Reader
from kg.annotate.samples import LABELS, Sample
from kg.model import Article, ArticleId, Sentence

Marks = set[tuple[int, int, int, str]]
"""Text number, start, end and tag of each stretch."""


class Score(NamedTuple):
    """How many were found rightly, found at all, and there to find."""

    right: int
    found: int
    there: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall; 0 where nothing is right."""
        return 2 * self.right / (self.found + self.there) if self.right else 0.0

    def __str__(self) -> str:
        """Give F1 and, in brackets, precision and recall."""
        return f"{self.f1:.4f} ({self.right / max(1, self.found):.3f} / {self.right / max(1, self.there):.3f})"


def score(found: Marks, there: Marks) -> Score:
    """Count exact matches."""
    return Score(len(found & there), len(found), len(there))


def score_reader(reader: Reader, samples: Sequence[Sample]) -> dict[str, Score]:
    """The scores of what reads a list of sentences, see `score_samples`."""
    return score_samples(HanlpAnnotator(reader, fingerprint=""), samples)


def score_samples(annotator: Annotator, samples: Sequence[Sample]) -> dict[str, Score]:
    """Words, tags and entities of an annotator against samples; what the samples do not hold is left out.

    `person (by tag)` and so on count the words tagged nr, ns and nt, the way the People's Daily corpus marks names.
    """
    read = annotator.annotate([_article(sample.text) for sample in samples])
    return {**_word_scores(read, samples), **_entity_scores(read, samples)}


def _article(text: str) -> Article:
    return Article(ArticleId("article:sample"), "sample", text, 0, ())


def _word_scores(read: Sequence[Iterable[Sentence]], samples: Sequence[Sample]) -> dict[str, Score]:
    if any(sample.words is None for sample in samples):
        return {}
    there = {(at, *word) for at, sample in enumerate(samples) for word in sample.words or ()}
    found = {(at, t.start, t.end, t.pos) for at, held in enumerate(read) for s in held for t in s.tokens}
    named = {pos: ({m for m in found if m[3] == pos}, {m for m in there if m[3] == pos}) for pos in ENTITY_OF_POS}
    return {
        "words": score(_untagged(found), _untagged(there)),
        "words with tags": score(found, there),
        **{f"{ENTITY_OF_POS[pos].lower()} (by tag)": score(*both) for pos, both in named.items()},
    }


def _untagged(marks: Marks) -> Marks:
    return {(at, start, end, "") for at, start, end, _ in marks}


def _entity_scores(read: Sequence[Iterable[Sentence]], samples: Sequence[Sample]) -> dict[str, Score]:
    there = {(at, *entity) for at, sample in enumerate(samples) for entity in sample.entities or ()}
    found = {(at, *entity) for at, held in enumerate(read) for s in held for entity in s.entities}
    by_label = {
        label.lower(): score({m for m in found if m[3] == label}, {m for m in there if m[3] == label})
        for label in LABELS
    }
    return {"entities": score(found, there), **by_label}
