"""Where journeys take place that name no goal."""

from __future__ import annotations

from tests.facts.told import events_in


def places_of(report: str) -> set[str]:
    return {tie for ties in events_in(report).values() for tie in ties if tie.startswith("HELD_AT")}


def test_a_journey_without_a_goal_is_where_its_stops_lie() -> None:
    report = (
        "3月14日，⟦T市长⟧⟦P柏望川⟧调研城市防汛工作。\n"
        "在⟦J⟦L滨河路⟧排水改造项目⟧现场，⟦P柏望川⟧察看进度。随后，⟦P柏望川⟧来到⟦L甘州区⟧甘泉社区实地察看。"
    )
    assert places_of(report) == {"HELD_AT 滨河路", "HELD_AT 甘州区"}


def test_a_goal_that_is_told_is_enough() -> None:
    report = "3月14日，⟦T市长⟧⟦P柏望川⟧赴⟦L甘州区⟧调研。\n在⟦J⟦L滨河路⟧排水改造项目⟧现场，⟦P柏望川⟧察看进度。"
    assert places_of(report) == {"HELD_AT 甘州区"}


def test_a_team_of_guests_is_not_where_each_of_its_stops_is_named() -> None:
    report = "⟦O平凉市考察团⟧来我市考察。\n随后，考察团来到⟦L甘州区⟧甘泉社区实地察看。"
    assert "HELD_AT 甘州区" not in places_of(report)


def test_a_stop_lies_where_it_is_said_to_lie() -> None:
    report = "3月14日，⟦T县长⟧⟦P柏望川⟧调研复工工作。⟦P柏望川⟧先后来到位于⟦L甘州区⟧的⟦O海岳公司⟧、⟦O云帆公司⟧察看。"
    assert places_of(report) == {"HELD_AT 甘州区"}
