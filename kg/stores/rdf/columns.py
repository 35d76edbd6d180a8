"""Arrow columns of text: joined row by row, looked up value by value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import reduce
from typing import Any

Column = Any
"""An Arrow array of strings, of numbers, or of lists of strings; a value may be null."""
Page = dict[str, Column]
"""Columns of equal length by name."""


@contextmanager
def given_back() -> Iterator[None]:
    """Columns in memory of the system's allocator: what several threads make and drop goes back to it at once."""
    import pyarrow

    was = pyarrow.default_memory_pool()
    pyarrow.set_memory_pool(pyarrow.system_memory_pool())
    try:
        yield
    finally:
        pyarrow.set_memory_pool(was)


def join(*parts: Column | str) -> Column:
    """What the parts say one behind the other, row by row; null where one of them is."""
    from pyarrow import compute

    return compute.binary_join_element_wise(*parts, "")


def column(values: Iterable[str | None]) -> Column:
    """A column of text."""
    import pyarrow

    return pyarrow.array(list(values), pyarrow.string())


def mapped(values: Column, function: Callable[[Any], str | None]) -> Column:
    """Each value through a function, which is asked once for all that are equal; null stays null."""
    known = values.dictionary_encode()
    return column(map(function, known.dictionary.to_pylist())).take(known.indices)


def characters(values: Column) -> memoryview:
    """The characters of a column of text one behind the other, as they lie in memory in UTF-8."""
    _, borders, data = values.buffers()
    if data is None:
        return memoryview(b"")
    ends = memoryview(borders).cast("i")
    return memoryview(data)[ends[values.offset] : ends[values.offset + len(values)]]


def mended(values: Column, pattern: str, function: Callable[[str], str], *, fit: bytes) -> Column:
    """A column of text with those values sent through a function that the pattern is found in.

    `fit` are bytes without which the pattern finds nothing: a column of nothing else is told twenty times faster.
    """
    from pyarrow import compute

    if not bytes(characters(values)).translate(None, fit):
        return values
    found = compute.match_substring_regex(values, pattern).fill_null(False)
    if not compute.any(found).as_py():
        return values
    return compute.replace_with_mask(values, found, column(map(function, values.filter(found).to_pylist())))


def several(values: Column, function: Callable[[Any], Iterable[str]]) -> Column:
    """A column of lists: what a function says of each value."""
    import pyarrow

    known = values.dictionary_encode()
    lists = [list(function(value)) for value in known.dictionary.to_pylist()]
    return pyarrow.array(lists, pyarrow.list_(pyarrow.string())).take(known.indices)


def each(lists: Column, function: Callable[[Column], Column]) -> Column:
    """A column of lists with all that stands in them sent through a function of columns; null becomes empty."""
    import pyarrow
    from pyarrow import compute

    lengths = compute.fill_null(compute.list_value_length(lists), 0).cast("int32")
    ends = pyarrow.concat_arrays([pyarrow.array([0], "int32"), compute.cumulative_sum(lengths)])
    return pyarrow.ListArray.from_arrays(ends, function(lists.flatten()))


def where(condition: Column, values: Column) -> Column:
    """The values where the condition holds, null elsewhere."""
    import pyarrow
    from pyarrow import compute

    return compute.if_else(condition, values, pyarrow.scalar(None, values.type))


def equal(values: Column, value: str) -> Column:
    """Whether a value is this one; null is not."""
    from pyarrow import compute

    return compute.equal(values, value).fill_null(False)


def begins(*columns: Column) -> Column:
    """Whether a row of sorted columns differs from the row before it; the first one does."""
    import pyarrow
    from pyarrow import compute

    differ = [compute.not_equal(values[1:], values[:-1]) for values in columns]
    head = pyarrow.array([True][: len(columns[0])], pyarrow.bool_())
    return pyarrow.concat_arrays([head, reduce(compute.or_, differ)])


def holds_lists(values: Column) -> bool:
    """Whether a row of the column is a list."""
    from pyarrow import types

    return bool(types.is_list(values.type))


def picked(page: Page, rows: Column) -> Page:
    """The rows of a page, by a column of truth values or of numbers of rows."""
    from pyarrow import types

    chosen = "filter" if types.is_boolean(rows.type) else "take"
    return {name: getattr(values, chosen)(rows) for name, values in page.items()}


def cut(page: Page, rows: int) -> Iterator[Page]:
    """A page in pieces of so many rows at most."""
    count = max(map(len, page.values()), default=0)
    for at in range(0, count, rows):
        yield {name: values[at : at + rows] for name, values in page.items()}


def in_order(page: Page, *names: str) -> Page:
    """A page sorted by its columns of these names."""
    import pyarrow

    table = pyarrow.table(page).sort_by([(name, "ascending") for name in names])
    return pages_of(table)


def pages_of(table: Any) -> Page:
    """A table of Arrow as a page."""
    return {name: table[name].combine_chunks() for name in table.column_names}
