"""Ceremonies: who acts and speaks at them, where they are held, what is seen beside them."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

STARTED = "3月14日，⟦L云岭县⟧举行2022年第二批项目集中开工仪式。"
NAME = "2022年第二批项目集中开工仪式"


def test_a_row_parted_by_semicolons_acts_for_a_ceremony() -> None:
    report = "⟦T市委原常委⟧⟦P闻若溪⟧；⟦T市长⟧⟦P柏望川⟧共同为第六届陇东苹果节开幕式剪彩。"
    assert events_in(report) == {"第六届陇东苹果节开幕式": {"ATTENDED 闻若溪", "ATTENDED 柏望川"}}


@pytest.mark.parametrize("declared", ["开工", "集中开复工", "2022年第二批项目集中开工"])
def test_who_declares_works_begun_attends_and_gives_no_speech(declared: str) -> None:
    report = f"{STARTED}⟦T市委常委⟧⟦P闻若溪⟧出席仪式并宣布⟦L云岭县⟧{declared}。"
    assert events_in(report)[NAME] == {"HELD_AT 云岭县", "ATTENDED 闻若溪"}


def test_who_presents_the_project_at_a_ceremony_speaks_there() -> None:
    report = f"{STARTED}仪式现场，⟦T经理⟧⟦P柏望川⟧介绍⟦J桐花广场项目⟧基本情况。"
    assert "SPOKE_AT 柏望川" in events_in(report)[NAME]


def test_what_is_looked_at_after_a_ceremony_is_a_visit_without_a_named_visitor() -> None:
    told = events_in(f"{STARTED}\n开工仪式后，督查了⟦J桐花广场改造⟧、⟦J渭水治理工程⟧等项目。")
    assert told["开工仪式后督查桐花广场改造等"] >= {"VISITED 桐花广场改造", "VISITED 渭水治理工程"}


def test_a_ceremony_in_a_zone_is_held_there() -> None:
    report = "3月14日，第六届陇东苹果节在⟦O云岭县高新区⟧举行。"
    assert events_in(report) == {"第六届陇东苹果节": {"HELD_AT 云岭县高新区"}}


def test_a_meeting_is_not_held_wherever_its_convener_governs() -> None:
    assert events_in("3月14日，⟦L云岭县⟧召开全县春耕动员会。") == {"全县春耕动员会": set()}
