"""Spaces that justify a line taken out: 省 外 到 位 资 金 73 亿 元, 第 24 届, 王 刚."""

from __future__ import annotations

import re
from bisect import bisect_right

from kg.layout.lines import Line, cut

GAP = re.compile(r" +")
SINGLE = re.compile(r"(?:[^\x00-\x7f]{1,2}|[\d.%,]+[^\x00-\x7f]?|[^\x00-\x7f]?[\d.%]+)$")
LATIN = re.compile(r"[A-Za-z0-9.&']")
NAMES = re.compile(
    r"[（(][^（）()]*(?:记者|通讯员|摄影|报道|文[/／]?图|[/／][文图摄]|[文图][/／]|实习生|作者|供稿|撰稿)[^（）()]*[）)]?|"
    r"[□■●◎◆○▲] ?[\u4e00-\u9fff]{2,4}(?: [\u4e00-\u9fff]{2,4})+(?: ?(?:文[/／]?[图摄]|图[/／]?文|摄影报道|摄))?$|"
    r"“[^“” ]{4,} [^“” ]{4,}”"
)


def close_spaced_out(line: Line) -> Line:
    """A line whose characters stand apart, closed up; a wider gap in it stays as one space."""
    if line.text.count(" ") < 3:
        return line
    gaps = list(GAP.finditer(line.text))
    tokens = GAP.split(line.text)
    if sum(SINGLE.match(token) is not None for token in tokens) < 0.6 * len(tokens):
        return line
    usual = sorted(len(gap.group()) for gap in gaps)[len(gaps) // 2]
    return _without(line, [gap for gap in gaps if not _parts(gap, usual)], gaps)


def _parts(gap: re.Match[str], usual: int) -> bool:
    """Whether a gap parts words: wider than the others, or between two Latin words."""
    text = gap.string
    latin = LATIN.match(text, gap.start() - 1) and LATIN.match(text, gap.end())
    return len(gap.group()) > usual or bool(latin)


def close_prose(line: Line) -> Line:
    """A paragraph without the spaces between its characters, but for those between names in a byline."""
    return _close(line, heading=False)


def close_heading(line: Line) -> Line:
    """A heading with a space only where it parts two phrases: 精准对接 招商引资提速进位."""
    return _close(line, heading=True)


def _close(line: Line, *, heading: bool) -> Line:
    if " " not in line.text:
        return line
    kept = [(0, len(line.text))] if heading else [match.span() for match in NAMES.finditer(line.text)]
    starts = [start for start, _ in kept]
    gaps = list(GAP.finditer(line.text))
    drop, word = [], 0
    for gap in gaps:
        before = bisect_right(starts, gap.start()) - 1
        named = before >= 0 and gap.start() < kept[before][1]
        if _is_loose(gap, word, named=named):
            drop.append(gap)
        else:
            word = gap.end()
    return _without(line, drop, gaps)


def _is_loose(gap: re.Match[str], word: int, *, named: bool) -> bool:
    """Whether a gap parts nothing; `word` is where the word before it begins."""
    text, before, after = gap.string, gap.string[gap.start() - 1], gap.string[gap.end()]
    if before.isascii() and after.isascii():
        return False
    if before.isascii() or after.isascii():
        return not named or before.isdigit() or after.isdigit()
    if not (before.isalnum() and after.isalnum()):
        return not named or after in "，。、；：”）》·" or before in "“（《·、"
    return not named or (gap.start() - word == 1 and text[word : gap.start()].isalnum())


def _without(line: Line, drop: list[re.Match[str]], gaps: list[re.Match[str]]) -> Line:
    """The line without these gaps, and with one space for each other."""
    dropped = {gap.start() for gap in drop}
    parts, at = [], 0
    for gap in gaps:
        start, end = gap.span()
        if start in dropped:
            parts.append((at, start))
            at = end
        elif end - start > 1:
            parts.append((at, start + 1))
            at = end
    return cut(line, [*parts, (at, len(line.text))]) if dropped or len(line.text) > at else line
