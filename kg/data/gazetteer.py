"""The divisions of China: names, short names, GB/T 2260 codes, and what a name means in a region."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from kg.data import table
from kg.model import RegionPath

MUNICIPALITIES = frozenset({"北京市", "天津市", "上海市", "重庆市"})
LEVELS = ("province", "prefecture", "county", "township")


@dataclass(frozen=True, slots=True)
class Division:
    """A division as it was called from `first` to `last` (years), with its last code; a township has none of these."""

    path: RegionPath
    level: str
    code: str
    short: str
    current: RegionPath
    """The path that it has now, after moves and renamings."""
    first: str = ""
    last: str = ""

    @property
    def own_name(self) -> str:
        """The name without those above it: 湟中区."""
        return self.path.rpartition("/")[2]

    @property
    def name(self) -> str:
        """The full name, `full_name(path)`."""
        return full_name(self.path)


def full_name(path: RegionPath) -> str:
    """What a division is called in full: province alone, else from the prefecture down.

    >>> full_name(RegionPath("青海省/西宁市/湟中区"))
    '西宁市湟中区'
    >>> full_name(RegionPath("重庆市/渝中区"))
    '重庆市渝中区'
    """
    parts = path.split("/")
    return parts[0] if len(parts) == 1 else "".join(parts if parts[0] in MUNICIPALITIES else parts[1:])


@dataclass(slots=True)
class Gazetteer:
    """All divisions by path and by name."""

    by_path: dict[str, Division] = field(default_factory=dict)
    by_name: dict[str, list[Division]] = field(default_factory=lambda: defaultdict(list))
    lengths: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    """The lengths of the searchable names by their first two characters, the longest first."""
    searched: set[str] = field(default_factory=set)
    """The names that are searched for in a text."""
    opening: re.Pattern[str] = re.compile("(?!)")
    """A place where the characters of a text could be the first two of such a name."""

    def at(self, path: str) -> Division | None:
        """The division with this path, of any year."""
        return self.by_path.get(path)

    def named(self, surface: str) -> tuple[Division, ...]:
        """All divisions of this full or short name; those in force first, then the wider first."""
        return tuple(self.by_name.get(surface, ()))

    def resolve(self, surface: str, *, within: RegionPath | None = None) -> Division | None:
        """The one division that a name or chain of names means in a region; None where that cannot be told.

        The region itself and those above it come first, then what lies in it, then in its prefecture and
        province; then a province or prefecture anywhere; then a county or town that has the name alone.

        >>> gazetteer().resolve("湟中区西堡镇", within=RegionPath("青海省/西宁市")).name
        '西宁市湟中区西堡镇'
        """
        if surface in self.by_name:
            return _nearest(self.by_name[surface], within)
        for cut in range(len(surface) - 1, 1, -1):
            head = self.resolve(surface[:cut], within=within) if surface[:cut] in self.by_name else None
            if head is not None:
                below = [d for d in self._chain(surface[cut:], head.path)]
                return below[0] if len(below) == 1 else None
        return None

    def _chain(self, rest: str, above: RegionPath) -> Iterator[Division]:
        """What a name, or a chain of names, means somewhere below a division."""
        whole = [d for d in self.by_name.get(rest, ()) if d.path.startswith(above + "/")]
        if whole:
            yield whole[0]
            return
        for cut in range(len(rest) - 1, 1, -1):
            for head in self.by_name.get(rest[:cut], ()):
                if head.path.startswith(above + "/"):
                    yield from self._chain(rest[cut:], head.path)
                    return

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Every longest name of a division in a text, as (start, end, name), without overlaps.

        Short names of counties are words of their own too often (和平, 开平) and are not searched for; towns
        neither, nor names within set phrases (长治久安). Whether 南京 in a longer word is a place is for the
        caller to tell.
        """
        free = 0
        for opening in self.opening.finditer(text):
            at = opening.start()
            for length in self.lengths.get(text[at : at + 2], ()) if at >= free else ():
                name = text[at : at + length]
                if at + length <= len(text) and name in self.searched and not _in_phrase(text, at, name):
                    yield at, at + length, name
                    free = at + length
                    break


def _in_phrase(text: str, at: int, name: str) -> bool:
    """That a name is part of a set phrase: 长治久安 names no city."""
    return any(text.startswith(phrase, at - before) for phrase, before in _phrases().get(name, ()) if at >= before)


@cache
def _phrases() -> dict[str, tuple[tuple[str, int], ...]]:
    """The phrases that a short name stands in, each with what of it stands before the name."""
    phrases: dict[str, tuple[tuple[str, int], ...]] = {}
    for row in table("not_divisions"):
        phrase = (row["phrase"], row["phrase"].index(row["name"]))
        phrases[row["name"]] = (*phrases.get(row["name"], ()), phrase)
    return phrases


def _nearest(candidates: list[Division], within: RegionPath | None) -> Division | None:
    region = within
    while region:
        near = [d for d in candidates if region == d.path or region.startswith(d.path + "/")]
        near = near or [d for d in candidates if d.path.startswith(region + "/")]
        if near:
            return _only(near)
        region = RegionPath(region.rpartition("/")[0])
    return _only(candidates)


def _only(candidates: list[Division]) -> Division | None:
    """The widest of the candidates in force, or of all where none is; None where two are as wide."""
    in_force = [d for d in candidates if d.path == d.current] or candidates
    widest = min(LEVELS.index(d.level) for d in in_force)
    best = {d.current: d for d in in_force if LEVELS.index(d.level) == widest}
    return next(iter(best.values())) if len(best) == 1 else None


_NEW_AREA = "新区"
"""A district of Tangshan until 2001; everywhere else a word for any new area."""


def _names(division: Division) -> set[str]:
    """Own name, short name, and the short name with the class word: 海西州, 循化县."""
    own = division.own_name
    names = {own, division.short}
    for long, brief in (
        (("自治州", "州"), ("自治县", "县"), ("自治旗", "旗"), ("自治区", "区")) if "自治" in own else ()
    ):
        if own.endswith(long) and division.short != own and division.level != "province":
            names.add(division.short + brief)
    return {name for name in names if len(name) > 1 and name != _NEW_AREA}


def _divisions() -> list[Division]:
    """The divisions of both tables; those in force first, then the wider first."""
    rows = table("divisions")
    now = {row["same"]: row["path"] for row in rows}
    latest = {row["path"]: row for row in sorted(rows, key=lambda row: row["last"])}
    first = {row["path"]: row["first"] for row in sorted(rows, key=lambda row: row["first"], reverse=True)}
    divisions = [
        Division(
            path=RegionPath(row["path"]),
            level=row["level"],
            code=row["code"],
            short=row["short"],
            current=RegionPath(now[row["same"]]),
            first=first[row["path"]],
            last=row["last"],
        )
        for row in latest.values()
    ]
    towns = (RegionPath(f"{r['county']}/{r['name']}") for r in table("townships"))
    divisions += [Division(path, "township", "", path.rpartition("/")[2], path) for path in towns]
    return sorted(divisions, key=lambda d: (d.path != d.current, LEVELS.index(d.level)))


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer, made once from `divisions.csv` and `townships.csv`."""
    built = Gazetteer()
    plain = {row["name"] for row in table("short_counties")}
    for division in _divisions():
        built.by_path.setdefault(division.path, division)
        for name in _names(division):
            built.by_name[name].append(division)
            if division.level != "township" and (name != division.short or division.level != "county" or name in plain):
                built.lengths[name[:2]].append(len(name))
                built.searched.add(name)
    for row in table("division_aliases"):
        built.by_name[row["alias"]].insert(0, built.by_path[row["path"]])
        built.lengths[row["alias"][:2]].append(len(row["alias"]))
        built.searched.add(row["alias"])
    for start, lengths in built.lengths.items():
        built.lengths[start] = sorted(set(lengths), reverse=True)
    opening, behind = ("".join(sorted(set(chars))) for chars in zip(*built.lengths, strict=True))
    built.opening = re.compile(f"[{opening}](?=[{behind}])")
    return built
