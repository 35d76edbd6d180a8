"""The committee and the office of a prefecture without its name: 地委, 行署, 地委组织部, 行署办公室."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.naming import name_body, owner_of
from kg.mentions.regions import Regions
from kg.mentions.state_bodies import Body

# the word comes first, which lets almost every place of a text fail at once
_BARE = re.compile(
    r"(?:地委|行署)(?:(?<=[^一-龥]..)|(?<=^..)|(?<=[、，和及与由受向经对任的在原]..)|(?=[委副书领专党办]))"
)
_UNIT = re.compile("党组|办公室|办(?![公理事好法])|组织部|宣传部|统战部|政法委(?!员)|编办|农办")


def find_prefecture_offices(text: str, regions: Regions) -> Iterator[Body]:
    """Every 地委 and 行署 that stands for the paper's own prefecture or the one that is named."""
    for found in _BARE.finditer(text):
        word = found[0]
        if regions.covers(found.start() - 1) or text[found.start() - 1 : found.start()] in "盟区州市":
            continue
        level = next((level for level in ("地区", "盟") if owner_of(level, regions.region)), "")
        level = level or next((level for level in ("地区", "盟") if regions.near(level, found.start())), "")
        unit = _UNIT.match(text, found.end())
        for end in (unit.end(), found.end()) if unit else (found.end(),):
            form = level + ("委" if word == "地委" else word) + text[found.end() : end]
            named = name_body(form, regions.region, near=regions.near(level, found.start())) if level else None
            if named and named.sure:
                yield Body(found.start(), end, named)
                break
