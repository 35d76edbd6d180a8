"""Tails printed apart from their report, put back to it or kept with a doubt."""

from __future__ import annotations

from collections.abc import Sequence

from kg.articles.borders import FRAGMENT
from kg.articles.likeness import pairs, share, weights
from kg.articles.parts import Kind, Report

REACH = 12
ALIKE = 0.15
LONGEST_TAIL = 3
"""Paragraphs; more than that behind a heading is a report of its own."""


def put_back(reports: Sequence[Report]) -> list[Report]:
    """The reports with each tail at the end of its own one; one that fits nowhere stays by itself, with a doubt."""
    whole = [part for report in reports for part in _without_strays(report)]
    kept: list[Report] = []
    for at, report in enumerate(whole):
        if not _is_tail(report):
            kept.append(report)
            continue
        owner = _owner(whole, at)
        if owner is None:
            report.doubts.append("begins in mid-sentence, and no report of the page breaks off before it")
            kept.append(report)
        else:
            owner.doubts.append("its end is printed apart from it")
            owner.body += report.body
    return kept


def _is_tail(report: Report) -> bool:
    first = report.body[0]
    return first.kind is Kind.PROSE and FRAGMENT.match(first.text) is not None


def _owner(reports: Sequence[Report], at: int) -> Report | None:
    """The report that breaks off and is most alike to the tail."""
    near = [r for r in reports[max(0, at - REACH) : at + REACH] if r is not reports[at] and not r.prose[-1].ended]
    return max(near, key=lambda r: _likeness(reports[at], r, near), default=None)


def _likeness(tail: Report, report: Report, among: Sequence[Report]) -> float:
    bodies = [pairs(other.text) for other in among]
    return share(pairs(tail.text), pairs(report.text), weights(bodies))


def _without_strays(report: Report) -> list[Report]:
    return [report]
