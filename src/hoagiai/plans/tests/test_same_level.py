""" "Cùng cấp" beside the communes that lead means their level, from the review to the work that is given."""

import pytest

from hoagiai.plans.models import PartyAgency, Plan
from hoagiai.plans.tests.documents import TEXT, address, upload

FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam cùng cấp"
LED_BY_COMMUNES = TEXT.replace(
    """- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: Câu lạc bộ Mùa Xuân.""",
    f"""- Cơ quan chủ trì: UBND các xã, phường.
- Cơ quan phối hợp: {FRONT}.""",
).replace(
    """- Cơ quan chủ trì: Sở Tư pháp.
- Thời gian thực hiện: Trước""",
    f"""- Cơ quan chủ trì: Sở Tư pháp.
- Cơ quan phối hợp: {FRONT}.
- Thời gian thực hiện: Trước""",
)


@pytest.fixture
def made(client, specialist, lai_chau):
    client.force_login(specialist)
    return upload(client, LED_BY_COMMUNES.encode(), "ke-hoach.txt")


def test_the_same_words_mean_other_bodies_beside_other_leads(client, made):
    review = client.get(address(made)).context["review"]
    fronts = [name.found for row in review.rows for name in row.names if name.phrase == FRONT]

    assert [len(found.agency_ids) for found in fronts] == [4, 1]
    assert not any(need.words.startswith(f"“{FRONT}”") for need in review.needs)


def test_the_plan_names_the_bodies_that_the_review_showed(client, made):
    client.post(address(made, "lap/"))

    named = PartyAgency.objects.filter(party__phrase=FRONT).values_list("party__task__ref", "agency__level")
    assert sorted(named) == [("II.1", "commune")] * 4 + [("II.2", "province")]


def test_a_name_added_to_a_draft_stands_beside_its_leads(client, made):
    client.post(address(made, "lap/"))
    task = Plan.objects.get().tasks.get(ref="II.1")
    page = f"/ke-hoach/{task.plan.code}/nhiem-vu/{task.code}/"

    client.post(f"{page}co-quan/", {"role": "coordinating", "phrase": "Hội Cựu chiến binh cùng cấp"})

    party = task.parties.get(phrase="Hội Cựu chiến binh cùng cấp")
    assert {body.level for body in party.agencies.all()} == {"commune"}
