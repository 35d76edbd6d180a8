"""Where a project's name can begin and end: clause walls, opening words, quoted stretches that stay whole."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from kg.data import table
from kg.data.alternatives import any_in
from kg.model import Mention, Span

WALLS = re.compile(r"[，。；：！？!?;…\n]|——|(?<!\d)[,:]|[,:](?!\d)")
WHOLE = re.compile(r"“[^”\n]{1,24}”|‘[^’\n]{1,24}’|《[^》\n]{1,60}》|（[^）\n]{1,24}）|\([^)\n]{1,24}\)")
DIVISIONS = ("province", "prefecture", "county")
COMMA = re.compile(r"、")


@dataclass(frozen=True, slots=True)
class Clauses:
    """The walls and openings of an article's text, found once and asked often."""

    text: str
    walls: tuple[int, ...]
    dates: tuple[int, ...]
    """Where dates, titles and the people behind titles end: a name can begin there too."""
    whole: tuple[Span, ...]
    quoted: bytearray
    """Which characters belong to those quotations and brackets."""
    divisions: dict[int, int]
    """Where provinces, cities and counties begin and end."""
    openers: tuple[Span, ...]
    """The opening words, but none in a quotation, bracket, place or body."""
    proper: frozenset[int] = frozenset()
    """Where places and bodies begin."""

    def is_proper(self, start: int) -> bool:
        """Whether a place or body begins at `start`."""
        return start in self.proper

    def division_end(self, start: int) -> int:
        """Where the division ends that begins at `start`; `start` where none does."""
        return self.divisions.get(start, start)

    def start(self, position: int) -> int:
        """Where the clause begins that holds `position`."""
        i = bisect_right(self.walls, position - 1)
        return self.walls[i - 1] + 1 if i else 0

    def end(self, position: int) -> int:
        """Where the clause ends that holds `position`."""
        i = bisect_left(self.walls, position)
        return self.walls[i] if i < len(self.walls) else len(self.text)

    def opening(self, start: int, end: int) -> int | None:
        """The last place in start..end at which a name can begin after an opening word, or None."""
        words = self.openers[bisect_left(self.openers, (start, 0)) : bisect_left(self.openers, (end, 0))]
        ends = [word.end for word in words if word.end <= end]
        ends += self.dates[bisect_right(self.dates, start) : bisect_right(self.dates, end)]
        return max(ends, default=None)

    def parts(self, start: int, end: int) -> list[Span]:
        """The members of a list, cut at every 、 that stands in no quotation or bracket."""
        points = [m.start() for m in COMMA.finditer(self.text, start, end) if not self.quoted[m.start()]]
        return [Span(a, b) for a, b in zip([start, *(p + 1 for p in points)], [*points, end], strict=True)]


def read_clauses(text: str, found: Sequence[Mention], seen: Iterable[Span] = ()) -> Clauses:
    """Find walls and openings; no opening word counts inside a quotation, bracket, place or body.

    `seen` are the places and bodies of the model, which may take a word before them along, but hold none behind that.
    """
    seen = tuple(seen)
    whole = tuple(Span(*m.span()) for m in WHOLE.finditer(text))
    named = [(m.start, m.end) for m in found if m.kind in {"Place", "Organization"}]
    shut = _covered(len(text), [*whole, *named, *((start + 1, end) for start, end in seen)])
    quoted = _covered(len(text), whole)
    walls = tuple(m.start() for m in WALLS.finditer(text) if not quoted[m.start()])
    titled = {m.end for m in found if m.kind == "Post"}
    people = {m.end for m in found if m.kind == "Person" and m.start in titled}
    dates = tuple(sorted({m.end for m in found if m.kind == "Date"} | titled | people))
    words = (m.span(1) for m in _openers().finditer(text))
    openers = tuple(Span(*word) for word in words if not any(shut[slice(*word)]))
    divisions = {m.start: m.end for m in found if m.properties.get("kind") in DIVISIONS}
    proper = frozenset(start for start, _ in (*named, *seen))
    return Clauses(text, walls, dates, whole, quoted, divisions, openers, proper)


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(f"(?=({any_in(table('project_openers'), 'word')}))")


def inside(spans: Iterable[Span], position: int) -> bool:
    """Whether a position lies within one of the spans."""
    return any(span.start <= position < span.end for span in spans)


def _covered(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    cover = bytearray(length)
    for start, end in spans:
        cover[start:end] = b"\1" * (end - start)
    return cover
