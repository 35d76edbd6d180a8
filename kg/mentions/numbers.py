"""Numbers as Chinese pages write them: 2.42万, 1,303, 二十, 3亿5000万."""

from __future__ import annotations

import re
from decimal import Decimal
from math import prod

DIGITS = {"〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
SCALES = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
SCALE = r"(?:[十百千]?万亿|[十百千]?[万亿]|百|千(?![瓦克米伏卡帕]))"
ARABIC = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
HAN = r"[一二两三四五六七八九十百千万亿零〇]+"

FIGURES = re.compile(r"(\d+(?:\.\d+)?)([十百千]*)")
_NARROW = str.maketrans("０１２３４５６７８９．，", "0123456789.,")


def narrow(text: str) -> str:
    """The text with full-width digits made plain, every offset kept; a full-width comma only between digits."""
    if not any(sign in text for sign in "０１２３４５６７８９．"):
        return text
    plain = text.translate(_NARROW)
    return "".join(
        old if old == "，" and not (plain[i - 1 : i].isdigit() and plain[i + 1 : i + 2].isdigit()) else new
        for i, (old, new) in enumerate(zip(text, plain, strict=True))
    )


def parse_number(text: str) -> Decimal:
    """The value of a number in digits, in Chinese numerals or in both, such as 3亿5000万.

    Raises ValueError for anything else.
    """
    text = text.replace(",", "").replace(" ", "")
    total, rest = Decimal(0), text
    for big in ("亿", "万"):
        head, sign, tail = rest.rpartition(big)
        if sign:
            total += (parse_number(head) if head else Decimal(1)) * SCALES[big]
            rest = tail
    return total + (_below_ten_thousand(rest) if rest else Decimal(0))


def _below_ten_thousand(text: str) -> Decimal:
    if text[0].isdigit():
        parts = FIGURES.findall(text)
        if "".join(map("".join, parts)) != text:
            raise ValueError(f"{text!r} is no number")
        return sum((Decimal(figure) * prod(SCALES[sign] for sign in signs) for figure, signs in parts), Decimal(0))
    total, digit = 0, 0
    for sign in text:
        if sign in DIGITS:
            digit = digit * 10 + DIGITS[sign]
        elif sign in SCALES:
            total += (digit or 1) * SCALES[sign]
            digit = 0
        else:
            raise ValueError(f"{text!r} is no number")
    return Decimal(total + digit)
