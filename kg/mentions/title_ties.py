"""Which titles in an article belong to which people, by the words between them.

A title stands before a name (省长罗…), behind it (罗…省长), or a verb of appointment ties the two (任命罗…为省长).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from kg.mentions.enumerations import titles_ending
from kg.mentions.name_shapes import HAN, is_full_name, words_behind
from kg.mentions.names import Names
from kg.mentions.title_bodies import Body, Ground
from kg.mentions.titles import Head, Title, head_before, head_pattern, heads, heads_of, read_title
from kg.model import Span

_BRACKET = re.compile(r"（[^）\n]{1,8}）|(?P<next>(?:提名)?(?:候选人|人选)|提名人)")
"""What may stand between a title and its holder; 副市长提名人选 is not in office yet."""
_EPITHET = re.compile("以[^，。；]{2,12}$")
"""以某人|为总书记的党中央 tells who leads, not that he was appointed."""
_NEXT = re.compile(r"(?:、|和|及|与|以及|\s)")
_LEADING = (
    r"(?:自治[区州县]|兵团|[省市县区州盟旗镇乡校院局厅部委]|集团|公司)(?:委|政府|级|直)?(?:老)?领导(?:同志|干部)?"
)
_GROUP = re.compile(rf"{_LEADING}[：:]?(?=[{HAN}])")
_OF_GROUP = re.compile(rf"(?<=[{HAN}])等(?P<title>{_LEADING})")
_AFTER = re.compile(
    r"(?:同志)?(?:(?P<elected>(?:被)?(?:当选|选举|推选)为?|全票当选为?)"
    r"|(?P<removed>不再担任|不再兼任|辞去|卸任|被免去|请辞)"
    r"|(?P<proposed>拟任|拟提名为?|拟提任|提名为)"
    r"|(?P<appointed>被?(?:任命|任|担任|出任|就任|升任|转任|调任|接任|兼任|继任|履新)为?|为|代理)"
    r"|(?P<then>时任|曾任|历任)|(?P<held>现任))(?:了|的)?"
)
_ACT = re.compile(
    # the first character lets almost every place of a text fail at once
    r"(?=[选补推增免接撤批提拟任决聘通])(?:(?P<elected>选举|补选|推选|增选)|(?P<removed>免去|免除|接受|撤销|批准)|(?P<proposed>提名|拟任命|拟提名)"
    r"|(?P<appointed>任命|决定任命|聘任|聘请|决定|通过))(?:了)?(?:：|:)?"
)
_LINK = re.compile(r"(?:同志)?(?:辞去|请求辞去)?(?:的请求)?(?:为|任|担任|代理|的|担任的|辞去)?")
_AND_MORE = re.compile(r"(?:的?职务|一职)?[、，；](?:以及)?")
_AND_THEN = re.compile(r"(?:职务)?[，；]")
_RESUME = re.compile(r"(?m)^(?P<name>[" + HAN + r"·]{2,12})，[男女]，[^\n]*")
_RESUME_CUE = re.compile(r"(?:(?P<held>现任)|(?P<proposed>拟任|拟提名为?|拟提任|拟交流任?)|(?P<then>曾任|历任))")
_DEPUTIES = "常务副|副|代|总"
_DEPUTY = re.compile(f"(?:{_DEPUTIES})?$")
_LEADERS = re.compile("总书记|主席|总理|总统|首相")
_JUST_BEHIND = frozenset(
    {"academic", "party", "government", "congress", "cppcc", "court", "procuratorate", "foreign", "institution"}
)
_FOR_A_DAY = frozenset({"执行主席", "常务主席"})
_FIRM_HEADS = frozenset({"董事长", "总经理", "总裁"})


@dataclass(frozen=True, slots=True)
class Tie:
    """Titles in a row and the people who hold them; `bond` says how the text ties them."""

    row: tuple[Title, ...]
    people: tuple[Span, ...]
    bond: str


def find_ties(ground: Ground, names: Names) -> Iterator[Tie]:
    """Every tie of an article; names that stand behind a title become known to `names` on the way."""
    before = [*_titles_before_names(ground, names), *_groups(ground, names), *_called_leaders(ground, names)]
    for tie in before:
        for person in tie.people:
            names.learn(person)
    yield from before
    taken = {title.end for tie in before for title in tie.row}
    finders = (_appointments, _acts, _listed_acts, _behind_names, _resumes)
    for tie in (tie for finder in finders for tie in finder(ground, names)):
        if not taken & {title.end for title in tie.row}:
            taken |= {title.end for title in tie.row}
            yield tie


def _titles_before_names(ground: Ground, names: Names) -> Iterator[Tie]:
    """省委副书记、省长|罗…; 副市长|张…、李… is the title of both."""
    floor = 0
    for end_of_title in sorted({found.end for found in heads_of(ground.text)}):
        at = end_of_title
        bracket = _BRACKET.match(ground.text, at)
        at = bracket.end() if bracket else at
        end = names.at(at)
        if end is None:
            continue
        line = ground.text.rfind("\n", 0, at) + 1
        row = tuple(titles_ending(ground, end_of_title, max(line, floor)))
        row = _without_title_behind(row, names)
        if not row or not _stands(row):
            continue
        if bracket and bracket["next"]:
            row = (*row[:-1], replace(row[-1], status="next"))
        people = _people_from(names, at, end)
        floor = at
        yield Tie(row, people if all(title.is_shared for title in row) else people[:1], "held")


def _without_title_behind(row: tuple[Title, ...], names: Names) -> tuple[Title, ...]:
    """The row without the title of the one named before: 云岭大学柏某|副校长|、河西大学校长助理古某."""
    if len(row) > 1 and row[0].body is None and names.before(row[0].start) is not None:
        row = row[1:]
    return tuple(title for title in row if title.body or title.text not in _FOR_A_DAY)


def _stands(row: tuple[Title, ...]) -> bool:
    """That a row is a title at all: 代表, 顾问 or 员工 are none without a body, 大会执行主席 is one for a day."""
    return any((title.body or not title.head.needs_body) and title.text not in _FOR_A_DAY for title in row)


def _people_from(names: Names, start: int, end: int) -> tuple[Span, ...]:
    """The names of a list: 王…、吉… and so on."""
    people = [Span(start, end)]
    while between := _NEXT.match(names.text, people[-1].end):
        after = names.at(between.end())
        if after is None:
            break
        people.append(Span(between.end(), after))
    return tuple(people)


def _people_to(names: Names, last: Span) -> tuple[Span, ...]:
    """The names of a list that ends with this one."""
    people = [last]
    while names.text[people[0].start - 1 : people[0].start] in {"、", "和"}:
        end = people[0].start - 1
        start = names.before(end)
        if start is None:
            break
        people.insert(0, Span(start, end))
    return tuple(people)


def _groups(ground: Ground, names: Names) -> Iterator[Tie]:
    """市领导|王…、吉…: a title of each that belongs to no one body."""
    for found in _GROUP.finditer(ground.text):
        end = names.at(found.end())
        if end is None:
            continue
        text = found.group().rstrip("：:")
        place = ground.places.get(found.start() + 1)
        start = place.start if place else found.start()
        text = ground.text[start : found.start()] + text
        title = Title(start, start + len(text), Head(text, "group"), text)
        yield Tie((title,), _people_from(names, found.end(), end), "held")


def _called_leaders(ground: Ground, names: Names) -> Iterator[Tie]:
    """柏…、古…|等市领导: whoever closes such a list behind a known name is a person, 白云 too."""
    for found in _OF_GROUP.finditer(ground.text):
        start = names.before(found.start())
        if start is None:
            start = max(ground.text.rfind(mark, 0, found.start()) for mark in "、和") + 1
            beside = start > 1 and names.before(start - 1) is not None
            if not beside or not is_full_name(ground.text[start : found.start()]):
                continue
            names.learn(Span(start, found.start()))
        text = found["title"]
        title = Title(found.start("title"), found.end("title"), Head(text, "group"), text)
        yield Tie((title,), _people_to(names, Span(start, found.start())), "held")


def _behind_names(ground: Ground, names: Names) -> Iterator[Tie]:
    """罗…|副省长: short heads, with a rank at most, right behind a name."""
    for office in _LEADERS.finditer(ground.text):
        start = names.before_office(office.start())
        if start is not None and names.before(office.start()) is None:
            names.learn(Span(start, office.start()))
    for title in heads_of(ground.text):
        deputy = _DEPUTY.search(ground.text, max(0, title.start - 3), title.start)
        begin = deputy.start() if deputy else title.start
        start = names.before_title(begin)
        if start is not None and _closes(ground.text, title.end) and not ground.bodies.get(begin):
            names.learn(Span(start, begin))
    for person in names.everywhere():
        found = _title_behind().match(ground.text, person.end)
        if not found or not (found.end() in names.tags or _closes(ground.text, found.end())):
            continue
        head = head_before(ground.text, found.end(), found.start(1))
        if head and (head.kind in _JUST_BEHIND or head.text in _FIRM_HEADS) and not head.needs_body:
            yield Tie((Title(found.start(1), found.end(), head, found[1]),), (person,), "behind")


@cache
def _title_behind() -> re.Pattern[str]:
    longest = "|".join(sorted(heads(), key=len, reverse=True))
    return re.compile(f"(?:同志)?((?:{_DEPUTIES})?(?:{longest}))")


def _closes(text: str, end: int) -> bool:
    """That nothing goes on here that would make the head a part of another word: 会|长期."""
    rest = text[end : end + 4]
    return (
        not re.match(f"[{HAN}]", rest)
        or any(rest[:size] in words_behind() for size in range(1, 5))
        or rest[0] in "重关致"
    )


def _appointments(ground: Ground, names: Names) -> Iterator[Tie]:
    """罗…|当选为|省长; 罗…|不再担任|省长职务."""
    for person in names.everywhere():
        at = person.end
        while cue := _AFTER.match(ground.text, at):
            row = titles_from(ground, cue.end())
            bond = _act_before(ground.text, person.start) if cue.group() in ("为", "同志为") else str(cue.lastgroup)
            if not row or not bond:
                break
            yield Tie(row, _people_to(names, person), bond)
            goes_on = _AND_THEN.match(ground.text, row[-1].end)
            at = goes_on.end() if goes_on else len(ground.text)


def _act_before(text: str, end: int) -> str:
    """What the sentence up to here does to posts, for 为 alone says too little: elected, appointed or nothing."""
    if _EPITHET.search(text, max(0, end - 14), end) or text[max(0, end - 1) : end] == "以":
        return ""
    begin = max(text.rfind("。", 0, end), text.rfind("\n", 0, end)) + 1
    acts = list(_ACT.finditer(text, begin, end))
    return str(acts[-1].lastgroup) if acts else ""


def _acts(ground: Ground, names: Names) -> Iterator[Tie]:
    """任命|张…、李…|为|副省长; 免去|张…|的|厅长|职务."""
    for act in _ACT.finditer(ground.text):
        at = act.end()
        while (end := names.at(at)) is not None:
            people = _people_from(names, at, end)
            link = _LINK.match(ground.text, people[-1].end)
            row = titles_from(ground, link.end()) if link and link.group() else ()
            if not row:
                break
            yield Tie(row, people, str(act.lastgroup))
            more = _AND_MORE.match(ground.text, row[-1].end)
            at = more.end() if more else len(ground.text)


def _listed_acts(ground: Ground, names: Names) -> Iterator[Tie]:
    """任命张…为局长；|李…|为|副局长: the clauses of a list go on with what its first one does."""
    bond = ""
    if _ACT.search(ground.text) is None:
        return
    for clause in re.finditer(r"[^；。\n]+", ground.text):
        acts = list(_ACT.finditer(clause.group()))
        if acts:
            bond = str(acts[-1].lastgroup)
            continue
        end = names.at(clause.start()) if bond else None
        link = _LINK.match(ground.text, end) if end else None
        row = titles_from(ground, link.end()) if link and link.group() else ()
        if end and row:
            yield Tie(row, (Span(clause.start(), end),), bond)
        else:
            bond = ""


def _resumes(ground: Ground, names: Names) -> Iterator[Tie]:
    """A notice before an appointment: 张…，男，1975年3月生，…现任|县委书记，拟任|副市长."""
    for resume in _RESUME.finditer(ground.text):
        person = Span(resume.start("name"), resume.end("name"))
        if names.at(person.start) != person.end:
            continue
        for cue in _RESUME_CUE.finditer(ground.text, person.end, resume.end()):
            row = titles_from(ground, cue.end())
            if row:
                yield Tie(row, (person,), str(cue.lastgroup))


def titles_from(ground: Ground, start: int) -> tuple[Title, ...]:
    """The row of titles that begins at a place where a verb calls for one."""
    row: list[Title] = []
    at = start
    while title := _title_at(ground, at):
        row.append(title)
        between = _NEXT.match(ground.text, title.end) or re.compile("兼任?|，").match(ground.text, title.end)
        if between is None:
            break
        at = between.end()
    return tuple(row)


def _title_at(ground: Ground, start: int) -> Title | None:
    stop = re.compile(r"[，。；！？\n：]|$").search(ground.text, start)
    limit = stop.start() if stop else len(ground.text)
    for found in head_pattern().finditer(ground.text, start, min(limit, start + 40)):
        end = found.end(1)
        if end > limit or not _ends_title(ground.text, end):
            continue
        title = read_title(ground, end, start)
        if title is None:
            continue
        gap = ground.text[start : title.start]
        if not gap:
            return title
        if re.fullmatch(f"[{HAN}（）]{{2,24}}", gap) and title.body is None and not re.search("[任为]", gap):
            return replace(title, start=start, body=Body(start, gap))
        return None
    return None


def _ends_title(text: str, end: int) -> bool:
    """That the head is the last one of its title: 书记 in 书记处书记 is not."""
    return text[end : end + 1] not in {"处", "会", "级", "团"} and not any(text.startswith(h, end) for h in heads())
