"""Readers of training corpora: each file format becomes samples."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from kg.annotate.names import parts
from kg.annotate.samples import Sample, Tagged

ENTITY_OF_POS = {"nr": "PERSON", "ns": "LOCATION", "nt": "ORGANIZATION"}
_LABELS = {
    "PER": "PERSON", "NAME": "PERSON", "name": "PERSON", "person_name": "PERSON",
    "LOC": "LOCATION", "address": "LOCATION", "scene": "LOCATION", "location": "LOCATION",
    "ORG": "ORGANIZATION", "organization": "ORGANIZATION", "government": "ORGANIZATION", "company": "ORGANIZATION",
    "org_name": "ORGANIZATION", "company_name": "ORGANIZATION",
}  # fmt: skip


def read_peoples_daily(path: Path) -> Iterator[Sample]:
    """The People's Daily of 1998 as `word/tag  word/tag`, one paragraph a line; a surname joins its given name."""
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        pairs = [item.rsplit("/", 1) for item in line.split() if "/" in item]
        words = _joined_names([(word, tag) for word, tag in pairs if word])
        tagged, at = [], 0
        for word, tag in words:
            tagged.append(Tagged(at, at + len(word), tag))
            at += len(word)
        entities = tuple(Tagged(w.start, w.end, ENTITY_OF_POS[w.tag]) for w in tagged if w.tag in ENTITY_OF_POS)
        if tagged:
            yield Sample("".join(word for word, _ in words), tuple(tagged), entities, "pd")


def _joined_names(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """江/nr 泽民/nr as one word: a surname is one character or a double surname, a given name at most two."""
    joined: list[tuple[str, str]] = []
    open_surname = False
    for word, tag in pairs:
        if tag == "nr" and open_surname and len(word) <= 2:
            joined[-1] = (joined[-1][0] + word, "nr")
            open_surname = False
            continue
        open_surname = tag == "nr" and (len(word) == 1 or word in DOUBLE_SURNAMES)
        joined.append((word, tag))
    return joined


DOUBLE_SURNAMES = frozenset(parts("double_surname"))


def read_columns(path: Path, style: str) -> Iterator[Sample]:
    """`character tag` a line, an empty line between sentences, tags in BIO or BMES (MSRA, People's Daily, Resume)."""
    characters: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = line.split()
        if len(parts) == 2:
            characters.append(parts[0])
            tags.append(parts[1])
        elif characters:
            yield Sample("".join(characters), None, tuple(_entities(characters, tags)), style)
            characters, tags = [], []


def _entities(characters: list[str], tags: list[str]) -> Iterator[Tagged]:
    at, start, label = 0, 0, ""
    for character, tag in zip(characters, tags, strict=True):
        place, _, kind = tag.partition("-")
        if label and (place in "OBS" or kind != label):
            if label in _LABELS:
                yield Tagged(start, at, _LABELS[label])
            label = ""
        if place != "O" and not label:
            start, label = at, kind
        at += len(character)
    if label in _LABELS:
        yield Tagged(start, at, _LABELS[label])


def read_listed(path: Path, style: str) -> Iterator[Sample]:
    """One JSON object a line with `text` and `entity_list` (CLUENER, Boson)."""
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        entities = []
        for found in row["entity_list"]:
            begin, end = found["entity_index"]["begin"], found["entity_index"]["end"]
            if found["entity_type"] in _LABELS and row["text"][begin:end] == found["entity"]:
                entities.append(Tagged(begin, end, _LABELS[found["entity_type"]]))
        yield Sample(row["text"], None, tuple(_apart(entities)), style)


def _apart(entities: list[Tagged]) -> Iterator[Tagged]:
    """Entities in order, of those that overlap the longer."""
    taken: list[Tagged] = []
    for one in sorted(entities, key=lambda e: e.start - e.end):
        if all(one.end <= other.start or one.start >= other.end for other in taken):
            taken.append(one)
    yield from sorted(taken)
