"""Spells of holding a post: a membership with its time, and the post held only while the spell is current."""

from __future__ import annotations

from typing import Any

import networkx
import pytest

from kg.stores.rdf.literals import WRITE
from tests.stores.conftest import in_order, told
from tests.stores.rdf.conftest import PERSON, POST, Quads, made_up

ORG, TIME, XSD = "http://www.w3.org/ns/org#", "http://www.w3.org/2006/time#", "http://www.w3.org/2001/XMLSchema#"


def holding(**spell: Any) -> networkx.MultiDiGraph:
    """The small graph with one spell instead of its own."""
    graph = networkx.MultiDiGraph(made_up())
    graph.remove_edges_from([(PERSON, POST, key) for key in list(graph[PERSON][POST])])
    graph.add_edge(PERSON, POST, key="HOLDS/1", **told("HOLDS", spell=1, **spell))
    return in_order(graph)


def lines_with(said: str, text: str) -> list[str]:
    return [line for line in text.splitlines() if said in line]


@pytest.mark.parametrize(
    ("spell", "times"),
    [
        ({"start": "2029-01-05"}, {"inXSDDate": "2029-01-05"}),
        ({"start": "2029-01"}, {"inXSDgYearMonth": "2029-01"}),
        ({"start": "2029", "end": "2030-02-28"}, {"inXSDgYear": "2029", "inXSDDate": "2030-02-28"}),
        ({"end": "2030"}, {"inXSDgYear": "2030"}),
        ({}, {}),
        ({"start": "2029-02-30"}, {}),
        ({"start": "--05-23"}, {}),
    ],
)
def test_a_spell_has_an_interval_with_the_ends_that_are_days_of_the_calendar(
    spell: dict[str, str], times: dict[str, str], quads: Quads
) -> None:
    text = quads(holding(status="ended", **spell))
    assert len(lines_with(f"<{TIME}Interval>", text)) == len(lines_with(f"<{ORG}memberDuring>", text)) == bool(times)
    assert len(lines_with(f"<{TIME}Instant>", text)) == len(times)
    for name, value in times.items():
        (line,) = lines_with(f"<{TIME}{name}>", text)
        assert f'"{value}"^^<{XSD}' in line


def test_each_instant_is_an_end_of_the_interval_of_its_own_spell(quads: Quads) -> None:
    text = quads(holding(status="ended", start="2029-01", end="2030"))
    claim = f"<https://w3id.org/kg/claim/{PERSON}/HOLDS%2F1/{POST.replace('/', '%2F')}"
    for way, part in {"hasBeginning": "beginning", "hasEnd": "end"}.items():
        (line,) = lines_with(f"<{TIME}{way}>", text)
        assert line == f"{claim}#interval> <{TIME}{way}> {claim}#{part}> ."


@pytest.mark.parametrize(("status", "held"), [("current", 1), ("ended", 0), ("unknown", 0)])
def test_a_person_holds_a_post_only_while_the_spell_is_current(status: str, held: int, quads: Quads) -> None:
    text = quads(holding(status=status))
    assert len(lines_with(f"<{ORG}holds>", text)) == len(lines_with(f"<{ORG}heldBy>", text)) == held
    assert len(lines_with(f"<{ORG}Membership>", text)) == 1


@pytest.mark.parametrize(
    ("values", "types"),
    [
        (["2029-01-05", None, "2028-02-29"], ["date", None, "date"]),
        (["2029-01-05", "2029-02-30"], ["date", None]),
        (["2029-01-05", "0000-01-05"], ["date", None]),
        (["2029-01-05", "2029-01", "2029", "春天"], ["date", "gYearMonth", "gYear", None]),
        (["2029-01-05", "--05-23", "--02-29", "--02-30"], ["date", "gMonthDay", "gMonthDay", None]),
        ([], []),
    ],
)
def test_a_date_has_the_type_of_its_precision_whatever_stands_beside_it(
    values: list[str | None], types: list[str | None]
) -> None:
    import pyarrow

    written = [
        value and (f'"{value}"^^<{XSD}{kind}>' if kind else f'"{value}"')
        for value, kind in zip(values, types, strict=True)
    ]
    assert WRITE["date"](pyarrow.array(values, pyarrow.string())).to_pylist() == written
