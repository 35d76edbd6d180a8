"""Which headings belong to which report, and which of them is title, kicker or subtitle."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass

from kg.articles.likeness import pairs, share, weights
from kg.articles.parts import Kind, PageLine, Report
from kg.data.marks import BRIEFS, PAPERS, heading_predicate

REACH = 8
"""How many reports back and ahead a heading is looked up for."""
NEAR, STEP = 0.15, 0.02
LEAD_PART = 160
UNRELATED = 0.2
SHORT = 8
UNMARKED = 0.3
KICKER = re.compile(r"(?:时|中|会上)?(?:强调|指出|要求|提出)$")
COLUMN = re.compile(
    r"·.{0,12}(?:行动|进行时|在路上|看.{0,6}|篇|记)$|(?:系列报道|专栏|特别报道|之[一二三四五六七八九十]+)$|^[【［].*[】］]"
)
FACTUAL = re.compile(r"(?:调研|讲话|主持|座谈|考察|检查|督导|召开|举行|会见|出席.*|主持会议)(?:指导(?:工作)?)?$")
NOTED = re.compile(r"（.*）")
"""A note to the heading above: （某年某月某日某会议通过）."""
HALVES = re.compile(r"^\S{4,8}(?: \S{4,8}){1,2}$")
SLOGAN = re.compile(r"\S{4,8}(?: \S{4,8}){1,3}$")


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
    texts = [(pairs(report.text), report.text[:LEAD_PART]) for report in reports]
    lean = _leaning(groups)
    left = []
    for at, group in enumerate(groups):
        if any(head.level for head in group) and at < len(reports):
            owners = _marked_owners(group, at)
            reports[at].heads += [head for head, owner in zip(group, owners, strict=True) if owner == at]
            group = [head for head, owner in zip(group, owners, strict=True) if owner != at]
        scores = [_scores(head, at, texts=texts, lean=lean) for head in group]
        if scores and at < len(reports):
            for head, score in zip(group, scores, strict=True):
                score[at] += _stands_over(head, reports[at])
        for head, owner in zip(group, _owners(group, scores), strict=True):
            if owner is None:
                left.append(head)
            else:
                reports[owner].heads.append(head)
    return _given_to_headless(left, reports)


def _scores(head: PageLine, at: int, *, texts: Sequence[tuple[frozenset[str], str]], lean: float) -> dict[int, float]:
    """What speaks for each report near the place of a heading; `texts` are the pairs of each body, and its opening."""
    near = range(max(0, at - REACH), min(len(texts), at + REACH))
    words = pairs(head.text)
    weight = weights(words, [texts[i][0] for i in near])
    scores = {}
    for i in near:
        body, opening = texts[i]
        opened = {pair for pair in words & body if pair in opening}
        scores[i] = share(words, body, weight) + 0.5 * share(words, opened, weight) + _nearness(i, at, lean)
    return scores


def _given_to_headless(loose: list[PageLine], reports: Sequence[Report]) -> list[PageLine]:
    """A heading whose words stand in no report goes to the one next to it that has none; the rest stay loose."""
    left, starts = [], [report.body[0].start for report in reports]
    for head in loose:
        at = bisect(starts, head.start)
        beside = [*reports[at : at + 1], *reports[max(0, at - 1) : at]]
        owner = next((report for report in beside if not report.heads), None)
        if owner is None:
            left.append(head)
        else:
            owner.heads.append(head)
    return left


def _marked_owners(group: Sequence[PageLine], at: int) -> list[int | None]:
    """Marked headings, and what stands right above or below them, belong to the report that follows."""
    first = next(i for i, head in enumerate(group) if head.level)
    return [at if i >= first - 1 else None for i in range(len(group))]


def _leaning(groups: Sequence[list[PageLine]]) -> float:
    """Whether the page prints headlines before (above 0) or behind (below 0) their reports."""
    first, last = bool(groups[0]), bool(groups[-1])
    return NEAR * (first - last)


def _nearness(report: int, group: int, lean: float) -> float:
    """What speaks for a report because of its place: group n stands right before report n."""
    if report >= group:
        return lean + 0.05 - STEP * (report - group)
    return -STEP * (group - 1 - report)


def _stands_over(head: PageLine, report: Report) -> float:
    """What speaks for the report below because it opens with no 本报讯: most for a list's or letter's heading."""
    if report.body[0].kind is Kind.LEAD:
        return 0.0
    return 1.5 if PAPERS.search(head.text) else UNMARKED


def _owners(group: Sequence[PageLine], scores: Sequence[dict[int, float]]) -> list[int | None]:
    """The report of each heading; one that says little by itself goes with the one above it, a mere label with none."""
    owners: list[int | None] = []
    for number, (head, score) in enumerate(zip(group, scores, strict=True)):
        best: int | None = max(score, key=lambda i: score[i], default=None)
        most, before = max(score.values(), default=0.0), owners[-1] if owners else None
        follows = number > 0 and (head.text.startswith("——") or KICKER.search(group[number - 1].text))
        noted = NOTED.fullmatch(head.text) is not None
        if before is not None and (noted or (follows and score[before] > most - 0.5)):
            best = before
        elif most < UNRELATED:
            best = before if len(head.text) > SHORT else None
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
    labels = [line for line in heads[at + 1 :] if COLUMN.search(line.text) or BRIEFS.match(line.text)]
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
    full = [at for at in could if _says_something(heads[at].text) and not _is_slogan_above(heads, at)]
    return next(iter([*loud, *full, *could]), None)


def _says_something(text: str) -> bool:
    """Whether a heading has a predicate, or two halves: 少砍多改 改一片成一片."""
    return any(says.search(text) for says in (heading_predicate(), HALVES))


def _is_no_title(text: str) -> bool:
    label = KICKER.search(text) or COLUMN.search(text) or BRIEFS.match(text)
    return label is not None or text.startswith(("——", "（"))


def _is_slogan_above(heads: Sequence[PageLine], at: int) -> bool:
    """Whether a line is 牢记嘱托 感恩奋进 over the headline proper; over 某人在某地调研 it is the headline itself."""
    if at + 1 >= len(heads) or SLOGAN.fullmatch(heads[at].text) is None:
        return False
    return FACTUAL.search(heads[at + 1].text) is None
