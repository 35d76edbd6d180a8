"""Corpora made fit for official news: long texts cut, governments marked as bodies, names exchanged."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator

from kg.annotate.names import person_name
from kg.annotate.samples import Sample, Tagged
from kg.data import table

_STOP = re.compile(r"[。！？；]+[”’」』）)]*")
_GOVERNMENT = re.compile(r"(?:自治区|[省市县区州])(?:人民)?政府")
_ENOUGH = 40
"""Sentences are joined up to about this many characters."""


def cut(sample: Sample, *, longest: int = 126) -> Iterator[Sample]:
    """A text's sentences, short ones joined, each with its own words and entities."""
    start = 0
    stops = [found.end() for found in _STOP.finditer(sample.text)]
    for stop in [*stops, len(sample.text)]:
        if stop - start >= _ENOUGH or (stop == len(sample.text) and stop > start):
            for begin in range(start, stop, longest):
                yield _part(sample, begin, min(stop, begin + longest))
            start = stop


def _part(sample: Sample, start: int, end: int) -> Sample:
    def within(marks: tuple[Tagged, ...] | None) -> tuple[Tagged, ...] | None:
        if marks is None:
            return None
        held = (mark for mark in marks if mark.start >= start and mark.end <= end)
        return tuple(Tagged(mark.start - start, mark.end - start, mark.tag) for mark in held)

    return Sample(sample.text[start:end], within(sample.words), within(sample.entities), sample.style)


def with_governments(sample: Sample) -> Sample:
    """省政府 and 海州市政府 as bodies, which the corpora of the nineties leave out or call places.

    A place that ends where the government begins becomes part of it: 海州 | 市政府, 海州市 | 政府.
    """
    entities = list(sample.entities or ())
    for found in _GOVERNMENT.finditer(sample.text):
        start, end = found.span()
        before = [e for e in entities if e.tag == "LOCATION" and e.start < start + 3 and start <= e.end < end]
        if before:
            start = before[-1].start
        if any(e.start < end and e.end > start for e in entities if e not in before):
            continue
        entities = [e for e in entities if e not in before] + [Tagged(start, end, "ORGANIZATION")]
    return sample._replace(entities=tuple(sorted(entities)), style="news")


def with_new_names(sample: Sample, chance: random.Random) -> Sample:
    """The sample with its Chinese people and most of its places exchanged for made-up names and other divisions."""
    plain, shift, swaps = "", 0, []
    for entity in sample.entities or ():
        new = _substitute(sample.text[entity.start : entity.end], entity.tag, chance)
        plain += sample.text[shift : entity.start] + new
        swaps.append((entity, Tagged(len(plain) - len(new), len(plain), entity.tag)))
        shift = entity.end
    text = plain + sample.text[shift:]
    return Sample(text, _moved(sample.words, swaps), tuple(new for _, new in swaps), sample.style)


def _substitute(name: str, label: str, chance: random.Random) -> str:
    if label == "PERSON" and 2 <= len(name) <= 3:
        return person_name(chance)
    if label == "LOCATION" and chance.random() < 0.6:
        row = chance.choice(table("divisions"))
        return row["path"].split("/")[-1] if name[-1] in "省市县区州" else row["short"]
    return name


def _moved(words: tuple[Tagged, ...] | None, swaps: list[tuple[Tagged, Tagged]]) -> tuple[Tagged, ...] | None:
    """The words at their new offsets; a name that was exchanged is one word."""
    if words is None:
        return None
    moved: list[Tagged] = []
    rest = list(swaps)
    shift = 0
    for word in words:
        while rest and word.start >= rest[0][0].end:
            shift = rest[0][1].end - rest[0][0].end
            rest.pop(0)
        if rest and word.start >= rest[0][0].start:
            if word.start == rest[0][0].start:
                moved.append(Tagged(rest[0][1].start, rest[0][1].end, word.tag))
            continue
        moved.append(Tagged(word.start + shift, word.end + shift, word.tag))
    return tuple(moved)


def without(samples: Iterable[Sample], held_out: Iterable[Sample], *, run: int = 16) -> Iterator[Sample]:
    """The samples that share no `run` characters with any held-out text, so that no test is seen in training."""
    seen = {text[at : at + run] for text in (s.text for s in held_out) for at in range(max(1, len(text) - run + 1))}
    for sample in samples:
        windows = (sample.text[at : at + run] for at in range(max(1, len(sample.text) - run + 1)))
        if not any(window in seen for window in windows):
            yield sample
