"""Which place belongs to which, and the divisions printed inside longer names of places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.gazetteer import full_name, gazetteer
from kg.data.printed_chains import as_printed
from kg.model import Article, EntityKey, Fact, Label, Mention, Relation, Sentence, Span

_VILLAGE = re.compile("(?:[一-龥]{1,4}?(?:行政|自然)?村)(?=[一-龥“]{2})(?![民委史务级落组])")
_CLASS_WORDS = ("区", "县", "市", "旗", "镇", "乡", "街道", "苏木")


def extract_places(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> Iterator[Mention | Fact]:
    """PART_OF from a place to the one above it that the article names, and mentions of divisions within names.

    湟源县某某镇某某西路 names a road, and the town and the county that it lies in as well.
    """
    places = [mention for mention in mentions if mention.kind == Label.PLACE]
    known = {mention.entity for mention in places}
    inner = [found for place in places for found in _printed_within(place, article)]
    yield from inner
    known |= {mention.entity for mention in inner}
    for mention in [*places, *inner]:
        above = _above(mention.entity, known)
        if above:
            yield Fact(
                article=article.id,
                subject=mention.entity,
                relation=Relation.PART_OF,
                object=above,
                evidence=(_sentence_of(mention, sentences),),
                rule="division_of_the_gazetteer",
                confidence=0.95 if mention.properties.get("code") else 0.85,
            )


def _printed_within(place: Mention, article: Article) -> Iterator[Mention]:
    """The divisions of a county or less that a longer name begins with: 湟中区 in 湟中区西堡镇某基地.

    By the short name with its class word too: 循化县 in 循化县积石镇; and the village: 西堡镇|羊圈村|某基地.
    """
    path = place.entity.removeprefix("place:")
    parts = path.split("/")
    for depth in range(len(parts) - 1, 1, -1):
        above = "/".join(parts[:depth])
        division = gazetteer().at(above)
        if division is None or not parts[depth - 1].endswith(_CLASS_WORDS):
            continue
        names = (parts[depth - 1], division.short + parts[depth - 1][-1])
        end = max((place.surface.find(name) + len(name) for name in names if name in place.surface), default=0)
        name = as_printed(full_name(division.path), division.path, article.text, article.region)
        if end:
            yield _inner(place, division.path, name, end=end, kind=division.level)
        if depth == len(parts) - 1 and division.level == "township" and (village := _VILLAGE.match(parts[-1])):
            end = place.surface.find(village[0]) + len(village[0])
            yield _inner(place, f"{above}/{village[0]}", name + village[0], end=end, kind="village")


def _inner(place: Mention, path: str, name: str, *, end: int, kind: str) -> Mention:
    """What a place's name begins with, up to `end`, as a place of its own."""
    division = gazetteer().at(path)
    return Mention(
        article=place.article,
        kind=Label.PLACE,
        start=place.start,
        end=place.start + end,
        surface=place.surface[:end],
        entity=EntityKey(f"place:{path}"),
        name=name,
        rule="division_within_a_name",
        confidence=0.85,
        properties={"kind": kind, **({"code": division.code} if division and division.code else {})},
    )


def _above(entity: EntityKey, known: set[EntityKey]) -> EntityKey | None:
    """The nearest place above one, by its path, that the article names too."""
    path = entity.removeprefix("place:")
    while "/" in path:
        path = path.rpartition("/")[0]
        if f"place:{path}" in known:
            return EntityKey(f"place:{path}")
    return None


def _sentence_of(mention: Mention, sentences: tuple[Sentence, ...]) -> Span:
    """The sentence that a mention stands in; its own span where none covers it."""
    for sentence in sentences:
        if sentence.start <= mention.start < sentence.end:
            return Span(sentence.start, sentence.end)
    return Span(mention.start, mention.end)
