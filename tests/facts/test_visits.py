"""The stops of inspections and visits, in the order they are told."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in, tell

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
        ("来到⟦L大满镇⟧，走进⟦O河西种业公司⟧，⟦P闻若溪⟧问得仔细。", ["河西种业公司"]),
        ("来到⟦L大满镇⟧，⟦P闻若溪⟧问得仔细。", ["大满镇"]),
        ("在⟦L大满镇⟧朱家庄便民服务站，⟦P闻若溪⟧与群众拉家常。", ["大满镇朱家庄便民服务站"]),
        ("在“暖阳”党群驿站，⟦P闻若溪⟧听取汇报。", ["“暖阳”党群驿站"]),
        ("在位于⟦L临泽县⟧的⟦O河西种业公司⟧，她察看大棚。", ["河西种业公司"]),
        ("⟦P闻若溪⟧考察了⟦O河西种业公司⟧。", ["河西种业公司"]),
        ("⟦J滨河路改造项目⟧现场，⟦P闻若溪⟧沿路察看。", ["滨河路改造项目"]),
        ("在⟦J⟦L滨河路⟧改造项目⟧现场，⟦P闻若溪⟧沿路察看。", ["滨河路改造项目"]),
        ("⟦P闻若溪⟧深入了解生产情况，在听取介绍后，她说很好。", []),
        ("⟦P闻若溪⟧走进生产车间，与工人交谈。", []),
        ("⟦P闻若溪⟧来到企业，察看水表读数。", []),
        ("⟦P闻若溪⟧在座谈会上，提出三点要求。", []),
        ("⟦P闻若溪⟧在致辞中表示，要深化合作。", []),
        ("⟦P闻若溪⟧在⟦O县委⟧领导陪同下，看了大棚。", []),
        ("⟦L大满镇朱家庄村⟧的育苗大棚里，辣椒苗长势喜人。⟦P闻若溪⟧同农户算账。", ["大满镇朱家庄村"]),
        ("在⟦L大满镇⟧，⟦J滨河路改造项目⟧正在铺设管道。⟦P闻若溪⟧询问工期。", ["滨河路改造项目"]),
        ("在⟦L大佛寺⟧，⟦P闻若溪⟧看展；在⟦O甘泉小学⟧操场，她问得仔细。", ["大佛寺", "甘泉小学"]),
        ("⟦P闻若溪⟧先后考察⟦L黑水古城⟧沿河修缮工程、⟦O甘泉小学⟧。", ["黑水古城沿河修缮工程", "甘泉小学"]),
        ("⟦P闻若溪⟧还率队走访了⟦O陇商商会⟧。", ["陇商商会"]),
        ("调研组一行先后赴⟦O河西种业公司⟧、云丰智慧农业中心等地调研。", ["河西种业公司", "云丰智慧农业中心"]),
        ("调研组依次察看⟦O河西种业公司⟧、黑水截洪工程等工程。", ["河西种业公司", "黑水截洪工程"]),
        ("督查组一行先后深入⟦O甘泉小学⟧、朱家庄村、南湖社区服务中心。", ["甘泉小学", "朱家庄村", "南湖社区服务中心"]),
        ("在大满镇纺织厂家属院，详细询问加装电梯情况。", ["大满镇纺织厂家属院"]),
        ("他走进红堡苹果基地，察看果树；来到西城社区，了解网格。", ["红堡苹果基地", "西城社区"]),
        ("⟦P闻若溪⟧要求干部走进西城社区，了解民情。", []),
        ("⟦P闻若溪⟧勉励他到西城社区锻炼。", []),
        ("⟦P闻若溪⟧先到我院调解中心，执行指挥中心，诉讼服务中心参观。", ["调解中心", "执行指挥中心", "诉讼服务中心"]),
        (
            "⟦P闻若溪⟧一行先后走进⟦O河西研究院⟧，丰泰项目工地，⟦O甘泉小学⟧，听取介绍。",
            ["河西研究院", "丰泰项目", "甘泉小学"],
        ),
        ("⟦P闻若溪⟧察看了⟦L黑水湖⟧生态保护情况和⟦L朱家庄村⟧的征地拆迁。", ["黑水湖", "朱家庄村"]),
        (
            "⟦P闻若溪⟧先后来到红堡村农旅示范村项目（⟦O金泉合作社⟧）、西城村和美乡村示范点。",
            ["红堡村农旅示范村项目", "西城村和美乡村示范点"],
        ),
        ("⟦P闻若溪⟧来到⟦L临泽县⟧，察看河西牧场。", ["河西牧场"]),
        ("⟦P闻若溪⟧走访⟦O河西种业公司⟧和几家企业。", ["河西种业公司"]),
        ("⟦P闻若溪⟧围绕“稳就业”，深入西城服务中心、宏达物流园等地走访。", ["西城服务中心", "宏达物流园"]),
        ("代表团一行前往肃南，途中察看了⟦L黑水湖⟧资源的开发与保护。", ["黑水湖"]),
        ("⟦P闻若溪⟧察看并调度全县产业发展项目。", []),
        ("⟦P闻若溪⟧先参观了数字化多功能厅。", ["数字化多功能厅"]),
        ("他首先来到⟦L黑水闸⟧，随后来到静兰堤段。", ["黑水闸", "静兰堤段"]),
        ("调研组对西城服务中心、⟦O甘泉小学⟧进行检查。", ["西城服务中心", "甘泉小学"]),
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


def test_a_delegation_on_its_way_has_stops() -> None:
    report = "⟦O平凉市考察团⟧来⟦L山丹县⟧考察。考察团先后走进⟦O山丹马场⟧、⟦O焉支肉业公司⟧，听取介绍。"
    assert stops_in(report) == ["山丹马场", "焉支肉业公司"]


def test_the_trip_of_a_delegation_and_of_its_leaders_is_one() -> None:
    report = "# 我县党政考察团到⟦L静宁县⟧考察\n3月14日，⟦T县委书记⟧⟦P闻若溪⟧率县党政考察团到⟦L静宁县⟧考察苹果产业。"
    _, mentions, _ = tell(report)
    names = {one.name for one in mentions if one.kind == "Event"}
    assert names == {"闻若溪率县党政考察团到静宁县考察苹果产业"}


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


CALLS: list[tuple[str, dict[str, set[str]]]] = [
    (
        "连日来，⟦T县委书记⟧⟦P闻若溪⟧，⟦T县长⟧⟦P柏望川⟧分别走访慰问困难群众。\n3月13日，⟦P闻若溪⟧到⟦L南滩镇⟧，走访慰问困难群众。"
        "\n在老党员⟦P古梅岭⟧家中，⟦P闻若溪⟧与他促膝长谈。\n⟦P闻若溪⟧还来到困难群众⟦P石怀远⟧家中。\n⟦T副县长⟧⟦P林见深⟧陪同。"
        "\n3月14日，⟦P柏望川⟧到⟦L河湾乡⟧，走访慰问困难群众。",
        {
            "闻若溪、柏望川分别走访慰问困难群众": {"LED 闻若溪", "LED 柏望川"},
            "闻若溪到南滩镇，走访慰问困难群众": {
                "LED 闻若溪", "ACCOMPANIED 林见深", "HELD_AT 南滩镇",
                "PART_OF 闻若溪、柏望川分别走访慰问困难群众",
            },
            "柏望川到河湾乡，走访慰问困难群众": {
                "LED 柏望川", "HELD_AT 河湾乡", "PART_OF 闻若溪、柏望川分别走访慰问困难群众",
            },
        },
    ),
    (
        "3月14日，⟦T县委书记⟧⟦P闻若溪⟧，⟦T县长⟧⟦P柏望川⟧看望了抢修职工，⟦T副县长⟧⟦P林见深⟧陪同。",
        {"闻若溪、柏望川看望了抢修职工": {"LED 闻若溪", "LED 柏望川", "ACCOMPANIED 林见深"}},
    ),
    (
        "3月14日，应⟦O县工商联⟧、⟦O县商务局⟧邀请，⟦T云帆商会会长⟧⟦P古梅岭⟧带领商会联合⟦O河西商会⟧，组织企业家60余人"
        "赴⟦L甘州区⟧开展商务考察活动。⟦P林见深⟧参加考察。",
        {
            "古梅岭赴甘州区开展商务考察活动": {
                "LED 古梅岭", "ACCOMPANIED 林见深", "HELD_AT 甘州区", "HOSTED 县工商联", "HOSTED 县商务局",
                "ORGANIZED 河西商会",
            }
        },
    ),
]  # fmt: skip


@pytest.mark.parametrize(("report", "told"), CALLS)
def test_calls_on_people_and_tours_of_many_are_told_apart_and_homes_are_no_stops(
    report: str, told: dict[str, set[str]]
) -> None:
    assert events_in(report) == told


def test_who_unveils_attends_the_unveiling_and_the_bodies_called_on_are_stops() -> None:
    report = (
        "3月14日，⟦T县委书记⟧⟦P闻若溪⟧率队参加⟦O山丹学院⟧揭牌仪式并先后看望慰问⟦O县消防大队⟧、⟦O县敬老院⟧职工。\n"
        "⟦P闻若溪⟧及院长⟦P林见深⟧共同为⟦O山丹学院⟧揭牌。"
    )
    told = events_in(report)
    assert told["山丹学院揭牌仪式"] == {"LED 闻若溪", "ATTENDED 闻若溪", "ATTENDED 林见深"}
    (trip,) = [said for name, said in told.items() if name != "山丹学院揭牌仪式"]
    assert {"VISITED 县消防大队", "VISITED 县敬老院"} <= trip


def test_what_those_who_came_to_a_meeting_see_is_a_visit_of_theirs() -> None:
    told = events_in(
        "3月14日，全市招商恳谈会在⟦L甘州区⟧举行。\n当天，与会人员先后参观了⟦L陇原产业园⟧、⟦O河西种业公司⟧等项目。"
    )
    assert told["与会人员参观陇原产业园等"] == {"VISITED 陇原产业园", "VISITED 河西种业公司"}


def test_who_comes_to_our_city_comes_to_the_paper_s_own() -> None:
    _, _, facts = tell("3月14日，⟦P闻若溪⟧来我市调研水利工作。⟦L甘肃省/张掖市⟧是水利大市。")
    assert [fact.object for fact in facts if fact.relation == "HELD_AT"] == ["place:甘肃省/张掖市"]


LISTS = [
    ("⟦P柏望川⟧到云岭县考察。代表团先后来到小河港、火电厂、⟦O海岳公司⟧等企业。", {"小河港", "火电厂", "海岳公司"}),
    ("⟦P柏望川⟧到云岭县考察。一行走进⟦O海岳公司⟧；随后来到古梅岭陈列馆，参观生平展。", {"古梅岭陈列馆"}),
    (
        "⟦T区长⟧⟦P柏望川⟧到云岭县法院考察。⟦P柏望川⟧首先参观了多元调解中心，执行指挥中心，诉讼服务中心，予以肯定。",
        {"多元调解中心", "执行指挥中心", "诉讼服务中心"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("report", "sites"), LISTS)
def test_a_list_of_stops_is_told_to_its_end(report: str, sites: set[str]) -> None:
    told = {fact for facts in events_in(f"3月14日，{report}").values() for fact in facts}
    assert {f"VISITED {site}" for site in sites} <= told


def test_those_who_meet_go_to_look_before_it() -> None:
    told = events_in(
        "3月14日，全市重点项目推进会召开。\n会前，与会人员先后到⟦J云岭产业园⟧、⟦J青禾大桥⟧等项目现场观摩。"
    )
    assert {"VISITED 云岭产业园", "VISITED 青禾大桥"} <= told["与会人员观摩云岭产业园等"]


def test_two_gatherings_in_one_place_are_both_there() -> None:
    told = events_in("3月14日，⟦P柏望川⟧出席在⟦L甘州区⟧举行的云岭旅游推介会和云岭招商推介会。")
    assert "HELD_AT 甘州区" in told["云岭招商推介会"]


@pytest.mark.parametrize(
    ("report", "name", "said"),
    [
        (
            "3月14日，⟦T市委书记⟧⟦P闻若溪⟧就城市更新工作开展调研。",
            "闻若溪就城市更新工作开展调研",
            {"LED 闻若溪"},
        ),
        (
            "⟦T市长⟧⟦P闻若溪⟧围绕“稳就业”，深入⟦L甘州区⟧、⟦L临泽县⟧调研。",
            "闻若溪围绕“稳就业”深入甘州区、临泽县调研",
            {"LED 闻若溪", "HELD_AT 甘州区", "HELD_AT 临泽县"},
        ),
        ("⟦P闻若溪⟧率考察团到⟦L静宁县⟧，了解苹果产业。", "闻若溪率考察团到静宁县，了解苹果产业", {"HELD_AT 静宁县"}),
        (
            "⟦O山丹县商会考察团⟧一行来⟦L静宁县⟧，实地察看投资环境。",
            "山丹县商会考察团一行来静宁县察看",
            {"HELD_AT 静宁县"},
        ),
        ("⟦O山丹县政府考察团⟧来⟦L静宁县⟧取经。", "山丹县政府考察团来静宁县取经", {"HELD_AT 静宁县"}),
        (
            "我市党政代表团到⟦L漯河⟧⟦L周口⟧学习考察。",
            "我市党政代表团到漯河周口学习考察",
            {"HELD_AT 漯河", "HELD_AT 周口"},
        ),
        (
            "⟦P闻若溪⟧到西城服务中心、⟦O甘泉小学⟧和⟦L宏达物流园⟧调研。",
            "闻若溪到西城服务中心、甘泉小学和宏达物流园调研",
            {"VISITED 西城服务中心", "VISITED 甘泉小学", "VISITED 宏达物流园"},
        ),
        (
            "⟦O市卫健委督查组⟧采取“四不两直”方式，对⟦O甘泉医院⟧、西城车站进行暗访。",
            "市卫健委督查组采取“四不两直”方式，对甘泉医院、西城车站进行暗访",
            {"ATTENDED 市卫健委督查组", "VISITED 甘泉医院", "VISITED 西城车站"},
        ),
        (
            "⟦O县人大常委会⟧组织部分人大代表，对重点工程进行集中视察。代表们先后视察了⟦L渭水大桥⟧。",
            "县人大常委会组织部分人大代表，对重点工程进行集中视察",
            {"ORGANIZED 县人大常委会", "VISITED 渭水大桥"},
        ),
        ("⟦P闻若溪⟧一行依次走访了⟦O甘泉小学⟧。", "闻若溪一行依次走访了甘泉小学", {"VISITED 甘泉小学"}),
        (
            "⟦T市长⟧⟦P闻若溪⟧到⟦L静宁县⟧，检查防汛情况，开展专题调研。",
            "闻若溪到静宁县，检查防汛情况",
            {"LED 闻若溪", "HELD_AT 静宁县"},
        ),
    ],
)
def test_a_journey_is_told_with_its_topic_first_or_its_purpose_behind_a_comma(
    report: str, name: str, said: set[str]
) -> None:
    told = events_in(report)
    assert [one for one in told] == [name]
    assert told[name] >= said


def test_who_comes_to_a_firm_to_learn_is_on_no_journey() -> None:
    assert events_in("⟦P闻若溪⟧来到⟦O甘泉小学⟧，了解开学情况。") == {}
