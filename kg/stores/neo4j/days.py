"""Native days beside the text of a date: `start` 2023-05 has `start_date` 2023-05-01 and `start_until` 2023-05-31.

The text stays as precise as the page says, and one question reads it in every database; the native day is the whole
date, or the first of the days it may be, and `_until` the last, where it is not the whole date.
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

FIRST, LAST = "_date", "_until"
DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")


@lru_cache(maxsize=65536)
def bounds(text: str | None) -> tuple[str | None, str | None]:
    """The first day a date may be and, where it is partial, the last; neither where its year is unknown.

    >>> bounds("2023-05-06"), bounds("2024-02"), bounds("--05-06")
    (('2023-05-06', None), ('2024-02-01', '2024-02-29'), (None, None))
    """
    found = DATE.fullmatch(text or "")
    if not found:
        return None, None
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if not year or (month and day and day > monthrange(year, month)[1]):
            return None, None
        first = f"{year:04}-{month or 1:02}-{day or 1:02}"
        last = None if day else f"{year:04}-{month or 12:02}-{monthrange(year, month or 12)[1]:02}"
    except ValueError:
        return None, None
    return (None, None) if day == 0 or month == 0 else (first, last)
