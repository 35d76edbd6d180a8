"""Which lines are headings, and which stacked ones are one heading."""

from __future__ import annotations

import re
from functools import cache

from kg.data import table
from kg.layout.lines import Line

LONGEST, LONGEST_CLAUSES = 60, 45
LEAD = re.compile(
    r"(?:(?:本报|本刊|本网|本台|本站|据新华社|新华社|中新社|中新网|央视网|人民网)[^，。；：“”（）()]{0,14}?(?:讯|电|消息)"
    r"|[\u4e00-\u9fff]{2,10}(?:社|网|报|台|客户端|融媒体?)[^，。；：“”（）()]{0,12}?(?:讯|电)(?=\s|[（(]|记者|\d|近日|日前|$)"
    r"|[（(](?:本报|特约|见习|实习|全媒体)?(?:记者|通讯员)[^（）()]{1,30}[）)]\s*\S)"
)
CREDIT = re.compile(
    r"[□■●◎◆○▲]?\s*(?:文[/／]?图\s*)?(?:本报|本刊)?(?:特约|见习|实习|首席|全媒体)?(?:记者|通讯员)[ ：:][^，。]{2,30}$"
)
ITEM = re.compile(
    r"(?:[-*+•●■◆▪◇□☆★]\s*(?=[^\s\d\-*])|\d{1,2}[.．、)）](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳])"
)
CAPTION = re.compile(
    r"(?:图[为①-⑨\d：:]|[▲△▼]|资料图|题图|[上下左右]图)|.{0,60}(?:记者|通讯员|新华社|本报).{1,20}摄(?:影报道)?[）)]?$"
)
MARKED = re.compile(r"#{1,6}\s*\S")
GOES_ON = re.compile(
    r"[。，；！？、”’）》…：]|[^，。；！？、：“‘《（]{1,3}[。；！？]|[^，。；！？、：“‘《（对是好看听瞧来嗯哎啊行]，|的(?!士)"
)
DANGLING = re.compile(r"[，、：；（“《‘的和与及以为在对将把被从向由使让给并或等]$")
OPENS, CLOSES = "“《（【‘", "”》）】’"


@cache
def _openers() -> re.Pattern[str]:
    words = "|".join(row["opener"] for row in table("prose_openers"))
    return re.compile(rf"(?:(?:{words})[，,：]|(?:{words})从[^，]*获悉)")


@cache
def _verb_list() -> frozenset[str]:
    return frozenset(row["verb"] for row in table("heading_verbs"))


@cache
def _verbs() -> re.Pattern[str]:
    words = "|".join(sorted(_verb_list(), key=len, reverse=True))
    nouns = (
        "会(?!议|见|谈)|仪式|工作|活动|周|大赛|专题|方案|行动|月|馆|奖|厅|局|委|部|处|站|点|区|园|基地|中心|模式|体系"
    )
    return re.compile(rf"(?:{words})(?!(?:{nouns}))")


def is_marked(line: Line) -> bool:
    """Whether Markdown marks it as a heading."""
    return MARKED.match(line.text) is not None


def stands_alone(line: Line) -> bool:
    """Whether a line opens something whatever came before: a report, a list's item, a marked heading."""
    return bool(is_marked(line) or LEAD.match(line.text) or CREDIT.match(line.text))


def is_caption(line: Line) -> bool:
    """Whether a line is a picture's: 图为…, or 记者 … 摄."""
    return len(line.text) <= 90 and CAPTION.match(line.text) is not None


def could_head(line: Line) -> bool:
    """Whether the words of a line can be a heading: no sentence's end, not much punctuation, no opening of prose."""
    text = line.text
    if len(text) > LONGEST or stands_alone(line) or ITEM.match(text) or _openers().match(text):
        return is_marked(line)
    if line.closed:
        return bool(re.search(r"[！？!?]$", text)) and len(text) <= 26 and not re.search("[。“；]", text)
    commas = text.count("，")
    return (
        not re.search("[。；]", text)
        and not (commas and len(text) > LONGEST_CLAUSES)
        and (commas < 2 or len(text) <= 24)
    )


def breaks_off(line: Line, below: Line | None) -> bool:
    """Whether a line does not end with its words: a bracket stays open, 的 hangs, the next goes on in mid-word."""
    goes_on = below is not None and GOES_ON.match(below.text) is not None
    return goes_on or DANGLING.search(line.text) is not None or not is_balanced(line.text)


def is_balanced(text: str) -> bool:
    """Whether what is opened in it is closed in it."""
    return all(text.count(a) == text.count(b) for a, b in zip(OPENS, CLOSES, strict=True))


def has_predicate(text: str) -> bool:
    """Whether a heading's line says something by itself: 省委召开会议, not 大美山河."""
    return _verbs().search(text) is not None


def are_one(above: str, below: str) -> bool:
    """Whether two stacked lines are one heading: the one breaks off, or only one of them has a predicate."""
    if _split(above, below):
        return True
    if above.endswith(("强调", "指出", "要求")) or below.startswith("——") or " " in above + below:
        return False
    return not (has_predicate(above) and has_predicate(below))


def glue(above: str, below: str) -> str:
    """What stands between the two lines of one heading: a space between two names, nothing in a sentence."""
    return "" if _split(above, below) or has_predicate(above) or has_predicate(below) else " "


def _split(above: str, below: str) -> bool:
    """Whether one word or phrase goes over the break: 各项工作实 / 现新发展."""
    broken = DANGLING.search(above) or GOES_ON.match(below) or not is_balanced(above) or len(below) <= 3
    return bool(broken) or above[-1] + below[0] in _verb_list()
