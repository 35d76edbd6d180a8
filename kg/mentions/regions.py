"""Which division a level word (省, 市, 区, 县) means at one spot of an article."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from kg.data.gazetteer import Division, gazetteer
from kg.mentions.naming import LEVEL_WORDS, owner_of
from kg.model import Article, RegionPath

_WIRE = re.compile(r"(?:新华社|人民网|中新社|中新网|央视网)(?:记者)?([一-龥]{2,8}?)(?:\d+月\d+日)?(?:电|讯)")
_WORD = re.compile("|".join(sorted(LEVEL_WORDS, key=len, reverse=True)))
_OWNER = re.compile(
    r"(?:自治区|省|市|区|县|州|旗|盟)(?=.)(?![直属内外级委里场民区长域上下政立管派办]|城(?!投|发|运|建集|乡建)|中(?!医)|会(?![展议堂]))"
)
_ARRIVES = re.compile("[到抵]达[县旗]")
"""到达|旗体育馆 names no 达旗."""
_JOINED = re.compile("(?<=[一-龥])(?<![到赴在往向自从于省市])和县")
"""副县长柏某|和|县政府办主任 names no 和县."""
_PUBLIC = {"北京市"}
"""Where the country's wire reports come from, whatever they are about."""


class NamedDivision(NamedTuple):
    """A division where its name stands in the article."""

    start: int
    end: int
    path: RegionPath


class Regions:
    """The divisions that an article names, and what level words mean among them."""

    def __init__(self, article: Article) -> None:
        """Find the divisions by name; the article's own region settles what a name means."""
        self.region = _home(article)
        names = _names(article.text, self.region)
        self.new_areas = _new_areas(article.text, names, self.region)
        self.named = _named_divisions(article.text, names, region=self.region, areas=self.new_areas)
        self._starts = [found.start for found in self.named]

    def near(self, form: str, at: int) -> RegionPath | None:
        """The division that decides the owner of a short form at an offset, where the article's region does not.

        区委 in a city's paper is of the district that was named last, or of the only one that is named at all.
        """
        word = _WORD.search(form)
        if word is None or owner_of(word[0], self.region):
            return None
        before = [found.path for found in self.named if found.start < at and owner_of(word[0], found.path)]
        if before:
            return before[-1]
        after = {owner for found in self.named if (owner := owner_of(word[0], found.path))}
        return after.pop() if len(after) == 1 else None

    def owner(self, name: str, at: int) -> tuple[RegionPath, str] | None:
        """The division that a level word in front of a name means, and the rest: 市|儿童福利院, 省|图书馆."""
        word = _OWNER.match(name)
        path = owner_of(word[0], self.region, near=self.near(word[0], at)) if word else None
        return (path, name[word.end() :]) if word and path else None

    def starting(self, at: int) -> NamedDivision | None:
        """The division whose name begins at an offset."""
        index = bisect_left(self._starts, at)
        return self.named[index] if index < len(self.named) and self.named[index].start == at else None

    def at_home(self, path: str) -> bool:
        """That a division lies in a province that the article is about."""
        provinces = {found.path.split("/")[0] for found in self.named} | {(self.region or "").split("/")[0]}
        return path.split("/")[0] in provinces

    def covers(self, at: int) -> bool:
        """That a character is part of a division's name."""
        index = bisect_right(self._starts, at) - 1
        return index >= 0 and at < self.named[index].end

    def between(self, start: int, end: int) -> tuple[NamedDivision, ...]:
        """The divisions whose names begin in a stretch."""
        return self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _home(article: Article) -> RegionPath | None:
    """The region of the article; that of the dateline where a wire report comes from another province."""
    wire = _WIRE.match(article.text, article.body)
    division = gazetteer().resolve(wire[1], within=article.region) if wire else None
    if division is None or division.path in _PUBLIC:
        return article.region
    home = (article.region or "").split("/")[0]
    return article.region if division.path.split("/")[0] == home else division.path


@lru_cache(maxsize=64)
def regions_of(article: Article) -> Regions:
    """The regions of an article, made once for all finders."""
    return Regions(article)


Name = tuple[int, int, str]


def _names(text: str, region: RegionPath | None) -> list[Name]:
    """The names of divisions in a text; the paper's own county also where its two characters are other words: 随县."""
    found = [_without_market(name, text) for name in gazetteer().find(text) if not _is_cut(name, text)]
    own = (region or "").rpartition("/")[2]
    if len(own) != 2 or any(name == own for _, _, name in found):
        return found
    taken = {at for start, end, _ in found for at in range(start, end)}
    found += [(m.start(), m.end(), own) for m in re.finditer(re.escape(own), text) if m.start() not in taken]
    return sorted(found)


def _is_cut(name: Name, text: str) -> bool:
    """That a name is made of parts of other words."""
    return bool(_ARRIVES.match(text, name[0] - 1) or _JOINED.match(text, name[0]))


def _new_areas(text: str, names: Sequence[Name], region: RegionPath | None) -> dict[str, str]:
    """A new area of a city that shares its name with a division elsewhere, by that name: 滨海新区 of 盐城滨海新区."""
    areas: dict[str, str] = {}
    for (start, before, city), (after, end, name) in pairwise(names):
        if before != after or not name.endswith("新区") or gazetteer().resolve(text[start:end], within=region):
            continue
        if gazetteer().resolve(city, within=region):
            areas[name] = text[start:end]
    return areas


def _named_divisions(
    text: str, names: Sequence[Name], *, region: RegionPath | None, areas: Mapping[str, str]
) -> tuple[NamedDivision, ...]:
    """Every division named in a text, a chain of names in one piece: 西宁市湟中区; no new area that is none."""
    places = gazetteer()
    found: list[NamedDivision] = []
    for start, end, name in names:
        before = found[-1] if found and found[-1].end == start else None
        chain = places.resolve(text[before.start : end], within=region) if before else None
        division = chain or places.resolve(name, within=region) or _in_last_named(name, found)
        if before and chain:
            found[-1] = NamedDivision(before.start, end, chain.path)
        elif division and name not in areas and not _is_bare_old_or_county(division, name):
            found.append(NamedDivision(start, end, division.path))
    return tuple(found)


def _without_market(found: Name, text: str) -> Name:
    """深圳市场 is about 深圳."""
    start, end, name = found
    return (start, end - 1, name[:-1]) if name[-1] == "市" and text[end : end + 1] == "场" else found


def _in_last_named(name: str, found: list[NamedDivision]) -> Division | None:
    """What a name that several divisions share means near the last one named: 鼓楼区 behind 南京市."""
    return gazetteer().resolve(name, within=found[-1].path) if found else None


def _is_bare_old_or_county(division: Division, name: str) -> bool:
    """Short names of counties, and of prefectures that are no more, are words of their own too often: 惠民, 东川."""
    in_force = division.path == division.current and division.last == _latest()
    bare = name == division.short and name != division.own_name
    return bare and (division.level == "county" or not in_force)


@cache
def _latest() -> str:
    """The last year of the gazetteer."""
    return max(division.last for division in gazetteer().by_path.values())
