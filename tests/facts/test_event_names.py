"""What gatherings are called: by their convener, their project, their fair; agreements by both sides."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in, tell

NAMES = [
    ("3月14日，⟦P文知秋⟧主持召开十一届党委常委会第9次会议。⟦P林见深⟧列席会议。", ["十一届党委常委会第9次会议"]),
    ("3月14日，⟦T部长⟧⟦P路遥知⟧主持召开会议，研究部署防汛工作。", ["路遥知主持召开会议"]),
    ("3月14日，十二届⟦O省委巡视工作领导小组⟧召开第3次会议。", ["十二届省委巡视工作领导小组第3次会议"]),
    ("3月14日，⟦P褚南星⟧、⟦P黎晚舟⟧分别召开座谈会，听取意见。", ["褚南星、黎晚舟主持召开座谈会"]),
    (
        "3月14日，⟦O青禾县考察团⟧来⟦L云岭县⟧考察。双方还召开座谈会，就协作交换意见。",
        ["青禾县考察团来云岭县考察", "座谈会"],
    ),
    ("3月14日，⟦J滨河智慧仓储项目⟧举行开工仪式。⟦P柏望川⟧宣布开工。", ["滨河智慧仓储项目开工仪式"]),
    (
        "3月14日，⟦O陇原重工集团⟧与⟦O河西学院⟧战略合作签约仪式举行。⟦P文知秋⟧出席签约仪式。",
        ["陇原重工集团与河西学院战略合作签约仪式"],
    ),
    (
        "3月14日，第三届陇原药博会（以下简称“药博会”）在⟦L定西市⟧举行新闻发布会。本届药博会将于5月8日开幕。",
        ["第三届陇原药博会", "第三届陇原药博会新闻发布会"],
    ),
    (
        "3月14日，第六届田径运动会在校内举行。⟦P文知秋⟧宣布校园春季田径运动会开幕。",
        ["第六届田径运动会"],
    ),
    (
        "# 第六届陇原文化旅游节拉开帷幕\n3月14日，第六届陇原文化旅游节暨首届惠民季活动拉开帷幕。"
        "⟦P闻若溪⟧主持开幕仪式。⟦P柏望川⟧出席启动仪式。",
        ["第六届陇原文化旅游节暨首届惠民季活动", "第六届陇原文化旅游节暨首届惠民季活动开幕仪式"],
    ),
    ("新华社兰州3月14日电 政协第十二届甘州区委员会第五次会议开幕。", ["政协第十二届甘州区委员会第五次会议"]),
    ("3月14日，省政协九届二次会议举行省情介绍会。⟦P祁连舟⟧主持会议。", ["省政协九届二次会议", "省情介绍会"]),
    (
        "3月14日，⟦O河西学院⟧与⟦O临泽县人民政府⟧签署全面合作协议。⟦T校长⟧⟦P文知秋⟧出席签约仪式并致辞。",
        ["河西学院与临泽县人民政府签署全面合作协议"],
    ),
    (
        "# ⟦O陇原重工集团⟧与⟦O河西学院⟧签署战略合作协议\n"
        "3月14日，⟦O陇原重工集团⟧与⟦O河西学院⟧在⟦L兰州市⟧举行战略合作协议签约仪式。",
        ["战略合作协议签约仪式"],
    ),
    (
        "# 陇原投资推介会项目签约百亿元\n连日来，展馆里人头攒动。\n3月14日，陇原投资推介会举行。⟦P文知秋⟧出席会议。",
        ["陇原投资推介会"],
    ),
]


@pytest.mark.parametrize(("report", "names"), NAMES)
def test_an_event_has_the_name_that_tells_which_it_is(report: str, names: list[str]) -> None:
    assert list(events_in(report)) == names


def test_those_who_sign_took_part() -> None:
    told = events_in("3月14日，⟦O河西学院⟧与⟦O临泽县人民政府⟧签署全面合作协议。⟦P文知秋⟧出席签约仪式。")
    assert told["河西学院与临泽县人民政府签署全面合作协议"] == {
        "ATTENDED 河西学院", "ATTENDED 临泽县人民政府", "ATTENDED 文知秋",
    }  # fmt: skip


def test_a_guest_who_takes_part_in_a_fair_takes_no_host_there() -> None:
    told = events_in("3月14日，⟦T副市长⟧⟦P黎晚舟⟧会见了参加药博会的⟦O远航集团⟧客人。")
    assert told["黎晚舟会见参加药博会的远航集团客人"] == {"HOSTED 黎晚舟", "ATTENDED 远航集团"}
    assert "ATTENDED 黎晚舟" not in told.get("药博会", set())


@pytest.mark.parametrize(
    ("report", "site"),
    [
        ("3月14日，全市技能大赛在⟦O河西学院⟧举行。", "河西学院"),
        ("3月14日，全市技能大赛在云岭国际会展中心开幕。", "云岭国际会展中心"),
        ("3月14日，全市技能大赛在市体育馆隆重举行。", "市体育馆"),
    ],
)
def test_an_event_makes_its_site_known(report: str, site: str) -> None:
    _, mentions, _ = tell(report)
    assert [one.name for one in mentions if one.kind == "Place"] == [site]
    assert events_in(report) == {"全市技能大赛": {f"HELD_AT {site}"}}


def test_a_body_without_a_house_is_no_site() -> None:
    _, mentions, _ = tell("3月14日，全市春耕动员会召开。在⟦O市委⟧召开会议之前，各县已经行动。")
    assert [one for one in mentions if one.kind == "Place"] == []
