"""`hoagiai registers apply`: what it prints, writes and refuses."""

import pytest
from click.testing import CliRunner
from django.conf import settings

from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.plans.models import StoredFile
from hoagiai.plans.tests.people import person
from hoagiai.sheets.commands import registers
from hoagiai.sheets.models import Batch
from hoagiai.sheets.tests.factories import ROWS
from hoagiai.sheets.tests.reading.making import excel
from hoagiai.teams.models import Mediator, Person

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(tmp_path, communes, wards):
    """Run the command on a file of rows."""
    person(
        "quantri",
        Agency.objects.filter(valid_to=None, level="central").first() or wards[0],
        RoleCode.SYSTEM_OPERATOR,
    )

    def apply(*options, rows=ROWS, commune=communes[0].code):
        path = tmp_path / "ds.xlsx"
        path.write_bytes(excel({"DS": rows}))
        return CliRunner().invoke(registers, ["apply", str(path), "--commune", commune, *options])

    return apply


def test_another_day_in_the_file_is_told_with_the_way_to_take_it(run):
    rows = [["Danh sách tính đến ngày 30/6/2026 (dữ liệu giả lập)"], *ROWS[1:]]
    told = run("--dry-run", "--on", "2026-07-01", rows=rows).output
    assert "Tệp ghi “tính đến ngày 30/6/2026” (trang “DS”, ô A1)" in told and "--on 30/06/2026" in told
    assert "Tệp ghi" not in run("--dry-run", "--on", "2026-06-30", rows=rows).output


def test_a_trial_tells_and_leaves_nothing_behind(run):
    kept = {path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()}
    told = run("--dry-run")
    assert told.exit_code == 2, told.output
    assert "2 mới" in told.output and "ô E5: Năm sinh 2031" in told.output and "chưa ghi gì" in told.output
    assert not Person.objects.exists() and not Batch.objects.exists() and not StoredFile.objects.exists()
    assert {path for path in settings.MEDIA_ROOT.rglob("*") if path.is_file()} == kept


def test_a_list_is_written_once_and_then_unchanged(run, communes, officer):
    told = run("--on", "2026-03-01", "--by", officer.username, rows=ROWS[:4])
    assert told.exit_code == 0, told.output
    assert f"Đã ghi vào sổ của {communes[0].name}" in told.output
    assert Mediator.objects.count() == 2 and Batch.objects.get().made_by == officer

    again = run("--on", "2026-03-01", rows=ROWS[:4])
    assert again.exit_code == 0 and "2 giữ nguyên" in again.output and "Không có dòng nào mới" in again.output


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--by", "khongco"], "Không có tài khoản"),
        (["--by", "xakhac"], "không có quyền ghi sổ"),
    ],
)
def test_who_may_not_write_is_refused(run, stranger, options, words):
    told = run(*options)
    assert told.exit_code == 1 and words in told.output


def test_a_commune_that_is_none_is_refused(run):
    told = run(commune="99999")
    assert told.exit_code == 1 and "99999" in told.output
