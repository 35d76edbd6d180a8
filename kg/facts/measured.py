"""What a reported figure measures: 进出口总额 of 进出口总额3.4亿元, 重点产业图谱 of 10个重点产业图谱."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.figure_words import leading, linking, stopping
from kg.model import Mention, Sentence, Span, Token

WALL = re.compile(r"[，。；：！？!?;…\n（）()“”《》、]|[,:](?:(?<!\d[,:])|(?!\d))")
QUOTED = re.compile(r"“[^”“，。；\n]{1,12}”$")
LONGEST = 24
NOMINAL = ("n", "vn", "an", "b", "j", "s", "i", "l", "k", "h", "N", "JJ", "g", "z")
COVERING = re.compile(r"(?:涵盖|包括|涉及|来自|从事|覆盖)[^，。；\n的]{2,40}的(?P<noun>[^，。；、\n的]{2,12})")
"""20余家涵盖化工、锂电等领域的企业: the noun of a count with a clause of its own in front."""
ACTS = re.compile(r"参加|参与|参会|应邀|出席|来[到自院校]|赴|深入|前往|到|组成|开展|获|被|集体|一起|共同|走进|投身")
"""What people who are counted do, which names nobody: 180余人|参加会议."""
MORE = re.compile("左右|上下|以[上下内]")
SHARE = re.compile(r"(?:完成|占)[^，。]*$")
BASIS = re.compile(r"按(?:可比|不变|现行?)价格?(?:计算|核算)?")
CONNECTIVE = frozenset("及")


def clause_before(text: str, amount: Mention, others: Sequence[Span]) -> Span:
    """From the last wall, amount, date or owner before a figure up to the figure.

    A quotation that it begins with stays: “晨光”组一等奖3名 is of “晨光”组一等奖.
    """
    start = max(amount.start - 60, text.rfind("\n", 0, amount.start) + 1, 0)
    start = max((m.end() for m in WALL.finditer(text, start, amount.start)), default=start)
    quoted = QUOTED.search(text, max(0, start - 14), start)
    start = quoted.start() if quoted else start
    return Span(max([start, *(o.end for o in others if start <= o.start and o.end <= amount.start)]), amount.start)


def heading_before(text: str, amount: Mention, others: Sequence[Span]) -> Span:
    """What a clause begins with, past which dates and other figures lead to this one: 收入从2020年的9元增加到12元.

    Behind a colon it is what stands in front of that: 工期：180天.
    """
    end = amount.start
    if text[end - 1 : end] in {"：", ":"}:
        end -= 1
    start = max((m.end() for m in WALL.finditer(text, max(0, end - 60), end)), default=max(0, end - 60))
    first = min((o.start for o in others if start < o.start < end), default=end)
    return Span(max(start, text.rfind("\n", 0, end) + 1), first)


def measured_before(text: str, span: Span) -> str:
    """The noun in front of a figure, without adverbs and 完成, 达到: 全县累计完成进出口总额 gives 进出口总额."""
    words = plain_words(text, span)
    tail = words.rpartition("等")[2] if "等" in words and re.search(r"[^高平同对初中优]等", words) else words
    words = tail if len(tail) >= 2 else words
    noun = leading().sub("", words)
    return (noun if len(noun) >= 2 or noun == "" else words)[-LONGEST:]


def share_of(text: str, span: Span) -> Span | None:
    """Where 完成省定全年任务的 or 占全市比重 stands, which says what a percentage is of; None for others."""
    match = SHARE.search(text, span.start, span.end)
    return Span(match.start(), span.end) if match else None


def plain_words(text: str, span: Span) -> str:
    """The words of a span without blanks and without what leads over to a number."""
    words = "".join(text[span.start : span.end].split())
    return linking().sub("", BASIS.sub("", words) if "按" in words else words)


def made_in(text: str, amount: Mention, project: Mention) -> str:
    """What a capacity in a project's name is of: 镁合金 of 年产6千吨镁合金建设项目."""
    words = re.sub(
        r"\s|^/[年日天]|(?:生产|建设|制造|加工)?(?:线)?(?:建设)?(?:项目|工程)$", "", text[amount.end : project.end]
    )
    return (words or project.name)[:LONGEST]


def counted_after(text: str, end: int, sentence: Sentence) -> str:
    """The noun behind a count: 10个重点产业图谱; up to a verb, a mark or another number; else what follows 的."""
    more = MORE.match(text, end)
    end = more.end() if more else end
    end += text.startswith("“", end)
    wall = WALL.search(text, end)
    limit = min(wall.start() if wall else len(text), end + 40)
    digit = re.compile(r"\d").search(text, end, limit)
    limit = digit.start() if digit else limit
    nouns = _run_of_nouns(sentence.tokens, end, limit)
    if len(nouns := leading().sub("", nouns)) >= 2:
        return nouns[:LONGEST]
    if match := COVERING.match(text, end):
        return _to_stop(match["noun"])
    words = leading().sub("", re.sub(r"\s", "", text[end:limit]))
    if ACTS.match(words):
        return ""
    return _to_stop(words.rpartition("的")[2] if "的" in words[:-2] else words)


def _to_stop(words: str) -> str:
    stop = stopping().search(words, 2)
    return (words[: stop.start()] if stop else words)[:LONGEST].strip("的了")


def _run_of_nouns(tokens: Sequence[Token], start: int, limit: int) -> str:
    """The nouns that follow one another from an offset, by the annotator's parts of speech; none without tokens."""
    run: list[Token] = []
    for token in tokens:
        if start <= token.start and token.end <= limit and (not run or run[-1].end == token.start):
            if not (token.pos.startswith(NOMINAL) or (token.text in CONNECTIVE and run)):
                break
            run.append(token)
    while run and run[-1].text in CONNECTIVE:
        run.pop()
    return "".join(token.text for token in run)
