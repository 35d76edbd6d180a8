"""Readable IRIs: Chinese stays Chinese, and what an IRI must not hold is percent-encoded."""

from __future__ import annotations

import re
from string import ascii_letters, digits
from urllib.parse import quote

from kg.errors import OptionError
from kg.stores.rdf.columns import Column, join, mended

BASE = "https://w3id.org/kg/"
"""Of the data, where `--base` gives no other."""
WIDE = (
    "\u00a1-\u167f\u1681-\u180d\u180f-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff"
    "\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd"
)
"""Of the characters that RFC 3987 lets stand, all but spaces and marks of writing direction."""
UNFIT = re.compile(rf"[^A-Za-z0-9\-._~!$&'()*+,;=:@/{WIDE}]")
DOTS = re.compile(r"(?<![^/])\.{1,2}(?![^/])")
"""Segments that a reader of the IRI would resolve away."""
AWKWARD = rf"{UNFIT.pattern}|(?:^|/)\.{{1,2}}(?:/|$)"
"""What either of them would find, in words that Arrow knows too."""
COMMON = bytes([*b"-_~!$&'()*+,;=:@/", *range(0x80, 0xC0), *range(0xE4, 0xEA)]) + f"{digits}{ascii_letters}".encode()
"""Bytes of UTF-8 that make up no awkward name, whatever their order: ASCII without the dot, and U+4000 to U+9FFF."""
VALID_BASE = re.compile(r"(?:https?|urn):[^\s<>\"{}|\\^`#]*[/:]")
"""Without a fragment: evidence is named by fragments of articles."""


def escaped(text: str) -> str:
    """Text as a part of an IRI; `urllib.parse.unquote` gives it back.

    >>> escaped("project:年产10万吨 <一期>")
    'project:年产10万吨%20%3C一期%3E'
    """
    fit = UNFIT.sub(lambda found: quote(found[0], safe=""), text)
    return DOTS.sub(lambda found: "%2E" * len(found[0]), fit)


def _fit(names: Column) -> Column:
    """A column of names as parts of IRIs; most are already."""
    return mended(names, AWKWARD, escaped, fit=COMMON)


def _closed(names: Column) -> Column:
    from pyarrow import compute

    return compute.replace_substring(_fit(names), "/", "%2F")


class Mint:
    """The IRIs of data below a base, each in angle brackets: one, or as columns of them."""

    def __init__(self, base: str = BASE) -> None:
        """Mint below `base`; raise OptionError where it could not begin an IRI."""
        if not VALID_BASE.fullmatch(base):
            raise OptionError("not a base for IRIs", where=base, mend="write one like https://example.org/news/")
        self.base = base

    def made(self, sort: str, name: str) -> str:
        """Anything by its sort and name."""
        return f"<{self.base}{sort}/{escaped(name)}>"

    def all_made(self, sort: str, names: Column) -> Column:
        """Many things of a sort by their names."""
        return join(f"<{self.base}{sort}/", _fit(names), ">")

    def nodes(self, names: Column) -> Column:
        """Entities and articles by their ids."""
        return self.all_made("id", names)

    def graphs(self, articles: Column) -> Column:
        """The named graphs of what articles say."""
        return self.all_made("graph", articles)

    def claims(self, sources: Column, keys: Column, targets: Column) -> Column:
        """Relationships as things of their own; a slash inside an id is encoded to keep claims apart."""
        source, key, target = (_closed(names) for names in (sources, keys, targets))
        return join(f"<{self.base}claim/", source, "/", key, "/", target, ">")


def parts(iris: Column, *fragment: str | Column) -> Column:
    """IRIs below others: `<…>`, `char=` and `3,17` give `<…#char=3,17>`."""
    from pyarrow import compute

    return join(compute.utf8_slice_codeunits(iris, 0, -1), "#", *fragment, ">")
