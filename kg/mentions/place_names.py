"""What a place is called in full: 湟中区 is 西宁市湟中区, a museum keeps the name that is printed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from kg.data.gazetteer import Division, full_name, gazetteer
from kg.model import RegionPath

_ABBREVIATED = re.compile("（[一-龥]）(?=[一-龥])")
"""The character that an abbreviation leaves out, printed in brackets."""


class PlaceName(NamedTuple):
    """A place by its full name; `path` is what its key is made of, from the province down where that is known."""

    name: str
    path: str
    kind: str
    code: str = ""


@lru_cache(maxsize=20_000)
def place_name(surface: str, region: RegionPath | None, *, kind: str) -> PlaceName:
    """Name a place of some kind in an article of a region.

    A district in front is written out, 湟中区某某基地 is 西宁市湟中区某某基地, but 重庆国际博览中心 stays, for the
    city is part of the name there, and so does a site that begins with its town alone, 多巴镇某某基地.
    """
    surface = _ABBREVIATED.sub("", surface)
    whole = gazetteer().resolve(surface, within=region)
    if whole and (whole.level != "county" or surface != whole.short or surface == whole.own_name):
        return division_name(whole.path)
    for cut in range(len(surface) - 2, 2, -1):
        head = gazetteer().resolve(surface[:cut], within=region)
        classes = _ALL_CLASSES if kind in _LOCAL_KINDS else _NARROW_CLASSES
        if head and surface[:cut].endswith(classes.get(head.level, ())):
            if head.level == "township" and kind in ("site", "park") and gazetteer().named(surface[:cut]):
                return PlaceName(surface, f"{head.path}/{surface[cut:]}", kind)
            return PlaceName(full_name(head.path) + surface[cut:], f"{head.path}/{surface[cut:]}", kind)
    return PlaceName(surface, surface, kind)


def owned_place(surface: str, owner: RegionPath, *, kind: str) -> PlaceName:
    """A site that a level word says is the city's or province's: 市体育馆."""
    rest = re.sub("^(?:自治区|[省市区县州旗盟])", "", surface)
    return PlaceName(full_name(owner) + rest, f"{owner}/{rest}", kind)


_LOCAL_KINDS = frozenset({"road", "village", "community", "township"})
_NARROW_CLASSES: dict[str, tuple[str, ...]] = {"county": ("区",), "township": ("镇", "乡", "街道", "苏木")}
_ALL_CLASSES = _NARROW_CLASSES | {"county": ("区", "县", "市", "旗")}
"""A museum keeps the county that its name begins with (昆山市文化馆), a village is found through it."""


def division_name(path: RegionPath) -> PlaceName:
    """A division by its full name, level and code."""
    division = gazetteer().at(path)
    kind, code = (division.level, division.code) if division else ("other", "")
    return PlaceName(full_name(path), path, kind, code)


def town_at(text: str, start: int, *, within: RegionPath | None) -> tuple[int, Division] | None:
    """The town whose name begins at an offset, and where that ends: 多巴镇."""
    for end in range(min(len(text), start + 8), start + 2, -1):
        if text[end - 1] in "镇乡道木":
            division = gazetteer().resolve(text[start:end], within=within)
            if division and division.level == "township":
                return end, division
    return None
