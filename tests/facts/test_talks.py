"""Talks told in passing, of bodies, and with visitors who are not named again."""

import pytest

from tests.facts.told import events_in

ROWS = [
    (
        "3月14日，⟦P古梅岭⟧一行到访⟦O云岭集团⟧。集团⟦T董事长⟧⟦P柏望川⟧会见并主持座谈会。",
        "柏望川会见古梅岭一行并主持座谈",
        {"HOSTED 柏望川", "CHAIRED 柏望川", "ATTENDED 古梅岭"},
    ),
    (
        "3月14日，第三届牦牛产业大会开幕。⟦T市长⟧⟦P柏望川⟧出席开幕式、致辞，并会见了专家代表⟦P古梅岭⟧。",
        "柏望川会见古梅岭",
        {"HOSTED 柏望川", "ATTENDED 古梅岭"},
    ),
    (
        "3月14日，⟦O甘州区政府⟧与⟦O襄阳市考察团⟧举行座谈。",
        "甘州区政府与襄阳市考察团座谈",
        {"HOSTED 甘州区政府", "ATTENDED 襄阳市考察团"},
    ),
    (
        "3月14日，代表团一行先后前往⟦O青禾集团⟧考察，并与⟦O市工商联⟧负责人及⟦O云岭公司⟧负责人进行了座谈交流。",
        "代表团与市工商联负责人及云岭公司负责人座谈交流",
        {"ATTENDED 市工商联", "ATTENDED 云岭公司"},
    ),
    (
        "3月14日，⟦T市长⟧⟦P柏望川⟧会见并宴请了⟦T青禾集团董事长⟧⟦P古梅岭⟧一行。",
        "柏望川会见古梅岭一行",
        {"HOSTED 柏望川", "ATTENDED 古梅岭"},
    ),
    (
        "3月14日，⟦T书记⟧⟦P柏望川⟧、⟦T市长⟧⟦P黎晚舟⟧与前来洽谈的⟦T青禾集团董事长⟧⟦P古梅岭⟧一行会面。",
        "柏望川、黎晚舟与古梅岭一行会面",
        {"HOSTED 柏望川", "HOSTED 黎晚舟", "ATTENDED 古梅岭"},
    ),
    (
        "3月14日，⟦T市长⟧⟦P柏望川⟧会见⟦P古梅岭⟧一行；当天下午，又会见⟦P闻若溪⟧一行。",
        "柏望川会见闻若溪一行",
        {"HOSTED 柏望川", "ATTENDED 闻若溪"},
    ),
    (
        "3月14日，⟦T市长⟧⟦P柏望川⟧前往⟦L静宁县⟧，拜会了⟦T县长⟧⟦P古梅岭⟧。⟦P闻若溪⟧一同拜会。",
        "柏望川拜会古梅岭",
        {"HOSTED 古梅岭", "ATTENDED 柏望川", "HELD_AT 静宁县"},
    ),
    (
        "3月14日，⟦P古梅岭⟧一行走访⟦O云岭集团⟧。集团⟦T董事长⟧⟦P柏望川⟧出面会见，并主持了座谈。",
        "柏望川会见古梅岭一行并主持座谈",
        {"HOSTED 柏望川", "CHAIRED 柏望川", "ATTENDED 古梅岭"},
    ),
]


@pytest.mark.parametrize(("report", "name", "told"), ROWS)
def test_talks_are_told_in_many_ways(report: str, name: str, told: set[str]) -> None:
    assert told <= events_in(report)[name]


@pytest.mark.parametrize(
    "report",
    [
        "近年来，⟦O市工商联⟧先后与⟦O云岭银行⟧、⟦O青禾公司⟧座谈，解决融资问题。",
        "⟦O市商务局⟧与企业座谈交流。",
    ],
)
def test_what_bodies_do_in_general_is_no_talk(report: str) -> None:
    assert events_in(report) == {}


def test_each_row_goes_to_the_talks_that_it_names() -> None:
    report = (
        "3月14日，⟦T书记⟧⟦P柏望川⟧会见⟦T行长⟧⟦P古梅岭⟧。同日，⟦T市长⟧⟦P黎晚舟⟧与⟦T总裁⟧⟦P闻若溪⟧举行会谈。"
        "⟦P沈听澜⟧参加会谈。"
    )
    told = events_in(report)
    assert "ATTENDED 沈听澜" in told["黎晚舟与闻若溪会谈"]
    assert "ATTENDED 沈听澜" not in told["柏望川会见古梅岭"]


def test_who_acts_behind_the_guests_is_none_of_them() -> None:
    report = "3月14日，⟦T书记⟧⟦P柏望川⟧会见⟦P古梅岭⟧一行，⟦T市长⟧⟦P黎晚舟⟧陪同考察。"
    assert set(events_in(report)) == {"柏望川会见古梅岭一行"}


def test_talks_at_a_gathering_are_what_is_done_there() -> None:
    report = "3月14日，两市工作交流会举行。⟦T市长⟧⟦P柏望川⟧在会上同⟦T副市长⟧⟦P古梅岭⟧一行进行座谈。"
    assert events_in(report) == {"两市工作交流会": {"ATTENDED 柏望川", "ATTENDED 古梅岭"}}


def test_those_who_sit_by_talks_are_not_at_the_meeting_of_another_paragraph() -> None:
    report = (
        "3月13日，州委召开常委会会议。\n3月14日，⟦T书记⟧⟦P柏望川⟧会见⟦P古梅岭⟧一行。⟦P黎晚舟⟧在座。\n"
        "3月15日，全州教师座谈会召开。⟦P闻若溪⟧主持座谈。"
    )
    told = events_in(report)
    assert told["柏望川会见古梅岭一行"] >= {"ATTENDED 黎晚舟"}
    assert told["全州教师座谈会"] == {"CHAIRED 闻若溪"}


def test_whom_a_visitor_meets_on_his_visit_receives_him() -> None:
    report = "3月14日，⟦T部长⟧⟦P柏望川⟧出访。访问期间，⟦P柏望川⟧会见了⟦T总统⟧⟦P古梅岭⟧。"
    assert events_in(report)["柏望川会见古梅岭"] >= {"HOSTED 古梅岭", "ATTENDED 柏望川"}


def test_who_said_something_when_he_spoke_at_a_meeting_spoke_there() -> None:
    report = "3月14日，⟦P柏望川⟧到⟦L静宁县⟧考察。\n在两地农业座谈会上发言时，⟦P柏望川⟧说，要常来常往。"
    assert "SPOKE_AT 柏望川" in events_in(report)["两地农业座谈会"]


def test_who_comes_to_sit_down_with_nobody_named_sits_where_he_comes_to() -> None:
    report = "3月14日，⟦T校长⟧⟦P柏望川⟧、⟦T院长⟧⟦P古梅岭⟧一行来到⟦L静宁县⟧，就共建基地举行座谈。⟦P黎晚舟⟧参加座谈。"
    assert events_in(report) == {
        "柏望川、古梅岭一行到静宁县座谈": {"ATTENDED 柏望川", "ATTENDED 古梅岭", "ATTENDED 黎晚舟", "HELD_AT 静宁县"},
    }


def test_a_journey_and_the_talks_on_it_in_one_clause_are_both_where_it_went() -> None:
    told = events_in("3月14日，⟦T校长⟧⟦P柏望川⟧一行到⟦L静宁县⟧考察，与⟦T县长⟧⟦P古梅岭⟧举行座谈。")
    assert all("HELD_AT 静宁县" in ties for ties in told.values())
    assert len(told) == 2
