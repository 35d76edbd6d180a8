"""People in rows: several hosts and guests, rows that go on over commas, names behind the verb."""

from __future__ import annotations

import pytest

from tests.facts.told import events_in

ROWS: list[tuple[str, dict[str, set[str]]]] = [
    (
        "3月14日，⟦T省委副书记⟧⟦P祁连舟⟧，⟦T省政协副主席⟧⟦P褚南星⟧、⟦P黎晚舟⟧在金城饭店会见了"
        "由⟦T海东商会会长⟧⟦P林见深⟧率领的⟦O海东商会考察团⟧一行。",
        {
            "祁连舟、褚南星、黎晚舟会见林见深一行": {
                "HOSTED 祁连舟", "HOSTED 褚南星", "HOSTED 黎晚舟", "ATTENDED 林见深",
                "ATTENDED 海东商会考察团", "HELD_AT 金城饭店",
            }
        },
    ),
    (
        "3月14日，⟦T市长⟧⟦P柏望川⟧亲切会见⟦T云帆集团董事长⟧⟦P古梅岭⟧，⟦T云帆研究院院长⟧⟦P林见深⟧等嘉宾。"
        "⟦T副市长⟧⟦P黎晚舟⟧会见时在座。",
        {"柏望川会见古梅岭、林见深": {"HOSTED 柏望川", "ATTENDED 古梅岭", "ATTENDED 林见深", "ATTENDED 黎晚舟"}},
    ),
    (
        "3月14日，全市春耕动员会召开。⟦T市长⟧⟦P柏望川⟧，⟦T副市长⟧⟦P黎晚舟⟧等市领导，各县区政府主要负责同志，"
        "市直有关部门负责人参加会议。",
        {"全市春耕动员会": {"ATTENDED 柏望川", "ATTENDED 黎晚舟"}},
    ),
    (
        "3月14日，⟦T县长⟧⟦P柏望川⟧带领⟦T副县长⟧⟦P黎晚舟⟧、⟦T局长⟧⟦P古梅岭⟧等一行4人到⟦L静宁县⟧考察。",
        {
            "柏望川带领副县长黎晚舟、局长古梅岭等一行4人到静宁县考察": {
                "LED 柏望川", "ACCOMPANIED 黎晚舟", "ACCOMPANIED 古梅岭", "HELD_AT 静宁县",
            }
        },
    ),
    (
        "3月14日，⟦T县长⟧⟦P柏望川⟧率县直有关部门负责人到⟦O静宁县人民法院⟧调研。",
        {"柏望川率县直有关部门负责人到静宁县人民法院调研": {"LED 柏望川", "VISITED 静宁县人民法院"}},
    ),
    (
        "3月14日，静宁县第九届人民代表大会第三次会议闭幕。⟦T县长⟧⟦P柏望川⟧出席闭幕大会。",
        {"静宁县第九届人民代表大会第三次会议": {"ATTENDED 柏望川"}},
    ),
    (
        "3月14日，县委常委会召开会议，学习贯彻在第十届全省运动会开幕式重要讲话精神。⟦T县委书记⟧⟦P闻若溪⟧主持会议。",
        {
            "县委常委会召开会议": {"CHAIRED 闻若溪", "CONCERNS 第十届全省运动会开幕式"},
            "第十届全省运动会开幕式": set(),
        },
    ),
    (
        "3月14日，⟦P柏望川⟧、⟦P黎晚舟⟧等⟦T市领导⟧在⟦O市审计局⟧调研。",
        {"柏望川、黎晚舟等市领导在市审计局调研": {"LED 柏望川", "ACCOMPANIED 黎晚舟", "VISITED 市审计局"}},
    ),
    (
        "3月14日，第六届校园艺术节开幕。出席开幕活动的有⟦T副校长⟧⟦P文知秋⟧，⟦T院长⟧⟦P林见深⟧、⟦P古梅岭⟧。",
        {"第六届校园艺术节": {"ATTENDED 文知秋", "ATTENDED 林见深", "ATTENDED 古梅岭"}},
    ),
    (
        "3月14日，⟦T县委书记⟧⟦P闻若溪⟧，⟦T县委副书记⟧、⟦T县长⟧⟦P柏望川⟧率⟦O山丹县党政考察团⟧到⟦L静宁县⟧考察。",
        {
            "闻若溪、柏望川率山丹县党政考察团到静宁县考察": {
                "LED 闻若溪", "LED 柏望川", "ATTENDED 山丹县党政考察团", "HELD_AT 静宁县",
            }
        },
    ),
    (
        "3月14日，⟦P柏望川⟧⟦T市长⟧赴⟦L甘州区⟧调研水利工作，⟦P黎晚舟⟧⟦T副市长⟧陪同调研。",
        {"柏望川赴甘州区调研水利工作": {"LED 柏望川", "ACCOMPANIED 黎晚舟", "HELD_AT 甘州区"}},
    ),
    (
        "3月14日，⟦T院长⟧⟦P石怀远⟧一行3人在⟦T副院长⟧⟦P古梅岭⟧等领导的陪同下，到⟦L甘州区⟧调研。",
        {"石怀远一行3人到甘州区调研": {"LED 石怀远", "ACCOMPANIED 古梅岭", "HELD_AT 甘州区"}},
    ),
    (
        "3月14日，⟦T院长⟧⟦P石怀远⟧率专职委员⟦P古梅岭⟧以及综合办等部门领导，前往⟦L甘州区⟧调研。",
        {
            "石怀远率专职委员古梅岭以及综合办等部门领导，前往甘州区调研": {
                "LED 石怀远", "ACCOMPANIED 古梅岭", "HELD_AT 甘州区",
            }
        },
    ),
    (
        "3月14日，⟦T主任⟧⟦P石怀远⟧带领考核组，在⟦T⟦O县法院⟧院长⟧⟦P古梅岭⟧、⟦T庭长⟧⟦P林见深⟧的陪同下，来到⟦L甘州区⟧"
        "进行绩效考核调研。",
        {
            "石怀远带领考核组来到甘州区进行绩效考核调研": {
                "LED 石怀远", "ACCOMPANIED 古梅岭", "ACCOMPANIED 林见深", "HELD_AT 甘州区",
            }
        },
    ),
    (
        "3月14日，⟦P闻若溪⟧来到⟦L甘州区⟧、⟦L临泽县⟧等地，深入田间和企业，考察调研春耕生产。",
        {
            "闻若溪来到甘州区、临泽县等地深入田间和企业，考察调研春耕生产": {
                "LED 闻若溪", "HELD_AT 甘州区", "HELD_AT 临泽县",
            }
        },
    ),
    (
        "3月14日，全市法院工作会议召开。⟦P石怀远⟧听取汇报后表示满意。⟦P古梅岭⟧作了说明。",
        {"全市法院工作会议": {"SPOKE_AT 古梅岭"}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("report", "told"), ROWS)
def test_everyone_in_a_row_took_part(report: str, told: dict[str, set[str]]) -> None:
    assert events_in(report) == told


@pytest.mark.parametrize(
    "report",
    [
        "3月14日，全市春耕动员会召开，传达学习⟦P何其远⟧⟦T总书记⟧在⟦L安徽省⟧考察时的重要讲话精神。⟦P闻若溪⟧讲话。",
        "3月14日，全市春耕动员会召开，⟦P闻若溪⟧讲话。要落实⟦P何其远⟧⟦T总书记⟧视察⟦L甘州区⟧重要讲话精神。",
    ],
)
def test_a_journey_that_is_only_quoted_is_no_event(report: str) -> None:
    assert events_in(report) == {"全市春耕动员会": {"SPOKE_AT 闻若溪"}}
