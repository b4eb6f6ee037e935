"""From headings and cells to fields: what each column of a sheet is, how sure, and why."""

from dataclasses import replace

from hoagiai.base.sheets import column_letter
from hoagiai.sheets.reading.dimensions import dimension
from hoagiai.sheets.reading.fields import FIELDS, Kind
from hoagiai.sheets.reading.headings import clean, is_ours
from hoagiai.sheets.reading.mapping import SheetMapping
from hoagiai.sheets.reading.matching import candidates
from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import Column, How, Register

LEAST = 0.5
COUNTS = {
    ("sex", "m"): "men_count",
    ("sex", "f"): "women_count",
    ("ethnicity", "01"): "kinh_count",
    ("ethnicity", ""): "minority_count",
    ("minority", "yes"): "minority_count",
    ("training", "other"): "other_trained_count",
    ("training", "none"): "untrained_count",
    ("training", "law_bachelor"): "law_trained_count",
}
"""What a heading that is a value means where cells hold numbers of people."""
SEVERAL = {"note", "roles", "neighbourhoods", "languages"}
_READS = {
    "sexes": "giới tính",
    "groups": "tên dân tộc",
    "phones": "số điện thoại",
    "identities": "số định danh",
    "villages": "tên thôn, tổ dân phố",
    "teams": "tên tổ hòa giải",
    "names": "họ tên người",
    "years": "năm",
    "days": "ngày",
}


def understand(
    paths: tuple[tuple[str, ...], ...],
    profiles: list[Profile],
    register: Register | None,
    mapping: SheetMapping | None = None,
) -> tuple[Column, ...]:
    """The columns of a sheet; a field is given to the column that is surest of it."""
    columns = [_column(index, path, profile, register) for index, (path, profile) in enumerate(zip(paths, profiles, strict=True))]  # fmt: skip
    columns = _once_each(columns, paths, profiles, register)
    if register is Register.MEDIATORS:
        columns = _by_cells_alone(columns, profiles)
    if mapping:
        columns = [_chosen(column, mapping) for column in columns]
    return tuple(columns)


def _column(index: int, path: tuple[str, ...], profile: Profile, register: Register | None) -> Column:
    blank = Column(index, column_letter(index), path, filled=profile.filled, samples=profile.samples)
    if is_ours(path):
        return replace(blank, why="cột lỗi do phần mềm thêm vào bản sao")
    value = _valued(path, profile, register)
    if value:
        field, how, word, sure, why = value
        if register and field and register not in FIELDS[field].registers:
            return replace(blank, why="không thuộc danh sách này")
        return replace(blank, field=field, how=how, value=word, sure=sure, why=why)
    for field, sure, why in candidates(path, register):
        if field == "-":
            return replace(blank, why="thông tin không thuộc danh sách này")
        adjusted, more = _weighed(field, sure, profile, register)
        if register and register not in FIELDS[adjusted].registers:
            continue
        if sure + more >= LEAST:
            return replace(blank, field=adjusted, sure=round(min(sure + more, 0.99), 2), why=why)
    return blank


def _valued(
    path: tuple[str, ...], profile: Profile, register: Register | None
) -> tuple[str, How, str, float, str] | None:
    """A column whose heading is a value: an x-column, a split column, or a count."""
    found = dimension(path) if path else None
    if found is None:
        return None
    field, word = found
    over = " ".join(clean(text) for text in path[:-1])
    told = f"“{' › '.join(path)}”"
    if field == "sex" and register is not Register.TEAMS and register is not Register.NEIGHBOURHOODS:
        if profile.years + profile.days > 0.4 or ("sinh" in over and profile.marks < 0.5):
            return ("birth_year", How.SPLIT, word, 0.96, f"{told}: năm sinh ghi ở cột của giới tính")
        if "tuoi" in over or (
            profile.ages > 0.7
            and profile.filled > 2
            and profile.marks < 0.3
            and register is Register.MEDIATORS
        ):
            return ("age", How.SPLIT, word, 0.85, f"{told}: tuổi ghi ở cột của giới tính")
        if profile.names > 0.7 and "ten" in over:
            return ("full_name", How.SPLIT, word, 0.9, f"{told}: họ tên ghi ở cột của giới tính")
    counts = COUNTS.get((field, word))
    if register in (Register.TEAMS, Register.NEIGHBOURHOODS):
        if counts:
            return (counts, How.VALUE, "", 0.9, f"{told}: số người")
        if field in ("minority_area",):
            return (field, How.MARK, word, 0.9, f"{told}: đánh dấu")
        return None
    if profile.filled and profile.marks < 0.4 and profile.numbers > 0.5 and profile.large_numbers > 0.3:
        return (counts or "", How.VALUE, "", 0.6, f"{told}: số người") if counts else None
    if profile.filled and profile.marks < 0.3:
        single = len(path) == 1 or not over
        if field == "ethnicity" and (profile.groups > 0.5 or word == ""):
            return ("ethnicity", How.VALUE, "", 0.85, f"{told}: ghi tên dân tộc")
        if field == "sex" and profile.sexes > 0.5:
            return ("sex", How.VALUE, "", 0.8, f"{told}: ghi giới tính")
        if single and field != "sex":
            return None
        if field in ("standing", "roles", "training", "schooling", "political_theory", "leads"):
            kept = {"leads": "position", "roles": "roles"}.get(field, field)
            return (kept, How.VALUE, "", 0.6, f"{told}: ghi bằng chữ")
    sure = 0.95 if profile.marks > 0.8 else 0.8 if not profile.filled else 0.6
    return (field, How.MARK, word, sure, f"{told}: đánh dấu x")


def _weighed(field: str, sure: float, profile: Profile, register: Register | None) -> tuple[str, float]:
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


def _once_each(
    columns: list[Column],
    paths: tuple[tuple[str, ...], ...],
    profiles: list[Profile],
    register: Register | None,
) -> list[Column]:
    """A field of one value belongs to one column; the others take their next meaning or none."""
    taken: dict[str, int] = {}
    result = list(columns)
    for column in sorted(columns, key=lambda each: (-each.sure, each.filled == 0, each.index)):
        if not column.field or column.how is not How.VALUE or column.field in SEVERAL:
            continue
        if column.field not in taken:
            taken[column.field] = column.index
            continue
        other = ""
        for field, sure, why in candidates(paths[column.index], register):
            if field == "-" or field in taken or sure < LEAST + 0.15:
                continue
            weighed, more = _weighed(field, sure, profiles[column.index], register)
            if weighed in taken or (register and register not in FIELDS[weighed].registers):
                continue
            other = weighed
            result[column.index] = replace(column, field=weighed, sure=round(sure + more, 2), why=why)
            taken[weighed] = column.index
            break
        if not other:
            first = column_letter(taken[column.field])
            label = FIELDS[column.field].label
            result[column.index] = replace(
                column, field="", sure=0.0, why=f"“{label}” đã lấy từ cột {first}; chọn lại nếu chưa đúng"
            )
    return result


def _by_cells_alone(columns: list[Column], profiles: list[Profile]) -> list[Column]:
    """Columns without a known heading, by what their cells hold."""
    taken = {column.field for column in columns}
    result = []
    for column in columns:
        if column.field or column.why or profiles[column.index].filled < 2:
            result.append(column)
            continue
        profile = profiles[column.index]
        bare = not any(each.headings for each in columns)
        tries = (
            ("full_name", profile.names if bare and profile.different > 0.5 else 0.0, "names"),
            ("birth_year", profile.years if bare else 0.0, "years"),
            ("birth_date", profile.days if bare else 0.0, "days"),
            ("sex", profile.sexes, "sexes"),
            ("identity_number", profile.identities, "identities"),
            ("phone", profile.phones, "phones"),
            ("team", profile.teams, "teams"),
            ("ethnicity", profile.groups, "groups"),
            ("neighbourhood", profile.villages, "villages"),
        )
        found = next(
            ((field, reads) for field, share, reads in tries if share > 0.8 and field not in taken), None
        )
        if found:
            taken.add(found[0])
            column = replace(column, field=found[0], sure=0.6, why=f"các ô đều là {_READS[found[1]]}")
        result.append(column)
    return result


def _chosen(column: Column, mapping: SheetMapping) -> Column:
    choice = mapping.columns.get(column.index)
    if choice is None:
        return column
    return replace(
        column, field=choice.field, how=choice.how, value=choice.value, sure=1.0, why="do người dùng chọn"
    )
