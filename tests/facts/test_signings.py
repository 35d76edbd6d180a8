"""Agreements: who signs them, on what occasion, and what they are called."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

SIGNED: list[tuple[str, dict[str, set[str]]]] = [
    (
        "3月14日，两校合作交流会召开。\n⟦P柏望川⟧和⟦P古梅岭⟧分别代表两校签订了《⟦O河西大学⟧与⟦O云岭大学⟧合作协议》。",
        {
            "两校合作交流会": set(),
            "柏望川、古梅岭签署《河西大学与云岭大学合作协议》": {
                "ATTENDED 柏望川", "ATTENDED 古梅岭", "ATTENDED 河西大学", "ATTENDED 云岭大学",
            },
        },
    ),
    (
        "3月14日，全省教育工作会议召开。\n会议期间，我校与⟦O云岭大学⟧签订了支教协议。⟦P闻若溪⟧出席签字仪式。"
        "⟦P柏望川⟧与⟦O云岭大学⟧书记⟦P古梅岭⟧代表双方签字。",
        {
            "全省教育工作会议": set(),
            "我校与云岭大学签署支教协议": {
                "ATTENDED 云岭大学", "ATTENDED 闻若溪", "ATTENDED 柏望川", "ATTENDED 古梅岭",
            },
        },
    ),
    (
        "3月14日，⟦O甲县政府⟧与⟦O乙县政府⟧签署《劳务合作备忘录》。",
        {"甲县政府与乙县政府签署《劳务合作备忘录》": {"ATTENDED 甲县政府", "ATTENDED 乙县政府"}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("report", "told"), SIGNED)
def test_an_agreement_has_its_sides_and_its_signers(report: str, told: dict[str, set[str]]) -> None:
    assert events_in(report) == told


def test_who_a_meeting_only_names_by_what_it_attends_is_not_there_but_at_that() -> None:
    report = "3月14日，出席第五次全国农民代表大会的⟦O云岭代表团⟧召开第一次全体会议。\n⟦P柏望川⟧主持会议。"
    told = events_in(report)
    assert told["第五次全国农民代表大会"] == {"ATTENDED 云岭代表团"}
    assert "CHAIRED 柏望川" in told["云岭代表团第一次全体会议"]


def test_a_congress_is_a_body_and_a_list_of_candidates_no_meeting() -> None:
    report = "3月14日，县三届人大二次会议召开。县第三届人民代表大会实有代表90名。通过了县三届人大二次会议主席团名单。"
    assert list(events_in(report)) == ["县三届人大二次会议"]


def test_talks_told_in_passing_are_talks() -> None:
    report = "3月14日，在与⟦O云岭大学⟧⟦P古梅岭⟧副校长、⟦P石怀远⟧进行会谈期间，⟦P柏望川⟧表示感谢。"
    assert events_in(report) == {
        "柏望川与古梅岭、石怀远会谈": {"ATTENDED 柏望川", "ATTENDED 古梅岭", "ATTENDED 石怀远"}
    }


def test_a_topic_may_go_on_over_commas_before_its_speakers_speak() -> None:
    report = (
        "3月14日，县政协全会召开。⟦P柏望川⟧、⟦P古梅岭⟧等委员围绕春耕备耕，"
        "做好防灾减灾，建设和美乡村等话题作了即席发言。"
    )
    assert events_in(report) == {"县政协全会": {"SPOKE_AT 柏望川", "SPOKE_AT 古梅岭"}}


def test_a_ceremony_that_is_named_by_two_bodies_has_them_as_its_sides_and_their_heads_speak() -> None:
    report = (
        "3月14日，⟦O云岭大学⟧与⟦O梅山学院⟧战略合作协议签约仪式举行。⟦P柏望川⟧、⟦P黎晚舟⟧出席。"
        "⟦P柏望川⟧对⟦P黎晚舟⟧一行的到来表示欢迎。⟦P古梅岭⟧说，校门口很热闹。"
    )
    assert events_in(report)["云岭大学与梅山学院战略合作协议签约仪式"] == {
        "ATTENDED 云岭大学", "ATTENDED 梅山学院", "ATTENDED 柏望川", "ATTENDED 黎晚舟", "SPOKE_AT 柏望川",
    }  # fmt: skip
