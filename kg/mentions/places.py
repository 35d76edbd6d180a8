"""Places: divisions by the gazetteer, towns, roads, parks and sites by what their names end in, and by the model."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.data import table
from kg.data.alternatives import any_of
from kg.data.gazetteer import gazetteer
from kg.mentions.abroad import find_foreign_cities, find_foreign_divisions, find_towns_by_office
from kg.mentions.endings import is_generic, names_project, pattern_of
from kg.mentions.left_edge import LeftEdge
from kg.mentions.place_names import PlaceName, division_name, owned_place, place_name
from kg.mentions.place_rows import Spot, find_place_rows, is_in_row, roads_in_row
from kg.mentions.place_starts import site_start
from kg.mentions.regions import NamedDivision, Regions, regions_of
from kg.mentions.school_sites import find_school_sites
from kg.mentions.short_names import basin, find_letters, find_stations, find_the_country
from kg.mentions.short_towns import find_counted_towns, in_their_towns, short_town
from kg.mentions.stop_borders import is_stop
from kg.mentions.towns import find_towns, with_their_counties
from kg.mentions.visited_rows import find_visited_rows
from kg.mentions.zones import behind_zone, zone_name
from kg.model import Article, EntityKey, Label, Mention, Sentence

_BEFORE = re.compile(r"[在到赴往自于抵达从至离沿]$")
_AFTER = re.compile(r"[，、。；]|等?(?:地区|等地|境内|一带|两地|三地|各地|沿线)|举|召|开|调研|考察|参|的")
_SHORE = re.compile(r"(?<=..)(?:两?岸|畔|段|沿线|境内|一带|上空)$")
_SURELY = re.compile(r"等?(?:地区|等地|境内|一带|沿线)")
_IN_OTHER_NAME = re.compile(
    "港(?![澳商资人币元台珠府口区城])|[东西南北中]?(?:路|街|大道|大街)(?![径线演灯])|精神|新闻(?:客户端|网)|自由贸易港|自贸港|新区|(?:保卫)?战役|起义|(?:交投|城投|建投|文旅|国投|产投|水投|农投|铁投|能投|旅投)(?!资)"
)
"""What makes the short name of a division part of another name: 盐城|港, 阜宁|交投."""
_WIDER = ("新区", "都市圈", "城市群", "经济圈", "经济带", "经济走廊", "半岛", "盆地", "平原", "高原")
"""What stands behind a division and is more than it: 云岭|都市圈; 云岭|地区 is 云岭."""
_COUNTED = re.compile(
    "(?:^|[县镇乡村企户校园家店])(?:[一二两三四五六七八九]|[一二两三四五六七八九]?[十百千万亿]+)$|(?:示范|精品)$"
)
"""How many there are, in slogans and classes: 四|村, 百县千镇万|村, 美丽乡村示范|村."""
_COMING = ("", "苏木", *"来赴到在抵访")
_ABOVE = ("township", "village")
_TOWN_BEFORE = re.compile("(镇|乡|街道)(?![各全多小大老条个新周附所下辖管驻干和与及的])[一-龥]{1,4}$")
_TOWN = re.compile("[一-龥]{1,6}(?:镇|乡|街道|苏木).")
_GOODS = ("基地", "大棚", "果园", "茶园", "采摘园", "种植园")
"""Of which each crop has some, so that they need a name: 河湾村苹果种植基地, but no 苹果种植基地."""
_LETTERS = re.compile(r"[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔滇藏陕甘青宁新蒙]+")


def find_places(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Every named place of an article that is not part of a body's name."""
    regions = regions_of(article)
    edge = LeftEdge(article, sentences, regions)
    taken = {at for m in found if m.kind == Label.ORGANIZATION for at in range(m.start, m.end)}
    taken |= {at for words in _slogan_pattern().finditer(article.text) for at in range(*words.span())}
    text = article.text
    abroad = [*find_foreign_divisions(text), *find_foreign_cities(text, edge), *find_towns_by_office(text)]
    spots = [
        *_sites(article.text, edge, regions, taken.union(*(range(spot.start, spot.end) for spot in abroad))),
        *_divisions(edge, regions),
        *_known(article.text, edge),
        *find_letters(article.text, regions),
        *abroad,
        *_seen_by_model(article.text, edge, regions),
        *find_place_rows(article.text, edge, regions),
        *find_counted_towns(article.text, regions),
        *find_towns(article.text, edge, regions),
        *find_school_sites(article.text, found),
        *find_stations(article.text, regions),
        *find_the_country(article.text, edge),
    ]
    spots += roads_in_row(article.text, [spot for spot in spots if spot.named.kind == "road"])
    spots += find_visited_rows(article.text, edge, spots, taken)
    for spot in with_their_counties(article.text, _settled(article.text, spots, taken), article.region):
        yield _mention(article, spot)


def _settled(text: str, spots: Sequence[Spot], taken: set[int]) -> list[Spot]:
    """One place a stretch: the longest, then the surest; nothing that a body claims.

    The town and the village that a longer one begins with stay for the case that a project takes the longer one.
    """
    kept: list[Spot] = []
    covered = set(taken)
    for spot in sorted(spots, key=lambda s: (s.start - s.end, -s.confidence)):
        span = range(spot.start, spot.end)
        if not covered & set(span):
            kept.append(spot)
            covered.update(span)
    longer = {spot.start: spot.end for spot in kept}
    kept += [
        s for s in set(spots) if s.named.kind in _ABOVE and s.end < longer.get(s.start, 0) and s.start not in taken
    ]
    named = [spot._replace(named=_longer(spot, kept)) for spot in sorted(kept)]
    return list(in_their_towns(text, named))


def _longer(spot: Spot, spots: Sequence[Spot]) -> PlaceName:
    """The longest name in the article that ends in this one, where that is written from a division down."""
    if spot.named.code or len(spot.named.name) < 3:
        return spot.named
    fuller = [s.named for s in spots if s.named.name.endswith(spot.named.name) and "/" in s.named.path]
    fuller += [s.named for s in spots if s.named.name == spot.named.name + "地区"]
    return max(fuller, key=lambda named: len(named.name), default=spot.named)


def _divisions(edge: LeftEdge, regions: Regions) -> Iterator[Spot]:
    """Divisions of the gazetteer; a short name only where it begins a word, and never within a person's name."""
    for found in regions.named:
        own = (regions.region or "").startswith(found.path)
        word = not own and edge.is_common_word(found.start, found.end)
        if _is_bare(edge.text[found.start : found.end], found) and (word or _IN_OTHER_NAME.match(edge.text, found.end)):
            continue
        if not edge.splits_word(found.start, sure=found.end - found.start > 2) and not edge.in_person(
            found.start, found.end
        ):
            yield Spot(found.start, found.end, division_name(found.path), "gazetteer_division", 0.93)


def _is_bare(surface: str, division: NamedDivision) -> bool:
    """That a division stands without its class word: 广州, 江苏苏州."""
    return not surface.endswith((*"省市县区盟旗", division.path.rpartition("/")[2]))


@cache
def _endings() -> dict[str, tuple[str, bool]]:
    return {row["suffix"]: (row["kind"], row["strict"] == "yes") for row in table("place_suffixes")}


@cache
def _ending_pattern() -> re.Pattern[str]:
    return pattern_of(_endings())


def _sites(text: str, edge: LeftEdge, regions: Regions, taken: set[int]) -> Iterator[Spot]:
    """Names that end as places do: 丹噶尔古城, 龙门浩老街, 多巴镇玉拉村."""
    last = 0
    for found in _ending_pattern().finditer(text):
        kind, strict = _endings()[found[0]]
        if found.start() in taken or regions.covers(found.start()):
            continue
        if kind in ("site", "park") and names_project(text, found.end()):
            continue
        floor = last if regions.starting(last) else 0
        start = edge.of(found.start(), floor=max(floor, _floor(taken, found.start())))
        start = edge.place_start(start, found.end()) if strict else start
        start = behind_zone(text, start, found.start()) if kind == "road" else start
        start = site_start(start, found.start(), edge, kind=kind) if kind != "road" else start
        if found[0] == "流域":
            yield from basin(text, start, found.start())
            continue
        own = regions.owner(text[start : found.end()], start) if kind in ("site", "park") and not strict else None
        if own and len(own[1]) > 2:
            named = owned_place(text[start : found.end()], own[0], kind=kind)
        elif _is_name(text, (start, *found.span()), (kind, strict), edge):
            named = place_name(zone_name(text[start : found.end()], text, regions.region), regions.region, kind=kind)
        else:
            continue
        yield Spot(start, found.end(), named, f"{kind}_by_ending", 0.75 if strict else 0.8)
        last = found.end()


def _floor(taken: set[int], at: int) -> int:
    """Where the last body before an offset ends."""
    return max((end + 1 for end in range(max(0, at - 40), at) if end in taken), default=0)


def _is_name(text: str, span: tuple[int, int, int], how: tuple[str, bool], edge: LeftEdge) -> bool:
    """That the stretch is a name: seen by the model, quoted, begun by a proper name, or a stop of a visit."""
    (start, ending, end), (kind, strict) = span, how
    if _IN_OTHER_NAME.match(text, end) and end - start < 4:
        return False
    if edge.is_class(start, end) or _is_common(text[start:ending], text[start:end], strict):
        return False
    if kind in ("village", "township") and _COUNTED.search(text[start:ending]):
        return False
    if text.endswith(_GOODS, start, end) and edge.is_plain(start, end):
        return False
    if text[start] in "“‘" and (kind == "community" or text[ending - 1 : end] == "”园区"):
        return False
    division = edge.regions.starting(start)
    if kind == "region" and division and division.end == ending:
        return text.startswith(_WIDER, ending)
    if edge.is_place(start, end, ending=ending if kind == "region" else -1):
        return True
    if strict:
        behind = kind in ("road", "village") and _behind_division(text[start:ending], division)
        return behind or (kind == "village" and _behind_town(text[start:ending]))
    if ending - start < 2:
        return False
    quoted = text[start - 1 : start] == "“" and text[end : end + 1] == "”"
    stop = is_stop(text, start, end) and (ending - start > 3 or kind in ("park", "region"))
    return quoted or stop or edge.is_proper(start, end)


def _is_common(stem: str, whole: str, strict: bool) -> bool:
    """Words that end like places and name none, and such as count several."""
    named_none = stem in not_places() or whole in not_places() or whole.endswith("乡村")
    return stem in _COMING or named_none or is_generic(stem) or (strict and "·" in whole)


def _behind_town(stem: str) -> bool:
    """That a town that is one stands in front of a name of a few characters: 桐琴镇|石岭|村."""
    found = _TOWN_BEFORE.search(stem)
    return found is not None and any(gazetteer().named(stem[at : found.end(1)]) for at in range(found.start(1) - 1))


def _behind_division(stem: str, division: NamedDivision | None) -> bool:
    """That a county or district stands in front of a name of a few characters: 金东区|光南|路."""
    if division is None or stem[division.end - division.start - 1 : division.end - division.start] not in tuple(
        "区县市旗"
    ):
        return False
    own = stem[division.end - division.start :]
    own = re.split("[镇乡]|街道|苏木", own)[-1]
    return 1 < len(own) < 6 and not re.search("[各全多小大老条个新]", own[0])


@cache
def not_places() -> frozenset[str]:
    """Words that end like places and name none: 绿水青山."""
    return frozenset(row["word"] for row in table("not_places"))


@cache
def _slogan_pattern() -> re.Pattern[str]:
    """The longer of these words and races around somewhere, within which nothing is a place."""
    words = any_of(word for word in not_places() if len(word) > 3)
    return re.compile(rf"{words}|环[一-龥]{{2,6}}?(?:国际)?(?:公路)?(?:自行车|马拉松)赛")


def _known(text: str, edge: LeftEdge) -> Iterator[Spot]:
    """Large regions, rivers, countries and by-names of cities that need no context: 青藏高原, 长江."""
    for found in _known_pattern().finditer(text):
        if edge.splits_word(found.start(), sure=True) or _IN_OTHER_NAME.match(text, found.end()):
            continue
        row = _known_places()[found[0]]
        division = gazetteer().resolve(row["name"]) if row["kind"] in ("province", "prefecture") else None
        named = division_name(division.path) if division else PlaceName(row["name"], row["name"], row["kind"])
        yield Spot(found.start(), found.end(), named, "known_place", 0.9)


@cache
def _known_places() -> dict[str, dict[str, str]]:
    return {row["surface"]: row for row in table("known_places")}


@cache
def _known_pattern() -> re.Pattern[str]:
    longest = sorted(_known_places(), key=len, reverse=True)
    return re.compile(f"(?=[{''.join(sorted({name[0] for name in longest}))}])(?:{'|'.join(longest)})")


def _seen_by_model(text: str, edge: LeftEdge, regions: Regions) -> Iterator[Spot]:
    """Places that only the model sees: short names of counties at home (门源), others where the sentence says so."""
    for entity in edge.entities:
        surface = text[entity.start : entity.end]
        if entity.label != "LOCATION" or len(surface) < 2 or surface in not_places() or _LETTERS.fullmatch(surface):
            continue
        if surface in _endings():
            continue
        inside = regions.between(entity.start, entity.end)
        division = gazetteer().resolve(surface, within=regions.region)
        if division and regions.at_home(division.path) and not inside:
            if _IN_OTHER_NAME.match(text, entity.end):
                continue
            yield Spot(entity.start, entity.end, division_name(division.path), "model_division", 0.8)
            continue
        comes = _BEFORE.search(text[max(0, entity.start - 1) : entity.start]) and _AFTER.match(text, entity.end)
        row = is_in_row(text, entity.start, entity.end) and not is_generic(surface) and not edge.is_class(*entity[:2])
        stands = comes or row or _SURELY.match(text, entity.end)
        if stands and not inside and division is None:
            name = _SHORE.sub("", surface)
            named = short_town(name, entity.start, regions) or _chained(name, entity.start, regions)
            yield Spot(entity.start, entity.start + len(name), named, "model_place", 0.6)


def _chained(name: str, at: int, regions: Regions) -> PlaceName:
    """What the model sees by the town that it begins with, in the county named last: 石桥镇石岭村苹果基地."""
    if not _TOWN.match(name):
        return PlaceName(name, name, "other")
    before = [found.path for found in regions.named if found.start < at and regions.at_home(found.path)][-1:]
    return place_name(name, before[0] if before else regions.region, kind="other")


def _mention(article: Article, spot: Spot) -> Mention:
    named = spot.named
    return Mention(
        article=article.id,
        kind=Label.PLACE,
        start=spot.start,
        end=spot.end,
        surface=article.text[spot.start : spot.end],
        entity=EntityKey(f"place:{named.path}"),
        name=named.name,
        rule=spot.rule,
        confidence=spot.confidence,
        properties={"kind": named.kind, **({"code": named.code} if named.code else {})},
    )
