"""Columns without a known heading, by what their cells hold."""

from dataclasses import replace

from hoagiai.sheets.reading.profiles import Profile
from hoagiai.sheets.reading.understood import Column

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


def by_cells_alone(columns: list[Column], profiles: list[Profile]) -> list[Column]:
    """The columns of a list of people, those without a known heading named by what nearly all their cells are."""
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
