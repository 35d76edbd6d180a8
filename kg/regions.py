"""A region as a user writes it: 青海省西宁市, or 青海省/西宁市."""

from __future__ import annotations

from kg.data.gazetteer import gazetteer
from kg.errors import OptionError
from kg.model import RegionPath


def parse_region(text: str) -> RegionPath:
    """The path of a region from the province down; raise OptionError for a name that the gazetteer does not have."""
    division = gazetteer().resolve(text.replace("/", ""))
    if division is None:
        raise OptionError("no such region", where=text, mend="write it from the province down, like 青海省西宁市")
    return division.path
