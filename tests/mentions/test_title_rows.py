"""Titles whose body, holder or neighbour is not where one looks first: nominees, guests' hosts, offices for a day."""

from __future__ import annotations

import pytest

from tests.mentions.test_posts import CHONGQING, WENZHOU, Row, posts_in

AOHAN = "内蒙古自治区/赤峰市/敖汉旗"


@pytest.mark.parametrize(
    ("region", "text", "rows"),
    [
        (AOHAN, "旗委常委、副旗长提名人选霍西窗参加。", [
            ("霍西窗", "旗委常委", "中共敖汉旗委员会"), ("霍西窗", "副旗长", "敖汉旗人民政府"),
        ]),
        (AOHAN, "敖汉旗政协原副主席霍西窗，旗委原常委、原副旗长柏庭柯参加。", [
            ("霍西窗", "敖汉旗政协原副主席", "中国人民政治协商会议敖汉旗委员会"),
            ("柏庭柯", "旗委原常委", "中共敖汉旗委员会"), ("柏庭柯", "原副旗长", "敖汉旗人民政府"),
        ]),
        (AOHAN, "敖汉旗贝子府镇原党委书记霍西窗参加。", [
            ("霍西窗", "敖汉旗贝子府镇原党委书记", "中共敖汉旗贝子府镇委员会"),
        ]),
        (AOHAN, "旗人大常委会党组原书记、主任霍西窗参加。", [
            ("霍西窗", "旗人大常委会党组原书记", "中共敖汉旗人民代表大会常务委员会党组"),
            ("霍西窗", "旗人大常委会主任", "敖汉旗人民代表大会常务委员会"),
        ]),
        (WENZHOU, "市委常委、军分区政委霍西窗参加。", [
            ("霍西窗", "市委常委", "中共温州市委员会"), ("霍西窗", "军分区政委", "温州军分区"),
        ]),
        ("内蒙古自治区/兴安盟", "盟长霍西窗讲话。", [("霍西窗", "盟长", "兴安盟行政公署")]),
        (WENZHOU, "看望编写组全体成员，市委书记季云帆陪同。", [("季云帆", "市委书记", "中共温州市委员会")]),
        (WENZHOU, "大会执行主席季云帆在主席台就座。", []),
        (WENZHOU, "大会主席团常务主席、市委书记季云帆主持。", [("季云帆", "市委书记", "中共温州市委员会")]),
        (CHONGQING, "重庆市教育工委副书记、教育厅党组成员柏庭柯出席。", [
            ("柏庭柯", "重庆市教育工委副书记", "中共重庆市委教育工作委员会"),
            ("柏庭柯", "重庆市教育厅党组成员", "中共重庆市教育厅党组"),
        ]),
        (None, "校党委副书记、纪委书记柏庭柯主持。", [
            ("柏庭柯", "校党委副书记", None), ("柏庭柯", "校纪委书记", None),
        ]),
        (WENZHOU, "市监委驻校监察专员柏庭柯主持。", [("柏庭柯", "市监委驻校监察专员", "温州市监察委员会")]),
        (None, "全国政协常委、经济委员会主任柏庭柯出席。", [
            ("柏庭柯", "全国政协常委", "中国人民政治协商会议全国委员会"),
            ("柏庭柯", "全国政协经济委员会主任", "中国人民政治协商会议全国委员会经济委员会"),
        ]),
        (None, "云帆股份有限公司总经理助理、人力资源部部长柏庭柯，总经理助理、办公室主任石怀远出席。", [
            ("柏庭柯", "云帆股份有限公司总经理助理", "云帆股份有限公司"),
            ("柏庭柯", "云帆股份有限公司人力资源部部长", "云帆股份有限公司人力资源部"),
            ("石怀远", "云帆股份有限公司总经理助理", "云帆股份有限公司"),
            ("石怀远", "云帆股份有限公司办公室主任", "云帆股份有限公司办公室"),
        ]),
        (WENZHOU, "市中院党组书记、院长柏庭柯，市检察院党组书记、检察长石怀远出席。", [
            ("柏庭柯", "市中院党组书记", "中共温州市中级人民法院党组"),
            ("柏庭柯", "市中院院长", "温州市中级人民法院"),
            ("石怀远", "市检察院党组书记", "中共温州市人民检察院党组"),
            ("石怀远", "市检察院检察长", "温州市人民检察院"),
        ]),
        (WENZHOU, "深入/ad 学习/v 总书记/n 强军/nr 思想/n 。", []),
        (WENZHOU, "市政协/n 主席/n 黄金/nr 参加/v 。", [
            ("黄金", "市政协主席", "中国人民政治协商会议温州市委员会"),
        ]),
        (WENZHOU, "全市坚持以季云帆同志为总书记的党中央领导。", []),
    ],
)  # fmt: skip
def test_each_title_of_a_row_has_its_own_body(region: str | None, text: str, rows: list[Row]) -> None:
    assert posts_in(text, region) == rows


def test_a_title_behind_a_name_is_not_that_of_the_next_one() -> None:
    words = "与/p 云岭/ns 大学/n 柏涛/nr 副/b 校长/n 、 河西大学/n 校长/n 助理/n 石怀远/nr 会谈/v 。"
    assert sorted(posts_in(words, None)) == [
        ("柏涛", "副校长", "云岭大学"), ("石怀远", "河西大学校长助理", "河西大学"),
    ]  # fmt: skip


def test_a_bare_head_of_a_school_is_the_host_s_where_guests_come() -> None:
    words = (
        "云岭/ns 大学/n 党委书记 柏涛/nr 一行 来校 座谈/v 。 校长/n 石怀远/nr 出席/v 会议 。"
        " 河西/ns 大学/n 与/p 云岭/ns 大学/n 合作/v 。"
    )
    assert posts_in(words, None) == [
        ("柏涛", "云岭大学党委书记", "中共云岭大学委员会"), ("石怀远", "校长", "河西大学"),
    ]  # fmt: skip


def test_a_field_between_firm_and_head_belongs_to_the_title() -> None:
    words = "云帆集团有限公司/n 市场/n 开发/vn 总监/n 石怀远/nr 出席/v 。"
    assert posts_in(words, None) == [("石怀远", "云帆集团有限公司市场开发总监", "云帆集团有限公司")]


def test_a_unit_of_a_committee_s_office_is_named_with_its_region() -> None:
    words = "市委/n 组织部/n 换届/vn 指导组/n 组长/n 柏庭柯/nr 讲话/v 。"
    assert posts_in(words, WENZHOU) == [("柏庭柯", "市委组织部换届指导组组长", "中共温州市委组织部换届指导组")]
