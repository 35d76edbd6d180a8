"""The full official names of bodies, by the region that a short form stands in.

市委 is the party committee of Xining in a Xining paper and of Chongqing behind 重庆市. A form is read as an owner (a
division by name, or a level word: 省, 市, 县) and what it owns (委, 政府, 工信厅); `forms` knows how that is called.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from kg.data.gazetteer import MUNICIPALITIES, full_name, gazetteer
from kg.mentions.forms import Form, longest_form, minor_parties, national_bodies
from kg.model import RegionPath

CORPS = RegionPath("新疆生产建设兵团")
LEVEL_WORDS = {
    "省": ("省",),
    "自治区": ("自治区",),
    "兵团": ("兵团",),
    "市": ("市",),
    "自治州": ("自治州",),
    "州": ("自治州",),
    "盟": ("盟",),
    "地区": ("地区",),
    "区": ("区",),
    "县": ("县",),
    "自治县": ("自治县",),
    "旗": ("旗",),
}
"""The words that stand for the division of the page or sentence, and what the names of such divisions end with."""
_DEPTHS = ("province", "prefecture", "county", "township", "village")
_PARTY_TAILS = {"党组": "党组", "党委": "委员会", "机关党委": "机关委员会"}
_LEAGUE = re.compile(r"^(?:中国共产主义青年团|共青团|团)(.+?)(?:委员会|委)$")
_ARMED_POLICE = re.compile(r"^(?:中国人民武装警察部队|武警(?:部队)?)(.*?)(总队|支队|大队|中队)$")
_MINOR_PARTY = re.compile(r"^(民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(.+?)(?:委员会|委会|委)$")
_WORK_COMMITTEE = re.compile("^(人大|政协)(.{1,6}?)工(?:作)?委(?:员会)?(党组)?$")
_TWICE = re.compile("(?<=..)([省市县区州旗盟])\\1(?=委|政府|人大|政协|纪委|监委)")
"""A level word that is said again behind the name of a division: 云岭市|市委."""
_CONSULTATIVE = re.compile(r"^(?:中国人民政治协商会议|政协)(.+?)(?:委员会|委)?$")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body by its full name; `region` is the division that it is a body of, None where it is the country's."""

    name: str
    kind: str
    level: str | None = None
    region: RegionPath | None = None
    sure: bool = True
    """Whether the owner could be told; else `name` is the form as printed."""


def full_body_name(surface: str, region: RegionPath | None, *, near: RegionPath | None = None) -> str:
    """What a body is called in full in an article of a region; the surface itself where no rule knows it.

    `near` is the division that the sentence is about: it comes before the region of the article.

    >>> full_body_name("市人大常委会", RegionPath("青海省/西宁市"))
    '西宁市人民代表大会常务委员会'
    >>> full_body_name("区委", RegionPath("青海省/西宁市"), near=RegionPath("青海省/西宁市/城东区"))
    '中共西宁市城东区委员会'
    """
    named = name_body(surface, region, near=near)
    return named.name if named else surface


@lru_cache(maxsize=20_000)
def name_body(surface: str, region: RegionPath | None, *, near: RegionPath | None = None) -> BodyName | None:
    """The body of party, state or masses that a form names; None where the form is none of theirs."""
    national = national_bodies().get(surface)
    if national:
        return BodyName(national.name, national.kind, "national")
    whole = national_bodies().get(surface.removesuffix("党组")) if surface.endswith("党组") else None
    if whole:
        return BodyName(f"中共{whole.name.removeprefix('中共')}党组", "party", "national")
    readings = (_league(surface), _armed_police(surface), _minor_party(surface), _plain(surface))
    for owner, form, tail in (found for reading in readings for found in reading):
        path = _resolved(owner, region, near)
        if path is not None:
            kind = "party" if tail in _PARTY_TAILS else form.kind
            return BodyName(_filled(form, path, tail), kind, level_of(path), path)
        if owner in LEVEL_WORDS:
            return BodyName(surface, form.kind, _DEPTHS[_depth_of(owner)], None, sure=False)
    return None


def party_committee(region: RegionPath) -> str:
    """The party committee of a division.

    >>> party_committee(RegionPath("青海省/西宁市"))
    '中共西宁市委员会'
    """
    return f"中共{owner_name(region)}委员会"


def government(region: RegionPath) -> str:
    """The people's government of a division; a league or a prefecture without one has an administrative office.

    >>> government(RegionPath("重庆市")), government(RegionPath("内蒙古自治区/兴安盟"))
    ('重庆市人民政府', '兴安盟行政公署')
    """
    if region == CORPS:
        return CORPS
    office = region.endswith(("盟", "地区"))
    return f"{owner_name(region)}{'行政公署' if office else '人民政府'}"


def owner_name(region: RegionPath) -> str:
    """A division as it stands in the names of its bodies: districts carry their city, towns what they lie in.

    >>> owner_name(RegionPath("青海省/西宁市/城东区")), owner_name(RegionPath("青海省/西宁市/湟源县/大华镇"))
    ('西宁市城东区', '湟源县大华镇')
    """
    parts = region.split("/")
    if parts[0] in MUNICIPALITIES or parts[-1].endswith("区"):
        return full_name(region)
    if len(parts) == 3 and level_of(region) == "township":
        return parts[1] + parts[2]
    return owner_name(RegionPath("/".join(parts[:3]))) + "".join(parts[3:]) if len(parts) > 3 else parts[-1]


def level_of(region: RegionPath) -> str:
    """The level of a division: province, prefecture, county or township."""
    division = gazetteer().at(region)
    return division.level if division else _DEPTHS[min(region.count("/"), 4)]


@lru_cache(maxsize=50_000)
def owner_of(word: str, region: RegionPath | None, *, near: RegionPath | None = None) -> RegionPath | None:
    """The division that a level word means; that of the sentence comes first, and None is: it cannot be told.

    In the paper of a county-level city 市 is that city, not the prefecture above it.

    >>> owner_of("市", RegionPath("浙江省/金华市/义乌市"))
    '浙江省/金华市/义乌市'
    """
    if word == "兵团":
        return CORPS
    for path in (near, region):
        parts = path.split("/") if path else []
        for depth in range(len(parts), 0, -1):
            if _is_called(parts[depth - 1], word):
                return RegionPath("/".join(parts[:depth]))
    return None


def _is_called(name: str, word: str) -> bool:
    if word == "区" and name.endswith(("地区", "自治区")):
        return False
    return name.endswith(LEVEL_WORDS[word])


def _depth_of(word: str) -> int:
    return 0 if word in ("省", "自治区", "兵团") else 1 if word in ("市", "自治州", "州", "盟", "地区") else 2


def _resolved(owner: str, region: RegionPath | None, near: RegionPath | None) -> RegionPath | None:
    if owner in LEVEL_WORDS:
        return owner_of(owner, region, near=near)
    if owner == CORPS:
        return CORPS
    for within in (near, region):
        division = gazetteer().resolve(owner, within=within) if within or within is region else None
        if division:
            return division.path
    return None


def _filled(form: Form, path: RegionPath, tail: str) -> str:
    """The name with the owner put in; a party group or committee of the body makes it one of the party.

    >>> _filled(Form("{R}教育局", "government"), RegionPath("青海省/西宁市"), "党组")
    '中共西宁市教育局党组'
    """
    division = gazetteer().at(path)
    short = division.short if division else path.rpartition("/")[2]
    owner = owner_name(path)
    military = short if owner.endswith("自治区") else owner
    name = _at_its_level(form.name, path).replace("{R}", owner).replace("{r}", short).replace("{m}", military)
    name = name.replace("{P}", path.split("/")[0])
    if tail in _PARTY_TAILS:
        return f"中共{name.removeprefix('中共')}{_PARTY_TAILS[tail]}"
    return name + tail


def _at_its_level(form: str, path: RegionPath) -> str:
    """省法院 is the High People's Court of the province, 市法院 the Intermediate one of the city."""
    rank = {"province": "高级", "prefecture": "中级"}.get(level_of(path), "")
    return form.replace("{R}人民法院", "{R}" + rank + "人民法院")


Reading = tuple[str, Form, str]
"""Owner, form and the unit of the body that is left: 市 | 公安局 | 交警支队."""


def _of_assembly(surface: str) -> str:
    """A form with its owner first: 人大|盟|工委 is 盟人大工委."""
    found = _WORK_COMMITTEE.match(surface)
    return f"{found[2]}{found[1]}工委{found[3] or ''}" if found else surface


def _league(surface: str) -> Iterator[Reading]:
    """团市委 and 共青团西宁市委 are the Youth League's committee."""
    found = _LEAGUE.match(surface)
    if found:
        yield found[1], Form("共青团{R}委员会", "association"), ""


def _armed_police(surface: str) -> Iterator[Reading]:
    """武警青海省总队."""
    found = _ARMED_POLICE.match(surface)
    if found and found[1]:
        yield found[1], Form("中国人民武装警察部队{R}" + found[2], "military"), ""


def _minor_party(surface: str) -> Iterator[Reading]:
    """民盟西宁市委 is a committee of its party: 中国民主同盟西宁市委员会."""
    found = _MINOR_PARTY.match(surface)
    if found:
        yield found[2], Form(minor_parties()[found[1]] + "{R}委员会", "party"), ""


def _plain(surface: str) -> Iterator[Reading]:
    """市工信局, 西宁市政府, 中共青海省委, 政协西宁市委员会: an owner and what it owns."""
    bare = re.sub(r"^(?:中国共产党|中共|国家税务总局)(?=..)", "", _of_assembly(surface))
    bare = _TWICE.sub(r"\1", bare, count=1) if _TWICE.search(bare) else bare
    consultative = _CONSULTATIVE.match(bare)
    if consultative:
        bare = consultative[1] + "政协"
    elif bare != surface:
        bare = re.sub(r"委员会", "委", bare, count=1)
    for owner, rest in split_owner(bare):
        form, tail = longest_form(rest)
        if form:
            yield owner, form, tail


def split_owner(surface: str) -> Iterator[tuple[str, str]]:
    """All readings of a form as owner and rest, the longest owner first: 西宁市|政府, 市|政府."""
    for cut in range(len(surface) - 1, 0, -1):
        owner = surface[:cut]
        if owner in LEVEL_WORDS or owner == CORPS or owner[:2] in first_two():
            yield owner, surface[cut:]


@cache
def first_two() -> frozenset[str]:
    """The first two characters of every division's names."""
    return frozenset(name[:2] for name in gazetteer().by_name)
