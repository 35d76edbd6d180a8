"""Provinces and cities of foreign countries behind their country's name: 越南|谅山、高平|两省, 法国|萨基市."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.data.gazetteer import gazetteer
from kg.mentions.endings import is_generic
from kg.mentions.left_edge import LeftEdge
from kg.mentions.place_names import PlaceName
from kg.mentions.place_rows import Spot
from kg.mentions.titles import countries

_ONE = re.compile(
    r"(?P<name>[一-龥·]{2,8}?(?P<class>特别市|广域市|共和国|大区|[市省州郡]|(?<=[罗尚清原海])[南北]?道))(?![场民长委级内区直政场])"
)
_COUNTED = re.compile(
    r"(?P<names>[一-龥·]{2,6}?(?:[、和][一-龥·]{2,6}?){1,6})[两三四五六七八九]个?(?:边境)?(?P<class>[市省州])"
)
_CLOSED = re.compile(
    r"(?P<names>(?:[^，。；、和市省州国]{2,4}、){1,6}[^，。；、和市省州国]{2,4})(?P<class>[省州])(?![长民])"
)
"""Lists that print the class word once: 谅山、高平|两省; 谅山、高平|省."""
_NO_NAME = re.compile(
    "[和与及的在到等各在为了是]|代表|总统|总理|议长|政府|访问|大使|领事|企业|公司|首都|中国|我|全国|驻|华|友好|城$|一些|多个"
)

_CITY = re.compile("[一-龥·]{2,8}")
_NO_CITY = re.compile("[东西南北中]部|境内|大使馆|总领馆|当地|首都|沿海|各地|[和与、]|半岛$|企业|公司|本土")
_GOES_ON = re.compile("大学|学院|银行|公司|集团|队|奥运|世博|协议|宣言|大使|总领")

_OFFICES = re.compile("[市州郡区](?:代?[市州郡区]长|代?行政长官|杜马|议长|议会)")
_BY_OFFICE = re.compile(
    r"(?:^|[，。、；：“\n]|[会访]见了?|[会访问][晤问]|[和与及同在到赴])(?P<name>(?:(?![和与及同在到赴])[一-龥]){2,7}?[市州郡区])"
    r"(?=代?(?:[市州郡区]长|行政长官|杜马|议长|议会))"
)


def find_foreign_divisions(text: str) -> Iterator[Spot]:
    """Every such province or city, each with the class word that a list prints once."""
    for country in _countries().finditer(text):
        shared = _COUNTED.match(text, country.end()) or _CLOSED.match(text, country.end())
        if shared:
            yield from _listed(shared)
            continue
        one = _ONE.match(text, country.end())
        if one and not _NO_NAME.search(one["name"]):
            yield _spot(*one.span("name"), one["name"])


def find_foreign_cities(text: str, edge: LeftEdge) -> Iterator[Spot]:
    """What the model takes for a place right behind a foreign country: 日本|大阪|、德国|斯图加特|等城市."""
    for entity in edge.entities:
        start, end = entity.start, entity.end
        if entity.label != "LOCATION":
            continue
        country = _countries().match(text, start, end)
        start = country.end() if country else start
        behind = country or any(text.endswith(name, 0, start) for name in _by_last().get(text[start - 1 : start], ()))
        name = text[start:end]
        if behind and _CITY.fullmatch(name) and not _NO_CITY.search(name) and not _GOES_ON.match(text, end):
            yield Spot(start, end, PlaceName(name, name, "prefecture"), "city_abroad", 0.8)


@cache
def _by_last() -> dict[str, tuple[str, ...]]:
    """The foreign countries by their last character."""
    return {name[-1]: tuple(one for one in countries() if one[-1] == name[-1]) for name in countries()}


def find_towns_by_office(text: str) -> Iterator[Spot]:
    """Towns that no gazetteer has, by their mayor or council, wherever they stand: 会见|赛里克市|市长."""
    offices = _BY_OFFICE.finditer(text) if _OFFICES.search(text) else ()
    for name in dict.fromkeys(one["name"] for one in offices if _is_town(one["name"])):
        for found in re.finditer(name, text):
            yield Spot(*found.span(), PlaceName(name, name, "prefecture"), "town_by_office", 0.75)


def _is_town(name: str) -> bool:
    """That a name is no word of class and that no division of the country ends it: 全市, 江苏省云岭市."""
    known = any(gazetteer().named(name[at:]) for at in range(len(name) - 1))
    return not known and not _NO_NAME.search(name[:-1]) and not is_generic(name[:-1])


def _listed(shared: re.Match[str]) -> Iterator[Spot]:
    for item in re.finditer("[^、和]+", shared["names"]):
        if not _NO_NAME.search(item[0]):
            start = shared.start("names") + item.start()
            name = item[0] if item[0].endswith(shared["class"]) else item[0] + shared["class"]
            yield _spot(start, start + len(item[0]), name)


def _spot(start: int, end: int, name: str) -> Spot:
    return Spot(start, end, PlaceName(name, name, "prefecture" if name.endswith("市") else "province"), "abroad", 0.9)


@cache
def _countries() -> re.Pattern[str]:
    """Any country by its name, at once by its first character."""
    names = sorted(countries(), key=len, reverse=True)
    return re.compile(f"(?=[{''.join(sorted({name[0] for name in names}))}])(?:{'|'.join(names)})")
