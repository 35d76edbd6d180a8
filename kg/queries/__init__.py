"""The named questions: one `.cypher` file each, which run unchanged on Ladybug and on Neo4j.

The comment lines at the top of a file say what it asks, and name its parameters in the order in which they are given.

Common ground of both engines: the type of a relationship is `r.key` up to its first slash (`type(r)` is Neo4j's,
`label(r)` Ladybug's); `start` and `end` stand in backticks; lists come back as they are and are never comprehended; a
subquery in EXISTS has one MATCH; a way of unknown length is written as the union of its lengths (each has its own word
for the shortest); nulls are sorted as empty text. Every question is ordered down to what tells two rows apart, so that
both give the same rows in the same order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from kg.errors import OptionError

FOLDER = Path(__file__).parent
PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Question:
    """A named question, what it asks in words, and the parameters that its query needs, in the order of the words."""

    name: str
    says: str
    cypher: str
    parameters: tuple[str, ...]


@cache
def questions() -> dict[str, Question]:
    """All questions by name."""
    return {path.stem: _question(path) for path in sorted(FOLDER.glob("*.cypher"))}


def question(name: str) -> Question:
    """The question of that name; raise OptionError where there is none."""
    if name not in questions():
        raise OptionError("no such question", where=name, mend=f"there are {', '.join(questions())}")
    return questions()[name]


def _question(path: Path) -> Question:
    lines = path.read_text(encoding="utf-8").splitlines()
    says = " ".join(line[2:].strip() for line in lines if line.startswith("//"))
    cypher = "\n".join(line for line in lines if not line.startswith("//")).strip()
    needed = set(PARAMETER.findall(cypher))
    named = [name for name in PARAMETER.findall(says) if name in needed]
    return Question(path.stem, says, cypher, tuple(dict.fromkeys([*named, *sorted(needed)])))
