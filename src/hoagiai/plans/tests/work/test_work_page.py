from datetime import date

from hoagiai.plans.actions.assignments import ask_extension, report_progress
from hoagiai.plans.tests.factories import work_of

TODAY = date(2026, 11, 21)


def url(work, act=""):
    return f"/nhiem-vu/{work.code}/{act}"


def test_the_page_tells_where_the_work_comes_from_and_when_it_is_due(at, work, officer):
    page = at(officer).get(url(work)).content.decode()

    assert "Còn 7 ngày · hạn 28/11/2026" in page
    assert "Kế hoạch 12/KH-UBND" in page
    assert "ban hành ngày 15/01/2026" in page
    assert "15/01/2026 – 28/11/2026" in page
    assert "Báo cáo tiến độ" in page


def test_another_commune_is_told_there_is_no_such_page(at, work, stranger):
    assert at(stranger).get(url(work)).status_code == 404


def test_acts_are_offered_to_those_who_may_do_them(at, handed_in, officer, specialist):
    own, issuer = (
        at(officer).get(url(handed_in)).content.decode(),
        at(specialist).get(url(handed_in)).content.decode(),
    )

    assert url(handed_in, "nghiem-thu/") not in own
    assert url(handed_in, "bao-cao/") not in own
    assert "nghiem-thu/" in issuer
    assert "tra-lai/" in issuer


def test_a_request_for_more_time_stands_out_for_the_issuer(at, work, officer, specialist):
    ask_extension(assignment=work, until=date(2026, 12, 10), reason="Mưa lũ", by=officer)

    assert "Trả lời đề nghị gia hạn" in at(specialist).get(url(work)).content.decode()
    assert "Trả lời đề nghị gia hạn" not in at(officer).get(url(work)).content.decode()


def test_the_issuer_sees_how_the_others_in_the_task_stand(at, plan, work, wards, specialist, officer):
    report_progress(
        assignment=work_of(plan, wards[1]), day=TODAY, words="Xong", by=officer, today=TODAY, final=True
    )
    page = at(specialist).get(url(work))

    assert page.context["others"][0].agency == wards[1]
    assert "2 cơ quan khác" in page.content.decode()
    assert not at(officer).get(url(work)).context["others"]


def test_the_page_takes_a_bounded_number_of_statements(
    at, handed_in, specialist, django_assert_max_num_queries
):
    with django_assert_max_num_queries(48):
        at(specialist).get(url(handed_in))


def test_what_was_reported_is_not_read_as_markup(at, work, officer):
    report_progress(assignment=work, day=TODAY, words="<script>alert(1)</script>", by=officer, today=TODAY)

    assert "<script>alert" not in at(officer).get(url(work)).content.decode()
