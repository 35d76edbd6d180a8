"""Those whose report a meeting hears speak there; those to whom prizes went took part."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

MEETING = "3月14日，云岭县人大常委会第七次会议召开。"


@pytest.mark.parametrize(
    ("heard", "spoke"),
    [
        ("会议听取了⟦T县财政局局长⟧⟦P柏望川⟧作的关于预算执行情况的报告。", {"柏望川"}),
        ("会议听取了⟦P闻若溪⟧，⟦T县监委副主任⟧⟦P黎晚舟⟧分别作的有关人事议案的说明。", {"闻若溪", "黎晚舟"}),
        ("会议听取和审议了⟦T副县长⟧⟦P柏望川⟧受县政府委托所作的关于水利工作的报告。", {"柏望川"}),
        ("会议听取了⟦P柏望川⟧作的工作报告，⟦P黎晚舟⟧作的审查报告。", {"柏望川", "黎晚舟"}),
        ("会议听取了⟦P柏望川⟧反映的困难。", set()),
    ],
)
def test_who_gives_the_report_that_a_meeting_hears_speaks_there(heard: str, spoke: set[str]) -> None:
    told = events_in(MEETING + heard)["云岭县人大常委会第七次会议"]
    assert {one.split()[1] for one in told if one.startswith("SPOKE_AT")} == spoke


@pytest.mark.parametrize(
    ("lesson", "spoke"),
    [
        ("邀请⟦T大学教授⟧⟦P柏望川⟧授课。", {"柏望川"}),
        ("会议邀请了⟦T专家⟧⟦P柏望川⟧围绕粮食安全作专题辅导报告。", {"柏望川"}),
        ("应⟦P柏望川⟧邀请，⟦P黎晚舟⟧来访。", set()),
    ],
)
def test_who_is_invited_to_teach_speaks_there(lesson: str, spoke: set[str]) -> None:
    told = events_in("3月14日，全县春耕培训班开班。" + lesson)["全县春耕培训班"]
    assert {one.split()[1] for one in told if one.startswith("SPOKE_AT")} == spoke


def test_those_by_whom_a_prize_was_won_took_part_in_the_contest() -> None:
    told = events_in("3月14日，2022云岭马拉松开跑。男子组、女子组冠军分别由⟦P柏望川⟧、⟦P黎晚舟⟧获得。")
    assert told["2022云岭马拉松"] == {"ATTENDED 柏望川", "ATTENDED 黎晚舟"}


def test_a_prize_is_no_part_of_a_meeting() -> None:
    told = events_in("3月14日，全县教育工作会议召开。去年的作文比赛一等奖由⟦P柏望川⟧获得。")
    assert told["全县教育工作会议"] == set()
