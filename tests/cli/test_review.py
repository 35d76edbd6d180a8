"""A human's word on identities: what is asked first, how it is kept, and that the next build obeys."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from kg import open_graph
from kg.cli import main
from kg.model import Judgement
from kg.reviews import doubts
from kg.workspace import Workspace
from tests.link.corpus import Met, reading
from tests.made_workspace import made_workspace, rebuild

LANZHOU, DINGXI, SUZHOU = "甘肃省/兰州市", "甘肃省/定西市", "江苏省/苏州市"
MAYOR = Met("钟望舒", LANZHOU, "2019-03-01", ("兰州市人民政府/市长",))
AGAIN = Met("钟望舒", LANZHOU, "2020-03-01", ("兰州市人民政府/市长",))
SECRETARY = Met("钟望舒", DINGXI, "2023-03-01", ("中共定西市委员会/书记",))
BARE = Met("钟望舒", LANZHOU, "2021-03-01")
ELSEWHERE = [
    Met("王强", LANZHOU, "2021-03-01", ("兰州市教育局/局长",)),
    Met("王强", SUZHOU, "2021-04-01", ("苏州市水务局/局长",)),
]


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    met = [MAYOR, AGAIN, SECRETARY, BARE, *ELSEWHERE]
    return made_workspace(tmp_path / "ws", [reading(number, one) for number, one in enumerate(met)])


def kg(*arguments: object, said: str | None = None) -> str:
    result = CliRunner().invoke(main, [str(argument) for argument in arguments], input=said)
    assert result.exit_code == 0, result.output
    return result.stdout


def people(workspace: Workspace) -> set[str]:
    with open_graph(workspace.folder) as view:
        return {row[0] for row in view.query("MATCH (p:Person) RETURN p.id").rows}


def test_doubts_come_most_useful_first_with_score_and_reasons(workspace: Workspace) -> None:
    found = doubts(workspace)
    assert [(doubt.judgement.score, doubt.joined) for doubt in found] == [(0.4, False), (0.75, True), (0.07, False)]
    assert found[0].worth > found[1].worth > found[2].worth
    listed = kg("review", workspace.folder, "--list")
    assert listed.startswith(
        "3 doubts\n1. 同名; 一任兰州市人民政府市长，一任中共定西市委员会书记; 任职年份不同 (0.40, two nodes now)"
    )
    assert "person:钟望舒@兰州市" in listed and "2.txt" in listed


def test_why_prints_each_reason_with_its_score_and_its_places(workspace: Workspace) -> None:
    told = kg("why", workspace.folder, "person:钟望舒@兰州市")
    assert "one node: 同名，同为甘肃省/兰州市领导 (0.95)\n    person:钟望舒#article:2020-03-01" in told
    assert "one node: 同名，未写职务，同一地区再无同名者 (0.75)\n    person:钟望舒#article:2021-03-01" in told
    assert "perhaps person:钟望舒@定西市: 同名; 一任" in told


def test_who_is_called_the_same_is_one_node_after_the_next_build(workspace: Workspace) -> None:
    kg("review", workspace.folder, "--same", "person:钟望舒@兰州市", "person:钟望舒@定西市")
    rebuild(workspace)
    assert people(workspace) == {"person:钟望舒", "person:王强@兰州市", "person:王强@苏州市"}
    assert [doubt.judgement.score for doubt in doubts(workspace)] == [0.75, 0.07]
    rebuild(workspace)
    assert "person:钟望舒" in people(workspace)


def test_who_is_called_different_is_two_nodes_after_the_next_build(workspace: Workspace) -> None:
    bare = next(doubt for doubt in doubts(workspace) if doubt.joined).judgement
    kg("review", workspace.folder, "--different", bare.left, bare.right)
    rebuild(workspace)
    assert len([node for node in people(workspace) if "钟望舒" in node]) == 3
    assert not any(doubt.joined for doubt in doubts(workspace))


def test_nodes_that_are_called_different_are_not_asked_about_again(workspace: Workspace) -> None:
    kg("review", workspace.folder, "--different", "person:王强@兰州市", "person:王强@苏州市")
    assert not any("王强" in doubt.left for doubt in doubts(workspace))
    rebuild(workspace)
    assert not any("王强" in doubt.left for doubt in doubts(workspace))


def test_questions_are_answered_one_by_one(workspace: Workspace) -> None:
    told = kg("review", workspace.folder, "--ask", said="s\nn\nd\n")
    assert "2 added to" in told
    verdicts = [(said.verdict, said.left.partition("#")[0]) for said in workspace.human_judgements()]
    assert verdicts == [("same", "person:钟望舒"), ("different", "person:王强")]


def test_quitting_keeps_what_was_said_before(workspace: Workspace) -> None:
    kg("review", workspace.folder, "--ask", said="u\nq\n")
    assert [said.verdict for said in workspace.human_judgements()] == ["unsure"]
    assert len(doubts(workspace)) == 2


def test_a_table_written_by_hand_is_obeyed_and_stays_byte_for_byte(workspace: Workspace) -> None:
    text = "left\tright\tverdict\nperson:钟望舒@兰州市\tperson:钟望舒@定西市\tsame\n"
    workspace.judgements.write_text(text, encoding="utf-8")
    rebuild(workspace)
    assert "person:钟望舒" in people(workspace)
    assert workspace.judgements.read_text(encoding="utf-8") == text
    kg("review", workspace.folder, "--different", "person:王强@兰州市", "person:王强@苏州市")
    assert workspace.judgements.read_text(encoding="utf-8").startswith(text)
    assert [said.verdict for said in workspace.human_judgements()] == ["same", "different"]


def test_two_nodes_that_a_table_by_hand_tells_apart_by_their_ids_stay_two(workspace: Workspace) -> None:
    told = [
        Judgement("person:王强@兰州市", "person:王强@苏州市", verdict, 1.0, ()) for verdict in ("different", "same")
    ]
    workspace.add_judgements(told)
    rebuild(workspace)
    assert {"person:王强@兰州市", "person:王强@苏州市"} <= people(workspace)


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        (("person:钟望", "person:王强@苏州市"), "there are person:钟望舒@"),
        (("person:王强@苏州市", "person:王强@苏州市"), "both are one place"),
    ],
)
def test_a_reference_to_nothing_is_one_line(workspace: Workspace, pair: tuple[str, str], says: str) -> None:
    result = CliRunner().invoke(main, ["review", str(workspace.folder), "--same", *pair])
    assert result.exit_code == 1 and says in result.stderr and not workspace.judgements.exists()
