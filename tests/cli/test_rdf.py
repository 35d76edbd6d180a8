"""`kg export` as RDF, `kg import`, `kg validate` and `kg sparql`, on a workspace that came in from a file."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pyoxigraph
import pytest
from click.testing import CliRunner, Result

from kg.cli import main
from kg.stores.rdf import FORMATS, export
from tests.stores.rdf.conftest import OPTIONS, made_up


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def quads(path: Path) -> set[pyoxigraph.Quad]:
    return set(pyoxigraph.parse(path=str(path)))


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("files") / "graph.trig"
    with path.open("wb") as out:
        export(made_up(), out, "trig", options=OPTIONS)
    return path


@pytest.fixture(scope="module")
def workspace(file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work") / "space"
    done = run("import", file, "--into", folder)
    assert (done.exit_code, done.output) == (0, "9 nodes, 14 edges\n")
    return folder


def test_a_workspace_becomes_trig_and_trig_the_same_workspace(workspace: Path, file: Path, tmp_path: Path) -> None:
    assert run("export", workspace, "trig", "--output", tmp_path / "one.trig").exit_code == 0
    assert run("import", tmp_path / "one.trig", "--into", tmp_path / "again").exit_code == 0
    assert run("export", tmp_path / "again", "trig", "--output", tmp_path / "two.trig").exit_code == 0
    assert quads(tmp_path / "one.trig") == quads(file)
    assert (tmp_path / "two.trig").read_bytes() == (tmp_path / "one.trig").read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_rdf_goes_to_the_screen_as_it_goes_to_a_file(form: str, workspace: Path, tmp_path: Path) -> None:
    assert run("export", workspace, form, "-o", tmp_path / "file").output == f"{tmp_path / 'file'}\n"
    assert run("export", workspace, form).stdout_bytes == (tmp_path / "file").read_bytes()


def test_an_export_can_be_packed_bare_and_below_another_base(workspace: Path) -> None:
    done = run("export", workspace, "nt", "--gzip", "--no-provenance", "--base", "https://example.org/news/")
    text = gzip.decompress(done.stdout_bytes).decode()
    assert "<https://example.org/news/id/person:柯远山@云岭市> <http://xmlns.com/foaf/0.1/name>" in text
    assert "<https://example.org/news/id/person:柯远山@云岭市>" in text
    assert "https://w3id.org/kg/id/" not in text
    assert "prov#" not in text


def test_what_lies_around_an_entity_is_exported_alone(workspace: Path, tmp_path: Path) -> None:
    assert run("export", workspace, "nq", "--around", "云岭省", "--steps", "1", "-o", tmp_path / "a.nq").exit_code == 0
    text = (tmp_path / "a.nq").read_text(encoding="utf-8")
    assert "place:云岭省/云岭市>" in text
    assert "id/project:云岭产业园>" not in text


@pytest.mark.parametrize("option", [["--gzip"], ["--no-provenance"], ["--base", "https://example.org/"]])
def test_options_of_rdf_are_refused_for_other_formats(option: list[str], workspace: Path) -> None:
    done = run("export", workspace, "json", *option)
    assert (done.exit_code, "only RDF" in done.output) == (1, True)


def test_a_file_comes_into_a_new_folder_only(workspace: Path, file: Path) -> None:
    done = run("import", file, "--into", workspace)
    assert (done.exit_code, "there is something here already" in done.output) == (1, True)


def test_a_file_without_a_graph_of_ours_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.ttl").write_text("<x:a> <x:b> <x:c> .", encoding="utf-8")
    done = run("import", tmp_path / "other.ttl", "--into", tmp_path / "new")
    assert (done.exit_code, "no graph of this vocabulary" in done.output) == (1, True)
    assert not (tmp_path / "new").exists()


def test_a_sound_workspace_and_a_sound_file_are_told_to_be_sound(workspace: Path, file: Path) -> None:
    for path in (workspace, file):
        done = run("validate", path)
        assert (done.exit_code, done.output) == (0, "sound: every shape holds\n")


def test_what_breaks_a_shape_is_told_a_line_each_with_exit_code_1(file: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.trig"
    broken.write_text(file.read_text(encoding="utf-8").replace('"official"', '"hero"'), encoding="utf-8")
    done = run("validate", broken)
    assert done.exit_code == 1
    line = "person:柯远山@云岭市: Person: at most one kind, string out of official, reporter, other (hero)\n"
    assert done.output == line + "1 faults\n"


@pytest.mark.parametrize(("form", "told"), [("csv", '柯""远山'), ("table", '柯"远山')])
def test_sparql_answers_as_a_table_or_as_csv(form: str, told: str, workspace: Path) -> None:
    done = run("sparql", workspace, "SELECT ?name { ?p a kg:Person ; rdfs:label ?name }", "--format", form)
    assert (done.exit_code, told in done.output) == (0, True)


def test_sparql_answers_as_json_and_takes_parameters(workspace: Path) -> None:
    asked = "SELECT ?id ?born { ?p rdfs:label $name ; dcterms:identifier ?id OPTIONAL { ?p kg:born ?born } }"
    done = run("sparql", workspace, asked, "--set", "name=云岭市", "--format", "json")
    assert json.loads(done.stdout) == [{"id": "place:云岭省/云岭市", "born": None}]


def test_a_named_question_can_be_asked_in_sparql(workspace: Path) -> None:
    done = run("sparql", workspace, "event-participants", "--set", "event=推进会", "--format", "json")
    assert [row["who"] for row in json.loads(done.stdout)] == ['柯"远山', "中共云岭市委员会"]


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ("event-participants", "the question needs event"),
        ("shortest-path", "not a question for SPARQL"),
        ("INSERT DATA { <x:a> <x:b> <x:c> }", "query"),
        ("DROP ALL", "query"),
        ("SELECT * { SERVICE <https://example.org/> { ?s ?p ?o } }", "SERVICE asks other servers"),
        ("SELECT * { ?s ?p", "query"),
    ],
)
def test_what_is_no_question_or_would_write_or_call_is_refused(asked: str, why: str, workspace: Path) -> None:
    done = run("sparql", workspace, asked)
    assert (done.exit_code, why in done.output) == (1, True)
