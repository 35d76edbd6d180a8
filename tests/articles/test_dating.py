"""The page's day and the reports' days, with the words they rest on; the paper's region."""

from __future__ import annotations

import pytest

from kg.articles import split
from kg.layout import repair
from kg.model import Article, Document, Issue, RegionPath

BODY = "本报讯（记者 苗青禾）3月5日下午，县政府召开第三次常务会议，研究稳就业工作。县长戴鹤鸣主持会议。"
HEAD = "县政府召开第三次常务会议"


def told(text: str, *, document: Document | None = None, date: str | None = None) -> tuple[Article, tuple[Issue, ...]]:
    articles, issues = split(repair(document or Document("page.txt", text)), date=date)
    return articles[0], issues


YEARS = [
    ("2031年伊始，全县上下奋勇争先。", "2031-03-06", "2031年伊始"),
    ("审议《2031年重点项目包保方案》。", "2031-03-06", "2031年重点项目"),
    ("产值同比2030年增长5%。", "2031-03-06", "同比2030年"),
    ("与2030年相比增长5%。", "2031-03-06", "与2030年"),
    ("听取2030年度预算执行情况的报告。", "2031-03-06", "2030年度"),
    ("力争到2035年基本实现现代化。", "--03-06", "no word of the page tells the year"),
    ("自2019年以来已举办六届。", "--03-06", "no word of the page tells the year"),
    ("大桥始建于2009年，2031年建成。", "2031-03-06", "2031年建成"),
    ("“十四五”开局之年，全县干劲十足。", "2021-03-06", "“十四五”开局之年"),
    ("“十四五”收官之年，全县干劲十足。", "2025-03-06", "“十四五”收官之年"),
    ("云岭2031（第三届）山货交易会开幕。", "2031-03-06", "2031（第三届）"),
    ("云岭•2031(第3届)山货交易会开幕。", "2031-03-06", "2031（第3届）"),
    ("群众反响热烈。", "--03-06", "no word of the page tells the year"),
]


@pytest.mark.parametrize(("sentence", "day", "basis"), YEARS)
def test_the_page_is_of_the_day_after_its_newest_report_in_the_year_its_words_tell(
    sentence: str, day: str, basis: str
) -> None:
    article, _ = told(f"{HEAD}\n\n{BODY}\n\n{sentence}")
    assert article.date == day and article.date_basis is not None and basis in article.date_basis


HEADS = [
    ("云岭日报 2031年3月7日 星期五 第2版", "2031-03-07"),
    ("2031年3月7日 农历二月初五 A02版", "2031-03-07"),
    ("云岭日报 2031-03-07 03版 民生新闻", "2031-03-07"),
    ("云岭日报 2031年3月7日", "2031-03-07"),
    ("发布时间：2031-03-07 08:12 来源：云岭发布", "2031-03-07"),
    ("发布:2031-3-7 16:56 来源:云岭融媒", "2031-03-07"),
    ("2031-03-07 08:12", "2031-03-07"),
    ("2031-03-07 08:12:30    来源：云岭发布", "2031-03-07"),
    ("2031-03-07 08:12:30来源：云岭发布", "2031-03-07"),
    ("2031-03-07  来源：云岭发布", "2031-03-07"),
    ("2031-03-07 08:12 | 来源：云岭发布", "2031-03-07"),
    ("2031年03月07日", "2031-03-07"),
    ("07.03.2031  08:12", "2031-03-07"),
    ("07.03.2031 08:12 来源：云岭发布", "2031-03-07"),
    ("2031.3.7 08:12", "2031-03-07"),
    ("来源：云岭发布　日期：2031.3.7", "2031-03-07"),
    ("更新时间：2031-03-07 08:12", "2031-03-07"),
]


@pytest.mark.parametrize(("line", "day"), HEADS)
def test_the_head_of_the_page_tells_its_day(line: str, day: str) -> None:
    article, issues = told(f"{line}\n\n{HEAD}\n\n{BODY}")
    assert (article.date, article.dateline, article.title) == (day, "2031-03-05", HEAD)
    assert article.date_basis is not None and article.date_basis in line and issues == ()


def test_a_given_day_stands_above_the_file_s_and_that_above_the_text_s() -> None:
    document = Document(
        "page.txt", f"2031年3月7日 星期五\n\n{BODY}", date="2032-03-08", date_basis="file name: 20320308"
    )
    of_file, _ = told("", document=document)
    given, _ = told("", document=document, date="2033-03-09")
    assert (of_file.date, of_file.date_basis, of_file.dateline) == ("2032-03-08", "file name: 20320308", "2032-03-05")
    assert (given.date, given.date_basis, given.dateline) == ("2033-03-09", "given", "2033-03-05")


def test_a_year_that_cannot_be_told_is_an_issue() -> None:
    _, issues = told(f"{HEAD}\n\n{BODY}")
    assert [issue.kind for issue in issues] == ["date"] and "--date" in issues[0].why


DATELINES = [
    ("本报讯（记者 苗青禾）昨日下午，大桥通车。", "2031-03-06"),
    ("本报讯（记者 苗青禾）3月1日至5日，山货交易会举行。", "2031-03-05"),
    ("本报讯（记者 苗青禾）截至3月4日，大桥已完成九成。", "2031-03-04"),
    ("本报讯（记者 苗青禾）日前，大桥通车。", None),
    ("本报讯（记者 苗青禾）3月20日起，大桥将通车。", None),
    ("新华社北京3月6日电 大桥通车。", "2031-03-06"),
    ("本报讯（记者 苗青禾）12月28日，大桥合龙。", "2030-12-28"),
]


@pytest.mark.parametrize(("body", "day"), DATELINES)
def test_a_report_is_of_the_day_its_opening_names(body: str, day: str | None) -> None:
    article, _ = told(f"云岭县大桥建成通车\n\n{body}", date="2031-03-07")
    assert article.dateline == day


REGIONS = [
    ("我市各县区抓好春耕。绵阳市涪城区、绵阳市游仙区走在前列。绵阳日报记者报道。", "四川省/绵阳市"),
    ("省委书记柯远山到贵阳调研。全省各地抓好落实，我省经济向好。贵州、贵阳、遵义走在前列。", "贵州省"),
    ("县委书记柯远山主持。我县抓好春耕。民乐县三堡镇、民乐县南古镇走在前列。", "甘肃省/张掖市/民乐县"),
    ("区委书记柯远山主持。我区抓好春耕。静海区团泊镇、静海区走在前列。", "天津市/静海区"),
    ("县委书记柯远山致辞。山货节在鹤庆举行，客商来鹤庆投资兴业。", "云南省/大理白族自治州/鹤庆县"),
    ("我县山货俏。中国•鹤庆2031（第三届）山货节开幕。鹤庆好客。", "云南省/大理白族自治州/鹤庆县"),
    ("县委书记柯远山主持。乡村振兴见成效，群众走向富裕，振兴富裕之路更宽。", None),
    ("我县来客。客商来宝山投资兴业，宝山好客。", None),
    ("重庆市委书记柯远山主持。重庆市委、重庆市政府抓好落实。", None),
    ("大桥通车，群众前来观看。", None),
    ("我市党政代表团赴绵阳考察。绵阳工业好，绵阳园区新。为建设现代化新遂宁，市委要求学习绵阳。", "四川省/遂宁市"),
    (
        "绵阳市游仙区考察团赴我市考察。绵阳好客。市委书记柯远山陪同，在遂宁市区参观，遂宁市船山区介绍情况。",
        "四川省/遂宁市",
    ),
    ("鹤庆县委书记柯远山出席仪式，鹤庆县委副书记、县长戴鹤鸣致辞，要求全县抓好落实。", "云南省/大理白族自治州/鹤庆县"),
    ("鹤庆县委书记柯远山出席仪式。鹤庆县委副书记、县长戴鹤鸣致辞，全县抓落实，我市关注。", None),
    ("市长柯远山前往云南大理州调研。大理州、大理市变化大。", None),
    ("我市抓好落实。我市经济向好，绵阳市各界关注，我市人民振奋。", "四川省/绵阳市"),
    ("我市抓好落实。我市企业走出去，到绵阳市参展，我市人民振奋。", None),
    ("市委书记柯远山率队赴绵阳市学习，绵阳工业好，绵阳园区新。我市抓落实，遂宁市船山区走在前列。", "四川省/遂宁市"),
    ("绵阳市党政代表团在我市考察。绵阳好客，绵阳园区新。遂宁市、遂宁市船山区介绍情况。", "四川省/遂宁市"),
    ("遂宁市党政代表团赴绵阳市考察。我市人民振奋。", "四川省/遂宁市"),
    ("全区抓落实，市委要求。遂宁市、遂宁市船山区、射洪市走在前列，遂宁向好。", "四川省/遂宁市"),
    (
        "我市参加。共青团鹤庆县委驻绵阳市工作委员会、绵阳商会到会。绵阳好客，遂宁市有关部门参加。市委要求抓落实，全市振奋。",
        "四川省/遂宁市",
    ),
]


@pytest.mark.parametrize(("text", "region"), REGIONS)
def test_the_paper_s_region_is_told_by_its_own_words_and_the_places_it_names(text: str, region: str | None) -> None:
    article, _ = told(f"云岭大桥建成通车\n\n本报讯（记者 苗青禾）3月5日，{text}")
    assert article.region == region and (article.region_basis is None) == (region is None)


def test_a_given_region_stands_above_the_text_s() -> None:
    document = Document("page.txt", f"{HEAD}\n\n{BODY}", region=RegionPath("甘肃省/张掖市/民乐县"))
    (article,), _ = split(repair(document))
    (given,), _ = split(repair(document), region=RegionPath("四川省"))
    assert (article.region, article.region_basis) == ("甘肃省/张掖市/民乐县", "metadata")
    assert (given.region, given.region_basis) == ("四川省", "given")
