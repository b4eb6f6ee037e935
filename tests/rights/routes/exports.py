"""Lists taken out of the registers: asked for by who reads them, fetched by who asked alone."""

from datetime import date

from hoagiai.places.models import Unit
from hoagiai.sheets.actions.exporting import order
from hoagiai.sheets.queries.exporting import Asked
from hoagiai.sheets.terms import Form, Listing
from rights.routes.teams import ANYWHERE
from rights.table import Route

ON = date(2026, 3, 1)


def of_the_officer(world, who):
    """A list that the officer of Mường Kim took out."""
    officer = world.person("commune_officer")
    asked = Asked(Listing.TEAMS, ON, officer, ON, Unit.objects.get(pk=world.commune.unit.pk))
    return {"code": order(asked=asked, form=Form.OWN, by=officer).code}


ROUTES = [
    Route("sheets:export", ok=ANYWHERE, otherwise=403),
    Route("sheets:exported", of_the_officer, ok=("commune_officer",)),
    Route("sheets:exported_file", of_the_officer, ok=("commune_officer",)),
]
