"""The date that a file's name gives: 2023-05-08, 20230508, 2023年5月8日, 2023/05-08."""

from __future__ import annotations

import re

from kg.dates import Moment

WRITTEN = re.compile(
    r"(?<!\d)(?P<y>(?:19|20)\d{2})(?:[-_./年](?P<m>\d{1,2})[-_./月](?P<d>\d{1,2})|(?P<m2>\d{2})(?P<d2>\d{2}))(?!\d)"
)


def date_in_name(name: str) -> tuple[str, str] | None:
    """The last date in a path as ISO and as written; `None` where there is none."""
    found = None
    for match in WRITTEN.finditer(name):
        moment = Moment(int(match["y"]), int(match["m"] or match["m2"]), int(match["d"] or match["d2"]))
        if moment.exists and moment.iso:
            found = moment.iso, match.group()
    return found
