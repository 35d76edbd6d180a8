"""Each named question gives what the story tells, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.changes import changes
from kg.errors import OptionError
from kg.queries import question, questions
from kg.stores import ladybug
from kg.stores.ladybug import View
from tests.queries.story import pages, write


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> Iterator[View]:
    with ladybug.opened(write(tmp_path_factory.mktemp("story") / "graph.lbdb", pages())) as opened:
        yield opened


MAYOR = "兰州市人民政府市长"
ANSWERS = [
    ("who-held-post", {"post": MAYOR, "day": "2019"}, "person basis", []),
    ("who-held-post", {"post": MAYOR, "day": "2020-05"}, "person basis", [("柯远山", "shown")]),
    ("who-held-post", {"post": MAYOR, "day": "2021-06-01"}, "person basis", [("柯远山", "shown")]),
    ("who-held-post", {"post": MAYOR, "day": "2022-02-01"}, "person basis", [("戴鹤鸣", "shown")]),
    ("who-held-post", {"post": MAYOR, "day": "2024-12-31"}, "person basis", [("戴鹤鸣", "since")]),
    ("who-held-post", {"post": MAYOR, "day": "2025-02"}, "person basis", [("闵望舒", "since")]),
    ("who-held-post", {"post": "兰州市人民政府副市长", "day": "2021"}, "person basis", [("戴鹤鸣", "since")]),
    (
        "body-leadership",
        {"body": "兰州市人民政府", "day": "2020-05-07"},
        "title person",
        [("市长", "柯远山"), ("副市长", "戴鹤鸣")],
    ),
    (
        "timeline",
        {"name": "柯远山"},
        "day role what",
        [
            ("2020-05-06", "CHAIRED", "城建座谈会"),
            ("2020-05-07", "HOLDS/1", "兰州市人民政府市长"),
            ("2022-02-01", "HOLDS/1", "中共定西市委员会书记"),
            ("2023-07-01", "SPOKE_AT", "第五届云薯会"),
            ("2023-08-01", "LED", "云薯园项目开工仪式"),
        ],
    ),
    (
        "predecessor-and-successor",
        {"name": "柯远山"},
        "predecessor successor since",
        [("柯远山", "戴鹤鸣", "2022-02-01")],
    ),
    ("predecessor-and-successor", {"name": "兰州市人民政府副市长"}, "predecessor successor", []),
    (
        "served-together",
        {"name": "戴鹤鸣"},
        "person title held since until",
        [("柯远山", "副市长", "市长", "2020", "2020")],
    ),
    ("who-moved", {}, "person region next_region", [("柯远山", "兰州市", "定西市")]),
    (
        "met-how-often",
        {"name": "柯远山"},
        "person times since until",
        [
            ("戴鹤鸣", 1, "2020-05-06", "2020-05-06"),
            ("芮知秋", 1, "2023-07-01", "2023-07-01"),
            ("闵望舒", 1, "2023-08-01", "2023-08-01"),
        ],
    ),
    ("who-met-whom", {"name": "芮知秋"}, "person event", [("柯远山", "第五届云薯会")]),
    (
        "event-participants",
        {"event": "第五届云薯会"},
        "role who",
        [("ATTENDED", "甘肃云薯有限公司"), ("ATTENDED", "芮知秋"), ("SPOKE_AT", "柯远山")],
    ),
    (
        "project-story",
        {"project": "云薯园项目"},
        "day how what",
        [("2023-08-01", "CONCERNS", "云薯园项目开工仪式"), ("2023-08-02", "UNDERTAKES", "甘肃云薯有限公司")],
    ),
    (
        "shortest-path",
        {"from": "戴鹤鸣", "to": "柯远山"},
        "step one how other",
        [(1, "戴鹤鸣", "ATTENDED", "城建座谈会"), (2, "城建座谈会", "CHAIRED", "柯远山")],
    ),
    (
        "shortest-path",
        {"from": "芮知秋", "to": "闵望舒"},
        "step one how other",
        [
            (1, "芮知秋", "ATTENDED", "第五届云薯会"),
            (2, "第五届云薯会", "SPOKE_AT", "柯远山"),
            (3, "柯远山", "LED", "云薯园项目开工仪式"),
            (4, "云薯园项目开工仪式", "ATTENDED", "闵望舒"),
        ],
    ),
]


@pytest.mark.parametrize(("name", "given", "columns", "rows"), ANSWERS)
def test_a_question_gives_what_the_story_tells(
    view: View, name: str, given: dict[str, str], columns: str, rows: list[tuple[object, ...]]
) -> None:
    table = view.query(question(name).cypher, given)
    at = [table.columns.index(column) for column in columns.split()]
    assert [tuple(row[i] for i in at) for row in table.rows] == rows


def test_every_question_has_an_answer_here_and_every_row_its_evidence(view: View) -> None:
    given = {name: said for name, said, _, rows in ANSWERS if rows}
    for name, asked in questions().items():
        table = view.query(asked.cypher, given.get(name, {}))
        assert table.rows, name
        assert all(row[table.columns.index("evidence")] for row in table.rows), name


def test_the_words_of_a_question_name_its_parameters_in_their_order() -> None:
    assert question("who-held-post").parameters == ("post", "day")
    assert question("shortest-path").parameters == ("from", "to")
    assert all(f"${name}" in asked.says for asked in questions().values() for name in asked.parameters)


def test_an_unknown_question_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(OptionError, match="who-moved"):
        question("who-is-who")


def test_what_changed_between_two_builds_is_new_gone_or_told_otherwise(tmp_path: Path) -> None:
    before, now = write(tmp_path / "before.lbdb", pages()[:2]), write(tmp_path / "now.lbdb", pages()[2:4])
    with ladybug.opened(before) as old, ladybug.opened(now) as new:
        told = {row[:4] for row in changes(old, new).rows}
        assert changes(new, new).rows == ()
    assert ("changed", "person:柯远山", "HOLDS/1", "post:中共定西市委员会/书记") in told
    assert ("new", "person:芮知秋", "ATTENDED", "event:2023-07-01/第五届云薯会") in told
    assert ("gone", "person:柯远山", "HOLDS/1", "post:兰州市人民政府/市长") in told
    assert ("changed", "post:中共定西市委员会/书记", "AT", "org:中共定西市委员会") in told
