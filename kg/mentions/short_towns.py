"""Towns that are printed without their class word: 鸣鹤、掌起等3个乡镇, and what the model alone takes for a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.data.gazetteer import gazetteer
from kg.mentions.place_names import PlaceName, division_name
from kg.mentions.place_rows import Spot
from kg.mentions.regions import Regions

_COUNTED = re.compile(
    r"((?:[一-龥]{2,5}[、和])+[一-龥]{2,5}?)等?(?:\d{1,2}|[两三四五六七八九十]+)个?(?:乡镇|镇|乡|街道)(?!长)"
)
_COUNT = re.compile("[\\d两三四五六七八九十]个?(?:乡|镇|街道)")
"""Without a count of towns no row is looked for."""
_OF_TOWNS = ("village", "community")
_AND = ("、", "和", "及", "与")
"""What goes on with other places beside a town: 石桥镇、|白石村."""
_SENTENCE = re.compile("[。！？\n]")
_CLASSES = ("镇", "乡", "苏木")
_SHORT, _LONG = 2, 4


def find_counted_towns(text: str, regions: Regions) -> Iterator[Spot]:
    """The members of a row that is counted as towns, each by the gazetteer: 涉及慈溪市鸣鹤、掌起2个乡镇.

    The first may stand behind other words, and is what remains a town's name at the end of them.
    """
    for row in _COUNTED.finditer(text) if _COUNT.search(text) else ():
        for item in re.finditer("[^、和]+", row[1]):
            low, end = row.start(1) + item.start(), row.start(1) + item.end()
            for start in range(max(low, end - _LONG), end - _SHORT + 1):
                if town := short_town(text[start:end], start, regions):
                    yield Spot(start, end, town, "counted_town", 0.85)
                    break


def in_their_towns(text: str, spots: Iterable[Spot]) -> Iterator[Spot]:
    """The spots in reading order, a bare village in the one town that its sentence names: 在大华镇走访|崖根村."""
    towns: dict[str, Spot] = {}
    for spot in spots:
        named = spot.named
        towns = {path: town for path, town in towns.items() if not _SENTENCE.search(text, town.end, spot.start)}
        if named.kind == "township":
            towns[named.path] = spot
        elif named.kind in ("prefecture", "county"):
            towns = {}
        elif named.kind in _OF_TOWNS and "/" not in named.path and len(towns) == 1:
            (town,) = towns.values()
            if text.startswith(_AND, town.end):
                yield spot
                continue
            own = PlaceName(town.named.name + named.name, f"{town.named.path}/{named.path}", named.kind)
            spot = spot._replace(named=own) if "/" in town.named.path else spot
        yield spot


def short_town(name: str, at: int, regions: Regions) -> PlaceName | None:
    """The one town that a name without class word means in the division named last, or in the article's region."""
    if not _SHORT <= len(name) <= _LONG:
        return None
    before = [found.path for found in regions.named if found.start < at][-1:]
    for within in (*before, *((regions.region,) if regions.region else ())):
        towns = {
            division.current
            for last in _CLASSES
            for division in gazetteer().named(name + last)
            if division.level == "township" and division.path.startswith(f"{within}/")
        }
        if len(towns) == 1:
            return division_name(towns.pop())
    return None
