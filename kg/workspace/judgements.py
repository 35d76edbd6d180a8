"""The table in which a human says which entities are one: left, right, verdict, score, reasons, who, when."""

from __future__ import annotations

import csv
import io

from kg.errors import WorkspaceError
from kg.model import Judgement

COLUMNS = ("left", "right", "verdict", "score", "reasons", "who", "when")
VERDICTS = {"same", "different", "unsure"}


def parse_judgements(text: str, *, where: str) -> tuple[Judgement, ...]:
    """The rows of a judgements table; raise WorkspaceError that names the line which is none."""
    rows = csv.DictReader(io.StringIO(text), delimiter="\t")
    found = []
    for row in rows:
        try:
            found.append(_judgement(row))
        except (KeyError, ValueError, AttributeError) as exc:
            mend = f"write the columns {', '.join(COLUMNS)} with tabs between, verdict one of {sorted(VERDICTS)}"
            raise WorkspaceError("not a judgement", where=f"{where} line {rows.line_num}", mend=mend) from exc
    return tuple(found)


def _judgement(row: dict[str, str]) -> Judgement:
    if row["verdict"] not in VERDICTS:
        raise ValueError(row["verdict"])
    reasons = tuple(part.strip() for part in (row.get("reasons") or "").split(";") if part.strip())
    score = float(row.get("score") or 1.0)
    return Judgement(
        row["left"], row["right"], row["verdict"], score, reasons, row.get("who") or "", row.get("when") or ""
    )
