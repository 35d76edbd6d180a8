"""Reporters' names: 本报讯（记者 …）, （特约记者 … 摄影报道）, □本报记者 …, and （…） behind the last sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.articles.credits import find_credits
from kg.data import table
from kg.data.marks import BARE_NAMES, LEAD, SIGN
from kg.model import Byline

ROLE = (
    r"(?:本报|本刊|本台|新华社|中新社|驻\S{2,3}|[\u4e00-\u9fff]{1,4}(?:新闻|日报|晚报|时报|早报|晨报|客户端|融媒)(?=(?:首席|特约|见习|实习|全媒体|融媒体?)?记者))?(?:特约|见习|实习|首席|融媒体?|全媒体|文字|摄影|资深)?"
    r"(?:记者|通讯员|作者|撰稿|供稿|实习生|评论员)"
)
BRACKET = re.compile(r"[（(](?P<in>[^（）()\n]{0,80})[）)]")
ROLES = re.compile(ROLE)
LOOSE = re.compile(
    rf"(?:讯|电|消息|^)\s*(?P<in>{ROLE}\s*[^\s，。：（）]{{2,4}}(?:[、 ][^\s，。：（）]{{2,4}})*)(?=\s|报道|[，：])",
    re.M,
)
OWN_LINE = re.compile(rf"{SIGN}[（(]?{ROLE}[\s、\u4e00-\u9fff][^，。；：:]*")
NAMED = re.compile(
    rf"(?:作者|文字|图文|撰文|{ROLE})\s*[：:]\s*([\u3400-\u9fff·、]+(?: [\u3400-\u9fff·、]+)*)(?![：:\u3400-\u9fff])"
)
NOISE = re.compile(
    rf"来源\s*[：:]\s*[^\s，。；）)]+|{ROLE}|本[网报台刊]|摄影报道|摄影|报道|文[/／]?图|图[/／]?文|(?<=[\u3400-\u9fff])[/／][文图摄]|(?<![\u3400-\u9fff])[文图摄][/／]|整理|综合|[文图]$|摄$|编辑|[：:]"
)
WORD = re.compile(r"[\u3400-\u9fff·]+")
NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{1,6})*|[\u3400-\u9fff]{1,6}(?:·[\u3400-\u9fff]{1,6})+")
BODY = re.compile(
    r"[局部委厅社台处院校队办所站]$|[一二三四五六]庭$|审判庭|办公室|宣传科|报道组|政府|公司|中心|大学|日报|晚报|在线$|网$|融媒"
)
BEHIND_BODY = re.compile(
    r"[\u3400-\u9fff]+(?:[局部委厅社台处院校队办所站网]|公司|中心|大学|日报|晚报|政府)(?P<name>[\u3400-\u9fff]{2,3})"
)
HEAD_REACH, TAIL_REACH = 60, 60
OPENS_WITHIN = 4
"""Lines within which a report opens; captions of its pictures may stand before."""


def find_bylines(text: str, body: int) -> tuple[Byline, ...]:
    """The reporters of an article in printed order; names only, each with its place in the article's text."""
    found: dict[int, Byline] = {}
    for start, end in _stretches(text, body):
        for byline in _names(text, start, end):
            found.setdefault(byline.start, byline)
    return tuple(found[start] for start in sorted(found))


def _stretches(text: str, body: int) -> Iterator[tuple[int, int]]:
    """Where bylines stand: in the first line, on lines of their own, and behind the last sentence."""
    lines = list(_lines(text, body))
    for number, (start, end) in enumerate(lines):
        line = text[start:end]
        if number == 0 or (number < OPENS_WITHIN and LEAD.match(line)):
            yield from _opening(text, start, end)
        if len(line) <= 60 and OWN_LINE.fullmatch(line):
            yield start, end
        elif credits := tuple(find_credits(text, start, end)):
            yield from credits
        elif len(line) <= 120 and ("：" in line or ":" in line):
            yield from ((start + author.start(1), start + author.end(1)) for author in NAMED.finditer(line))
    if lines:
        yield from _closing(text, *lines[-1])


def _lines(text: str, body: int) -> Iterator[tuple[int, int]]:
    at = body
    for line in text[body:].split("\n"):
        if line:
            yield at, at + len(line)
        at += len(line) + 1


def _opening(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    reach = min(end, start + HEAD_REACH)
    for pattern in (BRACKET, LOOSE):
        for match in pattern.finditer(text, start, min(end, reach + 80)):
            if match.start() < reach and (ROLES.search(match["in"]) or _reports(text, match)):
                yield match.span("in")
                return


def _reports(text: str, bracket: re.Match[str]) -> bool:
    """Whether a bracket behind 讯 or 电 says who reports, without a word for what they are: 云岭讯（某某 报道）."""
    names = bracket["in"].removesuffix("报道").strip()
    return text[bracket.start() - 1 : bracket.start()] in ("讯", "电") and bool(names) and _are_names(names)


def _closing(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The bracket a report ends with; one without 记者 must stand behind a full stop, or hold names like names."""
    for match in BRACKET.finditer(text, max(start, end - TAIL_REACH), end):
        bare = re.search(BARE_NAMES, text[start:end]) is not None
        if match.end() == end and (bare or NOISE.search(match["in"]) or _are_names(match["in"])):
            yield match.span("in")


def _are_names(inside: str) -> bool:
    names = re.split(r"[ 、]+", inside.strip())
    return all(2 <= len(name) <= 4 and name[0] in _surnames() and NAME.fullmatch(name) for name in names)


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["surname"] for row in table("surnames"))


def _names(text: str, start: int, end: int) -> Iterator[Byline]:
    """The names between roles, spaces and 、: 张三 李四 of 记者 张三 通讯员 李四 摄影报道."""
    at = start
    for noise in (*NOISE.finditer(text, start, end), None):
        stop = noise.start() if noise else end
        for word in WORD.finditer(text, at, stop):
            yield from _named(word)
        at = noise.end() if noise else end
        if noise and noise.group() == "编辑":
            return


def _named(word: re.Match[str]) -> Iterator[Byline]:
    """The name that a word is, or that stands behind a body without a space: 县纪委监委|柏望川."""
    if len(word[0]) <= 4 or "·" in word[0]:
        if NAME.fullmatch(word[0]) and not BODY.search(word[0]):
            yield Byline(word[0], *word.span())
        return
    behind = BEHIND_BODY.fullmatch(word[0])
    if behind and behind["name"][0] in _surnames() and not BODY.search(behind["name"]):
        start = word.start() + behind.start("name")
        yield Byline(behind["name"], start, word.end())
