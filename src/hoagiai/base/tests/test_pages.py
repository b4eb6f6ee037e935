import json

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import Http404
from django.test import RequestFactory
from django_htmx.middleware import HtmxDetails

from hoagiai.base import htmx, views
from hoagiai.base.gallery import SampleForm

User = get_user_model()


@pytest.fixture
def officer(db):
    return User.objects.create_user("can.bo", "mat-khau-du-dai", full_name="Lò Thị Én")


def request_by(user=None, **headers):
    request = RequestFactory().get("/", headers=headers)
    request.user = user or AnonymousUser()
    request.htmx = HtmxDetails(request)
    return request


@pytest.mark.parametrize(
    "address", ["/giao-dien/", "/giao-dien/?nen=toi", "/giao-dien/van-ban/", "/giao-dien/bieu-mau/"]
)
def test_the_gallery_is_drawn_for_one_who_signed_in(client, officer, address):
    client.force_login(officer)
    response = client.get(address)

    assert response.status_code == 200
    assert "dữ liệu giả lập" in response.text or address.endswith("van-ban/")


def test_the_gallery_asks_a_stranger_to_sign_in(client, db):
    assert client.get("/giao-dien/").status_code == 302


def test_a_refused_form_names_each_place_and_links_to_it(client, officer):
    client.force_login(officer)
    page = client.post("/giao-dien/bieu-mau/", {"on": "31/02/2026", "people": "12"}).text

    assert "Chưa lưu được, còn 3 chỗ cần sửa" in page
    assert 'href="#id_on_field"' in page
    assert "Chưa điền chỗ này." in page
    assert "“31/02/2026” không phải là một ngày có trong lịch" in page
    assert 'aria-invalid="true"' in page
    assert 'aria-describedby="id_on_error"' in page


def test_a_day_may_be_typed_by_hand_or_picked():
    for typed in ("21/11/2026", "2026-11-21"):
        form = SampleForm({"words": "x", "people": "1", "on": typed, "stuck": "no"})
        assert form.is_valid(), form.errors


def test_what_was_planned_stands_beside_the_field():
    assert "Kế hoạch giao" in str(SampleForm()["people"].as_field_group())


@pytest.mark.parametrize(
    ("view", "arguments", "status", "words"),
    [
        (views.bad_request, [ValueError()], 400, "Chưa có gì được lưu"),
        (views.bad_request, [RequestDataTooBig()], 413, "Mỗi tệp chỉ được đến 25 MB"),
        (views.forbidden, [PermissionDenied()], 403, "chưa được giao quyền"),
        (
            views.forbidden,
            [PermissionDenied("Chỉ lãnh đạo được ban hành.")],
            403,
            "Chỉ lãnh đạo được ban hành.",
        ),
        (views.page_not_found, [Http404()], 404, "Không tìm thấy trang này"),
        (views.too_many_requests, [], 429, "Chờ ít phút"),
        (views.server_error, [], 500, "chưa được lưu"),
        (views.csrf_failure, [], 403, "Mở lại trang"),
    ],
)
def test_a_refusal_says_what_happened_and_what_to_do(view, arguments, status, words):
    response = view(request_by(), *arguments)

    assert response.status_code == status
    assert words in response.text
    assert "Về trang chủ" in response.text


def test_a_refusal_to_htmx_is_a_toast_and_leaves_the_page_alone():
    response = views.page_not_found(request_by(**{"HX-Request": "true"}), Http404())

    assert response.status_code == 404
    assert response["HX-Reswap"] == "none"
    assert json.loads(response["HX-Trigger"])["toast"]["kind"] == "error"


def test_two_who_edit_the_same_thing_see_both_versions(officer):
    response = views.conflict(request_by(officer), [("Hạn", "28/11/2026", "30/11/2026")], back_url="/x/")

    assert response.status_code == 409
    assert "28/11/2026" in response.text
    assert "30/11/2026" in response.text


def test_the_same_address_answers_a_page_or_its_part(officer, monkeypatch):
    drawn = []
    monkeypatch.setattr(
        htmx, "render", lambda request, name, *rest, **more: drawn.append(name) or views.HttpResponse()
    )

    htmx.page_or_part(request_by(officer), "plans/list.html")
    htmx.page_or_part(request_by(officer, **{"HX-Request": "true"}), "plans/list.html")
    response = htmx.page_or_part(
        request_by(officer, **{"HX-Request": "true", "HX-Boosted": "true"}), "plans/list.html"
    )

    assert drawn == ["plans/list.html", "plans/_list.html", "plans/list.html"]
    assert "HX-Request" in response["Vary"]
