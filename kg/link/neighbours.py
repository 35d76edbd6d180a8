"""Joins that no anchor gives: they need the clusters beside them.

A person without a post, a meeting that two papers call by two names, a project that is reported year after year.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations, pairwise

from kg.link.anchors import LEVEL_WORD, anchors_of, led
from kg.link.clusters import Clusters, Reason
from kg.link.names import NUMBER, numbers, plain
from kg.link.profiles import Place, Profile, regions_above
from kg.model import Judgement, Label

ALIKE = 0.6
"""Names of one day and one participant at least this alike are one event; measured on invented pairs."""
MONTHS_APART = 24
"""A project that is not heard of for longer is taken for another of the same name."""
CROWD = 40
"""So many events of one person on one day are a list, not reports of one event."""


DONE, BEGINNING = {"completed", "operating"}, {"planned", "signed", "under_construction"}
"""A project that is done is not begun again: the later one is another."""


def join_people(clusters: Clusters) -> list[Judgement]:
    """Join each person shown without a post to the one namesake of the region; give the doubts.

    The region of the article comes first, then those above it (a provincial leader in a city paper), then those
    below; two namesakes at one distance leave the person alone.
    """
    doubts: list[Judgement] = []
    for block in _by_key(clusters, Label.PERSON):
        known = _led_regions(clusters, block)
        for index in [i for i in block if _is_loose(clusters.profiles[i])]:
            near = _nearest(clusters.profiles[index], known)
            if len(near) == 1:
                clusters.join(index, near[0], Reason(0.75, "同名，未写职务，同一地区再无同名者"))
            elif near:
                doubts += [_doubt(clusters.profiles[index], clusters.profiles[other]) for other in near[:3]]
        _join_seen(clusters, [i for i in block if _is_loose(clusters.profiles[i])])
    return doubts


def _is_loose(profile: Profile) -> bool:
    return not profile.posts and profile.kind not in ("reporter", "other")


def _led_regions(clusters: Clusters, block: Sequence[int]) -> dict[str, set[int]]:
    """The clusters of a name by the region that their members lead or are shown in with a post."""
    known = defaultdict(set)
    for index in block:
        profile = clusters.profiles[index]
        for body, title in profile.posts:
            division = led(body, title, profile.region)
            known[profile.region or "" if division is None else division].add(clusters.top(index))
    return known


def _nearest(profile: Profile, known: dict[str, set[int]]) -> list[int]:
    for region in regions_above(profile.region):
        if known.get(region):
            return sorted(known[region])
    below = {top for region, tops in known.items() if region.startswith((profile.region or "") + "/") for top in tops}
    return sorted(below)


def _join_seen(clusters: Clusters, loose: Sequence[int]) -> None:
    """Those whom no post tells are one where they are met in the papers of one region."""
    by_region: dict[str, list[int]] = defaultdict(list)
    for index in loose:
        if clusters.top(index) == index:
            by_region[clusters.profiles[index].region or clusters.profiles[index].source].append(index)
    for same in by_region.values():
        for one, other in pairwise(same):
            clusters.join(one, other, Reason(0.7, "同名，均未写职务，同在一地的报纸"))


def join_guests(clusters: Clusters) -> None:
    """Join who has one name at one event that several reports tell of, unless both are shown in posts elsewhere."""
    at = {profile.place: index for index, profile in enumerate(clusters.profiles)}
    guests: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index, profile in enumerate(clusters.profiles):
        if profile.label is Label.EVENT:
            for tie in sorted(tie for tie in profile.ties if tie.startswith("person:")):
                person = at.get(Place(profile.place.article, tie))
                if person is not None:
                    guests[clusters.top(index), tie].append(person)
    posted = {clusters.top(index) for index, profile in enumerate(clusters.profiles) if profile.posts}
    for (event, _), same in guests.items():
        for one, other in pairwise(same):
            tops = {clusters.top(one), clusters.top(other)}
            if len(tops) == 2 and not tops <= posted:
                clusters.join(one, other, Reason(0.85, f"同名，同在{clusters.profiles[event].name}"))
                posted |= {clusters.top(one)} if tops & posted else set()


def _doubt(left: Profile, right: Profile) -> Judgement:
    reason = "同名，未写职务，同一地区有几位同名者"
    return Judgement(str(left.place), str(right.place), "unsure", 0.5, (reason,))


def join_events(clusters: Clusters) -> None:
    """Join reports of one event: one number and a short name, or one day, one participant and like names."""
    _join_short_names(clusters)
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, profile in enumerate(clusters.profiles):
        if profile.label is Label.EVENT and profile.start:
            for tie in profile.ties:
                if tie.startswith(("person:", "org:")):
                    blocks[profile.start, profile.kind, tie].append(index)
    for (_, _, shared), block in sorted(blocks.items()):
        if len(block) <= CROWD:
            for one, other in combinations(block, 2):
                if _is_one_event(clusters.profiles[one], clusters.profiles[other]):
                    clusters.join(one, other, Reason(0.8, f"同日，同有{shared.partition(':')[2]}，名称相近"))


def _is_one_event(one: Profile, other: Profile) -> bool:
    """Never two events of one report, and never two numbers."""
    if one.place.article == other.place.article:
        return False
    left, right = plain(one.name), plain(other.name)
    if numbers(left) ^ numbers(right):
        return False
    return left in right or right in left or SequenceMatcher(None, left, right, autojunk=False).ratio() >= ALIKE


def _join_short_names(clusters: Clusters) -> None:
    """One number, and the short name's characters in order in the long: 第七届西洽会, 第七届西部国际投资贸易洽谈会."""
    blocks: dict[tuple[str, str, str], list[int]] = defaultdict(list)
    for index, profile in enumerate(clusters.profiles):
        name = plain(profile.name) if profile.label is Label.EVENT else ""
        number = NUMBER.search(name)
        if number and not LEVEL_WORD.match(name):
            blocks[number[0], name[-1], (profile.start or profile.day)[:4]].append(index)
    for block in blocks.values():
        for one, other in _short_and_long(clusters, block):
            clusters.join(one, other, Reason(0.85, "届次相同，一为另一的简称"))


def _short_and_long(clusters: Clusters, block: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each short name with the one long name that it can stand for; with none where it could stand for several."""
    names = {clusters.top(i): NUMBER.sub("", plain(clusters.profiles[i].name)) for i in block}
    for short, brief in names.items():
        if 3 <= len(brief) <= 5:
            longer = [i for i, name in names.items() if len(name) > len(brief) + 2 and _is_within(brief, name)]
            if len({names[i] for i in longer}) == 1:
                yield from ((short, i) for i in longer)


def _is_within(brief: str, name: str) -> bool:
    rest = iter(name)
    return all(character in rest for character in brief)


def join_projects(clusters: Clusters) -> None:
    """Join the years of a project: one name and city, at most `MONTHS_APART` between reports, not two owners.

    What is begun after it was done is another.
    """
    by_name: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(clusters.profiles):
        if profile.label is Label.PROJECT:
            for anchor in anchors_of(profile):
                by_name[anchor.key.rpartition("|")[0]].append(index)
    for block in by_name.values():
        dated = sorted((clusters.profiles[i].day, i) for i in block if clusters.profiles[i].day)
        for (day, one), (later, other) in pairwise(dated):
            anew = clusters.profiles[one].status in DONE and clusters.profiles[other].status in BEGINNING
            if _months(day, later) <= MONTHS_APART and not anew and not _owners_differ(clusters, one, other):
                clusters.join(one, other, Reason(0.8, "名称、地区相同，先后报道"))


def _months(day: str, later: str) -> int:
    first, second = ((int(d[:4]), int(d[5:7] or 1)) for d in (day, later))
    return 12 * (second[0] - first[0]) + second[1] - first[1]


def _owners_differ(clusters: Clusters, one: int, other: int) -> bool:
    left, right = ({t for t in clusters.profiles[i].ties if t.startswith("org:")} for i in (one, other))
    return bool(left and right and not left & right)


def _by_key(clusters: Clusters, label: Label) -> Iterable[list[int]]:
    blocks: dict[str, list[int]] = defaultdict(list)
    for index, profile in enumerate(clusters.profiles):
        if profile.label is label:
            blocks[profile.place.key].append(index)
    return (block for block in blocks.values() if len(block) > 1)
