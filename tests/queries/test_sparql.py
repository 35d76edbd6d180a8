"""The named questions give in SPARQL what they give in Cypher."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kg.queries import questions
from kg.queries.sparql import UNSAID, missing, sparql_questions
from kg.stores import Table, ladybug
from kg.stores.ladybug import View
from kg.stores.rdf import asking
from kg.stores.rdf.asking import Asked
from tests.queries.story import pages, write
from tests.queries.test_questions import ANSWERS

OTHERS: list[tuple[str, dict[str, str]]] = [
    ("who-holds-what", {}),
    ("who-took-part", {}),
    ("projects", {}),
    ("what-changed", {}),
    ("timeline", {"name": "person:戴鹤鸣"}),
    ("who-met-whom", {"name": "谁也不是"}),
    ("event-participants", {"event": "event:2023-07-01/第五届云薯会"}),
    ("body-leadership", {"body": "兰州市人民政府", "day": "2022"}),
]
ASKED = [(name, given) for name, given, *_ in ANSWERS] + OTHERS


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("story") / "graph.lbdb", pages())


@pytest.fixture(scope="module")
def view(database: Path) -> Iterator[View]:
    with ladybug.opened(database) as opened:
        yield opened


@pytest.fixture(scope="module")
def quads(database: Path) -> Iterator[Asked]:
    with asking.opened(database) as opened:
        yield opened


def test_every_question_is_said_in_sparql_or_has_a_reason_why_not() -> None:
    assert sparql_questions().keys() | UNSAID.keys() == questions().keys()
    assert not sparql_questions().keys() & UNSAID.keys()


def test_a_question_says_the_same_in_both_languages() -> None:
    for name, query in sparql_questions().items():
        says = " ".join(line[2:].strip() for line in query.splitlines() if line.startswith("# "))
        assert says == questions()[name].says


@pytest.mark.parametrize(("name", "given"), [(name, given) for name, given in ASKED if name not in UNSAID])
def test_sparql_and_cypher_give_equal_answers(view: View, quads: Asked, name: str, given: dict[str, str]) -> None:
    cypher = view.query(questions()[name].cypher, given)
    sparql = quads.query(sparql_questions()[name], given)
    assert sparql.columns == cypher.columns
    assert rows(sparql) == rows(cypher)


@pytest.mark.parametrize(("name", "given"), [(name, given) for name, given in ASKED if name not in UNSAID])
def test_questions_need_not_see_the_graphs_of_articles_as_one(quads: Asked, name: str, given: dict[str, str]) -> None:
    query = sparql_questions()[name]
    assert rows(quads.query(query, given, union=False)) == rows(quads.query(query, given))


def test_every_question_has_an_answer_in_the_story(quads: Asked) -> None:
    answered = {name for name, given in ASKED if name in sparql_questions()
                if quads.query(sparql_questions()[name], given).rows}  # fmt: skip
    assert answered == sparql_questions().keys()


def test_the_parameters_that_are_not_given_are_known() -> None:
    assert missing("who-held-post", {"day"}) == ["post"]
    assert missing("who-moved", set()) == []


def rows(table: Table) -> Counter[tuple[Any, ...]]:
    """The rows with evidence as a set of places, however deep they are nested."""
    return Counter(tuple(map(plain, row)) for row in table.rows)


def plain(value: Any) -> Any:
    return frozenset(places(value)) if isinstance(value, list) else value


def places(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for each in value:
            yield from places(each)
    else:
        yield value
