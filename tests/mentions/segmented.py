"""Articles for tests, with words cut by spaces: 董事长 马驰野/nr 介绍/v."""

from __future__ import annotations

import re

from kg.model import Article, ArticleId, Entity, RegionPath, Sentence, Token


def read_segmented(words: str, region: str | None = None) -> tuple[Article, tuple[Sentence, ...]]:
    """The article and its sentences, one a line; a word tagged nr is a PERSON, one without a tag is a noun.

    A line without spaces has no tokens at all, as if the model had said nothing of it.
    """
    text, sentences = "", []
    for line in words.split("\n"):
        start, tokens = len(text), []
        for word, tag in re.findall(r"([^\s/]+)(?:/(\w+))?", line):
            tokens.append(Token(len(text), len(text) + len(word), word, tag or ("n" if word.isalnum() else "w")))
            text += word
        people = tuple(Entity(t.start, t.end, "PERSON") for t in tokens if t.pos == "nr")
        sentences.append(Sentence(start, len(text), tuple(tokens) if len(tokens) > 1 else (), people))
        text += "\n"
    path = RegionPath(region) if region else None
    article = Article(
        ArticleId("article:x"), "x.txt", text, 0, (), date="2021-03-09", dateline="2021-03-08", region=path
    )
    return article, tuple(sentences)
