"""Which event a stretch of text speaks of: the one it names, else the last one of its paragraph, else the main one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.happening import Happening
from kg.facts.scene import Scene
from kg.facts.visits import is_team
from kg.model import Span

FRAMES = (
    (re.compile(r"[会接]见|会谈|拜会|会晤|会面|磋商"), "talks"),
    (re.compile(r"座谈"), "sit"),
    (re.compile(r"调研|考察|检查|慰问|督导|督查|走访|巡查|暗访|看望"), "journey"),
    (re.compile(r"(?:相关|有关|上述|系列|以上)活动"), "trip"),
    (re.compile(r"会议|大会|仪式|推进会|座谈会|动员会|发布会|开幕式|培训"), "gathering"),
)


AT_MEETING = "会上，"
OPENS_WITH = re.compile("\\s*“?(?:在)?(?:座谈|交流|见面|对接|汇报|恳谈|工作|联席)*会上，")
"""How a sentence begins behind which the course of a meeting is told: |座谈会上，|甲指出."""
AGREED = "agreement"
"""Rules that tell what is signed while something else goes on, of which the next sentences speak again."""
STUDYING = re.compile("(?:学习|传达|贯彻|落实|领会|按照|根据|围绕)[^。；！？\n]*$")
COME_FOR = re.compile("来[^，。；]{0,4}(?:出席|参加|参会)$")
GUESTS_OF = re.compile("(?:出席|参加|参与)[^，。；]{0,20}$")
GUESTS = re.compile("的[^，。；]{0,8}?(?:嘉宾|来宾|客商|客人|代表|企业家|领导|专家|人士|负责人|同志)")
STUDIED = re.compile("[^，。；！？\n]{0,24}?(?:讲话|精神|指示|批示|贺信|论述|要求)")
"""What is learned of an event: 学习贯彻某某在|开幕式|重要讲话精神."""


def main_event(events: Sequence[Happening]) -> Happening | None:
    """What the article is about: its first event that is held."""
    return next((one for one in events if one.held), None)


def opening_of(events: Sequence[Happening], show: Happening) -> Happening:
    """The opening of a fair or contest where the article tells of one, else the show itself."""
    return next((one for one in events if one.kind == "ceremony" and one.name.startswith(show.name)), show)


def named_there(events: Sequence[Happening], span: Span) -> list[Happening]:
    """The events that a stretch names, in reading order."""
    found = [(at, one) for one in events for at in one.spans if span.start <= at.start < span.end]
    return [one for _, one in sorted(found, key=lambda pair: (pair[0].start, pair[0].end))]


def current(events: Sequence[Happening], scene: Scene, at: int) -> Happening | None:
    """The event that a verb at an offset speaks of, where it names none itself."""
    held = [one for one in events if one.held and one.frame not in ("headline", "milestone")]
    held = [one for one in held if not _is_studied(one, scene) and not is_come_for(one, scene)] or held
    sentence, paragraph = scene.sentence(at), scene.paragraph(at)
    here = named_there(held, Span(sentence.start, at + 1))
    if here:
        return here[-1]
    opening = [one for one in named_there(held, sentence) if one.kind == "ceremony"]
    if opening:
        return opening[0]
    held = [one for number, one in enumerate(held) if not number or not one.rule.startswith(AGREED)]
    before = [one for one in named_there(held, Span(paragraph.start, at)) if one.within not in ("before", "after")]
    staged = None if before else _staged(held, scene, at)
    if staged is not None:
        return staged
    return before[-1] if before else _last_journey(held, at) or _last_opened(held, scene, at) or main_event(held)


def _staged(held: Sequence[Happening], scene: Scene, at: int) -> Happening | None:
    """The meeting whose course is told since a sentence that opens with it: |座谈会上，|甲…. 他指出…. 乙汇报….

    Of what is told since, nothing is another event.
    """
    last = max((one.told for one in held if one.told <= at), default=0)
    text = scene.article.text
    opens = text.rfind(AT_MEETING, last, at + 1)
    if opens < 0 or OPENS_WITH.fullmatch(text, scene.sentence(opens).start, opens + len(AT_MEETING)) is None:
        return None
    met = [one for one in held if one.told < opens and (one.frame == "gathering" or one.kind == "meeting")]
    return met[-1] if met else None


def _is_studied(one: Happening, scene: Scene) -> bool:
    """Whether each telling of an event only says what is learned of it, at the meeting that the report is about."""
    article = scene.article.text
    return all(
        STUDIED.match(article, span.end) and STUDYING.search(article, scene.sentence(span.start).start, span.start)
        for span in one.spans
    )


def is_come_for(one: Happening, scene: Scene) -> bool:
    """Whether an event is only what guests have come for: 古某一行是|来渝出席|某洽谈会的, 与参加|某论坛的嘉宾|座谈."""
    text = scene.article.text
    return one.frame == "gathering" and all(
        COME_FOR.search(text, max(0, span.start - 12), span.start)
        or (GUESTS_OF.search(text, max(0, span.start - 26), span.start) and GUESTS.match(text, span.end))
        for span in one.spans
    )


def _last_opened(held: Sequence[Happening], scene: Scene, at: int) -> Happening | None:
    """The gathering with a day of its own that a paragraph before began with: a second report within the article."""
    main = main_event(held)
    for one in reversed([one for one in held if one.frame == "gathering" and one.within is None and one.told < at]):
        sentence, paragraph = scene.sentence(one.told), scene.paragraph(one.told)
        days = [day for day in scene.between(*sentence, "Date") if day.properties.get("kind") == "day"]
        if days and sentence.start == paragraph.start and not _is_earlier(one, main):
            return one
    return None


def _is_earlier(one: Happening, main: Happening | None) -> bool:
    return main is not None and (one.start or "") < (main.start or "")


def _last_journey(held: Sequence[Happening], at: int) -> Happening | None:
    """Where an article tells of one journey after another, the one told last: 1月23日，甲到…. 1月24日，乙到…."""
    journeys = [one for one in held if one.frame == "journey" and one.within is None and one.told < at]
    return journeys[-1] if len(journeys) > 1 and main_event(held) is journeys[0] else None


ACTS = re.compile("揭牌|揭幕|奠基|授牌|授旗|颁奖|剪彩|签字|签约")
"""What is done at a ceremony that has its name from it."""


def of_word(events: Sequence[Happening], word: str, *, printed: str, at: int | None = None) -> Happening | None:
    """The event that a noun like 会见 or 相关活动 points at, or an act like 揭牌; `word` is masked.

    What is `printed` counts for the end of a name alone, 主持|发布会: a bare 会议 is the current one. Of several talks
    those that have the noun in their name, and of these the last told before `at`.
    """
    act = ACTS.search(word)
    named = [one for one in events if act and one.held and one.kind == "ceremony" and act[0] in one.name]
    if named:
        return named[0]
    held = [one for one in events if one.held and one.frame == "gathering"]
    ending = [one for one in held if _ending(one) in printed] or [one for one in held if _names(one, printed)]
    if ending:
        return ending[0]
    for pattern, frame in FRAMES:
        found = pattern.search(word)
        if found or (frame == "sit" and "座谈会" in printed):
            fitting = [one for one in events if one.held and _fits(one, frame)]
            fitting = fitting or [one for one in events if frame == "sit" and one.held and one.frame == "talks"]
            return (
                _nearest(fitting, found[0] if found else "", at)
                if frame in ("talks", "sit")
                else next(iter(fitting), None)
            )
    return None


def _nearest(talks: Sequence[Happening], noun: str, at: int | None) -> Happening | None:
    """Of several talks the last told before an offset that is called like the noun, 参加|会谈; else the first."""
    called = [one for one in talks if at is not None and noun in one.name]
    before = [one for one in called if at is not None and one.told < at]
    return next(iter(before[-1:] or called or talks), None)


def _ending(one: Happening) -> str:
    """The last three characters of a name, which a later 发布会 or 博览会 takes up."""
    return one.name.rstrip("”")[-3:]


def _names(one: Happening, printed: str) -> bool:
    """Whether words take up a head within a name: 参加|推介会|, of 云岭县投资推介会暨签约仪式."""
    ends = [found.end() for found in re.finditer("[会赛节式]", printed)]
    return any(end > 2 and printed[end - 3 : end] in one.name for end in ends)


def _fits(one: Happening, frame: str) -> bool:
    if frame == "trip":
        led = one.frame == "journey" and (one.rule == "delegation_led" or "率" in one.name)
        return led or is_team(one)
    if frame == "journey":
        return one.frame == "journey" or is_team(one)
    if frame == "sit":
        return one.kind == "meeting" and (one.frame == "talks" or one.name.endswith("座谈会"))
    if frame == "talks":
        return one.frame == "talks" and one.kind == "talks"
    return one.frame == frame
