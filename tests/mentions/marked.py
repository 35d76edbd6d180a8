"""Articles for tests, with entities marked in the text: 在⟨LOC 石浦镇⟩调研."""

from __future__ import annotations

import re

from kg.model import Article, ArticleId, Entity, RegionPath, Sentence

_LABELS = {"ORG": "ORGANIZATION", "LOC": "LOCATION", "PER": "PERSON"}
_MARK = re.compile(r"⟨(ORG|LOC|PER) ([^⟩]+)⟩")


def read_marked(marked: str, region: str | None = None) -> tuple[Article, tuple[Sentence, ...]]:
    """The article and one sentence that carries the entities which the marks say."""
    text, entities, at = "", [], 0
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        entities.append(Entity(len(text), len(text) + len(mark[2]), _LABELS[mark[1]]))
        text += mark[2]
        at = mark.end()
    text += marked[at:]
    path = RegionPath(region) if region else None
    article = Article(
        ArticleId("article:x"), "x.txt", text, 0, (), date="2021-03-09", dateline="2021-03-08", region=path
    )
    return article, (Sentence(0, len(text), (), tuple(entities)),)
