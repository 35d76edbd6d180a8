"""Named projects, alone and in lists, with capacity, status and cost."""

from __future__ import annotations

import pytest

from kg.mentions.amounts import find_amounts
from kg.mentions.overlap import settle
from kg.mentions.projects import find_projects
from kg.model import Article, ArticleId, Entity, EntityKey, Mention, Sentence


def projects_in(text: str, *named: str) -> list[Mention]:
    """The projects of a text in which the given words are names of places."""
    article = Article(ArticleId("article:x"), "x.txt", text, 0, (), date="2021-06-02", dateline="2021-06-01")
    found = list(find_amounts(article, (), ()))
    for name in named:
        at = text.index(name)
        key = EntityKey(f"place:{name}")
        kind = "county" if name.endswith("县") else "road"
        found.append(Mention(article.id, "Place", at, at + len(name), name, key, name, "test", 0.9, {"kind": kind}))
    return list(find_projects(article, (), found))


def names_in(text: str, *named: str) -> list[str]:
    return [project.name for project in projects_in(text, *named)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "储备储能电芯生产、年产8GWh钠电池制造、年加工3万吨青稞建设项目等重点项目58项。",
            ["储能电芯生产", "年产8GWh钠电池制造", "年加工3万吨青稞建设项目"],
        ),
        (
            "各县区就铝型材加工、2万吨电子级硅、滨河文化酒店等项目达成初步合作意向。",
            ["铝型材加工", "2万吨电子级硅", "滨河文化酒店"],
        ),
        ("对接玄武岩拉丝生产线、叶片模具制造等拟落地项目。", ["玄武岩拉丝生产线", "叶片模具制造"]),
        (
            "一季度签约云海产业园、桐江智慧物流园、青禾算力中心等12个项目。",
            ["云海产业园", "桐江智慧物流园", "青禾算力中心"],
        ),
        (
            "推动信安适配基地、云算产业园等一批数字项目落地，形成氢储产业园等在谈意向项目9个。",
            ["信安适配基地", "云算产业园", "氢储产业园"],
        ),
        (
            "总投资8.6亿元的海岳风电装备制造、3亿元的桐江陶瓷产业园、5000万元的青禾算力中心等12个项目签约落户。",
            ["海岳风电装备制造", "桐江陶瓷产业园", "青禾算力中心"],
        ),
        ("锦绣苑、听涛湾、桐江国际城等房地产项目加紧建设。", ["锦绣苑", "听涛湾", "桐江国际城"]),
        ("实施“百村示范”工程和质量提升工程。", []),
        ("桐江智谷项目位于滨河高新区。", ["桐江智谷项目"]),
        (
            "新开工临港粮油码头、海岳风电装备产业园、滨海公路改造三个项目。",
            ["临港粮油码头", "海岳风电装备产业园", "滨海公路改造"],
        ),
        (
            "集中开工的项目涉及多个领域。包括云岭数据中心二期、河湾有轨电车2号线，以及桐江水生态修复治理，"
            "海岳文化产业园等。其中产业项目5项。",
            ["云岭数据中心二期", "河湾有轨电车2号线", "桐江水生态修复治理", "海岳文化产业园"],
        ),
        (
            "检查组来到安宁路老旧供水管网改造、县中医院康复楼建设和锦绣苑三期项目施工现场。",
            ["安宁路老旧供水管网改造", "县中医院康复楼建设", "锦绣苑三期项目"],
        ),
        (
            "本次开工的重大项目，包括：云岭一级公路山丹段建设项目、桐花江水上游乐、海岳不锈钢设备制造及不锈钢制品生产项目等。",
            ["云岭一级公路山丹段建设项目", "桐花江水上游乐", "海岳不锈钢设备制造及不锈钢制品生产项目"],
        ),
        (
            "此次开工项目涉及河湾新区房产开发，以及桐川家园健康养老项目、驿道湿地公园、海岳牦牛全产业链生产加工等民生领域。",
            ["河湾新区房产开发", "桐川家园健康养老项目", "驿道湿地公园", "海岳牦牛全产业链生产加工"],
        ),
        (
            "集中开工项目3个，分别为云岭水库建设、北川污水处理厂扩建、铜川路综合管廊工程。",
            ["云岭水库建设", "北川污水处理厂扩建", "铜川路综合管廊工程"],
        ),
        ("签约“山海之约”文旅小镇、年产9万台压缩机生产等项目21项。", ["“山海之约”文旅小镇", "年产9万台压缩机生产"]),
        (
            "重点实施了华辰半导体智造园区、远望SAP(ERP)升级平台等工业互联网平台项目。",
            ["华辰半导体智造园区", "远望SAP(ERP)升级平台"],
        ),
        (
            "督查了青石街棚户区（城边村）改造、云岭县第一人民医院整体搬迁、北川广场综合体、锦绣中学二期建设等项目。",
            ["青石街棚户区（城边村）改造", "云岭县第一人民医院整体搬迁", "北川广场综合体", "锦绣中学二期建设"],
        ),
        ("先后来到青石湾风景区、北川森林公园和云岭滑雪场等地实地考察文旅项目建设。", []),
    ],
)
def test_each_member_of_a_list_is_a_project(text: str, names: list[str]) -> None:
    assert names_in(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("文昌街热力管网提升改造项目作为惠民工程备受关注。", ["文昌街热力管网提升改造项目"]),
        ("6月1日，绿氢制储一体化示范项目在城南新区开工建设。", ["绿氢制储一体化示范项目"]),
        ("协调解决20万吨多晶硅项目用水、宏远化工1万吨钛白项目手续。", ["20万吨多晶硅项目", "宏远化工1万吨钛白项目"]),
        ("在新桥路和北山路雨污水管网改造项目现场，检查组了解进度。", ["新桥路和北山路雨污水管网改造项目"]),
        ("总投资3.2亿元的临港智能家电产业园项目正式签约。", ["临港智能家电产业园项目"]),
        ("森林温泉旅游项目达成初步合作意向。", ["森林温泉旅游项目"]),
        ("完成“春晖”主题公园建设。", ["“春晖”主题公园"]),
        ("云江特大桥顺利合龙。", ["云江特大桥"]),
        ("安康至来凤高速公路（平利段）建成通车。", ["安康至来凤高速公路（平利段）"]),
        ("引松济卫二期工程全面开工。", ["引松济卫二期工程"]),
        ("乌拉盖河防洪治理工程通过验收。", ["乌拉盖河防洪治理工程"]),
        ("县委书记来到惠民小区二期项目施工现场。", ["惠民小区二期项目"]),
        ("投资15亿元建设鑫源铝精深加工产业园项目。", ["鑫源铝精深加工产业园项目"]),
        ("扎实推进金沙湖抽水蓄能电站项目前期工作。", ["金沙湖抽水蓄能电站项目"]),
        ("该省加快宜昭高速公路建设。", ["宜昭高速公路"]),
        ("续建滨海湾核电二期项目。", ["滨海湾核电二期项目"]),
        ("苏拉宫煤制气项目（一期）投产。", ["苏拉宫煤制气项目（一期）"]),
        ("三江平原灌区改造工程开工。", ["三江平原灌区改造工程"]),
        (
            "青合城际铁路、大别岭高速公路明河段、贾川河综合治理工程等项目加快推进。",
            ["青合城际铁路", "大别岭高速公路明河段", "贾川河综合治理工程"],
        ),
        ("“引云济川”西干渠配套工程、石坝沟生态修复工程有序推进。", ["“引云济川”西干渠配套工程", "石坝沟生态修复工程"]),
        ("杭海甬高速公路海宁段建成通车。", ["杭海甬高速公路海宁段"]),
        ("在昌岳铁路站前标施工现场，工人正在架梁。", ["昌岳铁路"]),
        ("其中，宏远全球研究中心总投资约2亿元。", ["宏远全球研究中心"]),
        ("60万吨/年煤制甲醇项目（一期）投料试车成功。", ["60万吨/年煤制甲醇项目（一期）"]),
        ("集中开工项目分别是青石水库调水灌溉工程，概算总投资7亿元。", ["青石水库调水灌溉工程"]),
        ("要实施好青石建材产业园项目。", ["青石建材产业园项目"]),
        ("投资最多的为青石岭道路基础设施PPP项目，已经动工。", ["青石岭道路基础设施PPP项目"]),
        ("先后考察青石古城沿河立面修缮工程。", ["青石古城沿河立面修缮工程"]),
        (
            "青石镇5000头奶牛牧场正在建设，万头肉牛育肥场一期已投入运营。",
            ["青石镇5000头奶牛牧场", "万头肉牛育肥场一期"],
        ),
        ("青石至北川高速铁路（云岭段）也启动建设。", ["青石至北川高速铁路（云岭段）"]),
        ("锦绣家园老旧小区改造暨加装电梯示范项目开工。", ["锦绣家园老旧小区改造暨加装电梯示范项目"]),
        ("考察了青石湾大桥及连接线新建工程。", ["青石湾大桥及连接线新建工程"]),
        ("考察了云岭新城、北川陆港项目。", ["云岭新城", "北川陆港项目"]),
        ("听取青石智慧港等4个拟签约项目情况汇报。", ["青石智慧港"]),
    ],
)
def test_a_project_is_named_by_its_shortest_full_name(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_a_bracket_behind_the_county_is_part_of_the_name() -> None:
    text = "云岭县（滇西）农产品交易中心项目开工。"
    assert names_in(text, "云岭县") == ["云岭县（滇西）农产品交易中心项目"]


def test_a_member_that_the_model_takes_for_a_place_is_not_cut_within() -> None:
    text = "督查了青石街改造、柏建成艺术馆、北川污水处理厂扩建等项目。"
    article = Article(ArticleId("article:x"), "x.txt", text, 0, ())
    at = text.index("柏建成")
    sentences = (Sentence(0, len(text), (), (Entity(at, at + 6, "LOCATION"),)),)
    named = [project.name for project in find_projects(article, sentences, ())]
    assert named == ["青石街改造", "柏建成艺术馆", "北川污水处理厂扩建"]


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [
        ("云岭县文昌街供热改造项目开工。", "云岭县", "文昌街供热改造项目"),
        ("云岭县文昌街供热改造项目开工。", "云岭县文昌街", "云岭县文昌街供热改造项目"),
        ("云岭县老旧小区改造项目开工。", "云岭县", "云岭县老旧小区改造项目"),
        ("云岭县建设轻型载具组装项目。", "云岭县", "轻型载具组装项目"),
    ],
)
def test_a_county_in_front_is_left_out_where_the_rest_is_a_name(text: str, place: str, name: str) -> None:
    assert names_in(text, place) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "云岭市投资推介会项目签约百亿元，在库亿元以上项目加快建设。",
        "云岭高铁商务区启动建设。",
        "始终咬定项目建设不动摇，从县域发展全局深刻认识项目建设的意义。",
        "谋划重点项目224项，招商项目33项。",
        "发展靠项目，项目靠招引。",
        "力促项目早开工、早投产。",
        "部分项目达成初步合作意向。",
        "全市地下管网改造项目进展顺利。",
        "加快重大水利工程建设。",
        "围绕新能源、新材料、生物医药等重点产业招商。",
        "引进新能源、新材料、装备制造等项目。",
        "苗绣、侗族大歌等7项国家级非遗代表性项目参展。",
        "运动会设跳绳、拔河、踢毽等比赛项目。",
        "深入宏远能源、恒大新材等50余户重点企业项目。",
        "实施“一把手”工程，打造民心工程。",
        "开展志愿服务项目。",
        "涵盖药材加工、医疗器械等领域的5个重点项目集中开工。",
        "项目负责人、项目经理、工程师。",
        "续建项目复工率94%，7个新落地项目陆续开工。",
        "投资超过1亿元的12个重大项目正在办理手续。",
        "推进项目建设大步前进。",
        "出席开幕式暨重大项目签约仪式。",
        "签订合作框架性协议项目7个。",
        "推动更多产业类高端项目落户。",
        "在建过100亿元项目21个，在库亿元以上项目17个。",
        "标志着全年重大项目建设拉开帷幕。",
        "61件小型水库除险加固工程已完工41件。",
        "要盯住两期加工项目。",
        "曹溪文化周招商项目推介会举行。",
        "全市共有重点水利项目15个。",
        "必将掀起重大项目建设的新高潮，力争促成项目落地。",
        "签约项目涉及大数据、锂产业、新材料等领域。",
    ],
)
def test_a_class_of_projects_is_none(text: str) -> None:
    assert names_in(text) == []


def test_whose_projects_they_are_does_not_say_which() -> None:
    assert names_in("县长调研云岭县重点项目建设情况。", "云岭县") == []
    assert names_in("云岭县地下管网改造项目开工。", "云岭县") == ["云岭县地下管网改造项目"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("谋划储备北湖湿地公园建设、东山水厂扩建等重点项目。", "planned"),
        ("签约北湖光电产业园、东山智造基地等项目。", "signed"),
        ("北湖光电产业园、东山智造基地等8个新签约项目落地开工建设。", "under_construction"),
        ("北湖光电产业园项目在新区正式开工建设。", "under_construction"),
        ("北湖光电产业园项目将于9月开工。", "planned"),
        ("北湖光电产业园项目建成投产。", "completed"),
        ("北湖光电产业园项目正式投产。", "operating"),
        ("北湖光电产业园项目竣工。", "completed"),
        ("开复工建设北湖光电产业园、东山智造基地等项目71项。", "under_construction"),
        ("北湖光电产业园项目备受关注。", None),
        ("北湖光电产业园项目基本完成征地工作。", None),
        ("听取北湖光电产业园等4个拟签约项目情况。", "planned"),
        ("北湖光电产业园项目累计完成投资8亿元。", "under_construction"),
        ("北湖生态修复工程备受关注。", None),
    ],
)
def test_the_words_around_a_project_say_how_far_it_is(text: str, status: str | None) -> None:
    assert {project.properties.get("status") for project in projects_in(text)} == {status}


@pytest.mark.parametrize(
    ("text", "costs"),
    [
        ("总投资3.2亿元的北湖光电产业园项目签约。", [3.2e8]),
        ("北湖光电产业园项目总投资3.2亿元，占地120亩。", [3.2e8]),
        ("北湖光电产业园项目开工。据了解，该项目总投资5600万元，建设厂房3栋。", [5.6e7]),
        ("北湖光电产业园项目计划投资1.5亿美元。", [None]),
        ("北湖光电产业园项目完成投资3.2亿元。", [None]),
        ("投资3.2亿元，落户云岭新区的北湖光电产业园项目。", [3.2e8]),
        ("拟投资3.2亿元在云岭县建设北湖光电产业园项目。", [3.2e8]),
        ("北湖光电产业园项目开工；甲公司投资3.2亿元。", [None]),
        ("签约北湖光电产业园、东山智造基地等20个项目，总投资约550亿元。", [None, None]),
        ("北湖光电产业园项目、东山智造基地项目分别投资3亿元、5亿元。", [3e8, 5e8]),
        ("北湖光电产业园项目开工，全县重点项目58项，总投资88亿元。", [None]),
        ("北湖光电产业园项目和东山智造基地项目总投资8亿元。", [None, None]),
    ],
)
def test_a_project_has_its_own_cost_and_no_sum_over_a_list(text: str, costs: list[float | None]) -> None:
    assert [project.properties.get("investment") for project in projects_in(text)] == costs


@pytest.mark.parametrize(
    ("text", "capacity"),
    [
        ("年产20万吨有机硅项目投产。", "年产20万吨"),
        ("10吉瓦异质结电池项目开工。", "10吉瓦"),
        ("日处理3万吨污水处理厂项目开工。", "日处理3万吨"),
        ("100万千瓦光伏治沙项目并网。", "100万千瓦"),
        ("北湖光电产业园项目开工。", None),
    ],
)
def test_a_name_prints_the_capacity(text: str, capacity: str | None) -> None:
    assert [project.properties.get("capacity") for project in projects_in(text)] == [capacity]


def test_a_name_without_its_head_is_the_same_project() -> None:
    first, second = projects_in("北湖光电产业园项目开工。签约北湖光电产业园、东山智造基地等项目。")[:2]
    assert first.entity == second.entity == "project:北湖光电产业园项目"


def test_a_place_whose_name_holds_an_opening_word_is_not_cut() -> None:
    assert names_in("于都河大街供热改造项目开工。", "于都河大街") == ["于都河大街供热改造项目"]


@pytest.mark.parametrize(
    ("text", "kinds"), [("完成“春晖”主题公园建设。", {"Place", "Project"}), ("加快“春晖”主题公园建设。", {"Place"})]
)
def test_what_is_built_is_a_place_as_well(text: str, kinds: set[str]) -> None:
    park = "“春晖”主题公园"
    at = text.index(park)
    place = Mention(ArticleId("article:x"), "Place", at, at + len(park), park, EntityKey("place:x"), park, "test", 0.85)
    assert {mention.kind for mention in settle([place, *projects_in(text)])} == kinds


def test_a_titled_person_is_no_part_of_a_name() -> None:
    text = "县长闻若溪和青石光电产业园建设项目代表致辞。"
    article = Article(ArticleId("article:x"), "x.txt", text, 0, ())
    post = Mention(article.id, "Post", 0, 2, "县长", EntityKey("post:/县长"), "县长", "test", 0.9)
    person = Mention(article.id, "Person", 2, 5, "闻若溪", EntityKey("person:闻若溪"), "闻若溪", "test", 0.9)
    assert [one.name for one in find_projects(article, (), [post, person])] == ["青石光电产业园建设项目"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "集中签约项目18个，总投资126亿元，包括临江港三期码头、桐江纤维板材生产基地等项目。",
            ["临江港三期码头", "桐江纤维板材生产基地"],
        ),
        ("先后走进桐江食品有限公司、青禾农旅产业园等项目工地。", ["青禾农旅产业园"]),
        ("察看石桥社区、安宁小区等老旧小区改造工地。", []),
        (
            "沿江高铁、青禾抽水蓄能电站、北山机场扩建等重大工程要倒排工期。",
            ["沿江高铁", "青禾抽水蓄能电站", "北山机场扩建"],
        ),
        ("农业、水利等重大工程要加快。", []),
        ("来到重点项目桐江理工学院、桐江中医院选址地块察看。", ["桐江理工学院", "桐江中医院"]),
        ("召开重点项目建设现场会。", []),
        ("一行又到青禾固废处理项目、石桥镇走访。", ["青禾固废处理项目"]),
        ("找到合适项目，祝贺项目签约，一要抓重点项目。", []),
        ("岁末招商引资项目签约，京津冀协同发展项目签约，风力发电项目落地。", []),
        (
            "此次签约的云岭智慧物流港、桐江酒业智能化改造（三期）、青禾研发中心，总投资分别为5亿元、9亿元、3亿元。",
            ["云岭智慧物流港", "桐江酒业智能化改造（三期）", "青禾研发中心"],
        ),
        ("桐江炼化二期、青禾核电一期等项目全面铺开。", ["桐江炼化二期", "青禾核电一期"]),
        ("在水质保障、水资源配置、地下水压采和工程管理上发力。", []),
        ("双方谈到矿石供应等项目的合作。", []),
        ("签约的企业家代表、高校专家，投资意向强烈。", []),
        ("察看云岭新港项目和机场三期项目等。", ["云岭新港项目", "机场三期项目"]),
    ],
)
def test_names_in_lists_of_stops_and_works(text: str, names: list[str]) -> None:
    assert names_in(text) == names


def test_what_a_firm_puts_its_money_into_is_a_project_where_it_begins_with_a_name() -> None:
    assert names_in("有意投资兴建桐江农旅产业园，把人才留下。", "桐江") == ["桐江农旅产业园"]
    assert names_in("有意投资兴建生态农旅产业园，把人才留下。") == []


def test_an_item_of_a_list_may_be_known_by_its_cost_alone() -> None:
    text = "开工的有总投资1亿元的云岭职校扩建项目、3.29亿元金沙信息平台建设项目以及2000万元的北山气象站迁建项目。"
    assert [project.properties.get("investment") for project in projects_in(text)] == [1e8, 3.29e8, 2e7]
    text = "桐江稀土产业园项目签约，其中一期投资15亿元，二期投资25亿元。"
    assert [project.properties.get("investment") for project in projects_in(text)] == [None]


def test_a_name_without_the_county_in_front_is_the_same_project() -> None:
    text = "到云岭县沿江铁路石桥站项目工地。在沿江铁路石桥站项目现场，他问了进度。"
    assert len({project.name for project in projects_in(text)}) == 1
