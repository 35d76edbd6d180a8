from __future__ import annotations

from pathlib import Path

import pytest

from kg.annotate.lexicon import KINDS, ROWS, SLOTS, Lexicon, known_words


def shown(lexicon: Lexicon, text: str) -> set[tuple[str, str, str]]:
    """The words begun and ended in a text: the character, `begins` or `ends`, and the kind."""
    return {
        (text[at], "ends" if slot % 2 else "begins", KINDS[(int(number) - 1) % len(KINDS)])
        for at, row in enumerate(lexicon.marks(text))
        for slot, number in enumerate(row)
        if number
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在海州县", {("海", "begins", "division"), ("县", "ends", "division")}),
        ("海州", set()),
        ("", set()),
        ("海", set()),
        ("大\0提琴", set()),
        ("大提琴手", {("大", "begins", "word"), ("琴", "ends", "word")}),
    ],
)
def test_known_words_are_marked_where_they_begin_and_end(text: str, expected: set[tuple[str, str, str]]) -> None:
    assert shown(Lexicon.of([("海州县", "division"), ("大提琴", "word")]), text) == expected


def test_each_slot_has_numbers_of_its_own() -> None:
    lexicon = Lexicon.of([("海州", "short"), ("海州县", "division")])
    marks = lexicon.marks("海州县")
    assert marks.shape == (3, SLOTS)
    assert len(set(marks[marks > 0].tolist())) == 4
    assert marks.max() < ROWS


def test_of_two_kinds_the_first_counts() -> None:
    words = [("海州", "word"), ("海州", "short")]
    assert shown(Lexicon.of(words), "海州") == shown(Lexicon.of(words[::-1]), "海州") == {
        ("海", "begins", "short"), ("州", "ends", "short"),
    }  # fmt: skip


def test_a_kept_lexicon_marks_the_same(tmp_path: Path) -> None:
    lexicon = Lexicon.of([("海州县", "division"), ("书记", "title")])
    lexicon.save(str(tmp_path / "words.npz"))
    assert (Lexicon.load(str(tmp_path / "words.npz")).marks("海州县委书记") == lexicon.marks("海州县委书记")).all()


def test_files_add_the_first_word_of_each_line_to_the_gazetteers(tmp_path: Path) -> None:
    (tmp_path / "words.txt").write_text("晨曦\t清晨的阳光\n\n大提琴 3\n方水生\tperson\n", encoding="utf-8")
    words = list(known_words([tmp_path / "words.txt"]))
    assert words[-3:] == [("晨曦", "word"), ("大提琴", "word"), ("方水生", "person")]
    assert {"division", "short", "township", "national", "local", "title"} <= {kind for _, kind in words}
