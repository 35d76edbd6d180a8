from __future__ import annotations

import pytest

from kg.layout import repair
from kg.model import Document


def repaired(text: str) -> list[str]:
    return [line for line in repair(Document("page.txt", text)).text.split("\n") if line]


JOINED = [
    (
        "会议要求，要聚焦问题，解决好思想认识\n问题。各单位要抓好落实，把责任压实到岗、\n传导到人，确保年底前全面完成。",
        1,
    ),
    ("会议要求，要聚焦问题，解决好思想认识问\n\n题。各单位要抓好落实，把责任压实到人。", 1),
    ("他强调，要在全市范围内发挥\n\n“压舱石”作用，推动工程早日开工。", 1),
    ("该水厂由县水务局建设，总投资达\n\n3.5亿元。", 1),
    ("水厂开工，由市水务局和 New\nEnergy 公司承建。", 1),
    (
        "云岭县春耕备耕工作全面展开，各乡镇早\n谋划、早部署，抢抓农时，种子化肥储备\n充足，农机具检修到位。\n\n柯远山到田间地头察看墒情。",
        2,
    ),
    ("任命：\n\n苗青禾为县教育局局长；\n\n戴鹤鸣为县水务局局长。", 3),
]
CLOSED_UP = [
    ("省 外 到 位 资 金 73 亿 元 ，完 成 省 定 任 务 。", "省外到位资金73亿元，完成省定任务。"),
    ("第 3 届运动会在 4 月 5 日开幕。", "第3届运动会在4月5日开幕。"),
    ("本报讯（记者 苗\n青 禾 摄 影 报 道）3月5日，大桥通车。", "本报讯（记者 苗青禾摄影报道）3月5日，大桥通车。"),
    ("王 越主持会议。", "王越主持会议。"),
    ("采用 Power BI 平台，共3家。", "采用Power BI平台，共3家。"),
]
HEADINGS = [
    ("精准对接精准对接", "精准对接"),
    ("精准对接精准对接 提速进位提速进位", "精准对接 提速进位"),
    ("精精准准对对接接", "精准对接"),
    ("抢抓机遇促发展抢抓机遇促发展··云岭在行动云岭在行动", "抢抓机遇促发展·云岭在行动"),
    ("云 岭 县 召 开 会 议", "云岭县召开会议"),
    ("靠前服务优化环境\n助力企业轻装上阵", "靠前服务优化环境 助力企业轻装上阵"),
    ("云岭县二十余家企业参展\n第七届山货交易会", "云岭县二十余家企业参展第七届山货交易会"),
]
STOPS = [
    ("90天,签下245亿元!", "90天，签下245亿元！"),
    ("云岭(中国)平台,共3家;其中SAP(ERP)2家.", "云岭（中国）平台，共3家；其中SAP(ERP)2家。"),
    ('"云岭号"首航', "“云岭号”首航"),
    ("「雲嶺號」首航，１２人參加", "“云岭号”首航，12人参加"),
    ("比分3:2,总成绩1,234分", "比分3:2，总成绩1,234分"),
    ("举行学习会(第9次).会上作了交流.", "举行学习会（第9次）。会上作了交流。"),
]
FURNITURE = [
    *(
        "扫码关注云岭日报公众号",
        "扫一扫 看更多新闻",
        "![](page-1.png)",
        "[图片]",
        "新闻热线：0800-1234567",
        "审核：苗青禾 戴鹤鸣",
        "热线电话 12345",
    ),
    *(
        "责任编辑：苗青禾 版式：戴鹤鸣",
        "编辑:苗青禾;审稿人:戴鹤鸣",
        "A02",
        "第3版",
        "02版 要闻",
        "2031年3月6日 星期四 第2版",
    ),
    *(
        "云岭日报 2031-03-06 03版 民生新闻",
        "云岭日报 2031年3月6日",
        "【打印本页】【关闭窗口】",
        "当前位置：首页 > 新闻",
    ),
    *(
        "上一篇：云岭县召开会议",
        "浏览次数：132",
        "2031/9/29 18:19:37发布者：admin 来源：云岭广播电视台 浏览次数：653",
        "版权所有 云岭日报社",
        "2031-03-06 08:12",
        "2031-03-06 08:12:30 来源：云岭发布",
        "- 3 -",
        "════ ————",
    ),
    *("关键词：春耕 备耕", "http://www.example.org/a.html"),
]


@pytest.mark.parametrize(("printed", "paragraphs"), JOINED)
def test_a_line_goes_on_to_the_end_of_its_paragraph(printed: str, paragraphs: int) -> None:
    assert len(repaired(printed)) == paragraphs


@pytest.mark.parametrize(("printed", "read"), CLOSED_UP)
def test_spaces_that_justify_a_line_are_taken_out(printed: str, read: str) -> None:
    assert repaired(printed) == [read]


@pytest.mark.parametrize(("printed", "read"), HEADINGS)
def test_a_heading_is_read_once_and_whole(printed: str, read: str) -> None:
    assert repaired(f"{printed}\n\n本报讯（记者 苗青禾）3月5日，大桥通车。")[0] == read


@pytest.mark.parametrize(("printed", "read"), STOPS)
def test_ascii_stops_are_read_as_chinese_ones_in_chinese_words_only(printed: str, read: str) -> None:
    assert repaired(printed) == [read]


@pytest.mark.parametrize("line", FURNITURE)
def test_page_furniture_is_dropped(line: str) -> None:
    assert repaired(f"云岭县大桥通车。\n\n{line}\n\n群众纷纷前来观看。") == ["云岭县大桥通车。", "群众纷纷前来观看。"]


@pytest.mark.parametrize(
    "line", ["公告", "群众拨打12345热线反映情况。", "编辑部来了一位客人。", "3月5日，星期三，雨。", "微博上的云岭"]
)
def test_what_only_looks_like_furniture_stays(line: str) -> None:
    assert line in repaired(f"云岭县大桥通车。\n\n{line}\n\n群众纷纷前来观看。")


def test_the_slogan_of_a_hotline_box_goes_with_it() -> None:
    text = "云岭县大桥通车。\n\n随叫随到\n便民热线\n0800-1234567\n\n群众纷纷前来观看。"
    assert repaired(text) == ["云岭县大桥通车。", "群众纷纷前来观看。"]


def test_the_day_below_a_notice_stays() -> None:
    notice = "关于停水的通告\n\n因检修管道，3月8日停水。\n\n请居民储水。\n\n望予理解。\n\n云岭县水务局\n\n2031年3月5日"
    assert repaired(notice)[-1] == "2031年3月5日"


def test_a_figure_on_a_line_of_its_own_is_no_furniture_within_a_sentence() -> None:
    assert repaired("云岭县今年一季度完成固定资产投资总额达\n12345\n万元。") == [
        "云岭县今年一季度完成固定资产投资总额达12345万元。"
    ]


def test_a_caption_amid_a_sentence_waits_for_its_end() -> None:
    text = "云岭县春耕备耕工作全面展开，各乡镇早\n谋划，种子化肥储备\n图为农民在插秧。\n充足，农机具检修到位。"
    assert [line[-8:] for line in repaired(text)] == ["农机具检修到位。", "图为农民在插秧。"]


def test_paragraphs_of_one_line_each_stay_apart() -> None:
    report = "本报讯（记者 苗青禾）3月5日，云岭县大桥建成通车，全长1.2公里。"
    text = f"云岭县大桥通车\n{report}\n县长戴鹤鸣宣布通车。\n群众纷纷前来观看。"
    assert len(repaired(text)) == 4


COLUMN = (
    "3月5日，云岭县第三批重点项目集中开工\n仪式在青禾镇举行。县委书记苗青禾出席\n"
    "并宣布开工，县长戴鹤鸣主持开工仪式并\n介绍了项目的情况。"
)
LATE = (
    "云岭县第三批重点项目于3月5日在青禾镇集\n中开工，县委书记苗青禾出席仪式并宣布\n"
    "开工，县长戴鹤鸣介绍了项目的情况并陪\n同参观。"
)
"""A report whose day stands amid its first sentence."""
REPORTED = COLUMN.replace("3月5日，", "（记者 柯远山）3月5日，")


@pytest.mark.parametrize(
    ("heads", "body"),
    [
        (["云岭县第三批重点项目集中开工仪式举行"], COLUMN),
        (["苗青禾宣布云岭县重点项目开工"], COLUMN),
        (["云岭县人大常委会视察调研组", "在青禾镇调研项目建设"], COLUMN),
        (["凝心聚力抓项目 鼓足干劲促发展", "云岭县第三批重点项目集中开工"], REPORTED),
        (["戴鹤鸣在调研项目建设时强调", "抢抓机遇开新局 真抓实干促发展"], f"云岭发布讯 {COLUMN}"),
        (["云岭县第三批重点项目开工仪式在镇举行"], COLUMN.replace("3月5日，", "万物复苏，春潮涌动。")),
        (["柳溪县党政代表团来我县考察"], COLUMN.replace("3月5日", "3月5号")),
        (["柳溪县党政代表团来我县考察"], f"记者苗青禾报道：{COLUMN}"),
        (["柳溪县党政代表团来我县考察"], f"（云岭日报社全媒体记者 苗青禾）{COLUMN}"),
        (["云岭县第三批重点项目集中开工"], LATE),
        (
            ["总投资6.2亿元，云岭县重点项目集体动工", "青禾镇迎来一批项目"],
            f"锣鼓喧天，彩旗飘扬。总投资6.2亿元的{COLUMN}",
        ),
        (["柳溪县党政代表团来我县考察"], f"云岭发布客户端3月6日讯\n（记者 苗青禾）{COLUMN}"),
    ],
)
def test_headlines_right_above_a_report_stay_lines_of_their_own(heads: list[str], body: str) -> None:
    lines = repaired("\n".join([*heads, body]))
    assert lines[:-1] == heads


@pytest.mark.parametrize(
    "stamp", ["2031-03-05 19:21:34来源：云岭发布", "2031年03月05日 19:21", "2031-03-05 来源：云岭发布",
              "2031-03-05 09:10:00 《云岭日报》", "云岭发布 2031年3月5日"]
)  # fmt: skip
def test_the_line_that_tells_when_a_web_page_was_put_up_is_no_part_of_its_headline(stamp: str) -> None:
    head = "云岭县第三批重点项目开工仪式在青禾镇举行"
    assert repaired(f"{head}\n{stamp}\n{COLUMN}")[0] == head


def test_a_first_line_alone_at_a_column_s_foot_is_no_heading() -> None:
    column = (
        "云岭县今年把春耕备耕作为头等大事来抓\n全面展开了各项准备工作并抢抓农时促生\n"
        "产，种子化肥储备充足并检修好了农机。\n"
    )
    text = f"{column}\n县农业农村局局长苗青禾介绍说各乡镇已\n\n落实资金3.5亿元。\n\n{column}"
    assert "县农业农村局局长苗青禾介绍说各乡镇已落实资金3.5亿元。" in repaired(text)


def test_a_page_in_simplified_characters_keeps_a_rare_name() -> None:
    assert repaired("县长王喆、副县长李堃出席会议并讲话，强调要抓好春耕工作。")[0].startswith("县长王喆、副县长李堃")


def test_characters_that_could_not_be_decoded_are_an_issue() -> None:
    (issue,) = repair(Document("page.txt", "云岭县召开�会议。")).issues
    assert (issue.kind, issue.where) == ("unreadable characters", "page.txt") and "�" in issue.quote
