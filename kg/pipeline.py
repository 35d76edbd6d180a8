"""The map of the house: a page becomes a reading, readings become a graph.

read -> layout -> articles -> annotate -> mentions -> facts   |   link -> graph -> check -> stores
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from kg import articles, check, facts, graph, layout, link, mentions
from kg.annotate import Annotator
from kg.memory import paused_collector
from kg.model import Document, Identities, Issue, Judgement, Reading, RegionPath


@dataclass(frozen=True, slots=True)
class Given:
    """What a user says of a page; it stands above what the page itself lets one infer."""

    date: str | None = None
    region: RegionPath | None = None


@paused_collector()
def read_page(document: Document, annotator: Annotator, given: Given) -> Reading:
    """All that one document says: a pure function of the document, the model and the rules."""
    page = layout.repair(document)
    reports, doubts = articles.split(page, date=given.date, region=given.region)
    annotated = annotator.annotate(reports)
    said = [
        facts.extract(report, sentences, mentions.find(report, sentences))
        for report, sentences in zip(reports, annotated, strict=True)
    ]
    shown = [
        articles.as_printed(report, extraction.mentions, printed=document.text)
        for report, extraction in zip(reports, said, strict=True)
    ]
    return Reading(
        source=document.source,
        articles=tuple(printed.article for printed in shown),
        mentions=tuple(chain.from_iterable(printed.mentions for printed in shown)),
        facts=tuple(chain.from_iterable(extraction.facts for extraction in said)),
        issues=(*page.issues, *doubts, *chain.from_iterable(extraction.issues for extraction in said)),
    )


def make_graph(
    readings: Sequence[Reading], judgements: Sequence[Judgement]
) -> tuple[graph.Graph, tuple[Issue, ...], Identities]:
    """The graph of a corpus, its doubts, and who is who: a pure function of the readings, whatever their order."""
    ordered = sorted(readings, key=lambda reading: reading.source)
    identities = link.link(ordered, judgements)
    sound, faults = check.check(graph.assemble(ordered, identities))
    return sound, (*chain.from_iterable(reading.issues for reading in ordered), *faults), identities
