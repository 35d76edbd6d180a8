"""Works: what is begun or finished, where, and what a headline of figures does not name."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in, events_with_days


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (
            "3月14日，⟦L滨河大街⟧建成通车。",
            {"滨河大街建成通车": {"HELD_AT 滨河大街"}},
        ),
        (
            "3月14日，⟦J风电装备示范项目⟧在⟦L祁南园区⟧正式开工。",
            {"风电装备示范项目在祁南园区正式开工": {"HELD_AT 祁南园区", "CONCERNS 风电装备示范项目"}},
        ),
        (
            "3月14日，6个重点项目在⟦L祁南园区⟧、⟦L河东园区⟧集中开工。",
            {"6个重点项目在祁南园区、河东园区集中开工": {"HELD_AT 祁南园区", "HELD_AT 河东园区"}},
        ),
        ("# 同比增长19.6%！\n# 经济筋骨更强壮\n今年以来，全县经济稳中向好。", {}),
    ],
)
def test_a_work_is_done_where_its_road_lies_or_the_words_say(report: str, told: dict[str, set[str]]) -> None:
    assert events_in(report) == told


def test_a_revered_name_in_a_phrase_does_not_speak_at_the_meeting() -> None:
    report = "3月14日，⟦O县委⟧召开专题研讨会，落实⟦P石望岳⟧⟦T总书记⟧对甘肃工作重大要求。"
    assert not any("石望岳" in tie for ties in events_in(report).values() for tie in ties)


@pytest.mark.parametrize(
    ("report", "name"),
    [
        ("1月至3月，我市开复工建设⟦J槐江大桥⟧、⟦J甘泉水厂扩建工程⟧等项目71项。", "我市开复工建设项目71项"),
        (
            "今年一季度，开发区推动⟦J槐江风电装备基地⟧、⟦J甘泉水厂扩建工程⟧等11个新签约项目落地开工建设。",
            "槐江风电装备基地等11个新签约项目落地开工建设",
        ),
    ],
)
def test_works_that_a_period_counts_are_one_event_of_the_period(report: str, name: str) -> None:
    days = events_with_days(report)
    assert days[name] == "2022-01-01/2022-03-31"


@pytest.mark.parametrize(
    "report",
    ["二季度，全市将新开工重点项目30项。", "全市新开工重点项目30项。", "今年一季度，全市签约项目30项。"],
)
def test_works_to_come_or_of_no_period_are_no_event(report: str) -> None:
    assert events_in(report) == {}


def test_a_ceremony_that_opens_two_contests_is_neither_of_them() -> None:
    heading = "# 全市第四届钳工技能大赛启动\n"
    body = "3月14日，由⟦O市总工会⟧主办的全市第四届钳工技能大赛暨焊工技能竞赛启动仪式在⟦L人民广场⟧举行。"
    assert set(events_in(heading + body)) == {
        "全市第四届钳工技能大赛",
        "全市第四届钳工技能大赛暨焊工技能竞赛启动仪式",
    }
