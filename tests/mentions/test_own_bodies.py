"""Bodies that a report calls by their kind alone, and units without their owner."""

from __future__ import annotations

import pytest

from tests.mentions.test_posts import Row, posts_in

JINHUA, HINGGAN, DALIAN = "浙江省/金华市", "内蒙古自治区/兴安盟/科尔沁右翼前旗", "辽宁省/大连市"


@pytest.mark.parametrize(
    ("words", "rows"),
    [
        ("辽东/ns 海事 大学 办/v 会 。 校 党委 书记 谌望舒/nr 、 校长 柏听泉/nr 、 纪委 书记 冼墨白/nr 到/v 。", [
            ("谌望舒", "校党委书记", "中共辽东海事大学委员会"), ("柏听泉", "校长", "辽东海事大学"),
            ("冼墨白", "校纪委书记", "中共辽东海事大学纪律检查委员会"),
        ]),
        ("滨海/ns 重工 集团 开会/v 。 集团 党委 书记 、 董事长 岑见山/nr ， 党委 副书记 、 总经理 郁江行/nr 到/v 。", [
            ("岑见山", "集团党委书记", "中共滨海重工集团委员会"), ("岑见山", "集团董事长", "滨海重工集团"),
            ("郁江行", "集团党委副书记", "中共滨海重工集团委员会"), ("郁江行", "集团总经理", "滨海重工集团"),
        ]),
        ("市中级人民法院 党组 书记 、 院长 祁长风/nr ， 党组 成员 、 政治部 主任 蔺归鸿/nr 参加/v 。", [
            ("祁长风", "市中级人民法院党组书记", "中共大连市中级人民法院党组"),
            ("祁长风", "市中级人民法院院长", "大连市中级人民法院"),
            ("蔺归鸿", "市中级人民法院党组成员", "中共大连市中级人民法院党组"),
            ("蔺归鸿", "市中级人民法院政治部主任", "大连市中级人民法院政治部"),
        ]),
    ],
)  # fmt: skip
def test_a_word_for_its_kind_means_the_body_that_was_named(words: str, rows: list[Row]) -> None:
    assert posts_in(words, DALIAN) == rows


def test_a_committee_whose_body_the_report_does_not_name_has_none() -> None:
    assert posts_in("校 党委 书记 谌望舒/nr 讲话/v 。", DALIAN) == [("谌望舒", "校党委书记", None)]


@pytest.mark.parametrize(
    ("region", "text", "rows"),
    [
        (JINHUA, "市委常委、宣传部长单晓峦参加。", [
            ("单晓峦", "市委常委", "中共金华市委员会"), ("单晓峦", "市委宣传部长", "中共金华市委宣传部"),
        ]),
        (JINHUA, "副市长、公安局长单晓峦参加。", [
            ("单晓峦", "副市长", "金华市人民政府"), ("单晓峦", "公安局长", "金华市公安局"),
        ]),
        (JINHUA, "市住建局副局长褚望舒、规划和自然资源局副局长柏庭柯陪同。", [
            ("褚望舒", "市住建局副局长", "金华市住房和城乡建设局"),
            ("柏庭柯", "规划和自然资源局副局长", "金华市规划和自然资源局"),
        ]),
        (HINGGAN, "旗委副书记、政府代旗长苏日格，政府副旗长莫见秋陪同。", [
            ("苏日格", "旗委副书记", "中共科尔沁右翼前旗委员会"),
            ("苏日格", "旗政府代旗长", "科尔沁右翼前旗人民政府"),
            ("莫见秋", "政府副旗长", "科尔沁右翼前旗人民政府"),
        ]),
    ],
)  # fmt: skip
def test_a_department_without_its_owner_has_that_of_its_neighbour(region: str, text: str, rows: list[Row]) -> None:
    assert posts_in(text, region) == rows


def test_leaders_of_a_county_behind_a_chairman_are_of_no_one_body() -> None:
    rows = posts_in("县政协主席鲁既白，县领导荀若川列席。", "安徽省/黄山市/歙县")
    assert rows[1] == ("荀若川", "县领导", None)


def test_a_firm_without_an_ending_of_firms_is_known_by_its_title() -> None:
    rows = posts_in("副市长 毕云岫/nr ， 海屿/nz 置业 副总裁 温若谷/nr 出席/v 。", DALIAN)
    assert rows[1] == ("温若谷", "海屿置业副总裁", "海屿置业")
