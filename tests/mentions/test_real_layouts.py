"""Bodies, people and places in the layouts that reports of many provinces have."""

from __future__ import annotations

import pytest

from kg.mentions import find
from tests.mentions.segmented import read_segmented
from tests.mentions.test_posts import Row, posts_in


def named_in(words: str, region: str | None, kind: str) -> dict[str, str]:
    article, sentences = read_segmented(words, region)
    return {mention.surface: mention.name for mention in find(article, sentences) if mention.kind == kind}


@pytest.mark.parametrize(
    ("words", "region", "bodies"),
    [
        (
            "市十六届人大常委会举行第九次会议。",
            "山东省/潍坊市",
            {"市十六届人大常委会": "潍坊市人民代表大会常务委员会"},
        ),
        (
            "县第十八届政协党组召开会议。",
            "安徽省/黄山市/歙县",
            {"县第十八届政协党组": "中共中国人民政治协商会议歙县委员会党组"},
        ),
        (
            "市城管执法局会同市公安局整治占道经营。",
            "四川省/绵阳市",
            {"市城管执法局": "绵阳市城管执法局", "市公安局": "绵阳市公安局"},
        ),
        (
            "市外经贸局、市口岸局汇报。",
            "广东省/湛江市",
            {"市外经贸局": "湛江市对外贸易经济合作局", "市口岸局": "湛江市口岸局"},
        ),
        ("记者从绛县县委获悉。", "山西省/运城市", {"县委": "中共绛县委员会"}),
        ("谌望舒/nr 代表/v 学校/n 签约/v 。", "江苏省/徐州市", {}),
        ("双方/n 代表团/n 会晤/v 。", "江苏省/徐州市", {}),
        ("最高院派员到会。", "湖北省/黄冈市", {"最高院": "最高人民法院"}),
    ],
)
def test_bodies_by_session_short_form_and_people_who_act_for_them(
    words: str, region: str, bodies: dict[str, str]
) -> None:
    assert named_in(words, region, "Organization") == bodies


def test_two_bodies_joined_by_and_are_not_one() -> None:
    words = "来到/v 镶黄旗/ns 和/c 正蓝旗/ns 融媒体 中心/n ，/w 听取/v 介绍/v 。"
    assert named_in(words, "内蒙古自治区/锡林郭勒盟", "Organization") == {"正蓝旗融媒体中心": "正蓝旗融媒体中心"}
    assert named_in(words, "内蒙古自治区/锡林郭勒盟", "Place") == {"镶黄旗": "锡林郭勒盟镶黄旗"}


def test_a_class_word_is_no_place_even_if_it_follows_and() -> None:
    assert named_in("与/p 外卖/n 小哥/n 和/c 社区/n 工作人员/n 交流/v 。", "甘肃省/兰州市", "Place") == {}


@pytest.mark.parametrize(
    ("region", "text", "rows"),
    [
        ("山西省/运城市", "绛县县委常委、政法委书记单晓峦参加。", [
            ("单晓峦", "绛县县委常委", "中共绛县委员会"), ("单晓峦", "县委政法委书记", "中共绛县委政法委员会"),
        ]),
        ("新疆生产建设兵团", "兵团党委副书记、司令员褚望舒讲话。", [
            ("褚望舒", "兵团党委副书记", "中共新疆生产建设兵团委员会"),
            ("褚望舒", "兵团司令员", "新疆生产建设兵团"),
        ]),
        ("广东省/珠海市", "中央政府驻澳门联络办副主任岑听澜到会。", [
            ("岑听澜", "中央政府驻澳门联络办副主任", "中央人民政府驻澳门特别行政区联络办公室"),
        ]),
        ("广东省/珠海市", "拱北海关关长岑听澜、副关长毕云岫到会。", [
            ("岑听澜", "拱北海关关长", "拱北海关"), ("毕云岫", "拱北海关副关长", "拱北海关"),
        ]),
    ],
)  # fmt: skip
def test_posts_of_counties_corps_liaison_offices_and_customs(region: str, text: str, rows: list[Row]) -> None:
    assert posts_in(text, region) == rows
