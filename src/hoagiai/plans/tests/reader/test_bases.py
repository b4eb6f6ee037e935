from datetime import date

import pytest

from .documents import plan, reading_of


def bases(preamble):
    return [
        (basis.number, basis.date, basis.issuer) for basis in reading_of(plan(preamble=preamble)).legal_bases
    ]


def test_lines_of_can_cu_are_bases_and_the_closing_sentence_is_not():
    assert bases(
        "Căn cứ Luật Hòa giải ở cơ sở ngày 20/6/2013;\nCăn cứ Nghị định số 15/2014/NĐ-CP ngày 27 tháng 02 năm 2014 của Chính phủ quy định chi tiết;\n"
        "Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n"
    ) == [(None, date(2013, 6, 20), None), ("15/2014/NĐ-CP", date(2014, 2, 27), "Chính phủ")]


def test_one_sentence_holds_many_bases_parted_by_semicolons_and_by_and():
    found = bases(
        "Thực hiện Quyết định số 99/QĐ-TTg ngày 01/02/2026 của Thủ tướng Chính phủ phê duyệt Đề án; Kế hoạch số 7/KH-UBND ngày 05/02/2026 của UBND tỉnh "
        "về công tác pháp luật; hòa giải ở cơ sở và Kế hoạch số 8/KH-STP ngày 06/02/2026 của Sở Tư pháp, Ủy ban nhân dân xã ban hành Kế hoạch như sau:\n"
    )

    assert [number for number, _, _ in found] == ["99/QĐ-TTg", "7/KH-UBND", "8/KH-STP"]


@pytest.mark.parametrize(
    "number",
    ["15-CT/TU", "80-KL/TW", "32/2016/QĐ-TTg", "35/2013/QH13", "01/2014/NQLT/CP-UBTWMTTQVN", "315/QĐ-TT"],
)
def test_numbers_of_every_kind_are_read(number):
    ((found, day, _),) = bases(
        f"Căn cứ Văn bản số {number} ngày 03/4/2025 của cấp trên về hòa giải ở cơ sở.\n"
    )

    assert (found, day) == (number, date(2025, 4, 3))


def test_several_numbers_may_share_one_type():
    found = bases(
        "Căn cứ các Quyết định của Thủ tướng Chính phủ số: 11/QĐ-TTg ngày 01/02/2024 phê duyệt Đề án A; 12/QĐ-TTg ngày 02/02/2024 phê duyệt Đề án B;\n"
    )

    assert [number for number, _, _ in found] == ["11/QĐ-TTg", "12/QĐ-TTg"]


def test_the_date_may_stand_before_the_number():
    assert bases("Căn cứ Quyết định ngày 17/4/2024 của Thủ tướng Chính phủ, số 99/QĐ-TTg về hòa giải;\n")[0][
        :2
    ] == ("99/QĐ-TTg", date(2024, 4, 17))


def test_a_document_named_in_the_subject_of_another_is_not_a_basis():
    found = bases(
        "Căn cứ Kế hoạch số 7/KH-UBND ngày 05/02/2026 của UBND tỉnh về thực hiện Quyết định số 99/QĐ-TTg ngày 01/02/2026;\n"
    )

    assert [number for number, _, _ in found] == ["7/KH-UBND"]


def test_a_proposal_is_no_basis():
    assert bases(
        "Căn cứ Luật Hòa giải ở cơ sở năm 2013;\nTheo đề nghị của công chức Tư pháp - Hộ tịch.\n"
    ) == [(None, None, None)]


def test_without_a_preamble_the_purpose_stands_in():
    purpose = "I. MỤC ĐÍCH\n1. Mục đích\nTriển khai Quyết định số 44/QĐ-UBND ngày 01/3/2026 của UBND tỉnh.\n"

    (basis,) = reading_of(plan(preamble="", purpose=purpose)).legal_bases

    assert (basis.number, basis.date, basis.issuer) == ("44/QĐ-UBND", date(2026, 3, 1), "UBND tỉnh")
