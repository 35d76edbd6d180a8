"""Linking: accuracy on known identities, seconds, memory and growth. `python -m benchmarks.link [FACTS ...]`."""

from __future__ import annotations

import math
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable

from benchmarks.corpus import readings
from kg.link import link


def pairwise_f1(pairs: Iterable[tuple[int, str]]) -> tuple[float, float, float]:
    """Precision, recall and F1 over all pairs of mentions, from (true identity, node) of each."""
    both = Counter(pairs)
    truth: Counter[int] = Counter()
    nodes: Counter[str] = Counter()
    for (who, node), count in both.items():
        truth[who] += count
        nodes[node] += count
    hit, wanted, given = (sum(math.comb(n, 2) for n in c.values()) for c in (both, truth, nodes))
    precision, recall = hit / given, hit / wanted
    return precision, recall, 2 * precision * recall / (precision + recall)


def main(sizes: list[int]) -> None:
    before: tuple[int, float] | None = None
    print(f"{'facts':>10} {'pages':>8} {'seconds':>8} {'peak MB':>8} {'growth':>7} {'P':>7} {'R':>7} {'F1':>7}")
    for size in sizes:
        pages, truth = readings(size)
        start = time.perf_counter()
        identities = link(pages)
        seconds = time.perf_counter() - start
        facts = sum(len(page.facts) for page in pages)
        growth = math.log(seconds / before[1]) / math.log(facts / before[0]) if before else float("nan")
        p, r, f = pairwise_f1((who, identities.nodes[place]) for place, who in truth.items())
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(
            f"{facts:10,} {len(pages):8,} {seconds:8.1f} {peak:8,} {growth:7.2f} {p:7.4f} {r:7.4f} {f:7.4f}", flush=True
        )
        before = (facts, seconds)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [10_000, 100_000, 1_000_000])
