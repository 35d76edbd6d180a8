"""Where the name of a site begins behind the divisions that stand in front of it."""

from __future__ import annotations

import re

from kg.data.gazetteer import gazetteer
from kg.mentions.left_edge import LeftEdge

_FIRST = re.compile("(?:^|[，。、“在到赴发和与]|[^一-龥])(?P<name>(?:(?![和与在到赴])[一-龥]){2,4}?)[—－-]+$")


def site_start(start: int, ending: int, edge: LeftEdge, *, kind: str) -> int:
    """Where a site begins: behind its province and city, water behind its county too, and behind a quotation."""
    start = _before_dash(edge.text, start) if kind in ("region", "park") else start
    start = _behind_address(edge.text, start, edge)
    start = _behind_county(start, ending, edge) if kind == "river" else start
    closing = edge.text.rfind("”", start, ending)
    return closing + 1 if start <= closing and "“" not in edge.text[start:closing] else start


def _behind_address(text: str, start: int, edge: LeftEdge) -> int:
    """Where a name begins behind a province and its city, which are no part of it: 江苏盐城|金沙小镇."""
    division = edge.regions.starting(start)
    if division is None or division.path.count("/") != 1 or gazetteer().named(text[start : division.end]):
        return start
    return division.end if gazetteer().named(division.path.split("/")[0]) else start


def _before_dash(text: str, start: int) -> int:
    """Where the first of two names begins that a zone or belt has: 云江|—金河经济带."""
    first = _FIRST.search(text, max(0, start - 8), start) if text[start - 1 : start] in ("—", "－", "-") else None
    return first.start("name") if first else start


def _behind_county(start: int, ending: int, edge: LeftEdge) -> int:
    """Where the name of a lake or reservoir begins behind the county that it lies in: 云岭县|金沙水库."""
    division = edge.regions.starting(start)
    whole = division and division.end < ending - 1 and edge.text[division.end - 1] in "省市县区旗州盟"
    return division.end if division and whole else start
