"""Who speaks at what: at talks nobody by the way, at a ceremony who is on the stage, never a passer-by."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

MET = "3月14日，⟦T市长⟧⟦P闻若溪⟧会见了⟦T云帆集团董事长⟧⟦P古梅岭⟧一行。"


@pytest.mark.parametrize(
    "said",
    [
        "⟦P闻若溪⟧对⟦P古梅岭⟧一行的到来表示欢迎。",
        "⟦P闻若溪⟧感谢集团的支持。他说，云岭是一座好城市。",
        "⟦P古梅岭⟧介绍了集团情况。",
        "会见中，⟦P古梅岭⟧希望双方深化合作。",
    ],
)
def test_what_the_sides_of_talks_say_makes_them_host_and_guest_and_no_speakers(said: str) -> None:
    assert events_in(MET + said)["闻若溪会见古梅岭一行"] == {"HOSTED 闻若溪", "ATTENDED 古梅岭"}


def test_who_speaks_behind_a_sentence_that_opens_with_the_meeting_speaks_there() -> None:
    report = (
        "3月14日，⟦T市长⟧⟦P闻若溪⟧带队赴⟦O省水利厅⟧对接工作，与⟦T厅长⟧⟦P古梅岭⟧举行座谈。\n"
        "座谈会上，⟦P闻若溪⟧对省水利厅的支持表示感谢。他指出，水利是命脉。⟦P柏望川⟧汇报了有关情况。\n"
        "⟦P古梅岭⟧充分肯定工作成绩。他强调，要抓好项目。"
    )
    talks = events_in(report)["闻若溪与古梅岭座谈"]
    assert {one.split()[1] for one in talks if one.startswith("SPOKE_AT")} == {"闻若溪", "柏望川", "古梅岭"}


def test_a_meeting_that_guests_have_come_for_is_not_the_talks_with_them() -> None:
    report = "3月14日，⟦P闻若溪⟧与参加第三届云岭茶叶大会的嘉宾举行座谈。⟦T会长⟧⟦P古梅岭⟧、⟦T院长⟧⟦P柏望川⟧等出席。"
    told = events_in(report)
    (talks,) = (there for name, there in told.items() if "座谈" in name)
    assert {"ATTENDED 古梅岭", "ATTENDED 柏望川"} <= talks


def test_one_who_is_no_side_of_the_talks_gives_no_speech_there() -> None:
    assert "SPOKE_AT 柏望川" not in events_in(f"{MET}村民⟦P柏望川⟧说，日子好了。")["闻若溪会见古梅岭一行"]


def test_what_is_said_at_a_ceremony_by_who_stands_on_its_stage_is_a_speech() -> None:
    report = (
        "3月14日，云岭县招商项目集中签约仪式举行。\n签约仪式上，⟦P闻若溪⟧代表县委、县政府向企业家表示感谢。"
        "市民⟦P柏望川⟧说，家门口有了新工厂。"
    )
    (told,) = events_in(report).values()
    assert "SPOKE_AT 闻若溪" in told
    assert "SPOKE_AT 柏望川" not in told


def test_who_chairs_a_meeting_and_then_says_something_speaks_there() -> None:
    report = "3月14日，全县春耕工作会议召开。⟦P闻若溪⟧主持会议。\n⟦P闻若溪⟧表示，要抓好落实。"
    assert "SPOKE_AT 闻若溪" in events_in(report)["全县春耕工作会议"]


def test_somebody_speaks_on_a_long_told_inspection() -> None:
    report = "3月14日，⟦T县长⟧⟦P闻若溪⟧在⟦L甘州区河湾镇⟧调研高标准农田建设和春耕备耕工作时强调，要抓好春灌。"
    (told,) = events_in(report).values()
    assert "SPOKE_AT 闻若溪" in told


def test_a_speech_may_be_named_by_what_it_is_of() -> None:
    report = "3月14日，云岭县投资环境推介会举行。⟦P闻若溪⟧做了云岭县投资环境说明。听取了⟦P柏望川⟧的介绍。"
    (told,) = events_in(report).values()
    assert {one for one in told if one.startswith("SPOKE_AT")} == {"SPOKE_AT 闻若溪"}
