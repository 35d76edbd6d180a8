"""Alternatives find what the plain ones find, whatever the words share and whatever may not stand beside them."""

import re

import pytest

from kg.data import table
from kg.data.alternatives import any_of

WORDS = ["会", "会议", "会谈", "会谈会", "座谈会", "座谈", "议事会", "会场", "a.b", "a"]
TEXT = "座谈会上召开会议，会谈会后又座谈，不会谈，会场里，议事会议事，a.b axb"


def plain(words: list[str], guards: dict[str, str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(word) + guards.get(word, "") for word in sorted(words, key=len, reverse=True)))


@pytest.mark.parametrize("guards", [{}, {"会": "(?!议|场)", "座谈会": "(?!上)"}])
def test_the_same_words_are_found_as_by_plain_alternatives(guards: dict[str, str]) -> None:
    found = [match.span() for match in re.finditer(any_of(WORDS, behind=guards), TEXT)]
    assert found == [match.span() for match in plain(WORDS, guards).finditer(TEXT)] != []


def test_a_word_is_not_found_behind_what_it_does_not_stand_behind() -> None:
    pattern = any_of(["会谈", "会议", "会场", "会商"], not_after={"会谈": ["不", "[没未]曾"]})
    assert [match.start() for match in re.finditer(pattern, "会谈，不会谈，没曾会谈，不会议，曾会谈")] == [0, 13, 17]


def test_every_lexicon_verb_is_found_whole() -> None:
    verbs = {row["verb"] for row in table("event_verbs")}
    pattern = re.compile(any_of(verbs))
    assert all(pattern.fullmatch(verb) for verb in verbs)
