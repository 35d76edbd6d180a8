"""Rows of sites that are stops whatever verb tells of them."""

from __future__ import annotations

import pytest

from tests.facts.told import tell

TRIP = "3月14日，⟦T市委书记⟧⟦P闻若溪⟧率⟦O云岭市考察团⟧赴⟦L甘州区⟧考察。\n"
ROWS = [
    (
        "考察团看了⟦L黑水湖公园⟧、⟦O河西种业公司⟧、西城服务中心和⟦L朱家庄村⟧的新农村建设。",
        {"黑水湖公园", "河西种业公司", "西城服务中心", "朱家庄村"},
    ),
    (
        "⟦O河西种业公司⟧、⟦J滨河路改造项目⟧、⟦L大佛寺⟧，⟦P闻若溪⟧一站一站走下来。",
        {"河西种业公司", "滨河路改造项目", "大佛寺"},
    ),
    (
        "两天里，考察团一行走田间、进企业，⟦L黑水牧场⟧、⟦O河西种业公司⟧、⟦L大佛寺⟧，还有⟦L红堡小镇⟧和⟦L朱家庄村⟧，一处处看过来。",
        {"黑水牧场", "河西种业公司", "大佛寺", "红堡小镇", "朱家庄村"},
    ),
    (
        "⟦P闻若溪⟧了解⟦L黑水湖公园⟧、⟦O河西种业公司⟧、⟦J滨河路改造项目⟧等进展；来到⟦L红堡小镇⟧，他问得仔细。",
        {"黑水湖公园", "河西种业公司", "滨河路改造项目", "红堡小镇"},
    ),
    ("考察团对⟦L甘州区⟧先后引进⟦O河西种业公司⟧、⟦O天山电缆厂⟧、⟦O云丰物流公司⟧印象深刻。", set()),
    ("⟦P闻若溪⟧与⟦O河西种业公司⟧、⟦O天山电缆厂⟧、⟦O云丰物流公司⟧负责人交流。", set()),
    ("⟦L甘州区⟧有⟦O河西种业公司⟧、⟦O天山电缆厂⟧、⟦O云丰物流公司⟧。", set()),
    ("⟦P闻若溪⟧说，⟦O河西种业公司⟧、⟦O天山电缆厂⟧、⟦O云丰物流公司⟧都办得好。", set()),
]


def visited(marked: str) -> set[str]:
    """The names of all that was visited."""
    _, mentions, facts = tell(marked)
    names = {mention.entity: mention.name for mention in mentions}
    return {names[fact.object] for fact in facts if fact.relation == "VISITED"}


@pytest.mark.parametrize(("told", "sites"), ROWS)
def test_a_row_of_sites_that_the_party_goes_along_is_a_row_of_stops(told: str, sites: set[str]) -> None:
    assert visited(TRIP + told) == sites


def test_a_row_in_no_journey_is_none_of_stops() -> None:
    assert not visited("大家看了⟦O河西种业公司⟧、⟦O天山电缆厂⟧、⟦L大佛寺⟧的照片。")


@pytest.mark.parametrize(
    ("told", "site"),
    [
        ("会谈之前，⟦P闻若溪⟧先看展板，再看⟦L黑水展览馆⟧。", "黑水展览馆"),
        ("到了⟦L红堡古镇⟧，⟦P闻若溪⟧听得仔细。", "红堡古镇"),
        ("⟦P闻若溪⟧探访了⟦L红堡古镇⟧。", "红堡古镇"),
    ],
)
def test_a_plain_verb_of_looking_or_coming_leads_to_a_stop(told: str, site: str) -> None:
    assert site in visited(TRIP + told)
