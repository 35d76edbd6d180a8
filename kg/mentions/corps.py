"""Bodies of the Xinjiang corps, each division of which is a city too: 第八师石河子市党委, 师市党委, 第八师师长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.data import table
from kg.mentions.naming import CORPS
from kg.mentions.state_bodies import Body
from kg.model import RegionPath

_BEFORE = re.compile("(?P<division>第?[一二三四五六七八九十]{1,2}师)$|师$")
_PLAIN = re.compile("第[一二三四五六七八九十]{1,2}师")
_FULL = re.compile(f"{CORPS}第[一二三四五六七八九十]{{1,2}}师")
_HEADS = ("师长", "政委", "政治委员")


def of_corps(text: str, bodies: Sequence[Body]) -> Iterator[Body]:
    """Each body, those of a city with the division that stands before it: 第八师|石河子市党委, 师|市党委."""
    for body in bodies:
        city = (body.named.region or "").rpartition("/")[2]
        division = _divisions().get(city)
        before = _BEFORE.search(text, max(0, body.start - 5), body.start) if division else None
        own = before and before["division"]
        if not division or not before or (own and not division.endswith(own)):
            yield body
            continue
        name = body.named.name.replace(city, f"{CORPS}{division}{city}", 1)
        yield body._replace(start=before.start(), named=replace(body.named, name=name))


def division_name(name: str | None, region: RegionPath | None) -> str | None:
    """A division of the corps in full in a paper of Xinjiang: 第八师; any other name as it is."""
    plain = name and _PLAIN.fullmatch(name) and (region or "").startswith("新疆")
    return f"{CORPS}{name}" if plain else name


def division_of(party: str | None, title: str) -> str | None:
    """The division whose 师长 or 政委 stands behind a title of its party committee; None for other titles."""
    found = _FULL.search(party or "") if title.endswith(_HEADS) else None
    return found[0] if found else None


@cache
def _divisions() -> dict[str, str]:
    """The division of each of the corps' cities."""
    return {row["city"]: row["division"] for row in table("corps_divisions")}
