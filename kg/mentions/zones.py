"""Development zones: what they are called in full, and whether the sentence means their ground or the body."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from kg.data.gazetteer import gazetteer
from kg.model import RegionPath

_FULL = {"经开区": "经济技术开发区", "高新区": "高新技术产业开发区"}
_ZONE = re.compile("(?:经开区|高新区|开发区|工业园区|保税区)$")
_WITHIN = re.compile("经开区|高新区|开发区|新区|园区|保税区")
_COMES = re.compile(
    r"(?:[在于到赴]|落户|落地|入驻|进驻|走进|深入|前往|参观了?|考察了?)(?:[一-龥]{2,14}[、和及])*$|(?:举行|召开).{0,2}地点[是为]$"
)
_GROUND = re.compile(
    r"境?内|辖区|范围|[一-龥]{1,5}?(?:大道|大街|路|街)(?![线径])|的[一-龥“”A-Za-z]{2,20}?(?:公司|企业|厂|园|基地|项目|社区|小区)"
)
_CLASSES = "(?:经济技术|高新技术产业|经济|工业|产业|高新)*"
_CALLED = {bare: re.compile(f"{_CLASSES}{bare}") for bare in ("开发区", "园区", "新区")}
_STEM = re.compile(
    r"(?:^|[，。、；：“（\n在到赴对为和与是由于入进察研往])"
    r"(?P<stem>(?![在到赴对和与由于])[一-龥]{2,4}?)$"
)
_SURE_LEVELS = frozenset({"province", "prefecture"})


def zone_name(surface: str, text: str, region: RegionPath | None) -> str:
    """A zone in full: 云岭高新区 is 云岭高新技术产业开发区.

    经开区 of a county may be 经济开发区 as well, and is kept unless the article prints the full name.
    """
    stem, full = surface[:-3], _FULL.get(surface[-3:])
    if full is None or len(stem) < 2:
        return surface
    division = gazetteer().resolve(stem, within=region) if surface.endswith("经开区") else None
    sure = surface.endswith("高新区") or (division is not None and division.level in _SURE_LEVELS)
    return stem + full if sure or stem + full in text else surface


def behind_zone(text: str, start: int, end: int) -> int:
    """Where a name begins behind the zone that it lies in: 云岭经开区|乐山路."""
    return max((found.end() for found in _WITHIN.finditer(text, start, end - 1)), default=start)


def full_zone(text: str, bare: str) -> str | None:
    """The one zone that the article calls by its name where it says 开发区 or 园区 for it: 云岭经济开发区."""
    found = (_STEM.search(text, max(0, zone.start() - 6), zone.start()) for zone in _CALLED[bare].finditer(text))
    names = {stem["stem"] + text[stem.end() :].partition(bare)[0] + bare for stem in found if stem}
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
