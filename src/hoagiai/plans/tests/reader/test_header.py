from datetime import date

import pytest

from .documents import HEAD, PREAMBLE, plan, reading_of


def codes(reading):
    return {doubt.code for doubt in reading.doubts}


def with_head(head, **more):
    return reading_of(plan(head=head, **more))


def test_the_head_is_read_whole():
    reading = reading_of(plan())

    assert reading.kind == "plan"
    assert reading.doc_type.text == "Kế hoạch"
    assert (reading.number.text, reading.sign.text) == ("15/KH-UBND", "KH-UBND")
    assert reading.place.text == "Suối Vàng"
    assert reading.date == date(2026, 3, 5)
    assert reading.title.text == "Củng cố tổ hòa giải trên địa bàn xã năm 2026"
    assert reading.issuer.text == "Ủy ban nhân dân xã Suối Vàng"
    assert (reading.period.start, reading.period.end) == (date(2026, 1, 1), date(2026, 12, 31))


@pytest.mark.parametrize(
    "printed",
    ["Số: /KH-UBND", "Số:        /KH - UBND", "Số: ……/KH-UBND", "Số: ..... /KH-UBND", "Số /KH-UBND"],
)
def test_a_blank_number_stays_blank_and_keeps_its_sign(printed):
    reading = with_head(HEAD.replace("Số: 15/KH-UBND", printed))

    assert reading.number is None
    assert reading.sign.text == "KH-UBND"
    assert "blank_number" in codes(reading)


@pytest.mark.parametrize(
    "printed", ["Số: 15 /KH-UBND", "Số:\n15/KH-UBND", "Số 15/KH-UBND", "Số: 15/KH - UBND", "Số : 15/KH-UBND"]
)
def test_a_number_is_read_however_it_is_set(printed):
    assert with_head(HEAD.replace("Số: 15/KH-UBND", printed)).number.text == "15/KH-UBND"


@pytest.mark.parametrize(
    "printed",
    [
        "ngày tháng 3 năm 2026",
        "ngày      tháng 03 năm 2026",
        "ngày … tháng 3 năm 2026",
        "ngày ....tháng 3 năm 2026",
    ],
)
def test_a_blank_day_stays_blank(printed):
    reading = with_head(HEAD.replace("ngày 05 tháng 3 năm 2026", printed))

    assert reading.date is None
    assert reading.date_partial == {"year": 2026, "month": 3, "day": None}
    assert "blank_day" in codes(reading)


@pytest.mark.parametrize(
    "printed",
    ["ngày\n05 tháng 3 năm 2026", "ngày 05\ntháng 3 năm 2026", "ngày 05/3/2026", "ngày 5 tháng 03 năm 2026"],
)
def test_a_date_is_read_however_it_is_set(printed):
    reading = with_head(HEAD.replace("ngày 05 tháng 3 năm 2026", printed))

    assert reading.date == date(2026, 3, 5)
    assert reading.place.text == "Suối Vàng"


def test_number_place_and_date_may_share_a_line():
    head = HEAD.replace("Số: 15/KH-UBND\nSuối Vàng, ngày", "Số: 15/KH-UBND    Xã Suối Vàng, ngày")

    reading = with_head(head)

    assert reading.number.text == "15/KH-UBND"
    assert reading.place.text == "Xã Suối Vàng"


@pytest.mark.parametrize(
    "printed",
    [
        "ỦY BAN NHÂN DÂN XÃ SUỐI VÀNG\n",
        "UỶ\nBAN NHÂN DÂN\nXÃ SUỐI VÀNG\n-------\n|\n",
        "ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ SUỐI VÀNG    Độc lập - Tự do - Hạnh phúc\n",
        "UBND TỈNH BẮC SƠN\nUBND XÃ SUỐI VÀNG\n",
        "",
    ],
)
def test_the_issuer_is_found_in_the_head_or_without_it(printed):
    issuer = with_head(HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ SUỐI VÀNG\n", printed)).issuer.text

    assert issuer.replace("UBND", "Ủy ban nhân dân").replace("Uỷ", "Ủy") == "Ủy ban nhân dân xã Suối Vàng"


def test_a_party_number_keeps_its_dash():
    reading = with_head(HEAD.replace("Số: 15/KH-UBND", "Số: 96-KH/TĐTN-TT"))

    assert reading.number.text == "96-KH/TĐTN-TT"
    assert reading.sign.text == "KH/TĐTN-TT"


def test_a_department_takes_its_province_from_the_body_above():
    reading = with_head(
        HEAD.replace("ỦY BAN NHÂN DÂN\nXÃ SUỐI VÀNG", "UBND TỈNH BẮC SƠN\nSỞ TƯ PHÁP").replace(
            "KH-UBND", "KH-STP"
        )
    )

    assert reading.issuer.text == "Sở Tư pháp tỉnh Bắc Sơn"


@pytest.mark.parametrize(
    "printed",
    [
        "KẾ HOẠCH Củng cố tổ hòa giải trên địa bàn xã năm 2026",
        "## KẾ HOẠCH\n\n### Củng cố tổ hòa giải trên địa bàn xã năm 2026",
        "**KẾ HOẠCH**\n**Củng cố tổ hòa giải trên địa bàn xã năm 2026**",
        "KẾ HOẠCH\nCủng cố tổ hòa giải\ntrên địa bàn xã năm 2026\n-------",
        "KẾ HOẠCH\nCỦNG CỐ TỔ HÒA GIẢI\nTRÊN ĐỊA BÀN XÃ NĂM 2026",
        "Củng cố tổ hòa giải trên địa bàn xã năm 2026",
    ],
)
def test_the_title_is_found_however_it_is_set(printed):
    reading = with_head(HEAD.replace("KẾ HOẠCH\nCủng cố tổ hòa giải trên địa bàn xã năm 2026", printed))

    assert reading.title.text.casefold() == "củng cố tổ hòa giải trên địa bàn xã năm 2026"
    assert reading.doc_type.text == "Kế hoạch"


def test_another_documents_number_in_the_title_is_not_ours():
    title = (
        "Thực hiện Quyết định số 99/QĐ-TTg ngày 01/02/2026 của Thủ tướng Chính phủ trên địa bàn xã năm 2026"
    )

    reading = with_head(HEAD.replace("Củng cố tổ hòa giải trên địa bàn xã năm 2026", title))

    assert reading.number.text == "15/KH-UBND"
    assert reading.date == date(2026, 3, 5)
    assert reading.title.text == title


def test_site_furniture_around_the_document_is_passed_over():
    head = "Trang chủ\nKế hoạch củng cố tổ hòa giải\nNgày đăng: 07/3/2026\nLượt xem: 120\n" + HEAD

    reading = with_head(head)

    assert reading.number.text == "15/KH-UBND"
    assert reading.date == date(2026, 3, 5)
    assert reading.issuer.text == "Ủy ban nhân dân xã Suối Vàng"


def test_old_and_new_tone_marks_and_nfd_read_alike():
    import unicodedata

    text = plan()

    assert reading_of(unicodedata.normalize("NFD", text)).title.text == reading_of(text).title.text
    assert len(reading_of(text.replace("òa", "oà").replace("Ủy", "Uỷ")).tasks) == 1


def test_the_preamble_is_not_part_of_the_title():
    reading = reading_of(plan(preamble="\n" + PREAMBLE))

    assert "Căn cứ" not in reading.title.text
    assert len(reading.legal_bases) == 2
