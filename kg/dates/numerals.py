"""Numbers of days, months and years in digits (全角 too) or in Chinese (二十三, 廿三, 二〇二三)."""

from __future__ import annotations

DIGITS = {**{c: i for i, c in enumerate("〇一二三四五六七八九")}, "零": 0, "○": 0, "元": 1}


def parse_count(text: str) -> int:
    """The number of 23, ２３, 二十三, 廿三, 初三; ValueError for anything else.

    >>> parse_count("二十三"), parse_count("初三"), parse_count("十")
    (23, 3, 10)
    """
    text = text.removeprefix("初").replace("廿", "二十").replace("卅", "三十")
    if text.isdecimal():
        return int(text)
    tens, ten, ones = text.rpartition("十")
    if not ten:
        return _digits(text)
    return (_digits(tens) if tens else 1) * 10 + (_digits(ones) if ones else 0)


def _digits(text: str) -> int:
    try:
        return int("".join(str(DIGITS[c]) for c in text))
    except KeyError as exc:
        raise ValueError(f"{text!r} is not a number") from exc


def parse_year(text: str) -> int:
    """The year of 2023 or 二〇二三; ValueError for anything else."""
    return int(text) if text.isdecimal() else _digits(text)
