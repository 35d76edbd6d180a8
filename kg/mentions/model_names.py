"""The names of people that the model and the bylines give, mended where the model cut or joined them wrongly."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from kg.mentions.name_shapes import HAN, is_called, is_full_name, peoples_parts, word_behind
from kg.mentions.names import Names
from kg.model import Article, Mention, Sentence, Span

_UNUSUAL = re.compile(rf"[{HAN}]{{1,7}}[^局厅部委院所站队处科组社会馆台办署司庭团室厂区县市村镇乡路街桥店法案]")

_PLAIN = 3
_MOVES = "来赴到在往"
_SLOGAN = re.compile("思想|精神|战略|理念|目标")
"""Behind what is no name, whatever the model says: 总书记|强军|思想."""


def read_names(article: Article, sentences: Iterable[Sentence], found: Iterable[Mention] = ()) -> Names:
    """The names that the model and the bylines give, ready to be asked."""
    ends: dict[int, int] = {}
    unusual: dict[int, int] = {}
    closed = {m.start: m.end for m in found if m.kind in ("Organization", "Place")}
    sentences = tuple(sentences)
    tags = _tags(sentences)
    seen = Counter(article.text[e.start : e.end] for s in sentences for e in s.entities if e.label == "PERSON")
    for sentence in sentences:
        for entity in sentence.entities:
            span = _trimmed(article.text, entity.start, entity.end) if entity.label == "PERSON" else None
            if span and closed.get(span.start, 0) >= span.end:
                continue
            if span and is_full_name(article.text[slice(*span)]):
                ends[span.start] = span.end
            elif span and _is_unusual(article.text[slice(*span)], seen) and not _SLOGAN.match(article.text, span.end):
                unusual[span.start] = span.end
    _join_parts(article.text, ends)
    _lengthen(article.text, ends)
    _shorten(article.text, ends)
    shapes = Names(article.text, {}, tags)
    for start, end in ends.items():
        ends[start] = shapes.mended(start, end)
    ends |= {byline.start: byline.end for byline in article.bylines}
    known = sorted({article.text[start:end] for start, end in ends.items()}, key=lambda name: (-len(name), name))
    return Names(article.text, ends, tags, dict.fromkeys(known), closed, unusual)


def _tags(sentences: Iterable[Sentence]) -> dict[int, tuple[int, str]]:
    """Where each word ends and what it is, by where it starts."""
    return {start: (end, pos) for sentence in sentences for start, end, _, pos in sentence.tokens}


def _is_unusual(name: str, seen: Mapping[str, int]) -> bool:
    """That the model's name has no surname known to us, but is more than a way to call somebody: not 小杨.

    What ends as units do is one where the model sees it more than once: 兀思社.
    """
    again = len(name) == _PLAIN and seen[name] > 1
    return (again or _UNUSUAL.fullmatch(name) is not None) and not is_called(name)


def _join_parts(text: str, ends: dict[int, int]) -> None:
    """Make one name of two that stand side by side and are both parts of names without a surname: 乌力吉|巴图."""
    for start, end in sorted(ends.items()):
        more = ends.get(end)
        if more and peoples_parts().match(text, start) and peoples_parts().match(text, end) and start in ends:
            ends[start] = more
            del ends[end]


def _lengthen(text: str, ends: dict[int, int]) -> None:
    """Give a name that the model cut its end back, where the whole stands elsewhere: 叶舟|波及工作人员, 叶舟波."""
    whole = sorted({text[start:end] for start, end in ends.items()}, key=lambda name: (-len(name), name))
    for start, end in sorted(ends.items()):
        longer = (start + len(name) for name in whole if len(name) > end - start and text.startswith(name, start))
        ends[start] = next((at for at in longer if word_behind().match(text, at)), end)


def _shorten(text: str, ends: dict[int, int]) -> None:
    """Give up the verb that the model took along, where the name stands elsewhere without it: 叶舟波|来|云岭调研."""
    whole = {text[start:end] for start, end in ends.items()}
    for start, end in ends.items():
        if text[end - 1] in _MOVES and text[start : end - 1] in whole:
            ends[start] = end - 1


def _trimmed(text: str, start: int, end: int) -> Span | None:
    """A name without the half of a word that the model took along: 叶舟参|加."""
    for cut in range(start + 2, end):
        word = word_behind().match(text, cut)
        if word and cut + len(word.group()) > end:
            return Span(start, cut)
    return Span(start, end) if end - start > 1 else None
