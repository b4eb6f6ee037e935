"""The part of the country that the ordinary demonstration shows: a whole province, and one ward of another."""

from hoagiai.conf.demo.country.load import load_slice
from hoagiai.conf.demo.people import HAI_PHONG, LAI_CHAU
from hoagiai.places.models import Unit

WARD = "Việt Hòa"


def registers_missing() -> bool:
    """Whether this is a demonstration whose registers are still empty."""
    from hoagiai.conf.demo.command import is_demo
    from hoagiai.teams.models import Team

    return not Team.objects.exists() and is_demo()


def load_demo_registers() -> None:
    """Teams and mediators of Lai Châu, and of phường Việt Hòa in Hải Phòng."""
    now = Unit.objects.filter(valid_to=None)
    ward = now.filter(short_name=WARD, parent__short_name=HAI_PHONG)
    load_slice(
        [
            *now.filter(level="province", short_name=LAI_CHAU).values_list("pk", flat=True),
            *ward.values_list("pk", flat=True),
        ]
    )
