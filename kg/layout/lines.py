"""The lines of a page as printed: where each stands, what it holds, what is left free before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from kg.data.marks import BARE_NAMES

BREAK = re.compile(r"[\n\r\f\v\x1c-\x1e\x85\u2028\u2029](?:(?<=\r)\n)?")
BLANK = " \u200b\u200c\u200d\ufeff\u00ad"
CLOSED = re.compile(
    r"[。！？!?…][”’）)]*$|（(?:完|[^（）]{0,6}(?:记者|通讯员|作者|来源|摄影|报道)[^（）]{0,40}|据[^（）]{0,20})）$"
    rf"|{BARE_NAMES}|。 ?[\u4e00-\u9fff]{{2,4}} ?(?<!拍)摄$"
)
ENDS = frozenset("。！？!?…”’）)摄")
"""What closes a line stands at its end: one look at that tells most lines that go on."""
SIGNATURE = 80
"""A byline behind the last sentence is not longer."""


class Slice(NamedTuple):
    """A stretch of the printed text that is taken over as it stands."""

    start: int
    end: int


class Line(NamedTuple):
    """A printed line without the white space about it."""

    text: str
    slices: tuple[Slice, ...]
    gap: int
    """How many empty lines stand before it."""
    indented: bool

    @property
    def width(self) -> float:
        """How broad it is in Chinese characters; a Latin letter or figure is half of one."""
        return len(self.text) - len(self.text.encode("ascii", "ignore")) / 2

    @property
    def closed(self) -> bool:
        """Whether a sentence ends with it."""
        return is_closed(self.text)


def is_closed(text: str) -> bool:
    """Whether a text ends with a sentence, or with the byline behind it."""
    return text[-1:] in ENDS and CLOSED.search(text[-SIGNATURE:]) is not None


def split_lines(text: str) -> Iterator[Line]:
    """The lines that hold anything; `gap` counts the empty ones before each."""
    gap, start = 0, 0
    for end, after in _breaks(text):
        line = _line(text, start, end, gap)
        if line is None:
            gap += 1
        else:
            yield line
            gap = 0
        start = after


def _breaks(text: str) -> Iterator[tuple[int, int]]:
    for match in BREAK.finditer(text):
        yield match.start(), match.end()
    yield len(text), len(text)


def _line(text: str, start: int, end: int, gap: int) -> Line | None:
    raw = text[start:end]
    inner = raw.strip(BLANK)
    if not inner:
        return None
    at = start + len(raw) - len(raw.lstrip(BLANK))
    indented = at - start >= 2
    return Line(inner, (Slice(at, at + len(inner)),), gap, indented)


def cut(line: Line, parts: list[tuple[int, int]]) -> Line:
    """The line with only these stretches of its text."""
    text = "".join([line.text[start:end] for start, end in parts])
    return Line(text, tuple(_cut(line.slices, parts)), line.gap, line.indented)


def _cut(slices: tuple[Slice, ...], parts: list[tuple[int, int]]) -> Iterator[Slice]:
    """The printed stretches of parts of a text; both run upwards."""
    rest = iter(slices)
    first, last = next(rest)
    to_print = first  # what an offset of the text is short of the printed one
    for start, end in parts:
        while start < end:
            while last - to_print <= start:
                done = last - to_print
                first, last = next(rest)
                to_print = first - done
            take = min(end, last - to_print)
            yield Slice(to_print + start, to_print + take)
            start = take
