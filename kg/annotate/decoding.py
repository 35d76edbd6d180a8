"""From scores to words and entities: the best sequence of tags that a scheme allows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Tags = npt.NDArray[np.int64]
SEGMENT = ("B", "M", "E", "S")
_NEVER = np.float32(-1e4)


def entity_tags(labels: Sequence[str]) -> tuple[str, ...]:
    """`O`, then begin, inside, end and single of each label."""
    return ("O", *(f"{place}-{label}" for label in labels for place in "BMES"))


def allowed(tags: Sequence[str]) -> tuple[Scores, Scores, Scores]:
    """What may follow what, what may come first, and what last: 0 where allowed, else a forbidding score."""
    inside = [tag[0] in "BM" for tag in tags]  # such a tag asks for more of the same stretch
    follow = np.full((len(tags), len(tags)), _NEVER, dtype=np.float32)
    for i, left in enumerate(tags):
        for j, right in enumerate(tags):
            same = left[1:] == right[1:]
            if (right[0] in "ME" and same) if inside[i] else right[0] in "BSO":
                follow[i, j] = 0
    first = np.array([0 if tag[0] in "BSO" else _NEVER for tag in tags], dtype=np.float32)
    last = np.array([_NEVER if held else 0 for held in inside], dtype=np.float32)
    return follow, first, last


def best_tags(scores: Scores, lengths: Sequence[int], scheme: tuple[Scores, Scores, Scores]) -> list[Tags]:
    """The best allowed sequence of each row of `scores` (rows, characters, tags), Viterbi over all rows at once."""
    follow, first, last = scheme
    rows, width, _ = scores.shape
    back = np.zeros(scores.shape, dtype=np.int8)
    alpha = np.empty_like(scores)
    alpha[:, 0] = scores[:, 0] + first
    for at in range(1, width):
        ways = alpha[:, at - 1, :, None] + follow
        back[:, at] = ways.argmax(axis=1)
        alpha[:, at] = ways.max(axis=1) + scores[:, at]
    return [_trace(alpha[row, :length], back[row], last) for row, length in zip(range(rows), lengths, strict=True)]


def _trace(alpha: Scores, back: npt.NDArray[np.int8], last: Scores) -> Tags:
    path = np.empty(len(alpha), dtype=np.int64)
    if not len(alpha):
        return path
    path[-1] = (alpha[-1] + last).argmax()
    for at in range(len(alpha) - 1, 0, -1):
        path[at - 1] = back[at, path[at]]
    return path


def stretches(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """The stretches that begin, inside, end and single tags spell, with the label behind the dash."""
    start = 0
    for at, tag in enumerate(tags):
        if tag[0] in "BS":
            start = at
        if tag[0] in "ES":
            yield start, at + 1, tag[2:]
