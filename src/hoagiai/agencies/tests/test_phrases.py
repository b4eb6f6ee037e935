"""What phrases of five kinds of issuers name on their day: bodies, groups, open sets."""

from dataclasses import dataclass
from datetime import date

import pytest

from hoagiai.agencies.resolver import Outcome, resolve, resolve_all
from hoagiai.agencies.tests.factories import agency, load_bodies_of, names_of

pytestmark = pytest.mark.django_db


@dataclass(frozen=True)
class Issuer:
    """Who writes, when, and the province to load."""

    name: str
    on: date
    province: str


CITY = Issuer("Ủy ban nhân dân thành phố Lai Châu", date(2024, 1, 15), "Lai Châu")
PROVINCE = Issuer("Ủy ban nhân dân tỉnh Bình Định", date(2024, 6, 17), "Bình Định")
WARD = Issuer("Ủy ban nhân dân phường Việt Hòa", date(2026, 5, 15), "Hải Phòng")
LAWYERS = Issuer("Hội Luật gia tỉnh Thái Bình", date(2024, 5, 16), "Thái Bình")
KHANH_HOA = Issuer("Ủy ban nhân dân tỉnh Khánh Hòa", date(2024, 6, 19), "Khánh Hòa")

BODIES = [
    (CITY, "Phòng Tư pháp", ["Phòng Tư pháp thành phố Lai Châu"]),
    (CITY, "Sở Tư pháp", ["Sở Tư pháp tỉnh Lai Châu"]),
    (CITY, "Ban Dân vận Thành ủy", ["Ban Dân vận Thành ủy Lai Châu"]),
    (CITY, "cơ quan Dân vận thành phố", ["Ban Dân vận Thành ủy Lai Châu"]),
    (CITY, "TAND thành phố", ["Tòa án nhân dân thành phố Lai Châu"]),
    (CITY, "VKSND thành phố", ["Viện kiểm sát nhân dân thành phố Lai Châu"]),
    (CITY, "CA thành phố", ["Công an thành phố Lai Châu"]),
    (CITY, "BCH QS thành phố", ["Ban Chỉ huy Quân sự thành phố Lai Châu"]),
    (CITY, "HLG thành phố", ["Hội Luật gia thành phố Lai Châu"]),
    (CITY, "UBMTTQVN xã San Thàng", ["Ủy ban Mặt trận Tổ quốc Việt Nam xã San Thàng"]),
    (CITY, "So Tu phap tinh Lai Chau", ["Sở Tư pháp tỉnh Lai Châu"]),
    (
        CITY,
        "Phòng Tư pháp, Phòng Nội vụ",
        ["Phòng Tư pháp thành phố Lai Châu", "Phòng Nội vụ thành phố Lai Châu"],
    ),
    (CITY, "TT. Thành ủy, HĐND thành phố", ["Thành ủy Lai Châu", "Hội đồng nhân dân thành phố Lai Châu"]),
    (CITY, "Chủ tịch, các PCT. UBND thành phố", ["Ủy ban nhân dân thành phố Lai Châu"]),
    (
        CITY,
        "VP HĐND&UBND thành phố",
        ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân thành phố Lai Châu"],
    ),
    (PROVINCE, "STP", ["Sở Tư pháp tỉnh Bình Định"]),
    (PROVINCE, "Sở Thông tin và Truyền thông", ["Sở Thông tin và Truyền thông tỉnh Bình Định"]),
    (PROVINCE, "Bộ CHQS tỉnh", ["Bộ Chỉ huy Quân sự tỉnh Bình Định"]),
    (PROVINCE, "Bộ Chỉ huy BĐBP tỉnh", ["Bộ Chỉ huy Bộ đội Biên phòng tỉnh Bình Định"]),
    (PROVINCE, "Ủy ban Mặt trận TQVN tỉnh", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bình Định"]),
    (PROVINCE, "Bộ Tư pháp (Cục PBGDPL)", ["Cục Phổ biến, giáo dục pháp luật và Trợ giúp pháp lý"]),
    (
        PROVINCE,
        "Đài PT-TH tỉnh; Báo Bình Định",
        ["Đài Phát thanh và Truyền hình tỉnh Bình Định", "Báo Bình Định"],
    ),
    (
        PROVINCE,
        "Sở VHTTDL; Sở GD&ĐT",
        ["Sở Văn hóa, Thể thao và Du lịch tỉnh Bình Định", "Sở Giáo dục và Đào tạo tỉnh Bình Định"],
    ),
    (
        PROVINCE,
        "UBND huyện Tuy Phước, thành phố Quy Nhơn",
        ["Ủy ban nhân dân huyện Tuy Phước", "Ủy ban nhân dân thành phố Quy Nhơn"],
    ),
    (
        WARD,
        "Phòng Phổ biến, giáo dục pháp luật - Sở Tư pháp",
        ["Phòng Phổ biến, giáo dục pháp luật - Sở Tư pháp thành phố Hải Phòng"],
    ),
    (WARD, "UBND thành phố", ["Ủy ban nhân dân thành phố Hải Phòng"]),
    (WARD, "Trung tâm DVSNC phường", ["Trung tâm Dịch vụ sự nghiệp công phường Việt Hòa"]),
    (
        WARD,
        "Văn phòng HĐND và UBND phường",
        ["Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường Việt Hòa"],
    ),
    (WARD, "TT ĐU, TT HĐND phường", ["Đảng ủy phường Việt Hòa", "Hội đồng nhân dân phường Việt Hòa"]),
    (WARD, "Lãnh đạo UBND phường", ["Ủy ban nhân dân phường Việt Hòa"]),
    (WARD, "Phòng KT, HT và ĐT", ["Phòng Kinh tế, Hạ tầng và Đô thị phường Việt Hòa"]),
    (LAWYERS, "Hội Luật gia Việt Nam", ["Hội Luật gia Việt Nam"]),
    (LAWYERS, "HĐPBGD tỉnh", ["Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh Thái Bình"]),
    (LAWYERS, "Văn phòng tỉnh Hội", ["Văn phòng Hội Luật gia tỉnh Thái Bình"]),
    (LAWYERS, "Liên hiệp các Hội KHKT tỉnh", ["Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh Thái Bình"]),
    (CITY, "Tỉnh đoàn", ["Đoàn Thanh niên Cộng sản Hồ Chí Minh tỉnh Lai Châu"]),
    (CITY, "UBND tỉnh (qua Sở Tư pháp)", ["Ủy ban nhân dân tỉnh Lai Châu"]),
    (WARD, "Đảng ủy, HĐND phường", ["Đảng ủy phường Việt Hòa", "Hội đồng nhân dân phường Việt Hòa"]),
    (KHANH_HOA, "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Khánh Hòa"]),
]

GROUPS = [
    (CITY, "UBND các xã, phường", "UBND các xã, phường của thành phố Lai Châu (7)", 7),
    (CITY, "khối Dân vận xã, phường", "Khối Dân vận các xã, phường của thành phố Lai Châu (7)", 7),
    (
        CITY,
        "Phòng Tư pháp; UBND các xã, phường",
        "Phòng Tư pháp thành phố Lai Châu; UBND các xã, phường của thành phố Lai Châu (7)",
        8,
    ),
    (
        CITY,
        "Ủy ban Mặt trận Tổ quốc Việt Nam từ thành phố đến xã, phường",
        "Ủy ban MTTQ Việt Nam từ thành phố đến xã, phường của thành phố Lai Châu (8)",
        8,
    ),
    (
        CITY,
        "Ủy ban MTTQ và các thành viên MTTQ từ thành phố đến xã, phường",
        "Ủy ban MTTQ Việt Nam từ thành phố đến xã, phường của thành phố Lai Châu (8);"
        " Các tổ chức thành viên Mặt trận từ thành phố đến xã, phường của thành phố Lai Châu (33)",
        41,
    ),
    (
        CITY,
        "UBMTTQ và các tổ chức thành viên",
        "Ủy ban Mặt trận Tổ quốc Việt Nam thành phố Lai Châu;"
        " Các tổ chức thành viên Mặt trận thành phố Lai Châu (5)",
        6,
    ),
    (PROVINCE, "UBND cấp huyện", "UBND cấp huyện của tỉnh Bình Định (11)", 11),
    (
        PROVINCE,
        "UBND các huyện, thị xã, thành phố",
        "UBND các huyện, thị xã, thành phố của tỉnh Bình Định (11)",
        11,
    ),
    (
        PROVINCE,
        "các tổ chức chính trị - xã hội",
        "Các tổ chức chính trị - xã hội tỉnh Bình Định (5)",
        5,
    ),
    (
        PROVINCE,
        "Sở Tư pháp, UBND cấp huyện",
        "Sở Tư pháp tỉnh Bình Định; UBND cấp huyện của tỉnh Bình Định (11)",
        12,
    ),
    (
        PROVINCE,
        "Tòa án nhân dân, Viện kiểm sát nhân dân các huyện, thị xã, thành phố",
        "TAND các huyện, thị xã, thành phố của tỉnh Bình Định (11);"
        " VKSND các huyện, thị xã, thành phố của tỉnh Bình Định (11)",
        22,
    ),
    (
        WARD,
        "Ủy ban MTTQ phường và các tổ chức chính trị - xã hội",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Việt Hòa;"
        " Các tổ chức chính trị - xã hội phường Việt Hòa (5)",
        6,
    ),
    (WARD, "các phòng chuyên môn", "Các cơ quan chuyên môn phường Việt Hòa (5)", 5),
    (
        LAWYERS,
        "Hội Luật gia các huyện, thành phố",
        "Hội Luật gia các huyện, thành phố của tỉnh Thái Bình (8)",
        8,
    ),
    (KHANH_HOA, "Ủy ban nhân dân các huyện, thị xã, thành phố", None, 9),
]

OPEN = [
    (CITY, "Không"),
    (CITY, "Trưởng các bản"),
    (CITY, "Các trường học trên địa bàn"),
    (PROVINCE, "Giám đốc, các Phó Giám đốc Sở"),
    (PROVINCE, "Bộ trưởng (để báo cáo)"),
    (WARD, "Thủ trưởng các cơ quan, đơn vị"),
    (CITY, "Các cơ quan, đơn vị có liên quan"),
    (CITY, "Các cơ quan, đơn vị, đoàn thể thành phố"),
    (CITY, "Trang Thông tin điện tử thành phố"),
    (CITY, "Lưu: VT, TP"),
    (PROVINCE, "địa phương được chọn làm điểm"),
    (PROVINCE, "cơ quan thông tin đại chúng"),
    (PROVINCE, "các sở, ban, ngành liên quan"),
    (PROVINCE, "CVP, PVP TD"),
    (WARD, "Các tổ dân phố và tổ hòa giải"),
    (WARD, "các phòng, cơ quan, đơn vị"),
    (WARD, "Tòa án nhân dân khu vực"),
    (LAWYERS, "Các Chi hội trực thuộc tỉnh Hội"),
    (LAWYERS, "Các Chi hội trực thuộc Hội Luật gia tỉnh"),
]


def _answers(table):
    """All phrases of one table, issuer by issuer."""
    load_bodies_of({row[0].province for row in table})
    for issuer in dict.fromkeys(row[0] for row in table):
        rows = [row for row in table if row[0] == issuer]
        found = resolve_all([row[1] for row in rows], issuer=agency(issuer.name, issuer.on), on=issuer.on)
        for row in rows:
            yield row, found[row[1]]


def test_a_name_finds_its_body_with_or_without_its_place():
    for (_, phrase, expected), found in _answers(BODIES):
        assert (phrase, found.outcome, names_of(found.agency_ids)) == (phrase, Outcome.AGENCIES, expected)
        assert not found.doubtful, phrase
        assert found.reason


def test_a_group_holds_all_its_members_on_that_day():
    for (_, phrase, label, count), found in _answers(GROUPS):
        assert (phrase, found.outcome, len(found.agency_ids)) == (phrase, Outcome.GROUP, count)
        assert label is None or found.group_label == label
        assert not found.doubtful, phrase


def test_an_open_set_names_nobody_and_says_why():
    for (_, phrase), found in _answers(OPEN):
        assert (phrase, found.outcome, found.agency_ids) == (phrase, Outcome.OPEN_SET, ())
        assert found.reason
        assert not found.doubtful, phrase


def test_bodies_and_an_open_set_in_one_phrase_give_the_bodies():
    load_bodies_of(["Bình Định"])
    phrase = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh và các cơ quan, tổ chức có liên quan"

    found = resolve(phrase, issuer=agency(PROVINCE.name, PROVINCE.on), on=PROVINCE.on)

    assert names_of(found.agency_ids) == ["Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Bình Định"]
    assert "không chỉ đích danh" in found.reason


def test_what_is_partly_understood_is_doubtful():
    load_bodies_of(["Bình Định"])

    found = resolve(
        "Sở Tư pháp, Xí nghiệp Hoa Mai", issuer=agency(PROVINCE.name, PROVINCE.on), on=PROVINCE.on
    )

    assert names_of(found.agency_ids) == ["Sở Tư pháp tỉnh Bình Định"]
    assert found.doubtful
    assert "xí nghiệp hoa mai" in found.reason


def test_a_place_alone_means_its_committee_and_leaves_a_doubt(lai_chau):
    found = resolve("Các xã, phường", issuer=agency(CITY.name, CITY.on), on=CITY.on)

    assert found.group_label == "UBND các xã, phường của thành phố Lai Châu (7)"
    assert found.doubtful


def test_an_unknown_name_gives_near_ones(lai_chau):
    found = resolve("Sở Tư phát", issuer=agency(CITY.name, CITY.on), on=CITY.on)

    assert found.outcome == Outcome.UNRECOGNISED
    assert "Sở Tư pháp tỉnh Lai Châu" in names_of(found.candidates)


@pytest.mark.parametrize("count", [1, 12])
def test_the_number_of_statements_does_not_grow_with_the_phrases(
    lai_chau, django_assert_max_num_queries, count
):
    issuer = agency(CITY.name, CITY.on)
    phrases = [row[1] for row in (*BODIES, *GROUPS) if row[0] == CITY][:count]

    with django_assert_max_num_queries(6):
        assert len(resolve_all(phrases, issuer=issuer, on=CITY.on)) == count


@pytest.mark.parametrize("name", ["Bộ Tư pháp", "Hội Luật gia Việt Nam"])
def test_a_body_at_the_centre_may_write_too(lai_chau, name):
    found = resolve_all(
        ["Sở Tư pháp", "UBND các tỉnh, thành phố", "UBND tỉnh Lai Châu", "UBND cấp xã"],
        issuer=agency(name, date(2026, 5, 1)),
        on=date(2026, 5, 1),
    )

    assert names_of(found["UBND tỉnh Lai Châu"].agency_ids) == ["Ủy ban nhân dân tỉnh Lai Châu"]
    assert found["Sở Tư pháp"].outcome == Outcome.GROUP
    assert found["UBND các tỉnh, thành phố"].outcome == Outcome.GROUP
    assert len(found["UBND cấp xã"].agency_ids) == 38


LAI_CHAU = Issuer("Ủy ban nhân dân tỉnh Lai Châu", date(2026, 5, 1), "Lai Châu")
TWO = ["Ủy ban nhân dân xã Sìn Hồ", "Ủy ban nhân dân xã Nậm Hàng"]
LISTS = [
    (LAI_CHAU, "UBND các xã Sìn Hồ, Nậm Hàng", TWO),
    (LAI_CHAU, "UBND các xã: Sìn Hồ, Nậm Hàng", TWO),
    (LAI_CHAU, "UBND 02 xã Sìn Hồ và Nậm Hàng", TWO),
    (LAI_CHAU, "UBND các xã (Sìn Hồ, Nậm Hàng)", TWO),
    (LAI_CHAU, "UBND các xã Sìn Hồ, Nậm Hàng thuộc tỉnh Lai Châu", TWO),
    (LAI_CHAU, "UBND xã Sìn Hồ, Nậm Hàng và các cơ quan liên quan", TWO),
    (LAI_CHAU, "UBND các xã, phường: Sìn Hồ, Tân Phong", [TWO[0], "Ủy ban nhân dân phường Tân Phong"]),
    (LAI_CHAU, "UBND các xã, phường Tân Phong, Sìn Hồ", ["Ủy ban nhân dân phường Tân Phong", TWO[0]]),
    (
        LAI_CHAU,
        "UBND các xã Sìn Hồ, Nậm Hàng; UBND các phường Tân Phong, Đoàn Kết",
        [*TWO, "Ủy ban nhân dân phường Tân Phong", "Ủy ban nhân dân phường Đoàn Kết"],
    ),
    (
        LAI_CHAU,
        "Đảng ủy, UBND các xã Sìn Hồ, Nậm Hàng",
        ["Đảng ủy xã Sìn Hồ", "Đảng ủy xã Nậm Hàng", *TWO],
    ),
    (
        PROVINCE,
        "TAND các huyện Tuy Phước, Phù Cát, thành phố Quy Nhơn",
        [
            "Tòa án nhân dân huyện Tuy Phước",
            "Tòa án nhân dân huyện Phù Cát",
            "Tòa án nhân dân thành phố Quy Nhơn",
        ],
    ),
]
NOT_ALL = [
    (LAI_CHAU, "UBND 02 xã"),
    (LAI_CHAU, "UBND các xã biên giới"),
    (LAI_CHAU, "UBND các xã Hoa Mai, Hoa Đào"),
    (LAI_CHAU, "UBND các xã, phường được chọn làm điểm"),
    (LAI_CHAU, "UBND cấp xã nơi có đồng bào dân tộc thiểu số"),
    (LAI_CHAU, "UBND các xã thuộc huyện Sìn Hồ"),
    (LAI_CHAU, "Các xã vùng cao"),
]


def test_names_after_a_plural_are_a_list_and_not_the_whole():
    for (_, phrase, expected), found in _answers(LISTS):
        assert (phrase, found.outcome, names_of(found.agency_ids)) == (phrase, Outcome.AGENCIES, expected)
        assert not found.doubtful, phrase


def test_a_plural_is_never_widened_while_words_are_not_understood():
    for (_, phrase), found in _answers(NOT_ALL):
        assert (phrase, found.outcome, found.agency_ids) == (phrase, Outcome.UNRECOGNISED, ())
        assert found.reason


def test_some_of_a_plural_is_an_open_set(lai_chau):
    issuer = agency(LAI_CHAU.name, LAI_CHAU.on)

    found = resolve("UBND các xã, phường có liên quan", issuer=issuer, on=LAI_CHAU.on)

    assert (found.outcome, found.agency_ids) == (Outcome.OPEN_SET, ())


def test_names_in_brackets_that_are_not_understood_leave_a_doubt(lai_chau):
    found = resolve("UBND các xã (vùng cao)", issuer=agency(LAI_CHAU.name, LAI_CHAU.on), on=LAI_CHAU.on)

    assert found.doubtful
    assert "vùng cao" in found.reason


def test_the_centre_names_communes_in_a_list(lai_chau):
    issuer = agency("Bộ Tư pháp", LAI_CHAU.on)

    found = resolve("UBND các xã Sìn Hồ, Nậm Hàng, tỉnh Lai Châu", issuer=issuer, on=LAI_CHAU.on)

    assert names_of(found.agency_ids) == TWO


NAMED = [
    (LAI_CHAU, "Trường Chính trị tỉnh", ["Trường Chính trị tỉnh Lai Châu"]),
    (LAI_CHAU, "Trường Đại học Luật Hà Nội", ["Trường Đại học Luật Hà Nội"]),
    (LAI_CHAU, "Ban Tổ chức Tỉnh ủy", ["Ban Tổ chức Tỉnh ủy Lai Châu"]),
    (LAI_CHAU, "Văn phòng Tỉnh ủy", ["Văn phòng Tỉnh ủy Lai Châu"]),
    (LAI_CHAU, "Ban Nội chính Tỉnh ủy Lai Châu", ["Ban Nội chính Tỉnh ủy Lai Châu"]),
    (LAI_CHAU, "Đảng ủy UBND tỉnh", ["Đảng ủy Ủy ban nhân dân tỉnh Lai Châu"]),
    (LAI_CHAU, "Đảng ủy các cơ quan Đảng tỉnh", ["Đảng ủy các cơ quan Đảng tỉnh Lai Châu"]),
    (WARD, "Đảng ủy, UBND phường", ["Đảng ủy phường Việt Hòa", "Ủy ban nhân dân phường Việt Hòa"]),
    (WARD, "Đảng ủy - UBND phường", ["Đảng ủy phường Việt Hòa", "Ủy ban nhân dân phường Việt Hòa"]),
    (WARD, "Đảng ủy/UBND phường", ["Đảng ủy phường Việt Hòa", "Ủy ban nhân dân phường Việt Hòa"]),
    (CITY, "Văn phòng UBND tỉnh", ["Văn phòng Ủy ban nhân dân tỉnh Lai Châu"]),
]
UNKNOWN = [
    (LAI_CHAU, "Trường Cao đẳng Cộng đồng Hoa Mai"),
    (LAI_CHAU, "Đảng ủy Mặt trận Tổ quốc tỉnh"),
    (WARD, "Đảng ủy UBND phường"),
]


def test_schools_and_boards_of_the_party_are_bodies_of_their_own():
    for (_, phrase, expected), found in _answers(NAMED):
        assert (phrase, found.outcome, names_of(found.agency_ids)) == (phrase, Outcome.AGENCIES, expected)
        assert not found.doubtful, phrase


def test_a_named_body_outside_the_list_is_not_taken_for_a_post_or_for_others():
    for (_, phrase), found in _answers(UNKNOWN):
        assert (phrase, found.outcome, found.agency_ids) == (phrase, Outcome.UNRECOGNISED, ())


@pytest.mark.parametrize(
    "phrase", ["Lãnh đạo Công ty Hoa Mai", "các cơ quan, đơn vị liên quan và Công ty Hoa Mai"]
)
def test_words_left_over_after_a_post_or_an_open_set_leave_a_doubt(lai_chau, phrase):
    found = resolve(phrase, issuer=agency(LAI_CHAU.name, LAI_CHAU.on), on=LAI_CHAU.on)

    assert (found.outcome, found.doubtful) == (Outcome.OPEN_SET, True)
    assert "công ty hoa mai" in found.reason


LEVELS_SAID = [
    (LAI_CHAU, "Sở Tư pháp (cấp tỉnh)", ["Sở Tư pháp tỉnh Lai Châu"]),
    (LAI_CHAU, "Cấp tỉnh: Sở Tư pháp", ["Sở Tư pháp tỉnh Lai Châu"]),
    (
        LAI_CHAU,
        "Cấp tỉnh: Sở Tư pháp, Công an",
        ["Sở Tư pháp tỉnh Lai Châu", "Công an tỉnh Lai Châu"],
    ),
    (LAI_CHAU, "UBND tỉnh (cấp tỉnh)", ["Ủy ban nhân dân tỉnh Lai Châu"]),
]


def test_a_level_said_beside_a_body_says_where_and_not_who():
    for (_, phrase, expected), found in _answers(LEVELS_SAID):
        assert (phrase, found.outcome, names_of(found.agency_ids)) == (phrase, Outcome.AGENCIES, expected)
        assert not found.doubtful, phrase


def test_a_level_before_a_body_holds_for_it(lai_chau):
    issuer = agency(LAI_CHAU.name, LAI_CHAU.on)

    found = resolve("Cấp tỉnh: Sở Tư pháp; cấp xã: Công an, Hội Nông dân", issuer=issuer, on=LAI_CHAU.on)

    assert found.group_label == (
        "Sở Tư pháp tỉnh Lai Châu; Công an cấp xã của tỉnh Lai Châu (38); Hội Nông dân cấp xã của tỉnh Lai Châu (38)"
    )
    assert not found.doubtful


def test_a_regional_court_that_is_missing_is_told_with_where_to_add_it(lai_chau):
    found = resolve("TAND khu vực 1", issuer=agency(LAI_CHAU.name, LAI_CHAU.on), on=LAI_CHAU.on)

    assert found.outcome == Outcome.UNRECOGNISED
    assert "nút “Thêm cơ quan”" in found.reason
