"""Which lines are headings, and which stacked ones are one heading."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from kg.data.marks import (
    CAPTION,
    CREDIT,
    IMPRINT,
    ITEM,
    LEAD,
    MARKED,
    heading_clause,
    heading_predicate,
    heading_verbs,
    prose_opening,
)
from kg.layout.lines import Line, is_closed

LONGEST, LONGEST_CLAUSES = 60, 45
EVEN = 10
LEAST_PAIRS, SAID_AGAIN = 6, 0.5
"""Pairs of characters of a headline, and the share of them that the lines below it say again."""
"""Characters of a half of a headline, 靠前服务优化环境 over 助力企业轻装上阵."""
KEPT = 1 << 14
"""Lines of which it is kept what they are: each is asked for itself and for those before it."""
GOES_ON = re.compile(
    r"[。，；！？、”’）》…：]|[^，。；！？、：“‘《（]{1,3}[。；！？]|[^，。；！？、：“‘《（对是好看听瞧来嗯哎啊行]，|的(?!士)"
)
DANGLING = re.compile(
    r"[，、：；（“《‘的和与及以为在对将把被从向由使让给并或等]$|[，、][^，、：！？ ]{1,2}$"
    r"|(?:投资|资金|总额|金额|面积|产值|收入)(?:达|约|超)$"
)
OPENING = re.compile(r"(?:今年|去年|近日|日前|连日来|昨[日天]|今[日天]|(?:\d{4}年)?\d{1,2}月\d{1,2}[日号])")
WHOLE = re.compile(r"[在于][^，。]{1,20}(?:举行|召开|启动)$|(?:开工|开幕|闭幕|落幕|奠基|揭牌|通车|投产|竣工)$")
"""How a clause ends that has no object."""
SIGN_OFF = re.compile(r"\d{4}年\d{1,2}月\d{1,2}日$")
"""The end of a letter or a notice: who, and on what day."""
OPENS, CLOSES = "“《（【‘", "”》）】’"
PAIRED = re.compile(f"[{OPENS}{CLOSES}]")


def is_marked(line: Line) -> bool:
    """Whether Markdown marks it as a heading."""
    return line.text.startswith("#") and MARKED.match(line.text) is not None


def stands_alone(line: Line) -> bool:
    """Whether a line opens something whatever came before: a report, a list's item, a marked heading."""
    return is_marked(line) or _opens(line.text)


@lru_cache(KEPT)
def _opens(text: str) -> bool:
    return (LEAD.match(text) or CREDIT.match(text) or IMPRINT.match(text)) is not None


def is_credit(line: Line) -> bool:
    """Whether a line holds a byline or a web page's source and nothing else."""
    return len(line.text) < 120 and _is_credit(line.text)


@lru_cache(KEPT)
def _is_credit(text: str) -> bool:
    return (IMPRINT.match(text) or CREDIT.match(text)) is not None


def is_caption(line: Line) -> bool:
    """Whether a line is a picture's: 图为…, or 记者 … 摄."""
    return len(line.text) <= 90 and CAPTION.match(line.text) is not None


def could_head(line: Line) -> bool:
    """Whether the words of a line can be a heading: no sentence's end, not much punctuation, no opening of prose."""
    if len(line.text) > LONGEST:
        return is_marked(line)
    return _could_head(line.text) or is_marked(line)


@lru_cache(KEPT)
def _could_head(text: str) -> bool:
    if _opens(text) or ITEM.match(text) or _is_prose(text):
        return False
    if is_closed(text):
        return text.endswith(("！", "？", "!", "?")) and len(text) <= 26 and not any(mark in text for mark in "。“；")
    commas = text.count("，")
    return (
        not ("。" in text or "；" in text)
        and not (commas and len(text) > LONGEST_CLAUSES)
        and (commas < 2 or len(text) <= 24)
    )


def _is_prose(text: str) -> bool:
    """Whether a line opens as only prose does, or is a letter's end."""
    return bool(SIGN_OFF.search(text) or prose_opening().match(text))


def opens_anew(line: Line) -> bool:
    """Whether a line opens like a report's first sentence: 近日，某市…, 今年以来，…."""
    return OPENING.match(line.text) is not None or prose_opening().match(line.text) is not None


def keeps_spaces(line: Line) -> bool:
    """Whether the spaces of a line part phrases: in headings, lists and credits, not in prose."""
    return could_head(line) or is_credit(line) or is_caption(line) or ITEM.match(line.text) is not None


def breaks_off(line: Line, below: Line | None) -> bool:
    """Whether a line does not end with its words: a bracket stays open, 的 hangs, the next goes on in mid-word."""
    goes_on = below is not None and GOES_ON.match(below.text) is not None
    return goes_on or DANGLING.search(line.text) is not None or not is_balanced(line.text)


def is_balanced(text: str) -> bool:
    """Whether what is opened in it is closed in it."""
    if PAIRED.search(text) is None:
        return True
    return all(text.count(a) == text.count(b) for a, b in zip(OPENS, CLOSES, strict=True))


@lru_cache(KEPT)
def has_predicate(text: str) -> bool:
    """Whether a heading's line says something by itself: 省委召开会议, not 大美山河."""
    return heading_predicate().search(text) is not None


def is_whole(text: str) -> bool:
    """Whether a heading's line ends as only a whole clause does, and does not open like prose."""
    return WHOLE.search(text) is not None and OPENING.match(text) is None


def is_said_again(head: str, below: str) -> bool:
    """Whether the text below repeats most of a headline: 云岭经开区新项目开工 over 云岭经开区6个新项目5月6日开工."""
    words, said = _pairs(head), _pairs(below)
    says = has_predicate(head) and head[-1] not in "日号"
    return says and len(words) >= LEAST_PAIRS and len(words & said) >= SAID_AGAIN * len(words)


def _pairs(text: str) -> frozenset[str]:
    letters = [char for char in text if char.isalnum()]
    return frozenset(map("".join, pairwise(letters)))


def are_one(above: str, below: str) -> bool:
    """Whether two stacked lines are one heading: the one breaks off, or only one of them has a predicate."""
    if _split(above, below):
        return True
    if heading_clause().search(above) or below.startswith(("——", "（")) or " " in above + below:
        return False
    return not (has_predicate(above) and has_predicate(below)) or EVEN < len(above) <= len(below) <= len(above) + 1


def glue(above: str, below: str) -> str:
    """What stands between the two lines of one heading: a space between names or even halves, nothing in a sentence."""
    if _split(above, below):
        return ""
    even = len(above) == len(below) <= EVEN and above.isalnum() and below.isalnum()
    return " " if even or not (has_predicate(above) or has_predicate(below)) else ""


def _split(above: str, below: str) -> bool:
    """Whether one word or phrase goes over the break: 各项工作实 / 现新发展."""
    broken = DANGLING.search(above) or GOES_ON.match(below) or not is_balanced(above) or len(below) <= 3
    return bool(broken) or above[-1] + below[0] in heading_verbs()
