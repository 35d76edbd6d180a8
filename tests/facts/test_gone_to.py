"""Where journeys, talks and ceremonies take place that do not name it in their own words."""

from __future__ import annotations

import pytest

from tests.facts.test_home import places_of

CASES = [
    ("3月14日，⟦P古梅岭⟧率队赴⟦L江苏省⟧招商。\n⟦P古梅岭⟧与⟦P柏望川⟧会谈。", "古梅岭与柏望川会谈", {"江苏省"}),
    ("#⟦P古梅岭⟧率团访问⟦L江苏省⟧\n⟦P古梅岭⟧会见了⟦P柏望川⟧。", "古梅岭会见柏望川", {"江苏省"}),
    ("⟦P古梅岭⟧会见了来掖考察的⟦P柏望川⟧一行。", "古梅岭会见柏望川一行", {"张掖市"}),
    ("⟦P古梅岭⟧会见⟦P柏望川⟧一行。他邀请客人来掖考察。", "古梅岭会见柏望川一行", set()),
    ("⟦P古梅岭⟧一行从⟦L广东省⟧转到⟦L江苏省⟧，走访⟦O天山集团⟧。", "古梅岭一行走访天山集团", {"江苏省"}),
    (
        "⟦L黑水湖公园⟧人头攒动，黑水湖龙舟赛开幕式在这里举行。",
        "黑水湖龙舟赛开幕式",
        {"黑水湖公园"},
    ),
    ("重大项目集中开工仪式举行。主会场设在⟦L黑水湖公园⟧。", "开工仪式", {"黑水湖公园"}),
    (
        "3月14日，⟦P古梅岭⟧在⟦L江苏省⟧会见⟦P柏望川⟧。会见结束，双方合作协议签字仪式举行。",
        "双方合作协议签字仪式",
        {"江苏省"},
    ),
    ("3月14日，百名车手云集⟦L黑水湖公园⟧，黑水湖龙舟赛开幕式举行。", "黑水湖龙舟赛开幕式", {"黑水湖公园"}),
    ("3月14日，⟦L张掖市⟧企业参加⟦L云岭市⟧农业博览会。", "云岭市农业博览会", {"云岭市"}),
]


@pytest.mark.parametrize(("report", "event", "places"), CASES)
def test_the_words_around_an_event_tell_where_it_is(report: str, event: str, places: set[str]) -> None:
    assert places_of(report)[event] == places
