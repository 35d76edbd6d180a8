"""Corpora made fit for official news: long texts cut, governments marked as bodies, names exchanged."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kg.annotate.names import familiar_name, name_like
from kg.annotate.samples import Sample, Tagged
from kg.data import table

_STOP = re.compile(r"[。！？；]+[”’」』）)]*")
_GOVERNMENT = re.compile(r"(?:自治区|[省市县区州])(?:人民)?政府")
_ENOUGH = 40
"""Sentences are joined up to about this many characters."""
_FAMILIAR = 0.2
"""The share of people who are called as among themselves where names are exchanged."""


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


class _Swap(NamedTuple):
    """A name that was exchanged, what stands there now, and the end of the word that came along behind it."""

    old: Tagged
    new: Tagged
    end: int


def with_new_names(sample: Sample, chance: random.Random) -> Sample:
    """The sample with its people and most of its places exchanged for made-up names like theirs and other divisions.

    In a corpus of words, which marks them too, some people become 老周, 秋姐 or 林师傅, with 师傅 a word of its own.
    """
    plain, shift, swaps = "", 0, []
    for entity in sample.entities or ():
        old = sample.text[entity.start : entity.end]
        familiar = sample.words is not None and entity.tag == "PERSON" and chance.random() < _FAMILIAR
        new, behind = familiar_name(chance) if familiar else (_substitute(old, entity.tag, chance), "")
        plain += sample.text[shift : entity.start]
        swaps.append(_Swap(entity, Tagged(len(plain), len(plain + new), entity.tag), len(plain + new + behind)))
        plain += new + behind
        shift = entity.end
    text = plain + sample.text[shift:]
    return Sample(text, _moved(sample.words, swaps), tuple(swap.new for swap in swaps), sample.style)


def _substitute(name: str, label: str, chance: random.Random) -> str:
    if label == "PERSON":
        return name_like(name, chance)
    if label == "LOCATION" and chance.random() < 0.6:
        row = chance.choice(table("divisions"))
        return row["path"].split("/")[-1] if name[-1] in "省市县区州" else row["short"]
    return name


def _moved(words: tuple[Tagged, ...] | None, swaps: list[_Swap]) -> tuple[Tagged, ...] | None:
    """The words at their new offsets; a name that was exchanged is one word, and so is what came along behind it."""
    if words is None:
        return None
    moved: list[Tagged] = []
    rest = list(swaps)
    shift = 0
    for word in words:
        while rest and word.start >= rest[0].old.end:
            shift = rest[0].end - rest[0].old.end
            rest.pop(0)
        if rest and word.start >= rest[0].old.start:
            if word.start == rest[0].old.start:
                moved.append(Tagged(rest[0].new.start, rest[0].new.end, word.tag))
                moved += [Tagged(rest[0].new.end, rest[0].end, "n")] * (rest[0].new.end < rest[0].end)
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
