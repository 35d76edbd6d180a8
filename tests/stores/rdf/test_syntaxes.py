"""Six syntaxes: each reads the same in rdflib, pyoxigraph and Apache Jena, and comes back as what it was."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import networkx
import pyoxigraph
import pytest
import rdflib

from kg.errors import OptionError, ReadError
from kg.stores import ladybug
from kg.stores.rdf import FORMATS, Options, export, load
from kg.stores.rdf.reading import SUFFIXES
from tests.stores.rdf import riot
from tests.stores.rdf.conftest import OPTIONS, made_up
from tests.stores.test_contract import content

RDFLIB = {"ttl": "turtle", "nt": "nt", "nq": "nquads", "trig": "trig", "jsonld": "json-ld", "rdfxml": "xml"}
NAMED = ("nq", "trig", "jsonld")
"""The syntaxes that have named graphs."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("rdf")
    paths = {form: folder / f"graph{suffix}" for form, suffix in FORMATS.items()}
    for form, path in paths.items():
        with path.open("wb") as out:
            export(made_up(), out, form, options=OPTIONS)
    return paths


def quads(path: Path) -> set[pyoxigraph.Quad]:
    form = getattr(pyoxigraph.RdfFormat, SUFFIXES[path.suffix])
    return set(pyoxigraph.parse(path.read_bytes(), format=form))


@pytest.mark.parametrize("form", FORMATS)
def test_every_syntax_says_the_same_to_pyoxigraph(form: str, files: dict[str, Path]) -> None:
    wanted = quads(files["nq"])
    assert len(wanted) > 300
    if form not in NAMED:
        assert {quad.triple for quad in quads(files[form])} == {quad.triple for quad in wanted}
    else:
        assert quads(files[form]) == wanted


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")  # rdflib's own readers make one
@pytest.mark.filterwarnings("ignore:Dataset.default_context is deprecated")
@pytest.mark.filterwarnings("ignore:Dataset.contexts is deprecated")
def test_every_syntax_says_the_same_to_rdflib(form: str, files: dict[str, Path]) -> None:
    data = rdflib.Dataset() if form in NAMED else rdflib.Graph()
    data.parse(files[form], format=RDFLIB[form])
    assert len(data) == len(quads(files[form]))


@pytest.mark.parametrize("form", FORMATS)
def test_jena_finds_nothing_wrong_in_any_syntax(form: str, files: dict[str, Path]) -> None:
    assert riot.read(files[form]) == ("", len(quads(files[form])))


@pytest.mark.parametrize("form", FORMATS)
def test_every_syntax_comes_back_as_the_graph_it_was(form: str, files: dict[str, Path]) -> None:
    graph, origin = load(files[form])
    assert content(graph) == content(made_up())
    assert origin == OPTIONS.origin


@pytest.mark.parametrize("form", FORMATS)
def test_a_packed_file_holds_the_same_and_is_always_the_same(form: str, files: dict[str, Path], tmp_path: Path) -> None:
    packed = [io.BytesIO(), io.BytesIO()]
    for out in packed:
        export(made_up(), out, form, options=OPTIONS, compress=True)
    assert packed[0].getvalue() == packed[1].getvalue()
    assert gzip.decompress(packed[0].getvalue()) == files[form].read_bytes()
    path = tmp_path / f"{files[form].name}.gz"
    path.write_bytes(packed[0].getvalue())
    assert content(load(path)[0]) == content(made_up())


@pytest.mark.parametrize("form", FORMATS)
def test_a_database_gives_the_same_bytes_as_the_graph_it_holds(
    form: str, files: dict[str, Path], tmp_path: Path
) -> None:
    ladybug.write(made_up(), tmp_path / "graph.lbdb")
    out = io.BytesIO()
    with ladybug.opened(tmp_path / "graph.lbdb") as view:
        export(view, out, form, options=OPTIONS)
    assert out.getvalue() == files[form].read_bytes()


@pytest.mark.parametrize("base", ["https://例.example/新闻/", "http://localhost:8080/kg?/", "urn:kg:"])
def test_any_base_may_stand_before_the_ids(base: str, tmp_path: Path) -> None:
    path = tmp_path / "graph.trig"
    with path.open("wb") as out:
        export(made_up(), out, "trig", options=Options(base=base))
    assert content(load(path)[0]) == content(made_up())
    own = {quad.subject.value for quad in quads(path) if isinstance(quad.subject, pyoxigraph.NamedNode)}
    assert {iri for iri in own if not iri.startswith(base)} == set()


@pytest.mark.parametrize(
    "base", ["", "news", "https://example.org/a b/", "https://example.org", "file:///tmp/", "https://a.b/c#"]
)
def test_what_could_not_begin_an_iri_is_refused_as_a_base(base: str) -> None:
    with pytest.raises(OptionError, match="not a base"):
        export(networkx.MultiDiGraph(), io.BytesIO(), "nt", options=Options(base=base))


def test_without_provenance_there_are_spells_and_no_other_claims_evidence_or_graphs(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    with path.open("wb") as out:
        export(made_up(), out, "nq", options=Options(provenance=False))
    text = path.read_text(encoding="utf-8")
    assert {quad.graph_name for quad in quads(path)} == {pyoxigraph.DefaultGraph()}
    assert "HoldsClaim" in text
    assert "AtClaim" not in text
    assert "ns/oa#" not in text
    assert "prov#" not in text


@pytest.mark.parametrize(
    ("name", "said", "why"),
    [
        ("graph.doc", b"", "not known as RDF"),
        ("graph.ttl", b"<a <b> .", "cannot be read as RDF"),
        ("graph.nq.gz", b"\x1f\x8bnot gzip", "cannot be read as RDF"),
    ],
)
def test_what_is_no_rdf_is_refused(name: str, said: bytes, why: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(said)
    with pytest.raises(ReadError, match=why):
        load(tmp_path / name)
