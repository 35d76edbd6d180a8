"""Bodies of party, state and masses by their grammar: an owner and what it owns (市委, 重庆市政府, 省工信厅)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from kg.data import table
from kg.data.gazetteer import gazetteer
from kg.mentions.forms import ASSEMBLY_COMMITTEE, Form, local_forms, longest_first, national_bodies
from kg.mentions.naming import LEVEL_WORDS, BodyName, level_of, name_body, owner_name, owner_of
from kg.mentions.regions import Regions
from kg.model import RegionPath

LONGEST = 22
_LEVEL = re.compile("|".join(sorted(LEVEL_WORDS, key=len, reverse=True)))
_NOT_BEFORE = {
    "省": "全各每某两他外邻跨节反",
    "市": "城都超上门股夜菜楼集开地各全每某两他县房早闹",
    "区": "社园小地片灾业发范验假山林牧校景辖厂军战新老城各县市疆特学库岛港商矿街湖禁全牧旗",
    "县": "各全州市区每某",
    "州": "各全每某市",
    "旗": "红国军战锦彩县",
    "盟": "联民同结加欧",
    "地区": "各全等该市",
}
"""Characters before a level word that make it part of another word, or of all such divisions at once."""
_NOT_AFTER = re.compile(
    r"(?P<委>(?<=委)(?:[员托派任屈婉培]|会(?![议见晤同])))|(?:(?<=政府)(?:采购|购买|工程|性|网站?))|"
    r"(?:(?<=部)[门署队分])|(?:(?<=人大|政协)(?:代表(?!大会|团)|委员(?!会)))|(?:(?<=工会)(?:会员|经费))|(?:(?<=法院|察院)院长助理)|"
    r"(?:(?<=航空)(?:产业|港|口岸|学|枢纽|运输|物流|工业|航天|护|救|器|制造|业|客运|货运|博览|展|城|小镇|服务))"
)
_PREFIXED = re.compile(
    r"(?:中国共产主义青年团|共青团|团(?=[一-龥]{1,9}委))|武警(?:部队)?(?=.{0,9}?(?:总队|支队|中队))|"
    r"中国共产党|中共(?!中央)|(?:中国人民政治协商会议|政协)(?=[^，。；]{2,20}?委员会)|"
    r"国家税务总局(?=.{2,9}?税务局)|民革|民盟|民建|民进|农工党|致公党|九三学社|台盟"
)
_FIRM = re.compile("(?:集团)?(?:股份)?有限(?:责任)?公司")
"""What makes a brand of the country's a name in full: 中国某某|集团有限公司."""
_OF_MINISTRY = re.compile(
    "(?![和及与、的司局各副部])(?:(?![和及与的])[一-龥]){1,9}?[司局](?=[、，。；）]|主要|负责|有关|相关|[和及与]|[司局]长|副[司局]长)"
)
_UNIT = re.compile(
    r"党组|党委(?=[书副委成班召中理会])|机关党委|(?![和及与等、])[一-龥](?![和及与等])[一-龥]{1,3}?(?:分局|派出所)|"
    r"(?:交警|刑警|特警|特巡警|巡特警|治安|巡警|网安|禁毒|经侦|出入境管理|交通警察|高速交警)(?:总队|支队|大队|中队)|"
    r"(?:财政经济|财经|法制|监察和司法|监察司法|教科文卫|教科文卫体|教育科学文化卫生|农业与农村|农业农村|农业和农村|"
    r"城建环保|城乡建设与环境保护|环境资源|环境与资源保护|民族宗教侨务外事|民族侨务外事|社会建设|代表人事|提案|经济|"
    r"文化文史和学习|社会和法制|社会法制|人口资源环境|民族和宗教|民族宗教|港澳台侨和外事|教科卫体)(?:工作)?委员会|"
    rf"(?:(?<=政协)|(?<=人大)|(?<=常委会)){ASSEMBLY_COMMITTEE}(?!员)"
)
_SESSION = re.compile(r"第?[一二三四五六七八九十\d]+届(?=人大|人民代表大会|政协|委员会)")
_TERM = re.compile(r"第?[一二三四五六七八九十\d]+届")
_DEPARTMENT = re.compile(
    rf"({_LEVEL.pattern})((?![直属内外级委里场民区长城域上下中]|政府|人大|政协)[一-龥]{{2,9}}?)(局|厅|委员会|委|办公室|管委会|指挥部|(?<![主承举联协筹督交经创开兴合帮公民代严])办(?=党组|主任|副主任|负责|主要负责|相关负责))"
    r"(?=[、，。；：（(）)”]|$|和|与|及|等|主要|负责|相关|有关|党组|[局厅主]长|副[局厅主]|主任|组织|联合|开展|召开|举|干部|工作人员|牵头|获悉|介绍)"
)
_LEADS_ON = re.compile(r"(?:^|[、，。；：（(\n\s”“]|和|与|及|由|从|向|对|据|了|是|到|经|任|原)$")
_TOWN = re.compile(r"(?:镇|乡|街道|苏木)(?=党委|党工委|人民政府|政府|人大|纪委|办事处|武装部|妇联|团委|工会)")
_JOINT = re.compile(r"[、和及与]|以及|")
_SHARED = frozenset({"政府", "人大", "政协", "人大常委会", "纪委", "监委", "监察委", "人民政府", "武装部", "人武部"})
_LISTED = frozenset(
    {"法院", "检察院", "人民法院", "人民检察院", "总工会", "妇联", "团委", "工商联", "科协", "残联", "文联"}
    | {"侨联", "台联", "编办", "台办", "政府办", "人大办", "政协办", "组织部", "宣传部", "统战部", "社会工作部"}
)
"""What shares the owner of the body before it in a list: 县公安局、法院、检察院."""
_BETWEEN = re.compile(r"(?:(?:党组)?(?:副?书记|常委|委员|成员|副?主任|副?主席|副?部长))?(?:[、和及与兼]|)")
_CENTRAL = re.compile(
    r"中央(?:第[一二三四五六七八九十]+)?(?!企业)[一-龥]{0,14}?(?:领导小组|委员会|督察组|巡视组|指导组|督导组|工作组)(?:办公室)?|"
    r"国务院(?:第[一二三四五六七八九十]+)?[一-龥]{2,14}?(?:领导小组|督查组|督导组|调查组)(?:办公室)?|"
    r"(?<![党共团革盟建进工])中央(?=关于|决策|三令五申|要求|和省|及省|、省|、国务院|和国务院)"
)


class Body(NamedTuple):
    """A body where it stands in the text."""

    start: int
    end: int
    named: BodyName


def find_state_bodies(text: str, regions: Regions) -> Iterator[Body]:
    """All bodies of the grammar in a text, in reading order, without overlaps."""
    last: Body | None = None
    for start, owner_end in _owners(text, regions):
        if last and start < last.end:
            continue
        national = owner_end == start
        body = _national_at(text, start) if national else _local_at(text, (start, owner_end), regions, last=last)
        if body is None:
            continue
        yield from _province_too(text, body, regions)
        last = body
        yield body
        for more in (*_sharing(text, body, regions), *_sharing_country(text, body), *_sharing_ministry(text, body)):
            last = more
            yield more


def _owners(text: str, regions: Regions) -> list[tuple[int, int]]:
    """Where a body may begin, and where its owner ends; both are the same for a national body."""
    spots = {(found.start(), found.start()) for found in _national_heads().finditer(text)}
    spots |= {(found.start(), found.start()) for found in _CENTRAL.finditer(text)}
    spots |= {(found.start, found.end) for found in regions.named}
    for found in _LEVEL.finditer(text):
        if text[found.start() - 1 : found.start()] not in _NOT_BEFORE.get(found[0], "") or found.start() == 0:
            spots.add((found.start(), found.end()))
    spots |= {(start, end) for start, end in _towns(text, regions)}
    for found in _PREFIXED.finditer(text):
        term = _TERM.match(text, found.end())
        spots |= {(found.start(), end) for end in _owner_ends(text, term.end() if term else found.end(), regions)}
    return sorted(spots, key=lambda spot: (spot[0], -spot[1]))


def _towns(text: str, regions: Regions) -> Iterator[tuple[int, int]]:
    """Where the name of a town stands before a body of it, with the divisions before the town: 二十里铺镇|党委."""
    for found in _TOWN.finditer(text):
        end = found.end()
        for start in range(max(0, end - 14), end - 1):
            division = gazetteer().resolve(text[start:end], within=regions.region)
            if division and division.level == "township" and regions.at_home(division.path):
                yield start, end
                break


def _owner_ends(text: str, at: int, regions: Regions) -> Iterator[int]:
    """Where the owner behind a prefix ends: 团|市委, 武警|青海省总队."""
    division = regions.starting(at)
    if division:
        yield division.end
    word = _LEVEL.match(text, at)
    if word:
        yield word.end()


@cache
def _national_heads() -> re.Pattern[str]:
    """The first two characters of a national body's name."""
    pairs: dict[str, set[str]] = {}
    for form in national_bodies():
        pairs.setdefault(form[0], set()).add(form[1])
    heads = (f"{first}(?=[{''.join(sorted(seconds))}])" for first, seconds in sorted(pairs.items()))
    return re.compile(f"(?=[{''.join(sorted(pairs))}])(?:{'|'.join(heads)})")


@cache
def _lengths(whose: str) -> dict[str, tuple[int, ...]]:
    return longest_first({"nation": national_bodies(), "division": local_forms(), "prefix": _PREFIXED_FORMS}[whose])


def _ends(text: str, at: int, whose: str) -> list[int]:
    """Where forms that begin at an offset can end, the longest first."""
    lengths = _lengths(whose).get(text[at : at + 1], ())
    return [at + length for length in lengths if length <= LONGEST and at + length <= len(text)]


def _national_at(text: str, at: int) -> Body | None:
    for end in _ends(text, at, "nation"):
        form = national_bodies().get(text[at:end])
        if form and not _NOT_AFTER.match(text, end) and not _is_foreign(form, text, at):
            firm = _FIRM.match(text, end) if form.kind == "company" else None
            if text.startswith("党组", end) and not text.startswith("织", end + 2):
                group = name_body(text[at : end + 2], None)
                return Body(at, end + 2, group) if group else None
            unit = _UNIT.match(text, end) if form.kind in ("congress", "cppcc") else None
            if unit:
                return Body(at, unit.end(), BodyName(form.name + unit[0], form.kind, "national"))
            own = _OF_MINISTRY.match(text, end) if form.kind == "government" and text[end - 1] == "部" else None
            if own:
                return Body(at, own.end(), BodyName(form.name + own[0], form.kind, "national"))
            name, end = (text[at : firm.end()], firm.end()) if firm else (form.name, end)
            return Body(at, end, BodyName(name, form.kind, "national"))
    found = _CENTRAL.match(text, at)
    if found:
        name = "中国共产党中央委员会" if found[0] == "中央" else found[0]
        return Body(at, found.end(), BodyName(name, "party" if name.startswith("中") else "government", "national"))
    return None


def _is_foreign(form: Form, text: str, at: int) -> bool:
    """That a ministry is another country's, whose name stands right before it: 越南|交通运输部."""
    return form.kind == "government" and text.endswith(_countries(), max(0, at - 8), at)


@cache
def _countries() -> tuple[str, ...]:
    return tuple(r["name"] for r in table("known_places") if r["kind"] == "country" and r["name"] != "中国")


def _local_at(text: str, owner: tuple[int, int], regions: Regions, *, last: Body | None) -> Body | None:
    """The longest form behind an owner, with the unit of it that follows: 市|公安局|交警支队."""
    start, owner_end = owner
    near = _inherited(text, owner, last) or regions.near(text[start:owner_end], start)
    session = _SESSION.match(text, owner_end)
    twice = owner_end - start > 2 and text[owner_end - 1] == text[owner_end : owner_end + 1]
    printed, owner_end = _TERM.sub("", text[start:owner_end]), session.end() if session else owner_end + twice
    prefixed = _PREFIXED.match(text, start) is not None
    forms = _PREFIXED_FORMS if prefixed else local_forms()
    for end in _ends(text, owner_end, "prefix" if prefixed else "division"):
        if text[owner_end:end] not in forms or _NOT_AFTER.match(text, end):
            continue
        unit = _UNIT.match(text, end)
        for close in (unit.end(), end) if unit else (end,):
            named = name_body(printed + text[owner_end:close], regions.region, near=near)
            if named:
                return Body(start, close, named)
    return _unlisted(text, start, regions, near)


def _unlisted(text: str, start: int, regions: Regions, near: RegionPath | None) -> Body | None:
    """A department that no lexicon has, where the sentence shows where it begins and ends: 、区科经委、."""
    found = _DEPARTMENT.match(text, start)
    if found is None or _LEADS_ON.search(text, max(0, start - 2), start) is None:
        return None
    path = owner_of(found[1], regions.region, near=near)
    if path is None:
        return None
    name = owner_name(path) + found[2] + {"委": "委员会", "管委会": "管理委员会"}.get(found[3], found[3])
    return Body(start, found.end(), BodyName(name, "government", level_of(path), path))


def _inherited(text: str, owner: tuple[int, int], last: Body | None) -> RegionPath | None:
    """The region of the body just before, whose owner a level word repeats: 重庆市委市政府, 城东区委常委、区政府."""
    if last is None or last.named.region is None or not _BETWEEN.fullmatch(text, last.end, owner[0]):
        return None
    word = text[slice(*owner)]
    fits = word not in LEVEL_WORDS or owner_of(word, last.named.region)
    return last.named.region if fits else None


def _province_too(text: str, body: Body, regions: Regions) -> Iterator[Body]:
    """省市委 is two bodies: 省 stands for the province's."""
    form = text[body.start + 1 : body.end]
    if text[body.start] not in "市州" or form not in ("委", "政府", "纪委", "人大", "政协"):
        return
    found = _PROVINCE_BEFORE.search(text, max(0, body.start - 5), body.start)
    if found:
        named = name_body(found[0] + ("党委" if (found[0], form) == ("自治区", "委") else form), regions.region)
        if named:
            yield Body(found.start(), found.end(), named)


_PROVINCE_BEFORE = re.compile("(?:省|自治区)(?=[、和]?$)")
_PREFIXED_FORMS = frozenset({"委", "委员会", "委会", "总队", "支队", "中队", "大队", "税务局"})


def _sharing(text: str, body: Body, regions: Regions) -> Iterator[Body]:
    """What stands behind a body and has its owner: 省委、政府; 市纪委监委; 省民政厅、应急管理厅."""
    while body.named.region:
        joint = _JOINT.match(text, body.end)
        at = joint.end() if joint else body.end
        more = _shared_at(text, at, body.named.region, direct=at == body.end)
        if more is None:
            return
        body = more
        yield body


def _sharing_country(text: str, body: Body) -> Iterator[Body]:
    """The companies of a list that print 中国 once: 中国移动、联通和电信."""
    while body.named.kind == "company" and body.named.name.startswith("中国"):
        joint = _JOINT.match(text, body.end)
        at = joint.end() if joint else body.end
        ends = range(min(len(text), at + 6), at + 1, -1)
        end = next((end for end in ends if "中国" + text[at:end] in national_bodies()), 0)
        if at == body.end or not end:
            return
        form = national_bodies()["中国" + text[at:end]]
        body = Body(at, end, BodyName(form.name, form.kind, "national"))
        yield body


def _sharing_ministry(text: str, body: Body) -> Iterator[Body]:
    """The departments of a list that print their ministry once: 水利部规划司、|移民司."""
    ministry, found, _ = body.named.name.partition("部")
    while found and body.named.level == "national" and text[body.end - 1] in "司局":
        joint = _JOINT.match(text, body.end)
        own = _OF_MINISTRY.match(text, joint.end()) if joint and joint[0] else None
        if joint is None or own is None:
            return
        body = Body(joint.end(), own.end(), BodyName(f"{ministry}部{own[0]}", "government", "national"))
        yield body


def _shared_at(text: str, at: int, region: RegionPath, *, direct: bool) -> Body | None:
    for end in _ends(text, at, "division"):
        form: Form | None = local_forms().get(text[at:end]) if end > at + 1 else None
        listed = (
            (text[end - 1] in "厅局委" and end - at > 2) or text[at:end] in _LISTED or text[at:end].endswith("委员会")
        )
        shares = form and (text[at:end] in _SHARED or (not direct and listed))
        if not shares or _NOT_AFTER.match(text, end):
            continue
        named = name_body(region.split("/")[-1] + text[at:end], region)
        return Body(at, end, named) if named else None
    return None
