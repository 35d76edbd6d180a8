from __future__ import annotations

from pathlib import Path

import pytest

from kg.annotate.features import UNKNOWN, Alphabet, fold

ALPHABET = Alphabet.count(["市长讲话"] * 3 + ["市长５月"] * 3, min_character=2)


@pytest.mark.parametrize(("left", "right"), [("５", "7"), ("Ａ", "b"), ("（", "("), ("，", ",")])
def test_width_and_kind_of_digits_and_letters_do_not_matter(left: str, right: str) -> None:
    assert fold(left).tolist() == fold(right).tolist()


def test_a_character_has_a_number_and_both_its_pairs() -> None:
    characters, pairs = ALPHABET.numbers("市长")
    assert len(characters) == 2
    assert len(pairs) == 3
    assert UNKNOWN not in characters
    assert pairs[1] != UNKNOWN


@pytest.mark.parametrize("text", ["", "龘", "𠮷野家", "\ud800", "😀市长"])
def test_any_text_has_as_many_numbers_as_characters(text: str) -> None:
    characters, pairs = ALPHABET.numbers(text)
    assert (len(characters), len(pairs)) == (len(text), len(text) + 1)


def test_an_alphabet_survives_its_file(tmp_path: Path) -> None:
    ALPHABET.save(str(tmp_path / "alphabet.npz"))
    again = Alphabet.load(str(tmp_path / "alphabet.npz"))
    assert [part.tolist() for part in again.numbers("市长到会")] == [
        part.tolist() for part in ALPHABET.numbers("市长到会")
    ]
