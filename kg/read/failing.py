"""One error for all that could not be read of a file whose other parts could."""

from __future__ import annotations

from collections.abc import Sequence

from kg.errors import ReadError


def raise_first(failed: Sequence[ReadError]) -> None:
    """Raise the first error and say how many more there were; nothing where there was none."""
    if not failed:
        return
    first, more = failed[0], len(failed) - 1
    what = f"{first.what} (and {more} more of it cannot be read)" if more else first.what
    raise ReadError(what, where=first.where, mend=first.mend) from first
