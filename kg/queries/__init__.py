"""The named questions: one `.cypher` file each, which run unchanged on Ladybug and on Neo4j.

The comment lines at the top of a file say what it asks. Common ground of both: the type of a relationship is `r.key`
up to its first slash, `start` and `end` stand in backticks, and lists come back as they are.
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
    """A named question, what it asks in words, and the parameters it needs."""

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
    return Question(path.stem, says, cypher, tuple(sorted(set(PARAMETER.findall(cypher)))))
