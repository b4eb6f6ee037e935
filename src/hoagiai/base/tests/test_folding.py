"""Vietnamese text is compared and ordered as people expect."""

import unicodedata

import pytest

from hoagiai.base.folding import fold, same_spelling, sort_key


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Lai Châu", "lai chau"),
        ("  LAI \u00a0 CHÂU\n", "lai chau"),
        ("Uỷ ban", "uy ban"),
        ("Ủy ban", "uy ban"),
        ("Đắk Lắk", "dak lak"),
        ("ĐIỆN BIÊN", "dien bien"),
        ("Bà Rịa – Vũng Tàu", "ba ria - vung tau"),
        ("Ea H’leo", "ea h'leo"),
        ("", ""),
    ],
)
def test_text_folds_to_plain_letters(written, folded):
    assert fold(written) == folded
    assert fold(unicodedata.normalize("NFD", written)) == folded


@pytest.mark.parametrize(
    ("written", "spelled"),
    [
        ("hoà giải", "hòa giải"),
        ("Uỷ ban", "Ủy ban"),
        ("UỶ BAN", "ỦY BAN"),
        ("Thuý", "Thúy"),
        ("khoẻ", "khỏe"),
        ("tòan", "toàn"),
        ("quý", "quý"),
        ("qúy", "quý"),
        ("gìa", "già"),
        ("gì", "gì"),
        ("giếng", "giếng"),
        ("nghiã", "nghĩa"),
        ("muà", "mùa"),
        ("thưở", "thưở"),
        ("Người", "Người"),
        ("Huỳnh", "Huỳnh"),
        ("khuỷu", "khuỷu"),
        ("ngoài", "ngoài"),
        ("quyết định", "quyết định"),
        ("quốc", "quốc"),
        ("Việt Hoà", "Việt Hòa"),
        ("Khánh Hoà", "Khánh Hòa"),
        ("Krông Năng", "Krông Năng"),
        ("résumé", "résumé"),
        ("QĐ-TTg 315", "QĐ-TTg 315"),
    ],
)
def test_tone_marks_move_to_one_place(written, spelled):
    assert same_spelling(written) == spelled
    assert same_spelling(unicodedata.normalize("NFD", written)) == spelled
    assert same_spelling(spelled) == spelled


def test_names_sort_as_in_a_vietnamese_dictionary():
    names = ["An Giang", "Ăn", "Ân Thi", "Ba", "Bà Rịa", "Bả", "Bã", "Bá", "Bạ", "Cà Mau", "Da", "Đà Nẵng"]
    names += [
        "Em",
        "Êm",
        "Hà Nội",
        "Hải Phòng",
        "Hòa Bình",
        "Hồ Chí Minh",
        "Hơn",
        "Quận 2",
        "Quận 10",
        "Ý Yên",
    ]

    assert sorted(set(names), key=sort_key) == names


def test_old_and_new_tone_places_sort_alike():
    assert sort_key("Khánh Hoà") == sort_key("Khánh Hòa")
