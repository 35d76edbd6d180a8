"""Tails printed apart from their report, put back to it or kept with a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.articles.borders import FRAGMENT
from kg.articles.likeness import pairs, share, weights
from kg.articles.parts import Kind, PageLine, Report
from kg.data.marks import prose_opening

REACH = 12
ALIKE, AHEAD = 0.25, 0.12
"""How much of a stray paragraph another report must share, and how much more than the one it stands in."""
LONGEST = 2
"""Paragraphs of a stray; more than that behind a heading belong where they stand."""


def put_back(reports: Sequence[Report]) -> list[Report]:
    """The reports with each tail at the end of its own one; one that fits nowhere stays by itself, with a doubt."""
    kept: list[Report] = []
    for at, report in enumerate(reports):
        if not _is_tail(report):
            kept.append(report)
            continue
        owner = _broken_off(reports, at)
        if owner is None:
            report.doubts.append("begins in mid-sentence, and no report of the page breaks off before it")
            kept.append(report)
        else:
            _hand_over(report.body, owner)
    return kept


def move_strays(reports: Sequence[Report], groups: Sequence[list[PageLine]]) -> None:
    """Take a paragraph behind a report's headline to the report it is about, if that is another one.

    Where a headline follows its report, what comes after the headline and opens nothing is a stray end.
    """
    for at, report in enumerate(reports):
        cut = max((i for i, line in enumerate(report.body) if line.kind is Kind.HEAD), default=0)
        stray = report.body[cut + 1 :]
        if not cut or not 0 < len(stray) <= LONGEST or stray[-1].signed:
            continue
        owner = _more_alike(stray, report.body[:cut], [r for r in _near(reports, at) if r is not report])
        if owner is not None:
            _hand_over(stray, owner)
            start = next(i for i in range(cut, 0, -1) if report.body[i - 1].kind is not Kind.HEAD)
            groups[at + 1][:0] = report.body[start : cut + 1]
            del report.body[start:]


def rejoin_broken(reports: Sequence[Report]) -> None:
    """Take the paragraphs behind another report's end back to the one above that it cut in mid-sentence."""
    for broken, report in pairwise(reports):
        if broken.body[-1].kind is not Kind.PROSE or broken.body[-1].ended:
            continue
        cuts = [at for at in range(1, len(report.body)) if _could_go_on(report.body[at - 1], report.body[at])]
        cut = next((at for at in cuts if _more_alike(report.body[at:], report.body[:at], [broken], ahead=0)), None)
        if cut is not None:
            _hand_over(report.body[cut:], broken)
            del report.body[cut:]


def _could_go_on(above: PageLine, line: PageLine) -> bool:
    return above.ended and line.kind is Kind.PROSE and prose_opening().match(line.text) is None


def _near(reports: Sequence[Report], at: int) -> Sequence[Report]:
    return reports[max(0, at - REACH) : at + REACH]


def _hand_over(lines: Sequence[PageLine], owner: Report) -> None:
    """Put lines to a report's end; the first goes on with its last sentence where that breaks off."""
    owner.doubts.append("its end is printed apart from it")
    goes_on = owner.body[-1].kind in (Kind.PROSE, Kind.LEAD) and not owner.body[-1].ended
    owner.body += [replace(lines[0], goes_on=goes_on), *lines[1:]]


def _is_tail(report: Report) -> bool:
    first = report.body[0]
    return first.kind is Kind.PROSE and FRAGMENT.match(first.text) is not None


def _broken_off(reports: Sequence[Report], at: int) -> Report | None:
    """The report that breaks off and is most alike to the tail."""
    near = [r for r in _near(reports, at) if r is not reports[at] and not r.prose[-1].ended]
    tail, bodies = pairs(reports[at].text), [pairs(other.text) for other in near]
    weight = weights(tail, bodies)
    best = max(zip(bodies, near, strict=True), key=lambda pair: share(tail, pair[0], weight), default=None)
    return best[1] if best else None


def _more_alike(
    stray: Sequence[PageLine], own: Sequence[PageLine], others: Sequence[Report], *, ahead: float = AHEAD
) -> Report | None:
    """The other report that shares clearly more words with a stray than the one it stands in."""
    words = pairs("\n".join(line.text for line in stray))
    bodies = [pairs("\n".join(line.text for line in own)), *(pairs(other.text) for other in others)]
    weight = weights(words, bodies)
    scores = [share(words, body, weight) for body in bodies]
    best = max(range(1, len(scores)), key=lambda i: scores[i], default=0)
    least = max(ALIKE, scores[0] + ahead) if ahead else scores[0]
    return others[best - 1] if best and scores[best] > least else None
