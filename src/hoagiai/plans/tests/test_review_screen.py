"""What the review shows of a task and lets people correct, and where one stands on the way."""

import pytest

from hoagiai.plans.models import Plan, Product
from hoagiai.plans.templatetags.reading import read_target
from hoagiai.plans.tests.documents import TEXT, address, upload

WITH_PRODUCT = TEXT.replace(
    "- Thời gian thực hiện: Quý II/2026.", "- Thời gian thực hiện: Quý II/2026.\n- Sản phẩm: Báo cáo rà soát."
)


@pytest.fixture
def made(client, specialist, lai_chau):
    client.force_login(specialist)
    return upload(client, WITH_PRODUCT.encode(), "ke-hoach.txt")


def test_the_products_of_a_task_are_shown_and_corrected(client, made):
    assert "Sản phẩm: Báo cáo rà soát" in client.get(address(made)).content.decode()

    form = client.get(address(made, "nhiem-vu/0/")).context["form"]
    values = {name: form.initial.get(name) or "" for name in form.fields if name != "group"}
    client.post(
        address(made, "nhiem-vu/0/"), values | {"products": "Báo cáo rà soát\nDanh sách tổ", "version": 0}
    )
    client.post(address(made, "lap/"))

    assert list(Product.objects.values_list("name", flat=True)) == ["Báo cáo rà soát", "Danh sách tổ"]
    changes = {change.what: (change.before, change.after) for change in made.changes.all()}
    assert changes["Sản phẩm, nhiệm vụ II.1"] == ("Báo cáo rà soát.", "Báo cáo rà soát; Danh sách tổ")


def test_the_steps_go_on_after_the_plan_is_made(client, made):
    client.post(address(made, "lap/"))
    plan = Plan.objects.get()

    page = client.get(f"/ke-hoach/{plan.code}/").content.decode()
    assert 'aria-current="step"><' not in page
    assert 'aria-current="step">3 Giao việc' in page

    plan.state = "issued"
    plan.save()
    assert "Giao việc</li>" not in client.get(f"/ke-hoach/{plan.code}/").content.decode()


def test_the_document_opens_at_what_is_being_corrected(client, made):
    assert 'data-open="tasks.1"' in client.get(address(made, "nhiem-vu/1/")).content.decode()
    assert "data-open" not in client.get(address(made)).content.decode()


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ({"comparator": ">=", "value": 85.0, "unit": "%"}, "≥ 85%"),
        ({"comparator": "<=", "value": 5, "unit": "vụ"}, "≤ 5 vụ"),
        ({"comparator": "=", "value": 100, "unit": "%"}, "100%"),
        ({"comparator": "range", "value": 80, "value_max": 90.5, "unit": "%"}, "80 – 90,5%"),
        ({"comparator": "+", "value": 2, "unit": ""}, "thêm 2"),
    ],
)
def test_a_target_is_written_as_people_write_it(target, words):
    assert read_target(target) == words
