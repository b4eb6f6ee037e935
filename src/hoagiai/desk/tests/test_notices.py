from datetime import date, timedelta

import pytest
from django.urls import reverse

from hoagiai.audit import history_of
from hoagiai.desk.actions import make_notices
from hoagiai.desk.models import Notice, Preference

ON = date(2026, 11, 21)


@pytest.fixture
def notice(work, officer, stranger):
    make_notices(on=ON)
    return Notice.objects.get(user=officer)


def test_the_page_lists_what_one_was_told(client, notice, officer, work):
    client.force_login(officer)
    page = client.get(reverse("desk:notices")).content.decode()

    assert "Có 1 thông báo chưa đọc" in page
    assert "1 việc sắp đến hạn" in page
    assert reverse("plans:work", args=[work.code]) in page


def test_a_notice_is_read_by_its_owner_only(client, notice, officer, stranger):
    client.force_login(stranger)
    assert client.post(reverse("desk:notice_read", args=[notice.pk])).status_code == 404
    notice.refresh_from_db()
    assert notice.read_at is None

    client.force_login(officer)
    assert client.post(reverse("desk:notice_read", args=[notice.pk])).status_code == 302
    notice.refresh_from_db()
    assert notice.read_at


def test_all_can_be_read_at_once(client, notice, officer, stranger):
    client.force_login(officer)
    client.post(reverse("desk:notices_read"))

    assert not Notice.objects.filter(user=officer, read_at=None).exists()
    assert Notice.objects.filter(user=stranger, read_at=None).exists()
    assert "Bạn đã đọc hết thông báo" in client.get(reverse("desk:notices")).content.decode()


def test_the_list_costs_the_same_however_long(client, notice, officer, django_assert_max_num_queries):
    Notice.objects.bulk_create(
        Notice(user=officer, kind="reminder", day=ON - timedelta(days=n), words="việc", url="/")
        for n in range(1, 60)
    )
    client.force_login(officer)

    with django_assert_max_num_queries(12):
        client.get(reverse("desk:notices"))


def test_letters_can_be_switched_off(client, officer):
    client.force_login(officer)
    client.post(reverse("desk:settings"), {})

    assert not Preference.objects.get(user=officer).by_email
    assert "đổi cách nhận thư nhắc việc" in str(history_of(Preference.objects.get(user=officer))[0])
    client.post(reverse("desk:settings"), {"by_email": "on"})
    assert Preference.objects.get(user=officer).by_email


def test_the_calendars_address_is_made_shown_and_taken_away(client, officer, settings):
    settings.SITE_ADDRESS = "https://hoagiai.example"
    client.force_login(officer)
    client.post(reverse("desk:calendar_renew"))
    token = Preference.objects.get(user=officer).calendar_token

    assert (
        f"https://hoagiai.example/lich/{token}.ics" in client.get(reverse("desk:settings")).content.decode()
    )
    client.post(reverse("desk:calendar_close"))
    assert Preference.objects.get(user=officer).calendar_token is None


def test_the_secret_is_not_kept_in_the_history(client, officer):
    client.force_login(officer)
    client.post(reverse("desk:calendar_renew"))

    fields = {field.name for field in Preference.pgh_event_model._meta.get_fields()}
    assert "calendar_token" not in fields
