"""The commands of the README do what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MADE_HERE = re.compile(r"make (\w+)")


def _shown() -> Iterator[tuple[str, list[str]]]:
    """Each `$ command` of the README with the lines it shows below it."""
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL):
        for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
            command, *lines = part.strip().split("\n")
            yield command, lines


def _run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    way = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": way, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        command, shell=True, cwd=folder, env=environment, capture_output=True, text=True, timeout=300, check=False
    )


@pytest.mark.model
def test_the_commands_print_what_is_shown_below_them(tmp_path: Path) -> None:
    (tmp_path / "seeds").symlink_to(ROOT / "seeds")
    shown = list(_shown())
    assert len(shown) >= 3
    for command, lines in shown:
        result = _run(command, tmp_path)
        assert result.returncode == 0, f"{command}: {result.stderr}"
        for line in lines:
            pattern = r"\s+".join(re.escape(word).replace("…", ".*") for word in line.split())
            assert re.search(rf"^\s*{pattern}\s*$", result.stdout, re.MULTILINE), f"{command} does not print {line!r}"


def test_what_is_to_be_made_has_a_rule_in_the_makefile() -> None:
    rules = re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    wanted = MADE_HERE.findall(README)
    assert wanted and set(wanted) <= set(rules)


def test_every_command_that_is_named_is_one() -> None:
    from kg.cli import main

    named = set(re.findall(r"`kg (\w+)", README))
    assert named and named <= set(main.commands)


def test_every_room_of_the_table_is_there() -> None:
    rooms = re.findall(r"`(kg/[\w./]+)`", README)
    assert rooms and all((ROOT / room).exists() for room in rooms)
