"""Articles made from reports: headings and body in reading order, with the way back to print."""

from __future__ import annotations

import hashlib
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.articles.bylines import find_bylines
from kg.articles.headlines import Headline, headline
from kg.articles.parts import Kind, PageLine, Report
from kg.model import Article, ArticleId, Page, RegionPath, Run

NAMED = 12
"""Characters of the body that stand for a title in the id of an article without one."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What all articles of a page share."""

    page: Page
    date: str | None
    date_basis: str | None
    region: RegionPath | None
    region_basis: str | None
    starts: tuple[int, ...]
    """Where the runs of the page start, to find those under a line."""


def make_article(report: Report, frame: Frame, dateline: str | None) -> Article:
    """The article of a report."""
    heads = headline(report.heads)
    lines = [*heads.lines, *report.body]
    text = "".join(_gap(line) + line.text for line in lines).removeprefix("\n")
    body = sum(len(line.text) + 1 for line in heads.lines)
    title = heads.title.text if heads.title else None
    return Article(
        id=_id(text, title or text[body : body + NAMED], frame.date),
        source=frame.page.document.source,
        text=text,
        body=body,
        runs=tuple(_runs(lines, frame)),
        title=title,
        kicker=" ".join(line.text for line in heads.kickers) or None,
        subtitles=_subtitles(heads, report),
        bylines=find_bylines(text, body),
        date=frame.date,
        date_basis=frame.date_basis,
        dateline=dateline,
        region=frame.region,
        region_basis=frame.region_basis,
    )


def _gap(line: PageLine) -> str:
    """What stands before a line."""
    return "" if line.goes_on else "\n"


def _subtitles(heads: Headline, report: Report) -> tuple[str, ...]:
    inner = (line.text for line in report.body if line.kind is Kind.HEAD)
    return (*(line.text for line in heads.subtitles), *inner)


def _id(text: str, name: str, date: str | None) -> ArticleId:
    """`article:<day or undated>/<name>~<hash>`; `#` parts id and offsets in evidence and stands in none."""
    day = date if date and date[0].isdigit() else "undated"
    digest = hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()[:8]
    return ArticleId(f"article:{day}/{name.replace('#', '＃')}~{digest}")


def _runs(lines: Sequence[PageLine], frame: Frame) -> Iterator[Run]:
    """The page's runs under each line, moved to where the line stands in the article."""
    at = 0
    for number, line in enumerate(lines):
        at += len(_gap(line)) if number else 0
        low = max(0, bisect_right(frame.starts, line.start) - 1)
        high = bisect_left(frame.starts, line.end, low)
        for run in frame.page.runs[low:high]:
            first, last = max(run.start, line.start), min(run.start + run.length, line.end)
            if first < last:
                yield Run(at + first - line.start, run.printed + first - run.start, last - first)
        at += len(line.text)
