"""Who wrote a report."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import Article, EntityKey, Fact, Mention, Relation, Sentence, Span


def extract_bylines(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> Iterator[Mention | Fact]:
    """WROTE for every name of the byline, with the sentence that it stands in."""
    known = {(m.start, m.entity) for m in mentions if m.kind == "Person"}
    for byline in article.bylines:
        key = EntityKey(f"person:{byline.name}")
        spans = (Span(s.start, s.end) for s in sentences if s.start <= byline.start < s.end)
        evidence = (next(spans, Span(byline.start, byline.end)),)
        yield Fact(article.id, key, Relation.WROTE, EntityKey(article.id), evidence, "byline", 0.97)
        if (byline.start, key) not in known:
            surface = article.text[byline.start : byline.end]
            yield Mention(
                article.id, "Person", byline.start, byline.end, surface, key, byline.name, "byline", 0.97,
                {"kind": "reporter"},
            )  # fmt: skip
