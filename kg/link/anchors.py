"""What makes two mentions one entity: profiles that share an anchor are the same.

An anchor is more than a name: the name with a region, a body, a number or a day. Each has a score, the share of such
joins that are right, and says its reason in words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from kg.data import table
from kg.data.gazetteer import gazetteer
from kg.link.names import NUMBER, division_at, division_of, now, plain
from kg.link.profiles import Profile
from kg.model import Label, RegionPath


class Anchor(NamedTuple):
    """What a profile can be joined by; profiles with an equal `key` are one entity."""

    key: str
    score: float
    reason: str


LEADING = re.compile(
    r"^(?:中共|中国共产党|中国人民政治协商会议)?(?P<division>.*?)"
    r"(?:委员会(?:常务委员会)?|人民政府(?:党组)?|人民代表大会(?:常务委员会(?:党组)?)?|监察委员会|纪律检查委员会|党组)?$"
)
"""The leading bodies of a division; who is in one of them is one person with a namesake in another of them."""
NATIONAL = re.compile(
    r"^(?:中国共产党中央委员会(?:书记处)?|中共中央政治局(?:常务委员会)?|国务院|全国人民代表大会(?:常务委员会)?|中央军事委员会"
    r"|中国人民政治协商会议全国委员会|中共中央纪律检查委员会|国家监察委员会|中华人民共和国)$"
)
LEVEL_WORD = re.compile(r"^(?:省|自治区|市|州|盟|县|区|旗)(?!.*(?:有限公司|集团))")
LEADER_TITLE = re.compile(r"^(?P<level>省|自治区|市|州|盟|县|区|旗)(?:级)?领导$")
SESSION = re.compile(
    r"^(?P<owner>.*?)第?(?P<term>\d+)届(?P<organ>.*?)第?(?P<number>\d+)次(?:全体(?:扩大)?会议|全会|会议)$"
)
OWNER_PREFIX = re.compile(r"^(?:中共|中国共产党|中国人民政治协商会议|政协)")
ORGANS = (
    ("人大常委会", re.compile(r"(?:人民代表大会|人大)(?:常务委员会|常委会)")),
    ("人大", re.compile(r"人民代表大会|人大")),
    ("政协常委会", re.compile(r"(?:政治协商会议|政协).*(?:常务委员会|常委会)")),
    ("政协", re.compile(r"政治协商会议|政协")),
    ("纪委", re.compile(r"纪律检查委员会|纪委")),
    ("党委", re.compile(r"中共|中国共产党|委员会|[省区市州盟县旗]委")),
)
"""Whose session it is, by what stands on either side of its term; the first that fits."""
DIVISIONS = {"province", "prefecture", "county"}
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
            rank = title if title in _of_many() else ""
            yield Anchor(_key(profile, "in", now(body), rank), 0.95, f"同名，同在{body}任{rank or '职'}")
    if profile.kind == "other":
        for tie in sorted(profile.ties):
            if tie.startswith(("org:", "event:", "project:")):
                yield Anchor(_key(profile, "with", tie), 0.85, f"同名，同涉{tie.partition(':')[2]}")


@cache
def _of_many() -> frozenset[str]:
    """Titles that a body gives to many (教授, 民警): two of one name in it may be two, and one may not be its head."""
    return frozenset(row["title"] for row in table("titles") if row["kind"] in ("work", "academic"))


def led(body: str, title: str, region: RegionPath | None) -> str | None:
    """The division that a post leads, ``""`` for the country; None where the body is no leading one.

    >>> led("西宁市人民政府", "市长", None)
    '青海省/西宁市'
    """
    general = LEADER_TITLE.match(title)
    if general and not body:
        return _own_at(region, general["level"])
    return _led_by(body)


@lru_cache(maxsize=100_000)
def _led_by(body: str) -> str | None:
    """The division whose name is all that a leading body's name has beside its own words.

    中共兰州大学委员会 leads no division, and neither does the party group of a bureau.
    """
    if NATIONAL.match(body):
        return ""
    found = LEADING.match(body)
    name = found["division"] if found else ""
    path, end = division_at(name)
    return path if path and end == len(name) < len(body) else None


def organization(profile: Profile) -> Iterator[Anchor]:
    """A body is told by its full name; one whose owner is unknown (省委) is the paper's own, and no other's."""
    if LEVEL_WORD.match(profile.name):
        yield Anchor(_key(profile, _own(profile) or profile.source), 0.85, "同名，同在一地的报纸")
        return
    yield Anchor(f"org|{now(profile.name)}", 0.97, "全称相同")


def place(profile: Profile) -> Iterator[Anchor]:
    """A division is told by its path, a river by its name, a road or a site by its name and the city it lies in."""
    path = profile.place.key.partition(":")[2]
    division = gazetteer().at(path) or (gazetteer().resolve(profile.name) if profile.kind in DIVISIONS else None)
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
        yield Anchor(f"post|{now(body)}|{title}", 0.97, "同一机构的同一职务")


def event(profile: Profile) -> Iterator[Anchor]:
    """An event is told by its number (第24届青洽会), or by its name, day and place; else each report has its own.

    A fair is counted once for all (届); what is counted within a year or a term (第34次常务会议) needs the year.
    """
    name = plain(profile.name)
    if (found := SESSION.match(name)) and (whose := _session_of(found, profile.region)):
        yield Anchor(f"session|{whose}", 0.95, "同一机构的同届同次会议")
    if NUMBER.search(name) and len(NUMBER.sub("", name)) > 2 and not LEVEL_WORD.match(name):
        year = "" if "届" in name else (profile.start or profile.day)[:4] or profile.source
        yield Anchor(f"event|{name}|{year}", 0.95, "名称和届次相同")
    elif profile.start:
        yield Anchor(f"event|{name}|{profile.start}|{_city(profile.region)}", 0.9, "名称、日期相同，同在一地")


def _session_of(found: re.Match[str], region: RegionPath | None) -> str | None:
    """The division, body, term and number of a session: 市委十三届四次全会; None where the body cannot be told."""
    said = found["owner"] + found["organ"]
    organ = next((organ for organ, shape in ORGANS if shape.search(said)), None)
    level = re.match(r"(?:中共|政协)?(?P<level>自治区|[省市州盟县区旗])", found["owner"])
    path = division_at(OWNER_PREFIX.sub("", found["owner"]))[0] or (level and _own_at(region, level["level"]))
    return f"{path}|{organ}|{found['term']}|{found['number']}" if organ and path else None


def project(profile: Profile) -> Iterator[Anchor]:
    """A project is told by its name, the city, and the year it was reported in; `neighbours` joins the years."""
    name = plain(profile.name).removesuffix("项目")
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
