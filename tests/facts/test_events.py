"""Events of reports from anywhere: what they are called, who took part and how, where, and what they belong to."""

from __future__ import annotations

import pytest

from kg.facts import extract
from kg.model import Article, ArticleId, Sentence
from tests.facts.told import events_in, tell

Told = dict[str, set[str]]

MEETINGS: list[tuple[str, Told]] = [
    (
        "3月14日，⟦O市政府⟧召开春季农业生产调度会。⟦T副市长⟧⟦P柏望川⟧出席并讲话。",
        {"春季农业生产调度会": {"ORGANIZED 市政府", "ATTENDED 柏望川", "SPOKE_AT 柏望川"}},
    ),
    (
        "3月14日下午，⟦T县委书记⟧⟦P闻若溪⟧主持召开⟦O县委⟧常委会会议。",
        {"县委常委会会议": {"CHAIRED 闻若溪", "ORGANIZED 县委"}},
    ),
    (
        "3月14日，⟦T省长⟧⟦P祁连舟⟧主持召开⟦O省政府⟧第12次常务会议，⟦T副省长⟧⟦P褚南星⟧、⟦P黎晚舟⟧出席。",
        {"省政府第12次常务会议": {"CHAIRED 祁连舟", "ATTENDED 褚南星", "ATTENDED 黎晚舟", "ORGANIZED 省政府"}},
    ),
    (
        "3月14日，全省法院院长会议在⟦L兰州市⟧召开。⟦T省高级人民法院院长⟧⟦P穆青山⟧作工作报告。",
        {"全省法院院长会议": {"HELD_AT 兰州市", "SPOKE_AT 穆青山"}},
    ),
    (
        "3月14日，⟦O水利部⟧召开党组理论学习中心组学习会，⟦T部长⟧⟦P路遥知⟧主持会议并强调，要压实责任。",
        {"水利部党组理论学习中心组学习会": {"ORGANIZED 水利部", "CHAIRED 路遥知", "SPOKE_AT 路遥知"}},
    ),
    (
        "3月14日，全县产业振兴推进会召开，⟦T县委副书记⟧⟦P闻若溪⟧，⟦T副县长⟧⟦P柏望川⟧、⟦P古梅岭⟧参加会议。",
        {"全县产业振兴推进会": {"ATTENDED 闻若溪", "ATTENDED 柏望川", "ATTENDED 古梅岭"}},
    ),
    (
        "3月14日上午，⟦O财政部⟧、⟦O教育部⟧联合召开全国校园安全视频会议。",
        {"全国校园安全视频会议": {"ORGANIZED 财政部", "ORGANIZED 教育部"}},
    ),
    (
        "3月14日，⟦O省公安厅⟧举行新闻发布会，⟦T副厅长⟧⟦P穆青山⟧通报有关情况。",
        {"省公安厅新闻发布会": {"ORGANIZED 省公安厅", "SPOKE_AT 穆青山"}},
    ),
    (
        "3月14日，市委常委会召开会议，传达学习全省经济工作会议精神。",
        {"市委常委会召开会议": {"CONCERNS 全省经济工作会议"}, "全省经济工作会议": set()},
    ),
    (
        "3月14日，全市春季防火演练在⟦L焉支山⟧举行，⟦P柏望川⟧现场观摩并讲话。",
        {"全市春季防火演练": {"HELD_AT 焉支山", "ATTENDED 柏望川", "SPOKE_AT 柏望川"}},
    ),
    (
        "3月14日，⟦O河西学院⟧举行建校八十周年纪念大会。⟦T校长⟧⟦P文知秋⟧在致辞中说，愿与校友同行。",
        {"建校八十周年纪念大会": {"ORGANIZED 河西学院", "SPOKE_AT 文知秋"}},
    ),
]

FAIRS: list[tuple[str, Told]] = [
    (
        "3月14日，由⟦O市文旅局⟧主办、⟦O市图书馆⟧承办的第三届河西走廊读书节在⟦L中心广场⟧开幕。",
        {"第三届河西走廊读书节": {"ORGANIZED 市文旅局", "ORGANIZED 市图书馆", "HELD_AT 中心广场"}},
    ),
    ("第六届陇东苹果节将于4月20日在⟦L庆阳市⟧拉开帷幕。", {"第六届陇东苹果节": {"HELD_AT 庆阳市"}}),
    (
        "3月14日，第二届陇原药博会在⟦L定西市⟧开幕。本届药博会由⟦O省卫健委⟧主办，⟦O岷山药业公司⟧组团参展。",
        {"第二届陇原药博会": {"HELD_AT 定西市", "ORGANIZED 省卫健委", "EXHIBITED_AT 岷山药业公司"}},
    ),
    (
        "3月14日，⟦J南滩水库除险加固工程⟧开工仪式在⟦L南滩镇⟧举行。⟦T县长⟧⟦P柏望川⟧宣布开工，"
        "⟦T副县长⟧⟦P古梅岭⟧主持仪式。",
        {
            "南滩水库除险加固工程开工仪式": {
                "HELD_AT 南滩镇", "ATTENDED 柏望川", "CHAIRED 古梅岭", "CONCERNS 南滩水库除险加固工程",
            }
        },
    ),
    (
        "3月14日，⟦O县人民检察院⟧组织开展“检察护农”主题活动。",
        {"“检察护农”主题活动": {"ORGANIZED 县人民检察院"}},
    ),
    (
        "3月14日，2022年全省职工羽毛球比赛在⟦L兰州市⟧落幕。⟦P古梅岭⟧夺得男子单打冠军。",
        {"2022年全省职工羽毛球比赛": {"HELD_AT 兰州市", "ATTENDED 古梅岭"}},
    ),
    (
        "3月14日，第二届丝路花卉博览会在⟦L酒泉市⟧开幕。⟦P闻若溪⟧出席开幕式并致辞。",
        {
            "第二届丝路花卉博览会": {"HELD_AT 酒泉市"},
            "第二届丝路花卉博览会开幕式": {
                "ATTENDED 闻若溪", "SPOKE_AT 闻若溪", "HELD_AT 酒泉市", "PART_OF 第二届丝路花卉博览会",
            },
        },
    ),
]  # fmt: skip

JOURNEYS: list[tuple[str, Told]] = [
    (
        "3月14日，⟦T市委书记⟧⟦P闻若溪⟧赴⟦L甘州区⟧、⟦L临泽县⟧调研春耕生产，强调要不误农时。⟦T副市长⟧⟦P柏望川⟧陪同。",
        {
            "闻若溪赴甘州区、临泽县调研春耕生产": {
                "LED 闻若溪", "SPOKE_AT 闻若溪", "ACCOMPANIED 柏望川", "HELD_AT 甘州区", "HELD_AT 临泽县",
            }
        },
    ),
    (
        "3月14日，⟦T省委常委⟧⟦P祁连舟⟧深入⟦L高台县⟧，就红色文物保护开展调研。⟦P柏望川⟧、⟦P古梅岭⟧参加调研。",
        {
            "祁连舟深入高台县，就红色文物保护开展调研": {
                "LED 祁连舟", "ACCOMPANIED 柏望川", "ACCOMPANIED 古梅岭", "HELD_AT 高台县",
            }
        },
    ),
    ("3月14日，⟦T副省长⟧⟦P褚南星⟧率队检查校园食品安全。", {"褚南星率队检查校园食品安全": {"LED 褚南星"}}),
    (
        "3月14日，⟦T州长⟧⟦P多吉平措⟧到⟦L玛多县⟧看望慰问困难群众。",
        {"多吉平措到玛多县看望慰问困难群众": {"LED 多吉平措", "HELD_AT 玛多县"}},
    ),
    (
        "3月14日，武警某支队政委⟦P石怀远⟧带队深入⟦L肃南县⟧检查执勤点位。",
        {"石怀远带队深入肃南县检查执勤点位": {"LED 石怀远", "HELD_AT 肃南县"}},
    ),
    (
        "3月14日，⟦T区委书记⟧⟦P闻若溪⟧专题调研城市内涝治理工作，要求加快进度。",
        {"闻若溪专题调研城市内涝治理工作": {"LED 闻若溪", "SPOKE_AT 闻若溪"}},
    ),
    (
        "# ⟦P闻若溪⟧在⟦L甘州区⟧调研时强调\n3月14日，⟦T市委书记⟧⟦P闻若溪⟧赴⟦L甘州区⟧调研林长制落实情况。",
        {"闻若溪赴甘州区调研林长制落实情况": {"LED 闻若溪", "HELD_AT 甘州区", "SPOKE_AT 闻若溪"}},
    ),
    (
        "3月14日，⟦T省长⟧⟦P祁连舟⟧率⟦O甘肃省代表团⟧出席第二届丝路花卉博览会开幕式。",
        {
            "祁连舟率甘肃省代表团出席第二届丝路花卉博览会开幕式": {"LED 祁连舟", "ATTENDED 甘肃省代表团"},
            "第二届丝路花卉博览会开幕式": {"ATTENDED 祁连舟", "ATTENDED 甘肃省代表团"},
        },
    ),
    (
        "各县区分别赴⟦L浙江省⟧、⟦L福建省⟧等地开展招商推介活动。",
        {"各县区赴浙江省、福建省等地开展招商推介活动": {"HELD_AT 浙江省", "HELD_AT 福建省"}},
    ),
    (
        "⟦O平凉市考察团⟧来⟦L山丹县⟧考察肉牛产业。",
        {"平凉市考察团来山丹县考察": {"ATTENDED 平凉市考察团", "HELD_AT 山丹县"}},
    ),
]  # fmt: skip

TALKS: list[tuple[str, Told]] = [
    (
        "3月14日，⟦T市长⟧⟦P柏望川⟧会见⟦O陇原重工集团有限公司⟧董事长⟦P古梅岭⟧一行。⟦T副市长⟧⟦P黎晚舟⟧参加会见。",
        {"柏望川会见古梅岭一行": {"HOSTED 柏望川", "ATTENDED 古梅岭", "ATTENDED 黎晚舟"}},
    ),
    (
        "3月14日，⟦T校长⟧⟦P文知秋⟧在⟦L广州市⟧与⟦O粤海大学⟧党委书记⟦P林见深⟧举行会谈。",
        {"文知秋与林见深会谈": {"ATTENDED 文知秋", "ATTENDED 林见深", "HELD_AT 广州市"}},
    ),
    (
        "3月14日，⟦T副部长⟧⟦P路遥知⟧会见⟦P安娜·贝克尔⟧。",
        {"路遥知会见安娜·贝克尔": {"HOSTED 路遥知", "ATTENDED 安娜·贝克尔"}},
    ),
    (
        "3月14日，⟦T市长⟧⟦P柏望川⟧拜会⟦O中国远航集团⟧董事长⟦P林见深⟧。",
        {"柏望川拜会林见深": {"ATTENDED 柏望川", "HOSTED 林见深"}},
    ),
    (
        "3月14日，⟦T市长⟧⟦P柏望川⟧与青年企业家代表座谈。他说，要放手发展。",
        {"柏望川与青年企业家代表座谈": {"SPOKE_AT 柏望川"}},
    ),
    (
        "3月14日，⟦P祁连舟⟧率⟦O甘肃省代表团⟧出席第二届丝路花卉博览会。⟦P林见深⟧会见代表团一行。",
        {
            "祁连舟率甘肃省代表团出席第二届丝路花卉博览会": {"LED 祁连舟", "ATTENDED 甘肃省代表团"},
            "第二届丝路花卉博览会": {"ATTENDED 祁连舟", "ATTENDED 甘肃省代表团"},
            "林见深会见代表团一行": {"HOSTED 林见深", "ATTENDED 祁连舟", "ATTENDED 甘肃省代表团"},
        },
    ),
]

WORKS: list[tuple[str, Told]] = [
    ("3月14日，⟦J滨河路改造项目⟧建成通车。", {"滨河路改造项目建成通车": {"CONCERNS 滨河路改造项目"}}),
    ("# ⟦L临泽县⟧荣获全国平安县称号\n3月14日，喜讯传来。", {"临泽县荣获全国平安县称号": {"HELD_AT 临泽县"}}),
    ("# 清明假期全州铁路发送旅客8万人次\n今年假期客流平稳。", {"清明假期全州铁路发送旅客8万人次": set()}),
]


@pytest.mark.parametrize(("report", "told"), [*MEETINGS, *FAIRS, *JOURNEYS, *TALKS, *WORKS])
def test_an_event_is_told_with_those_who_took_part(report: str, told: Told) -> None:
    assert events_in(report) == told


@pytest.mark.parametrize(
    "report",
    [
        "会议强调，要认真落实各项工作。",
        "会议指出，要办好比赛、展览等活动。",
        "要学习贯彻⟦P何其远⟧总书记重要讲话精神。",
        "⟦P柏望川⟧在座谈会上表示，要深化合作。",
        "各级干部要深入基层调研，多到现场检查。",
        "⟦O县统计局⟧负责人介绍，企业参加活动的积极性很高。",
        "⟦P古梅岭⟧是一名护林员，每天在山上巡查。",
    ],
)
def test_what_did_not_take_place_is_no_event(report: str) -> None:
    assert events_in(report) == {}


@pytest.mark.parametrize(
    "report",
    [
        "3月14日，全市春耕动员会召开，⟦P闻若溪⟧讲话。会议要学习⟦P何其远⟧总书记在考察时的重要讲话。",
        "本报讯（记者 ⟦P何其远⟧）3月14日，全市春耕动员会召开，强调要不误农时。⟦P闻若溪⟧讲话。",
        "3月14日，全市春耕动员会召开，⟦P闻若溪⟧讲话。与会者与⟦P何其远⟧的家人合影。",
    ],
)
def test_who_is_only_named_took_no_part(report: str) -> None:
    assert events_in(report) == {"全市春耕动员会": {"SPOKE_AT 闻若溪"}}


def test_one_event_with_three_names_is_one() -> None:
    report = (
        "# 第九届西北茶叶博览会在⟦L汉中市⟧开幕\n"
        "3月14日，第九届西北茶叶博览会在⟦L汉中市⟧开幕。⟦P闻若溪⟧宣布开幕。\n"
        "作为西北最大的茶事，“茶博会”已成为招牌。今年茶博会将于3月18日闭幕。"
    )
    assert list(events_in(report)) == ["第九届西北茶叶博览会"]


def test_two_numbers_are_two_events() -> None:
    report = "3月14日，第八届药博会开幕。第九届药博会将于明年3月举行。"
    assert set(events_in(report)) == {"第八届药博会", "第九届药博会"}


def test_a_fact_stands_on_the_sentence_that_says_it() -> None:
    article, _, facts = tell("3月14日，全市春耕动员会召开。⟦P闻若溪⟧主持会议。")
    (chaired,) = [fact for fact in facts if fact.relation == "CHAIRED"]
    assert [article.text[slice(*span)] for span in chaired.evidence] == ["闻若溪主持会议。"]
    assert chaired.rule == "role_chaired"
    assert 0.8 < chaired.confidence < 1


def test_a_candidate_that_is_no_event_goes_out() -> None:
    _, mentions, _ = tell("⟦P柏望川⟧说，要办好县里的庙会和乡村大赛。")
    assert [mention for mention in mentions if mention.kind == "Event"] == []


def test_an_article_without_events_says_nothing() -> None:
    article = Article(ArticleId("a"), "x.txt", "", 0, ())
    assert extract(article, (Sentence(0, 0),), ()) == ((), (), ())
