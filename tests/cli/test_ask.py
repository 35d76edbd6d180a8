"""`kg ask`: parameters by place or by name, one clear line for what is missing or unknown, and what changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.builds import remove
from kg.cli import main
from kg.workspace import Workspace
from tests.made_workspace import made_workspace
from tests.queries.story import pages


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Workspace:
    return made_workspace(tmp_path_factory.mktemp("story") / "ws", pages())


def ask(folder: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["ask", str(folder), *arguments])


def rows(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.mark.parametrize(
    "given",
    [
        ("兰州市人民政府市长", "2023"),
        ("post=兰州市人民政府市长", "day=2023"),
        ("day=2023", "兰州市人民政府市长"),
    ],
)
def test_parameters_are_given_by_place_or_by_name(workspace: Workspace, given: tuple[str, ...]) -> None:
    told = rows(ask(workspace.folder, "who-held-post", *given, "--format", "jsonl"))
    assert [(row["person"], row["basis"]) for row in told] == [("戴鹤鸣", "since")]


def test_a_table_shows_the_sentences_below_it(workspace: Workspace) -> None:
    told = ask(workspace.folder, "shortest-path", "戴鹤鸣", "柯远山").stdout
    assert "2 rows\n[1] 第0天的报道。" in told and "2020-05-07, 0.txt" in told


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("who-is-who",), "no such question; there are body-leadership"),
        (("who-held-post", "兰州市人民政府市长"), "the question needs day; add day=…"),
        (("who-held-post", "兰州市人民政府市长", "yesterday"), "not a day; write 2023-05-06"),
        (("timeline", "柯远山", "2023"), "too many parameters for timeline; it takes name"),
        (("timeline", "柯远"), "nothing in the graph has this id, name or alias; there are person:柯远山"),
        (("event-participants", "第六届云薯会"), "nothing in the graph has this id, name or alias"),
    ],
)
def test_what_is_missing_or_unknown_is_one_line(workspace: Workspace, arguments: tuple[str, ...], says: str) -> None:
    result = ask(workspace.folder, *arguments)
    assert result.exit_code == 1 and says in result.stderr and len(result.stderr.splitlines()) == 1


def test_a_known_name_may_have_an_empty_answer(workspace: Workspace) -> None:
    assert rows(ask(workspace.folder, "timeline", "云薯园项目", "--format", "jsonl")) == []


def test_the_list_names_every_question_with_its_parameters(workspace: Workspace) -> None:
    assert "who-held-post post day: Who held a post" in ask(workspace.folder).stdout


def test_what_changed_compares_with_the_build_before_or_with_another_workspace(tmp_path: Path) -> None:
    first = ask(made_workspace(tmp_path / "ws", pages()).folder, "what-changed")
    assert first.exit_code == 1 and "there was no build before this one" in first.stderr
    remove(tmp_path / "ws", ["4.txt"])
    told = rows(ask(tmp_path / "ws", "what-changed", "--format", "jsonl"))
    kinds = {(row["change"], row["one"], row["how"]) for row in told}
    assert ("gone", "person:闵望舒@兰州市", "HOLDS/1") in kinds or ("gone", "person:闵望舒", "HOLDS/1") in kinds
    assert ("changed", "person:戴鹤鸣", "HOLDS/1") in kinds
    made_workspace(tmp_path / "other", pages()[:2])
    other = rows(ask(tmp_path / "ws", "what-changed", f"than={tmp_path / 'other'}", "--format", "jsonl"))
    assert {row["change"] for row in other} == {"new", "changed"}
    assert "gone" in ask(tmp_path / "ws", "what-changed").stdout
