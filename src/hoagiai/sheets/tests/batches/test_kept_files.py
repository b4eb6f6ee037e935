"""The file of a list as it lies on the disk: sealed while it is kept, gone once the list is."""

import subprocess
import sys
from pathlib import Path

import pytest
from django.core.files.base import ContentFile

from hoagiai.base.sealed_files import MARK
from hoagiai.plans.actions.files import open_file
from hoagiai.sheets import actions, jobs
from hoagiai.sheets.faulted.copying import copy_with_faults
from hoagiai.sheets.models import Batch, Export
from hoagiai.sheets.tests.factories import ON, ROWS
from hoagiai.sheets.tests.reading.making import excel, separated

pytestmark = pytest.mark.django_db
TEXT = separated([[str(cell) for cell in row] for row in ROWS])


@pytest.fixture
def received(communes, officer):
    """A real file received and read by the real reader."""

    def receive(data=TEXT, name="ds.csv"):
        batch = actions.receive(
            data=data, name=name, media_type="text/csv", unit=communes[0], on=ON, by=officer
        )
        actions.stage(batch_id=batch.pk)
        batch.refresh_from_db()
        return batch

    return receive


def lies(batch):
    return Path(batch.file.content.path)


@pytest.mark.parametrize(
    ("data", "name"), [(TEXT, "ds.csv"), (excel({"DS": ROWS}), "ds.xlsx")], ids=["csv", "xlsx"]
)
def test_a_list_lies_sealed_and_is_read_all_the_same(received, data, name):
    batch = received(data, name)

    kept = lies(batch).read_bytes()
    assert kept.startswith(MARK) and data[:60] not in kept and b"0912345678" not in kept
    assert (batch.state, batch.counts) == ("ready", {"new": 2, "refused": 1})
    assert (batch.file.size, open_file(batch.file).read()) == (len(data), data)
    assert copy_with_faults(batch).read(2) == b"PK"


def test_a_file_from_before_lies_clear_and_is_read(received):
    batch = received()
    batch.file.content.save("cu", ContentFile(TEXT))
    Batch.objects.filter(pk=batch.pk).update(state="waiting")

    actions.stage(batch_id=batch.pk)

    batch.refresh_from_db()
    assert lies(batch).read_bytes() == TEXT
    assert (batch.state, batch.counts) == ("ready", {"new": 2, "refused": 1})


def test_a_clear_file_from_before_is_sealed_by_night_and_read_all_the_same(received):
    batch, new = received(), received()
    batch.file.content.save("cu", ContentFile(TEXT))
    sealed = lies(new).read_bytes()

    jobs.seal_clear_files(timestamp=0)

    kept = lies(batch).read_bytes()
    assert kept.startswith(MARK) and b"0912345678" not in kept and open_file(batch.file).read() == TEXT
    assert lies(batch).stat().st_mode & 0o077 == 0 and lies(new).read_bytes() == sealed
    assert not list(lies(batch).parent.glob("*.seal"))


def test_a_clear_file_that_a_worker_reads_or_that_is_gone_is_left(received):
    busy, gone = received(), received()
    busy.file.content.save("cu", ContentFile(TEXT))
    gone.file.content.save("cu2", ContentFile(TEXT))
    lies(gone).unlink()
    Batch.objects.filter(pk=busy.pk).update(state="applying")

    jobs.seal_clear_files(timestamp=0)

    assert lies(busy).read_bytes() == TEXT and not lies(gone).exists()


def test_a_list_taken_out_in_clear_before_is_sealed_by_night(officer):
    def export(**more):
        made = Export.objects.create(
            listing="mediators", form="own", on=ON, made_by=officer, state="ready", **more
        )
        made.content.save("", ContentFile(TEXT))
        return Path(made.content.path)

    protected, plain = export(protected=True), export()

    jobs.seal_clear_files(timestamp=0)

    assert protected.read_bytes().startswith(MARK) and plain.read_bytes() == TEXT


def test_another_key_is_told_when_the_list_is_read(received, settings):
    batch = received()
    settings.DATA_KEY = "another key"
    Batch.objects.filter(pk=batch.pk).update(state="waiting")

    jobs.stage_batch(batch_id=batch.pk)

    batch.refresh_from_db()
    assert batch.state == "refused" and "khóa" in batch.refusal


def test_reading_leaves_no_clear_file_behind(received, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr("tempfile.tempdir", None)
    batch = received()
    copy_with_faults(batch)

    left = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert left == [lies(batch)]


def test_the_file_of_a_list_thrown_away_is_removed(received, officer, django_capture_on_commit_callbacks):
    batch = received()
    path = lies(batch)
    with django_capture_on_commit_callbacks(execute=True):
        actions.discard(batch=batch, by=officer)

    batch.file.refresh_from_db()
    assert not path.exists() and not batch.file.content
    assert (batch.file.name, len(batch.file.sha256)) == ("ds.csv", 64)
    with pytest.raises(FileNotFoundError):
        open_file(batch.file)


def test_the_file_of_a_list_taken_back_is_removed(received, officer, django_capture_on_commit_callbacks):
    batch = received()
    path = lies(batch)
    actions.apply(batch=batch, by=officer)
    with django_capture_on_commit_callbacks(execute=True):
        actions.carry_out(batch_id=batch.pk)
    assert path.exists()
    batch.refresh_from_db()
    actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    with django_capture_on_commit_callbacks(execute=True):
        actions.take_back(batch_id=batch.pk)

    assert not path.exists()


def test_what_a_machine_that_stopped_left_is_removed_each_night(received, officer):
    kept, left = received(), received()
    actions.discard(batch=left, by=officer)  # its transaction ends, and the machine before the file is gone
    assert lies(left).exists()

    jobs.remove_dropped_files(timestamp=0)

    assert lies(kept).exists() and not lies(left).exists()
    left.file.refresh_from_db()
    assert not left.file.content


def test_a_child_that_fails_tells_no_cell(tmp_path):
    code = (
        "import sys; sys.argv = ['child', '20', '2000000000']\n"
        "import hoagiai.sheets.reading as reading\n"
        "from hoagiai.sheets.reading.values.faults import doubt\n"
        "def fails(*args, **more):\n    doubt('Lò Văn Mật 0912345678')\n"
        "reading.read = fails\n"
        "from hoagiai.sheets.guarding.child import main\nmain()"
    )
    asked = '{"path": "x", "register": "", "mapping": {}, "name": "x", "on": ""}'
    done = subprocess.run([sys.executable, "-c", code], input=asked, capture_output=True, text=True)

    assert "TypeError" in done.stderr and "child.py" in done.stderr and "Mật" not in done.stderr
