"""Tables of judgements: left, right, verdict, score, reasons, who, when.

`judgements.tsv` is a human's; kg only adds lines to it that a human asked for. `identities.tsv` is what linking found:
for each node the places that are one with it, and the pairs in doubt.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from kg.errors import WorkspaceError
from kg.model import Identities, Judgement

COLUMNS = ("left", "right", "verdict", "score", "reasons", "who", "when")
VERDICTS = {"same", "different", "unsure"}
FIRST = ("最早的一篇",)
"""The reason of the place that all others of a node joined."""
BREAKS = str.maketrans("\t\r\n", "   ")


def parse_judgements(text: str, *, where: str) -> tuple[Judgement, ...]:
    """The rows of a judgements table; raise WorkspaceError that names the line which is none."""
    rows = csv.DictReader(io.StringIO(text), delimiter="\t", quoting=csv.QUOTE_NONE)
    found = []
    for row in rows:
        try:
            found.append(_judgement(row))
        except (KeyError, ValueError, AttributeError, TypeError) as exc:
            mend = f"write the columns {', '.join(COLUMNS)} with tabs between, verdict one of {sorted(VERDICTS)}"
            raise WorkspaceError("not a judgement", where=f"{where} line {rows.line_num}", mend=mend) from exc
    return tuple(found)


def _judgement(row: dict[str, str]) -> Judgement:
    if row["verdict"] not in VERDICTS or not row["left"] or not row["right"]:
        raise ValueError(row["verdict"])
    reasons = tuple(part.strip() for part in (row.get("reasons") or "").split(";") if part.strip())
    score = float(row.get("score") or 1.0)
    return Judgement(
        row["left"], row["right"], row["verdict"], score, reasons, row.get("who") or "", row.get("when") or ""
    )


def header() -> str:
    """The first line of a table."""
    return "\t".join(COLUMNS)


def line_of(judgement: Judgement) -> str:
    """The line that `parse_judgements` reads as this judgement."""
    cells = [*judgement[:3], f"{judgement.score:g}", "; ".join(judgement.reasons), judgement.who, judgement.when]
    return "\t".join(cell.translate(BREAKS) for cell in cells)


def identity_lines(identities: Identities) -> Iterator[str]:
    """The whole table of what linking found: every place with its node, then the doubts; the human's word left out."""
    own = [said for said in identities.judgements if said.who == "kg"]
    joined = {said.right: said for said in own if said.verdict == "same"}
    yield header()
    for (article, key), node in identities.nodes.items():
        place = f"{key}#{article}"
        if not key.startswith("article:"):
            yield line_of(joined.get(place) or Judgement(node, place, "same", 1.0, FIRST))
    yield from (line_of(said) for said in own if said.verdict != "same")


def places_of(judgements: Iterable[Judgement]) -> dict[str, str]:
    """The node of each place in a table of identities."""
    return {said.right: said.left for said in judgements if said.verdict == "same"}
