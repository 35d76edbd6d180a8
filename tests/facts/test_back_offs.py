"""What the shape of a sentence tells of an event where no exact rule sees it."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

BY_SHAPE = [
    (
        "3月14日，工作会举行。\n会后，⟦O云岭县人民政府⟧同⟦O澜光集团⟧就云杉种植合作协议签了字。",
        "云岭县人民政府与澜光集团签署云杉种植合作协议",
    ),
    ("3月14日，考察结束。其间，云岭市和海湾市签下了建立友好城市意向书。", "云岭市与海湾市签署建立友好城市意向书"),
    ("3月14日，⟦P柏望川⟧、⟦P古梅岭⟧代表两地在云岭县、澜沧乡产业合作协议上签字。", "云岭县、澜沧乡产业合作协议签字"),
    ("3月14日，⟦O云岭县人民医院⟧检验基地授牌仪式在⟦O云岭县人民医院⟧会议室举行。", "云岭县人民医院检验基地授牌仪式"),
    (
        "3月14日，⟦P柏望川⟧一行从云岭县转到海湾市，走访⟦O澜光集团⟧总部。",
        "柏望川一行走访澜光集团总部",
    ),
    ("3月14日，⟦P柏望川⟧上门看望支边老职工，送去慰问品。", "柏望川看望支边老职工"),
    ("3月14日，⟦P柏望川⟧一行走访⟦O澜光集团⟧，随后与集团董事长⟦P古梅岭⟧会谈。", "柏望川与古梅岭会谈"),
    ("3月14日，⟦T县委书记⟧⟦P柏望川⟧到县信访局接待来访群众。", "柏望川到县信访局接待来访群众"),
    ("3月14日，澜光基地一期工程正式投产。⟦P柏望川⟧出席投产仪式并致辞。", "澜光基地一期工程正式投产"),
    ("全市领导干部大会召开\n3月14日，全市领导干部会议召开，⟦P柏望川⟧讲话。", "全市领导干部会议"),
    (
        "3月14日，学习贯彻全会精神宣讲报告会暨中心组学习会以视频形式召开，⟦P柏望川⟧作报告。",
        "学习贯彻全会精神宣讲报告会暨中心组学习会",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("report", "name"), BY_SHAPE)
def test_the_shape_of_a_sentence_tells_an_event(report: str, name: str) -> None:
    assert name in events_in(report)


@pytest.mark.parametrize(
    "report",
    [
        "3月14日，双方座谈。时机成熟，云岭市将和海湾市签署合作协议。",
        "3月14日，⟦P柏望川⟧说，多年来云岭市和海湾市签署了不少合作协议。",
        "3月14日，云杉展开幕。\n⟦O澜光公司⟧与⟦O云岭大学⟧签署云杉供货合同。",
        "3月14日，⟦P柏望川⟧说，各类交流活动在校园举行。",
    ],
)
def test_what_is_hoped_for_summed_up_or_business_is_no_event(report: str) -> None:
    assert not [name for name in events_in(report) if "签" in name or "活动" in name]
