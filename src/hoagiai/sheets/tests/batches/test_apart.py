"""A list just read is compared apart from the others: it comes into their table whole, or not at all."""

import pytest
from django.db import connection

from hoagiai.sheets.actions import staging
from hoagiai.sheets.models import StagedRow
from hoagiai.sheets.tests.batches.conftest import mediator

TABLES = "SELECT count(*) FROM pg_class WHERE relname = 'sheets_stagedrow'"


def tables() -> int:
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        return int(cursor.fetchone()[0])


def test_rows_of_two_lists_lie_in_one_table_in_their_order(bring):
    first = bring(mediator(), mediator("Lò Thị Hai", sex="f"))
    second = bring(mediator("Lò Văn Ba"))

    lying = StagedRow.objects.order_by("batch", "position").values_list("batch", "position", "full_name")
    assert list(lying) == [
        (first.pk, 1, "Lò Văn Một"),
        (first.pk, 2, "Lò Thị Hai"),
        (second.pk, 1, "Lò Văn Ba"),
    ]
    assert len(set(StagedRow.objects.values_list("pk", flat=True))) == 3
    assert tables() == 1


def test_a_list_that_cannot_be_compared_leaves_nothing_behind(bring, monkeypatch):
    def stops(batch):
        assert StagedRow.objects.filter(batch=batch).count() == 1
        raise RuntimeError("comparing stops")

    monkeypatch.setattr(staging, "compare", stops)
    with pytest.raises(RuntimeError, match="comparing stops"):
        bring(mediator())

    assert not StagedRow.objects.exists()
    assert tables() == 1
