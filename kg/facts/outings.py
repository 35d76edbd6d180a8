"""Journeys whose leader has no name: 各县区分别赴甲省、乙省等地招商, 市政协调研组到某县调研."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.home import called_home
from kg.facts.journeys import narrowest
from kg.facts.later_verbs import later_verbs
from kg.facts.lexicon import verb_use, verbs
from kg.facts.scene import MARKS, TEAM, Clause, Scene, pattern
from kg.model import Relation, Span

SOON = "(?:分别|先后|相继|多次|分头|带队|率队|组团|组织|\\d+次|累计|<D>)*"
GOAL = "(?P<goal><L>(?:[、和及]<L>)*)(?:等(?:地区|省份|省市|城市|地|省|市)*)?"
ADVERB = re.compile(
    r"(?:今年以来|近期|近日|此外|同时|期间|此前|目前|截至目前|，|、|\s)+$|^(?:今年以来|近年来|此外|同时)，?"
)
UNDERWAY = re.compile("[赴往来到莅走深在]")
RECEIVING = re.compile("欢迎|邀请|感谢|祝贺")
"""What is said to those who come is no journey of those who say it: 县政府|欢迎|企业家来某县考察."""
HEADED = re.compile("(?<=[为任])(?:副?团长|领队)的")
"""Behind whom a delegation is told by its head: 以县委书记柏望川|为团长的|代表团来某县考察."""
SIGNED = re.compile("^[^（）]*（[^（）]*(?:记者|通讯员)[^（）]*）")
"""A byline before a team: 某某网讯（记者|苗一鸣）|某市考察团来某县考察."""
WHO_ENDS = re.compile(r"(?:分别|先后|相继|多次|分头|带队|率队|组团|累计|积极|主动|\d+次)+$")


@cache
def _sent() -> re.Pattern[str]:
    doing = f"(?P<verb>{verbs('inspect', 'visit', 'promotion')}|(?:开展|举行|举办|组织)<E>)"
    return pattern(
        f"{SOON}(?:赴|前往|奔赴|走进){GOAL}(?P<how>[^，。；：！？\\n]{{0,60}}?){doing}(?P<about>[^，。；：！？\\n]{{0,30}})"
    )


@cache
def _called() -> re.Pattern[str]:
    """Where offices went, and behind a comma what for: 先后赴甲、乙等地，密集拜访."""
    doing = "(?P<verb>拜访|对接|走访|洽谈|推介|招商|考察)"
    return pattern(
        f"{SOON}(?:赴|前往|奔赴){GOAL}，(?P<how>[^，。；、<>]{{0,4}}?){doing}(?P<about>[^，。；：！？\\n]{{0,20}})"
    )


def _went() -> str:
    """Which team went where to."""
    kind = "(?:考察|代表|访问|调研|视察|督导|工作|检查|慰问|参访|交流|学习|专家|评估|审核|验收|采访)[组团]"
    known = "<O>(?:、<O>)*(?:<O>|[^，。；：<>\\n]{0,8})?(?:组|团|一行|队)?"
    team = f"(?P<who>“?(?:<D>|第[一二三四五六七八九十]+批)*(?:{known}|[^，。；：\\n]{{2,12}}?{kind})”?)"
    goal = "(?P<goal>(?:<L>|我[国省市县区州旗镇乡校院])(?:[、和及]?<L>)*|(?<=[来莅赴])[^，。；：\\n]{1,2}?)"
    soon = "(?:<D>(?:[至到]<D>)?(?:[上下中]午|晚上?)?|一行(?:\\d+[余多]?人)?)*"
    return f"{team}{soon}(?:莅临|莅|来|赴|到|前往|深入|走进|在){goal}"


@cache
def _came() -> re.Pattern[str]:
    doing = f"(?P<verb>{verbs('inspect', 'visit')})"
    return pattern(f"{_went()}(?:进行|开展|实地)*{doing}(?!组|团)")


@cache
def _arrived() -> re.Pattern[str]:
    """Where a team went, and behind a comma what for: 甲市考察团来某县，实地|察看|项目."""
    doing = f"(?P<verb>{verbs('inspect', 'visit')}|了解|学习(?!贯彻|领会))"
    return pattern(f"{_went()}，(?:[围就对][^，。；：\\n]{{2,40}}?，?)?(?:进行|开展|实地|先后|现场|深入|详细)*{doing}")


CROWD = (
    "(?P<who>(?:与会|参会|参训|到会)(?:人员|嘉宾|领导|代表|客商|同志|干部|企业家)|考察团成员|嘉宾一行|来宾|"
    f"(?:(?<=[。\\n])|^)(?:[^，。；\\n]{{0,16}}(?:会议|仪式|活动)|{MARKS['Event']}*)(?:结束)?[前后](?=，))"
)


@cache
def _looked() -> re.Pattern[str]:
    soon = "(?:<D>|先后|分别|实地|集中|现场|还|一同|一行|随后|前往|来到|，)*"
    seen = "(?P<verb>参观|考察|观摩|走访|察看|视察|调研|督查(?=了))"
    return pattern(f"{CROWD}{soon}{seen}了?(?P<what>[^。；：！？\\n]{{4,100}})")


@cache
def _went_to_look() -> re.Pattern[str]:
    """What a crowd sees, told before the verb: 与会人员|先后到甲产业园、乙大桥等项目现场|观摩."""
    soon = "(?:<D>|先后|分别|实地|集中|一同|一行|还|，)*(?:乘车|集体)?(?:前往|来到|走进|深入|赴|到)(?!会|场)"
    seen = "(?:进行|开展|实地|现场|集中)*(?P<verb>观摩|参观|考察|调研|视察|察看)(?![组团])"
    return pattern(f"{CROWD}{soon}(?P<what>[^，。；：！？\\n]{{4,120}}?){seen}")


@cache
def _looked_into() -> re.Pattern[str]:
    """What a team looked into: |市纪委暗访组采取“四不两直”方式，对甲大厅、乙车站进行|暗访|."""
    kind = "(?:考察|调研|视察|督导|督查|督察|检查|暗访|巡查|专家|评估|验收|联合|执法|专项|核查)[组队团]"
    how = "(?:一行)?(?:<D>|[以采取]{1,2}[^。；]{2,20}?(?:方式|形式)，?|先后|分别|随机|突击)*"
    doing = "(?:进行|开展)了?[^，。；]{0,6}?(?P<verb>检查|暗访|督查|督导|调研|视察|走访|抽查|巡查|督察)(?![组团])"
    return pattern(f"(?P<who>[^，。；：\\n]{{2,14}}?{kind}|<O>){how}[就对](?P<goal>[^。；：！？\\n]{{2,80}}?){doing}")


@cache
def _organized() -> re.Pattern[str]:
    """Whom a congress sends to look: |县人大常委会组织部分人大代表，对重点工程进行集中|视察|."""
    members = "[^，。；]{0,10}?(?:代表|委员|人员)"
    return pattern(
        f"(?P<who><O>)(?:<D>)?组织(?:开展)?{members}，?(?:深入|赴|到|先后|实地)*(?:[就对围](?P<goal>[^。；：！？\\n]{{2,50}}?))?"
        "(?:进行|开展)?了?[^，。；]{0,6}?(?P<verb>视察|调研|执法检查|专题检查)(?!组|团)"
    )


LOOKS = re.compile("参观|考察|观摩|走访|察看|视察|调研|督查")
"""Without one of these nobody looks at anything, which is told sooner than who might."""


def _by_crowd(scene: Scene, found: re.Match[str]) -> Happening:
    """What those who came to a meeting see beside it: 与会人员先后参观了甲产业园、乙公司."""
    sites = scene.between(*found.span("what"), "Place", "Organization", "Project")
    what = sites[0].surface + ("等" if len(sites) > 1 else "") if sites else ""
    return Happening(
        frame="outing",
        kind="visit",
        name=f"{scene.printed(*found.span('who'))}{found['verb']}{what}",
        spans=(Span(*found.span()),),
        told=found.start(),
        rule="crowd_toured",
        confidence=0.75,
        within="during",
    )


def _looked_at(scene: Scene, sentence: Span) -> Iterator[Happening]:
    """Inspections by a team or by those whom a congress sends, which name what was looked into and no way there."""
    text, printed = scene.text[slice(*sentence)], scene.printed(*sentence)
    team = _looked_into().search(text) if "对" in text and ("组" in printed or "队" in printed) else None
    team = team if team and printed[team.end("who") - 1] in "组队团" else None
    found = team or (_organized().search(text) if "组织" in text else None)
    if found is None or RECEIVING.search(text[: found.start()]) or MARKS["Person"] in text[: found.end("who")]:
        return
    span = Span(sentence.start + found.start(), sentence.start + found.end())
    who = scene.between(span.start, sentence.start + found.end("who"), "Organization")
    relation = Relation.ATTENDED if team else Relation.ORGANIZED
    yield Happening(
        frame="outing",
        kind="inspection",
        name=scene.printed(*span),
        spans=(span,),
        told=span.start,
        rule="team_looked",
        confidence=0.78,
        ties=tuple(Tie(relation, one.entity, sentence, "team_of_journey", 0.8) for one in who),
    )


def outings(scene: Scene) -> Iterator[Happening]:
    """Journeys of offices, districts and teams, in reading order, and those whose verb comes late."""
    yield from later_verbs(scene)
    for sentence in scene.sentences:
        looks = LOOKS.search(scene.text, *sentence) is not None
        toured = looks and (_looked().search(scene.text, *sentence) or _went_to_look().search(scene.text, *sentence))
        if toured and scene.between(*toured.span("what"), "Place", "Organization", "Project"):
            yield _by_crowd(scene, toured)
        yield from _looked_at(scene, sentence)
        for clause in scene.clauses(sentence) if UNDERWAY.search(scene.text, *sentence) else ():
            if not UNDERWAY.search(clause.text):
                continue
            headed = HEADED.search(clause.text)
            start = headed.end() if headed else 0
            if clause.text.find(MARKS["Person"], start) >= 0:
                continue
            came = None if RECEIVING.search(clause.text) else _came().search(clause.text, start)
            came = came or _and_looked(scene, clause, start)
            sent = None if came or headed else _sent().search(clause.text)
            if came:
                yield _by_team(scene, clause, came)
            elif sent is None and (called := _called().match(scene.text[clause.start : clause.sentence.end])):
                yield _by_office(scene, clause, called)
            elif sent and not re.search("派(?:出|遣)?|协助", sent.group() + clause.text[: sent.start()]):
                yield _by_office(scene, clause, sent)


def _and_looked(scene: Scene, clause: Clause, start: int) -> re.Match[str] | None:
    """A team that comes in one clause and looks in the next; none of which something is only asked."""
    if scene.text[clause.end : clause.end + 1] != "，" or RECEIVING.search(clause.text):
        return None
    team = TEAM.search(clause.text, start) or MARKS["Organization"] in clause.text
    found = _arrived().search(scene.text[clause.start : clause.sentence.end], start) if team else None
    return found if found and found.start() < len(clause.text) else None


def _by_team(scene: Scene, clause: Clause, found: re.Match[str]) -> Happening:
    """A delegation that comes to a place: 甲市党政代表团来乙区考察."""
    span = Span(clause.start + found.start(), clause.start + found.end())
    teams = scene.between(span.start, clause.start + found.end("who"), "Organization")
    ties = tuple(Tie(Relation.ATTENDED, one.entity, clause.sentence, "team_of_journey", 0.8) for one in teams)
    name = scene.printed(*span)
    if "，" in name:
        name = scene.printed(span.start, clause.start + found.end("goal")) + found["verb"]
    return _outing(scene, found, span, name=SIGNED.sub("", name), ties=ties)


def _by_office(scene: Scene, clause: Clause, found: re.Match[str]) -> Happening:
    """Offices that send people out: 各县区分别赴甲省、乙省就项目洽谈."""
    start, end = clause.start + found.start(), clause.start + found.end()
    who = WHO_ENDS.sub("", ADVERB.sub("", scene.printed(clause.start, start)))
    how = scene.printed(clause.start + found.end("goal"), clause.start + found.end("verb"))
    about = scene.printed(clause.start + found.start("about"), end)
    goal = re.match(r"(?:等(?:地区|省份|省市|城市|地|省|市)*)?", how)
    verb = scene.printed(clause.start + found.start("verb"), clause.start + found.end("verb"))
    done = re.search(r"(?:达成|开展|进行)[^，、]{0,6}$", how[: -len(verb)])
    rest = how if len(how) <= 24 else (goal[0] if goal else "") + (done[0] if done else "") + verb
    name = scene.printed(clause.start + found.start("goal"), clause.start + found.end("goal")) + rest
    name += about if len(about) <= 12 else ""
    lead = "带队" if re.search("带队|率队", found.group()) else ""
    who = who if len(who) > 1 else _before(scene, clause)
    return _outing(scene, found, Span(clause.start, end), name=f"{who}{lead}赴{name}", ties=())


def _before(scene: Scene, clause: Clause) -> str:
    """The subject of the clause before, up to its first verb-like word: 市级领导|率先垂范."""
    earlier = scene.printed(clause.sentence.start, clause.start).rstrip("，；")
    found = re.match(r"[^，。；、]{0,6}?(?:领导|部门|单位|县区|园区|专班|小组|管委会|企业)", earlier.split("，")[-1])
    return found[0] if found else ""


def _outing(scene: Scene, found: re.Match[str], span: Span, *, name: str, ties: tuple[Tie, ...]) -> Happening:
    offset = span.end - found.end()
    there = (offset + found.start("goal"), offset + found.end("goal"))
    goal = scene.between(*there, "Place")
    doing = scene.printed(offset + found.start("verb"), offset + found.end("verb"))
    use = "promotion" if "招商" in doing or "推介" in doing else verb_use(doing, "inspect", "visit", "promotion")
    return Happening(
        frame="outing",
        kind="visit" if use == "inspect" else use,
        name=name,
        spans=(span,),
        told=span.start,
        rule="outing_told",
        confidence=0.75,
        places=tuple(one.entity for one in narrowest(goal)) or called_home(scene, *there),
        ties=ties,
    )
