"""The bureaus and institutes of the country's builders, which go by a number: 中铁九局, 中建三局, 中交二航局."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.mentions.naming import BodyName
from kg.mentions.state_bodies import Body

_BUILDER = re.compile(
    r"(?:中国?(?=[铁交建冶])[铁交建冶]建?|中国?水电|中国?能建|中核|中煤)"
    r"(?:第?[一二三四五六七八九十]{1,3}(?:[航公港]?局|院|公司|建)|电气化局|隧道局|大桥局|建工|投资(?!建设|兴建|约|\d)|置业|物贸|科研院|天津院)"
    r"(?!长|面|部)(?:集团)?(?:(?:股份)?有限公司)?"
)


def find_builders(text: str) -> Iterator[Body]:
    """Each such body under the name that is printed."""
    for found in _BUILDER.finditer(text):
        yield Body(*found.span(), BodyName(found[0], "company"))
