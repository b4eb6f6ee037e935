"""The pages of a list, from the upload to the registers and back."""

from datetime import date

import pytest
from django.db import connection

from hoagiai.sheets import actions
from hoagiai.sheets.models import Batch, RememberedLayout, StagedRow
from hoagiai.sheets.progress import progress_of, tell
from hoagiai.sheets.tests.factories import ROWS, list_of
from hoagiai.sheets.tests.reading.making import excel
from hoagiai.teams.models import Mediator, Person, Team
from hoagiai.teams.tests import factories as made

pytestmark = pytest.mark.django_db
MAPPED = {"register": "mediators", "first": "2", "last": "2", "c8": "training|mark|law_bachelor"}


def applied(at, batch, url):
    assert at.post(url(batch, "ghi/")).status_code == 303
    actions.carry_out(batch_id=batch.pk)
    batch.refresh_from_db()
    return batch


def test_a_list_goes_from_the_upload_to_the_registers(at, upload, url, communes):
    batch = upload()
    assert (batch.unit, batch.on, batch.counts) == (communes[0], date(2026, 3, 1), {"new": 2, "refused": 1})
    page = at.get(url(batch)).content.decode()
    assert "Năm sinh 2031 không hợp lý" in page and "Lò Thị Hai" in page
    assert "0912345678" not in page
    assert not Person.objects.exists()

    applied(at, batch, url)

    page = at.get(url(batch)).content.decode()
    assert "Tổ hòa giải bản Nà Một" in page and Team.objects.get().code in page
    assert Mediator.objects.count() == 2


def test_a_page_of_rows_takes_few_statements(at, upload, url, django_assert_max_num_queries):
    rows = [
        [n, f"Lò Văn Người {n}", "x", "", 1950 + n, f"Tổ hòa giải bản Nà {n}", f"Bản Nà {n}", "", ""]
        for n in range(45)
    ]
    first = upload(excel({"DS": [*ROWS[:2], *rows]}))
    applied(at, first, url)
    again = upload(
        excel({"DS": [*ROWS[:2], *([*row[:4], 1900 + n, *row[5:]] for n, row in enumerate(rows, 45))]})
    )
    for batch in (first, again):
        with django_assert_max_num_queries(22):
            assert at.get(url(batch)).status_code == 200


def test_a_column_put_right_is_remembered_for_the_place_and_the_layout(at, upload, url):
    batch = upload()
    assert "I “CM luật (x)”" in at.get(url(batch)).content.decode()

    assert at.post(url(batch, "cot/"), MAPPED).status_code == 302
    batch.refresh_from_db()
    assert batch.state == "waiting"
    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()
    assert StagedRow.objects.get(batch=batch, line=3).facts == [["training", "law_bachelor"]]

    more = [[*row[:8], "x"] if n > 2 else row for n, row in enumerate(ROWS)]
    another = upload(excel({"Tháng 4": more}))
    assert another.understood["remembered"] and StagedRow.objects.get(batch=another, line=4).facts
    assert "bố cục như lần trước" in at.get(url(another)).content.decode()

    assert at.post(url(another, "cot/quen/")).status_code == 302
    assert not RememberedLayout.objects.exists()


def test_another_layout_or_place_is_not_understood_by_what_was_remembered(at, upload, url, client, stranger):
    batch = upload()
    at.post(url(batch, "cot/"), MAPPED)
    other = [ROWS[0], [*ROWS[1][:7], "Ghi chú", "CM luật (x)"], *ROWS[2:]]
    assert not upload(excel({"DS": other})).understood["remembered"]
    client.force_login(stranger)
    assert not upload().understood["remembered"]


def test_the_head_and_the_register_are_chosen_with_selects(at, upload, url):
    batch = upload(
        excel({"DS": [["Danh sách (dữ liệu giả lập)"], ["a", "b", "c"], ["x", "y", "z"], *ROWS[1:]]})
    )
    at.post(url(batch, "cot/"), {"register": "mediators", "first": "4", "last": "4"})
    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()
    assert batch.understood["sheets"][0]["head_rows"] == [4]
    assert batch.counts == {"new": 2, "refused": 1}

    at.post(url(batch, "cot/"), {"register": "skip"})
    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()
    assert batch.counts == {}
    assert "Không thấy dòng nào" in at.get(url(batch)).content.decode()


def test_a_list_in_which_no_column_is_used_is_not_read_again(at, upload, url):
    batch = upload()
    nothing = {f"c{n}": "" for n in range(9)} | {"register": "mediators", "first": "2", "last": "2"}
    answer = at.post(url(batch, "cot/"), nothing)
    assert answer.status_code == 422 and "Chưa cột nào được dùng" in answer.content.decode()


def test_the_same_file_again_is_told_and_says_unchanged(at, upload, url):
    data = excel({"DS": ROWS})
    applied(at, upload(data), url)
    again = upload(data)
    assert again.counts == {"same": 2, "refused": 1}
    page = at.get(url(again)).content.decode()
    assert "giống hệt tệp" in page and "Ghi vào sổ</a>" not in page
    assert "Không có gì để ghi" in page and "1 dòng còn phải xem hoặc sửa" in page


def test_a_list_of_nothing_new_says_so(at, upload, url):
    data = excel({"DS": ROWS[:4]})
    applied(at, upload(data), url)
    page = at.get(url(upload(data))).content.decode()
    assert "Cả 2 dòng đã có trong sổ đúng như danh sách" in page


def test_who_leads_stands_in_the_preview(at, upload, url):
    rows = [ROWS[0], [*ROWS[1], "Chức danh"], [*ROWS[2], "Tổ trưởng"], [*ROWS[3], "Hòa giải viên"]]
    page = at.get(url(upload(excel({"DS": rows})))).content.decode()
    assert page.count("tổ trưởng · ") == 1


def test_a_list_that_failed_is_tried_again_from_its_page(at, upload, url):
    batch = upload()
    Batch.objects.filter(pk=batch.pk).update(state="failed", refusal="Phần mềm gặp lỗi.")
    page = at.get(url(batch)).content.decode()
    assert "Thử lại" in page and "Bỏ danh sách này" in page

    assert at.post(url(batch, "so-lai/")).status_code == 302
    batch.refresh_from_db()
    assert batch.state == "comparing"
    assert "Phần mềm gặp lỗi." not in at.get(url(batch)).content.decode()


def test_what_a_changed_row_held_before_stands_beside_what_it_will_hold(at, upload, url):
    head = [*ROWS[1][:7], "Điện thoại", "Nơi thường trú", "Nghề nghiệp"]
    applied(at, upload(excel({"DS": [head, [*ROWS[2][:8], "Bản cũ", "Làm ruộng"]]})), url)
    row = [*ROWS[2][:7], "0987654321", "Bản mới", "Hưu trí"]
    batch = upload(excel({"DS": [head, row]}))
    page = at.get(url(batch) + "?ket-qua=changed").content.decode()
    for old, new in (("Bản cũ", "Bản mới"), ("Làm ruộng", "Hưu trí")):
        assert f"<del>{old}</del>" in page and f"<ins>{new}</ins>" in page
    assert "đổi sang giá trị khác" in page and "0987654321" not in page


def test_a_doubtful_row_is_settled_with_the_person_chosen(at, upload, url, communes):
    village = made.neighbourhood(communes[0], "Nà Một")
    team = made.team(communes[0], village, name="Tổ hòa giải bản Nà Một", men=0, women=0, led=False)
    people = [
        made.mediator(team, made.person("Lò Văn Một", sex="m", birth_year=1970)).person for _ in range(2)
    ]
    batch = upload()
    assert batch.counts == {"doubtful": 1, "new": 1, "refused": 1}
    row = StagedRow.objects.get(batch=batch, outcome="doubtful")
    assert row.doubt == "many"
    assert str(people[1].code) in at.get(url(batch)).content.decode()

    at.post(url(batch, "xem/"), {"row": row.pk, "answer": f"same:{people[1].code}"})
    row.refresh_from_db()
    assert (row.person_id, row.outcome) == (people[1].pk, "changed")

    at.post(url(batch, "xem/"), {"row": row.pk, "answer": "again"})
    row.refresh_from_db()
    assert row.outcome == "doubtful"


def test_nobody_but_a_candidate_can_be_chosen(at, upload, url, communes):
    team = made.team(
        communes[0],
        made.neighbourhood(communes[0], "Nà Một"),
        name="Tổ hòa giải bản Nà Một",
        men=0,
        women=0,
        led=False,
    )
    for _ in range(2):
        made.mediator(team, made.person("Lò Văn Một", sex="m", birth_year=1970))
    other = made.person("Người Khác")
    batch = upload()
    row = StagedRow.objects.get(batch=batch, outcome="doubtful")
    at.post(url(batch, "xem/"), {"row": row.pk, "answer": f"same:{other.code}"})
    row.refresh_from_db()
    assert row.outcome == "doubtful"


def test_all_rows_of_one_doubt_get_one_answer(at, upload, url, communes):
    applied(at, upload(), url)
    rows = [[*row[:5], "Tổ hòa giải bản Nà Chín", "Bản Nà Chín", "", ""] for row in ROWS[2:4]]
    batch = upload(excel({"DS": [*ROWS[:2], *rows]}))
    assert batch.counts == {"doubtful": 2}
    assert "Đều là người khác, ghi mới" in at.get(url(batch)).content.decode()

    at.post(url(batch, "xem/"), {"doubt": "alike", "answer": "same"})
    batch.refresh_from_db()
    assert batch.counts == {"new": 2}
    applied(at, batch, url)
    assert (Person.objects.count(), Mediator.objects.count()) == (2, 4)


def test_a_second_leader_is_written_without_leading_or_not_at_all(at, upload, url):
    rows = [[*ROWS[1], "Tổ trưởng"], *([*row, "x"] for row in ROWS[2:4])]
    batch = upload(excel({"DS": [ROWS[0], *rows]}))
    row = StagedRow.objects.get(batch=batch, outcome="doubtful")
    assert row.doubt == "leaders"

    at.post(url(batch, "xem/"), {"row": row.pk, "answer": "less"})
    row.refresh_from_db()
    assert (row.outcome, row.leads) == ("new", False)
    at.post(url(batch, "xem/"), {"row": row.pk, "answer": "again"})
    at.post(url(batch, "xem/"), {"row": row.pk, "answer": "skip"})
    row.refresh_from_db()
    assert (row.outcome, row.why) == ("refused", "Người nhập chọn không ghi dòng này.")


def test_a_long_list_is_compared_again_by_a_worker(at, upload, url, monkeypatch):
    monkeypatch.setattr("hoagiai.sheets.actions.settling.AT_ONCE", 1)
    applied(at, upload(), url)
    rows = [[*row[:5], "Tổ hòa giải bản Nà Chín", "Bản Nà Chín", "", ""] for row in ROWS[2:4]]
    batch = upload(excel({"DS": [*ROWS[:2], *rows]}))
    at.post(url(batch, "xem/"), {"doubt": "alike", "answer": "new"})
    batch.refresh_from_db()
    assert batch.state == "comparing"
    actions.recompare(batch_id=batch.pk)
    batch.refresh_from_db()
    assert (batch.state, batch.counts) == ("ready", {"new": 2})


def test_a_list_is_taken_back_from_its_page_or_the_reasons_are_told(at, upload, url):
    batch = applied(at, upload(), url)
    person = Person.objects.first()
    person.address = "Bản khác"
    person.save()
    assert "có 1 người đã được sửa" in at.get(url(batch, "hoan-tac/")).content.decode().lower()
    assert at.post(url(batch, "hoan-tac/"), {"reason": "Nhầm tệp"}).status_code == 409

    person.address = ""
    person.save()
    assert at.post(url(batch, "hoan-tac/"), {"reason": "Nhầm tệp"}).status_code == 303
    actions.take_back(batch_id=batch.pk)
    assert "Sổ đã trở về như trước" in at.get(url(batch)).content.decode()
    assert not Person.objects.exists()


def test_what_came_between_asking_and_taking_back_is_told_on_the_page(at, upload, url, officer):
    batch = applied(at, upload(), url)
    actions.undo(batch=batch, reason="Nhầm tệp", by=officer)
    Person.objects.filter(full_name="Lò Văn Một").update(address="Bản khác")
    actions.take_back(batch_id=batch.pk)
    page = at.get(url(batch)).content.decode()
    assert "Chưa hoàn tác được" in page and "đã được sửa" in page


def test_how_far_a_worker_is_stands_on_the_page_that_asks_again(at, communes, officer, url):
    batch = list_of(communes[0], officer, state="applying")
    assert "Đang chờ tiến trình nền" in at.get(url(batch)).content.decode()
    tell(batch.pk, "write", 12, 40)
    with connection.cursor() as cursor:  # this test is one transaction, which looks at the others only once
        cursor.execute("SELECT pg_stat_clear_snapshot()")
    assert progress_of(batch.pk).done == 12
    page = at.get(url(batch), headers={"HX-Request": "true"}).content.decode()
    assert 'value="12"' in page and 'max="40"' in page and "<html" not in page
    Batch.objects.filter(pk=batch.pk).update(state="applied", applied_by=officer)
    assert at.get(url(batch), headers={"HX-Request": "true"}).headers["HX-Redirect"] == url(batch)


def test_a_file_that_is_no_list_is_refused_in_a_sentence_and_can_be_thrown_away(at, upload, url):
    batch = upload(b"%PDF-1.7 khong phai bang tinh")
    assert "không phải bảng tính" in at.get(url(batch)).content.decode()
    assert at.post(url(batch, "bo/")).status_code == 302
    batch.refresh_from_db()
    assert batch.state == "discarded"


def test_a_day_to_come_is_refused(at, communes):
    from django.core.files.uploadedfile import SimpleUploadedFile

    file = SimpleUploadedFile("a.xlsx", excel({"DS": ROWS}))
    answer = at.post("/danh-sach/nhap/", {"file": file, "on": "2099-01-01", "unit": communes[0].pk})
    assert answer.status_code == 422 and "chưa đến" in answer.content.decode()
