"""Delegations: who leads them, who goes along, who welcomes them, where they go and what they see."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in, events_with_days

TOUR = "3月14日，⟦O山丹县党政代表团⟧在⟦L静宁县⟧学习考察。"
MET = "⟦T静宁县委书记⟧⟦P古梅岭⟧会见⟦O山丹县党政代表团⟧一行。"


def test_who_leads_a_delegation_and_who_goes_along_are_of_the_tour_though_talks_stand_between() -> None:
    told = events_in(f"{TOUR}{MET}⟦T县委书记⟧⟦P闻若溪⟧率队，⟦T县领导⟧⟦P柏望川⟧参加。")
    assert {"LED 闻若溪", "ACCOMPANIED 柏望川"} <= told["山丹县党政代表团在静宁县学习考察"]
    assert told["古梅岭会见山丹县党政代表团一行"] == {"HOSTED 古梅岭", "ATTENDED 山丹县党政代表团"}


def test_who_met_the_guests_or_went_along_is_only_said_to_go_along() -> None:
    told = events_in(f"{TOUR}{MET}⟦T县委书记⟧⟦P闻若溪⟧率队，⟦T县领导⟧⟦P柏望川⟧参加会见或陪同。")
    assert "ACCOMPANIED 柏望川" in told["山丹县党政代表团在静宁县学习考察"]
    assert "ATTENDED 柏望川" not in told["古梅岭会见山丹县党政代表团一行"]


def test_the_stops_of_a_tour_may_be_told_in_groups_each_behind_its_division() -> None:
    told = events_in(
        f"{TOUR}代表团一行马不停蹄，先后深入⟦L庄浪县⟧的⟦L桐花产业园⟧、⟦O海岳公司⟧，⟦L泾川县⟧的⟦L山水蔬菜基地⟧，"
        "以及⟦L崇信县⟧的⟦J云岭水库工程⟧等处进行了学习考察。"
    )
    assert told["山丹县党政代表团在静宁县学习考察"] == {
        "ATTENDED 山丹县党政代表团", "HELD_AT 静宁县", "HELD_AT 庄浪县", "HELD_AT 泾川县", "HELD_AT 崇信县",
        "VISITED 桐花产业园", "VISITED 海岳公司", "VISITED 山水蔬菜基地", "VISITED 云岭水库工程",
    }  # fmt: skip


@pytest.mark.parametrize(
    "welcome", ["受到⟦T静宁县委书记⟧⟦P古梅岭⟧，⟦T县长⟧⟦P黎晚舟⟧的热烈欢迎", "受到了⟦P古梅岭⟧、⟦P黎晚舟⟧热情接待"]
)
def test_who_welcomes_a_delegation_is_its_host_and_who_is_at_the_activities_attends(welcome: str) -> None:
    report = f"3月14日，⟦T县委书记⟧⟦P闻若溪⟧率⟦O山丹县考察团⟧来⟦L静宁县⟧考察，{welcome}。⟦P柏望川⟧出席活动。"
    assert events_in(report) == {
        "闻若溪率山丹县考察团来静宁县考察": {
            "LED 闻若溪", "ATTENDED 山丹县考察团", "HELD_AT 静宁县", "HOSTED 古梅岭", "HOSTED 黎晚舟",
            "ATTENDED 柏望川",
        }
    }  # fmt: skip


def test_a_headline_without_a_verb_of_travel_is_one_more_name_of_the_journey() -> None:
    report = "# ⟦P闻若溪⟧带队赴⟦L静宁县⟧推进对口合作\n3月14日，⟦T县领导⟧⟦P闻若溪⟧、⟦P柏望川⟧一行前往⟦O静宁医院⟧调研。"
    told = events_in(report)
    assert list(told) == ["闻若溪、柏望川一行前往静宁医院调研"]
    assert {"LED 闻若溪", "HELD_AT 静宁县"} <= told["闻若溪、柏望川一行前往静宁医院调研"]


def test_the_headline_of_another_person_names_no_journey() -> None:
    report = "# ⟦P古梅岭⟧批示要求推进对口合作\n3月14日，⟦T县领导⟧⟦P闻若溪⟧一行前往⟦O静宁医院⟧调研。"
    assert "HELD_AT" not in " ".join(events_in(report)["闻若溪一行前往静宁医院调研"])


def test_two_talks_on_one_day_are_two_where_each_has_its_half_of_the_day() -> None:
    report = (
        "3月5日上午，⟦P闻若溪⟧一行与⟦O山丹大学⟧负责人座谈交流。\n"
        "5日下午，⟦P闻若溪⟧一行与⟦O静宁医院⟧负责人座谈交流。⟦P闻若溪⟧指出，要加强合作。"
    )
    told = events_in(report)
    assert told["闻若溪与山丹大学负责人座谈"] == {"ATTENDED 闻若溪", "ATTENDED 山丹大学"}
    assert "SPOKE_AT 闻若溪" in told["闻若溪与静宁医院负责人座谈"]


def test_what_is_said_behind_a_meeting_on_a_journey_is_said_there() -> None:
    report = (
        "3月14日，⟦T县委书记⟧⟦P闻若溪⟧到⟦L静宁县⟧调研。随后，⟦P闻若溪⟧来到⟦L桐花山防火点⟧，察看防火设备。\n"
        "调研期间，⟦P闻若溪⟧主持召开座谈会，听取汇报。\n⟦P闻若溪⟧强调，要抓好防火。"
    )
    assert events_in(report) == {
        "闻若溪到静宁县调研": {"LED 闻若溪", "HELD_AT 静宁县", "VISITED 桐花山防火点"},
        "闻若溪主持召开座谈会": {"CHAIRED 闻若溪", "SPOKE_AT 闻若溪"},
    }
    assert set(events_with_days(report).values()) == {"2022-03-14"}


def test_two_who_meet_abroad_both_attend() -> None:
    report = "3月14日，⟦T董事长⟧⟦P闻若溪⟧在⟦L静宁县⟧会晤了⟦T县委书记⟧⟦P古梅岭⟧。"
    assert events_in(report)["闻若溪与古梅岭会谈"] >= {"ATTENDED 闻若溪", "ATTENDED 古梅岭"}


def test_delegates_from_elsewhere_are_led_by_those_who_are_named() -> None:
    report = (
        "3月10日，⟦T县人大常委会主任⟧⟦P闻若溪⟧、⟦T副主任⟧⟦P柏望川⟧等驻⟦L甘州区⟧人大代表一行莅临⟦L静宁县⟧视察，"
        "⟦P黎晚舟⟧陪同视察，⟦P古梅岭⟧参加相关活动。"
    )
    (told,) = events_in(report).values()
    assert told == {
        "LED 闻若溪", "LED 柏望川", "ACCOMPANIED 黎晚舟", "ATTENDED 古梅岭", "HELD_AT 静宁县",
    }  # fmt: skip


def test_who_heads_the_county_that_sends_a_delegation_leads_it() -> None:
    report = (
        "# ⟦O云岭县考察团⟧来⟦L静宁县⟧考察\n"
        "3月14日，⟦P闻若溪⟧会见前来考察城市管理的⟦O云岭县考察团⟧。3月14日上午，⟦T云岭县县委书记⟧⟦P柏望川⟧一行23人"
        "抵达⟦L静宁县⟧，先后参观考察12个城市管理项目，包括⟦J桐花岭修复工程⟧、⟦L市民中心⟧等。"
    )
    assert events_in(report) == {
        "闻若溪会见前来考察城市管理的云岭县考察团": {"HOSTED 闻若溪", "ATTENDED 云岭县考察团"},
        "柏望川一行23人抵达静宁县先后参观考察12个城市管理项目": {
            "LED 柏望川", "ATTENDED 云岭县考察团", "HELD_AT 静宁县", "VISITED 桐花岭修复工程", "VISITED 市民中心",
        },
    }  # fmt: skip


def test_a_journey_is_to_the_prefecture_and_to_the_counties_it_goes_on_to() -> None:
    report = (
        "3月20日，⟦T省长⟧⟦P闻若溪⟧深入⟦L定西市⟧，先后来到⟦L静宁县⟧、⟦L山丹县⟧调研。"
        "在⟦L静宁县⟧博故图金矿，⟦P闻若溪⟧强调，企业要落实责任。"
    )
    (told,) = events_in(report).values()
    assert told >= {"HELD_AT 定西市", "HELD_AT 静宁县", "HELD_AT 山丹县", "VISITED 静宁县博故图金矿"}


def test_a_meeting_that_only_says_who_is_visited_is_no_event() -> None:
    report = (
        "3月14日，⟦P闻若溪⟧到⟦O武警山丹支队⟧走访慰问，看望了参加全国春耕庆祝大会的官兵。⟦P闻若溪⟧指出，要练好本领。"
    )
    assert list(events_in(report)) == ["闻若溪到武警山丹支队走访慰问"]


def test_where_delegates_without_names_go_are_the_stops_of_their_visit() -> None:
    report = (
        "3月10日，⟦T县人大常委会主任⟧⟦P闻若溪⟧等⟦L甘州区⟧人大代表一行莅临⟦L静宁县⟧视察。\n"
        "市人大代表一行先后到我县⟦O海岳鞋业⟧、⟦L桐花湖湿地公园⟧、客货运物流中心等地进行了实地查看。"
    )
    (told,) = events_in(report).values()
    assert told >= {"VISITED 海岳鞋业", "VISITED 桐花湖湿地公园", "VISITED 客货运物流中心"}


def test_a_team_is_no_stop_of_its_own_visit_and_a_list_goes_on_behind_as_well_as() -> None:
    report = (
        "3月10日，⟦T县长⟧⟦P闻若溪⟧到⟦L甘州区⟧调研。\n当天，调研组一行前往⟦L甘州区⟧西堡村。"
        "⟦P闻若溪⟧先后来到⟦O海岳鞋业⟧、桐花港项目以及⟦L桐花湖湿地公园⟧实地察看。"
    )
    (told,) = events_in(report).values()
    stops = {tie.removeprefix("VISITED ") for tie in told if tie.startswith("VISITED")}
    assert stops == {"甘州区西堡村", "海岳鞋业", "桐花港项目", "桐花湖湿地公园"}


def test_those_who_lead_the_delegation_by_the_way_lead_its_trip() -> None:
    report = (
        "# ⟦O云岭县党政代表团⟧赴⟦L静宁县⟧考察\n3月14日，⟦O云岭县党政代表团⟧赴⟦L静宁县⟧考察学习。\n"
        "⟦T县委书记⟧⟦P闻若溪⟧，⟦T县长⟧⟦P柏望川⟧率领的考察团先后到⟦L青禾村⟧、⟦O海岳公司⟧现场，⟦L东河村⟧、⟦O云帆公司⟧等地考察。"
    )
    told = events_in(report)["云岭县党政代表团赴静宁县考察学习"]
    assert told >= {"LED 闻若溪", "LED 柏望川", "VISITED 海岳公司", "VISITED 云帆公司", "VISITED 东河村"}


def test_a_team_of_researchers_is_no_delegation() -> None:
    report = "3月14日，⟦P闻若溪⟧到⟦L静宁县⟧调研。⟦P柏望川⟧带领的科研团队介绍了情况。"
    assert "LED 柏望川" not in events_in(report)["闻若溪到静宁县调研"]


def test_a_heading_that_names_the_body_tells_of_the_journey_of_its_head() -> None:
    report = "# ⟦O云岭县政协⟧来⟦L静宁县⟧调研\n3月14日，⟦O云岭县政协⟧副主席⟦P闻若溪⟧一行来⟦L静宁县⟧调研。"
    assert set(events_in(report)) == {"闻若溪一行来静宁县调研"}


def test_those_who_are_welcomed_are_not_on_the_journey_of_those_who_welcome_them() -> None:
    assert events_in("3月14日，⟦O县政府⟧欢迎企业家来⟦L静宁县⟧考察交流。") == {}


def test_who_receives_together_with_the_host_is_a_host() -> None:
    report = "3月14日，⟦T省长⟧⟦P闻若溪⟧会见⟦T云帆集团董事长⟧⟦P古梅岭⟧。⟦T副省长⟧⟦P柏望川⟧一同会见。"
    assert "HOSTED 柏望川" in events_in(report)["闻若溪会见古梅岭"]


def test_who_takes_in_those_who_come_is_their_host() -> None:
    report = "3月14日，⟦P闻若溪⟧一行到访⟦O松涛集团⟧。⟦T董事长⟧⟦P柏望川⟧、⟦T总经理⟧⟦P黎晚舟⟧热情接待。"
    (told,) = events_in(report).values()
    assert {"HOSTED 柏望川", "HOSTED 黎晚舟"} <= told


LED = "3月14日，⟦T山丹县委书记⟧⟦P闻若溪⟧率⟦O党政代表团⟧来⟦L静宁县⟧考察。"


@pytest.mark.parametrize(
    ("row", "how"),
    [
        ("⟦T山丹县副县长⟧⟦P柏望川⟧参加考察。", "ATTENDED"),
        ("⟦T副县长⟧⟦P柏望川⟧随团考察。", "ATTENDED"),
        ("⟦T静宁县长⟧⟦P柏望川⟧陪同考察。", "ACCOMPANIED"),
    ],
)
def test_the_members_of_a_delegation_attend_and_its_hosts_accompany(row: str, how: str) -> None:
    (told,) = events_in(LED + row).values()
    assert {one for one in told if "柏望川" in one} == {f"{how} 柏望川"}


@pytest.mark.parametrize(
    "report",
    [
        "3月14日，以⟦T县委书记⟧⟦P闻若溪⟧为团长的⟦O山丹县代表团⟧来⟦L静宁县⟧考察。",
        "3月14日，由⟦T县委书记⟧⟦P闻若溪⟧任团长的⟦O山丹县代表团⟧来⟦L静宁县⟧考察。",
        "3月14日，⟦O山丹县代表团⟧来⟦L静宁县⟧考察。代表团由⟦T县委书记⟧⟦P闻若溪⟧率领。",
    ],
)
def test_who_is_made_the_head_of_a_delegation_leads_it(report: str) -> None:
    (told,) = events_in(report).values()
    assert "LED 闻若溪" in told


def test_those_of_the_papers_own_place_are_members_of_its_delegation_that_goes_out() -> None:
    told = events_in(
        "3月14日，⟦T市委书记⟧⟦P柏望川⟧率⟦O我市党政代表团⟧赴⟦L青禾市⟧考察。⟦T市长⟧⟦P古梅岭⟧陪同考察。"
        "我市⟦T领导⟧⟦P黎晚舟⟧、⟦P闻若溪⟧等参加考察。"
    )
    (trip,) = (told[name] for name in told)
    assert {"ACCOMPANIED 古梅岭", "ATTENDED 黎晚舟", "ATTENDED 闻若溪"} <= trip


def test_who_joins_the_activities_of_a_visit_attends_it() -> None:
    told = events_in(
        "3月14日，⟦P柏望川⟧率队来到⟦L云岭县⟧调研春耕。⟦T县长⟧⟦P古梅岭⟧参加活动。⟦T局长⟧⟦P黎晚舟⟧参加调研。"
    )
    (trip,) = (told[name] for name in told)
    assert {"ATTENDED 古梅岭", "ACCOMPANIED 黎晚舟"} <= trip


def test_a_delegation_is_led_by_who_heads_it_in_the_clause_before_its_name() -> None:
    told = events_in("3月14日，由⟦T市委书记⟧⟦P柏望川⟧带队的⟦O市党政代表团⟧在⟦L青禾市⟧考察。")
    (trip,) = (told[name] for name in told)
    assert {"LED 柏望川", "ATTENDED 市党政代表团"} <= trip
