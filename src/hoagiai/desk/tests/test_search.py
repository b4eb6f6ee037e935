from datetime import date

import pytest
from django.urls import reverse

from hoagiai.accounts.terms import RoleCode
from hoagiai.desk.queries.search import found_everywhere
from hoagiai.plans.actions.difficulties import raise_difficulty
from hoagiai.plans.tests.people import person


@pytest.fixture
def find(today):
    """What a person finds, by kind."""

    def look(user, text):
        return {
            group.label: [hit.title for hit in group.hits] for group in found_everywhere(user, text, today)
        }

    return look


def test_words_without_marks_find_plans_tasks_and_difficulties(find, plan_due, wards, officer):
    plan = plan_due(folded="12/kh-ubnd cong tac hoa giai o co so nam 2026")
    raise_difficulty(
        plan=plan, agency=wards[0], title="Chưa có kinh phí hòa giải", on=date(2026, 11, 1), by=officer
    )

    found = find(officer, "hoa giai")

    assert found["Kế hoạch"] == ["Công tác hòa giải ở cơ sở năm 2026"]
    assert found["Nhiệm vụ"] == ["II.1 Rà soát, kiện toàn tổ hòa giải"]
    assert found["Khó khăn, vướng mắc"] == ["Chưa có kinh phí hòa giải"]


def test_both_spellings_find_the_same(find, work, officer):
    assert find(officer, "hoà giải") == find(officer, "HÒA GIẢI")


def test_places_and_agencies_are_found(find, lai_chau, officer):
    found = find(officer, "lai chau")

    assert "Tỉnh Lai Châu" in found["Địa bàn"]
    assert "Ủy ban nhân dân tỉnh Lai Châu" in find(officer, "uy ban nhan dan tinh lai chau")["Cơ quan"]


def test_another_commune_finds_nothing_of_it(find, plan_due, wards, officer, stranger):
    plan = plan_due(agencies=[wards[0]])
    raise_difficulty(plan=plan, agency=wards[0], title="Thiếu sổ", on=date(2026, 11, 1), by=officer)

    assert find(officer, "ra soat")["Nhiệm vụ"]
    assert find(stranger, "ra soat")["Nhiệm vụ"] == []
    assert find(stranger, "thieu so")["Khó khăn, vướng mắc"] == []


def test_people_are_found_only_by_who_manages_accounts(find, wards, officer):
    chief = person("lanhdaoxa", wards[0], RoleCode.COMMUNE_LEADER, "Chủ tịch")

    assert find(chief, "nguoi canbo")["Người dùng"] == ["Người canbo"]
    assert find(officer, "nguoi canbo")["Người dùng"] == []


def test_the_page_groups_links_and_says_when_there_is_nothing(client, work, officer):
    client.force_login(officer)

    page = client.get(reverse("desk:search"), {"q": "kien toan"}).content.decode()
    assert "Nhiệm vụ" in page
    assert "Rà soát, kiện toàn tổ hòa giải" in page
    assert "Không tìm thấy “zzzz”" in client.get(reverse("desk:search"), {"q": "zzzz"}).content.decode()
    assert "Bạn cần tìm gì?" in client.get(reverse("desk:search"), {"q": "a"}).content.decode()
    assert client.get(reverse("desk:search"), {"q": "%_\\ '\" & | ! ( <b>"}).status_code == 200


def test_more_hits_lead_to_the_full_list(client, plan_due, officer):
    for number in range(8):
        plan_due(ref=f"II.{number}")
    client.force_login(officer)

    page = client.get(reverse("desk:search"), {"q": "kiện toàn"}).content.decode()

    assert f"{reverse('plans:work_list')}?tim=" in page


def test_the_search_takes_a_fixed_number_of_statements(
    client, plan_due, officer, django_assert_max_num_queries
):
    for number in range(8):
        plan_due(ref=f"II.{number}")
    client.force_login(officer)

    with django_assert_max_num_queries(16):
        client.get(reverse("desk:search"), {"q": "hòa giải"})
