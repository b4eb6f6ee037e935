"""The bench weighs children too, and its hand-written SQL answers what the page shows."""

import subprocess
import sys

import pytest
from bench import measure, memory, pages

CHILD = "import time; held = b'x' * 80_000_000; time.sleep(0.3)"


def test_the_memory_of_a_child_is_counted_for_its_call_alone():
    held = memory.peak_mb(lambda: subprocess.run([sys.executable, "-c", CHILD], check=True))

    assert 80 < held < 200
    assert memory.peak_mb(lambda: None) < 20


def test_what_is_allocated_here_is_counted():
    assert 40 < memory.peak_mb(lambda: bytearray(42 * memory.MEGABYTE)) < 60


def test_a_statement_that_answers_something_else_is_refused():
    pages.require_same("a", "<b>Kế hoạch &amp; báo cáo</b>", [(1, "Kế hoạch & báo cáo")])

    with pytest.raises(RuntimeError, match="Kế hoạch khác"):
        pages.require_same("a", "<b>Kế hoạch</b>", [(1, "Kế hoạch khác")])
    with pytest.raises(RuntimeError, match="nothing"):
        pages.require_same("a", "<b>Kế hoạch</b>", [])


def test_a_list_is_told_with_its_rows_a_second_and_nothing_else_is():
    about = {"ours_ms_p95": 2000.0, "reference_ms_median": 100.0, "sql_statements": None, "peak_mb": 1.0}
    out = measure.Figure("lists: out", 50_000, 2000.0, reference=measure.COPY, ratio=20.0, **about)
    page = measure.Figure("a page", 50_000, 2000.0, reference="SQL", ratio=20.0, **about)

    assert (out.as_json()["rows_per_second"], page.as_json()["rows_per_second"]) == (25_000, None)
    head, _, first, second = measure.table([out, page]).splitlines()
    column = slice(head.index("rows/s") - 2, head.index("rows/s") + len("rows/s"))
    assert (first[column].strip(), second[column].strip()) == ("25000", "")
