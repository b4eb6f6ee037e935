"""x"""

import time
from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hoagiai.agencies.resolver import identify_issuer, resolve_all
from hoagiai.agencies.tests.factories import *
from hoagiai.agencies.tests.factories import agency

pytestmark = pytest.mark.django_db

LC = [
    "Phòng Tư pháp",
    "UBND các xã, phường",
    "Phòng Tư pháp; UBND các xã, phường",
    "Các cơ quan, đơn vị có liên quan",
    "Ủy ban Mặt trận Tổ quốc Việt Nam từ thành phố đến xã, phường",
    "Ủy ban MTTQ và các thành viên MTTQ từ thành phố đến xã, phường",
    "Ban Dân vận Thành ủy",
    "khối Dân vận xã, phường",
    "Tòa án nhân dân thành phố",
    "Phòng Nội vụ",
    "Sở Tư pháp",
    "TT. Thành ủy, HĐND thành phố",
    "Chủ tịch, các PCT. UBND thành phố",
    "Các cơ quan, đơn vị, đoàn thể thành phố",
    "Trang Thông tin điện tử thành phố",
    "Lưu: VT, TP",
    "UBND thành phố",
    "UBND tỉnh Lai Châu",
    "UBND phường Tân Phong",
    "Công an thành phố",
    "BCH QS thành phố",
    "HLG thành phố",
    "Hội LHPN",
    "UBMTTQVN xã San Thàng",
    "cơ quan Dân vận thành phố",
    "Hội đồng phối hợp phổ biến, giáo dục pháp luật thành phố",
    "Sở Tư phap tinh Lai Chau",
    "Phòng Văn hóa - Xã hội",
    "Văn phòng HĐND và UBND xã",
    "Sở Tư phát",
    "đặc khu Vân Đồn",
    "UBND đặc khu",
    "CA thành phố",
    "VKSND thành phố",
    "Chủ tịch UBND các xã, phường",
    "Phòng Tư pháp, Phòng Nội vụ",
    "Bộ Tư pháp",
    "Thanh tra thành phố",
    "UBND thành phố Hải Phòng",
    "VP HĐND&UBND thành phố",
    "các phòng, ban thành phố",
    "Phòng Tài chính - Kế hoạch; Phòng VH-TT",
]
BD = [
    "Sở Tư pháp",
    "Sở Ngoại vụ",
    "Sở Tài chính",
    "Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Các cơ quan, tổ chức có liên quan",
    "Công an tỉnh",
    "Cơ quan, tổ chức có liên quan",
    "Hội Luật gia tỉnh",
    "Sở Thông tin và Truyền thông",
    "Tòa án nhân dân tỉnh",
    "Viện Kiểm sát nhân dân tỉnh",
    "các tổ chức chính trị - xã hội",
    "cơ quan thông tin đại chúng",
    "Đoàn Luật sư tỉnh",
    "địa phương được chọn làm điểm",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "UBND cấp huyện",
    "Bộ Tư pháp (Cục PBGDPL)",
    "CT, các PCT UBND tỉnh",
    "CVP, PVP TD",
    "Các sở, ban, ngành, hội, đoàn thể tỉnh",
    "Lưu: VT, K11",
    "Thường trực HĐND tỉnh",
    "UBND các huyện, thị xã, thành phố",
    "Ủy ban Mặt trận TQVN tỉnh",
    "Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh",
    "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, các tổ chức chính trị - xã hội",
    "Tòa án nhân dân tỉnh, Viện kiểm sát nhân dân tỉnh, Hội Luật gia tỉnh, Đoàn Luật sư tỉnh",
    "Các sở, ban, ngành, đoàn thể tỉnh và cơ quan, tổ chức, đơn vị có liên quan",
    "UBND cấp huyện, UBND cấp xã",
    "UBND cấp xã",
    "Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp",
    "Công an các cấp",
    "Tòa án nhân dân, Viện kiểm sát nhân dân các huyện, thị xã, thành phố",
    "Phòng Tư pháp cấp huyện",
    "Phòng Tư pháp các huyện, thị xã, thành phố",
    "UBND các địa phương",
    "STP",
    "Sở VHTTDL; Sở GD&ĐT",
    "UBND huyện Tuy Phước, thành phố Quy Nhơn",
    "UBND các xã, phường, thị trấn",
    "Đài PT-TH tỉnh; Báo Bình Định",
    "Sở Nông nghiệp và Môi trường",
    "các sở, ban, ngành liên quan",
    "Sở Tư pháp, các cơ quan, đơn vị liên quan, UBND cấp huyện",
]
VH = [
    "Văn phòng HĐND và UBND phường",
    "Trung tâm Dịch vụ sự nghiệp công phường",
    "Ủy ban MTTQ phường và các tổ chức chính trị - xã hội",
    "Các tổ dân phố và tổ hòa giải",
    "Phòng Phổ biến, giáo dục pháp luật - Sở Tư pháp",
    "phòng Phổ biến, giáo dục pháp luật",
    "Lãnh đạo UBND phường",
    "TT ĐU, TT HĐND phường",
    "Trung tâm DVSNC phường",
    "Ủy ban MTTQVN phường",
    "UBND thành phố",
    "Sở Tư pháp thành phố Hải Phòng",
    "Phòng Tư pháp",
    "UBND cấp huyện",
    "Các tổ dân phố",
    "Phòng Kinh tế, Hạ tầng và Đô thị",
    "các phòng chuyên môn",
    "Sở Thông tin và Truyền thông",
    "TAND khu vực 2",
    "Tòa án nhân dân khu vực",
    "công chức Tư pháp - Hộ tịch",
    "UBND các xã, phường, đặc khu",
    "Công an phường",
    "Ban Chỉ huy Quân sự phường",
    "UBND phường Việt Hòa",
    "các phòng, cơ quan, đơn vị",
    "Hội Phụ nữ",
    "Đoàn Thanh niên phường",
    "ỦY BAN NHÂN DÂN PHƯỜNG VIỆT HOÀ",
    "các tổ chức chính trị - xã hội phường",
    "Trường THCS Việt Hòa",
    "Chi hội Luật gia phường",
]
TB = [
    "Các Chi hội trực thuộc tỉnh Hội",
    "HĐPBGD tỉnh",
    "Hội Luật gia Việt Nam",
    "Hội Luật gia các huyện, thành phố",
    "Liên hiệp các Hội Khoa học và Kỹ thuật tỉnh",
    "Lưu VT",
    "Thường trực UBND tỉnh",
    "Hội Luật gia tỉnh",
    "Các Chi hội trực thuộc Hội Luật gia tỉnh",
    "Văn phòng Hội Luật gia tỉnh",
    "Hội Luật gia các huyện, thành phố; các Chi hội trực thuộc Hội Luật gia tỉnh",
    "Các cấp Hội",
    "Hội Luật gia các cấp",
    "Chi hội Luật gia các xã, phường, thị trấn",
    "các cấp Hội và chi hội trực thuộc",
    "Hội Luật gia",
    "UBND huyện Thái Thụy",
    "UBND xã Thái Bình",
]


def show(issuer, day, phrases):
    i = agency(issuer, day)
    with CaptureQueriesContext(
        connection,
    ) as c:
        t = time.time()
        out = resolve_all(phrases, issuer=i, on=day)
        t = time.time() - t
    print("=====", issuer, len(c), f"{t * 1000:.0f} ms")
    for p, r in out.items():
        n = names_of(r.agency_ids[:3])
        print(
            f"[{p}] {r.outcome.name}{' ?' if r.doubtful else ''} {len(r.agency_ids)} {n} L={r.group_label} | {r.reason[:170]} | C={names_of(r.candidates[:3])}"
        )


def test_all():
    load_bodies_of(["Lai Châu", "Bình Định", "Hải Phòng", "Thái Bình", "Khánh Hòa", "Gia Lai"])
    show("Ủy ban nhân dân thành phố Lai Châu", date(2024, 1, 15), LC)
    show("Ủy ban nhân dân tỉnh Bình Định", date(2024, 6, 17), BD)
    show("Ủy ban nhân dân phường Việt Hòa", date(2026, 5, 15), VH)
    show("Hội Luật gia tỉnh Thái Bình", date(2024, 5, 16), TB)
    for a in [
        ("Ủy ban nhân dân thành phố Lai Châu", "Thành phố Lai Châu", "KH-UBND", date(2024, 1, 1)),
        ("Hội Luật gia tỉnh Thái Bình", "Thái Bình", "KH-HLG", date(2024, 5, 16)),
        ("Hội Luật gia tỉnh", "Thái Bình", "KH-HLG", date(2024, 5, 16)),
        (None, "Thái Bình", "KH-HLG", date(2024, 5, 16)),
        ("Ủy ban nhân dân phường Việt Hòa", "Việt Hòa", "KH-UBND", date(2026, 5, 1)),
        ("Ủy ban nhân dân tỉnh Khánh Hòa", None, None, date(2024, 6, 19)),
        (None, "Khánh Hòa", "KH-UBND", date(2024, 6, 19)),
        ("UBND thành phố", "Thành phố Lai Châu", "KH-UBND", date(2024, 1, 1)),
        ("ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH", "Bình Định", "KH-UBND", date(2024, 6, 1)),
        ("Ủy ban nhân dân xã Hòa Bình", None, None, date(2024, 6, 1)),
        ("UBND phường", "Việt Hòa", None, date(2026, 5, 1)),
        ("Sở Tư pháp", "Lai Châu", "KH-STP", date(2026, 5, 1)),
        (None, None, None, date(2026, 5, 1)),
        ("Bộ Tư pháp", "Hà Nội", "KH-BTP", date(2026, 1, 1)),
        ("Ủy ban nhân dân tỉnh Bình Định", None, None, date(2026, 1, 1)),
    ]:
        r = identify_issuer(a[0], place=a[1], sign=a[2], on=a[3])
        print(a, r.outcome.name, r.doubtful, names_of(r.agency_ids), r.reason, names_of(r.candidates)[:4])
