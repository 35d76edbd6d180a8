"""Headings that stand twice, as PDFs print them for a shadow: 精准对接精准对接, 精精准准对对接接."""

from __future__ import annotations

import re

from kg.layout.lines import Line, cut

LONGEST = 120
TOKEN = re.compile(r"[^ ]+")
PAIRS = re.compile(r"(?:(\S)\1){4,}")


def undouble(line: Line) -> Line:
    """The line with what is printed twice once, where that holds of the whole line or of a long word of it."""
    text = line.text
    if not 4 <= len(text) <= LONGEST or (text.find(text[0], 1) < 0 and " " not in text):
        return line
    half = len(text) // 2
    if half >= 4 and text.startswith(text[-half:]) and not text[half:-half].strip():
        return cut(line, [(0, half)])
    if not any(map(_could_be_doubled, text.split(" "))):
        return line
    tokens = [(match.start(), match.group()) for match in TOKEN.finditer(text)]
    units = [_units(token) for _, token in tokens]
    whole = all(units) and sum(len(unit) for unit in units if unit) > 0 and any(len(t) >= 4 for _, t in tokens)
    parts, at = [], 0
    for (start, token), unit in zip(tokens, units, strict=True):
        if unit and (whole or (len(token) >= 8 and len(unit) == 1)):
            parts += [(at, start), *((start + a, start + b) for a, b in unit)]
            at = start + len(token)
    return cut(line, [*parts, (at, len(text))]) if parts else line


def _could_be_doubled(token: str) -> bool:
    """Whether no character of it need stand there but once; quick to tell, and seldom so."""
    again = len(token) % 2 == 0 and token.find(token[:1], 1) > 0
    return again and 2 * len(set(token)) <= len(token)


def _units(token: str) -> list[tuple[int, int]]:
    """The stretches that, each said twice, make up the token; none where it is not so made."""
    if not _could_be_doubled(token):
        return []
    if PAIRS.fullmatch(token):
        return [(at, at + 1) for at in range(0, len(token), 2)]
    return _halves(token, 0) or []


def _halves(token: str, at: int) -> list[tuple[int, int]] | None:
    """Longest doubled stretches from `at` to the end; a stretch of one character only between others."""
    if at == len(token):
        return []
    for length in range((len(token) - at) // 2, 0, -1):
        if token[at : at + length] != token[at + length : at + 2 * length]:
            continue
        if length == 1 and token[at].isalnum():
            continue
        rest = _halves(token, at + 2 * length)
        if rest is not None:
            return [(at, at + length), *rest]
    return None
