"""Bodies of the Xinjiang corps, each division of which is a city too: 第八师石河子市党委, 师市党委, 第八师师长."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from kg.data import table
from kg.mentions.naming import CORPS, name_body
from kg.mentions.state_bodies import Body
from kg.model import RegionPath

_BEFORE = re.compile("(?P<division>第?[一二三四五六七八九十]{1,2}师)$|师$")
_PLAIN = re.compile("第?(?P<number>[一二三四五六七八九十]{1,2})师")
_REGIMENT = re.compile(
    "(?:第?[一二三四五六七八九十]{1,2}师)?(?P<regiment>[一二三四五六七八九十百〇零\\d]{1,5}团)(?P<organ>党委|纪委)?$"
)
_NUMBERED = re.compile("第?([一二三四五六七八九十]{1,2})师")
_FULL = re.compile(f"{CORPS}第[一二三四五六七八九十]{{1,2}}师(?:[一二三四五六七八九十百〇零\\d]{{1,5}}团)?")
_SEAT = re.compile(f"(?:中共)?(?P<seat>{CORPS}第[一二三四五六七八九十]+师(?P<city>[一-龥]{{2,5}}?市))")
_HEADS = ("师长", "团长", "政委", "政治委员")


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
        name = _in_corps(body.named.name, city, f"{CORPS}{division}{city}")
        yield body._replace(start=before.start(), named=replace(body.named, name=name))


def _in_corps(name: str, city: str, seat: str) -> str:
    """The name of a body of a city as that of the division too."""
    return name.replace(city, seat, 1).replace(f"{city}党委", f"{city}委员会")


def division_name(name: str | None, region: RegionPath | None) -> str | None:
    """A division of the corps in full in a paper of Xinjiang: 第八师; any other name as it is."""
    plain = _PLAIN.fullmatch(name) if name and (region or "").startswith("新疆") else None
    return f"{CORPS}第{plain['number']}师" if plain else name


def regiment_before(text: str, end: int, region: RegionPath | None) -> tuple[int, str] | None:
    """Where a regiment or its party committee begins that ends at a place, and its full name: 一四三团|党委."""
    found = _REGIMENT.search(text, max(0, end - 12), end) if (region or "").startswith("新疆") else None
    if found is None:
        return None
    numbers = _NUMBERED.findall(text, 0, found.start("regiment"))
    own = _divisions().get((region or "").rpartition("/")[2])
    division = f"第{numbers[-1]}师" if numbers else own
    name = f"{CORPS}{division}{found['regiment']}" if division else found["regiment"]
    organ = {"党委": "委员会", "纪委": "纪律检查委员会", None: ""}[found["organ"]]
    return found.start(), f"中共{name}{organ}" if organ else name


def beside_division(unit: str, last: str, party: str | None, *, region: RegionPath | None) -> tuple[str, str] | None:
    """A department beside one of a city that is a division too, as printed and in full: 师市党委书记、|工商联."""
    found = _SEAT.match(party or "")
    city = found["city"] if found else ""
    for form in (f"{city}党委{unit}", f"{city}{unit}") if found and not unit.startswith(city) else ():
        named = name_body(form, region)
        if named and named.sure:
            printed = last[: last.find("市") + 1] + form.removeprefix(city)
            return printed, _in_corps(named.name, city, found["seat"] if found else city)
    return None


def division_of(party: str | None, title: str) -> str | None:
    """The division whose 师长 or 政委 stands behind a title of its party committee; None for other titles."""
    found = _FULL.search(party or "") if title.endswith(_HEADS) else None
    return found[0] if found else None


@cache
def _divisions() -> dict[str, str]:
    """The division of each of the corps' cities."""
    return {row["city"]: row["division"] for row in table("corps_divisions")}
