import pytest

from hoagiai.plans.reader.agencies import split_agencies

from .documents import names, passage


@pytest.mark.parametrize(
    "expected",
    [
        ["Phòng Tư pháp", "UBND các xã, phường"],
        ["Sở Văn hóa, Thể thao và Du lịch", "Sở Nội vụ"],
        ["Phòng Phổ biến, giáo dục pháp luật", "Văn phòng Sở"],
        ["Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "UBND xã"],
        ["Các cơ quan, tổ chức có liên quan"],
        ["các sở, ban, ngành, đoàn thể tỉnh"],
        ["Sở Tư pháp", "các cơ quan, đơn vị, địa phương có liên quan"],
        ["Văn phòng HĐND và UBND phường", "Công an phường"],
        ["Ban Dân vận Thành ủy", "khối Dân vận xã, phường"],
        ["UBND các huyện, thị xã, thành phố", "Công an tỉnh"],
        ["Hội đồng phối hợp phổ biến, giáo dục pháp luật tỉnh", "Sở Tài chính"],
        ["Báo và Đài Phát thanh, Truyền hình tỉnh", "Sở Tư pháp"],
        ["Ban Chỉ huy Quân sự xã", "Đồn Biên phòng Suối Vàng", "các đoàn thể xã"],
        ["Công chức Tư pháp - Hộ tịch", "Đoàn Thanh niên xã"],
        ["Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp"],
    ],
)
@pytest.mark.parametrize("separator", ["; ", ", "])
def test_a_list_is_split_between_names_and_never_inside_one(expected, separator):
    found, _ = split_agencies(passage(separator.join(expected) + "."))

    assert names(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ủy ban MTTQ Việt Nam xã và các tổ chức chính trị - xã hội, Công an xã", ["Ủy ban MTTQ Việt Nam xã", "các tổ chức chính trị - xã hội", "Công an xã"]),
        ("Hội Nông dân và Đoàn Thanh niên xã", ["Hội Nông dân", "Đoàn Thanh niên xã"]),
        ("Sở Tư pháp và các cơ quan, tổ chức có liên quan", ["Sở Tư pháp", "các cơ quan, tổ chức có liên quan"]),
        ("Toà án nhân dân, Viện kiểm sát nhân dân khu vực 2", ["Toà án nhân dân", "Viện kiểm sát nhân dân khu vực 2"]),
    ],
)  # fmt: skip
def test_and_parts_two_bodies(text, expected):
    assert names(split_agencies(passage(text))[0]) == expected


@pytest.mark.parametrize("text", ["Không", "Không có.", "-", ""])
def test_none_is_an_empty_list(text):
    assert split_agencies(passage(text)) == ([], False)


def test_a_long_lower_case_tail_is_kept_but_doubted():
    found, doubtful = split_agencies(passage("Sở Tư pháp, phụ trách chung toàn bộ các mặt công tác"))

    assert len(found) == 1
    assert doubtful


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cấp tỉnh: Sở Tư pháp; cấp xã: UBND các xã, phường", ["Sở Tư pháp", "UBND các xã, phường"]),
        ("Cấp xã: Công an", ["Cấp xã: Công an"]),
    ],
)
def test_a_level_before_a_name_is_no_part_of_a_name_that_says_it(text, expected):
    assert names(split_agencies(passage(text))[0]) == expected
