"""Fill the registers: the country, one province or some communes; what is there already is left as it is."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from itertools import groupby

from django.db import connection, transaction

from hoagiai import audit
from hoagiai.conf.demo.country.rows import Registers
from hoagiai.conf.demo.country.sizes import OldCommune, old_communes
from hoagiai.conf.demo.country.story import CommuneStory
from hoagiai.places.models import NeighbourhoodPeriod, Unit

SEED = 315
GENERATED = audit.Act("demo.generated", "nạp dữ liệu giả lập của sổ sách hòa giải")


@dataclass(frozen=True)
class Loaded:
    """How many rows a loading added, by table."""

    rows: dict[str, int]


def _silent(_: str) -> None:
    pass


def load_country(
    *, seed: int = SEED, province: Unit | None = None, say: Callable[[str], None] = _silent
) -> Loaded:
    """The whole country, or one province of today; repeated, it adds what is missing."""
    wanted = [c for c in old_communes(seed) if province is None or c.province_today == province.pk]
    return _load(wanted, seed, say)


def load_slice(units: Collection[int], *, seed: int = SEED) -> Loaded:
    """The old communes that became these units of today, by their ids (a province's stand for all its communes)."""
    chosen = set(units)
    wanted = [
        commune
        for commune in old_communes(seed)
        if commune.province_today in chosen or any(heir.ref.pk in chosen for heir in commune.heirs)
    ]
    return _load(wanted, seed, _silent)


@transaction.atomic
def _load(communes: list[OldCommune], seed: int, say: Callable[[str], None]) -> Loaded:
    there = set(NeighbourhoodPeriod.objects.order_by().values_list("unit", flat=True).distinct())
    missing = sorted((c for c in communes if c.ref.pk not in there), key=lambda c: c.province_today)
    names = dict(Unit.objects.filter(level="province").values_list("pk", "name"))
    registers = Registers()
    with audit.act(GENERATED, by=None):
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        for province, group in groupby(missing, key=lambda commune: commune.province_today):
            story = CommuneStory(registers, seed)
            for commune in group:
                story.tell(commune)
            registers.copy()
            say(names[province])
        if missing:
            _analyze(registers)
    return Loaded({rows.table: rows.written for rows in registers})


def _analyze(registers: Registers) -> None:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE " + ", ".join(rows.table for rows in registers))
