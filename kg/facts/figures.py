"""The figures of one sentence: each amount with what it measures, its period, its owner and its change."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.facts.changes import Change, change_before, moving, told_together
from kg.facts.figure_words import giving
from kg.facts.measured import (
    clause_before,
    counted_after,
    heading_before,
    made_in,
    measured_before,
    plain_words,
    share_of,
)
from kg.facts.periods import is_lasting, period_of, spans
from kg.facts.reporters import Owner, owners_of
from kg.model import Article, Mention, Sentence, Span

DOINGS = frozenset({"次", "人次", "期", "场次", "架次", "件次", "册", "场", "届", "家次", "班次"})
"""Counts of doings, which stand behind what they count: 外出招商活动11次."""
PRIZE = re.compile("(?:特等|[一二三四]等|金|银|铜|优秀|优胜|优秀组织)奖$")
"""A prize, whose group only the first of a row names: 少年组一等奖1名、二等奖2名."""
COST = re.compile("(?:计划|概算|估算|预计|项目)*总?投资额?|占地(?:面积)?|总?建筑面积|年?产值")
MANY = re.compile("[\\d两三四五六七八九十]个|等|[一二三]期")
PERIOD = re.compile("(?:[前后]?[一二三四]季度|[上下]半年|全年|当月|当年|累计)+")
INHERITED = 0.6
"""The confidence of an owner that only the sentence before names."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount as an indicator, before figures told twice are brought together."""

    amount: Mention
    what: str
    subject: str
    """The noun alone, 旅客发送量 of 旅客发送量同比增长: what 占 and 完成 behind it are about."""
    period: Mention | None
    owner: Owner | None
    evidence: Span
    change: str | None = None


@dataclass(frozen=True, slots=True)
class Before:
    """What the sentence before leaves to the next one of its paragraph."""

    owner: Owner | None = None
    period: Mention | None = None


def figures_of(
    article: Article, sentence: Sentence, mentions: Sequence[Mention], *, before: Before
) -> tuple[Figure, ...]:
    """The figures of a sentence in reading order; `mentions` are those of the sentence."""
    here = Span(sentence.start, sentence.end)
    row = [m for m in mentions if m.kind == "Amount"]
    if not row:
        return ()
    owners = owners_of(article, here, mentions)
    walls = spans([m for m in mentions if m.kind in {"Amount", "Date"}]) + [Span(o.start, o.end) for o in owners]
    done: list[Figure] = []
    for amount in row:
        project = next((m for m in mentions if m.kind == "Project" and m.start <= amount.start < m.end), None)
        if project:
            made = made_in(article.text, amount, project)
            done.append(Figure(amount, made, made, None, None, here))
            continue
        what, subject = _what(article.text, amount, walls=walls, sentence=sentence, base=done[-1] if done else None)
        what, subject = _of_base(article.text, what, subject, near=(done, mentions, amount))
        period, owner = _period(article, amount, mentions, before), _owner(owners, amount, before)
        done.append(Figure(amount, what, subject, period, owner, here))
    return tuple(_with_changes(article.text, done))


def _of_base(
    text: str, what: str, subject: str, *, near: tuple[Sequence[Figure], Sequence[Mention], Mention]
) -> tuple[str, str]:
    """A bare cost is its project's, a bare period of the figure before: 某项目，|总投资|3亿元; |前三季度|累计8亿元."""
    done, mentions, amount = near
    if COST.fullmatch(what):
        before = [m for m in mentions if m.kind == "Project" and m.end <= amount.start]
        alone = before and not MANY.search(text, before[-1].end, amount.start)
        return (before[-1].name + what, subject) if alone else (what, subject)
    if PERIOD.fullmatch(what):
        same = [f.subject for f in done if f.amount.properties.get("unit") == amount.properties.get("unit")]
        return (same[-1], same[-1]) if same else (what, subject)
    return what, subject


def _period(article: Article, amount: Mention, mentions: Sequence[Mention], before: Before) -> Mention | None:
    own = period_of(article.text, amount.start, mentions)
    if own or before.period is None:
        return own
    return before.period if is_lasting(before.period, article.text, amount.start) else None


def _owner(owners: Sequence[Owner], amount: Mention, before: Before) -> Owner | None:
    """The last owner in front of a figure; else that of the sentence before, with less confidence."""
    here = [owner for owner in owners if owner.end <= amount.start]
    if here:
        near = amount.start - here[-1].end < 40
        return here[-1] if near else here[-1]._replace(confidence=0.75)
    return before.owner._replace(confidence=INHERITED) if before.owner else None


def _what(
    text: str, amount: Mention, *, walls: Sequence[Span], sentence: Sentence, base: Figure | None
) -> tuple[str, str]:
    """What a figure measures, and its noun alone: behind a count, in front of money and shares."""
    change = change_before(text, amount.start)
    span = clause_before(text, amount, walls)
    if change:
        own = measured_before(text, Span(min(span.start, change.start), change.start))
        subject = own if len(own) >= 2 else base.subject if base else ""
        return subject + change.how, subject
    share = share_of(text, span) if amount.properties.get("kind") == "share" else None
    if share:
        own = measured_before(text, Span(span.start, share.start))
        subject = own if len(own) >= 2 else base.subject if base else ""
        return subject + plain_words(text, share), subject
    noun = _noun(text, amount, span=span, sentence=sentence, walls=walls)
    return noun, noun


def _noun(text: str, amount: Mention, *, span: Span, sentence: Sentence, walls: Sequence[Span]) -> str:
    before = measured_before(text, span)
    before = "" if moving().fullmatch(before) else before
    counts = amount.properties.get("kind") in {"count", "measure"}
    of_it = amount.properties.get("kind") == "measure" and text.startswith("的", amount.end)
    if counts and not ((of_it or amount.properties.get("unit") in DOINGS) and len(before) >= 2):
        after = counted_after(text, amount.end, sentence)
        if len(after) >= 2 and not moving().match(after):
            return after
    if giving().search(plain_words(text, span)) and len(after := counted_after(text, amount.end, sentence)) >= 2:
        return after
    if len(before) >= 2:
        return before
    heading = measured_before(text, heading_before(text, amount, walls))
    if len(heading) >= 2:
        return heading
    return counted_after(text, amount.end, sentence) or before or amount.surface


def _with_changes(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Give a figure the change told behind it: 资金26.2亿元，同比增长12%; 分别 gives as many figures theirs."""
    done = list(figures)
    at = 0
    while at < len(done):
        change = change_before(text, done[at].amount.start)
        row = told_together(text, [f.amount for f in done[at:]]) if change and change.each else [done[at].amount]
        first = at - len(row)
        if change and first >= 0 and _is_bare(text, done[first], change):
            _share_out(done, change, first=first, count=len(row))
        at += len(row)
    yield from _in_row(text, done)


def _in_row(text: str, figures: Sequence[Figure]) -> Iterator[Figure]:
    """A share that continues a row tells of the same: 产值分别增长12%|、11%和9%; so a lesser prize of a group."""
    before: Figure | None = None
    for figure in figures:
        if before is not None and _continues(text, before, figure):
            figure = replace(figure, what=before.what, subject=before.subject)
        if before is not None and PRIZE.fullmatch(figure.what) and (of := PRIZE.search(before.what)):
            figure = replace(figure, what=before.what[: of.start()] + figure.what)
        before = figure
        yield figure


def _continues(text: str, before: Figure, figure: Figure) -> bool:
    joined = re.fullmatch(r"、|和|及", text[before.amount.end : figure.amount.start]) is not None
    shares = {one.amount.properties.get("kind") for one in (before, figure)} == {"share"}
    return joined and shares and len(re.sub(r"[\d.%、和及]", "", figure.what)) < 2


def _is_bare(text: str, base: Figure, change: Change) -> bool:
    """Whether the change has no noun of its own, so that it is told of the figures before it."""
    between = text[base.amount.end : change.start]
    return change.each or (len(between) <= 8 and measured_before(between, Span(0, len(between))) in {"", "，", ","})


def _share_out(done: list[Figure], change: Change, *, first: int, count: int) -> None:
    for step in range(count):
        base, moved = done[first + step], done[first + count + step]
        done[first + step] = replace(base, change=change.how + moved.amount.surface)
        done[first + count + step] = replace(moved, what=base.subject + change.how, subject=base.subject)
