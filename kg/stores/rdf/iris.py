"""Readable IRIs: Chinese stays Chinese, and what an IRI must not hold is percent-encoded."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import quote

from kg.errors import OptionError

BASE = "https://w3id.org/kg/"
"""Of the data, where `--base` gives no other."""
WIDE = (
    r"\u00a1-\u167f\u1681-\u180d\u180f-\u1fff\u2010-\u2027\u2030-\u205e\u2070-\u2fff\u3001-\ud7ff"
    r"\uf900-\ufdcf\ufdf0-\uffef\U00010000-\U0001fffd\U00020000-\U0002fffd\U00030000-\U0003fffd"
)
"""Of the characters that RFC 3987 lets stand, all but spaces and marks of writing direction."""
UNFIT = re.compile(rf"[^A-Za-z0-9\-._~!$&'()*+,;=:@/{WIDE}]")
KEPT = 50_000
"""Names whose IRIs are kept at hand."""
DOTS = re.compile(r"(?<![^/])\.{1,2}(?![^/])")
"""Segments that a reader of the IRI would resolve away."""
VALID_BASE = re.compile(r"(?:https?|urn):[^\s<>\"{}|\\^`#]*[/:]")
"""Without a fragment: evidence is named by fragments of articles."""


@lru_cache(maxsize=KEPT)
def escaped(text: str) -> str:
    """Text as a part of an IRI; `urllib.parse.unquote` gives it back.

    >>> escaped("project:年产10万吨 <一期>")
    'project:年产10万吨%20%3C一期%3E'
    """
    fit = UNFIT.sub(lambda found: quote(found[0], safe=""), text)
    return DOTS.sub(lambda found: "%2E" * len(found[0]), fit)


@lru_cache(maxsize=KEPT)
def _closed(name: str) -> str:
    return escaped(name).replace("/", "%2F")


class Mint:
    """The IRIs of data below a base, each in angle brackets."""

    def __init__(self, base: str = BASE) -> None:
        """Mint below `base`; raise OptionError where it could not begin an IRI."""
        if not VALID_BASE.fullmatch(base):
            raise OptionError("not a base for IRIs", where=base, mend="write one like https://example.org/news/")
        self.base = base
        self.node = lru_cache(maxsize=KEPT)(self._node)

    def _node(self, name: str) -> str:
        """An entity or article by its id."""
        return f"<{self.base}id/{escaped(name)}>"

    def graph(self, article: str) -> str:
        """The named graph of what an article says."""
        return f"<{self.base}graph/{escaped(article)}>"

    def claim(self, source: str, key: str, target: str) -> str:
        """A relationship as a thing of its own; a slash inside an id is encoded to keep claims apart."""
        return f"<{self.base}claim/{_closed(source)}/{_closed(key)}/{_closed(target)}>"

    def made(self, sort: str, name: str) -> str:
        """Anything else, by its sort and name."""
        return f"<{self.base}{sort}/{escaped(name)}>"


def part(iri: str, fragment: str) -> str:
    """An IRI below another: `<…>` and `char=3,17` give `<…#char=3,17>`."""
    return f"{iri[:-1]}#{fragment}>"
