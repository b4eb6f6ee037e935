"""Offices outside an election, and how they end."""

from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from hoagiai.audit import history_of
from hoagiai.teams.actions.decisions import DecisionPaper
from hoagiai.teams.actions.offices import GROUNDS, cease, cease_leading, lead_directly, recognise_directly
from hoagiai.teams.errors import AlreadyInOffice, AlreadyLeads, LedThen, NotInOffice, OfficeEnded, OutOfOrder
from hoagiai.teams.models import Decision, Leadership
from hoagiai.teams.queries.offices import in_office, leader_on
from hoagiai.teams.terms import Ending
from hoagiai.teams.tests.factories import mediator, person

DAY = date(2026, 11, 9)
PAPER = DecisionPaper(number="50/QĐ-UBND", day=date(2026, 11, 6), signer="Hoàng Văn Ký")


@pytest.mark.parametrize(
    "ground",
    [
        pytest.param(Ending.OWN_WISH, id="Luật 11(1)(a): own wish"),
        pytest.param(Ending.BELOW_STANDARD, id="Luật 11(1)(b): no longer up to Điều 7"),
        pytest.param(Ending.BREACH, id="Luật 11(1)(c): breach, or dealt with for a violation"),
    ],
)
def test_an_office_ends_on_a_ground_of_law_by_decision__law_11(na_ca, officer, ground):
    leaving = in_office(na_ca, DAY).last()
    ended = cease(mediator=leaving, ending=ground, from_day=DAY, paper=PAPER, by=officer)

    assert ground in GROUNDS
    assert ended.last_day == date(2026, 11, 8) and ended.ended_by.number == "50/QĐ-UBND"
    assert leaving not in in_office(na_ca, DAY) and leaving in in_office(na_ca, date(2026, 11, 8))
    assert history_of(ended)[0].phrase == "ghi thôi làm hòa giải viên"


def test_no_office_ends_by_itself__law_7_has_no_term(na_ca):
    assert in_office(na_ca, date(2126, 1, 1)).count() == 3


def test_a_leader_who_leaves_the_team_leads_it_no_more__law_11_2(na_ca, officer):
    led = leader_on(na_ca, DAY)
    cease(mediator=led.mediator, ending=Ending.DIED, from_day=DAY, by=officer)

    assert leader_on(na_ca, DAY) is None
    assert leader_on(na_ca, date(2026, 11, 8)) == led
    assert not Decision.objects.exists()


def test_a_leader_may_stop_leading_and_stay_a_mediator__joint_resolution_13_1(na_ca, officer):
    led = leader_on(na_ca, DAY)
    cease_leading(team=na_ca, from_day=DAY, paper=PAPER, by=officer)

    assert leader_on(na_ca, DAY) is None
    assert led.mediator in in_office(na_ca, DAY)
    assert Decision.objects.get().kind == "leader_ceased"


def test_an_office_ends_once_and_after_it_began(na_ca, officer):
    one = in_office(na_ca, DAY).first()

    with pytest.raises(OutOfOrder):
        cease(mediator=one, ending=Ending.OWN_WISH, from_day=one.first_day, by=officer)
    cease(mediator=one, ending=Ending.OWN_WISH, from_day=DAY, by=officer)
    with pytest.raises(OfficeEnded):
        cease(mediator=one, ending=Ending.OWN_WISH, from_day=DAY, paper=PAPER, by=officer)
    assert not Decision.objects.exists()


def test_somebody_recognised_before_the_register_began_is_entered_without_election(na_ca, officer):
    made = recognise_directly(team=na_ca, person=person("Lò Văn Cũ"), first_day=None, by=officer)

    assert made in in_office(na_ca, date(2015, 1, 1))
    with pytest.raises(AlreadyInOffice):
        recognise_directly(team=na_ca, person=made.person, first_day=DAY, by=officer)


def test_a_decision_known_by_its_paper_is_kept_with_the_office(na_ca, officer):
    made = recognise_directly(
        team=na_ca, person=person("Lò Văn Cũ"), first_day=PAPER.day, paper=PAPER, by=officer
    )

    assert str(made.recognised_by) == "Quyết định số 50/QĐ-UBND ngày 06/11/2026"
    assert made.recognised_by.unit == na_ca.periods.get().unit


def test_nobody_is_recognised_before_the_team_was_there(na_ca, officer):
    with pytest.raises(OutOfOrder):
        recognise_directly(team=na_ca, person=person(), first_day=date(2020, 1, 1), by=officer)


def test_a_leader_entered_directly_takes_over_from_the_one_before(na_ca, officer):
    old, new = leader_on(na_ca, DAY), in_office(na_ca, DAY).last()
    lead_directly(mediator=new, first_day=DAY, by=officer)

    assert leader_on(na_ca, DAY).mediator == new
    assert leader_on(na_ca, date(2026, 11, 8)) == old
    with pytest.raises(AlreadyLeads):
        lead_directly(mediator=new, first_day=date(2026, 11, 20), by=officer)


def test_only_a_mediator_of_the_team_leads_it__law_14_1(na_ca, officer):
    later = mediator(na_ca, since=date(2026, 12, 1))

    with pytest.raises(NotInOffice):
        lead_directly(mediator=later, first_day=DAY, by=officer)
    assert Leadership.objects.count() == 1


@pytest.mark.parametrize(
    ("first_day", "last_day"),
    [
        pytest.param(None, None, id="for ever"),
        pytest.param(DAY, None, id="from a day on"),
        pytest.param(date(2025, 7, 1), date(2025, 7, 1), id="the first day only"),
    ],
)
def test_the_database_holds_no_two_leaders_of_a_team_on_one_day(na_ca, first_day, last_day):
    second = in_office(na_ca, DAY).last()

    with pytest.raises(IntegrityError, match="leader_one_a_day"), transaction.atomic():
        Leadership.objects.create(mediator=second, first_day=first_day, last_day=last_day)
    Leadership.objects.update(last_day=date(2026, 10, 31))
    Leadership.objects.create(mediator=second, first_day=date(2026, 11, 1))
    assert {each.team_id for each in Leadership.objects.all()} == {na_ca.pk}


def test_a_leader_of_days_that_another_has_is_refused_in_words(na_ca, officer):
    new = in_office(na_ca, DAY).last()
    with pytest.raises(LedThen, match="Lò Văn A đã được ghi là tổ trưởng của tổ này từ ngày 01/07/2025"):
        lead_directly(mediator=new, first_day=None, by=officer)

    cease_leading(team=na_ca, from_day=date(2026, 12, 1), paper=PAPER, by=officer)
    with pytest.raises(LedThen, match="đến hết ngày 30/11/2026"):
        lead_directly(mediator=new, first_day=DAY, by=officer)
    assert Leadership.objects.count() == 1


def test_naming_a_leader_holds_the_team_against_others(na_ca, officer):
    with CaptureQueriesContext(connection) as asked:
        lead_directly(mediator=in_office(na_ca, DAY).last(), first_day=DAY, by=officer)

    assert any("teams_team" in each["sql"] and "FOR UPDATE" in each["sql"] for each in asked)


def test_by_when_the_end_of_an_office_is_decided_stands_where_it_is_proposed__joint_resolution_14(
    na_ca, officer, client
):
    client.force_login(officer)
    office = in_office(na_ca, DAY).last()
    page = client.get(f"/to-hoa-giai/{na_ca.code}/hoa-giai-vien/{office.code}/thoi/?nhan=2026-11-06")
    shown = page.content.decode()

    assert "5 ngày làm việc từ ngày nhận: nhận ngày 06/11/2026 thì đến hết <b>13/11/2026</b>" in shown
    assert "Điều 14 " in shown and "tạm thời, chưa đối chiếu văn bản" in shown
    leading = client.get(f"/to-hoa-giai/{na_ca.code}/to-truong/thoi/?nhan=khong-phai-ngay")
    assert "Hạn quyết định" in leading.content.decode()
