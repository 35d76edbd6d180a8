"""What leaves the page and what comes in: addresses, files, hostile names, keys, languages, small screens."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree

from tests.explore.conftest import open_page
from tests.explore.news import DAI, KE, MARKUP, MIN, OLD_TOWN, PUSH, SCRIPT, SECRETARY
from tests.explore.reader import ONCE, click, find_way, panel, search, set_slider, shown, until

if TYPE_CHECKING:
    from playwright.sync_api import Page


def test_the_address_reproduces_the_view(page: Page) -> None:
    search(page, "柯远山")
    click(page, PUSH)
    until(page, "cy.nodes(':visible').length > 3")
    page.uncheck("#legend input[data-name='Place']")
    page.click("#mode-day")
    set_slider(page, "#time-day", "2031-03-01")
    seen, where = state(page), page.url
    page.goto("about:blank")
    open_page(page, where)
    assert state(page) == seen


def state(page: Page) -> Any:
    told = "[one.id(), one.visible(), one.classes().sort(), one.isNode() ? one.position() : 0]"
    drawn = f"cy.elements().map(one => {told}).sort()"
    return page.evaluate(f"[{drawn}, document.querySelector('#time output').textContent]"), panel(page)


@ONCE
def test_the_address_reproduces_a_way(page: Page) -> None:
    find_way(page, "柯远山", "闵望舒")
    seen, where = shown(page), page.url
    page.goto("about:blank")
    open_page(page, where)
    assert shown(page) == seen


def saved(page: Page, kind: str) -> bytes:
    page.click("#save")
    with page.expect_download() as waiting:
        page.click(f"[data-save='{kind}']")
    return Path(waiting.value.path()).read_bytes()


@ONCE
def test_pictures_download(page: Page) -> None:
    assert saved(page, "PNG").startswith(b"\x89PNG")
    drawn = ElementTree.fromstring(saved(page, "SVG"))
    words = [part.text or "" for part in drawn.iter("{http://www.w3.org/2000/svg}tspan")]
    assert "柯远山" in words and not list(drawn.iter("{http://www.w3.org/2000/svg}img"))


@ONCE
def test_rows_download(page: Page) -> None:
    rows = list(csv.DictReader(io.StringIO(saved(page, "CSV").decode("utf-8-sig"))))
    assert {"柯远山", "戴鹤鸣"} <= {row["source"] for row in rows}
    graph = ElementTree.fromstring(saved(page, "GEXF"))
    nodes = {node.get("id"): node for node in graph.iter("{http://www.gexf.net/1.2draft}node")}
    assert nodes[PUSH].get("start") == "2031-03-01" and nodes[KE].get("label") == "柯远山"
    edges = {
        (edge.get("source"), edge.get("target")): edge for edge in graph.iter("{http://www.gexf.net/1.2draft}edge")
    }
    led = edges[DAI, OLD_TOWN]
    assert [led.get(name) for name in ("kind", "start", "end")] == ["LED", "2031-05-10", "2031-05-11"]


def test_a_hostile_name_stays_text(page: Page) -> None:
    search(page, "onerror")
    page.wait_for_selector("#panel .quote")
    assert page.inner_text("#panel h2") == MARKUP
    page.click("#panel .fact a.name")
    until(page, "document.querySelector('#panel h2').textContent.startsWith('</script>')")
    assert page.inner_text("#panel h2") == SCRIPT
    assert page.locator("#panel img, #panel script, #find-list img").count() == 0
    for name in ("timeline", "months", "places"):
        page.click(f"#tab-{name}")
        page.wait_for_timeout(50)
    assert page.title() == "kg"


@ONCE
def test_everything_goes_by_keyboard(page: Page) -> None:
    page.keyboard.press("/")
    page.keyboard.type("dhm")
    page.wait_for_selector("#find-list li")
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#panel h2') !== null")
    assert page.inner_text("#panel h2") == "戴鹤鸣"
    page.keyboard.press("ArrowRight")
    until(page, "document.querySelector('#panel h2').textContent !== '戴鹤鸣'")
    before = shown(page)
    page.keyboard.press("Delete")
    assert len(shown(page)) == len(before) - 1
    page.keyboard.press("?")
    assert page.locator("#help[open]").count() == 1


@ONCE
def test_the_interface_speaks_two_languages(page: Page) -> None:
    assert page.inner_text("#home") == "首页"
    seen = shown(page)
    page.click("#language")
    until(page, "document.getElementById('home').textContent === 'Start'")
    assert shown(page) == seen and "lang=en" in page.url


@ONCE
def test_a_phone_shows_it_all_without_scrolling_sideways(phone: Page) -> None:
    assert phone.evaluate("document.documentElement.scrollWidth") <= 390
    search(phone, "柯远山")
    assert shown(phone) == {KE, PUSH, SECRETARY}
    assert phone.evaluate("cy.zoom()") >= 0.6


def test_enter_in_a_field_does_nothing_but_choose(page: Page) -> None:
    search(page, "柯远山")
    find_way(page, "闵望舒", "戴鹤鸣")
    page.wait_for_timeout(200)
    assert shown(page) == {MIN, OLD_TOWN, DAI}
