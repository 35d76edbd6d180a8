"""A page cut into its reports, each with its headings, reporters, day and region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.articles.assembling import Frame, make_article
from kg.articles.borders import split_reports
from kg.articles.dating import PageDate, date_page, resolve
from kg.articles.headlines import attach
from kg.articles.parts import PageLine, Report, split_page
from kg.articles.regions import infer_region
from kg.articles.script import as_printed
from kg.articles.tails import move_strays, put_back, rejoin_broken
from kg.model import Article, Issue, Page, RegionPath

__all__ = ["as_printed", "split"]


def split(
    page: Page, *, date: str | None = None, region: RegionPath | None = None
) -> tuple[tuple[Article, ...], tuple[Issue, ...]]:
    """The articles of a page in printed order, and what about them is in doubt.

    `date` and `region` stand above what the page and its file say; without them both are inferred.
    """
    reports, groups = split_reports(list(split_page(page.text)))
    move_strays(reports, groups)
    loose = attach(reports, groups)
    reports = put_back(reports)
    rejoin_broken(reports)
    dated = date_page(page, reports, date)
    region, basis = _region(page, region)
    frame = Frame(page, dated.date, dated.basis, region, basis, starts=tuple(run.start for run in page.runs))
    articles = tuple(make_article(report, frame, resolve(report, dated)) for report in reports)
    return articles, tuple(_issues(page, articles, (reports, loose, dated)))


def _region(page: Page, given: RegionPath | None) -> tuple[RegionPath | None, str | None]:
    if given:
        return given, "given"
    if page.document.region:
        return page.document.region, "metadata"
    return infer_region(page.text, page.document.paper)


def _issues(
    page: Page, articles: Sequence[Article], said: tuple[Sequence[Report], Sequence[PageLine], PageDate]
) -> Iterator[Issue]:
    """What a reader should know: no year, headings of no report, reports without a headline, strayed tails."""
    source, (reports, loose, dated) = page.document.source, said
    if articles and (dated.date is None or len(dated.date) < 10 or dated.date.startswith("-")):
        yield Issue("date", source, dated.basis or "", "the page's day cannot be told in full; give it with --date")
    for line in loose:
        yield Issue("heading", source, line.text, "belongs to no report of the page")
    for article, report in zip(articles, reports, strict=True):
        if article.title is None:
            yield Issue("headline", article.id, article.text[:30], "no headline of the page fits this report")
        for doubt in report.doubts:
            yield Issue("tail", article.id, report.body[-1].text[:30], doubt)
