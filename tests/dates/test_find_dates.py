from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.dates import find_dates, parse_moment

DAYS = [
    ("5月6日下午，会议召开", "2023-05-06"),
    ("５月６日，会议召开", "2023-05-06"),
    ("五月六日，会议召开", "2023-05-06"),
    ("二〇二一年十月二十三日", "2021-10-23"),
    ("5月6日（星期六）上午9时", "2023-05-06"),
    ("发布时间：2022-11-03 10:20", "2022-11-03"),
    ("去年12月28日开工", "2022-12-28"),
    ("昨日下午开幕", "2023-05-07"),
    ("前天，他赶到现场", "2023-05-06"),
    ("新华社某地7日电", "2023-05-07"),
    ("29日，调研组来到村里", "2023-04-29"),
    ("上周五，工程验收", "2023-05-05"),
    ("将于7月20日开幕", "2023-07-20"),
    ("农历八月十五", "2023-09-29"),
    ("大年初一", "2023-01-22"),
    ("腊月二十三", "2023-01-14"),
    ("今年春节当天", "2023-01-22"),
    ("截至目前", "2023-05-08"),
]
SPANS = [
    ("4月4日至6日", "2023-04-04", "2023-04-06"),
    ("4月28日至5月3日", "2023-04-28", "2023-05-03"),
    ("2022年12月30日至1月2日", "2022-12-30", "2023-01-02"),
    ("5月上旬", "2023-05-01", "2023-05-10"),
    ("2月下旬", "2023-02-21", "2023-02-28"),
    ("1月—4月", "2023-01", "2023-04"),
    ("1-4月份", "2023-01", "2023-04"),
    ("2022年11月至2023年3月", "2022-11", "2023-03"),
    ("前4个月", "2023-01", "2023-04"),
    ("前两个月", "2023-01", "2023-02"),
    ("今年一季度", "2023-01", "2023-03"),
    ("前三季度", "2023-01", "2023-09"),
    ("2024年上半年", "2024-01", "2024-06"),
    ("上月", "2023-04", "2023-04"),
    ("去年", "2022", "2022"),
    ("2023年伊始", "2023", "2023"),
    ("2014—2020年", "2014", "2020"),
    ("“十四五”期间", "2021", "2025"),
]
NO_DATE = [
    "3个月",
    "24小时",
    "五一劳动奖章",
    "每周五",
    "12345热线",
    "十一届三中全会",
    "5日游",
    "4月31日",
    "6月龄",
    "1.5倍",
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_a_day_is_resolved_against_the_day_of_the_report(text: str, day: str) -> None:
    phrases = find_dates(text, anchor="2023-05-08")
    assert [(p.first, p.last) for p in phrases] == [(day, day)]


@pytest.mark.parametrize(("text", "first", "last"), SPANS)
def test_a_stretch_of_time_keeps_the_precision_of_its_words(text: str, first: str, last: str) -> None:
    phrases = find_dates(text, anchor="2023-05-08")
    assert [(p.first, p.last) for p in phrases] == [(first, last)]


@pytest.mark.parametrize("text", NO_DATE)
def test_numbers_and_names_that_look_like_dates_are_none(text: str) -> None:
    assert find_dates(text, anchor="2023-05-08") == []


@pytest.mark.parametrize("text", ["日前", "近日", "连日来", "春节期间", "“五一”假期"])
def test_what_cannot_be_told_is_found_without_a_day(text: str) -> None:
    (phrase,) = find_dates(text, anchor="2023-05-08")
    assert (phrase.first, phrase.last) == (None, None)


@pytest.mark.parametrize(
    ("text", "day"),
    [("春节期间", "2023-01-22"), ("除夕", "2023-01-21"), ("清明节假期", "2023-04-05"), ("端午节", "2023-06-22")],
)
def test_the_days_about_a_feast_know_the_feast_s_own_day(text: str, day: str) -> None:
    assert [p.around for p in find_dates(text, anchor="2023-05-08")] == [day]


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("截至4月底", "until"), ("自2010年8月以来", "since"), ("今年以来", "since"), ("年底前完工", "before"),
        ("定于6月1日举行", "future"), ("5月6日举行", "in"),
    ],
)  # fmt: skip
def test_how_the_time_stands_to_what_is_told(text: str, bound: str) -> None:
    assert [p.bound for p in find_dates(text, anchor="2023-05-08")] == [bound]


def test_a_day_without_its_month_takes_that_of_the_day_before_it() -> None:
    phrases = find_dates("4月3日、6日，加开列车", anchor="2023-05-08")
    assert [p.first for p in phrases] == ["2023-04-03", "2023-04-06"]


def test_a_year_holds_on_to_the_end_of_its_sentence() -> None:
    phrases = find_dates("1936年10月9日到达，10月22日会师。4月1日纪念", anchor="2023-05-08")
    assert [p.first for p in phrases] == ["1936-10-09", "1936-10-22", "2023-04-01"]


def test_in_january_a_december_day_is_of_the_year_before() -> None:
    assert [p.first for p in find_dates("12月30日，大桥合龙", anchor="2024-01-03")] == ["2023-12-30"]


def test_an_announced_month_that_has_gone_by_is_next_year_s() -> None:
    assert [p.first for p in find_dates("将于1月8日开幕", anchor="2023-12-20")] == ["2024-01-08"]


def test_without_a_year_days_have_none_and_years_cannot_be_told() -> None:
    phrases = find_dates("5月22日，昨日，去年，前4个月", anchor="--05-24")
    assert [(p.first, p.last) for p in phrases] == [
        ("--05-22", "--05-22"), ("--05-23", "--05-23"), (None, None), ("--01", "--04"),
    ]  # fmt: skip


def test_without_an_anchor_only_what_is_said_in_full_is_resolved() -> None:
    phrases = find_dates("2023年5月22日，昨日，去年", anchor=None)
    assert [p.first for p in phrases] == ["2023-05-22", None, None]


@given(st.text(alphabet="今昨去前年月日至—-0123456789一二十〇年初农历正腊春节“五”、，。 在", max_size=40))
def test_any_words_give_phrases_in_order_whose_text_is_the_printed_slice(text: str) -> None:
    end = 0
    for phrase in find_dates(text, anchor="2023-05-08"):
        assert phrase.start >= end and phrase.text == text[phrase.start : phrase.end]
        end = phrase.end
        for iso in (phrase.first, phrase.last, phrase.around):
            assert iso is None or parse_moment(iso).iso == iso
