"""Teams by decision: established, changed, dissolved; villages, reviews, the place's own minimum."""

from datetime import date

import pytest

from hoagiai.audit import history_of
from hoagiai.teams.actions import minimums, reviews, villages
from hoagiai.teams.actions import teams as actions
from hoagiai.teams.actions.decisions import DecisionPaper
from hoagiai.teams.errors import (
    BelowLawfulMinimum,
    NotInCommune,
    OfficeBeginsLater,
    OutOfOrder,
    ReviewYearDiffers,
    TeamEnded,
    TeamNameTaken,
)
from hoagiai.teams.models import Leadership, LocalMinimum, Mediator, Team, TeamReview
from hoagiai.teams.queries.teams import periods_on
from hoagiai.teams.tests.factories import SINCE, mediator, neighbourhood, team

pytestmark = pytest.mark.django_db
DAY = date(2026, 3, 2)
PAPER = DecisionPaper(number="15/QĐ-UBND", day=DAY, signer="Lò Văn Giả", signer_title="Chủ tịch")


def established(communes, officer, name="Tổ hòa giải bản Nà Bản", **values):
    values.setdefault("from_day", DAY)
    values.setdefault("neighbourhoods", [])
    return actions.establish_team(unit=communes[0], name=name, by=officer, paper=PAPER, **values)


def test_a_team_is_established_with_its_decision_villages_and_a_code_that_stays(communes, officer):
    place = neighbourhood(communes[0])
    made = established(communes, officer, neighbourhoods=[place], fixed_number=7)

    assert made.code == f"THG-{made.pk:07}"
    assert str(made.established_by) == "Quyết định số 15/QĐ-UBND ngày 02/03/2026"
    period = made.periods.get()
    assert (period.unit, period.fixed_number, period.first_day) == (communes[0], 7, DAY)
    assert made.neighbourhoods.get().neighbourhood == place
    assert history_of(made)[0].phrase == "thành lập tổ hòa giải"


def test_two_codes_are_never_the_same(communes, officer):
    codes = {established(communes, officer, name=f"Tổ {n}").code for n in range(3)}

    assert len(codes) == 3


def test_a_name_is_taken_in_its_commune_only_and_marks_tell_names_apart(communes, officer):
    established(communes, officer, name="Tổ bản Mè")

    with pytest.raises(TeamNameTaken, match="đã có tổ tên"):
        established(communes, officer, name="tổ  bản mè")
    assert Team.objects.count() == 1
    established(communes, officer, name="Tổ bản Mé")
    elsewhere = actions.establish_team(
        unit=communes[1], name="Tổ bản Mè", neighbourhoods=[], from_day=DAY, by=officer
    )
    assert elsewhere.pk


def test_a_village_of_another_commune_is_refused_by_name(communes, officer):
    foreign = neighbourhood(communes[1], "Xa Lạ")

    with pytest.raises(NotInCommune, match="Bản Xa Lạ"):
        established(communes, officer, neighbourhoods=[foreign])
    assert not Team.objects.exists()


def test_another_name_begins_a_period_and_the_past_keeps_the_old_one(communes, officer):
    made = established(communes, officer)
    actions.change_team(
        team=made, name="Tổ số 1", fixed_number=5, from_day=date(2026, 6, 1), by=officer, paper=PAPER
    )

    assert periods_on(date(2026, 5, 31)).get().name == "Tổ hòa giải bản Nà Bản"
    now = periods_on(date(2026, 6, 1)).get()
    assert (now.name, now.fixed_number, str(now.decision)) == ("Tổ số 1", 5, str(now.decision))


def test_on_its_first_day_a_period_is_corrected_in_place(communes, officer):
    made = established(communes, officer)
    actions.change_team(team=made, name="Tổ Nà Bản", fixed_number=3, from_day=DAY, by=officer)

    assert made.periods.get().name == "Tổ Nà Bản"


def test_a_change_before_the_newest_one_is_refused(communes, officer):
    made = established(communes, officer, from_day=SINCE)
    actions.change_team(team=made, name="Tổ hai", fixed_number=None, from_day=DAY, by=officer)

    with pytest.raises(OutOfOrder):
        actions.change_team(
            team=made, name="Tổ ba", fixed_number=None, from_day=date(2025, 12, 1), by=officer
        )
    assert made.periods.count() == 2


def test_villages_change_from_a_day_and_those_that_stay_are_untouched(communes, officer):
    first, second, third = (neighbourhood(communes[0], name) for name in ("Một", "Hai", "Ba"))
    made = established(communes, officer, neighbourhoods=[first, second])
    villages.change_villages(team=made, neighbourhoods=[second, third], from_day=date(2026, 6, 1), by=officer)

    days = {row.neighbourhood_id: (row.first_day, row.last_day) for row in made.neighbourhoods.all()}
    assert days[first.pk] == (DAY, date(2026, 5, 31))
    assert days[second.pk] == (DAY, None)
    assert days[third.pk] == (date(2026, 6, 1), None)


def test_with_a_team_its_offices_its_leader_and_its_villages_end(communes, officer):
    made = team(communes[0], neighbourhood(communes[0]))
    actions.dissolve_team(team=made, last_day=DAY, by=officer, paper=PAPER)

    assert set(Mediator.objects.values_list("last_day", "ending")) == {(DAY, "team_dissolved")}
    assert Leadership.objects.get().last_day == DAY
    assert made.neighbourhoods.get().last_day == DAY
    assert made.periods.get().last_day is None
    assert periods_on(DAY).exists()
    assert not periods_on(date(2026, 3, 3)).exists()


def test_a_team_does_not_end_twice_nor_before_somebody_was_recognised(communes, officer):
    made = team(communes[0])
    mediator(made, since=date(2026, 4, 1))
    with pytest.raises(OfficeBeginsLater, match="01/04/2026"):
        actions.dissolve_team(team=made, last_day=DAY, by=officer)
    assert not Mediator.objects.exclude(last_day=None).exists()

    actions.dissolve_team(team=made, last_day=date(2026, 5, 1), by=officer)
    with pytest.raises(TeamEnded):
        actions.dissolve_team(team=made, last_day=date(2026, 6, 1), by=officer)
    with pytest.raises(TeamEnded):
        actions.change_team(
            team=made, name="Tổ khác", fixed_number=None, from_day=date(2026, 6, 1), by=officer
        )


def test_the_review_of_a_year_is_one_and_is_corrected_by_writing_it_again(communes, officer):
    made = team(communes[0])
    reviews.record_review(team=made, year=2025, held_on=date(2025, 12, 1), outcome="complete", by=officer)
    reviews.record_review(
        team=made, year=2025, held_on=date(2026, 1, 15), outcome="to_consolidate", by=officer, note="Thiếu nữ"
    )

    assert TeamReview.objects.get().outcome == "to_consolidate"
    with pytest.raises(ReviewYearDiffers):
        reviews.record_review(team=made, year=2025, held_on=date(2026, 6, 1), outcome="complete", by=officer)


def test_a_province_asks_for_five_from_a_day_and_for_six_later(lai_chau, specialist):
    minimums.set_minimum(
        unit=lai_chau, mediators=5, first_day=date(2026, 1, 1), decision="12/QĐ-UBND", by=specialist
    )
    minimums.set_minimum(
        unit=lai_chau, mediators=6, first_day=date(2027, 1, 1), decision="9/QĐ-UBND", by=specialist
    )

    rows = LocalMinimum.objects.order_by("first_day").values_list("mediators", "last_day")
    assert list(rows) == [(5, date(2026, 12, 31)), (6, None)]


def test_a_minimum_below_article_12_1_is_refused_with_the_article(lai_chau, specialist):
    with pytest.raises(BelowLawfulMinimum, match=r"Điều 12\.1 Luật 35/2013/QH13"):
        minimums.set_minimum(
            unit=lai_chau, mediators=2, first_day=date(2026, 1, 1), decision="12/QĐ-UBND", by=specialist
        )
    assert not LocalMinimum.objects.exists()


def test_a_minimum_ends_and_the_law_stays(lai_chau, specialist):
    made = minimums.set_minimum(
        unit=lai_chau, mediators=5, first_day=date(2026, 1, 1), decision="12/QĐ", by=specialist
    )
    minimums.end_minimum(minimum=made, last_day=date(2026, 6, 30), by=specialist)

    assert not LocalMinimum.objects.in_force(date(2026, 7, 1)).exists()
