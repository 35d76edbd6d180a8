"""Titles that a verb of appointment ties to people: 任命罗…为省长, 罗…当选为省长, 罗…，男，…拟任县长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.mentions.holders import NEXT, Tie, people_from, people_to
from kg.mentions.name_shapes import HAN
from kg.mentions.names import Names
from kg.mentions.title_bodies import Body, Ground
from kg.mentions.titles import Title, head_pattern, heads, read_title
from kg.model import Span

_EPITHET = re.compile("以[^，。；]{2,12}$")
"""以某人|为总书记的党中央 tells who leads, not that he was appointed."""
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
_CALLED = re.compile(
    "(?:同志)?(?:常务|代理|第一)?副?(?:主任|[省市县区州旗盟镇乡局厅部院检处]长|检察长|书记|主席)(?=为|任)"
)
"""What title he is called by: 决定柏某|副市长|为代理市长."""
_AND_MORE = re.compile(r"(?:的?职务|一职)?[、，；](?:以及)?")
_AND_THEN = re.compile(r"(?:职务)?[，；]")
_RESUME = re.compile(
    rf"(?m)(?:^|(?<=[：。；]))(?P<name>[{HAN}·]{{2,12}})，[男女]，(?:(?![。；][{HAN}·]{{2,12}}，[男女]，)[^\n])*"
)
_RESUME_CUE = re.compile(r"(?:(?P<held>现任)|(?P<proposed>拟任|拟提名为?|拟提任|拟交流任?)|(?P<then>曾任|历任))")


def appointments(ground: Ground, names: Names) -> Iterator[Tie]:
    """罗…|当选为|省长; 罗…|不再担任|省长职务."""
    for person in names.everywhere():
        at = person.end
        while cue := _AFTER.match(ground.text, at):
            row = titles_from(ground, cue.end())
            bond = _act_before(ground.text, person.start) if cue.group() in ("为", "同志为") else str(cue.lastgroup)
            if not row or not bond:
                break
            yield Tie(row, people_to(names, person), bond)
            goes_on = _AND_THEN.match(ground.text, row[-1].end)
            at = goes_on.end() if goes_on else len(ground.text)


def _act_before(text: str, end: int) -> str:
    """What the sentence up to here does to posts, for 为 alone says too little: elected, appointed or nothing."""
    if _EPITHET.search(text, max(0, end - 14), end) or text[max(0, end - 1) : end] == "以":
        return ""
    begin = max(text.rfind("。", 0, end), text.rfind("\n", 0, end)) + 1
    found = list(_ACT.finditer(text, begin, end))
    return str(found[-1].lastgroup) if found else ""


def acts(ground: Ground, names: Names) -> Iterator[Tie]:
    """任命|张…、李…|为|副省长; 免去|张…|的|厅长|职务."""
    for act in _ACT.finditer(ground.text):
        at = act.end()
        while (end := names.at(at)) is not None:
            people = people_from(names, at, end)
            called = _CALLED.match(ground.text, people[-1].end)
            link = _LINK.match(ground.text, called.end() if called else people[-1].end)
            row = titles_from(ground, link.end()) if link and link.group() else ()
            if not row:
                break
            yield Tie(row, people, str(act.lastgroup))
            more = _AND_MORE.match(ground.text, row[-1].end)
            at = more.end() if more else len(ground.text)


def listed_acts(ground: Ground, names: Names) -> Iterator[Tie]:
    """任命张…为局长；|李…|为|副局长: the clauses of a list go on with what its first one does."""
    bond = ""
    if _ACT.search(ground.text) is None:
        return
    for clause in re.finditer(r"[^；。\n]+", ground.text):
        found = list(_ACT.finditer(clause.group()))
        if found:
            bond = str(found[-1].lastgroup)
            continue
        end = names.at(clause.start()) if bond else None
        link = _LINK.match(ground.text, end) if end else None
        row = titles_from(ground, link.end()) if link and link.group() else ()
        if end and row:
            yield Tie(row, (Span(clause.start(), end),), bond)
        else:
            bond = ""


def resumes(ground: Ground, names: Names) -> Iterator[Tie]:
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
        between = NEXT.match(ground.text, title.end) or re.compile("兼任?|，").match(ground.text, title.end)
        if between is None:
            break
        at = between.end()
    return tuple(row)


def _title_at(ground: Ground, start: int) -> Title | None:
    stop = re.compile(r"[，。；！？\n：]|$").search(ground.text, start)
    limit = stop.start() if stop else len(ground.text)
    for found in head_pattern().finditer(ground.text, start, min(limit, start + 40)):
        end = found.end(1)
        if end > limit or not _ends_title(ground.text, end) or _in_body(ground, *found.span(1)):
            continue
        title = read_title(ground, end, start)
        if title is None:
            continue
        gap = ground.text[start : title.start]
        if not gap:
            return title
        plain = not re.search("[任为]", gap) and not _ACT.match(gap)
        if plain and re.fullmatch(f"[{HAN}（）]{{2,24}}", gap) and title.body is None:
            return replace(title, start=start, body=Body(start, gap))
        return None
    return None


def _in_body(ground: Ground, start: int, end: int) -> bool:
    """That the head is only part of a body's name: 代表 of 市人民代表大会常务委员会."""
    longer = (ground.bodies.get(stop) for stop in range(end + 1, end + 24))
    return any(body and body.start < start for body in longer)


def _ends_title(text: str, end: int) -> bool:
    """That the head is the last one of its title: 书记 in 书记处书记 is not."""
    return text[end : end + 1] not in {"处", "会", "级", "团"} and not any(text.startswith(h, end) for h in heads())
