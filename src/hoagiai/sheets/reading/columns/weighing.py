"""The field that a heading names, after a look at the cells under it."""

from hoagiai.sheets.reading.fields import FIELDS, Kind
from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import Register


def weighed(field: str, sure: float, profile: Profile, register: Register | None) -> tuple[str, float]:
    """The field after a look at the cells, and what that adds to how sure."""
    if not profile.filled:
        return field, -0.05
    kind = FIELDS[field].kind
    if field in ("team", "neighbourhood", "commune", "address", "neighbourhoods"):
        return _place(field, profile, register)
    if field == "birth_date" and profile.years > 0.8:
        return "birth_year", 0.0
    if field == "birth_year" and profile.days > 0.5:
        return "birth_date", 0.0
    if field == "birth_year" and profile.ages > 0.8 and not profile.years:
        return "age", 0.0
    if field == "decided_on" and profile.days + profile.years < 0.2 and profile.names + profile.marks < 0.2:
        return field, -0.1
    if field == "ethnicity" and profile.phones > 0.6:
        return "phone", 0.0
    if field == "ethnicity" and profile.marks > 0.7 and register is not Register.TEAMS:
        return "minority", -0.1
    if (
        field == "leads"
        and profile.names > 0.6
        and profile.different > 0.5
        and register is not Register.MEDIATORS
    ):
        return "leader_name", 0.0
    if kind in (Kind.PHONE, Kind.IDENTITY) and profile.phones + profile.identities < 0.2:
        return field, -0.15
    if kind is Kind.PHONE and profile.identities > 0.7:
        return "identity_number", -0.1
    if kind is Kind.IDENTITY and profile.phones > 0.7 and profile.identities < 0.2:
        return "phone", -0.2
    if field == "full_name" and profile.marks + profile.numbers > 0.7:
        return ("mediators_count", -0.1) if register is not Register.MEDIATORS else (field, -0.6)
    if kind is Kind.NUMBER and profile.numbers < 0.3 and profile.filled > 3:
        return field, -0.3
    if field == "neighbourhood_kind" and profile.numbers > 0.7:
        return field, -0.6
    return field, 0.0


def _place(field: str, profile: Profile, register: Register | None) -> tuple[str, float]:
    """Places say by their words what they are: "Tổ hòa giải …", "Bản …", "Xã …"."""
    if (
        profile.numbers > 0.9
        and field == "team"
        and profile.large_numbers > 0
        and register is not Register.MEDIATORS
    ):
        return "teams_count", -0.1
    if field in ("team", "neighbourhood") and profile.teams > 0.6:
        return "team", 0.0
    if field == "team" and profile.communes > 0.7:
        return "commune", -0.1
    if field == "neighbourhood" and profile.communes > 0.7:
        return "commune", -0.1
    return field, 0.0
