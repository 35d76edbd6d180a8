"""Towns that are printed without their class word."""

from __future__ import annotations

import pytest

from tests.mentions.test_places import places_in

CIXI = "浙江省/宁波市/慈溪市"
FULL = "宁波市慈溪市"


@pytest.mark.parametrize(
    ("text", "region", "towns"),
    [
        ("涉及掌起、观海卫、附海3个乡镇。", CIXI, {"掌起": "掌起镇", "观海卫": "观海卫镇", "附海": "附海镇"}),
        ("涉及慈溪市掌起、附海等2个镇。", None, {"掌起": "掌起镇", "附海": "附海镇"}),
        ("覆盖掌起、附海两个乡镇。", CIXI, {"掌起": "掌起镇", "附海": "附海镇"}),
        ("覆盖掌起和附海两个镇长家庭。", CIXI, {}),
        ("涉及农业、林业2个乡镇部门。", CIXI, {}),
        ("涉及掌起、附海3个村。", CIXI, {}),
        ("前往⟨LOC 掌起⟩、⟨LOC 云石⟩等地检查。", CIXI, {"掌起": "掌起镇"}),
        ("前往⟨LOC 掌起⟩、⟨LOC 云石⟩等地检查。", "青海省/西宁市", {}),
    ],
)
def test_a_short_name_is_the_one_town_of_the_division_that_has_it(
    text: str, region: str | None, towns: dict[str, str]
) -> None:
    found = {surface: name for surface, name in places_in(text, region).items() if name.endswith("镇")}
    assert {surface: name.removeprefix(FULL) for surface, name in found.items()} == towns
    assert all(name.startswith(("慈溪市", FULL)) for name in found.values())
