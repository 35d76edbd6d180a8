from __future__ import annotations

import pytest

from kg.annotate.same_names import settled
from kg.model import Entity, Sentence, Token

SAID = "方东川到会。方东川讲话。"


def read(text: str, words: list[str], entities: list[tuple[str, str]]) -> list[Sentence]:
    """One sentence of a text from its words and its entities, each given where it first stands behind the last."""
    tokens, found, at = [], [], 0
    for word in words:
        start = text.index(word, at)
        at = start + len(word)
        tokens.append(Token(start, at, word, "n"))
    at = 0
    for name, label in entities:
        start = text.index(name, at)
        at = start + len(name)
        found.append(Entity(start, at, label))
    return [Sentence(0, len(text), tuple(tokens), tuple(found))]


@pytest.mark.parametrize(
    ("rest", "words", "place", "expected"),
    [
        ("随方东川前往", ["随", "方", "东川", "前往"], "东川", ["方东川", "方东川", "方东川"]),
        ("随方东川前往", ["随", "方东川", "前往"], "方东川", ["方东川", "方东川", "方东川"]),
        ("从东川前往", ["从", "东川", "前往"], "东川", ["方东川", "方东川"]),
        ("在四方东川路", ["在", "四方", "东川", "路"], "东川", ["方东川", "方东川"]),
    ],
)
def test_a_part_of_a_name_known_from_the_report_is_the_person(
    rest: str, words: list[str], place: str, expected: list[str]
) -> None:
    text = SAID + rest
    before = ["方东川", "到会", "。", "方东川", "讲话", "。"]
    sentences = read(text, before + words, [("方东川", "PERSON"), ("方东川", "PERSON"), (place, "LOCATION")])
    (settled_one,) = settled(text, sentences)
    assert [text[e.start : e.end] for e in settled_one.entities if e.label == "PERSON"] == expected
    assert len(settled_one.entities) == 3


def test_a_name_read_once_settles_nothing() -> None:
    text = "方东川到会。随方东川前往"
    sentences = read(
        text, ["方东川", "到会", "。", "随", "方东川", "前往"], [("方东川", "PERSON"), ("方东川", "LOCATION")]
    )
    assert list(settled(text, sentences)) == sentences


def test_halves_of_a_known_name_become_one_person() -> None:
    text = SAID + "方东川前往"
    words = ["方东川", "到会", "。", "方东川", "讲话", "。", "方", "东川", "前往"]
    marks = [("方东川", "PERSON"), ("方东川", "PERSON"), ("方", "PERSON"), ("东川", "LOCATION")]
    (settled_one,) = settled(text, read(text, words, marks))
    assert [text[e.start : e.end] for e in settled_one.entities] == ["方东川"] * 3


def test_another_entity_across_the_name_leaves_it() -> None:
    text = SAID + "市四方东川前往"
    words = ["方东川", "到会", "。", "方东川", "讲话", "。", "市四", "方", "东川", "前往"]
    marks = [("方东川", "PERSON"), ("方东川", "PERSON"), ("市四方", "ORGANIZATION"), ("东川", "LOCATION")]
    sentences = read(text, words, marks)
    assert list(settled(text, sentences)) == sentences
