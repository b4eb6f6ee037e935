"""Reading an export back changes nothing: on every register, in both layouts, whatever stands in the cells."""

import pytest

from hoagiai.sheets import actions
from hoagiai.sheets.errors import NothingToApply
from hoagiai.sheets.terms import Form, Listing
from hoagiai.sheets.tests.exports import awkward
from hoagiai.sheets.tests.exports.conftest import ON, registers, told
from hoagiai.teams.tests import factories as made

FILL = {
    Listing.MEDIATORS: awkward.people,
    Listing.TEAMS: awkward.teams,
    Listing.NEIGHBOURHOODS: awkward.villages,
}


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("listing", Listing)
def test_an_export_read_back_changes_nothing(take_out, bring_back, communes, officer, listing, form):
    FILL[listing](communes[0])
    before = registers()

    batch = bring_back(take_out(listing, form))

    assert not batch.counts.get("new") and not batch.counts.get("changed"), told(batch)
    assert sum(batch.counts.values()) > 0
    with pytest.raises(NothingToApply):
        actions.apply(batch=batch, by=officer)
    assert registers() == before


@pytest.mark.parametrize("listing", Listing)
def test_every_row_of_our_layout_is_known_again(take_out, bring_back, communes, listing):
    FILL[listing](communes[0])
    taken = take_out(listing)

    batch = bring_back(taken)

    assert batch.counts == {"same": taken.rows}, told(batch)


@pytest.mark.parametrize("form", Form)
def test_protected_values_read_back_change_nothing(take_out, bring_back, communes, form):
    team = awkward.people(communes[0])
    invented = team.mediators.last().person
    invented.phone = "0191234567"
    invented.save()
    before = registers()

    batch = bring_back(take_out(Listing.MEDIATORS, form, protected=True))

    assert set(batch.counts) <= {"same", "refused"}, told(batch)
    assert registers() == before


def test_those_who_left_read_back_change_nothing(take_out, bring_back, communes):
    awkward.people(communes[0])
    taken = take_out(Listing.MEDIATORS, ended=True)

    batch = bring_back(taken)

    assert batch.counts == {"same": taken.rows}, told(batch)
    assert taken.rows == take_out(Listing.MEDIATORS).rows + 2


def test_a_province_read_back_changes_nothing(take_out, bring_back, communes, specialist, lai_chau):
    for commune in communes[:2]:
        awkward.teams(commune)
    before = registers()

    for form in Form:
        batch = bring_back(take_out(Listing.TEAMS, form, by=specialist, unit=lai_chau), by=specialist)
        assert set(batch.counts) == {"same"}, told(batch)
    assert registers() == before


def test_one_change_in_an_export_is_the_only_change(take_out, bring_back, communes, officer, tmp_path):
    """An officer mends one cell in Excel and brings the file in again."""
    import python_calamine
    import xlsxwriter

    team = made.team(communes[0], made.neighbourhood(communes[0], "Nà Một"), name="Tổ hòa giải bản Nà Một")
    taken = take_out(Listing.MEDIATORS)
    rows = python_calamine.CalamineWorkbook.from_filelike(taken.content).get_sheet_by_index(0).to_python()
    head = next(row for row in rows if "Họ và tên" in row)
    line = next(row for row in rows if "Lò Thị A" in row)
    line[head.index("Nơi thường trú")] = "Bản Nà Hai"
    path = tmp_path / "sua.xlsx"
    with xlsxwriter.Workbook(path, {"default_date_format": "dd/mm/yyyy"}) as book:
        page = book.add_worksheet("Hòa giải viên")
        for number, row in enumerate(rows):
            page.write_row(number, 0, ["" if cell is None else cell for cell in row])

    batch = actions.receive(
        data=path.read_bytes(), name=path.name, media_type="x", unit=communes[0], on=ON, by=officer
    )
    actions.stage(batch_id=batch.pk)
    batch.refresh_from_db()

    assert batch.counts == {"same": 2, "changed": 1}, told(batch)
    assert batch.rows.get(outcome="changed").changes == ["address"]
    actions.apply(batch=batch, by=officer)
    actions.carry_out(batch_id=batch.pk)
    assert team.mediators.get(person__full_name="Lò Thị A").person.address == "Bản Nà Hai"
