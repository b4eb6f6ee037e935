"""The list of bodies and the page of one."""

import pytest
from django.contrib.auth import get_user_model

from hoagiai.agencies.actions import remember_correction
from hoagiai.agencies.queries import search
from hoagiai.agencies.tests.factories import agency
from hoagiai.places.tests.factories import AFTER, BEFORE, province


@pytest.fixture(autouse=True)
def _a_day_in_2026(monkeypatch):
    monkeypatch.setenv("HOAGIAI_TODAY", "2026-11-21")


@pytest.fixture
def person(db):
    return get_user_model().objects.create_user("reader", full_name="Người đọc")


@pytest.fixture
def reader(client, person):
    client.force_login(person)
    return client


def test_nobody_reads_without_signing_in(client, lai_chau):
    for url in ("/co-quan/", agency("Sở Tư pháp tỉnh Lai Châu", AFTER).get_absolute_url()):
        assert client.get(url).status_code == 302


@pytest.mark.parametrize("text", ["so tu phap lai chau", "Sở Tư pháp", "STP Lai Châu", "tu phap lai ch"])
def test_search_needs_no_marks_and_takes_abbreviations(lai_chau, text):
    assert "Sở Tư pháp tỉnh Lai Châu" in {body.name for body in search(text, AFTER)}


def test_search_survives_any_text(lai_chau):
    for text in ("", "&|!:*", "'; --", "():", "ủ"):
        assert search(text, AFTER).count() >= 0


def test_the_list_is_filtered_by_its_address(reader, lai_chau):
    place = province("Lai Châu").pk
    today = reader.get(f"/co-quan/?tim=phong+tu+phap&dia_ban={place}&cap=district")
    then = reader.get(
        f"/co-quan/?tim=phong+tu+phap&dia_ban={place}&cap=district&ngay=2025-06-30&he_thong=justice"
    )

    assert "Phòng Tư pháp thành phố Lai Châu" not in today.content.decode()
    assert "Phòng Tư pháp thành phố Lai Châu" in then.content.decode()


def test_bad_filters_are_said_and_do_no_harm(reader, lai_chau):
    answer = reader.get("/co-quan/?ngay=31/02/2026&cap=x&dia_ban=abc&trang=zz")

    assert answer.status_code == 200


def test_the_list_takes_few_statements(reader, lai_chau, django_assert_max_num_queries):
    with django_assert_max_num_queries(12):
        assert reader.get("/co-quan/").status_code == 200


def test_a_page_shows_names_line_and_corrections(reader, person, lai_chau, django_assert_max_num_queries):
    justice = agency("Sở Tư pháp tỉnh Lai Châu", AFTER)
    remember_correction(
        issuer=justice, phrase="Cơ quan CA", agencies=[agency("Công an tỉnh Lai Châu", AFTER)], by=person
    )

    with django_assert_max_num_queries(16):
        page = reader.get(justice.get_absolute_url()).content.decode()

    assert "Bộ Tư pháp" in page
    assert "Cơ quan CA" in page
    assert "cơ quan cấp dưới trực tiếp" in page


def test_a_provisional_body_says_so(reader, lai_chau):
    page = reader.get(agency("Ban Dân vận Thành ủy Lai Châu", BEFORE.replace(year=2024)).get_absolute_url())

    assert "chưa đối chiếu văn bản" in page.content.decode()


def test_a_body_whose_last_day_is_not_confirmed_says_so(reader, lai_chau):
    body = agency("Công an thành phố Lai Châu", BEFORE.replace(year=2024))

    assert body.provisional
    assert "chưa đối chiếu văn bản" in reader.get(body.get_absolute_url()).content.decode()
