"""People whom a report names clearly and whom the model takes for a place, or for half a name, elsewhere in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.model import Entity, Sentence


def settled(text: str, sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences of a report, a name of three or more characters being the same person wherever it stands.

    方东川 (person, twice) and 方 | 东川 (place, once): both are the person, where a word begins and one ends so.
    """
    counts = Counter((text[e.start : e.end], e.label) for one in sentences for e in one.entities)
    people = [
        name for (name, label), times in counts.items()
        if label == "PERSON" and len(name) > 2 and times > 1 and times > counts[name, "LOCATION"]
    ]  # fmt: skip
    for one in sentences:
        mended = [_mended(text, one, entity, people) for entity in one.entities] if people else one.entities
        yield one if tuple(mended) == one.entities else replace(one, entities=tuple(sorted(set(mended))))


def _mended(text: str, sentence: Sentence, entity: Entity, people: Sequence[str]) -> Entity:
    """The entity, or the person whose name it is a part of."""
    part = text[entity.start : entity.end]
    if entity.label == "ORGANIZATION" or (entity.label == "PERSON" and part in people):
        return entity
    for name in people:
        start = entity.start - name.find(part)
        whole = Entity(start, start + len(name), "PERSON")
        if part in name and text[start : whole.end] == name and _stands_alone(sentence, whole):
            return whole
    return entity


def _stands_alone(sentence: Sentence, whole: Entity) -> bool:
    """Whether a word begins and a word ends with the name, and no entity reaches over its ends."""
    starts, ends = {token.start for token in sentence.tokens}, {token.end for token in sentence.tokens}
    near = (one for one in sentence.entities if one.start < whole.end and one.end > whole.start)
    inside = all(whole.start <= one.start and one.end <= whole.end for one in near)
    return inside and whole.start in starts and whole.end in ends
