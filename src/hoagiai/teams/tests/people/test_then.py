"""People on lists and pages of a day gone by: as the register told of them at the end of that day."""

from datetime import date

import pytest

from hoagiai.teams.models import Person, Team
from hoagiai.teams.queries.people_then import rows_on
from hoagiai.teams.tests.elections.made import HELD, counted
from hoagiai.teams.tests.factories import entered_at, mediator, neighbourhood, team

pytestmark = pytest.mark.django_db
ENTERED, BEFORE, THEN = date(2026, 2, 1), {"ngay": "2026-01-31"}, {"ngay": "2026-03-01"}


@pytest.fixture
def na_ban(communes):
    """A team whose leader and members were entered in February and are called otherwise now."""
    made = team(communes[0], neighbourhood(communes[0], "Nà Bản"), name="Tổ Nà Bản", men=2, women=1)
    for each in Person.objects.all():
        entered_at(each, ENTERED)
    leader = Person.objects.get(full_name="Lò Văn A")
    leader.full_name, leader.sex, leader.birth_year, leader.ethnicity = "Hoàng Đổi Tên", "f", 1999, "08"
    leader.save()
    return made


def row_of(response, code):
    return next(row for row in response.context["rows"] if row.office.person.code == code)


def test_the_list_of_mediators_says_what_the_register_said_then(client, officer, na_ban):
    changed = Person.objects.get(full_name="Hoàng Đổi Tên")
    client.force_login(officer)
    page = client.get("/hoa-giai-vien/", THEN)
    row = row_of(page, changed.code)

    assert (row.office.person.full_name, row.office.person.sex, row.ethnicity) == ("Lò Văn A", "m", "Thái")
    assert row.office.person.birth_year != 1999
    assert "Hoàng Đổi Tên" not in page.content.decode()
    assert "tìm, lọc, xếp theo sổ hiện nay" in page.content.decode()
    now = client.get("/hoa-giai-vien/")
    row = row_of(now, changed.code)
    assert (row.office.person.full_name, row.office.person.sex, row.ethnicity) == (
        "Hoàng Đổi Tên",
        "f",
        "Mông",
    )
    assert "theo sổ hiện nay" not in now.content.decode()


def test_whom_the_register_took_up_later_stands_there_as_today(client, officer, na_ban):
    client.force_login(officer)
    page = client.get("/hoa-giai-vien/", BEFORE).content.decode()

    assert "Hoàng Đổi Tên" in page
    assert "người vào sổ sau đó như hiện nay" in page


@pytest.mark.parametrize("address", ["/to-hoa-giai/", "/to-hoa-giai/{code}/"])
def test_the_leader_of_a_team_is_called_as_then(client, officer, na_ban, address):
    client.force_login(officer)
    address = address.format(code=na_ban.code)
    members = client.get(address, THEN).content.decode().split("Lịch sử")[0]

    assert "Lò Văn A" in members and "Hoàng Đổi Tên" not in members
    assert "Hoàng Đổi Tên" in client.get(address).content.decode()
    assert "Hoàng Đổi Tên" in client.get(address, BEFORE).content.decode()


def test_who_has_left_is_called_as_then_on_the_page_of_the_team(client, officer, na_ban):
    Team.objects.get().mediators.filter(person__full_name="Hoàng Đổi Tên").update(
        last_day=date(2026, 2, 20), ending="own_wish"
    )
    client.force_login(officer)
    page = client.get(f"/to-hoa-giai/{na_ban.code}/", THEN)

    assert [office.person.full_name for office in page.context["former"]] == ["Lò Văn A"]


def test_candidates_are_called_as_on_the_day_of_the_page(client, officer, na_ban):
    election = counted(na_ban, officer, 90, 80, 10)
    stood = election.candidacies.order_by("pk").first().person
    entered_at(stood, ENTERED)
    stood.full_name = "Tòng Tên Mới"
    stood.save()
    client.force_login(officer)

    def names(**query):
        lines = client.get(f"/bau-cu/{election.code}/", query).context["lines"]
        return {line.candidacy.person.full_name for line in lines}

    assert "Tòng Tên Mới" in names()
    assert "Tòng Tên Mới" not in names(ngay=HELD.isoformat())
    assert "Lò Văn Mới" in names(ngay=HELD.isoformat())


def test_the_people_of_a_page_are_read_in_one_statement_however_many(na_ban, django_assert_num_queries):
    for number in range(20):
        entered_at(mediator(na_ban, full_name=f"Lò Văn {chr(65 + number)}").person, ENTERED)
    people = list(Person.objects.values_list("pk", flat=True))

    with django_assert_num_queries(1):
        found = rows_on(people, date(2026, 3, 1))
        assert {row.full_name for row in found.values()} >= {"Lò Văn A", "Lò Văn T"}
    assert rows_on(people, date(2026, 1, 31)) == {}
