from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils.timezone import localdate

from hoagiai.accounts.terms import RoleCode
from hoagiai.agencies.models import Agency
from hoagiai.agencies.wording import short_body
from hoagiai.desk.queries.home import desk_of
from hoagiai.places.actions.units import end_units, succeed
from hoagiai.places.models import Unit
from hoagiai.plans.actions.assignments import (
    Trouble,
    accept_work,
    ask_extension,
    report_progress,
    return_work,
)
from hoagiai.plans.actions.difficulties import answer, raise_difficulty
from hoagiai.plans.actions.drafts import keep_draft
from hoagiai.plans.models import Assignment, PlanImport, StoredFile
from hoagiai.plans.queries.work import open_work_of_mine
from hoagiai.plans.tests.factories import work_of
from hoagiai.plans.tests.people import TODAY, person

LATE, SOON = date(2026, 11, 15), date(2026, 11, 28)


@pytest.fixture
def desk(today):
    """The desk of a person today."""

    def read(user):
        user.forget_positions()
        return desk_of(user, list(user.positions.all()), today)

    return read


def rows(desk):
    return [(row.title.split()[0], row.word, row.act) for row in desk.todo]


def page_of(client, user):
    client.force_login(user)
    answer_ = client.get(reverse("desk:home"))
    assert answer_.status_code == 200
    return answer_.content.decode()


def test_whoever_is_not_signed_in_is_sent_to_sign_in(client, db):
    assert client.get("/").status_code == 302


def test_an_officer_sees_what_is_late_and_due_for_their_commune(desk, plan_due, officer):
    plan_due(LATE, ref="II.7")
    plan_due(SOON, ref="II.4")
    plan_due(SOON + timedelta(days=1), ref="II.9")

    seen = desk(officer)

    assert rows(seen) == [("II.7", "Quá hạn", "Báo cáo"), ("II.4", "Còn 7 ngày", "Báo cáo")]
    assert seen.question == "Hôm nay có 2 việc cần xử lý"
    assert seen.subtitle.startswith("Thứ Bảy, 21/11/2026 · 1 việc quá hạn, 1 việc đến hạn trong 7 ngày")
    assert seen.todo[0].due_note == "quá 6 ngày"


def test_work_sent_back_says_so(desk, work, officer, specialist, today):
    report_progress(assignment=work, day=today, words="Xong", by=officer, today=today, final=True)
    return_work(assignment=work, reason="Thiếu số liệu", on=TODAY, by=specialist)

    assert desk(officer).todo[0].under == "Bị trả lại, cần bổ sung"


def test_reports_of_one_task_wait_in_one_row(desk, plan_due, wards, officer, specialist, today):
    plan = plan_due(SOON, wards[:3])
    for ward in wards[:3]:
        work = work_of(plan, ward)
        report_progress(assignment=work, day=today, words="Xong", by=officer, today=today, final=True)

    (row,) = desk(specialist).todo

    assert (row.word, row.act, row.who) == ("Chờ nghiệm thu", "Nghiệm thu", "3\u00a0cơ\u00a0quan")
    assert row.under.startswith("3\u00a0cơ\u00a0quan đã báo cáo, chờ nghiệm thu")
    assert str(plan.code) in row.url


def test_late_communes_of_one_task_are_one_row_for_the_issuer(desk, plan_due, wards, specialist):
    plan = plan_due(LATE, wards[:1], ref="II.7")

    (row,) = desk(specialist).todo

    assert (row.word, row.who) == ("Quá hạn", short_body(wards[0].name))
    assert row.url == reverse("plans:work", args=[work_of(plan, wards[0]).code])


def test_requests_difficulties_blanks_and_documents_wait_for_the_issuer(
    desk, plan_due, wards, officer, specialist, justice, today
):
    plan = plan_due(SOON, number="")
    work = work_of(plan, wards[0])
    ask_extension(assignment=work, until=date(2026, 12, 20), reason="Sáp nhập bản", by=officer)
    raise_difficulty(plan=plan, agency=wards[0], title="Thiếu kinh phí", on=LATE, by=officer)
    stored = StoredFile.objects.create(name="kh.docx", size=1, sha256="0" * 64, uploaded_by=specialist)
    PlanImport.objects.create(file=stored, agency=justice, created_by=specialist, state="read")

    seen = desk(specialist)

    assert {row.act for row in seen.todo} == {"Trả lời", "Ghi", "Đối chiếu"}
    assert seen.waiting == 4
    assert seen.difficulties.own == 1


def test_an_answered_difficulty_no_longer_waits(desk, work, wards, officer, specialist):
    raised = raise_difficulty(
        plan=work.task.plan, agency=wards[0], title="Thiếu kinh phí", on=LATE, by=officer
    )
    answer(difficulty=raised, words="Đã bổ sung", by=specialist)

    seen = desk(specialist)

    assert (seen.difficulties.total, seen.difficulties.unanswered, seen.difficulties.own) == (1, 0, 0)


def test_the_map_colours_communes_by_what_is_worst(desk, plan_due, wards, communes, specialist):
    plan_due(LATE, wards[:1], ref="II.7")
    plan_due(SOON, wards[:2], ref="II.4")
    plan_due(SOON + timedelta(days=30), wards[:3], ref="II.8")

    drawn = desk(specialist).map

    assert (drawn.counts["late"], drawn.counts["soon"], drawn.counts["done"]) == (1, 1, 1)
    assert drawn.counts["none"] == 35
    css = {circle.name: circle.css for circle in drawn.close.circles}
    assert css[communes[0].name] == "map-late"
    assert [place.name for place in drawn.worst] == [communes[0].name]


def test_a_commune_sees_its_own_progress_and_no_map(client, desk, work, officer):
    assert desk(officer).map is None
    assert "Tiến độ của đơn vị" in page_of(client, officer)


def test_the_ministry_sees_the_country(client, desk, work):
    ministry = Agency.objects.create(
        kind="ministry_of_justice", line="justice", level="central", name="Bộ Tư pháp", sort_key="0"
    )
    statistician = person("thongke", ministry, RoleCode.MINISTRY_STATISTICIAN)

    seen = desk(statistician)

    assert seen.map.country
    assert (seen.figures.total, seen.waiting) == (2, 0)
    assert "Tiến độ theo xã, phường" in page_of(client, statistician)


def test_figures_count_work_and_agencies(desk, plan_due, wards, officer, specialist, today):
    plan = plan_due(SOON, wards[:3])
    work = work_of(plan, wards[0])
    report_progress(assignment=work, day=today, words="Xong", by=officer, today=today, final=True)
    accept_work(assignment=work, on=today, by=specialist)

    figures = desk(specialist).figures

    assert (figures.total, figures.done, figures.soon) == (3, 1, 2)
    assert (figures.agencies, figures.reported, figures.silent) == (3, 1, 2)


def test_what_happened_is_told_with_who_what_and_whose(
    client, desk, work, wards, officer, specialist, today, monkeypatch
):
    monkeypatch.setenv("HOAGIAI_TODAY", localdate().isoformat())
    report_progress(assignment=work, day=today, words="Xong", by=officer, today=today, final=True)
    accept_work(assignment=work, on=today, by=specialist)

    seen = desk_of(specialist, list(specialist.positions.all()), localdate())

    ward = short_body(wards[0].name)
    told = {f"{each.who} {each.phrase} {each.about} {each.whose}".strip() for each in seen.news}
    assert f"{ward} báo cáo hoàn thành nhiệm vụ II.1" in told
    assert f"Sở Tư pháp tỉnh Lai Châu nghiệm thu nhiệm vụ II.1 {ward}" in told
    assert "nghiệm thu" in page_of(client, specialist)


def test_the_same_act_of_several_is_told_once(plan_due, wards, officer, specialist, today):
    plan = plan_due(SOON, wards[:3])
    for ward in wards[:3]:
        work = work_of(plan, ward)
        report_progress(assignment=work, day=today, words="Đang làm", by=officer, today=today)

    seen = desk_of(specialist, list(specialist.positions.all()), localdate())

    assert len(seen.news) == 4
    assert [each.who.endswith("và 2 cơ quan khác") for each in seen.latest].count(True) == 1


def test_another_commune_hears_and_sees_nothing_of_it(plan_due, wards, officer, stranger, specialist, today):
    work = work_of(plan_due(LATE, wards[:1]), wards[0])
    report_progress(assignment=work, day=LATE, words="Xong", by=officer, today=today, final=True)
    raise_difficulty(plan=work.task.plan, agency=wards[0], title="Thiếu kinh phí", on=LATE, by=officer)

    seen = desk_of(stranger, list(stranger.positions.all()), localdate())

    assert seen.nothing
    assert desk_of(specialist, list(specialist.positions.all()), localdate()).news


def test_a_new_person_is_told_what_comes_next(client, officer, db):
    from hoagiai.accounts.models import User

    nobody = User.objects.create_user("moi", "mat-khau-thu-nghiem", full_name="Người mới")

    assert "chưa được giao vị trí công tác" in page_of(client, nobody)
    assert "Đọc kế hoạch từ văn bản" in page_of(client, officer)


def test_nothing_to_do_is_said_in_words(desk, plan_due, officer):
    plan_due(SOON + timedelta(days=60))

    assert desk(officer).question == "Hôm nay không có việc nào quá hạn"


@pytest.mark.parametrize("who", ["specialist", "officer", "leader"])
def test_the_page_takes_at_most_twenty_statements(
    client, request, plan_due, wards, officer, specialist, today, who, django_assert_max_num_queries
):
    user = request.getfixturevalue(who)
    for number in range(12):
        plan = plan_due(
            LATE if number % 2 else SOON, wards, ref=f"II.{number}", number="" if number > 9 else "1"
        )
        for work in Assignment.objects.filter(task__plan=plan)[: number % 3]:
            report_progress(assignment=work, day=LATE, words="Xong", by=officer, today=today, final=True)
        raise_difficulty(plan=plan, agency=wards[0], title=f"Khó khăn {number}", on=LATE, by=officer)
    client.force_login(user)

    with django_assert_max_num_queries(20):
        page = client.get(reverse("desk:home")).content.decode()

    assert "Cần xử lý" in page


def test_work_of_an_ended_commune_colours_the_commune_that_took_it_in(
    desk, plan_due, wards, specialist, today
):
    plan_due(LATE, wards[:1])
    before = desk(specialist).map.counts
    old = wards[0].unit
    end_units(units=[old.pk], effective=today, settled_by="Nghị quyết số 1")
    new = Unit.objects.create(
        level="commune",
        code=old.code,
        kind="phường",
        name="Phường Mới",
        short_name="Mới",
        parent=old.parent,
        province=old.province,
        valid_from=today,
        lat=old.lat,
        lon=old.lon,
    )
    succeed(pairs=[(old.pk, new.pk, False)], effective=today)

    after = desk(specialist).map

    assert after.counts == before
    assert [place.name for place in after.worst] == ["Phường Mới"]


def test_the_numbers_of_the_desk_are_those_of_the_lists_they_open(
    client, desk, plan_due, wards, officer, specialist, justice, today
):
    ended = plan_due(LATE, ref="II.1")
    type(ended).objects.filter(pk=ended.pk).update(state="closed")
    plan_due(None, ref="II.2")
    plan_due(SOON, ref="II.3")
    work = work_of(plan_due(LATE, ref="II.4"), wards[0])
    report_progress(assignment=work, day=LATE, words="Xong", by=officer, today=today, final=True)

    for user in (specialist, officer):
        seen = desk(user)
        client.force_login(user)
        for _, number, _, slug in seen.progress:
            rows = client.get(f"/nhiem-vu/?pham-vi=tat-ca&tinh-trang={slug}").context["page"]
            assert rows.total == number, slug
        whole = client.get("/nhiem-vu/?pham-vi=tat-ca&tinh-trang=tat-ca").context["page"].total
        assert f"Xem tất cả {whole} việc" in page_of(client, user)
        assert sum(number for _, number, _, _ in seen.progress) == seen.figures.total == whole


def test_the_number_beside_the_menu_is_that_of_the_list(client, plan_due, wards, officer, today):
    plan_due(SOON, ref="II.3")
    work = work_of(plan_due(LATE, ref="II.4"), wards[0])
    report_progress(assignment=work, day=LATE, words="Xong", by=officer, today=today, final=True)
    client.force_login(officer)

    page = client.get("/nhiem-vu/")

    assert page.context["page"].total == open_work_of_mine(officer, today) == 2


def test_one_body_with_late_work_is_told_of_it_and_not_that_everybody_reported(
    client, plan_due, wards, officer, today
):
    work = work_of(plan_due(SOON, ref="II.3"), wards[0])
    report_progress(assignment=work, day=LATE, words="Xong", by=officer, today=today, final=True)
    plan_due(LATE, ref="II.4")

    page = page_of(client, officer)

    assert "Việc quá hạn" in page
    assert "Cơ quan đã báo cáo kết quả" not in page


def test_a_difficulty_told_with_a_report_is_told_as_a_difficulty_with_its_plan(
    desk, work, wards, officer, specialist, today
):
    trouble = Trouble("Thiếu kinh phí", "Hết dự toán")
    report_progress(
        assignment=work, day=today, words="Xong một nửa", by=officer, today=today, trouble=trouble
    )

    seen = desk_of(specialist, list(specialist.positions.all()), localdate())

    told = {(each.phrase, each.about, each.plan) for each in seen.news}
    plan = f"Kế hoạch {work.task.plan.full_number}"
    assert ("nêu khó khăn, vướng mắc", "“Thiếu kinh phí”", plan) in told
    assert ("báo cáo tiến độ", "nhiệm vụ II.1", plan) in told


def test_a_report_begun_and_not_sent_is_on_the_desk_of_its_writer_only(
    desk, plan_due, wards, officer, leader, specialist, today
):
    work = work_of(plan_due(SOON + timedelta(days=60)), wards[0])
    keep_draft(assignment=work, typed={"words": "Mới viết nửa"}, by=officer)

    (row,) = desk(officer).todo

    assert (row.word, row.act, row.go) == (
        "Chưa gửi",
        "Viết tiếp",
        reverse("plans:work_report", args=[work.code]),
    )
    assert desk(officer).waiting == 1
    assert not desk(specialist).todo
    report_progress(assignment=work, day=today, words="Xong", by=officer, today=today)
    assert not desk(officer).todo
