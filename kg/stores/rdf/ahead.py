"""Iterators that work ahead of who asks them: Arrow and files leave Python to others while they work."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

Value = TypeVar("Value")
END: Final = object()
DEEP = 4
"""Values that are made ahead: dear and cheap ones come in bursts; with one at a time each side waits for the other."""


def ahead(values: Iterable[Value]) -> Iterator[Value]:
    """The same values, and what is raised on the way; the next ones are made in a thread of their own."""
    coming = iter(values)
    with ThreadPoolExecutor(1) as worker:
        made = deque(worker.submit(next, coming, END) for _ in range(DEEP))
        while (value := made.popleft().result()) is not END:
            made.append(worker.submit(next, coming, END))
            yield value  # type: ignore[misc]  # END, the one value of another type, has just been told apart
