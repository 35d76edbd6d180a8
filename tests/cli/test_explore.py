"""`kg explore` from the shell: where it listens, what it warns of, how it ends."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kg.stores import ladybug
from kg.workspace import Manifest, create
from tests.explore.news import news


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    workspace = create(tmp_path / "workspace")
    with workspace.locked():
        ladybug.write(news(), workspace.graph)
        workspace.write_manifest(Manifest())
    return workspace.folder


@contextmanager
def exploring(folder: Path, *options: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The running command and the address it prints."""
    command = [sys.executable, "-m", "kg", "explore", str(folder), "--no-open", "--port", "0", *options]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        try:
            yield running, running.stdout.readline().split()[0]
        finally:
            running.kill()


def test_it_serves_the_page_on_this_machine_until_it_is_stopped(folder: Path) -> None:
    with exploring(folder) as (running, address):
        assert address.startswith("http://127.0.0.1:")
        with urllib.request.urlopen(address) as answer:
            assert b"<!doctype html>" in answer.read()
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert running.returncode == 0 and said == ""


def test_beyond_this_machine_it_warns(folder: Path) -> None:
    with exploring(folder, "--host", "0.0.0.0") as (running, address):
        assert address.startswith("http://0.0.0.0:")
        running.send_signal(signal.SIGINT)
        _, said = running.communicate(timeout=20)
        assert "warning" in said and "0.0.0.0" in said


def test_a_port_in_use_is_told_in_one_line(folder: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "kg", "explore", str(folder), "--no-open", "--port", port]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1 and "--port" in done.stderr and len(done.stderr.splitlines()) == 1


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys, kg.cli; print([name for name in ('flask', 'networkx', 'pypinyin', 'dash') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
