"""Lines that a column's width or a column's end broke, joined into paragraphs and headings again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from kg.data.marks import ITEM
from kg.layout import headings
from kg.layout.lines import Line, Slice, is_closed

SLACK = 3.5
"""A full line of a column may be this many characters short: punctuation and figures do not divide."""
LOOK_AHEAD = 9
WORD = re.compile(r"[A-Za-z]")


@dataclass(slots=True)
class Column:
    """The lines of a page, and how broad the column is at each of them."""

    lines: Sequence[Line]
    broad: list[float] = field(default_factory=list)
    """The width of each line."""
    width: list[float] = field(default_factory=list)
    """The width of the column a line stands in; 0 where nothing is wrapped."""
    sets_in: bool = True
    """Whether paragraphs are set in, so that their first lines are shorter than the others."""

    def __post_init__(self) -> None:
        self.broad = [line.width for line in self.lines]
        self.width = _column_widths(self.lines, self.broad)
        firsts = [at for at in range(1, len(self.lines)) if self._is_first(at)]
        broad = sum(self.broad[at] > self.width[at] - 0.5 for at in firsts)
        self.sets_in = 2 * broad <= len(firsts)

    def _is_first(self, at: int) -> bool:
        """Whether a full line is a paragraph's first: a sentence ends before it, and it goes on below."""
        below = self.at(at + 1)
        goes_on = below is not None and not below.gap and self.is_full(at) and not self.lines[at].closed
        return goes_on and self.lines[at - 1].closed

    def at(self, index: int) -> Line | None:
        """The line, or `None` beyond the end."""
        return self.lines[index] if index < len(self.lines) else None

    def is_full(self, index: int) -> bool:
        """Whether a line goes up to its column's edge."""
        return self.width[index] > 0 and self.broad[index] >= self.width[index] - SLACK

    def block_end(self, index: int) -> int:
        """The index behind the last line of the block that the line is in: a gap ends it, or what opens a report."""
        end = index + 1
        while end < len(self.lines) and not self._begins_another(end) and end - index < 9:
            end += 1
        return end

    def _begins_another(self, index: int) -> bool:
        return self.lines[index].gap > 0 or headings.stands_alone(self.lines[index])


def _column_widths(lines: Sequence[Line], broad: Sequence[float]) -> list[float]:
    """For each line the width of its block where that is wrapped, else of the nearest wrapped block before or after."""
    widths, starts = [0.0] * len(lines), [at for at, line in enumerate(lines) if at == 0 or line.gap]
    for start, end in pairwise([*starts, len(lines)]):
        width = _block_width(lines[start:end], broad[start:end])
        widths[start:end] = [width] * (end - start)
    for order in (range(len(lines)), range(len(lines) - 1, -1, -1)):
        last, age = 0.0, 0
        for at in order:
            last, age = (widths[at], 0) if widths[at] else (last, age + 1)
            widths[at] = last if age <= 6 else 0.0
    return widths


def _block_width(block: Sequence[Line], broad: Sequence[float]) -> float:
    """The width of a block of wrapped lines, 0 for any other: a third of them break off at the column's edge."""
    if len(block) < 3:
        return 0.0
    width = sorted(broad)[len(broad) * 3 // 4]
    broken = [line for line, own in zip(block[:-1], broad, strict=False) if own >= width - SLACK and not line.closed]
    return width if 3 * len(broken) >= len(block) - 1 else 0.0


def join(lines: Sequence[Line]) -> list[Line]:
    """Paragraphs and headings, each as one line; a picture's caption waits for the end of the paragraph it cuts."""
    return _Joiner(Column(lines)).run()


@dataclass(slots=True)
class _Joiner:
    column: Column
    done: list[Line] = field(default_factory=list)
    aside: list[Line] = field(default_factory=list)
    parts: list[Line] = field(default_factory=list)
    """The lines of the paragraph or heading that is being put together."""
    heading: bool = False
    ended: bool = False
    """Whether what is put together ends with a sentence; a byline behind it may be broken too."""

    def run(self) -> list[Line]:
        for at, line in enumerate(self.column.lines):
            if self._in_sentence() and headings.is_caption(line):
                self.aside.append(line)
                continue
            heading = self._is_heading(at)
            if not self._goes_on(at, heading=heading):
                self._close()
                self.heading = heading
            self.parts.append(line)
            self.ended = is_closed("".join([part.text for part in self.parts[-3:]]))
        self._close()
        return self.done

    def _is_heading(self, at: int) -> bool:
        line, below = self.column.lines[at], self.column.at(at + 1)
        if not headings.could_head(line):
            return False
        if headings.is_marked(line):
            return True
        if self._in_sentence():
            return bool(line.gap) and not headings.breaks_off(line, below) and self._breaks_in(at)
        if self._is_over_an_indent(at):
            return True
        if self.parts and not self.heading and not line.gap and self.column.is_full(at):
            return False
        if below is not None and not below.gap and not headings.stands_alone(below):
            return self._stands_over(at, below)
        if headings.breaks_off(line, below):
            return self.heading and not line.gap and not headings.breaks_off(line, None)
        if not self.column.is_full(at) or not self._prose_follows(at + 1) or self._is_slogan(at):
            return True
        return below is not None and headings.opens_anew(below) and headings.has_predicate(line.text)

    def _in_sentence(self) -> bool:
        return bool(self.parts) and not (self.heading or self.ended or headings.is_credit(self.parts[0]))

    def _breaks_in(self, at: int) -> bool:
        """Whether a line amid a sentence that breaks off is a heading: alone, unpunctuated, over a report's opening."""
        line, below = self.column.lines[at], self.column.at(at + 1)
        if re.search("[，、：]", line.text):
            return False
        if below is None or headings.stands_alone(below):
            return True
        narrow = max(self.column.width[at], self.parts[-1].width) > self.column.broad[at] + SLACK
        return below.gap > 0 and narrow and headings.has_predicate(line.text)

    def _stands_over(self, at: int, below: Line) -> bool:
        """Whether a line right above others is a heading: all to the block's end are, or the next is much broader."""
        if ITEM.match(below.text):
            return not headings.breaks_off(self.column.lines[at], below)
        if self._is_over_a_day(at):
            return True
        end = self.column.block_end(at)
        if end - at <= 5 and all(headings.could_head(line) for line in self.column.lines[at:end]):
            if not self._prose_follows(end):
                return True
            clause = self.column.lines[at].text.endswith(("，", "、"))
            return not clause and (not self.column.is_full(at) or self._is_slogan(at))
        if headings.breaks_off(self.column.lines[at], below):
            return False
        if self._says_it_all(at) or self._is_said_again(at):
            return True
        return self.column.broad[at + 1] > 1.4 * self.column.broad[at] and not self.column.is_full(at)

    def _is_over_an_indent(self, at: int) -> bool:
        """Whether lines that end no sentence stand flush right above a paragraph that is set in."""
        stack = self.column.lines[at : at + 5]
        first = next((i for i, line in enumerate(stack) if i and (line.gap or line.indented)), 0)
        if not first or not stack[first].indented or not self.column.is_full(at + first):
            return False
        return not any(
            line.indented or line.text[-1] in "，、：；" or not headings.could_head(line) for line in stack[:first]
        )

    def _is_over_a_day(self, at: int) -> bool:
        """Whether a block opens with lines of which one says something, over a sentence that opens with a day."""
        if self.parts and not (self.heading or self.ended) and not self.column.lines[at].gap:
            return False
        stack = self.column.lines[at : at + 4]
        day = next((i for i, line in enumerate(stack) if i and headings.opens_anew(line)), 0)
        heads = [line.text for line in stack[:day] if headings.could_head(line)]
        return 0 < day == len(heads) and (self.heading or any(map(headings.has_predicate, heads)))

    def _says_it_all(self, at: int) -> bool:
        """Whether a line atop a page, or under a heading, is a whole clause by itself: 开工仪式在云岭县举行."""
        return (at == 0 or self.heading) and headings.is_whole(self.column.lines[at].text)

    def _is_said_again(self, at: int) -> bool:
        """Whether what stands atop a page or block, with the heading before it or the line below, is said again."""
        lines = self.column.lines
        if at and not self.heading and not lines[at].gap:
            return False
        before = "".join(part.text for part in self.parts) if self.heading else ""
        for end in (at + 1, at + 2):
            stack = lines[at:end]
            below = "".join(line.text for line in lines[end : end + 3])
            heads = all(headings.could_head(line) and not line.closed for line in stack)
            if heads and headings.is_said_again(before + "".join(line.text for line in stack), below):
                return True
        return False

    def _is_slogan(self, at: int) -> bool:
        """Whether a line has two halves, 精准对接 招商引资提速进位, or is broader than a paragraph's first one."""
        line = self.column.lines[at]
        beyond = self.column.broad[at] - self.column.width[at]
        return " " in line.text or beyond > 1 or (self.column.sets_in and beyond > -0.5)

    def _prose_follows(self, at: int) -> bool:
        """Whether prose comes before the next report opens or the page ends, be there headings between."""
        for line in self.column.lines[at : at + LOOK_AHEAD]:
            if headings.stands_alone(line):
                return False
            if line.closed or not headings.could_head(line):
                return True
        return False

    def _goes_on(self, at: int, *, heading: bool) -> bool:
        """Whether a line belongs to the paragraph or heading before it."""
        line = self.column.lines[at]
        if not self.parts or (headings.stands_alone(line) and not self._names_reporters(line)):
            return False
        if self.heading or heading:
            return self.heading and heading and not line.gap and self._one_heading(line)
        above, full = self.parts[-1], self.column.is_full(at - 1)
        if headings.is_credit(self.parts[0]) or (ITEM.match(line.text) and self._ends_item(above)):
            return False
        if not self.ended:
            return self._goes_on_behind_stop(line, full=full)
        return full and not line.gap and not line.indented

    def _names_reporters(self, line: Line) -> bool:
        """Whether a line's byline belongs to the line above it, 云岭日报3月6日讯|（记者 苗青禾）."""
        return line.text[0] in "（(" and not line.gap and self.parts[-1].text.endswith(("讯", "电", "消息"))

    def _goes_on_behind_stop(self, line: Line, *, full: bool) -> bool:
        """Whether a sentence goes on below: not behind a colon or semicolon that ends a list's line."""
        above = self.parts[-1].text
        if above.endswith("；") and line.gap:
            return full and len(self.parts) > 1 and ITEM.match(line.text) is None
        return not above.endswith("：") or (full and not line.gap)

    def _ends_item(self, above: Line) -> bool:
        """Whether a list's item may follow: after an item, a colon, a semicolon or a full stop."""
        return above.closed or above.text.endswith(("：", "；")) or bool(ITEM.match(self.parts[0].text))

    def _one_heading(self, line: Line) -> bool:
        above = self.parts[-1]
        if headings.is_marked(line) or headings.is_marked(self.parts[0]):
            return False
        return sum(len(part.text) for part in self.parts) + len(line.text) <= 60 and headings.are_one(
            above.text, line.text
        )

    def _close(self) -> None:
        if self.parts:
            self.done.append(_one_line(self.parts, heading=self.heading))
        self.done += self.aside
        self.parts, self.aside = [], []


def _one_line(parts: list[Line], *, heading: bool) -> Line:
    if len(parts) == 1:
        return parts[0]
    text, slices = parts[0].text, list(parts[0].slices)
    for part in parts[1:]:
        if _needs_space(text, part.text, heading=heading):
            text, start = text + " ", part.slices[0].start
            slices.append(Slice(start - 1, start))
        text += part.text
        slices += part.slices
    return Line(text, tuple(slices), parts[0].gap, parts[0].indented)


def _needs_space(above: str, below: str, *, heading: bool) -> bool:
    if WORD.match(above[-1]) and WORD.match(below[0]):
        return True
    return heading and headings.glue(above, below) == " "
