"""Who acts or speaks where an event is told is there, without a verb that says so."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

FAIR = "3月14日，2022云岭茶叶博览会在县城开幕。"
MEETING = "3月14日，全县春耕工作会议召开。"


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("⟦T县委副书记⟧⟦P柏望川⟧，⟦T副县长⟧⟦P古梅岭⟧、⟦P黎晚舟⟧等到场。", {"柏望川", "古梅岭", "黎晚舟"}),
        ("随后，⟦T县长⟧⟦P柏望川⟧一道按下启动球。", {"柏望川"}),
        ("⟦P柏望川⟧摘下一片茶叶。", set()),
        ("⟦T县长⟧⟦P古梅岭⟧说，⟦T侨领⟧⟦P柏望川⟧、⟦P黎晚舟⟧都从这里走出去。", set()),
        ("⟦T总经理⟧⟦P柏望川⟧高兴地告诉记者，今年订单不少。", set()),
        ("会后，县人大常委会任命⟦T局长⟧⟦P柏望川⟧。⟦T副县长⟧⟦P黎晚舟⟧被免去职务。", set()),
        ("大家牢记⟦P柏望川⟧⟦T总书记⟧的嘱托。", set()),
    ],
)
def test_who_acts_with_his_title_where_an_event_is_told_attends_it(said: str, there: set[str]) -> None:
    told = events_in(FAIR + said)["2022云岭茶叶博览会"]
    assert {one.split()[1] for one in told} == there


@pytest.mark.parametrize(
    ("said", "spoke"),
    [
        ("⟦T县长⟧⟦P柏望川⟧说，春耕要抓早。", {"柏望川"}),
        ("⟦T县长⟧⟦P柏望川⟧首先对各位的到来表示欢迎。", {"柏望川"}),
        ("“底子打得好。”⟦T种粮大户⟧⟦P黎晚舟⟧回应说，今年再多种些。", {"黎晚舟"}),
        ("⟦P黎晚舟⟧说，今年再多种些。", set()),
        ("⟦T县长⟧⟦P柏望川⟧讲解员出身。", set()),
    ],
)
def test_who_says_something_at_a_meeting_with_his_title_spoke_there(said: str, spoke: set[str]) -> None:
    told = events_in(MEETING + said)["全县春耕工作会议"]
    assert {one.split()[1] for one in told if one.startswith("SPOKE_AT")} == spoke


def test_who_goes_along_without_a_verb_of_taking_part_accompanies() -> None:
    told = events_in("3月14日，⟦P柏望川⟧一行来⟦L云岭县⟧参观考察。⟦T县委副书记⟧⟦P古梅岭⟧、⟦T副县长⟧⟦P黎晚舟⟧一道考察。")
    (visit,) = (told[name] for name in told)
    assert {"ACCOMPANIED 古梅岭", "ACCOMPANIED 黎晚舟"} <= visit


def test_the_delegation_that_goes_or_is_led_somewhere_is_there() -> None:
    told = events_in(
        "3月14日，⟦P柏望川⟧率队赴⟦L云岭县⟧招商。⟦O青禾县招商团⟧一同前往。⟦P柏望川⟧说，⟦O云岭县考察团⟧来过。"
    )
    (trip,) = (told[name] for name in told)
    assert "ATTENDED 青禾县招商团" in trip
    assert "ATTENDED 云岭县考察团" not in trip


def test_guests_with_titles_attend_the_opening_of_a_contest() -> None:
    told = events_in(
        "3月14日，第七届云岭马拉松开跑。开幕式上，⟦T县长⟧⟦P柏望川⟧宣布开赛。"
        "⟦T协会主席⟧⟦P古梅岭⟧，⟦T秘书长⟧⟦P黎晚舟⟧等到场。"
    )
    assert {"ATTENDED 古梅岭", "ATTENDED 黎晚舟"} <= told["第七届云岭马拉松开幕式"]
