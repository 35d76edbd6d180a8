"""Visits of guests, and journeys whose purpose stands behind a comma."""

from __future__ import annotations

from tests.facts.told import events_in


def test_invited_firms_are_guests_where_they_look_round() -> None:
    report = "邀请⟦O晨槐新材料⟧、⟦O沅澧能源⟧等优强企业赴⟦O槐江开发区⟧实地考察、洽谈交流，涉及投资额80亿元。"
    assert events_in(report) == {
        "晨槐新材料、沅澧能源等优强企业赴槐江开发区实地考察、洽谈交流": {
            "ATTENDED 晨槐新材料",
            "ATTENDED 沅澧能源",
            "HOSTED 槐江开发区",
            "VISITED 槐江开发区",
        }
    }


def test_invited_firms_may_come_to_a_place() -> None:
    told = events_in("先后邀请⟦O晨槐新材料⟧来⟦L甘州区⟧考察。")
    assert told == {"晨槐新材料来甘州区考察": {"ATTENDED 晨槐新材料", "HELD_AT 甘州区"}}


def test_what_a_journey_is_for_may_stand_behind_a_comma() -> None:
    told = events_in("先后赴⟦L浙江省⟧、⟦L福建省⟧等地，密集拜访、高频对接，展示优势。")
    assert list(told.values()) == [{"HELD_AT 浙江省", "HELD_AT 福建省"}]
    assert events_in("列车先后驶往⟦L浙江省⟧、⟦L福建省⟧等地，全长800公里。") == {}
