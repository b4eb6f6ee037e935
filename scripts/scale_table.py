"""Write the figures of var/bench.json into the table of docs/scale.md."""

import json
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
PAGE, FIGURES = ROOT / "docs" / "scale.md", ROOT / "var" / "bench.json"
HEAD = (
    "| what | rows | ms (median) | ms (95 %) | reference, ms | ratio | rows a second | SQL | peak MB |\n"
    + "| --- |"
    + " ---: |" * 8
)
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def cell(value: Any) -> str:
    """A value as the table shows it; empty where there is none."""
    return "" if value is None else f"{value:,}"


def row(figure: dict[str, Any]) -> str:
    """One line of the table."""
    names = (
        "rows",
        "ours_ms_median",
        "ours_ms_p95",
        "reference_ms_median",
        "ratio",
        "rows_per_second",
        "sql_statements",
        "peak_mb",
    )
    return "| " + " | ".join([figure["name"], *(cell(figure.get(name)) for name in names)]) + " |"


def main() -> None:
    """Replace what stands between the two marks."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    lines = [HEAD, *map(row, json.loads(FIGURES.read_text(encoding="utf-8")))]
    PAGE.write_text(f"{before}{BEGIN}\n{chr(10).join(lines)}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
