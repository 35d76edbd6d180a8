"""Names of meetings, fairs, contests and ceremonies: where they end, and where they begin."""

from __future__ import annotations

import re

import pytest

from kg.mentions.event_borders import border_words
from kg.mentions.meetings import find_meetings
from kg.model import Article, ArticleId, EntityKey, Mention, Sentence, Token


def names_in(text: str, *bodies: str) -> list[str]:
    """The names found, where `bodies` are already known to be organizations."""
    article = Article(ArticleId("a"), "x.txt", text, 0, ())
    words = "|".join(sorted(border_words(), key=len, reverse=True))
    tokens = tuple(Token(m.start(), m.end(), m[0], "x") for m in re.finditer(f"{words}|.", text))
    known = [_body(text, name) for name in bodies]
    return [one.name for one in find_meetings(article, (Sentence(0, len(text), tokens),), known)]


def _body(text: str, name: str) -> Mention:
    at, key = text.index(name), EntityKey(f"org:{name}")
    return Mention(ArticleId("a"), "Organization", at, at + len(name), name, key, name, "test", 0.9)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市政府召开春季农业生产调度会。", "春季农业生产调度会"),
        ("县长主持召开县政府第12次常务会议，研究防汛。", "县政府第12次常务会议"),
        ("3月4日，全省法院院长会议在兰州召开。", "全省法院院长会议"),
        ("3月4日，云岭县移风易俗现场观摩推进会召开。", "云岭县移风易俗现场观摩推进会"),
        ("3月4日，全县庆祝建党百年大会隆重举行。", "全县庆祝建党百年大会"),
        ("中心组举行2021年第三次集体学习。", "2021年第三次集体学习"),
        ("（云岭日报记者 苗青禾）云岭县2022年读书节启动仪式昨天举行。", "云岭县2022年读书节启动仪式"),
        ("云岭县2022年教师节表彰大会在县城举行。", "云岭县2022年教师节表彰大会"),
        ("昨日，部党委会和部务会召开。", "部党委会和部务会"),
        ("省水利厅召开厅党组会议和厅务会议，研究防汛。", "厅党组会议和厅务会议"),
        ("第八届中国—阿拉伯国家园艺博览会在甘州区开幕。", "第八届中国—阿拉伯国家园艺博览会"),
        ("由市总工会主办的第九届职工厨艺大赛在文化广场举行。", "第九届职工厨艺大赛"),
        ("以“丝路花开”为主题的第二届敦煌花卉博览会开幕。", "第二届敦煌花卉博览会"),
        ("代表团出席第二届敦煌花卉博览会开幕式。", "第二届敦煌花卉博览会开幕式"),
        ("学校举办“书香伴我行”读书活动。", "“书香伴我行”读书活动"),
        ("两期全县村干部能力提升培训班相继开班。", "全县村干部能力提升培训班"),
        ("第三届马拉松公开赛云岭站在云岭开赛。", "第三届马拉松公开赛云岭站"),
        ("组团参加成都“农交会”。", "成都“农交会”"),
        ("支队党委召开（扩大）会议。", "（扩大）会议"),
        ("召开“落实防火责任”专题研讨会。", "“落实防火责任”专题研讨会"),
        ("第六届陇东苹果节将于4月20日拉开帷幕。", "第六届陇东苹果节"),
        ("省检察院举行新闻发布会。", "新闻发布会"),
        ("2022年全省职工羽毛球比赛落幕。", "2022年全省职工羽毛球比赛"),
        ("参加在成都举行的西部农业博览会。", "西部农业博览会"),
        ("传达学习全省信访工作会议精神。", "全省信访工作会议"),
        ("深入贯彻落实全省招商大会精神。", "全省招商大会"),
        ("二届县委召开108次常委会会议。", "108次常委会会议"),
        ("本报讯市三届人大常委会第21次会议举行。", "市三届人大常委会第21次会议"),
        ("某舰举行“蓝鲸—2022”实弹演练。", "“蓝鲸—2022”实弹演练"),
        ("全市首届青年创业大赛暨项目路演启动仪式举行。", "全市首届青年创业大赛暨项目路演启动仪式"),
        (
            "2022丝路园艺博览会暨第8届河西合作与投资贸易洽谈会开幕。",
            "2022丝路园艺博览会暨第8届河西合作与投资贸易洽谈会",
        ),
        ("讯（记者 柏望川）2022年全省法官座谈会今天举行。", "2022年全省法官座谈会"),
        ('法院召开"阳光执行"专项执行行动部署会,布置任务。', '"阳光执行"专项执行行动部署会'),
    ],
)
def test_a_name_begins_where_the_sentence_lets_it(text: str, name: str) -> None:
    assert names_in(text) == [name]


def test_a_short_form_in_a_bracket_does_not_swallow_the_name_before_it() -> None:
    names = names_in("第三届西部苹果博览会（以下简称西博会）于9月16日至20日在兰州举办。")
    assert names[0] == "第三届西部苹果博览会"


def test_each_name_of_a_list_is_found_by_itself() -> None:
    text = "先后举办冷链物流推介会、闲置厂房招商推介会，参加西宁“菊博会”、祁连“生态论坛”等活动。"
    assert names_in(text) == ["冷链物流推介会", "闲置厂房招商推介会", "西宁“菊博会”", "祁连“生态论坛”"]


@pytest.mark.parametrize(
    "text",
    [
        "会议强调，要压实责任。",
        "大会堂里坐满了人。",
        "会议室在三楼。",
        "丰富多彩的系列活动接连不断。",
        "《全县工作会议方案》已经印发。",
        "本届博览会吸引了众多客商。",
        "已连续成功举办七届职工厨艺大赛。",
        "广泛开展形式多样的文化活动。",
    ],
)
def test_a_bare_head_or_a_word_that_goes_on_names_nothing(text: str) -> None:
    assert names_in(text) == []


def test_a_head_inside_a_body_is_not_an_event() -> None:
    assert names_in("苹果大会战指挥部和茶叶博览会组委会参加。", "茶叶博览会组委会") == []


def test_a_candidate_says_its_kind_and_that_its_day_is_not_told() -> None:
    text = "县里举办春季招聘会。"
    article = Article(ArticleId("a"), "x.txt", text, 0, ())
    (found,) = find_meetings(article, (Sentence(0, len(text)),), [])
    assert (found.entity, found.properties) == ("event:?/春季招聘会", {"kind": "fair"})


def test_a_ceremony_s_name_holds_the_whole_project_whatever_words_it_has() -> None:
    text = "河湾至南滩公路项目建设开工仪式在云岭镇举行。"
    article = Article(ArticleId("a"), "x.txt", text, 0, ())
    words = "|".join(sorted(border_words(), key=len, reverse=True))
    tokens = tuple(Token(m.start(), m.end(), m[0], "x") for m in re.finditer(f"{words}|.", text))
    works = Mention(ArticleId("a"), "Project", 0, 9, text[:9], EntityKey("project:x"), text[:9], "test", 0.9)
    names = [one.name for one in find_meetings(article, (Sentence(0, len(text), tokens),), [works])]
    assert names == ["河湾至南滩公路项目建设开工仪式"]
