"""From a document as printed to a page with one paragraph or heading a line, and the way back to print."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.layout import headings
from kg.layout.doubling import undouble
from kg.layout.folding import fold, fold_stops
from kg.layout.furniture import drop_furniture
from kg.layout.joining import join
from kg.layout.lines import Line, split_lines
from kg.layout.script import is_traditional, simplify
from kg.layout.spacing import close_heading, close_prose, close_spaced_out
from kg.model import Document, Issue, Page, Run

__all__ = ["repair"]

BETWEEN = "\n\n"
"""What stands between two paragraphs, so that the repaired text reads as paragraphs again."""


def repair(document: Document) -> Page:
    """The page of a document; every character of it leads back to the printed one it stands for.

    Furniture and justifying space are left out, nothing else. Full-width, corner-quoted and Traditional characters
    are read as their common Simplified ones, each in its place. Repairing the repaired text changes nothing.
    """
    printed = document.text
    lines = _repaired(list(split_lines(fold(simplify(printed) if is_traditional(printed) else printed))))
    text, runs = _assembled(lines)
    return Page(document, text, tuple(runs), tuple(_issues(document)))


def _repaired(lines: list[Line]) -> list[Line]:
    """All repairs, again and again until none has anything left to do; each makes the text shorter or keeps it.

    From the second time on the lines are what the repaired text holds, one paragraph each.
    """
    clean: set[str] = set()
    lines = _apart(_once(lines, clean))
    while True:
        after = _apart(_once(lines, clean))
        if [line.text for line in after] == [line.text for line in lines]:
            return after
        lines = after


def _apart(lines: Sequence[Line]) -> list[Line]:
    return [Line(line.text, line.slices, min(at, 1), False) for at, line in enumerate(lines)]


def _once(lines: Sequence[Line], clean: set[str]) -> list[Line]:
    kept = _with_gaps(drop_furniture(line if line.text in clean else _cleaned(line, clean) for line in lines))
    joined = join(list(_unrepeated(kept)))
    return [_folded(_closed_up(line)) for line in joined]


def _cleaned(line: Line, clean: set[str]) -> Line:
    """The line with its characters mended; what that leaves as it is is `clean`, and is not looked at again."""
    after = _folded(undouble(close_spaced_out(line)))
    if after is line:
        clean.add(line.text)
    return after


def _with_gaps(lines: Iterable[Line | None]) -> Iterator[Line]:
    """The lines that stay; what was dropped leaves a gap."""
    gap = 0
    for line in lines:
        if line is None:
            gap = 1
        else:
            yield line._replace(gap=max(line.gap, gap)) if gap else line
            gap = 0


def _unrepeated(lines: Iterable[Line]) -> Iterator[Line]:
    """A short line that stands twice in a row, once."""
    above = ""
    for line in lines:
        if line.text != above or len(line.text) < 4 or line.closed:
            yield line
        above = line.text


def _closed_up(line: Line) -> Line:
    if " " not in line.text:
        return line
    return close_heading(line) if headings.keeps_spaces(line) else close_prose(line)


def _folded(line: Line) -> Line:
    text = fold_stops(line.text)
    return line if text == line.text else line._replace(text=text)


def _assembled(lines: Sequence[Line]) -> tuple[str, list[Run]]:
    runs: list[Run] = []
    at = 0
    for line in lines:
        begun, printed = at, line.slices[0].start
        for start, end in line.slices:
            if printed + at - begun != start:
                runs.append(Run(begun, printed, at - begun))
                begun, printed = at, start
            at += end - start
        runs.append(Run(begun, printed, at - begun))
        at += len(BETWEEN)
    return BETWEEN.join([line.text for line in lines]), runs


def _issues(document: Document) -> Iterator[Issue]:
    if (spoilt := document.text.count("�")) > 0:
        at = document.text.index("�")
        yield Issue(
            "unreadable characters", document.source, document.text[max(0, at - 10) : at + 10],
            f"{spoilt} characters of the file could not be decoded",
        )  # fmt: skip
