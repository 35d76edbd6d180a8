"""The walls of the house: who may import whom."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "kg"
ROOMS = {
    "read", "layout", "articles", "annotate", "mentions", "facts", "link", "stores", "queries", "explore",
    "graph", "check", "workspace", "evaluate",
}  # fmt: skip
FLOOR = {"model", "errors", "vocabulary", "data", "dates", "memory"}
HOMES = {
    "hanlp": {"annotate"},
    "torch": {"annotate"},
    "ladybug": {"stores/ladybug.py"},
    "neo4j": {"stores/neo4j"},
    "rdflib": {"stores/rdf"},
    "pyoxigraph": {"stores/rdf"},
    "pyshacl": {"stores/rdf"},
    "networkx": {"graph", "stores", "explore", "queries", "check.py"},
    "flask": {"explore"},
    "werkzeug": {"explore"},
    "pypinyin": {"explore"},
    "click": {"cli.py", "cli"},
}
FILES = sorted(ROOT.rglob("*.py"))


def room_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imports_of(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names += [f"{node.module}.{alias.name}" for alias in node.names]
        assert not (isinstance(node, ast.ImportFrom) and node.level), f"{path}: relative import"
    return names


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_a_room_imports_only_itself_and_the_floor(path: Path) -> None:
    room = room_of(path)
    if room not in ROOMS | FLOOR:
        return
    allowed = FLOOR | {room} if room in ROOMS else FLOOR
    for name in imports_of(path):
        parts = name.split(".")
        if parts[0] == "kg":
            assert parts[1] in allowed | {"__version__"}, f"{path.relative_to(ROOT)} imports {name}"


@pytest.mark.parametrize("path", FILES, ids=lambda p: str(p.relative_to(ROOT)))
def test_each_heavy_library_is_imported_at_home_only(path: Path) -> None:
    here = path.relative_to(ROOT).as_posix()
    for name in imports_of(path):
        homes = HOMES.get(name.split(".")[0])
        if homes is not None:
            assert any(here == home or here.startswith(home + "/") for home in homes), f"{here} imports {name}"
