"""Who stands out: counted over shared events."""

from __future__ import annotations

import networkx
import pytest
from click.testing import CliRunner

from kg.cli.stats import stats
from kg.explore import company, connected
from kg.stores.ladybug import View
from tests.explore.news import MARKUP, PARTY, PUSH


def test_people_are_ranked_by_whom_they_met(view: View) -> None:
    found = company(view).most_connected(10)
    assert [(one.name, one.others, one.events) for one in found[:2]] == [("戴鹤鸣", 2, 2), ("闵望舒", 2, 2)]


def test_pairs_are_ranked_by_shared_events(view: View) -> None:
    found = company(view).pairs(10)
    assert {(pair.left, pair.right, pair.events, pair.latest) for pair in found} >= {
        ("戴鹤鸣", "柯远山", 1, "2031-03-01"),
        ("戴鹤鸣", "闵望舒", 1, "2031-05-10"),
    }


def test_communities_are_the_same_at_every_run(view: View) -> None:
    first, second = company(view).communities(10), company(view).communities(10)
    assert first == second and {name for group in first for name in group} == {"柯远山", "戴鹤鸣", "闵望舒", MARKUP}


@pytest.mark.parametrize(("label", "first"), [("Event", PUSH), ("Organization", PARTY)])
def test_other_entities_are_ranked_by_neighbours(view: View, label: str, first: str) -> None:
    assert connected(view, label, 3)[0].id == first


def test_a_graph_of_nobody_has_no_company() -> None:
    from kg.explore.company import Company

    empty = Company(networkx.Graph(), {}, {})
    assert (empty.most_connected(5), empty.pairs(5), empty.communities(5)) == ([], [], [])


def test_stats_of_no_graph_is_one_line(tmp_path: object) -> None:
    result = CliRunner().invoke(stats, [f"{tmp_path}/none"])
    assert result.exit_code == 1
