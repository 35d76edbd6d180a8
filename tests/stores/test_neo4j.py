"""Loading and asking against a real server: twice is once, what goes goes, and nobody else's is touched."""

from __future__ import annotations

import random
import threading
import time
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

import networkx
import pytest

from benchmarks.graphs import made
from kg.errors import CheckError, QueryError, ServerError
from kg.stores import ladybug
from kg.stores.neo4j import NAMES, Address, Options, Outcome, Tally, load, opened, read, tables_of_graph, tables_of_view
from tests.neo4j.at_hand import AtHand
from tests.stores.test_contract import content

pytestmark = pytest.mark.neo4j
FORKED = pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")


@pytest.fixture(scope="module")
def big() -> networkx.MultiDiGraph:
    return made(600, 1_800, seed=1)


def loaded(graph: networkx.MultiDiGraph, place: Address, **how: Any) -> Outcome:
    return load(tables_of_graph(graph), place, Options(**{"batch": 500, **how}))


def test_a_second_load_changes_nothing_and_says_so(big: networkx.MultiDiGraph, database: AtHand) -> None:
    assert loaded(big, database.address) == Outcome(Tally(created=600), Tally(created=1_800))
    assert loaded(big, database.address) == Outcome(Tally(unchanged=600), Tally(unchanged=1_800))
    assert content(read(database.address)) == content(big)


def test_only_what_changed_is_sent(graph: networkx.MultiDiGraph, database: AtHand) -> None:
    loaded(graph, database.address)
    changed = graph.copy()
    changed.nodes["org:中共云岭市委员会"]["aliases"] = ["市委"]
    del changed.nodes["post:中共云岭市委员会/书记"]["title"]
    assert loaded(changed, database.address) == Outcome(Tally(changed=2, unchanged=3), Tally(unchanged=5))
    assert content(read(database.address)) == content(changed)


def test_a_workspace_is_loaded_as_its_graph_is(big: networkx.MultiDiGraph, database: AtHand, tmp_path: Path) -> None:
    ladybug.write(big, tmp_path / "graph.lbdb")
    with ladybug.opened(tmp_path / "graph.lbdb") as view:
        assert load(tables_of_view(view), database.address).relationships.created == 1_800
    assert loaded(big, database.address) == Outcome(Tally(unchanged=600), Tally(unchanged=1_800))


def smaller(graph: networkx.MultiDiGraph) -> networkx.MultiDiGraph:
    """The graph without a report and what only that one names."""
    left = graph.copy()
    report = next(node for node, label in graph.nodes(data="label") if label == "Article")
    near = [node for node in graph.predecessors(report) if graph.out_degree(node) == 1]
    left.remove_nodes_from([report, *near])
    return left


def test_a_pruned_load_equals_a_fresh_one(big: networkx.MultiDiGraph, database: AtHand) -> None:
    left = smaller(big)
    loaded(big, database.address)
    assert loaded(left, database.address).nodes.removed == 0
    assert len(read(database.address)) == len(big)
    outcome = loaded(left, database.address, prune=True)
    assert outcome.nodes.removed == len(big) - len(left)
    assert outcome.relationships.removed == big.number_of_edges() - left.number_of_edges()
    assert content(read(database.address)) == content(left)


def test_what_others_keep_in_the_database_stays(graph: networkx.MultiDiGraph, database: AtHand) -> None:
    database.run("CREATE (:Person {id: 'theirs', name: '别人'})-[:HOLDS {key: 'x'}]->(:Theirs)")
    try:
        loaded(graph, database.address)
        database.run("MATCH (p:Person {id: 'person:柯远山@云岭市'}) MATCH (t:Theirs) CREATE (t)-[:THEIRS]->(p)")
        outcome = loaded(networkx.MultiDiGraph(), database.address, prune=True)
        assert (outcome.nodes.removed, outcome.nodes.kept) == (4, 1)
        assert database.run("MATCH (n) RETURN n.id ORDER BY n.id") == [["person:柯远山@云岭市"], ["theirs"], [None]]
        assert database.run("MATCH ()-[r]->() RETURN type(r) ORDER BY type(r)") == [["HOLDS"], ["THEIRS"]]
        database.run("MATCH (:Theirs)-[r:THEIRS]->() DELETE r")
        assert loaded(networkx.MultiDiGraph(), database.address, prune=True).nodes == Tally(removed=1)
    finally:
        database.run("MATCH (n) DETACH DELETE n")


def test_a_node_of_others_with_an_id_of_ours_is_not_taken_over(graph: networkx.MultiDiGraph, database: AtHand) -> None:
    database.run("CREATE (:Person {id: 'person:柯远山@云岭市', name: '别人'})")
    try:
        with pytest.raises(CheckError, match="Person: 1 rows found no place"):
            loaded(graph, database.address)
        assert database.run("MATCH (p:Person) RETURN p.name, p.kind") == [["别人", None]]
    finally:
        database.run("MATCH (n) DETACH DELETE n")


def started(graph: networkx.MultiDiGraph, place: Address) -> BaseProcess:
    """A load in a process of its own, in small batches; forked, since nothing then has to be imported again."""
    process = get_context("fork").Process(target=loaded, args=(graph, place), kwargs={"batch": 40})
    process.start()
    return process


@FORKED
def test_a_load_killed_ten_times_is_completed_by_the_next(big: networkx.MultiDiGraph, database: AtHand) -> None:
    dice, held = random.Random(7), []
    for number in range(10):
        process = started(big, database.address)
        goal = 150 * number + dice.randint(0, 149)
        while process.is_alive() and stored(database) < goal:
            time.sleep(0.02)
        time.sleep(dice.random() / 10)
        process.kill()
        process.join()
        held.append(stored(database))
    assert held == sorted(held)
    assert any(0 < count < 2_400 for count in held)
    outcome = loaded(big, database.address)
    assert outcome.nodes.changed == outcome.relationships.changed == 0
    assert content(read(database.address)) == content(big)


def stored(database: AtHand) -> int:
    """How many nodes and relationships there are."""
    ((count,),) = database.run("MATCH (n) WHERE n._kg IS NOT NULL RETURN count(n) + COUNT { ()-[]->() }")
    return int(str(count))


@FORKED
def test_two_loads_at_once_store_everything_once(big: networkx.MultiDiGraph, database: AtHand) -> None:
    loads = [started(big, database.address) for _ in range(2)]
    for process in loads:
        process.join(300)
    assert [process.exitcode for process in loads] == [0, 0]
    assert content(read(database.address)) == content(big)


def test_a_load_outlives_a_restart_of_the_server(big: networkx.MultiDiGraph, database: AtHand) -> None:
    if database.restart is None:
        pytest.skip("the server is not ours to restart")
    reached, goes_on, done = threading.Event(), threading.Event(), list[int]()

    def watch(rows: int) -> None:
        done.append(rows)
        if sum(done) > 900 and not reached.is_set():
            reached.set()
            goes_on.wait(300)

    outcome = list[Outcome]()
    options = Options(batch=40)
    work = threading.Thread(
        target=lambda: outcome.append(load(tables_of_graph(big), database.address, options, progress=watch))
    )
    work.start()
    assert reached.wait(300)
    restart = threading.Thread(target=database.restart)
    restart.start()
    time.sleep(0.5)
    goes_on.set()
    restart.join(600)
    work.join(600)
    assert outcome and content(read(database.address)) == content(big)


ODD = [
    "'); MATCH (n) DETACH DELETE n //",
    "`x`) DETACH DELETE (n",
    "{id: $x}",
    'O\'Neil "q" \\ 😀',
    "\u0000\u202e",
    "$rows",
]


@pytest.mark.parametrize("name", ODD)
def test_a_name_that_is_cypher_stays_a_name(name: str, graph: networkx.MultiDiGraph, database: AtHand) -> None:
    made = networkx.MultiDiGraph(graph)
    common = {"label": "Person", "aliases": [name], "mentions": 1, "kind": "other"}
    made.add_node(f"person:{name}", id=f"person:{name}", name=name, **common)
    loaded(made, database.address)
    assert content(read(database.address)) == content(made)
    with opened(database.address) as view:
        rows = view.query("MATCH (p:Person) WHERE p.name = $name RETURN p.id", {"name": name}).rows
    assert rows == ((f"person:{name}",),)


FOUND = "CALL db.index.fulltext.queryNodes($index, $words) YIELD node RETURN node.id"
BY_WORDS = [
    ('"云岭市委"', ["org:中共云岭市委员会", "post:中共云岭市委员会/书记"]),
    ('"柯\\"远山"', ["person:柯远山@云岭市"]),
    ("\\[市委\\]", ["org:中共云岭市委员会", "post:中共云岭市委员会/书记"]),
    ("双拥", ["article:2031-03-05/“双拥”工作推进会召开~0a1b2c3d"]),
    ("\\&\\& 😀 无此词", []),
]


@pytest.mark.parametrize(("words", "ids"), BY_WORDS)
def test_full_text_finds_names_whatever_is_in_them(
    words: str, ids: list[str], graph: networkx.MultiDiGraph, database: AtHand
) -> None:
    loaded(graph, database.address)
    database.run("CALL db.index.fulltext.awaitEventuallyConsistentIndexRefresh()")
    with opened(database.address) as view:
        rows = view.query(FOUND, {"index": NAMES, "words": words}).rows
        assert sorted(row[0] for row in rows) == ids


def test_full_text_that_is_no_query_is_told_in_one_line(graph: networkx.MultiDiGraph, database: AtHand) -> None:
    loaded(graph, database.address)
    with opened(database.address) as view, pytest.raises(QueryError, match="query") as refused:
        view.query(FOUND, {"index": NAMES, "words": "市委 AND ("})
    assert "\n" not in str(refused.value)


def test_dates_are_native_where_whole_and_bounded_where_partial(graph: networkx.MultiDiGraph, database: AtHand) -> None:
    loaded(graph, database.address)
    asked = "MATCH (n {id: $id}) RETURN n.first_seen, n.first_seen_date, n.first_seen_until, n.last_seen_until"
    with opened(database.address) as view:
        (row,) = view.query(asked, {"id": "person:柯远山@云岭市"}).rows
        assert row == ("2031-03-05", "2031-03-05", None, "2031-03-31")
        asked = "MATCH (:Person)-[h:HOLDS]->() WHERE h.end_date >= date('2030-01-01') RETURN h.key, h.end_until"
        assert view.query(asked).rows == (("HOLDS/1", "2030-12-31"),)


def test_constraints_and_indexes_are_there(graph: networkx.MultiDiGraph, database: AtHand) -> None:
    loaded(graph, database.address)
    assert ["kg_person_id"] in database.run("SHOW CONSTRAINTS YIELD name")
    shown = database.run("SHOW INDEXES YIELD name, type, options WHERE type = 'FULLTEXT' RETURN name, options")
    assert shown[0][0] == NAMES and "cjk" in str(shown[0][1])


WRITING = [
    "CREATE (n:Person {id: 'x'})",
    "MATCH (n) DETACH DELETE n",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS",
    "CREATE INDEX mine FOR (n:Person) ON (n.kind)",
    "CREATE USER mallory SET PASSWORD 'long-enough'",
    "LOAD CSV FROM 'file:///etc/passwd' AS row RETURN row",
    "CALL db.createLabel('Mine')",
    "TERMINATE TRANSACTIONS 'neo4j-transaction-1'",
    "RETURN 1; MATCH (n) DETACH DELETE n",
    "EXPLAIN CREATE (n)",
    "PROFILE CREATE (n)",
    "/* */ CREATE (n)",
]


@pytest.mark.parametrize("cypher", WRITING)
def test_a_question_that_writes_is_refused_in_one_line(
    cypher: str, graph: networkx.MultiDiGraph, database: AtHand
) -> None:
    loaded(graph, database.address)
    with opened(database.address) as view:
        with pytest.raises(QueryError) as refused:
            view.query(cypher)
        assert "\n" not in str(refused.value)
        assert view.query("MATCH (n) RETURN count(n)").rows == ((len(graph),),)


def test_a_wrong_password_is_told_in_one_line(database: AtHand) -> None:
    wrong = Address(database.address.uri, database.address.user, "not the password")
    with (
        pytest.raises(ServerError, match=r"are not let in; set NEO4J_USER and NEO4J_PASSWORD") as refused,
        opened(wrong),
    ):
        pass
    assert "not the password" not in str(refused.value) + repr(wrong)


def test_an_unknown_database_is_told_in_one_line(graph: networkx.MultiDiGraph, database: AtHand) -> None:
    there = database.address
    with pytest.raises(ServerError, match="no such database on this server"):
        loaded(graph, Address(there.uri, there.user, there.password, "elsewhere"))
