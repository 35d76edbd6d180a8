"""Places that are told by a letter, by their station, by their basin; and the country as one comes to it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.data import table
from kg.data.gazetteer import gazetteer
from kg.mentions.left_edge import LeftEdge
from kg.mentions.place_names import PlaceName, division_name
from kg.mentions.place_rows import Spot
from kg.mentions.regions import Regions

_LETTER = re.compile(
    r"(?<=[在来赴抵离访])([一-龥])(?=期间|参|考|调|访|出席|举|召|签|投资|创业|务工|就业|，|。|学习|企业|"
    "会[见谈晤]|接见|拜会|拜访|视察|检查|洽谈|座谈|走访|开[会幕])"
)
_STATION = re.compile("[东西南北]?站(?![起立点位台岗着稳长住出在上]|\\d+月)")
_COUNTRY = re.compile(
    "(?:(?<=[到来赴访抵])|(?<=访问)|(?<=抵达))中国(?=[，。]|进行|正式|访问|考察|参[加会观]|出席|投资|工作|学习|举[行办])"
)
_IN_NAME = re.compile("特色|[式梦人共国民第—－-]|\\d|(?:台湾|大陆)|[一-龥]{0,4}网")
"""What 中国 begins other names with: 中国|特色, 中国|人民抗日战争, 中国—东盟博览会."""
_WATERS = "江河水湖溪"


def find_letters(text: str, regions: Regions) -> Iterator[Spot]:
    """One-character names of provinces where nothing else can be meant: 在渝期间, 赴京参会.

    In the paper of a city whose name begins so, of another province, it is the city's: 来青 is to Qingdao there.
    """
    letters = {row["letter"]: row["path"] for row in table("province_letters")}
    home = "/".join((regions.region or "").split("/")[:2])
    for found in _LETTER.finditer(text):
        own = home.partition("/")[2].startswith(found[1]) and not home.startswith(letters.get(found[1], " "))
        division = gazetteer().at(home if own else letters.get(found[1], ""))
        if division and found[1] not in "宁新":
            yield Spot(found.start(), found.end(), division_name(division.path), "province_letter", 0.8)


def find_stations(text: str, regions: Regions) -> Iterator[Spot]:
    """A station by the city that it is of: 云岭|站, 云岭|东站; not the office of a news site, 红网|云岭站."""
    for found in regions.named:
        station = (
            _STATION.match(text, found.end) if text.startswith(("站", "东", "西", "南", "北"), found.end) else None
        )
        if station and text[found.start - 1 : found.start] not in ("网", "·"):
            name = text[found.start : station.end()]
            yield Spot(found.start, station.end(), PlaceName(name, name, "site"), "station_of_city", 0.8)


def find_the_country(text: str, edge: LeftEdge) -> Iterator[Spot]:
    """中国 where somebody comes to it, and where the model sees a place: 到|中国|访问; 两国友好，|中国|与其隔海相望."""
    here = PlaceName("中国", "中国", "country")
    for found in _COUNTRY.finditer(text):
        yield Spot(*found.span(), here, "country_one_comes_to", 0.8)
    for start, end, label in edge.entities:
        named = label == "LOCATION" and text[start:end] == "中国" and not _IN_NAME.match(text, end)
        if named and not text.endswith(("新时代", "参加", "届", "、", "“", "·"), 0, start):
            yield Spot(start, end, here, "country_seen_by_model", 0.7)


def basin(text: str, start: int, end: int) -> Iterator[Spot]:
    """The river of a basin: 云江|流域; a well-known one is found by its name."""
    name = text[start:end]
    if 2 <= len(name) <= 5 and name[-1] in _WATERS and not set(name[:-1]) & set("江河湖"):
        yield Spot(start, end, PlaceName(name, name, "river"), "river_of_basin", 0.8)
