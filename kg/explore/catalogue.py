"""All names of a graph in memory: what search and completion look in, and which label an id has."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from kg.explore.letters import BREAK, Speller
from kg.explore.pieces import Json, View
from kg.vocabulary import vocabulary

FOUND = 12
"""Completions that are offered."""
LOOKED_AT = 2000
"""Hits that are ranked at most; entries stand in the order of their mentions, so the best come first."""


@dataclass(frozen=True, slots=True)
class Entry:
    """An entity under all its names."""

    id: str
    label: str
    name: str
    aliases: tuple[str, ...]
    mentions: int


class Index:
    """Forms of names in one text, a line each: one scan of a string finds among millions of characters."""

    def __init__(self, forms: Iterable[tuple[str, int]]) -> None:
        """Keep each form with the number of its entry."""
        lines, self._owners, self._starts = list[str](), list[int](), list[int]()
        at = 1
        for form, owner in forms:
            lines.append(form)
            self._owners.append(owner)
            self._starts.append(at)
            at += len(form) + 1
        self._text = "\n" + "\n".join(lines) + "\n"

    def __contains__(self, wanted: str) -> bool:
        """Whether any form has `wanted` in it."""
        return wanted in self._text

    def owners(self, wanted: str) -> Iterator[int]:
        """The numbers of the entries that have a form with `wanted` in it, in their order."""
        at = self._text.find(wanted)
        while at >= 0:
            yield self._owners[bisect_right(self._starts, at + (wanted[0] == "\n")) - 1]
            at = self._text.find(wanted, at + 1)


class Catalogue:
    """The entities of a graph by name."""

    def __init__(self, view: View) -> None:
        """Read every name but those of reports."""
        found = (entry for label in vocabulary().labels if label != "Article" for entry in _entries(view, label))
        self._entries = sorted(found, key=lambda entry: (-entry.mentions, entry.id))
        forms = [(form, at) for at, entry in enumerate(self._entries) for form in _forms(entry)]
        speller = Speller(form for form, _ in forms)
        self._names = Index((form.casefold(), at) for form, at in forms)
        self._initials = Index((spelt, at) for form, at in forms for spelt in speller.initials(form))
        self._sounds = Index((spelt, at) for form, at in forms for spelt in speller.sounds(form))
        self._speller = speller
        self.labels = {entry.id: entry.label for entry in self._entries}

    def find(self, text: str) -> list[Json]:
        """The entities of a name or alias, or of its pinyin: whole names first, then beginnings, then the rest."""
        wanted = " ".join(text.split()).casefold()
        found: dict[int, None] = {}
        for index, forms in self._steps(wanted) if wanted else ():
            hits = (owner for form in forms for owner in islice(index.owners(form), LOOKED_AT))
            found.update(dict.fromkeys(sorted(set(hits))))
            if len(found) >= FOUND:
                break
        return [_told(self._entries[at], wanted) for at in list(found)[:FOUND]]

    def _steps(self, wanted: str) -> Iterator[tuple[Index, list[str]]]:
        """Where to look for what, best first; pinyin may be typed with spaces or apostrophes between syllables."""
        yield from ((self._names, [f"\n{wanted}\n"]), (self._names, [f"\n{wanted}"]))
        letters = wanted.replace(" ", "").replace("'", "")
        if letters.isascii() and letters.isalnum():
            cuts = self._speller.cuts(letters) if len(letters) > 1 else ()
            held = [cut for cut in cuts if cut in self._sounds]
            yield self._sounds, [f"\n{cut}\n" for cut in held]
            yield self._initials, [f"\n{letters}\n"]
            yield self._sounds, [f"\n{cut}{BREAK}" for cut in held]
            yield self._sounds, [f"\n{cut}" for cut in held]
            yield self._initials, [f"\n{letters}"]
            yield self._sounds, held
        yield self._names, [wanted]


def _entries(view: View, label: str) -> Iterator[Entry]:
    for identity, name, aliases, mentions in view.query(
        f"MATCH (n:`{label}`) RETURN n.id, n.name, n.aliases, n.mentions"
    ).rows:
        yield Entry(identity, label, name, tuple(aliases or ()), mentions or 0)


def _forms(entry: Entry) -> Iterator[str]:
    return (" ".join(form.split()) for form in dict.fromkeys((entry.name, *entry.aliases)))


def _told(entry: Entry, wanted: str) -> Json:
    named = wanted in entry.name.casefold()
    alias = None if named else next((form for form in entry.aliases if wanted in form.casefold()), None)
    told: Json = {"id": entry.id, "label": entry.label, "name": entry.name, "n": entry.mentions}
    return {**told, "alias": alias} if alias else told
