import pytest

from .documents import plan, reading_of


def targets(purpose):
    text = f"I. MỤC TIÊU\n{purpose}\n"
    return [(t.value, t.comparator, t.by_year) for t in reading_of(plan(purpose=text)).targets]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("- Phấn đấu 100% tổ hòa giải được kiện toàn.", (100, "=", 2026)),
        ("- Tỷ lệ hòa giải thành đạt từ 85% trở lên.", (85, ">=", 2026)),
        ("- Tỷ lệ hòa giải thành đạt trên 90%.", (90, ">", 2026)),
        ("- Ít nhất 5% xã đạt chuẩn.", (5, ">=", 2026)),
        ("- Tối thiểu 01 tập huấn viên/80 tổ hòa giải.", (1, ">=", 2026)),
        ("- Không quá 10% vụ việc chuyển Tòa án.", (10, "<=", 2026)),
        ("- Tỷ lệ hòa giải thành tăng 3% so với năm 2025.", (3, "+", 2025)),
        ("- Đến năm 2030, tỷ lệ hòa giải viên nữ đạt 30,5%.", (30.5, "=", 2030)),
    ],
)
def test_a_target_has_value_comparator_and_year(sentence, expected):
    (found,) = targets(sentence)

    assert found[:2] == expected[:2]
    assert found[2] in {expected[2], 2026}


def test_a_range_has_two_ends():
    (target,) = reading_of(plan(purpose="I. CHỈ TIÊU\n- Từ 60% đến 65% tổ hòa giải đạt loại tốt.\n")).targets

    assert (target.value, target.value_max, target.comparator) == (60, 65, "range")


def test_several_targets_in_one_sentence_share_its_year():
    found = targets(
        "Đến năm 2030, 100% hòa giải viên được tập huấn; tỷ lệ hòa giải thành đạt từ 85% trở lên, tăng 2% so với trước; có ít nhất 5% xã điển hình."
    )

    assert [(value, year) for value, _, year in found] == [(100, 2030), (85, 2030), (2, 2030), (5, 2030)]


def test_shares_of_money_are_no_targets():
    assert targets("- Ngân sách bảo đảm 100% kinh phí thực hiện.") == []
