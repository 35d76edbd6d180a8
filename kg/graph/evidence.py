"""The sentence that a mention stands in."""

from __future__ import annotations

import re

from kg.model import Article, Evidence, Mention

SENTENCE_END = re.compile(r"[。！？!?\n]")


def sentence_of(article: Article, mention: Mention) -> Evidence:
    """The stretch from the sentence end before a mention to the one after it."""
    ends = [found.end() for found in SENTENCE_END.finditer(article.text)]
    begin = max((at for at in ends if at <= mention.start), default=0)
    close = min((at for at in ends if at >= mention.end), default=len(article.text))
    return Evidence(article.id, begin, close)
