import pytest

from hoagiai.agencies.wording import short_body


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Ủy ban nhân dân xã Bum Tở", "UBND xã Bum Tở"),
        ("Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam", "Ban Thường trực Ủy ban MTTQ Việt Nam"),
        ("Sở Tư pháp tỉnh Lai Châu", "Sở Tư pháp tỉnh Lai Châu"),
        ("Hội Luật gia tỉnh Lai Châu", "Hội Luật gia tỉnh Lai Châu"),
    ],
)
def test_only_what_everybody_reads_is_cut_short(name, short):
    assert short_body(name) == short
