"""`kg load` and the commands that read from a server, as a user types them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from tests.made_up import write_pages
from tests.neo4j.at_hand import AtHand

pytestmark = [pytest.mark.neo4j, pytest.mark.model]


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("load")
    pages = write_pages(folder / "in", 3)
    assert kg("build", pages[0].parent, "--into", folder / "ws").exit_code == 0
    return folder / "ws"


@pytest.fixture
def password(database: AtHand, tmp_path: Path) -> Path:
    path = tmp_path / "password"
    path.write_text(f"{database.address.password}\n", encoding="utf-8")
    return path


def kg(*arguments: object, **environment: str) -> Result:
    return CliRunner(env=environment).invoke(main, [str(argument) for argument in arguments])


def counts(result: Result) -> dict[str, list[int]]:
    """The closing table: created, changed, unchanged and what more there is, by nodes and relationships."""
    assert result.exit_code == 0, result.output
    rows = (line.split() for line in result.stdout.splitlines()[1:])
    return {row[0]: [int(cell.replace(",", "")) for cell in row[1:]] for row in rows if row}


def test_a_first_load_creates_all_and_a_second_one_nothing(workspace: Path, database: AtHand, password: Path) -> None:
    command = ("load", workspace, database.address.uri, "--password-file", password)
    graph = json.loads(kg("export", workspace, "json").stdout)
    whole = {"nodes": len(graph["nodes"]), "relationships": len(graph["edges"])}
    first, second = counts(kg(*command)), counts(kg(*command))
    assert first == {name: [count, 0, 0] for name, count in whole.items()}
    assert second == {name: [0, 0, count] for name, count in whole.items()}


def test_a_page_taken_out_goes_with_prune(workspace: Path, database: AtHand, password: Path, tmp_path: Path) -> None:
    command = (database.address.uri, "--password-file", password)
    less = tmp_path / "ws"
    assert kg("build", write_pages(tmp_path / "in", 3)[0].parent, "--into", less).exit_code == 0
    counts(kg("load", less, *command))
    assert kg("remove", less, "01.txt").exit_code == 0
    pruned = counts(kg("load", less, *command, "--prune"))
    assert pruned["nodes"][3] > 0 and pruned["relationships"][3] > 0
    assert counts(kg("load", less, *command, "--prune"))["nodes"][:2] == [0, 0]


@pytest.mark.parametrize(
    "question",
    [
        ("query", "MATCH (p:Person)-[:HOLDS]->(x:Post) RETURN p.name AS person, x.name AS post ORDER BY person, post"),
        ("ask", "who-holds-what"),
    ],
)
def test_a_question_prints_the_same_of_a_server_as_of_a_workspace(
    question: tuple[str, str], workspace: Path, database: AtHand, password: Path
) -> None:
    counts(kg("load", workspace, database.address.uri, "--password-file", password))
    command, asked = question
    here = kg(command, workspace, asked, "--format", "json")
    there = kg(command, database.address.uri, asked, "--format", "json", NEO4J_PASSWORD=str(database.address.password))
    assert here.exit_code == there.exit_code == 0, there.output
    assert json.loads(there.stdout) == json.loads(here.stdout) != []


def test_a_wrong_password_is_one_line_and_is_not_repeated(workspace: Path, database: AtHand, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong"
    wrong.write_text("s3cret-as-never\n", encoding="utf-8")
    result = kg("load", workspace, database.address.uri, "--password-file", wrong)
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 1 and "s3cret-as-never" not in result.output
