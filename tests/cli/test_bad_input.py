"""Bad input: one clear line, an exit code, nothing lost."""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from tests.made_up import page_text, write_pages

pytestmark = pytest.mark.model


def kg(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def one_line(result: Result) -> str:
    assert "Traceback" not in result.output and result.exception.__class__ is SystemExit
    lines = [line for line in result.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, result.stderr
    return lines[0]


def junk(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("leer.txt", b"", "the file is empty"),
        ("weiss.txt", b" \n\t\n", "the file is empty"),
        ("bild.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 30, "not a text"),
    ],
)
def test_a_page_that_is_none_is_one_line_and_exit_code_1(name: str, content: bytes, says: str, tmp_path: Path) -> None:
    result = kg("build", junk(tmp_path / name, content), "--into", tmp_path / "ws")
    assert result.exit_code == 1 and f"{name}: {says}" in one_line(result)


def test_beside_good_pages_it_is_exit_code_3_and_the_good_ones_are_built(pages: list[Path], tmp_path: Path) -> None:
    junk(pages[0].parent / "leer.txt", b"")
    result = kg("build", pages[0].parent, "--into", tmp_path / "ws")
    assert result.exit_code == 3 and "leer.txt" in one_line(result)
    assert "柯远山" in kg("query", tmp_path / "ws", "MATCH (p:Person) RETURN p.name").stdout


def test_a_file_that_the_system_refuses_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "gesperrt.txt").symlink_to("/proc/self/mem")
    result = kg("build", tmp_path / "gesperrt.txt", "--into", tmp_path / "ws")
    assert result.exit_code == 1 and "gesperrt.txt" in one_line(result)


def test_a_folder_without_pages_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    result = kg("build", tmp_path / "in", "--into", tmp_path / "ws")
    assert result.exit_code == 1 and "no pages" in one_line(result) and not (tmp_path / "ws").exists()


def test_a_path_that_is_not_there_is_one_line(tmp_path: Path) -> None:
    result = kg("build", tmp_path / "nirgends", "--into", tmp_path / "ws")
    assert result.exit_code == 1 and "nirgends" in one_line(result)


def test_gb18030_is_read_like_utf8(tmp_path: Path) -> None:
    for folder, encoding in (("a", "utf-8"), ("b", "gb18030")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "seite.txt").write_bytes(page_text(0).encode(encoding))
        assert kg("build", tmp_path / folder, "--into", tmp_path / f"ws-{folder}").exit_code == 0
    one, two = (kg("export", tmp_path / f"ws-{folder}", "json").stdout for folder in "ab")
    assert one == two and "柯远山" in one


def test_thirty_megabytes_of_one_line_are_one_line_of_error(tmp_path: Path) -> None:
    result = kg("build", junk(tmp_path / "lang.txt", "云岭市".encode() * 3_500_000), "--into", tmp_path / "ws")
    assert result.exit_code == 1 and "lang.txt" in one_line(result)


def test_an_unknown_model_is_one_line(pages: list[Path], tmp_path: Path) -> None:
    result = kg("build", *pages, "--into", tmp_path / "ws", "--model", "NO_SUCH_MODEL")
    assert result.exit_code == 1 and "NO_SUCH_MODEL: unknown model" in one_line(result)


@pytest.mark.parametrize(
    ("option", "value", "says"),
    [
        ("--date", "yesterday", "write it as 2024-05-08"),
        ("--date", "2024-02-30", "write it as 2024-05-08"),
        ("--region", "月球", "no such region"),
    ],
)
def test_an_option_that_makes_no_sense_is_one_line(
    pages: list[Path], tmp_path: Path, option: str, value: str, says: str
) -> None:
    result = kg("build", *pages, "--into", tmp_path / "ws", option, value)
    assert result.exit_code == 1 and says in one_line(result)


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("page,date\n1,2\n", "no column source"),
        ("source,date\n00.txt,March\n", "not a date"),
        (b"\xff\xfe\x00", "UTF-8"),
    ],
)
def test_a_table_of_options_that_is_none_is_one_line(
    pages: list[Path], tmp_path: Path, table: str | bytes, says: str
) -> None:
    path = junk(tmp_path / "options.csv", table if isinstance(table, bytes) else table.encode())
    result = kg("build", *pages, "--into", tmp_path / "ws", "--options", path)
    assert result.exit_code == 1 and says in one_line(result)


def test_a_workspace_of_another_version_is_one_line_and_stays_as_it_is(pages: list[Path], tmp_path: Path) -> None:
    old = junk(tmp_path / "manifest.json", b'{"version": 0}')
    for command in (("build", *pages, "--into", tmp_path), ("query", tmp_path, "RETURN 1"), ("remove", tmp_path, "x")):
        result = kg(*command)
        assert result.exit_code == 1 and "version 0" in one_line(result)
    assert old.read_bytes() == b'{"version": 0}'


@pytest.mark.parametrize("blocks", [8, 60], ids=["no room for facts", "no room for the graph"])
def test_a_full_disk_is_one_line_and_loses_nothing(tmp_path: Path, blocks: int) -> None:
    pages, folder = write_pages(tmp_path / "in", 2), tmp_path / "ws"
    assert kg("build", pages[0], "--into", folder).exit_code == 0
    before = kg("export", folder, "json").stdout
    limit = blocks * 1024
    process = subprocess.run(
        [sys.executable, "-m", "kg", "build", *map(str, pages), "--into", str(folder)],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert process.returncode == 1 and "Traceback" not in process.stderr
    assert "cannot write this file" in process.stderr.splitlines()[-1]
    assert kg("export", folder, "json").stdout == before
    assert kg("build", *pages, "--into", folder).exit_code == 0


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("MATCH (p:Person", "Parser exception"),
        ("MATCH (p:Elephant) RETURN p", "Elephant does not exist"),
        ("CREATE (p:Person {id: 'x'})", "read-only"),
        ("MATCH (p) DETACH DELETE p", "read-only"),
        ("COPY (MATCH (p) RETURN p.id) TO 'x.csv'", "COPY reads or writes files"),
        ("LOAD FROM 'x.csv' RETURN *", "LOAD reads or writes files"),
        ("RETURN 1; RETURN 2", "more than one statement"),
        ("MATCH (p:Person) WHERE p.name = $name RETURN p", "name"),
    ],
)
def test_a_query_that_cannot_be_answered_is_one_line(pages: list[Path], tmp_path: Path, query: str, says: str) -> None:
    kg("build", pages[0], "--into", tmp_path / "ws")
    result = kg("query", tmp_path / "ws", query)
    assert result.exit_code == 1 and says in one_line(result)


@pytest.mark.parametrize("command", [["query", "RETURN 1"], ["ask", "projects"], ["show", "x"], ["export", "json"]])
def test_a_folder_that_is_no_workspace_is_one_line(tmp_path: Path, command: list[str]) -> None:
    result = kg(command[0], tmp_path, *command[1:])
    assert result.exit_code == 1 and "no workspace here" in one_line(result)
