"""A browser, the application and the file, and a page that may neither complain nor ask anyone else."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kg.explore import server, write
from kg.stores import ladybug
from tests.explore.news import news

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

KNOWN = {
    "You have set a custom wheel sensitivity.  This will make your app zoom unnaturally when using mainstream mice.  "
    "You should change this value from the default only if you can guarantee that all your users will use the same "
    "hardware and OS configuration as your current machine."
}
"""The component gives its library the speed of the wheel, always, and the library warns of it, always."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("explore") / "graph.lbdb"
    ladybug.write(news(), path)
    return path


@pytest.fixture
def view(database: Path) -> Iterator[ladybug.View]:
    with ladybug.opened(database) as opened:
        yield opened


@pytest.fixture(scope="session")
def application(database: Path) -> Iterator[str]:
    """The address of the application, which runs beside the tests."""
    with ladybug.opened(database) as opened:
        serving = server(opened, "127.0.0.1", 0)
        thread = threading.Thread(target=serving.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{serving.port}/"
        serving.shutdown()
        thread.join()
        serving.server_close()


@pytest.fixture(scope="session")
def offline(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the self-contained file."""
    path = tmp_path_factory.mktemp("offline") / "graph.html"
    write(news(), path)
    return path.as_uri()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no chromium here: apt-get install chromium")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
        opened = playwright.chromium.launch(executable_path=found, args=arguments)
        yield opened
        opened.close()


@pytest.fixture(params=["application", "offline"])
def address(request: pytest.FixtureRequest) -> str:
    """Both faces of the page: what holds for one holds for the other."""
    return str(request.getfixturevalue(request.param))


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    yield from watched(browser, address, width=1280, height=800)


@pytest.fixture
def phone(browser: Browser, address: str) -> Iterator[Page]:
    yield from watched(browser, address, width=390, height=844)


def watched(browser: Browser, address: str, *, width: int, height: int) -> Iterator[Page]:
    """The opened page; fails where it warned, broke, opened a dialog or asked anything of anyone else."""
    context = browser.new_context(viewport={"width": width, "height": height}, locale="zh-CN", accept_downloads=True)
    context.set_default_timeout(20_000)
    page, faults = context.new_page(), list[str]()
    page.on("console", lambda said: faults.extend({said.text} - KNOWN))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("dialog", lambda dialog: faults.append(dialog.message))
    page.on("request", lambda asked: faults.extend(foreign(asked.url, address)))
    open_page(page, address)
    yield page
    title = page.title()
    context.close()
    assert faults == [] and title == "kg"


def foreign(url: str, address: str) -> list[str]:
    return [] if url.startswith((address, "data:", "blob:")) else [url]


def open_page(page: Page, address: str) -> None:
    page.goto(address)
    page.wait_for_selector("body[data-ready]")
