"""Accounts in bulk from Excel."""

import re
import zipfile
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
import xlsxwriter
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone

from hoagiai import audit
from hoagiai.accounts import actions
from hoagiai.accounts.lists import excel
from hoagiai.accounts.lists.compare import preview
from hoagiai.accounts.lists.rows import COLUMNS, Outcome
from hoagiai.accounts.models import ListDraft, PasswordSlip, Position, User
from hoagiai.accounts.queries import may_manage
from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import DAY

ROLE = RoleCode.COMMUNE_OFFICER.label
GOOD = ["Lý A Sử", "ly.a.su", "su@example.vn", "UBND xã Mường Kim thử", "Công chức", ROLE, "01/02/2026"]


HEADERS = tuple(COLUMNS.values())


def sheet(*rows, headers=HEADERS):
    buffer = BytesIO()
    book = xlsxwriter.Workbook(buffer)
    page = book.add_worksheet()
    for number, row in enumerate([headers, *rows]):
        page.write_row(number, 0, row)
    book.close()
    buffer.seek(0)
    return buffer


def read(*rows, **more):
    file = sheet(*rows, **more)
    return excel.read_list(file, len(file.getbuffer()))


def apply(by, *rows):
    draft = actions.keep_list(rows=read(*rows), file_name="ds.xlsx", by=by)
    return actions.apply_list(draft=draft, on=DAY, by=by)


def errors_of(by, *rows):
    return [error for row in preview(read(*rows), by=by, on=DAY).rows for error in row.errors]


def row(**changes):
    values = dict(zip(COLUMNS, [*GOOD, "", ""], strict=True))
    return list({**values, **changes}.values())


def test_a_list_makes_accounts_with_positions_in_one_act(leader):
    made = apply(leader, GOOD, row(username="giang", email="", full_name="Giàng A Páo"))

    user = User.objects.get(username="ly.a.su")
    passwords = {person.username: password for person, password in made}
    assert user.check_password(passwords["ly.a.su"])
    assert user.must_change_password
    assert audit.history_of(user)[0].phrase == "nạp danh sách tài khoản từ Excel"
    assert Position.objects.filter(user=user, title="Công chức").exists()
    assert ListDraft.objects.get().applied_by == leader


def test_the_same_file_twice_changes_nothing(leader):
    apply(leader, GOOD)
    before = Position.pgh_event_model.objects.count() + User.pgh_event_model.objects.count()

    found = preview(read(GOOD), by=leader, on=DAY)
    assert [r.outcome for r in found.rows] == [Outcome.SAME]
    assert apply(leader, GOOD) == []
    assert Position.pgh_event_model.objects.count() + User.pgh_event_model.objects.count() == before


def test_a_changed_title_is_a_change(leader):
    apply(leader, GOOD)
    found = preview(read(row(title="Công chức Tư pháp - Hộ tịch")), by=leader, on=DAY)

    assert [r.outcome for r in found.rows] == [Outcome.CHANGED]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"full_name": ""}, "Thiếu họ và tên"),
        ({"valid_from": "31/02/2026"}, "không phải một ngày có thật"),
        ({"valid_to": "01/01/2026"}, "phải từ ngày bắt đầu trở đi"),
        ({"role": "Giám đốc"}, "Không có vai trò"),
        ({"role": RoleCode.SYSTEM_OPERATOR.label}, "cao hơn vai trò của bạn"),
        ({"role": RoleCode.PROVINCE_SPECIALIST.label}, "không dùng cho Cấp xã"),
        ({"agency": "Sở Tư pháp Gia Lai thử"}, "không có trong phạm vi"),
        ({"email": "su@"}, "không đúng dạng"),
        ({"username": "a b"}, "Tên đăng nhập gồm"),
    ],
)
def test_a_wrong_row_says_what_is_wrong(leader, bodies, changes, words):
    assert any(words in error for error in errors_of(leader, row(**changes)))


def test_one_wrong_row_stops_the_whole_list(leader):
    with pytest.raises(ValidationError, match="chưa nạp dòng nào"):
        apply(leader, GOOD, row(username="hai", email="", valid_from="32/01/2026"))

    assert not User.objects.filter(username="ly.a.su").exists()


def test_repeats_and_taken_addresses_are_refused(leader, outsider):
    outsider.email = "su@example.vn"
    outsider.save()
    said = errors_of(leader, GOOD, GOOD)

    assert any("lặp lại" in error for error in said)
    assert any("đã dùng cho một tài khoản khác" in error for error in said)


def test_an_account_beyond_reach_is_not_changed_by_a_list(leader, outsider):
    said = errors_of(leader, row(username=outsider.username))

    assert "Tài khoản này có sẵn nhưng ngoài phạm vi bạn quản lý." in said


def test_a_list_takes_over_no_account_whose_positions_have_ended(leader, outsider):
    Position.objects.filter(user=outsider).update(valid_to=DAY - timedelta(days=1))
    bare = User.objects.create_user("chua.giao", full_name="Chưa Giao")

    for user in (outsider, bare):
        assert "Tài khoản này có sẵn nhưng ngoài phạm vi bạn quản lý." in errors_of(
            leader, row(username=user.username)
        )
        assert not may_manage(leader, user, DAY)


def test_a_list_does_not_revive_a_closed_account(leader):
    apply(leader, GOOD)
    User.objects.filter(username="ly.a.su").update(is_active=False)

    assert any("đã ngừng" in error for error in errors_of(leader, GOOD))


def test_a_long_list_takes_a_bounded_number_of_queries(leader, django_assert_max_num_queries):
    rows = [row(username=f"nguoi.{n}", email="", full_name=f"Người {n}") for n in range(200)]
    with django_assert_max_num_queries(25):
        assert len(apply(leader, *rows)) == 200


def bomb():
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", b" " * (excel.MOST_UNPACKED + 1))
    buffer.seek(0)
    return buffer


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (lambda: BytesIO(b""), "Tệp rỗng"),
        (lambda: BytesIO(b"khong phai excel"), "không phải Excel"),
        (bomb, "lớn bất thường"),
        (lambda: sheet(headers=["Một", "Hai"]), "Không thấy hàng tiêu đề"),
        (lambda: sheet(), "không có dòng dữ liệu"),
        (lambda: sheet(headers=["Họ và tên", "Tên đăng nhập", "Cơ quan"]), "Thiếu cột: Chức danh"),
    ],
)
def test_a_file_that_is_no_list_is_refused_in_words(file, words):
    content = file()
    with pytest.raises(ValidationError, match=words):
        excel.read_list(content, len(content.getbuffer()))


def test_the_template_can_be_filled_in():
    assert excel.template().startswith(b"PK")
    with pytest.raises(ValidationError, match="không có dòng dữ liệu"):
        excel.read_list(BytesIO(excel.template()), 10)


def test_upload_preview_confirm(leader, client):
    client.force_login(leader)
    file = sheet(GOOD)
    file.name = "danh-sach.xlsx"
    answer = client.post(reverse("accounts:upload"), {"file": file}, follow=True)
    assert not User.objects.filter(username="ly.a.su").exists()

    done = client.post(answer.request["PATH_INFO"], follow=True)

    password = re.search(r'id="password">([a-z0-9-]+)<', done.content.decode())[1]
    assert User.objects.get(username="ly.a.su").check_password(password)


def test_a_list_sent_twice_is_applied_once_and_the_passwords_stay(leader, client):
    client.force_login(leader)
    draft = actions.keep_list(rows=read(GOOD, row(username="hai", email="")), file_name="ds.xlsx", by=leader)
    address, token = reverse("accounts:list", args=[draft.code]), {"form_token": str(uuid4())}

    first = client.post(address, token)
    again = client.post(address, token)
    other = client.post(address, follow=True)

    assert first.url == again.url == PasswordSlip.objects.get().get_absolute_url()
    assert "đã nạp lúc" in other.content.decode()
    assert "ly.a.su" in client.get(first.url).content.decode()
    assert client.get(f"{first.url}tep/").content.startswith(b"PK")


def test_passwords_are_kept_sealed_for_their_maker_and_for_minutes(leader, outsider, client):
    slip = actions.keep_passwords(made=[(outsider, "mat-khau-thu")], by=leader)
    client.force_login(outsider)
    assert client.get(slip.get_absolute_url()).status_code == 404
    client.force_login(leader)
    assert "mat-khau-thu" not in slip.sealed
    assert "mat-khau-thu" in client.get(slip.get_absolute_url()).content.decode()

    PasswordSlip.objects.update(made_at=timezone.now() - timedelta(minutes=16))
    assert client.get(slip.get_absolute_url()).status_code == 404


def test_passwords_handed_out_are_forgotten(leader, outsider, client):
    slip = actions.keep_passwords(made=[(outsider, "mat-khau-thu")], by=leader)
    client.force_login(leader)
    client.post(slip.get_absolute_url())

    assert not PasswordSlip.objects.exists()


def test_a_wrong_file_is_answered_on_the_form(leader, client):
    client.force_login(leader)
    file = BytesIO(b"PK hong")
    file.name = "danh-sach.xlsx"

    answer = client.post(reverse("accounts:upload"), {"file": file})

    assert "không phải Excel" in answer.content.decode()
