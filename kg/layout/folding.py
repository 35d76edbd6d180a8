"""Printed characters read as the ones they stand for, one for one, so that offsets hold."""

from __future__ import annotations

import re
from functools import lru_cache

CHINESE = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff"
MARKS = r"，。；：！？、“”‘’（）《》〈〉【】…—％"
WIDE = {code: chr(code - 0xFEE0) for code in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
SAME = {
    **WIDE, **dict.fromkeys(map(ord, "•‧・∙⋅"), "·"), ord("％"): "%", ord("｡"): "。", ord("､"): "、",
    ord("「"): "“", ord("」"): "”", ord("『"): "‘", ord("』"): "’", ord("﹁"): "“", ord("﹂"): "”",
    ord("〝"): "“", ord("〞"): "”", ord("〔"): "（", ord("〕"): "）", ord("―"): "—",
    **dict.fromkeys(map(ord, "\u3000\xa0\t\u2002\u2003\u2009\u202f"), " "),
}  # fmt: skip
FOLDED = re.compile(f"[{''.join(map(re.escape, map(chr, SAME)))}]+")
BRACKETS = re.compile(rf"\(([^()\n]*[{CHINESE}][^()\n]*)\)")
QUOTES = re.compile(rf"\"([^\"\n]*[{CHINESE}][^\"\n]*)\"")
ASCII_STOP = re.compile("[,;:!?]")
KEPT = 1 << 14
"""Lines of which it is kept how they read: each is folded before and after it is joined, and again to make sure."""
STOPS = re.compile(rf"(?<=[{CHINESE}{MARKS}])[,;:!?]+|[,;:!?]+(?=[{CHINESE}{MARKS}])")
FULL_STOP = re.compile(rf"(?<=[）”])\.(?=[{CHINESE}“])|(?<=[{CHINESE}）”])\.$")
CHINESE_STOPS = str.maketrans(",;:!?", "，；：！？")


def fold(text: str) -> str:
    """Full-width figures, corner quotation marks and the many middle dots read as the common ones."""
    # few characters of a page are folded, and to look for them is faster than to translate all
    return FOLDED.sub(lambda match: match.group().translate(SAME), text)


@lru_cache(KEPT)
def fold_stops(text: str) -> str:
    """ASCII commas, brackets and quotation marks in Chinese words read as Chinese: 90天,签下 is 90天，签下.

    >>> fold_stops("青海(中国)SAP(ERP)平台,共3家")
    '青海（中国）SAP(ERP)平台，共3家'
    """
    if "(" in text:
        text = BRACKETS.sub(r"（\1）", text)
    if '"' in text:
        text = QUOTES.sub(r"“\1”", text)
    if "." in text:
        text = FULL_STOP.sub("。", text)
    if ASCII_STOP.search(text) is None:
        return text
    return STOPS.sub(lambda match: match.group().translate(CHINESE_STOPS), text)
