"""Lists as if they had been read: rows are given, everything after reading is real."""

from datetime import date
from itertools import count

import pytest

from hoagiai.sheets import actions
from hoagiai.sheets.models import Batch, StagedRow
from hoagiai.sheets.reading import Register, Row, Understood

ON = date(2026, 11, 1)
_numbers = count(1)


@pytest.fixture
def bring(communes, officer, monkeypatch):
    """Bring a list of one register into the first commune and stage it; answers the batch."""

    def stage(*rows, register=Register.MEDIATORS, unit=None, by=None, on=ON, **more):
        read = [
            each if isinstance(each, Row) else Row("Trang 1", line, register, each)
            for line, each in enumerate(rows, 5)
        ]
        known = Understood("danh-sach.xlsx", "xlsx", (), _rows=lambda: iter(read))
        monkeypatch.setattr("hoagiai.sheets.actions.staging.read", lambda *args, **kwargs: known)
        batch = actions.receive(
            data=b"du lieu gia lap %d" % next(_numbers),
            name="danh-sach.xlsx",
            media_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            unit=unit or communes[0],
            on=on,
            by=by or officer,
            **more,
        )
        actions.stage(batch_id=batch.pk)
        batch.refresh_from_db()
        return batch

    return stage


@pytest.fixture
def apply(officer):
    """Apply a staged list."""

    def carry_out(batch, by=None):
        actions.apply(batch=batch, by=by or officer)
        actions.carry_out(batch_id=batch.pk)
        batch.refresh_from_db()
        return batch

    return carry_out


@pytest.fixture
def outcomes():
    """What each row of a batch would do, in order, with its changes."""

    def of(batch: Batch):
        rows = StagedRow.objects.filter(batch=batch).order_by("position")
        return [(row.outcome, *row.changes) for row in rows]

    return of


def mediator(full_name="Lò Văn Một", **values):
    """One row of a list of mediators."""
    return {
        "full_name": full_name,
        "sex": "m",
        "birth_year": 1970,
        "ethnicity": "03",
        "team": "Tổ hòa giải bản Nà Một",
    } | values
