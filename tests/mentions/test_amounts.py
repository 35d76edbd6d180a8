"""Numbers with units, and numbers that count nothing."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.mentions.amounts import find_amounts
from kg.mentions.numbers import narrow, parse_number
from kg.model import Article, ArticleId, Mention


def article_of(text: str) -> Article:
    return Article(ArticleId("article:x"), "x.txt", text, 0, (), date="2021-06-02", dateline="2021-06-01")


def amounts_in(text: str) -> list[Mention]:
    return list(find_amounts(article_of(text), (), ()))


def values_in(text: str) -> list[tuple[float, str]]:
    return [(float(str(m.properties["value"])), str(m.properties["unit"])) for m in amounts_in(text)]


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("2.42万", "24200"),
        ("1,303", "1303"),
        ("二十", "20"),
        ("十二", "12"),
        ("一百零五", "105"),
        ("两千三百", "2300"),
        ("3亿5000万", "350000000"),
        ("3千540", "3540"),
        ("5万亿", "5000000000000"),
        ("6千", "6000"),
        ("1.2亿", "120000000"),
        ("三万五千", "35000"),
    ],
)
def test_a_number_has_its_value(printed: str, value: str) -> None:
    assert parse_number(printed) == Decimal(value)


def test_words_are_no_number() -> None:
    with pytest.raises(ValueError, match="is no number"):
        parse_number("若干")


def test_narrowing_keeps_every_offset() -> None:
    text = "投资３．５亿元，占地１２０亩"
    assert len(narrow(text)) == len(text)
    assert narrow(text) == "投资3.5亿元，占地120亩"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全县完成税收18.6亿元。", [(1.86e9, "CNY")]),
        ("出口额达3200万美元。", [(3.2e7, "USD")]),
        ("接待游客1.2万人次。", [(12000, "人次")]),
        ("培训2.4万余人次。", [(24000, "人次")]),
        ("惠及20余万人。", [(200000, "人")]),
        ("近300件展品亮相。", [(300, "件")]),
        ("来自8个市州的40多家企业参会。", [(8, "个"), (40, "家")]),
        ("合格率98.5%，提高2.1个百分点。", [(98.5, "%"), (2.1, "个百分点")]),
        ("年产6千吨碳酸锂。", [(6000, "吨")]),
        ("工期较计划提前12天。", [(12, "天")]),
        ("加开旅游专列一趟，", [(1, "趟")]),
        ("装机10万千瓦，年发电2.3亿千瓦时。", [(100000, "千瓦"), (2.3e8, "千瓦时")]),
        ("建成5GW组件、30GWh电芯产能。", [(5, "GW"), (30, "GWh")]),
        ("新修公路 24.5 公里。", [(24.5, "公里")]),
        ("展厅180㎡。", [(180, "平方米")]),
        ("保障航班463架次。", [(463, "架次")]),
        ("造林107万亩。", [(1070000, "亩")]),
        ("设三个展区、五大板块。", [(3, "个"), (5, "个")]),
        ("先后派出六批干部。", [(6, "批")]),
        ("论坛已成功举办九届。", [(9, "届")]),
        ("两期培训班相继开班。", [(2, "期")]),
        ("缩短工期45天。", [(45, "天")]),
        ("签下245亿！", [(2.45e10, "CNY")]),
        ("投资１２亿元。", [(1.2e9, "CNY")]),
        ("捐赠图书1,500册。", [(1500, "册")]),
        ("办理件次：908件次。", [(908, "件次")]),
        ("抽检120批次，行程3000余公里。", [(120, "批次"), (3000, "公里")]),
        ("引进“年产5万吨尼龙”装置。", [(50000, "吨")]),
        ("十余位专家到会。", [(10, "位")]),
        ("项目资金3亿5000万元到位。", [(3.5e8, "CNY")]),
    ],
)
def test_an_amount_has_a_value_in_its_base_unit(text: str, told: list[tuple[float, str]]) -> None:
    assert values_in(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "第七届招商大会开幕。",
        "分获第二、三、四、五、六名。",
        "推进“打好一个主动仗、实现五个新提升”。",
        "2021年6月1日上午9时30分。",
        "前三名获奖。",
        "中央八项规定精神。",
        "做到“两个维护”。",
        "发挥“三个作用”，做实“两大定位”。",
        "打造“1+2+N”布局。",
        "一级抓一级，一件一件落实。",
        "一个个项目，一座城市。",
        "每到一处，另一处，同一座。",
        "二期扩建。",
        "十九届六中全会精神。",
        "十三届三次会议。",
        "拨打0911-6230155或12345热线。",
        "加开D2732/1次列车。",
        "印发《关于12条措施的通知》。",
        "某政发〔2021〕15号文件。",
        "实行24小时值班。",
        "千家万户，万人空巷。",
        "数十家企业。",
        "三四种做法。",
        "前4个月。",
        "近3个月来。",
        "党的二十大精神。",
        "不远千里，一脉相承。",
        "唯一一所高校。",
        "三轮车，三台县，五大连池。",
        "5G网络、2.0版本、A4纸。",
        "在三个方面下功夫。",
        "听取第十一、十二轮巡视情况。",
        "市四套班子领导参加。",
        "青石家具产业园2期开工。",
        "两家想到了一处。",
        "请大家四处走走。",
        "来自五大洲的客人。",
    ],
)
def test_a_number_that_counts_nothing_is_no_amount(text: str) -> None:
    assert values_in(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("每亩增收300至500元。", 300, 500),
        ("建成3—5个基地。", 3, 5),
        ("产能3至5万吨。", 30000, 50000),
        ("气温6℃~12℃。", 6, 12),
        ("占比30%至40%。", 30, 40),
    ],
)
def test_a_range_has_both_ends(text: str, low: float, high: float) -> None:
    (amount,) = amounts_in(text)
    assert (amount.properties["value"], amount.properties["high"]) == (low, high)


@pytest.mark.parametrize(
    ("text", "about"), [("近300件", "近"), ("50余家", "余"), ("超2亿元", "超"), ("400多名", "多"), ("12个", None)]
)
def test_an_inexact_amount_says_so(text: str, about: str | None) -> None:
    (amount,) = amounts_in(text)
    assert amount.properties.get("about") == about


def test_an_amount_stands_where_it_is_printed() -> None:
    text = "今年签约 33 项、73 亿元。"
    assert [(m.surface, text[m.start : m.end]) for m in amounts_in(text)] == [
        ("33 项", "33 项"),
        ("73 亿元", "73 亿元"),
    ]
