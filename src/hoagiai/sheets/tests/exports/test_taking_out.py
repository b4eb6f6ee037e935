"""Who may take what out, what then stands in the file, what is recorded of it, and how long files stay."""

import os
from datetime import date, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from hoagiai.audit import history_of
from hoagiai.base.sealed_files import MARK, opened
from hoagiai.base.sheets import open_book
from hoagiai.sheets import jobs
from hoagiai.sheets.actions import exporting
from hoagiai.sheets.errors import ReasonMissing
from hoagiai.sheets.models import Export
from hoagiai.sheets.queries.exporting import Asked
from hoagiai.sheets.queries.exports import may_fetch
from hoagiai.sheets.terms import ExportState, Form, Listing
from hoagiai.sheets.tests.exports.conftest import ON
from hoagiai.teams.models import ProtectedLook
from hoagiai.teams.terms import Protected
from hoagiai.teams.tests import factories as made


def cells(taken):
    """Every row of the file as text."""
    data = opened(taken.content.open()).read()
    sheet = open_book(data, "x.xlsx").sheets[0]
    return [[str(cell) for cell in row] for row in sheet.rows()]


def words(taken):
    return "\n".join("|".join(row) for row in cells(taken))


@pytest.fixture
def team(communes):
    team = made.team(communes[0], made.neighbourhood(communes[0], "Nà Một"), name="Tổ hòa giải bản Nà Một")
    who = team.mediators.first().person
    who.phone, who.identity_number, who.birth_date = "0912345678", "012075000001", date(1975, 5, 1)
    who.save()
    return team


@pytest.mark.parametrize("form", Form)
def test_protected_values_stay_inside_without_being_asked_for(take_out, team, form):
    said = words(take_out(Listing.MEDIATORS, form))

    assert "0912345678" not in said and "012075000001" not in said and "1975-05-01" not in said
    assert not ProtectedLook.objects.exists()


@pytest.mark.parametrize("form", Form)
def test_each_protected_value_taken_out_is_a_look(take_out, team, officer, form):
    said = words(take_out(Listing.MEDIATORS, form, protected=True))

    assert "0912345678" in said and "012075000001" in said and "1975-05-01" in said
    looks = ProtectedLook.objects.order_by("field")
    assert [(look.field, look.user, look.person.full_name) for look in looks] == [
        (field, officer, "Lò Văn A") for field in ("birth_date", "identity", "phone")
    ]
    assert {look.field for look in looks} == set(Protected.values)
    assert looks[0].reason == "Xuất danh sách ra Excel: Đối chiếu" and looks[0].standing


@pytest.mark.parametrize("protected", [True, False])
def test_a_file_with_protected_values_lies_sealed_and_is_fetched_as_it_was_written(
    take_out, team, officer, client, protected
):
    taken = take_out(Listing.MEDIATORS, protected=protected)
    lies = Path(taken.content.path)
    client.force_login(officer)

    answer = client.get(reverse("sheets:exported_file", args=[taken.code]))
    data = b"".join(answer.streaming_content)

    assert lies.read_bytes().startswith(MARK) == protected
    assert (sha256(data).hexdigest(), len(data)) == (taken.sha256, taken.size)
    assert answer["Content-Length"] == str(taken.size)
    assert [each.name for each in lies.parent.iterdir()] == [lies.name]


def test_a_file_sealed_with_another_key_is_refused_in_a_sentence(take_out, team, officer, client, settings):
    taken = take_out(Listing.MEDIATORS, protected=True)
    client.force_login(officer)
    settings.DATA_KEY = "another key"

    answer = client.get(reverse("sheets:exported_file", args=[taken.code]), follow=True)

    assert "Hãy xuất lại" in answer.content.decode()


def test_the_page_of_a_person_tells_the_looks_of_an_export(take_out, team, officer, client):
    take_out(Listing.MEDIATORS, protected=True)
    who = team.mediators.first().person
    client.force_login(officer)

    assert client.get(reverse("teams:person", args=[who.code])).status_code == 200


def test_protected_values_need_a_reason(team, officer, communes):
    asked = Asked(Listing.MEDIATORS, ON, officer, ON, communes[0], protected=True)

    with pytest.raises(ReasonMissing):
        exporting.order(asked=asked, form=Form.OWN, reason=" ", by=officer)


def test_protected_values_need_the_right(take_out, team, specialist, lai_chau):
    with pytest.raises(PermissionDenied):
        take_out(Listing.MEDIATORS, by=specialist, unit=lai_chau, protected=True)
    assert take_out(Listing.MEDIATORS, by=specialist, unit=lai_chau).rows == 3


def test_another_commune_is_not_taken_out(take_out, communes):
    with pytest.raises(PermissionDenied):
        take_out(Listing.TEAMS, unit=communes[1])


def test_the_country_is_taken_out_by_who_sees_it_alone(officer):
    with pytest.raises(PermissionDenied):
        exporting.order(asked=Asked(Listing.TEAMS, ON, officer, ON), form=Form.OWN, by=officer)


def test_a_list_is_as_it_was_on_its_day(take_out, communes):
    team = made.team(communes[0], name="Tổ hòa giải cũ", since=date(2025, 7, 1))
    period = team.periods.get()
    period.last_day = date(2026, 3, 31)
    period.save()
    type(period).objects.create(
        team=team, unit=communes[0], name="Tổ hòa giải mới", first_day=date(2026, 4, 1)
    )
    newcomer = made.mediator(team, made.person("Người Đến Sau"), since=date(2026, 5, 1))

    then, now = take_out(Listing.MEDIATORS, on=date(2026, 3, 1)), take_out(Listing.MEDIATORS)

    assert "Tổ hòa giải cũ" in words(then) and newcomer.person.full_name not in words(then)
    assert "Tính đến ngày 01/03/2026" in words(then)
    assert "họ tên, nơi ở, liên hệ theo sổ ngày" in words(then)
    assert (then.rows, now.rows) == (3, 4)
    assert take_out(Listing.MEDIATORS, on=date(2020, 1, 1)).rows == 0


def test_those_who_left_are_there_when_asked_for(take_out, team):
    office = team.mediators.last()
    office.last_day, office.ending = date(2026, 2, 1), "own_wish"
    office.save()

    assert take_out(Listing.MEDIATORS).rows == 2
    everyone = take_out(Listing.MEDIATORS, ended=True)
    assert everyone.rows == 3 and "theo nguyện vọng" in words(everyone)


def test_a_province_lists_its_communes_apart(take_out, communes, specialist, lai_chau):
    for place, commune in enumerate(communes[:2]):
        made.team(commune, made.neighbourhood(commune, f"Nà {place}"), name=f"Tổ hòa giải bản Nà {place}")

    rows = cells(take_out(Listing.TEAMS, Form.ASKED, by=specialist, unit=lai_chau))

    named = [row[1] for row in rows if row[0] in ("I", "II")]
    assert sorted(named) == sorted(commune.name for commune in communes[:2])
    total = next(row for row in rows if row[1].startswith("Tổng cộng"))
    assert total[1] == "Tổng cộng: 2 tổ hòa giải" and total[3:6] == ["6.0", "4.0", "2.0"]


def test_cells_that_look_like_formulas_are_text(take_out, team):
    who = team.mediators.first().person
    who.address = '=HYPERLINK("http://x","y")'
    who.save()

    data = take_out(Listing.MEDIATORS).content.read()

    import zipfile

    with zipfile.ZipFile(BytesIO(data)) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert b'quotePrefix="1"' in book.read("xl/styles.xml")
        assert not any("hyperlink" in name.lower() for name in book.namelist())


def test_what_was_taken_out_stands_in_the_history(take_out, team):
    assert "xuất danh sách ra Excel" in str(history_of(take_out(Listing.TEAMS))[0])


def test_a_long_list_waits_for_the_worker_and_is_made_once(take_out, team, monkeypatch):
    monkeypatch.setattr(exporting, "AT_ONCE", 1)
    waiting = take_out(Listing.MEDIATORS)
    assert (waiting.state, waiting.rows) == (ExportState.WAITING, 3)

    jobs.make_export(export_id=waiting.pk)
    waiting.refresh_from_db()
    made_at_first = waiting.content.read()
    jobs.make_export(export_id=waiting.pk)

    assert waiting.state == ExportState.READY and waiting.rows == 3
    waiting.refresh_from_db()
    assert waiting.content.read() == made_at_first


def test_a_list_whose_worker_was_lost_is_made_by_the_next(take_out, team, monkeypatch):
    monkeypatch.setattr(exporting, "AT_ONCE", 1)
    waiting = take_out(Listing.MEDIATORS)
    Export.objects.filter(pk=waiting.pk).update(made_at=timezone.now() - timedelta(minutes=3))

    jobs.exports_left_behind(timestamp=0)

    waiting.refresh_from_db()
    assert waiting.state == ExportState.READY


def test_a_list_that_cannot_be_made_says_so(take_out, team, monkeypatch):
    monkeypatch.setattr(exporting, "AT_ONCE", 1)
    waiting = take_out(Listing.MEDIATORS)
    monkeypatch.setattr(exporting, "write", lambda *args: 1 / 0)

    jobs.make_export(export_id=waiting.pk)

    waiting.refresh_from_db()
    assert waiting.state == ExportState.FAILED and "Hãy xuất lại" in waiting.failure


def test_files_are_removed_after_some_days(take_out, team):
    taken = take_out(Listing.TEAMS)
    Export.objects.filter(pk=taken.pk).update(made_at=timezone.now() - timedelta(days=8))

    jobs.remove_old_exports(timestamp=0)

    taken.refresh_from_db()
    assert (taken.state, taken.content.name) == (ExportState.REMOVED, "")


def half_files(taken):
    """What a worker leaves that is killed while it writes or seals."""
    lies = Path(taken.content.path)
    halves = [lies.with_suffix(".part"), lies.with_suffix(".seal")]
    for half in halves:
        half.write_text("0912345678")
    room = lies.with_name(f"{lies.stem}x.tmp")
    room.mkdir()
    (room / "sheet").write_text("0912345678")
    return [*halves, room]


def test_a_list_that_could_not_be_made_leaves_no_half_file(take_out, team):
    taken, other = take_out(Listing.MEDIATORS, protected=True), take_out(Listing.TEAMS)
    halves, kept = half_files(taken), half_files(other)
    Export.objects.filter(pk=taken.pk).update(state=ExportState.WAITING)

    exporting.fail(export_id=taken.pk, why="Hết chỗ")

    assert not any(half.exists() for half in halves) and all(half.exists() for half in kept)


def test_an_error_while_writing_leaves_no_half_file(take_out, team, monkeypatch):
    folder = Path(take_out(Listing.TEAMS).content.path).parent
    before = set(folder.iterdir())

    def breaks(half):
        raise OSError("no space left")

    monkeypatch.setattr(exporting, "_seal", breaks)
    with pytest.raises(OSError, match="no space"):
        take_out(Listing.MEDIATORS, protected=True)

    assert set(folder.iterdir()) == before


def test_half_files_of_killed_workers_are_removed_after_a_day(take_out, team):
    lost, busy = half_files(take_out(Listing.TEAMS)), half_files(take_out(Listing.TEAMS))
    for half in lost:
        os.utime(half, (0, 0))

    jobs.remove_old_exports(timestamp=0)

    assert not any(half.exists() for half in lost) and all(half.exists() for half in busy)
    for half in busy:
        exporting._remove(half)


def test_the_file_is_no_longer_fetched_without_the_right(take_out, team, officer, specialist, stranger):
    taken = take_out(Listing.TEAMS)

    assert may_fetch(taken, officer, ON)
    assert not may_fetch(taken, stranger, ON)


def test_the_number_of_statements_does_not_grow(take_out, communes, django_assert_max_num_queries):
    for number in range(6):
        made.team(communes[0], made.neighbourhood(communes[0], f"Nà {number}"))
    for listing in Listing:
        with django_assert_max_num_queries(30):
            take_out(listing)


@pytest.fixture
def page(client, officer):
    client.force_login(officer)
    return client


def test_an_officer_asks_on_the_page_and_fetches_the_file(page, team):
    answer = page.post(
        reverse("sheets:export"),
        {"so": "to-hoa-giai", "bo-cuc": "mau-tinh", "ngay": "2026-11-01", "tinh": "", "xa": ""},
    )

    taken = Export.objects.get()
    assert answer.url == reverse("sheets:exported", args=[taken.code])
    assert "Tải tệp Excel" in page.get(answer.url).content.decode()
    file = page.get(reverse("sheets:exported_file", args=[taken.code]))
    assert file["Content-Disposition"].startswith("attachment")
    assert len(b"".join(file.streaming_content)) == taken.size


def test_the_page_asks_why_before_protected_values(page, team):
    form = {"so": "hoa-giai-vien", "bo-cuc": "du-cot", "ngay": "2026-11-01", "bao-ve": "on"}

    answer = page.post(reverse("sheets:export"), form)
    assert answer.status_code == 422 and "Hãy ghi lý do" in answer.content.decode()

    page.post(reverse("sheets:export"), {**form, "ly-do": "Đối chiếu với công an phường"})
    assert Export.objects.get().protected and ProtectedLook.objects.count() == 3


def test_the_list_of_teams_leads_here_with_its_day(page, team):
    shown = page.get(reverse("teams:list"), {"ngay": "2026-01-15"}).content.decode()

    assert f"{reverse('sheets:export')}?so=to-hoa-giai&amp;ngay=2026-01-15" in shown
