"""Which place belongs to which, and the divisions printed inside longer names of places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data.gazetteer import full_name, gazetteer
from kg.data.printed_chains import as_printed
from kg.model import Article, EntityKey, Fact, Label, Mention, Relation, Sentence, Span

_VILLAGE = re.compile("(?:[一-龥]{1,4}?(?:行政|自然)?村)(?=[一-龥“]{2})(?![民委史务级落组])")
_LYING = frozenset({"park", "site", "region", "other"})
_OUTER = re.compile("(?:[一-龥]{2,10}?自治[县旗]|[一-龥]{1,8}?[县区市旗])(?=[一-龥“])")
_TOWN = re.compile("[一-龥]{1,5}?(?:镇|乡|街道|苏木)(?=[一-龥“]{2})")
_HOUSE = re.compile("(?:馆|院|中心|剧场|会堂|车站|客运站|机场|广场|公园|校区|学校)$")
"""Public houses, whose names begin with their county as an adjective: 云岭县|文化馆."""
_PUBLIC = re.compile("村?[民委党支两]|级|卫生|小学|中学|学校|幼儿园|法庭|派出所")
"""What makes a village's or town's name part of a public body's: 石桥镇白石村|村委会."""
_CLASS_WORDS = ("区", "县", "市", "旗", "镇", "乡", "街道", "苏木")


def extract_places(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> Iterator[Mention | Fact]:
    """PART_OF from a place to the one above it that the article names, and mentions of divisions within names.

    湟源县某某镇某某西路 names a road, and the town and the county that it lies in as well.
    """
    places = [mention for mention in mentions if mention.kind == Label.PLACE]
    known = {mention.entity for mention in places}
    inner = [found for place in places for found in (*_printed_within(place, article), *_around(place, article))]
    inner += [found for body in mentions if body.kind == Label.ORGANIZATION for found in _where(body, article)]
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


def _around(place: Mention, article: Article) -> Iterator[Mention]:
    """The county, and its town, that the name of a site begins with: 云岭县|石桥镇|金沙古城; no house of the county."""
    if place.properties.get("kind") not in _LYING or "/" in place.entity or _HOUSE.search(place.surface):
        return
    outer = _OUTER.match(place.surface)
    county = gazetteer().resolve(outer[0], within=article.region) if outer else None
    if outer is None or county is None or county.level != "county":
        return
    yield _inner(place, county.path, full_name(county.path), end=outer.end(), kind="county")
    if town := _TOWN.match(place.surface, outer.end()):
        path, name = f"{county.path}/{town[0]}", full_name(county.path) + town[0]
        yield _inner(place, path, name, end=town.end(), kind="township")


def _where(body: Mention, article: Article) -> Iterator[Mention]:
    """The town and the village that a firm's name begins with: 石桥镇|白石村|果蔬加工厂; no committee of theirs."""
    outer = _OUTER.match(body.surface)
    start = outer.end() if outer else 0
    town = _TOWN.match(body.surface, start)
    village = _VILLAGE.match(body.surface, town.end()) if town else None
    if town is None or village is None or _PUBLIC.match(body.surface, village.end()):
        return
    division = gazetteer().resolve(body.surface[: town.end()], within=article.region)
    if division and division.level == "township":
        name = as_printed(full_name(division.path), division.path, article.text, article.region)
        yield _inner(body, division.path, name, end=town.end(), kind="township")
        yield _inner(body, f"{division.path}/{village[0]}", name + village[0], end=village.end(), kind="village")


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
