"""Traditional characters read as Simplified, one for one."""

from __future__ import annotations

import re
from functools import cache

TELLING = 1000
"""How many Chinese characters at most are looked at to tell the script, among four times as many."""
CHINESE = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")


@cache
def _to_simplified() -> dict[int, str]:
    """OpenCC's Simplified for each Traditional character, where that is one character."""
    from opencc import OpenCC

    codes = (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000))
    # a line each, so that no two of them are read as a word
    simple = OpenCC("t2s").convert("\n".join(map(chr, codes))).split("\n")
    return {code: to for code, to in zip(codes, simple, strict=True) if len(to) == 1 and ord(to) != code}


@cache
def _traditional() -> re.Pattern[str]:
    """Any character that has another Simplified form."""
    return re.compile(f"[{''.join(map(chr, _to_simplified()))}]")


def is_traditional(text: str) -> bool:
    """Whether a page is printed in Traditional characters: more than one in ten has another Simplified form.

    A single 喆 or 堃 in a Simplified page is somebody's name and stays.
    """
    sample = "".join(CHINESE.findall(text[: 4 * TELLING]))[:TELLING]
    return len(_traditional().findall(sample)) > 0.1 * len(sample)


def simplify(text: str) -> str:
    """The text in Simplified characters, each in its place."""
    return text.translate(_to_simplified())
