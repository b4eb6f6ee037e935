"""Which register a sheet is a list of."""

import re

from hoagiai.base.folding import fold
from hoagiai.sheets.reading.dimensions import dimension
from hoagiai.sheets.reading.matching import candidates
from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import Register

LABELS = {
    Register.NEIGHBOURHOODS: "danh sách thôn, tổ dân phố",
    Register.TEAMS: "danh sách tổ hòa giải",
    Register.MEDIATORS: "danh sách hòa giải viên",
}
_PERSONAL = {"sex", "birth_date", "birth_year", "ethnicity", "identity_number", "phone", "address", "leads", "position", "training", "standing", "occupation", "age", "birth_day", "schooling", "party_member", "recognised_on"}  # fmt: skip


def register_of(
    paths: tuple[tuple[str, ...], ...], profiles: list[Profile], titles: tuple[str, ...], sheet_name: str
) -> tuple[Register | None, float, str]:
    """The register, how sure, and why; None when the sheet lists none of the three."""
    fields: dict[str, float] = {}
    for path, profile in zip(paths, profiles, strict=True):
        for field, sure in _fields(path, profile):
            fields[field] = max(fields.get(field, 0.0), sure)
    hint = _hint(titles, sheet_name)
    person = max(
        fields.get("full_name", 0.0), min(fields.get("family_name", 0.0), fields.get("given_name", 0.0))
    )
    personal = len(_PERSONAL & fields.keys())
    named_by_leader = fields.get("leader_name", 0.0) >= 0.7
    team, village = fields.get("team", 0.0), fields.get("neighbourhood", 0.0)
    if hint is Register.TEAMS and named_by_leader and personal <= 3 and person < 0.9:
        person = 0.0
    if person >= 0.7 and (personal >= 1 or hint is Register.MEDIATORS or team or village):
        if not (hint is Register.TEAMS and personal <= 1 and (team or village)) and not (
            hint is Register.NEIGHBOURHOODS and fields.get("households")
        ):
            return _told(
                Register.MEDIATORS, 0.95 if personal >= 2 else 0.75, "có cột họ tên và thông tin từng người"
            )
    if "teams_count" in fields and village and not team:
        return _told(Register.NEIGHBOURHOODS, 0.75, "mỗi hàng là một thôn, tổ dân phố")
    if team >= 0.68:
        return _told(
            Register.TEAMS,
            0.9 if named_by_leader or "mediators_count" in fields else 0.75,
            "có cột tên tổ hòa giải",
        )
    if village >= 0.68:
        counted = {"mediators_count", "fixed_number", "leader_name"} & fields.keys()
        if hint is Register.TEAMS or (counted and hint is not Register.NEIGHBOURHOODS):
            return _told(Register.TEAMS, 0.75, "mỗi hàng là một tổ hòa giải của thôn")
        return _told(
            Register.NEIGHBOURHOODS, 0.9 if "households" in fields else 0.7, "có cột tên thôn, tổ dân phố"
        )
    if hint and ("note" in fields or "ordinal" in fields or "households" in fields):
        generic = any(path and _generic(path[-1]) for path in paths)
        if generic:
            return _told(hint, 0.6, "theo tiêu đề của bảng")
    return None, 0.0, "không tìm thấy cột họ tên, tổ hòa giải hay thôn, tổ dân phố"


def _fields(path: tuple[str, ...], profile: Profile) -> list[tuple[str, float]]:
    if not path:
        return []
    valued = dimension(path)
    if valued:
        over = fold(" ".join(path[:-1]))
        if valued[0] == "sex" and "ten" in over and profile.names > 0.7:
            return [("full_name", 0.9)]
        if profile.large_numbers > 0.3 and profile.marks < 0.4 and not profile.years and profile.ages < 0.7:
            return []
        return [(valued[0], 0.8)]
    found = candidates(path, None)[:1]
    result = [(field, sure) for field, sure, _ in found if field != "-"]
    if result and result[0][0] == "full_name" and profile.filled and profile.numbers > 0.7:
        return [("mediators_count", 0.8)]
    if result and result[0][0] == "team":
        if profile.filled and profile.numbers > 0.9 and profile.large_numbers > 0:
            return [("teams_count", 0.8)]
    if result and result[0][0] in ("team", "neighbourhood") and profile.communes > 0.7:
        return [("commune", 0.8)]
    if result and result[0][0] == "neighbourhood" and profile.teams > 0.6:
        return [("team", 0.8)]
    return result


def _hint(titles: tuple[str, ...], sheet_name: str) -> Register | None:
    for text in (*titles, sheet_name):
        words = " ".join(re.sub(r"[^\w]+", " ", fold(text)).split())
        if re.search(r"hoa giai vien|thanh vien (cac )?to hoa giai|\bhgv\b", words):
            return Register.MEDIATORS
        if re.search(r"to hoa giai|\bto hg\b|\bthg\b", words) and not re.search(
            r"quyet dinh|ke hoach", words[:20]
        ):
            return Register.TEAMS
        if re.search(
            r"(danh sach|danh muc|cac|thong ke|so lieu) .*(thon|to dan pho|\bban\b|\bap\b|khu pho|tdp)|^(thon|to dan pho|tdp|ban|ap)\b",
            words,
        ):
            return Register.NEIGHBOURHOODS
    return None


def _generic(heading: str) -> bool:
    return fold(heading).strip(" .") in {"ten", "ten goi", "don vi", "ten don vi", "noi dung"}


def _told(register: Register, sure: float, why: str) -> tuple[Register, float, str]:
    return register, sure, f"{LABELS[register]}: {why}"
