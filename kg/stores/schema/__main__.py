"""`python -m kg.stores.schema`: write all that is generated from `schema/vocabulary.json`."""

from __future__ import annotations

from kg.stores.schema import generated

for path, text in generated():
    path.write_text(text, encoding="utf-8")
