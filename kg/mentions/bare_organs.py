"""Organs that are printed without their body, by what stands before them: 开发区党工委书记、|管委会|主任."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.mentions.corps import beside_division
from kg.mentions.title_bodies import Body, Ground, of_party
from kg.mentions.zones import BARE_ORGANS, OF_STREET, OF_TOWN, seat_of, town_of

_ORGAN = re.compile("(?:办事处|党工委|纪工委|工委|管委会|管理委员会|党组)+$")
_ASSEMBLIES = ("政协", "人大", "人大常委会", "委员会")


def organ_beside(organ: Body, last: Body | None, ground: Ground) -> Body | None:
    """The organ with the body that it is of; None where it is no such organ, or nothing tells."""
    if organ.text in BARE_ORGANS or organ.text in OF_STREET:
        return _of_seat(organ, last, ground)
    if last is None or not last.name:
        return None
    grouped = last.text.endswith(_ASSEMBLIES) or last.name.startswith("共青团")
    if organ.text == "党组" and grouped and not last.name.startswith("中共"):
        return replace(organ, text=f"{last.text}党组", name=f"中共{last.name}党组")
    found = beside_division(organ.text, last.text, last.name, region=ground.region)
    return replace(organ, text=found[0], name=found[1]) if found else None


def is_of_town(organ: str, title: str) -> bool:
    """Whether an organ is but that of a town named before: |镇委|副书记; only towns have an 人大|主席."""
    return (organ[:1] in ("镇", "乡") and organ[1:] in OF_TOWN) or (organ, title) == ("人大", "主席")


def organ_of_town(organ: Body, title: str, last: Body | None) -> Body | None:
    """The organ of the town before: 云岭镇党委书记柏某，|镇人大|主席古某; None where it is no such organ."""
    if last is None or not is_of_town(organ.text, title) or not (town := town_of(last.name or "")):
        return None
    return replace(organ, name=OF_TOWN[organ.text.lstrip("镇乡")].format(town), region=last.region)


def _of_seat(organ: Body, last: Body | None, ground: Ground) -> Body | None:
    """A committee of the zone or street beside it, else of the one before: 街道党工委书记、|办事处|主任."""
    own = organ.text.removeprefix("街道")
    if last and last.name and (seat := seat_of(last.name)):
        return replace(organ, text=_ORGAN.sub("", last.text) + own, name=of_party(seat + own))
    before = sorted((m.end, m.name) for m in ground.grounds() if m.end <= organ.start)
    seats = (seat for _, name in reversed(before) if (seat := seat_of(name)))
    seat = next((seat for seat in seats if organ.text in BARE_ORGANS or seat.endswith("街道")), "")
    return replace(organ, name=of_party(seat + own) if seat else None) if seat or organ.text in OF_STREET else None
