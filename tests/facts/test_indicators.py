"""Reported figures: what they measure, of when, whose, and how they moved."""

from __future__ import annotations

import re

import pytest

from kg.facts.indicators import extract_indicators
from kg.mentions.amounts import find_amounts
from kg.mentions.dates import find_dates
from kg.model import Article, ArticleId, EntityKey, Fact, Mention, RegionPath, Sentence

REGION = RegionPath("四川省/绵阳市/江油市")


def said(text: str, *named: str, body: int = 0, region: RegionPath | None = REGION) -> list[Mention | Fact]:
    """What is extracted from a text in which the given words name bodies (…公司, …局) or places."""
    article = Article(
        ArticleId("article:x"), "x.txt", text, body, (), date="2021-06-02", dateline="2021-06-01", region=region
    )
    found = [*find_dates(article, (), ()), *find_amounts(article, (), ())]
    for name in named:
        kind = "Organization" if name.endswith(("公司", "局", "院", "厅")) else "Place"
        for at in re.finditer(name, text):
            key = EntityKey(f"{'org' if kind == 'Organization' else 'place'}:{name}")
            found.append(Mention(article.id, kind, at.start(), at.end(), name, key, name, "test", 0.9))
    sentences = tuple(Sentence(m.start(), m.end()) for m in re.finditer(r"[^。\n]+。?", text))
    return list(extract_indicators(article, sentences, tuple(found)))


def indicators(text: str, *named: str, body: int = 0) -> list[Mention]:
    return [x for x in said(text, *named, body=body) if isinstance(x, Mention) and x.kind == "Indicator"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("1月至4月，全市累计完成外贸进出口总额26.4亿元。", "外贸进出口总额"),
        ("实现税收收入达18.6亿元。", "税收收入"),
        ("推出12个重点产业链条，成效明显。", "重点产业链条"),
        ("谋划重大水利项目224项。", "谋划重大水利项目"),
        ("组织外出招聘活动11次。", "外出招聘活动"),
        ("印制宣传册2000册。", "宣传册"),
        ("接待游客12.5万人次。", "接待游客"),
        ("邀请30余家涵盖化工、锂电、光伏等领域的优质企业参会。", "优质企业"),
        ("银行提供200亿元授信额度。", "授信额度"),
        ("来自云南的15名选手同台竞技。", "选手"),
        ("1. 物业服务75件。", "物业服务"),
        ("园区工业项目复工率达到51%。", "园区工业项目复工率"),
        ("展会设8个展区。", "展区"),
        ("该项目全长289公里。", "全长"),
        ("农民人均收入从2019年的9504元增加到2020年的12888元。", "农民人均收入"),
        ("预算金额：3256万元。", "预算金额"),
        ("社区打造300平方米“暖心食堂”。", "暖心食堂"),
        ("年产值可达20亿元。", "年产值"),
        ("公司全年实现营业收入328亿元。", "营业收入"),
        ("贫困发生率由26.6%下降到0.8%。", "贫困发生率"),
        ("高新技术企业由2016年的189家增加到2021年的462家。", "高新技术企业"),
        ("亩均产籽棉380公斤左右。", "亩均产籽棉"),
        ("铁路建成总里程831公里的网络。", "铁路建成总里程"),
    ],
)
def test_a_figure_says_what_it_measures(text: str, what: str) -> None:
    assert indicators(text)[0].name == what


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("全市完成财政收入86亿元，完成省定目标的57%。", ["财政收入", "财政收入完成省定目标"]),
        ("地区生产总值同比增长6.7%，占全省比重12%。", ["地区生产总值同比增长", "地区生产总值占全省比重"]),
        ("固定资产投资增长6.8%，工业投资增长12.3%。", ["固定资产投资增长", "工业投资增长"]),
        ("食品、纺织业产值分别增长12.5%、11.4%。", ["纺织业产值增长", "纺织业产值增长"]),
        ("地区生产总值按可比价格计算增长8.5%。", ["地区生产总值增长"]),
        ("学生代表180余人参加会议。", ["学生代表"]),
    ],
)
def test_a_share_and_a_change_are_about_the_noun_before_them(text: str, names: list[str]) -> None:
    assert [indicator.name for indicator in indicators(text)] == names


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("全市外贸总额26.2亿元，同比增长12%。", ["同比增长12%", None]),
        ("发送旅客27万人次，同比2020年增加2.1万人次。", ["同比2020年增加2.1万人次", None]),
        (
            "机场保障航班463架次，运送旅客4.8万人次，运送货邮288吨，较去年同期分别增长8%、9%和15%。",
            ["较去年同期增长8%", "较去年同期增长9%", "较去年同期增长15%", None, None, None],
        ),
        ("外贸总额26.2亿元，工业投资增长10%。", [None, None]),
        ("空气优良率95%，较上年提高2.1个百分点。", ["较上年提高2.1个百分点", None]),
    ],
)
def test_a_change_belongs_to_the_figure_it_is_told_of(text: str, changes: list[str | None]) -> None:
    assert [indicator.properties.get("change") for indicator in indicators(text)] == changes


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1月至4月，全市完成税收26亿元。", "2021-01/2021-04"),
        ("截至5月底，全市复工企业300家。", "../2021-05"),
        ("今年以来，全市新增企业300家。", "2021/.."),
        ("2020年，全市造林30万亩。", "2020"),
        ("5月30日，热线接听来电908件次。", "2021-05-30"),
        ("全市制作2020年宣传片，印制画册200册。", None),
        ("记者6月1日从机场获悉，保障航班463架次。", None),
        ("全市完成税收26亿元，较2020年增长5%。", None),
        ("农民人均收入从2019年的9504元增加到2020年的12888元。", "2019"),
    ],
)
def test_a_period_is_the_date_that_a_clause_begins_with(text: str, period: str | None) -> None:
    assert indicators(text)[0].properties.get("period") == period


def test_a_period_of_months_holds_to_the_end_of_its_paragraph() -> None:
    text = "前4个月，全市签约项目20个。外来资金26亿元。\n粮食总产30万吨。"
    assert [i.properties.get("period") for i in indicators(text)] == ["2021-01/2021-04", "2021-01/2021-04", None]


@pytest.mark.parametrize(
    ("text", "named", "owner"),
    [
        ("1月至4月，全省完成税收26亿元。", (), "place:四川省"),
        ("我市完成税收26亿元。", (), "place:四川省/绵阳市/江油市"),
        ("截至目前，海岳公司发送旅客27万人次。", ("海岳公司",), "org:海岳公司"),
        ("其中，临海市应急局接收举报5件。", ("临海市应急局",), "org:临海市应急局"),
        ("临海市共收到举报41件，其中热线接收25件。", ("临海市",), "place:临海市"),
        ("浙江医疗专家140名开展义诊。", ("浙江",), None),
        ("成都、重庆两地合作项目30个。", ("成都",), None),
        ("临海市水务局消息，隧洞全长98公里。", ("临海市水务局",), None),
        ("海岳公司承建的大桥通车，线路全长24公里。", ("海岳公司",), None),
        ("临海市财政局安排资金300万元。", ("临海市财政局",), "org:临海市财政局"),
    ],
)
def test_a_figure_is_about_what_its_clause_begins_with(text: str, named: tuple[str, ...], owner: str | None) -> None:
    facts = [x for x in said(text, *named) if isinstance(x, Fact)]
    assert {fact.subject for fact in facts} == ({owner} if owner else set())


def test_an_owner_of_the_sentence_before_is_less_sure_and_ends_with_its_paragraph() -> None:
    text = "临海市签约项目20个。到位资金26亿元。\n粮食总产30万吨。"
    facts = [x for x in said(text, "临海市") if isinstance(x, Fact)]
    assert [(fact.subject, fact.confidence) for fact in facts] == [("place:临海市", 0.9), ("place:临海市", 0.6)]


def test_without_a_region_the_own_city_is_nobody() -> None:
    assert [x for x in said("我市完成税收26亿元。", region=None) if isinstance(x, Fact)] == []


def test_a_fact_shows_the_whole_sentence() -> None:
    text = "会议召开。临海市签约项目20个，投资26亿元。"
    spans = {fact.evidence for fact in said(text, "临海市") if isinstance(fact, Fact)}
    assert [text[start:end] for ((start, end),) in spans] == ["临海市签约项目20个，投资26亿元。"]


def test_a_figure_told_twice_is_one_indicator() -> None:
    text = "进出口总额26.4亿元！\n1月至4月，全市完成外贸进出口总额26.4亿元。总额26.4亿元创新高。"
    assert len({indicator.entity for indicator in indicators(text, body=13)}) == 1


def test_equal_numbers_of_different_things_stay_apart() -> None:
    text = "编制10个产业图谱，组建10个招商小组。"
    assert [i.entity for i in indicators(text)] == ["indicator:产业图谱/-/10个", "indicator:招商小组/-/10个"]


def test_the_prizes_of_two_groups_stay_apart() -> None:
    figures = indicators("评出“少年”组一等奖1名、二等奖2名，“青年”组一等奖1名、二等奖2名。")
    assert [figure.name for figure in figures] == [
        "“少年”组一等奖",
        "“少年”组二等奖",
        "“青年”组一等奖",
        "“青年”组二等奖",
    ]


def test_a_capacity_in_a_project_s_name_is_of_what_is_made() -> None:
    text = "总投资8亿元的年产6千吨镁合金建设项目开工。"
    article = Article(ArticleId("article:x"), "x.txt", text, 0, (), region=REGION)
    start, end = text.index("年产"), text.index("开工")
    key = EntityKey("project:年产6千吨镁合金建设项目")
    project = Mention(article.id, "Project", start, end, text[start:end], key, text[start:end], "test", 0.9)
    found = (*find_amounts(article, (), ()), project)
    out = [x for x in extract_indicators(article, (Sentence(0, len(text)),), found) if isinstance(x, Mention)]
    assert [(x.name, x.properties["value"], x.properties["unit"]) for x in out] == [
        ("总投资", 8e8, "CNY"),
        ("镁合金", 6000, "吨"),
    ]


def test_a_level_that_a_figure_fell_to_is_no_change() -> None:
    assert [x.properties.get("change") for x in indicators("贫困发生率由26.6%下降到0.8%。")] == [None, None]


def test_a_period_without_a_noun_is_of_the_figure_before() -> None:
    names = [x.name for x in indicators("9月份，进出口总值218.5亿元，环比下降2.3%，前三季度累计1843.2亿元。")]
    assert names == ["进出口总值", "进出口总值环比下降", "进出口总值"]


def test_equal_costs_of_two_sentences_stay_apart() -> None:
    assert len({x.entity for x in indicators("甲厂项目总投资3000万元。乙厂项目计划总投资3000万元。")}) == 2
