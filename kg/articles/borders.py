"""Where one report of a page ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from math import inf

from kg.articles.likeness import breaks, pairs
from kg.articles.parts import Kind, PageLine, Report
from kg.data.marks import BRIEF, BRIEFS, CAPTION, PAPERS

DATED = re.compile(r"(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]|近日|日前|昨[日天]|今[日天]|记者.{0,12}(?:日|从).{0,20}获悉")
FRAGMENT = re.compile(r"[。，；！？、”’）》…：]|[^，。；！？、：“‘《（对是好看听瞧来嗯哎啊行]，|的(?!士)")
SIGNER = re.compile(r"^[^，：！ ]{2,20}(?:局|委|会|办公室|政府|公司|中心|部|院|校|站|所|处|队)$")
"""Who a notice is by, below it."""
LEAST_PAIRS, SAID_AGAIN = 6, 0.45
"""Pairs of characters of a headline, and the share of them that the sentence below it says again."""
STACK = 6
"""Lines among which the sentence below a stack of headings is looked for."""
LONGEST_SEARCH = 200
"""Paragraphs beyond which a hidden border is not looked for."""
HEAD_BONUS, DATED_BONUS = 3.0, 1.0
"""Deviations that headings, or a dated opening, at a border count for."""
SURE = 8.0
"""Deviations from which on one report is two without any byline saying so; the most within one was 5.3."""


def split_reports(lines: Sequence[PageLine]) -> tuple[list[Report], list[list[PageLine]]]:
    """The reports of a page in printed order, and the headings before each and, last, behind all of them."""
    reports: list[Report] = []
    heads: list[list[PageLine]] = [[]]
    for chunk in _chunks(lines):
        for piece in _pieces(chunk):
            before, body, behind = _trimmed([line for line in piece if not _is_plain_imprint(line)])
            heads[-1] += before
            if body:
                reports.append(Report(body))
                heads.append(behind)
    return reports, heads


def _chunks(lines: Sequence[PageLine]) -> Iterator[list[PageLine]]:
    """Stretches between the borders that are printed: a report's opening, its signature, a marked heading."""
    level = _report_level(lines)
    chunk: list[PageLine] = []
    for at, line in enumerate(lines):
        if chunk and (_opens(line, chunk, level) or any(opens(lines, at) for opens in _OPENINGS)):
            yield chunk
            chunk = []
        chunk.append(line)
        if line.signed or (line.kind is Kind.CREDIT and _closes(lines, at)):
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _opens(line: PageLine, chunk: Sequence[PageLine], level: int) -> bool:
    above = chunk[-1]
    if line.kind is Kind.HEAD:
        return above.kind is not Kind.HEAD and (0 < line.level <= level or BRIEFS.match(line.text) is not None)
    if line.kind is Kind.LEAD:
        return above.kind not in (Kind.CREDIT, Kind.IMPRINT) and not _are_captions(chunk)
    if line.kind in (Kind.CREDIT, Kind.IMPRINT):
        return above.kind is Kind.HEAD and any(part.kind is not Kind.HEAD for part in chunk)
    return line.kind is Kind.PROSE and above.ended and FRAGMENT.match(line.text) is not None


def _are_captions(chunk: Sequence[PageLine]) -> bool:
    """Whether only pictures with their captions stand between a headline and here."""
    captions = [line for line in chunk if line.kind is not Kind.HEAD]
    return bool(captions) and all(line.kind is Kind.ASIDE and CAPTION.match(line.text) for line in captions)


def _opens_letter(lines: Sequence[PageLine], at: int) -> bool:
    """Whether a heading stands over a letter, which opens with whom it is to: 致…的感谢信, then …全体官兵：."""
    if lines[at].kind is not Kind.HEAD or at == 0 or lines[at - 1].kind is Kind.HEAD:
        return False
    below = next((line for line in lines[at : at + 4] if line.kind is not Kind.HEAD), None)
    return below is not None and below.kind is Kind.PROSE and len(below.text) <= 24 and below.text.endswith("：")


def _opens_notice(lines: Sequence[PageLine], at: int) -> bool:
    """Whether a heading behind a report's end stands over a list or a notice: …任免名单, 公告."""
    above = lines[at - 1] if at else None
    return above is not None and above.ended and lines[at].kind is Kind.HEAD and bool(PAPERS.search(lines[at].text))


def _opens_brief(lines: Sequence[PageLine], at: int) -> bool:
    """Whether a short report begins that is marked like those beside it and signed: ■3月5日，….（某某）."""
    return lines[at].signed and BRIEF.match(lines[at].text) is not None


def _opens_dated(lines: Sequence[PageLine], at: int) -> bool:
    """Whether headings behind a report's end are a headline: what is below opens with a day and says it again.

    第三届荷花节开幕 over 6月5日，第三届荷花节在云岭镇开幕。
    """
    above = lines[at - 1] if at else None
    if lines[at].kind is not Kind.HEAD or above is None or above.kind is Kind.HEAD or not above.ended:
        return False
    below = [line for line in lines[at : at + STACK] if line.kind is not Kind.ASIDE]
    heads = list(takewhile(lambda line: line.kind is Kind.HEAD, below))
    if len(heads) == len(below) or not DATED.match(below[len(heads)].text):
        return False
    said = pairs(below[len(heads)].text.partition("。")[0])
    return any(_is_said_again(pairs(head.text), said) for head in heads)


def _is_said_again(words: frozenset[str], said: frozenset[str]) -> bool:
    return len(words) >= LEAST_PAIRS and len(words & said) >= SAID_AGAIN * len(words)


_OPENINGS = (_opens_letter, _opens_notice, _opens_brief, _opens_dated)


def _closes(lines: Sequence[PageLine], at: int) -> bool:
    """Whether a byline on its own line stands at its report's end, not under its headline."""
    above = lines[at - 1].kind if at else Kind.HEAD
    return above in (Kind.PROSE, Kind.LEAD, Kind.ASIDE) and lines[at - 1].ended


def _report_level(lines: Sequence[PageLine]) -> int:
    """The deepest level of `#` whose headings open reports: one of them is right above 本报讯 or the like."""
    levels = [line.level for line in lines if line.level]
    if not levels:
        return 0
    opening = [
        above.level
        for above, line in pairwise(lines)
        if above.level and (line.kind is not Kind.HEAD and (line.kind is not Kind.PROSE or DATED.match(line.text)))
    ]
    return max([min(levels), *opening])


def _pieces(chunk: list[PageLine]) -> Iterator[list[PageLine]]:
    """A chunk, cut where it hides borders: sure where it opens with one byline and is signed with another."""
    first = next((line for line in chunk if line.kind is not Kind.HEAD), None)
    named = first is not None and first.kind is Kind.LEAD and re.search("记者|通讯员", first.text[:60]) is not None
    signed_twice = named and chunk[-1].signed and chunk[-1] is not first and not chunk[-1].text.endswith("（完）")
    at, change = _hidden_border(chunk) if len(chunk) <= LONGEST_SEARCH else (0, 0.0)
    if at and (signed_twice or change >= SURE):
        yield from _pieces(chunk[:at])
        yield from _pieces(chunk[at:])
    else:
        yield chunk


def _hidden_border(chunk: Sequence[PageLine]) -> tuple[int, float]:
    """The line at which the words of a chunk change the most, and how much; headings speak for a border."""
    prose = [at for at, line in enumerate(chunk) if line.kind is not Kind.HEAD]
    changes = breaks([chunk[at].text for at in prose])
    best, where = -inf, 0
    for above, at, change in zip(prose, prose[1:], changes, strict=False):
        if chunk[at].kind is Kind.ASIDE:
            continue
        change += HEAD_BONUS * (at > above + 1) + DATED_BONUS * bool(DATED.match(chunk[at].text))
        if change > best:
            best, where = change, above + 1
    return where, best


def _is_plain_imprint(line: PageLine) -> bool:
    """Whether a line under a web page's headline names no author; it says nothing of the report then."""
    return line.kind is Kind.IMPRINT and re.search("作者|记者|通讯员|撰稿|文字|图文|撰文|供稿", line.text) is None


def _trimmed(piece: list[PageLine]) -> tuple[list[PageLine], list[PageLine], list[PageLine]]:
    """The headings before a report's body, the body, and those behind it."""
    start, end = 0, len(piece)
    while start < end and piece[start].kind is Kind.HEAD:
        start += 1
    notice = any(PAPERS.search(line.text) for line in piece[:start])
    while end > start and piece[end - 1].kind is Kind.HEAD and not (notice and SIGNER.search(piece[end - 1].text)):
        end -= 1
    return piece[:start], piece[start:end], piece[end:]
