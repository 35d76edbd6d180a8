"""Inspections, visits and trips with a named leader: 陈某赴甲县、乙县调研, 会前，甲、乙先后来到…现场."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kg.facts.happening import Happening, Tie
from kg.facts.home import called_home
from kg.facts.lexicon import verb_use, verbs
from kg.facts.lineups import LINEUP, REST_OF_ROW
from kg.facts.scene import MARKS, Scene, pattern, teams
from kg.model import EntityKey, Mention, Relation, Span

GO = "(?:赶?赴|前往|深入|来到|走进|抵达|莅临|奔赴|赶到|到(?!会|场)|在|来)"
WHO = f"(?P<who>{LINEUP}){REST_OF_ROW}"
TEAM = (
    "(?P<team>(?:率队|带队|率领|带领)的[^，。；]{0,16}?(?:[团组队]|一行|<O>)|率队|带队|率团|领队|率(?:领)?[^，。；]{0,3}<O>(?:一行)?|(?:率领?|带领)[^，。；]{1,44}?，?|"
    "组织[^，。；]{2,40}?(?=深入|赴|前往))?"
)
GATHERING = "(?P<along>，?组织[^，。；]{2,40}?(?=深入|赴|前往))?"
"""Whom the leader takes along behind those who send them: 带领商会，|组织企业家|赴某县考察."""
SOON = (
    "(?:先后|分别|依次|相继|逐一|陆续|专程|再次|又|也|还|首先|先(?!进)|随后|随即|并|会前|会后|冒雨|连夜|深夜|一早|驱车|带队|实地|现场|继续|"
    "[以采取用]{1,2}“四不两直”(?:的?方式|形式)|连续[^，。；]{1,4}天|利?用[^，。；]{1,8}时间|轻车简从|马不停蹄|不打招呼|[冒顶]着[^，。；]{1,6}|<D>|，)*"
)
BARE = "(?:实地|现场|专题|集中|突击|随机|带队|开展|进行|深入|重点|详细)*"
NO_GOAL = (
    "(?:(?!会上|会议|<E>|强调|指出|要求|主持|召开|讲话|会见|座谈|出席|参加|[^时]时，)[^，。；：！？\\n]|"
    "，(?=(?:先后|分别|随后)*(?:来到|前往|深入|走进|到|赴)<L>))"
)
"""What a goal is made of, and a comma before the next one: 深入甲州|，|先后来到乙县、丙县|调研."""
NOT_AFTER = (
    "(?!(?:调研|检查|考察|督导|指导|巡视|工作)?[组团]|时的|时所|期间的|重要讲话|(?<=到访)的|会|组|报告|成果|人员|站|员|中心|团|队|证|口|制度|"
    "结果|活动方案|座谈会|能力|力度|机制|体系|工作组)"
)
LEARNS = "(?:实地|详细|深入|现场)*(?:了解|学习(?!贯彻|领会|习近平)|感受|看(?![望到来好重准齐待着起成作做]))"
"""What somebody does who has come to a division: 率考察团到某县，|了解|当地的做法."""
MOMENT = re.compile(
    r"(会前|会后|会议期间|活动期间|(?:会议|活动|仪式|开幕式|签约|座谈会?)(?:正式)?(?:开始|举行|召开|结束)?[之以]?[前后]|随后|其间|期间|在\S{1,2}期间)"
)
TOPIC_FIRST = "(?:(?:就|围绕|针对|聚焦|结合|对标?)[^，。；：！？\\n]{2,40}?，)?"
"""What it is about, told before where it goes: 围绕稳就业，|深入某区某公司调研."""
OF_TOPIC = (
    "(?:(?:就|围绕|针对|聚焦|对)[^，。；：！？\\n]{2,60}?(?:进行|开展|作)了?(?:实地|专题|集中|现场|深入|全面|专项|突击|随机|重点|系统|联合|一线)*"
    "(?:走访|督查|督导|巡回)?)?"
)
"""What it is about, told before the verb: 就营商环境开展|调研, 对防汛工作进行实地|检查."""
DIVISIONS = ("country", "province", "prefecture", "county", "township", "village", "park", "region")


EXCHANGE = "(?:交流|协作|合作|帮扶|对接|观摩|研学)(?:对接|交流|合作|协作)*"
"""What people go somewhere for: 率队赴某县|开展东西部协作|."""


@cache
def _doing() -> re.Pattern[str]:
    return re.compile(
        f"{verbs('inspect', 'visit', 'promotion')}|，{LEARNS}|(?:开展|进行)[^，。；：！？]{{0,16}}?{EXCHANGE}"
    )


@cache
def _rule() -> re.Pattern[str]:
    named = f"(?:开展|进行)(?:<E>|[^，。；：！？\\n]{{0,16}}?{EXCHANGE}(?=[，。；\\n]|$))"
    doing = f"(?P<verb>{verbs('inspect', 'visit', 'promotion')}|{named}|(?<=，){LEARNS}){NOT_AFTER}"
    bare = f"(?P<bare>{verbs('inspect', 'visit')}){NOT_AFTER}"
    turn = (
        "(?:，(?:先后|分别|依次|并)*(?:就|围绕|对|实地|开展|专题|现场|深入|走进|走访|通过|采取)[^，。；：]{0,40}?){0,2}"
        "(?:，(?:亲切|先后|分别|集中|一同)*)?"
    )
    goal = f"(?P<go>{GO})(?P<goal>{NO_GOAL}{{1,90}}?){turn}"
    beside = "(?:在[^。；：！？\\n]{2,60}?(?:陪同|带领)下，?)?"
    return pattern(
        f"{WHO}{beside}{SOON}{TEAM}{SOON}{beside}{SOON}{GATHERING}{SOON}(?:{TOPIC_FIRST}{SOON}{goal}{doing}|{BARE}{OF_TOPIC}{bare})(?P<about>[^，。；：！？\\n]{{0,60}})"
    )


@cache
def _turn_rule() -> re.Pattern[str]:
    aim = "(?:，(?:详细|深入|实地|现场|认真|仔细)*(?P<aim>(?:了解|察看|查看|听取|询问|看望)[^，。；：！？\\n]{2,50}))?"
    return pattern(f"{WHO}{SOON}(?P<go>{GO})(?P<goal>[^，。；：！？\\n]{{2,90}}){aim}")


@cache
def _trip_rule() -> re.Pattern[str]:
    return pattern(
        f"(?P<who>{LINEUP})率(?:领)?(?P<team>[^，。；：]{{0,3}}<O>|(?:<L>)?[^，。；：<>]{{0,6}}(?:代表团|考察团|访问团))(?:一行)?(?:{GO}(?P<goal><L>+)，?)?"
        "(?P<do>出席|参加|参展|应邀参加|开展(?=[^，。；]{0,16}(?:合作|交流|对接|招商|洽谈)))(?P<what>[^，。；：！？\\n]{2,60})"
    )


def journeys(scene: Scene) -> Iterator[Happening]:
    """Journeys in reading order, one for each sentence that tells of one."""
    for sentence in scene.sentences:
        if scene.text.find(MARKS["Person"], *sentence) < 0:
            continue
        going = _doing().search(scene.article.text, *sentence)
        told = _rule().finditer(scene.text, *sentence) if going else ()
        found = [one for one in told if not _is_met(scene, one, sentence) and _is_going(scene, one)]
        seen = [_journey(scene, one, sentence) for one in found]
        yield from seen
        if "率" in scene.text[slice(*sentence)]:
            yield from _trips(scene, sentence)
        if not seen and _opens_with_moment(scene, sentence):
            yield from _turns(scene, sentence)


def _journey(scene: Scene, found: re.Match[str], sentence: Span) -> Happening:
    """Who leads, where to, what about: 吴某赴西宁市调研基层党建."""
    span = Span(found.start("who"), _end(found))
    goal = scene.inside(found.start("goal"), found.end("goal"), "Place") if found["go"] else []
    leaders = scene.between(found.start("who"), found.end("who"), "Person")
    return Happening(
        ties=tuple(_companions(scene, found, sentence)),
        frame="journey",
        kind=_kind(scene, found, goal),
        name=_named(scene, Span(found.start("go") if found["along"] else found.end("who"), span.end), leaders),
        spans=(span,),
        told=span.start,
        rule="team_led" if found["team"] and len(leaders) > 1 else "journey_led",
        confidence=0.92,
        topic=_topic(scene, found),
        within=moment_of(scene, sentence, span.start),
        leaders=tuple(dict.fromkeys(one.entity for one in leaders)),
        places=tuple(one.entity for one in _grounds(scene, found, goal)) or called_home(scene, *found.span("goal")),
    )


def _grounds(scene: Scene, found: re.Match[str], goal: list[Mention]) -> list[Mention]:
    """The divisions that a journey goes to, and a park that is in no list of stops: 到甲中心、|乙物流园|调研."""
    places = [one for one in narrowest(goal) if one.properties.get("kind") in DIVISIONS]
    listed = found["go"] and re.search("[、和及]", scene.text[slice(*found.span("goal"))])
    parks = [one for one in places if one.properties.get("kind") in ("park", "village")]
    return places if not listed or len(parks) == len(places) > 1 else [one for one in places if one not in parks]


def _companions(scene: Scene, found: re.Match[str], sentence: Span) -> Iterator[Tie]:
    """Those whom the leader takes along by name: 县长甲带领|副县长乙、局长丙|等一行到某县考察."""
    for one in scene.between(*found.span("team"), "Person") if found["team"] else ():
        yield Tie(Relation.ACCOMPANIED, one.entity, sentence, "taken_along", 0.88)


def _is_met(scene: Scene, found: re.Match[str], sentence: Span) -> bool:
    """Whether somebody else acts: 甲会见了|乙州长，看望了…; or a journey is only quoted: …视察重庆重要讲话精神."""
    before = scene.text[sentence.start : found.start()]
    if QUOTED.match(found["about"]) or HEEDED.search(before):
        return True
    return (
        pattern(f"(?:{verbs('receive', 'visit', 'call')}了?|陪同|与|同|向|对|欢迎|感谢)[^，。；]*$").search(before)
        is not None
    )


QUOTED = re.compile("[^，。]{0,14}?(?:重要讲话|重要指示|讲话精神|嘱托|精神|[时间]的(?:重要)?(?:要求|指示|批示|讲话))")
"""What was said on a journey that is past: 视察云岭时的要求."""
OWN_GROUND = re.compile("我[省市县区州旗镇乡]")
HEEDED = re.compile("(?:落实|贯彻|牢记|遵循|按照|根据|领会)[^，。；]{0,4}$")


def _is_going(scene: Scene, found: re.Match[str]) -> bool:
    """Whether a named activity is a journey: 开展|商务考察活动, not 开展|春季招聘会; who learns, goes to a division.

    Who only 观摩 without going anywhere is at a drill or contest.
    """
    verb = found["verb"] or ""
    if found["bare"] == "观摩":
        return False
    if re.fullmatch(LEARNS, verb):
        there = scene.inside(*found.span("goal"), "Place")
        home = OWN_GROUND.search(scene.printed(*found.span("goal"))) is not None
        return home or any(one.properties.get("kind") in DIVISIONS[:4] for one in there)
    return "\ue007" not in verb or _doing().search(scene.printed(*found.span("verb"))) is not None


def narrowest(places: list[Mention]) -> list[Mention]:
    """The places without those that only say where another of them lies: 某市|某区 goes to the district."""
    keys = [one.entity for one in places]
    return [one for one in places if not any(key.startswith(f"{one.entity}/") for key in keys)]


def _trips(scene: Scene, sentence: Span) -> Iterator[Happening]:
    """A delegation that is led to something: 罗某率代表团出席洽谈会."""
    for found in _trip_rule().finditer(scene.text, sentence.start, sentence.end):
        span = Span(found.start(), found.end())
        leaders = scene.between(found.start("who"), found.end("who"), "Person")
        if leaders:
            yield Happening(
                frame="journey",
                kind="visit",
                name=_trip_name(scene, found),
                spans=(span, *_same_in_heading(scene, found)),
                told=span.start,
                rule="delegation_led",
                confidence=0.85,
                leaders=tuple(dict.fromkeys(one.entity for one in leaders)),
                places=_goal_of_trip(scene, found),
            )


def _goal_of_trip(scene: Scene, found: re.Match[str]) -> tuple[EntityKey, ...]:
    """Where a delegation is led to: 率代表团赴|某市|参加洽谈会."""
    goal = scene.between(*found.span("goal"), "Place") if found["goal"] else []
    return tuple(one.entity for one in narrowest(goal))


def _same_in_heading(scene: Scene, found: re.Match[str]) -> tuple[Span, ...]:
    """Where a heading tells the same: 青海代表团参加第七届洽谈会."""
    bodies = teams(scene, found.start("team"), found.end("team"))
    for other in pattern("<O>(?:出席|参加|参展)<E>").finditer(scene.text, 0, scene.article.body):
        team = scene.at(other.start())
        if team is not None and bodies and team.entity == bodies[-1].entity:
            return (Span(other.start(), other.end()),)
    return ()


def _trip_name(scene: Scene, found: re.Match[str]) -> str:
    """Leader, delegation and what it goes to, which a heading may say better."""
    leader = scene.printed(*found.span("who"))
    for span in _same_in_heading(scene, found):
        return f"{leader}率{scene.printed(*span)}"
    return scene.printed(*found.span())


def _turns(scene: Scene, sentence: Span) -> Iterator[Happening]:
    """What people see before or after a meeting: 会前，甲、乙先后来到…施工现场，详细了解项目进度."""
    for found in _turn_rule().finditer(scene.text, sentence.start, sentence.end):
        moment = moment_of(scene, sentence, found.start())
        if moment not in ("before", "after"):
            continue
        word = MOMENT.search(scene.text, sentence.start, found.start())
        who = scene.printed(*found.span("who"))
        aim = scene.printed(*found.span("aim")) if found["aim"] else f"到{scene.printed(*found.span('goal'))}"
        leaders = scene.between(found.start("who"), found.end("who"), "Person")
        yield Happening(
            frame="journey",
            kind="inspection",
            name=f"{who}{word[0] if word else ''}{aim}",
            spans=(Span(found.start("who"), found.end("goal")),),
            told=found.start(),
            rule="journey_around_meeting",
            confidence=0.88,
            within=moment,
            leaders=tuple(one.entity for one in leaders),
        )
        return


def _opens_with_moment(scene: Scene, sentence: Span) -> bool:
    found = MOMENT.search(scene.text, sentence.start, sentence.start + 14)
    return found is not None and found[0].endswith(("前", "后")) and found[0] != "随后"


def moment_of(scene: Scene, sentence: Span, at: int) -> str | None:
    """How a sentence says that its event stands to the main one: before (会前), after (会后), during (期间)."""
    found = MOMENT.search(scene.text, sentence.start, min(at, sentence.start + 14))
    if found is None:
        return None
    return "before" if found[0].endswith("前") else "after" if found[0].endswith("后") else "during"


def _end(found: re.Match[str]) -> int:
    """Where the phrase ends: before 时强调, 并, 等."""
    about = found["about"]
    cut = re.search(r"时(?:强调|指出|要求|说|提出|$)|时，|并(?!购|网|轨)|(?<=[^\ue000])，|以及召开", about)
    end = found.start("about") + (cut.start() if cut else len(about))
    return max(end, found.start("about"))


def _named(scene: Scene, rest: Span, leaders: list[Mention]) -> str:
    """The people without their titles and what they did, without the day in it: 甲、|县长|乙率团赴某市考察."""
    name = scene.printed(*rest)
    for day in scene.between(*rest, "Date"):
        name = name.replace(day.surface, "", 0 if day.surface.startswith("“") else 1)
    name = "、".join(one.surface for one in leaders) + re.sub("在[^。；：]{2,60}?(?:陪同|带领)下，?", "", name)
    return re.sub(r"^(.{2,30}?)，(?=赴|深入|来到|到|先后)", r"\1", name).strip("，")


def _kind(scene: Scene, found: re.Match[str], goal: list[Mention]) -> str:
    """Within the province an inspection; 慰问, 参观 or another province make it a visit, 招商 a promotion."""
    verb = scene.printed(*found.span("verb")) if found["verb"] else found["bare"]
    going = _doing().search(verb)
    use = verb_use(going[0] if going else verb, "inspect", "visit", "promotion")
    if use != "inspect":
        return use
    home = (scene.article.region or "").split("/")[0]
    away = [one for one in goal if home and not one.entity.startswith(f"place:{home}")]
    provinces = [one for one in away if one.properties.get("kind") in ("province", "country")]
    return "visit" if provinces and len(away) == len(goal) else "inspection"


def _topic(scene: Scene, found: re.Match[str]) -> str | None:
    """What it is about: 调研|城市地下管网更新改造."""
    topic = scene.printed(found.start("about"), _end(found)).strip("工作情况")
    return topic if len(topic) > 3 else None
