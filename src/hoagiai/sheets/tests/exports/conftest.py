"""Registers with awkward values, written out and read back by the real reader."""

from datetime import date

import pytest

from hoagiai.base.sealed_files import opened
from hoagiai.sheets import actions
from hoagiai.sheets.actions.applying import TABLES
from hoagiai.sheets.actions.exporting import order
from hoagiai.sheets.models import StagedRow
from hoagiai.sheets.queries.exporting import Asked
from hoagiai.sheets.terms import Form, Listing

ON = date(2026, 11, 1)
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def take_out(officer, communes):
    """Write a register of the first commune out; answers the export with its file."""

    def make(listing, form=Form.OWN, *, unit=None, by=None, on=ON, **more):
        by, unit = by or officer, unit or communes[0]
        asked = Asked(Listing(listing), on, by, ON, unit, **more)
        return order(asked=asked, form=Form(form), reason="Đối chiếu" if more.get("protected") else "", by=by)

    return make


@pytest.fixture
def bring_back(officer):
    """Read an exported file back; answers the batch, compared with the registers."""

    def stage(made, *, by=None, unit=None, on=None):
        batch = actions.receive(
            data=opened(made.content.open()).read(), name="danh-sach.xlsx", media_type=EXCEL, unit=unit or made.unit,
            on=on or made.on, by=by or officer,
        )  # fmt: skip
        actions.stage(batch_id=batch.pk)
        batch.refresh_from_db()
        assert batch.state == "ready", batch.refusal
        return batch

    return stage


def registers():
    """Every row of every table a list may write to."""
    from django.db import connection

    with connection.cursor() as cursor:
        found = {}
        for table in TABLES:
            cursor.execute(f"SELECT to_jsonb(t) FROM {table} t ORDER BY id")
            found[table] = cursor.fetchall()
        return found


def told(batch):
    """What each row would do and why, for the message of a failing test."""
    rows = StagedRow.objects.filter(batch=batch).order_by("position")
    return [
        (row.outcome, row.changes, row.why, row.full_name or row.team or row.village, row.facts)
        for row in rows
        if row.outcome != "same"
    ]
