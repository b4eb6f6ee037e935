from io import BytesIO

import pytest
from python_calamine import CalamineWorkbook

from hoagiai.plans.actions.difficulties import answer, close


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", 1),
        ("tim=kinh+phí", 1),
        ("tim=KINH+PHI+quy+iv", 1),
        ("tim=quý+IV+thù+lao", 1),
        ("tim=khác", 0),
        ("co-quan=uy+ban", 1),
        ("tra-loi=so+tu+phap", 0),
        ("tu-ngay=2026-11-12&den-ngay=2026-11-12", 1),
        ("tu-ngay=13/11/2026", 0),
        ("trang-thai=cho-tra-loi", 1),
        ("trang-thai=da-xong", 0),
        ("trang-thai=tat-ca&sap-xep=-ngay", 1),
    ],
)
def test_every_filter_stands_in_the_address(at, difficulty, specialist, query, found):
    assert len(at(specialist).get(f"/kho-khan/?{query}").context["page"].rows) == found


def test_filters_by_plan_and_by_place(at, plan, difficulty, specialist, wards):
    there = at(specialist)

    assert there.get(f"/kho-khan/?ke-hoach={plan.code}").context["page"].total == 1
    assert there.get(f"/kho-khan/?dia-ban={wards[1].unit_id}").context["page"].total == 0


def test_another_commune_does_not_see_it(at, difficulty, stranger):
    assert at(stranger).get("/kho-khan/?trang-thai=tat-ca").context["page"].total == 0
    assert at(stranger).get(f"/kho-khan/{difficulty.code}/").status_code == 404


def test_the_days_it_has_been_open_are_counted_until_it_is_closed(at, difficulty, specialist, officer):
    from datetime import date

    assert "9 ngày" in at(specialist).get("/kho-khan/").content.decode()
    answer(difficulty=difficulty, words="Đã bổ sung", by=specialist)
    close(difficulty=difficulty, words="Xong", on=date(2026, 11, 15), by=officer)
    assert "3 ngày" in at(specialist).get("/kho-khan/?trang-thai=da-xong").content.decode()


def test_the_register_takes_few_statements(at, difficulty, specialist, django_assert_max_num_queries):
    there = at(specialist)
    there.get("/kho-khan/")

    with django_assert_max_num_queries(12):
        there.get("/kho-khan/?co-quan=uy&trang-thai=tat-ca")


def test_the_register_can_be_taken_away_as_excel(at, difficulty, specialist):
    answered = at(specialist).get("/kho-khan/tai-ve/")
    rows = CalamineWorkbook.from_filelike(BytesIO(b"".join(answered.streaming_content))).get_sheet_by_index(0)

    assert any("Chưa có kinh phí thù lao" in row for row in rows.to_python())
