"""An article's text cut into sentences, and sentences into pieces short enough for a model."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.model import Span

_SENTENCE = re.compile(r"[^\n]{0,2000}?[。！？!?]+[”’」』）)\]】》]*|[^\n]{1,2000}")
_PAUSES = ("；;", "，,：:", "、", "”）》 　")


def split(text: str) -> Iterator[Span]:
    """The sentences: up to 。！？ with the closing quotes behind them, or to the end of the line; blanks trimmed.

    Nothing runs over 2,000 characters, whatever the text lacks.
    """
    for found in _SENTENCE.finditer(text):
        inside = found.group()
        start = found.start() + len(inside) - len(inside.lstrip())
        end = found.start() + len(inside.rstrip())
        if start < end:
            yield Span(start, end)


def pieces(text: str, span: Span, *, longest: int) -> Iterator[Span]:
    """A sentence in pieces of at most `longest` characters, cut behind the strongest pause of the second half."""
    start = span.start
    while span.end - start > longest:
        cut = _cut(text, start, start + longest)
        yield Span(start, cut)
        start = cut
    yield Span(start, span.end)


def _cut(text: str, start: int, limit: int) -> int:
    middle = (start + limit) // 2
    for marks in _PAUSES:
        best = max(text.rfind(mark, middle, limit) for mark in marks)
        if best >= 0:
            return best + 1
    return limit
