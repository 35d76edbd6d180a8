"""The text layer of PDF pages, column by column."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from kg.errors import ReadError
from kg.model import Document
from kg.read.metadata import described


class Box(NamedTuple):
    """A piece of a printed line and where it stands, in points from the page's lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str

    @property
    def height(self) -> float:
        """How high its characters are."""
        return self.top - self.bottom


GUTTER = 0.7
"""The least distance between two columns, in heights of a character."""
LEADING = 0.9
"""The distance between two lines from which on a new block begins, in heights of a character."""


def read_pdf(data: bytes, name: str) -> Iterator[Document]:
    """A document for each page that has text; ReadError where none has, or the file is damaged or locked."""
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(data)) as opened:
            texts = [_text_of(opened[number]) for number in range(len(opened))]
    except pypdfium2.PdfiumError as exc:
        raise ReadError("a PDF that is damaged or locked", where=name, mend="print it to a new PDF") from exc
    if not any(texts):
        raise ReadError("a PDF without a text layer", where=name, mend="make one with an OCR program")
    document = described(Document(name, ""))
    for number, text in enumerate(texts, start=1):
        if text:
            source = name if len(texts) == 1 else f"{name}/{number}"
            yield replace(document, source=source, text=text)


def _text_of(page: Any) -> str:
    """The page's text in reading order, a block's lines together, an empty line between blocks."""
    textpage = page.get_textpage()
    try:
        boxes = list(_boxes(textpage))
    finally:
        textpage.close()
        page.close()
    return "\n\n".join("\n".join(_lines(block)) for block in _ordered(boxes))


def _boxes(textpage: Any) -> Iterator[Box]:
    for number in range(textpage.count_rects()):
        left, bottom, right, top = textpage.get_rect(number)
        text = textpage.get_text_bounded(left, bottom, right, top).strip()
        if text and top > bottom:
            yield Box(left, bottom, right, top, text)


def _ordered(boxes: list[Box]) -> Iterator[list[Box]]:
    """Blocks in reading order, by recursive cuts along the widest free strips (Nagy's XY cut), columns first."""
    if not boxes:
        return
    height = median(box.height for box in boxes)
    for first, second in (_columns(boxes, GUTTER * height), _rows(boxes, LEADING * height)):
        if first and second:
            yield from _ordered(first)
            yield from _ordered(second)
            return
    yield boxes


def _columns(boxes: list[Box], least: float) -> tuple[list[Box], list[Box]]:
    """The boxes left and right of the widest gutter that goes from top to bottom."""
    cut = _widest_gap([(box.left, box.right) for box in boxes], least)
    return [box for box in boxes if box.right <= cut], [box for box in boxes if box.right > cut]


def _rows(boxes: list[Box], least: float) -> tuple[list[Box], list[Box]]:
    """The boxes above and below the widest free strip."""
    cut = _widest_gap([(box.bottom, box.top) for box in boxes], least)
    return [box for box in boxes if box.top > cut], [box for box in boxes if box.top <= cut]


def _widest_gap(spans: list[tuple[float, float]], least: float) -> float:
    """Where the widest gap of at least that width begins; minus infinity without any."""
    reach, best, where = float("-inf"), least, float("-inf")
    ordered = sorted(spans)
    for (_, end), (start, _) in pairwise(ordered):
        reach = max(reach, end)
        if start - reach >= best:
            best, where = start - reach, reach
    return where


def _lines(block: list[Box]) -> Iterator[str]:
    """The lines of a block from the top, the pieces of each from the left."""
    line: list[Box] = []
    for box in sorted(block, key=lambda box: -(box.top + box.bottom)):
        if line and box.top + box.bottom < line[0].top + line[0].bottom - min(box.height, line[0].height):
            yield _joined(line)
            line = []
        line.append(box)
    if line:
        yield _joined(line)


def _joined(line: list[Box]) -> str:
    return " ".join(" ".join(box.text.split()) for box in sorted(line))
