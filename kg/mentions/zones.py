"""Development zones: what they are called in full, and whether the sentence means their ground or the body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from kg.data.gazetteer import Division, gazetteer
from kg.model import RegionPath

_FULL = {"经开区": "经济技术开发区", "高新区": "高新技术产业开发区"}
_SHORTEST = 2
_LONG_ZONE = re.compile("(?:开发区|实验区|示范区|试验区|合作区)|管委会工作委员会")
_FIELDS = re.compile(
    "(?:国家级?|经济|技术|高新|产业|综合|工业|旅游|特别|生态|科技|农业|现代|航空|港|改革|转型|文化|健康|临空|临港|绿色|创新|协同)*"
)
_SHORT = re.compile(
    "(?P<party>中共)?(?P<stem>[一-龥]{0,12}?)(?P<zone>经开区|高新区)(?P<organ>党组|(?:纪律检查)?工作委员会|管理委员会)?"
)
_ORGAN = re.compile(
    "(?:中共)?(?P<zone>[一-龥]{2,20}?)(?:党工委|管委会|管理委员会|(?:纪律检查)?(?:工作)?委员会|党组)(?:党组)?"
)
_STREET = re.compile("(?:中共)?(?P<street>.+街道)(?:(?:纪律检查)?工作委员会|办事处)")
_TOWN = re.compile("(?:中共)?(?P<town>.+[镇乡])(?:(?:纪律检查)?委员会|人民政府|人民代表大会)")
ZONES = (
    *("开发区", "高新区", "经开区", "实验区", "示范区", "试验区", "度假区", "保税区", "保税港区", "新区", "园区"),
    *("产业园", "工业园", "科技园", "物流园", "新城", "科学城", "风景区", "名胜区", "景区", "商务区", "集聚区"),
    *("集中区", "管理区", "合作区", "自贸区", "片区", "工业区", "生态城", "空港区", "临港区"),
)
"""What the names of zones end with that have a committee of their own."""
BARE_ORGANS = frozenset({"管委会", "管理委员会", "党工委", "工委", "纪工委", "管委会党工委"})
"""The committees of zones, where no name stands before them."""
OF_STREET = frozenset({"街道党工委", "街道纪工委", "街道党委", "街道办事处", "街道办", "办事处"})
"""Those of a street that was named before."""
OF_TOWN = {
    "党委": "中共{}委员会",
    "委": "中共{}委员会",
    "纪委": "中共{}纪律检查委员会",
    "政府": "{}人民政府",
    "人大": "{}人民代表大会",
}
"""The organs of a town, behind the 镇 or 乡 that they may be printed with, and their names."""
_ZONE = re.compile("(?:经开区|高新区|开发区|工业园区|保税区)$")
_WITHIN = re.compile("经开区|高新区|开发区|新区|园区|保税区")
_COMES = re.compile(
    r"(?:[在于到赴]|落户|落地|入驻|进驻|走进|深入|前往|参观了?|考察了?)(?:[一-龥]{2,14}[、和及])*$|(?:举行|召开).{0,2}地点[是为]$"
)
_GROUND = re.compile(
    r"境?内|辖区|范围|[一-龥]{1,5}?(?:大道|大街|路|街)(?![线径])|的[一-龥“”A-Za-z]{2,20}?(?:公司|企业|厂|园|基地|项目|社区|小区)"
)
_CLASSES = "(?:经济技术|高新技术产业|经济|工业|产业|高新)*"
_CALLED = {bare: re.compile(f"{_CLASSES}(?<!高){bare}") for bare in ("开发区", "园区", "新区")}
_CALLED |= {
    "经开区": re.compile("经济(?:技术)?开发区|经开区"),
    "高新区": re.compile("高新(?:技术)?(?:产业)?(?:开发)?区"),
}
_STEM = re.compile(
    r"(?:^|[，。、；：“（\n在到赴对为和与是由于入进察研往])"
    r"(?P<stem>(?![在到赴对和与由于])[一-龥]{2,6}?)$"
)
_SURE_LEVELS = frozenset({"province", "prefecture"})


def zone_name(name: str, text: str, region: RegionPath | None) -> str:
    """A zone or a committee of it in full: 云岭高新区管理委员会 is 云岭高新技术产业开发区管理委员会.

    经开区 of a county may be 经济开发区 as well, and is kept unless the article prints the full name; 经开区 without
    a name is that of the paper's own city.
    """
    short = _SHORT.fullmatch(name) if "经开区" in name or "高新区" in name else None
    if short is None:
        return _in_text(name.replace("管委会工作委员会", "工作委员会"), text) if _LONG_ZONE.search(name) else name
    full, organ = _FULL[short["zone"]], short["organ"] or ""
    if len(short["stem"]) < _SHORTEST:
        own = "" if short["stem"] or not (organ or region) else _own_zone(text, short["zone"], region)
        return f"{short['party'] or ''}{own}{organ}" if own else name
    stem = short["party"] or ""
    division = gazetteer().resolve(short["stem"], within=region) if short["zone"] == "经开区" else None
    plain = stem + short["stem"] + "经济开发区" if division and short["stem"] + "经济开发区" in text else ""
    kept = division is not None and _is_county(division) and short["stem"] + full not in text
    return (plain or (name.removesuffix(organ) if kept else stem + short["stem"] + full)) + organ


def _in_text(name: str, text: str) -> str:
    """A committee by the longer name that its zone has in the article: 云岭航空港经济实验区 for 航空港实验区."""
    zone = of_zone(name)
    core, tail = zone[:-3], zone[-3:]
    found: set[str] = set()
    at = text.find(core) if len(core) >= _SHORTEST else -1
    while at >= 0:
        end = _FIELDS.match(text, at + len(core)) if text.find(tail, at, at + 20) > 0 else None
        heads = (text[at - size : at] for size in (4, 3, 2) if at >= size)
        head = next((head for head in heads if gazetteer().named(head)), "") if end else ""
        if end and text.startswith(tail, end.end()) and end.end() > at + len(core) - len(head):
            found.add(head + text[at : end.end()] + tail)
        at = text.find(core, at + 1)
    found = {one for one in found if len(one) > len(zone) and not _is_other(zone, one)}
    return name.replace(zone, found.pop()) if len(found) == 1 else name


def _own_zone(text: str, bare: str, region: RegionPath | None) -> str:
    """The zone that 经开区 or 高新区 alone means: the one that the article names, else that of the paper's own city."""
    named, city = full_zone(text, bare), _own_city(region)
    if named and (not city or named.startswith(city) or text.find(named) < text.find(bare)):
        return zone_name(named, text, region) if named.endswith(bare) else named
    return city + _FULL[bare] if city else ""


def _is_county(division: Division) -> bool:
    """That a division is a county or a city of that level, whose zone is seldom one of the country."""
    return division.level not in _SURE_LEVELS and not division.own_name.endswith("区")


def _own_city(region: RegionPath | None) -> str:
    """The short name of the prefecture-level city that a paper is of; nothing in that of a county."""
    division = gazetteer().at(region) if region else None
    own = division is not None and division.level == "prefecture" and division.own_name.endswith("市")
    return division.short if division and own else ""


def of_zone(name: str) -> str:
    """The zone that a committee is of: 云岭高新区 of 中共云岭高新区工作委员会; nothing where it is none of a zone's."""
    if "区" not in name and "园" not in name and "城" not in name:
        return ""
    organ = _ORGAN.fullmatch(name)
    zone = organ["zone"] if organ else name
    return zone if zone.endswith(ZONES) else ""


def seat_of(name: str) -> str:
    """The zone or street that a committee is of: 云岭街道 of 中共云岭街道工作委员会; nothing where it is of neither."""
    street = _STREET.fullmatch(name) if "街道" in name else None
    return street["street"] if street else of_zone(name)


def town_of(name: str) -> str:
    """The town that a committee, government or congress is of; nothing where it is of none."""
    found = _TOWN.fullmatch(name)
    return found["town"] if found else ""


def whole_zone(name: str, zones: Iterable[str]) -> str:
    """A committee by the one longer name of its zone: 航空港实验区管理委员会 where 云岭航空港经济实验区 is printed."""
    zone = of_zone(name)
    longer = {other for other in zones if zone and _is_short_for(zone, other)}
    return name.replace(zone, longer.pop()) if len(longer) == 1 else name


def _is_short_for(zone: str, other: str) -> bool:
    """That a name leaves out words of another, all before its last one."""
    at, tail = 0, zone[-3:]
    if len(other) <= len(zone) or not other.endswith(tail) or len(zone) <= len(tail) or _is_other(zone, other):
        return False
    for letter in zone:
        at = other.find(letter, at) + 1
        if not at:
            return False
    return True


def _is_other(zone: str, other: str) -> bool:
    """That two zones of one place are not the same: 云岭开发区 is no 云岭高新技术产业开发区."""
    return ("高新" in other) != ("高新" in zone)


def behind_zone(text: str, start: int, end: int) -> int:
    """Where a name begins behind the zone that it lies in: 云岭经开区|乐山路."""
    return max((found.end() for found in _WITHIN.finditer(text, start, end - 1)), default=start)


def full_zone(text: str, bare: str) -> str | None:
    """The one zone that the article calls by its name where it says 开发区 or 园区 for it: 云岭经济开发区."""
    called = _CALLED[bare].finditer(text)
    found = ((_STEM.search(text, max(0, zone.start() - 8), zone.start()), zone[0]) for zone in called)
    names = {stem["stem"] + zone for stem, zone in found if stem}
    return names.pop() if len(names) == 1 else None


def grounds(text: str, spans: Iterable[tuple[int, int]]) -> set[tuple[int, int]]:
    """The zones among stretches of a text that are only ground: one that acts anywhere is a body throughout."""
    named: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for start, end in spans:
        if _ZONE.search(text, start, end):
            named[text[start:end]].append((start, end))
    ground = (spans for spans in named.values() if all(_is_ground(text, *span) for span in spans))
    return {span for spans in ground for span in spans}


def _is_ground(text: str, start: int, end: int) -> bool:
    """That something is held, lies or is visited in a zone: 在云岭高新区举行, 云岭高新区的某某公司."""
    return bool(_COMES.search(text, max(0, start - 40), start) or _GROUND.match(text, end))
