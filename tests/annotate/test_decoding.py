from __future__ import annotations

import itertools

import numpy as np
import pytest

from kg.annotate.decoding import SEGMENT, allowed, best_tags, entity_tags, stretches

TAGS = entity_tags(("PERSON", "LOCATION"))


def test_entity_tags_begin_with_outside_and_have_four_places_a_label() -> None:
    assert TAGS[:5] == ("O", "B-PERSON", "M-PERSON", "E-PERSON", "S-PERSON")
    assert len(TAGS) == 9


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        (["B", "E", "S"], [(0, 2, ""), (2, 3, "")]),
        (["O", "B-PERSON", "M-PERSON", "E-PERSON", "O"], [(1, 4, "PERSON")]),
        (["S-LOCATION", "S-LOCATION"], [(0, 1, "LOCATION"), (1, 2, "LOCATION")]),
        ([], []),
    ],
)
def test_stretches_are_what_the_tags_spell(tags: list[str], expected: list[tuple[int, int, str]]) -> None:
    assert list(stretches(tags)) == expected


def test_the_best_sequence_is_an_allowed_one_whatever_the_scores() -> None:
    scores = np.random.default_rng(1).normal(size=(6, 20, len(TAGS))).astype(np.float32)
    follow, first, last = allowed(TAGS)
    for path in best_tags(scores, [20, 7, 1, 20, 3, 12], (follow, first, last)):
        assert first[path[0]] == 0
        assert last[path[-1]] == 0
        assert all(follow[a, b] == 0 for a, b in itertools.pairwise(path))


def test_the_best_sequence_beats_every_other_allowed_one() -> None:
    scores = np.random.default_rng(2).normal(size=(1, 5, 4)).astype(np.float32)
    follow, first, last = allowed(SEGMENT)

    def worth(path: tuple[int, ...]) -> float:
        steps = sum(follow[a, b] for a, b in itertools.pairwise(path))
        return float(steps + first[path[0]] + last[path[-1]] + sum(scores[0, at, tag] for at, tag in enumerate(path)))

    best = tuple(int(tag) for tag in best_tags(scores, [5], (follow, first, last))[0])
    assert worth(best) == max(worth(path) for path in np.ndindex(4, 4, 4, 4, 4))


def test_a_row_without_characters_has_no_tags() -> None:
    scores = np.zeros((1, 4, 4), dtype=np.float32)
    assert best_tags(scores, [0], allowed(SEGMENT))[0].tolist() == []
