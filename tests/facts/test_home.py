"""Where events take place that only point at the paper's own division, or say nothing of a place."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in


def places_of(report: str) -> dict[str, set[str]]:
    told = events_in(report)
    return {name: {tie.removeprefix("HELD_AT ") for tie in told[name] if tie.startswith("HELD_AT")} for name in told}


@pytest.mark.parametrize(
    ("report", "event"),
    [
        ("⟦O平凉市党政代表团⟧在我市考察。", "平凉市党政代表团在我市考察"),
        ("3月14日，⟦P柏望川⟧一行莅临我市考察投资环境。", "柏望川一行莅临我市考察投资环境"),
        ("3月14日，我市举行重点项目集中签约活动。", "重点项目集中签约活动"),
        ("3月14日，全市2022年第一季度重大项目开工仪式举行。", "全市2022年第一季度重大项目开工仪式"),
        ("3月14日，全市2022年度重点项目观摩调研活动举行。", "全市2022年度重点项目观摩调研活动"),
        ("3月14日，⟦P古梅岭⟧会见了来我市考察的⟦P柏望川⟧一行。", "古梅岭会见柏望川一行"),
    ],
)
def test_what_points_at_home_takes_place_at_home(report: str, event: str) -> None:
    assert places_of(report)[event] == {"张掖市"}


@pytest.mark.parametrize(
    "report",
    [
        "3月14日，⟦P古梅岭⟧会见了⟦P柏望川⟧一行。",
        "3月14日，市政府第12次常务会议召开。",
        "3月14日，全市安全生产工作会议召开。",
    ],
)
def test_talks_and_sittings_with_nothing_said_of_it_have_no_place(report: str) -> None:
    assert not set().union(*places_of(report).values())


def test_guests_are_met_where_they_came_to() -> None:
    report = "3月14日，⟦O平凉市党政代表团⟧在我市考察。\n⟦P古梅岭⟧会见了代表团一行。"
    assert places_of(report)["古梅岭会见代表团一行"] == {"张掖市"}


def test_what_is_held_on_a_trip_is_held_where_it_goes() -> None:
    report = "3月14日，⟦P古梅岭⟧率队赴⟦L上海市⟧招商。\n3月14日，张掖项目推进会召开。"
    assert {"上海市"} in places_of(report).values()
    assert places_of(report)["张掖项目推进会"] == {"上海市"}


def test_a_meeting_of_another_day_is_none_of_the_trip() -> None:
    report = "3月14日，⟦P古梅岭⟧率队赴⟦L上海市⟧招商。\n3月10日，市委第八次常委会会议召开。"
    assert places_of(report)["市委第八次常委会会议"] == set()
