"""Which headings belong to which report, and which of them is title, kicker or subtitle."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kg.articles.likeness import pairs, share, weights
from kg.articles.parts import PageLine, Report
from kg.data.marks import heading_predicate

REACH = 8
"""How many reports back and ahead a heading is looked up for."""
NEAR, STEP = 0.15, 0.02
LEAD_PART = 160
UNRELATED = 0.2
KICKER = re.compile(r"(?:时|中|会上)?(?:强调|指出|要求|提出)$")
COLUMN = re.compile(
    r"·.{0,12}(?:行动|进行时|在路上|看.{0,6}|篇|记)$|(?:系列报道|专栏|特别报道|之[一二三四五六七八九十]+)$|^[【［].*[】］]"
)
SLOGAN = re.compile(r"\S{4,5}(?: \S{4,5}){1,3}$")


@dataclass(frozen=True, slots=True)
class Headline:
    """The headings of a report by their part."""

    kickers: tuple[PageLine, ...] = ()
    title: PageLine | None = None
    subtitles: tuple[PageLine, ...] = ()

    @property
    def lines(self) -> tuple[PageLine, ...]:
        """All of them in reading order."""
        return (*self.kickers, *((self.title,) if self.title else ()), *self.subtitles)


def attach(reports: Sequence[Report], groups: Sequence[list[PageLine]]) -> list[PageLine]:
    """Give each heading to its report by the words they share, a near report first; return those of none."""
    bodies = [pairs(report.text) for report in reports]
    leads = [pairs(report.text[:LEAD_PART]) for report in reports]
    lean = _leaning(groups)
    left = []
    for at, group in enumerate(groups):
        if not group or not reports:
            left += group
            continue
        near = range(max(0, at - REACH), min(len(reports), at + REACH))
        weight = weights([bodies[i] for i in near])
        scores = [
            {i: _score(pairs(h.text), (bodies[i], leads[i]), weight) + _nearness(i, at, lean) for i in near}
            for h in group
        ]
        for head, owner in zip(group, _owners(group, scores, at), strict=True):
            if owner is None:
                left.append(head)
            else:
                reports[owner].heads.append(head)
    return left


def _leaning(groups: Sequence[list[PageLine]]) -> float:
    """Whether the page prints headlines before (above 0) or behind (below 0) their reports."""
    if any(line.level for group in groups for line in group):
        return 1.0
    first, last = bool(groups[0]), bool(groups[-1])
    return NEAR * (first - last)


def _score(head: Counter[str], texts: tuple[Counter[str], Counter[str]], weight: dict[str, float]) -> float:
    body, lead = texts
    return share(head, body, weight) + 0.5 * share(head, lead, weight)


def _nearness(report: int, group: int, lean: float) -> float:
    """What speaks for a report because of its place: group n stands right before report n."""
    if report >= group:
        return lean + 0.05 - STEP * (report - group)
    return -STEP * (group - 1 - report)


def _owners(group: Sequence[PageLine], scores: Sequence[dict[int, float]], at: int) -> list[int | None]:
    """The report of each heading; one that says little by itself goes with its neighbour."""
    owners: list[int | None] = []
    for number, (head, score) in enumerate(zip(group, scores, strict=True)):
        best = max(score, key=lambda i: score[i])
        before = owners[-1] if owners else None
        follows = number > 0 and (head.text.startswith("——") or KICKER.search(group[number - 1].text))
        if (
            before is not None
            and (head.level == 0 or not group[number - 1].level)
            and follows
            and score[before] > score[best] - 0.5
        ):
            best = before
        elif score[best] < UNRELATED:
            best = before if before is not None else min(score, key=lambda i: abs(i - at + 0.6))
        owners.append(best)
    return owners


def headline(heads: Sequence[PageLine]) -> Headline:
    """Title, kickers and subtitles of a report's headings.

    A line that ends on 时强调 is a kicker, also where no title came with it; a Markdown mark names the title.
    """
    heads = sorted(heads, key=lambda line: line.start)
    at = _title(heads)
    if at is None:
        return Headline(kickers=tuple(heads))
    labels = [line for line in heads[at + 1 :] if COLUMN.search(line.text)]
    return Headline(
        kickers=(*labels, *heads[:at]),
        title=heads[at],
        subtitles=tuple(line for line in heads[at + 1 :] if line not in labels),
    )


def _title(heads: Sequence[PageLine]) -> int | None:
    marked = [at for at, line in enumerate(heads) if line.level]
    if marked:
        return marked[0]
    could = [at for at, line in enumerate(heads) if not _is_no_title(line.text)]
    for at in could:
        if at > 0 and KICKER.search(heads[at - 1].text):
            return at
    loud = [at for at in could if heads[at].text.endswith(("！", "!"))]
    full = [at for at in could if heading_predicate().search(heads[at].text) and not _is_slogan_above(heads, at)]
    return next(iter([*loud, *full, *could]), None)


def _is_no_title(text: str) -> bool:
    return bool(KICKER.search(text) or COLUMN.search(text) or text.startswith("——"))


def _is_slogan_above(heads: Sequence[PageLine], at: int) -> bool:
    """Whether a line is 牢记嘱托 感恩奋进 over the headline proper."""
    return at + 1 < len(heads) and SLOGAN.fullmatch(heads[at].text) is not None
