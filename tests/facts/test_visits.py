"""The stops of inspections and visits, in the order they are told."""

from __future__ import annotations

import pytest

from tests.facts.told import tell

LEAD = "3月14日，⟦T市委书记⟧⟦P闻若溪⟧赴⟦L甘州区⟧调研。\n"


def stops_in(marked: str) -> list[str]:
    """The names of what was visited, by `order`."""
    _, mentions, facts = tell(marked)
    names = {mention.entity: mention.name for mention in mentions}
    visits = [fact for fact in facts if fact.relation == "VISITED"]
    return [names[fact.object] for fact in sorted(visits, key=lambda fact: int(str(fact.properties["order"])))]


@pytest.mark.parametrize(
    ("told", "stops"),
    [
        ("来到⟦O河西种业公司⟧，⟦P闻若溪⟧询问销路。", ["河西种业公司"]),
        ("在⟦L大佛寺⟧，⟦P闻若溪⟧边走边看。", ["大佛寺"]),
        (
            "⟦P闻若溪⟧先后来到⟦O河西种业公司⟧、⟦J滨河路改造项目⟧施工现场和⟦L大佛寺⟧实地察看。",
            ["河西种业公司", "滨河路改造项目", "大佛寺"],
        ),
        ("随后，⟦P闻若溪⟧走进⟦O甘泉小学⟧，看望师生。", ["甘泉小学"]),
        ("来到⟦L大满镇⟧，走进⟦O河西种业公司⟧，⟦P闻若溪⟧问得仔细。", ["大满镇", "河西种业公司"]),
        ("在⟦L大满镇⟧朱家庄便民服务站，⟦P闻若溪⟧与群众拉家常。", ["大满镇朱家庄便民服务站"]),
        ("在“暖阳”党群驿站，⟦P闻若溪⟧听取汇报。", ["“暖阳”党群驿站"]),
        ("在位于⟦L临泽县⟧的⟦O河西种业公司⟧，她察看大棚。", ["河西种业公司"]),
        ("⟦P闻若溪⟧考察了⟦O河西种业公司⟧。", ["河西种业公司"]),
        ("⟦J滨河路改造项目⟧现场，⟦P闻若溪⟧沿路察看。", ["滨河路改造项目"]),
        ("⟦P闻若溪⟧深入了解生产情况，在听取介绍后，她说很好。", []),
        ("⟦P闻若溪⟧走进生产车间，与工人交谈。", []),
        ("⟦P闻若溪⟧来到企业，察看水表读数。", []),
        ("⟦P闻若溪⟧在座谈会上，提出三点要求。", []),
    ],
)
def test_a_stop_stands_behind_a_verb_of_coming(told: str, stops: list[str]) -> None:
    assert stops_in(LEAD + told) == stops


def test_where_the_journey_goes_is_no_stop_but_a_firm_there_is() -> None:
    report = "3月14日，⟦P闻若溪⟧到⟦L甘州区⟧、⟦O河西种业公司⟧调研。"
    _, _, facts = tell(report)
    assert {(fact.relation, fact.object) for fact in facts if fact.subject.startswith("event:")} == {
        ("HELD_AT", "place:甘州区"),
        ("VISITED", "organization:河西种业公司"),
    }


def test_a_look_before_a_meeting_is_an_inspection_of_its_own() -> None:
    report = (
        "3月14日，全市安全生产工作会议召开。⟦T市长⟧⟦P柏望川⟧讲话。\n"
        "会前，⟦P柏望川⟧、⟦P古梅岭⟧先后来到⟦O河西化工公司⟧、⟦J城北燃气站⟧，实地了解隐患整改进展。\n"
        "⟦P黎晚舟⟧参加。"
    )
    _, _, facts = tell(report)
    meeting, look = "event:2022-03-14/全市安全生产工作会议", "event:2022-03-14/柏望川、古梅岭会前了解隐患整改进展"
    assert {(fact.subject, fact.relation, fact.object) for fact in facts} == {
        ("person:柏望川", "SPOKE_AT", meeting),
        ("person:黎晚舟", "ATTENDED", meeting),
        ("person:柏望川", "LED", look),
        ("person:古梅岭", "ACCOMPANIED", look),
        (look, "VISITED", "organization:河西化工公司"),
        (look, "VISITED", "project:城北燃气站"),
        (look, "PART_OF", meeting),
    }


def test_a_meeting_on_the_way_is_part_of_the_journey() -> None:
    report = LEAD + "在⟦L新乐社区⟧，⟦P闻若溪⟧与居民代表座谈。她强调，要办好实事。\n⟦P柏望川⟧参加。"
    _, _, facts = tell(report)
    said = {(fact.subject, fact.relation, fact.object.split("/")[-1]) for fact in facts}
    assert said >= {
        ("person:闻若溪", "SPOKE_AT", "闻若溪与居民代表座谈"),
        ("event:2022-03-14/闻若溪与居民代表座谈", "PART_OF", "闻若溪赴甘州区调研"),
        ("event:2022-03-14/闻若溪与居民代表座谈", "HELD_AT", "place:新乐社区"),
        ("event:2022-03-14/闻若溪与居民代表座谈", "HELD_AT", "place:甘州区"),
        ("person:柏望川", "ACCOMPANIED", "闻若溪赴甘州区调研"),
    }
