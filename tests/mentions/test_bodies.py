"""Bodies where they stand in the text, by their full names."""

from __future__ import annotations

import pytest

from kg.mentions.bodies import find_bodies
from tests.mentions.marked import read_marked

SHAOXING = "浙江省/绍兴市"
XILIN = "内蒙古自治区/锡林郭勒盟"
XINJIANG = "新疆维吾尔自治区"
DALI = "云南省/大理白族自治州"
CHONGQING = "重庆市"
SHUNDE = "广东省/佛山市/顺德区"


def bodies_in(marked: str, region: str | None) -> dict[str, str]:
    article, sentences = read_marked(marked, region)
    found = list(find_bodies(article, sentences, ()))
    assert all(article.text[m.start : m.end] == m.surface for m in found)
    return {mention.surface: mention.name for mention in found}


@pytest.mark.parametrize(
    ("text", "region", "bodies"),
    [
        ("市委、市政府召开会议。", SHAOXING, {"市委": "中共绍兴市委员会", "市政府": "绍兴市人民政府"}),
        ("省委省政府作出部署。", SHAOXING, {"省委": "中共浙江省委员会", "省政府": "浙江省人民政府"}),
        ("按照省市委要求。", SHAOXING, {"省": "中共浙江省委员会", "市委": "中共绍兴市委员会"}),
        ("市委和政府高度重视。", SHAOXING, {"市委": "中共绍兴市委员会", "政府": "绍兴市人民政府"}),
        ("市纪委监委通报。", SHAOXING, {"市纪委": "中共绍兴市纪律检查委员会", "监委": "绍兴市监察委员会"}),
        ("市人大常委会党组书记主持。", SHAOXING, {"市人大常委会党组": "中共绍兴市人民代表大会常务委员会党组"}),
        ("记者从市经信局获悉。", SHAOXING, {"市经信局": "绍兴市经济和信息化局"}),
        (
            "听取市发改委、民族宗教事务局、法院汇报。",
            SHAOXING,
            {
                "市发改委": "绍兴市发展和改革委员会",
                "民族宗教事务局": "绍兴市民族宗教事务局",
                "法院": "绍兴市中级人民法院",
            },
        ),
        (
            "越城区委常委、区政府副区长。",
            SHAOXING,
            {"越城区委": "中共绍兴市越城区委员会", "区政府": "绍兴市越城区人民政府"},
        ),
        ("诸暨市委副书记参加。", SHAOXING, {"诸暨市委": "中共诸暨市委员会"}),
        ("盟委、盟行署部署。", XILIN, {"盟委": "中共锡林郭勒盟委员会", "盟行署": "锡林郭勒盟行政公署"}),
        (
            "东乌珠穆沁旗连日降雪，旗委、旗政府抢险。",
            XILIN,
            {"旗委": "中共东乌珠穆沁旗委员会", "旗政府": "东乌珠穆沁旗人民政府"},
        ),
        ("正蓝旗人民法院宣判。", XILIN, {"正蓝旗人民法院": "正蓝旗人民法院"}),
        (
            "自治区党委和自治区政府决定。",
            XINJIANG,
            {"自治区党委": "中共新疆维吾尔自治区委员会", "自治区政府": "新疆维吾尔自治区人民政府"},
        ),
        ("兵团党委常委到会。", XINJIANG, {"兵团党委": "中共新疆生产建设兵团委员会"}),
        (
            "伊犁州党委、喀什地委汇报。",
            XINJIANG,
            {"伊犁州党委": "中共伊犁哈萨克自治州委员会", "喀什地委": "中共喀什地区委员会"},
        ),
        (
            "州中级人民法院、州人民检察院工作报告。",
            DALI,
            {"州中级人民法院": "大理白族自治州中级人民法院", "州人民检察院": "大理白族自治州人民检察院"},
        ),
        ("渝北区委书记发言。", CHONGQING, {"渝北区委": "中共重庆市渝北区委员会"}),
        ("市儿童福利院、市中医院开放。", SHAOXING, {"市儿童福利院": "绍兴市儿童福利院", "市中医院": "绍兴市中医院"}),
        (
            "次坞镇党委和东浦街道办事处。",
            SHAOXING,
            {"次坞镇党委": "中共诸暨市次坞镇委员会", "东浦街道办事处": "绍兴市越城区东浦街道办事处"},
        ),
        ("市疾控中心派出医疗队。", SHAOXING, {"市疾控中心": "绍兴市疾病预防控制中心"}),
        ("市农技推广中心培训农户。", SHAOXING, {"市农技推广中心": "绍兴市农技推广中心"}),
        ("市委常委会召开会议。", CHONGQING, {"市委常委会": "中共重庆市委员会常务委员会"}),
        (
            "区政协、区人民法院列席。",
            SHUNDE,
            {"区政协": "中国人民政治协商会议佛山市顺德区委员会", "区人民法院": "佛山市顺德区人民法院"},
        ),
        (
            "武警广东省总队、省军区增援。",
            SHUNDE,
            {"武警广东省总队": "中国人民武装警察部队广东省总队", "省军区": "广东省军区"},
        ),
        (
            "西藏军区、武警西藏总队慰问。",
            "西藏自治区/拉萨市",
            {"西藏军区": "西藏军区", "武警西藏总队": "中国人民武装警察部队西藏自治区总队"},
        ),
        ("市公安局经开分局侦破。", "陕西省/西安市", {"市公安局经开分局": "西安市公安局经开分局"}),
        ("团市委、市妇联联合发文。", SHAOXING, {"团市委": "共青团绍兴市委员会", "市妇联": "绍兴市妇女联合会"}),
        (
            "国务院召开会议，国家发展改革委、财政部汇报。",
            None,
            {"国务院": "国务院", "国家发展改革委": "国家发展和改革委员会", "财政部": "财政部"},
        ),
        ("中央农村工作领导小组印发。", None, {"中央农村工作领导小组": "中央农村工作领导小组"}),
        ("省水利厅、应急管理厅等八部门。", SHAOXING, {"省水利厅": "浙江省水利厅", "应急管理厅": "浙江省应急管理厅"}),
        (
            "市文体广电局、区科经委负责人参加。",
            "上海市/浦东新区",
            {"市文体广电局": "上海市文体广电局", "区科经委": "上海市浦东新区科经委员会"},
        ),
        (
            "中国人民政治协商会议绍兴市第九届委员会闭幕。政协第九届绍兴市委员会、市十届人大常务会议。",
            SHAOXING,
            {
                "中国人民政治协商会议绍兴市第九届委员会": "中国人民政治协商会议绍兴市委员会",
                "政协第九届绍兴市委员会": "中国人民政治协商会议绍兴市委员会",
                "市十届人大": "绍兴市人民代表大会",
            },
        ),
        ("国家税务总局厦门市税务局公告。", "福建省/厦门市", {"国家税务总局厦门市税务局": "国家税务总局厦门市税务局"}),
        ("中国人民银行厦门市分行公告。", "福建省/厦门市", {"中国人民银行厦门市分行": "中国人民银行厦门市分行"}),
    ],
)
def test_bodies_of_party_and_state_are_found_and_named_in_full(text: str, region: str, bodies: dict[str, str]) -> None:
    assert bodies_in(text, region) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("苏州市委书记向省委汇报。", {"苏州市委": "中共苏州市委员会", "省委": "中共浙江省委员会"}),
        ("苏州市委市政府来访。", {"苏州市委": "中共苏州市委员会", "市政府": "苏州市人民政府"}),
        ("新华社成都4月2日电 省委部署。", {"新华社": "新华通讯社", "省委": "中共四川省委员会"}),
    ],
)
def test_a_body_of_another_province_is_of_that_province(text: str, bodies: dict[str, str]) -> None:
    assert bodies_in(text, SHAOXING) == bodies


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("在浙江明峰机械股份有限公司，他询问产量。", "浙江明峰机械股份有限公司"),
        ("走访上海微测电子装备（集团）股份有限公司。", "上海微测电子装备（集团）股份有限公司"),
        ("来到甘肃祁北牧业集团有限公司察看。", "甘肃祁北牧业集团有限公司"),
        ("与中国铁建股份有限公司签约。", "中国铁建股份有限公司"),
        ("位于会泽县的云南金坡药业有限公司投产。", "云南金坡药业有限公司"),
        ("武汉光谷联合集团有限公司参加。", "武汉光谷联合集团有限公司"),
        ("美的集团参加。", None),
        ("⟨ORG 美的集团⟩参加。", "美的集团"),
        ("在湖南商会座谈。", "湖南商会"),
        ("走进右江民族医学院。", None),
        ("走进⟨ORG 右江民族医学院⟩。", "右江民族医学院"),
        ("哈尔滨工业大学签署协议。", "哈尔滨工业大学"),
        ("西安交通大学第一附属医院开诊。", "西安交通大学第一附属医院"),
        ("邀请湖北日报采访。", "湖北日报"),
        ("浙江代表团抵达会场。", "浙江代表团"),
        ("洛阳高新技术产业开发区管委会介绍。", "洛阳高新技术产业开发区管委会"),
        ("厦门海关公告。", "厦门海关"),
        ("海南航空、厦门等地参展。", "海南航空"),
        ("发展海南航空产业。", None),
        ("平安保险（集团）股份有限公司公告。", "平安保险（集团）股份有限公司"),
        ("浙江远帆商贸有限公司台州分公司销售。", "浙江远帆商贸有限公司台州分公司"),
        ("8月11日⟨LOC 靖江⟩公安局通报。", "靖江公安局"),
        ("由绍兴市慈善总会捐赠。", "绍兴市慈善总会"),
        ("来到迁址的最高人民法院第二巡回法庭慰问。", "最高人民法院第二巡回法庭"),
        ("最高人民法院设立巡回法庭。", "最高人民法院"),
        ("诸暨市人民法院诉讼服务中心开放。", "诸暨市人民法院诉讼服务中心"),
        ("诸暨市人民检察院12309检察服务中心开放。", "诸暨市人民检察院12309检察服务中心"),
        ("诸暨市人民法院⟨ORG 枫桥人民法庭⟩开庭。", "诸暨市人民法院枫桥人民法庭"),
        ("越城区体育总会承办。", "越城区体育总会"),
    ],
)
def test_other_bodies_are_found_by_what_their_names_end_in(text: str, body: str | None) -> None:
    assert set(bodies_in(text, SHAOXING)) == ({body} if body else set())


def test_a_committee_of_an_unnamed_zone_is_written_out_too() -> None:
    assert bodies_in("市产业集聚区管委会负责。", SHAOXING) == {"市产业集聚区管委会": "绍兴市产业集聚区管理委员会"}


def test_a_court_by_the_short_name_of_its_county_is_that_county_s() -> None:
    found = bodies_in("⟨ORG 万州法院⟩和⟨ORG 万州法院党组⟩开会，⟨ORG 全市法院⟩参加。", "重庆市")
    assert found == {"万州法院": "重庆市万州区人民法院", "万州法院党组": "中共重庆市万州区人民法院党组"}


def test_an_event_before_a_name_is_no_part_of_it() -> None:
    assert bodies_in("举行交流座谈会内蒙古大学参加。", None) == {"内蒙古大学": "内蒙古大学"}


def test_a_committee_of_a_zone_is_written_out_and_a_district_carries_its_city() -> None:
    assert bodies_in("兰州新区管委会出资。", "甘肃省/兰州市") == {"兰州新区管委会": "兰州新区管理委员会"}
    assert bodies_in("城关区雁北小学开学。", "甘肃省/兰州市") == {"城关区雁北小学": "兰州市城关区雁北小学"}


def test_companies_in_a_list_that_calls_them_so_are_found_without_an_ending() -> None:
    found = bodies_in("并与⟨ORG 远景能源⟩、⟨ORG 金川科技⟩、宁德时代等重点企业洽谈。", SHAOXING)
    assert set(found) == {"远景能源", "金川科技", "宁德时代"}


def test_a_list_of_trades_names_no_companies() -> None:
    assert bodies_in("引进光伏组件、锂电材料等企业20家。", SHAOXING) == {}


def test_a_body_is_the_one_that_the_article_prints_with_its_city() -> None:
    found = bodies_in("由杭州市绍兴商会主办，绍兴商会会长致辞。", "浙江省/绍兴市")
    assert set(found.values()) == {"杭州市绍兴商会"}


def test_a_county_behind_a_word_for_and_is_the_paper_s_own() -> None:
    found = bodies_in("卓砚耕和县政府办参加。", "浙江省/绍兴市/新昌县")
    assert found == {"县政府办": "新昌县人民政府办公室"}


def test_an_abbreviation_that_the_article_explains_means_the_full_name() -> None:
    text = "大桥工程集团有限公司（以下简称“桥工集团”）中标。桥工集团进场施工。"
    assert bodies_in(text, SHAOXING)["桥工集团"] == "大桥工程集团有限公司"


@pytest.mark.parametrize(
    "text",
    [
        "各部门、各企业要落实责任。",
        "各县区政府和有关部门。",
        "全市人大代表视察。",
        "社区委员热心服务。",
        "受全市委托开展监测。",
        "城市管理委托第三方。",
        "优化国有企业布局。",
        "市属企业、省属高校、龙头公司。",
        "打造世界级旅游集团。",
        "银行业务、公司法、大学生、中学生。",
        "农业农村部门要统筹。",
        "坚决落实中央八项规定精神。",
        "市区两级联动，市里统一安排。",
        "企业家座谈会。",
        "省会中心城市，市民中心，市中心医药店。",
        "社区卫生服务中心、市级重点中学。",
        "安全隐患举报受理情况日报。",
        "广州甲乙等公司。",
    ],
)
def test_generic_words_are_no_bodies(text: str) -> None:
    assert bodies_in(text, SHAOXING) == {}


def test_an_owner_that_cannot_be_told_leaves_the_printed_form_with_little_confidence() -> None:
    article, sentences = read_marked("县委研究决定。", SHAOXING)
    (body,) = find_bodies(article, sentences, ())
    assert body.name == "县委"
    assert body.confidence <= 0.5


def test_kind_and_level_are_told() -> None:
    article, sentences = read_marked("省高级人民法院、越城区政府、团市委。", SHAOXING)
    told = {m.surface: (m.properties["kind"], m.properties["level"]) for m in find_bodies(article, sentences, ())}
    assert told == {
        "省高级人民法院": ("court", "province"),
        "越城区政府": ("government", "county"),
        "团市委": ("association", "prefecture"),
    }


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("察看⟨ORG 槐江工业区浙江远帆铝业有限公司⟩。", {"浙江远帆铝业有限公司"}),
        ("察看⟨ORG 浙江师范大学⟩嵊州附属学校。", {"浙江师范大学嵊州附属学校"}),
        ("走访⟨ORG 浙江路桥集团⟩第二工程有限公司。", {"浙江路桥集团第二工程有限公司"}),
        ("在“浙东第一村”越城区远帆电子有限公司揭牌。", {"越城区远帆电子有限公司"}),
    ],
)
def test_a_body_begins_behind_what_describes_or_holds_it_and_goes_on_to_its_last_ending(
    text: str, bodies: set[str]
) -> None:
    assert set(bodies_in(text, SHAOXING)) == bodies


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        (
            "县委宣传部、政法委、编办负责人参加。",
            {"中共歙县委宣传部", "中共歙县委政法委员会", "歙县机构编制委员会办公室"},
        ),
        ("在徽丰经济开发区召开大会，⟨ORG 开发区管委会⟩负责人参加。", {"徽丰经济开发区管理委员会"}),
        ("对“智慧”法院建设予以评价。", set()),
        ("水利部规划司、移民司负责同志参加。", {"水利部规划司", "水利部移民司"}),
        ("分别考察⟨ORG 云帆科技⟩、海川智造两家知名企业。", {"云帆科技", "海川智造"}),
    ],
)
def test_what_a_body_leaves_out_is_told_by_what_stands_beside_it(text: str, bodies: set[str]) -> None:
    assert set(bodies_in(text, "安徽省/黄山市/歙县").values()) == bodies
