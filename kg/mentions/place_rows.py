"""Places that the places beside them give away: in a list, at the other end of a line, in a row of roads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.data.gazetteer import gazetteer
from kg.mentions.left_edge import LeftEdge
from kg.mentions.place_names import PlaceName, division_name
from kg.mentions.regions import Regions

_ROAD = "[一-龥]{1,5}?(?:大街|大道|路|街|巷)"
_STRETCH = re.compile(rf"(?<![一-龥])({_ROAD})至({_ROAD})(?=路?段|[）)、，。]|之间|全线)")
_NEXT_ROAD = re.compile(
    rf"[、和及与](?![各沿周主背小大]|道路|公路|铁路|线路|马路|思路|出路|街|路)({_ROAD})(?![一二三四]?[边口面灯人况])"
)
_BOUNDS = re.compile(rf"(?:(?<=[、，及和与于在])|(?<=[经开高新园]区))({_ROAD})以(?:[东西南北]|[东西][南北])")
_LIST = re.compile(
    r"((?:[一-龥]{2,6}、)+[一-龥]{2,6}?)(?:等(?:地|市州|县|区|市|州)|[两三四五六七八九十]个?(?:县|市|地|区|旗)(?!级))"
)
_GOAL = re.compile(
    r"(?:(?<=[到赴在])|(?<=深入)|(?<=走进)|(?<=前往))(?P<name>[一-龥]{2,4}?)"
    r"(?=(?:隆重|顺利)?(?:举[行办]|召开|开[幕工])|(?:开展|进行)?(?:实地)?(?:考察|调研|视察|督[导查]|检查|慰问|走访))"
)
_ROW_BEFORE = re.compile("[、和及与到了察观入往]$")
_ROW_AFTER = re.compile("[、，。；]|[和及与]|等(?!级)|开展|进行|实地|调研|考察|察看|检查|参观")
_NO_SITE = re.compile(
    "家(?:中|里)?$|.(?:制造|装备|科技|能源|纺织|材料|食品|药业|化工|集团|公司|股份|电子|实业|控股|银行|物流|快递|汽车|[男女]士|[东中西一二三四]线|工程|项目|建设|改造|[一二三四]期)$|[两三四五六七八九]地$"
)
_LINE = re.compile(r"(?:[A-Z]?\d|[一-龥]{0,6}?(?:列车|动车|高铁|航班|班列|专列|航线|铁路|公路|高速|客运))")


def is_in_row(text: str, start: int, end: int) -> bool:
    """That a stretch fills an item of a list, and is no firm or home: 参观了周家祠堂、|望江楼|、云溪书院."""
    if end - start < 3 or "、" not in (text[start - 1 : start], text[end : end + 1]):
        return False
    stands = _ROW_BEFORE.search(text, max(0, start - 1), start) and _ROW_AFTER.match(text, end)
    return bool(stands) and not _NO_SITE.search(text, start, end)


class Spot(NamedTuple):
    """A place where it stands, under the rule that found it."""

    start: int
    end: int
    named: PlaceName
    rule: str
    confidence: float


def find_place_rows(text: str, edge: LeftEdge, regions: Regions) -> Iterator[Spot]:
    """The places of lists, lines and stretches of road."""
    yield from _listed(text, edge, regions)
    yield from _far_ends(text, regions)
    yield from _stretches(text)
    yield from _bounds(text)
    yield from _new_areas(text, regions)
    yield from _goals(text, edge, regions)


def _listed(text: str, edge: LeftEdge, regions: Regions) -> Iterator[Spot]:
    """Short names of counties in a list of places, and what the model takes for places beside them.

    集中在门源、海晏、民和南等地.
    """
    for found in _LIST.finditer(text):
        divisions, others = [], []
        for item in re.finditer("[^、]+", text[: found.end(1)][found.start() :]):
            start, end = found.start() + item.start(), found.start() + item.end()
            start = start if _at_home(text[start:end], regions) else _begin(edge, start, end)
            division = gazetteer().resolve(text[start:end], within=regions.region)
            token = edge.tokens.get(start)
            if division and regions.at_home(division.path):
                divisions.append(Spot(start, end, division_name(division.path), "listed_division", 0.85))
            elif token and token.pos == "ns" and token.end == end:
                others.append(Spot(start, end, PlaceName(token.text, token.text, "other"), "listed_place", 0.7))
        yield from (*divisions, *(others if divisions else ()))


def _at_home(name: str, regions: Regions) -> bool:
    """That a whole item is the short name of a division at home."""
    division = gazetteer().resolve(name, within=regions.region)
    return division is not None and division.level == "county" and regions.at_home(division.path)


def _begin(edge: LeftEdge, start: int, end: int) -> int:
    """Where the last word of an item begins, if it is a place: 集中在|民和南."""
    words = (at for at in range(start, end) if at in edge.tokens and edge.tokens[at].end == end)
    last = next(words, start)
    return last if edge.tokens and last in edge.tokens and edge.tokens[last].pos == "ns" else start


def _far_ends(text: str, regions: Regions) -> Iterator[Spot]:
    """The short name of a county at the other end of a line: 西宁至海晏|C900次列车."""
    for near in regions.named:
        if not text.startswith("至", near.end):
            continue
        start = near.end + 1
        for end in range(start + 4, start + 1, -1):
            division = gazetteer().resolve(text[start:end], within=regions.region)
            if division and regions.at_home(division.path) and _LINE.match(text, end):
                yield Spot(start, end, division_name(division.path), "end_of_line", 0.8)
                break


def _goals(text: str, edge: LeftEdge, regions: Regions) -> Iterator[Spot]:
    """The short name of a county at home where one goes or meets, 到武义调研, 在武义举行."""
    for found in _GOAL.finditer(text):
        division = gazetteer().resolve(found["name"], within=regions.region)
        inside = edge.in_person(*found.span("name")) or regions.covers(found.start("name"))
        if division and division.level == "county" and regions.at_home(division.path) and not inside:
            yield Spot(*found.span("name"), division_name(division.path), "county_one_goes_to", 0.85)


def _bounds(text: str) -> Iterator[Spot]:
    """The roads that bound a site: 位于|乐山路|以南、|共济大道|以东."""
    for found in _BOUNDS.finditer(text):
        yield Spot(*found.span(1), PlaceName(found[1], found[1], "road"), "road_of_bounds", 0.85)


def _new_areas(text: str, regions: Regions) -> Iterator[Spot]:
    """A city's new area by both its names, where one of them is that of a division elsewhere: 盐城滨海新区."""
    for short, name in regions.new_areas.items():
        for found in re.finditer(f"(?:{re.escape(name[: -len(short)])})?{re.escape(short)}", text):
            if not regions.covers(found.end() - 1):
                yield Spot(*found.span(), PlaceName(name, name, "park"), "new_area", 0.95)


def _stretches(text: str) -> Iterator[Spot]:
    """The roads between which a stretch of road lies: 乐山路至共济路段."""
    for found in _STRETCH.finditer(text):
        for group in (1, 2):
            name = found[group]
            yield Spot(*found.span(group), PlaceName(name, name, "road"), "stretch_of_road", 0.8)


def roads_in_row(text: str, roads: Sequence[Spot]) -> Iterator[Spot]:
    """The roads that a row goes on with, whatever the model cuts there: 新平路和|南桥路|雨污水管网."""
    for road in roads:
        end = road.end
        while found := _NEXT_ROAD.match(text, end):
            name, end = found[1], found.end()
            yield Spot(*found.span(1), PlaceName(name, name, "road"), "road_in_row", 0.75)
