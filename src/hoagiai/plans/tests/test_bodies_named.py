from hoagiai.agencies.models import Agency
from hoagiai.agencies.queries import managing_superior, superior
from hoagiai.plans import wording
from hoagiai.plans.tests.people import TODAY


def test_departments_and_associations_are_written_out_wherever_a_body_is_named(lai_chau):
    for body in Agency.objects.filter(kind__in=("justice_department", "lawyers_association", "bar")):
        assert wording.short_body(body) == body.name


def test_above_a_province_stands_the_ministry_that_manages_mediation(committee, wards):
    assert superior(committee, TODAY).name == "Chính phủ"
    assert managing_superior(committee, TODAY).name == "Bộ Tư pháp"
    assert managing_superior(wards[0], TODAY) == committee
