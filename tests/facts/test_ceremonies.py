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


FAIR = (
    "3月20日，第六届陇东苹果节在⟦L平凉市⟧开幕。乘苹果节的东风，3月19日下午，⟦O静宁县人民政府⟧在⟦L云岭宾馆⟧举行"
    "静宁县投资推介会暨签约仪式。⟦P闻若溪⟧出席推介会并讲话。\n"
)


def test_bodies_of_a_list_whose_people_come_attend_but_not_an_expert_s_firm() -> None:
    listed = "⟦O山丹大学⟧、⟦O海岳集团⟧等百强企业，以及⟦O静宁商会⟧等商协会负责人和⟦O宏远公司⟧的专家等200余人"
    report = f"{FAIR}包括{listed}参加推介会。"
    told = events_in(report)["静宁县投资推介会暨签约仪式"]
    assert told >= {"ATTENDED 山丹大学", "ATTENDED 海岳集团", "ATTENDED 静宁商会"}
    assert "ATTENDED 宏远公司" not in told


def test_who_speaks_in_the_next_paragraph_speaks_at_what_was_joined_last_and_not_at_the_fair_around_it() -> None:
    told = events_in(f"{FAIR}会上，⟦P柏望川⟧作交流发言。")
    assert "SPOKE_AT 柏望川" in told["静宁县投资推介会暨签约仪式"]
    assert told["第六届陇东苹果节"] == {"HELD_AT 平凉市"}


def test_a_gathering_is_held_where_a_branch_of_it_is_set_up() -> None:
    report = "我县在⟦L燕山大道⟧设立分会场，与全市同步举行2017年第一季度项目集中开工仪式。"
    assert events_in(report)["2017年第一季度项目集中开工仪式"] == {"HELD_AT 燕山大道"}


def test_a_second_report_without_a_heading_has_its_own_speakers_and_organizers() -> None:
    report = (
        "3月14日，第六届陇东苹果节在⟦L平凉市⟧开幕。⟦P闻若溪⟧致辞。\n"
        "3月18日下午，⟦O静宁县商会⟧主办的迎新座谈会在⟦L杭州市⟧召开。\n⟦P柏望川⟧致欢迎辞。"
    )
    assert events_in(report) == {
        "第六届陇东苹果节": {"HELD_AT 平凉市", "SPOKE_AT 闻若溪"},
        "迎新座谈会": {"HELD_AT 杭州市", "ORGANIZED 静宁县商会", "SPOKE_AT 柏望川"},
    }


@pytest.mark.parametrize("speech", ["在致辞中代表县委向大家表示欢迎", "作了发言", "在致辞中指出，要扩大开放"])
def test_a_speech_is_one_however_it_is_put(speech: str) -> None:
    report = f"{STARTED}客商代表⟦O海岳公司⟧⟦T董事长⟧⟦P古梅岭⟧{speech}。"
    assert "SPOKE_AT 古梅岭" in events_in(report)[NAME]


@pytest.mark.parametrize("won", ["荣获男子组第一名", "获得山地组冠军", "夺取三等奖"])
def test_who_wins_at_a_contest_took_part(won: str) -> None:
    report = f"3月14日，第三届山丹县马拉松比赛在⟦L山丹县⟧落幕。⟦P柏望川⟧{won}。"
    (told,) = events_in(report).values()
    assert "ATTENDED 柏望川" in told


def test_an_honour_that_is_no_prize_of_the_contest_makes_nobody_take_part() -> None:
    report = "3月14日，第三届山丹县马拉松比赛在⟦L山丹县⟧落幕。⟦P柏望川⟧荣获劳动模范称号。"
    (told,) = events_in(report).values()
    assert "ATTENDED 柏望川" not in told


def test_our_city_s_ceremony_is_held_in_the_paper_s_city_where_the_report_names_it() -> None:
    report = "⟦L甘州区⟧春来早。3月10日，我区第三届苹果节启动仪式举行。"
    (told,) = events_in(report, region="甘州区").values()
    assert told == {"HELD_AT 甘州区"}


def test_a_short_form_in_a_bracket_stands_between_a_fair_and_its_place() -> None:
    report = "第三届西部苹果博览会（以下简称西博会）于3月16日至20日在⟦L平凉市⟧举办。"
    assert events_in(report) == {"第三届西部苹果博览会": {"HELD_AT 平凉市"}}


def test_a_ceremony_at_the_site_of_works_is_held_there_and_where_its_name_says() -> None:
    report = "3月14日，⟦L云岭县⟧重大项目开工仪式在该县⟦J桐花广场改造项目⟧现场举行。"
    assert events_in(report) == {"云岭县重大项目开工仪式": {"HELD_AT 桐花广场改造项目现场", "HELD_AT 云岭县"}}


def test_a_heading_that_shortens_a_ceremony_of_works_is_no_second_event() -> None:
    report = "# 云岭一批重点项目开工\n3月14日，⟦L云岭县⟧2022年重大项目开工仪式举行。"
    assert set(events_in(report)) == {"云岭县2022年重大项目开工仪式"}


def test_works_that_a_firm_takes_the_lead_in_are_not_organized_by_it() -> None:
    report = f"{STARTED}⟦J桐花广场改造项目⟧由⟦O海岳公司⟧牵头投资建设。"
    assert "ORGANIZED 海岳公司" not in events_in(report)[NAME]


@pytest.mark.parametrize("came", ["等100多家企业到场", "等知名企业参会", "等企业代表前来"])
def test_firms_that_a_fair_drew_took_part(came: str) -> None:
    told = events_in(f"3月14日，2022云岭招商大会开幕。大会吸引了⟦O海岳公司⟧、⟦O云帆集团⟧{came}。")
    assert told["2022云岭招商大会"] >= {"ATTENDED 海岳公司", "ATTENDED 云帆集团"}


def test_an_opening_that_is_only_quoted_is_not_what_people_attend() -> None:
    report = (
        "3月14日，⟦T县长⟧⟦P闻若溪⟧主持召开县政府第七次常务会议，学习在第四届国际进口博览会开幕式上的主旨演讲精神。\n"
        "⟦P柏望川⟧参加会议。"
    )
    assert "ATTENDED 柏望川" in events_in(report)["县政府第七次常务会议"]


def test_an_activity_of_looking_at_works_has_stops() -> None:
    report = (
        "3月14日，⟦O县政协⟧组织部分委员开展重点项目集中观摩活动。委员们先后实地观摩了⟦L云岭产业园⟧、⟦O海岳公司⟧等。"
    )
    assert events_in(report)["重点项目集中观摩活动"] == {
        "ORGANIZED 县政协", "VISITED 云岭产业园", "VISITED 海岳公司",
    }  # fmt: skip


def test_a_meeting_of_plain_name_that_has_a_room_is_an_event() -> None:
    report = "3月14日，⟦P闻若溪⟧来校考察。⟦P柏望川⟧参加座谈。座谈会在南校区行政楼会议室举行。"
    assert events_in(report)["座谈会"] >= {"HELD_AT 南校区", "ATTENDED 柏望川"}


def test_those_who_lay_the_stone_of_works_attend_their_beginning() -> None:
    report = "3月14日，⟦J桐花广场项目⟧奠基。⟦T副市长⟧⟦P柏望川⟧，⟦T总经理⟧⟦P古梅岭⟧为项目奠基培土，⟦P黎晚舟⟧致辞。"
    assert events_in(report)["桐花广场项目奠基"] >= {"ATTENDED 柏望川", "ATTENDED 古梅岭", "SPOKE_AT 黎晚舟"}


def test_works_that_a_sentence_begins_at_a_gathering_are_no_second_event() -> None:
    report = "3月14日，⟦L云岭县⟧举行2022年项目集中开工动员大会，总投资86亿元的32个项目集中开工。"
    assert set(events_in(report)) == {"2022年项目集中开工动员大会"}


def test_what_is_said_at_a_meeting_after_its_people_saw_sites_is_said_there() -> None:
    report = (
        "3月14日，全县乡村建设推进会召开。与会人员先后参观了⟦L水月村⟧、⟦L平湖村⟧。会上，⟦P黎晚舟⟧通报了进展情况。"
        "⟦T县长⟧⟦P柏望川⟧出席会议并强调，要抓好落实。"
    )
    told = events_in(report)["全县乡村建设推进会"]
    assert told >= {"SPOKE_AT 黎晚舟", "ATTENDED 柏望川", "SPOKE_AT 柏望川"}


def test_a_fair_known_from_its_press_conference_is_an_event_with_its_own_organizers() -> None:
    report = (
        "3月14日，第五届静宁苹果文化旅游节新闻发布会在⟦L兰州市⟧举行。⟦P黎晚舟⟧主持。据悉，本届苹果节将于5月6日在⟦L静宁县⟧举办，"
        "由⟦O静宁县人民政府⟧承办。"
    )
    told = events_in(report)
    assert told["第五届静宁苹果文化旅游节"] == {"HELD_AT 静宁县", "ORGANIZED 静宁县人民政府"}
    assert told["第五届静宁苹果文化旅游节新闻发布会"] == {"HELD_AT 兰州市", "CHAIRED 黎晚舟"}


@pytest.mark.parametrize(
    ("heading", "body"),
    [
        ("云岭县举行“百企帮百村”项目签约暨捐赠活动", "云岭县“百企帮百村”项目签约暨捐赠仪式"),
        ("沿黄项目签约会暨云岭县投资推介会召开", "云岭县投资环境推介会暨沿黄发展项目签约会"),
    ],
)
def test_a_heading_may_call_a_ceremony_otherwise(heading: str, body: str) -> None:
    assert set(events_in(f"# {heading}\n3月14日，{body}在⟦L兰州市⟧举行。")) == {body}


def test_a_ceremony_at_a_site_of_the_own_county_is_held_in_the_county_too() -> None:
    told = events_in("3月14日，⟦L张掖市⟧技能大赛颁奖仪式在⟦L张掖市体育馆⟧举行。", region="甘肃省/张掖市")
    assert any("HELD_AT 张掖市" in ties for ties in told.values())
