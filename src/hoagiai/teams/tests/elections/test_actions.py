"""An election from its preparation to the announcement."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from hoagiai.audit import history_of
from hoagiai.teams.actions.decisions import DecisionPaper
from hoagiai.teams.actions.elections import (
    Stander,
    add_candidate,
    announce,
    begin_election,
    cancel_election,
    follow_election,
    publish_list,
    record_count,
    record_decision_of,
    remove_candidate,
    send_list,
)
from hoagiai.teams.errors import (
    AlreadyInOffice,
    BeforeTheLaw,
    CountContradicts,
    FollowedAlready,
    NobodyOnTheList,
    NotProposed,
    OnTheListAlready,
    OutOfOrder,
    ReasonMissing,
    TeamEnded,
    TooMany,
    WrongElectionStep,
)
from hoagiai.teams.models import Decision, Election, Mediator, Person
from hoagiai.teams.queries.elections import candidacies_of, elections_visible_to, outcome_of
from hoagiai.teams.queries.offices import households_told, in_office, leader_on
from hoagiai.teams.rules.elections import Follow
from hoagiai.teams.terms import CandidateOrigin, ElectionForm, ElectionRound, ElectionState, ElectionSubject
from hoagiai.teams.tests.elections.made import (
    BEGUN,
    DECIDED,
    HELD,
    PAPER,
    PUBLISHED,
    SENT,
    counted,
    decided,
    of_leader,
    paper,
    prepared,
    published,
    sent,
)
from hoagiai.teams.tests.factories import neighbourhood

SELF = CandidateOrigin.SELF


def test_a_vote_and_a_decision_make_mediators_from_the_day_of_the_decision__law_8_4(na_ca, officer):
    made = decided(na_ca, officer, 90, 80, 10)

    new = in_office(na_ca, DECIDED).filter(first_day=DECIDED)
    assert [each.person.full_name for each in new] == ["Lò Văn Mới", "Lò Thị Xuân"]
    assert {each.recognised_by.number for each in new} == {"45/QĐ-UBND"}
    assert not in_office(na_ca, date(2026, 11, 1)).filter(person__full_name="Lò Văn Mới").exists()
    assert made.state == ElectionState.DECIDED


def test_the_announcement_is_written_on_the_decision_too__law_8_4(na_ca, officer):
    made = announce(election=decided(na_ca, officer, 90, 80, 10), on=date(2026, 11, 3), by=officer)

    assert made.state == ElectionState.ANNOUNCED
    assert Decision.objects.get().published_on == date(2026, 11, 3)


def test_the_history_of_an_election_tells_each_step(na_ca, officer):
    made = decided(na_ca, officer, 90, 80, 10)

    said = [each.phrase for each in history_of(made)]
    assert said[0] == "ghi quyết định công nhận" and "niêm yết danh sách bầu" in said


def test_a_count_that_contradicts_itself_changes_nothing(na_ca, officer):
    made = published(na_ca, officer)

    with pytest.raises(CountContradicts) as refused:
        record_count(election=made, paper=paper(made, 101, 80, 10), by=officer)

    assert "nhiều hơn số dự họp" in str(refused.value)
    made.refresh_from_db()
    assert made.state == ElectionState.LIST_PUBLISHED and made.held_on is None
    assert not made.candidacies.exclude(in_favour=None).exists()


def test_a_count_may_be_put_right_until_the_list_is_sent(na_ca, officer):
    made = counted(na_ca, officer, 90, 80, 10)
    record_count(election=made, paper=paper(made, 10, 80, 90), by=officer)

    assert [each.person.full_name for each in candidacies_of(made) if each.chosen] == [
        "Tòng Văn Hạ",
        "Lò Thị Xuân",
    ]
    send_list(election=made, sent_on=SENT, received_on=SENT, by=officer)
    with pytest.raises(WrongElectionStep):
        record_count(election=made, paper=paper(made, 90, 80, 10), by=officer)


def test_a_vote_before_2014_is_not_an_election_of_this_law__law_33(na_ca, officer, communes):
    made = published(na_ca, officer)
    with pytest.raises(BeforeTheLaw):
        record_count(election=made, paper=paper(made, 90, 80, 10, held_on=date(2013, 12, 31)), by=officer)


@pytest.mark.parametrize("day", [BEGUN.replace(day=11), date(2026, 9, 1)])
def test_the_vote_comes_after_the_list_hung_out(na_ca, officer, day):
    made = published(na_ca, officer)

    with pytest.raises(OutOfOrder):
        record_count(election=made, paper=paper(made, 90, 80, 10, held_on=day), by=officer)


def test_an_empty_list_does_not_hang_out(na_ca, officer):
    with pytest.raises(NobodyOnTheList):
        publish_list(election=prepared(na_ca, officer, names=()), on=PUBLISHED, by=officer)


def test_nobody_stands_twice_nor_again_while_in_office(na_ca, officer):
    made = prepared(na_ca, officer)
    standing = made.candidacies.first().person
    serving = in_office(na_ca, BEGUN).first().person

    with pytest.raises(OnTheListAlready):
        add_candidate(election=made, person=standing, origin=SELF, by=officer)
    with pytest.raises(AlreadyInOffice):
        add_candidate(election=made, person=serving, origin=SELF, by=officer)


def test_the_list_is_closed_once_it_hangs_out__joint_resolution_12_1(na_ca, officer):
    made = published(na_ca, officer)
    people = Person.objects.count()

    with pytest.raises(WrongElectionStep):
        add_candidate(election=made, person=Stander("Lò Văn Muộn", "m"), origin=SELF, by=officer)
    with pytest.raises(WrongElectionStep):
        remove_candidate(candidacy=made.candidacies.first(), by=officer)
    assert (made.candidacies.count(), Person.objects.count()) == (3, people)


def test_too_few_lead_to_an_additional_election_for_the_places_left__law_8_3_c(na_ca, officer):
    made = counted(na_ca, officer, 90, 20, 10)
    more = follow_election(election=made, begun_on=date(2026, 11, 1), by=officer)

    assert (more.round, more.places, more.after) == (ElectionRound.ADDITIONAL, 1, made)
    assert {each.person.full_name for each in candidacies_of(more)} == {"Lò Thị Xuân", "Tòng Văn Hạ"}
    with pytest.raises(FollowedAlready):
        follow_election(election=made, begun_on=date(2026, 11, 1), by=officer)


def test_nobody_elected_leads_to_a_repeat_election_of_the_same_list__joint_resolution_12_3_b(na_ca, officer):
    made = counted(na_ca, officer, 60, 20, 10)
    again = follow_election(election=made, begun_on=date(2026, 11, 1), by=officer)

    assert (again.round, again.places, again.candidacies.count()) == (ElectionRound.REPEAT, 2, 3)
    with pytest.raises(NotProposed):
        send_list(election=made, sent_on=SENT, received_on=SENT, by=officer)


def test_a_full_election_is_followed_by_none(na_ca, officer):
    with pytest.raises(FollowedAlready):
        follow_election(election=counted(na_ca, officer, 90, 80, 10), begun_on=date(2026, 11, 1), by=officer)


def test_the_chairperson_chooses_among_equal_votes_and_says_why__joint_resolution_12_3(na_ca, officer):
    made = sent(na_ca, officer, 90, 80, 80)
    first, second, third = candidacies_of(made)
    everyone = [first.pk, second.pk, third.pk]

    with pytest.raises(TooMany):
        record_decision_of(election=made, paper=PAPER, recognised=everyone, by=officer)
    with pytest.raises(ReasonMissing):
        record_decision_of(election=made, paper=PAPER, recognised=everyone[:2], by=officer)
    assert Decision.objects.count() == 0

    record_decision_of(
        election=made,
        paper=PAPER,
        recognised=everyone[:2],
        refused={third.pk: "bằng phiếu, chọn người trẻ hơn"},
        by=officer,
    )
    third.refresh_from_db()
    assert third.refused == "bằng phiếu, chọn người trẻ hơn"
    assert Mediator.objects.filter(first_day=DECIDED).count() == 2


def test_a_decision_recognises_only_those_proposed_and_somebody(na_ca, officer):
    made = sent(na_ca, officer, 90, 80, 10)
    failed = made.candidacies.get(chosen=False)

    with pytest.raises(NotProposed):
        record_decision_of(election=made, paper=PAPER, recognised=[failed.pk], by=officer)
    with pytest.raises(ReasonMissing):
        record_decision_of(election=made, paper=PAPER, recognised=[], by=officer)
    assert not Mediator.objects.filter(first_day=DECIDED).exists()


REFUSAL = DecisionPaper(number="12/UBND-VP", day=DECIDED)
WHY = "không thường trú tại tổ dân phố"


def refuse(made, *names, by):
    """The chair recognises those proposed but these."""
    proposed = [each for each in candidacies_of(made) if each.chosen]
    out = {each.pk: WHY for each in proposed if each.person.full_name in names}
    kept = [each.pk for each in proposed if each.pk not in out]
    record_decision_of(election=made, paper=REFUSAL, recognised=kept, refused=out, by=by)
    made.refresh_from_db()
    return made


def test_the_chairperson_may_recognise_nobody_and_all_places_are_elected_again__law_8_4(na_ca, officer):
    made = refuse(sent(na_ca, officer, 90, 80, 10), "Lò Văn Mới", "Lò Thị Xuân", by=officer)

    assert (made.state, made.decision.number) == (ElectionState.REFUSED, "12/UBND-VP")
    assert made.decision.kind == "mediator_refused"
    assert in_office(na_ca, DECIDED).count() == 3
    assert {each.refused for each in candidacies_of(made) if each.chosen} == {WHY}
    with pytest.raises(WrongElectionStep):
        announce(election=made, on=DECIDED, by=officer)

    again = follow_election(election=made, begun_on=DECIDED, by=officer)
    assert (again.round, again.places) == (ElectionRound.REPEAT, 2)
    assert [each.person.full_name for each in candidacies_of(again)] == ["Tòng Văn Hạ"]


def test_a_place_left_by_a_refusal_is_filled_by_an_additional_election__law_8_3_c(na_ca, officer):
    made = refuse(sent(na_ca, officer, 90, 80, 10), "Lò Thị Xuân", by=officer)

    assert made.state == ElectionState.DECIDED
    more = follow_election(election=made, begun_on=DECIDED, by=officer)
    assert (more.round, more.places) == (ElectionRound.ADDITIONAL, 1)
    with pytest.raises(FollowedAlready):
        follow_election(election=made, begun_on=DECIDED, by=officer)


def test_a_refusal_after_the_additional_election_began_opens_one_more_for_the_rest__law_8_3_c(na_ca, officer):
    made = counted(na_ca, officer, 90, 20, 10)
    first = follow_election(election=made, begun_on=date(2026, 10, 26), by=officer)
    made = send_list(election=made, sent_on=SENT, received_on=SENT, by=officer)
    made = refuse(made, "Lò Văn Mới", by=officer)
    second = follow_election(election=made, begun_on=DECIDED, by=officer)

    assert (first.places, second.places) == (1, 1)
    assert second.round == ElectionRound.REPEAT
    with pytest.raises(FollowedAlready):
        follow_election(election=made, begun_on=DECIDED, by=officer)


def test_a_leader_who_is_not_recognised_does_not_lead_and_is_elected_again__law_14_2(na_ca, officer):
    made = of_leader(na_ca, officer)
    old = leader_on(na_ca, BEGUN).mediator
    new = made.candidacies.exclude(person=old.person).first()
    votes = {each.pk: 2 if each == new else 0 for each in candidacies_of(made)}
    record_count(
        election=made, paper=paper(made, *votes, in_favour=votes, attending=3, electors=None), by=officer
    )
    made = send_list(election=made, sent_on=SENT, received_on=SENT, by=officer)
    record_decision_of(election=made, paper=REFUSAL, recognised=[], refused={new.pk: WHY}, by=officer)
    made.refresh_from_db()

    assert (made.state, made.decision.kind) == (ElectionState.REFUSED, "leader_refused")
    assert leader_on(na_ca, DECIDED).mediator == old
    assert follow_election(election=made, begun_on=DECIDED, by=officer).round == ElectionRound.REPEAT


def test_the_pages_record_that_nobody_is_recognised_and_offer_the_next_election(na_ca, officer, client):
    made = sent(na_ca, officer, 90, 80, 10)
    client.force_login(officer)
    page, decide = f"/bau-cu/{made.code}/", f"/bau-cu/{made.code}/quyet-dinh/"
    given = {"number": "12/UBND-VP", "day": DECIDED.isoformat()}

    silent = client.post(decide, given)
    assert silent.status_code == 422 and "không công nhận ai" in silent.content.decode()
    unreasoned = client.post(decide, {**given, "nobody": "on"})
    assert "Hãy ghi lý do không công nhận Lò Văn Mới" in unreasoned.content.decode()
    assert client.post(decide, {**given, "nobody": "on", "reason": WHY}).status_code in (302, 303)

    shown = client.get(page).content.decode()
    assert "Không ai được công nhận" in shown and "Bầu lại" in shown and "2 người được bầu nhưng" in shown
    assert "quyet-dinh-cong-nhan" not in shown
    assert client.get(f"{page}bau-tiep/").status_code == 200


def test_a_decision_is_not_older_than_the_list_it_answers(na_ca, officer):
    made = sent(na_ca, officer, 90, 80, 10)
    early = DecisionPaper(number="1/QĐ-UBND", day=HELD)

    with pytest.raises(OutOfOrder):
        record_decision_of(election=made, paper=early, recognised=[candidacies_of(made)[0].pk], by=officer)


def test_a_cancelled_election_goes_no_further(na_ca, officer):
    made = cancel_election(election=prepared(na_ca, officer), reason="Mưa lũ", by=officer)

    with pytest.raises(WrongElectionStep):
        publish_list(election=made, on=PUBLISHED, by=officer)
    assert history_of(made)[0].reason == "Mưa lũ"


def test_a_dissolved_team_begins_no_election(na_ca, officer):
    na_ca.dissolved_on = date(2026, 9, 30)

    with pytest.raises(TeamEnded):
        begin_election(
            team=na_ca,
            subject=ElectionSubject.MEDIATORS,
            form=ElectionForm.OPEN_VOTE,
            places=2,
            begun_on=BEGUN,
            by=officer,
        )
    assert not Election.objects.exists()


def test_the_mediators_elect_their_leader_who_takes_over_on_the_day_of_the_decision__law_14(na_ca, officer):
    made = of_leader(na_ca, officer)
    old = leader_on(na_ca, BEGUN).mediator
    votes = {each.pk: 0 if each.person_id == old.person_id else 1 for each in candidacies_of(made)}
    new = made.candidacies.exclude(person=old.person).first()
    votes[new.pk] = 2
    written = paper(made, *votes, in_favour=votes, attending=3, electors=None)
    record_count(election=made, paper=written, by=officer)
    made = send_list(election=made, sent_on=SENT, received_on=SENT, by=officer)
    record_decision_of(election=made, paper=PAPER, recognised=[new.pk], by=officer)

    assert made.electors == 3
    assert leader_on(na_ca, date(2026, 11, 1)).mediator == old
    assert leader_on(na_ca, DECIDED).mediator.person == new.person
    assert leader_on(na_ca, DECIDED).recognised_by.kind == "leader_recognised"


def test_half_of_the_mediators_elect_no_leader__joint_resolution_13(na_ca, officer):
    made = of_leader(na_ca, officer)
    votes = dict.fromkeys((each.pk for each in candidacies_of(made)), 1)
    written = paper(made, *votes, in_favour=votes, attending=3, electors=None)
    made = record_count(election=made, paper=written, by=officer)

    assert outcome_of(made, candidacies_of(made)).follow == Follow.REPEAT


def test_households_come_from_the_newest_count_of_the_neighbourhood(na_ca, village):
    assert households_told(na_ca, village, HELD) == [("Bản Nà Cà", 120)]
    assert households_told(na_ca, None, HELD) == [("Bản Nà Cà", 120)]
    assert households_told(na_ca, village, date(2020, 1, 1)) == [("Bản Nà Cà", None)]


def test_the_count_begins_with_the_households_of_all_villages_and_says_where_they_are_from(
    na_ca, officer, communes, client
):
    second = neighbourhood(communes[0], "Nà Ten", households=80)
    na_ca.neighbourhoods.create(neighbourhood=second, first_day=date(2025, 7, 1))
    made = published(na_ca, officer)
    client.force_login(officer)
    address = f"/bau-cu/{made.code}/kiem-phieu/"
    electors = client.get(address).context["form"]["electors"]

    assert electors.initial == 200
    assert electors.help_text == "Cộng theo sổ: Bản Nà Cà (120 hộ), Bản Nà Ten (80 hộ). Sửa nếu thực tế khác."
    second.household_counts.all().delete()
    electors = client.get(address).context["form"]["electors"]
    assert electors.initial is None
    assert electors.help_text == "Sổ chưa có số hộ của Bản Nà Ten nên không điền sẵn."


def test_an_officer_sees_the_elections_of_the_own_commune_and_no_other(na_ca, officer, stranger, specialist):
    made = prepared(na_ca, officer)

    assert list(elections_visible_to(officer, HELD)) == [made]
    assert list(elections_visible_to(specialist, HELD)) == [made]
    assert not elections_visible_to(stranger, HELD).exists()


@pytest.mark.parametrize(
    ("day", "step"),
    [
        (date(2026, 9, 30), None),
        (BEGUN, "đang chuẩn bị"),
        (PUBLISHED, "đã niêm yết danh sách"),
        (HELD, "đã kiểm phiếu"),
        (SENT, "đã đề nghị công nhận"),
        (DECIDED, "đã có quyết định"),
    ],
)
def test_the_list_of_elections_is_as_on_the_day(na_ca, officer, client, day, step):
    decided(na_ca, officer, 90, 80, 10)
    client.force_login(officer)
    for address in ("/bau-cu/", f"/to-hoa-giai/{na_ca.code}/bau-cu/"):
        response = client.get(address, {"ngay": day.isoformat()})
        shown = [each.get_state_display() for each, _, _ in response.context["rows"]]
        assert shown == ([step] if step else [])
        page = response.content.decode()
        assert ("45/QĐ-UBND" in page) == (day >= DECIDED)
        assert ("25/10/2026" in page) == (day >= HELD and step is not None)
    assert client.get("/bau-cu/", {"ngay": day.isoformat(), "buoc": "decided"}).context["page"].total == (
        1 if day == DECIDED else 0
    )


def test_a_cancelled_election_was_under_way_before_it_was_cancelled(na_ca, officer, client):
    cancel_election(election=prepared(na_ca, officer), reason="Mưa lũ", by=officer)
    client.force_login(officer)

    def step(day):
        ((election, _, _),) = client.get("/bau-cu/", {"ngay": day}).context["rows"]
        return election.get_state_display()

    assert step(timezone.localdate() - timedelta(days=3)) == "đang chuẩn bị"
    assert step(timezone.localdate() + timedelta(days=3)) == "đã hủy"


@pytest.mark.parametrize(
    ("day", "step", "known"),
    [
        (BEGUN, "Đang chuẩn bị", []),
        (PUBLISHED, "Đã niêm yết danh sách", []),
        (HELD, "Đã kiểm phiếu", ["75%"]),
        (SENT, "Đã đề nghị công nhận", ["75%", "UBND nhận danh sách"]),
        (DECIDED, "Đã có quyết định", ["75%", "UBND nhận danh sách", "45/QĐ-UBND"]),
    ],
)
def test_the_page_of_an_election_is_as_on_the_day(na_ca, officer, client, day, step, known):
    made = decided(na_ca, officer, 90, 80, 10)
    client.force_login(officer)
    page = client.get(f"/bau-cu/{made.code}/", {"ngay": day.isoformat()}).content.decode()
    main = page[: page.index("Lịch sử")] + page[page.index("Giấy tờ để in") :]

    assert f">{step}<" in main and "Đang xem sổ" in main
    assert [each for each in ("75%", "UBND nhận danh sách", "45/QĐ-UBND") if each in main] == known
    assert "kiem-phieu" not in main and "cong-bo" not in main  # nothing is written from another day


def test_before_it_was_begun_there_is_no_page_of_an_election(na_ca, officer, client):
    made = decided(na_ca, officer, 90, 80, 10)
    client.force_login(officer)

    assert client.get(f"/bau-cu/{made.code}/?ngay=2026-09-30").status_code == 404
