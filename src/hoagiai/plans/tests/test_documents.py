import re
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from hoagiai.agencies.models import Correction
from hoagiai.plans.jobs import PATIENCE, read_import, read_left_behind
from hoagiai.plans.models import Plan, PlanImport
from hoagiai.plans.terms import ImportState
from hoagiai.plans.tests.documents import TEXT, address, upload


@pytest.fixture
def read(client, specialist, settings, lai_chau) -> PlanImport:
    """The text above, uploaded and read."""
    client.force_login(specialist)
    return upload(client, TEXT.encode(), "ke-hoach.txt")


def test_a_document_waits_until_the_worker_has_read_it(client, specialist, lai_chau):
    client.force_login(specialist)
    agency = client.get("/ke-hoach/nhap/").context["form"].initial["agency"]
    file = SimpleUploadedFile("a.txt", TEXT.encode(), "text/plain")
    answer = client.post("/ke-hoach/nhap/", {"file": file, "agency": agency}, follow=True)

    assert "Đang đọc văn bản" in answer.content.decode()


def test_both_sides_show_what_was_read_and_lead_to_each_other(client, read):
    page = client.get(address(read)).content.decode()

    for path in ("issuer", "title", "tasks.0", "tasks.0.lead.0", "tasks.1.time"):
        assert f'id="m-{path}"' in page
        assert f'id="v-{path}"' in page


def test_what_needs_a_person_comes_first(client, read):
    review = client.get(address(read)).context["review"]

    words = " ".join(need.words for need in review.needs)
    assert "Số văn bản" in words
    assert "Câu lạc bộ Mùa Xuân" in words
    assert review.issuer.name == "Ủy ban nhân dân tỉnh Lai Châu"


def test_the_head_is_corrected_in_place(client, read):
    form = client.get(address(read, "phan-dau/")).context["form"]
    values = {name: form.initial.get(name) or "" for name in form.fields} | {
        "number": "45",
        "version": read.version,
    }

    client.post(address(read, "phan-dau/"), values)

    read.refresh_from_db()
    assert read.reading["number"] == "45/KH-UBND"
    assert not any(doubt["path"] == "number" for doubt in read.reading["doubts"])


def test_a_task_is_corrected_and_its_time_read_again(client, read):
    form = client.get(address(read, "nhiem-vu/0/")).context["form"]
    values = {name: form.initial.get(name) or "" for name in form.fields} | {
        "time_text": "Quý IV/2026",
        "version": 0,
    }
    values.pop("group")

    client.post(address(read, "nhiem-vu/0/"), values)

    read.refresh_from_db()
    assert read.reading["tasks"][0]["windows"] == [{"start": "2026-10-01", "end": "2026-12-31"}]


def test_a_task_that_was_not_seen_can_be_added(client, read):
    values = {
        "ref": "II.3",
        "title": "Tổng kết",
        "lead": "Sở Tư pháp",
        "time_text": "Quý IV/2026",
        "version": 0,
    }

    client.post(address(read, "nhiem-vu/2/"), values)

    read.refresh_from_db()
    assert [task["ref"] for task in read.reading["tasks"]] == ["II.1", "II.2", "II.3"]


def test_the_second_of_two_people_sees_both_versions(client, read):
    first = {"ref": "II.1", "title": "Rà soát tổ hòa giải", "version": 0}
    client.post(address(read, "nhiem-vu/0/"), first)

    answer = client.post(address(read, "nhiem-vu/0/"), {"ref": "II.1", "title": "Kiện toàn tổ", "version": 0})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Rà soát tổ hòa giải" in page
    assert "Kiện toàn tổ" in page
    read.refresh_from_db()
    assert read.reading["tasks"][0]["title"] == "Rà soát tổ hòa giải"


def test_a_name_is_chosen_once_and_remembered_for_the_issuer(client, read, justice):
    client.post(
        address(read, "ten/tasks.0.coordinating.0/?tim=so tu phap lai chau"), {"agencies": [justice.pk]}
    )

    assert Correction.objects.get().phrase == "Câu lạc bộ Mùa Xuân"
    review = client.get(address(read)).context["review"]
    assert review.resolutions["Câu lạc bộ Mùa Xuân"].agency_ids == (justice.pk,)


def test_a_body_that_is_missing_is_added_from_the_name_and_found_there(client, read):
    name = address(read, "ten/tasks.0.coordinating.0/")
    page = client.get(name).content.decode()
    link = re.search(r'href="(/co-quan/them/[^"]+)"', page)[1].replace("&amp;", "&")
    form = client.get(link).context["form"]
    assert form["name"].value() == "Câu lạc bộ Mùa Xuân"

    values = {
        "name": "Câu lạc bộ Mùa Xuân tỉnh Lai Châu",
        "kind": "other",
        "line": "women",
        "level": "province",
    }
    sent = {**values, "place": "Lai Châu", "ve": form["ve"].value()}
    answer = client.post("/co-quan/them/", sent, follow=True)

    assert answer.redirect_chain[0][0].startswith(name)
    assert values["name"] in answer.content.decode()


def test_nothing_is_a_plan_until_the_person_says_so(client, read):
    assert not Plan.objects.exists()

    client.post(address(read, "lap/"))

    plan = Plan.objects.get()
    assert (plan.state, plan.tasks.count(), plan.original.sha256) == ("draft", 2, read.file.sha256)
    read.refresh_from_db()
    assert read.state == ImportState.PLANNED


def test_the_same_form_sent_twice_makes_one_plan(client, read):
    token = "6f1e8e52-8c3f-4b43-9d3b-0d8a3a1f4a11"
    client.post(address(read, "lap/"), {"form_token": token})
    client.post(address(read, "lap/"), {"form_token": token})

    assert Plan.objects.count() == 1


def test_another_commune_does_not_see_the_document(client, read, stranger):
    client.force_login(stranger)

    assert client.get(address(read)).status_code == 404
    assert client.post(address(read, "lap/")).status_code == 404


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [("a.exe", b"MZ", "chương trình"), ("a.docx", b"not a zip", "Word"), ("a.txt", b"", "")],
)
def test_bad_files_are_refused_with_a_reason(client, specialist, lai_chau, name, data, words):
    client.force_login(specialist)
    file = SimpleUploadedFile(name, data)
    agency = client.get("/ke-hoach/nhap/").context["form"].initial["agency"]
    answer = client.post("/ke-hoach/nhap/", {"file": file, "agency": agency})
    if answer.status_code == 422:
        return
    made = PlanImport.objects.get()
    read_import(import_id=made.pk)

    made.refresh_from_db()
    assert made.state == ImportState.REFUSED
    assert words.lower() in made.refusal.lower()


def test_the_review_screen_takes_a_bounded_number_of_statements(client, read, django_assert_max_num_queries):
    with django_assert_max_num_queries(20):
        client.get(address(read))


FIVE = sorted((Path(__file__).parents[5] / "shared" / "plans").glob("*.txt"))


@pytest.mark.skipif(not FIVE, reason="the five published plans are not beside this checkout")
@pytest.mark.parametrize("path", FIVE, ids=lambda path: path.stem[:3])
def test_the_five_published_plans_go_through_the_review_screen(client, specialist, lai_chau, path):
    client.force_login(specialist)
    made = upload(client, path.read_bytes(), path.name)

    page = client.get(address(made))

    assert page.status_code == 200
    assert page.context["review"].reading["issuer"]


def test_the_second_person_may_still_save_the_own_version(client, read):
    client.post(address(read, "nhiem-vu/0/"), {"ref": "II.1", "title": "Rà soát tổ hòa giải", "version": 0})
    page = client.post(address(read, "nhiem-vu/0/"), {"ref": "II.1", "title": "Kiện toàn tổ", "version": 0})
    again = dict(page.context["typed"]) | {"version": page.context["made"].version}

    client.post(address(read, "nhiem-vu/0/"), again)

    read.refresh_from_db()
    assert read.reading["tasks"][0]["title"] == "Kiện toàn tổ"


def test_every_correction_leaves_history_with_before_and_after(client, read, specialist):
    form = client.get(address(read, "nhiem-vu/0/")).context["form"]
    values = {name: form.initial.get(name) or "" for name in form.fields} | {
        "time_text": "Quý IV/2026",
        "version": 0,
    }
    values.pop("group")
    client.post(address(read, "nhiem-vu/0/"), values)

    page = client.get(address(read)).content.decode()
    assert "sửa điều đọc được từ văn bản" in page
    assert "Quý II/2026" in page
    changes = {change.what: (change.before, change.after) for change in read.changes.all()}
    assert changes["Thời gian, nhiệm vụ II.1"] == ("Quý II/2026", "Quý IV/2026")
    assert changes["Hạn, nhiệm vụ II.1"] == ("30/06/2026", "31/12/2026")


def test_removing_a_task_keeps_the_doubts_about_the_others(client, read):
    doubts = [
        {"code": "x", "message": "về nhiệm vụ 1", "path": "tasks.0.lead", "spans": []},
        {"code": "x", "message": "về nhiệm vụ 2", "path": "tasks.1.lead.0", "spans": []},
    ]
    read.reading["doubts"] = doubts
    read.save()

    client.post(address(read, "bo/tasks/0/"))

    read.refresh_from_db()
    assert [doubt["path"] for doubt in read.reading["doubts"]] == ["tasks.0.lead.0"]


def test_only_rows_of_lists_can_be_removed(client, read):
    assert client.post(address(read, "bo/title/0/")).status_code == 404

    read.refresh_from_db()
    assert isinstance(read.reading["title"], str)


def test_a_ward_does_not_change_how_the_province_is_understood(client, officer, wards, justice):
    client.force_login(officer)
    made = upload(client, TEXT.encode(), "ke-hoach.txt")

    client.post(
        address(made, "ten/tasks.0.coordinating.0/?tim=so tu phap lai chau"), {"agencies": [justice.pk]}
    )

    assert not Correction.objects.exists()
    shown = client.get(address(made)).context["review"]
    assert shown.resolutions["Câu lạc bộ Mùa Xuân"].agency_ids == (justice.pk,)


def test_a_fault_while_reading_is_told_and_does_not_leave_the_document_waiting(
    client, specialist, lai_chau, monkeypatch
):
    def broken(*_: object) -> None:
        raise RuntimeError("bất ngờ")

    monkeypatch.setattr("hoagiai.plans.intake.read_guarded", broken)
    client.force_login(specialist)

    made = upload(client, TEXT.encode(), "ke-hoach.txt")

    assert made.state == ImportState.REFUSED
    assert "ke-hoach.txt" in made.refusal


def test_a_document_whose_worker_died_is_read_by_the_next(client, specialist, lai_chau):
    client.force_login(specialist)
    agency = client.get("/ke-hoach/nhap/").context["form"].initial["agency"]
    client.post("/ke-hoach/nhap/", {"file": SimpleUploadedFile("a.txt", TEXT.encode()), "agency": agency})
    PlanImport.objects.update(created_at=timezone.now() - PATIENCE * 2)

    read_left_behind(timestamp=0)

    assert PlanImport.objects.get().state == ImportState.READ
