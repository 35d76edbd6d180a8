"""The folder on disk: whole files, one builder at a time, one version."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import WorkspaceError
from kg.model import Issue, Judgement, Reading
from kg.workspace import Manifest, Page, Workspace, create, open_workspace, replacing

READING = Reading("a.txt", (), (), (), (Issue("kind", "where", "quote", "why"),))


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    made = create(tmp_path / "ws")
    made.begin()
    return made


def test_a_reading_is_kept_under_its_hash(workspace: Workspace) -> None:
    workspace.write_reading("abc", READING)
    assert workspace.read_reading("abc") == READING


def test_a_missing_fact_file_is_one_clear_line(workspace: Workspace) -> None:
    with pytest.raises(WorkspaceError, match="cannot read this fact file; build its page again"):
        workspace.read_reading("none")


def test_sweeping_keeps_what_is_named_and_clears_half_written_files(workspace: Workspace) -> None:
    for name in ("kept", "gone"):
        workspace.write_reading(name, READING)
    (workspace.folder / ".graph.lbdb.1.draft.wal").write_text("half")
    (workspace.facts / ".x.jsonl.2.draft").write_text("half")
    workspace.sweep(["kept"])
    assert [path.name for path in workspace.facts.iterdir()] == ["kept.jsonl"]
    assert not list(workspace.folder.glob(".graph*"))


def test_a_manifest_is_read_back(workspace: Workspace) -> None:
    manifest = Manifest(
        {"a.txt": Page("abc", "/in/a.txt", "def")},
        stamp="s",
        nodes={"Person": 2},
        edges={"AT": 1},
        issues=READING.issues,
    )
    workspace.write_manifest(manifest)
    assert open_workspace(workspace.folder).manifest() == manifest


def test_a_workspace_of_another_version_is_refused(workspace: Workspace) -> None:
    (workspace.folder / "manifest.json").write_text('{"version": 99}')
    for opener in (create, open_workspace):
        with pytest.raises(
            WorkspaceError, match="version 99, and this kg works with version 1; build the pages into a new"
        ):
            opener(workspace.folder)


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"version": 1}', '{"version": 1, "pages": {"a": {}}}'])
def test_a_damaged_manifest_is_refused(workspace: Workspace, text: str) -> None:
    (workspace.folder / "manifest.json").write_text(text)
    with pytest.raises(WorkspaceError, match="damaged manifest"):
        open_workspace(workspace.folder)


def test_a_folder_with_other_files_never_becomes_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("mine")
    with pytest.raises(WorkspaceError, match="holds other files"):
        create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def test_a_file_in_the_way_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "ws").write_text("a file")
    with pytest.raises(WorkspaceError, match="cannot make a workspace here"):
        create(tmp_path / "ws")


def test_no_workspace_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceError, match="no workspace here; make one with kg build"):
        open_workspace(tmp_path)


def test_a_second_builder_is_refused_until_the_first_is_done(workspace: Workspace) -> None:
    with workspace.locked(), pytest.raises(WorkspaceError, match="another build is at work"), workspace.locked():
        pass
    with workspace.locked():
        pass


def test_a_write_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "file"
    target.write_text("old")
    with pytest.raises(WorkspaceError, match="No space left on device"), replacing(target) as draft:
        draft.write_text("half of the ne")
        raise OSError(28, "No space left on device")
    assert target.read_text() == "old" and [path.name for path in tmp_path.iterdir()] == ["file"]


def test_what_a_human_said_is_read(workspace: Workspace) -> None:
    assert workspace.human_judgements() == ()
    workspace.judgements.write_text(
        "left\tright\tverdict\tscore\treasons\twho\twhen\n"
        "person:甲\tperson:乙\tsame\t\tone office; one town\tme\t2031\n"
    )
    said = Judgement("person:甲", "person:乙", "same", 1.0, ("one office", "one town"), "me", "2031")
    assert workspace.human_judgements() == (said,)


@pytest.mark.parametrize("row", ["a\tb\tperhaps\t1", "a\tb\tsame\tvery", "a"])
def test_a_judgement_that_is_none_is_named_by_its_line(workspace: Workspace, row: str) -> None:
    workspace.judgements.write_text(f"left\tright\tverdict\tscore\n{row}\n")
    with pytest.raises(WorkspaceError, match=r"judgements.tsv line 2: not a judgement"):
        workspace.human_judgements()
