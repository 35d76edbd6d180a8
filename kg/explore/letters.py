"""Pinyin initials: the letters a character can begin with, so that `lxh` finds 柳晓河 and 曾 answers to c and z."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import islice, product

READINGS = 4
"""Spellings of one name that are kept at most: more than two doubtful characters are rare."""


@cache
def letters(char: str) -> str:
    """The initials of a character's readings in small letters, the commonest first; empty for punctuation."""
    if char.isascii():
        return char.lower() if char.isalnum() else ""
    from pypinyin import Style, pinyin

    read = pinyin(char, style=Style.FIRST_LETTER, heteronym=True, errors="ignore")
    return "".join(dict.fromkeys(initial[:1] for initial in read[0])) if read else ""


class Speller:
    """Initials of many names: one table for the commonest readings, variants only where a character has several."""

    def __init__(self, names: Iterable[str]) -> None:
        """Look up every character once."""
        found = {char: letters(char) for char in set().union(*names)}
        self._table = str.maketrans({char: read[:1] for char, read in found.items()})
        self._doubtful = {char for char, read in found.items() if len(read) > 1}

    def spellings(self, name: str) -> Iterable[str]:
        """The initials of a name, in up to `READINGS` readings."""
        if self._doubtful.isdisjoint(name):
            spelt = name.translate(self._table)
            return (spelt,) if spelt else ()
        choices = [found for char in name if (found := letters(char))]
        return ("".join(choice) for choice in islice(product(*choices), READINGS))
