"""Which titles in an article belong to which people, by the words between them.

A title stands before a name (省长罗…), behind it (罗…省长), or a verb of appointment ties the two (任命罗…为省长).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from kg.data.alternatives import any_of
from kg.mentions.appointments import acts, appointments, listed_acts, resumes
from kg.mentions.enumerations import titles_ending
from kg.mentions.holders import Tie, people_from, people_to
from kg.mentions.name_shapes import HAN, is_full_name, words_behind
from kg.mentions.names import Names
from kg.mentions.title_bodies import Ground
from kg.mentions.titles import Head, Title, head_before, heads, heads_of
from kg.model import Mention, Span

_BRACKET = re.compile(r"（[^）\n]{1,8}）|(?P<next>(?:提名)?(?:候选人|人选)|提名人)")
"""What may stand between a title and its holder; 副市长提名人选 is not in office yet."""
_LED = r"(?:自治[区州县]|兵团|师市|[市县]区|[省市]县|[省市县区州盟旗镇乡校院局厅部委]|集团|公司)"
_LEADING = rf"{_LED}(?:委|政府|级|直)?(?:老)?领导(?:同志|干部)?"
_GROUP = re.compile(rf"{_LEADING}[：:]?(?=[{HAN}])")
_OF_GROUP = re.compile(rf"(?<=[{HAN}])等(?P<title>{_LEADING})")
_CHAIRS = re.compile(rf"大会(?:主席团)?(?:执行|常务)主席[：:]?(?=[{HAN}])")
_DEPUTIES = "常务副|副|代|总"
_DEPUTY = re.compile(f"(?:{_DEPUTIES})?$")
_LEADERS = re.compile("总书记|主席|总理|总统|首相")
_JUST_BEHIND = frozenset(
    {"academic", "party", "government", "congress", "cppcc", "court", "procuratorate", "foreign", "institution"}
)
_FOR_A_DAY = frozenset({"执行主席", "常务主席"})
_FIRM_HEADS = frozenset({"董事长", "总经理", "总裁"})


def find_ties(ground: Ground, names: Names) -> Iterator[Tie]:
    """Every tie of an article; names that stand behind a title become known to `names` on the way."""
    before = [*_titles_before_names(ground, names), *_groups(ground, names), *_called_leaders(ground, names)]
    for tie in before:
        for person in tie.people:
            names.learn(person)
    yield from before
    taken = {title.end for tie in before for title in tie.row}
    finders = (appointments, acts, listed_acts, _behind_names, resumes)
    for tie in (tie for finder in finders for tie in finder(ground, names)):
        if not taken & {title.end for title in tie.row}:
            taken |= {title.end for title in tie.row}
            yield tie


def _titles_before_names(ground: Ground, names: Names) -> Iterator[Tie]:
    """省委副书记、省长|罗…; 副市长|张…、李… is the title of both."""
    floor, before = 0, False
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
        if not row or not (_stands(row) or (before and _is_next(row, ground.text, floor))):
            continue
        before = any(title.head.kind == "company" for title in row)
        if bracket and bracket["next"]:
            row = (*row[:-1], replace(row[-1], status="next"))
        people = people_from(names, at, end)
        people = people if all(title.is_shared for title in row) else people[:1]
        floor = people[-1].end
        yield Tie(row, people, "held")


def _without_title_behind(row: tuple[Title, ...], names: Names) -> tuple[Title, ...]:
    """The row without the title of the one named before: 云岭大学柏某|副校长|、河西大学校长助理古某; 柏某为|团长|，."""
    if len(row) > 1 and row[0].body is None:
        behind = names.before(row[0].start) is not None or names.text[row[0].start - 1 : row[0].start] == "为"
        row = row[1:] if behind or row[0].head.needs_body else row
    return tuple(title for title in row if title.body or title.text not in _FOR_A_DAY)


def _stands(row: tuple[Title, ...]) -> bool:
    """That a row is a title at all: 代表, 顾问 or 员工 are none without a body, 大会执行主席 is one for a day."""
    return any((title.body or not title.head.needs_body) and title.text not in _FOR_A_DAY for title in row)


def _is_next(row: tuple[Title, ...], text: str, behind: int) -> bool:
    """That a bare 董事 is of the firm whose head stands right before: 云帆集团总经理柏某，|董事|古某."""
    beside = text[behind : row[0].start] in ("，", "、", "和", "及")
    return beside and row[0].head.kind == "company" and row[0].text not in ("老板", "老总")


def _groups(ground: Ground, names: Names) -> Iterator[Tie]:
    """市领导|王…、吉…, 大会执行主席|王…、吉…: a title of each that belongs to no one body."""
    for found in (*_GROUP.finditer(ground.text), *_CHAIRS.finditer(ground.text)):
        end = names.at(found.end())
        if end is None:
            continue
        text = found.group().rstrip("：:")
        place = ground.places.get(found.start() + 1) or _of_like(ground, found.start())
        start = place.start if place else found.start()
        text = ground.text[start : found.start()] + text
        title = Title(start, start + len(text), Head(text, "group"), text)
        yield Tie((title,), people_from(names, found.end(), end), "held")


def _of_like(ground: Ground, start: int) -> Mention | None:
    """The division before its own level word, which is said twice: 云岭市|市领导."""
    place = ground.places.get(start)
    return place if place and place.surface[-1] == ground.text[start] else None


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
        yield Tie((title,), people_to(names, Span(start, found.start())), "held")


def _behind_names(ground: Ground, names: Names) -> Iterator[Tie]:
    """罗…|副省长: short heads, with a rank at most, right behind a name."""
    for office in _LEADERS.finditer(ground.text):
        start = names.before_office(office.start())
        if start is not None and names.before(office.start()) is None:
            names.learn(Span(start, office.start()))
    for title in heads_of(ground.text):
        _learn_called(ground, names, title)
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
            called = Title(found.start(1), found.end(), head, found[1])
            yield Tie((_called(ground, person, called),), (person,), "behind")


def _learn_called(ground: Ground, names: Names, title: Span) -> None:
    """Take up a name of three characters between a body and a title of its head: 省消防总队|柏望川|总队长."""
    start = title.start - 3
    if start in ground.bodies and names.before(title.start) is None and is_full_name(ground.text[start : title.start]):
        names.learn(Span(start, title.start))


def _called(ground: Ground, person: Span, title: Title) -> Title:
    """A title behind the name of whom a body stands before: 市水利局|柏某|局长."""
    named = ground.bodies.get(person.start)
    body = ground.body_before(person.start, named.start) if named else None
    other = body is None or (title.text.endswith("书记") and not (body.name or "").startswith(("中共", "共青团")))
    return title if other else replace(title, body=body)


@cache
def _title_behind() -> re.Pattern[str]:
    return re.compile(f"(?:同志)?((?:{_DEPUTIES})?{any_of(heads())})")


def _closes(text: str, end: int) -> bool:
    """That nothing goes on here that would make the head a part of another word: 会|长期."""
    rest = text[end : end + 4]
    return (
        not re.match(f"[{HAN}]", rest)
        or any(rest[:size] in words_behind() for size in range(1, 5))
        or rest[0] in "重关致"
    )
