"""Names of meetings, fairs, contests, ceremonies and the like: 第三届高原牦牛产业博览会, “书香校园”读书活动.

A name ends in a head (会议, 博览会, 启动仪式) and begins where the sentence lets it begin: behind the verb that
convenes or attends it, behind a border word, or at a quote, an ordinal, a year or a place. What is found here is a
candidate: its key says `event:?/…` until the facts have told whether and when it took place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.data.alternatives import any_of
from kg.data.punctuation import full_width
from kg.mentions.event_borders import (
    Line,
    at_anchor,
    behind_border,
    behind_list,
    behind_verb,
    introducing,
    line_of,
    reach_of,
    split_lists,
    stripped,
    with_other_side,
    with_partner,
    with_project,
)
from kg.model import Article, EntityKey, Label, Mention, Sentence

SUMMING = re.compile(
    r"(?:等|系列|各类|各种|各项|相关|有关|多项|多种|多样的?|多彩的?|类似|这些|一些|本次|此次|这次|该|本届|上述|历届|[每两多]届|"
    r"简称|下称)“?$"
)
COUNTED = re.compile(
    r"(?:以下|下称|下文)?简称|[一两二三四五六七八九十\d]+届(?![省市县区州旗]|党|全国|人大|政协|中央|校|院)|"
    r"(?!“).{0,12}(?:群众性|形式多样|各类|各种|一系列)"
)
CONTENTS = re.compile("意见建议|代表建议|包含|涵盖|主要是|名单|草案|(?<!党)人民代表大会$")
"""What no name holds, but a list of contents does: 过程包含火情报送、紧急|会商; and a congress is a body."""
FEAST = r"(?<=届)[^，。；、“”（）\s]{2,12}?节(?![日假气目点奏约能省水育])"
"""Any feast that is counted: 第六届|苹果节."""
LEG = re.compile(r"[\u4e00-\u9fff]{2,5}站(?=[，。；、”）\n暨在于]|比赛|赛事|开赛|开跑|落幕|举行|启动)")
OFFICES = re.compile("(?:党[委组]|常委|[部局厅院校委署行室社]务|常务|办公)会议?$")
"""The meetings of an office that sit at once, and are one: 召开部|党委会|和部务会."""
LONGEST = 70


class Head(NamedTuple):
    """A head noun where it stands; `end` is behind the quote that it closes."""

    start: int
    end: int
    kind: str


def find_meetings(article: Article, sentences: tuple[Sentence, ...], found: Sequence[Mention]) -> Iterator[Mention]:
    """Candidates for events, one for each name in the text; a head alone (会议强调) names nothing."""
    text = full_width(article.text)
    for sentence in sentences:
        heads = list(heads_in(text, sentence.start, sentence.end))
        if not heads:
            continue
        line = line_of(text, sentence, found)
        ends = frozenset(head.end for head in heads)
        for head in heads:
            if not any(start < head.start and head.end <= end for start, end in line.bodies):
                yield from _candidate(article, line, head, ends)


def _candidate(article: Article, line: Line, head: Head, ends: frozenset[int]) -> Iterator[Mention]:
    begin, rule = beginning(line, head, ends)
    if begin is None or not 2 <= head.end - begin <= LONGEST:
        return
    name = article.text[begin : head.end]
    of_office = "—" in name and article.text.startswith("秘书处", head.end)
    if COUNTED.match(name) or CONTENTS.search(name) or of_office:
        return
    if not _is_short(name) and SUMMING.search(line.text[max(line.start, begin - 6) : begin]):
        return
    confidence = 0.86 if rule == "named_behind_verb" else 0.8
    yield Mention(
        article=article.id,
        kind=Label.EVENT.value,
        start=begin,
        end=head.end,
        surface=name,
        entity=EntityKey(f"event:?/{name}"),
        name=name,
        rule=rule,
        confidence=confidence,
        properties={"kind": head.kind},
    )


def _is_short(name: str) -> bool:
    """本届|西博会, 此次|青洽会: a short form that takes up a name told in full."""
    return 3 <= len(name) <= 4 and name.endswith(("博会", "洽会", "交会", "贸会", "运会"))


def beginning(line: Line, head: Head, ends: frozenset[int]) -> tuple[int | None, str]:
    """Where the name of a head begins and by which rule; None where the head stands alone."""
    inner = line.text.rfind("“", line.start, head.start) if line.text[head.end - 1] == "”" else head.start
    reach = reach_of(line, inner)
    conveyed = re.match(r"”?(?:的?重要)?(?:精神|部署|要求)", line.text[head.end : head.end + 8]) is not None
    begin = behind_verb(line, reach, inner, conveyed=conveyed)
    rule = "named_behind_verb"
    if begin is None:
        begin, rule = behind_border(line, reach, inner), "named_before_verb"
        if not takes_place(line.text, head.end) and not _is_heading(line, head):
            anchor = at_anchor(line, begin, inner if inner > begin else head.start)
            begin, rule = (inner if inner < head.start and anchor is None else anchor), "named_by_itself"
    if begin is None:
        return None, rule
    begin = behind_list(line, begin, head.start)
    begin = stripped(line.text, split_lists(line, begin, inner, ends=ends), inner)
    begin = with_project(line, begin, head.start)
    return (with_partner if head.kind == "ceremony" else with_other_side)(line, begin), rule


def takes_place(text: str, at: int) -> bool:
    """Whether what follows a name says that it is held: 在中心广场举行, 圆满落幕, …会上."""
    after = re.match(r"[^，。；！？\n]{0,40}", text[at : at + 40])
    return after is not None and bool(introducing("open").search(after[0]) or re.match("上(?!级|报|线|述)", after[0]))


def _is_heading(line: Line, head: Head) -> bool:
    """A line of its own that ends in the name."""
    return line.text[head.end : head.end + 1] in ("\n", "") and line.text[line.start - 1 : line.start] in ("\n", "")


def heads_in(text: str, start: int, end: int) -> Iterator[Head]:
    """The heads that end a name between two offsets; one inside a longer name (博览会 in 博览会开幕式) is left out."""
    named = head_pattern().finditer(text, start, end)
    found = [Head(m.start(), _with_leg(text, m.end()), kinds().get(m[0], "other")) for m in named]
    for number, head in enumerate(found):
        later = found[number + 1] if number + 1 < len(found) else None
        if later is not None and (_runs_on(text[head.end : later.start]) or _sits_with(text, head, later)):
            continue
        if SUMMING.search(text[max(start, head.start - 5) : head.start]) or _titled(text, start, head):
            continue
        closes = text[head.end : head.end + 1] == "”" and "“" in text[start : head.start]
        yield Head(head.start, head.end + closes, head.kind)


def _with_leg(text: str, end: int) -> int:
    """The end of a contest's name with the leg that is told: 自行车联赛|云岭站|."""
    leg = LEG.match(text, end) if text[end - 1] == "赛" else None
    return leg.end() if leg else end


def _runs_on(gap: str) -> bool:
    """Whether a name goes on from one head to the next: 大赛(暨全市插花)竞赛, 博览会()开幕式."""
    if re.search(r"[，。；：！？\n的并]|简称|下称", gap) or introducing("convene", "attend", "open").search(gap):
        return False
    return gap.startswith("暨") or (len(gap) <= 6 and not re.search(r"[、和及与上将于在等]", gap))


def _sits_with(text: str, head: Head, later: Head) -> bool:
    """Whether two meetings of one office are held as one: 召开厅|党组会|和|厅务会|."""
    linked = re.fullmatch("[和及、暨][^，。；：！？\\n]{0,4}", text[head.end : later.start])
    return linked is not None and all(OFFICES.search(text, one.start - 2, one.end) for one in (head, later))


def _titled(text: str, start: int, head: Head) -> bool:
    """Whether the head stands inside the title of a paper: 《全省工作会议方案》."""
    before = text[start : head.start]
    return before.rfind("《") > before.rfind("》")


@cache
def kinds() -> dict[str, str]:
    """The kind of event by head."""
    return {row["head"]: row["kind"] for row in table("event_heads")}


@cache
def head_pattern() -> re.Pattern[str]:
    """All heads, the longest first, none where the word goes on (会议室, 大会堂)."""
    rows = table("event_heads")
    behind = {row["head"]: _not_before(row["head"], row["not_before"]) for row in rows}
    return re.compile(f"{any_of(behind, behind=behind)}|{FEAST}")


def _not_before(head: str, words: str) -> str:
    """What may not follow a head; 会 never ends where 会议 or 会谈 does."""
    words = "|".join(word for word in (words, "议|谈" if head.endswith("会") else "") if word)
    return f"(?!{words})" if words else ""
