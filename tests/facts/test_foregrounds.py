"""A paragraph that begins with a site tells of a stop where the traveller comes in later."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

TRIP = "3月14日，⟦T副省长⟧⟦P柏望川⟧来到⟦L甘州区⟧调研。\n"


@pytest.mark.parametrize(
    ("paragraph", "stops"),
    [
        ("⟦J云岭水库扩建工程⟧是全区重点项目。⟦P柏望川⟧来到现场，听取项目推进情况介绍。", {"云岭水库扩建工程"}),
        ("⟦O海岳农业公司⟧利用新技术种植香菇。⟦P柏望川⟧了解了香菇销售情况。", {"海岳农业公司"}),
        ("⟦O海岳农业公司⟧利用新技术种植香菇。⟦P黎晚舟⟧介绍了香菇销售情况。", set()),
        ("⟦O区委⟧是坚强的领导集体。⟦P柏望川⟧听取了汇报。", set()),
        ("⟦L甘州区⟧是农业大区。⟦P柏望川⟧询问了春耕情况。", set()),
    ],
)
def test_a_site_that_opens_a_paragraph_is_a_stop_where_the_traveller_looks_at_it(
    paragraph: str, stops: set[str]
) -> None:
    told = events_in(TRIP + paragraph)["柏望川来到甘州区调研"]
    assert {one.split()[1] for one in told if one.startswith("VISITED")} == stops
