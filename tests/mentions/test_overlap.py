"""One rule for mentions that claim the same words."""

from __future__ import annotations

import pytest

from kg.mentions.overlap import settle
from kg.model import ArticleId, EntityKey, Mention


def mention(kind: str, start: int, end: int, confidence: float = 0.9) -> Mention:
    return Mention(ArticleId("a"), kind, start, end, "x" * (end - start), EntityKey("k"), "n", "r", confidence)


@pytest.mark.parametrize(
    ("claims", "stay"),
    [
        ([("Place", 0, 3, 0.9), ("Organization", 2, 6, 0.7)], [("Place", 0, 3)]),
        ([("Place", 0, 3, 0.8), ("Organization", 2, 6, 0.8)], [("Organization", 2, 6)]),
        ([("Place", 0, 3, 0.6), ("Person", 0, 3, 0.9)], [("Person", 0, 3)]),
        ([("Place", 0, 3, 0.9), ("Place", 0, 3, 0.9)], [("Place", 0, 3)]),
        ([("Organization", 0, 6, 0.7), ("Place", 0, 2, 0.9)], [("Organization", 0, 6)]),
        ([("Place", 0, 6, 0.7), ("Person", 2, 4, 0.9)], [("Place", 0, 6)]),
        ([("Post", 0, 6, 0.9), ("Organization", 0, 3, 0.9)], [("Post", 0, 6), ("Organization", 0, 3)]),
        ([("Event", 0, 9, 0.6), ("Place", 1, 3, 0.9)], [("Event", 0, 9), ("Place", 1, 3)]),
        ([("Event", 0, 9, 0.6), ("Event", 1, 3, 0.9)], [("Event", 0, 9)]),
        ([("Project", 0, 9, 0.6), ("Amount", 1, 3, 0.9)], [("Project", 0, 9), ("Amount", 1, 3)]),
        ([("Project", 0, 9, 0.6), ("Place", 1, 3, 0.9)], [("Project", 0, 9), ("Place", 1, 3)]),
        ([("Project", 0, 9, 0.6), ("Place", 4, 9, 0.9)], [("Project", 0, 9)]),
        ([("Organization", 0, 9, 0.6), ("Amount", 1, 3, 0.9)], [("Organization", 0, 9)]),
        ([("Post", 0, 5, 0.9), ("Person", 5, 8, 0.9)], [("Post", 0, 5), ("Person", 5, 8)]),
    ],
)
def test_the_surer_the_longer_and_the_outer_stay(
    claims: list[tuple[str, int, int, float]], stay: list[tuple[str, int, int]]
) -> None:
    settled = settle(mention(kind, start, end, sure) for kind, start, end, sure in claims)
    assert [(m.kind, m.start, m.end) for m in settled] == stay
