"""Bodies by their full official names, in the region of the page."""

from __future__ import annotations

import pytest

from kg.mentions.naming import full_body_name, name_body, owner_of
from kg.model import RegionPath

XINING = "青海省/西宁市"
YINCHUAN = "宁夏回族自治区/银川市"


@pytest.mark.parametrize(
    ("printed", "region", "full"),
    [
        ("省委", XINING, "中共青海省委员会"),
        ("水利部党组", XINING, "中共水利部党组"),
        ("最高人民法院党组", XINING, "中共最高人民法院党组"),
        ("市委", XINING, "中共西宁市委员会"),
        ("市政府", XINING, "西宁市人民政府"),
        ("市人大", XINING, "西宁市人民代表大会"),
        ("省人大常委会", XINING, "青海省人民代表大会常务委员会"),
        ("市人大常委会党组", XINING, "中共西宁市人民代表大会常务委员会党组"),
        ("市政协", "甘肃省/天水市", "中国人民政治协商会议天水市委员会"),
        ("市政协党组", "甘肃省/天水市", "中共中国人民政治协商会议天水市委员会党组"),
        ("市纪委", "山东省/潍坊市", "中共潍坊市纪律检查委员会"),
        ("监委", "山东省/潍坊市", None),
        ("市监委", "山东省/潍坊市", "潍坊市监察委员会"),
        ("市委组织部", "江苏省/盐城市", "中共盐城市委组织部"),
        ("省委宣传部", "江苏省/盐城市", "中共江苏省委宣传部"),
        ("市委文明办", "江苏省/盐城市", "中共盐城市委文明办"),
        ("市委政法委", "江苏省/盐城市", "中共盐城市委政法委员会"),
        ("省委党校", "江苏省", "中共江苏省委党校"),
        ("省直机关工委", "江苏省", "中共江苏省直属机关工作委员会"),
        ("市工业和信息化局", "河南省/洛阳市", "洛阳市工业和信息化局"),
        ("省工信厅", "河南省/洛阳市", "河南省工业和信息化厅"),
        ("市发改委", "河南省/洛阳市", "洛阳市发展和改革委员会"),
        ("市人社局", "河南省/洛阳市", "洛阳市人力资源和社会保障局"),
        ("省住建厅", "河南省/洛阳市", "河南省住房和城乡建设厅"),
        ("市市场监管局", "河南省/洛阳市", "洛阳市市场监督管理局"),
        ("市卫健委", "河南省/洛阳市", "洛阳市卫生健康委员会"),
        ("市文化旅游广电局", "河南省/洛阳市", "洛阳市文化旅游广电局"),
        ("市公安局交警支队", "河南省/洛阳市", "洛阳市公安局交警支队"),
        ("市财政局党组", "河南省/洛阳市", "中共洛阳市财政局党组"),
        ("市税务局", "河南省/洛阳市", "国家税务总局洛阳市税务局"),
        ("市政府办公室", "河南省/洛阳市", "洛阳市人民政府办公室"),
        ("省高级人民法院", "云南省", "云南省高级人民法院"),
        ("市中院", "云南省/曲靖市", "曲靖市中级人民法院"),
        ("省法院", "云南省/曲靖市", "云南省高级人民法院"),
        ("市法院", "云南省/曲靖市", "曲靖市中级人民法院"),
        ("会泽县法院", "云南省/曲靖市", "会泽县人民法院"),
        ("最高法院", "云南省/曲靖市", "最高人民法院"),
        ("者海镇人民政府", "云南省/曲靖市/会泽县", "会泽县者海镇人民政府"),
        ("坦洲镇人民政府", "广东省/中山市", "中山市坦洲镇人民政府"),
        ("岳口镇党委", "湖北省/天门市", "中共天门市岳口镇委员会"),
        ("市检察院", "云南省/曲靖市", "曲靖市人民检察院"),
        ("省军区", "云南省", "云南省军区"),
        ("曲靖军分区", "云南省/曲靖市", "曲靖军分区"),
        ("武警云南省总队", "云南省", "中国人民武装警察部队云南省总队"),
        ("武警曲靖支队", "云南省", "中国人民武装警察部队曲靖市支队"),
        ("市消防救援支队", "云南省/曲靖市", "曲靖市消防救援支队"),
        ("团市委", "云南省/曲靖市", "共青团曲靖市委员会"),
        ("共青团云南省委", "云南省", "共青团云南省委员会"),
        ("市总工会", "云南省/曲靖市", "曲靖市总工会"),
        ("市妇联", "云南省/曲靖市", "曲靖市妇女联合会"),
        ("省工商联", "云南省/曲靖市", "云南省工商业联合会"),
        ("民盟曲靖市委", "云南省/曲靖市", "中国民主同盟曲靖市委员会"),
        ("中共曲靖市委", "云南省/曲靖市", "中共曲靖市委员会"),
        ("政协曲靖市委员会", "云南省/曲靖市", "中国人民政治协商会议曲靖市委员会"),
    ],
)
def test_a_short_form_is_named_in_full_by_the_region_of_the_page(printed: str, region: str, full: str | None) -> None:
    assert full_body_name(printed, RegionPath(region)) == (full or printed)


@pytest.mark.parametrize(
    ("printed", "region", "full"),
    [
        ("重庆市委", XINING, "中共重庆市委员会"),
        ("浙江省政府", XINING, "浙江省人民政府"),
        ("西宁人大", XINING, "西宁市人民代表大会"),
        ("海西州委", XINING, "中共海西蒙古族藏族自治州委员会"),
        ("循化县政府", XINING, "循化撒拉族自治县人民政府"),
        ("城西区政府", XINING, "西宁市城西区人民政府"),
        ("西宁市城西区政府", "甘肃省/兰州市", "西宁市城西区人民政府"),
        ("湟源县委", XINING, "中共湟源县委员会"),
        ("朝阳区人民法院", "北京市", "北京市朝阳区人民法院"),
        ("朝阳区人民法院", "吉林省/长春市", "长春市朝阳区人民法院"),
        ("团城西区委", XINING, "共青团西宁市城西区委员会"),
        ("喀什地委", "新疆维吾尔自治区", "中共喀什地区委员会"),
        ("阿拉善盟委", "内蒙古自治区", "中共阿拉善盟委员会"),
        ("鄂托克旗政府", "内蒙古自治区", "鄂托克旗人民政府"),
        ("玉树市委", "青海省", "中共玉树市委员会"),
        ("玉树州人民政府", "青海省", "玉树藏族自治州人民政府"),
        ("仙桃市委", "湖北省", "中共仙桃市委员会"),
        ("西堡镇党委", XINING, "中共西宁市湟中区西堡镇委员会"),
    ],
)
def test_a_division_in_front_says_whose_body_it_is(printed: str, region: str, full: str) -> None:
    assert full_body_name(printed, RegionPath(region)) == full


@pytest.mark.parametrize(
    ("printed", "region", "full"),
    [
        ("自治区党委", YINCHUAN, "中共宁夏回族自治区委员会"),
        ("自治区党委组织部", YINCHUAN, "中共宁夏回族自治区党委组织部"),
        ("自治区人民政府", YINCHUAN, "宁夏回族自治区人民政府"),
        ("州委", "云南省/大理白族自治州", "中共大理白族自治州委员会"),
        ("盟行署", "内蒙古自治区/锡林郭勒盟", "锡林郭勒盟行政公署"),
        ("旗委", "内蒙古自治区/赤峰市/敖汉旗", "中共敖汉旗委员会"),
        ("兵团党委", "新疆维吾尔自治区", "中共新疆生产建设兵团委员会"),
        ("市委", "浙江省/金华市/义乌市", "中共义乌市委员会"),
        ("市委", "上海市/浦东新区", "中共上海市委员会"),
        ("区委", "上海市/浦东新区", "中共上海市浦东新区委员会"),
        ("县委", "湖南省/株洲市/茶陵县", "中共茶陵县委员会"),
    ],
)
def test_a_level_word_means_the_division_of_its_kind(printed: str, region: str, full: str) -> None:
    assert full_body_name(printed, RegionPath(region)) == full


@pytest.mark.parametrize(
    ("printed", "full"),
    [
        ("党中央", "中国共产党中央委员会"),
        ("国务院", "国务院"),
        ("国家发改委", "国家发展和改革委员会"),
        ("工信部", "工业和信息化部"),
        ("教育部", "教育部"),
        ("全国人大常委会", "全国人民代表大会常务委员会"),
        ("全国政协", "中国人民政治协商会议全国委员会"),
        ("中央纪委", "中共中央纪律检查委员会"),
        ("国家监委", "国家监察委员会"),
        ("最高检", "最高人民检察院"),
    ],
)
def test_the_country_s_bodies_need_no_region(printed: str, full: str) -> None:
    assert full_body_name(printed, None) == full


@pytest.mark.parametrize(("printed", "region"), [("县委", XINING), ("市委", "青海省"), ("省政府", YINCHUAN)])
def test_a_level_word_that_the_region_does_not_settle_stays_as_printed_and_unsure(printed: str, region: str) -> None:
    named = name_body(printed, RegionPath(region))
    assert named is not None
    assert (named.name, named.sure) == (printed, False)


def test_the_division_of_the_sentence_comes_before_that_of_the_article() -> None:
    near = RegionPath("青海省/西宁市/城东区")
    assert full_body_name("区委", RegionPath(XINING), near=near) == "中共西宁市城东区委员会"
    assert owner_of("区", RegionPath("青海省/西宁市/城北区"), near=near) == near


@pytest.mark.parametrize("printed", ["各部门", "企业", "市场", "县区政府", "市民", "省心", "区位优势", "委托"])
def test_words_that_name_no_body_have_no_full_name(printed: str) -> None:
    assert name_body(printed, RegionPath(XINING)) is None
