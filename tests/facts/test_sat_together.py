"""Guests and hosts who sit down together have met, though only both of them are told of."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

VISIT = "3月14日，⟦T市委书记⟧⟦P古梅岭⟧率⟦O青禾市党政考察团⟧来⟦L云岭县⟧考察学习。"


@pytest.mark.parametrize(
    "said",
    [
        "双方举行了座谈。",
        "双方还进行了友好座谈交流。",
        "参观结束后，双方就产业协作进行深入座谈。",
        "看过现场，双方坐到一起座谈。",
        "在随后的座谈中，气氛热烈。",
    ],
)
def test_both_sides_that_sit_down_have_met(said: str) -> None:
    assert events_in(VISIT + said)["古梅岭一行座谈"] >= {"ATTENDED 古梅岭"}


def test_what_is_said_when_both_sit_is_said_there() -> None:
    told = events_in(f"{VISIT}\n双方举行了座谈。⟦T县长⟧⟦P柏望川⟧指出，两地要多来往。")
    assert "SPOKE_AT 柏望川" in told["古梅岭一行座谈"]


@pytest.mark.parametrize(
    "said",
    [
        "双方召开座谈会，就协作交换意见。",
        "双方将择日举办论坛。",
        "⟦T县长⟧⟦P柏望川⟧会见了⟦P古梅岭⟧一行，双方进行了座谈。",
    ],
)
def test_a_meeting_with_a_name_or_hosts_is_not_told_twice(said: str) -> None:
    assert "古梅岭一行座谈" not in events_in(VISIT + said)
