"""Bodies whose head is there without a name."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

MEETING = "3月14日，全市春耕工作会议召开。"
TRIP = "3月14日，⟦T副市长⟧⟦P柏望川⟧到⟦L甘州区⟧调研春耕工作。"


@pytest.mark.parametrize(
    ("report", "event", "told"),
    [
        (
            MEETING + "⟦O市财政局⟧、⟦O市水利局⟧主要负责人参加会议。",
            "全市春耕工作会议",
            {"ATTENDED 市财政局", "ATTENDED 市水利局"},
        ),
        (
            MEETING + "⟦O市法院⟧、⟦O市检察院⟧相关负责人，基层人大负责人列席会议。",
            "全市春耕工作会议",
            {"ATTENDED 市法院", "ATTENDED 市检察院"},
        ),
        (TRIP + "⟦O市水利局⟧等部门负责同志参加。", "柏望川到甘州区调研春耕工作", {"ACCOMPANIED 市水利局"}),
        (
            "3月14日，⟦L甘州区⟧举行重大项目集中开工仪式。⟦O区住建局⟧负责人围绕服务保障作表态发言。",
            "重大项目集中开工仪式",
            {"SPOKE_AT 区住建局"},
        ),
        (
            MEETING + "⟦O松涛集团⟧、⟦O鹤鸣科技公司⟧负责人分别发言。",
            "全市春耕工作会议",
            {"SPOKE_AT 松涛集团", "SPOKE_AT 鹤鸣科技公司"},
        ),
        (
            MEETING + "⟦O松涛集团⟧、⟦O鹤鸣科技公司⟧等企业代表参加会议。",
            "全市春耕工作会议",
            {"ATTENDED 松涛集团", "ATTENDED 鹤鸣科技公司"},
        ),
        (MEETING + "⟦O市财政局⟧的会计参加会议。", "全市春耕工作会议", set()),
        (TRIP + "⟦O市水利局⟧负责人汇报了工作。", "柏望川到甘州区调研春耕工作", set()),
    ],
)
def test_a_body_takes_part_by_its_head(report: str, event: str, told: set[str]) -> None:
    bodies = {one for one in events_in(report)[event] if "柏望川" not in one and "HELD_AT" not in one}
    assert bodies == told
