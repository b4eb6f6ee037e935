"""Reads the files of `data/` into rows ready for COPY, corrections applied."""

import csv
from collections.abc import Iterator
from importlib.resources import files

from hoagiai.places.models import search_columns

_LEVEL_BY_LENGTH = {2: "province", 3: "district"}
_NAMES = ("level", "code", "kind", "name", "short_name", "parent_level", "parent_code", "parent_from")
FROM_THE_FILE = (*_NAMES, "valid_from", "valid_to", "lat", "lon", "area_km2")
UNIT_COLUMNS = (*FROM_THE_FILE, "spelled", "folded", "folded_name", "sort_key")
SUCCESSION_COLUMNS = ("level", "old_code", "new_code", "effective", "partial")


def unit_rows() -> Iterator[tuple[str | None, ...]]:
    """One row a unit, in the order of UNIT_COLUMNS."""
    corrections = {(row["level"], row["code"], row["valid_from"]): row for row in _read("corrections")}
    for row in _read("units"):
        corrected = corrections.get((row["level"], row["code"], row["valid_from"]), {})
        row.update({name: corrected[name] for name in ("kind", "lat", "lon") if corrected.get(name)})
        row["short_name"] = short_name(row["kind"], row["name"])
        row["parent_level"] = _LEVEL_BY_LENGTH.get(len(row["parent_code"]), "")
        row["parent_from"] = row["parent_valid_from"]
        plain = tuple(row[name] or None for name in FROM_THE_FILE)
        yield plain + search_columns(row["name"], row["short_name"])


def short_name(kind: str, name: str) -> str:
    """The name without its kind; a numbered one keeps it: "Phường 5"."""
    rest = name[len(kind) :].strip()
    return name if rest.isdecimal() else rest


def succession_rows() -> Iterator[tuple[str, ...]]:
    """One row a succession, in the order of SUCCESSION_COLUMNS."""
    for row in _read("successions"):
        yield tuple(row[name] for name in SUCCESSION_COLUMNS)


def _read(name: str) -> Iterator[dict[str, str]]:
    with files("hoagiai.places").joinpath("data", f"{name}.csv").open(encoding="utf-8") as file:
        yield from csv.DictReader(file)
