"""Who sets something going together is at the ceremony."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

CEREMONY = "3月14日，云岭县重点项目集中开工仪式举行。"


@pytest.mark.parametrize(
    ("told", "there"),
    [
        ("仪式上，⟦P柏望川⟧与⟦T松涛集团董事长⟧⟦P黎晚舟⟧共同为项目开工启动水晶球。", {"柏望川", "黎晚舟"}),
        ("⟦P柏望川⟧、⟦P黎晚舟⟧等⟦T县领导⟧共同按下启动按钮。", {"柏望川", "黎晚舟"}),
        ("⟦P柏望川⟧和⟦P黎晚舟⟧一起推杆。", {"柏望川", "黎晚舟"}),
        ("⟦P柏望川⟧、⟦P黎晚舟⟧共同的朋友来自外地。", set()),
    ],
)
def test_those_who_set_works_going_together_attend(told: str, there: set[str]) -> None:
    (said,) = events_in(CEREMONY + told).values()
    assert {one.split()[1] for one in said if one.startswith("ATTENDED")} == there
