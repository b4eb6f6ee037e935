"""People, teams and villages whose values are hard to write into a cell and to read back (dữ liệu giả lập)."""

from datetime import date

from hoagiai.places.models import NeighbourhoodPeriod
from hoagiai.teams.ethnicities import ETHNICITIES
from hoagiai.teams.models import Decision, Leadership, Mediator, PersonFact, TeamNeighbourhood, TeamPeriod
from hoagiai.teams.terms import DecisionKind, Ending, FactKind, OtherRole, Training, VillageStanding
from hoagiai.teams.tests import factories as made

SINCE = date(2025, 7, 1)
NAMES = (
    "Nguyễn Thị Hoà", "NGUYỄN VĂN THUỲ", "lò văn nhỏ", "K'Brêu Y-Thuý", "-Lò Văn Trừ", "=Lò Văn Bằng",
    "Lò Văn Ký", "Tống Văn Cộng", "Vàng A Ba (tổ phó)", "Ông Lò Văn Ông", "@Lò Văn A Còng", "+Lò Cộng",
    "Y", "Lò  Văn   Thưa",
)  # fmt: skip
ADDRESSES = (
    "=HYPERLINK(\"http://x\")", "+84 Nà Một", "-", "@bản", "như trên", "Bản Nà Một, xã Tân Phong; gần suối",
    "'Bản có dấu nháy", "Thuỷ Nguyên", "", "Bản\nhai dòng", "x", "0", "1.5", "Tổ dân phố 2\tphường",
)  # fmt: skip
OCCUPATIONS = (
    "Luật sư",
    "Bí thư chi bộ",
    "Tổ trưởng tổ dân phố",
    "=nông dân",
    "Nông dân, buôn bán",
    'nghề "tự do"',
)


def people(commune):
    """A team of people of whom each has something awkward."""
    village = made.neighbourhood(commune, "Nà Một", households=None)
    team = made.team(commune, village, name="Tổ hòa giải bản Nà Một", men=0, women=0)
    for place, name in enumerate(NAMES):
        who = made.person(
            name, sex="mf"[place % 2] if place % 5 else "", birth_year=1950 + place if place % 4 else None
        )
        who.address = ADDRESSES[place]
        who.ethnicity = "" if place == 3 else f"{place + 1:02}"
        if place % 3 == 0:
            who.phone, who.identity_number = f"09123456{place:02}", f"01207500{place:04}"
        if place == 1:
            who.birth_date = date(1960, 2, 29)  # and another year than birth_year says
        who.save()
        office = made.mediator(team, who, since=None if place % 3 == 1 else SINCE)
        _facts(who, place)
        if place == 2:
            Leadership.objects.create(mediator=office, first_day=None)
        if place == 4:  # a decision without a day from which it holds
            office.recognised_by = _decision(commune, "=12/QĐ-UBND")
            office.first_day = None
        if place == 5:
            office.recognised_by = _decision(commune, "Số 7 / QĐ-UBND ngày 1/2/2020")
        if place == 6:  # leaves later than the day of the list
            office.last_day, office.ending = date(2027, 1, 1), Ending.OWN_WISH
        office.save()
    _namesakes(team)
    _left(team)
    return team


def _facts(who, place):
    held = [
        (FactKind.TRAINING, list(Training)[place % 6]),
        (FactKind.STANDING, list(VillageStanding)[place % 6]),
        (FactKind.ROLE, list(OtherRole)[place % 7]),
        (FactKind.LANGUAGE, "tiếng Thái, Mông"),
        (FactKind.LANGUAGE, "tiếng Dao"),
    ]
    if place % 2:
        held.append((FactKind.OCCUPATION, OCCUPATIONS[place % len(OCCUPATIONS)]))
    for kind, value in held[place % 3 :]:
        PersonFact.objects.create(person=who, kind=kind, value=value)


def _decision(commune, number):
    return Decision.objects.create(
        unit=commune, kind=DecisionKind.MEDIATOR_RECOGNISED, number=number, day=date(2020, 2, 1), signer="-Ký"
    )


def _namesakes(team):
    for number in ("012075000077", "012075000078"):
        who = made.person("Lò Văn Trùng", birth_year=1970)
        who.identity_number = number
        who.save()
        made.mediator(team, who)
    made.mediator(team, made.person("Lò Văn Trùng", birth_year=None))


def _left(team):
    """Somebody who left and came back, and somebody who left for good."""
    who = made.person("Lò Văn Về", birth_year=1966)
    first = made.mediator(team, who, since=date(2014, 1, 1))
    Mediator.objects.filter(pk=first.pk).update(last_day=date(2019, 5, 5), ending=Ending.OWN_WISH)
    made.mediator(team, who, since=date(2021, 1, 1))
    gone = made.mediator(team, made.person("Lò Thị Thôi", sex="f", birth_year=1940), since=None)
    Mediator.objects.filter(pk=gone.pk).update(last_day=date(2024, 3, 1), ending=Ending.DIED)


def teams(commune):
    """Teams with awkward names and villages."""
    villages = [
        made.neighbourhood(commune, name, kind=kind)
        for name, kind in (
            ("Sơn và Hà", "ban"), ("1, 2", "thon"), ("Tổ dân phố số 3", "to_dan_pho"), ("Làng Mô", "lang"),
            ("số 4 - Tây", "khu"), ("Bản Lầu", "thon"), ("=A1", "ban"), ("Hoà Bình", "xom"),
        )
    ]  # fmt: skip
    for place, name in enumerate(
        (
            "Tổ hòa giải bản Sơn và Hà", "TỔ HOÀ GIẢI SỐ 2", "THG 3", "Hòa giải Nà Bốn", "=Tổ hòa giải",
            "Tổ hòa giải bản Nà Sáu (05 người)", "Tổ hoà giải Thuỷ",
        )
    ):  # fmt: skip
        made.team(
            commune, *villages[place : place + 2 if place % 2 else place + 1], name=name, led=bool(place % 3),
            since=None if place % 2 else SINCE, fixed_number=place or None,
        )  # fmt: skip
    none = made.team(commune, name="Tổ hòa giải chưa có thôn", men=0, women=0, led=False)
    TeamPeriod.objects.filter(team=none).update(first_day=None)
    gone = made.team(commune, villages[7], name="Tổ hòa giải đã giải thể", men=0, women=0)
    gone.dissolved_on = date(2026, 1, 1)
    gone.save()
    former = made.team(commune, villages[6], name="Tổ hòa giải bỏ một bản")
    TeamNeighbourhood.objects.create(
        team=former, neighbourhood=villages[5], first_day=SINCE, last_day=date(2026, 2, 2)
    )


def villages(commune):
    """Villages with awkward names; two of one name."""
    for name, kind, more in (
        ("Nà Một", "ban", {"households": 0}),
        ("Nà Một", "ban", {"households": 12, "minority": True}),
        ("=1+1", "ban", {}),
        ("Tổ dân phố số 3", "to_dan_pho", {"minority": True}),
        ("TỔNG SỐ", "thon", {}),
        ("1, 2", "thon", {"since": None}),
        ("Hoà Thuỷ", "khoi_pho", {"households": None}),
        ("Khu phố 4", "khu", {}),
        ("Sóc Trăng", "phum", {}),
        ("Doi", "doi", {}),
    ):
        made.neighbourhood(commune, name, kind=kind, **more)
    ended = made.neighbourhood(commune, "Đã nhập", kind="ban")
    ended.ended_on = date(2026, 6, 30)
    ended.save()
    former = made.neighbourhood(commune, "Tên mới", kind="ban", since=date(2026, 3, 1))
    NeighbourhoodPeriod.objects.create(
        neighbourhood=former,
        unit=commune,
        kind="ban",
        name="Tên cũ",
        first_day=SINCE,
        last_day=date(2026, 2, 28),
    )


GROUPS = tuple(ETHNICITIES)
