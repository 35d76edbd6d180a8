"""The marks by which lines of a printed page are told: what opens a report, credits, lists, captions, headings."""

from __future__ import annotations

import re
from functools import cache

from kg.data import table

STAFF = (
    r"(?:文字|撰文|图文|图片|摄影|供图|供稿|撰稿|作者|记者|通讯员|责任编辑|编辑|责编|编审|排版|校对|校稿|监制|审稿人?|审核人?|"
    r"审签|签发|[初复终一二三]审|主编|总编|来源|单位)"
)
"""What the lines under a web page's text name people for."""
LEAD = re.compile(
    r"[【\[]?(?:(?:据|综合)?(?:本报|本刊|本网|本台|本站|新华社|中新社|中新网|央视网|人民网)[^，。；：“”（）()]{0,14}?(?:讯|电|消息)"
    r"|[\u4e00-\u9fff]{1,10}(?:社|网|报|台|客户端|融媒体?)[^，。；：“”（）()]{0,12}?(?:讯|电)(?=\s|[（(】\]]|记者|\d|近日|日前|$)"
    r"|[\u4e00-\u9fff]{2,6}(?:在线|网|报)[-—·][\u4e00-\u9fff]{2,8}[^，。；：“”（）()]{0,12}?(?:讯|电)(?=\s|[（(]|\d|$)"
    r"|[\u4e00-\u9fff]{1,10}(?:社|网|报|台)\d{1,2}月\d{1,2}日[^，。；：“”（）()]{0,6}?消息(?=\s|近日|日前)"
    r"|(?:特约|见习|实习)?(?:记者|通讯员)[^，。；：“”（）()]{2,16}报道[：:]"
    r"|(?:今日)?[\u4e00-\u9fff]{2,6}讯(?=\s*[（(]|\s+(?:记者|通讯员)|\s*\d{1,2}月\d{1,2}日)"
    r"|[（(](?:本报|本台|[\u4e00-\u9fff]{2,10}(?:社|报|网|台|中心|客户端))?(?:特约|见习|实习|首席|融媒体?|全媒体)?"
    r"(?:记者|通讯员)[^（）()]{1,30}[）)]\s*\S)"
)
"""The opening of a report, 本报讯（记者 …）, 新华社北京5月6日电, （记者 …）5月6日."""
SIGN = r"[□■●◎◆○▲]?\s*(?:(?:文[/／]?图|图[/／]?文|[文图][/／])\s*)?"
"""What may stand before a byline on a line of its own: □, 文/图."""
CREDIT = re.compile(
    rf"{SIGN}(?:本报|本刊|[\u4e00-\u9fff]{{1,4}}(?:新闻|[日晚时早晨]报|客户端))?"
    r"(?:特约|见习|实习|首席|融媒体?|全媒体)?(?:记者|通讯员|评论员)[ ：:]?[^，。；：（）]{2,30}$"
)
"""A byline on a line of its own, □本报记者 …."""
STAMP = r"\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}[:：]\d{2}(?:[:：]\d{2})?)?"
"""The day, and perhaps the minute, at which a web page was put up: 2031-05-06 17:20."""
MEDIUM = r"(?:《[^》\n]{2,12}》|[\u4e00-\u9fff]{2,10}(?:报|网|发布|新闻|在线|台|客户端|融媒体?))"
"""Who put a page up: 《云岭日报》, 云岭发布."""
IMPRINT = re.compile(
    rf"[（(]?(?:{STAMP}[\s|｜]*)?(?:来源|稿源|信息来源|发布(?:时间|日期|单位|机构|人|者)?|时间|日期|作者|撰稿)\s*[:：]"
    rf"|{STAFF}\s*[:：]\s*[^，。：:]{{1,24}}(?:[\s;；|/]*{STAFF}\s*[:：]\s*[^，。：:]{{1,24}})+$"
    rf"|{STAMP}\s+{MEDIUM}$|{MEDIUM}\s+{STAMP}$"
)
"""The line of a web page under its headline or its text: 来源：… 发布时间：…, 文字：… 编辑：…, 云岭发布 2031-05-06."""
PAPERS = re.compile(
    r"(?:名单|公告|通告|公示|启事|通知|决定|决议|办法|条例|规定|提示|须知|倡议|公报|信|书|致辞|声明|目录|安排)(?:（[^（）]*）)?$"
)
"""What the headings of lists, letters and notices end with."""
BARE_NAMES = r"[。！？”] ?（(?![^）]*[图续略完转接版文摘])[\u4e00-\u9fff]{2,4}(?:[ 、][\u4e00-\u9fff]{2,4}){0,3}）$"
"""The byline of a brief, behind its last sentence: （某某）, but no （下图）."""
BRIEFS = re.compile(r"(?:[简短快]讯|简明新闻|一句话新闻|新闻[集速]锦|要闻[集速]览)$")
"""The label over short reports, each of which ends with its byline."""
BRIEF = re.compile(r"[■●◆★▲□◇]\s*(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|近日|日前|昨[日天]|今[日天])")
"""What opens each of the short reports that share one mark: ■3月5日，."""
ITEM = re.compile(
    r"(?:[●■◆▪◇□☆★]\s*(?=\S)|[一二三四五六七八九十]{1,3}、|[-*+•]\s*(?=[^\s\d\-*])|[-•●■]\s+|\d{1,2}[.．、)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳])"
)
CAPTION = re.compile(
    r"(?:图[为①-⑨\d：:]|[▲△▼]|资料图|题图|[上下左右]图)|.{0,60}(?:记者|通讯员|新华社|本报).{1,20}摄(?:影报道)?[）)]?$"
    r"|[^，。：；]{2,26}(?:现场|效果图|示意图|规划图|外景|全景|一角|航拍)(?:图|照片)?。$"
    r"|.{4,80}。 ?[\u4e00-\u9fff]{2,4} ?(?<!拍)摄$"
)
NOUN_ENDS = (
    r"(?:会(?!议|见|谈)|仪式|工作|活动|周|大赛|专题|方案|行动|月|馆|奖|厅|局|委|部|处|站|点|区|园|基地|中心|模式|体系)"
)
MARKED = re.compile(r"#{1,6}\s*(?=[^\s#])")
"""Markdown's mark of a heading."""


VISIT = r"[来到赴在][^，。：]{1,16}(?:考察|调研|参观|访问|学习|交流)"
"""Where somebody goes and sees: 到云岭考察, which is said by nouns as well."""


@cache
def prose_opening() -> re.Pattern[str]:
    """What opens a sentence of prose and never a headline: 近年来，, 某人强调，."""
    words = "|".join(row["opener"] for row in table("prose_openers"))
    said = "[^，。：“]{2,12}(?:强调|指出|表示|要求|认为|介绍|说)，"
    return re.compile(rf"(?:(?:{words})[，,：]|记者[^，]*获悉|{said})")


@cache
def heading_verbs() -> frozenset[str]:
    """The verbs that headlines are built on."""
    return frozenset(row["verb"] for row in table("heading_verbs"))


@cache
def heading_predicate() -> re.Pattern[str]:
    """A headline's verb that is no part of a noun: 推进 in 推进治理, not in 推进会; 建设 only at the beginning."""
    rows = sorted(table("heading_verbs"), key=lambda row: len(row["verb"]), reverse=True)
    verbs = "|".join(row["verb"] for row in rows if row["noun"] == "no")
    nouns = "|".join(row["verb"] for row in rows if row["noun"] == "yes")
    # the first character lets almost every place of a text fail at once
    firsts = "".join(sorted({row["verb"][0] for row in rows}))
    return re.compile(rf"(?=[{firsts}来到赴在])(?:{verbs}|(?:^|(?<=[ ，]))(?:{nouns})|{VISIT})(?!{NOUN_ENDS}|[团组队])")


@cache
def heading_clause() -> re.Pattern[str]:
    """A headline's end after which nothing of its clause can come: 召开, 时强调."""
    words = "|".join(row["verb"] for row in table("heading_verbs") if row["whole"] == "yes")
    return re.compile(rf"(?:{words}|强调|指出|要求)$")
