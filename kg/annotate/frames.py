"""Training sentences in the manner of official news: written frames, filled with made-up names and real divisions."""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, partial

from kg.annotate.names import COMMON_CHARACTERS, parts, person_name
from kg.annotate.samples import Sample, Tagged
from kg.data import table

_SLOT = re.compile(r"\{(\w+)\}")
_LABEL = {"P": "PERSON", "L": "LOCATION", "O": "ORGANIZATION"}
_LEVELS = ("自治区", "省", "市", "区", "县", "州", "盟", "旗")


class Frames:
    """Fills the frames of kg/data/news_frames.csv; one chance gives one run of sentences."""

    def __init__(self, chance: random.Random) -> None:
        """Read frames, lexicons and gazetteer."""
        self._chance = chance
        self._frames: dict[str, list[str]] = defaultdict(list)
        for row in table("news_frames"):
            self._frames[row["symbol"]].append(row["text"])
        self._counties = [row for row in table("divisions") if row["level"] == "county" and row["last"] == "2024"]
        self._prefectures = [row for row in table("divisions") if row["level"] == "prefecture"]
        self._towns = table("townships")
        self._made = self._makers()

    def samples(self, count: int) -> Iterator[Sample]:
        """So many sentences with their entities, in the style of local news."""
        for _ in range(count):
            yield self._marked(self._filled("{sentence}", self._region()))

    def _region(self) -> dict[str, str]:
        """A county, what is above it, and which of the three the paper belongs to."""
        county = self._chance.choice(self._counties)
        path = county["path"].split("/")
        own_full = self._chance.choice(path)
        level = next((level for level in _LEVELS if own_full.endswith(level)), "市")
        second = self._chance.choice(self._counties)
        return {
            "l": level, "own_full": own_full, "own": _short(own_full), "province": path[0],
            "province_short": _short(path[0]), "county": county["path"].split("/")[-1],
            "county_name": county["path"].split("/")[-1], "county_short": county["short"],
            "county2": second["path"].split("/")[-1],
        }  # fmt: skip

    def _makers(self) -> dict[str, Callable[[], str]]:
        pick, chance = self._chance.choice, self._chance
        return {
            "name": lambda: person_name(chance),
            "pen": lambda: pick(parts("pen")),
            "other_full": lambda: pick(self._prefectures)["path"].split("/")[-1],
            "other": lambda: pick(self._prefectures)["short"],
            "place_short": lambda: pick(self._prefectures)["short"],
            "town": lambda: pick(self._towns)["name"],
            "village": lambda: self._fancy() + "村",
            "community": lambda: self._fancy() + "社区",
            "site": lambda: self._fancy() + pick(parts("site")),
            "fancy": self._fancy,
            "department": lambda: self._department("部厅局委" if chance.random() < 0.2 else "厅局委"),
            "county_department": lambda: self._department("局"),
            "party_office": lambda: pick(table("party_departments"))["form"],
            "local_body": lambda: pick(table("local_bodies"))["form"],
            "national": lambda: pick(table("national_bodies"))["form"],
            "digits": lambda: str(chance.randint(1, 30 if chance.random() < 0.7 else 3000)),
            "digit": lambda: pick("一二三四五六七八九十"),
            "month": lambda: str(chance.randint(1, 12)),
            "monthday": lambda: str(chance.randint(1, 31)),
            "year": lambda: str(chance.randint(1955, 2000)),
            "sex": lambda: pick("男女"),
            **{kind: partial(self._part, kind) for kind in ("trade", "crop", "venue", "school_kind", "bank", "nation")},
        }

    def _part(self, kind: str) -> str:
        return self._chance.choice(parts(kind))

    def _fancy(self) -> str:
        """The made-up heart of a name, 恒泰 or 金沙湾: usual parts, now and then any characters."""
        pool = parts("fancy") if self._chance.random() < 0.6 else COMMON_CHARACTERS
        return "".join(self._chance.choice(pool) for _ in range(self._chance.choice((2, 2, 2, 3))))

    def _department(self, organs: str) -> str:
        row = self._chance.choice(table("departments"))
        fitting = [organ for organ in row["organs"] or "" if organ in organs]
        return row["form"] + (self._chance.choice(fitting) if fitting else "" if not row["organs"] else "局")

    def _filled(self, text: str, region: dict[str, str]) -> str:
        """The text with every slot filled, and what was filled in filled in turn."""

        def fill(slot: re.Match[str]) -> str:
            name = slot.group(1)
            if name in region:
                return region[name]
            if name in self._made:
                return self._made[name]()
            return self._filled(self._chance.choice(self._frames[name]), region)

        return _SLOT.sub(fill, text)

    def _marked(self, text: str) -> Sample:
        """The sentence without its marks, and the outermost marks as entities."""
        plain, entities, opened = "", [], []
        for piece in re.split(r"(<[PLO] |>)", text):
            if piece[:1] == "<":
                opened.append((len(plain), _LABEL[piece[1]]))
            elif piece == ">":
                start, label = opened.pop()
                if not opened:
                    entities.append(Tagged(start, len(plain), label))
            else:
                plain += piece
        cut = len(plain) if self._chance.random() < 0.8 else max((e.end for e in entities), default=len(plain))
        return Sample(plain[:cut], None, tuple(entities), "news")


@cache
def _shorts() -> dict[str, str]:
    return {row["path"].split("/")[-1]: row["short"] for row in table("divisions")}


def _short(name: str) -> str:
    return _shorts().get(name, name)
