"""A page cut into its reports: borders, headlines, bylines, tails."""

from __future__ import annotations

import pytest

from kg.articles import split
from kg.layout import repair
from kg.model import Article, Document, Issue

COUNCIL = (
    "本报讯（记者 苗青禾）3月5日，县政府召开第三次常务会议，研究稳就业工作。县长戴鹤鸣主持会议。\n\n"
    "会议指出，就业是最基本的民生，要抓好高校毕业生、农民工等重点群体就业，落实好稳岗返还政策。"
)
FLOOD = (
    "本报讯（记者 芮知秋 通讯员 闵望舒）记者从县水务局获悉，截至3月4日，全县主要河道水位总体平稳。\n\n"
    "目前，县防汛办已组织12支巡查队伍，对重点堤段实行24小时值守，备足编织袋、救生衣等物资1.8万件。"
)
FRAUD = (
    "本报讯（通讯员 祁云深）3月5日，县公安局破获一起电信网络诈骗案，抓获犯罪嫌疑人6名，涉案230余万元。\n\n"
    "办案民警介绍，警方奔赴三省五市，连续作战20天。"
)
COUNCIL_HEAD, FLOOD_HEAD, FRAUD_HEAD = (
    "县政府召开第三次常务会议",
    "全县主要河道水位总体平稳",
    "县公安局破获一起电信诈骗案",
)


def told(text: str, **given: str) -> tuple[tuple[Article, ...], tuple[Issue, ...]]:
    return split(repair(Document("page.txt", text)), **given)  # type: ignore[arg-type]


def titles(text: str) -> list[str | None]:
    return [article.title for article in told(text)[0]]


def reporters(text: str) -> list[str]:
    return [byline.name for article in told(text)[0] for byline in article.bylines]


PAGES = [
    ("before", [COUNCIL_HEAD, COUNCIL, FLOOD_HEAD, FLOOD, FRAUD_HEAD, FRAUD]),
    ("behind", [COUNCIL, COUNCIL_HEAD, FLOOD, FLOOD_HEAD, FRAUD, FRAUD_HEAD]),
    ("all at the end", [COUNCIL, FLOOD, FRAUD, COUNCIL_HEAD, FLOOD_HEAD, FRAUD_HEAD]),
    ("all at the end in another order", [COUNCIL, FLOOD, FRAUD, FRAUD_HEAD, COUNCIL_HEAD, FLOOD_HEAD]),
    ("doubled", [COUNCIL, COUNCIL_HEAD * 2, FLOOD, FLOOD_HEAD * 2, FRAUD, FRAUD_HEAD * 2]),
    ("spaced out", [" ".join(COUNCIL_HEAD), COUNCIL, " ".join(FLOOD_HEAD), FLOOD, " ".join(FRAUD_HEAD), FRAUD]),
    ("marked", [f"# {COUNCIL_HEAD}", COUNCIL, f"# {FLOOD_HEAD}", FLOOD, f"# {FRAUD_HEAD}", FRAUD]),
]


@pytest.mark.parametrize("blocks", [blocks for _, blocks in PAGES], ids=[name for name, _ in PAGES])
def test_each_report_gets_its_own_headline_wherever_it_stands(blocks: list[str]) -> None:
    articles, issues = told("\n\n".join(blocks))
    assert [article.title for article in articles] == [COUNCIL_HEAD, FLOOD_HEAD, FRAUD_HEAD]
    assert [article.text[article.body :] for article in articles] == [
        body.replace("\n\n", "\n") for body in (COUNCIL, FLOOD, FRAUD)
    ]
    assert {issue.kind for issue in issues} <= {"date"}


def test_a_page_of_six_reports_has_six() -> None:
    third = [
        FRAUD.replace("诈骗", word).replace("县公安局", f"县公安局{word}大队") for word in ("盗窃", "赌博", "走私")
    ]
    assert len(titles("\n\n".join([COUNCIL, FLOOD, FRAUD, *third]))) == 6


def test_reports_without_a_blank_line_between_them_are_told_apart_by_their_openings() -> None:
    assert len(titles(f"{COUNCIL}\n{FLOOD}\n{FRAUD}")) == 3


def test_what_is_signed_at_its_end_ends_there() -> None:
    signed = COUNCIL.replace("本报讯（记者 苗青禾）", "") + "（记者 苗青禾）"
    other = FLOOD.replace("本报讯（记者 芮知秋 通讯员 闵望舒）", "")
    assert len(titles(f"{signed}\n\n{other}")) == 2 and reporters(f"{signed}\n\n{other}") == ["苗青禾"]


def test_briefs_are_reports_of_their_own() -> None:
    text = f"{COUNCIL_HEAD}\n{COUNCIL}\n简讯\n●3月4日，县图书馆开放。（陶然）\n●3月3日，县体育馆开工。（安如山）\n"
    articles, _ = told(text)
    assert [article.kicker for article in articles] == [None, "简讯", None]
    assert [byline.name for article in articles for byline in article.bylines] == ["苗青禾", "陶然", "安如山"]


def test_briefs_that_share_a_mark_are_reports_of_their_own() -> None:
    page = (
        "本报讯（记者 芮知秋）3月6日，县政府召开第三次常务会议，研究稳就业工作。\n\n■3月5日，大桥通车。 （苗青禾）\n"
        "■3月4日，县水务局检查堤防。（戴鹤鸣 安如山）\n■3月3日，县医院新楼开工。（祁云深）"
    )
    assert [article.text[:5] for article in told(page)[0]] == ["本报讯（记", "■3月5日", "■3月4日", "■3月3日"]
    assert reporters(page) == ["芮知秋", "苗青禾", "戴鹤鸣", "安如山", "祁云深"]


def test_a_headline_behind_a_report_opens_another_where_the_dated_sentence_below_says_it_again() -> None:
    page = (
        f"{COUNCIL_HEAD}\n\n{COUNCIL}\n\n第三届云岭镇荷花节开幕\n\n"
        "3月4日，第三届云岭镇荷花节在白石村开幕。游客纷纷前来，村民摆出莲藕、莲子和荷叶茶。\n\n"
        "{0}\n\n3月4日上午，村里的戏台前坐满了人。"
    )
    assert titles(page.format("好戏连台迎客来")) == [COUNCIL_HEAD, "第三届云岭镇荷花节开幕"]


def test_a_headline_under_a_slogan_opens_a_report_though_its_sentence_says_only_half_of_it_again() -> None:
    heads = "取长补短 共谋发展\n柳溪县党政代表团赴云岭县考察学习"
    body = "3月8日，柳溪县委书记苗青禾率党政代表团赴云岭，就春耕备耕进行考察。双方座谈。"
    articles, _ = told(f"{COUNCIL_HEAD}\n\n{COUNCIL}\n\n{heads}\n\n图为座谈会现场。\n\n{body}")
    assert [article.title for article in articles] == [COUNCIL_HEAD, "柳溪县党政代表团赴云岭县考察学习"]


def test_a_report_that_says_it_is_over_is_not_signed_by_another() -> None:
    text = f"{COUNCIL_HEAD}\n\n本报讯（记者 苗青禾）{COUNCIL}\n\n据了解，运动会设足球、篮球、羽毛球项目。（完）"
    articles, _ = told(text)
    assert len(articles) == 1


def test_a_caption_between_headline_and_report_stays_with_them_and_takes_in_no_paragraph() -> None:
    page = (
        f"{COUNCIL_HEAD}\n\n会议现场。\n\n{COUNCIL}\n\n县长戴鹤鸣走访企业。祁云深 摄\n\n"
        "会议还研究了防汛工作，要求各镇加强巡查。"
    )
    (article,) = told(page)[0]
    assert article.title == COUNCIL_HEAD
    assert "祁云深 摄\n会议还研究" in article.text


def test_a_notice_or_a_list_is_no_part_of_the_report_above_it() -> None:
    text = f"{COUNCIL_HEAD}\n\n{COUNCIL}\n\n云岭县暑期安全提示\n一、不私自下水；\n二、不远行。\n县教育局"
    articles, _ = told(text)
    assert [article.title for article in articles] == [COUNCIL_HEAD, "云岭县暑期安全提示"]
    assert articles[1].text.endswith("县教育局")


PARTS = [
    (
        "戴鹤鸣在走访企业时强调\n\n靠前服务优化环境\n助力企业轻装上阵",
        ("戴鹤鸣在走访企业时强调", "靠前服务优化环境 助力企业轻装上阵", ()),
    ),
    ("县政府召开第三次常务会议\n\n研究稳就业工作", (None, "县政府召开第三次常务会议", ("研究稳就业工作",))),
    (
        "县政府召开第三次常务会议\n\n——研究稳就业工作侧记",
        (None, "县政府召开第三次常务会议", ("——研究稳就业工作侧记",)),
    ),
    (
        "奋进新征程·看云岭\n\n县政府召开第三次常务会议",
        ("奋进新征程·看云岭", "县政府召开第三次常务会议", ()),
    ),
    (
        "凝心聚力稳就业 鼓足干劲促发展\n\n柳溪县党政代表团到云岭县考察稳就业工作",
        ("凝心聚力稳就业 鼓足干劲促发展", "柳溪县党政代表团到云岭县考察稳就业工作", ()),
    ),
    (
        "凝心聚力稳就业 鼓足干劲促发展\n\n戴鹤鸣在青禾镇调研指导",
        (None, "凝心聚力稳就业 鼓足干劲促发展", ("戴鹤鸣在青禾镇调研指导",)),
    ),
    ("稳就业成绩名单\n（3月5日县政府会议通过）", (None, "稳就业成绩名单", ("（3月5日县政府会议通过）",))),
]


@pytest.mark.parametrize(("heads", "parts"), PARTS)
def test_stacked_headings_are_kicker_title_and_subtitles(
    heads: str, parts: tuple[str | None, str, tuple[str, ...]]
) -> None:
    (article,), _ = told(f"{heads}\n\n{COUNCIL}")
    assert (article.kicker, article.title, article.subtitles) == parts


def test_a_kicker_whose_title_is_not_on_the_page_is_no_title() -> None:
    (article,), issues = told(f"戴鹤鸣在县政府会议上强调\n\n{COUNCIL}", date="2031-03-06")
    assert (article.kicker, article.title) == ("戴鹤鸣在县政府会议上强调", None)
    assert [issue.kind for issue in issues] == ["headline"]


def test_a_heading_of_no_report_is_an_issue() -> None:
    _, issues = told(f"{COUNCIL_HEAD}\n\n{COUNCIL}\n\n{FLOOD_HEAD}\n\n{FLOOD}\n\n大美河山", date="2031-03-06")
    assert [(issue.kind, issue.quote) for issue in issues] == [("heading", "大美河山")]


BYLINES = [
    ("记者苗青禾报道：3月5日，大桥通车。", ["苗青禾"]),
    ("本报讯（记者 苗青禾）3月5日，大桥通车。", ["苗青禾"]),
    ("本报讯（特约记者 苗青禾）3月5日，大桥通车。", ["苗青禾"]),
    ("本报南京讯（记者 苗青禾 摄影报道）3月5日，大桥通车。", ["苗青禾"]),
    ("本报讯（记者 苗青禾 通讯员 戴鹤鸣）3月5日，大桥通车。", ["苗青禾", "戴鹤鸣"]),
    ("本报讯（见习记者 苗青禾 戴鹤鸣）3月5日，大桥通车。", ["苗青禾", "戴鹤鸣"]),
    ("本报讯（记者 苗青禾、戴鹤鸣）3月5日，大桥通车。", ["苗青禾", "戴鹤鸣"]),
    ("本报讯（记者 小禾）3月5日，大桥通车。", ["小禾"]),
    ("本报讯 记者苗青禾报道：3月5日，大桥通车。", ["苗青禾"]),
    ("今日云岭讯（记者 苗青禾）3月5日，大桥通车。", ["苗青禾"]),
    ("（记者 苗青禾）3月5日，大桥通车。", ["苗青禾"]),
    ("□本报记者 苗青禾\n3月5日，大桥通车。群众前来观看。", ["苗青禾"]),
    ("本报记者 苗青禾 通讯员 戴鹤鸣\n3月5日，大桥通车。群众前来观看。", ["苗青禾", "戴鹤鸣"]),
    ("3月5日，大桥通车。（记者 苗青禾）", ["苗青禾"]),
    ("3月5日，大桥通车。\n（本报记者 苗青禾 文/图）", ["苗青禾"]),
    ("3月5日，大桥通车。（苗青禾）", ["苗青禾"]),
    ("3月5日，大桥通车。（通讯员/苗青禾 编辑/戴鹤鸣）", ["苗青禾"]),
    ("3月5日，大桥通车。\n作者：苗青禾 来源：云岭在线", ["苗青禾"]),
    ("3月5日，大桥通车。\n作者：立案一庭 来源：云岭在线", []),
    ("云岭新闻记者 苗青禾\n3月5日，大桥通车。群众前来观看。", ["苗青禾"]),
    ("云岭新闻记者 苗青禾\n\n通讯员 戴鹤鸣 安如山\n\n3月5日，大桥通车。群众前来观看。", ["苗青禾", "戴鹤鸣", "安如山"]),
    ("来源：云岭发布 作者：苗青禾\n3月5日，大桥通车。", ["苗青禾"]),
    ("文字：苗青禾 图片：安如山 编辑：吴钩\n3月5日，大桥通车。", ["苗青禾"]),
    ("本报讯（记者 图雅罕·苏合）3月5日，大桥通车。", ["图雅罕·苏合"]),
    ("云岭报道讯（苗青禾 报道）3月5日，大桥通车。", ["苗青禾"]),
    ("云网时刻云岭3月5日讯(记者 苗青禾 通讯员 戴鹤鸣 安如山)大桥通车。", ["苗青禾", "戴鹤鸣", "安如山"]),
    ("通车现场。\n\n云岭网3月5日讯（记者 苗青禾）大桥通车。", ["苗青禾"]),
    ("3月5日，大桥通车。 （苗青禾）", ["苗青禾"]),
    ("3月5日，大桥通车。（本网 苗青禾）", ["苗青禾"]),
    ("3月5日，大桥通车。 □苗青禾 戴鹤鸣 图/文", ["苗青禾", "戴鹤鸣"]),
    ("3月5日，大桥通车。图/苗青禾", ["苗青禾"]),
    ("3月5日，大桥通车。（来源：云岭政府网 记者苗青禾 安如山）", ["苗青禾", "安如山"]),
    ("3月5日，大桥通车。（苗青禾/文 安如山/图）", ["苗青禾", "安如山"]),
    ("文/云岭日报全媒体记者 苗青禾\n3月5日，大桥通车。群众前来观看。", ["苗青禾"]),
    ("云岭网3月5日讯（云岭在线记者 苗青禾）大桥通车。", ["苗青禾"]),
    ("云岭在线3月5日讯（云岭新闻网临水县台办通讯员 苗青禾）大桥通车。", ["苗青禾"]),
    ("3月5日，大桥通车，市民来到桥上图/文并茂的展板前。", []),
    ("本报讯 3月5日，大桥通车。", []),
    ("新华社北京3月5日电 大桥通车。", []),
    ("3月5日，大桥（见上图）通车。（下图）", []),
    ("3月5日，市民苗青禾（右一）走上大桥。", []),
]


@pytest.mark.parametrize(("body", "names"), BYLINES)
def test_a_byline_is_read_in_all_its_forms(body: str, names: list[str]) -> None:
    assert reporters(f"云岭县大桥建成通车\n\n{body}") == names


@pytest.mark.parametrize(("body", "names"), BYLINES)
def test_a_byline_stands_where_it_says(body: str, names: list[str]) -> None:
    for article in told(f"云岭县大桥建成通车\n\n{body}")[0]:
        assert [article.text[b.start : b.end] for b in article.bylines] == [b.name for b in article.bylines]


def test_a_tail_printed_before_its_report_s_head_is_put_back_to_it() -> None:
    head, tail = FLOOD.split("值守，")
    articles, issues = told(f"{COUNCIL}\n\n，{tail}\n\n{head}值守\n\n{COUNCIL_HEAD}\n\n{FLOOD_HEAD}", date="2031-03-06")
    assert [article.title for article in articles] == [COUNCIL_HEAD, FLOOD_HEAD]
    assert articles[1].text.endswith(f"值守，{tail}") and [issue.kind for issue in issues] == ["tail"]


def test_a_report_that_another_cuts_in_mid_sentence_is_put_together_again() -> None:
    flood = FLOOD + "县水务局提醒，河道水位变化快，请勿下河。"
    head, tail = flood.split("组织12支")
    articles, _ = told(f"{head}\n\n{FRAUD}\n\n组织12支{tail}\n\n{FLOOD_HEAD}\n\n{FRAUD_HEAD}")
    assert {a.title: a.text[a.body :] for a in articles} == {
        FLOOD_HEAD: flood.replace("\n\n", "\n"),
        FRAUD_HEAD: FRAUD.replace("\n\n", "\n"),
    }


def test_a_tail_that_fits_nowhere_is_an_untitled_article_with_an_issue() -> None:
    articles, issues = told(f"，观众席上掌声经久不息，演出圆满落幕。\n\n{COUNCIL_HEAD}\n\n{COUNCIL}", date="2031-03-06")
    assert [article.title for article in articles] == [None, COUNCIL_HEAD]
    assert [issue.kind for issue in issues] == ["headline", "tail"]


def test_the_map_of_an_article_leads_to_the_printed_characters() -> None:
    page = repair(Document("page.txt", "\n\n".join([COUNCIL, COUNCIL_HEAD * 2, FLOOD, " ".join(FLOOD_HEAD)])))
    for article in split(page)[0]:
        covered = [article.text[run.start : run.start + run.length] for run in article.runs]
        printed = [page.document.text[run.printed : run.printed + run.length] for run in article.runs]
        assert covered == printed and "".join(covered) == article.text.replace("\n", "")


def test_ids_are_made_from_content_alone() -> None:
    (one,), _ = told(f"{COUNCIL_HEAD}\n\n{COUNCIL}", date="2031-03-06")
    (two,), _ = split(repair(Document("other.txt", f"\n{COUNCIL_HEAD}\n\n{COUNCIL}\n")), date="2031-03-06")
    assert one.id == two.id and one.id.startswith(f"article:2031-03-06/{COUNCIL_HEAD}~")


@pytest.mark.parametrize("text", ["大美河山", "", "。", "# 标题", "（记者 苗青禾）", "□本报记者 苗青禾"])
def test_scraps_give_articles_or_issues_and_never_raise(text: str) -> None:
    articles, _ = told(text)
    assert all(article.text for article in articles)
