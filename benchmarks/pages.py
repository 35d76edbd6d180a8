"""Pages: seconds on one core and growth of reading, repairing and splitting. `python -m benchmarks.pages [MB ...]`.

The text is that of the invented sample pages with other names and figures, once as a folder of pages and once as one
file.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from benchmarks.corpus import GIVEN
from kg.articles import split
from kg.layout import repair
from kg.read import find_sources, read

SEEDS = Path(__file__).parent.parent / "seeds"
TARGET, TARGET_MB = 20.0, 10.0
SWAPPED = "云山江河海林文明光华春安宁平和远"
"""Characters that are swapped for others, so that no two pages are the same."""


def sample_pages() -> list[str]:
    """The text of the sample pages, as their readers give it."""
    sources = [source for source in find_sources([SEEDS]) if source.name[:2].isdigit()]
    return [document.text for source in sources for document in read(source)]


def pages(size: float, rng: random.Random) -> Iterator[str]:
    """Pages of so many bytes in all."""
    samples, made = sample_pages(), 0
    while made < size:
        for text in samples:
            other = text.translate({ord(c): rng.choice(GIVEN) for c in SWAPPED})
            made += len(other.encode("utf-8"))
            yield other
            if made >= size:
                return


def measured(folder: Path) -> dict[str, float]:
    """Seconds of one core by stage, and the articles that came out."""
    spent: dict[str, float] = defaultdict(float)
    for source in find_sources([folder]):
        start = time.process_time()
        documents = list(read(source))
        spent["read"] += time.process_time() - start
        for document in documents:
            start = time.process_time()
            page = repair(document)
            spent["repair"] += time.process_time() - start
            start = time.process_time()
            spent["articles"] += len(split(page)[0])
            spent["split"] += time.process_time() - start
    return spent


def main(sizes: list[float]) -> None:
    print(f"{'MB':>6} {'as':>9} {'articles':>9} {'read':>7} {'repair':>7} {'split':>7} {'total s':>8} {'s per MB':>9}")
    for size in sizes:
        made = list(pages(size * 1e6, random.Random(11)))
        for shape, files in (("pages", made), ("one file", ["\n\n".join(made)])):
            with tempfile.TemporaryDirectory() as folder:
                for number, text in enumerate(files):
                    (Path(folder) / f"{number:06}.txt").write_text(text, encoding="utf-8")
                spent = measured(Path(folder))
            total = sum(spent[stage] for stage in ("read", "repair", "split"))
            print(
                f"{size:6g} {shape:>9} {spent['articles']:9.0f} {spent['read']:7.2f} {spent['repair']:7.2f} "
                f"{spent['split']:7.2f} {total:8.2f} {total / size:9.2f}"
            )
    print(f"target: {TARGET:g} s for {TARGET_MB:g} MB, and as many seconds a MB whatever the size")


if __name__ == "__main__":
    main([float(size) for size in sys.argv[1:]] or [1, 3, 10])
