"""The load of the standard bodies."""

from datetime import date
from importlib import import_module

import pytest
from django.db import connection

from hoagiai import audit
from hoagiai.agencies.actions import add_agency, load_agencies, rename_agency
from hoagiai.agencies.errors import AgencyAlreadyThere
from hoagiai.agencies.kinds import ALL, BY_CODE
from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import of_kind, subordinates, superior
from hoagiai.agencies.terms import Level, Line
from hoagiai.agencies.tests.factories import agency, load_bodies_of
from hoagiai.places.tests.factories import AFTER, BEFORE, province, unit


def test_the_kinds_name_only_kinds_that_exist():
    assert len(BY_CODE) == len(ALL)
    for kind in ALL:
        assert all(code in BY_CODE for code in kind.successors)
        assert all(at.parent.split(":")[1] in BY_CODE for at in kind.at if at.parent)


def test_a_second_load_adds_nothing_and_keeps_the_addresses(lai_chau):
    codes = set(Agency.objects.values_list("code", flat=True))

    assert load_bodies_of(["Lai Châu"]) == lai_chau
    assert set(Agency.objects.values_list("code", flat=True)) == codes


def test_the_load_makes_no_history_but_people_do(lai_chau):
    events = audit.history_of(agency("Sở Tư pháp tỉnh Lai Châu", AFTER))
    assert not events

    added = add_agency(
        name="Tòa án nhân dân khu vực 1 - Lai Châu",
        kind="regional_court",
        level=Level.REGION,
        line=Line.COURTS,
        unit=province("Lai Châu"),
        valid_from=AFTER,
        by=None,
    )
    assert audit.history_of(added)


def test_a_body_of_the_same_name_is_not_added_twice(lai_chau):
    with pytest.raises(AgencyAlreadyThere):
        add_agency(
            name="Sở Tư pháp tỉnh Lai Châu",
            level=Level.PROVINCE,
            line=Line.JUSTICE,
            unit=province("Lai Châu"),
            by=None,
        )
    assert Agency.objects.filter(name="Sở Tư pháp tỉnh Lai Châu").count() == 1


def test_a_renamed_body_keeps_its_name_at_the_next_load(lai_chau):
    body = agency("Trung tâm Dịch vụ sự nghiệp công phường Tân Phong", AFTER)
    rename_agency(
        agency=body, name="Trung tâm Cung ứng dịch vụ phường Tân Phong", on=date(2026, 1, 1), by=None
    )

    load_bodies_of(["Lai Châu"])

    body.refresh_from_db()
    assert body.name == "Trung tâm Cung ứng dịch vụ phường Tân Phong"
    assert [one.name for one in body.spellings.all()] == ["Trung tâm Dịch vụ sự nghiệp công phường Tân Phong"]
    assert (body.standard, body.edited) == (True, True)


def test_bodies_renamed_before_this_was_told_apart_are_found(lai_chau):
    renamed = agency("Sở Tư pháp tỉnh Lai Châu", AFTER)
    added = add_agency(
        name="Tòa án nhân dân khu vực 1 - Lai Châu",
        kind="regional_court",
        level=Level.REGION,
        line=Line.COURTS,
        unit=province("Lai Châu"),
        by=None,
    )
    Agency.objects.filter(pk=renamed.pk).update(standard=False)

    with connection.cursor() as cursor:
        cursor.execute(import_module("hoagiai.agencies.migrations.0003_edited_before").EDITED)

    for body, flags in ((renamed, (True, True)), (added, (False, False))):
        body.refresh_from_db()
        assert (body.standard, body.edited) == flags


@pytest.mark.parametrize(
    ("name", "on", "there"),
    [
        ("Phòng Tư pháp thành phố Lai Châu", BEFORE, True),
        ("Phòng Tư pháp thành phố Lai Châu", AFTER, False),
        ("Công an thành phố Lai Châu", date(2025, 2, 28), True),
        ("Công an thành phố Lai Châu", date(2025, 3, 1), False),
        ("Sở Thông tin và Truyền thông tỉnh Lai Châu", date(2025, 2, 28), True),
        ("Sở Thông tin và Truyền thông tỉnh Lai Châu", date(2025, 3, 1), False),
        ("Phòng Văn hóa - Xã hội phường Tân Phong", BEFORE, False),
        ("Phòng Văn hóa - Xã hội phường Tân Phong", AFTER, True),
        ("Phòng Kinh tế, Hạ tầng và Đô thị phường Tân Phong", AFTER, True),
        ("Bộ Chỉ huy Bộ đội Biên phòng tỉnh Lai Châu", BEFORE, True),
        ("Ban Chỉ huy Bộ đội Biên phòng tỉnh Lai Châu", AFTER, True),
        ("Ban Dân vận Thành ủy Lai Châu", date(2024, 1, 15), True),
        ("Đảng ủy phường Tân Phong", AFTER, True),
        ("Hội Luật gia Việt Nam", AFTER, True),
    ],
)
def test_bodies_stand_from_a_day_to_a_day(lai_chau, name, on, there):
    found = Agency.objects.filter(name=name)
    days = [(one.valid_from, one.valid_to) for one in found]
    assert any((a is None or a <= on) and (b is None or on <= b) for a, b in days) == there


def test_the_line_is_followed_up_and_down_on_a_day(lai_chau):
    justice = agency("Phòng Tư pháp thành phố Lai Châu", BEFORE)
    office = of_kind("people_committee_office", unit("Phường Tân Phong", AFTER, "Lai Châu"), AFTER)
    commune_police = agency("Công an phường Tân Phong", BEFORE)

    assert superior(justice, BEFORE).name == "Sở Tư pháp tỉnh Lai Châu"
    assert superior(office, AFTER).name == "Sở Tư pháp tỉnh Lai Châu"
    assert superior(commune_police, date(2024, 5, 1)).name == "Công an thành phố Lai Châu"
    assert superior(commune_police, date(2025, 4, 1)).name == "Công an tỉnh Lai Châu"
    assert justice in subordinates(agency("Sở Tư pháp tỉnh Lai Châu", BEFORE), BEFORE)
    assert justice not in subordinates(agency("Sở Tư pháp tỉnh Lai Châu", BEFORE), AFTER)


def test_units_may_be_left_out(db):
    one = unit("Phường Tân Phong", AFTER, "Lai Châu")

    load_agencies([one])

    assert set(Agency.objects.exclude(unit=None).values_list("unit", flat=True)) == {one.pk}
