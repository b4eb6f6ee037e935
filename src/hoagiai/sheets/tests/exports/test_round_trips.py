"""Reading an export back changes nothing: on every register, in both layouts, whatever stands in the cells."""

import pytest

from hoagiai.sheets import actions
from hoagiai.sheets.errors import NothingToApply
from hoagiai.sheets.terms import Form, Listing
from hoagiai.sheets.tests.exports import awkward
from hoagiai.sheets.tests.exports.conftest import registers, told

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
