"""Villages without a team, and teams whose village is no more or lies elsewhere."""

from datetime import date

import pytest

from hoagiai.places.actions.neighbourhoods import Outcome, record_change
from hoagiai.teams.models import TeamNeighbourhood
from hoagiai.teams.tests.factories import neighbourhood

pytestmark = pytest.mark.django_db
UNSERVED, LEFT = "/thon-to/chua-co-to/", "/thon-to/to-het-dia-ban/"
JUNE = date(2026, 6, 1)


def change(kind, villages, sources, targets=(), by=None):
    return record_change(
        kind=kind,
        unit=villages.unit,
        effective=JUNE,
        decision="Nghị quyết số 12/NQ-HĐND",
        decided_on=date(2026, 5, 20),
        sources=sources,
        targets=targets,
        by=by,
    )


def test_villages_that_no_team_serves_are_listed_with_numbers_by_commune(client, specialist, villages):
    neighbourhood(villages.other, "Xa Xôi")
    client.force_login(specialist)
    response = client.get(UNSERVED)

    assert {each.full_name for each in response.context["rows"]} == {"Bản Nà Ít", "Bản Xa Xôi"}
    assert {place.key: place.number for place, _ in response.context["places"]} == {
        villages.unit.pk: 1,
        villages.other.pk: 1,
    }
    one = client.get(UNSERVED, {"xa": villages.unit.pk})
    assert [each.full_name for each in one.context["rows"]] == ["Bản Nà Ít"]


def test_a_dissolved_team_serves_nobody(client, officer, villages):
    villages.team.dissolved_on = date(2026, 3, 31)
    villages.team.save()
    client.force_login(officer)

    assert {each.full_name for each in client.get(UNSERVED).context["rows"]} == {"Bản Nà Bản", "Bản Nà Ít"}
    then = client.get(UNSERVED, {"ngay": "2026-03-31"})
    assert [each.full_name for each in then.context["rows"]] == ["Bản Nà Ít"]


def test_a_team_whose_village_ended_is_listed_with_what_it_became(client, specialist, villages):
    merged = Outcome("ban", "Nà Mới", villages.unit)
    change("merged", villages, [villages.ban, villages.lonely], [merged], by=specialist)
    client.force_login(specialist)
    response = client.get(LEFT)

    (row,) = response.context["rows"]
    assert row.period.name == "Tổ hòa giải bản Nà Bản"
    assert [(lost.name, lost.ended) for lost in row.lost] == [("Bản Nà Bản", True)]
    assert "nay là Bản Nà Mới" in response.content.decode()
    assert [place.number for place, _ in response.context["places"]] == [1]
    assert client.get(LEFT, {"ngay": "2026-05-31"}).context["rows"] == []


def test_a_team_whose_village_went_to_another_commune_is_listed(client, officer, villages):
    moved = Outcome("ban", "Nà Bản", villages.other, villages.ban)
    change("moved", villages, [villages.ban], [moved], by=officer)
    client.force_login(officer)
    response = client.get(LEFT)

    (row,) = response.context["rows"]
    assert (row.period.name, row.lost[0].ended) == ("Tổ hòa giải bản Nà Bản", False)
    assert f"nay thuộc {villages.other.name}" in response.content.decode()


def test_choosing_other_villages_takes_the_team_off_the_list(client, officer, villages):
    change("dissolved", villages, [villages.ban], by=officer)
    client.force_login(officer)
    assert len(client.get(LEFT).context["rows"]) == 1

    client.post(
        f"/to-hoa-giai/{villages.team.code}/thon-to/",
        {"neighbourhoods": [villages.phieng.pk], "from_day": "2026-06-01"},
    )
    assert client.get(LEFT).context["rows"] == []
    assert TeamNeighbourhood.objects.get(team=villages.team, last_day=None).neighbourhood == villages.phieng
