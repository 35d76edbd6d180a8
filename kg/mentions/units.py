"""Units that are printed without the body they belong to: 组织部 behind 区委常委, 特战中队 of a 支队."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from kg.data import table
from kg.mentions.forms import local_forms
from kg.mentions.naming import LEVEL_WORDS, BodyName, government, name_body, owner_name, owner_of
from kg.mentions.title_bodies import Body, Ground, of_party, whole_of, without_party
from kg.model import RegionPath

_COMMITTEES = ("委", "委员会", "政府", "人大", "政协", "人大常委会")
_OF_COMMITTEE = re.compile("([一-龥]{1,12}?委)(?:[一-龥]{1,8}[部办]|[一-龥]{0,8}办公?室|办|政法委)$")
_COMMITTEE = re.compile("党?委$")
_PARTY_OFFICES = ("组织部", "宣传部", "统战部", "办公室", "巡察办", "纪委", "工会", "团委")
"""What a committee of the party has itself, where its group in a body has none."""
MILITARY = ("军分区", "警备区")
"""What no short form of a division stands before: 市委常委、军分区政委 is never 市军分区政委."""
_HOMES = ("法院", "检察院", "大学", "厅", "局", "集团", "公司", "银行", "医院", "总队")
_OFFICES = ("处", "科", "室", "庭")
_LARGE_OFFICES = (*_OFFICES, "厅", "局", "部", "院", "学院", "中心")
"""What the units end in of a court, of a university and of a firm."""
Regions = Sequence[RegionPath | None]


def home_of(bodies: Iterable[Body | None]) -> Body | None:
    """The first of the bodies in a row of titles that has units of its own; the university of a university's unit."""
    for body in bodies:
        name = whole_of(body.name) if body and body.name else ""
        university = name.find("大学") + 2
        if body and university > 2 and not name.endswith(("医院", "中学", "小学")):
            return replace(body, text=name[:university], name=name[:university])
        if body and name.endswith(_HOMES):
            return replace(body, text=without_party(body.text), name=name)
    return None


def is_unit_of(unit: str, home: Body) -> bool:
    """That a unit's name is such as the units of that body have: 新闻处, but no department of a division."""
    known = unit in local_forms() or (unit.endswith("部") and "委" + unit in local_forms())
    large = (home.name or "").endswith(("法院", "检察院", "大学", "公司", "集团", "银行"))
    other = re.search("大学|公司|集团|银行", unit[:-2])
    return not known and other is None and unit.endswith(_LARGE_OFFICES if large else _OFFICES)


def settle_unit(unit: Body, last: Body | None, ground: Ground, *, regions: Regions) -> Body:
    """A unit with the owner that its neighbours name, else with one named before, else of the paper's own division."""
    place = regions[0] or regions[1]
    return _beside(unit, last, regions) or _part_of(unit, ground, place)


def _beside(unit: Body, last: Body | None, regions: Regions) -> Body | None:
    """A unit of the body before it or of its owner: 区委常委、|组织部|部长 is 区委's."""
    known = [region for region in regions if region]
    if last and last.name and last.text == "政府" and unit.text in ("办公室", "办公厅"):
        return replace(unit, text=last.text + unit.text, name=last.name + unit.text, region=last.region)
    if unit.text in LEVEL_WORDS:
        path = next((path for region in known if (path := owner_of(unit.text, region))), None)
        return replace(unit, name=government(path) if path else None, region=path)
    if unit.text.startswith(("地委", "行署")):
        return _of_prefecture(unit, known)
    for owner in _owners(last) if last else ("",):
        for region in known:
            named = name_body(owner + unit.text, region)
            if named and named.sure:
                text = unit.text if unit.text.startswith(MILITARY) else owner + unit.text
                return replace(unit, text=text, name=named.name, region=named.region)
    return _sibling(unit, last) or _within(unit, last)


def _owners(last: Body) -> tuple[str, ...]:
    """What can stand before a unit for the body named last: of 县政府党组 the 办公室 is that of 县政府.

    A department of a committee stands beside others of it: 市委统战部部长、|政法委|书记.
    """
    plain = without_party(last.text)
    if last.text.endswith("党组"):
        return (plain, "")
    committee = _OF_COMMITTEE.match(last.text)
    return (
        last.text,
        last.text[-2:],
        plain,
        *([committee[1], _COMMITTEE.sub("", committee[1])] if committee else []),
        "",
    )


def _sibling(unit: Body, last: Body | None) -> Body | None:
    """A department beside another, or beside the head of their government: 市住建局副局长…、|规划局|副局长."""
    if last is None or unit.text not in local_forms() or (last.name or last.text).startswith("中共"):
        return None
    if last.region:
        named = name_body(owner_name(last.region) + unit.text, last.region)
        return replace(unit, name=named.name, region=named.region) if named else None
    word = next((word for word in LEVEL_WORDS if last.text.removeprefix(word) in local_forms()), None)
    return replace(unit, text=word + unit.text, name=word + unit.text) if word else None


def _within(unit: Body, last: Body | None) -> Body | None:
    """A unit of the body just before: 市中院党组成员、|政治部|主任 is of the court, not of its party group."""
    if last is None or last.name is None or not last.text or unit.text == "政府":
        return None
    if last.region and last.text.endswith(_COMMITTEES):
        return None
    whole = unit.text.endswith(("委", "委员会", "党组", "管委会")) or last.text.endswith("党组")
    plain = without_party(last.text)
    if plain != last.text and (whole or unit.text not in _PARTY_OFFICES):
        return replace(unit, text=plain + unit.text, name=of_party(whole_of(last.name) + unit.text))
    return replace(unit, text=last.text + unit.text, name=of_party(last.name + unit.text))


def _of_prefecture(unit: Body, regions: Sequence[RegionPath]) -> Body:
    """地委 and 行署 are those of the 地区 that the paper or the sentence is about."""
    form = next((form for form in ("地委", "行署") if unit.text.startswith(form)), "")
    path = next((path for region in regions if (path := owner_of("地区", region))), None) if form else None
    if path is None:
        return unit
    own = path.rpartition("/")[2]
    full = f"中共{own}委员会" if form == "地委" else f"{own}行政公署"
    return replace(unit, name=full + unit.text.removeprefix(form), region=path)


def _part_of(unit: Body, ground: Ground, region: RegionPath | None) -> Body:
    """A unit of the body that was named before it, 特战中队 of 武警遵义支队; else of the paper's own division."""
    ending = max((e for e in _parents() if unit.text.endswith(e)), key=len, default="")
    parent = ground.body_further_left(unit.start, _parents()[ending]) if ending else None
    if parent is None or parent.name is None:
        named = _of_level(unit, region)
        return replace(unit, name=named.name if named else of_party(unit.text), region=named.region if named else None)
    if unit.text == ending and parent.text.endswith(ending):
        return replace(parent, start=unit.start, text=unit.text)
    return replace(unit, name=unit.text if unit.text.startswith(parent.name) else parent.name + unit.text)


@cache
def _parents() -> dict[str, tuple[str, ...]]:
    """What the body's name ends with that a unit is part of, by the unit's own ending."""
    rows = table("subunits")
    return {row["ending"]: tuple(r["parent"] for r in rows if r["ending"] == row["ending"]) for row in rows}


def _of_level(unit: Body, place: RegionPath | None) -> BodyName | None:
    """公安局 alone is that of the paper's own division, 公安厅 that of its province."""
    if unit.text.endswith(("工委", "管委会", "委员会", "地委")):
        return None
    words = ("省", "自治区") if unit.text.endswith("厅") else ("县", "区", "旗", "市", "州", "盟", "省", "自治区")
    for word in words if place else ():
        named = name_body(word + unit.text, place)
        if named and named.sure:
            return named
    return None
