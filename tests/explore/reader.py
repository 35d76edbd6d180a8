"""What a reader does with the page, and what there is to see."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

ONCE = pytest.mark.parametrize("address", ["offline"], indirect=True)
"""For what has nothing to do with where answers come from."""


def shown(page: Page) -> set[str]:
    return set(page.evaluate("cy.nodes(':visible').map(node => node.id())"))


def pale(page: Page) -> set[str]:
    return set(page.evaluate("cy.nodes('.not').map(node => node.id())"))


def search(page: Page, text: str) -> None:
    page.fill("#find", text)
    page.wait_for_selector("#find-list li")
    page.press("#find", "Enter")
    page.wait_for_selector("#panel h2")


def click(page: Page, node: str) -> None:
    """A click where the node is drawn."""
    place = page.evaluate("id => cy.getElementById(id).renderedPosition()", node)
    box = page.locator("#graph").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + place["x"], box["y"] + place["y"])


def until(page: Page, expression: str) -> None:
    """Wait until an expression is true; the browser's own waiting would need `eval`, which the page forbids."""
    for _ in range(400):
        if page.evaluate(expression):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never: {expression}")


def panel(page: Page) -> str:
    return page.inner_text("#panel")


def set_slider(page: Page, field: str, day: str) -> None:
    moved = """([field, day]) => {
      const input = document.querySelector(field)
      input.value = Math.round(Date.parse(day) / 86400000)
      input.dispatchEvent(new Event('input', {bubbles: true}))
    }"""
    page.evaluate(moved, [field, day])


def find_way(page: Page, start: str, end: str) -> None:
    page.click("#tab-path")
    for field, name in (("#way-from", start), ("#way-to", end)):
        page.fill(field, name)
        page.wait_for_selector(f"{field}-list li")
        page.press(field, "Enter")
    page.wait_for_selector("#way-steps .fact")
