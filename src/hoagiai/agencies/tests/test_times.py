"""A body that does not stand on the day is not recognised, and the reason says when it stood."""

from datetime import date

import pytest

from hoagiai.agencies.resolver import Outcome, resolve
from hoagiai.agencies.tests.factories import agency, names_of

BEFORE = ("Ủy ban nhân dân thành phố Lai Châu", date(2024, 1, 15))
AFTER = ("Ủy ban nhân dân phường Tân Phong", date(2026, 5, 15))


@pytest.mark.parametrize(
    ("issuer", "phrase", "says", "successor"),
    [
        (AFTER, "Phòng Tư pháp", "đến hết ngày 30/06/2025", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
        (AFTER, "Sở Thông tin và Truyền thông", "đến hết ngày 28/02/2025", "Sở Khoa học và Công nghệ"),
        (AFTER, "UBND cấp huyện", "đến hết ngày 30/06/2025", ""),
        (AFTER, "UBND các huyện, thị xã", "đến hết ngày 30/06/2025", ""),
        (AFTER, "UBND tỉnh Bình Định", "Tỉnh Bình Định chỉ có đến hết ngày 30/06/2025", ""),
        (AFTER, "UBND huyện Tam Đường", "Huyện Tam Đường chỉ có đến hết ngày 30/06/2025", ""),
        (AFTER, "Tòa án nhân dân khu vực 1", "chưa có trong danh mục", ""),
        (BEFORE, "Phòng Văn hóa - Xã hội", "từ ngày 01/07/2025", ""),
        (BEFORE, "UBND đặc khu", "từ ngày 01/07/2025", ""),
        (BEFORE, "Tòa án nhân dân khu vực", "từ ngày 01/07/2025", ""),
        (BEFORE, "Sở Nông nghiệp và Môi trường", "từ ngày 01/03/2025", ""),
    ],
)
def test_the_reason_names_the_day(lai_chau, issuer, phrase, says, successor):
    found = resolve(phrase, issuer=agency(*issuer), on=issuer[1])

    assert found.outcome == Outcome.UNRECOGNISED
    assert not found.agency_ids
    assert says in found.reason
    assert successor in " ".join(names_of(found.candidates))


def test_the_same_words_on_either_side_of_the_reform(lai_chau):
    before = resolve(
        "UBND các xã, phường", issuer=agency("Ủy ban nhân dân tỉnh Lai Châu", BEFORE[1]), on=BEFORE[1]
    )
    after = resolve(
        "UBND các xã, phường", issuer=agency("Ủy ban nhân dân tỉnh Lai Châu", AFTER[1]), on=AFTER[1]
    )

    assert len(before.agency_ids) > 90
    assert len(after.agency_ids) == 38
    assert not set(before.agency_ids) & set(after.agency_ids)
