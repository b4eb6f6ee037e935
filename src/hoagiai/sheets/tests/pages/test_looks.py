"""Protected values of a list that leave it, through a file or on the screen, are recorded."""

import pytest
from django.urls import reverse

from hoagiai.sheets import actions
from hoagiai.sheets.models import Batch, FileTaken
from hoagiai.sheets.tests.factories import ROWS
from hoagiai.sheets.tests.reading.making import excel
from hoagiai.teams.models import Person, ProtectedLook

pytestmark = pytest.mark.django_db
HEAD = [*ROWS[1][:7], "Điện thoại", "Số CCCD", "Ngày tháng năm sinh"]
HEAD[4] = "Dân tộc"
LIST = [
    ROWS[0],
    HEAD,
    [1, "Lò Văn Một", "x", "", "Thái", *ROWS[2][5:7], "0912345678", "012070000001", "02/03/1970"],
    [2, "Lò Thị Hai", "", "x", "Thái", *ROWS[3][5:7], "", "", ""],
    [3, "Vàng A Ba", "x", "", "Mông", *ROWS[4][5:7], "", "12", ""],
]


@pytest.fixture
def batch(at, upload, url):
    """Applied but for its wrong row."""
    found = upload(excel({"DS": LIST}))
    at.post(url(found, "ghi/"))
    actions.carry_out(batch_id=found.pk)
    return found


def looks():
    rows = ProtectedLook.objects.order_by("person__full_name", "field")
    return [(look.person.full_name, look.field) for look in rows]


@pytest.mark.parametrize(
    ("address", "what", "words"),
    [
        ("tep-goc/", "tệp gốc", "tải tệp gốc của danh sách"),
        ("tep-loi/", "bản sao có ghi lỗi", "tải bản sao có ghi lỗi của danh sách"),
    ],
)
def test_each_file_with_protected_values_is_a_look_at_everyone_in_it(
    at, batch, url, officer, address, what, words
):
    assert b"".join(at.get(url(batch, address)).streaming_content).startswith(b"PK")

    assert looks() == [("Lò Văn Một", field) for field in ("birth_date", "identity", "phone")]
    look = ProtectedLook.objects.first()
    assert (look.user, look.reason) == (officer, f"Danh sách “{batch}”: {what}") and look.standing
    assert words in at.get(url(batch)).content.decode()
    person = Person.objects.get(full_name="Lò Văn Một")
    assert what in at.get(reverse("teams:person", args=[person.code])).content.decode()


def test_the_looks_of_a_file_take_one_statement(at, batch, url, django_assert_max_num_queries, officer):
    from hoagiai.sheets.actions.looking import take_out
    from hoagiai.sheets.terms import Taken

    with django_assert_max_num_queries(12):
        assert take_out(batch=batch, what=Taken.ORIGINAL, by=officer) == 3


def test_a_file_of_people_whom_nobody_knows_yet_is_in_the_history_of_the_list(at, upload, url):
    batch = upload(excel({"DS": LIST}))
    at.get(url(batch, "tep-goc/"))

    assert FileTaken.objects.get().what == "original" and not looks()


def test_the_preview_shows_phones_and_birth_days_to_who_may_see_them_and_records_it(at, upload, url):
    batch = upload(excel({"DS": LIST}))
    page = at.get(url(batch)).content.decode()
    assert "0912345678" not in page and "02/03/1970" not in page and "?day-du=1" in page
    assert not FileTaken.objects.exists()

    page = at.get(url(batch) + "?day-du=1").content.decode()

    assert "0912345678" in page and "02/03/1970" in page and "012070000001" not in page
    assert FileTaken.objects.get().what == "values" and not looks()


def test_people_who_were_looked_at_before_the_register_knew_them_have_the_look_once_written(
    at, upload, url, officer
):
    batch = upload(excel({"DS": LIST}))
    at.get(url(batch, "tep-goc/"))
    at.get(url(batch) + "?day-du=1&tim=mot")
    at.get(url(batch) + "?day-du=1&tim=hai")
    assert not looks()

    at.post(url(batch, "ghi/"))
    actions.carry_out(batch_id=batch.pk)

    file, rows = ("birth_date", "identity", "phone"), ("birth_date", "phone")
    assert looks() == sorted(("Lò Văn Một", field) for field in (*file, *rows))
    taken = {look.reason.rsplit(": ")[-1]: look for look in ProtectedLook.objects.all()}
    assert set(taken) == {"tệp gốc", "số điện thoại, ngày sinh trên màn hình"}
    look = taken["tệp gốc"]
    assert (look.user, look.at) == (officer, FileTaken.objects.get(what="original").at) and look.standing


def test_a_look_follows_the_row_when_the_list_is_read_again(at, upload, url):
    batch = upload(excel({"DS": LIST}))
    at.get(url(batch) + "?day-du=1&tim=mot")
    Batch.objects.filter(pk=batch.pk).update(state="waiting")
    actions.stage(batch_id=batch.pk)

    at.post(url(batch, "ghi/"))
    actions.carry_out(batch_id=batch.pk)

    assert looks() == [("Lò Văn Một", "birth_date"), ("Lò Văn Một", "phone")]


def test_looks_at_a_list_do_not_keep_it_from_being_taken_back(at, upload, url):
    batch = upload(excel({"DS": LIST}))
    at.get(url(batch, "tep-goc/"))
    at.post(url(batch, "ghi/"))
    actions.carry_out(batch_id=batch.pk)
    at.get(url(batch, "tep-goc/"))
    assert len(looks()) == 6

    at.post(url(batch, "hoan-tac/"), {"reason": "Nhầm tệp"})
    actions.take_back(batch_id=batch.pk)

    batch.refresh_from_db()
    assert batch.state == "undone" and not looks() and FileTaken.objects.count() == 2
    assert at.get(url(batch)).content.decode().count("tải tệp gốc của danh sách") == 2


def test_a_value_that_differs_from_the_register_is_shown_once_and_marked(at, batch, url, upload):
    rows = [LIST[0], HEAD, [*LIST[2][:7], "0987654321", *LIST[2][8:]]]
    again = upload(excel({"DS": rows}))
    assert again.counts == {"changed": 1}
    assert "đổi sang giá trị khác" in at.get(url(again)).content.decode()

    page = at.get(url(again) + "?day-du=1").content.decode()

    assert "0987654321 (khác với sổ)" in page and "đổi sang giá trị khác" not in page


def test_only_the_rows_shown_are_looked_at(at, batch, url):
    at.get(url(batch) + "?day-du=1&tim=hai")
    assert not looks()
    at.get(url(batch) + "?day-du=1&tim=mot")
    assert looks() == [("Lò Văn Một", field) for field in ("birth_date", "phone")]


def test_who_only_reads_the_register_sees_no_protected_value_however_asked(batch, url, client, specialist):
    client.force_login(specialist)
    page = client.get(url(batch) + "?day-du=1").content.decode()
    assert "Lò Văn Một" in page and "Hiện ở các dòng này" not in page
    assert "0912345678" not in page
    assert not looks() and not FileTaken.objects.exists()


@pytest.mark.parametrize("state", ["waiting", "comparing", "applying", "undoing"])
def test_a_file_is_not_given_out_while_a_worker_is_at_it(at, batch, url, state):
    Batch.objects.filter(pk=batch.pk).update(state=state)
    assert at.get(url(batch, "tep-goc/")).status_code == 302 and not looks()


def test_the_two_copies_have_names_of_their_own(at, batch, url):
    names = [
        at.get(url(batch, "tep-loi/") + query)["Content-Disposition"] for query in ("", "?chi-dong-sai=1")
    ]
    assert names[0] != names[1]


def test_writing_and_taking_back_are_each_told_once(at, batch, url):
    page = at.get(url(batch)).content.decode()
    assert page.count("</b> ghi danh sách vào sổ.") == 1 and "cập nhật dữ liệu" not in page

    at.post(url(batch, "hoan-tac/"), {"reason": "Nhầm tệp"})
    actions.take_back(batch_id=batch.pk)
    page = at.get(url(batch)).content.decode()
    assert page.count("hoàn tác danh sách đã ghi sổ.") == 1 and "Nhầm tệp" in page
