"""Sites of a school that the report calls 该校 or 我校: 该校校史馆 is the museum of the university named last."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.guests import own_school
from kg.mentions.place_names import PlaceName
from kg.mentions.place_rows import Spot
from kg.model import Label, Mention

_SITE = re.compile("(?P<whose>[该我本])校的?(?P<site>校史馆|博物馆|图书馆|体育馆|档案馆|美术馆|展览馆|大礼堂|体育场)")
_SCHOOLS = ("大学", "学院", "学校", "中学", "小学")


def find_school_sites(text: str, found: Sequence[Mention]) -> Iterator[Spot]:
    """Each such site, under the name of its school."""
    sites = tuple(_SITE.finditer(text))
    schools = [m for m in found if sites and m.kind == Label.ORGANIZATION and m.name.endswith(_SCHOOLS)]
    for site in sites:
        own = own_school(text, [(m.start, m.end, m.name) for m in schools if m.name.endswith("大学")])
        before = [m.name for m in schools if m.end <= site.start() and m.name != own][-1:]
        for school in before if site["whose"] == "该" else filter(None, [own]):
            name = school + site["site"]
            yield Spot(*site.span("site"), PlaceName(name, name, "site"), "site_of_school", 0.85)
