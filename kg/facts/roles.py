"""Verbs of taking part where they stand in a clause, and whose they are: 石某|主持|会议并|讲话."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from kg.data import table
from kg.facts.lexicon import verbs
from kg.facts.lineups import OFFICE, is_crowd
from kg.facts.scene import MARKS, REST, Clause, pattern
from kg.model import Mention, Relation

CARRY = (
    "(?:他|她|并|还|且|同时|随后|会上|会议上|现场|<D>|在[^，]{1,30}[时后上中]|就[^，]{1,30}|围绕[^，]{1,30}|代表(?:<O>|<L>|、)+|"
    "作了?|发表了?|对[^，]{1,20}|分别|结合[^，]{1,20})*"
)
GAP = "(?:(?!的|关于|精神|重要|会议(?![室厅中])|<P>|<E>)[^，。；：“”])"
CARRIED = pattern(f"^{CARRY}$")
NOT_A_ROLE = re.compile(r"^(?:中(?!心|央|国)|人(?!大)|词|精神|工作(?!会|情况|进展)|单位|方|权|班|部署)")
LISTENING = pattern("(?:听取了?|听了|观看|根据|按照)(?:(?!<P>)[^，。；]){0,14}$")
"""Before what others say: 听取|汇报; who 作 a report that a meeting hears speaks there."""
ABOUT = pattern(
    "(?:围绕|就|结合|聚焦|针对)(?:(?!<P>)[^，。；]){2,80}?(?=[作做](?!用|为|风|品)|进行|发表|提出|介绍|汇报|发言|讲话|$)"
)
"""What a speech is about, between speaker and verb: 柏望川|围绕粮食安全、水利建设等内容|作大会发言."""


SPOKEN_TO = re.compile(
    "(?:代表[^，。；]{1,24}?)?(?:对|向|就|为)[^，。；]{1,70}?(?=(?:表示|致以|给予|提出|作了?|发表|介绍|汇报|通报))"
)
"""To whom something is said, between speaker and verb: 柏望川|对古梅岭一行的到来|表示欢迎."""
ON_THE_WAY = re.compile(
    "^(?:一行)?(?:先后)?(?:赴|到|在|深入|来到|走进|前往)[^，。；\ue001\ue007]{1,60}?(?:时|期间|过程中)$"
)
"""On what journey somebody speaks, between him and his verb: 柏望川|赴大通县调研重点项目建设工作时|强调."""
IN_BRACKETS = re.compile(r"（[^）]*）")
AT_MEETING = pattern("^(?:<T>|同志)?(?:在|于)[^，。；]{0,12}<E>[上中]")
"""Where somebody speaks, between him and his verb: 柏望川|在新闻发布会上|说."""
FOR_EVENT = pattern("^(?:<T>|同志)?(?:共同|一同|一起|分别)*[为给](?:<L>|<O>)?<E>$")
"""For what somebody does an act: 柏望川|共同为文化节开幕式|剪彩."""
OFFICE_OF_ROW = pattern(f"^(?:以及|及|和)?(?:<O>|<L>)?{OFFICE}")
END_OF_TOPIC = re.compile("^[^，。；]*等(?:内容|话题|方面|主题|议题|问题|工作)")
NEAR = pattern(f"^(?:<T>|一行|同志|等[^，。；]{{0,10}}|及[^，。；]{{0,12}}?(?:共\\d+人)?)?{GAP}{{0,18}}$")
"""What may stand between people and their verb."""
OF_MEETING = re.compile(r"重要$|(?:会议|大会)$|[的精按]$")
BEGUN = re.compile(
    "[^，。]{0,40}?(?:开幕|闭幕|开工|复工|竣工|投产|通车|启动|启用|启航|开赛|开班|开营|开业|开馆|开园|开街|开播|开讲|开镰|开渔|开捕|开犁|开市|开锣|开机|起航|启程|启幕|成立|挂牌)"
)
"""What is declared begun or ended; who declares it gives no speech."""
LED_TEAM = re.compile("[^，。；]{0,10}?(?:代表|考察|访问|调研|视察|检查|督导|工作|慰问|参访|经贸|交流|学习)[团组]")
"""Who is led: 柏望川|率领的|党政代表团; the team of a researcher is none."""
SITUATION = re.compile("[^，。；]{0,40}?情况(?:$|[，。；])")
"""What a speaker at a ceremony tells of: 介绍|项目基本情况."""
PLACED = re.compile("[^，。；]{0,24}?(?:第[一二三四五六七八]名|冠军|亚军|季军|[金银铜]牌|[一二三特]等奖)")
"""What is won at a contest: 获得|男子组第一名."""
SPEAKING = re.compile("(?:致辞|致词|讲话|发言|演讲)[中时]")
"""What somebody says in a speech: 柏望川在|致辞中|代表县委表示欢迎."""
BESIDE = re.compile(f"了?(?:(?:相关|有关|系列|上述|以上|考察)?(?:活动|{MARKS['Event']}{REST}(?!{REST}))|座谈)")
"""What belongs to a visit, 参加|相关活动, 参加|座谈: who is there attends and does not travel along."""
STAGED = pattern("在(?:[^，。]{0,16}(?:会|仪式|论坛|<E>)上|(?:致辞|讲话|发言|演讲)中)$")
SAID_TO, SAID_OF = re.compile("[对向为][^，。；]{1,40}$"), re.compile("[^，。；]{0,30}?(?:表示|致以)")
"""Around what others do that somebody speaks of: 对|古梅岭一行前来|参加|博览会|表示欢迎."""
GIVEN = (
    "[作做]了?(?![用为风品者出好法客东])(?:(?:题为|关于|以)[^，。；：\ue001]{2,40}?的)?[^，。；：“”的\ue000-\ue007]{1,14}?"
    "(?:说明|报告|推介|介绍|发言|讲话|演讲|致辞|宣讲|解读|点评|辅导|安排|部署|讲座|分享)"
)
"""A speech that is named by what it is of: 柏望川|做了投资环境说明."""
OF_SOMEBODY = pattern("^[^，。；]{0,24}?的(?!还?有)")


@dataclass(frozen=True, slots=True)
class Role:
    """A verb of taking part where it stands in a clause."""

    start: int
    end: int
    relation: Relation
    use: str
    word: str


@cache
def role_words() -> tuple[re.Pattern[str], dict[str, tuple[Relation, str]]]:
    """The verbs of people taking part, the longest first, and what each says."""
    rows = [row for row in table("event_roles") if row["use"] != "body"]
    words = sorted({row["word"] for row in rows}, key=lambda word: -len(word))
    said = {row["word"]: (Relation(row["relation"]), row["use"]) for row in rows}
    either = "|".join(re.sub("^([作致])", r"\1了?", word) for word in words)
    # the first character lets almost every place of a clause fail at once
    return re.compile(f"(?=[做{''.join(sorted({word[0] for word in words}))}])(?:{either}|{GIVEN})"), said


def roles_of(
    clause: Clause, people: Sequence[Mention], carried: Sequence[Mention]
) -> Iterator[tuple[Role, tuple[Mention, ...]]]:
    """Each verb of taking part in a clause with its subjects: those before it, else those of the verb before."""
    last, before = clause.start, tuple[Mention, ...]()
    for role in _roles(clause):
        group = tuple(one for one in people if one.end <= role.start and (last <= one.start or last == clause.start))
        front = clause.text[last - clause.start : role.start - clause.start]
        if group:
            behind = clause.text[max(group[-1].end - clause.start, 0) : role.start - clause.start]
            who = group if _is_near(behind, in_row=group[-1].end <= clause.start) else ()
        elif before and len(front) <= 40 and not re.search(r"<P>", front):
            who = before
        else:
            who = tuple(carried) if last == clause.start and CARRIED.match(front.strip("“")) else ()
        if who:
            yield role, who
            last, before = role.end, who


def _is_near(behind: str, *, in_row: bool) -> bool:
    """Whether a verb still belongs to the people before it: 石某(在会上)强调, but not 陈某的重要讲话.

    A row of people can end in offices without a name: 县长柏望川，|县人民法院院长|应邀在主席台就座.
    """
    rest = FOR_EVENT.sub("", ABOUT.sub("", AT_MEETING.sub("", IN_BRACKETS.sub("", behind))))
    rest = ON_THE_WAY.sub("", rest)
    rest = SPOKEN_TO.sub("", f"{rest}表示").removesuffix("表示")
    if in_row:
        rest = END_OF_TOPIC.sub("", OFFICE_OF_ROW.sub("", rest))
    return is_crowd(rest) or NEAR.match(rest) is not None


def _roles(clause: Clause) -> Iterator[Role]:
    words, said = role_words()
    for found in words.finditer(clause.text):
        after, before = clause.text[found.end() :], clause.text[: found.start()]
        speaking = before.endswith("在") and SPEAKING.match(found[0] + after) is not None
        if (NOT_A_ROLE.match(after) and not speaking) or OF_MEETING.search(before) or _is_relative(before, after):
            continue
        relation, use = said.get(found[0].replace("了", ""), (Relation.SPOKE_AT, "formal"))
        if (relation is Relation.SPOKE_AT and LISTENING.search(before)) or _is_of_other(use, after):
            continue
        if found[0] == "宣布" and BEGUN.match(after):
            relation, use = Relation.ATTENDED, "any"
        use = _use(use, before, after)
        yield Role(clause.start + found.start(), clause.start + found.end(), relation, use, found[0])


def _is_of_other(use: str, after: str) -> bool:
    """Whether a verb is said of no contest or delegation: 获得|好评, 率领的|科研团队."""
    needed = {"prize": PLACED, "team": LED_TEAM}.get(use)
    return needed is not None and needed.match(after) is None


def _use(use: str, before: str, after: str) -> str:
    """The use of a verb where its neighbours say more than the verb: 在致辞中|指出, 介绍|情况, 参加|相关活动."""
    if (use in ("weak", "spoken") and STAGED.search(before)) or (use == "brief" and SITUATION.match(after)):
        return "formal"
    if use == "any" and BESIDE.match(after):
        return "beside"
    return "contest" if use == "prize" else use


def _is_relative(before: str, after: str) -> bool:
    """Whether the verb only says who somebody is: 会见了|参加|博览会的客商, 向|出席|会议的代表致意."""
    if SAID_OF.match(after) and SAID_TO.search(before):
        return True
    return OF_SOMEBODY.match(after) is not None and _met().search(before) is not None


@cache
def _met() -> re.Pattern[str]:
    return pattern(f"(?:{verbs('receive', 'visit', 'talk')}了?|[向与对])[^，。；]{{0,6}}$")
