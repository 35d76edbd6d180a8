"""What a workspace was made of."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from tests.made_up import write_pages

pytestmark = pytest.mark.model


def rows(command: str, folder: Path) -> list[dict[str, str]]:
    result = CliRunner().invoke(main, [command, str(folder), "--format", "json"])
    assert result.exit_code == 0, result.output
    listed: list[dict[str, str]] = json.loads(result.stdout)
    return listed


def test_pages_are_listed_by_the_name_that_takes_them_out(tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "in", 2)
    CliRunner().invoke(main, ["build", str(tmp_path / "in"), "--into", str(tmp_path / "ws")])
    listed = rows("pages", tmp_path / "ws")
    assert [row["path"] for row in listed] == [str(page.resolve()) for page in pages]
    assert CliRunner().invoke(main, ["remove", str(tmp_path / "ws"), listed[0]["source"]]).exit_code == 0
    assert rows("pages", tmp_path / "ws") == listed[1:]


def test_an_unread_page_is_among_the_issues(tmp_path: Path) -> None:
    write_pages(tmp_path / "in", 1)
    (tmp_path / "in" / "leer.txt").write_bytes(b"")
    CliRunner().invoke(main, ["build", str(tmp_path / "in"), "--into", str(tmp_path / "ws")])
    assert ("unreadable", "leer.txt") in [(row["kind"], row["where"]) for row in rows("issues", tmp_path / "ws")]
