"""Day phrases as mentions."""

from __future__ import annotations

import pytest

from kg.mentions.dates import find_dates
from kg.model import Article, ArticleId


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("6月1日，全县春耕现场会召开。", "2021-06-01", "2021-06-01"),
        ("前4个月，外贸增长。", "2021-01", "2021-04"),
        ("昨日，大桥合龙。", "2021-06-01", "2021-06-01"),
        ("本报讯（记者 柏望川）昨天下午，渡口大桥合龙。", "2021-06-01", "2021-06-01"),
        ("2020年，粮食丰收。", "2020", "2020"),
    ],
)
def test_a_day_counts_from_the_report_s_own_day_and_yesterday_from_the_paper_s(
    text: str, first: str, last: str
) -> None:
    article = Article(ArticleId("article:x"), "x.txt", text, 0, (), date="2021-06-02", dateline="2021-06-01")
    date = next(find_dates(article, (), ()))
    assert (date.kind, date.properties["first"], date.properties["last"]) == ("Date", first, last)
    assert text[date.start : date.end] == date.surface


def test_what_is_yesterday_inside_a_dated_report_counts_from_that_report() -> None:
    text = "6月1日，春耕现场会召开。与会者说，昨日已经开犁。"
    article = Article(ArticleId("article:x"), "x.txt", text, 0, (), date="2021-06-02", dateline="2021-06-01")
    assert [date.properties["first"] for date in find_dates(article, (), ())] == ["2021-06-01", "2021-05-31"]


def test_without_any_day_a_phrase_stays_unresolved() -> None:
    article = Article(ArticleId("article:x"), "x.txt", "目前，工程过半。", 0, ())
    assert ["first" in date.properties for date in find_dates(article, (), ())] == [False]
