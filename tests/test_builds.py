"""A workspace is a pure function of its pages, and nothing that was read is lost or read twice."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg import KgError, open_graph
from kg.builds import Options, Report, build, remove
from kg.pipeline import Given
from kg.stores import node_link
from kg.workspace import Workspace
from tests.made_up import page_text, write_pages

pytestmark = pytest.mark.model


def exported(folder: Path) -> str:
    with open_graph(folder) as view:
        return node_link.text(view.graph())


def built(paths: list[Path], folder: Path, **options: object) -> tuple[Report, str]:
    report = build(paths, folder, Options(**options))  # type: ignore[arg-type]
    return report, exported(folder)


def fact_files(folder: Path) -> set[str]:
    return {path.name for path in (folder / "facts").glob("*.jsonl")}


def test_pages_become_a_graph_in_which_every_edge_shows_its_sentence(pages: list[Path], tmp_path: Path) -> None:
    report, _ = built(pages, tmp_path / "ws")
    assert (report.read, report.kept, report.failures) == (3, 0, ())
    with open_graph(tmp_path / "ws") as view:
        rows = view.query("MATCH (p:Person)-[h:HOLDS]->(x:Post) RETURN p.name, x.name, h.evidence").rows
        texts = dict(view.query("MATCH (a:Article) RETURN a.id, a.text").rows)
    assert {"柯远山", "戴鹤鸣", "芮知秋", "闵望舒"} <= {person for person, _, _ in rows}
    for person, _, (place, *_) in rows:
        article, _, span = place.rpartition("#")
        start, end = map(int, span.split("-"))
        assert person in texts[article][start:end]


def test_building_twice_reads_nothing_and_changes_nothing(pages: list[Path], tmp_path: Path) -> None:
    _, once = built(pages, tmp_path / "ws")
    before = {
        path.name: path.stat().st_mtime_ns for path in (tmp_path / "ws").iterdir() if path.name != "manifest.json"
    }
    report, twice = built(pages, tmp_path / "ws")
    after = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "ws").iterdir() if path.name != "manifest.json"}
    assert (report.read, report.kept) == (0, 3)
    assert once == twice and before == after


def test_the_order_of_the_pages_and_the_number_of_processes_change_nothing(pages: list[Path], tmp_path: Path) -> None:
    _, one = built(pages, tmp_path / "one")
    shuffled = random.Random(7).sample(pages, len(pages))
    _, two = built(shuffled, tmp_path / "two", jobs=2)
    assert one == two


def test_pages_that_come_one_by_one_give_the_graph_of_all_at_once(pages: list[Path], tmp_path: Path) -> None:
    for page in reversed(pages):
        report, grown = built([page], tmp_path / "grown")
        assert report.read == 1
    assert grown == built(pages, tmp_path / "whole")[1]


def test_a_changed_page_replaces_what_it_said_before(pages: list[Path], tmp_path: Path) -> None:
    built(pages, tmp_path / "ws")
    before = fact_files(tmp_path / "ws")
    pages[1].write_text(page_text(5), encoding="utf-8")
    report, graph = built(pages, tmp_path / "ws")
    assert (report.read, report.kept) == (1, 2)
    assert len(fact_files(tmp_path / "ws") - before) == 1 and len(fact_files(tmp_path / "ws")) == 3
    assert graph == built(pages, tmp_path / "anew")[1]


def test_a_removed_page_leaves_the_graph_of_a_build_without_it(pages: list[Path], tmp_path: Path) -> None:
    built(pages, tmp_path / "ws")
    remove(tmp_path / "ws", ["01.txt"])
    assert exported(tmp_path / "ws") == built([pages[0], pages[2]], tmp_path / "without")[1]
    assert fact_files(tmp_path / "ws") == fact_files(tmp_path / "without")


def test_removing_an_unknown_page_is_one_clear_line_and_changes_nothing(pages: list[Path], tmp_path: Path) -> None:
    _, before = built(pages[:1], tmp_path / "ws")
    with pytest.raises(KgError, match=r"nothing\.txt: no such page in the workspace"):
        remove(tmp_path / "ws", ["nothing.txt"])
    assert exported(tmp_path / "ws") == before


def test_a_day_that_is_given_stands_above_what_the_page_says(pages: list[Path], tmp_path: Path) -> None:
    built(pages[:1], tmp_path / "ws", given=Given(date="2033-01-02"))
    with open_graph(tmp_path / "ws") as view:
        assert view.query("MATCH (a:Article) RETURN a.date").rows == (("2033-01-02",),)


def test_what_is_said_of_a_single_page_holds_for_it_alone(pages: list[Path], tmp_path: Path) -> None:
    built(pages, tmp_path / "ws", each={"01.txt": Given(date="2033-01-02")})
    with open_graph(tmp_path / "ws") as view:
        days = dict(view.query("MATCH (a:Article) RETURN a.source, a.date").rows)
    assert days["01.txt"] == "2033-01-02" != days["00.txt"]


def test_an_unreadable_page_is_told_and_the_others_are_built(pages: list[Path], tmp_path: Path) -> None:
    _, without = built([pages[0], pages[2]], tmp_path / "without")
    pages[1].write_bytes(bytes(range(256)) * 40)
    report, graph = built(pages, tmp_path / "ws")
    assert [failure.where for failure in report.failures] == ["01.txt"]
    assert report.manifest.unread[0].where == "01.txt" and graph == without


def test_a_page_that_became_unreadable_keeps_what_was_known_of_it(pages: list[Path], tmp_path: Path) -> None:
    _, before = built(pages, tmp_path / "ws")
    pages[1].write_bytes(b"")
    report, after = built(pages, tmp_path / "ws")
    assert len(report.failures) == 1 and after == before


def test_two_files_of_one_name_never_push_each_other_out(pages: list[Path], tmp_path: Path) -> None:
    _, before = built(pages[:1], tmp_path / "ws")
    other = tmp_path / "other" / "00.txt"
    other.parent.mkdir()
    other.write_text(page_text(7), encoding="utf-8")
    report, after = built([other], tmp_path / "ws")
    assert "another page has this name" in str(report.failures[0]) and after == before


def test_a_moved_folder_is_not_read_again(pages: list[Path], tmp_path: Path) -> None:
    built(pages, tmp_path / "ws")
    moved = tmp_path / "in moved"
    pages[0].parent.rename(moved)
    report, _ = built(sorted(moved.iterdir()), tmp_path / "ws")
    assert (report.read, report.kept, report.failures) == (0, 3, ())


def test_a_workspace_among_the_pages_is_not_read_as_one(pages: list[Path], tmp_path: Path) -> None:
    for _ in range(2):
        report, _ = built([pages[0].parent], pages[0].parent / "ws")
    assert len(report.manifest.pages) == 3


def test_a_second_build_into_one_workspace_is_refused(pages: list[Path], tmp_path: Path) -> None:
    _, before = built(pages[:1], tmp_path / "ws")
    with Workspace(tmp_path / "ws").locked(), pytest.raises(KgError, match="another build is at work"):
        build(pages, tmp_path / "ws")
    assert exported(tmp_path / "ws") == before


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize(("sign", "code"), [(signal.SIGKILL, -9), (signal.SIGINT, 130)])
def test_a_stopped_build_goes_on_where_it_was(tmp_path: Path, jobs: int, sign: signal.Signals, code: int) -> None:
    pages, folder = write_pages(tmp_path / "in", 40), tmp_path / "ws"
    command = [sys.executable, "-m", "kg", "build", str(tmp_path / "in"), "--into", str(folder), "--jobs", str(jobs)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        while process.poll() is None and len(fact_files(folder)) < 3:
            time.sleep(0.02)
        process.send_signal(sign)
        _, told = process.communicate(timeout=60)
    assert process.returncode == code and "Traceback" not in told
    assert code != 130 or "run the same command to go on" in told
    kept = len(fact_files(folder))
    report, graph = built(pages, folder)
    assert (report.read, report.kept) == (40 - kept, kept) and 0 < kept < 40
    assert graph == built(pages, tmp_path / "whole")[1]
