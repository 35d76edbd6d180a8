"""HanLP's answers on articles: sentences with tokens and entities, at offsets of the article's text."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple, Protocol

from kg.annotate.same_names import settled
from kg.annotate.sentences import pieces, split
from kg.errors import ModelError
from kg.model import Article, Entity, Sentence, Span, Token

Reader = Callable[[list[str]], Any]
"""Takes sentences, gives a HanLP Document of them with keys that begin with tok, pos and ner."""

_LONGEST = 126
_AT_ONCE = 512
_LABELS = {
    "PERSON": "PERSON", "PER": "PERSON", "NR": "PERSON",
    "LOCATION": "LOCATION", "LOC": "LOCATION", "NS": "LOCATION", "GPE": "LOCATION", "FAC": "LOCATION",
    "FACILITY": "LOCATION",
    "ORGANIZATION": "ORGANIZATION", "ORG": "ORGANIZATION", "NT": "ORGANIZATION",
}  # fmt: skip


class Annotator(Protocol):
    """What the pipeline asks of a reader of articles."""

    @property
    def fingerprint(self) -> str:
        """What tells this annotator's answers from another's; part of a fact file's name."""

    def annotate(self, articles: Sequence[Article]) -> list[tuple[Sentence, ...]]:
        """The sentences of each article, in order, offsets counted in its text."""


class HanlpAnnotator:
    """Articles read by anything that answers like HanLP: a component, a multi-task model, the REST service."""

    def __init__(self, reader: Reader, *, fingerprint: str) -> None:
        """Take what reads a list of sentences, and what tells it from others."""
        self._reader = reader
        self.fingerprint = fingerprint

    def annotate(self, articles: Sequence[Article]) -> list[tuple[Sentence, ...]]:
        """The sentences of each article; a sentence's answer is the same whatever stands beside it."""
        sentences: list[list[Sentence]] = [[] for _ in articles]
        growing: _Growing | None = None
        for batch in _batched(_cuts(articles), _AT_ONCE):
            answers = self._answers([articles[at].text[piece.start : piece.end] for at, _, piece in batch])
            for (at, whole, piece), answer in zip(batch, answers, strict=True):
                if growing is None or (growing.article, growing.span) != (at, whole):
                    if growing is not None:
                        sentences[growing.article].append(growing.sentence())
                    growing = _Growing(at, whole, [], [])
                growing.add(articles[at].text, piece, answer)
        if growing is not None:
            sentences[growing.article].append(growing.sentence())
        return [tuple(settled(article.text, held)) for article, held in zip(articles, sentences, strict=True)]

    def _answers(self, texts: list[str]) -> Iterator[_Answer]:
        document = self._reader(texts)
        parts = [_part(document, key, len(texts)) for key in ("tok", "pos", "ner")]
        return map(_Answer._make, zip(*parts, strict=True))


class _Answer(NamedTuple):
    """One sentence's words, tags, and entities as HanLP gives them: name, label, first token, last token + 1."""

    tok: list[str]
    pos: list[str]
    ner: list[Any]


def _cuts(articles: Sequence[Article]) -> Iterator[_Cut]:
    for at, article in enumerate(articles):
        for whole in split(article.text):
            for piece in pieces(article.text, whole, longest=_LONGEST):
                yield _Cut(at, whole, piece)


class _Cut(NamedTuple):
    """A piece of a sentence of the article with this number."""

    article: int
    whole: Span
    piece: Span


class _Growing(NamedTuple):
    article: int
    span: Span
    tokens: list[Token]
    entities: list[Entity]

    def add(self, text: str, piece: Span, answer: _Answer) -> None:
        """Take in what a model said of a piece of the sentence."""
        found = list(_located(text, piece, answer.tok))
        tags = answer.pos or ["x"] * len(answer.tok)
        if len(tags) != len(found):
            raise ModelError(f"the model gave {len(tags)} tags to {len(found)} words", where=text[slice(*piece)])
        for at, tag in zip(found, tags, strict=True):
            if at is not None:
                self.tokens.append(Token(at.start, at.end, sys.intern(text[at.start : at.end]), sys.intern(tag)))
        for _, label, first, last, *_ in answer.ner:
            start, end = found[first], found[last - 1]
            if label.upper() in _LABELS and start is not None and end is not None:
                self.entities.append(Entity(start.start, end.end, _LABELS[label.upper()]))

    def sentence(self) -> Sentence:
        """The finished sentence."""
        return Sentence(self.span.start, self.span.end, tuple(self.tokens), tuple(sorted(self.entities)))


def _located(text: str, piece: Span, words: Iterable[str]) -> Iterator[Span | None]:
    """Where each word stands; None for blanks and for what a model made up."""
    at = piece.start
    for word in words:
        found = text.find(word, at, piece.end) if word.strip() else -1
        if found < 0:
            yield None
            continue
        at = found + len(word)
        yield Span(found, at)


def _part(document: Any, key: str, count: int) -> list[list[Any]]:
    """The part of a Document whose key is or begins with `key` (tok, tok/fine); empty lists where it has none."""
    names = sorted(name for name in document if name.split("/")[0] == key) if isinstance(document, dict) else []
    if not names and key == "tok":
        raise ModelError("the model gives no words", mend="take one whose answers have tok, pos and ner")
    part: list[list[Any]] = list(document[names[0]]) if names else [[] for _ in range(count)]
    if len(part) != count:
        raise ModelError(f"the model gave {len(part)} answers to {count} sentences")
    return part


def _batched(items: Iterable[_Cut], size: int) -> Iterator[list[_Cut]]:
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch
