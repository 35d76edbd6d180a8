"""Bodies that only guests come from: 云岭大学|党委书记柏某一行来校座谈."""

from __future__ import annotations

import re

_CALLING = re.compile(
    r"[^，。；\n]{0,40}?(?:一行|考察团|代表团|访问团)[^，。；\n]{0,12}?(?:来|莅临?|到访|走访|到我)(?=[校院访我])"
)


def is_guest(end: int, text: str) -> bool:
    """Whether a body that ends here is that of guests; a bare 校长 in the report is their host's."""
    return _CALLING.match(text, end) is not None
