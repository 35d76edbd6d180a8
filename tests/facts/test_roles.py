"""Verbs of taking part: seats of honour, speeches with their subject, offices without a name, bodies with a bracket."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

SEATS: list[tuple[str, dict[str, set[str]]]] = [
    (
        "3月14日，县人大三届二次会议预备会议在⟦L山丹剧院⟧举行。⟦T县人大常委会主任⟧⟦P闻若溪⟧主持会议，"
        "⟦P柏望川⟧、⟦P古梅岭⟧及⟦P林见深⟧在主席台前排就座。",
        {
            "县人大三届二次会议预备会议": {
                "HELD_AT 山丹剧院", "CHAIRED 闻若溪", "ATTENDED 柏望川", "ATTENDED 古梅岭", "ATTENDED 林见深",
            }
        },
    ),
    (
        "3月14日，全县教师大会召开。⟦T县委书记⟧⟦P闻若溪⟧，⟦T县长⟧⟦P柏望川⟧，⟦O县人民法院⟧院长应邀在主席台就座。",
        {"全县教师大会": {"ATTENDED 闻若溪", "ATTENDED 柏望川"}},
    ),
    (
        "3月14日，全县春耕大会召开。⟦P古梅岭⟧、⟦P林见深⟧2名委员围绕保障粮食安全、兴修水利设施等内容作大会发言。",
        {"全县春耕大会": {"SPOKE_AT 古梅岭", "SPOKE_AT 林见深"}},
    ),
    (
        "3月14日，全县春耕大会召开。会议听取了⟦T县委常委⟧⟦P古梅岭⟧作关于水利局长、农机站长候选人名单的说明。",
        {"全县春耕大会": {"SPOKE_AT 古梅岭"}},
    ),
    (
        "3月14日，2022年度山火扑救演练在⟦L焉支山⟧举行。⟦T县长⟧⟦P柏望川⟧出席活动并作演练点评。",
        {"2022年度山火扑救演练": {"HELD_AT 焉支山", "ATTENDED 柏望川", "SPOKE_AT 柏望川"}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("report", "told"), SEATS)
def test_those_who_sit_in_front_attend_and_those_who_report_speak(report: str, told: dict[str, set[str]]) -> None:
    assert events_in(report) == told


def test_a_meeting_that_holds_a_part_of_itself_is_not_what_the_report_is_about() -> None:
    report = "3月14日，县政协三届二次会议举行第二次全体会议。⟦P闻若溪⟧主持会议。"
    assert events_in(report)["县政协三届二次会议第二次全体会议"] == {"CHAIRED 闻若溪", "PART_OF 县政协三届二次会议"}


def test_bodies_of_a_long_row_organise_though_a_bracket_or_an_unknown_one_stands_between() -> None:
    report = (
        "3月14日，2022年度山火扑救演练在⟦L焉支山⟧举行。演练由⟦O县应急局⟧（县森防办）、⟦O县林业局⟧承办，⟦O县人武部⟧、"
        "⟦L山丹县⟧南滩护林站、⟦O县气象台⟧协办，⟦O县水务局⟧、⟦O云帆保安公司⟧等单位参演。"
    )
    assert events_in(report)["2022年度山火扑救演练"] == {
        "HELD_AT 焉支山", "ORGANIZED 县应急局", "ORGANIZED 县林业局", "ORGANIZED 县人武部", "ORGANIZED 县气象台",
        "ATTENDED 县水务局", "ATTENDED 云帆保安公司",
    }  # fmt: skip


def test_what_a_course_consists_of_is_no_meeting() -> None:
    report = "3月14日，2022年度山火扑救演练举行。演练过程主要包含火情报送、紧急会商及启动响应。"
    assert list(events_in(report)) == ["2022年度山火扑救演练"]


def test_the_end_of_a_name_points_at_the_gathering_it_is_of() -> None:
    report = (
        "3月14日，“春雨护农”专项行动启动。记者从3月15日召开的新闻发布会上获悉，行动已见成效。"
        "⟦P柏望川⟧在发布会上说，要抓紧。⟦T新闻发言人⟧⟦P古梅岭⟧主持发布会。"
    )
    assert events_in(report)["新闻发布会"] == {"SPOKE_AT 柏望川", "CHAIRED 古梅岭"}
