"""Iterators that work ahead of who asks them: Arrow and files leave Python to others while they work."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Final, TypeVar

Value = TypeVar("Value")
END: Final = object()


def ahead(values: Iterable[Value]) -> Iterator[Value]:
    """The same values, and what is raised on the way; the next one is made in a thread of its own while one is used."""
    coming = iter(values)
    with ThreadPoolExecutor(1) as worker:
        made = worker.submit(next, coming, END)
        while (value := made.result()) is not END:
            made = worker.submit(next, coming, END)
            yield value  # type: ignore[misc]  # END, the one value of another type, has just been told apart
