"""Before a list is written: what it would make, whom it counts since when, and who is in another team."""

from datetime import date

import pytest

from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.sheets import actions
from hoagiai.sheets.queries.foretold import sentences
from hoagiai.sheets.queries.rows import shown
from hoagiai.sheets.reading import CellError, Register, Row, Severity
from hoagiai.sheets.terms import Settled, Undated
from hoagiai.sheets.tests.batches.conftest import ON, mediator
from hoagiai.teams.models import Leadership, Mediator, Person, TeamNeighbourhood, TeamPeriod

VILLAGE = {"neighbourhood": "Bản Nà Một"}


def test_an_undated_list_counts_from_its_day_and_moves_no_figure_of_the_past(bring, apply):
    batch = bring(mediator(**VILLAGE, leads=True), mediator("Lò Thị Hai", sex="f"))
    told = dict(sentences(batch))
    assert "2 người: là hòa giải viên từ ngày 01/11/2026" in told["Không ghi ngày công nhận"]

    apply(batch)

    tables = (Mediator, Leadership, TeamPeriod, TeamNeighbourhood, NeighbourhoodPeriod)
    for table in tables:
        assert {each.first_day for each in table.objects.all()} == {ON}, table


def test_an_undated_list_of_before_the_register_says_that_figures_move(bring, apply):
    batch = bring(mediator(**VILLAGE), undated=Undated.BEFORE)
    assert "số liệu của mọi ngày đã qua" in dict(sentences(batch))["Không ghi ngày công nhận"]

    apply(batch)

    assert Mediator.objects.get().first_day is None and TeamPeriod.objects.get().first_day is None


def test_a_team_is_there_as_soon_as_the_first_recognition_of_the_list(bring, apply, outcomes):
    rows = [mediator(**VILLAGE, recognised_on=date(2020, 3, 1)), mediator("Lò Thị Hai", sex="f")]
    batch = bring(*rows)
    assert "sớm nhất 01/03/2020" in dict(sentences(batch))["Công nhận trước ngày danh sách"]

    apply(batch)

    assert {each.first_day for each in Mediator.objects.all()} == {date(2020, 3, 1), ON}
    assert TeamPeriod.objects.get().first_day == date(2020, 3, 1)
    assert NeighbourhoodPeriod.objects.get().first_day == date(2020, 3, 1)
    assert outcomes(bring(*rows, on=date(2026, 11, 20))) == [("same",), ("same",)]


def test_an_older_list_finds_what_a_newer_one_made(bring, apply, outcomes):
    apply(bring(mediator(**VILLAGE)))

    assert outcomes(bring(mediator(**VILLAGE), on=date(2026, 10, 1))) == [("same",)]
    batch = bring(mediator("Lò Thị Hai", sex="f"), on=date(2026, 10, 1))
    apply(batch)
    assert TeamPeriod.objects.get().first_day == date(2026, 10, 1)


def test_new_villages_and_teams_are_named_before_writing(bring):
    batch = bring(mediator(**VILLAGE), mediator("Vàng A Ba", team="Tổ hòa giải số 33"))

    told = dict(sentences(batch))

    assert told["Sẽ lập mới thôn, tổ dân phố"] == "Bản Nà Một, từ ngày 01/11/2026"
    assert told["Sẽ lập mới tổ hòa giải"] == (
        "Tổ hòa giải số 33, từ ngày 01/11/2026; Tổ hòa giải bản Nà Một, từ ngày 01/11/2026"
    )


@pytest.mark.parametrize(
    ("known", "doubt"),
    [
        ({"identity_number": "012075000001"}, "number"),
        ({"phone": "0912345678"}, "team"),
        ({"birth_date": date(1970, 5, 1)}, "team"),
    ],
)
def test_somebody_of_another_team_is_looked_at(bring, apply, officer, known, doubt):
    apply(bring(mediator(**known)))
    batch = bring(mediator(**known, team="Tổ hòa giải bản Nà Hai"))
    row = batch.rows.get()
    assert (row.outcome, row.doubt) == ("doubtful", doubt)
    assert "đang ở Tổ hòa giải bản Nà Một" in row.why

    actions.settle(batch=batch, rows=[row.pk], answer=Settled.SAME, by=officer)
    apply(batch)

    assert (Person.objects.count(), Mediator.objects.count()) == (1, 2)


def test_who_left_another_team_on_the_same_day_is_looked_at(bring, apply):
    gone = {"identity_number": "012075000001", "ended_on": date(2024, 5, 31)}
    apply(bring(mediator(**gone)))

    row = bring(mediator(**gone, team="Tổ hòa giải bản Nà Hai")).rows.get()

    assert row.outcome == "doubtful" and "đã thôi ở Tổ hòa giải bản Nà Một" in row.why


def test_who_leaves_one_team_in_the_same_list_moves_to_another(bring, apply, outcomes):
    known = {"identity_number": "012075000001"}
    apply(bring(mediator(**known, recognised_on=date(2020, 1, 1))))

    batch = bring(
        mediator(**known, ended_on=date(2026, 9, 30)), mediator(**known, team="Tổ hòa giải bản Nà Hai")
    )

    assert outcomes(batch) == [("changed", "ended_on"), ("new",)]


def test_law_alone_says_no_level_and_takes_none_away(bring, apply, outcomes):
    apply(bring(mediator(training="law_secondary")))

    assert outcomes(bring(mediator(training="law"))) == [("same",)]


def test_who_leaves_is_counted_and_shown_before_writing(bring):
    batch = bring(mediator(**VILLAGE, ended_on=date(2025, 8, 14)), mediator("Lò Thị Hai", sex="f"))

    assert dict(sentences(batch))["Thôi làm hòa giải viên"] == "1 người được ghi ngày thôi"
    told = [each.told for each in shown(list(batch.rows.order_by("position")), batch)]
    assert ["14/08/2025" in words for words in told] == [True, False]


def test_notes_that_speak_of_leaving_are_counted(bring):
    told = CellError("Trang 1", 6, 4, "E6", "note", "left", "", "Ghi chú nói đã thôi.", Severity.WARNING)
    batch = bring(Row("Trang 1", 6, Register.MEDIATORS, mediator(**VILLAGE), errors=(told,)))

    assert dict(sentences(batch))["Ghi chú nói đã thôi"].startswith("1 người")
