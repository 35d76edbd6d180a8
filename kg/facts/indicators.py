"""Reported figures: what is measured, of when, whose, and how it moved, as `Indicator` mentions and REPORTED facts."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.facts.figures import COST, Before, Figure, figures_of
from kg.facts.periods import written
from kg.facts.reporters import Owner
from kg.model import Article, EntityKey, Fact, Mention, Relation, Sentence, Value


def extract_indicators(
    article: Article, sentences: tuple[Sentence, ...], mentions: tuple[Mention, ...]
) -> Iterator[Mention | Fact]:
    """Every amount as an indicator, with the body or place that it is about where the text says whose it is."""
    for figure in _merged(article, _all_figures(article, sentences, mentions)):
        yield from _stated(article, figure)


def _all_figures(article: Article, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[Figure]:
    """The figures of all sentences; an owner and a period hold on to the end of their paragraph."""
    figures: list[Figure] = []
    before, ended = Before(), 0
    for sentence, row in _by_sentence(sentences, mentions):
        if "\n" in article.text[ended : sentence.start]:
            before = Before()
        said = figures_of(article, sentence, row, before=before)
        if said:
            before = Before(said[-1].owner or before.owner, said[-1].period or before.period)
        figures += said
        ended = sentence.end
    return figures


def _by_sentence(
    sentences: Sequence[Sentence], mentions: Sequence[Mention]
) -> Iterator[tuple[Sentence, list[Mention]]]:
    starts = [sentence.start for sentence in sentences]
    rows: dict[int, list[Mention]] = {}
    for mention in sorted(mentions, key=lambda m: m.start):
        rows.setdefault(bisect_right(starts, mention.start) - 1, []).append(mention)
    yield from ((sentence, rows.get(at, [])) for at, sentence in enumerate(sentences))


def _merged(article: Article, figures: Sequence[Figure]) -> list[Figure]:
    """One name for a figure told twice: 总额3.4亿元 after 进出口总额3.4亿元, and the headline's own."""
    groups: dict[tuple[Value, Value], list[Figure]] = {}
    for figure in sorted(figures, key=lambda f: (f.amount.start < article.body, -len(f.what))):
        known = groups.setdefault((figure.amount.properties["value"], figure.amount.properties["unit"]), [])
        same = next((k for k in known if _is_same(article, k, figure)), None)
        known.append(_as_told(figure, same) if same else figure)
    return sorted((f for row in groups.values() for f in row), key=lambda f: f.amount.start)


def _is_same(article: Article, known: Figure, figure: Figure) -> bool:
    if figure.period and known.period and written(figure.period) != written(known.period):
        return False
    if figure.amount.start < article.body <= known.amount.start:
        return True
    return known.what.endswith(figure.what) and not (COST.fullmatch(figure.what) and known.evidence != figure.evidence)


def _as_told(figure: Figure, known: Figure) -> Figure:
    return replace(figure, what=known.what, period=known.period, change=figure.change or known.change)


def _stated(article: Article, figure: Figure) -> Iterator[Mention | Fact]:
    amount, owner = figure.amount, figure.owner
    period = written(figure.period) if figure.period else None
    told = {"unit": amount.properties["unit"], "period": period, "change": figure.change}
    properties: dict[str, Value] = {"value": amount.properties["value"]} | {k: v for k, v in told.items() if v}
    key = EntityKey(f"indicator:{figure.what}/{period or '-'}/{_plain(amount)}{amount.properties['unit']}")
    yield Mention(
        article.id, "Indicator", amount.start, amount.end, amount.surface, key, figure.what, "reported_figure", 0.85,
        properties,
    )  # fmt: skip
    if owner is not None:
        if not owner.mentioned:
            yield _region(article, owner)
        evidence = (figure.evidence,)
        yield Fact(article.id, owner.entity, Relation.REPORTED, key, evidence, "clause_owner", owner.confidence)


def _region(article: Article, owner: Owner) -> Mention:
    """我市 as a mention of the city; `written` keeps the words, which any city's paper has, from becoming an alias."""
    surface = article.text[owner.start : owner.end]
    return Mention(
        article.id, "Place", owner.start, owner.end, surface, owner.entity, owner.name, "own_region", 0.9,
        {"written": owner.name},
    )  # fmt: skip


def _plain(amount: Mention) -> str:
    value = float(str(amount.properties["value"]))
    return str(int(value)) if value.is_integer() else repr(value)
