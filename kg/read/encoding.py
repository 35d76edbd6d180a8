"""Bytes to text: UTF-8 and UTF-16 with and without a mark, GB18030, Big5."""

from __future__ import annotations

import codecs

from kg.errors import ReadError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FREQUENT = frozenset(
    "的一是在不了有和人大中为为上个国到说们以会我地出要年时生市省区委工作发展这來為個國時發們會這產業經區員"
)
"""Characters of which one in twenty or so of any Chinese prose is, in both scripts."""
GUESSES = ("utf-16-le", "utf-16-be", "gb18030", "big5", "big5hkscs")
SAMPLE = 200_000
SPOILT = 0.001
"""The share of unreadable characters up to which a file is still taken for the UTF-8 it nearly is."""


def decode(data: bytes, *, where: str) -> str:
    """The text of a file's bytes; raise ReadError where they are no text in any encoding that is known."""
    if not data.strip():
        raise ReadError("the file is empty", where=where, mend="leave it out, or save the page again")
    text = _marked(data) or _utf8(data) or _guessed(data)
    if text is None or _is_binary(text):
        raise ReadError("not a text in UTF-8, UTF-16, GB18030 or Big5", where=where, mend="save it as UTF-8")
    return text


def _marked(data: bytes) -> str | None:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    return None


def _utf8(data: bytes) -> str | None:
    """UTF-8, or nearly: a download that was cut in mid-character is still read."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
        if text.count("�") > max(1, SPOILT * len(text)):
            return None
    return text if text.count("\0") <= SPOILT * len(text) else None


def _guessed(data: bytes) -> str | None:
    """The encoding whose reading is the most like Chinese prose."""
    scored = [(_likeness(data, encoding), encoding) for encoding in GUESSES]
    best, encoding = max(scored, key=lambda pair: pair[0])
    return data.decode(encoding, errors="replace") if best > 0 else None


def _likeness(data: bytes, encoding: str) -> float:
    sample = data[:SAMPLE].decode(encoding, errors="replace")
    if not sample:
        return 0.0
    frequent = sum(character in FREQUENT for character in sample)
    return (frequent - 10 * sample.count("�")) / len(sample)


def _is_binary(text: str) -> bool:
    sample = text[:SAMPLE]
    controls = sum(character < " " and character not in "\t\n\r\f\v" for character in sample)
    return controls > 0.01 * len(sample)
