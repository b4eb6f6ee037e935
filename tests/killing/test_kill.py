"""kill -9 in the middle of a list: the worker is a real one, and dies at a known row of a known statement.

Each test works on a copy of the test database, because what a killed worker did can only be seen where it would be kept.
"""

from datetime import timedelta

import pytest
import xlsxwriter
from django.db import connection
from django.utils import timezone

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency, make_officer
from hoagiai.base.sealed_files import opened
from hoagiai.places.tests.factories import unit
from hoagiai.sheets import actions, jobs
from hoagiai.sheets.models import Batch, Effect, Export, StagedRow
from hoagiai.sheets.terms import BatchState, ExportState, Form, Listing
from hoagiai.sheets.tests.exports.conftest import EXCEL, ON, registers
from hoagiai.teams.models import Mediator, Person, ProtectedLook, Team
from killing.apart import Worker, database_apart, gone, until, waiting_at

pytestmark = pytest.mark.slow
PEOPLE = 300


@pytest.fixture
def apart(django_db_setup, django_db_blocker):
    with database_apart(django_db_blocker) as name:
        yield name


@pytest.fixture
def commune(apart):
    return unit("Phường Tân Phong", within="Lai Châu")


@pytest.fixture
def keeper(commune):
    body = make_agency("UBND phường Tân Phong", commune, kind="people_committee")
    return make_officer(body, RoleCode.COMMUNE_OFFICER, "Lý Thị Mẫu", username="can-bo")


@pytest.fixture
def batch(commune, keeper, tmp_path):
    """A list of three hundred people in sixty teams, received and not yet read."""
    return receive(commune, keeper, tmp_path)


def receive(commune, keeper, folder):
    path = folder / "danh-sach.xlsx"
    with xlsxwriter.Workbook(path) as book:
        page = book.add_worksheet("Danh sách")
        page.write_row(
            0, 0, ["STT", "Họ và tên", "Giới tính", "Năm sinh", "Số CCCD", "Tổ hòa giải", "Thôn, bản"]
        )
        for number in range(PEOPLE):
            team = number // 5
            row = [number + 1, f"Lò Văn {number:03}", "Nam", 1950 + number % 50, f"000{number:09}"]
            page.write_row(number + 1, 0, [*row, f"Tổ hòa giải bản Nà {team}", f"Bản Nà {team}"])
    return actions.receive(
        data=path.read_bytes(), name=path.name, media_type=EXCEL, unit=commune, on=ON, by=keeper
    )


def lost_for_long(batch):
    """As if the two minutes after which a list counts as lost had gone by, and the worker's clock had struck."""
    Batch.objects.filter(pk=batch.pk).update(made_at=timezone.now() - timedelta(minutes=3))
    jobs.left_behind.defer(timestamp=0)


def state_of(batch):
    connection.close()
    return Batch.objects.get(pk=batch.pk).state


def killed_there(worker, reached):
    """Kill the worker where it waits, or where it is when it never came there; answers its backend."""
    try:
        return reached()
    finally:
        worker.kill()


def at_rest(batch, state, name, folder):
    """Let another worker go on until the list is in this state."""
    worker = Worker(name, folder)
    try:
        until(lambda: state_of(batch) == state)
    finally:
        worker.kill()


@pytest.mark.django_db
def test_a_list_that_came_just_now_is_left_to_its_worker(communes, officer, tmp_path):
    young = receive(communes[0], officer, tmp_path)

    jobs.left_behind(timestamp=0)

    young.refresh_from_db()
    assert young.state == BatchState.WAITING and not StagedRow.objects.exists()


@pytest.mark.parametrize(
    ("table", "row"), [("sheets_stagedrow", 1), ("sheets_stagedrow", 150), ("sheets_stagedrow", 300)]
)
def test_a_list_whose_reading_was_killed_is_read_again(apart, batch, tmp_path, table, row):
    with waiting_at(apart, table, row) as reached:
        backend = killed_there(Worker(apart, tmp_path), reached)
    gone(apart, backend)
    assert state_of(batch) == BatchState.WAITING and not StagedRow.objects.exists()

    lost_for_long(batch)
    at_rest(batch, BatchState.READY, apart, tmp_path)

    rows = StagedRow.objects.filter(batch=batch)
    assert (rows.count(), rows.filter(outcome="new").count()) == (PEOPLE, PEOPLE)
    assert sorted(rows.values_list("line", flat=True)) == list(range(2, PEOPLE + 2))


POINTS = [
    ("places_neighbourhood", 1),
    ("teams_teamperiod", 40),
    ("teams_person", 150),
    ("teams_mediator", 300),
    ("sheets_effect", 500),
    ("sheets_batch", 1),
    ("sheets_batch", 2),
]
"""From the first village to the last word before the transaction ends; the last but one counts the try."""


@pytest.mark.parametrize(("table", "row"), POINTS)
def test_a_list_whose_writing_was_killed_is_written_once(apart, commune, keeper, batch, tmp_path, table, row):
    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()
    before = registers()
    actions.apply(batch=batch, by=keeper)
    with waiting_at(apart, table, row) as reached:
        backend = killed_there(Worker(apart, tmp_path), reached)
    gone(apart, backend)
    assert state_of(batch) == BatchState.APPLYING
    assert registers() == before and not Effect.objects.exists()

    lost_for_long(batch)
    at_rest(batch, BatchState.APPLIED, apart, tmp_path)

    written = (Person.objects.count(), Mediator.objects.count(), Team.objects.count())
    assert written == (PEOPLE, PEOPLE, PEOPLE // 5)
    assert Person.objects.values("identity_hash").distinct().count() == PEOPLE
    again = receive(commune, keeper, tmp_path)
    actions.stage(batch_id=again.pk)
    again.refresh_from_db()
    assert again.counts == {"same": PEOPLE}


def test_a_list_whose_taking_back_was_killed_is_taken_back_once(apart, keeper, batch, tmp_path):
    before = registers()
    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()
    actions.apply(batch=batch, by=keeper)
    actions.carry_out(batch_id=batch.pk)
    batch.refresh_from_db()
    after = registers()
    actions.undo(batch=batch, reason="Nhầm tệp", by=keeper)
    with waiting_at(apart, "sheets_batch", 2) as reached:
        backend = killed_there(Worker(apart, tmp_path), reached)
    gone(apart, backend)
    assert state_of(batch) == BatchState.UNDOING and registers() == after

    lost_for_long(batch)
    at_rest(batch, BatchState.UNDONE, apart, tmp_path)

    assert registers() == before


def test_a_list_taken_out_whose_worker_was_killed_is_whole_in_the_end(
    apart, commune, keeper, batch, tmp_path, monkeypatch
):
    from hoagiai.sheets.actions import exporting
    from hoagiai.sheets.queries.exporting import Asked

    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()
    actions.apply(batch=batch, by=keeper)
    actions.carry_out(batch_id=batch.pk)
    monkeypatch.setattr(exporting, "AT_ONCE", 1)
    asked = Asked(Listing.MEDIATORS, ON, keeper, ON, commune, protected=True)
    taken = exporting.order(asked=asked, form=Form.OWN, reason="Đối chiếu", by=keeper)
    with waiting_at(apart, "sheets_export", 1) as reached:
        backend = killed_there(Worker(apart, tmp_path), reached)
    gone(apart, backend)
    assert Export.objects.get().state == ExportState.WAITING and not ProtectedLook.objects.exists()

    Export.objects.update(made_at=timezone.now() - timedelta(minutes=3))
    jobs.exports_left_behind.defer(timestamp=0)
    worker = Worker(apart, tmp_path)
    try:
        until(lambda: Export.objects.get().state == ExportState.READY)
    finally:
        worker.kill()

    taken.refresh_from_db()
    assert taken.rows == PEOPLE and len(opened(taken.content.open()).read()) == taken.size
    assert ProtectedLook.objects.count() == PEOPLE  # the identity number of each, once
