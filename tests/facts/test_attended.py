"""Which event a verb of taking part speaks of, and what it says of an event of that kind."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

TEAM = "3月14日，⟦O云岭县党政代表团⟧来⟦L甘州区⟧考察。"
SENT = "3月14日至16日，⟦T县长⟧⟦P闻若溪⟧率领⟦O云岭县经贸代表团⟧赴⟦L甘州区⟧参加第三届河西贸易洽谈会。"
VISIT = "云岭县党政代表团来甘州区考察"


@pytest.mark.parametrize(
    ("said", "tie"),
    [
        ("⟦T县委书记⟧⟦P柏望川⟧，⟦T区长⟧⟦P古梅岭⟧参加活动。", "ATTENDED 古梅岭"),
        ("⟦T区委常委⟧⟦P柏望川⟧参加。", "ATTENDED 柏望川"),
        ("⟦T区委常委⟧⟦P柏望川⟧陪同。", "ACCOMPANIED 柏望川"),
        ("⟦T区委常委⟧⟦P柏望川⟧参加15日上午考察。", "ACCOMPANIED 柏望川"),
        ("⟦T区长⟧⟦P古梅岭⟧会见代表团并一同考察。", "ACCOMPANIED 古梅岭"),
    ],
)
def test_who_joins_in_the_visit_of_a_delegation_attends_and_who_goes_round_with_it_accompanies(
    said: str, tie: str
) -> None:
    assert tie in events_in(TEAM + said)[VISIT]


def test_those_above_activities_are_the_trip_and_the_fair_it_goes_to_and_not_the_talks_told_last() -> None:
    told = events_in(f"{SENT}\n期间，⟦P闻若溪⟧会见了⟦T云帆集团董事长⟧⟦P古梅岭⟧。\n⟦T副县长⟧⟦P柏望川⟧参加了上述活动。")
    trip = next(ties for name, ties in told.items() if name.startswith("闻若溪率领"))
    assert {"LED 闻若溪", "ATTENDED 云岭县经贸代表团", "ATTENDED 柏望川"} <= trip
    assert {"ATTENDED 柏望川", "ATTENDED 云岭县经贸代表团"} <= told["第三届河西贸易洽谈会"]
    assert "ATTENDED 柏望川" not in told["闻若溪会见古梅岭"]


def test_a_bare_row_at_the_end_went_along_on_the_inspection_though_a_meeting_was_told_last() -> None:
    report = (
        "3月14日，⟦T县长⟧⟦P闻若溪⟧赴⟦L河湾镇⟧调研春耕，并召开座谈会。\n座谈会上，⟦P闻若溪⟧强调，要抓好春灌。"
        "要落实责任。⟦P柏望川⟧、⟦P古梅岭⟧参加。"
    )
    told = events_in(report)
    assert {"ACCOMPANIED 柏望川", "ACCOMPANIED 古梅岭"} <= told["闻若溪赴河湾镇调研春耕"]


def test_a_bare_row_behind_who_chairs_was_at_the_meeting() -> None:
    report = "3月14日，⟦T县长⟧⟦P闻若溪⟧赴⟦L河湾镇⟧调研春耕，并召开座谈会。\n⟦P林见深⟧主持座谈会。⟦P柏望川⟧参加。"
    assert "ATTENDED 柏望川" in events_in(report)["座谈会"]


@pytest.mark.parametrize(
    ("said", "tie"),
    [
        ("⟦O省水利厅⟧、⟦O县林业局⟧参加调研。", "ACCOMPANIED 县林业局"),
        ("⟦O省水利厅⟧、⟦O县林业局⟧主要负责同志陪同调研。", "ACCOMPANIED 省水利厅"),
        ("⟦O省水利厅⟧和县直有关部门负责人陪同。", "ACCOMPANIED 省水利厅"),
    ],
)
def test_departments_go_along_with_or_without_their_heads(said: str, tie: str) -> None:
    assert tie in events_in(f"3月14日，⟦T厅长⟧⟦P闻若溪⟧赴⟦L甘州区⟧调研。{said}")["闻若溪赴甘州区调研"]


def test_a_delegation_without_a_name_that_is_received_is_the_one_that_came_with_who_leads_it() -> None:
    report = (
        "# ⟦O云岭县党政考察团⟧在⟦L甘州区⟧考察\n3月14日，由⟦T云岭县委书记⟧⟦P闻若溪⟧带队的考察团来到⟦L甘州区⟧考察。"
        "⟦T区长⟧⟦P古梅岭⟧会见考察团。"
    )
    told = events_in(report)["古梅岭会见考察团"]
    assert {"HOSTED 古梅岭", "ATTENDED 闻若溪", "ATTENDED 云岭县党政考察团"} <= told


def test_the_chamber_in_the_name_of_a_delegation_is_not_at_the_talks() -> None:
    report = "3月14日，⟦T市长⟧⟦P古梅岭⟧会见⟦T会长⟧⟦P闻若溪⟧率领的⟦O云岭同乡会⟧甘肃访问团。"
    (told,) = events_in(report).values()
    assert told == {"HOSTED 古梅岭", "ATTENDED 闻若溪"}


def test_two_who_take_the_members_of_a_delegation_round_both_lead_it() -> None:
    report = (
        "3月14日，⟦O云岭商会考察团⟧来⟦L甘州区⟧考察。\n"
        "⟦T会长⟧⟦P闻若溪⟧、⟦T顾问⟧⟦P柏望川⟧带领考察团成员先后到⟦O海岳公司⟧、⟦L东河村⟧考察。"
    )
    (told,) = events_in(report).values()
    assert {"LED 闻若溪", "LED 柏望川", "ATTENDED 云岭商会考察团"} <= told


def test_guests_at_a_fair_whose_opening_is_told_came_to_the_opening() -> None:
    told = events_in(
        "3月14日，第三届河西贸易洽谈会在⟦L甘州区⟧开幕。⟦T副省长⟧⟦P闻若溪⟧，⟦T市长⟧⟦P柏望川⟧等到会。⟦T区长⟧⟦P古梅岭⟧主持。"
        "\n第三届河西贸易洽谈会开幕式上，⟦P柏望川⟧致辞。"
    )
    opening = told["第三届河西贸易洽谈会开幕式"]
    assert {"ATTENDED 闻若溪", "ATTENDED 柏望川", "CHAIRED 古梅岭", "SPOKE_AT 柏望川"} <= opening


def test_those_beside_talks_are_not_at_the_fair_that_the_guests_have_come_for() -> None:
    told = events_in(
        "3月14日，⟦T市长⟧⟦P柏望川⟧会见⟦O云帆集团⟧⟦T董事长⟧⟦P古梅岭⟧一行。⟦P古梅岭⟧一行是来出席第三届河西贸易洽谈会的。"
        "⟦T副市长⟧⟦P闻若溪⟧参加。"
    )
    assert "ATTENDED 闻若溪" in told["柏望川会见古梅岭一行"]


def test_who_takes_a_picture_takes_part_in_nothing() -> None:
    told = events_in("3月14日，⟦T县长⟧⟦P柏望川⟧陪同⟦P古梅岭⟧到⟦L甘州区⟧考察。记者 ⟦P闻若溪⟧ 摄")
    assert not [tie for ties in told.values() for tie in ties if "闻若溪" in tie]


def test_a_visit_that_is_heeded_is_none_of_the_report_s() -> None:
    told = events_in(
        "3月14日，⟦T书记⟧⟦P柏望川⟧主持召开全州教师座谈会。会议强调，要落实⟦P古梅岭⟧视察⟦L甘州区⟧时的要求，抓好教学。"
    )
    assert told == {"全州教师座谈会": {"CHAIRED 柏望川"}}


def test_who_comes_to_see_how_our_county_has_changed_is_on_a_visit() -> None:
    told = events_in("3月14日，⟦T县委书记⟧⟦P柏望川⟧带队走进我县，看⟦L甘州区⟧产业的新变化。⟦T县长⟧⟦P古梅岭⟧陪同。")
    assert next(iter(told.values())) >= {"LED 柏望川", "ACCOMPANIED 古梅岭"}
