"""`make bench`: measure on a temporary database, print the table, keep it in var/bench.json."""

import json
import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Exit non-zero only when something failed to run."""
    os.environ["HOAGIAI_TODAY"] = "2026-11-21"
    os.environ.setdefault("HOAGIAI_STATICFILES", "django.contrib.staticfiles.storage.StaticFilesStorage")
    with tempfile.TemporaryDirectory(prefix="hoagiai-bench-") as folder:
        Path(folder).chmod(0o755)
        os.environ["HOAGIAI_VAR"] = folder
        os.environ.pop("DATABASE_URL", None)
        return _run(Path(__file__).resolve().parents[1] / "var" / "bench.json")


def _run(target: Path) -> int:
    from hoagiai.conf.django_setup import start_django
    from hoagiai.conf.setup import prepare, step

    start_django()
    prepare(demo=False)
    from bench import pages, reading, registers, reorganisation, sheets, writing
    from bench.country import generate
    from bench.measure import Figure, table

    with step("Sinh 100.000 nhiệm vụ (dữ liệu giả lập)"):
        people = generate()
    found: list[Figure] = []
    failed = 0
    sources = (
        reading.figures(),
        pages.figures(people),
        writing.figures(people),
        registers.figures(people),
        sheets.figures(people),
        reorganisation.figures(people),  # the last: it takes the country back to the eve of the reform
    )
    for source in sources:
        try:
            for figure in source:
                print(f"  ✓ {figure.name}: {figure.ours_ms_median:,.1f} ms", file=sys.stderr)  # noqa: T201 - a command's own output
                found.append(figure)
        except Exception as error:
            failed += 1
            print(f"  ✗ {source}: {error!r}", file=sys.stderr)  # noqa: T201 - a command's own output
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(json.dumps([figure.as_json() for figure in found], indent=1), encoding="utf-8")
    print(table(found))  # noqa: T201 - a command's own output
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
