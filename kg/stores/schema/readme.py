"""The vocabulary as tables for a README, in English and Chinese."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kg.stores.rdf.terms import find_term, property_rules, raw
from kg.vocabulary import Kind, vocabulary

BEGIN, END = "<!-- vocabulary -->", "<!-- end of vocabulary -->"


def between(text: str, table: str) -> str:
    """The text with the table between its marks; as it was where it has none."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table}{END}{after}" if begin and end else text


def readme() -> str:
    """Both tables: labels and relationships."""
    known = vocabulary()
    labels = [_label(kind) for kind in known.labels.values()]
    relations = [_relation(kind) for kind in known.relations.values()]
    heads = (
        ("label", "中文", "what it is", "own properties", "in RDF"),
        ("relationship", "中文", "from → to", "read as", "own properties", "in RDF"),
    )
    parts = ("\n".join(_table(head, rows)) for head, rows in zip(heads, (labels, relations), strict=True))
    return "\n\n".join(parts) + "\n"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    for row in (head, ("---",) * len(head), *rows):
        yield f"| {' | '.join(row)} |"


def _label(kind: Kind) -> tuple[str, ...]:
    term = find_term("label", kind.name)
    return (kind.name, term.zh, term.says_en, _own(kind, raw()["node"]), _terms(term.term, *term.above))


def _relation(kind: Kind) -> tuple[str, ...]:
    term = find_term("relation", kind.name)
    ends = f"{', '.join(kind.sources)} → {', '.join(kind.targets)}"
    finer = (find_term("relation", kind.name, of=label).above for label in kind.sources)
    above = dict.fromkeys([*term.above, *(name for names in finer for name in names)])
    own = _own(kind, raw()["relation"])
    return (
        kind.name,
        term.zh,
        ends,
        term.says_en,
        own,
        _terms(term.term, *above, *(f"^{way}" for way in term.inverse)),
    )


def _own(kind: Kind, common: Iterable[str]) -> str:
    """The properties of its own, with the values of closed lists."""
    told = []
    for name in kind.properties:
        if name not in set(common):
            values = f" ({', '.join(kind.values[name])})" if name in kind.values else ""
            unit = " in yuan" if property_rules(name, kind.name)["en"][1] == "in yuan" else ""
            told.append(f"`{name}`{unit}{values}")
    return ", ".join(told)


def _terms(*names: str) -> str:
    return ", ".join(f"`{name}`" for name in names)
