"""The stops of inspections and visits, in order: 来到塔尔寺, 在丹噶尔古城，陈某…, 先后来到甲、乙和丙实地考察."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.facts.happening import Happening, Tie
from kg.facts.scene import Scene, pattern
from kg.facts.stop_rules import LED, RULES, SPOKEN, UNLED
from kg.model import Article, EntityKey, Label, Mention, Relation, Span

FRAMED = (
    "^(?:在<L>，|“)?(?P<what>(?:<J>|<L>|<O>)[^，。；：！？\\n]{0,10}?)"
    "(?:的[^，。；：！？\\n]{1,10}?[里内上旁边]，|[里内]，|现场，|正在|正|项目现场)"
)
"""A site that a sentence begins with, before one that begins with the traveller: 甲村的大棚里，…。|某书记|同农户…."""
SITE = re.compile(
    r"(?:项目|工程|园|园区|基地|中心|公司|集团|厂|村|社区|学校|学院|大学|医院|院|馆|站|所|街道|古城|古镇|广场|车间|合作社|小区|大桥|水库|港|"
    r"码头|市场|商场|超市|景区|公园|牧场|农场|果园|大棚|工地|[路堤河江]段|路口|支队|大队|中队|总队|法庭|校区|矿|油田|林场|林区|农庄|枢纽|沙盘|商会|企业|"
    r"平台|大厅|窗口|展示屏|展板|店|苑|镇|乡|总部|保税区|会客厅|故居|步行街|陵园|遗址|旧址|军分区|人武部|武装部|营区|哨所|边防连|[一二三四五六七八九十\d]连|"
    r"棉田|稻田|麦田|棉花地|试验田|高标准农田|泵站|闸|大坝|堤|湖|岛|湿地|寺|塔|楼|长廊|街|巷|路|桥|机场|口岸|隧道|高速|标段|驿站|书院|书屋|祠堂|[能览示]厅|"
    r"庄园|山庄|茶园|渔场|养殖场|屠宰场|种植区|示范区|片区|作业区|街区|新区|老街|门诊|病房|实验室|研究院|幼儿园|一中|二中|中学|小学|分厂|总厂|粮库|"
    r"仓库|电厂|电站|变电站|加油站|工作站|派出所|办事处|服务区|收费站|检查站|镇政府|乡政府|办公楼|营业厅|食堂|酒店|宾馆|饭店|花园|城)$"
)
SHORT = re.compile("[一-龥]{2}(?:[馆港厂寺庙塔湖山岛桥湾]|故居)")
"""A site of three characters that need not be known: 小河港, 火电厂."""
TAILS = re.compile(
    r"(?:的?(?:项目)?(?:施工|建设|生产|运营|经营)(?:进度|情况|进展)|等(?:地|处|单位|企业|项目|现场|点位|地方|重点)*|(?:的)?(?:相关|有关|重点|具体)工作|等[^，。；、等]{0,10}(?:设施|场所|区域|功能区|点位|地点|景点|\d+[余多]?[个家处](?:项目|企业|单位|村)?|项目|工程|企业)|(?<=[一-龥]{3})[两三四五六七八九十]+[个家处座](?:知名|重点|龙头|骨干|科技)*(?:企业|公司|项目|工程|景区|村)|(?:建设|施工|项目|生产|开工)*现场|工地|进行|开展|实地|现场|一线|生产车间|车间|内|里)+$"
)
LOOKED_INTO = re.compile("(?:情况|工作|发展|成果|成效|经验|建设|进度|问题)$")
COUNT = re.compile("\\d+[余多]?[个家处项座]")
ANNEX = re.compile("[和及](?:综合|配套|附属|连接|其|相关|美|谐|睦|润|畅|苑|园)")
"""What a work has beside it, which is no stop of its own: 大桥|及连接线."""
PEOPLE = re.compile("(?:负责人|干部|群众|同志|村民|职工)$")
BESIDE = re.compile("(?:陪同|带领|见证|支持|指导)下|[中上时]说|表示|强调|指出|认为")
HEAD = re.compile(
    r"^(?:以及|我[省市县区州旗院校]|位于|地处|该|首先|首站|第一站|先后|分别|依次|随后|又|还|先(?!进)|一同|实地|现场|了)+|^位于[^，]{1,12}的|^[^、，]{1,12}(?:考察|视察|调研)过的"
)
NOT_A_STOP = re.compile(
    r"^.{0,8}(?:会见|接见|会晤)|.{0,10}(?:环节|阶段)$|^(?:集团)?(?:企业|公司|厂区)|^(?:总部|企业|公司|产品|园区|集团)[^，。；]{0,2}(?:展厅|展馆|展区)$|^主席台|^.{0,3}(?:训练馆|训练场|荣誉室|食堂|宿舍)$|^(?:(?:应急|训练|生产)?基地|医院|学校|社区|超市|商场|车站|派出所|值班室|敬老院|工地|项目工地|村庄|院史馆|现场|企业|项目|车间|主?会场|分会场|生产一线|村民家中?|农家|居民家中?|一线|基层|群众|农户|田间地头|家中|这里|当地|展馆|展厅|展区|会上|调研中|座谈会上|此|途中|路上|渝|期间|"
    r".{0,14}(?:座谈会?|会议|会见|会谈|调度|仪式|致辞|讲话|发言|考察|调研|活动|交流)(?:上|中|时)?(?:强调|表示|指出|说|要求)?|"
    r".{0,30}(?:陪同|带领|指导|见证|支持|配合)下|"
    r".{2,}(?:会|会议|座谈|活动|仪式)上.{0,4}|.{2,}(?:[到来]访|考察|访问|调研|会议|活动).{0,6}(?:之?[后前时]|之际|期间)|.{0,40}(?:会上|上)要.*|.*[^”]“[^”]+|"
    r".{0,6}(?:期间|过程中|时|后|中|上|下|方面|基础上|前提下|同时|之际|之后|前))$"
)


DOING = re.compile(
    "迎[候接]|祝贺|感谢|支持|出席|参加|举[行办]|召开|主持|关于|会[见晤]|发言|致辞|期间|过的|会场$|^并|^[几多两数]家|后勤|接待|"
    "[向对给与][^、，]{1,12}(?:表示|介绍|汇报|座谈|交流|慰问|送)|"
    "(?:生产|加工|龙头|重点|有关|相关|部分|当地|骨干|外贸|民营|规上|工业|入驻|困难)企业$|^[一-龥]{2}企业$|"
    "^.{0,4}(?:重点|重大|在建|民生|产业|招商)(?:项目|工程)$|^(?:革命|红色|老区)(?:旧址|遗址|乡村|教育基地)$"
)
"""What a name of a site has not in it: 在某宾馆|迎候|客人, 来到|加工企业."""
TOLD_TO = re.compile("(?:鼓励|勉励|希望|叮嘱|嘱咐|要求|祝愿?)$")
"""Before whom it is not the traveller who goes: 勉励|他到部队锻炼."""
OFFICES = re.compile("^中共|^中国人民政治协商会议|(?<![镇乡])人民政府$|人民代表大会|(?:监察|检查)委员会$")
"""Bodies that speak and send, and are no sites: 县委、县政府|看重招商."""
WAITING = re.compile("迎[候接]")


TOPIC = re.compile(
    "(?:(?:资源|环境|生态)?的[^、，的]{2,10}|(?:生态|环境|资源|规划|建设|改造|治理|开发|保护|利用|征地|拆迁|管理|运行|运营|生产|经营|防汛|备汛|消防|安全)+"
    "(?:情况|进展|成果|成效|工作|进度)?|（[^（）]{2,20}）)$"
)
"""What is said of a site behind its name: 甲湖|生态保护情况, 乙村|的征地拆迁, 丙项目|（二期）."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch that names where a journey stopped, and the mention it is, if any."""

    start: int
    end: int
    mention: Mention | None
    rule: str = "stop_of_journey"


Called = tuple[Happening, Stop, Span]
"""A journey, a stop of it and the sentence that tells of both."""
DIVISIONS = ("country", "province", "prefecture", "county")


def is_division(stop: Stop, *kinds: str) -> bool:
    """Whether people went to a whole division, where the journey took place, and to no site: 来到|某县|."""
    if stop.mention is None or stop.mention.surface.endswith("小镇"):
        return False
    return stop.mention.properties.get("kind") in (kinds or DIVISIONS)


def visited_sites(called: Sequence[Called]) -> list[Called]:
    """The stops without counties, and without towns in which other stops lie: 走进|青禾镇|，察看|某基地."""
    sites = {event.key for event, stop, _ in called if not is_division(stop, *DIVISIONS, "township")}
    above = {key: (*DIVISIONS, "township") for key in sites}
    return [one for one in called if not is_division(one[1], *above.get(one[0].key, DIVISIONS))]


def stops(scene: Scene, events: Sequence[Happening]) -> Iterator[Called]:
    """Each journey with its stops in reading order and the sentence that tells of each."""
    journeys = [one for one in events if one.frame == "journey" or one.kind == "inspection" or is_team(one)]
    journeys += [one for one in events if one.frame == "gathering" and TOUR.search(one.name)]
    following = [*scene.sentences[1:], None]
    for sentence, after in zip(scene.sentences, following, strict=True):
        if sentence.start < scene.article.body:
            continue
        event = journey_of(scene, journeys, sentence)
        if event is not None:
            spans = sorted([*_spans(scene, sentence), *_framed(scene, event, sentence, after)])
            for span, known_only in spans:
                found = _sites(scene, span) if known_only else stops_in(scene, span)
                yield from ((event, stop, sentence) for stop in found if not _is_goal(scene, event, stop))


TOUR = re.compile("(?:观摩|视察|考察|参观|调研|采风|研学|走访|巡访)(?:学习|交流|走访|考察)?活动$")
"""An activity that is a journey: 项目建设|集中观摩活动."""


def is_team(one: Happening) -> bool:
    """Whether a delegation is on its way: 甲市考察团来乙县考察."""
    return one.frame == "outing" and (bool(one.ties) or one.rule == "crowd_toured")


def _sites(scene: Scene, span: Span) -> list[Stop]:
    """What is a site in a stretch that may tell what was looked into; all of a list of which most are sites."""
    listed = [] if COUNT.match(scene.text, span.start) else list(stops_in(scene, span))
    known = [stop for stop in listed if _is_site(scene, stop)]
    if len(listed) > 2 * len(known) or len(listed) < 3:
        return known
    return [stop for stop in listed if stop in known or not LOOKED_INTO.search(scene.printed(stop.start, stop.end))]


def _is_site(scene: Scene, stop: Stop) -> bool:
    """Whether a stop is a mention or at least has the name of a site; what is looked into, like 城市建设, is none."""
    return stop.mention is not None or SITE.search(scene.printed(stop.start, stop.end)) is not None


def _framed(scene: Scene, event: Happening, sentence: Span, after: Span | None) -> Iterator[tuple[Span, bool]]:
    """What a sentence begins with, where the next one, or the rest of it, is about the traveller."""
    found = pattern(FRAMED).match(scene.text[slice(*sentence)])
    if found is None or not event.leaders or event.within in ("before", "after"):
        return
    ends = [sentence.start + found.end(), *([after.start] if after else [])]
    names = [one for at in ends for one in scene.between(at, at + 12, "Person")[:1]]
    if any(one.entity in event.leaders for one in names) and "\n" not in scene.text[sentence.start : ends[-1]]:
        yield Span(sentence.start + found.start("what"), sentence.start + found.end("what")), True


def journey_of(scene: Scene, journeys: Sequence[Happening], sentence: Span) -> Happening | None:
    """The journey that a sentence goes on with: the one it tells, else the last before it; never one still to come."""
    told = [one for one in journeys if one.told < sentence.end and not scene.is_heading(one.told)]
    told = [one for one in told if "过的" not in one.name]
    around = [one for one in told if one.within in ("before", "after") and one.told < sentence.start]
    free = [one for one in told if one not in around] or around
    latest = max(free, key=lambda one: one.told, default=None)
    return latest if latest is not None else next((one for one in journeys if scene.is_heading(one.told)), None)


def _spans(scene: Scene, sentence: Span) -> Iterator[tuple[Span, bool]]:
    """Stretches behind a verb of coming or seeing, and whether only a name known elsewhere is a stop there."""
    text, seen = scene.text[slice(*sentence)], set[int]()
    led = pattern(LED).search(text) is not None
    for rule in RULES:
        if (rule.led and not led) or (rule.words and not any(word in text for word in rule.words)):
            continue
        for match in pattern(rule.told).finditer(text):
            start, end = match.span("what")
            if match[0][0] in "他她" and TOLD_TO.search(text, 0, match.start()):
                continue
            if start not in seen and not BESIDE.search(text, start, end):
                seen.add(start)
                yield Span(sentence.start + start, sentence.start + end), rule.known_only
    spoken = pattern(SPOKEN).search(text)
    for told in UNLED:
        for match in pattern(told).finditer(text, 0, spoken.start() if spoken else len(text)):
            start, end = match.span("what")
            if not any(start <= at < end for at in seen):
                seen.add(start)
                yield Span(sentence.start + start, sentence.start + end), True


def _is_goal(scene: Scene, event: Happening, stop: Stop) -> bool:
    """A county or park that the journey's own phrase names is where it goes, told already; a firm there is a stop."""
    named = any(own.start <= stop.start and stop.end <= own.end for own in event.spans)
    if stop.mention is not None and any(f"{key}/".startswith(f"{stop.mention.entity}/") for key in event.places):
        return True
    return named and event.within is None and not _is_site(scene, stop)


def stops_in(scene: Scene, span: Span) -> Iterator[Stop]:
    """The items of a list of stops, each with the mention that it is: 甲公司、乙街|和|丙工地."""
    begin = span.start
    for end in [*_cuts(scene, span), span.end]:
        stop = _trimmed(scene, begin, end)
        if stop is not None:
            yield stop
        begin = end + 1


def _cuts(scene: Scene, span: Span) -> Iterator[int]:
    depth = 0
    for at in range(span.start, span.end):
        char = scene.text[at]
        depth += (char in "“（(《") - (char in "”）)》")
        cut = char in "、，和及" or scene.text.startswith("以及", at)
        if depth == 0 and cut and not ANNEX.match(scene.text, at):
            yield at


def _trimmed(scene: Scene, begin: int, end: int) -> Stop | None:
    """One stop without 位于, 等地 and 施工现场; None for a mere word of place (企业, 会上)."""
    lead = HEAD.match(scene.printed(begin, end))
    begin = _behind_division(scene, begin + (lead.end() if lead else 0), end)
    end = _before_topic(scene, begin, end)
    tail = TAILS.search(scene.printed(begin, end))
    if tail and "车间" in tail[0] and not scene.inside(begin, end, "Organization", "Project"):
        return None
    whole, end = end, end - (len(tail[0]) if tail else 0)
    if _is_home(scene, begin, whole) or _is_of_title(scene, begin):
        return None
    if end - begin < 2 or NOT_A_STOP.match(scene.printed(begin, end)):
        return None
    inside = scene.inside(begin, whole, "Place", "Organization", "Project")
    inside = [one for one in inside if not WAITING.search(one.surface) and not OFFICES.search(one.name)]
    exact = [one for one in inside if one.end >= end and (one.start <= begin + 1 or one.kind != "Place")]
    if exact:
        return Stop(begin, end, max(exact, key=lambda one: one.end - one.start))
    if inside and inside[-1].kind != "Place":
        return Stop(begin, end, inside[-1])
    if PEOPLE.search(scene.printed(begin, end)) or DOING.search(scene.printed(begin, end)):
        return None
    named = end - begin >= 4 or inside or SHORT.fullmatch(scene.text, begin, end)
    return Stop(begin, end, None) if named else None


def _before_topic(scene: Scene, begin: int, end: int) -> int:
    """Where a site ends behind which it is told what was looked into: 甲湖|生态环境保护, 乙厂|（二期）."""
    found = TOPIC.search(scene.printed(begin, end))
    at = begin + found.start() if found else end
    names = {one.end for one in scene.inside(begin, end, "Place", "Organization", "Project")}
    if found is None or at - begin < 2 or end in names:
        return end
    known = at in names
    return at if known or found[0].startswith("（") or SITE.search(scene.printed(begin, at)) else end


def _behind_division(scene: Scene, begin: int, end: int) -> int:
    """Past the division that a group of stops lies in: 甲县的|乙产业园、丙公司."""
    first = scene.at(begin)
    if first is None or first.kind != "Place" or not scene.text.startswith("的", first.end, end):
        return begin
    rest = TAILS.sub("", scene.printed(first.end, end))
    sited = SITE.search(rest) or scene.inside(first.end, end, "Place", "Organization", "Project")
    return first.end + 1 if sited else begin


def _is_home(scene: Scene, begin: int, end: int) -> bool:
    """Whether somebody is called on rather than somewhere: 老党员|柏望川|家中, 困难群众|古梅岭."""
    people = scene.inside(begin, end, "Person")
    return bool(people) and re.search("家(?:中|里)?$", scene.printed(people[-1].end, end) or "家") is not None


def _is_of_title(scene: Scene, begin: int) -> bool:
    """Whether a body only says of what somebody is head: 在|县法院|院长柏望川陪同下."""
    first = scene.at(begin)
    return first is not None and first.kind == "Post"


def site(article: Article, stop: Stop) -> Mention:
    """A stop that no finder knew, as a place of its own: “暖邻”党建微综合体."""
    name = article.text[stop.start : stop.end]
    bare = name[1:-1] if name.startswith("“") and name.endswith("”") else name
    return Mention(
        article=article.id,
        kind=Label.PLACE.value,
        start=stop.start,
        end=stop.end,
        surface=name,
        entity=EntityKey(f"place:{bare}"),
        name=bare,
        rule="stop_of_visit",
        confidence=0.7,
        properties={"kind": "site"},
    )


def visited(event: Happening, stop: Mention, sentence: Span, *, rule: str) -> tuple[Happening, Tie]:
    """The tie of a journey to a stop; one that no verb tells of is less sure."""
    most = 0.9 if rule == "stop_of_journey" else 0.72
    return event, Tie(Relation.VISITED, stop.entity, sentence, rule, min(most, stop.confidence + 0.1))
