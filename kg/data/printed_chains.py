"""How much of a town's chain an article lets one say."""

from __future__ import annotations

from kg.data.gazetteer import MUNICIPALITIES, gazetteer
from kg.model import RegionPath

_PARTS = 4
"""Of the path of a town: province, prefecture, county, town."""


def as_printed(name: str, path: str, text: str, region: RegionPath | None) -> str:
    """The full name of a town or what lies in it, without its county where neither page nor paper says which one."""
    parts = path.split("/")
    if len(parts) < _PARTS or parts[0] in MUNICIPALITIES or (region or "").startswith("/".join(parts[:3])):
        return name
    division = gazetteer().at("/".join(parts[:3]))
    if division is None or division.short in text or parts[2] in text:
        return name
    return name.replace(parts[1] + parts[2], parts[1], 1)
