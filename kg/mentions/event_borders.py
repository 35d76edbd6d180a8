"""Where the name of an event begins: the text before its head, read from the head to the left."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kg.data import table
from kg.data.alternatives import any_in
from kg.model import Mention, Sentence, Token

HARD = "，。；：！？!?;\n“《（(【—…"
OPENING = {"”": "“", "》": "《", "）": "（", ")": "(", "】": "【"}
TOURED = re.compile("(?:调研|学习|考察|交流|评议|拉练|督导|评比)*")
PARTNERS = frozenset("国阿俄韩日德法英美澳非欧蒙哈巴泰越缅")
DASH = re.compile("—{1,2}")
SIDE_ENDS = frozenset("省市县区州旗盟国港台澳）")
"""What a side ends in before a dash, unlike a slogan: 甲|市|——乙市交流会."""
OWN_SIDE = re.compile("我[省市县区州旗校院][与和]")
LEAGUES = re.compile(
    "东盟|阿拉伯|南亚|中亚|中东欧|东北亚|亚欧|欧亚|非洲|欧洲|拉美|加勒比|俄罗斯|阿联酋|葡语|海合会|上合|太平洋"
)
"""What stands behind 中国— in the names of fairs."""
PART_OF_YEAR = "第?[一二三四]季度|[上下]半年"
WHOLE_DAY = re.compile(
    rf"\d{{4}}年?(?:[春夏秋冬]季?|{PART_OF_YEAR})?$|年度$|\d{{1,2}}周年$|^(?:{PART_OF_YEAR}|\d{{1,2}}月份)$"
)
ON_THE_SPOT = re.compile("(?:观摩|推进|办公|调度|交流|教学|招聘|督办|协调|经验|演示|签约)")
CONVENED = re.compile("(?:举行|召开|举办|开展)了?$")
"""Before a feast that is part of a name: 举行|“八一”前夕|退役士兵欢送仪式."""
FIELD = (
    "(?:合作|交流|投资|贸易|经贸|经济|科技|文化|创新|发展|产业|人才|教育|旅游|生态|安全|治理|开放|金融|农业|健康|"
    "环境|能源|改革|保护)"
)
BETWEEN_FIELDS = re.compile(f"{FIELD}与{FIELD}")
"""Two fields of one name: 东西部合作|与|投资贸易洽谈会."""
QUOTED = re.compile(r"“[^”]*”|（[^）]*）|《[^》]*》")
STRIPPED = re.compile(
    r"^(?:[了过完]|（[^）]{0,24}(?:记者|通讯员|实习生|摄影|报道)[^）]{0,30}）|本报(?:[一-龥]{2,4})?[讯电]|会议(?:决定|审议|听取)|[电讯](?:\s|(?=（|政协|全国|中国|中共|[一-龥]{0,3}第))|落实|[一两二三四五六七八九十\d]+[场期次项](?!常委|常务|主任|主席|党组)|首场|又一|本次|此次|这次|该|本届|本期|大会(?=预备会)|有关|相关|隆重|盛大|主题为|题为|"
    r"今年|今日|昨日|日前|近日|、|暨)+"
)
ANCHOR = re.compile(r"“|(?:全[国省市县区州旗])?第[一二三四五六七八九十百零\d]+\s?[届次期场]|首届|\d{4}\s?年?(?!月)")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as the search for a beginning sees it; all offsets count from the article's start."""

    text: str
    start: int
    stops: frozenset[int]
    """Where people, titles and days end: no name reaches over them."""
    borders: frozenset[int]
    """Where a word ends that cannot stand in a name that no verb announces (于, 围绕, 今年)."""
    anchors: frozenset[int]
    """Where a body or place begins: a name may begin there without a verb."""
    bodies: tuple[tuple[int, int], ...] = ()
    projects: tuple[tuple[int, int], ...] = ()
    places: tuple[tuple[int, int], ...] = ()


def line_of(text: str, sentence: Sentence, found: Iterable[Mention]) -> Line:
    """The sentence's stops, borders and anchors."""
    inside = [one for one in found if sentence.start <= one.start and one.end <= sentence.end]
    stops = {one.end for one in inside if one.kind in ("Person", "Post") or _is_day(one, text)}
    return Line(
        text=text,
        start=sentence.start,
        stops=frozenset(stops),
        borders=frozenset(
            token.end
            for token in sentence.tokens
            if token.text in border_words() and not _is_china(text, token) and not _is_of_name(text, token)
        ),
        anchors=frozenset(one.start for one in inside if one.kind in ("Organization", "Place")),
        bodies=tuple((one.start, one.end) for one in inside if one.kind == "Organization"),
        projects=tuple((one.start, one.end) for one in inside if one.kind == "Project"),
        places=tuple((one.start, one.end) for one in inside if one.kind == "Place"),
    )


def _is_china(text: str, token: Token) -> bool:
    """Whether 中 is China beside a partner, not 在…中: |中阿博览会."""
    return token.text == "中" and text[token.end : token.end + 1] in PARTNERS


def _is_of_name(text: str, token: Token) -> bool:
    """Whether a border word is part of a name here: |现场|观摩推进会, 云岭县|庆祝|建党百年大会."""
    if token.text == "与":
        return BETWEEN_FIELDS.match(text, token.start - 2) is not None
    if token.text == "现场":
        return ON_THE_SPOT.match(text, token.end) is not None
    return token.text == "庆祝" and text[: token.start].endswith(("为", "热烈", "隆重", "共同", "一起", "以")) is False


def _is_day(mention: Mention, text: str) -> bool:
    """A day ends what stands before a name, a year or quarter is part of one: 5月6日|全市…会议, 2025年全市…大赛."""
    if mention.kind != "Date" or WHOLE_DAY.search(mention.surface) or text.startswith("份", mention.end):
        return False
    feast = mention.properties.get("kind") == "festival" and not text.startswith(("，", "前，", "当"), mention.end)
    named = mention.surface[:2] == "20" or CONVENED.search(text, max(0, mention.start - 6), mention.start)
    return not (feast and named)


@cache
def border_words() -> frozenset[str]:
    """Words that stand before names, never in them."""
    return frozenset(row["word"] for row in table("event_borders"))


@cache
def introducing(*uses: str) -> re.Pattern[str]:
    """The verbs of these uses, the longest first."""
    return re.compile(any_in((row for row in table("event_verbs") if row["use"] in uses), "verb"))


def reach_of(line: Line, head: int) -> int:
    """How far to the left a name can reach at most: over quoted stretches, not over commas, people and days."""
    at = head
    while at > line.start and at not in line.stops:
        char = line.text[at - 1]
        opening = line.text.rfind(OPENING[char], line.start, at) if char in OPENING else -1
        if opening >= 0:
            at = opening
        elif (char in HARD or char in OPENING) and not _joins_sides(line, at - 1):
            break
        else:
            at -= 1
    return at


def _joins_sides(line: Line, at: int) -> bool:
    """Whether a dash stands between the two sides of what they hold together: 中国|—|东盟博览会, 甲市|——|乙市交流会."""
    if line.text[at] != "—":
        return False
    dash = DASH.search(line.text, max(line.start, at - 1), at + 2)
    begins = dash is not None and (dash.end() in line.anchors or LEAGUES.match(line.text, dash.end()) is not None)
    if not begins or dash is None:
        return False
    return line.text[dash.start() - 1] in SIDE_ENDS or any(end == dash.start() for _, end in line.places)


def plain_before(line: Line, begin: int, head: int) -> str:
    """The text between two offsets with what is quoted blanked, so that no verb is seen inside a quote."""
    return QUOTED.sub(lambda m: "□" * len(m[0]), line.text[begin:head])


def behind_verb(line: Line, reach: int, head: int, *, conveyed: bool) -> int | None:
    """Where the name begins behind the last verb that announces one: 召开|全市安全生产工作会议.

    Right before its head 观摩 is part of the name: 开展|项目建设观摩|活动.
    """
    uses = ("convene", "attend", "announce") + (("convey",) if conveyed else ())
    before = plain_before(line, reach, head)
    verbs = introducing(*uses).finditer(before)
    ends = [found.end() for found in verbs if found[0] != "观摩" or not TOURED.fullmatch(before, found.end())]
    if not ends:
        return None
    rest = before[ends[-1] :]
    cut = max(rest.rfind("的") + 1, 0)
    return reach + ends[-1] + cut


def behind_border(line: Line, reach: int, head: int) -> int:
    """Where the name begins behind the last border word: 由市总工会主办的|第八届职工技能大赛."""
    quoted = [(found.start(), found.end()) for found in re.finditer(r"“[^”]*”|（[^）]*）", line.text[reach:head])]
    marks = [at for at in line.borders if reach < at <= head]
    outside = [at for at in marks if not any(a < at - reach <= b for a, b in quoted)]
    return max(outside, default=reach)


def at_anchor(line: Line, begin: int, head: int) -> int | None:
    """The first quote, ordinal, year, body or place from `begin` on: |第三届牦牛产业博览会, |武汉“健博会”."""
    found = ANCHOR.search(line.text, begin, head)
    marks = [at for at in line.anchors if begin <= at < head] + ([found.start()] if found else [])
    return min(marks, default=None)


def split_lists(line: Line, begin: int, head: int, *, ends: frozenset[int]) -> int:
    """The beginning behind the last 、 or 和 that follows another name: 推介会、|优质资产推介会."""
    for found in re.finditer(r"以及|[、和及与]", line.text[begin:head]):
        if begin + found.start() in ends:
            begin = begin + found.end()
            return split_lists(line, begin, head, ends=ends)
    return begin


def stripped(text: str, begin: int, head: int) -> int:
    """The beginning without counting and pointing words: 两期|全市招商能力研修班."""
    found = STRIPPED.match(text[begin : head + 3])
    return min(begin + found.end(), head) if found else begin


def with_project(line: Line, begin: int, head: int) -> int:
    """The beginning with the whole project that a name begins in: 南滩|至|河湾公路项目开工仪式."""
    if line.text[begin - 1 : begin] in ("和", "与", "及", "、", "暨"):
        return begin
    return next((start for start, end in line.projects if start < begin < end <= head), begin)


def with_partner(line: Line, begin: int) -> int:
    """The beginning with the other side of what two hold together: 某大学与|某集团全面合作签约仪式."""
    if line.text[begin - 1 : begin] not in ("与", "和", "同"):
        return begin
    body = next((start for start, end in (*line.bodies, *line.places) if end == begin - 1), None)
    own = re.search(r"(?:我[校院省市县区州旗]|学校|公司|集团)$", line.text[max(line.start, begin - 5) : begin - 1])
    return body if body is not None else begin - 1 - len(own[0]) if own else begin


def with_other_side(line: Line, begin: int) -> int:
    """The beginning with the other division of what two divisions hold: |甲市与|乙市对口合作座谈会."""
    if line.text[begin - 1 : begin] not in ("与", "和") or not any(start == begin for start, _ in line.places):
        return begin
    ours = begin - 3 if OWN_SIDE.match(line.text, max(0, begin - 3)) else begin
    return next((start for start, end in line.places if end == begin - 1), ours)


def behind_list(line: Line, begin: int, head: int) -> int:
    """The beginning behind a list of others that precedes two sides: 市外事办、侨联、|中国—东盟博览会秘书处."""
    dash = line.text.find("—", begin, head)
    if dash < 0 or not _joins_sides(line, dash):
        return begin
    return max(begin, line.text.rfind("、", begin, dash) + 1)
