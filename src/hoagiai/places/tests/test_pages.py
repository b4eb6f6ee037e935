"""Pages of places answer whoever is signed in, quickly, with addresses that stay the same."""

import re

import pytest
from django.contrib.auth import get_user_model

from hoagiai.places.tests.factories import AFTER, BEFORE, province, unit

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _a_day_in_2026(monkeypatch):
    monkeypatch.setenv("HOAGIAI_TODAY", "2026-11-21")


@pytest.fixture
def reader(client):
    client.force_login(get_user_model().objects.create_user("reader", full_name="Người đọc"))
    return client


def words(response):
    return re.sub(r"\s+", " ", response.content.decode())


def test_nobody_reads_places_without_signing_in(client):
    for url in ("/dia-ban/", province("Lai Châu").get_absolute_url(), "/dia-ban/tinh/52/"):
        assert client.get(url).status_code == 302


def test_the_country_today_is_34_provinces_and_3321_points(reader):
    response = reader.get("/dia-ban/")
    page = words(response)

    assert "Cả nước có 34 tỉnh, thành phố và 3.321 xã, phường" in page
    assert page.count("h0") - len(re.findall(r"<h0", page)) == 3321
    assert "Quần đảo Hoàng Sa" in page
    assert "Quần đảo Trường Sa" in page
    assert "Tỉnh Bình Định" not in page
    assert len(response.content) < 250_000


def test_the_country_before_the_reform_is_63_provinces(reader):
    response = reader.get("/dia-ban/?ngay=2024-06-17")
    page = words(response)

    assert "63 tỉnh, thành phố, 696 huyện, quận và 10.035 xã, phường" in page
    assert "Tỉnh Bình Định" in page
    assert page.count("h0") == 10035
    assert len(response.content) < 250_000


@pytest.mark.parametrize("url", ["/dia-ban/", "/dia-ban/?ngay=2024-06-17", "/dia-ban/?tim=hoa"])
def test_the_country_takes_few_statements(reader, django_assert_max_num_queries, url):
    with django_assert_max_num_queries(8):
        assert reader.get(url).status_code == 200


@pytest.mark.parametrize("sort", ["ten", "-ten", "ma", "xa", "-xa", "-huyen", "dien-tich", "nonsense"])
def test_the_country_sorts_by_the_address(reader, sort):
    page = words(reader.get(f"/dia-ban/?ngay=2024-06-17&sap-xep={sort}"))

    rows = re.findall(r'<th scope="row"><a [^>]*>([^<]*)', page)
    assert len(rows) == 63
    assert rows[0] == {"-ten": "Tỉnh Yên Bái", "ma": "Thành phố Hà Nội", "-xa": "Tỉnh Thanh Hóa"}.get(
        sort, rows[0]
    )


def test_a_day_that_does_not_exist_is_said_and_today_is_shown(reader):
    page = words(reader.get("/dia-ban/?ngay=2025-02-30"))

    assert "không phải là một ngày có trong lịch" in page
    assert "34 tỉnh" in page


def test_search_finds_and_says_when_nothing_is_found(reader):
    assert "Tỉnh Lai Châu" in words(reader.get("/dia-ban/?tim=lai+chau"))
    assert "Không có địa bàn nào tên “zzz”" in words(reader.get("/dia-ban/?tim=zzz"))
    assert "&lt;script&gt;" in words(reader.get("/dia-ban/?tim=<script>"))


def test_addresses_carry_level_code_and_first_day():
    assert province("Gia Lai").get_absolute_url() == "/dia-ban/tinh/52/2025-07-01/"
    assert province("Bình Định", BEFORE).get_absolute_url() == "/dia-ban/tinh/52/tu-dau/"
    assert unit("Phường Ba Đình", within="Hà Nội").get_absolute_url() == "/dia-ban/xa/00004/2025-07-01/"


def test_any_day_in_the_address_leads_to_the_unit_in_force(reader):
    assert reader.get("/dia-ban/tinh/52/2024-06-17/").url == "/dia-ban/tinh/52/tu-dau/"
    assert reader.get("/dia-ban/tinh/52/2026-01-01/").url == "/dia-ban/tinh/52/2025-07-01/"
    assert reader.get("/dia-ban/tinh/12/").url == "/dia-ban/tinh/12/tu-dau/"


def test_a_reused_code_without_a_day_asks_which(reader):
    page = words(reader.get("/dia-ban/tinh/52/"))

    assert "Mã 52 đã được dùng cho 2 đơn vị hành chính" in page
    assert "Tỉnh Bình Định" in page
    assert "Tỉnh Gia Lai" in page


@pytest.mark.parametrize(
    "url",
    [
        "/dia-ban/tinh/99/",
        "/dia-ban/tinh/99/tu-dau/",
        "/dia-ban/tinh/52/2025-13-45/",
        "/dia-ban/huyen/540/2026-01-01/",
        "/dia-ban/thon/1/",
        "/dia-ban/tinh/x%00/",
        "/dia-ban/tinh/١٢/",
    ],
)
def test_an_unknown_address_is_not_found(reader, url):
    assert reader.get(url).status_code == 404


def test_gia_lai_shows_what_it_came_from_and_what_lies_in_it(reader):
    page = words(reader.get(province("Gia Lai").get_absolute_url()))

    assert "Hình thành từ 2 đơn vị" in page
    assert "Tỉnh Bình Định" in page
    assert "135 đơn vị bên trong, ngày 21/11/2026" in page
    assert page.count("<circle") == 135


def test_an_old_province_shows_its_districts_and_what_became_of_it(reader):
    binh_dinh = province("Bình Định", BEFORE)
    page = words(reader.get(binh_dinh.get_absolute_url()))
    communes = words(reader.get(f"{binh_dinh.get_absolute_url()}?cap=commune&loai=thị trấn&sap-xep=-ma"))

    assert "11 đơn vị bên trong, ngày 30/06/2025" in page
    assert "Nay thuộc" in page
    assert "Thành phố Quy Nhơn" in page
    assert "Thị trấn" in communes
    assert "Huyện Tuy Phước" in communes


def test_lai_chau_shows_districts_then_and_communes_now(reader):
    url = province("Lai Châu").get_absolute_url()

    assert "38 đơn vị bên trong, ngày 21/11/2026" in words(reader.get(url))
    then = words(reader.get(f"{url}?ngay=2024-06-17"))
    assert "8 đơn vị bên trong, ngày 17/06/2024" in then
    assert "Huyện Mường Tè" in then


def test_a_divided_ward_says_that_only_a_part_went(reader):
    page = words(reader.get(unit("Phường Ngọc Hà", BEFORE, within="Hà Nội").get_absolute_url()))

    assert "Đã chia vào" in page
    assert "một phần" in page


def test_a_ward_shows_what_is_near(reader):
    page = words(reader.get(unit("Phường Việt Hòa").get_absolute_url()))

    assert "Gần nhất" in page
    assert "map-here" in page
    assert "Hải Dương" in page


def test_a_day_outside_the_life_of_the_unit_is_said(reader):
    page = words(reader.get(f"{province('Bình Định', BEFORE).get_absolute_url()}?ngay=2026-01-01"))

    assert "Ngày 01/01/2026, Tỉnh Bình Định không còn" in page


@pytest.mark.parametrize(
    ("name", "on", "within"),
    [
        ("Tỉnh Gia Lai", AFTER, None),
        ("Tỉnh Bình Định", BEFORE, None),
        ("Thành phố Quy Nhơn", BEFORE, None),
        ("Phường Việt Hòa", AFTER, None),
        ("Phường Ngọc Hà", BEFORE, "Hà Nội"),
        ("Đặc khu Trường Sa", AFTER, None),
        ("Huyện Hoàng Sa", BEFORE, None),
        ("Thành phố Đà Nẵng", AFTER, None),
    ],
)
def test_every_kind_of_place_has_a_page_of_few_statements(
    reader, django_assert_max_num_queries, name, on, within
):
    url = unit(name, on, within).get_absolute_url()

    with django_assert_max_num_queries(20):
        response = reader.get(url)

    assert response.status_code == 200
    assert len(response.content) < 250_000
    assert " style=" not in response.content.decode()


def test_the_list_inside_is_paged_and_narrowed_by_the_address(reader):
    url = province("Gia Lai").get_absolute_url()

    assert words(reader.get(f"{url}?trang=3")).count('<th scope="row">') == 35
    assert words(reader.get(f"{url}?loai=phường")).count('<th scope="row">') == 25
    assert "Xã Ia Grai" in words(reader.get(f"{url}?tim=ia gr"))
    assert "Không có đơn vị nào" in words(reader.get(f"{url}?tim=zzz"))
