"""What the model is trained on: corpora recognised by their look, fitted to official news, and written frames."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from kg.annotate.corpora import read_columns, read_listed, read_peoples_daily
from kg.annotate.enrich import cut, with_governments, with_new_names, without
from kg.annotate.frames import Frames
from kg.annotate.samples import Sample
from kg.errors import OptionError


class Mixture(NamedTuple):
    """The samples to learn from, and the held-out ones by name."""

    training: list[Sample]
    held_out: dict[str, list[Sample]]


def read_corpus(path: Path) -> list[Sample]:
    """The samples of a corpus in one of three formats, told by its first line; OptionError for any other."""
    with path.open(encoding="utf-8", errors="replace") as lines:
        head = [line for line, _ in zip(lines, range(200), strict=False) if line.strip()]
    first = head[0].strip() if head else ""
    if first.startswith("{"):
        return list(read_listed(path, "boson" if "person_name" in "".join(head) else "cluener"))
    if re.fullmatch(r"\S+\s+([BIMES]-\w+|O)", first):
        return list(read_columns(path, "resume" if "TITLE" in "".join(head) else "msra"))
    if re.match(r"\S+/\w+(\s|$)", first):
        return list(read_peoples_daily(path))
    raise OptionError(
        "not a corpus in a known format", where=str(path), mend="give word/tag, character tag or JSON lines"
    )


def mix(data: Sequence[Path], tests: Sequence[Path], *, frames: int, seed: int) -> Mixture:
    """All corpora and so many frames, shuffled; the last tenth of word-tagged corpora is held out with the tests.

    Samples that share 16 characters with anything held out are left out of training. OptionError where no tagged
    words are left to learn from.
    """
    chance = random.Random(seed)
    held_out = {path.name: read_corpus(path) for path in tests}
    whole: list[list[Sample]] = []
    for path in data:
        samples = read_corpus(path)
        if samples and samples[0].words is not None:
            tenth = len(samples) * 9 // 10
            held_out[f"{path.name}, last tenth"] = samples[tenth:]
            samples = samples[:tenth]
        whole.append(samples)
    hidden = [sample for samples in held_out.values() for sample in samples]
    training = [fitted for samples in whole for fitted in _fitted(without(samples, hidden), chance)]
    training += Frames(chance).samples(frames)
    training = [sample for sample in training if len(sample.text) > 1]
    if not any(sample.words for sample in training):
        raise OptionError(
            "no tagged words to learn from", where=", ".join(path.name for path in data),
            mend="give a word/tag corpus whose last tenth, which is held out, is not all there is",
        )  # fmt: skip
    chance.shuffle(training)
    return Mixture(training, held_out)


_GOVERNED = {"msra": 0.5, "boson": 0.7}
"""The share of a style's samples that are read as local news, governments marked."""
_KEPT_EMPTY = 0.35
"""The share of the sentences without words and entities that are worth their time."""
_RENAMED = {"pd": 0.9, "msra": 0.3}
"""The share of a style's samples that come a second time with other names."""


def _fitted(samples: Iterator[Sample], chance: random.Random) -> Iterator[Sample]:
    """Sentences of a corpus, some in the style of local news, some again with new names."""
    for sample in (part for whole in samples for part in cut(whole)):
        if not sample.words and not sample.entities and chance.random() >= _KEPT_EMPTY:
            continue
        governed = chance.random() < _GOVERNED.get(sample.style, 0)
        yield with_governments(sample) if governed else sample
        if sample.entities and chance.random() < _RENAMED.get(sample.style, 0):
            yield with_new_names(sample if sample.words is not None else with_governments(sample), chance)
