"""When an event takes place: the day its own sentence gives, else the day of what it belongs to."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from kg.facts.coreference import parent_of
from kg.facts.happening import Happening
from kg.facts.scene import Scene, pattern
from kg.model import Mention, Span

AHEAD = pattern(
    "[”』]?，?(?:也|还|计划|预计|初步|暂|将|拟|定|确定|继续|再次)*(?:于|在)?(?P<when><D>)[^。；！？，]{0,30}?(?:举办|举行|召开|开幕|开赛|启动|亮相)"
)
"""When something is announced to take place."""
DAYS = {"一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10}


def dated(events: Sequence[Happening], scene: Scene) -> list[Happening]:
    """The events with their days, where any can be told; parts of a dated event share its day."""
    first = [_own_day(one, scene) for one in events]
    return [_inherited(one, first, scene) for one in first]


def _own_day(one: Happening, scene: Scene) -> Happening:
    """The day in a sentence that tells of the event: nearest before it, else behind it (将于7月20日拉开大幕)."""
    if one.frame == "headline":
        return _period(one, scene)
    for span in sorted(one.spans, key=lambda span: (scene.is_heading(span.start), span.start)):
        day = _day_of(scene, span) if one.held else None
        if day is not None:
            return _on(one, day, 1 if one.kind == "ceremony" else _lasted(scene, span))
    if one.held and all(scene.is_heading(span.start) for span in one.spans):
        return _first_day(one, scene)
    return _announced(one, scene)


def _announced(one: Happening, scene: Scene) -> Happening:
    """The month for which a gathering is announced: 第六届苹果节将于|9月|在某县举办, 拟于2023年5月举行."""
    for span in one.spans if one.frame == "gathering" else ():
        found = AHEAD.match(scene.text, span.end, scene.sentence(span.start).end)
        month = scene.at(found.start("when")) if found else None
        first = str(month.properties.get("first") or "") if month else ""
        if month is not None and month.properties.get("kind") == "month" and first[:1].isdigit():
            return replace(one, start=first[:7])
    return one


def _lasted(scene: Scene, span: Span) -> int:
    """How many days an event took that a sentence sees closing: 历时三天的…赛落幕."""
    sentence = scene.printed(*scene.sentence(span.start))
    days = re.search(r"(?:历时|为期)([一两二三四五六七八九十\d]{1,2})天", sentence)
    if days is None or not re.search("落幕|闭幕|收官|结束", sentence):
        return 1
    return int(days[1]) if days[1].isdigit() else DAYS.get(days[1], 1)


def _first_day(one: Happening, scene: Scene) -> Happening:
    """What only a heading tells is of the first day that the opening of the body gives."""
    opening = scene.between(scene.article.body, min(scene.article.body + 300, len(scene.text)), "Date")
    days = [day for day in opening if _is_day(day)]
    return _on(one, days[0]) if days else one


def _day_of(scene: Scene, span: Span) -> Mention | None:
    sentence = scene.sentence(span.start)
    days = [one for one in scene.between(sentence.start, sentence.end, "Date") if _is_day(one)]
    before = [one for one in days if one.end <= span.start + 1 and _joins(scene, one, span)]
    inside = [one for one in days if span.start <= one.start < span.end]
    clause = [
        one for one in days if one.start >= span.end and not set("，。；") & set(scene.text[span.end : one.start])
    ]
    near = before[-1:] or inside[:1] or clause[:1]
    return near[0] if near else None


def _joins(scene: Scene, day: Mention, span: Span) -> bool:
    """A day speaks for what follows it until the next semicolon."""
    return "；" not in scene.text[day.end : span.start]


def _is_day(mention: Mention) -> bool:
    kind, bound = mention.properties.get("kind"), mention.properties.get("bound")
    return kind in ("day", "days") and bound in ("in", "future", "since") and bool(mention.properties.get("first"))


def _on(one: Happening, day: Mention, lasted: int = 1) -> Happening:
    """The event on its day; one that closed that day after some days began as many days before."""
    first, last = str(day.properties["first"]), str(day.properties.get("last") or "")
    if lasted > 1 and len(first) == 10 and first[:1].isdigit():
        first = (date.fromisoformat(first) - timedelta(days=lasted - 1)).isoformat()
    return replace(one, start=first, end=last if last and last != first else None)


def _inherited(one: Happening, events: Sequence[Happening], scene: Scene) -> Happening:
    """A look before a meeting is on its day, an opening on the first day of its fair; else the paragraph's last day."""
    if one.start is not None or not one.held:
        return one
    parent = parent_of(one, events)
    if parent is not None and parent.start is not None:
        return replace(one, start=parent.start)
    if one.within in ("before", "after") and events[0].start:
        return replace(one, start=events[0].start)
    if one.frame != "headline" and not scene.is_heading(one.told) and not _is_of_other_time(one, scene):
        one = replace(one, start=_only_day(scene))
    if one.start is not None:
        return one
    paragraph = scene.paragraph(one.told)
    before = [day for day in scene.between(paragraph.start, one.told, "Date") if _is_day(day)]
    if before and _is_lead(scene, paragraph):
        return replace(one, start=str(before[-1].properties["first"]))
    return one


def _is_of_other_time(one: Happening, scene: Scene) -> bool:
    """Whether its sentence gives another time or looks ahead: 下届博览会|将于9月|举办."""
    sentence = scene.sentence(one.told)
    loose = [day for day in scene.between(*sentence, "Date") if not _is_day(day)]
    return bool(loose) or re.search("将[于在要]?|拟于|定于|计划", scene.text[slice(*sentence)]) is not None


def _only_day(scene: Scene) -> str | None:
    """The day of a report that names no other: what it tells, like the signing at its meeting, is of that day."""
    named = scene.between(scene.article.body, len(scene.text), "Date")
    days = {str(day.properties["first"]) for day in named if _is_day(day)}
    return days.pop() if len(days) == 1 else None


def _is_lead(scene: Scene, paragraph: Span) -> bool:
    """The first paragraph of the body that holds more than a few words."""
    return paragraph.start <= scene.article.body + 1


def _period(one: Happening, scene: Scene) -> Happening:
    """What a headline tells of took place in the first period, or on the first day, that the body names."""
    spans = [day for day in scene.between(scene.article.body, len(scene.text), "Date") if day.properties.get("first")]
    whole = [day for day in spans if day.properties.get("kind") in ("day", "days", "months")]
    known = [day for day in whole if day.properties.get("bound") != "future" and not _is_of_report(scene, day)]
    if not known:
        return one
    return of_period(one, known[0])


def of_period(one: Happening, period: Mention) -> Happening:
    """The event from the first day of a period to its last: 1月至4月."""
    first, last = str(period.properties["first"]), str(period.properties.get("last") or "")
    if re.fullmatch(r"(?:\d{4}|-)-\d{2}", first):
        first, last = f"{first}-01", _month_end(last or first)
    return replace(one, start=first, end=last if last and last != first else None)


def _is_of_report(scene: Scene, day: Mention) -> bool:
    """The day on which a reporter was told: 4月8日，记者从…获悉."""
    after = re.match(
        r"，?(?:记者)?从[^，。]{2,30}获悉|，?记者", scene.printed(day.end, min(day.end + 36, len(scene.text)))
    )
    return after is not None or scene.printed(max(0, day.start - 2), day.start) == "记者"


def _month_end(month: str) -> str:
    found = re.fullmatch(r"(\d{4}|-)-(\d{2})", month)
    if found is None:
        return month
    year = int(found[1]) if found[1].isdigit() else 2001
    return f"{month}-{monthrange(year, int(found[2]))[1]:02d}"
