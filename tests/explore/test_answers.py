"""What the questions of the page answer, and what they refuse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from kg.explore.answers import Answers, Unknown
from kg.explore.catalogue import Catalogue
from kg.explore.letters import Speller
from kg.explore.page import FRONT, page
from kg.explore.pieces import first_post
from kg.explore.snapshot import LARGEST, around, snapshot
from kg.stores.ladybug import View
from kg.stores.table import Table
from kg.vocabulary import vocabulary
from tests.explore.news import (
    CITY,
    DAI,
    EVIL,
    KE,
    LAST,
    MARKUP,
    MAYOR,
    MIN,
    OLD_TOWN,
    PROVINCE,
    PUSH,
    QI,
    SECRETARY,
    news,
)


@pytest.fixture
def answers(view: View) -> Answers:
    return Answers(view)


def ids(told: Any) -> set[str]:
    return {node["id"] for node in told["nodes"]}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("柯远山", [KE]),
        ("同志", [KE]),
        ("kys", [KE]),
        ("MWS", [MIN]),
        ("市长", [MAYOR]),
        ("  柯 ", [KE]),
        ("keyuanshan", [KE]),
        ("ke yuan", [KE]),
        ("Ke'YuanSh", [KE]),
        ("yuanshan", [KE]),
        ("heming", [DAI]),
        ("uanshan", []),
        ("没有此人", []),
        ("", []),
        ("zzzz", []),
    ],
)
def test_names_aliases_and_initials_are_found(answers: Answers, text: str, found: list[str]) -> None:
    assert [one["id"] for one in answers.ask("find", {"text": text})] == found


def test_whole_names_come_before_beginnings_and_these_before_the_rest(answers: Answers) -> None:
    names = [one["name"] for one in answers.ask("find", {"text": "云岭市"})]
    assert names[0] == "云岭市" and set(names[1:]) >= {"云岭市委书记", "云岭市市长"}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("liyan", ["李燕", "黎雁", "李燕青", "东李雁村"]),
        ("ly", ["李燕", "黎雁", "吕佳", "李燕青"]),
        ("li", ["黎", "李燕", "李燕青", "黎雁", "东李雁村"]),
        ("xian", ["西安", "西安路", "冼一"]),
        ("zeng", ["曾重"]),
        ("cengchong", ["曾重"]),
        ("lyujia", ["吕佳"]),
        ("lvj", ["吕佳"]),
    ],
)
def test_pinyin_finds_whole_names_before_beginnings_and_these_before_the_rest(typed: str, names: list[str]) -> None:
    known = ["李燕", "李燕青", "黎雁", "东李雁村", "黎", "西安", "西安路", "冼一", "曾重", "吕佳"]
    catalogue = Catalogue(Named(known))
    assert [one["name"] for one in catalogue.find(typed)] == names


class Named:
    """A graph of people with these names, the first the most often named."""

    def __init__(self, names: list[str]) -> None:
        self._rows: list[tuple[Any, ...]] = [(f"person:{name}", name, [], 100 - at) for at, name in enumerate(names)]

    def query(self, cypher: str, parameters: Mapping[str, object] | None = None, /) -> Table:
        return Table((), tuple(self._rows) if "`Person`" in cypher else ())


@pytest.mark.parametrize(("name", "spelt"), [("曾远山", {"cys", "zys"}), ("A股3月", {"ag3y"}), ("——", set[str]())])
def test_initials_follow_every_reading(name: str, spelt: set[str]) -> None:
    assert set(Speller([name]).initials(name)) >= spelt


def test_the_first_view_holds_shared_events_and_who_shared_them(answers: Answers) -> None:
    assert ids(answers.ask("opening", {})) == {KE, DAI, MIN, EVIL, PUSH, OLD_TOWN, LAST}


def test_a_neighbourhood_brings_lines_to_what_is_shown(answers: Answers) -> None:
    told = answers.ask("around", {"id": DAI, "shown": [KE]})
    assert ids(told) == {DAI, PUSH, OLD_TOWN, MAYOR}
    assert (KE, PUSH) in {(edge["s"], edge["t"]) for edge in told["edges"]}


def test_a_person_shows_the_post_that_has_not_ended() -> None:
    ended = {"id": "post:甲/书记", "name": "甲书记", "status": "ended", "last": "2031-05-01", "n": 9}
    shared = {"id": "post:/市领导", "name": "市领导", "status": "current", "last": "2031-06-01", "n": 9}
    deputy = {"id": "post:乙/副主任", "name": "乙副主任", "status": "current", "last": "2031-06-01", "n": 9}
    head = {"id": "post:丙/主任", "name": "丙主任", "status": "current", "last": "2031-03-01", "n": 1}
    assert first_post([ended, shared, deputy, head]) == "丙主任"
    assert first_post([ended, shared]) == "市领导" and first_post([]) is None


def test_facts_come_with_sentences_and_the_words_that_name_both_ends(answers: Answers) -> None:
    told = answers.ask("entity", {"id": KE})
    (chaired,) = [fact for fact in told["facts"] if fact["edge"]["rel"] == "CHAIRED"]
    (quote,) = chaired["quotes"]
    words = {quote["text"][start:end]: who for start, end, who in quote["marks"]}
    assert quote["text"] == "柯远山主持重点项目推进会。" and words == {"柯远山": 0, "重点项目推进会": 1}
    assert [one["name"] for one in told["met"]] == ["戴鹤鸣"]


def test_one_line_shows_all_its_sentences(answers: Answers) -> None:
    told = answers.ask("fact", {"s": DAI, "t": OLD_TOWN, "key": "LED"})
    assert [quote["text"] for quote in told["quotes"]] == ["戴鹤鸣带队看现场，老城改造现场会随后举行。"]


@pytest.mark.parametrize(("a", "b", "way"), [(KE, MIN, [KE, PUSH, DAI, OLD_TOWN, MIN]), (KE, QI, []), (KE, KE, [KE])])
def test_the_shortest_way_avoids_reports(answers: Answers, a: str, b: str, way: list[str]) -> None:
    assert answers.ask("way", {"a": a, "b": b})["way"] == way


def test_events_of_a_span_and_places_below_a_place(answers: Answers) -> None:
    assert [one["id"] for one in answers.ask("events", {"first": "2031-05", "last": "2031-06"})] == [LAST, OLD_TOWN]
    assert [one["id"] for one in answers.ask("regions", {"under": None})] == [PROVINCE]
    assert [(one["id"], one["events"]) for one in answers.ask("regions", {"under": PROVINCE})] == [(CITY, 1)]


@pytest.mark.parametrize(
    ("question", "given"),
    [
        ("entity", {"id": "person:nobody"}),
        ("entity", {}),
        ("around", {"id": KE, "shown": "all"}),
        ("fact", {"s": KE, "t": DAI, "key": "LED"}),
        ("drop", {}),
        ("__class__", {}),
        ("way", {"a": KE, "b": ["x"]}),
    ],
)
def test_what_makes_no_sense_is_unknown(answers: Answers, question: str, given: dict[str, Any]) -> None:
    with pytest.raises(Unknown):
        answers.ask(question, given)


def test_a_file_of_part_of_the_graph_has_what_lies_around() -> None:
    part = around(news(), [KE], 1)
    assert {row[0] for row in snapshot(part)["nodes"]} == {KE, PUSH, SECRETARY}
    wider = around(news(), [KE], 2)
    assert DAI in wider and MIN not in wider


def test_a_graph_too_large_for_a_file_is_refused_with_a_way_out() -> None:
    from kg.errors import OptionError

    graph = news()
    graph.add_nodes_from((f"place:{number}", {"label": "Place", "name": "x"}) for number in range(LARGEST))
    with pytest.raises(OptionError, match="--around"):
        snapshot(graph)


def test_no_name_can_end_the_script_it_stands_in() -> None:
    plain, filled = page(), page(snapshot(news()))
    assert filled.count("<script") == plain.count("<script") and MARKUP not in filled
    assert filled == page(snapshot(news()))


def test_every_value_of_a_closed_list_has_its_words() -> None:
    written = (FRONT / "words.js").read_text(encoding="utf-8")
    kinds = [*vocabulary().labels.values(), *vocabulary().relations.values()]
    values = {value for kind in kinds for values in kind.values.values() for value in values}
    assert values - set(re.findall(r"\b(\w+): \[", written)) == set()
