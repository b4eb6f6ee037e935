"""What cannot become a plan as it stands is said as soon as the review opens."""

from datetime import date

import pytest

from hoagiai.plans.models import Plan
from hoagiai.plans.review.deadlines import deadline_doubt
from hoagiai.plans.tests.documents import TEXT, address, upload

YEAR = {"issued_on": date(2026, 1, 16), "period_from": date(2026, 1, 1), "period_to": date(2026, 12, 31)}


def test_a_plan_of_another_body_is_told_when_its_review_opens(client, officer, wards):
    client.force_login(officer)
    made = upload(client, TEXT.encode(), "ke-hoach.txt")

    page = client.get(address(made)).content.decode()

    assert "Kế hoạch của cơ quan khác" in page
    assert "Ủy ban nhân dân tỉnh Lai Châu ban hành" in page
    assert f'action="{address(made, "lap/")}"' not in page
    assert client.post(address(made, "lap/")).status_code == 403
    assert not Plan.objects.exists()


def test_a_plan_of_the_own_body_may_be_made(client, specialist, lai_chau):
    client.force_login(specialist)
    made = upload(client, TEXT.encode(), "ke-hoach.txt")

    page = client.get(address(made)).content.decode()

    assert "Kế hoạch của cơ quan khác" not in page
    assert f'action="{address(made, "lap/")}"' in page


def test_a_deadline_before_the_plan_is_among_what_needs_a_person_and_goes_when_corrected(
    client, specialist, lai_chau
):
    client.force_login(specialist)
    made = upload(client, TEXT.replace("30/9/2026", "30/9/2025").encode(), "ke-hoach.txt")

    needs = {need.path: need for need in client.get(address(made)).context["review"].needs}
    assert "30/09/2025" in needs["tasks.1.time"].words

    form = client.get(address(made, "nhiem-vu/1/")).context["form"]
    values = {name: form.initial.get(name) or "" for name in form.fields if name != "group"}
    client.post(address(made, "nhiem-vu/1/"), values | {"time_text": "Quý III/2026", "version": 0})

    assert not any(need.path == "tasks.1.time" for need in client.get(address(made)).context["review"].needs)


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (None, ""),
        (date(2025, 12, 31), "ngày bắt đầu của kế hoạch (01/01/2026)"),
        (date(2026, 1, 15), "ngày ban hành kế hoạch (16/01/2026)"),
        (date(2026, 1, 16), ""),
        (date(2026, 12, 31), ""),
        (date(2027, 1, 1), "ngày cuối của thời kỳ kế hoạch (31/12/2026)"),
    ],
)
def test_a_deadline_outside_the_plan_is_doubtful(due, words):
    found = deadline_doubt(due, **YEAR)

    assert (words in found) if words else not found
