"""The people who walk: each role in Lai Châu, twins of some elsewhere, and people without any position."""

from functools import cached_property

from hoagiai.accounts.terms import RoleCode
from hoagiai.accounts.tests.factories import make_agency, make_officer, make_user
from hoagiai.agencies.terms import Line
from hoagiai.places.tests.factories import province, unit

# persona: (role, where); in place is Lai Châu and its commune Mường Kim
POSITIONS = {
    "operator": (RoleCode.SYSTEM_OPERATOR, "ministry"),
    "ministry_leader": (RoleCode.MINISTRY_LEADER, "ministry"),
    "ministry_specialist": (RoleCode.MINISTRY_SPECIALIST, "ministry"),
    "statistician": (RoleCode.MINISTRY_STATISTICIAN, "ministry"),
    "province_leader": (RoleCode.PROVINCE_LEADER, "justice"),
    "province_specialist": (RoleCode.PROVINCE_SPECIALIST, "justice"),
    "province_registrar": (RoleCode.PROVINCE_REGISTRAR, "justice"),
    "commune_leader": (RoleCode.COMMUNE_LEADER, "commune"),
    "commune_officer": (RoleCode.COMMUNE_OFFICER, "commune"),
    "association_officer": (RoleCode.ASSOCIATION_OFFICER, "lawyers"),
    "coordinating_officer": (RoleCode.COORDINATING_OFFICER, "women"),
    "other_commune_leader": (RoleCode.COMMUNE_LEADER, "other_commune"),
    "other_commune_officer": (RoleCode.COMMUNE_OFFICER, "other_commune"),
    "other_province_leader": (RoleCode.PROVINCE_LEADER, "other_justice"),
    "other_province_specialist": (RoleCode.PROVINCE_SPECIALIST, "other_justice"),
    "other_province_registrar": (RoleCode.PROVINCE_REGISTRAR, "other_justice"),
    "other_association_officer": (RoleCode.ASSOCIATION_OFFICER, "other_lawyers"),
    "other_coordinating_officer": (RoleCode.COORDINATING_OFFICER, "other_women"),
}
# who is answered as others are where a line does not name them: allowed where all of these are
LIKE = {
    "province_registrar": ("province_specialist",),
    "other_province_registrar": ("other_province_specialist",),
    "other_commune_leader": ("other_commune_officer", "commune_leader"),
    "other_coordinating_officer": ("other_association_officer", "coordinating_officer"),
}
PERSONAS = ("anonymous", "nobody", *POSITIONS)
SIGNED_IN = tuple(persona for persona in PERSONAS if persona != "anonymous")
GRANTERS = (
    "operator",
    "ministry_leader",
    "province_leader",
    "commune_leader",
    "other_province_leader",
    "other_commune_leader",
)


class World:
    """Bodies and people, made when first asked for; `world.person("commune_officer")`."""

    def __init__(self):
        self._people = {}

    def person(self, persona):
        """The account of a persona; None for anonymous. "nobody" has an account and no position (a mediator)."""
        if persona == "anonymous":
            return None
        if persona not in self._people:
            name = persona.replace("_", "-")
            if persona == "nobody":
                self._people[persona] = make_user("Không vị trí", username=name)
            else:
                role, where = POSITIONS[persona]
                self._people[persona] = make_officer(getattr(self, where), role, name, username=name)
        return self._people[persona]

    @cached_property
    def ministry(self):
        return make_agency("Bộ Tư pháp", kind="ministry_of_justice")

    @cached_property
    def committee(self):
        """UBND tỉnh Lai Châu."""
        place = province("Lai Châu")
        return make_agency("UBND tỉnh Lai Châu", place, kind="people_committee", line=Line.GOVERNMENT)

    @cached_property
    def justice(self):
        """Sở Tư pháp tỉnh Lai Châu, which advises the committee."""
        _ = self.committee
        return make_agency("Sở Tư pháp tỉnh Lai Châu", province("Lai Châu"), kind="justice_department")

    @cached_property
    def lawyers(self):
        return make_agency("Hội Luật gia Lai Châu", province("Lai Châu"), kind="lawyers", line=Line.LAWYERS)

    @cached_property
    def women(self):
        return make_agency("Hội LHPN Lai Châu", province("Lai Châu"), kind="women_union", line=Line.WOMEN)

    @cached_property
    def commune(self):
        """UBND xã Mường Kim, Lai Châu."""
        place = unit("Xã Mường Kim", within="Lai Châu")
        return make_agency("UBND xã Mường Kim", place, kind="people_committee", line=Line.GOVERNMENT)

    @cached_property
    def other_commune(self):
        """UBND xã Than Uyên, Lai Châu."""
        place = unit("Xã Than Uyên", within="Lai Châu")
        return make_agency("UBND xã Than Uyên", place, kind="people_committee", line=Line.GOVERNMENT)

    @cached_property
    def other_justice(self):
        return make_agency("Sở Tư pháp tỉnh Gia Lai", province("Gia Lai"), kind="justice_department")

    @cached_property
    def other_lawyers(self):
        return make_agency("Hội Luật gia Gia Lai", province("Gia Lai"), kind="lawyers", line=Line.LAWYERS)

    @cached_property
    def other_women(self):
        return make_agency("Hội LHPN Gia Lai", province("Gia Lai"), kind="women_union", line=Line.WOMEN)
