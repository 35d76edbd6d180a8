"""Pinyin of names, whole and by initials: `liuxiaohe` and `lxh` find 柳晓河, and 曾 answers to ceng and to zeng."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import islice

READINGS, SHORT = 4, 4
"""Spellings that are kept of a name of so few characters, a person's as a rule; of longer ones half as many."""
LONGEST = 12
"""Characters of a name that are spelt out: nobody types more syllables."""
BREAK = "'"
"""What stands before each syllable, so that `an` is none of wang."""
WAYS = 8
"""Ways to cut what was typed into syllables that are tried at most."""


@cache
def syllables(char: str) -> tuple[str, ...]:
    """The readings of a character in small letters, the commonest first; none for punctuation.

    >>> syllables("曾"), syllables("吕"), syllables("G"), syllables("、")
    (('ceng', 'zeng'), ('lv', 'lyu'), ('g',), ())
    """
    if char.isascii():
        return (char.lower(),) if char.isalnum() else ()
    from pypinyin import Style, pinyin

    read = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    sounds = [sound for sound in (read[0] if read else ()) if sound]
    return tuple(dict.fromkeys(way for sound in sounds for way in (sound, sound.replace("v", "yu"))))


def initials(char: str) -> str:
    """The letters that a character's readings begin with, the commonest first."""
    return "".join(dict.fromkeys(sound[0] for sound in syllables(char)))


def cuts(typed: str, known: frozenset[str]) -> Iterator[str]:
    """Every way to read letters as syllables, longer ones first; the last may be unfinished.

    >>> list(cuts("xiangu", frozenset({"xi", "an", "xian", "gu"})))
    ["'xian'gu", "'xi'an'gu"]
    """
    if any(sound.startswith(typed) for sound in known):
        yield BREAK + typed
    for end in range(min(len(typed) - 1, len("zhuang")), 0, -1):
        if typed[:end] in known:
            yield from (BREAK + typed[:end] + rest for rest in cuts(typed[end:], known))


class Speller:
    """Pinyin of many names: tables for the commonest readings, variants only where a character has several."""

    def __init__(self, names: Iterable[str]) -> None:
        """Look up every character once."""
        found = {char: syllables(char) for char in set().union(*names)}
        self.known = frozenset(sound for sounds in found.values() for sound in sounds)
        self._initials = _Table({char: initials(char) for char in found})
        self._sounds = _Table({char: [BREAK + sound for sound in sounds] for char, sounds in found.items()})

    def initials(self, name: str) -> Iterator[str]:
        """The initials of a name, in several readings."""
        return self._initials.spellings(name)

    def sounds(self, name: str) -> Iterator[str]:
        """The syllables of a name, each after a `BREAK`, in several readings."""
        return self._sounds.spellings(name[:LONGEST])

    def cuts(self, typed: str) -> Iterator[str]:
        """What was typed as syllables that names have, in up to `WAYS` ways."""
        return islice(cuts(typed, self.known), WAYS)


class _Table:
    """How characters are written otherwise, the commonest way first."""

    def __init__(self, ways: dict[str, Sequence[str]]) -> None:
        self._commonest = str.maketrans({char: written[0] if written else "" for char, written in ways.items()})
        self._others = {char: written[1:] for char, written in ways.items() if len(written) > 1}

    def spellings(self, name: str) -> Iterator[str]:
        """A name in its commonest reading, then with one character read otherwise, the first characters first."""
        if spelt := name.translate(self._commonest):
            yield spelt
            if not self._others.keys().isdisjoint(name):
                yield from islice(self._otherwise(name), (READINGS if len(name) <= SHORT else READINGS // 2) - 1)

    def _otherwise(self, name: str) -> Iterator[str]:
        for at, char in enumerate(name):
            for other in self._others.get(char, ()):
                yield name[:at].translate(self._commonest) + other + name[at + 1 :].translate(self._commonest)
