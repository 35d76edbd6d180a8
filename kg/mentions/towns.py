"""Towns by the gazetteer, whatever the model sees, and how much of their chain an article lets one say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from kg.data.gazetteer import Division, full_name, gazetteer
from kg.data.printed_chains import as_printed
from kg.mentions.left_edge import LeftEdge
from kg.mentions.place_names import PlaceName, division_name
from kg.mentions.place_rows import Spot
from kg.mentions.regions import Regions
from kg.model import RegionPath

_ENDING = re.compile("街道|镇(?![静痛定压守上])|苏木|乡(?![村亲愁土贤间音])")
_LONGEST, _REACH = 7, 16
_PARTS = 4
"""Of the path of a town: province, prefecture, county, town."""
_SENTENCE = re.compile("[。！？\n]")


def find_towns(text: str, edge: LeftEdge, regions: Regions) -> Iterator[Spot]:
    """Every name of a town in the county named last or in the article's own region: 来到|石桥镇|调研."""
    for ending in _ENDING.finditer(text):
        end = ending.end()
        for start in range(max(0, ending.start() - _LONGEST), ending.start()):
            town = _town(text[start:end], start, regions)
            if town and not edge.splits_word(start, sure=True) and not edge.in_person(start, end):
                yield Spot(_behind(start, town, regions), end, division_name(town), "town_of_gazetteer", 0.85)
                break


def _behind(start: int, town: RegionPath, regions: Regions) -> int:
    """Where the name of the county or city begins that a town stands directly behind: 云岭县|石桥镇."""
    before = [found for found in regions.between(max(0, start - _REACH), start) if found.end == start]
    return before[0].start if before and town.startswith(before[0].path + "/") else start


def _town(name: str, at: int, regions: Regions) -> RegionPath | None:
    """The one town that a name means in the county named last, else at home."""
    towns = _towns(name)
    if not towns:
        return None
    before = [found.path for found in regions.named if found.start < at and found.path.count("/") > 1][-1:]
    region = regions.region
    while region:
        before.append(region)
        region = RegionPath(region.rpartition("/")[0])
    for within in before:
        near = {town.current for town in towns if town.path.startswith(within + "/")}
        if near:
            return near.pop() if len(near) == 1 else None
    return None


@lru_cache(maxsize=20_000)
def _towns(name: str) -> tuple[Division, ...]:
    return tuple(one for one in gazetteer().named(name) if one.level == "township")


def _at_home(named: PlaceName, text: str, region: RegionPath | None) -> PlaceName:
    """A town of another province only where its city or county is printed: one of its name may lie anywhere."""
    parts = named.path.split("/")
    if named.kind != "township" or len(parts) < _PARTS or parts[0] == (region or parts[0]).split("/")[0]:
        return named
    above = (gazetteer().at("/".join(parts[:depth])) for depth in (2, 3))
    if any(division and division.short in text for division in above):
        return named
    return PlaceName(parts[-1], parts[-1], "township")


def with_their_counties(text: str, spots: Iterable[Spot], region: RegionPath | None) -> Iterator[Spot]:
    """The spots in reading order, a town that no gazetteer has in the county that its sentence or paper is about.

    And none with a county that nobody printed: 石桥镇 of a city's paper is the city's 石桥镇, in whatever county.
    """
    division = gazetteer().at(region or "")
    home = region if division and division.level == "county" else None
    county, ended = home, 0
    for spot in spots:
        spot = spot._replace(named=_at_home(spot.named, text, region))
        named = spot.named
        if _SENTENCE.search(text, ended, spot.start):
            county = home
        if named.kind in ("county", "prefecture"):
            county = RegionPath(named.path) if named.kind == "county" else None
        elif named.kind == "township" and county and "/" not in named.path and not named.name.endswith("集镇"):
            own = f"{county}/{named.path}"
            spot = spot._replace(named=PlaceName(full_name(county) + named.name, own, "township"))
        ended = spot.end
        yield spot._replace(named=spot.named._replace(name=as_printed(spot.named.name, spot.named.path, text, region)))
