"""The questions that the page asks, by name; each takes what JSON says and gives what JSON can say."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from kg.explore import calendar, nearby, told, ways
from kg.explore.catalogue import Catalogue
from kg.explore.pieces import Json, View


class Unknown(Exception):
    """What was asked for is no question, no entity, or not of the right form."""


class Answers:
    """A graph that answers; one question at a time, since a view is one connection."""

    def __init__(self, view: View) -> None:
        """Read all names, so that search and the way from an id to its label need no query."""
        self._view = view
        self._catalogue = Catalogue(view)
        self._lock = threading.Lock()
        self._opening: Json | None = None

    def ask(self, question: str, given: Json) -> Any:
        """The answer; raise Unknown where there is none."""
        if question == "opening":
            return self.opening()
        if question not in QUESTIONS:
            raise Unknown(question)
        try:
            with self._lock:
                return QUESTIONS[question](self._view, self._catalogue, given)
        except (KeyError, TypeError, ValueError) as exc:
            raise Unknown(f"{question}: {exc!r}") from exc

    def opening(self) -> Json:
        """The first view, which counts over the whole graph and so is asked once."""
        with self._lock:
            if self._opening is None:
                months = calendar.months(self._view)
                self._opening = {**nearby.opening(self._view, self._catalogue.labels), "months": months}
            return self._opening


def _known(catalogue: Catalogue, one: object) -> str:
    if not isinstance(one, str) or one not in catalogue.labels:
        raise KeyError(one)
    return one


def _around(view: View, catalogue: Catalogue, given: Json) -> Json:
    start = _known(catalogue, given["id"])
    return nearby.around(view, catalogue.labels, start, shown=_ids(given.get("shown", [])))


def _entity(view: View, catalogue: Catalogue, given: Json) -> Json:
    most = told.MANY if given.get("all") else told.FACTS
    return told.entity(view, catalogue.labels, _known(catalogue, given["id"]), most=most)


def _ids(given: object) -> list[str]:
    if not isinstance(given, list) or not all(isinstance(one, str) for one in given):
        raise TypeError("not a list of ids")
    return given[:2000]


def _fact(view: View, catalogue: Catalogue, given: Json) -> Json:
    ends = (_known(catalogue, given["s"]), _known(catalogue, given["t"]))
    return told.fact(view, catalogue.labels, ends=ends, key=str(given["key"]))


def _way(view: View, catalogue: Catalogue, given: Json) -> Json:
    ends = (_known(catalogue, given["a"]), _known(catalogue, given["b"]))
    return ways.way(view, catalogue.labels, ends)


def _regions(view: View, catalogue: Catalogue, given: Json) -> list[Json]:
    under = given.get("under")
    return calendar.regions(view, None if under is None else _known(catalogue, under))


Question = Callable[[View, Catalogue, Json], Any]
QUESTIONS: dict[str, Question] = {
    "find": lambda view, catalogue, given: catalogue.find(str(given["text"])[:60]),
    "around": _around,
    "these": lambda view, catalogue, given: nearby.these(view, catalogue.labels, _ids(given["ids"])),
    "entity": _entity,
    "fact": _fact,
    "way": _way,
    "events": lambda view, catalogue, given: calendar.events(view, str(given["first"]), str(given["last"])),
    "regions": _regions,
}
"""What the page may ask; nothing of it writes."""
