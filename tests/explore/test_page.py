"""What a reader sees and does, in a real browser; each claim holds for the application and for the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.explore.news import CITY, DAI, FLOWERS, KE, LAST, MIN, OLD_TOWN, PUSH, SECRETARY
from tests.explore.reader import ONCE, click, find_way, pale, panel, search, set_slider, shown, until

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_the_first_view_shows_who_met_whom(page: Page) -> None:
    assert {KE, DAI, MIN, PUSH, OLD_TOWN} <= shown(page)
    assert SECRETARY not in shown(page) and CITY not in shown(page)
    assert "戴鹤鸣" in panel(page) and "老城改造现场会" in panel(page)


OVERLAPS = """() => {
  const boxes = cy.nodes(':visible').map(node => node.renderedBoundingBox({includeOverlays: false}))
  const over = (a, b) => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2
  return boxes.flatMap((a, i) => boxes.slice(i + 1).filter(b => over(a, b))).length
}"""


@ONCE
def test_no_name_covers_another_in_the_first_view(page: Page) -> None:
    assert page.evaluate(OVERLAPS) == 0


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("柯远", KE),
        ("远山同志", KE),
        ("kys", KE),
        ("DHM", DAI),
        ("老城", OLD_TOWN),
        ("mws", MIN),
        ("daihem", DAI),
        ("yuan shan", KE),
    ],
)
def test_search_finds_by_name_alias_and_pinyin(page: Page, typed: str, found: str) -> None:
    search(page, typed)
    assert found in shown(page)
    assert page.evaluate("cy.$('.picked').map(one => one.id())") == [found]


@ONCE
def test_search_offers_names_to_choose_by_arrows(page: Page) -> None:
    page.fill("#find", "云岭")
    page.wait_for_selector("#find-list li:nth-child(2)")
    offered = page.locator("#find-list li").all_inner_texts()
    page.press("#find", "ArrowDown")
    page.press("#find", "Enter")
    page.wait_for_selector("#panel h2")
    assert page.inner_text("#panel h2") == offered[1].split("\n")[0]


def test_a_search_shows_the_neighbourhood_only(page: Page) -> None:
    search(page, "柯远山")
    assert shown(page) == {KE, PUSH, SECRETARY}


def test_a_click_expands(page: Page) -> None:
    search(page, "柯远山")
    click(page, PUSH)
    until(page, "cy.nodes(':visible').length > 3")
    assert shown(page) == {KE, PUSH, SECRETARY, DAI, CITY}


@ONCE
def test_what_stood_in_view_stays_where_it_was(page: Page) -> None:
    search(page, "柯远山")
    before = page.evaluate("id => cy.getElementById(id).position()", SECRETARY)
    click(page, PUSH)
    until(page, "cy.nodes(':visible').length > 3")
    assert page.evaluate("id => cy.getElementById(id).position()", SECRETARY) == before


def test_the_panel_shows_the_sentence_with_its_words_marked(page: Page) -> None:
    search(page, "柯远山")
    page.wait_for_selector("#panel mark")
    assert "柯远山主持重点项目推进会。" in panel(page)
    assert "《云岭市召开项目推进会》 2031-03-02 · 2031-03-02.txt" in panel(page)
    assert {"柯远山", "重点项目推进会"} <= set(page.locator("#panel mark").all_inner_texts())


def test_a_line_shows_all_that_says_it(page: Page) -> None:
    search(page, "柯远山")
    page.evaluate("void cy.edges('[rel=\"CHAIRED\"]').emit('tap')")
    until(page, "document.querySelector('#panel h2').textContent.includes('主持')")
    assert "柯远山主持重点项目推进会。" in panel(page) and "made_up" in panel(page)


@pytest.mark.parametrize(
    ("day", "so"),
    [("2031-03-01", {KE, DAI, PUSH}), ("2031-05-11", {DAI, MIN, OLD_TOWN}), ("2031-04-20", set[str]())],
)
def test_the_day_greys_what_was_not_so(page: Page, day: str, so: set[str]) -> None:
    page.click("#mode-day")
    set_slider(page, "#time-day", day)
    assert shown(page) - pale(page) == so


@ONCE
def test_a_span_lights_what_lies_in_it(page: Page) -> None:
    page.click("#mode-span")
    set_slider(page, "#time-from", "2031-05-01")
    assert shown(page) - pale(page) >= {DAI, MIN, OLD_TOWN, LAST}
    assert PUSH in pale(page) and KE in pale(page)
    page.click("#mode-all")
    assert pale(page) == set()


@ONCE
def test_a_spell_that_ended_is_pale_after_its_end_and_one_without_beginning_is_dashed_before(page: Page) -> None:
    search(page, "柯远山")
    click(page, PUSH)
    until(page, "cy.nodes(':visible').length > 3")
    click(page, DAI)
    until(page, "cy.edges('[rel=\"HOLDS\"]').length == 2")
    page.click("#mode-day")
    set_slider(page, "#time-day", "2031-06-01")
    assert page.evaluate("cy.edges('[rel=\"HOLDS\"].not').map(edge => edge.source().id())") == [KE]
    set_slider(page, "#time-day", "2031-03-01")
    assert page.evaluate("cy.edges('[rel=\"HOLDS\"].unsure').map(edge => edge.source().id())") == [DAI]


@ONCE
def test_the_slider_moves_by_keyboard(page: Page) -> None:
    page.click("#mode-day")
    page.focus("#time-day")
    before = page.inner_text("#time output")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#time output") != before and page.evaluate("document.activeElement.id") == "time-day"


def test_the_way_between_two_people_is_found(page: Page) -> None:
    find_way(page, "柯远山", "闵望舒")
    assert shown(page) == {KE, PUSH, DAI, OLD_TOWN, MIN}
    assert panel(page).index("柯远山") < panel(page).index("戴鹤鸣") < panel(page).index("闵望舒")


def test_events_stand_in_the_order_of_days(page: Page) -> None:
    page.click("#tab-timeline")
    page.wait_for_selector("#panel .days div")
    assert (
        panel(page).index("2031-06-20") < panel(page).index("2031-05-10 – 2031-05-11") < panel(page).index("2031-03-01")
    )
    assert "戴鹤鸣、闵望舒" in panel(page) or "闵望舒、戴鹤鸣" in panel(page)


def test_the_timeline_of_a_person_has_what_that_person_did(page: Page) -> None:
    search(page, "柯远山")
    page.click("#tab-timeline")
    page.wait_for_selector("#panel .days")
    assert "云岭市重点项目推进会" in panel(page) and "老城改造现场会" not in panel(page)


def test_months_are_counted_and_lead_to_their_events(page: Page) -> None:
    page.click("#tab-months")
    page.wait_for_selector("#panel .bars")
    assert page.locator("#panel .bars > span").all_inner_texts() == ["1 / 1", "1 / 1", "1 / 1"]
    page.click("[data-month='2031-05']")
    page.wait_for_selector("#panel .days div")
    assert "老城改造现场会" in panel(page) and "推进会" not in panel(page)


def test_places_stand_below_their_provinces(page: Page) -> None:
    page.click("#tab-places")
    page.wait_for_selector("#panel .tree li")
    assert page.locator("#panel .tree > li > a").all_inner_texts() == ["南澜省"]
    page.click("#panel .tree button")
    page.wait_for_selector("#panel .tree .tree li, #panel .tree ul li")
    assert page.locator("#panel .tree ul li a").all_inner_texts() == ["云岭市"]


@ONCE
def test_the_legend_filters_labels_and_lines(page: Page) -> None:
    page.uncheck("#legend input[data-name='Event']")
    assert shown(page) == {one for one in shown(page) if one.startswith("person:")}
    page.check("#legend input[data-name='Event']")
    page.uncheck("#legend input[data-name='CHAIRED']")
    assert page.evaluate("cy.edges(':visible').filter('[rel=\"CHAIRED\"]').length") == 0


@ONCE
def test_a_day_without_a_year_is_said_as_one_says_it(page: Page) -> None:
    search(page, "祁云深")
    assert "5月6日" in panel(page) and "--05" not in panel(page)
    assert page.evaluate("id => cy.getElementById(id).data('text')", FLOWERS) == "5月6日\n赏花会"
    page.click("#language")
    until(page, "document.getElementById('home').textContent === 'Start'")
    assert page.evaluate("id => cy.getElementById(id).data('text')", FLOWERS) == "05-06\n赏花会"
