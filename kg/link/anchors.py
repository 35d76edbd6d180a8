"""What makes two mentions one entity: profiles that share an anchor are the same.

An anchor is more than a name: the name with a region, a body, a number or a day. Each has a score, the share of such
joins that are right, and says its reason in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from kg.data.gazetteer import gazetteer
from kg.link.profiles import Profile
from kg.model import Label, RegionPath


class Anchor(NamedTuple):
    """What a profile can be joined by; profiles with an equal `key` are one entity."""

    key: str
    score: float
    reason: str


LEADING = re.compile(
    r"^(?:中共.+委员会|中国共产党中央委员会|国务院|.+人民政府|.+人民代表大会(?:常务委员会)?|全国人大常委会"
    r"|中国人民政治协商会议.+|.+监察委员会|中共.+党组)$"
)
"""The leading bodies of a division; who is in one of them is one person with a namesake in another of them."""
PARTY_PREFIX = re.compile(r"^(?:中共|中国共产主义青年团|共青团|中国人民政治协商会议)")
LEVEL_WORD = re.compile(r"^(?:省|自治区|市|州|盟|县|区|旗)(?!.*(?:有限公司|集团))")
LEADER_TITLE = re.compile(r"^(?P<level>省|自治区|市|州|盟|县|区|旗)(?:级)?领导$")
NUMBER = re.compile(r"第[零〇一二三四五六七八九十百\d]+[届次期批轮场]")
QUIET = re.compile(r"[\s“”\"'‘’《》（）()·,，、]|召开|举行|的")
EVERYWHERE = {"river", "region", "country", "other"}


def anchors_of(profile: Profile) -> Iterator[Anchor]:
    """The anchors of a profile; none where the entity can only be told from its neighbours."""
    yield from BY_LABEL[profile.label](profile)


def person(profile: Profile) -> Iterator[Anchor]:
    """A person is told by name and the division led (吴晓军, 青海省), the body served in, or the paper written for."""
    if profile.kind == "reporter":
        yield Anchor(_key(profile, "writes", _own(profile)), 0.9, f"记者，同在{_own(profile) or '一份报纸'}")
        return
    for body, title in sorted(profile.posts):
        division = led(body, title, profile.region)
        if division is not None:
            yield Anchor(_key(profile, "leads", division), 0.95, f"同名，同为{division or '中央'}领导")
        elif body:
            yield Anchor(_key(profile, "in", body), 0.95, f"同名，同在{body}任职")
    if profile.kind == "other":
        for tie in sorted(profile.ties):
            if tie.startswith(("org:", "event:", "project:")):
                yield Anchor(_key(profile, "with", tie), 0.85, f"同名，同涉{tie.partition(':')[2]}")


def led(body: str, title: str, region: RegionPath | None) -> str | None:
    """The division that a post leads, ``""`` for the country; None where the body is no leading one.

    >>> led("西宁市人民政府", "市长", None)
    '青海省/西宁市'
    """
    general = LEADER_TITLE.match(title)
    if general and not body:
        return _own_at(region, general["level"])
    if not LEADING.match(body):
        return None
    return division_of(body) or ""


@lru_cache(maxsize=100_000)
def division_of(body: str) -> str:
    """The division whose name a body's name begins with, as a path; nothing where there is none.

    >>> division_of("中共西宁市城东区委员会")
    '青海省/西宁市/城东区'
    """
    name = PARTY_PREFIX.sub("", body)
    for cut in range(min(len(name), 24), 1, -1):
        found = gazetteer().resolve(name[:cut])
        if found is not None and name[:cut].endswith(found.own_name):
            return found.current
    return ""


def organization(profile: Profile) -> Iterator[Anchor]:
    """A body is told by its full name; one whose owner is unknown (省委) is the paper's own, and no other's."""
    if LEVEL_WORD.match(profile.name):
        yield Anchor(_key(profile, _own(profile) or profile.source), 0.85, "同名，同在一地的报纸")
        return
    yield Anchor(f"org|{_now(profile.name)}", 0.97, "全称相同")


def place(profile: Profile) -> Iterator[Anchor]:
    """A division is told by its path, a river by its name, a road or a site by its name and the city it lies in."""
    path = profile.place.key.partition(":")[2]
    division = gazetteer().at(path)
    if division is not None:
        yield Anchor(f"place|{division.current}", 0.99, "同一行政区划")
    elif profile.kind in EVERYWHERE or "/" in path or division_of(profile.name):
        yield Anchor(f"place|{path}", 0.95, "全称相同")
    else:
        yield Anchor(f"place|{path}|{_city(profile.region) or profile.source}", 0.85, "同名，同在一地")


def post(profile: Profile) -> Iterator[Anchor]:
    """A post is told by its body and title; one without a body (市领导) belongs to the paper's region."""
    body, _, title = profile.place.key.partition(":")[2].rpartition("/")
    if not body or LEVEL_WORD.match(body):
        yield Anchor(f"post|{body}|{title}|{_own(profile) or profile.source}", 0.9, "职务相同，同在一地")
    else:
        yield Anchor(f"post|{_now(body)}|{title}", 0.97, "同一机构的同一职务")


def event(profile: Profile) -> Iterator[Anchor]:
    """An event is told by its number (第24届青洽会), or by its name, day and place; else each report has its own."""
    name = QUIET.sub("", profile.name)
    if NUMBER.search(name) and len(NUMBER.sub("", name)) > 2 and not LEVEL_WORD.match(name):
        yield Anchor(f"event|{name}", 0.95, "名称和届次相同")
    elif profile.start:
        yield Anchor(f"event|{name}|{profile.start}|{_city(profile.region)}", 0.9, "名称、日期相同，同在一地")


def project(profile: Profile) -> Iterator[Anchor]:
    """A project is told by its name, the city, and the year it was reported in; `neighbours` joins the years."""
    name = QUIET.sub("", profile.name).removesuffix("项目")
    where = _city(profile.region) or profile.source
    yield Anchor(f"project|{name}|{where}|{profile.day[:4]}", 0.9, "名称、地区、年份相同")


def indicator(profile: Profile) -> Iterator[Anchor]:
    """A figure is told by what it measures, the period, the value, and whose it is."""
    owners = sorted(tie for tie in profile.ties if tie.startswith(("org:", "place:")))
    owner = owners[0] if owners else _own(profile)
    if owner:
        yield Anchor(f"{profile.place.key}|{owner}", 0.95, "同一主体的同一数字")


def _article(profile: Profile) -> Iterator[Anchor]:
    yield Anchor(f"article|{profile.place.key}", 1.0, "同一篇报道")


BY_LABEL: dict[Label, Callable[[Profile], Iterator[Anchor]]] = {
    Label.PERSON: person,
    Label.ORGANIZATION: organization,
    Label.PLACE: place,
    Label.POST: post,
    Label.EVENT: event,
    Label.PROJECT: project,
    Label.INDICATOR: indicator,
    Label.ARTICLE: _article,
}


def _key(profile: Profile, *parts: str) -> str:
    return "|".join((profile.place.key, *parts))


def _own(profile: Profile) -> str:
    return profile.region or ""


def _city(region: RegionPath | None) -> str:
    """The prefecture of a region, or the province where it is no narrower."""
    return "/".join((region or "").split("/")[:2])


def _own_at(region: RegionPath | None, level: str) -> str | None:
    """The division that 市领导 means in a region: the narrowest whose name ends so."""
    path: str = region or ""
    while path:
        if path.endswith(level):
            return path
        path = path.rpartition("/")[0]
    return region


@lru_cache(maxsize=100_000)
def _now(name: str) -> str:
    """A body's name with its division as it is called now: 湟中县人民政府 and 湟中区人民政府 are one."""
    prefix = PARTY_PREFIX.match(name)
    start = prefix.end() if prefix else 0
    for cut in range(min(len(name), start + 24), start + 2, -1):
        found = gazetteer().resolve(name[start:cut])
        if found is not None and name[start:cut].endswith(found.own_name):
            return f"{name[:start]}{found.current}{name[cut:]}"
    return name
