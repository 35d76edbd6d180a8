"""Which tellings are one event within an article, and which event is part of which."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from kg.facts.ceremonies import is_ceremony_of
from kg.facts.event_names import CEREMONY
from kg.facts.happening import Happening
from kg.facts.scene import TEAM, Scene
from kg.facts.team_trips import is_sent_there, is_their_trip
from kg.model import Mention, Relation, Span, Value

ORDINAL = re.compile(r"第([一二三四五六七八九十百零〇\d]+)[届次期场批]|(\d{4})年?")
SCOPE = re.compile(r"全[国省市县区州旗镇乡校院厅局]")
OPENING = re.compile("(?:开幕式?|启动|开赛|开班|开营)(?:仪式|式|会)?$")
SITTING = re.compile("(?:开幕|闭幕)(?:大会|会议?)")
STAGES = ("开幕式", "闭幕式", "启动仪式", "签约仪式", "颁奖仪式", "决赛", "预赛", "复赛", "开幕会", "闭幕会", "开班式")


def settle(told: Iterable[Happening], scene: Scene) -> list[Happening]:
    """The events of an article: each told as often as it may be, once in the list, in reading order of the body.

    The body is read first, so that names come from it; headings then only add what the body does not tell.
    """
    ordered = sorted(told, key=lambda one: (scene.is_heading(one.told), one.told, -len(one.name)))
    settled: list[Happening] = []
    for one in ordered:
        one = _with_parent_name(one, settled)
        number = next((n for n, known in enumerate(settled) if same(known, one, scene)), None)
        if number is not None:
            settled[number] = merged(settled[number], one, heading=scene.is_heading(one.told))
        elif not is_stop(one, settled, scene):
            settled.append(one)
    return settled


def _with_parent_name(one: Happening, settled: Sequence[Happening]) -> Happening:
    """开幕式 alone is that of the fair before it, 闭幕大会 alone the session itself."""
    numbered = [known for known in settled if known.kind == "meeting" and known.held and ORDINAL.search(known.name)]
    if numbered and SITTING.fullmatch(one.name):
        return replace(one, name=numbered[-1].name)
    if one.frame != "gathering" or not CEREMONY.match(one.name):
        return one
    gatherings = [known for known in settled if known.frame == "gathering" and not CEREMONY.match(known.name)]
    held = [known for known in gatherings if known.held] or gatherings[:1]
    fairs = [known for known in held if known.within != "during"] or held
    opened = [known for known in held if known.within == "during" and OPENING.search(known.name)]
    if opened and OPENING.search(one.name):
        return replace(one, name=opened[-1].name, kind=opened[-1].kind, within="during")
    if not fairs or one.name == "仪式":
        return one
    stage = _stage(one.name) or one.name
    told = [fair for fair in fairs if fair.name.endswith(stage) or ("签" in stage and "签" in fair.name)]
    if told:
        return replace(one, name=told[-1].name, kind=told[-1].kind)
    return replace(one, name=fairs[-1].name + one.name, within="during")


def same(known: Happening, new: Happening, scene: Scene) -> bool:
    """Whether two tellings within one article are of one event."""
    if known.frame == "gathering" and new.frame == "gathering":
        heading = scene.is_heading(new.told)
        if known.rule.startswith("agreement") and new.rule.startswith("agreement"):
            return heading or _likeness(*(one.name.partition("签署")[0] for one in (known, new))) >= 0.75
        if "agreement_signed" in (known.rule, new.rule) and known.rule != new.rule:
            return "签" in known.name and "签" in new.name and (heading or _same_paper(known.name, new.name))
        if _shares_tail(known, new):
            return True
        printed = scene.printed(*new.spans[0])
        return alike(known.name, new.name, heading=heading) or (heading and alike(known.name, printed, heading=True))
    if known.frame == "outing" and new.frame == "journey":
        along = bool(known.ties) and "一行" in scene.printed(*new.spans[0])
        return along or is_their_trip(known, new, scene)
    if new.frame == "outing" and known.frame == "journey":
        return is_their_trip(new, known, scene)
    if known.frame in ("journey", "outing") and new.frame == "gathering":
        return _is_told_within(known, new)
    if known.frame != new.frame:
        return {known.frame, new.frame} == {"milestone", "gathering"} and is_ceremony_of(known, new, scene)
    if known.frame == "journey":
        return _same_journey(known, new, scene)
    if known.frame == new.frame == "outing" and scene.is_heading(new.told) and is_sent_there(known, new):
        return True
    if known.frame in ("outing", "presence"):
        return _likeness(known.name, new.name) >= (0.5 if known.ties and known.places == new.places else 0.75)
    if known.frame == "talks":
        return _same_talks(known, new) and not _at_other_times(known, new, scene)
    return _likeness(known.name, new.name) >= 0.55


def _is_told_within(trip: Happening, activity: Happening) -> bool:
    """Whether an activity is but the word for a trip: 赴某县开展|商务考察活动|, 到某县，开展|专题调研."""
    if activity.kind == "inspection" and activity.name.endswith(("调研", "视察")):
        return trip.within is None
    word = activity.kind == "other" and "参加" not in trip.name
    return word and any(span.start <= activity.told < span.end for span in trip.spans)


def _same_paper(one: str, other: str) -> bool:
    """Whether a signing and a ceremony are of one paper: 签署|战略合作|协议, |战略合作|协议签约仪式."""
    papers = [name.partition("签署")[2] for name in (one, other)]
    return any(paper[:4] in name for paper, name in zip(papers, (other, one), strict=True) if len(paper) >= 4)


def _shares_tail(known: Happening, new: Happening) -> bool:
    """A feast or contest by a shorter name: 第五届|田径运动会, 校区冬季|田径运动会."""
    if known.kind != new.kind or known.kind not in ("competition", "fair", "exhibition", "training"):
        return False
    one, other = _bare(known.name), _bare(new.name)
    return one[-5:] == other[-5:] and not (ORDINAL.search(one) and ORDINAL.search(other))


def _same_journey(known: Happening, new: Happening, scene: Scene) -> bool:
    if known.leaders[:1] != new.leaders[:1] or {known.within, new.within} == {"before", None}:
        return False
    if _is_one_of_several(known, new, scene):
        return False
    return scene.is_heading(new.told) or _likeness(known.name, new.name) >= 0.7


def _is_one_of_several(known: Happening, new: Happening, scene: Scene) -> bool:
    """Whether a dated journey is told behind a summing-up: 连日来，甲、乙分别走访职工。|1月23日，甲到某厂走访."""
    if scene.is_heading(known.told) or scene.is_heading(new.told):
        return False
    summed, dated = scene.sentence(known.told), scene.sentence(new.told)
    spread = re.search("分别|分头|各自", scene.text[known.told : summed.end])
    return bool(spread) and not _days(scene, summed) and any(day.start < new.told for day in _days(scene, dated))


def _days(scene: Scene, sentence: Span) -> list[Mention]:
    """The whole days that a sentence names."""
    return [day for day in scene.between(*sentence, "Date") if day.properties.get("kind") in ("day", "days")]


def _same_talks(known: Happening, new: Happening) -> bool:
    """The same people, or the same host with a guest of like name."""
    if known.kind != new.kind and "meeting" in (known.kind, new.kind):
        return False
    shared = set(known.leaders) & set(new.leaders)
    return len(shared) > 1 or (bool(shared) and (min(len(known.leaders), len(new.leaders)) == 1))


def _at_other_times(known: Happening, new: Happening, scene: Scene) -> bool:
    """Whether each is told with a time of its own: 5日上午，甲与某大学座谈. |5日下午|，甲与某医院座谈."""
    one, other = (_times(scene, told) for told in (known, new))
    if not one or not other:
        return False
    return one[-1][0] != other[-1][0] or bool(one[-1][1] and other[-1][1] and one[-1][1] != other[-1][1])


def _times(scene: Scene, one: Happening) -> list[tuple[Value | None, str]]:
    """The days in front of an event in its sentence, each with the part of the day."""
    days = [day for day in _days(scene, scene.sentence(one.told)) if day.end <= one.told]
    return [(day.properties.get("first"), "".join(re.findall("上午|中午|下午|晚", day.surface))) for day in days]


def alike(known: str, new: str, *, heading: bool = False) -> bool:
    """Whether two names of gatherings are one: numbers and levels must not differ, and a stage is not the whole.

    >>> alike("第七届西部国际投资贸易洽谈会", "西洽会"), alike("第七届西洽会", "第八届西洽会")
    (True, False)
    """
    one, other = _bare(known), _bare(new)
    if one == other or (heading and _acts_alike(one, other)):
        return True
    if ("暨" in one) != ("暨" in other) and not {_stage(one), _stage(other)} - {None}:
        whole, part = (one, other) if "暨" in one else (other, one)
        return any(alike(half, part, heading=heading) for half in whole.split("暨") if half)
    if heading and "暨" in one and "暨" in other:
        first, second = one.split("暨", 1), other.split("暨", 1)[::-1]
        if all(halves[0] and halves[1] and alike(*halves, heading=True) for halves in zip(first, second, strict=True)):
            return True
    if not _numbers_agree(known, new):
        return False
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :].startswith("暨"):
        return not _is_stage_of_both(short, long)
    if _stage(one) != _stage(other) or (long.startswith(short) and len(long) - len(short) >= 3):
        return False
    if short[-1] == long[-1] and _is_drawn_from(short, long) and (_is_brief(short) or short[-2:] == long[-2:]):
        return True
    return _likeness(one, other) >= (0.6 if heading else 0.8) and short[-1] == long[-1]


def _is_brief(name: str) -> bool:
    """Whether a name is a short form, whatever its number: 第22届|青洽会."""
    return len(name) <= 5 or len(re.sub(r"^第[^届次]{1,4}[届次]|^\d{4}年?", "", name)) <= 4


def _acts_alike(one: str, other: str) -> bool:
    """Whether a heading calls a ceremony an activity: 项目签约暨捐赠|仪式|, 项目签约暨捐赠|活动|."""
    ends = {one[-2:], other[-2:]}
    if not ends <= {"仪式", "活动"} and not ends <= {"大会", "会议"}:
        return False
    acts = [name[:-2] for name in (one, other)]
    return min(map(len, acts)) >= 4 and (acts[0].endswith(acts[1]) or acts[1].endswith(acts[0]))


def _is_stage_of_both(short: str, long: str) -> bool:
    """Whether two of a kind are opened by one ceremony: 甲大|赛|暨乙竞|赛|启动仪式 is not 甲大赛."""
    stage = _stage(long)
    return stage is not None and long.removesuffix(stage).endswith(short[-1]) and _stage(short) is None


def _bare(name: str) -> str:
    return re.sub(r"[“”‘’《》\s·]|^(?:我[省市县区州])|(?<=[节会赛展华周季月])活动$", "", name)


def _stage(name: str) -> str | None:
    return next((stage for stage in STAGES if name.endswith(stage)), None)


def _numbers_agree(one: str, other: str) -> bool:
    left, right = ORDINAL.findall(one), ORDINAL.findall(other)
    counted = not left or not right or bool(set(left) & set(right))
    scopes = set(SCOPE.findall(one)[:1]) | set(SCOPE.findall(other)[:1])
    return counted and len(scopes) < 2


def _is_drawn_from(short: str, long: str) -> bool:
    """Whether all characters of the short name stand in the long one in order: 青洽会."""
    rest = iter(long)
    return all(char in rest for char in short)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def merged(known: Happening, new: Happening, *, heading: bool = False) -> Happening:
    """One event of two tellings: the first name, unless only the second says it is held or says it in full."""
    if known.frame == "milestone" and new.frame == "gathering":
        name = known.name if CEREMONY.match(new.name) else new.name
        return replace(new, name=name, spans=tuple(dict.fromkeys((*known.spans, *new.spans))), told=known.told)
    fuller = new.frame == known.frame == "gathering" and _is_drawn_from(_bare(known.name), _bare(new.name))
    shorter = new.frame == known.frame == "gathering" and _is_drawn_from(_bare(new.name), _bare(known.name))
    name = new.name if new.held and ((not known.held and not shorter) or fuller) and not heading else known.name
    hosts = {tie.other for tie in known.ties if tie.relation is Relation.HOSTED}
    ties = known.ties if heading and known.ties else (*known.ties, *(t for t in new.ties if t.other not in hosts))
    if known.frame == "journey" and new.frame == "outing" and not TEAM.search(new.name):
        ties = known.ties
    joined = known.frame == "outing" and new.frame == "journey"
    return replace(
        known,
        frame="journey" if joined else known.frame,
        leaders=known.leaders or new.leaders if joined else known.leaders,
        name=name,
        held=known.held or new.held,
        spans=tuple(dict.fromkeys((*known.spans, *new.spans))),
        confidence=max(known.confidence, new.confidence),
        topic=known.topic or new.topic,
        places=known.places if joined and known.places else tuple(dict.fromkeys((*known.places, *new.places))),
        ties=tuple(dict.fromkeys(ties)),
    )


def is_stop(one: Happening, settled: Sequence[Happening], scene: Scene) -> bool:
    """Whether a journey is only a stop, or a part, of one that is told already: the same leader, later in the body."""
    if one.frame == "outing":
        told = [span for known in settled if known.frame == "journey" for span in known.spans]
        return any(span.start <= one.told < span.end for span in told)
    if one.frame != "journey" or scene.is_heading(one.told):
        return False
    if one.within in ("before", "after") and not _goes_on(one, settled, scene):
        return False
    shared = [known for known in settled if known.frame == "journey" and set(known.leaders) & set(one.leaders)]
    return bool(shared) and not all(_is_one_of_several(known, one, scene) for known in shared)


def _goes_on(one: Happening, settled: Sequence[Happening], scene: Scene) -> bool:
    """Whether a journey only goes on to the next site: 甲首先来到乙公司…。|随后|，甲来到丙防火点."""
    begins = scene.sentence(one.told).start
    earlier = (known for known in settled if known.held and known.told < begins and not scene.is_heading(known.told))
    last = max(earlier, key=lambda known: known.told, default=None)
    then = re.match("随后|之后|接着|最后", scene.text[begins : one.told]) is not None
    return then and not one.places and last is not None and last.frame == "journey"


def parent_of(one: Happening, settled: Sequence[Happening]) -> Happening | None:
    """The event that another is part of: a ceremony of its fair, talks of their trip, a look before a meeting."""
    if one.frame == "presence":
        return next((known for known in settled if known.frame == "gathering" and known.name in one.name), None)
    if one.frame == "gathering":
        named = [known for known in settled if known is not one and one.name.startswith(known.name)]
        return named[0] if named and one.within == "during" else None
    trips = [known for known in settled if known.frame == "journey" and known is not one]
    led = [known for known in trips if set(known.leaders) & set(one.leaders) and known.within is None]
    if one.within in ("before", "after") and settled and settled[0] is not one:
        return settled[0]
    behind = led and (one.told > led[0].told or (one.frame == "talks" and one.told == led[0].told))
    return led[0] if behind else None
