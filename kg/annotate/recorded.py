"""Annotations kept in a file and played back, so that a test of rules needs no model."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.annotate.reading import Annotator
from kg.annotate.sentences import split
from kg.errors import ModelError
from kg.model import Article, Entity, Sentence, Token


def record(annotator: Annotator, articles: Sequence[Article], path: Path) -> None:
    """Write what an annotator says of each sentence, one JSON object a line; offsets count in the sentence."""
    rows = _rows(articles, annotator.annotate(articles))
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def _rows(articles: Sequence[Article], annotated: Iterable[tuple[Sentence, ...]]) -> Iterator[dict[str, object]]:
    for article, sentences in zip(articles, annotated, strict=True):
        for one in sentences:
            yield {
                "text": article.text[one.start : one.end],
                "tokens": [[t.start - one.start, t.end - one.start, t.pos] for t in one.tokens],
                "entities": [[e.start - one.start, e.end - one.start, e.label] for e in one.entities],
            }


class RecordedAnnotator:
    """Plays back a recording by the sentences' own words; an unrecorded sentence is an error, not a guess."""

    fingerprint = "recorded"

    def __init__(self, path: Path) -> None:
        """Read a recording."""
        rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
        self._path, self._said = path, {row["text"]: row for row in rows}

    def annotate(self, articles: Sequence[Article]) -> list[tuple[Sentence, ...]]:
        """The recorded sentences at the offsets of these articles; ModelError for one that was never recorded."""
        return [tuple(self._sentences(article)) for article in articles]

    def _sentences(self, article: Article) -> Iterator[Sentence]:
        for start, end in split(article.text):
            words = article.text[start:end]
            said = self._said.get(words)
            if said is None:
                raise ModelError(f"no recording of {words!r}", where=str(self._path), mend="record it with a model")
            yield Sentence(
                start,
                end,
                tuple(Token(start + a, start + b, words[a:b], pos) for a, b, pos in said["tokens"]),
                tuple(Entity(start + a, start + b, label) for a, b, label in said["entities"]),
            )
