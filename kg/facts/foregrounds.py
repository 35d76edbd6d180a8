"""Stops that a paragraph begins with, before the traveller: 甲水库是全市重点项目。…柏望川来到现场，听取介绍."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kg.facts.happening import Happening
from kg.facts.scene import MARKS, Scene, pattern
from kg.facts.visits import Called, Stop
from kg.model import Mention, Span

HOUSE = re.compile("(?:公司|集团|厂|院|校|学|社|中心|基地|园|场|站|馆)$")


@cache
def _opening() -> re.Pattern[str]:
    said = (
        "(?:是|为|位于|坐落|地处|利用|采用|主要|总投资|占地|成立|始建|作为|现有|建于|依托|计划|从事|自|于|拥有|年产|专业|引进|"
        "承担|集|围绕|以|通过|近年来|现场|今年|目前|预计|建成|一期|二期|已|，|：)"
    )
    return pattern(f"(?P<site><J>|<O>|<L>){said}")


@cache
def _seen() -> re.Pattern[str]:
    there = "来到(?:项目|施工|建设|生产|企业)*(?:现场|工地|一线|车间)|走进(?:车间|生产|厂房|展厅|大棚|田间|现场)"
    looked = "(?:详细|认真|仔细|深入|实地|现场|边走边|一边|边)*(?:了解|察看|查看|询问|听取|观看|参观|考察|看望|慰问)"
    return pattern(f"<P>(?:<T>|一行|等)?(?:<D>|，)?(?:{there}|{looked})")


def foregrounds(scene: Scene, events: Sequence[Happening], called: Sequence[Called]) -> Iterator[Called]:
    """Each journey with the sites that begin a paragraph of which no other stop is told."""
    trips = [one for one in events if one.frame == "journey" and one.within is None]
    known = {stop.mention.entity for _, stop, _ in called if stop.mention is not None}
    for paragraph in _paragraphs(scene):
        told = any(paragraph.start <= stop.start < paragraph.end for _, stop, _ in called)
        site = None if told or not trips else _site(scene, paragraph)
        if site is not None and site.entity not in known:
            seen = _seen().search(scene.text, site.end, paragraph.end)
            event = _of_traveller(scene, trips, seen.start()) if seen else None
            if event is not None and site.entity not in event.places:
                yield event, Stop(site.start, site.end, site), scene.sentence(site.start)


def _paragraphs(scene: Scene) -> Iterator[Span]:
    at = scene.article.body
    while 0 <= at < len(scene.text):
        paragraph = scene.paragraph(at)
        if scene.text[at] in (MARKS["Project"], MARKS["Organization"], MARKS["Place"]):
            yield paragraph
        at = paragraph.end + 1


def _site(scene: Scene, paragraph: Span) -> Mention | None:
    """The site that a paragraph begins with; no county and no committee."""
    found = _opening().match(scene.text, *paragraph)
    site = scene.at(paragraph.start) if found else None
    if site is None or site.kind == "Project":
        return site
    if site.kind == "Organization":
        return site if HOUSE.search(site.surface) else None
    return site if site.properties.get("kind") not in ("country", "province", "prefecture", "county") else None


def _of_traveller(scene: Scene, trips: Sequence[Happening], at: int) -> Happening | None:
    """The last journey told before whose leader is the one who looks."""
    person = scene.at(at)
    led = [one for one in trips if person is not None and person.entity in one.leaders and one.told < at]
    return max(led, key=lambda one: one.told, default=None)
